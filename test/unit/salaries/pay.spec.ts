import { convert } from '../../../src/vacancies/domain/currency.js';
import { takeHomePay } from '../../../src/vacancies/domain/take-home-pay.js';
import { inHand } from '../../../src/vacancies/domain/wish.js';

describe('pay after tax', () => {
  it.each<[string, number, number]>([
    ['ru', 100_000, 87_000],
    ['ru', 200_000, 174_000],
    // 13 % of the first 200,000 and 15 % of the next 100,000
    ['ru', 300_000, 259_000],
    ['by', 2_000, 1_720],
    ['ua', 20_000, 15_400],
    // 300,000 − 12 % = 264,000; taxed are 264,000 − 30 × 4,325 = 134,250 at 10 %
    ['kz', 300_000, 250_575],
    // below the free amount only the contributions are taken
    ['kz', 100_000, 88_000],
    // 4,000,000 − 12 % = 3,520,000; taxed are 3,390,250 at 10 %, and what is above 8,500 × 4,325 ÷ 12 at 5 % more
    ['kz', 4_000_000, 3_520_000 - 339_025 - 0.05 * (3_390_250 - (8_500 * 4_325) / 12)],
    ['ge', 1_000, 1_000],
  ])('%s: %i gives %i', (country, gross, net) => {
    expect(takeHomePay(gross, country, '2026-06-01')).toBeCloseTo(net, 6);
  });

  it.each<[string, number, string, number]>([
    // Two rates until 2024, five since.
    ['ru', 300_000, '2024-12-31', 261_000],
    ['ru', 300_000, '2025-01-01', 259_000],
    // The military levy was 1.5 % and is 5 %.
    ['ua', 20_000, '2024-11-30', 16_100],
    ['ua', 20_000, '2024-12-01', 15_400],
    // 300,000 − 12 % = 264,000; taxed are 264,000 − 14 × 3,932 = 208,952 at 10 %
    ['kz', 300_000, '2025-12-31', 243_104.8],
    // 25 % of what is above 350,000 a year, a twelfth of it a month
    ['by', 40_000, '2026-01-01', 40_000 - 400 - 0.13 * (350_000 / 12) - 0.25 * (40_000 - 350_000 / 12)],
  ])('%s: %i on %s gives %d', (country, gross, day, net) => {
    expect(takeHomePay(gross, country, day)).toBeCloseTo(net, 6);
  });
});

describe('conversion of currencies', () => {
  it('goes there and back', () => {
    for (const currency of ['USD', 'EUR', 'KZT', 'UAH', 'BYR', 'UZS'] as const) {
      expect(convert(convert(50_000, 'RUR', currency, '2026-06-01'), currency, 'RUR', '2026-06-01')).toBeCloseTo(
        50_000,
        6,
      );
    }
  });

  it('changes nothing within one currency', () => {
    expect(convert(77, 'KZT', 'KZT', '2026-06-01')).toBe(77);
  });

  it('reads an amount in old Belarusian roubles as what it became', () => {
    expect(convert(12_000_000, 'BYR', 'BYR', '2026-06-01')).toBe(1_200);
    expect(convert(1_200, 'BYR', 'BYR', '2026-06-01')).toBe(1_200);
  });
});

describe('stated pay in hand', () => {
  it('taxes a dollar wage by the rules of the country it is compared in', () => {
    const gross = inHand({ amount: 1_000, currency: 'USD', gross: true }, 'RUR', '2026-06-01');
    const net = inHand({ amount: 1_000, currency: 'USD', gross: false }, 'RUR', '2026-06-01');
    expect(gross / net).toBeCloseTo(0.87, 9);
  });

  it('taxes pay in its own country before converting', () => {
    const gross = inHand({ amount: 20_000, currency: 'UAH', gross: true }, 'RUR', '2026-06-01');
    const net = inHand({ amount: 20_000, currency: 'UAH', gross: null }, 'RUR', '2026-06-01');
    expect(gross / net).toBeCloseTo(0.77, 9);
  });
});
