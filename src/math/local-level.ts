/** What was seen in one step of time. */
export interface LevelReading {
  readonly mean: number;
  /** Variance of the mean; Infinity where nothing was seen. */
  readonly variance: number;
}

/** A level that wanders, as far as readings show it. */
export interface LocalLevel {
  /** The level of each step, given all readings. */
  readonly levels: readonly number[];
  /** Variance of the level of the last step. */
  readonly lastVariance: number;
}

/**
 * A level that changes a little from step to step, seen with noise.
 *
 * Used for: the index of a market by month.
 * Method: Kalman filter and Rauch–Tung–Striebel smoother of a random walk without drift, begun at the first reading with nothing known
 * before it. Cost: linear in steps.
 * Source: https://en.wikipedia.org/wiki/Kalman_filter
 *
 * @param readings  one for each step, oldest first
 * @param stepVariance  how much the level may change in one step, positive
 * @returns a level for each step (those before the first reading have its level); zeros with infinite variance where nothing was seen at all
 */
export function localLevel(readings: readonly LevelReading[], stepVariance: number): LocalLevel {
  const filtered: { mean: number; variance: number }[] = [];
  let mean = 0;
  let variance = Infinity;
  for (const reading of readings) {
    const before = variance + stepVariance;
    if (reading.variance !== Infinity) {
      const gain = before === Infinity ? 1 : before / (before + reading.variance);
      mean += gain * (reading.mean - mean);
      variance = before === Infinity ? reading.variance : before * (1 - gain);
    } else variance = before;
    filtered.push({ mean, variance });
  }
  const levels = filtered.map((step) => step.mean);
  for (let step = levels.length - 2; step >= 0; step -= 1) {
    const own = filtered[step];
    const later = levels[step + 1] ?? 0;
    if (!own) continue;
    const pull = own.variance === Infinity ? 1 : own.variance / (own.variance + stepVariance);
    levels[step] = own.mean + pull * (later - own.mean);
  }
  return { levels, lastVariance: variance };
}
