import { isIn } from '../../kernel/sought.js';
import { withDutiesBelow } from './duties-below.js';
import type { Heading } from './headings-of-text.js';
import { NUMBER_OF_PART, headingInLine, headingsOf } from './headings-of-text.js';
import { isSentence } from './heading-judgement.js';
import { LINES_HEARD_MAX, kindOfLine, sectionOfLines } from './kind-of-line.js';
import { isNoDeeper } from './numbers-of-clauses.js';
import type { LineOver } from './line-over.js';
import { LinesOver } from './line-over.js';
import { withoutHeading } from './without-heading.js';
import { isAskedWithoutMarks, isTerseList, kindOver, linesBelow, opensHeading, partBelow } from './part-below.js';
import { isOfPage, isWayBack, menuOf } from './menu-of-page.js';
import type { Sentence } from './sentences.js';
import type { SectionKind } from './sections.table.js';
import { standApart } from './stand-apart.js';
import {
  A_QUALITY,
  CALL,
  IS_A_PLUS,
  NAMES_ITS_POST,
  NAME_OF_PART,
  OF_A_CANDIDATE,
  OF_A_PLUS,
  OF_A_VACANCY,
  OF_QUALITY,
  OF_THE_COMPANY,
  SURELY_GIVEN,
  TELLS_OF_CONDITIONS,
  TELLS_OF_WORK,
  WISHED_OF_YOU,
} from './sections.table.js';

/** A sentence with the section that it stands in; the heading before its words is taken off. */
export interface PlacedSentence extends Sentence {
  readonly section: SectionKind;
  /** The heading that stands in the same line, as written: «Обязательно», «Образование». */
  readonly heading: string | null;
  /** The line that it stands below, in small letters; null before the first. */
  readonly over: LineOver | null;
}

/** What "must know" of a vacancy stands in; elsewhere it is the general part of a job description. */
const OUTSIDE: ReadonlySet<SectionKind> = new Set(['free', 'requirements']);
const BLOCK_LINES_MIN = 3;
/** Of fewer points nobody can tell what a list is about. */
const LIST_POINTS_MIN = 3;
/** A longer line is no heading, unless its words say that it is. */
const UNKNOWN_CHARACTERS_MAX = 50;
/** A few words between two blank lines stand over what follows. */
const ALONE_WORDS_MAX = 6;
const OF_ASKED: ReadonlySet<SectionKind> = new Set(['requirements', 'wishes']);
/** Parts that one clause of a job description opens, and the next ends. */
const OF_A_CLAUSE: ReadonlySet<SectionKind> = new Set(['unwanted', 'other']);
const GIVEN_AND_TOLD: ReadonlySet<SectionKind> = new Set(['conditions', 'about']);
const WITHOUT_DEMANDS: ReadonlySet<SectionKind> = new Set(['duties', 'about']);
const OF_THE_FIRM: ReadonlySet<SectionKind> = new Set(['duties', 'about', 'conditions']);
const NO_POINTS = { mark: '', times: 0 };
/** So many points make a list whose mark is known. */
const SAME_MARKS_MIN = 2;

interface State {
  kind: SectionKind;
  /** The section ends with its own line: its heading was followed by words. */
  untilLine: number | null;
  /** Number of the clause that opened what must be known, or what is neither asked nor allowed. */
  clause: string | null;
  openedAtLine: number;
  /** Its heading was itself a point of a list: «✅ Нужно: …», and the next point is no part of it. */
  byPoint: boolean;
  /** The list in which a point with a heading of its own stands, and which goes on after it: «Бажані навички: …» among wishes. */
  list: SectionKind | null;
  /** Its lines have no marks, and one of them has a heading of the same kind: «Место работы: …» among conditions. */
  isBareList: boolean;
  /** Where a list of what must be known stands, and what goes on after it. */
  outer: SectionKind;
  /** What must be known stands in one sentence, «Вы должны знать Инкотермс.», and the next is no part of it. */
  untilSentence: boolean;
  /** Nobody knows its heading, so that it ends with the lines that told what it is about. */
  untilBlank: boolean;
  /** Its heading opened a block of lines without marks. */
  byBlock: boolean;
  sawPoints: boolean;
  /** Something was asked for under a heading. */
  hasAsked: boolean;
  /** The mark of its points, and how many had it. */
  points: { readonly mark: string; readonly times: number };
  /** The text itself has begun, so that what comes after it may be the page again. */
  begun: boolean;
  /** A blank line stands before nearly every line, and says nothing. */
  apart: boolean;
  /** What must be known goes on after each semicolon, in the next line too. */
  semicolons: boolean;
}

/** Before anything was read. */
const AT_THE_HEAD: Readonly<State> = {
  kind: 'free',
  untilLine: null,
  list: null,
  clause: null,
  openedAtLine: 0,
  sawPoints: false,
  begun: false,
  hasAsked: false,
  points: NO_POINTS,
  byPoint: false,
  outer: 'general',
  ...{ isBareList: false, byBlock: false, untilBlank: false, untilSentence: false, apart: false, semicolons: false },
};

/** Tells of every sentence in which part of the text it stands; what belongs to the page around it is dropped. */
export function placedSentences(text: string, sentences: readonly Sentence[]): PlacedSentence[] {
  const placed: PlacedSentence[] = [];
  const state: State = { ...AT_THE_HEAD, apart: standApart(sentences) };
  const menu = menuOf(sentences);
  let pageLine = -1;
  const lines = new LinesOver();
  const headings = headingsOf(sentences);
  for (const [place, sentence] of sentences.entries()) {
    if (menu.has(sentence) || isIn(NUMBER_OF_PART, sentence.norm)) continue;
    endSection(state, sentence, text[sentences[place - 1]?.end ?? -1] === ';');
    const heading = headings[place];
    const named = heading && opens(state, heading, sentence) ? heading : null;
    const found = named && { ...named, kind: kindOver(sentences, headings, place, named, state.hasAsked) };
    if (found?.kind === 'noise' && !state.begun && isWayBack(sentence)) continue;
    if (found)
      open(
        state,
        found.kind,
        sentence,
        found.rest < sentence.norm.length || sentences[place + 1]?.line === sentence.line,
        text[sentence.end] === ';',
      );
    if (!found) openList(state, sentences, headings, place);
    if (!heading && mayBeHeading(sentences, place, state) && openUnknown(state, sentences, headings, place)) {
      placed.push({ ...sentence, heading: null, section: 'free', over: lines.above(sentence, null, false) });
      lines.open(sentence, false);
      continue;
    }
    if (state.kind === 'noise') continue;
    // What goes on in a line of the page belongs to it: «Мы используем cookie. Продолжая, вы соглашаетесь.»
    if (isOfPage(text, sentence, state.kind) || (!state.begun && sentence.line.index === pageLine)) {
      pageLine = sentence.line.index;
      continue;
    }
    // «2. Требования» with its number is no point of the list below it.
    if (sentence.line.isPoint && !(found && found.rest >= sentence.norm.length)) {
      state.sawPoints = true;
      const { mark, times } = state.points;
      if (times === 0 || mark === sentence.line.mark) state.points = { mark: sentence.line.mark, times: times + 1 };
    }
    const inLine = found ? null : headingInLine(sentence, state.kind);
    const cut = found ?? inLine;
    const rest = cut ? withoutHeading(text, sentence, cut.rest) : { ...sentence, heading: null };
    const over = lines.above(sentence, rest?.heading ?? null, cut?.guessed === null);
    if (rest)
      placed.push({
        ...rest,
        section: inLine?.kind ?? (isWished(rest, state) ? 'wishes' : sectionOf(rest, state)),
        over,
      });
    else if (isIn(NAMES_ITS_POST, sentence.norm)) placed.push({ ...sentence, heading: null, section: 'general', over });
    if (rest) lines.pass(sentence);
    else lines.open(sentence, found?.guessed === null);
  }
  return withDutiesBelow(placed);
}

/** A list without a heading is what most of its points speak of. */
function openList(
  state: State,
  sentences: readonly Sentence[],
  headings: readonly (Heading | null)[],
  place: number,
): void {
  const { line } = sentences[place];
  const before = sentences[place - 1]?.line;
  if (state.kind === 'duties' && state.sawPoints && !line.isPoint && before?.isPoint) {
    if (isAskedWithoutMarks(sentences, place)) open(state, 'requirements', sentences[place], false);
    return;
  }
  if (state.kind === 'free' && isTerseList(sentences, place)) {
    open(state, 'requirements', sentences[place], false);
    state.untilBlank = true;
  }
  if (state.kind === 'duties' ? state.sawPoints || line.index < state.openedAtLine + 2 : state.kind !== 'free') return;
  if (!line.isPoint || line.number !== null || before === line || before?.isPoint) return;
  const points = [];
  for (const [after, { line: own, norm }] of sentences.slice(place, place + LINES_HEARD_MAX).entries()) {
    const heading = headings[place + after];
    if (!own.isPoint || (heading !== null && heading.rest >= norm.length)) break;
    points.push(norm);
  }
  const asked = points.filter((norm) => kindOfLine(norm) === 'asked').length;
  if (points.length < LIST_POINTS_MIN || asked * 2 <= points.length) return;
  open(state, 'requirements', sentences[place], false);
}

/** A short line above others that is no demand itself: a heading, though its words are not known. */
function mayBeHeading(sentences: readonly Sentence[], place: number, { kind, begun, byPoint }: State): boolean {
  if (!OF_A_VACANCY.has(kind)) return false;
  const { line, norm, plain } = sentences[place];
  const [before, next] = [sentences[place - 1], sentences[place + 1]];
  // Questions and answers: each question opens a part, though it has a mark.
  const isQuestion = /\?$/u.test(norm) && byPoint;
  if (line.isPoint && !isQuestion) return false;
  if (before?.line === line || next === undefined || next.line === line) return false;
  if (norm.length > UNKNOWN_CHARACTERS_MAX || /[.,;!]$/u.test(norm) || /\d/u.test(norm)) return false;
  // At the head of a text short lines name the post, the firm and the place.
  if (!/[:?…]$/u.test(norm) && !opensHeading(plain) && !(begun && line.afterBlank && /^[«"]?\p{Lu}/u.test(plain)))
    return false;
  if (isQuestion) return true;
  const isAlone =
    line.afterBlank &&
    next.line.afterBlank &&
    (begun || opensHeading(plain)) &&
    norm.split(' ').length <= ALONE_WORDS_MAX;
  return (next.line.isPoint || !next.line.afterBlank || isAlone) && (/:$/u.test(norm) || kindOfLine(norm) !== 'asked');
}

/** A part under a heading that nobody knows is what its lines speak of; where they do not say, it is no part of the one before. */
function openUnknown(
  state: State,
  sentences: readonly Sentence[],
  headings: readonly (Heading | null)[],
  place: number,
): boolean {
  const heading = sentences[place];
  // Below a question among questions an answer stands, which has to say itself what it asks for.
  if (heading.line.isPoint) {
    close(state, 'free');
    return true;
  }
  const lines = linesBelow(sentences, headings, place);
  const isBelowWork = state.kind === 'duties' && !heading.line.afterBlank;
  const said =
    isBelowWork || (OF_ASKED.has(state.kind) && !heading.line.afterBlank)
      ? null
      : partBelow(heading.norm, lines, { hasAsked: state.hasAsked, guessed: null });
  // The page around a text begins under words that are known for that.
  const kind =
    (said === 'noise' ? null : said) ??
    sectionOfLines(/:$/u.test(heading.norm) ? [heading.norm, ...lines] : lines, isBelowWork);
  if (kind === null && (state.apart || !(heading.line.afterBlank && OF_ASKED.has(state.kind)))) return false;
  if (state.apart && kind === 'duties' && state.kind === 'duties') return false;
  // «Hard skills», «Инструменты» among what is asked divide it only.
  if (kind === 'requirements' && OF_ASKED.has(state.kind)) return true;
  if (kind === null) close(state, 'free');
  else open(state, kind, heading, false);
  state.untilBlank = kind !== null;
  return true;
}

/** "Nice to have: own van and insurance": the heading in its line says it, whatever the words are like. */
function isWished({ norm, heading }: Pick<PlacedSentence, 'norm' | 'heading'>, { kind }: State): boolean {
  return kind === 'wishes' && heading !== null && /^[a-z]/u.test(norm);
}

/** Among what is asked a sentence may tell of the work: «У нас вы будете проводить уроки». */
function sectionOf({ norm, plain, line }: Sentence, { kind, sawPoints, points }: State): SectionKind {
  // Among the work, or what the firm tells of itself, somebody else is spoken of.
  if (OF_THE_FIRM.has(kind) && isIn(WISHED_OF_YOU, norm)) return 'wishes';
  if (OF_THE_FIRM.has(kind) && isIn(OF_A_CANDIDATE, norm)) return 'free';
  if (!OF_ASKED.has(kind)) return kind;
  // «✅ права B ✅ стаж 3 года 💵 оклад 900»: another picture, and perhaps another matter.
  if (
    line.isPoint &&
    line.mark !== points.mark &&
    points.times >= SAME_MARKS_MIN &&
    /^\p{Extended_Pictographic}/u.test(line.mark)
  ) {
    if (isIn(OF_A_PLUS, line.mark)) return 'wishes';
    if (kindOfLine(norm) !== 'asked') return 'free';
  }
  if (isIn(TELLS_OF_WORK, norm)) return 'duties';
  const own = kindOfLine(norm);
  if (own === 'given' && !isIn(IS_A_PLUS, norm) && (!line.isPoint || isIn(SURELY_GIVEN, norm))) return 'conditions';
  if (own !== 'asked' && isIn(OF_THE_COMPANY, norm)) return 'about';
  // A sentence below the points of a list is none of them, and has to say itself what it asks.
  if (own !== 'asked' && sawPoints && !line.isPoint && (/[.!?]$/u.test(norm) || isIn(NAME_OF_PART, plain)))
    return 'free';
  return isIn(TELLS_OF_CONDITIONS, norm) ? 'conditions' : kind;
}

/** «Ответственность» among qualities is one of them, and a heading only in a job description, where it has a number. */
function isQuality({ kind }: State, { line, norm }: Sentence): boolean {
  const mayBe = isIn(A_QUALITY, norm) ? OF_ASKED.has(kind) || kind === 'free' : OF_ASKED.has(kind) && line.isPoint;
  return mayBe && line.number === null && isIn(OF_QUALITY, norm);
}

function opens(state: State, { kind, rest, guessed }: Heading, sentence: Sentence): boolean {
  const { line, norm } = sentence;
  // «Статус: открыта», «Стать: жіноча»: one word that is only like those of a page does not end the text before what stands after it.
  if (kind === 'noise' && rest < norm.length && guessed !== null && !guessed.includes(' ')) return false;
  // After other vacancies a page does not come back to its own, but a menu at the top may be followed by it.
  if (state.kind === 'noise') return kind !== 'noise' && !state.begun;
  // «Требуется: швея» at the head of a text names the post.
  if (kind === 'requirements' && line.index === 0 && rest < norm.length && isIn(CALL, norm.slice(0, rest - 1)))
    return false;
  // «Что передается», "What is given" over a column of a table of who works with whom.
  if (state.kind === 'other' && GIVEN_AND_TOLD.has(kind) && guessed !== null) return false;
  // «Условия хранения товаров» among what must be known is known, too.
  if (state.kind === 'knowledge' && line.isPoint && rest < norm.length && !/[:.—–-]\s*$/u.test(norm.slice(0, rest)))
    return false;
  // "Job profile: Pharmacy Technician"
  if (line.index === 0 && guessed !== null && rest < norm.length && kindOfLine(norm.slice(rest)) !== 'asked')
    return false;
  // «Главное — опыт от двух лет»: what is asked stands under no heading of work.
  if (WITHOUT_DEMANDS.has(kind) && guessed !== null && rest < norm.length && kindOfLine(norm.slice(rest)) === 'asked')
    return false;
  // «Без прав у нас никак: до цеха девять километров» is a sentence that asks itself.
  if (OF_ASKED.has(kind) && guessed !== null && rest < norm.length && isSentence(guessed, norm.slice(rest)))
    return false;
  // "- Turn up on time" or "Experience with NextJS" among what is asked is only like a heading.
  if (kind === 'duties' && guessed && line.isPoint && OF_ASKED.has(state.kind) && !norm.endsWith(':')) return false;
  if (kind === 'other' && guessed !== null && OF_ASKED.has(state.kind) && kindOfLine(norm) === 'asked') return false;
  if (kind === 'noise') return !line.isPoint && kindOfLine(norm.slice(0, rest)) !== 'asked';
  return kind !== 'other' || !isQuality(state, sentence);
}

function open(
  state: State,
  kind: SectionKind,
  { line, norm }: Sentence,
  hasWords: boolean,
  /** A semicolon stands after it, so that a list goes on. */
  endsInList = false,
): void {
  if (kind === 'requirements' || kind === 'duties') state.begun = true;
  if (kind === 'requirements') state.hasAsked = true;
  const isClause = kind === 'knowledge' || (!hasWords && OF_A_CLAUSE.has(kind) && line.number?.includes('.') === true);
  if (isClause && state.clause === null) state.outer = OUTSIDE.has(state.kind) ? state.kind : 'general';
  const isNext = hasWords && !line.isPoint && !line.afterBlank && !state.sawPoints;
  state.isBareList =
    isNext && (kind === 'conditions' ? state.kind === kind : OF_ASKED.has(kind) && OF_ASKED.has(state.kind));
  const isSameList = kind === 'conditions' ? state.kind === kind : state.sawPoints && OF_ASKED.has(state.kind);
  if (state.isBareList) state.list = state.kind;
  else if (!hasWords || !line.isPoint) state.list = null;
  else if (state.untilLine === null && isSameList) state.list = state.kind;
  state.kind = kind;
  state.semicolons = kind === 'knowledge' && endsInList;
  state.untilLine = hasWords && !state.semicolons ? line.index : null;
  state.clause = isClause ? (line.number ?? '') : null;
  state.untilSentence = kind === 'knowledge' && !norm.includes(':') && !endsInList;
  state.openedAtLine = line.index;
  state.points = NO_POINTS;
  state.sawPoints = false;
  state.untilBlank = false;
  state.byPoint = line.isPoint;
  state.byBlock = line.opensBlockOf >= BLOCK_LINES_MIN;
}

/** A section whose heading had words after it ends with its line; a list ends with a line after a blank that is no point of it. */
function endSection(state: State, { line, plain }: Sentence, goesOn: boolean): void {
  if (state.kind === 'noise') return;
  const isBelow = line.index > state.openedAtLine && (line.afterBlank || (line.isPoint && state.byPoint));
  if (state.semicolons && state.kind === 'knowledge' && (!goesOn || isBelow)) close(state, state.outer);
  if (state.untilSentence && state.kind === 'knowledge' && line.index === state.openedAtLine) close(state, state.outer);
  if (
    state.clause !== null &&
    line.index > state.openedAtLine &&
    line.number !== null &&
    isNoDeeper(line.number, state.clause)
  )
    close(state, state.outer);
  if (state.untilLine !== null && line.index > state.untilLine) {
    const goesOnInMarks = line.number === null && (state.clause ?? '') !== '';
    if (line.isPoint && (!state.byPoint || goesOnInMarks) && line.index === state.untilLine + 1) state.untilLine = null;
    else goOn(state, line.isPoint || (state.isBareList && !line.afterBlank));
  }
  if (state.sawPoints && !line.isPoint && line.afterBlank) close(state, 'free');
  if (state.untilBlank && line.afterBlank && line.index > state.openedAtLine + 1) close(state, 'free');
  // A block of lines under a short line that nobody knows as a heading is another part, if such a block was the part before it.
  if (
    state.byBlock &&
    line.opensBlockOf >= BLOCK_LINES_MIN &&
    line.index > state.openedAtLine &&
    isIn(NAME_OF_PART, plain)
  )
    close(state, 'free');
}

/** After a line with a heading of its own: in the list that it stood in, or outside all parts. */
function goOn(state: State, isInList: boolean): void {
  const { list } = state;
  if (state.kind === 'knowledge' || list === null || !isInList)
    return close(state, state.kind === 'knowledge' ? state.outer : 'free');
  close(state, list);
  state.sawPoints = !state.isBareList;
}

function close(state: State, kind: SectionKind): void {
  state.kind = kind;
  state.clause = null;
  state.untilLine = null;
  state.sawPoints = false;
  state.untilBlank = false;
}
