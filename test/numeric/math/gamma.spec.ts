import { jeffreysCountInterval } from '../../../src/math/count-interval.js';
import { gammaQuantile, incompleteGamma } from '../../../src/math/incomplete-gamma.js';
import { referenceValues, relativeError } from './reference-values.js';

const reference = referenceValues<{
  probability: { a: number; x: number; value: number }[];
  quantile: { p: number; a: number; value: number }[];
}>('gamma');

describe('incomplete gamma function', () => {
  it.each(reference.probability)('P($a, $x)', ({ a, x, value }) => {
    expect(Math.abs(incompleteGamma(a, x) - value)).toBeLessThan(1e-13 * Math.max(1, a / 10));
  });

  it('of shape 1 is the exponential distribution, and grows by one Poisson term', () => {
    for (const x of [0.1, 1, 3, 20]) {
      expect(incompleteGamma(1, x)).toBeCloseTo(1 - Math.exp(-x), 13);
      expect(incompleteGamma(1, x) - incompleteGamma(2, x)).toBeCloseTo(x * Math.exp(-x), 13);
    }
    expect([incompleteGamma(3, 0), incompleteGamma(3, Infinity)]).toEqual([0, 1]);
  });

  it.each([
    [0, 1],
    [1, -1],
    [1, NaN],
  ])('refuses P(%d, %d)', (a, x) => {
    expect(() => incompleteGamma(a, x)).toThrow(RangeError);
  });
});

describe('gamma quantile', () => {
  it.each(reference.quantile)('of $p for shape $a', ({ p, a, value }) => {
    expect(relativeError(gammaQuantile(p, a), value)).toBeLessThan(1e-10);
  });
});

describe('interval of a count', () => {
  it('begins at 0 where nothing was seen and holds what was', () => {
    expect(jeffreysCountInterval(0, 0.9).from).toBe(0);
    for (const k of [0, 1, 4, 30, 5000]) {
      const { from, to } = jeffreysCountInterval(k, 0.9);
      expect([from <= k, to > k]).toEqual([true, true]);
    }
  });

  // Exact coverage: the sum of Poisson probabilities of all counts whose interval holds the mean.
  it('covers what it promises, on average and at its worst', () => {
    const covers = (mean: number): number => {
      let [probability, covered] = [Math.exp(-mean), 0];
      for (let k = 0; k < mean + 12 * Math.sqrt(mean) + 20; k += 1) {
        const { from, to } = jeffreysCountInterval(k, 0.9);
        if (from <= mean && mean <= to) covered += probability;
        probability *= mean / (k + 1);
      }
      return covered;
    };
    const coverages = Array.from({ length: 60 }, (_none, index) => covers(1.03 + index * 0.49));
    expect(coverages.reduce((sum, one) => sum + one, 0) / coverages.length).toBeCloseTo(0.9, 1);
    expect(Math.min(...coverages)).toBeGreaterThan(0.81);
  });
});
