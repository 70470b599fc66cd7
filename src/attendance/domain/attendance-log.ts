import type { CalendarDate } from '../../kernel/calendar-date.js';
import { trimEnds } from '../../kernel/trim-ends.js';
import { readWrittenDate } from '../../kernel/written-date.js';
import { boardOf } from './log-boards.js';
import type { LogColumns } from './log-columns.js';
import { isYearless } from './log-years.js';
import { bounded, isNothing, isOfStayingAway, plain, readOutcomeBelow } from './log-words.js';
import type { Outcome } from './outcome.js';

/** One invitation of an old log. Texts are as written, without the blanks around them. */
export interface LogRow {
  readonly date: CalendarDate;
  readonly outcome: Outcome;
  readonly city: string | null;
  readonly vacancy: string | null;
  readonly board: string | null;
  readonly format: string | null;
}

/** Why a row is not taken; copy: the same stands above, in a table whose rows are all different otherwise. */
export const ROW_FAULTS = [
  'no-date',
  'unreadable-date',
  'no-year',
  'date-ahead',
  'no-outcome',
  'unknown-outcome',
  'copy',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** A row that cannot be used. */
export interface LogRowError {
  readonly column: string;
  readonly value: string;
  readonly why: RowFault;
}

/** Outcomes by the words for them, see `plain`. */
export type OutcomeMeanings = ReadonlyMap<string, Outcome>;

type Row = Readonly<Record<string, string>>;

/** "- Cochin- ": dashes and commas around a text are no part of it. */
const AROUND_TEXTS = ' ,;–—-';

/**
 * Reads one row by the columns found for its file.
 *
 * @param lastDay  the last day that can have been: nobody knows yet who came to a later one
 * @param meanings  what somebody says that words of its outcome mean which are not understood
 */
export function readLogRow(
  columns: LogColumns,
  row: Row,
  lastDay: CalendarDate,
  meanings: OutcomeMeanings = new Map(),
): LogRow | LogRowError {
  const dateText = bounded(row[columns.date] ?? '');
  const outcomeText = bounded(row[columns.outcome] ?? '');
  const date = readWrittenDate(dateText, columns.dayFirst);
  const wrong = (column: string, value: string, why: LogRowError['why']): LogRowError => ({ column, value, why });
  if (date === null)
    return wrong(
      columns.date,
      dateText,
      isNothing(dateText) ? 'no-date' : isYearless(dateText) ? 'no-year' : 'unreadable-date',
    );
  if (date > lastDay) return wrong(columns.date, dateText, 'date-ahead');
  const outcome =
    readOutcomeBelow(isOfStayingAway(columns.outcome), outcomeText) ?? meanings.get(plain(outcomeText)) ?? null;
  if (outcome === null)
    return wrong(columns.outcome, outcomeText, isNothing(outcomeText) ? 'no-outcome' : 'unknown-outcome');
  const text = (column: string | null): string | null => {
    const written = bounded(column === null ? '' : (row[column] ?? ''));
    const value = trimEnds(written.replace(/\s+/gu, ' '), AROUND_TEXTS);
    return isNothing(value) ? null : value;
  };
  return {
    date,
    outcome,
    city: text(columns.city),
    vacancy: text(columns.vacancy),
    board: boardOf(text(columns.board)),
    format: text(columns.format),
  };
}

/** True for a row that could not be read. */
export function isLogRowError(row: LogRow | LogRowError): row is LogRowError {
  return 'why' in row;
}
