import { fitNestedRates } from '../../../src/math/nested-rates.js';
import { referenceValues, relativeError } from './reference-values.js';

interface NestedCase {
  prior: { a: number; b: number };
  weights: { branch: number; leaf: number };
  branches: [number, number][][];
  logLikelihood: number;
  moments: { mean: number; sd: number }[];
}

const cases = referenceValues<NestedCase[]>('nested-rates');

function countsOf(branches: [number, number][][], prior = { a: 1, b: 4 }) {
  return {
    prior,
    evidenceShare: 1,
    branches: branches.map((leaves) => ({
      evidenceShare: 1,
      leaves: leaves.map(([successes, failures]) => ({ successes, failures })),
    })),
  };
}

describe('nested rates', () => {
  it.each(cases)('agrees with another integration, weights $weights', (reference) => {
    const rates = fitNestedRates(countsOf(reference.branches, reference.prior), reference.weights);
    expect(Math.abs(rates.logLikelihood - reference.logLikelihood)).toBeLessThan(1e-3);
    const asked = reference.branches.flatMap((leaves, branch) =>
      [...leaves.map((_, leaf) => leaf), null].map((leaf) => rates.moments(branch, leaf)),
    );
    asked.forEach(({ mean, variance }, index) => {
      expect(Math.abs(mean - reference.moments[index].mean)).toBeLessThan(1e-4);
      expect(relativeError(Math.sqrt(variance), reference.moments[index].sd)).toBeLessThan(1e-3);
    });
  });

  it('draws a leaf to its level above as far as the pooling weight says', () => {
    const counts = countsOf([
      [
        [10, 10],
        [2, 38],
      ],
    ]);
    const rates = fitNestedRates(counts, { branch: 20, leaf: 20 });
    const level = rates.moments(0, null).mean;
    expect(rates.moments(0, 0).mean).toBeCloseTo((20 * level + 10) / 40, 6);
  });

  it('starts from the prior and stays wide when nothing was counted', () => {
    const { mean, variance } = fitNestedRates(countsOf([])).moments(null, null);
    expect(mean).toBeCloseTo(0.2, 4);
    expect(variance).toBeGreaterThan((0.2 * 0.8) / 6);
  });

  it('pools leaves that are alike strongly and leaves that differ weakly', () => {
    const alike = fitNestedRates(countsOf([Array.from({ length: 20 }, (): [number, number] => [20, 80])]));
    const mixed = Array.from({ length: 20 }, (_, index): [number, number] => (index % 2 === 0 ? [2, 98] : [60, 40]));
    const different = fitNestedRates(countsOf([mixed]));
    expect(alike.weights.leaf).toBeGreaterThanOrEqual(256);
    expect(different.weights.leaf).toBeLessThanOrEqual(8);
  });

  it('keeps the usual weight when the counts do not say', () => {
    expect(fitNestedRates(countsOf([[[1, 4]]])).weights).toEqual({ branch: 32, leaf: 32 });
  });

  it('survives certain outcomes', () => {
    const { mean, variance } = fitNestedRates(countsOf([[[5000, 0]]])).moments(0, 0);
    expect(mean).toBeGreaterThan(0.98);
    expect(mean).toBeLessThan(1);
    expect(variance).toBeGreaterThan(0);
  });

  it('names a bad count', () => {
    expect(() => fitNestedRates(countsOf([[[1, -1]]]))).toThrow(/^branches\[0\].leaves\[0\].failures must/);
    expect(() => fitNestedRates(countsOf([[[NaN, 1]]]))).toThrow(/^branches\[0\].leaves\[0\].successes must/);
  });
});
