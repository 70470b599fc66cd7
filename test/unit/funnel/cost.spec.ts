import { unitCosts } from '../../../src/funnel/domain/cost.js';

describe('what one of those counted cost', () => {
  const spent = [
    { amount: 90_000, currency: 'RUR' as const },
    { amount: 50, currency: 'USD' as const },
  ];

  it('is the sum by the count, for each currency apart, with an interval that holds it', () => {
    const [roubles, dollars] = unitCosts(spent, 3);
    expect(roubles).toMatchObject({ currency: 'RUR', each: 30_000 });
    expect(dollars.each).toBeCloseTo(50 / 3, 9);
    // Quantiles of the gamma distribution of shape 3.5: 1.0837 and 7.0336.
    expect(Math.round(roubles.low)).toBe(Math.round(90_000 / 7.033_57));
    expect(roubles.high).toBeCloseTo(90_000 / 1.083_67, -1);
  });

  it('has no upper end where nobody was counted', () => {
    const [roubles] = unitCosts(spent, 0);
    expect(roubles).toMatchObject({ each: null, high: null });
    expect(roubles.low).toBeGreaterThan(40_000);
  });

  it('narrows with the count', () => {
    const widths = [1, 10, 100, 1000].map((count) => {
      const [{ each, low, high }] = unitCosts(spent, count);
      return ((high ?? Infinity) - low) / (each ?? 1);
    });
    expect([...widths].sort((a, b) => b - a)).toEqual(widths);
  });

  it('is nothing where no spend is known', () => {
    expect(unitCosts([], 3)).toEqual([]);
  });
});
