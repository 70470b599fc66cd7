import { setTimeout as pause } from 'node:timers/promises';
import { BoardUnavailable } from '../job-boards/index.js';
import type { Board } from '../job-boards/index.js';

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

/** How long a person waits for what the page is about: several calls, one after the other. */
const LONGEST_QUESTION_MILLISECONDS = 5_000;

/**
 * What a board answers while somebody looks at the page: a board that asks to wait between calls would hold it for a minute.
 *
 * @param mostMilliseconds  how long somebody waits at most
 * @throws BoardUnavailable where it takes longer, and what was thrown in time
 */
export async function inGoodTime<T>(
  board: Board,
  asked: Promise<T>,
  mostMilliseconds = LONGEST_QUESTION_MILLISECONDS,
): Promise<T> {
  const late = pause(mostMilliseconds, null, { ref: false }).then(() => {
    throw new BoardUnavailable(board, 'no answer in time', null, 'silence');
  });
  return Promise.race([asked, late]);
}
