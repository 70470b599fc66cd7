/** What a board gives for a code, a password or a refresh token. */
export interface TokenGrant {
  readonly accessToken: string;
  /** Null where the answer has none: the old one stays in use. */
  readonly refreshToken: string | null;
  readonly expiresAt: Date | null;
}

/** A year that no token outlives: what lies beyond it is a fault of writing, and no date of the database. */
const LAST_YEAR = 2100;

/**
 * When a token expires, as far as the board tells it in a way that can be meant.
 *
 * @param instant  milliseconds since 1970
 */
export function expiryOf(instant: number): Date | null {
  const date = new Date(instant);
  // NaN of an impossible date fails both comparisons.
  return date.getUTCFullYear() >= 1970 && date.getUTCFullYear() <= LAST_YEAR ? date : null;
}
