import { findCity } from '../../vacancies/domain/cities.js';
import { COMPANY_LABEL, INDUSTRIES, POSITION_LABEL } from './printed-headings.table.js';
import { LENGTH_AT_START, trimmed } from './printed-lines.js';
import type { Line, Span } from './printed-lines.js';
import { readOccupations } from './read-occupations.js';
import { DATE_RANGE } from './read-told-jobs.js';

/** A job as a site prints it. */
export interface PrintedJob {
  readonly start: string;
  readonly end: string;
  readonly company: Span | null;
  readonly position: Span | null;
  readonly description: Span | null;
}

/** The dates of a job at the beginning of a line. */
interface Dates {
  readonly start: string;
  readonly end: string;
  readonly from: number;
  readonly to: number;
}

/** Nobody prints more jobs. */
const JOBS_MAX = 60;
/** Lines between the dates and the duties that may name company, town, business and post. */
const HEAD_LINES_MAX = 12;
/** Posts and companies have shorter names; what is longer tells of the work. */
const NAME_CHARACTERS_MAX = 140;
/** Lines that may stand above the dates: company, post. */
const LINES_ABOVE_MAX = 3;
/** Points, blanks and a word before the dates take less of a line. */
const BEFORE_DATES_CHARACTERS_MAX = 80;
const BEFORE_DATES =
  /^[\s•*·–—-]*(?:(?:период|період|срок|dates?|period|кезең)\s*:?\s*)?(?:(?:с|со|з|із|від|from)\s+)?$/iu;
const HAS_MONTH = /\p{L}{3}|[./]/u;
const POINT = /^[•*·●▪‣◦+–—-]/u;
const SITE = /^(?:https?:\/\/|www\.)|\p{L}\.(?:ru|com|kz|by|ua|org|net|рф|su|pro|io)(?:$|[\s/,])/iu;
const COUNTRY =
  /^(?:россия|казахстан|беларусь|украина|russia|kazakhstan|belarus|ukraine|україна|қазақстан)(?:$|[,\s])|(?:область|край|республика|обл\.|region|oblast)(?:$|[,\s])/iu;
/** A legal form or a name in quotation marks. */
export const FIRM =
  /(?<!\p{L})(?:ооо|оао|зао|пао|ао|тоо|ип|чп|фоп|тов|пп|гк|тд|llc|ltd|inc|gmbh|lp)(?!\p{L})|[«"]\p{L}/iu;
/** How the name of a post begins. */
export const POST =
  /^(?:\p{L}+[\s-]){0,2}?(?:менедж|мененж|специалист|консультант|продав|оператор|администратор|админ(?:ом|а|ша)?(?!\p{L})|директор|руковод|начальник|инженер|агент|представител|представник|экспедитор|кассир|бухгалтер|водител|помощник|ассистент|секретар|координатор|аналитик|мастер|эксперт|супервайз|промоутер|курьер|официант|бариста|учител|преподават|воспитат|юрист|экономист|логист|маркетолог|мерчендайз|товаровед|диспетчер|управляющ|стаж[её]р|адміністратор|адмін(?:ом|а)?(?!\p{L})|фахівець|спеціаліст|продавець|керівник|вчител|касир|маман|сатушы|қызметкер|басшы|кеңесші|manager|specialist|consultant|assistant|operator|director|head|engineer|agent|representative|cashier|accountant|driver|secretary|coordinator|analyst|supervisor|advisor|associate|executive|clerk|teacher|waiter|courier)/iu;

/**
 * The jobs of the part of a résumé that tells of work, each by the dates that begin it.
 *
 * @param byHeadHunter  company, town and business stand above the post there; elsewhere the post comes first or is told by its words
 * @returns none where no line begins with the dates of a job
 */
export function printedJobs(text: string, lines: readonly Line[], byHeadHunter: boolean): PrintedJob[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [];
  const dates = datesIn(text, first.start, last.end);
  if (dates.length === 0) return [];
  const above = lines.filter(({ end }) => end <= (dates[0]?.from ?? 0)).length;
  const linesAbove = above > LINES_ABOVE_MAX ? 0 : above;
  const starts = dates.map(({ from }) => {
    const at = lines.findIndex(({ end }) => end > from);
    return Math.max(0, at - linesAbove);
  });
  return dates.map((range, place) => {
    const begin = starts[place] ?? 0;
    const block = lines.slice(begin, Math.max(begin, starts[place + 1] ?? lines.length));
    return jobOf(text, range, block, byHeadHunter);
  });
}

function datesIn(text: string, from: number, to: number): Dates[] {
  const found: Dates[] = [];
  for (const range of text.slice(from, to).matchAll(DATE_RANGE)) {
    const [whole, start = '', end = ''] = range;
    const at = from + range.index;
    const before = text.slice(Math.max(0, at - BEFORE_DATES_CHARACTERS_MAX), at);
    const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t')) + 1;
    if ((lineStart === 0 && before.length < at) || !BEFORE_DATES.test(before.slice(lineStart))) continue;
    found.push({ start: plain(start), end: plain(end), from: at, to: at + whole.length });
    if (found.length === JOBS_MAX) break;
  }
  // Where jobs are dated by months, bare years at the beginning of a line are part of what was done.
  const byMonth = found[0] !== undefined && HAS_MONTH.test(found[0].start);
  return byMonth ? found.filter(({ start }) => HAS_MONTH.test(start)) : found;
}

function plain(date: string): string {
  return date.replace(/\s+/gu, ' ').trim();
}

function jobOf(
  text: string,
  { start, end, from, to }: Dates,
  block: readonly Line[],
  byHeadHunter: boolean,
): PrintedJob {
  const above = block.filter((line) => line.end <= from);
  const below = withoutLength(text, block, to);
  const head = [...above, ...below.slice(0, HEAD_LINES_MAX)];
  const labelled = { position: labelledBy(head, POSITION_LABEL), company: labelledBy(head, COMPANY_LABEL) };
  const post =
    labelled.position ?? (byHeadHunter && above.length === 0 ? postBelowCompany(head) : likeliestPost(head, above));
  const company = labelled.company ?? (post && FIRM.test(post.text) ? post : besidePost(head, post));
  const isNamed = (line: Line) => line.end <= Math.max(post?.end ?? 0, isHead(company, post) ? (company?.end ?? 0) : 0);
  const duties = below.filter((line) => !isNamed(line));
  const [first] = duties;
  const last = duties.at(-1);
  return {
    ...{ start, end, company },
    position: post && wrapped(text, post, duties),
    description: first && last ? { start: first.start, end: last.end } : null,
  };
}

function besidePost(head: readonly Line[], post: Line | null): Line | null {
  return head.slice(0, 2).find((line) => line !== post && !POINT.test(line.text)) ?? null;
}

/** The company stands right beside the post, not among the duties. */
function isHead(company: Span | null, post: Span | null): boolean {
  return company !== null && post !== null && company.start - post.end <= 2;
}

/** What stands below the dates, the length of time beside or under them left out. */
function withoutLength(text: string, block: readonly Line[], to: number): Line[] {
  const lines: Line[] = [];
  for (const line of block) {
    if (line.end <= to) continue;
    const start = Math.max(line.start, to);
    const beside = trimmed(text, start, line.end);
    if (!beside) continue;
    const length = lines.length === 0 ? LENGTH_AT_START.exec(beside.text) : null;
    const rest = length ? trimmed(text, beside.start + length[0].length, line.end) : beside;
    const cut = rest && lines.length === 0 ? trimmed(text, rest.start + lead(rest.text), rest.end) : rest;
    if (cut) lines.push(cut);
  }
  return lines;
}

function lead(text: string): number {
  return /^[\s,;:.|)–—-]*/u.exec(text)?.[0].length ?? 0;
}

function labelledBy(head: readonly Line[], label: RegExp): Line | null {
  for (const line of head) {
    const found = label.exec(line.text);
    const inner = found && trimmed(line.text, found[0].length, line.text.length);
    if (inner) return { start: line.start + inner.start, end: line.end, text: inner.text };
  }
  return null;
}

/** HeadHunter's order: company · town and site · business with narrower ones as points · post. */
function postBelowCompany(head: readonly Line[]): Line | null {
  let at = 1;
  let inBusiness = false;
  for (; at < head.length; at++) {
    const line = head[at]?.text ?? '';
    if (INDUSTRIES.test(line)) inBusiness = true;
    else if (!(inBusiness && (POINT.test(line) || /^\p{Ll}/u.test(line))) && !isPlace(line)) break;
  }
  const [line, next] = [head[at], head[at + 1]];
  if (!line) return head[0] && weightOfPost(head[0]) >= NAMED ? head[0] : null;
  // A town that no table knows stands where the post is expected.
  if (next && weightOfPost(line) < VAGUE && /^\p{Lu}[^.,;:]{1,30}$/u.test(line.text) && POST.test(next.text))
    return next;
  // No company was printed.
  if (at === 1 && head[0] && weightOfPost(head[0]) >= NAMED && weightOfPost(line) < VAGUE && !FIRM.test(head[0].text))
    return head[0];
  return line;
}

function isPlace(line: string): boolean {
  return SITE.test(line) || COUNTRY.test(line) || findCity(line.split(',', 1)[0] ?? '') !== null;
}

const NAMED = 2;
const VAGUE = 1;

/** Of the lines beside the dates the one that names a kind of work, or else the first. */
function likeliestPost(head: readonly Line[], above: readonly Line[]): Line | null {
  const near = head.slice(0, Math.max(3, above.length + 1)).filter(({ text }) => !POINT.test(text));
  const best = near.reduce<Line | null>((a, b) => (a === null || weightOfPost(b) > weightOfPost(a) ? b : a), null);
  return best;
}

/** True for a line that is the name of a post. */
export function namesPost(line: Line): boolean {
  return (
    line.text.length <= NAME_CHARACTERS_MAX &&
    POST.test(line.text) &&
    weightOfPost({ ...line, text: line.text.replace(/,?\s*(?:от\s+)?\d.*$/u, '') }) >= NAMED
  );
}

/** How much a line looks like the name of a post. */
function weightOfPost({ text }: Line): number {
  if (text.length > NAME_CHARACTERS_MAX || POINT.test(text) || /[.;:]$/u.test(text)) return -1;
  const { isNamed, occupations } = readOccupations(
    { start: null, end: null, company: null, position: text, description: null, city: null },
    '',
    new Map(),
  );
  // «ООО «Канцлер», менеджер по работе с клиентами» has both.
  const isFirm = FIRM.test(text) && !POST.test(text) && !(isNamed && /,\s*\p{Ll}/u.test(text));
  const named = isNamed ? (occupations.includes('other') && !POST.test(text) ? VAGUE : NAMED) : 0;
  return named + (POST.test(text) ? 1 : 0) - (isFirm ? 2 : 0) - (isPlace(text) ? 1 : 0);
}

/** The name of a post that went on in the next line: «Менеджер по работе с ⏎ клиентами». */
function wrapped(text: string, post: Line, duties: readonly Line[]): Span {
  const [next] = duties;
  const goesOn = /(?:[,–—-]|(?<!\p{L})(?:по|с|со|и|в|на|для|з|із|та|of|and|for|to|with))$/iu.test(post.text);
  return goesOn && next && text.slice(post.end, next.start).trim() === ''
    ? { start: post.start, end: next.end }
    : { start: post.start, end: post.end };
}
