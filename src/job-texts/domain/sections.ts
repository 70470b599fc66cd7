import { GATES } from './gate.js';
import { menuOf } from './menu-of-page.js';
import type { Sentence } from './sentences.js';
import type { SectionKind } from './sections.table.js';
import { ADVERTISING_LINE, MUST_KNOW, NOISE_LINE, SECTION_HEADINGS } from './sections.table.js';

/** A sentence with the section that it stands in; the heading before its words is taken off. */
export interface PlacedSentence extends Sentence {
  readonly section: SectionKind;
  /** The heading that stands in the same line, as written: «Обязательно», «Образование». */
  readonly heading: string | null;
}

const HEADINGS = SECTION_HEADINGS.map(([kind, pattern]) => ({ kind, pattern: new RegExp(`^${pattern}`, 'u') }));
/** A longer beginning of a sentence is no heading. */
const HEADING_CHARACTERS_MAX = 75;
const HEADING_ENDING = /[\s:.,!?…—–-]+$/u;
/** Signs that a line is a menu: short words side by side. */
const MENU = /^(?:[^|]{1,25}\|){2,20}[^|]{0,25}$|^\S+(?: {2,}\S+){2,12}$/u;

/** Courses beside schools and years are asked for, not sold. */
const OF_ASKING = /образовани|стаж|опыт|освіт|досвід|білім|тәжірибе|өтіл/u;

interface State {
  kind: SectionKind;
  /** The section ends with its own line: its heading was followed by words. */
  untilLine: number | null;
  /** Number of the clause that opened what must be known. */
  clause: string | null;
  openedAtLine: number;
  sawPoints: boolean;
  /** The text itself has begun, so that what comes after it may be the page again. */
  begun: boolean;
}

/** Tells of every sentence in which part of the text it stands; what belongs to the page around it is dropped. */
export function placedSentences(text: string, sentences: readonly Sentence[]): PlacedSentence[] {
  const placed: PlacedSentence[] = [];
  const state: State = { kind: 'free', untilLine: null, clause: null, openedAtLine: 0, sawPoints: false, begun: false };
  const menu = menuOf(sentences);
  let pageLine = -1;
  for (const sentence of sentences) {
    if (menu.has(sentence)) continue;
    endSection(state, sentence);
    const found = headingIn(sentence.norm);
    if (found && opens(state, found.kind, sentence))
      open(state, found.kind, sentence, found.rest < sentence.norm.length);
    if (state.kind === 'noise') continue;
    // What goes on in a line of the page belongs to it: «Мы используем cookie. Продолжая, вы соглашаетесь.»
    if (isOfPage(text, sentence, state) || (!state.begun && sentence.line.index === pageLine)) {
      pageLine = sentence.line.index;
      continue;
    }
    if (sentence.line.isPoint) state.sawPoints = true;
    const rest = found ? withoutHeading(text, sentence, found.rest) : { ...sentence, heading: null };
    if (rest) placed.push({ ...rest, section: state.kind });
  }
  return placed;
}

/** A line of the page around the text: of its menu, its cookies, its advertising. */
function isOfPage(text: string, { start, end, norm, begins, line }: Sentence, { kind }: State): boolean {
  if (MENU.test(text.slice(start, end))) return true;
  if (!GATES.noise.opens(begins) && !norm.includes('©')) return false;
  const isAsked = line.isPoint && (kind === 'requirements' || kind === 'wishes');
  return NOISE_LINE.test(norm) || (!isAsked && !OF_ASKING.test(norm) && ADVERTISING_LINE.test(norm));
}

function opens(state: State, kind: SectionKind, { line }: Sentence): boolean {
  // After other vacancies a page does not come back to its own, but a menu at the top may be followed by it.
  if (state.kind === 'noise') return kind !== 'noise' && !state.begun;
  if (kind === 'noise') return !line.isPoint;
  return true;
}

function open(state: State, kind: SectionKind, { line }: Sentence, hasWords: boolean): void {
  if (kind === 'requirements' || kind === 'duties') state.begun = true;
  state.kind = kind;
  state.untilLine = hasWords ? line.index : null;
  state.clause = kind === 'knowledge' ? (line.number ?? '') : null;
  state.openedAtLine = line.index;
  state.sawPoints = false;
}

/** A section whose heading had words after it ends with its line; a list ends with a line after a blank that is no point of it. */
function endSection(state: State, { line }: Sentence): void {
  if (state.kind === 'noise') return;
  if (
    state.kind === 'knowledge' &&
    line.index > state.openedAtLine &&
    line.number !== null &&
    isNoDeeper(line.number, state.clause ?? '')
  )
    close(state, 'general');
  if (state.untilLine !== null && line.index > state.untilLine) {
    if (line.isPoint && line.index === state.untilLine + 1) state.untilLine = null;
    else close(state, state.kind === 'knowledge' ? 'general' : 'free');
  }
  if (state.sawPoints && !line.isPoint && line.afterBlank) close(state, 'free');
}

function close(state: State, kind: SectionKind): void {
  state.kind = kind;
  state.untilLine = null;
  state.sawPoints = false;
}

/** «1.5» after «1.4», «IV» after «3»: the next clause of the same or a higher rank. */
function isNoDeeper(number: string, clause: string): boolean {
  if (clause === '') return /\./u.test(number) || /^[IVX]/u.test(number);
  const depth = (of: string) => of.split('.').length;
  if (/^[IVX]/u.test(number)) return true;
  if (depth(number) === 1 && depth(clause) > 1)
    return Number(number) > Number(clause.split('.')[0]) && Number(number) - Number(clause.split('.')[0]) === 1;
  return depth(number) <= depth(clause);
}

/** The heading that a sentence is or begins with; `rest` is where the words after it begin. */
function headingIn(norm: string): { readonly kind: SectionKind; readonly rest: number } | null {
  const known = MUST_KNOW.exec(norm.slice(0, 130));
  if (known) return { kind: 'knowledge', rest: known[0].length };
  const colon = norm.slice(0, HEADING_CHARACTERS_MAX + 1).search(/:(?:\s|$)| [—–-] /u);
  const whole = norm.length <= HEADING_CHARACTERS_MAX ? norm : null;
  for (const [head, rest] of [
    [colon >= 0 ? norm.slice(0, colon) : null, colon + (norm[colon] === ':' ? 1 : 3)],
    [whole, norm.length],
  ] as const) {
    if (head === null) continue;
    const bare = head.replace(HEADING_ENDING, '').replace(/^(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+/u, '');
    if (bare === '' || (rest === norm.length && /[.;]$/u.test(norm))) continue;
    const found = HEADINGS.find(({ pattern }) => pattern.test(bare));
    if (found) return { kind: found.kind, rest };
  }
  return null;
}

function withoutHeading(
  text: string,
  sentence: Sentence,
  rest: number,
): (Sentence & { readonly heading: string | null }) | null {
  const plain = sentence.plain.slice(rest);
  const lead = plain.length - plain.trimStart().length;
  if (plain.trim() === '') return null;
  const slice = text.slice(sentence.start, sentence.end);
  // Where the heading ends in the text as it is written: after its colon, or where the first word of the rest stands.
  const sign = slice.search(/:|\t| [—–-] /u);
  const word = plain.trim().split(' ')[0] ?? '';
  let start =
    sentence.start +
    (sign >= 0 && sign <= rest + 2 ? sign + 1 : Math.max(0, slice.indexOf(word, Math.max(0, rest - 2))));
  while (start < sentence.end && /[\s:—–-]/u.test(text[start] ?? '')) start++;
  return {
    ...sentence,
    start,
    plain: plain.trim(),
    norm: sentence.norm.slice(rest + lead).trimEnd(),
    heading: sentence.plain.slice(0, rest).replace(HEADING_ENDING, ''),
  };
}
