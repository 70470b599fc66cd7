import { setTimeout as pause } from 'node:timers/promises';

/** How long a person waits for what a board says by the way. */
const LONGEST_LOOK_MILLISECONDS = 1_500;

/**
 * What a board answers at once; null where it takes longer: a page does not wait for a board that is slow.
 *
 * @throws what was thrown at once
 */
export async function atOnce<T>(asked: Promise<T>): Promise<T | null> {
  return Promise.race([asked, pause(LONGEST_LOOK_MILLISECONDS, null, { ref: false })]);
}
