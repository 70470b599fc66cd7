/** One line of the printed table. */
export interface Figure {
  readonly what: string;
  readonly value: string;
}

/** Milliseconds that a piece of work takes, and its result. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ milliseconds: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}

/** The value below which the given share of the sample lies (nearest rank). */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function figure(what: string, value: number, unit: string, digits = 1): Figure {
  return { what, value: `${value.toFixed(digits)} ${unit}` };
}
