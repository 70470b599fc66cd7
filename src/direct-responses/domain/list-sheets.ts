/** A sheet of the workbook that a list came in. */
export interface ListSheet {
  readonly name: string;
  /** Rows of more than one cell. */
  readonly rows: number;
  /** The lines of the list that are its own come after this one; null = it is not part of the list. */
  readonly from: number | null;
}

/** Where a line of a list stands: on which sheet, where several make the list, and as which line of it. */
export function placeOfLine(
  sheets: readonly ListSheet[] | null,
  line: number,
): { readonly sheet: string | null; readonly line: number } {
  const taken = (sheets ?? []).flatMap(({ name, from }) => (from === null ? [] : [{ name, from }]));
  const own = taken.findLast(({ from }) => from < line);
  return taken.length < 2 || own === undefined ? { sheet: null, line } : { sheet: own.name, line: line - own.from };
}

/** Sheets on which something stands that is not part of the list. */
export function sheetsLeftOut(sheets: readonly ListSheet[] | null): ListSheet[] {
  return (sheets ?? []).filter(({ from }) => from === null);
}
