// A mail server that is restarted is back within minutes, one that is repaired within hours; later an interview message is stale.
const DELAYS_MINUTES = [1, 5, 15, 60, 180];

/** Most times that sending one message is begun: once and after each delay. */
export const MOST_ATTEMPTS = DELAYS_MINUTES.length + 1;

/**
 * When to try again after a failed attempt: 1 min, 5 min, 15 min, 1 h and 3 h after the one before.
 *
 * @param attempts  attempts made so far, 1 or more
 * @returns         the time of the next attempt, or null when it was the last
 */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const delayMinutes = DELAYS_MINUTES[attempts - 1];
  return delayMinutes === undefined ? null : new Date(now.getTime() + delayMinutes * 60_000);
}
