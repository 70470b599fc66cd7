import { nestedEffects } from '../../../src/math/nested-effects.js';
import type { EffectVariances, NestedPlace } from '../../../src/math/nested-effects.js';
import { referenceValues } from './reference-values.js';

interface Reference {
  kinds: number;
  variances: EffectVariances;
  areas: NestedPlace[][];
  logLikelihood: number;
  estimates: { asked: [number, number | null, number | null]; mean: number; variance: number }[];
}

const reference = referenceValues<Reference>('nested-effects');

describe('nested effects', () => {
  const fitted = nestedEffects(reference.areas, reference.kinds, reference.variances);

  it.each(reference.estimates)('cell $asked agrees with the joint distribution, conditioned', ({ asked, ...known }) => {
    const { mean, variance } = fitted.estimate(...asked);
    expect(mean).toBeCloseTo(known.mean, 12);
    expect(variance).toBeCloseTo(known.variance, 12);
  });

  it('has the likelihood of that distribution', () => {
    expect(fitted.logLikelihood).toBeCloseTo(reference.logLikelihood, 10);
  });

  it('knows nothing where nothing was seen', () => {
    const { whole, kind, area, place, cell } = reference.variances;
    const { mean, variance } = nestedEffects([], 3, reference.variances).estimate(0, null, null);
    expect(mean).toBe(0);
    expect(variance).toBeCloseTo(whole + kind + area + place + cell, 12);
  });
});
