import { currencyOfCode } from './money.js';
import type { Currency } from './money.js';
import { saysGross } from './written-pay.js';
import type { PayPeriod } from './written-pay.js';

/** Pay as it stands in one cell of a table. */
export interface StatedCell {
  /** The amount or the lower end of a range, as written. */
  readonly amount: number;
  readonly to: number | null;
  /** «от», «до»: the amount is one end of an offer. */
  readonly bound: 'from' | 'to' | null;
  readonly currency: Currency | null;
  readonly gross: boolean | null;
  readonly per: PayPeriod | null;
  /** «тыс.», "k" stood beside it. */
  readonly isScaled: boolean;
  /** The greater end stood first. */
  readonly isTurned?: true;
}

const CURRENCIES: readonly (readonly [RegExp, Currency])[] = [
  [/бел\p{L}*\.?\s*руб|(?<!\p{L})br(?!\p{L})/u, 'BYR'],
  [/\$|долл|доллар|dollar|у\.?\s?е\.?/u, 'USD'],
  [/€|евро|євро|euro/u, 'EUR'],
  [/₸|тенге|теңге|(?<!\p{L})тг/u, 'KZT'],
  [/₴|грн|гривен|гривн/u, 'UAH'],
  [/₽|руб|(?<!\p{L})(?:т\.?\s?)?р(?:\.|(?!\p{L}))/u, 'RUR'],
  [/₼|манат/u, 'AZN'],
  [/₾|лари/u, 'GEL'],
  [/(?<!\p{L})сум(?!м)/u, 'UZS'],
  [/(?<!\p{L})сом(?!\p{L})/u, 'KGS'],
];
/** In Ukrainian «год» is an hour: only with the hryvnia beside it. */
const UKRAINIAN_HOUR = /(?:грн|₴|uah).*год(?!\p{L}*[аоу]в)/u;
const PERIODS: readonly (readonly [RegExp, PayPeriod])[] = [
  [/час(?!т)|hour|(?<!\p{L})hr?(?!\p{L})|сағ|годин/u, 'hour'],
  [/день|смен|сут(?:ки|очн)|зміна|зміну|дневн|day|daily|shift|күн/u, 'day'],
  [/недел|тиждень|week|апта/u, 'week'],
  [/(?<!\p{L})год(?!\p{L})|годов|ежегодн|year|annual|annum|(?<!\p{L})рік|річн|жыл/u, 'year'],
  [/мес|міс|month|(?<!\p{L})ай(?!\p{L})|ежемесяч/u, 'month'],
];
const SCALE = /^\s*(?:(тыс|тис|мың|thousand|т\.?\s?р|т(?:\.|(?!\p{L}))|[kк](?!\p{L}))|(млн|million|m(?!\p{L})))/u;
const NUMBER = /\d{1,3}(?:[ .,'’]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?/gu;
/** As programs write it; three digits after a point are thousands, as people write them. */
const PLAIN = /^(?!\d{1,3}\.\d{3}$)\d+(?:\.\d+)?(?:e\+?\d+)?$/u;
const NEGATIVE = /^[^\d]*[-−]\s*\d/u;
const FROM = /(?<!\p{L})(?:от|від|from|не менее|не ниже|минимум|min|at least|кемінде)(?!\p{L})|\+\s*\D*$/u;
const UP_TO = /(?<!\p{L})(?:до|up to|to|не более|max|дейін)(?!\p{L})/u;
const THOUSAND = 1_000;
/** Nobody writes an amount at such length, and patterns that go through millions of digits end the program. */
const LONGEST_AMOUNT = 1_000;

/**
 * Reads «от 60 000 ₽», «60-80 т.р. на руки», "1,500 USD/month", "75000.0" and the like; null for what is no amount.
 *
 * @param most  a greater amount is none
 */
export function readPay(written: string, most = MOST_PAY): StatedCell | null {
  if (written.length > LONGEST_AMOUNT) return null;
  const text = written.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
  if (PLAIN.test(text))
    return sensible(most, {
      amount: Number(text),
      to: null,
      ...{ bound: null, currency: null, gross: null, per: null },
      isScaled: false,
    });
  if (NEGATIVE.test(text)) return null;
  const gross = saysGross(text);
  const bare = text.replace(/до (?:вычета|налог|вирахування)\p{L}*/gu, '');
  const numbers = [...bare.matchAll(NUMBER)].map((match) => ({
    value: numberOf(match[0]),
    scale: scaleOf(bare.slice(match.index + match[0].length)),
  }));
  const [first, second] = numbers;
  if (!first || numbers.length > 2) return null;
  const currency = readCurrency(bare);
  const shared = first.value < THOUSAND ? (second?.scale ?? 1) : 1;
  const amount = first.value * (first.scale === 1 ? shared : first.scale);
  const to = second
    ? second.value * (second.scale === 1 && second.value < THOUSAND ? first.scale : second.scale)
    : null;
  return sensible(most, {
    amount,
    to,
    bound: second ? null : FROM.test(bare) ? 'from' : UP_TO.test(bare) ? 'to' : null,
    currency,
    gross,
    per: readPeriod(bare),
    isScaled: numbers.some(({ scale }) => scale !== 1),
  });
}

/** The currency that a text names; null = none. */
export function readCurrency(text: string): Currency | null {
  const written = text.toLowerCase();
  const code = /(?<!\p{L})(?:rub|rur|usd|eur|kzt|uah|byn|byr|uzs|azn|gel|kgs)(?!\p{L})/u.exec(written)?.[0];
  if (code !== undefined) return currencyOfCode(code);
  return CURRENCIES.find(([pattern]) => pattern.test(written))?.[1] ?? null;
}

/** What time a text speaks of; null = none. */
export function readPeriod(text: string): PayPeriod | null {
  const written = text.toLowerCase();
  if (UKRAINIAN_HOUR.test(written)) return 'hour';
  return PERIODS.find(([pattern]) => pattern.test(written))?.[1] ?? null;
}

function numberOf(figure: string): number {
  const [, grouped, cents] = /^([1-9]\d{0,2}(?:\D\d{3})+)(?:\D(\d{1,2}))?$/u.exec(figure) ?? [];
  if (grouped === undefined) return Number(figure.replace(',', '.'));
  return Number(`${grouped.replaceAll(/\D/gu, '')}.${cents ?? '0'}`);
}

function scaleOf(after: string): number {
  const [, thousand, million] = SCALE.exec(after) ?? [];
  return thousand !== undefined ? THOUSAND : million !== undefined ? THOUSAND ** 2 : 1;
}

/** Nobody is paid less than one of any currency for an hour, or more than this, in soums too, for a year. */
const LEAST_PAY = 1;
const MOST_PAY = 1e10;

function sensible(most: number, cell: StatedCell): StatedCell | null {
  const { amount, to } = cell;
  if (![amount, to ?? amount].every((one) => one >= 0 && one <= most)) return null;
  if ((amount > 0 && amount < LEAST_PAY) || (to !== null && to < LEAST_PAY)) return null;
  if (amount === 0) return to !== null && to > 0 ? { ...cell, amount: to, to: null, bound: 'to' } : null;
  return to !== null && to < amount ? { ...cell, amount: to, to: amount, isTurned: true } : cell;
}
