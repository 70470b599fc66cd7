import { BYTE_ORDER_MARK, csvLine } from './csv-file.js';

/** A row as it stands in the file, with why it was not taken. */
export interface RowWithReason {
  readonly line: number | string;
  readonly cells: readonly string[];
  /** In the reader's language. */
  readonly reason: string;
}

/** What a file of rejected rows is made from. */
export interface RejectedRowsInput {
  /** Names of the file's columns. */
  readonly headers: readonly string[];
  readonly rows: readonly RowWithReason[];
  /** Names of the two columns that are added, in the reader's language. */
  readonly lineHeader: string;
  readonly reasonHeader: string;
  /** What spreadsheets of the reader's country expect: `;` where the comma divides decimals. */
  readonly delimiter: ',' | ';';
  /** Longest file in characters; rows that would exceed it are left out. */
  readonly mostCharacters?: number;
}

/** A file of rejected rows. */
export interface RejectedRowsFile {
  readonly text: string;
  /** Rows in it, from the first. */
  readonly rows: number;
}

/**
 * The rejected rows as CSV, to be corrected in a spreadsheet and imported again: the cells as they were, the line of the file and the
 * reason behind them. A cell that a spreadsheet would calculate gets an apostrophe before it.
 */
export function rejectedRowsFile(input: RejectedRowsInput): RejectedRowsFile {
  const { headers, rows, lineHeader, reasonHeader, delimiter, mostCharacters = Infinity } = input;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headers.length);
  const lineOf = (cells: readonly string[], line: string, reason: string): string => {
    const own = Array.from({ length: width }, (_none, index) => cells[index] ?? '');
    return csvLine([...own, line, reason], delimiter);
  };
  let text = BYTE_ORDER_MARK + lineOf(headers, lineHeader, reasonHeader);
  let taken = 0;
  for (const { cells, line, reason } of rows) {
    const next = lineOf(cells, String(line), reason);
    if (text.length + next.length > mostCharacters) break;
    text += next;
    taken += 1;
  }
  return { text, rows: taken };
}
