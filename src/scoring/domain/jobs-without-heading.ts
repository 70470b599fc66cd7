import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';
import { namesPost } from './printed-jobs.js';
import { LENGTHS, trimmed } from './printed-lines.js';
import type { Line, Section } from './printed-lines.js';
import { namesCourse } from './read-education.js';
import { DATE_RANGE, namesDate, namesSchool } from './read-told-jobs.js';

/** Firm and post stand above the dates of a job, or right below them. */
const LINES_ABOVE_MAX = 2;
const LINES_BELOW_MAX = 2;
/** Names of posts and firms are shorter. */
const NAME_CHARACTERS_MAX = 100;
const WORDS_OF_POST_MAX = 8;
/** Nobody has more jobs; and a long text of nothing but dates is none. */
const JOBS_MAX = 60;
const BEFORE_DATES =
  /^(?:(period|період|период|dates?|кезең)(?:\s+(?:работы|роботи|of\s+work))?\s*:\s*)?(?:(?:с|со|з|із|від|from)\s+)?$/iu;
/** How long it was, and where. */
const BEHIND_DATES = new RegExp(
  `^[\\s.,;]*(?:[([]?\\s*${LENGTHS}[^\\n)\\]]{0,30}[)\\]]?)?[\\s.,;]*(?:[|•·]\\s*[^|.;:]{2,60})?$`,
  'iu',
);
const BY_MONTHS = /^(?:\p{L}{3}|\d{1,2}[./-]|\d{4}[-./]\d|\d{4}\s*(?:ж|\p{L}{3}))/iu;
/** What has dates and is no job: own projects, service in the army, practice of a school, leave, papers, events, wishes. */
const NO_JOB =
  /(?<!\p{L})(?:(?:pet|side|курсов\p{L}*|учебн\p{L}*|дипломн\p{L}*|навчальн\p{L}*|own)[\s-]+(?:project|проект|про[єе]кт)\p{L}*|(?:project|проект|про[єе]кт)s?(?=\s*[:«"—–-]|\s*$)|хакатон\p{L}*|hackathon\p{L}*|арми[яюи]|армі[яюї]|army|военн\p{L}*\s+служб\p{L}*|военнослужащ\p{L}*|срочн\p{L}*\s+служб\p{L}*|військов\p{L}*\s+служб\p{L}*|строков\p{L}*\s+служб\p{L}*|military\s+service|practice|практик[аиу]|декрет\p{L}*|(?:maternity|parental)\s+leave|волонт[её]р\p{L}*|volunteer\p{L}*|сертификат\p{L}*|сертифікат\p{L}*|certificat\p{L}*|удостоверени\p{L}*|диплом\p{L}*|diploma|degree|бакалавр\p{L}*|магистр(?!ал)\p{L}*|магістр\p{L}*|bachelor\p{L}*|master(?:'s|’s)\p{L}*|студент\p{L}*|student|хочу|хот(?:ел|іл)\p{L}*|ищу|желаю|мечта\p{L}*|планиру\p{L}*|шука\p{L}*|бажаю|want|looking|seek\p{L}*|іздей\p{L}*|учи(?:лся|лась)|учусь|прав(?:а|о)?\s+категор\p{L}*|licen[cs]e|договор|договір|contract|аренд\p{L}*|ученик|учащ\p{L}*|обучени\p{L}*|навчання|study|studied|учеба|стипенди\p{L}*|scholarship|конкурс\p{L}*|олимпиад\p{L}*|әскер\p{L}*|студенті?)(?!\p{L})/iu;

interface Block {
  /** Places of its first line and of its dates. */
  readonly from: number;
  readonly dates: number;
}

/**
 * The jobs that stand in lines below which, or above which, no heading tells that it is work: post or firm, their dates alone in a line, and
 * what was done.
 *
 * Method: a line that is dates by months and nothing else begins a job where one of the two lines above it, or of the two below, names a
 * post, and none of them a school, a course, a project or the like.
 * Cost: one pass over the lines; each line of dates looks at four others.
 *
 * @returns the lines, cut into what is work and what is not; null where no such job is found
 */
export function jobsWithoutHeading(text: string, lines: readonly Line[]): Section[] | null {
  const dates = lines.flatMap((line, place) => (isDatesAlone(line) ? [place] : [])).slice(0, JOBS_MAX);
  const isAbove = areAbove(text, lines, dates);
  const blocks = dates.map((place, nth) => ({
    from: Math.max(isAbove ? firstAbove(text, lines, place) : place, nth === 0 ? 0 : (dates[nth - 1] ?? 0) + 1),
    dates: place,
  }));
  const jobs = blocks.map((block, place) => isJob(lines, block, isAbove, blocks[place + 1]?.from));
  if (!jobs.includes(true)) return null;
  const sections: Section[] = [{ part: 'head', heading: null, lines: lines.slice(0, blocks[0]?.from) }];
  for (const [place, { from }] of blocks.entries()) {
    const part = jobs[place] ? 'experience' : 'head';
    const own = lines.slice(from, blocks[place + 1]?.from ?? lines.length);
    const last = sections.at(-1);
    if (last?.part === part) sections.splice(-1, 1, { ...last, lines: [...last.lines, ...own] });
    else sections.push({ part, heading: null, lines: own });
  }
  return sections;
}

function isDatesAlone({ text }: Line): boolean {
  if (text.length > NAME_CHARACTERS_MAX || !namesDate(text)) return false;
  const [range, another] = text.matchAll(DATE_RANGE);
  if (!range || another) return false;
  const before = BEFORE_DATES.exec(text.slice(0, range.index));
  const isLabelled = before?.[1] !== undefined;
  return (
    before !== null &&
    (isLabelled || BY_MONTHS.test(range[1] ?? '')) &&
    BEHIND_DATES.test(text.slice(range.index + range[0].length))
  );
}

/** All jobs of a text are set alike: their posts stand above the dates unless the first dates have a post right below and none above. */
function areAbove(text: string, lines: readonly Line[], dates: readonly number[]): boolean {
  const [first] = dates;
  if (first === undefined) return false;
  return lines.slice(firstAbove(text, lines, first), first).some(isPost);
}

/** Names right above the dates, as far as no blank line divides them. */
function firstAbove(text: string, lines: readonly Line[], dates: number): number {
  let from = dates;
  while (from > 0 && dates - from < LINES_ABOVE_MAX) {
    const [line, next] = [lines[from - 1], lines[from]];
    if (!line || !next || !isName(line) || isDatesAlone(line)) break;
    if (text.slice(line.end, next.start).split('\n').length > 2) break;
    from--;
  }
  return from;
}

/** What stands right above the first dates of a text is of them, wherever the posts are. */
const FIRST_LINES = LINES_ABOVE_MAX;

function isJob(lines: readonly Line[], { from, dates }: Block, isAbove: boolean, next = lines.length): boolean {
  const above = lines.slice(from, dates);
  const below = lines.slice(dates + 1, Math.min(next, dates + 1 + LINES_BELOW_MAX));
  const near = isAbove ? above : below;
  const beside = isAbove || from > FIRST_LINES ? above : lines.slice(0, dates);
  if ([...beside, ...below.filter(isName)].some(({ text }) => NO_JOB.test(text) || namesCourse(text))) return false;
  return near.some(isPost) && !near.some(({ text }) => namesSchool(text) && !isPost({ start: 0, end: 0, text }));
}

function isName({ text }: Line): boolean {
  return text.length <= NAME_CHARACTERS_MAX && /^[\p{L}\d«"'(]/u.test(text) && !/[.;:!?]$/u.test(text);
}

/** A line that is the name of a post and little else. */
function isPost(line: Line): boolean {
  const label = POST_LABEL.exec(line.text)?.[0].length ?? 0;
  const post = label === 0 ? line : (trimmed(line.text, label, line.text.length) ?? line);
  if (!isName(post) || NO_JOB.test(post.text) || post.text.split(/\s+/u).length > WORDS_OF_POST_MAX) return false;
  // Behind its label a trade may begin with a small letter: «Должность: токарь».
  return namesPost(post) || ((label > 0 || /^\p{Lu}/u.test(post.text)) && tellingStems(post.text).some(isTrade));
}

const POST_LABEL = /^(?:должност[ьи]|позици[яи]|positions?|job\s+title|role|посад[аи]|лауазымы?)\s*[:—–-]\s*/iu;
