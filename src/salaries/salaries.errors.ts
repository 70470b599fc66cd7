import { ExpectedError } from '../kernel/errors.js';
import type { Money } from '../kernel/money.js';
import type { TableFault } from '../platform/tables/index.js';

/** No place of that name. */
export class PlaceUnknown extends ExpectedError {
  constructor(name: string, near: readonly string[]) {
    super(
      'invalid',
      near.length > 0 ? 'salaries.place-near' : 'salaries.place-unknown',
      near.length > 0
        ? `There is no place "${name}". Near to it: ${near.join(', ')}.`
        : `There is no place "${name}". Write a city of Russia, Kazakhstan, Belarus or Ukraine.`,
      { name, near: near.join(', ') },
    );
  }
}

/** A budget that nobody has. */
export class BudgetTooGreat extends ExpectedError {
  constructor(readonly limit: Money) {
    const { amount: most, currency } = limit;
    super(
      'invalid',
      'salaries.budget-too-great',
      `Nobody pays so much a month: check the number of zeros. It may be up to ${most} ${currency}.`,
      { most, currency },
    );
  }
}

/** Most rows of one table of pay: so many are calculated with. */
export const MOST_PAY_ROWS = 100_000;

/** What is wrong with a file that is to be a table of pay. */
export function payTableFault({ why, detail }: TableFault): ExpectedError {
  switch (why) {
    case 'empty':
      return payTableEmpty();
    case 'too-large':
      return payTableTooLong();
    case 'not-text':
      return new ExpectedError(
        'invalid',
        'salaries.not-a-table',
        `The file is ${detail}, not a table. Save it as CSV or as a workbook (.xlsx) and import that file.`,
        { kind: detail },
      );
    case 'unreadable':
      return new ExpectedError(
        'invalid',
        'salaries.table-unreadable',
        `The table cannot be read: ${detail}. Save it as CSV or as a workbook (.xlsx) with a header line and import it again.`,
        { detail },
      );
  }
}

/** There is nothing in the file. */
export function payTableEmpty(): ExpectedError {
  return new ExpectedError(
    'invalid',
    'salaries.table-empty',
    'There are no rows in the file. Check that it is the right one, and that it was saved after the last change.',
  );
}

/** More rows than one table may have. */
export function payTableTooLong(): ExpectedError {
  return new ExpectedError(
    'invalid',
    'salaries.table-too-long',
    `A table of pay may have up to ${MOST_PAY_ROWS} rows and 8 MB. Divide it and import the parts one after the other.`,
    { most: MOST_PAY_ROWS },
  );
}

/** No column of it holds pay. */
export function payColumnMissing(): ExpectedError {
  return new ExpectedError(
    'invalid',
    'salaries.no-pay-column',
    'No column of the table holds pay. Name one "salary", or two "salary from" and "salary to", and import it again.',
  );
}

/** Two columns hold what can be only one. */
export function payColumnDoubled(field: string): ExpectedError {
  return new ExpectedError(
    'invalid',
    'salaries.column-doubled',
    `Two columns are chosen for "${field}". Leave one of them.`,
    { field },
  );
}

/** As many columns must be told as there are. */
export function payColumnsWrong(count: number): ExpectedError {
  return new ExpectedError(
    'invalid',
    'salaries.columns-wrong',
    `Say of each of the ${count} columns, in their order, what it holds.`,
    { count },
  );
}

/** It counts already, or its rows are gone. */
export function payTableNotKept(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'salaries.table-not-kept',
    'This table counts already, or its rows are no longer kept. Bring it again to have its columns read in another way.',
  );
}

/** There is no such import in this organisation, or it was never confirmed and is gone. */
export function salaryImportNotFound(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'salaries.import-not-found',
    'There is no such table of pay. Choose one from the list, or bring the file again.',
  );
}

/** It was not confirmed yet. */
export function salaryImportNotDone(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'salaries.import-not-done',
    'Nothing counts by this table yet: there is nothing to take back.',
  );
}

/** Not a row of it can be used. */
export function payTableUseless(): ExpectedError {
  return new ExpectedError(
    'invalid',
    'salaries.table-useless',
    'No row of the table can be used. Download the rows that were not taken, correct them and bring the table again.',
  );
}

/** A city in which the client has no open vacancy. */
export class PlaceNotShown extends ExpectedError {
  constructor() {
    super(
      'invalid',
      'salaries.place-not-shown',
      'Pay is shown for the cities of your open vacancies. Choose one of them.',
    );
  }
}
