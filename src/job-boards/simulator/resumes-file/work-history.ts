import { Fields } from './fields.js';
import { JOB_KEYS } from './resume-keys.table.js';
import { isNothing, isRecord, textOf, wholeOf } from './plain-values.js';
import type { JsonRecord } from './plain-values.js';
import { monthNumber, periodOf, periodsIn, workDate } from './work-dates.js';
import type { WorkPeriod, YearMonth } from './work-dates.js';

/** Names of firms begin with their legal form or stand in quotation marks. */
const COMPANY_MARK =
  /(?:^|[\s"«(])(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ЧП|ТОВ|ТОО|ФОП|НАО|ГУП|МУП|ФГУП|LLC|Ltd|Inc|GmbH|JSC)(?![\p{L}])|[«"„“][^»"“”]{2,}[»"”]|компания|магазин\s|банк\s/u;

/** Of two heads the one with such a word is the post. */
const POST_WORD =
  /менеджер|специалист|директор|продав|оператор|консультант|кассир|представител|руководител|администратор|спеціаліст|фахівець|представник|manager|specialist|sales|representative|operator|consultant|director/iu;

/** Longer lines are sentences, not titles of posts or names of firms. */
const LONGEST_HEAD_CHARACTERS = 90;
const MOST_HEAD_LINES = 4;

const NO_EXPERIENCE = /^(?:нет|без|no)(?:\s+(?:опыта|experience))?(?:\s+работы)?\.?$/iu;

/** The sum above the jobs on pages of hh.ru: "Опыт работы — 5 лет 1 месяц". */
const TOTAL = /^\s*(?:опыт|стаж) работы[\s:—–-]+(?:\d+\s*(?:год|лет|мес)\p{L}*\.?[^\S\n]*)+(?=\n|$)/iu;

/** A paragraph without a date that is a job all the same: a head, and duties under their name. */
const UNDATED_JOB =
  /^[^\n]{3,120}\n[^\S\n]*(?:должностные обязанности|обязанности|обов['’]?язки|responsibilities|duties)[^\S\n]*:/iu;

/** Marks of a list before the firm and the post. */
const LIST_MARKS = /^[^\S\n]*[-–—*•·+][^\S\n]+|(?<=\n)[^\S\n]*[-–—*•·+](?:[^\S\n]+|$)/gu;

/** What a duration behind a period looks like: "(2 года 3 месяца)". */
const DURATION =
  /\(?\s*\d+\s*(?:год|года|лет|мес|месяц|year|month|рок|міс|жыл|ай)\p{L}*\.?(?:\s*(?:и|and)?\s*\d+\s*(?:мес|month|міс|ай)\p{L}*\.?)?\s*\)?/iu;

const DURATION_ALONE =
  /^(?:(?:общий\s+)?(?:опыт|стаж)(?:\s+работы)?[\s:—–-]*)?(?:(?:от|более|свыше|до|and|и)?\s*\d*\s*(?:до\s+\d+\s*)?(?:год|лет|мес|year|month|рок|міс|жыл|ай)\p{L}*\.?\s*(?:и\s*)?)+$/iu;

/** Looked at before the pattern, which tries a long row of such words in every way. */
const LONGEST_DURATION_CHARACTERS = 60;

/** True for "5 лет", "Опыт работы: 3 года и 2 месяца", "от 1 до 3 лет": nothing else. */
export function isDuration(text: string): boolean {
  return text.length < LONGEST_DURATION_CHARACTERS && DURATION_ALONE.test(text.trim());
}

/** Jobs in the board's form, from a list of objects or texts, an object of such a list, or one text with periods in it. */
export function workHistory(value: unknown): JsonRecord[] {
  if (isNothing(value) || typeof value === 'number' || typeof value === 'boolean') return [];
  if (typeof value === 'string') return jobsOfText(value);
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => (isRecord(item) ? [jobOf(item)] : workHistory(item)));
  if (!isRecord(value)) return [];
  const inner = Object.values(value).find((one) => Array.isArray(one) && one.some(isRecord));
  if (inner !== undefined) return workHistory(inner);
  const fields = new Fields(value, JOB_KEYS);
  // {"id": 3, "title": "От 3 лет"} is a grade of experience, not a job.
  const told = (['position', 'company', 'duties', 'start', 'period'] as const).filter((field) => fields.has(field));
  return told.length > 1 ? [jobOf(value)] : [];
}

/** One job: what the board's own keys do not hold in its form is filled in from other keys; the rest stays as it is. */
export function jobOf(job: JsonRecord): JsonRecord {
  const fields = new Fields(job, JOB_KEYS);
  const [position, company] = headsOf(fields);
  const filled: Record<string, unknown> = {};
  const fill = (key: string, fits: boolean, value: unknown): void => {
    if (!fits && value !== null && value !== job[key]) filled[key] = value;
  };
  const isText = (key: string): boolean =>
    typeof job[key] === 'string' && !isNothing(job[key]) && !job[key].includes('<');
  fill('profession', isText('profession'), position);
  fill('name', isText('name') && position !== job.name, company);
  fill('work', isText('work'), textOf(fields.value('duties')));
  fill('achievements', isText('achievements'), textOf(fields.value('achievements')));
  fill('town', isRecord(job.town) || isText('town'), textOf(fields.value('town')));
  return { ...job, ...filled, ...boardDates(job, fields) };
}

/** Position and company; `name` is the company's unless there is no other title and another company. */
function headsOf(fields: Fields<keyof typeof JOB_KEYS>): [string | null, string | null] {
  const position = textOf(fields.value('position'));
  const companies = fields.values('company').map(textOf);
  if (position !== null || companies.length < 2) return [position, companies[0] ?? null];
  return [companies[0] ?? null, companies[1] ?? null];
}

/** The board's four numbers where the job has them otherwise; nothing where it has them already. */
function boardDates(job: JsonRecord, fields: Fields<keyof typeof JOB_KEYS>): JsonRecord {
  const whole = (key: string): boolean => job[key] === null || Number.isInteger(job[key]);
  if (
    ['yearbeg', 'yearend'].every(whole) &&
    ['monthbeg', 'monthend'].every((key) => job[key] === undefined || whole(key))
  ) {
    return {};
  }
  const { start, end } = statedPeriod(fields);
  if (start === null && end === null) return {};
  const dates: Record<string, number> = {};
  if (start !== null) Object.assign(dates, { yearbeg: start.year, monthbeg: start.month });
  Object.assign(dates, { yearend: end?.year ?? 0, monthend: end?.month ?? 0 });
  return dates;
}

function statedPeriod(fields: Fields<keyof typeof JOB_KEYS>): WorkPeriod {
  const year = (field: 'startYear' | 'endYear'): number => wholeOf(fields.value(field)) ?? 0;
  const numbers = (yearField: 'startYear' | 'endYear', monthField: 'startMonth' | 'endMonth'): YearMonth | null =>
    year(yearField) > 0 ? { year: year(yearField), month: monthNumber(fields.value(monthField)) } : null;
  const byNumbers = numbers('startYear', 'startMonth');
  if (byNumbers !== null) return { start: byNumbers, end: numbers('endYear', 'endMonth') };
  const from = fields.value('start');
  const start = workDate(from);
  if (start !== null && start !== 'now') {
    // "с": "январь 2015 – март 2017" holds both ends.
    const both = typeof from === 'string' && !fields.has('end') ? periodsIn(from)[0] : undefined;
    if (both !== undefined) return { start: both.start, end: both.end };
    const end = fields.value('current') === true ? null : workDate(fields.value('end'));
    return { start, end: end === 'now' ? null : end };
  }
  const period = textOf(fields.value('period'));
  return period === null ? { start: null, end: null } : periodOf(period);
}

/** Paragraphs are jobs where each has its period or its duties; otherwise each period begins a job. */
function jobsOfText(raw: string): JsonRecord[] {
  const text = (textOf(raw) ?? '').replace(TOTAL, '').trim();
  if (text === '' || NO_EXPERIENCE.test(text) || isDuration(text)) return [];
  return paragraphsOf(text).flatMap(jobsOfParagraph);
}

/** Parts of a text with a blank line between them; one without a period belongs to the job before it, unless it is a job of unknown time. */
function paragraphsOf(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(/\n[^\S\n]*\n\s*/u)) {
    const isJob = periodsIn(part).length > 0 || UNDATED_JOB.test(part);
    if (isJob || parts.length === 0) parts.push(part);
    else parts[parts.length - 1] += `\n${part}`;
  }
  return parts;
}

/** Each period begins a job, with what stands before it on its line; without any the whole is one job of unknown time. */
function jobsOfParagraph(text: string): JsonRecord[] {
  const periods = periodsIn(text);
  if (periods.length === 0) return [{ ...headAndDuties(text) }];
  const begins = periods.map(({ from }, i) => {
    const line = text.lastIndexOf('\n', from - 1) + 1;
    // Before the first period everything is about the first job.
    return i === 0 ? 0 : line > (periods[i - 1]?.to ?? 0) ? line : from;
  });
  return periods.map((period, i) => {
    const before = text.slice(begins[i], period.from).replace(LIST_MARKS, '').trim();
    const behind = withoutEdges(text.slice(period.to, begins[i + 1] ?? text.length).replace(DURATION, ''));
    const { start, end, within = '' } = period;
    return {
      ...(start && { yearbeg: start.year, monthbeg: start.month }),
      ...{ yearend: end?.year ?? 0, monthend: end?.month ?? 0 },
      ...(isWholeHead(before, text.slice(begins[i], period.from))
        ? { ...headAndDuties(withoutEdges(before)), ...(behind && { work: behind }) }
        : headAndDuties([withoutEdges(before), within, behind].filter(Boolean).join('\n'))),
    };
  });
}

/** Firm and post in two lines above the time, or anything on its own line, leave nothing but duties behind it. */
function isWholeHead(before: string, raw: string): boolean {
  const line = raw.slice(raw.lastIndexOf('\n') + 1).replace(LIST_MARKS, '');
  return before.split('\n').length === 2 || /\p{L}{3}/u.test(line);
}

/** The short lines at the beginning are the firm and the post; what follows are the duties. */
function headAndDuties(text: string): JsonRecord {
  // "Менеджер | ООО «Ромашка»"
  const lines = text
    .replace(/^([^\n|]{3,90})\s\|\s([^\n|]{2,90}?)[\s:]*(?=\n|$)/u, '$1\n$2')
    .split('\n')
    .map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  // In one line the post and the firm stand before the first full stop or the word "обязанности".
  const [head, ...rest] =
    filled.length === 1
      ? dividedLine(filled[0] ?? '')
      : [filled.slice(0, MOST_HEAD_LINES), ...filled.slice(MOST_HEAD_LINES)];
  const heads: string[] = [];
  const duties: string[] = [];
  for (const line of head ?? []) {
    const short = duties.length === 0 && heads.length < 2 && isHead(line);
    (short ? heads : duties).push(line);
  }
  const company =
    heads.find((line) => COMPANY_MARK.test(line)) ??
    (heads.length > 1 ? (heads.find((line) => !POST_WORD.test(line)) ?? heads[0]) : undefined);
  const position = heads.find((line) => line !== company);
  return {
    ...(position && { profession: position }),
    ...(company && { name: company }),
    ...(duties.length + rest.length > 0 && { work: [...duties, ...rest].join('\n') }),
  };
}

function dividedLine(line: string): [string[], ...string[]] {
  const at = /(?:должностные\s+)?обязанности|функции|responsibilities|duties|[.;:]\s/iu.exec(line);
  const head = at === null ? line : line.slice(0, at.index);
  const rest = at === null ? '' : line.slice(at.index).replace(/^[.;:\s]+/u, '');
  const parts = head
    .split(/,\s+|\s[-–—]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > MOST_HEAD_LINES || parts.length === 0) return [[], line];
  return rest === '' ? [parts] : [parts, rest];
}

function isHead(line: string): boolean {
  return line.length <= LONGEST_HEAD_CHARACTERS && !/^[-–—*•·+]|[:;.]$|обязанност/iu.test(line);
}

function withoutEdges(text: string): string {
  return text.replace(/^[\s,.;:)–—-]+|[\s,;:(–—-]+$/gu, '').replace(/(?:^|\s)(?:с|со|from|since|з)$/iu, '');
}
