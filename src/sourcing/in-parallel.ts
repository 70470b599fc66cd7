/** What became of a batch. */
export interface BatchOutcome<T> {
  readonly errors: readonly Error[];
  /** Items that were not begun, because an error before them told to stop. */
  readonly left: readonly T[];
}

/**
 * Works on a batch with several hands: each takes the next item as soon as it is free.
 *
 * @param atOnce  items in work at the same time
 * @param stops   errors after which no further item is begun; those in work are finished
 */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
  stops: (error: Error) => boolean,
): Promise<BatchOutcome<T>> {
  const errors: Error[] = [];
  let next = 0;
  let isStopped = false;
  const hand = async (): Promise<void> => {
    while (!isStopped && next < items.length) {
      const item = items[next];
      next += 1;
      try {
        await work(item);
      } catch (error) {
        const failure = error instanceof Error ? error : new Error(String(error));
        errors.push(failure);
        isStopped ||= stops(failure);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, hand));
  return { errors, left: items.slice(next) };
}
