import { currencyOfCode } from './money.js';
import type { Currency } from './money.js';

/** What time a pay is for. */
export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year';

/** A pay as it stands in a text. */
export interface WrittenPay {
  /** The figure, or the lower one of a range, in whole units of the currency. */
  readonly amount: number;
  /** Null where no sign or word of a currency stands beside it. */
  readonly currency: Currency | null;
  readonly per: PayPeriod | null;
  /** True before tax, false after, null not said. */
  readonly gross: boolean | null;
  /** «от 60 000», the lower end of a range. */
  readonly atLeast: boolean;
  /** Offsets into the text, end excluded: figure, scale and currency. */
  readonly start: number;
  readonly end: number;
}

/** Beginnings of the words and signs of currencies, lower case; the first that fits counts. */
const CURRENCY_WORDS: readonly (readonly [RegExp, Currency])[] = [
  [/^(?:бел\S*\s*руб|byn|byr|br)/u, 'BYR'],
  [/^(?:₽|руб|р\.|р$|rub|rur|рублей|крб|rouble)/u, 'RUR'],
  [/^(?:\$|usd|у\.?\s?е|долл|дол|dollar)/u, 'USD'],
  [/^(?:€|eur|евро|євро)/u, 'EUR'],
  [/^(?:₸|kzt|tenge|тенге|теңге|тг)/u, 'KZT'],
  [/^(?:₴|uah|hryv|грн|гривен|гривн)/u, 'UAH'],
  [/^(?:сум|sum)/u, 'UZS'],
  [/^сом/u, 'KGS'],
  [/^манат/u, 'AZN'],
];
const CURRENCY =
  'бел\\p{L}*\\.?\\s*руб\\p{L}*|byn|byr|br|₽|руб\\p{L}*|rubles?|roubles?|rub|rur|р(?:\\.|(?![\\p{L}]))|\\$|usd|у\\.\\s?е|долл?\\p{L}*|dollars?|€|eur|евро|євро|₸|kzt|tenge|тенге\\p{L}*|теңге\\p{L}*|тг|₴|uah|hryvnias?|грн|гривен\\p{L}*|гривн\\p{L}*|сум(?!\\p{L})|sum(?!\\p{L})|сом(?!\\p{L})|манат\\p{L}*|uzs|azn|gel|kgs';
const NUMBER = "\\d{1,3}(?:[ \\u00a0\\u202f.,'’]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d{1,2})?";
const SCALE =
  'тыщ\\p{L}*|тыс(?:яч\\p{L}*)?\\.?|тис(?:яч\\p{L}*)?\\.?|мың|т\\.?\\s?(?=р)|т\\.|т(?![\\p{L}])|[kк](?![\\p{L}])|thousand|(?:млн|mln)\\.?(?=\\s*(?:тенге|теңге|тг|₸|kzt|tenge|сум|sum|uzs))';
/** Sign before, figure, the second figure of a range, scale, currency after. */
const PAY = new RegExp(
  `(\\$|€|₽|₸|₴|(?<!\\p{L})(?:usd|eur|uah|kzt|byn|byr|rub|rur)\\s?)?\\s?(?<![\\p{L}\\d.,])(${NUMBER})(?:\\s?(${SCALE}))?(?:\\s?(?:[-–—]|до)\\s?(${NUMBER}))?(?:\\s?(${SCALE}))?(?:\\s?(${CURRENCY}))?`,
  'giu',
);
const AROUND_CHARACTERS = 28;
const AT_LEAST_BEFORE =
  /(?:^|[^\p{L}])(?:от|від|вiд|from|не\s+ниже|не\s+менее|не\s+менше|не\s+нижче|минимум|мінімум|min|minimum|at\s+least|кемінде)\s*[.:]?\s*$/iu;
const AT_LEAST_AFTER =
  /^\s*(?:\+|-?(?:дан|ден|тан|тен|нан|нен)(?!\p{L})|и\s+(?:выше|более)|і\s+вище|and\s+(?:up|more))/iu;
const AFTER_TAX =
  /на\s+руки|чистыми|после\s+(?:ндфл|налог)|за\s+вычетом|чистими|(?<!\p{L})net(?!\p{L})|нетто|после\s+вычета|після\s+(?:вирахування|оподаткування|сплати)|after\s+tax|қолға/iu;
const BEFORE_TAX =
  /gross|гросс|брутто|до\s+вычета|до\s+налог|до\s+ндфл|до\s+(?:вирахування|оподаткування)|before\s+tax|салыққа\s+дейін|(?<!\p{L})грязными/iu;
const PERIODS: readonly (readonly [RegExp, PayPeriod])[] = [
  [/^\s*(?:\/|в|за|на|per|an|a)?\s*(?:час(?!т)|ч(?!\p{L})|почасов|годину|погодинн|hour|hr?(?!\p{L})|сағ)/iu, 'hour'],
  [/^\s*(?:\/|в|за|на|per|a)?\s*(?:день|смен[ау](?!\p{L})|сутки|змін[ау](?!\p{L})|day|shift|күн)/iu, 'day'],
  [/^\s*(?:\/|в|за|на|per|a)?\s*(?:недел|тиждень|week|апта)/iu, 'week'],
  [/^\s*(?:\/|в|за|на|per|a)?\s*(?:мес|міс|month|mo(?!\p{L})|ай(?:ына|лық)?(?!\p{L}))/iu, 'month'],
  [/^\s*(?:\/|в|за|на|per|a)?\s*(?:год(?!и)|рік|year|annum|жыл)/iu, 'year'],
];
/** Hours and days of an average month of full work: 1,972 hours and 247 days in the Russian calendar of 2026; weeks as they pass. */
const PER_MONTH: Readonly<Record<PayPeriod, number>> = { hour: 164, day: 20.6, week: 4.35, month: 1, year: 1 / 12 };
/** «За смену 3500», «годовой доход 2 400 000». */
const PERIODS_BEFORE: readonly (readonly [RegExp, PayPeriod])[] = [
  [/(?:за|в)\s+час\s*[:–—-]?\s*$/iu, 'hour'],
  [/(?:за|в)\s+(?:смену|день|сутки|зміну)\s*[:–—-]?\s*(?:от\s*)?$/iu, 'day'],
  [/годов\p{L}*\s+(?:доход|заработ|оклад)|annual|yearly|річн\p{L}*\s+дох/iu, 'year'],
];
const THOUSAND = 1_000;
const MILLION = 1_000_000;

/** A text with more figures than this is a table. */
const FIGURES_MAX = 200;

/** Before the first digit of a figure there stand no more than a sign and blanks. */
const BEFORE_DIGIT_CHARACTERS = 8;
const DIGIT = /\d/g;

/**
 * The figures of a text that could be a pay, the first 200; the caller knows from the words around which of them is.
 *
 * @param mayBe  leaves out figures at once, before anything is read of the words around them
 */
export function findPay(text: string, mayBe: (figure: PayFigure) => boolean = () => true): WrittenPay[] {
  const found: WrittenPay[] = [];
  let from = 0;
  for (let count = 0; count < FIGURES_MAX;) {
    // The pattern is tried only where a digit is near: it begins with so much that need not be there.
    DIGIT.lastIndex = from;
    const digit = DIGIT.exec(text);
    if (digit === null) break;
    PAY.lastIndex = Math.max(from, digit.index - BEFORE_DIGIT_CHARACTERS);
    const match = PAY.exec(text);
    if (match === null) break;
    from = PAY.lastIndex;
    const figure = figureOf(match);
    if (figure === null) continue;
    count++;
    if (mayBe(figure)) found.push(withWordsAround(text, figure));
  }
  return found;
}

/** A figure with what is written together with it, and nothing of the words around. */
export interface PayFigure extends Pick<WrittenPay, 'amount' | 'currency' | 'start' | 'end'> {
  readonly isRange: boolean;
}

function figureOf(match: RegExpExecArray): PayFigure | null {
  const [whole, sign = '', figure = '', scaleOfFirst, second, scale, words] = match;
  if (/^0\d/.test(figure)) return null;
  return {
    amount: Math.round(numberOf(figure) * scaleOf(scaleOfFirst ?? scale)),
    currency: currencyOf(words ?? sign),
    start: match.index + whole.length - whole.trimStart().length,
    end: match.index + whole.trimEnd().length,
    isRange: second !== undefined,
  };
}

function withWordsAround(text: string, { amount, currency, start, end, isRange }: PayFigure): WrittenPay {
  const before = text.slice(Math.max(0, start - AROUND_CHARACTERS), start);
  // The next line is another matter.
  const near = text.slice(end, end + AROUND_CHARACTERS);
  const lineEnd = near.indexOf('\n');
  const after = lineEnd < 0 ? near : near.slice(0, lineEnd);
  return {
    amount,
    currency,
    per: periodOf(after, currency) ?? periodBefore(before),
    gross:
      AFTER_TAX.test(after) || AFTER_TAX.test(before)
        ? false
        : BEFORE_TAX.test(after) || BEFORE_TAX.test(before)
          ? true
          : null,
    atLeast: isRange || AT_LEAST_BEFORE.test(before) || AT_LEAST_AFTER.test(after),
    start,
    end,
  };
}

/** A pay for another time as a monthly one of full work, not rounded. */
export function perMonth(amount: number, per: PayPeriod): number {
  return amount * PER_MONTH[per];
}

function numberOf(figure: string): number {
  const grouped = /^\d{1,3}(?:\D\d{3})+$/u.test(figure);
  return Number(grouped ? figure.replaceAll(/\D/gu, '') : figure.replace(',', '.'));
}

function currencyOf(words: string): Currency | null {
  const written = words.trim().toLowerCase();
  if (written === '') return null;
  return CURRENCY_WORDS.find(([pattern]) => pattern.test(written))?.[1] ?? currencyOfCode(written);
}

function periodBefore(before: string): PayPeriod | null {
  return PERIODS_BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

function scaleOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return /^(?:млн|mln)/iu.test(word) ? MILLION : THOUSAND;
}

/** «грн/год» is an hour in Ukrainian, «руб. в год» a year in Russian. */
function periodOf(after: string, currency: Currency | null): PayPeriod | null {
  if (currency === 'UAH' && /^\s*\.?\s*(?:\/|за|на)\s*год/iu.test(after)) return 'hour';
  const bare = after.replace(/^[.\s]+/u, '');
  return PERIODS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** Before tax (true) or after (false), as a text says of the pay in it; null = it does not. */
export function saysGross(text: string): boolean | null {
  return AFTER_TAX.test(text) ? false : BEFORE_TAX.test(text) ? true : null;
}
