import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';
import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import type { SentenceJudgement } from './clause-judgement.js';
import type { Draft, Span } from './draft.js';
import { overlaps } from './draft.js';
import { kindOfLine } from './kind-of-line.js';
import { knownAbilitiesIn } from './known-in.js';
import { asksAlone } from './named-alone.js';
import { isOnlyQualities } from './quality-words.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { PlacedSentence } from './sections.js';
import type { SectionKind } from './sections.table.js';

/** Whoever writes more has had the time to say what is asked. */
const SENTENCES_MAX = 14;
const SAID_BY_HEADINGS: ReadonlySet<SectionKind> = new Set(['requirements', 'duties', 'about', 'knowledge', 'general']);

/** True of a few lines that somebody wrote in a hurry: no heading tells what is asked and what is done. */
export function isHurriedAdvert(sentences: readonly PlacedSentence[]): boolean {
  return (
    sentences.length <= SENTENCES_MAX &&
    sentences.every(({ section, heading }) => heading !== null || !SAID_BY_HEADINGS.has(section))
  );
}

const CLAUSES_MIN = 3;
const CLAUSE_WORDS_MAX = 6;
/** Log odds from which one of the clauses leaves little doubt of the others. */
const SURE_FROM = -0.3;
/** The same where it names a skill of the dictionary. */
const SURE_OF_KNOWN_FROM = -2.5;
/** The firm speaks of itself, or of whom it would take. */
const OF_THE_FIRM = ofOurLetters(
  /(?<!\p{L})(?:we|our|us|you will|you'll|ми|мы|наш\p{L}*|нас|нам|біз\p{L}*|болады|агент\p{L}*|agenc\p{L}*|раді|рады|розглян\p{L}*|рассм\p{L}*|візьмемо|возьмем)(?!\p{L})/u,
);
/** Hours, days off, for how long, sums, percents, addresses. */
const OF_TERMS =
  /\d ?\/ ?\d|%|\d{1,2}[:.]\d\d|\d ?[-–—] ?\d{1,2}(?=[\s.,]|$)|(?<!\p{L})(?:am|pm|вул|ул|көш|тел|tel)(?!\p{L})|\d{3}|(?<!\p{L})(?:(?:weekends?|days?|nights?|evenings?|sundays?|saturdays?|holidays?) off|(?:months?|weeks?|years?) contract|выходн\p{L}*|отпуск\p{L}*|график\p{L}*|питание|проживание|жиль[её]|премии|суточные|служебн\p{L}{2}|гсм|вихідн\p{L}*|відпустк\p{L}*|графік\p{L}*|харчування|житло|премії|демалыс\p{L}*|тамақ|жатақхана)(?!\p{L})/u;

function withoutBrackets(part: string): string {
  return part.replace(/\([^()]*\)/gu, '').trim();
}

/** True of a part of a list that tells of the terms: «…, позмінний графік». */
function isOfTerms(part: string): boolean {
  const words = withoutBrackets(part);
  return kindOfLine(words) === 'given' || OF_TERMS.test(words);
}

const POST_WORDS_MAX = 3;

/** «Вантажники, непитущі, фізично міцні»: the post that opens such a list is none of it. */
function opensWithPost(part: string, from: number): boolean {
  const words = part.trim();
  return from === 0 && words.split(' ').length <= POST_WORDS_MAX && tellingStems(words).some(isTrade);
}

/** True of a part of such a list that is asked of nobody. */
export function isNoneOfAdvert(part: string, from: number): boolean {
  return isOfTerms(part) || opensWithPost(part, from);
}

/**
 * "CSCS card, own hand tools, able to read drawings", «1С, Медок, виписка накладних, уважність»: in a hurried advertisement short clauses beside
 * one that is asked for are asked for as well; one of them may
 * tell of the terms.
 *
 * @param drafts  what readers of other kinds have found in it that is asked for
 * @param forbidden  what the law forbids to ask for
 */
export function isListOfAdvert(
  { norm, plain }: PlacedSentence,
  judgement: SentenceJudgement,
  drafts: readonly Draft[],
  forbidden: readonly Span[],
): boolean {
  // «Возраст 20–30 лет» is nobody's demand, and no reason against those beside it.
  const clauses = judgement.words.clauses.filter((one) => !forbidden.some((other) => overlaps(one, other)));
  if (clauses.length > 1 && clauses.every(({ from, to }) => isOnlyQualities(norm.slice(from, to)))) return true;
  if (clauses.length < CLAUSES_MIN || /[?:]$/u.test(norm) || OF_THE_FIRM.test(norm)) return false;
  const own = clauses.map(({ from, to }) => withoutBrackets(norm.slice(from, to))).filter((part) => !isOfTerms(part));
  const isShort = own.length >= CLAUSES_MIN && own.every((words) => words.split(' ').length <= CLAUSE_WORDS_MAX);
  if (!isShort || own.length + 1 < clauses.length) return false;
  return (
    drafts.length > 0 ||
    clauses.some(({ from, to }) => judgement.oddsAt(from + 1) > SURE_FROM || asksAlone(norm.slice(from, to), norm)) ||
    knownAbilitiesIn(norm, plain).some(
      ({ id, from }) => COMPETENCES[id].kind === 'skill' && judgement.oddsAt(from + 1) > SURE_OF_KNOWN_FROM,
    )
  );
}
