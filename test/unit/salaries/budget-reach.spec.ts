import { budgetReach } from '../../../src/salaries/domain/budget-reach.js';
import type { MarketBand } from '../../../src/salaries/domain/salary-band.js';

const BAND: MarketBand = {
  ...{ from: 80_000, to: 125_000, median: 100_000, n: 30, currency: 'RUR', asOf: '2026-06-01' },
  interval: { from: 95_000, to: 106_000 },
};

it('half of a level asks no more than the median, a quarter no more than the lower end', () => {
  expect(budgetReach(100_000, BAND).share).toBeCloseTo(0.5, 9);
  expect(budgetReach(80_000, BAND).share).toBeCloseTo(0.25, 2);
});

it('the share lies in its interval, which is the narrower the better the median is known', () => {
  const { share, low, high } = budgetReach(90_000, BAND);
  expect(low).toBeLessThan(share);
  expect(share).toBeLessThan(high);
  const sure = budgetReach(90_000, { ...BAND, interval: { from: 99_000, to: 101_000 } });
  expect(sure.high - sure.low).toBeLessThan(high - low);
});

it('nothing buys nobody', () => {
  expect(budgetReach(0, BAND)).toEqual({ share: 0, low: 0, high: 0 });
});
