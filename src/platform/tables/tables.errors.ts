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
}

/** Reads a table for a capability, which names what is wrong with the file itself. @throws what `named` makes of the fault */
export async function readAs<T>(named: (fault: TableFault) => Error, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof TableFault ? named(error) : error;
  }
}
