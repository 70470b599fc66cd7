import { ExpectedError } from '../kernel/errors.js';
import type { HttpFailureKind } from '../platform/http-client/index.js';
import { BOARD_NAMES } from './boards.table.js';
import type { Board } from './boards.table.js';

/** The board no longer accepts the connection's tokens; only a person can renew it. */
export class NeedsReconnecting extends ExpectedError {
  constructor(
    readonly board: Board,
    /** The board's own word for it: `token_revoked`, `bad token`. */
    readonly reason: string,
  ) {
    super(
      'unavailable',
      'job-boards.needs-reconnecting',
      `${BOARD_NAMES[board]} no longer accepts this connection (${reason}). Open Connections and connect it again; nothing is lost meanwhile.`,
      { board: BOARD_NAMES[board], reason },
    );
  }
}

/** The board blocked the employer or its user. */
export class AccountBlocked extends ExpectedError {
  constructor(
    readonly board: Board,
    /** The board's own word for it: `client_blocked`. */
    readonly reason: string,
    /** What else the board said: `userName`, the colleague who did it. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(
      'forbidden',
      'job-boards.account-blocked',
      `${BOARD_NAMES[board]} has blocked this account (${reason}). Have the block lifted there, then connect again.`,
      { board: BOARD_NAMES[board], reason, ...details },
    );
  }
}

/** The board does not let the person act under this one of their manager accounts. */
export class ManagerAccountRefused extends ExpectedError {
  constructor(
    readonly board: Board,
    readonly reason: string,
    /** Those under which they may. */
    readonly allowed: readonly { readonly id: string; readonly name: string }[],
  ) {
    const names = allowed.map(({ id, name }) => `${name} (${id})`).join(', ');
    super(
      'conflict',
      'job-boards.manager-account-refused',
      `${BOARD_NAMES[board]} does not let us act under this manager account (${reason}). ` +
        (names ? `Choose another one at the connection: ${names}.` : "Ask the employer's administrator to open it."),
      { board: BOARD_NAMES[board], reason, allowed: names || '—' },
    );
  }
}

/** The person has no such manager account. */
export class AccountNotOffered extends ExpectedError {
  constructor(board: Board) {
    super(
      'invalid',
      'job-boards.account-not-offered',
      `${BOARD_NAMES[board]} does not offer this account. Read the connection anew and choose one of those it shows.`,
      { board: BOARD_NAMES[board] },
    );
  }
}

/** Something was asked of a connection that the board no longer accepts. */
export class ConnectionPaused extends ExpectedError {
  constructor(board: Board) {
    super(
      'conflict',
      'job-boards.connection-paused',
      `${BOARD_NAMES[board]} no longer accepts this connection, so everything rests. Connect it again: then it goes on by itself, and nothing is lost.`,
      { board: BOARD_NAMES[board] },
    );
  }
}

/**
 * How a board fails to answer. Each has a sentence of its own, and "too-many" another one where the board says how long to wait.
 *
 * @see `errors.job-boards.unavailable_<trouble>` in the locales
 */
export type BoardTrouble = 'too-many' | 'server' | 'silence' | 'no-connection' | 'cut-off' | 'unreadable';

/** What a status says of a board that cannot answer now. */
export function troubleOf(status: number): BoardTrouble | null {
  if (status === 429) return 'too-many';
  return status >= 500 ? 'server' : null;
}

/** What it says if no usable answer came. */
export function troubleWithout(kind: HttpFailureKind): BoardTrouble {
  if (kind === 'too-slow') return 'silence';
  return kind === 'too-large' ? 'unreadable' : kind;
}

const SECONDS_OF_MINUTE = 60;

/** The board does not answer, or answers that it cannot now. */
export class BoardUnavailable extends ExpectedError {
  constructor(
    readonly board: Board,
    readonly reason: string,
    /** How long the board asks to wait; null = it does not say. */
    readonly retryAfterSeconds: number | null = null,
    readonly trouble: BoardTrouble | null = null,
  ) {
    const isWaitSaid = trouble === 'too-many' && retryAfterSeconds !== null;
    super(
      'unavailable',
      'job-boards.unavailable',
      `${BOARD_NAMES[board]} does not answer properly now (${reason}). It is tried again by itself.`,
      {
        ...{ board: BOARD_NAMES[board], reason },
        ...(isWaitSaid
          ? { context: 'too-many-minutes', minutes: Math.max(1, Math.ceil(retryAfterSeconds / SECONDS_OF_MINUTE)) }
          : trouble !== null && { context: trouble }),
      },
    );
  }
}

/** The protection in front of the board refused this machine with a page; the tokens are fine. */
export class EdgeBlocked extends ExpectedError {
  constructor(
    readonly board: Board,
    readonly reason = 'page',
  ) {
    super(
      'unavailable',
      'job-boards.edge-blocked',
      `The protection in front of ${BOARD_NAMES[board]} refuses calls from this network address. If it lasts, write to the board's support with the time and the address.`,
      { board: BOARD_NAMES[board], reason },
    );
  }
}

/** The board's quota (résumé views of the day) is spent. */
export class QuotaSpent extends ExpectedError {
  constructor(
    readonly board: Board,
    readonly quota: string,
    /** When to try again. */
    readonly until: Date,
  ) {
    super(
      'too-many',
      'job-boards.quota-spent',
      `The quota of ${BOARD_NAMES[board]} is spent (${quota}). Reading goes on by itself after ${until.toISOString()}.`,
      { board: BOARD_NAMES[board], quota, until: until.toISOString() },
    );
  }
}

/** The board wants money for this call; the product never spends any without being told to. */
export class PaymentRequired extends ExpectedError {
  constructor(
    readonly board: Board,
    readonly reason: string,
  ) {
    super(
      'forbidden',
      'job-boards.payment-required',
      `${BOARD_NAMES[board]} wants a paid service for this (${reason}). Ask the board's personal manager for it; nothing was bought.`,
      { board: BOARD_NAMES[board], reason },
    );
  }
}

/** The board understood the action and refused it. */
export class ActionRefused extends ExpectedError {
  constructor(
    readonly board: Board,
    /** The board's own word for it: `wrong_state`, `invalid_vacancy`. */
    readonly reason: string,
  ) {
    super(
      'conflict',
      'job-boards.action-refused',
      `${BOARD_NAMES[board]} refused the action (${reason}). Open the response at the board to see its state there.`,
      { board: BOARD_NAMES[board], reason },
    );
  }
}

/** The board does not publish, prolong or upgrade this. */
export class PublicationRefused extends ExpectedError {
  constructor(
    readonly board: Board,
    /** The board's own word for it: `not_enough_purchased_services`, `duplicate`, `too_early`. */
    readonly reason: string,
    /** With `duplicate`: the board's ids of what it shows already, not always all. With `invalid_field`: the fields. */
    readonly names: readonly string[] = [],
  ) {
    super(
      'conflict',
      'job-boards.publication-refused',
      `${BOARD_NAMES[board]} refused (${[reason, ...names].join(', ')}). Nothing was spent.`,
      { board: BOARD_NAMES[board], reason: [reason, ...names].join(', ') },
    );
  }
}

/** An action left, and no answer says whether the board did it: repeating it could tell an applicant twice. */
export class OutcomeUnknown extends ExpectedError {
  constructor(
    readonly board: Board,
    readonly reason: string,
  ) {
    super(
      'unavailable',
      'job-boards.outcome-unknown',
      `${BOARD_NAMES[board]} did not say whether it did this (${reason}). Open the response at the board and look.`,
      { board: BOARD_NAMES[board], reason },
    );
  }
}

/** The board has no such thing, or does not show it to this connection. */
export class NotFoundAtBoard extends ExpectedError {
  constructor(readonly board: Board) {
    super(
      'not-found',
      'job-boards.not-found-at-board',
      `${BOARD_NAMES[board]} has no such thing or does not show it to this connection. Open it at the board itself.`,
      { board: BOARD_NAMES[board] },
    );
  }
}

/** The board refuses the call for its form or for the product's own credentials: settings or product must be changed. */
export class BoardMisconfigured extends ExpectedError {
  constructor(
    readonly board: Board,
    readonly reason: string,
    /** Fields of the sent body that it does not take, where it names them. */
    readonly fields: readonly string[] = [],
  ) {
    super(
      'invalid',
      'job-boards.misconfigured',
      `${BOARD_NAMES[board]} does not accept how this product calls it (${reason}). Check the board's settings: client id, secret, user agent.`,
      { board: BOARD_NAMES[board], reason },
    );
  }
}

/** A connection could not be made. */
export class ConnectionRefused extends ExpectedError {
  constructor(board: Board, reason: string) {
    super(
      'invalid',
      'job-boards.connection-refused',
      `${BOARD_NAMES[board]} did not let us in (${reason}). Sign in to the board as an employer and try again.`,
      { board: BOARD_NAMES[board], reason },
    );
  }
}

/** There is no such connection in this organisation. */
export class NoSuchConnection extends ExpectedError {
  constructor() {
    super(
      'not-found',
      'job-boards.no-such-connection',
      'There is no such connection. Open Connections to see those there are.',
    );
  }
}

/** An address that could cost money or belongs to a stranger; it is never called. */
export class ForbiddenAddress extends Error {
  constructor(readonly reason: 'paid-contact' | 'paid-invitation' | 'other-origin' | 'not-an-address') {
    super(`An address given by a board was not called: ${reason}`);
    this.name = 'ForbiddenAddress';
  }
}

/** The access token is past its time: to be renewed and the call made again. Never leaves the adapters. */
export class AccessTokenExpired extends Error {
  constructor() {
    super('The access token has expired');
    this.name = 'AccessTokenExpired';
  }
}

/** A successful answer whose body could not be understood. */
export class UnreadableAnswer extends Error {
  constructor(
    readonly why: string,
    readonly body: string,
  ) {
    super(`An answer could not be read: ${why}`);
    this.name = 'UnreadableAnswer';
  }
}

/** Answers to one call that settle it: asked again, the board would say the same. Nothing was done or spent by it. */
const LAST_WORDS = [ActionRefused, PaymentRequired, NotFoundAtBoard, PublicationRefused] as const;

export function isLastWord(error: unknown): error is ExpectedError {
  return LAST_WORDS.some((kind) => error instanceof kind);
}
