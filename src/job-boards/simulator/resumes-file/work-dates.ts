/** A month of a year; month 0 = only the year is known. */
export interface YearMonth {
  readonly year: number;
  /** 1–12, or 0. */
  readonly month: number;
}

/** From when to when someone worked. */
export interface WorkPeriod {
  readonly start: YearMonth | null;
  /** Null with a start: they work there still. */
  readonly end: YearMonth | null;
}

/** A period within a longer text. */
export interface PeriodInText extends WorkPeriod {
  /** First character of it and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** What stands between the two ends where they are not on one line: the firm. */
  readonly within?: string;
}

/** Month names and their short forms: Russian, English, Ukrainian, Kazakh. Whole words: "маркетинг" is no March. */
const MONTHS: readonly string[] = [
  'янв(?:ар[ьяе])?|jan(?:uary)?|січ(?:е?н[ья]|ні)?|қаңтар\\p{L}*',
  'фев(?:р|рал[ьяе])?|feb(?:ruary)?|лют(?:ий|ого)?|ақпан\\p{L}*',
  'мар(?:т[ае]?)?|mar(?:ch)?|бер(?:езе?н[ья])?|наурыз\\p{L}*',
  'апр(?:ел[ьяе])?|apr(?:il)?|квіт(?:е?н[ья])?|сәуір\\p{L}*',
  'ма[йяе]|may|трав(?:е?н[ья])?|мамыр\\p{L}*',
  'июн[ьяе]?|june?|черв(?:е?н[ья])?|маусым\\p{L}*',
  'июл[ьяе]?|july?|лип(?:е?н[ья])?|шілде\\p{L}*',
  'авг(?:уст[ае]?)?|aug(?:ust)?|серп(?:е?н[ья])?|тамыз\\p{L}*',
  'сен(?:т|тябр[ьяе])?|sep(?:t|tember)?|вер(?:есе?н[ья])?|қыркүйе\\p{L}*',
  'окт(?:ябр[ьяе])?|oct(?:ober)?|жовт(?:е?н[ья])?|қазан\\p{L}*',
  'ноя(?:б|бр[ьяе])?|nov(?:ember)?|лист(?:опад[а]?)?|қараша\\p{L}*',
  'дек(?:абр[ьяе])?|dec(?:ember)?|груд(?:е?н[ья])?|желтоқсан\\p{L}*',
];
const MONTH_PATTERNS = MONTHS.map((forms) => new RegExp(`^(?:${forms})(?!\\p{L})`, 'iu'));

const MONTH_NAME = `(?:${MONTHS.join('|')})(?!\\p{L})`;
const YEAR = '(?:19[4-9]\\d|20\\d\\d)';
const YEAR_WORD = '(?:\\s*(?:года?|году|гг?|р|рік|року|ж|жыл|жылы)(?![\\p{L}])\\.?)?';
const NOW =
  '(?:по\\s+)?(?:наст(?:оящее|\\.)?\\s*(?:время|вр\\.?)|настоящее|сегодня(?:шний день)?|н\\.?\\s?/?\\s?в\\.?(?![\\p{L}])|сейчас|текущее время|до сих пор|теперішній час|сьогодні|дотепер|қазіргі\\s*(?:уақытқа дейін|уақыт)?|(?:at )?present|now(?![\\p{L}])|current(?:ly)?|today|till now|to date)';

/** One date, or the words for "until now"; longer forms first. */
const DATE_SOURCE = [
  `(?<!\\d)(?<dayA>\\d{1,2})[./-](?<monthA>0?[1-9]|1[0-2])[./-](?<yearA>${YEAR})(?!\\d)`,
  `(?<!\\d)(?<yearB>${YEAR})[./-](?<monthB>0?[1-9]|1[0-2])(?!\\d)(?:[./-](?:0?[1-9]|[12]\\d|3[01])(?!\\d))?(?:T[\\d:.+Z-]*)?`,
  `(?<!\\d)(?<monthC>0?[1-9]|1[0-2])\\s?[./]\\s?(?<yearC>${YEAR})(?!\\d)`,
  `(?<![\\p{L}])(?<nameD>${MONTH_NAME})[\\s.,'’]*(?<yearD>${YEAR})(?!\\d)`,
  `(?<!\\d)(?<yearE>${YEAR})[\\s.,]+(?:г\\.?\\s+)?(?<nameE>${MONTH_NAME})`,
  `(?<!\\d)(?<yearF>${YEAR})(?!\\d)`,
  `(?<!\\d)(?<monthG>0[1-9]|1[0-2])[./](?<shortG>\\d\\d)(?![\\d./])`,
  `(?<![\\p{L}])(?<now>${NOW})`,
].join('|');

/** Between the two ends of a period; "с" and "от" may stand before it. */
const BETWEEN = /^[\s,.;)]*(?:-+|–|—|−|…|\.{2,3}|по|до|to|till|until|бастап|з|дейін)?[\s:]*(?:по|до|to)?[\s(]*$/iu;

/** A printed page of hh.ru in two columns: "Август 2022 —", the firm in one or two lines, "настоящее время". */
const SPLIT_BETWEEN = /^\s*[-–—]\s*\n(?<firm>[^\n]{2,90}(?:\n[^\n]{2,90})?)\n\s*$/u;

interface FoundDate {
  readonly date: YearMonth | null;
  /** Written with its day. */
  readonly precise: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * A date as people and programs write it: `2015-01`, `15.01.2015`, `январь 2015`, `2015`, `{year, month}`, Unix seconds or milliseconds.
 *
 * @returns null if there is none, 'now' for "until now"
 */
export function workDate(value: unknown): YearMonth | 'now' | null {
  if (typeof value === 'number') return dateOfNumber(value);
  if (typeof value === 'object' && value !== null) return dateOfParts(value as Record<string, unknown>);
  if (typeof value !== 'string') return null;
  if (/^\d{9,13}$/u.test(value.trim())) return dateOfNumber(Number(value));
  const [first] = datesIn(value);
  return first === undefined ? null : (first.date ?? 'now');
}

/**
 * All periods of a text in their order. A lone year counts as one only with "с" or "since" before it, a lone day only where it begins a
 * line and a dash and words follow: such a job lasts until the next one of this kind.
 */
export function periodsIn(text: string): PeriodInText[] {
  const dates = datesIn(text);
  const periods: PeriodInText[] = [];
  for (let i = 0; i < dates.length; i += 1) {
    const [first, second] = [dates[i], dates[i + 1]];
    if (!first?.date) continue;
    if (second !== undefined && BETWEEN.test(text.slice(first.to, second.from))) {
      periods.push({ start: first.date, end: second.date, from: first.from, to: second.to });
      i += 1;
    } else if (second !== undefined && SPLIT_BETWEEN.test(text.slice(first.to, second.from))) {
      const within = SPLIT_BETWEEN.exec(text.slice(first.to, second.from))?.groups?.firm ?? '';
      periods.push({ start: first.date, end: second.date, from: first.from, to: second.to, within });
      i += 1;
    } else if (beginsLine(text, first)) {
      const next = dates.slice(i + 1).find((date) => beginsLine(text, date));
      periods.push({ start: first.date, end: next?.date ?? null, from: first.from, to: first.to });
    } else if (/(?:^|[\s(])(?:с|со|since|from|з)\s+$/iu.test(text.slice(0, first.from))) {
      periods.push({ start: first.date, end: null, from: first.from, to: first.to });
    }
  }
  return periods;
}

/** "20.08.2018 - менеджер": a day at the beginning of a line and what began on it. */
function beginsLine(text: string, { precise, from, to }: FoundDate): boolean {
  return precise && /(?:^|\n)[\s•*+]*$/u.test(text.slice(0, from)) && /^\s*[-–—]\s*\p{L}/u.test(text.slice(to));
}

/** The period that a field of its own states; a lone date is a job of that month or year. */
export function periodOf(text: string): WorkPeriod {
  const [period] = periodsIn(text);
  if (period !== undefined) return { start: period.start, end: period.end };
  const only = workDate(text);
  return only === null || only === 'now' ? { start: null, end: null } : { start: only, end: only };
}

function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(new RegExp(DATE_SOURCE, 'giu'))) {
    const groups = match.groups ?? {};
    const part = (name: string): string | undefined =>
      [...'ABCDEFG'].map((letter) => groups[`${name}${letter}`]).find((one) => one !== undefined);
    const year = part('year') ?? (groups.shortG && shortYear(groups.shortG));
    const name = part('name');
    const month = name === undefined ? Number(part('month') ?? 0) : monthOf(name);
    // "г." and the like belong to the date, so that they do not stand between two.
    const behind = match.index + match[0].length;
    const word = new RegExp(`^${YEAR_WORD}`, 'iu').exec(text.slice(behind))?.[0] ?? '';
    const precise = groups.dayA !== undefined;
    if (year) found.push({ date: { year: Number(year), month }, precise, from: match.index, to: behind + word.length });
    else if (groups.now !== undefined) found.push({ date: null, precise: false, from: match.index, to: behind });
  }
  return found;
}

function monthOf(name: string): number {
  return MONTH_PATTERNS.findIndex((pattern) => pattern.test(name)) + 1;
}

/** `15` is 2015, `98` is 1998. */
function shortYear(text: string): string {
  return Number(text) > 40 ? `19${text}` : `20${text}`;
}

function dateOfNumber(value: number): YearMonth | null {
  if (Number.isInteger(value) && value >= 1940 && value <= 2099) return { year: value, month: 0 };
  // Seconds since 1970 of any year of this century have nine or ten digits, milliseconds twelve or thirteen.
  const instant = new Date(value > 1e11 ? value : value * 1000);
  if (value < 1e8 || Number.isNaN(instant.getTime())) return null;
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1 };
}

function dateOfParts(parts: Record<string, unknown>): YearMonth | 'now' | null {
  const year = Number(parts.year ?? parts.y);
  if (!Number.isInteger(year) || year === 0)
    return workDate(parts.title ?? parts.name ?? parts.value ?? parts.date ?? null);
  const { month } = parts;
  const number = typeof month === 'string' && Number.isNaN(Number(month)) ? monthOf(month.trim()) : Number(month ?? 0);
  return { year, month: number >= 1 && number <= 12 ? number : 0 };
}

/** 1–12 for a number or a name of a month; 0 for anything else. */
export function monthNumber(value: unknown): number {
  if (typeof value === 'string' && Number.isNaN(Number(value))) return monthOf(value.trim());
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= 12 ? number : 0;
}
