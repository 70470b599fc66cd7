/** The least time of several runs by the clock, in milliseconds: whatever else the machine does can only add to it. */
export function fastestMilliseconds(runs: number, work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

/** Whether the least of several runs takes less: known with the first one that does. */
export function isEverFaster(milliseconds: number, runs: number, work: () => unknown): boolean {
  for (let run = 0; run < runs; run += 1) if (fastestMilliseconds(1, work) < milliseconds) return true;
  return false;
}

/** {@link fastestMilliseconds} for work that is waited for. */
export async function fastestAnswer(runs: number, work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

/**
 * The least of several runs in milliseconds of the processor, to some hundredths: it does not grow because others are busy on the same
 * machine. It counts what the process does meanwhile in all its threads, which is little; the system counts a single one in coarse steps.
 */
export function leastProcessorMilliseconds(runs: number, work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * Milliseconds of processor time that this thread has taken since: it does not grow because others are busy on the same machine. Some
 * systems count it in steps of 10 ms: it is for work that takes many times as long.
 */
export function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
