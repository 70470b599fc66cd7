import { CURRENCIES, currencyOfCode, isoCodeOf } from '../../../src/kernel/money.js';

describe('codes of currencies', () => {
  it.each<[string, string | null]>([
    ['RUR', 'RUR'],
    ['rub', 'RUR'],
    ['BYN', 'BYR'],
    ['kzt', 'KZT'],
    ['XXX', null],
    ['', null],
  ])('%s is %s', (code, currency) => {
    expect(currencyOfCode(code)).toBe(currency);
  });

  it('lead to ISO 4217 and back', () => {
    for (const currency of CURRENCIES) expect(currencyOfCode(isoCodeOf(currency))).toBe(currency);
    expect([isoCodeOf('RUR'), isoCodeOf('BYR'), isoCodeOf('USD')]).toEqual(['RUB', 'BYN', 'USD']);
  });
});
