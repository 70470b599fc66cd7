import { ExpectedError } from '../kernel/errors.js';
import type { TableFault } from '../platform/tables/index.js';

/** What is wrong with a file that is to be a list of people. */
export function listFault({ why, detail, line }: TableFault): ExpectedError {
  switch (why) {
    case 'empty':
      return listEmpty();
    case 'not-text':
      if (OF_RESUMES.includes(detail)) return resumeNotList(detail);
      return new ExpectedError(
        'invalid',
        'direct-responses.not-a-list',
        `The file is ${detail}, not a list. Save it as CSV or as a workbook (.xlsx) and import that file.`,
        { kind: detail },
      );
    case 'too-large':
      return listTooLong();
    case 'unreadable':
      if (line !== null) return lineUnreadable(line, detail);
      return new ExpectedError(
        'invalid',
        'direct-responses.list-unreadable',
        `The list cannot be read: ${detail}. Save it as CSV or as a workbook (.xlsx) with a header line and import it again.`,
        { detail },
      );
  }
}

/** Files of one person: résumés come in them, lists do not. */
const OF_RESUMES: readonly string[] = ['.docx', '.doc', '.pdf', '.rtf', '.odt'];
export const RESUME_NOT_LIST = 'direct-responses.resume-not-list';

function resumeNotList(kind: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    RESUME_NOT_LIST,
    `This is a ${kind} file, not a list of people. The résumé of one person is read by the application form of the vacancy; save a list as CSV or as a workbook (.xlsx) and import that file.`,
    { kind },
  );
}

function lineUnreadable(line: number, detail: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'direct-responses.list-line-unreadable',
    `The list cannot be read: ${detail}. Each line is to be one JSON object. Correct it and import the file again; nobody was taken in.`,
    { line, detail },
  );
}

/** There is nobody in the file. */
export function listEmpty(): ExpectedError {
  return new ExpectedError(
    'invalid',
    'direct-responses.list-empty',
    'There is nobody in the file. Check that it is the right one, and that it was saved after the last change.',
  );
}

/** Most people of one list: of a hundred thousand nobody looks at the result any more. */
export const MOST_LIST_ROWS = 5_000;

/** More people than one list may have. */
export function listTooLong(): ExpectedError {
  return new ExpectedError(
    'invalid',
    'direct-responses.list-too-long',
    `A list may have up to ${MOST_LIST_ROWS} people. Divide it and import the parts one after the other.`,
    { most: MOST_LIST_ROWS },
  );
}

/** Nobody can be found in rows of which it is not known where names and contacts stand. */
export function columnsMissing(missing: readonly string[]): ExpectedError {
  return new ExpectedError(
    'invalid',
    'direct-responses.columns-missing',
    `Choose the columns for: ${missing.join(', ')}. A name and a phone number or an e-mail address are needed.`,
    { missing: missing.join(', ') },
  );
}

/** Two columns hold what can be only one. */
export function columnDoubled(field: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'direct-responses.column-doubled',
    `Two columns are chosen for "${field}". Leave one of them.`,
    { field },
  );
}

/** There is no such import in this organisation, or it was never started and is gone. */
export function importNotFound(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'direct-responses.import-not-found',
    'There is no such import. Choose one from the list of the vacancy, or bring the file again.',
  );
}

/** It is not finished. */
export function importNotDone(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'direct-responses.import-not-done',
    'The import has not finished yet. Wait until it has, then try again.',
  );
}

/** Nobody is wanted for the vacancy any more. */
export function vacancyIsClosed(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'direct-responses.vacancy-closed',
    'The vacancy is closed. Open it again before you bring people to it.',
  );
}

/** The address leads to no form. */
export function formNotFound(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'direct-responses.form-not-found',
    'There is no such form. Check the address, or ask the employer for the link.',
  );
}

/** More forms than people fill in. */
export class TooManyForms extends ExpectedError {
  constructor(readonly retryAfterSeconds: number) {
    const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
    super('too-many', 'direct-responses.too-many-forms', `Too many forms from here. Try again in ${minutes} min.`, {
      minutes,
    });
  }
}

/** Nothing proves who sent the message. */
export function signatureInvalid(): ExpectedError {
  return new ExpectedError(
    'unauthenticated',
    'direct-responses.signature-invalid',
    'The signature is not right. Sign "<timestamp>.<body>", byte by byte as it is sent, with a secret of this organisation.',
  );
}

/** Nobody can have responded then. */
export function responseTimeImplausible(first: string, last: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'direct-responses.response-time-implausible',
    `Nobody can have responded then: \`respondedAt\` lies between ${first} and now (${last}). Correct it, or send null where it is not known.`,
    { field: 'respondedAt', first, last },
  );
}

/** The message is too old, or comes from the future. */
export function timestampOutside(): ExpectedError {
  return new ExpectedError(
    'unauthenticated',
    'direct-responses.timestamp-outside',
    'The timestamp is more than 5 minutes away. Send the seconds since 1970 of the moment of sending, and set the clock.',
  );
}

/** There is no such secret in this organisation. */
export function secretNotFound(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'direct-responses.no-such-secret',
    'There is no such secret here. Reload the page.',
  );
}
