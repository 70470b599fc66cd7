import { isNothing, isRecord, textOf } from './plain-values.js';

/** The wish in SuperJob's own keys. */
export interface WishedPay {
  /** Whole units of the currency; 0 = none stated. */
  readonly payment: number;
  /** The board's code: `rub`, `usd`, …; null = not stated. */
  readonly currency: string | null;
  /** By agreement. */
  readonly agreement: boolean;
}

const CURRENCY_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\$|usd|доллар|дол\./iu, 'usd'],
  [/€|eur|евро/iu, 'eur'],
  [/₸|kzt|тенге|тг(?![\p{L}])|теңге/iu, 'kzt'],
  [/₴|uah|грн|гривен|гривн/iu, 'uah'],
  [/byn|byr|бел(?:орусск|\.)|б\.\s?р/iu, 'byr'],
  [/uzs|сум(?![\p{L}])/iu, 'uzs'],
  [/kgs|сом(?![\p{L}])/iu, 'kgs'],
  [/azn|манат/iu, 'azn'],
  [/gel|лари/iu, 'gel'],
  [/₽|rub|rur|руб|(?:^|[\d\s])р\.?(?![\p{L}])/iu, 'rub'],
];

/** A number with its thousands apart or not, and "тыс." or "к" behind it. */
const AMOUNT =
  /(\d{1,3}(?:[\s\u00a0\u202f.,'’]\d{3})+|\d+(?:[.,]\d{1,2})?)(?!\d)\s*(тыс|т\.?\s?р|т(?![\p{L}])|к(?![\p{L}])|k(?![\p{L}])|мың|тис)?/giu;

/** Nobody wishes for less a month in any currency that the board knows, and wishes below it are meant in thousands of roubles. */
const LEAST_ROUBLES = 1000;

/**
 * A wish as number, text or object: "от 50 000 руб.", "50–70 тыс.", `{"from": 50000, "currency": "RUR"}`, "по договоренности".
 * Of a range the lower end counts.
 *
 * @param currency  what a field of its own says
 * @returns null if the value says nothing about pay
 */
export function wishedPay(value: unknown, currency: unknown): WishedPay | null {
  if (isNothing(value)) return null;
  const stated = currencyIn(textOf(currency) ?? '');
  if (typeof value === 'number')
    return value < 0 ? null : { payment: Math.round(value), currency: stated, agreement: false };
  if (isRecord(value)) {
    const amount = [
      value.amount,
      value.from,
      value.min,
      value.payment,
      value.value,
      value.to,
      value.max,
      value.title,
      value.text,
    ];
    const first = amount.find((one) => !isNothing(one) && one !== 0);
    return wishedPay(first ?? 0, value.currency ?? currency);
  }
  const text = textOf(value);
  if (text === null) return null;
  const amounts = [...text.matchAll(AMOUNT)].map(([, digits, unit]) => amountOf(digits ?? '', unit));
  const code = currencyIn(text) ?? stated;
  if (amounts.length > 0) return { payment: leastOf(text, amounts, code), currency: code, agreement: false };
  return /догов|соглаш|домовлен|келісім|agree|negotiab/iu.test(text)
    ? { payment: 0, currency: null, agreement: true }
    : null;
}

/** The board's code of a currency that a text names. */
function currencyIn(text: string): string | null {
  return CURRENCY_SIGNS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function amountOf(digits: string, unit: string | undefined): { amount: number; inThousands: boolean } {
  const grouped = /^\d{1,3}(?:[\s\u00a0\u202f.,'’]\d{3})+$/u.test(digits);
  const amount = Number(grouped ? digits.replace(/\D/gu, '') : digits.replace(',', '.'));
  return unit ? { amount: amount * 1000, inThousands: true } : { amount, inThousands: false };
}

function leastOf(
  text: string,
  amounts: readonly { amount: number; inThousands: boolean }[],
  code: string | null,
): number {
  const [first, second] = amounts;
  if (first === undefined) return 0;
  // "50-70 тыс.": the unit stands behind the last number only.
  const ranged = second?.inThousands === true && !first.inThousands && /\d\s*(?:-|–|—|до|to)\s*\d/iu.test(text);
  const amount = ranged && first.amount < LEAST_ROUBLES ? first.amount * 1000 : first.amount;
  const roubles = code === null || code === 'rub';
  return Math.round(roubles && amount > 0 && amount < LEAST_ROUBLES ? amount * 1000 : amount);
}
