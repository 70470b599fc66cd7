import { CURRENCIES } from '../../kernel/money.js';
import { placesOf } from './draft.js';

/** Time that a pay is for. */
export const PAY_PERIODS = ['hour', 'shift', 'day', 'week', 'month', 'rotation', 'year'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** Pay as a text offers it; a month's if it does not say. */
/** Currencies that pay is offered in: those of the boards, and those that only texts name. */
export const OFFERED_CURRENCIES = [
  ...CURRENCIES,
  'GBP',
  'AED',
  'SAR',
  'QAR',
  'GEL',
  'PLN',
  'CZK',
  'KGS',
  'UZS',
  'CHF',
  'KES',
] as const;
export type OfferedCurrency = (typeof OFFERED_CURRENCIES)[number];

export interface OfferedPay {
  readonly from: number | null;
  readonly to: number | null;
  readonly currency: OfferedCurrency;
  /** True before tax, false after, null not said. */
  readonly gross: boolean | null;
  readonly period: PayPeriod;
}

const AMOUNT = "\\d{1,3}(?:[  '.,]\\d{3}){1,2}(?!\\d)|\\d{3,7}(?!\\d)|\\d{1,3}(?:[.,]\\d{1,2})?(?!\\d)";
const THOUSANDS =
  '(?: ?(?:тыс(?:яч\\p{L}*|\\.)?|тыр(?!\\p{L})|тис(?:яч\\p{L}*|\\.)?|мың|млн\\.?|k(?!\\p{L})|к(?!\\p{L})|т\\.? ?р\\.?(?!\\p{L})|т(?!\\p{L})))';
const MONEY =
  '(?: ?(?:₽|руб(?:л\\p{L}*|\\.)?|р(?:\\.|(?!\\p{L}))|rub|rur|₸|тг|тенге|теңге\\p{L}*|kzt|₴|грн|гривен\\p{L}*|гривн\\p{L}*|uah|byn|бел\\. ?руб\\p{L}*|br|\\$|долл\\p{L}*|usd|€|евро|євро|eur(?:os?)?|£|gbp|pounds?|sar|qar|riyals?|czk|kgs|сом(?!\\p{L})|uzs|chf|kes|aed|дирхам\\p{L}*|dirhams?|gel|лари(?!\\p{L})|lari|pln|zł|злот\\p{L}*))';
const BEFORE = '(?:(?:\\$|€|₽|₸|₴|£|usd|eur|gbp|kzt|uah|byn|rub|aed|sar|qar|gel|pln|czk|kgs|uzs|chf|kes) ?)';
const RANGE = new RegExp(
  `(?<![\\d.,-])(?:(от|до|с|від|from|up to|до|дейін) )?(${BEFORE})?(${AMOUNT})(${THOUSANDS})?(${MONEY})?(?:(?: ?[-–—] ?| (?:до|to|-) |(?<=[дт][ае]н) |,? (?:далее|затем|потом|после|далі|потім|then|later) (?:от |від |from )?)(${BEFORE})?(${AMOUNT})(${THOUSANDS})?(${MONEY})?)?`,
  'gu',
);
const PAY_WORD =
  /(?<!\p{L})(?:з\/?п|зп|зарплат\p{L}*|заработн\p{L}*|оклад\p{L}*|оплат\p{L}*|доход\p{L}*|ставк\p{L}*|плат(?:им|ят)|вознагражд\p{L}*|заробітн\p{L}*|винагород\p{L}*|дохід|платимо|жалақы\p{L}*|еңбекақы\p{L}*|төле\p{L}*|salary|pay(?:s|ing)?|wage|rate|compensation|remuneration)(?!\p{L})/u;
/** Sums of these are no pay. */
const OTHER_SUM =
  /(?<!\+ ?)преми|бонус за|приведи|компенсац|скидк|штраф|бюджет|оборот|прожит|обеды|питани\p{L}* (?:до|\d)|подъемн|единоврем|материальн\p{L}* помощ|стоимост|цен[аы]|кредит до|клиентов|человек|сотрудник|стипенди|referral|sign-on|discount|budget|turnover/u;
const CURRENCIES_BY_SIGN: readonly (readonly [RegExp, OfferedCurrency])[] = [
  [/£|gbp|pound|фунт/u, 'GBP'],
  [/aed|dirham|дирхам/u, 'AED'],
  [/sar|riyal/u, 'SAR'],
  [/qar/u, 'QAR'],
  [/czk/u, 'CZK'],
  [/kgs|сом/u, 'KGS'],
  [/uzs/u, 'UZS'],
  [/chf/u, 'CHF'],
  [/kes/u, 'KES'],
  [/gel|лари|lari/u, 'GEL'],
  [/pln|zł|злот/u, 'PLN'],
  [/byn|бел|^ ?br/u, 'BYR'],
  [/₸|тг|те[нң]ге|kzt/u, 'KZT'],
  [/₴|грн|грив|uah/u, 'UAH'],
  [/\$|долл|usd/u, 'USD'],
  [/€|евро|євро|eur/u, 'EUR'],
  // Last: "р" stands in other names too.
  [/₽|руб|р|rub|rur/u, 'RUR'],
];
const GROSS =
  /до вычета|до уплаты|до удержания|гросс|до оподаткування|салыққа дейін|салықты ұста\p{L}+ дейін|(?<!\p{L})(?:gross|before tax)/u;
const NET =
  /на руки|чистыми|после вычета|после уплаты|нетто|чист(?:ая|ими|ых|ой|а|ої|ими)(?!\p{L})|на рук\p{L}|чистими|після оподаткування|қолға|таза(?!\p{L})|(?<!\p{L})(?:net|after tax|take[- ]home)/u;
// prettier-ignore
const PERIODS: readonly (readonly [PayPeriod, RegExp])[] = [
  ['hour', /(?:в|за|\/) ?час(?!\p{L})|\/ ?ч(?!\p{L})|(?:на|за|\/) ?годину|грн ?\/ ?год|сағат\p{L}*|per hour|an hour|\d ?ph(?!\p{L})|\/ ?h(?:our|r)?(?!\p{L})|hourly|почас|погодинн/u],
  ['shift', /(?:за|в|\/) ?смен\p{L}*|\d ?(?:р\.?|руб\.?|₽)? смена(?!\p{L})|\/ ?доб(?:а|у)(?!\p{L})|за добу|(?:за|на|\/) ?змін\p{L}*|ауысым\p{L}*|per shift|a shift/u],
  ['rotation', /(?:за|\/) ?вахт\p{L}*/u],
  ['day', /(?:в|за|\/) ?день|\/ ?(?:сут|дн)|кажд\p{L}* день|ежедневн|(?:на|за|\/) ?день|в сутки|за сутки|күніне|per day|a day|daily/u],
  ['week', /в неделю|за неделю|на тиждень|аптасына|per week|a week|weekly/u],
  ['year', /в год(?!\p{L})|на рік|жылына|per (?:year|annum)|p\.? ?a\.?(?!\p{L})|\/ ?(?:yr|year)|a year|yearly|annual/u],
];
/** Belarusian roubles a month since 2016; nobody is paid so few Russian ones. */
const BELARUSIAN_MONTH_MAX = 12_000;
/** Sums of these currencies that nobody is paid a month: «£41,000 basic». */
const YEAR_PAY_MIN: Partial<Record<OfferedCurrency, number>> = { GBP: 12_000, USD: 24_000, EUR: 24_000 };
const LEAST_ROUBLES = 50;
const FOR_A_SHIFT = /^ ?(?:р\.?|руб\.?)? ?(?:смена|(?:за|в|\/) ?смену|зміна|(?:за|на) зміну)(?!\p{L})/u;
const FIXED_OR_NET = /^ ?(?:fix|фикс|gross|net|гросс|нетто|на руки|чистыми|оклад)(?!\p{L})/u;
/** How far from its number what a pay is for may stand. */
const REACH_CHARACTERS = 60;

/**
 * The pay that a sentence offers, or null.
 *
 * @param isHead  the sentence stands at the head of the text, where an amount with a currency is nothing else
 * @param usual  the currency of an amount that names none
 */
export function readOfferedPay(norm: string, isHead: boolean, usual: OfferedCurrency): OfferedPay | null {
  const hasWord = PAY_WORD.test(norm) || NET.test(norm) || GROSS.test(norm);
  if (!/\d/u.test(norm)) return null;
  for (const match of placesOf(RANGE, norm)) {
    const [, limit, signA = '', first = '', thousandA, moneyA = '', signB = '', second, thousandB, moneyB = ''] = match;
    const sign = `${moneyB}${moneyA}${signA}${signB}${thousandB ?? ''}${thousandA ?? ''}`;
    const currency = CURRENCIES_BY_SIGN.find(([pattern]) => pattern.test(sign))?.[1] ?? null;
    const isPlain = currency === null;
    if (
      isPlain &&
      !(hasWord && (/^\d{4,}|\d[  '.]\d{3}/u.test(first) || (thousandA ?? thousandB) !== undefined)) &&
      !(/^\d{3,5}$/u.test(first) && FOR_A_SHIFT.test(norm.slice(match.to))) &&
      !(hasWord && isInThousands(norm, match, usual)) &&
      !(hasWord && /смен|змін|ауысым/u.test(norm) && /^\d{3,}/u.test(first))
    )
      continue;
    if (!isPlain && !hasWord && !isHead && !/ ?(?:[-–—]|от|до|from)/u.test(match[0])) continue;
    if (
      OTHER_SUM.test(norm.slice(Math.max(0, match.from - 40), match.to + 12)) &&
      !PAY_WORD.test(norm.slice(Math.max(0, match.from - 40), match.from))
    )
      continue;
    const isShort = isPlain && isInThousands(norm, match, usual);
    const factor = (own: string | undefined) => (isShort ? 1000 : factorOf(own ?? thousandB ?? thousandA));
    const a = amountOf(first) * factor(thousandA);
    const b = second === undefined ? null : amountOf(second) * factor(thousandB);
    if (a < 2 || (b !== null && b < a)) continue;
    // «Стаж 5 р.» is of years.
    if (!hasWord && (b ?? a) < LEAST_ROUBLES && /^ ?р\.?$/u.test(sign)) continue;
    const around = norm.slice(Math.max(0, match.from - REACH_CHARACTERS), match.to + REACH_CHARACTERS);
    const own = currency ?? usual;
    const stated = PERIODS.find(([, pattern]) => pattern.test(around))?.[0];
    const period = stated ?? (a >= (YEAR_PAY_MIN[own] ?? Infinity) ? 'year' : 'month');
    const isBelarusian =
      /\(?byn|бел\. ?руб/u.test(around) || (usual === 'BYR' && period === 'month' && (b ?? a) < BELARUSIAN_MONTH_MAX);
    return {
      ...limits(norm, match, limit, a, b),
      currency: currency === 'RUR' && isBelarusian ? 'BYR' : (currency ?? usual),
      gross: GROSS.test(around) ? true : NET.test(around) ? false : null,
      period,
    };
  }
  return null;
}

/** «150 fix», «120 на руки» of roubles and tenge: nobody works a month for so few. */
function isInThousands(
  norm: string,
  { from, to }: { readonly from: number; readonly to: number },
  usual: OfferedCurrency,
): boolean {
  return (
    (usual === 'RUR' || usual === 'KZT') &&
    /^(?:от |до )?\d{2,3}(?: ?[-–—] ?\d{2,3})?$/u.test(norm.slice(from, to).trim()) &&
    FIXED_OR_NET.test(norm.slice(to))
  );
}

function factorOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return /^ ?(?:млн|mln|m)/u.test(word) ? 1_000_000 : 1000;
}

function limits(
  norm: string,
  match: { readonly to: number },
  limit: string | undefined,
  a: number,
  b: number | null,
): { from: number | null; to: number | null } {
  if (b !== null) return { from: a, to: b };
  const after = norm.slice(match.to, match.to + 24);
  const isLeast =
    (limit !== undefined && /от|с|від|from/u.test(limit)) ||
    /^\p{L}{0,3} ?(?:бастап|жоғары|\+|плюс|\+ ?%|и выше|та вище)/u.test(after) ||
    /^\s?(?:руб\p{L}*\.?|грн)? ?(?:в месяц )?\+/u.test(after);
  const isMost = limit !== undefined && /до|up to/u.test(limit);
  if (isLeast && !isMost) return { from: a, to: null };
  if (isMost || /^\p{L}{0,3} ?дейін/u.test(after)) return { from: null, to: a };
  return { from: a, to: a };
}

function amountOf(written: string): number {
  if (/^\d{1,3}(?:[  '.,]\d{3})+$/u.test(written)) return Number(written.replace(/[  '.,]/gu, ''));
  return Number(written.replace(',', '.'));
}
