import { LatestKept } from '../../../src/salaries/domain/latest-kept.js';
import { tradeBands } from '../../../src/salaries/domain/trade-bands.js';
import type { SeenPay } from '../../../src/salaries/domain/trade-bands.js';
import { cityBySlug } from '../../../src/vacancies/domain/cities.js';

const seen = (trade: string | null, city: string, count: number): SeenPay[] =>
  Array.from({ length: count }, () => ({
    ...{ trade, city, level: 2 as const, amount: 150_000, currency: 'RUR', gross: false, date: '2026-11-01' },
  }));

it('of other trades the bands are kept and nothing of what was seen, of client managers and of other countries nothing at all', () => {
  const bands = tradeBands(
    cityBySlug('moscow')?.country ?? '',
    [
      ...[...seen('welder', 'moscow', 10), ...seen('welder', 'kazan', 9), ...seen('welder', 'almaty', 20)],
      ...[...seen('cook', 'kazan', 3), ...seen(null, 'moscow', 50)],
    ],
    '2026-11-20',
  );
  expect([...bands.keys()]).toEqual(['welder']);
  expect([...(bands.get('welder')?.keys() ?? [])]).toEqual(['moscow']);
  expect(bands.get('welder')?.get('moscow')).toMatchObject({ n: 10, median: 150_000, ofTrade: true });
});

it('no more is kept than there is room for: who was asked for longest ago goes first', () => {
  const kept = new LatestKept<number>(2);
  kept.put('a', 1);
  kept.put('b', 2);
  expect(kept.get('a')).toBe(1);
  kept.put('c', 3);
  expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual([1, undefined, 3]);
  kept.put('c', 4);
  expect([kept.get('a'), kept.get('c')]).toEqual([1, 4]);
  kept.deleteWhere((key) => key === 'a');
  expect([kept.get('a'), kept.get('c')]).toEqual([undefined, 4]);
});
