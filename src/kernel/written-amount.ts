import { currencyOfCode } from './money.js';
import type { Currency } from './money.js';

/** An amount as somebody wrote or pasted it. */
export interface WrittenAmount {
  /** Whole units; NaN for a text that is no amount, null for an empty one. */
  readonly amount: number | null;
  /** The currency that stands beside the figure; null = none does. */
  readonly currency: Currency | null;
}

/** Signs and short words of currencies, lower case, without the point of an abbreviation; codes are known elsewhere. */
const SIGNS: Readonly<Record<string, Currency>> = {
  '₽': 'RUR',
  р: 'RUR',
  руб: 'RUR',
  рублей: 'RUR',
  $: 'USD',
  '€': 'EUR',
  евро: 'EUR',
  '₸': 'KZT',
  тг: 'KZT',
  тенге: 'KZT',
  теңге: 'KZT',
  '₴': 'UAH',
  грн: 'UAH',
  br: 'BYR',
  сум: 'UZS',
  '₼': 'AZN',
  '₾': 'GEL',
  сом: 'KGS',
};

/** Digits, in groups of three or all together, with any kind of space, point, comma or apostrophe between groups; no cents but zeros. */
const FIGURE = /^(\d{1,3}(?:[\s.,'’]\d{3})+|\d+)(?:[.,]00)?$/u;

/** «70 т.р.», «80 тыс», "80k", «1,5 млн»: what stands right behind the figure. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:тыщ\p{L}*|тыс\p{L}*|тис\p{L}*|мың|thousand|т(?=\.?\s?р(?:\.|уб\p{L}*|$))|[ткk](?!\p{L}))\.?\s*/u, 1_000],
  [/^(?:млн|миллион\p{L}*|мільйон\p{L}*|million)\.?\s*/u, 1_000_000],
];
/** Of a scaled figure a part may be told: «1,5 млн». */
const PART = /^\d+[.,]\d{1,2}$/u;

/** Reads "120 000 ₽", "$1,500", "400000 тг.", «70 т.р.» and the like. */
export function readAmount(text: string): WrittenAmount {
  const written = text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
  if (written === '') return { amount: null, currency: null };
  const [, before = '', figure = '', after = ''] = /^(\D*)(.*\d)(\D*)$/u.exec(written) ?? [];
  const scale = SCALES.find(([pattern]) => pattern.test(after.trimStart()));
  const behind = scale ? after.trimStart().replace(scale[0], '') : after;
  const words = [before, behind].map((word) => word.trim().replace(/\.$/, '')).filter((word) => word !== '');
  const [currency = null] = words.map((word) => SIGNS[word] ?? currencyOfCode(word));
  const isPart = scale !== undefined && PART.test(figure);
  const isAmount = (isPart || FIGURE.test(figure)) && words.length <= 1 && (words.length === 0 || currency !== null);
  const value = isPart ? figure.replace(',', '.') : figure.replace(/[.,]00$/, '').replaceAll(/\D/gu, '');
  return { amount: isAmount ? Math.round(Number(value) * (scale?.[1] ?? 1)) : NaN, currency };
}
