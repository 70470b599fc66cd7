import fc from 'fast-check';
import { betaBinomialLogLikelihood, betaBinomialProbabilities } from '../../../src/math/beta-binomial.js';
import { binomialProbabilities } from '../../../src/math/binomial-distribution.js';
import {
  centralCountInterval,
  countQuantile,
  meanOfCounts,
  mixCounts,
  probabilityAtLeast,
} from '../../../src/math/discrete-distribution.js';
import { incompleteBeta } from '../../../src/math/incomplete-beta.js';
import { poissonBinomialProbabilities, withTrial, withoutTrial } from '../../../src/math/poisson-binomial.js';
import { betaInterval, jeffreysInterval } from '../../../src/math/rate-interval.js';
import { referenceValues, relativeError } from './reference-values.js';

interface Distributions {
  binomial: { n: number; p: number; values: number[] }[];
  betaBinomial: { n: number; a: number; b: number; values: number[] }[];
  poissonBinomial: { p: number[]; values: number[] }[];
}

const reference = referenceValues<Distributions>('distributions');

function expectRelatively(found: ArrayLike<number>, wanted: number[], most: number): void {
  wanted.forEach((value, k) => {
    if (value > 1e-17 || k < found.length) expect(relativeError(found[k], value)).toBeLessThan(most);
  });
}

describe('binomial distribution', () => {
  it.each(reference.binomial)('of $n trials at $p', ({ n, p, values }) => {
    const found = binomialProbabilities(n, p);
    expectRelatively(found, values, 1e-13 * Math.max(1, n / 100));
    expect(Math.abs(meanOfCounts(found) - n * p)).toBeLessThan(1e-12 * Math.max(1, n));
  });

  it('has the ends', () => {
    expect([...binomialProbabilities(0, 0.3)]).toEqual([1]);
    expect([...binomialProbabilities(3, 1)]).toEqual([0, 0, 0, 1]);
    expect([...binomialProbabilities(3, 0)]).toEqual([1]);
  });

  it('handles a million trials', () => {
    expect(meanOfCounts(binomialProbabilities(1_000_000, 2e-5))).toBeCloseTo(20, 9);
  });

  it('refuses bad arguments by name', () => {
    expect(() => binomialProbabilities(2.5, 0.1)).toThrow(/^n must/);
    expect(() => binomialProbabilities(2, 1.1)).toThrow(/^p must/);
  });
});

describe('beta-binomial distribution', () => {
  it.each(reference.betaBinomial)('of $n trials with Beta($a, $b)', ({ n, a, b, values }) => {
    expectRelatively(betaBinomialProbabilities(n, a, b), values, 1e-11);
  });

  it('has a likelihood that agrees with its probabilities', () => {
    const ratio = betaBinomialProbabilities(9, 2, 5)[4] / betaBinomialProbabilities(9, 3, 3)[4];
    const difference = betaBinomialLogLikelihood(4, 5, 2, 5) - betaBinomialLogLikelihood(4, 5, 3, 3);
    expect(Math.exp(difference)).toBeCloseTo(ratio, 12);
  });

  it('refuses bad arguments by name', () => {
    expect(() => betaBinomialProbabilities(-1, 1, 1)).toThrow(/^n must/);
    expect(() => betaBinomialProbabilities(1, 0, 1)).toThrow(/^a must/);
  });
});

describe('Poisson-binomial distribution', () => {
  it.each(reference.poissonBinomial)('of $p', ({ p, values }) => {
    const found = poissonBinomialProbabilities(p);
    expect(found).toHaveLength(values.length);
    expectRelatively(found, values, 4e-16 * Math.max(1, p.length) + 1e-16);
  });

  it('is the binomial for equal trials', () => {
    expectRelatively(
      poissonBinomialProbabilities(Array<number>(20).fill(0.2)),
      [...binomialProbabilities(20, 0.2)],
      1e-13,
    );
  });

  it('takes a trial in and out again', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 40 }), chance, (others, p) => {
        const without = poissonBinomialProbabilities(others);
        const back = withoutTrial(withTrial(without, p), p);
        without.forEach((value, k) => expect(Math.abs(back[k] - value)).toBeLessThan(1e-14 * (others.length + 2)));
      }),
    );
  });

  it('names the index of a bad probability', () => {
    expect(() => poissonBinomialProbabilities([0.1, 2])).toThrow(/^p\[1\] must/);
    expect(() => poissonBinomialProbabilities([NaN])).toThrow(/^p\[0\] must/);
  });
});

describe('quantiles and intervals of counts', () => {
  it('takes the least count that reaches the level', () => {
    expect(countQuantile([0.5, 0.25, 0.25], 0.5)).toBe(0);
    expect(countQuantile([0.5, 0.25, 0.25], 0.51)).toBe(1);
    expect(countQuantile([0, 0, 1], 0)).toBe(0);
    expect(countQuantile([0, 0, 1], 0.05)).toBe(2);
    expect(countQuantile([0.2, 0.8], 1)).toBe(1);
  });

  it('holds at least the promised probability', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, p) => {
        const probabilities = binomialProbabilities(n, p);
        const { from, to } = centralCountInterval(probabilities, 0.9);
        const inside = probabilities.slice(from, to + 1).reduce((sum, value) => sum + value, 0);
        expect(inside).toBeGreaterThanOrEqual(0.9 - 1e-9);
      }),
    );
  });

  it('mixes and sums tails', () => {
    const mixed = mixCounts([
      { weight: 0.5, probabilities: [1] },
      { weight: 0.5, probabilities: [0, 0.5, 0.5] },
    ]);
    expect([...mixed]).toEqual([0.5, 0.25, 0.25]);
    expect(probabilityAtLeast(mixed, 1)).toBeCloseTo(0.5, 15);
    expect(probabilityAtLeast(mixed, 0)).toBeCloseTo(1, 15);
    expect(probabilityAtLeast(mixed, 7)).toBe(0);
  });

  it('refuses an empty distribution', () => {
    expect(() => countQuantile([], 0.5)).toThrow(RangeError);
  });
});

describe('intervals of rates', () => {
  it('holds nine tenths of the posterior', () => {
    const { from, to } = betaInterval(3, 9, 0.9);
    expect(incompleteBeta(from, 3, 9)).toBeCloseTo(0.05, 12);
    expect(incompleteBeta(to, 3, 9)).toBeCloseTo(0.95, 12);
  });

  it('reaches the ends when nothing or everything succeeded, and says nothing without trials', () => {
    expect(jeffreysInterval(0, 20, 0.9).from).toBe(0);
    expect(jeffreysInterval(20, 20, 0.9).to).toBe(1);
    expect(jeffreysInterval(0, 0, 0.9)).toEqual({ from: 0, to: 1 });
  });

  it('covers the true rate as often as promised, averaged over rates', () => {
    const rates = Array.from({ length: 97 }, (_, index) => 0.02 + index * 0.01);
    const coverages = rates.map((rate) => {
      const probabilities = binomialProbabilities(40, rate);
      return probabilities.reduce((sum, probability, k) => {
        const { from, to } = jeffreysInterval(k, 40, 0.9);
        return from <= rate && rate <= to ? sum + probability : sum;
      }, 0);
    });
    const mean = coverages.reduce((sum, value) => sum + value, 0) / coverages.length;
    expect(mean).toBeGreaterThan(0.885);
    expect(mean).toBeLessThan(0.925);
  });

  it('refuses more successes than trials', () => {
    expect(() => jeffreysInterval(3, 2, 0.9)).toThrow(/^k must/);
  });
});
