import { conversionSteps } from '../../../src/funnel/domain/conversion.js';

describe('conversion of a cohort', () => {
  it('gives every step its counts, rate and interval', () => {
    const steps = conversionSteps([
      { stage: 'new', reached: 400 },
      { stage: 'shortlisted', reached: 100 },
      { stage: 'came', reached: 20 },
    ]);
    expect(steps.map(({ from, to, n, k, rate }) => ({ from, to, n, k, rate }))).toEqual([
      { from: 'new', to: 'shortlisted', n: 400, k: 100, rate: 0.25 },
      { from: 'shortlisted', to: 'came', n: 100, k: 20, rate: 0.2 },
    ]);
    for (const { low, high, rate } of steps) {
      expect(low).toBeLessThan(rate ?? NaN);
      expect(high).toBeGreaterThan(rate ?? NaN);
    }
    expect(steps[0].high - steps[0].low).toBeLessThan(steps[1].high - steps[1].low);
  });

  it('says nothing where nobody came to a stage', () => {
    const [, step] = conversionSteps([
      { stage: 'new', reached: 3 },
      { stage: 'came', reached: 0 },
      { stage: 'started', reached: 0 },
    ]);
    expect(step).toEqual({ from: 'came', to: 'started', n: 0, k: 0, rate: null, low: 0, high: 1 });
    expect(conversionSteps([])).toEqual([]);
  });

  it('refuses stages that more people reached than the one before', () => {
    const counts = [
      { stage: 'new', reached: 3 },
      { stage: 'came', reached: 4 },
    ];
    expect(() => conversionSteps(counts)).toThrow(/^came must be a whole number from 0 to 3, but is 4$/);
    expect(() => conversionSteps([{ stage: 'new', reached: NaN }])).toThrow(/^new must/);
  });
});
