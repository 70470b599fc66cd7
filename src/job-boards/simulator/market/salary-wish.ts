import type { Currency } from '../../../kernel/money.js';
import type { Chance } from './chance.js';
import type { InterviewCityKey } from './cities.table.js';

/**
 * Middle of what people of a level ask for, a month after tax, in thousands of roubles (Almaty: of tenge): the order of
 * levels and cities of the trade, at the height of 2026's vacancies. Index 0 = outside the trade.
 */
const MIDDLE_THOUSANDS: Readonly<Record<InterviewCityKey, readonly [number, number, number, number, number]>> = {
  moscow: [95, 95, 125, 160, 220],
  petersburg: [78, 78, 105, 135, 180],
  yekaterinburg: [66, 66, 88, 112, 150],
  almaty: [270, 280, 370, 470, 640],
};

/** How fast pay rises in the market, by logarithm: some 15 % in a year. */
const MONTHLY_RISE = 0.012;

/** Rough value of one unit in roubles, only to write some wishes in other money. */
const ROUBLES_PER_UNIT: Readonly<Partial<Record<Currency, number>>> = { USD: 85, EUR: 95, KZT: 0.17 };

/**
 * The wished salary: level's middle with a spread of about a fifth; a third of the people name none, some write it in another
 * currency, one in eighty writes zero.
 */
export function inventWish(
  chance: Chance,
  city: InterviewCityKey,
  level: 0 | 1 | 2 | 3 | 4,
): { amount: number; currency: Currency } | null {
  if (chance.happens(0.3)) return null;
  const home: Currency = city === 'almaty' ? 'KZT' : 'RUR';
  if (chance.happens(1 / 80)) return { amount: 0, currency: home };
  const amount = MIDDLE_THOUSANDS[city][level] * 1000 * Math.exp(0.2 * chance.normal() + 0.04);
  const currency = chance.weighted<Currency>([
    [95, home],
    [3, 'USD'],
    [2, city === 'almaty' ? 'RUR' : 'KZT'],
  ]);
  if (currency === home) return { amount: rounded(amount, 5000), currency };
  const roubles = amount * (home === 'KZT' ? (ROUBLES_PER_UNIT.KZT ?? 1) : 1);
  return { amount: rounded(roubles / (ROUBLES_PER_UNIT[currency] ?? 1), 100), currency };
}

/** The same wish as the person stated it so many days ago: pay has risen since. */
export function wishedBefore(
  wish: { amount: number; currency: Currency } | null,
  days: number,
): { amount: number; currency: Currency } | null {
  if (wish === null || wish.amount === 0 || days <= 0) return wish;
  const step = wish.currency === 'RUR' || wish.currency === 'KZT' ? 1000 : 50;
  return { ...wish, amount: rounded(wish.amount * Math.exp(-MONTHLY_RISE * (days / 30)), step) };
}

function rounded(amount: number, step: number): number {
  return Math.max(step, Math.round(amount / step) * step);
}
