import { ExpectedError } from '../kernel/errors.js';
import type { TableFault } from '../platform/tables/index.js';

/** What is wrong with a file that is to be an interview log. */
export function logFault({ why, detail }: TableFault): ExpectedError {
  if (why === 'empty') return logEmpty();
  if (why === 'not-text') return logNotText(detail);
  if (why !== 'too-large') return logUnreadable(detail);
  // Of a workbook it is the number of its rows.
  return Number(detail) > LEAST_ROWS_OF_FAULT ? logTooLong(Number(detail)) : logTooLarge(Number(detail));
}

/** No file may have so many megabytes. */
const LEAST_ROWS_OF_FAULT = 1_000;

/** The file is not a table that can be read. */
function logUnreadable(detail: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'attendance.log-unreadable',
    `The interview log cannot be read: ${detail}. Save it as CSV with a header line and import it again.`,
    { detail },
  );
}

/** The columns that an import cannot do without are not there. */
export function logColumnsMissing(missing: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'attendance.columns-missing',
    `The interview log has no column for: ${missing}. Name the columns in its first line, for example date,city,vacancy,outcome.`,
    { missing },
  );
}

/** The file is larger than any interview log. */
function logTooLarge(mostMegabytes: number): ExpectedError {
  return new ExpectedError(
    'invalid',
    'attendance.log-too-large',
    `The file is larger than ${mostMegabytes} MB. Split it by years and import the parts one after the other.`,
    { mostMegabytes },
  );
}

/** The workbook has more rows than are read at once. */
function logTooLong(mostRows: number): ExpectedError {
  return new ExpectedError(
    'invalid',
    'attendance.log-too-long',
    `The workbook has more than ${mostRows} rows. Split it by years and import the parts one after the other.`,
    { mostRows },
  );
}

/** A column is named that the log does not have. */
export function logColumnUnknown(column: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'attendance.column-unknown',
    `The interview log has no column "${column}". Name one of its columns as the file writes it.`,
    { column },
  );
}

/** A column is to be used that nothing may be learnt from. */
export function logColumnProtected(column: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'attendance.column-protected',
    `Nothing is learnt from the column "${column}": it is about sex, age or family, or it names people. Leave it out.`,
    { column },
  );
}

/** Two columns are said to hold what only one can. */
export function logColumnDoubled(field: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'attendance.column-doubled',
    `Two columns are said to hold the same: ${field}. Choose one of them, and another meaning for the other.`,
    { field },
  );
}

/** The file is of another kind: `.xlsx`, `.pdf`, … */
function logNotText(kind: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'attendance.log-not-text',
    `The file is ${kind}, not a table in text. Open it in the program it comes from, choose "Save as" and the kind CSV, and import that file.`,
    { kind },
  );
}

/** There is nothing in the file, or nothing below its header. */
function logEmpty(): ExpectedError {
  return new ExpectedError(
    'invalid',
    'attendance.log-empty',
    'The interview log has no rows below a header line. Check that it is the right file, and that it was saved after the last change.',
    {},
  );
}

/** There is no such log in this organisation. */
export function logNotFound(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'attendance.log-not-found',
    'There is no such import. Choose one from the list of imports.',
  );
}
