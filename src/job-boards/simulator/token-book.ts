import type { SimulatedBoard } from './market/market.js';
import type { EventOf, IssuedToken } from './journal-event.js';

/** An authorization code and whether it has been spent. */
export interface KnownCode {
  readonly board: SimulatedBoard;
  readonly code: string;
  readonly redirectUri: string | null;
  readonly codeChallenge: string | null;
  /** HeadHunter's account that agreed; absent = the first recruiter. */
  readonly managerId?: string;
  readonly issuedAt: number;
  used: boolean;
}

/** A token pair with what has happened to it. */
export interface KnownToken extends Omit<IssuedToken, 'expiresAt'> {
  /** Milliseconds since 1970 by the simulator's clock; infinite for an application's token. */
  expiresAt: number;
  readonly issuedAt: number;
  /** The refresh token has been exchanged. */
  refreshed: boolean;
  /** Null while it is good. */
  ended: 'revoked' | 'deactivated' | null;
}

/** Codes and tokens that the boards have issued. Changed by journal events only. */
export class TokenBook {
  private readonly codes = new Map<string, KnownCode>();
  private readonly byAccess = new Map<string, KnownToken>();
  private readonly byRefresh = new Map<string, KnownToken>();

  code(board: SimulatedBoard, code: string): KnownCode | undefined {
    const known = this.codes.get(code);
    return known?.board === board ? known : undefined;
  }

  byAccessToken(board: SimulatedBoard, accessToken: string): KnownToken | undefined {
    const known = this.byAccess.get(accessToken);
    return known?.board === board ? known : undefined;
  }

  byRefreshToken(board: SimulatedBoard, refreshToken: string): KnownToken | undefined {
    const known = this.byRefresh.get(refreshToken);
    return known?.board === board ? known : undefined;
  }

  /** The application's own token that is still good. */
  applicationToken(board: SimulatedBoard): KnownToken | undefined {
    return [...this.byAccess.values()].findLast(
      (token) => token.board === board && token.kind === 'application' && token.ended === null,
    );
  }

  applyCode(event: EventOf<'code-issued'>): void {
    const { board, code, redirectUri, codeChallenge, managerId, at } = event;
    this.codes.set(code, { board, code, redirectUri, codeChallenge, managerId, issuedAt: Date.parse(at), used: false });
  }

  applyIssued(event: EventOf<'token-issued'>): void {
    const { token, code, refreshed, at } = event;
    if (token.kind === 'application') {
      const earlier = this.applicationToken(token.board);
      if (earlier !== undefined) earlier.ended = 'revoked';
    }
    const known: KnownToken = {
      ...token,
      expiresAt: token.expiresAt === null ? Infinity : Date.parse(token.expiresAt),
      issuedAt: Date.parse(at),
      refreshed: false,
      ended: null,
    };
    this.byAccess.set(known.accessToken, known);
    if (known.refreshToken !== null) this.byRefresh.set(known.refreshToken, known);
    const spent = code === null ? undefined : this.codes.get(code);
    if (spent !== undefined) spent.used = true;
    const earlierPair = refreshed === null ? undefined : this.byRefresh.get(refreshed);
    if (earlierPair !== undefined) earlierPair.refreshed = true;
  }

  applyEnded(event: EventOf<'tokens-ended'>): void {
    for (const token of this.byAccess.values()) {
      const meant = event.accessToken === null ? token.kind === 'user' : token.accessToken === event.accessToken;
      if (token.board === event.board && meant) token.ended = event.reason;
    }
  }

  applyExpired(event: EventOf<'tokens-expired'>): void {
    const now = Date.parse(event.at);
    for (const token of this.byAccess.values()) {
      if (token.board === event.board && token.kind === 'user') token.expiresAt = Math.min(token.expiresAt, now);
    }
  }
}
