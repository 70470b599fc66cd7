import fc from 'fast-check';
import { seededRandom } from '../../../src/kernel/random.js';
import { rateRatioInterval } from '../../../src/math/rate-ratio-interval.js';
import type { RatioInterval } from '../../../src/math/rate-ratio-interval.js';
import { studentQuantile } from '../../../src/math/student-quantile.js';
import { referenceValues, relativeError } from './reference-values.js';

interface Ratio {
  first: [number, number];
  second: [number, number];
  from: number;
  to: number;
}

const seen = ([k, n]: readonly [number, number]) => ({ k, n });

describe('interval of the ratio of two rates', () => {
  it.each(referenceValues<Ratio[]>('rate-ratios'))(
    'agrees with another integration: $first to $second',
    ({ first, second, from, to }) => {
      const found = rateRatioInterval(seen(first), seen(second), 0.9);
      if (first[0] === 0) expect(found.from).toBe(0);
      else expect(relativeError(found.from, from)).toBeLessThan(1e-6);
      expect(relativeError(found.to ?? NaN, to)).toBeLessThan(1e-6);
    },
  );

  it('has no upper end where nothing of the second succeeded', () => {
    const { from, to } = rateRatioInterval({ k: 5, n: 10 }, { k: 0, n: 10 }, 0.9);
    expect(from).toBeGreaterThan(1);
    expect(to).toBeNull();
  });

  it('holds the observed ratio, and turned over is the reciprocal', () => {
    const counts = fc
      .integer({ min: 2, max: 400 })
      .chain((n) => fc.record({ k: fc.integer({ min: 1, max: n - 1 }), n: fc.constant(n) }));
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const { from, to } = rateRatioInterval(first, second, 0.9);
        const ratio = first.k / first.n / (second.k / second.n);
        expect(from).toBeLessThan(ratio);
        expect(to).toBeGreaterThan(ratio);
        expect(relativeError(1 / from, rateRatioInterval(second, first, 0.9).to ?? NaN)).toBeLessThan(1e-5);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    { p: 0.3, share: 0.8, n: [40, 60] },
    { p: 0.5, share: 1, n: [30, 30] },
    { p: 0.15, share: 0.6, n: [100, 150] },
  ])('covers what it promises at $p and $share of it, of $n', ({ p, share, n: [first, second] }) => {
    const random = seededRandom(4);
    const drawn = (n: number, rate: number) => ({
      n,
      k: Array.from({ length: n }, () => random.next()).filter((u) => u < rate).length,
    });
    const known = new Map<string, RatioInterval>();
    const runs = 2000;
    let inside = 0;
    for (let run = 0; run < runs; run += 1) {
      const [above, below] = [drawn(first, p * share), drawn(second, p)];
      const key = `${above.k}/${below.k}`;
      const interval = known.get(key) ?? rateRatioInterval(above, below, 0.9);
      known.set(key, interval);
      if (interval.from <= share && share <= (interval.to ?? Infinity)) inside += 1;
    }
    expect(inside / runs).toBeGreaterThan(0.88);
    expect(inside / runs).toBeLessThan(0.93);
  });
});

describe("quantile of Student's distribution", () => {
  it.each(referenceValues<{ p: number; freedom: number; value: number }[]>('student-quantiles'))(
    'at $p with $freedom degrees',
    ({ p, freedom, value }) => {
      expect(relativeError(studentQuantile(p, freedom), value)).toBeLessThan(1e-10);
    },
  );

  it('is symmetric, and refuses what is out of range', () => {
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(studentQuantile(0, 3)).toBe(-Infinity);
    expect(() => studentQuantile(0.9, 0)).toThrow('freedom');
    expect(() => studentQuantile(1.2, 3)).toThrow('p must');
  });
});
