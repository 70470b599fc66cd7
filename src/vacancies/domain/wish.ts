import type { Currency, Money } from '../../kernel/money.js';
import { normalProbability, normalQuantile } from '../../math/normal-distribution.js';
import type { Band } from './band.js';
import { countryOf, currencyOf } from './band.js';
import { convert } from './currency.js';
import { takeHomePay } from './take-home-pay.js';

/** A wished or offered monthly salary as stated. Zero or less means that nothing was stated. */
export interface StatedPay {
  readonly amount: number;
  readonly currency: Currency;
  /** True before tax, false after, null not said: then it is read as what the person wants in hand. */
  readonly gross: boolean | null;
}

/**
 * How a wish stands to the band and to what the vacancy can pay; `not-comparable` where neither is known, `not-credible` for what nobody
 * is paid.
 */
export type WishVerdict =
  | 'below-band'
  | 'in-band'
  | 'above-band'
  | 'over-budget'
  | 'not-comparable'
  | 'not-credible'
  | 'outdated'
  | 'not-stated';

export interface WishJudgement {
  readonly verdict: WishVerdict;
  /** Share of people of this level and city who ask no more, 0–100; null without a band or a wish. */
  readonly percentile: number | null;
  /** The wish after tax in the currency of the band; null if nothing is stated. */
  readonly wish: Money | null;
  /** The budget after tax in the same currency; null if there is none. */
  readonly budget: Money | null;
  /** Wish less budget, in the same currency; null if one of them is missing. */
  readonly overBudget: number | null;
}

/** Upper quartile of the standard normal distribution: a band is the middle half. */
const QUARTILE_Z = normalQuantile(0.75);
/** Two years, after which a wish says little about today: from 2022 to 2024 average pay in Russia rose by a third. */
const WISH_GOOD_FOR_DAYS = 730;
/** An amount below this share of the band's lower end was given in thousands or for an hour; it is no monthly wish. */
const CREDIBLE_SHARE_OF_BAND = 0.02;
/** A hundred times what the best paid of this trade get: more is a slip of the hand. */
const MOST_ROUBLES_A_MONTH = 20_000_000;
/** The limit needs no rates of a certain day. */
const NEWEST_RATES = '9999-12-31';

/**
 * Places a wished salary in the band of its city and level.
 *
 * Used for: the salary line of a score and the list of responses.
 * Method: log-normal distribution through the band's quartiles; everything after tax in the band's currency.
 *
 * @param wish  as stated in the résumé; null, 0 and amounts that cannot be a month's pay are "not stated"
 * @param band  null if the city is not known: then only the budget is compared
 * @param budget  most that the vacancy can pay, null if not fixed
 * @param ageDays  days since the résumé was last changed, null if not known; an old wish is shown and not judged, unless it is over budget
 * @returns percentile rounded to whole numbers; the verdict over budget goes before the others, but for what is not credible
 */
export function judgeWish(
  wish: StatedPay | null,
  band: Band | null,
  budget: StatedPay | null,
  ageDays: number | null = null,
): WishJudgement {
  const currency = band?.currency ?? budget?.currency ?? wish?.currency ?? 'RUR';
  const day = band?.asOf ?? NEWEST_RATES;
  const limit = budget && budget.amount > 0 ? money(inHand(budget, currency, day), currency) : null;
  const wanted = wish && wish.amount > 0 ? money(inHand(wish, currency, day), currency) : null;
  if (!wanted || !Number.isFinite(wanted.amount) || (band && wanted.amount < band.from * CREDIBLE_SHARE_OF_BAND)) {
    return { verdict: 'not-stated', percentile: null, wish: null, budget: limit, overBudget: null };
  }
  if (wanted.amount > greatestPay(currency))
    return { verdict: 'not-credible', percentile: null, wish: wanted, budget: limit, overBudget: null };
  // There is no index of the market for the years before: who asked more then than is paid now asks no less today.
  if (ageDays !== null && ageDays > WISH_GOOD_FOR_DAYS && wanted.amount <= (limit?.amount ?? Infinity)) {
    return { verdict: 'outdated', percentile: null, wish: wanted, budget: limit, overBudget: null };
  }
  return {
    verdict: verdictOf(wanted.amount, band, limit?.amount ?? null),
    percentile: band ? Math.round(100 * shareAskingNoMore(wanted.amount, band)) : null,
    wish: wanted,
    budget: limit,
    overBudget: limit ? wanted.amount - limit.amount : null,
  };
}

/**
 * Share of people of a band's level and city who ask no more than an amount.
 *
 * @param amount  monthly, after tax, in the band's currency
 * @returns 0–1, of the log-normal distribution with the band's median and quartile ratio
 */
export function shareAskingNoMore(amount: number, band: Band): number {
  if (amount <= 0) return 0;
  const spread = Math.log(band.to / band.from) / (2 * QUARTILE_Z);
  return normalProbability(Math.log(amount / band.median) / spread);
}

/** More than this a month nobody is paid or can pay: in round figures, for those who are told the limit. */
export function greatestPay(currency: Currency): number {
  return Number(convert(MOST_ROUBLES_A_MONTH, 'RUR', currency, NEWEST_RATES).toPrecision(1));
}

/** Stated pay as take-home pay in another currency, not rounded. */
export function inHand(pay: StatedPay, currency: Currency, day: string): number {
  if (pay.gross !== true) return convert(pay.amount, pay.currency, currency, day);
  const own = countryOf(pay.currency);
  // Taxes are counted in the currency of their country: a dollar wage is converted first.
  if (own !== null) return convert(takeHomePay(pay.amount, own, day), pay.currency, currency, day);
  const converted = convert(pay.amount, pay.currency, currency, day);
  const country = countryOf(currency);
  return country === null ? converted : takeHomePay(converted, country, day);
}

/**
 * Stated pay as take-home pay in its own currency, not rounded.
 *
 * @param country  where who is paid in a currency of trade pays the taxes, ISO 3166-1 in lower case; null = not known
 * @returns null where what is deducted is not known
 */
export function takenHome(pay: StatedPay, country: string | null, day: string): number | null {
  if (pay.gross !== true) return pay.amount;
  const own = countryOf(pay.currency) ?? country;
  if (own === null || countryOf(currencyOf(own)) !== own) return null;
  const currency = currencyOf(own);
  const gross = convert(pay.amount, pay.currency, currency, day);
  const net = takeHomePay(gross, own, day);
  return net === gross ? null : convert(net, currency, pay.currency, day);
}

function verdictOf(wanted: number, band: Band | null, limit: number | null): WishVerdict {
  if (limit !== null && wanted > limit) return 'over-budget';
  if (!band) return limit === null ? 'not-comparable' : 'in-band';
  if (wanted < band.from) return 'below-band';
  return wanted <= band.to ? 'in-band' : 'above-band';
}

function money(amount: number, currency: Currency): Money {
  return { amount: Math.round(amount), currency };
}
