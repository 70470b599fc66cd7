import { setImmediate } from 'node:timers/promises';

/** Others wait no longer than this for an answer because a difference is being calculated. */
const MOST_MILLISECONDS = 20;

/** A search in turns, between which everybody else is answered: of a large day that much is changed it takes seconds. */
export async function unhurried<T>(search: Generator<undefined, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const turn = search.next();
    if (turn.done === true) return turn.value;
    if (performance.now() - began < MOST_MILLISECONDS) continue;
    await setImmediate();
    began = performance.now();
  }
}
