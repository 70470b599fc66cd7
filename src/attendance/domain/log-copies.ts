/** Share of the rows that must differ for a second copy of a row to be a mistake. */
const NEARLY_ALL = 0.9;

/**
 * Indices of rows that stand in the table a second time, where hardly any two rows are alike otherwise.
 *
 * @param naming  columns that may give the rows their names: numbers, codes, people; all if not said
 */
export function copiesAmong(
  rows: readonly (readonly string[])[],
  naming: readonly number[] = [...(rows[0] ?? []).keys()],
): ReadonlySet<number> {
  const seen = new Set<string>();
  const copies = new Set<number>();
  rows.forEach((cells, index) => {
    const key = cells.join('\u0000');
    if (seen.has(key)) copies.add(index);
    else seen.add(key);
  });
  return seen.size >= NEARLY_ALL * rows.length && hasNumbers(rows, naming) ? copies : new Set();
}

/** True if some column is different in nearly every row: its rows have names of their own. */
function hasNumbers(rows: readonly (readonly string[])[], naming: readonly number[]): boolean {
  return naming.some((column) => new Set(rows.map((cells) => cells[column] ?? '')).size >= NEARLY_ALL * rows.length);
}
