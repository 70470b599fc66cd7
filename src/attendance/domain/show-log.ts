import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { LogBookings, LogColumn } from './log-features.js';
import { copiesAmong } from './log-copies.js';
import { readLogTimes } from './log-times.js';
import { isNothing, isOfStayingAway, plain, readOutcomeBelow, wordCounts } from './log-words.js';
import { isShow, isTrial } from './outcome.js';

/** A log that cannot be used; the message says what to do. */
export class ShowLogFault extends Error {}

/** A table as it was read. */
export interface LogTable {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
}

/** Which columns of a log say when an interview was and what became of it. */
export interface ShowLogColumns {
  readonly time: string;
  readonly outcome: string;
}

/** Rows that are no bookings to learn from. */
export interface RowsSetAside {
  readonly withoutTime: number;
  readonly withoutOutcome: number;
  /** Cancelled early, moved or walked in: says nothing about who keeps an appointment. */
  readonly noTrial: number;
  /** Copies of another row, in a table whose rows have numbers of their own. */
  readonly copies: number;
}

/** A log as bookings in the order of time. */
export interface ShowLog {
  readonly bookings: LogBookings;
  readonly columns: readonly LogColumn[];
  readonly setAside: RowsSetAside;
  /** Cells of the outcome that mean none, the most frequent first; '' for those in which nothing stands. */
  readonly notUnderstood: readonly { readonly word: string; readonly rows: number }[];
  /** True where the column says who stayed away: "No-show: yes". */
  readonly isTurned: boolean;
}

/** Values that are named when none of them is an outcome. */
const MOST_NAMED = 5;

/**
 * Reads a table as bookings of known outcome.
 *
 * @throws ShowLogFault if a column is not there, or no row has both a time and an outcome
 */
export function showLog({ headers, rows }: LogTable, { time, outcome }: ShowLogColumns): ShowLog {
  const at = (name: string): number => columnAt(headers, name);
  const [timeAt, outcomeAt] = [at(time), at(outcome)];
  if (timeAt === outcomeAt) throw new ShowLogFault('--time and --outcome name the same column.');
  const table = rows.map(({ cells }) => cells);
  const times = readLogTimes(table.map((cells) => cells[timeAt] ?? ''));
  const isTurned = isOfStayingAway(headers[outcomeAt] ?? '');
  const shows = outcomesOf(
    table.map((cells) => cells[outcomeAt] ?? ''),
    isTurned,
  );
  const naming = [...headers.keys()].filter((column) => column !== timeAt && column !== outcomeAt);
  const copies = copiesAmong(table, naming);
  const setAside = { withoutTime: 0, withoutOutcome: 0, noTrial: 0, copies: 0 };
  const strange: string[] = [];
  const taken: { index: number; date: CalendarDate; hour: number | null; show: number }[] = [];
  table.forEach((cells, index) => {
    const when = times[index];
    const show = shows[index];
    if (copies.has(index)) setAside.copies += 1;
    else if (!when) setAside.withoutTime += 1;
    else if (show === null || show === undefined) strange.push(cells[outcomeAt] ?? '');
    else if (show === 'no-trial') setAside.noTrial += 1;
    else taken.push({ index, ...when, show });
  });
  setAside.withoutOutcome = strange.length;
  if (taken.length === 0) throw new ShowLogFault(whyNothing(table, timeAt, outcomeAt, setAside, headers));
  taken.sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)) || one.index - other.index);
  return {
    bookings: {
      dates: taken.map(({ date }) => date),
      hours: taken.map(({ hour }) => hour),
      outcomes: Uint8Array.from(taken, ({ show }) => show),
    },
    columns: headers.flatMap((name, column) =>
      column === timeAt || column === outcomeAt
        ? []
        : [{ name, cells: taken.map(({ index }) => table[index]?.[column] ?? '') }],
    ),
    setAside,
    notUnderstood: wordCounts(strange),
    isTurned,
  };
}

/** The column of a name: exactly, or but for case and blanks. @throws ShowLogFault naming those that there are */
export function columnAt(headers: readonly string[], name: string): number {
  const found = placeOf(headers, name);
  if (found !== -1) return found;
  throw new ShowLogFault(`The log has no column "${name}". Its columns: ${headers.join(', ')}.`);
}

/** True where there is a column of this name, however it is written. */
export function hasColumn(headers: readonly string[], name: string): boolean {
  return placeOf(headers, name) !== -1;
}

function placeOf(headers: readonly string[], name: string): number {
  const exact = headers.indexOf(name);
  return exact === -1 ? headers.findIndex((header) => plain(header) === plain(name)) : exact;
}

/** 1 came, 0 did not, 'no-trial', null unreadable; for each cell. */
function outcomesOf(cells: readonly string[], isTurned: boolean): (0 | 1 | 'no-trial' | null)[] {
  const known = new Map<string, 0 | 1 | 'no-trial' | null>();
  return cells.map((cell) => {
    let show = known.get(cell);
    if (show === undefined) known.set(cell, (show = showOf(cell, isTurned)));
    return show;
  });
}

function showOf(cell: string, isTurned: boolean): 0 | 1 | 'no-trial' | null {
  const outcome = readOutcomeBelow(isTurned, cell);
  if (outcome === null) return null;
  if (!isTrial(outcome)) return 'no-trial';
  return isShow(outcome) ? 1 : 0;
}

function whyNothing(
  rows: readonly (readonly string[])[],
  timeAt: number,
  outcomeAt: number,
  setAside: RowsSetAside,
  headers: readonly string[],
): string {
  const named = (column: number): string =>
    [...new Set(rows.map((cells) => cells[column] ?? '').filter((cell) => !isNothing(cell)))]
      .slice(0, MOST_NAMED)
      .map((cell) => `"${cell.slice(0, 40)}"`)
      .join(', ') || 'nothing';
  if (rows.length === 0) return 'The log has a header and no rows under it.';
  return setAside.withoutTime === rows.length
    ? `No cell of the column "${headers[timeAt]}" is a date; it holds ${named(timeAt)}.`
    : `No row has an outcome that can be learned from; the column "${headers[outcomeAt]}" holds ${named(outcomeAt)}. ` +
        'It takes came, late, no-show, cancelled late, or yes and no.';
}
