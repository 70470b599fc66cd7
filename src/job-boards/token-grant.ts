/** What a board gives for a code, a password or a refresh token. */
export interface TokenGrant {
  readonly accessToken: string;
  /** Null where the answer has none: the old one stays in use. */
  readonly refreshToken: string | null;
  readonly expiresAt: Date | null;
}
