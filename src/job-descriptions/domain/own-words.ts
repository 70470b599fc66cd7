import type { Requirement } from '../../vacancies/domain/requirement.js';
import type { Agreement } from './wording.js';

/** Whether words are written in Cyrillic letters. */
export function isCyrillic(words: string): boolean {
  return /\p{Script=Cyrillic}/u.test(words);
}

/** «На складе», «комплектовщиком»: Slavic words in a case of their own, which no word of another language governs. */
export function isDeclined(words: string): boolean {
  return /^(?:в|во|на|с|со|по|у|из|за|для|при|з|із) |^[^\sәғқңөұүһі]+[кртнлвжшц][ое]м(?: |$)/iu.test(words);
}

/**
 * Somebody's words as a paper to be signed prints them: one space where one belongs, no bracket without its other half.
 * Method: four passes over the text, each linear in its length.
 */
export function tidied(text: string): string {
  return withBothBrackets(text)
    .replace(/\s+/gu, ' ')
    .replace(/\( /gu, '(')
    .replace(/(?<=[\p{L}\d])\((?=[^() ]+ )/gu, ' (')
    .replace(/ (?=[),;:.!?])/gu, '')
    .trim();
}

function withBothBrackets(text: string): string {
  const open: number[] = [];
  const lonely = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')' && open.pop() === undefined) lonely.add(at);
  }
  for (const at of open) lonely.add(at);
  return lonely.size === 0
    ? text
    : text
        .split('')
        .map((letter, at) => (lonely.has(at) ? ' ' : letter))
        .join('');
}

/** The work in the words of the text with what stood before them («на складе»): only the label keeps that word. */
export function workAsSaid({ label }: Requirement, words: string): string {
  const quoted = /[«“]([^»”]*)[»”]/u.exec(label.ru)?.[1] ?? '';
  return tidied(quoted.toLowerCase().endsWith(` ${words.toLowerCase()}`) ? quoted : words);
}

/** Which endings tell the gender and number of a thing named in the nominative, in one language. The first that fits decides; null = cannot be told. */
export type Endings = readonly (readonly [RegExp, Agreement | null])[];

/**
 * How words that name something in the nominative must be met by «required»; null where they are no such thing.
 * Used for: «Необходима медкнижка» instead of «Необходим навык: медкнижка».
 * Accuracy: by the ending of the first word; an adjective that stands alone («ответственный») names nothing.
 */
export function agreementOf(words: string, endings: Endings, adjective: RegExp): Agreement | null {
  const [first = '', ...others] = words.split(' ');
  const word = first.replace(/[,;:]$/u, '').toLowerCase();
  if (adjective.test(word) && (others.length === 0 || word.length < first.length)) return null;
  return endings.find(([ending]) => ending.test(word))?.[1] ?? null;
}

/** Without the capital letter that began a line; names in capitals keep theirs. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
