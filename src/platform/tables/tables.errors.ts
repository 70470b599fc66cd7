/** Why a file is no table that can be read. */
export type TableFaultKind = 'empty' | 'not-text' | 'too-large' | 'unreadable';

/** A file that is no table. Whoever wanted it names the failure in their own words: see `readAs`. */
export class TableFault extends Error {
  constructor(
    readonly why: TableFaultKind,
    /** What it is (`.pdf`), how many megabytes it may have, or what the reader stumbled over. */
    readonly detail: string = '',
    /** The one line that it stumbled over; null where it is the file. */
    readonly line: number | null = null,
  ) {
    super(`${why} ${detail}`.trim());
    this.name = 'TableFault';
  }

  /** The same as the rest of a sentence that begins with the file: "list.xlsx is larger than …". */
  get words(): string {
    switch (this.why) {
      case 'empty':
        return 'holds no rows: a table has a line of headings and a row below it for each of what it lists';
      case 'not-text':
        return `is a file of the kind ${this.detail}, not a table: save it as CSV or XLSX`;
      case 'too-large':
        return 'is too large to be read: divide it into several files';
      case 'unreadable':
        return `cannot be read as a table (${this.detail}): save it anew as CSV or XLSX`;
    }
  }
}

/** Reads a table for a capability, which names what is wrong with the file itself. @throws what `named` makes of the fault */
export async function readAs<T>(named: (fault: TableFault) => Error, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof TableFault ? named(error) : error;
  }
}
