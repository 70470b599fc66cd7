import { seededRandom } from '../../../src/kernel/random.js';
import { localLevel, localLevelEvidence } from '../../../src/math/local-level.js';
import type { LevelReading } from '../../../src/math/local-level.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';

const NOTHING: LevelReading = { mean: 0, variance: Infinity };
const MOTION = { stepVariance: 0.01 ** 2, driftVariance: 0.02 ** 2 };

describe('a level that wanders', () => {
  it('is nothing where nothing was seen, and what was seen once everywhere', () => {
    expect(localLevel([NOTHING, NOTHING], MOTION)).toEqual({
      ...{ levels: [0, 0], variances: [Infinity, Infinity], lastVariance: Infinity, drift: 0 },
    });
    const { levels, drift } = localLevel([NOTHING, { mean: 3, variance: 1 }, NOTHING], MOTION);
    expect(levels).toEqual([3, 3, 3]);
    expect(drift).toBe(0);
  });

  it('follows a straight line that is seen well, also where a step was not seen', () => {
    const readings = Array.from({ length: 24 }, (_none, step): LevelReading => {
      return step % 5 === 3 ? NOTHING : { mean: 0.03 * step, variance: 1e-8 };
    });
    const { levels, drift } = localLevel(readings, MOTION);
    levels.forEach((level, step) => expect(level).toBeCloseTo(0.03 * step, 3));
    expect(drift).toBeCloseTo(0.03, 2);
  });

  it('has no drift where none is allowed', () => {
    const readings = Array.from({ length: 12 }, (_none, step): LevelReading => ({ mean: step, variance: 0.1 }));
    expect(localLevel(readings, { ...MOTION, driftVariance: 0 }).drift).toBe(0);
  });

  it('knows how well it knows the last step: nine of ten lie within 1.645 deviations', () => {
    const random = seededRandom(11);
    const normal = (): number => normalQuantile(random.next() * 0.999_998 + 0.000_001);
    const worlds = 2_000;
    let inside = 0;
    for (let world = 0; world < worlds; world += 1) {
      const drift = 0.02 * normal();
      let level = 0;
      const readings = Array.from({ length: 18 }, (): LevelReading => {
        level += drift + 0.01 * normal();
        return random.next() < 0.3 ? NOTHING : { mean: level + 0.05 * normal(), variance: 0.05 ** 2 };
      });
      const { levels, lastVariance } = localLevel(readings, MOTION);
      inside += Math.abs((levels.at(-1) ?? 0) - level) < 1.645 * Math.sqrt(lastVariance) ? 1 : 0;
    }
    expect(Math.abs(inside / worlds - 0.9)).toBeLessThan(0.02);
  });

  it('agrees with all steps at once: means, variances and evidence of a dense Gaussian', () => {
    const random = seededRandom(12);
    for (let world = 0; world < 20; world += 1) {
      const stepVariance = 0.05 + random.next();
      const readings = Array.from({ length: 9 }, (): LevelReading =>
        random.next() < 0.3 ? NOTHING : { mean: 4 * random.next() - 2, variance: 0.1 + random.next() },
      );
      const { levels, variances } = localLevel(readings, { stepVariance, driftVariance: 0 });
      const dense = allAtOnce(readings, stepVariance);
      levels.forEach((level, step) => expect(level).toBeCloseTo(dense.means[step] ?? NaN, 8));
      variances.forEach((variance, step) => expect(variance).toBeCloseTo(dense.variances[step] ?? NaN, 8));
      // Up to a constant that all motions share.
      const motion = { stepVariance: 2 * stepVariance };
      expect(localLevelEvidence(readings, motion) - localLevelEvidence(readings, { stepVariance })).toBeCloseTo(
        allAtOnce(readings, motion.stepVariance).evidence - dense.evidence,
        8,
      );
    }
  });

  it('has no evidence of how much a level wanders in a single reading', () => {
    expect(localLevelEvidence([], MOTION)).toBe(0);
    expect(localLevelEvidence([NOTHING, { mean: 3, variance: 1 }, NOTHING], MOTION)).toBe(0);
  });
});

/** Posterior of a random walk with nothing known of its beginning, by one matrix of all steps; evidence but for a constant. */
function allAtOnce(readings: readonly LevelReading[], stepVariance: number) {
  const size = readings.length;
  const precision = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const add = (row: number, column: number, value: number): void => {
    const line = precision[row];
    if (line) line[column] = (line[column] ?? 0) + value;
  };
  for (let step = 1; step < size; step += 1)
    for (const [row, column, sign] of [
      [step, step, 1],
      [step - 1, step - 1, 1],
      [step, step - 1, -1],
      [step - 1, step, -1],
    ] as const)
      add(row, column, sign / stepVariance);
  readings.forEach(({ variance }, step) => add(step, step, 1 / variance));
  const { inverse, logDeterminant } = inverted(precision);
  const pulls = readings.map(({ mean, variance }) => mean / variance);
  const means = inverse.map((row) => row.reduce((sum, value, step) => sum + value * (pulls[step] ?? 0), 0));
  const fit = means.reduce((sum, mean, step) => sum + mean * (pulls[step] ?? 0), 0);
  const evidence = 0.5 * (fit - logDeterminant - (size - 1) * Math.log(stepVariance));
  return { means, variances: inverse.map((row, step) => row[step] ?? NaN), evidence };
}

/** Gauss and Jordan, without exchanges: of positive definite matrices. */
function inverted(matrix: readonly (readonly number[])[]) {
  const size = matrix.length;
  const rows = matrix.map((row, at) => [
    ...row,
    ...Array.from({ length: size }, (_none, column) => Number(column === at)),
  ]);
  let logDeterminant = 0;
  rows.forEach((row, at) => {
    const pivot = row[at] ?? NaN;
    logDeterminant += Math.log(pivot);
    row.forEach((value, column) => (row[column] = value / pivot));
    rows.forEach((other, index) => {
      if (index === at) return;
      const share = other[at] ?? 0;
      other.forEach((value, column) => (other[column] = value - share * (row[column] ?? 0)));
    });
  });
  return { inverse: rows.map((row) => row.slice(size)), logDeterminant };
}
