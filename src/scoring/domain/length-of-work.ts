import { NUMBER_WORDS } from './number-words.table.js';

/** Words for numbers that lengths of time are told in, without the one of «год» alone. */
const NUMBERS: Readonly<Record<string, number>> = {
  ...NUMBER_WORDS,
  ...{ трёх: 3, пол: 0.5, півтора: 1.5, пів: 0.5, жарты: 0.5, a: 1 },
};
const YEARS = 'лет|год[ауы]?|г|л|рок\\p{L}*|рік|р|жыл|years?|yrs?|y';
const MONTHS = 'мес\\p{L}*|м|міс\\p{L}*|ай|months?|mos?|m';
const NUMBER = `(\\d{1,2}(?:[.,]\\d)?|${Object.keys(NUMBERS).join('|')})`;
const ABOUT =
  '(?:(?:более|больше|свыше|около|почти|примерно|от|понад|більше|близько|майже|over|more than|about|almost|nearly)\\s+)?';
const FOR = '(?:(?:стаж|всего|стажем|усього|барлығы|for)\\s+)?';
const OF_WORK = '(?:\\s+(?:(?:опыта|стажа)(?:\\s+работы)?|работы|(?:досвіду|стажу)(?:\\s+роботи)?|роботи|of work))?';
/** «3 года», «1,5 г.», «более 5 лет», «2 года 3 мес.», «10 мес», «год», «полгода», "half a year". */
const LENGTH = `${FOR}${ABOUT}(?:${NUMBER}\\s?(?:\\+|-?(?:х|ти|и))?\\s?(?:${YEARS})(?!\\p{L})\\.?(?:,?\\s*(?:и|та|і|and)?\\s*(\\d{1,2})\\s?(?:${MONTHS})(?!\\p{L})\\.?)?|${NUMBER}\\s?(?:${MONTHS})(?!\\p{L})\\.?|(год|рік|year)|(полгода|півроку|half a year))${OF_WORK}`;
const ALONE = new RegExp(`^(?:${LENGTH})$`, 'iu');
const AT_END = new RegExp(`(?<=[\\s:–—-])(?:${LENGTH})$`, 'iu');
const AT_START = new RegExp(`^(?:${LENGTH})(?=\\s)`, 'iu');
/** The same anywhere in a text; «год» alone may be any year there. */
const ANYWHERE = new RegExp(`(?<![\\p{L}\\d.,])(?:${LENGTH})(?!\\p{L})`, 'giu');
/** From so many years on a number may as well be an age. */
const PERHAPS_AGE_YEARS = 16;
/** Nobody works longer. */
const LONGEST_YEARS = 50;

const LONGEST_LENGTH_CHARACTERS = 60;

/** A length of time at one end of a text. */
export interface StatedLength {
  /** Null where the number may as well be an age. */
  readonly months: number | null;
  readonly start: number;
  readonly end: number;
}

/** The length of time that a text consists of, ends or begins with: «1 год» of «продавец-кассир 1 год»; null = none. */
export function lengthBeside(text: string): StatedLength | null {
  const found = ALONE.exec(text) ?? AT_END.exec(text) ?? AT_START.exec(text);
  if (found === null) return null;
  const months = monthsOf(found);
  return {
    months: months > 0 && months < PERHAPS_AGE_YEARS * 12 ? months : null,
    start: found.index,
    end: found.index + found[0].length,
  };
}

/** «1–3 года»: the first number of a range, of which the second one has the unit. */
const LEAST_OF_RANGE = /(?<![\d.,])(\d{1,2}(?:[.,]\d)?)\s?[-–—]\s?$/u;
const RANGE_CHARACTERS = 8;

/** The lengths of time that a text tells anywhere, in months and by their places, of a range the least. From sixteen years on they may be ages. */
export function lengthsIn(
  text: string,
): { readonly months: number; readonly start: number; readonly isPerhapsAge: boolean }[] {
  return [...text.matchAll(ANYWHERE)]
    .filter(([, , , , year]) => year === undefined)
    .map((found) => ({ months: leastOf(found, text), start: found.index }))
    .filter(({ months }) => months > 0 && months <= LONGEST_YEARS * 12)
    .map((told) => ({ ...told, isPerhapsAge: told.months >= PERHAPS_AGE_YEARS * 12 }));
}

function leastOf(found: RegExpExecArray, text: string): number {
  const [, years, , months] = found;
  const least = LEAST_OF_RANGE.exec(text.slice(Math.max(0, found.index - RANGE_CHARACTERS), found.index))?.[1];
  const told = monthsOf(found);
  if (least === undefined || (years ?? months) === undefined) return told;
  return Math.min(told, Math.round(numberOf(least) * (years === undefined ? 1 : 12)));
}

function monthsOf([, years, moreMonths, months, , half]: RegExpExecArray): number {
  if (years !== undefined) return Math.round(numberOf(years) * 12 + Number(moreMonths ?? 0));
  return months === undefined ? (half === undefined ? 12 : 6) : Math.round(numberOf(months));
}

/** The months that a text tells and nothing else; null for any other text. */
export function monthsAlone(text: string | null): number | null {
  const written = text?.trim() ?? '';
  const found = written.length > LONGEST_LENGTH_CHARACTERS ? null : lengthBeside(written);
  return found?.start === 0 && found.end === written.length ? found.months : null;
}

function numberOf(written: string): number {
  return NUMBERS[written.toLowerCase()] ?? Number(written.replace(',', '.'));
}
