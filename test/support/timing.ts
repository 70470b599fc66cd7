/** The least time of several runs by the clock: whatever else the machine does can only add to it. */
export function fastestMilliseconds(runs: number, work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

/**
 * Processor time of this thread for a piece of work: it does not grow because others are busy on the same machine, and waiting for a
 * database or a board costs nothing. Some systems count it in steps of 10 ms: it is for work that takes many times as long.
 */
export async function cpuMilliseconds(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  return cpuSince(before);
}

/** The same since then. */
export function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
