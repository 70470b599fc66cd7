import { judgeWish } from '../../../src/salaries/domain/judge-wish.js';
import type { Band, StatedPay, WishVerdict } from '../../../src/salaries/domain/judge-wish.js';

const BAND: Band = { from: 80_000, to: 125_000, median: 100_000, n: 30, currency: 'RUR', asOf: '2026-06-01' };

function roubles(amount: number, gross: boolean | null = null): StatedPay {
  return { amount, currency: 'RUR', gross };
}

describe('a wished salary', () => {
  it.each<[number, WishVerdict]>([
    [79_000, 'below-band'],
    [80_000, 'in-band'],
    [125_000, 'in-band'],
    [126_000, 'above-band'],
  ])('of %i: %s', (amount, verdict) => {
    expect(judgeWish(roubles(amount), BAND, null).verdict).toBe(verdict);
  });

  it('over the budget is over the budget, wherever the band lies', () => {
    const judged = judgeWish(roubles(90_000), BAND, roubles(85_000));
    expect(judged.verdict).toBe('over-budget');
    expect(judged.overBudget).toBe(5_000);
  });

  it('of a résumé of years ago is shown and not judged, unless it is more than we pay', () => {
    const old = judgeWish(roubles(45_000), BAND, roubles(85_000), 2_900);
    expect(old).toMatchObject({ verdict: 'outdated', percentile: null, wish: { amount: 45_000 }, overBudget: null });
    expect(judgeWish(roubles(90_000), BAND, roubles(85_000), 2_900).verdict).toBe('over-budget');
    expect(judgeWish(roubles(45_000), BAND, null, 730).verdict).toBe('below-band');
    expect(judgeWish(roubles(45_000), BAND, null, null).verdict).toBe('below-band');
  });

  it('is "not stated" for null, zero and amounts that are no monthly pay', () => {
    for (const wish of [null, roubles(0), roubles(-5), roubles(350), roubles(Number.NaN)]) {
      expect(judgeWish(wish, BAND, null)).toMatchObject({ verdict: 'not-stated', percentile: null, wish: null });
    }
  });

  it('that nobody is paid is shown and neither judged nor compared, in any currency', () => {
    const judged = judgeWish(roubles(9_000_000_000), BAND, roubles(85_000));
    expect(judged).toMatchObject({
      ...{ verdict: 'not-credible', percentile: null, wish: { amount: 9_000_000_000 }, overBudget: null },
    });
    expect(judgeWish(roubles(20_000_000), BAND, null).verdict).toBe('above-band');
    const tenge = (amount: number): StatedPay => ({ amount, currency: 'KZT', gross: null });
    expect(judgeWish(tenge(90_000_000), null, null).verdict).toBe('not-comparable');
    expect(judgeWish(tenge(110_000_000), null, null).verdict).toBe('not-credible');
  });

  it('has half of the people below the median and a quarter below each end of the band', () => {
    expect(judgeWish(roubles(100_000), BAND, null).percentile).toBe(50);
    expect(judgeWish(roubles(80_000), BAND, null).percentile).toBe(25);
    expect(judgeWish(roubles(125_000), BAND, null).percentile).toBe(75);
  });

  it('is compared after tax', () => {
    const judged = judgeWish(roubles(100_000, true), BAND, null);
    expect(judged.wish).toEqual({ amount: 87_000, currency: 'RUR' });
    expect(judgeWish(roubles(90_000, false), BAND, roubles(100_000, true)).verdict).toBe('over-budget');
  });

  it('is converted into the currency of the band', () => {
    const judged = judgeWish({ amount: 1_000, currency: 'USD', gross: null }, BAND, null);
    expect(judged.wish?.currency).toBe('RUR');
    expect(judged.wish?.amount).toBeCloseTo(1_000 / 0.010782, -1);
  });

  it('is compared with the budget alone where there is no band', () => {
    expect(judgeWish(roubles(90_000), null, roubles(100_000))).toMatchObject({ verdict: 'in-band', percentile: null });
    expect(judgeWish(roubles(110_000), null, roubles(100_000)).verdict).toBe('over-budget');
  });

  it('is compared with nothing where there is neither band nor budget', () => {
    expect(judgeWish(roubles(5_000_000), null, null)).toMatchObject({ verdict: 'not-comparable', percentile: null });
  });
});
