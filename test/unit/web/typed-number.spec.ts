import { typedAmount, typedNumber, typedWhole } from '../../../src/web/frame/typed-number.js';

describe('numbers as people type them', () => {
  test.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    [' 10 ', 10],
    ['0', 0],
    [',5', 0.5],
    ['7,', 7],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u202f567', 1_234_567],
    ['-3', -3],
  ])('%p is %d', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });

  test.each(['', 'семь', '7,5,1', '1.234.567', '7 5', '0x10', '1e3', '7%', '.', 'Infinity'])('%p is none', (text) => {
    expect(typedNumber(text)).toBeNaN();
  });

  test.each([
    ['90 000', 90_000],
    ['90,000', 90_000],
    ['90.000', 90_000],
    ['1,234,567', 1_234_567],
    ['3', 3],
    ['3,0', 3],
  ])('%p is the whole number %d', (text, value) => {
    expect(typedWhole(text)).toBe(value);
  });

  test.each(['7,5', '', '90,00,0', 'много'])('%p is no whole number', (text) => {
    expect(typedWhole(text)).toBeNaN();
  });
});

it.each([
  ['1 500,50', 1_500.5],
  ['70 т.р.', 70_000],
  ['80 тыс', 80_000],
  ['80к', 80_000],
  ['120 000 ₽', 120_000],
  ['$2k', NaN],
  ['много', NaN],
])('money in a field of roubles: %p is %p', (text, amount) => expect(typedAmount(text, 'RUR')).toBe(amount));
