import { daysBetween } from '../../kernel/calendar-date.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { readDateBefore } from '../../kernel/written-date.js';
import type { DayFirst } from '../../kernel/written-date.js';
import type { Answer } from './known-then.js';
import { answer, clock, isNotAsked, isSilence, number } from './log-cells.js';
import { hourOf } from './log-times.js';
import { isNothing, plain } from './log-words.js';

/** What an old log says of a booking beside its day, its place and what became of it. It names nobody. */
export interface StatedInLog {
  /** Hour of the interview, 0–23. */
  readonly localHour?: number;
  /** Whole hours from booking to interview. */
  readonly leadHours?: number;
  /** What the person answered when asked before the interview; of logs that were imported earlier it is not known. */
  readonly answer?: Answer;
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
  /** What else the person was asked before the interview. */
  readonly questions: readonly string[];
}

/** Hours are said so; any other length of time is in days. */
const IN_HOURS = /час|hour|годин|сағат|\bh\b/u;

/** Nobody is booked longer ahead. */
const LONGEST_LEAD_HOURS = 366 * 24;

/** Of a cell of times; behind them somebody may have written a story. */
const LONGEST_TIME_CHARACTERS = 60;

/** Hours and minutes without a sign between them. */
const BARE = /^(\d{1,2})([0-5]\d)(?: ?(?:ч|h|hrs?))?\.?$/iu;
const IN_TEXT = /(?<!\d)(\d{1,2})[:.](\d{2})(?!\d)/u;

/**
 * What a row says. Whatever stands in columns that mean nothing of ours is not kept: it may name people.
 *
 * @param bookedDayFirst  how dates of booking are written
 * @param tellsRefusals   see `tellsRefusals`; of the column of the answer
 */
export function statedIn(
  columns: StatedColumns & { readonly date: string },
  row: Readonly<Record<string, string>>,
  { date, bookedDayFirst, tellsRefusals }: { date: CalendarDate; bookedDayFirst: DayFirst; tellsRefusals: boolean },
): StatedInLog | null {
  const cell = (column: string | null): string => (column === null ? '' : (row[column] ?? ''));
  const hour = hourIn(cell(columns.time)) ?? hourOf(cell(columns.date));
  const lead = leadIn(columns.lead, cell(columns.lead)) ?? leadSince(cell(columns.booked), bookedDayFirst, date, hour);
  const said = answerIn(columns, cell, tellsRefusals);
  return statedOf({
    localHour: hour === null ? undefined : Math.floor(hour),
    leadHours: lead ?? undefined,
    ...(said === null ? {} : { answer: said, isConfirmed: said === 'yes' }),
  });
}

/** What is stated, without what is not; null = nothing. */
function statedOf(all: { [Name in keyof StatedInLog]: StatedInLog[Name] | undefined }): StatedInLog | null {
  const stated = Object.entries(all).filter(([, value]) => value !== undefined);
  return stated.length === 0 ? null : Object.fromEntries(stated);
}

/** Of what `answer` makes 0, 1 and 2. */
const SAID = ['no', 'unsure', 'yes'] as const;

/** Whoever is not marked as having confirmed has not said that they would stay away, unless those who said nothing are marked otherwise. */
const MARKS_CONFIRMED = /confirm|подтвер|підтвер|раста/u;

/**
 * What the person answered; null = the log asks nothing. The question whether they come decides where it was answered; else whoever said yes
 * to everything is as sure as one can be, and whoever answered otherwise was reached and is not.
 */
function answerIn(
  { answer: main, questions }: StatedColumns,
  cell: (column: string) => string,
  isRefusal: boolean,
): Answer | null {
  const readIn = (column: string): (typeof SAID)[number] | null => {
    const text = cell(column);
    const value = isNothing(text) ? null : answer(text);
    return value === null ? null : SAID[value];
  };
  const expected = main === null ? null : readIn(main);
  if (expected === 'no' && !isRefusal && MARKS_CONFIRMED.test(plain(main ?? ''))) return 'none';
  if (expected !== null) return expected;
  const others = questions.map(readIn).filter((one) => one !== null);
  if (others.length > 0) return others.every((one) => one === 'yes') ? 'yes' : 'unsure';
  const asked = main === null ? questions : [main, ...questions];
  return asked.length === 0 || asked.some((column) => isNotAsked(cell(column))) ? null : 'none';
}

/** True for a cell beside which a no is a refusal: the log tells whoever said nothing, was not sure or was not asked from whoever said no. */
export function tellsRefusals(text: string): boolean {
  return !isNothing(text) && (isSilence(text) || isNotAsked(text) || answer(text) === 1);
}

/** True for a cell in which something is answered that is not understood: it counts as if nothing were. */
export function isUnreadAnswer(cell: string): boolean {
  return !isNothing(cell) && !isSilence(cell) && !isNotAsked(cell) && answer(cell) === null;
}

/** Rows of days on which nobody answered anything: nobody was asked then, so that silence says nothing. */
export function withoutSilentDays<
  Row extends { readonly row: { readonly date: CalendarDate }; readonly stated: StatedInLog | null },
>(rows: readonly Row[]): Row[] {
  const asked = new Set(rows.flatMap(({ row, stated }) => (isSilent(stated) ? [] : [row.date])));
  return rows.map((one) => {
    if (asked.has(one.row.date) || one.stated?.answer === undefined) return one;
    const { localHour, leadHours } = one.stated;
    return { ...one, stated: statedOf({ localHour, leadHours }) };
  });
}

function isSilent(stated: StatedInLog | null): boolean {
  return stated?.answer === undefined || stated.answer === 'none';
}

/** The hour of a cell of a column of times: `10:30`, `9.00 AM`, `16-30`, `1130`, `10:00–11:00`, or a spreadsheet's part of a day. */
export function hourIn(cell: string): number | null {
  const told = clock(cell) ?? hourOf(cell);
  if (told !== null) return told;
  const text = cell.trim();
  if (/^0?\.\d+$/u.test(text)) return Number(text) * 24;
  const [, hour, minute] = BARE.exec(text) ?? IN_TEXT.exec(text.slice(0, LONGEST_TIME_CHARACTERS)) ?? [];
  return hour === undefined || Number(hour) > 23 || Number(minute) > 59 ? null : Number(hour) + Number(minute) / 60;
}

function leadIn(header: string | null, cell: string): number | null {
  const length = header === null || isNothing(cell) ? null : number(cell);
  return length === null ? null : possibleLead(length * (IN_HOURS.test(plain(header ?? '')) ? 1 : 24));
}

function leadSince(cell: string, dayFirst: DayFirst, date: CalendarDate, hour: number | null): number | null {
  const booked = readDateBefore(cell, dayFirst, date);
  if (booked === null) return null;
  const bookedHour = hourOf(cell.trim());
  const days = daysBetween(booked, date);
  return possibleLead(days * 24 + (hour === null || bookedHour === null ? 0 : hour - bookedHour));
}

function possibleLead(hours: number): number | null {
  return hours < 0 || hours > LONGEST_LEAD_HOURS ? null : Math.round(hours);
}
