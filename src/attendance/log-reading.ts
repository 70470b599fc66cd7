import { createHash } from 'node:crypto';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { countVote, dayFirstBy, noVotes } from '../kernel/written-date.js';
import type { Table, TableRow } from '../platform/tables/index.js';
import { inTurns } from '../platform/turns/index.js';
import { logColumnsMissing } from './attendance.errors.js';
import { isLogRowError, readLogRow } from './domain/attendance-log.js';
import type { LogRow, LogRowError, OutcomeMeanings } from './domain/attendance-log.js';
import { completeColumns, LOG_FIELDS } from './domain/log-columns.js';
import type { ColumnChoices, LogColumns } from './domain/log-columns.js';
import type { OutcomesSaid } from './domain/kept-choices.js';
import { copiesAmong } from './domain/log-copies.js';
import { countDate, dateOrder, noDates } from './domain/log-dates.js';
import type { DateOrder, DatesGuessed } from './domain/log-dates.js';
import { isUnreadAnswer, statedIn, tellsRefusals, withoutSilentDays } from './domain/log-stated.js';
import type { StatedInLog } from './domain/log-stated.js';
import { datesByNeighbours, isYearless } from './domain/log-years.js';
import { whyNeverLearnt } from './domain/log-protected.js';
import { writtenTime } from './domain/log-times.js';
import { isOfStayingAway, plain, readOutcomeBelow, wordCounts } from './domain/log-words.js';
import type { Outcome } from './domain/outcome.js';
import { byName, sampleOf } from './log-table.js';
import type { UnderstoodTable } from './log-table.js';

/** A row of the log that was not taken: where it stands, and which cell could not be read and why. */
export interface RejectedRow {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly why: LogRowError['why'];
  readonly column: string;
  readonly value: string;
  /** The whole row as it stands in the file. In this answer and nowhere else: it may name people. */
  readonly cells: readonly string[];
}

/** A row that is show history. */
export interface ReadableRow {
  readonly line: number;
  readonly row: LogRow;
  /** What else it says; null = nothing. */
  readonly stated: StatedInLog | null;
  /** Names the row whatever file it stands in. */
  readonly sourceKey: string;
}

/** What somebody who knows the log says about it. */
export interface LogWish {
  /** How dates are to be read that may be read in two ways. */
  readonly dates?: DateOrder | undefined;
  /** What columns hold that would be taken for something else. */
  readonly columns?: ColumnChoices | undefined;
  /** What words of the outcome mean that are not understood. */
  readonly outcomes?: OutcomesSaid | undefined;
}

/** A word of the outcome that is not understood by itself. */
export interface OutcomeWord {
  /** As it is written first, also where it says nothing; '' = the cell is empty. */
  readonly word: string;
  readonly rows: number;
  /** What somebody says that it means; null = its rows are left out. */
  readonly meaning: Outcome | null;
}

/** Why what is said of a word changes nothing: it stands nowhere in the column of the outcome, or it is understood by itself. */
export const WORD_UNUSED = ['not-in-log', 'understood'] as const;

/** A word of which something is said that changes nothing. */
export interface UnusedWord {
  /** As somebody says it. */
  readonly word: string;
  readonly why: (typeof WORD_UNUSED)[number];
  /** What it is read as by itself; null of one that the log does not have. */
  readonly readAs: Outcome | null;
}

/** A log, read. */
export interface LogRead {
  readonly columns: LogColumns;
  readonly headers: readonly string[];
  /** Columns that mean nothing of ours: they are not kept. */
  readonly unused: readonly string[];
  /** Columns of sex, age and the like, and columns that name people: whatever anybody says, nothing is learnt from them. */
  readonly neverUsed: readonly string[];
  /** How dates were read that may be read in two ways; null where the file decides. */
  readonly dates: DatesGuessed | null;
  /** Dates without a year that were read by those of the rows beside them. */
  readonly yearsTaken: number;
  /** Rows that are equal to another one and count all the same: nothing in this file tells its people apart. */
  readonly repeated: number;
  /** The most frequent first. */
  readonly outcomeWords: readonly OutcomeWord[];
  /** Words of which something is said that changes nothing. */
  readonly unusedWords: readonly UnusedWord[];
  /** Answers that are not understood and count as none, the most frequent first. */
  readonly unreadAnswers: readonly { readonly word: string; readonly rows: number }[];
  readonly readable: readonly ReadableRow[];
  readonly rejected: readonly RejectedRow[];
}

const LONGEST_VALUE_CHARACTERS = 100;

/** Names the rows of a table whatever file they stand in, in turns with whatever else this process does. */
export async function keysOf({ rows }: Table): Promise<string[]> {
  const keyOf = sourceKeys();
  const keys: string[] = [];
  await inTurns(rows, (row) => {
    keys.push(keyOf(row));
  });
  return keys;
}

/**
 * Reads the rows of a log, in turns with whatever else this process does: it may take seconds.
 *
 * @param understood  the table with what its columns hold
 * @param keys     names of its rows
 * @param lastDay  rows of later days are refused
 * @param wish     `timeZone`: by whose clock instants are days and times of day
 * @throws ExpectedError when nothing says which column is the day and which the outcome
 */
export async function readLog(
  { table, found }: UnderstoodTable,
  keys: readonly string[],
  lastDay: CalendarDate,
  { dates: dateWish, outcomes, timeZone = 'utc' }: Omit<LogWish, 'columns'> & { readonly timeZone?: string } = {},
): Promise<LogRead> {
  const { headers, rows } = table;
  const complete = completeColumns(found, sampleOf(table));
  if ('missing' in complete) throw logColumnsMissing(complete.missing.join(', '));
  const seen = await look(table, complete);
  const { dayFirst, guessed: dates } = dateOrder(seen.dates, lastDay, dateWish ?? null);
  const columns = { ...complete, dayFirst };
  const byNeighbours = yearsIn(table, columns, lastDay);
  const ours = new Set<unknown>([...LOG_FIELDS.map((field) => columns[field]), ...columns.questions]);
  const copies = copiesAmong(
    rows.map(({ cells }) => cells),
    [...headers.keys()].filter((at) => !ours.has(headers[at])),
  );
  const readable: ReadableRow[] = [];
  const rejected: RejectedRow[] = [];
  const meanings = meaningsOf(outcomes);
  const strange: string[] = [];
  const readAs = readingBelow(columns.outcome);
  const present = new Set<string>();
  let repeated = 0;
  await inTurns([...rows.entries()], ([index, row]) => {
    const { line, cells } = row;
    const sourceKey = keys[index] ?? '';
    const named = byName(headers, row);
    named[columns.date] = byNeighbours.get(index) ?? named[columns.date] ?? '';
    writeInstants(named, columns, timeZone);
    const read = readLogRow(columns, named, lastDay, meanings);
    const told = named[columns.outcome] ?? '';
    if (meanings.size > 0) present.add(plain(told));
    if (isLogRowError(read) ? read.column === columns.outcome : meanings.size > 0 && readAs(told) === null)
      strange.push(told);
    if (isLogRowError(read)) {
      const { why, column, value } = read;
      rejected.push({ line, why, column, value: value.slice(0, LONGEST_VALUE_CHARACTERS), cells });
    } else if (copies.has(index)) {
      rejected.push({ line, why: 'copy', column: columns.date, value: read.date, cells });
    } else {
      const { date } = read;
      const stated = statedIn(columns, named, { ...seen, date });
      readable.push({ line, row: read, stated, sourceKey });
      repeated += Number(!sourceKey.endsWith('#1'));
    }
  });
  const unused = headers.filter((header) => !ours.has(header));
  return {
    ...{ columns, headers, dates, repeated, rejected },
    yearsTaken: byNeighbours.size,
    unused: unused.filter((header) => whyNeverLearnt(header) === null),
    neverUsed: unused.filter((header) => whyNeverLearnt(header) !== null),
    outcomeWords: outcomeWordsIn(strange, meanings),
    unusedWords: unusedIn(outcomes, present, readAs),
    unreadAnswers: wordCounts(seen.unreadAnswers),
    readable: withoutSilentDays(readable),
  };
}

/** The days that are written without a year, by the place of the row. */
function yearsIn({ headers, rows }: Table, { date, dayFirst }: LogColumns, lastDay: CalendarDate) {
  const at = headers.indexOf(date);
  const written = rows.map(({ cells }) => cells[at] ?? '');
  return written.some(isYearless) ? datesByNeighbours(written, dayFirst, lastDay) : new Map<number, CalendarDate>();
}

/** Words of which something is said that changes nothing. */
function unusedIn(
  outcomes: LogWish['outcomes'],
  present: ReadonlySet<string>,
  readAs: (cell: string) => Outcome | null,
): UnusedWord[] {
  return Object.keys(outcomes ?? {}).flatMap((word): UnusedWord[] => {
    if (!present.has(plain(word))) return [{ word, why: 'not-in-log', readAs: null }];
    const outcome = readAs(word);
    return outcome === null ? [] : [{ word, why: 'understood', readAs: outcome }];
  });
}

/** Instants as days and times of day by the clock of a zone. */
function writeInstants(row: Record<string, string>, { date, booked }: LogColumns, timeZone: string): void {
  for (const column of [date, booked]) if (column !== null) row[column] = writtenTime(row[column] ?? '', timeZone);
}

function outcomeWordsIn(strange: readonly string[], meanings: OutcomeMeanings): OutcomeWord[] {
  return wordCounts(strange).map((one) => ({
    ...one,
    meaning: meanings.get(plain(one.word)) ?? null,
  }));
}

function meaningsOf(outcomes: LogWish['outcomes'] = {}): OutcomeMeanings {
  return new Map(Object.entries(outcomes).map(([word, outcome]) => [plain(word), outcome]));
}

/** What cells below a header are read as without being told. */
function readingBelow(header: string): (cell: string) => Outcome | null {
  const isTurned = isOfStayingAway(header);
  return (cell) => readOutcomeBelow(isTurned, cell);
}

/** All rows: that a number above 12 is no month may stand in a single one. */
async function look({ headers, rows }: Table, columns: LogColumns) {
  const dates = noDates();
  const bookedVotes = noVotes();
  const unreadAnswers: string[] = [];
  const [dateAt, bookedAt] = [headers.indexOf(columns.date), headers.indexOf(columns.booked ?? '')];
  const answerAt = headers.indexOf(columns.answer ?? '');
  let isRefusalTold = false;
  const answersAt = [columns.answer ?? '', ...columns.questions].map((column) => headers.indexOf(column));
  await inTurns(rows, ({ cells }) => {
    countDate(dates, cells[dateAt] ?? '');
    if (bookedAt !== -1) countVote(bookedVotes, cells[bookedAt] ?? '');
    isRefusalTold ||= tellsRefusals(cells[answerAt] ?? '');
    unreadAnswers.push(...answersAt.map((at) => cells[at] ?? '').filter(isUnreadAnswer));
  });
  return { dates, bookedDayFirst: dayFirstBy(bookedVotes), unreadAnswers, tellsRefusals: isRefusalTold };
}

/** Names a row by what stands in it and by its number among equal rows, so that neither file nor line matters. */
function sourceKeys(): (row: TableRow) => string {
  const seen = new Map<string, number>();
  return ({ cells }) => {
    const tidy = cells.map((cell) => cell.trim());
    const hash = createHash('sha256').update(JSON.stringify(tidy)).digest('base64url');
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}#${number}`;
  };
}

/** Names rows whatever their order. */
export function digestOf(keys: readonly string[], ...said: readonly string[]): string {
  return createHash('sha256')
    .update([...[...keys].sort(), ...said].join('\n'))
    .digest('base64url');
}
