import { ExpectedError } from '../kernel/errors.js';
import type { TableFault } from '../platform/tables/index.js';

/** What is wrong with a file that is to be an interview log. */
export function logFault({ why, detail }: TableFault): ExpectedError {
  if (why === 'empty') return logEmpty();
  if (why === 'not-text') return logNotText(detail);
  return why === 'too-large' ? logTooLarge(Number(detail)) : logUnreadable(detail);
}

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
