import { readAmount } from '../../../src/kernel/written-amount.js';

test.each([
  ['', null, null],
  [' ', null, null],
  ['90000', 90_000, null],
  ['120 000 ₽', 120_000, 'RUR'],
  ['120\u00a0000\u202f₽', 120_000, 'RUR'],
  ['120\u2009000 руб.', 120_000, 'RUR'],
  ['₽120,000', 120_000, 'RUR'],
  ['120.000,00 р.', 120_000, 'RUR'],
  ['400000тг', 400_000, 'KZT'],
  ['1 500 000 KZT', 1_500_000, 'KZT'],
  ['$1,500', 1_500, 'USD'],
  ['1’500 EUR', 1_500, 'EUR'],
  ['1500 BYN', 1_500, 'BYR'],
])('%p is %p in %p', (text, amount, currency) => {
  expect(readAmount(text)).toEqual({ amount, currency });
});

test.each(['много', '12 00', '1.5', '120 тыс', '-5', '100–120', '90000 ₽ на руки', '$ 100 ₽', '1e5', '₽'])(
  '%p is no amount',
  (text) => {
    expect(readAmount(text).amount).toBeNaN();
  },
);
