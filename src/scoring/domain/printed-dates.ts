import { firstDayOf } from './partial-dates.js';
import { trimmed } from './printed-lines.js';
import type { Line } from './printed-lines.js';
import { DATE_RANGE, ENDLESS } from './read-told-jobs.js';

/** The dates of a job at the beginning or the end of a line. */
export interface Dates {
  readonly start: string;
  /** Null where none is written. */
  readonly end: string | null;
  readonly from: number;
  readonly to: number;
  /** «Сбер, менеджер (2019 – 2021)»: what stands before the dates in their line. */
  readonly title: Line | null;
  /** The post stands behind the dates, and the title is the company. */
  readonly isOfCompany?: true;
}

/** Tells whether a line names a post. */
type IsPost = (title: Line) => boolean;

/** Nobody prints more jobs. */
const JOBS_MAX = 60;
/** Posts and companies have shorter names; what is longer tells of the work. */
export const NAME_CHARACTERS_MAX = 140;
/** Points, blanks and a word before the dates take less of a line. */
const BEFORE_DATES_CHARACTERS_MAX = 80;
const BEFORE_DATES =
  /^[\s•*·_#>|–—-]*(?:(?:период|період|срок|сроки|даты|годы|dates?|period|time|years?|duration|employed|кезең)(?:\s+(?:работы|роботи|of\s+work))?\s*:?\s*)?(?:(?:с|со|з|із|від|from)\s+)?$/iu;
/** A name, with the marks and blanks behind it. */
const TITLE_CHARACTERS_MAX = 2 * NAME_CHARACTERS_MAX;
/** What divides the dates from the post or the company before them. */
const BEHIND_TITLE = /[\s*_([|,:;•·–—-]+(?:(?:с|со|з|із|від|from)\s+)?$/iu;
const DIVIDED_FROM_TITLE = /[()[|,:;•·–—]\s*[*_]*\s*(?:(?:с|со|з|із|від|from)\s+)?$/iu;
/** A line that ends with its dates, a place or the length of time behind them. */
const LINE_BEHIND_DATES = /^(?:\s*дейін)?[\s)\]*_.,;:]*(?:[|·•(–—-].{0,60})?$/u;
const HAS_MONTH = /\p{L}{3}|[./]/u;
export const POINT = /^[•*·●▪‣◦+–—-]/u;

/**
 * The dates that begin the jobs of a part of a résumé: at the beginning of lines, else behind a post or a company, else in the middle of
 * several lines of one form; points of a list are looked at last.
 */
export function datesOfJobs(text: string, lines: readonly Line[], isPost: IsPost): Dates[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const leading = datesIn(text, first.start, last.end);
  const amid = datesAmidLines(text, lines);
  // Whoever writes most jobs in one form writes the odd one in another.
  if (leading.length > 0)
    return amid.length > leading.length ? [...leading, ...amid].sort((one, other) => one.from - other.from) : leading;
  const behind = datesBehindTitles(text, lines, isPost);
  if (behind.length > 0) return behind;
  if (amid.length > 0) return amid;
  const points = datesBehindTitles(text, lines, isPost, true);
  return points.length < SAME_LINES_MIN ? [] : points;
}

function datesIn(text: string, from: number, to: number): Dates[] {
  const found: Dates[] = [];
  for (const range of rangesIn(text.slice(from, to))) {
    const [whole, start = '', end] = range;
    const at = from + range.index;
    const before = text.slice(Math.max(0, at - BEFORE_DATES_CHARACTERS_MAX), at);
    const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t')) + 1;
    if ((lineStart === 0 && before.length < at) || !BEFORE_DATES.test(before.slice(lineStart))) continue;
    found.push({ start: plain(start), end: plainOrNull(end), from: at, to: at + whole.length, title: null });
    if (found.length === JOBS_MAX) break;
  }
  // Where jobs are dated by months, bare years at the beginning of a line are part of what was done; not so in a table, or alone in their line.
  const byMonth = found[0] !== undefined && HAS_MONTH.test(found[0].start);
  const isOfJob = ({ start, from: at, to: end }: Dates) =>
    HAS_MONTH.test(start) ||
    text[at - 1] === '\t' ||
    NOTHING_BEHIND.test(text.slice(end, end + BEFORE_DATES_CHARACTERS_MAX));
  return byMonth ? found.filter(isOfJob) : found;
}

const NOTHING_BEHIND = /^[^\S\n]*[)*_]{1,3}[^\S\n]*(?:\n|$)/u;

/** Stretches of time in their order, and the one by months of which no end is written. */
function rangesIn(text: string): RegExpExecArray[] {
  const closed = [...text.matchAll(DATE_RANGE)];
  const endless = [...text.matchAll(ENDLESS)].filter(
    ({ index, 1: start = '' }) =>
      HAS_MONTH.test(start) && !closed.some((range) => index >= range.index && index < range.index + range[0].length),
  );
  const dayOf = ([, start = '']: RegExpExecArray) => firstDayOf(start) ?? 0;
  const begun = endless[0] ? dayOf(endless[0]) : 0;
  // More than one of them is a way of writing, and who began something later has left the other.
  return endless.length !== 1 || closed.some((range) => dayOf(range) > begun)
    ? closed
    : [...closed, ...endless].sort((one, other) => one.index - other.index);
}

/** «### Сбер, менеджер (03.2019 – 05.2021)»: lines that are a post or a company and end with its dates. */
function datesBehindTitles(text: string, lines: readonly Line[], isPost: IsPost, isPoint = false): Dates[] {
  const found: Dates[] = [];
  for (const line of lines) {
    const [range, another] = [...line.text.matchAll(DATE_RANGE)];
    if (!range || another || found.length === JOBS_MAX) continue;
    const [whole, start = '', end = ''] = range;
    // A post and its marks are short; looking for the end of a long line of marks takes the square.
    if (range.index > TITLE_CHARACTERS_MAX) continue;
    const before = line.text.slice(0, range.index);
    const mark = isPoint ? lead(line.text) : 0;
    const title = trimmed(text, line.start + mark, line.start + before.replace(BEHIND_TITLE, '').length);
    if (title === null || title.text.length > NAME_CHARACTERS_MAX || POINT.test(title.text)) continue;
    if (!LINE_BEHIND_DATES.test(line.text.slice(range.index + whole.length))) continue;
    if (!DIVIDED_FROM_TITLE.test(before) && !isPost(title)) continue;
    const from = line.start + range.index;
    found.push({ start: plain(start), end: plain(end), from, to: from + whole.length, title });
  }
  return found;
}

/** «* Вега 20.05.2021 – 15.08.2022 разработчик», «- Отель «Юг», 03.2017 – 05.2021, повар»: company, dates by months and post in one line, and so in several. */
function datesAmidLines(text: string, lines: readonly Line[]): Dates[] {
  const found: Dates[] = [];
  for (const line of lines.slice(0, JOBS_MAX)) {
    const [range, another] = rangesIn(line.text.slice(0, TITLE_CHARACTERS_MAX));
    if (!range || another || line.text.length > TITLE_CHARACTERS_MAX) continue;
    const [whole, start = '', end] = range;
    const from = line.start + range.index;
    const title = trimmed(text, line.start + lead(line.text), from);
    const post = line.text.slice(range.index + whole.length).replace(/^[\s,]+|\s+$/gu, '');
    if (title === null || !HAS_MONTH.test(start) || !/^\p{L}[^.;:]{2,60}$/u.test(post)) continue;
    found.push({ start: plain(start), end: plainOrNull(end), from, to: from + whole.length, title, isOfCompany: true });
  }
  return found.length < SAME_LINES_MIN ? [] : found;
}

/** One line of that form may be a sentence. */
const SAME_LINES_MIN = 2;

function plainOrNull(date: string | undefined): string | null {
  return date === undefined ? null : plain(date);
}

function plain(date: string): string {
  return date.replace(/\s+/gu, ' ').trim();
}

export function lead(text: string): number {
  return /^[\s,;:.|)*_•·–—-]*/u.exec(text)?.[0].length ?? 0;
}
