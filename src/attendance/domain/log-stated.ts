import { daysBetween } from '../../kernel/calendar-date.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { readWrittenDate } from '../../kernel/written-date.js';
import type { DayFirst } from '../../kernel/written-date.js';
import { answer, clock, number } from './log-cells.js';
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
}

/** Hours are said so; any other length of time is in days. */
const IN_HOURS = /час|hour|годин|сағат|\bh\b/u;

/** Nobody is booked longer ahead. */
const LONGEST_LEAD_HOURS = 366 * 24;

/** Of a cell of times; behind them somebody may have written a story. */
const LONGEST_TIME_CHARACTERS = 60;

const IN_TEXT = /(?<!\d)(\d{1,2})[:.](\d{2})(?!\d)/u;

/**
 * What a row says. Whatever stands in columns that mean nothing of ours is not kept: it may name people.
 *
 * @param bookedDayFirst  how dates of booking are written
 */
export function statedIn(
  columns: StatedColumns & { readonly date: string },
  row: Readonly<Record<string, string>>,
  { date, bookedDayFirst }: { date: CalendarDate; bookedDayFirst: DayFirst },
): StatedInLog | null {
  const cell = (column: string | null): string => (column === null ? '' : (row[column] ?? ''));
  const hour = hourIn(cell(columns.time)) ?? hourOf(cell(columns.date));
  const lead = leadIn(columns.lead, cell(columns.lead)) ?? leadSince(cell(columns.booked), bookedDayFirst, date, hour);
  const answered = isNothing(cell(columns.answer)) ? null : answer(cell(columns.answer));
  const stated: StatedInLog = {
    ...(hour === null ? {} : { localHour: Math.floor(hour) }),
    ...(lead === null ? {} : { leadHours: lead }),
    ...(answered === null ? {} : { isConfirmed: answered === CERTAIN }),
  };
  return Object.keys(stated).length === 0 ? null : stated;
}

/** What `answer` makes of a yes. */
const CERTAIN = 2;

/** The hour of a cell of a column of times: `10:30`, `9.00 AM`, `10:00–11:00`, or a spreadsheet's part of a day. */
export function hourIn(cell: string): number | null {
  const told = clock(cell) ?? hourOf(cell);
  if (told !== null) return told;
  const text = cell.trim();
  if (/^0?\.\d+$/u.test(text)) return Number(text) * 24;
  const [, hour, minute] = IN_TEXT.exec(text.slice(0, LONGEST_TIME_CHARACTERS)) ?? [];
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
