import { findCity } from '../../vacancies/domain/cities.js';
import { datesOfJobs, lead, NAME_CHARACTERS_MAX, POINT } from './printed-dates.js';
import type { Dates } from './printed-dates.js';
import { COMPANY_LABEL, INDUSTRIES, POSITION_LABEL } from './printed-headings.table.js';
import { isMarkedHeading, LENGTH_AT_START, trimmed } from './printed-lines.js';
import type { Line, Span } from './printed-lines.js';
import { readOccupations } from './read-occupations.js';

/** A job as a site prints it. */
export interface PrintedJob {
  /** Null where no dates are told. */
  readonly start: string | null;
  readonly end: string | null;
  readonly company: Span | null;
  readonly position: Span | null;
  readonly description: Span | null;
}

/** How HeadHunter sets a job in a file and on its pages: company, town and business below the dates, or above them; else nobody knows. */
type Layout = 'file' | 'site' | 'free';

/** Leave for a child and study are told among the jobs, and are none. */
const NO_WORK =
  /^[\s*_]*(?:декрет|(?:отпуск|відпустка)\s+(?:по\s+уходу|по\s+догляду|для\s+догляду)|(?:в\s+)?декрет|бала\s+күт|студент\p{L}*(?:$|\s+(?:по|курс))|курсы?(?:$|\s)|(?:maternity|parental|paternity)\s+leave|student$)/iu;
/** Lines between the dates and the duties that may name company, town, business and post. */
const HEAD_LINES_MAX = 12;
/** Lines that may stand above the dates: company, post. */
const LINES_ABOVE_MAX = 3;
/** A firm, or a name with its business behind a dash. */
const TELLS_BUSINESS =
  /^[^,.;]{2,60}\s[–—|-]\s\p{L}|(?<!\p{L})(?:ооо|оао|зао|пао|ао|тоо|ип|фоп|тов|llc|ltd|inc|gmbh|corp(?:oration)?)(?!\p{L})/iu;
const SITE = /^(?:https?:\/\/|www\.)|\p{L}\.(?:ru|com|kz|by|ua|org|net|рф|su|pro|io)(?:$|[\s/,])/iu;
const COUNTRY =
  /^(?:россия|казахстан|беларусь|украина|russia|kazakhstan|belarus|ukraine|україна|қазақстан)(?:$|[,\s])|(?:область|край|республика|обл\.|region|oblast)(?:$|[,\s])/iu;
/** A legal form or a name in quotation marks. */
export const FIRM =
  /(?<!\p{L})(?:ооо|оао|зао|пао|ао|тоо|ип|чп|фоп|тов|пп|гк|тд|llc|ltd|inc|gmbh|lp)(?!\p{L})|[«"]\p{L}/iu;
/** «MERIDIAN BANK», «Вега-Банк». */
const BANK_BY_NAME = /^[\p{Lu}\d][\p{L}\d .'’-]{0,30}[ -](?:bank|банк)$|^(?:bank|банк) [«"\p{Lu}]/iu;
/** How the name of a post begins. */
export const POST =
  /^(?:\p{L}+[\s-]){0,2}?(?:менедж|мененж|специалист|консультант|продав|оператор|администратор|админ(?:ом|а|ша)?(?!\p{L})|директор|руковод|начальник|инженер|агент|представител|представник|экспедитор|кассир|бухгалтер|водител|помощник|ассистент|секретар|координатор|аналитик|мастер|эксперт|супервайз|промоутер|курьер|официант|бариста|учител|преподават|воспитат|юрист|экономист|логист|маркетолог|мерчендайз|товаровед|диспетчер|управляющ|стаж[её]р|адміністратор|адмін(?:ом|а)?(?!\p{L})|фахівець|спеціаліст|продавець|керівник|вчител|касир|маман|сатушы|қызметкер|басшы|кеңесші|manager|specialist|consultant|assistant|operator|director|head|engineer|agent|representative|cashier|accountant|driver|secretary|coordinator|analyst|supervisor|advisor|associate|executive|clerk|teacher|waiter|courier|expert|developer|programmer|tester|designer|разработчик|программист|тестировщик)/iu;

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
  const dates = datesOfJobs(text, lines, (title) => weightOfPost(title) >= NAMED);
  if (dates.length === 0) return [];
  const linesAbove = cellsBefore(text, lines, dates[0]?.from ?? 0) ?? linesAboveDates(lines, dates[0]?.from ?? 0);
  const isAboveDates = lines[0] !== undefined && lines[0].end <= (dates[0]?.from ?? 0);
  const layout = !byHeadHunter ? 'free' : isAboveDates ? 'site' : 'file';
  const starts = dates.map(({ from }) => {
    const at = lines.findIndex(({ end }) => end > from);
    return linesAbove === 0 ? at : headOfParagraph(text, lines, at, Math.max(0, at - linesAbove));
  });
  const jobs = dates.flatMap((range, place) => {
    const begin = starts[place] ?? 0;
    const block = lines.slice(begin, Math.max(begin, starts[place + 1] ?? lines.length));
    const posts = block.flatMap((line, at) => (line.start > range.to && isPostAlone(text, line) ? [at] : []));
    const ends = [...posts.slice(1), block.length];
    const undated = posts.map((at, post) => undatedJobOf(block.slice(at, ends[post])));
    return [jobOf(text, range, block.slice(0, posts[0]), range.isOfCompany ? 'site' : layout), ...undated];
  });
  return jobs.filter(({ position }) => position === null || !NO_WORK.test(text.slice(position.start, position.end)));
}

/** «#### Sales Manager | Vega» below the duties of a dated job: the next one, of which no dates are told. */
function isPostAlone(text: string, line: Line): boolean {
  if (!isMarkedHeading(text, line)) return false;
  const post = line.text.replace(/[\s:.*_]+$/u, '').split(/\s[|–—]\s/u, 1)[0] ?? '';
  return !/(?:19|20)\d\d/u.test(line.text) && weightOfPost({ ...line, text: post }) >= NAMED;
}

function undatedJobOf(block: readonly Line[]): PrintedJob {
  const [position = null, first] = block;
  const last = block.at(-1);
  return {
    ...{ start: null, end: null, company: null, position },
    description: first && last ? { start: first.start, end: last.end } : null,
  };
}

/** Company and post stand right above the dates: a point or a sentence there is of something else. */
function linesAboveDates(lines: readonly Line[], from: number): number {
  const above = lines.filter(({ end }) => end <= from);
  if (above.length <= LINES_ABOVE_MAX && above.every(isName)) return above.length;
  // «### Account manager ⏎ - Vega Ltd ⏎ ### 2018 – 2020»: in Markdown the firm may stand as a point below the post.
  if (above.length <= LINES_ABOVE_MAX && above.some(namesPost) && above.every(isShort)) return above.length;
  const names = above.slice().reverse();
  const other = names.findIndex((line) => !isName(line));
  return other > LINES_ABOVE_MAX || other < 0 ? 0 : other;
}

/** A job may have a town more above its dates than the first one: names that a blank line divides from the job before. */
function headOfParagraph(text: string, lines: readonly Line[], dates: number, begin: number): number {
  const isDivided = (at: number) => /\n\s*\n/u.test(text.slice(lines[at - 1]?.end, lines[at]?.start));
  for (let at = begin; at > 0 && dates - at <= LINES_ABOVE_MAX; at--) {
    if (isDivided(at)) return at;
    const above = lines[at - 1];
    if (!above || !isName(above)) break;
  }
  return begin;
}

/** In a row of a table the cells before the dates are of that job; null where no table is. */
function cellsBefore(text: string, lines: readonly Line[], from: number): number | null {
  const row = text.lastIndexOf('\n', from) + 1;
  const cells = lines.filter(({ start, end }) => start >= row && end <= from).length;
  // Where the dates are the first column, the row above is that of its names, and belongs to no job.
  const rowAbove = text.slice(text.lastIndexOf('\n', Math.max(0, row - 2)) + 1, row);
  const [line = ''] = text.slice(from).split('\n', 1);
  if (cells === 0 && line.includes('\t') && rowAbove.includes('\t')) return 0;
  return cells > 0 && text.slice(row, from).includes('\t') ? cells : null;
}

function isShort({ text }: Line): boolean {
  return !/[.;:]$/u.test(text) && text.length <= NAME_CHARACTERS_MAX;
}

const PLACE_LABEL = /^[\s•*·–—-]*(?:location|city|place|город|місто|қала)\s*[:—–-]\s*\p{L}/iu;

function isName({ text }: Line): boolean {
  if (POSITION_LABEL.test(text) || COMPANY_LABEL.test(text) || PLACE_LABEL.test(text)) return true;
  return !POINT.test(text) && !/^\||[.;:]$/u.test(text) && text.length <= NAME_CHARACTERS_MAX;
}

function jobOf(
  text: string,
  { start, end, from, to, title }: Dates,
  block: readonly Line[],
  layout: Layout,
): PrintedJob {
  const above = [...block.filter((line) => line.end <= from), ...(title ? [title] : [])];
  const below = withoutLength(text, block, to);
  const head = [...above, ...below.slice(0, HEAD_LINES_MAX)];
  const labelled = { position: labelledBy(head, POSITION_LABEL), company: labelledBy(head, COMPANY_LABEL) };
  const post =
    labelled.position ?? { free: likeliestPost, file: postBelowCompany, site: postOnSite }[layout](head, above);
  const company = labelled.company ?? (post && FIRM.test(post.text) ? post : besidePost(head, post));
  const isNamed = (line: Line) =>
    line.end <= Math.max(post?.end ?? 0, isHead(company, post, from, to) ? (company?.end ?? 0) : 0);
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
  return head.slice(0, 2).find((line) => line !== post && !POINT.test(line.text) && !DUTIES.test(line.text)) ?? null;
}

const DUTIES =
  /^(?:обязанност|должностные обязанност|достижени|задачи|обов'язк|досягнен|duties|responsibilit|achievement|міндет)[^.,;]{0,40}$/iu;

/** The company stands right beside the post, not among the duties. */
function isHead(company: Line | null, post: Span | null, from: number, to: number): boolean {
  if (company === null || post === null) return false;
  // «Sales representative ⏎ 2018 – 2020 ⏎ Vega – wholesale of food»: the dates may stand between.
  const isBelowDates = post.end <= from && company.start >= to && TELLS_BUSINESS.test(company.text);
  return company.start - post.end <= 2 || (isBelowDates && isName(company));
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
    if (cut) lines.push(...(lines.length === 0 ? cellsOf(text, cut) : [cut]));
  }
  return lines;
}

/** «Май 2018 — июнь 2020   СК «Дом»   прораб»: columns of one line. */
function cellsOf(text: string, line: Line): Line[] {
  const gap = /(?<=\S)\s{3,}(?=\S)/u.exec(line.text);
  const cut = line.start + (gap?.index ?? 0);
  const cells = gap ? [trimmed(text, line.start, cut), trimmed(text, cut, line.end)] : [line];
  return cells.filter((cell) => cell !== null);
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

/** What is copied from the site has company, town and business above the dates and the post right below them. */
function postOnSite(head: readonly Line[], above: readonly Line[]): Line | null {
  const below = head[above.length];
  return below && isName(below) && weightOfPost(below) >= 0 && !above.some(namesPost)
    ? below
    : likeliestPost(head, above);
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
  if (text.length > NAME_CHARACTERS_MAX || POINT.test(text) || /[.;:]$|^\([^()]+\)$/u.test(text)) return -1;
  const { isNamed, occupations } = readOccupations(
    { start: null, end: null, company: null, position: text, description: null, city: null },
    '',
    new Map(),
  );
  // «ООО «Канцлер», менеджер по работе с клиентами» has both.
  const isFirm = FIRM.test(text) && !POST.test(text) && !/,\s*\p{Ll}/u.test(text);
  const named = isNamed ? (occupations.includes('other') && !POST.test(text) ? VAGUE : NAMED) : 0;
  return named + (POST.test(text) ? 1 : 0) - (isFirm ? 2 : BANK_BY_NAME.test(text) ? 3 : 0) - (isPlace(text) ? 1 : 0);
}

/** The name of a post that went on in the next line: «Менеджер по работе с ⏎ клиентами». */
function wrapped(text: string, post: Line, duties: readonly Line[]): Span {
  const [next] = duties;
  const goesOn = /(?:[,–—-]|(?<!\p{L})(?:по|с|со|и|в|на|для|з|із|та|of|and|for|to|with))$/iu.test(post.text);
  return goesOn && next && text.slice(post.end, next.start).trim() === ''
    ? { start: post.start, end: next.end }
    : { start: post.start, end: post.end };
}
