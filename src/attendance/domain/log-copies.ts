import { readWrittenDate } from '../../kernel/written-date.js';

/** Share of the rows that must differ for a second copy of a row to be a mistake. */
const NEARLY_ALL = 0.9;

/** So many different rows that some column tells apart have names: then any of them may stand there several times by mistake. */
const ENOUGH_NAMED = 20;

/**
 * Indices of rows that stand in the table a second time, where hardly any two rows are alike otherwise, or where each row has a name of its own.
 *
 * @param naming  columns that may give the rows their names: numbers, codes, people
 */
export function copiesAmong(rows: readonly (readonly string[])[], naming: readonly number[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const copies = new Set<number>();
  rows.forEach((cells, index) => {
    const key = cells.map((cell) => cell.trim()).join('\u0000');
    if (seen.has(key)) copies.add(index);
    else seen.add(key);
  });
  const different = rows.filter((_cells, index) => !copies.has(index));
  const isFew = different.length < NEARLY_ALL * rows.length;
  if (isFew && different.length < ENOUGH_NAMED) return new Set();
  // Of people who are alike otherwise a day tells nobody apart.
  const names = isFew ? naming.filter((column) => !different.every((cells) => isDay(cells[column] ?? ''))) : naming;
  return hasNumbers(different, names) ? copies : new Set();
}

function isDay(cell: string): boolean {
  return !/^\d+$/u.test(cell.trim()) && readWrittenDate(cell) !== null;
}

/** True if some column is different in nearly every row: its rows have names of their own. */
function hasNumbers(rows: readonly (readonly string[])[], naming: readonly number[]): boolean {
  return naming.some((column) => new Set(rows.map((cells) => cells[column] ?? '')).size >= NEARLY_ALL * rows.length);
}
