import { readWrittenDate } from '../../kernel/written-date.js';
import { isNothing } from './log-words.js';

/** Share of the rows that must differ for a second copy of a row to be a mistake. */
const NEARLY_ALL = 0.9;

/** So many different rows that some column tells apart have names: then any of them may stand there several times by mistake. */
const ENOUGH_NAMED = 20;

type Cells = readonly string[];

/** A row and how often it stands in the table. */
interface Standing {
  readonly cells: Cells;
  times: number;
}

/**
 * Indices of rows that stand in the table a second time, where hardly any two rows are alike otherwise, or where each row has a name of its own.
 * Where some rows only have names, copies of these show how it is with the others, of which equal ones may be different people.
 *
 * @param naming  columns that may give the rows their names: numbers, codes, people
 */
export function copiesAmong(rows: readonly Cells[], naming: readonly number[]): ReadonlySet<number> {
  const standing = new Map<string, Standing>();
  const copies = new Map<number, number>();
  rows.forEach((cells, index) => {
    const key = cells.map((cell) => cell.trim()).join('\u0000');
    const known = standing.get(key);
    if (known === undefined) standing.set(key, { cells, times: 1 });
    else copies.set(index, (known.times += 1));
  });
  const all = [...standing.values()];
  const different = all.map(({ cells }) => cells);
  const isFew = different.length < NEARLY_ALL * rows.length;
  if (copies.size === 0 || (isFew && different.length < ENOUGH_NAMED)) return new Set();
  // Of people who are alike otherwise a day tells nobody apart.
  const names = isFew ? naming.filter((column) => !different.every((cells) => isDay(cells[column] ?? ''))) : naming;
  if (hasNumbers(different, names)) return new Set(copies.keys());
  const times = timesOfAll(all, naming, isFew);
  return new Set([...copies].flatMap(([index, time]) => ((time - 1) % times === 0 ? [] : [index])));
}

/**
 * How often every row was written, by those that have a name in a column that others leave empty; 1 = equal rows are different people,
 * and infinitely often where no two people are alike. To take out the named copies alone would change the share of those who came:
 * badges and the like stand with them only.
 */
function timesOfAll(all: readonly Standing[], naming: readonly number[], isFew: boolean): number {
  for (const column of naming) {
    const named = all.filter(({ cells }) => !isNothing(cells[column] ?? ''));
    const values = named.map(({ cells }) => cells[column] ?? '');
    const isNaming = new Set(values).size >= NEARLY_ALL * named.length && !values.every(isDay);
    if (named.length < ENOUGH_NAMED || !isNaming) continue;
    const copied = copiesIn(named);
    if (!isFew) return copied > 0 && copiesIn(all) * named.length <= 2 * copied * all.length ? Infinity : 1;
    const times = Math.round(1 + copied / named.length);
    return named.filter((row) => row.times === times).length >= NEARLY_ALL * named.length ? times : 1;
  }
  return 1;
}

function copiesIn(rows: readonly Standing[]): number {
  return rows.reduce((sum, { times }) => sum + times - 1, 0);
}

function isDay(cell: string): boolean {
  return !/^\d+$/u.test(cell.trim()) && readWrittenDate(cell) !== null;
}

/** True if some column is different in nearly every row: its rows have names of their own. */
function hasNumbers(rows: readonly Cells[], naming: readonly number[]): boolean {
  return naming.some((column) => new Set(rows.map((cells) => cells[column] ?? '')).size >= NEARLY_ALL * rows.length);
}
