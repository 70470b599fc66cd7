import { spentWithin } from '../../../src/publishing/domain/spend.js';
import { isFree, priceKey, priceOf, storedPrice } from '../../../src/publishing/domain/price.js';

const sum = (amount: number, firstDay: string, lastDay: string, currency: 'RUR' | 'KZT' = 'RUR') => ({
  amount,
  currency,
  firstDay,
  lastDay,
});

describe('what was spent within a period', () => {
  it('is the share of days, exact where nothing is cut', () => {
    expect(spentWithin([sum(300, '2026-06-01', '2026-06-30')], '2026-06-10', '2026-06-12')).toEqual([
      { amount: 30, currency: 'RUR' },
    ]);
    const cents = Array.from({ length: 10 }, () => sum(0.1, '2026-06-01', '2026-06-01'));
    expect(spentWithin(cents, '2026-06-01', '2026-06-01')).toEqual([{ amount: 1, currency: 'RUR' }]);
  });

  it('the parts of a period add up to the whole', () => {
    const spends = [sum(310, '2026-05-20', '2026-06-19'), sum(77.77, '2026-06-05', '2026-06-05')];
    const of = (from: string, to: string): number => spentWithin(spends, from, to)[0]?.amount ?? 0;
    expect(of('2026-05-01', '2026-06-04') + of('2026-06-05', '2026-06-30')).toBeCloseTo(
      of('2026-05-01', '2026-06-30'),
      2,
    );
  });

  it('never adds currencies, and says nothing of what lies outside', () => {
    const spends = [sum(5, '2026-06-01', '2026-06-01'), sum(7, '2026-06-01', '2026-06-01', 'KZT')];
    expect(spentWithin(spends, '2026-06-01', '2026-06-30')).toEqual([
      { amount: 5, currency: 'RUR' },
      { amount: 7, currency: 'KZT' },
    ]);
    expect(spentWithin(spends, '2026-06-02', '2026-06-30')).toEqual([]);
  });
});

describe('a price', () => {
  const units = { service: 'HH_STANDARD', units: 1, money: null };
  const sold = { service: 'HH_PREMIUM', units: 0, money: { amount: 10_152.5, currency: 'RUR' as const } };

  it('is the same exactly if its key is', () => {
    const keys = [units, { ...units, units: 2 }, { ...units, service: 'HH_FREE' }, sold].map(priceKey);
    expect(new Set(keys).size).toBe(4);
    expect(priceKey({ ...sold, money: { amount: 10_152.4, currency: 'RUR' } })).not.toBe(priceKey(sold));
    expect(priceKey({ ...sold, money: { amount: 10_152.5, currency: 'KZT' } })).not.toBe(priceKey(sold));
  });

  it('stays what it was in the database', () => {
    for (const price of [units, sold]) expect(priceOf(storedPrice(price))).toEqual(price);
    expect([isFree(units), isFree(sold), isFree({ ...units, units: 0 })]).toEqual([false, false, true]);
  });
});
