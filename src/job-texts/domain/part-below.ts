import { isListOfNames } from './bare-lists.js';
import { bareHeading } from './headings-of-text.js';
import type { Heading } from './headings-of-text.js';
import { headingScores } from './heading-judgement.js';
import type { HeadingKind } from './heading-examples.table.js';
import { LINES_HEARD_MAX, kindOfLine } from './kind-of-line.js';
import { demandOdds } from './line-odds.js';
import type { SectionKind } from './sections.table.js';
import type { Sentence } from './sentences.js';

/** Questions, «Ваш профиль», «Наш подход»: what stands over other lines even where nothing blank is before it. */
const OPENS_HEADING =
  /^(?:(?:Что|Чем|Чего|Кого|Кто|Почему|Зачем|Що|Чому|Хто|Why|What|Who|How)(?:['’]\p{L}+)? [^.,;!:]{3,44}[?:]?|(?:Ваш|Наш|Тво|Your|Our|Біздің|Сіздің)\p{L}{0,2} \p{L}+[?:]?)$/u;
/** So much a line that says what it is about adds to what its heading says, in log odds; what it looks like as prose adds up to as much again. */
const OF_A_LINE = 1.2;
const OF_PROSE_MAX = 1.2;
/** However many lines, they say no more than this: a heading that is like nothing but itself is believed against them. */
const OF_ALL_LINES_MAX = 8;
/** A second list of what is asked rather has what would be a plus. */
const SECOND_LIST = 0.5;
/** By how much the best must be ahead of all that are of another kind. */
const AHEAD = { unknown: 1, guessed: 0.5 } as const;

/** «Требуются в автосервис:» says nothing of wishes, whatever the lines below it do. */
const SEEKS = /^(?:срочно )?(?:требу[ею]тся|ищем|приглашаем|потріб(?:ен|на|ні)|шукаємо|запрошуємо)(?!\p{L})/u;
/** Of fewer lines nobody can tell that they are a list. */
const BARE_LINES_MIN = 3;

const ASKS: ReadonlySet<HeadingKind> = new Set(['requirements', 'wishes']);

/** The lines that stand below a heading, up to the next one. */
export function linesBelow(
  sentences: readonly Sentence[],
  headings: readonly (Heading | null)[],
  place: number,
): string[] {
  const lines: string[] = [];
  for (const [after, { line, norm, plain }] of sentences.slice(place + 1, place + 1 + LINES_HEARD_MAX).entries()) {
    const isNext = line.afterBlank || OPENS_HEADING.test(plain) || (!line.isPoint && /:$/u.test(norm));
    if ((isNext && lines.length > 0) || headings[place + 1 + after] !== null) break;
    lines.push(norm);
  }
  return lines;
}

/**
 * The part of a text that a heading stands over, by its own words and by the lines below it · null = neither says it.
 *
 * @param heading  in small letters, as it stands
 * @param hasAsked  something was asked for above already
 */
export function partBelow(
  heading: string,
  lines: readonly string[],
  { hasAsked, guessed }: { readonly hasAsked: boolean; readonly guessed: Exclude<HeadingKind, 'none'> | null },
): SectionKind | null {
  if (lines.length === 0) return null;
  const { scores, strange, words } = headingScores(bareHeading(heading));
  const said = evidenceOf(lines);
  const total = (kind: HeadingKind): number => {
    if (kind === 'requirements') return scores.requirements + said.asked;
    if (kind === 'wishes') return scores.wishes + said.asked + (hasAsked && strange > 0 ? SECOND_LIST : 0);
    if (kind === 'duties') return scores.duties + said.work;
    if (kind === 'conditions') return scores.conditions + said.given;
    return scores[kind];
  };
  const kinds = (Object.keys(scores) as HeadingKind[]).sort((a, b) => total(b) - total(a));
  const [best] = kinds;
  const isAsk = ASKS.has(best);
  const other = kinds.find((kind) => kind !== best && !(isAsk && ASKS.has(kind)));
  const margin = total(best) - (other ? total(other) : -Infinity);
  // Of the words alone nothing is known where all are strange.
  if (guessed !== null && total(best) - total(guessed) < AHEAD.guessed && best !== guessed) return guessed;
  if (margin < AHEAD.unknown || best === 'none' || (strange === words && said.asked + said.work + said.given === 0))
    return null;
  return best === 'wishes' && (strange === words || SEEKS.test(heading)) ? 'requirements' : best;
}

/** «Дополнительно», «Додатково», «Қосымша» */
const ADDS = /^(?:дополнительно|додатково|қосымша)$/u;

/** A heading that is only like known ones is believed as far as the lines below it do not say something else. */
export function kindOver(
  sentences: readonly Sentence[],
  headings: readonly (Heading | null)[],
  place: number,
  { kind, rest, guessed }: Heading,
  hasAsked: boolean,
): SectionKind {
  const { norm, line } = sentences[place];
  // «Дополнительно: …» adds a wish to what is asked above it; below nothing that is asked it asks itself.
  if (kind === 'wishes' && !hasAsked && guessed !== null && ADDS.test(guessed)) return 'requirements';
  if (
    guessed === null ||
    rest < norm.length ||
    line.isPoint ||
    kind === 'free' ||
    kind === 'knowledge' ||
    kind === 'unwanted'
  )
    return kind;
  return partBelow(norm, linesBelow(sentences, headings, place), { hasAsked, guessed: kind }) ?? kind;
}

interface Evidence {
  asked: number;
  work: number;
  given: number;
}

function evidenceOf(lines: readonly string[]): Evidence {
  const sum: Evidence = { asked: 0, work: 0, given: 0 };
  for (const line of lines) {
    const kind = kindOfLine(line);
    const odds = Math.max(-OF_PROSE_MAX, Math.min(OF_PROSE_MAX, demandOdds(line) / 2));
    sum.asked += odds;
    if (kind !== null) sum[kind] += OF_A_LINE;
  }
  const most = Math.max(Math.abs(sum.asked), sum.work, sum.given);
  const scale = most > OF_ALL_LINES_MAX ? OF_ALL_LINES_MAX / most : 1;
  return { asked: sum.asked * scale, work: sum.work * scale, given: sum.given * scale };
}

/** Below the points of the work lines without marks that ask, one under another, are a list of what is asked. */
export function isAskedWithoutMarks(sentences: readonly Sentence[], place: number): boolean {
  const below = sentences.slice(place, place + LINES_HEARD_MAX);
  const end = below.findIndex(({ line }) => line.isPoint || (line.afterBlank && line !== below[0]?.line));
  const lines = end < 0 ? below : below.slice(0, end);
  if (lines.length < BARE_LINES_MIN || kindOfLine(lines[0]?.norm ?? '') !== 'asked') return false;
  return lines.filter(({ norm }) => kindOfLine(norm) === 'asked').length * 2 > lines.length;
}

/** «5y+», «english b2» */
const SAYS_HOW_MUCH =
  /(?<![\p{L}\d])\d{1,2} ?\+? ?(?:y|yrs?|years?|г|год|лет|рок\p{L}*|жыл)\+?(?!\p{L})|(?<!\p{L})[abc][12](?!\p{L})/u;

/** Below a list of names lines without marks that tell of years and levels, and none of what is given: an advertisement of few words. */
export function isTerseList(sentences: readonly Sentence[], place: number): boolean {
  const { line, norm } = sentences[place];
  if (line.isPoint || line.opensBlockOf < BARE_LINES_MIN || !isListOfNames(norm)) return false;
  const below = sentences.slice(place + 1, place + LINES_HEARD_MAX);
  const end = below.findIndex((one) => one.line.afterBlank);
  const lines = (end < 0 ? below : below.slice(0, end)).map((one) => one.norm);
  const ofOther = lines.some((one) => ['given', 'work'].includes(kindOfLine(one) ?? ''));
  return !ofOther && lines.filter((one) => SAYS_HOW_MUCH.test(one)).length > 1;
}

export function opensHeading(plain: string): boolean {
  return OPENS_HEADING.test(plain);
}
