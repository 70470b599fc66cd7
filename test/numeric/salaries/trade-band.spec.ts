import { seededRandom } from '../../../src/kernel/random.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';
import { LEAST_OF_TRADE, tradeBand } from '../../../src/salaries/domain/trade-band.js';
import type { SalaryObservation } from '../../../src/salaries/domain/salary-observation.js';
import { cityBySlug } from '../../../src/vacancies/domain/cities.js';
import type { City } from '../../../src/vacancies/domain/cities.table.js';

const AS_OF = '2026-06-01';
const omsk = cityBySlug('omsk') as City;
const seen = (amount: number, fields: Partial<SalaryObservation> = {}): SalaryObservation => {
  return { city: 'omsk', level: 1, amount, currency: 'RUR', gross: false, date: '2026-05-20', ...fields };
};
const wishes = (...amounts: number[]): SalaryObservation[] => amounts.map((amount) => seen(amount));
const alike = (count: number): SalaryObservation[] =>
  wishes(...Array.from({ length: count }, (_none, i) => 100_000 + 2_000 * (i - (count - 1) / 2)));

it('says nothing of fewer people than are a market, of other cities, or by what was asked years ago', () => {
  expect(tradeBand(omsk, alike(LEAST_OF_TRADE - 1), AS_OF)).toBeNull();
  expect(tradeBand(omsk, alike(LEAST_OF_TRADE), AS_OF)).toMatchObject({ n: LEAST_OF_TRADE, ofTrade: true });
  const elsewhere = alike(30).map((one) => ({ ...one, city: 'moscow' }));
  expect(tradeBand(omsk, elsewhere, AS_OF)).toBeNull();
  const old = alike(30).map((one) => ({ ...one, date: '2024-05-20' }));
  expect(tradeBand(omsk, old, AS_OF)).toBeNull();
});

it('is the middle half of what is asked, whatever levels the people are of, and a slip of the pen moves it little', () => {
  const people = alike(21).map((one, i) => ({ ...one, level: ((i % 4) + 1) as 1 | 2 | 3 | 4 }));
  const band = tradeBand(omsk, people, AS_OF);
  expect(band?.median).toBe(100_000);
  expect(band?.from).toBeLessThan(95_000);
  expect(band?.to).toBeGreaterThan(105_000);
  const slipped = tradeBand(omsk, [...people, seen(9_000_000)], AS_OF);
  expect(slipped?.median).toBeLessThan(102_000);
  expect(slipped?.to).toBeLessThan(1.1 * (band?.to ?? 0));
});

it('is a band also where everybody asks the same', () => {
  const { from, to, median } = tradeBand(omsk, wishes(...new Array<number>(12).fill(80_000)), AS_OF) ?? {};
  expect(median).toBe(80_000);
  expect(from).toBeLessThan(80_000);
  expect(to).toBeGreaterThan(80_000);
});

it('its interval holds the true median in about nine of ten markets', () => {
  const random = seededRandom(11);
  const [markets, people, truth] = [600, 24, 90_000];
  let held = 0;
  for (let i = 0; i < markets; i += 1) {
    const amounts = Array.from({ length: people }, () => truth * Math.exp(0.3 * normalQuantile(random.next())));
    const { interval } = tradeBand(omsk, wishes(...amounts), AS_OF) ?? { interval: { from: 0, to: 0 } };
    held += Number(interval.from <= truth && truth <= interval.to);
  }
  expect(held / markets).toBeGreaterThan(0.87);
  expect(held / markets).toBeLessThan(0.96);
});
