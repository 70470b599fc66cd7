import type { LanguageFact } from './facts.js';
import { LEVEL_LEXICON, NAME_LEXICON } from './read-languages.js';
import type { ReadText } from './read-text.js';
import { evidenceOf } from './read-text.js';
import { StanceReader } from './stance.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { BREAK } from '../../vacancies/domain/tokens.js';

/** A grade so near is what is denied: «свободно английским не владею» is no word against some English. */
const GRADE_DISTANCE_TOKENS = 4;
const WORDS_AROUND = 4;
/** So many phrases of a dictionary may begin with one word. */
const NAMES_OF_A_WORD = 60;
/** What is denied of a language is knowing it. */
const KNOWING =
  /^(?:владе|зна[юетлв]|говор|язык|понима|володі|розмовля|розум|мов[аиоюу]|speak|spoke|know|understand|language|білм|сөйлем|түсінб|тіл)/u;
/** «Английский — нет», "English: none". */
const NONE_AFTER = /^\s?(?:[-–—:]\s?)?(?:нет|отсутствует|немає|відсутн\p{L}*|жоқ|none|no)(?![\p{L}-])/iu;
/** «Без английского», "no English" — and nothing behind it that is English. */
const NONE_BEFORE = /(?<![\p{L}-])(?:без(?: знани[яй]| знання)?|no(?: knowledge of)?)\s$/iu;
const END_OF_NAME = /^(?:\s(?:языка|мови|language|at all|вообще|совсем))?\s*(?:[.,;!?)\n]|$)/iu;

/**
 * Languages of which somebody says that they do not know them; what they are learning or wish to learn is none of these.
 *
 * @param texts  free texts already cut into words
 */
export function readDeniedLanguages(texts: readonly ReadText[]): LanguageFact[] {
  return texts.flatMap(deniedIn);
}

function deniedIn({ source, tokens }: ReadText): LanguageFact[] {
  const names = eachNameOnce(NAME_LEXICON.match(tokens)).filter(({ first }) => (tokens[first]?.form.length ?? 0) > 2);
  if (names.length === 0) return [];
  const grades = LEVEL_LEXICON.match(tokens).filter(({ id }) => id !== 'level-stated');
  const stances = new StanceReader(tokens, names);
  return names.flatMap(({ id, first, last }) => {
    const before = source.text.slice(0, tokens[first]?.start);
    const after = source.text.slice(tokens[last]?.end);
    const isSaidPlainly = NONE_AFTER.test(after) || (NONE_BEFORE.test(before.slice(-40)) && END_OF_NAME.test(after));
    const near = tokens.slice(Math.max(0, first - WORDS_AROUND), last + 1 + WORDS_AROUND);
    const isKnowing = near.some(({ form }) => KNOWING.test(form));
    const isGraded = grades.some(
      (grade) =>
        first - grade.last <= GRADE_DISTANCE_TOKENS &&
        grade.first - last <= GRADE_DISTANCE_TOKENS &&
        isInOnePart(tokens, Math.min(first, grade.first), Math.max(last, grade.last)),
    );
    // «English-speaking clients»
    if (after.startsWith('-')) return [];
    if (!isSaidPlainly && (isGraded || !isKnowing || stances.of(first, last) !== 'denied')) return [];
    return [{ language: id, level: null, evidence: [evidenceOf(source, tokens, first, last)] }];
  });
}

/** One word may be a name by its stems in several languages. */
function eachNameOnce<Name extends { readonly id: string; readonly first: number; readonly last: number }>(
  names: readonly Name[],
): Name[] {
  return names.filter(
    ({ id, first, last }, place) =>
      !names
        .slice(Math.max(0, place - NAMES_OF_A_WORD), place)
        .some((other) => other.id === id && other.first === first && other.last === last),
  );
}

/** «Английский B2, французский не знаю»: the grade of one language is none of the other's. */
function isInOnePart(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to + 1).every(({ breakBefore }) => breakBefore < BREAK.comma);
}
