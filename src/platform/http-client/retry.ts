import type { Random } from '../../kernel/random.js';

/** Delay before the first repetition; each further one doubles it. Small hiccups pass in less. */
const FIRST_DELAY_MILLISECONDS = 1_000;

/**
 * How long to wait before repetition number `attempt`: half of it fixed, half random, so that many callers that failed
 * together do not come back together.
 *
 * @param attempt  1 for the first repetition
 * @returns milliseconds, in [0.5, 1) × 1000 × 2^(attempt − 1)
 */
export function backOffMilliseconds(attempt: number, random: Random): number {
  const full = FIRST_DELAY_MILLISECONDS * 2 ** (attempt - 1);
  return full / 2 + (full / 2) * random.next();
}

/**
 * The pause that a `Retry-After` header asks for.
 *
 * A date is compared with the answer's own `Date` header where there is one, so that a wrong clock on either side does not matter.
 * RFC 9110 §10.2.3
 *
 * @param retryAfter  the header: seconds or an HTTP date
 * @param answeredAt  the `Date` header of the same answer
 * @returns milliseconds ≥ 0, or null if there is no readable header
 */
export function retryAfterMilliseconds(
  retryAfter: string | undefined,
  answeredAt: string | undefined,
  now: Date,
): number | null {
  if (retryAfter === undefined) return null;
  const text = retryAfter.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  const from = Date.parse(answeredAt ?? '');
  return Math.max(0, until - (Number.isNaN(from) ? now.getTime() : from));
}
