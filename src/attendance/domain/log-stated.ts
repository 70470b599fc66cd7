import { daysBetween } from '../../kernel/calendar-date.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { readWrittenDate } from '../../kernel/written-date.js';
import type { DayFirst } from '../../kernel/written-date.js';
import { answer, clock, number } from './log-cells.js';
import { CODES, whyNotKept } from './log-features.js';
import type { LeftOutWhy } from './log-features.js';
import { hourOf } from './log-times.js';
import { isNothing, plain } from './log-words.js';

/** What an old log says of a booking beside its day, its place and what became of it. It names nobody. */
export interface StatedInLog {
  /** Hour of the interview, 0–23. */
  readonly localHour?: number;
  /** Whole hours from booking to interview. */
  readonly leadHours?: number;
  /** Whether the person had said that they would come. */
  readonly isConfirmed?: boolean;
  /** Columns of no meaning of our own, by their headers: texts as they are compared. */
  readonly others?: Readonly<Record<string, string>>;
}

/** Which columns say it; null = the log does not. */
export interface StatedColumns {
  /** Time of day of the interview. */
  readonly time: string | null;
  /** When the person was booked. */
  readonly booked: string | null;
  /** How long before the interview that was. */
  readonly lead: string | null;
  /** What the person answered when asked whether they would come. */
  readonly answer: string | null;
  /** Columns that are kept under their own names. */
  readonly others: readonly string[];
}

/** What stands in a column that is kept under its own name. */
export interface OtherCells {
  readonly counts: Map<string, number>;
  filled: number;
  numbers: number;
}

/** Headers of what belongs to one person, and of names that are no person's. */
const PERSONAL =
  /\bname\b|имя|ім.я|фио|кандидат|соискател|candidate|телефон|phone|mobile|e ?mail|почт|пошт|паспорт|passport|снилс|адрес|address|ссылк|\blink\b|skype|telegram/u;
const OF_COMPANIES = /client|company|компан|клиент|клієнт|заказчик|position|vacanc|ваканс|skill|location|город|city/u;

/** A phone or an address: nothing that others share. */
const CONTACT = /@|(?:\d[\s().+-]*){7,}/u;

const LONGEST_TEXT_CHARACTERS = 60;

/** A text that stands in a single row may name its person, and says nothing about anybody else. */
const LEAST_ROWS = 2;

/** Share of a column's filled cells that must be numbers, or shared with another row. */
const ENOUGH = { numbers: 0.95, shared: 0.5 };

/** Hours are said so; any other length of time is in days. */
const IN_HOURS = /час|hour|годин|сағат|\bh\b/u;

/** Nobody is booked longer ahead. */
const LONGEST_LEAD_HOURS = 366 * 24;

const IN_TEXT = /(?<!\d)(\d{1,2})[:.](\d{2})(?!\d)/u;

/** Nothing seen yet. */
export function noCells(): OtherCells {
  return { counts: new Map(), filled: 0, numbers: 0 };
}

/** Counts one more cell of a column that may be kept. */
export function countCell(cells: OtherCells, cell: string): void {
  if (isNothing(cell)) return;
  cells.filled += 1;
  if (number(cell) !== null) cells.numbers += 1;
  const text = otherText(cell);
  if (text !== null) cells.counts.set(text, (cells.counts.get(text) ?? 0) + 1);
}

/** Why a column is not kept; null = it is. */
export function whyOtherIsNotKept(header: string, cells: OtherCells): LeftOutWhy | null {
  const why = whyNotKept(header);
  if (why !== null) return why;
  if (PERSONAL.test(plain(header)) && !OF_COMPANIES.test(plain(header))) return 'names-people';
  if (cells.filled === 0) return 'always-the-same';
  if (isOfNumbers(header, cells)) return null;
  const shared = [...cells.counts.values()].reduce((sum, count) => sum + (count >= LEAST_ROWS ? count : 0), 0);
  return shared >= ENOUGH.shared * cells.filled ? null : 'differs-in-nearly-every-row';
}

/**
 * What a row says.
 *
 * @param others   the columns that are kept, with what stands in them
 * @param bookedDayFirst  how dates of booking are written
 */
export function statedIn(
  columns: StatedColumns & { readonly date: string },
  row: Readonly<Record<string, string>>,
  {
    date,
    others,
    bookedDayFirst,
  }: { date: CalendarDate; others: ReadonlyMap<string, OtherCells>; bookedDayFirst: DayFirst },
): StatedInLog | null {
  const cell = (column: string | null): string => (column === null ? '' : (row[column] ?? ''));
  const hour = hourIn(cell(columns.time)) ?? hourOf(cell(columns.date));
  const lead = leadIn(columns.lead, cell(columns.lead)) ?? leadSince(cell(columns.booked), bookedDayFirst, date, hour);
  const answered = isNothing(cell(columns.answer)) ? null : answer(cell(columns.answer));
  const kept = [...others].flatMap(([header, cells]): [string, string][] => {
    const text = otherText(cell(header));
    if (text === null || isNothing(text)) return [];
    const isShared = (cells.counts.get(text) ?? 0) >= LEAST_ROWS;
    return isShared || isOfNumbers(header, cells) ? [[header, text]] : [];
  });
  const stated: StatedInLog = {
    ...(hour === null ? {} : { localHour: Math.floor(hour) }),
    ...(lead === null ? {} : { leadHours: lead }),
    ...(answered === null ? {} : { isConfirmed: answered === CERTAIN }),
    ...(kept.length === 0 ? {} : { others: Object.fromEntries(kept) }),
  };
  return Object.keys(stated).length === 0 ? null : stated;
}

/** What `answer` makes of a yes. */
const CERTAIN = 2;

/** Figures of a code are a name. */
function isOfNumbers(header: string, { numbers, filled }: OtherCells): boolean {
  return numbers >= ENOUGH.numbers * filled && !CODES.test(plain(header));
}

function otherText(cell: string): string | null {
  const text = plain(cell);
  return CONTACT.test(text) ? null : text.slice(0, LONGEST_TEXT_CHARACTERS);
}

/** The hour of a cell of a column of times: `10:30`, `9.00 AM`, `10:00–11:00`, or a spreadsheet's part of a day. */
export function hourIn(cell: string): number | null {
  const told = clock(cell) ?? hourOf(cell);
  if (told !== null) return told;
  const text = cell.trim();
  if (/^0?\.\d+$/u.test(text)) return Number(text) * 24;
  const [, hour, minute] = IN_TEXT.exec(text.slice(0, LONGEST_TEXT_CHARACTERS)) ?? [];
  return hour === undefined || Number(hour) > 23 || Number(minute) > 59 ? null : Number(hour) + Number(minute) / 60;
}

function leadIn(header: string | null, cell: string): number | null {
  const length = header === null || isNothing(cell) ? null : number(cell);
  return length === null ? null : possibleLead(length * (IN_HOURS.test(plain(header ?? '')) ? 1 : 24));
}

function leadSince(cell: string, dayFirst: DayFirst, date: CalendarDate, hour: number | null): number | null {
  const booked = readWrittenDate(cell, dayFirst);
  if (booked === null) return null;
  const bookedHour = hourOf(cell);
  const days = daysBetween(booked, date);
  return possibleLead(days * 24 + (hour === null || bookedHour === null ? 0 : hour - bookedHour));
}

function possibleLead(hours: number): number | null {
  return hours < 0 || hours > LONGEST_LEAD_HOURS ? null : Math.round(hours);
}
