import type { HttpResponse } from '../../platform/http-client/index.js';
import { isEdgeBlock } from '../edge-block.js';
import {
  AccessTokenExpired,
  AccountBlocked,
  ActionRefused,
  BoardMisconfigured,
  BoardUnavailable,
  EdgeBlocked,
  NeedsReconnecting,
  NotFoundAtBoard,
  PaymentRequired,
  troubleOf,
} from '../job-boards.errors.js';

/** What could be understood of an error; any part may be missing. */
interface BoardError {
  /** The board's number; where it is missing, the status of the answer. */
  readonly code: number;
  /** Machine word: `app_key_required`, `invalid_grant`. */
  readonly word: string | null;
  /** Reasons of a block: `client_blocked`. */
  readonly reasons: readonly string[];
  /** Who blocked the account, where it was a colleague. */
  readonly userName: string | null;
}

/**
 * What an unsuccessful answer means. The board's errors come nested or flat, with or without a number, so the words decide first.
 * https://api.superjob.ru/client/ (the opening part, on blocks)
 */
export function superjobFailure(response: HttpResponse): Error {
  const json = response.json();
  if (isEdgeBlock(response)) return new EdgeBlocked('superjob');
  const error = readError(json.ok ? json.value : null, response.status);
  const said = error.word ?? error.reasons[0] ?? `code ${error.code}`;
  const blocked = error.reasons.find((reason) => /blocked/.test(reason));
  if (blocked)
    return new AccountBlocked('superjob', blocked, error.userName === null ? {} : { userName: error.userName });
  if (error.word !== null && /app_?key|api_app_id/i.test(error.word)) return new BoardMisconfigured('superjob', said);
  if (error.word !== null && /captcha/.test(error.word)) return new EdgeBlocked('superjob', 'captcha');
  if (error.word === 'invalid_grant') return new NeedsReconnecting('superjob', said);
  // 410 is the board's sign of an expired token, whatever the status of the answer; 401 is tolerated as the same.
  if (error.code === 410 || error.code === 401) return new AccessTokenExpired();
  if (response.status === 429 || error.code === 429 || response.status >= 500) {
    const trouble = error.code === 429 ? 'too-many' : troubleOf(response.status);
    return new BoardUnavailable('superjob', said, response.retryAfterSeconds, trouble);
  }
  if (error.code === 402) return new PaymentRequired('superjob', said);
  if (error.code === 404) return new NotFoundAtBoard('superjob');
  if (error.code === 403) return new ActionRefused('superjob', said);
  return new BoardMisconfigured('superjob', said);
}

/** Any refusal of a token call but a hiccup means that a person has to connect anew. */
export function tokenFailure(response: HttpResponse): Error {
  const failure = superjobFailure(response);
  if (failure instanceof AccessTokenExpired || failure instanceof ActionRefused) {
    return new NeedsReconnecting('superjob', failure instanceof ActionRefused ? failure.reason : 'token refused');
  }
  return failure;
}

/** A successful answer that is no JSON was cut on its way. */
export function superjobVerdict(response: HttpResponse): 'repeat' | 'blocked' | null {
  if (isEdgeBlock(response)) return 'blocked';
  return response.status === 200 && !response.json().ok ? 'repeat' : null;
}

/** Takes `{error: {code, error, message, errors[]}}`, `{error: "word", error_description}` and anything less. */
function readError(body: unknown, status: number): BoardError {
  const outer = asObject(body);
  const flat = outer['error'];
  const inner = typeof flat === 'object' && flat !== null ? asObject(flat) : outer;
  const code = Number(inner['code'] ?? status);
  const list: unknown[] = Array.isArray(inner['errors']) ? inner['errors'] : [];
  return {
    code: Number.isFinite(code) ? code : status,
    word: asText(inner['error']),
    reasons: list.map((one) => asText(asObject(one)['reason'])).filter((reason) => reason !== null),
    userName: list.map((one) => asText(asObject(one)['user_name'])).find((name) => name !== null) ?? null,
  };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
