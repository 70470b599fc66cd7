import { addDays, writtenIn } from '../../kernel/calendar-date.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { dayFirstIn, readWrittenDate } from '../../kernel/written-date.js';
import { hourOfClock } from './log-cells.js';

/** When a booking was for. */
export interface LogTime {
  readonly date: CalendarDate;
  /** 9.5 for half past nine; null = the cell names a day only. */
  readonly hour: number | null;
}

/** Day 0 of logs that number their days. It was a Saturday; what their own first day was, nobody knows. */
const DAY_ZERO = '2000-01-01';
const MOST_DAYS = 30_000;

/** So many are milliseconds since 1970, fewer are seconds. */
const LEAST_EPOCH_MILLISECONDS = 1e11;
const EPOCH_MILLISECONDS = { from: Date.UTC(1980, 0), until: Date.UTC(2100, 0) };
const MILLISECONDS_PER_MINUTE = 60_000;

/** Not the beginning of another date. */
const HOUR = /[\st](\d{1,2})[:.-](\d{2})(?![.\-/]?\d)(?::\d{2}(?:\.\d+)?)?(?: ?([ap])\.? ?m\b)?/iu;

/** Share of the cells that must be days in a calendar; else they may be numbers of days. */
const ENOUGH = 0.5;

/** Reads the times of a log: dates in any shape, with or without the time of day; seconds of a clock; numbers of days. null = unreadable. */
export function readLogTimes(cells: readonly string[]): (LogTime | null)[] {
  const dayFirst = dayFirstIn(cells);
  const known = new Map<string, LogTime | null>();
  const cached =
    (read: (cell: string) => LogTime | null) =>
    (cell: string): LogTime | null => {
      let time = known.get(cell);
      if (time === undefined) known.set(cell, (time = read(cell)));
      return time;
    };
  const times = cells.map(
    cached((cell) => {
      const date = readWrittenDate(cell, dayFirst);
      return date === null ? epoch(cell) : { date, hour: hourOf(cell) };
    }),
  );
  if (times.filter((time) => time !== null).length >= ENOUGH * cells.length) return times;
  known.clear();
  return cells.map(cached(dayNumber));
}

/** The time of day behind a date: `2015-03-12T10:30`, `12.03.2015 9:00`, `12.03.2015 4:30 PM`, `12.03.2015 16-30`. */
export function hourOf(cell: string): number | null {
  const [, hour, minute, half] = HOUR.exec(cell) ?? [];
  return hour === undefined ? null : hourOfClock(hour, minute, half);
}

/** The instant of a cell that counts seconds or milliseconds since 1970; null for any other one: telephone numbers and `201503121030` would be far off. */
function epochInstant(cell: string): Date | null {
  const text = cell.trim();
  if (!/^\d{9,14}(\.\d+)?$/u.test(text)) return null;
  const value = Number(text) < LEAST_EPOCH_MILLISECONDS ? Number(text) * 1000 : Number(text);
  return value >= EPOCH_MILLISECONDS.from && value < EPOCH_MILLISECONDS.until ? new Date(value) : null;
}

function epoch(cell: string): LogTime | null {
  const instant = epochInstant(cell);
  return (
    instant && {
      date: instant.toISOString().slice(0, 10),
      hour: instant.getUTCHours() + instant.getUTCMinutes() / 60,
    }
  );
}

/** True for a cell that counts seconds or milliseconds up to a whole minute, as interviews begin: numbers of people may be as long. */
export function isEpochOfMinute(cell: string): boolean {
  const instant = epochInstant(cell);
  return instant !== null && instant.getTime() % MILLISECONDS_PER_MINUTE === 0;
}

/** A cell that counts seconds since 1970 as a date with its time of day by the clock of a zone; any other one as it is. */
export function writtenTime(cell: string, zone: string): string {
  const instant = epochInstant(cell);
  return instant === null ? cell : writtenIn(instant, zone);
}

function dayNumber(cell: string): LogTime | null {
  const text = cell.trim();
  if (!/^\d{1,5}(\.\d+)?$/u.test(text) || Number(text) > MOST_DAYS) return null;
  const value = Number(text);
  return {
    date: addDays(DAY_ZERO, Math.floor(value)),
    hour: Number.isInteger(value) ? null : (value % 1) * 24,
  };
}
