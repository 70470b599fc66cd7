import { readBudget } from '../../../src/salaries/domain/asked-budget.js';

it.each([
  ['60000', 60_000, null],
  ['60 000', 60_000, null],
  ['60 тыс', 60_000, null],
  ['60,5 тыс. руб.', 60_500, 'RUR'],
  ['до 80 т.р.', 80_000, 'RUR'],
  ['60–80 тыс', 80_000, null],
  ['60k', 60_000, null],
  ['300 тысяч тенге', 300_000, 'KZT'],
  ['$1,500', 1_500, 'USD'],
  ['300 руб/час', 49_200, 'RUR'],
  // Whoever asks with too many zeros is told the most, and not that it is no sum.
  ['999 999 999 999', 999_999_999_999, null],
  [`${'9'.repeat(400)} gross`, Number.MAX_SAFE_INTEGER, null],
  ['до 20000000000', 20_000_000_000, null],
  ['20 000 000 000 руб/час', 3_280_000_000_000, 'RUR'],
])('%s is a budget for a month', (text, amount, currency) => {
  expect(readBudget(text)).toMatchObject({ amount, currency });
});

it.each(['', 'много', '0', '-5', '−60 тыс', '1 2 3 рубля', '1.5', '60', '20 ₽'])('%s is none', (text) => {
  expect(readBudget(text)).toBeNull();
});
