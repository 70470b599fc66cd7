import type { HttpClient, HttpRequest } from '../platform/http-client/index.js';
import type { Board } from './boards.table.js';
import type { ConnectionAccessService } from './connection-access.service.js';
import type { ConnectionRef } from './job-board.port.js';
import { BoardUnavailable, NeedsReconnecting, NotFoundAtBoard } from './job-boards.errors.js';

/** One call to a board, answered in JSON. */
export type KeyedCall = (connection: ConnectionRef, request: Pick<HttpRequest, 'method' | 'url'>) => Promise<unknown>;

/** One call with a key at hand. */
export type KeyedQuestion = (key: string, request: Pick<HttpRequest, 'method' | 'url'>) => Promise<unknown>;

/**
 * Calls to a board that answers in JSON to whoever sends a lasting key, as most small ones do: the kit for boards that are written by
 * .docs/boards.md. The key goes into the header Authorization.
 *
 * @returns the call; it throws NeedsReconnecting for 401 and 403, NotFoundAtBoard for 404 and 410, BoardUnavailable for what else is no answer
 */
export function keyedCalls(http: HttpClient, access: ConnectionAccessService, board: Board): KeyedCall {
  // A key that does not expire cannot be renewed.
  const renew = () => Promise.reject(refusedKey(board));
  const ask = askedWithKey(http, board);
  return (connection, request) => access.use(connection, renew, ({ accessToken }) => ask(accessToken, request));
}

/** The same for a key that is not connected yet: to find out whose it is. */
export function askedWithKey(http: HttpClient, board: Board): KeyedQuestion {
  return async (key, { method, url }) => {
    const headers = { authorization: key };
    const answer = await http.send({ label: `${board} ${method}`, method, url, headers });
    if (answer.status === 401 || answer.status === 403) throw refusedKey(board);
    if (answer.status === 404 || answer.status === 410) throw new NotFoundAtBoard(board);
    if (!answer.succeeded) throw new BoardUnavailable(board, `status ${String(answer.status)}`);
    const body = answer.json();
    if (!body.ok) throw new BoardUnavailable(board, body.why);
    return body.value;
  };
}

function refusedKey(board: Board): NeedsReconnecting {
  return new NeedsReconnecting(board, 'the key was refused');
}
