import { seededRandom } from '../../../src/kernel/random.js';
import { localLevel } from '../../../src/math/local-level.js';
import type { LevelReading } from '../../../src/math/local-level.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';

const NOTHING: LevelReading = { mean: 0, variance: Infinity };
const MOTION = { stepVariance: 0.01 ** 2, driftVariance: 0.02 ** 2 };

describe('a level that wanders', () => {
  it('is nothing where nothing was seen, and what was seen once everywhere', () => {
    expect(localLevel([NOTHING, NOTHING], MOTION)).toEqual({ levels: [0, 0], lastVariance: Infinity, drift: 0 });
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
});
