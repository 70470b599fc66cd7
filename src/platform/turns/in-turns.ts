import { setImmediate } from 'node:timers/promises';

/** Long enough to be worth the change, short enough for nobody to notice that they waited. */
const SLICE_MILLISECONDS = 10;

/** Lets everything that waits in this process have its turn: requests, timers, answers of the database. */
export async function nextTurn(): Promise<void> {
  await setImmediate();
}

/** Does a long piece of work item by item, and lets others have their turn in between. One item must be short. */
export async function inTurns<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began < SLICE_MILLISECONDS) continue;
    await nextTurn();
    began = performance.now();
  }
}

/** Does a long calculation step by step, and lets others have their turn in between. One step must be short. */
export async function stepsInTurns<T>(steps: Generator<void, T, void>): Promise<T> {
  for (let began = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MILLISECONDS) continue;
    await nextTurn();
    began = performance.now();
  }
}
