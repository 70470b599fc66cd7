import { z } from 'zod';
import { CURRENCIES } from '../../kernel/money.js';
import { rejectedRowsFile } from '../../platform/tables/index.js';
import {
  OBSERVATION_FAULT_WORDS,
  OBSERVATION_FAULTS,
  OBSERVATION_FIELDS,
  SALARY_IMPORT_STATUSES,
} from '../../salaries/index.js';
import type { SalaryImport, SalaryImportView } from '../../salaries/index.js';
import { LEVELS } from '../../vacancies/index.js';
import { pageAnswer } from '../http/paging.js';
import { lineInFile, sheetsAnswer } from '../http/sheets.js';

const fileName = z.string().max(300);
const city = z.string().max(100).optional().describe('Of rows where no column tells it, as people write it');

/** A table of pay as JSON. */
export const payTableBody = z
  .strictObject({
    fileName: fileName.default(''),
    city,
    level: z.literal(LEVELS).optional().describe('Of rows where no column tells it'),
    text: z.string().describe('The table as text, or JSON lines'),
  })
  .describe('As text/csv, application/x-ndjson or a workbook (.xlsx) the file itself, with the rest in the query');

/** What is said beside a file that is sent as it is. */
export const payTableQuery = z.object({
  fileName: fileName.optional().describe('Name of a file sent as it is'),
  city,
  level: z.coerce.number().pipe(z.literal(LEVELS)).optional().describe('Of rows where no column tells it'),
});

/** A table of pay that was brought. */
export const salaryImportAnswer = z.object({
  id: z.uuid(),
  fileName: z.string(),
  status: z.enum(SALARY_IMPORT_STATUSES).describe('uploaded = nothing counts by it yet: start it'),
  columns: z.record(z.string(), z.string()).describe('What was taken for what: field, name of the column'),
  rows: z.int(),
  taken: z.int().describe('Observations that came of it'),
  duplicates: z.int().describe('Rows of which another one of the file is a newer copy'),
  sheets: sheetsAnswer,
  turnedLines: z
    .array(z.int())
    .describe('Lines whose range names the higher pay first; they were read with the lower pay first'),
  rejected: z.int(),
  uploadedAt: z.iso.datetime(),
  uploadedBy: z.string(),
  finishedAt: z.iso.datetime().nullable(),
  takenBackAt: z.iso.datetime().nullable(),
  takenBackBy: z.string().nullable(),
});

/** What the columns of a table hold. */
export const payColumnsBody = z.strictObject({
  columns: z
    .array(z.enum(OBSERVATION_FIELDS).nullable())
    .max(60)
    .describe('Of each column in the order of the headers; null = not read'),
});

/** One of them, with how it was read. */
export const salaryImportView = salaryImportAnswer.extend({
  headers: z.array(z.string()).describe('Names of all columns'),
  alreadyThere: z.int().describe('Observations that another table has brought as well: each counts once, the newest'),
  preview: z
    .array(
      z.object({
        city: z.string().describe('Slug of the place'),
        level: z.literal(LEVELS),
        amount: z.number().describe('A month; the lower end of a range'),
        to: z.number().nullable(),
        bound: z.enum(['from', 'to']).nullable().describe('Which end the amount is, where one end alone was said'),
        currency: z.enum(CURRENCIES),
        gross: z.boolean().nullable().describe('Before tax; null = not said, taken as in hand'),
        date: z.iso.date(),
      }),
    )
    .describe('The first observations'),
});

/** All of them. */
export const salaryImportsAnswer = pageAnswer('imports', salaryImportAnswer);

/** Rows that were not taken. */
export const rejectedPayAnswer = z.object({
  rows: z.array(
    z.object({
      line: z.int(),
      fault: z.enum(OBSERVATION_FAULTS).describe('The first of its faults'),
      faults: z.array(z.enum(OBSERVATION_FAULTS)).describe('All that is wrong with the row'),
      cells: z.array(z.string()),
    }),
  ),
  file: z.string().describe('The same as CSV, with line and reason'),
});

/** A table as the API shows it. */
export function importAnswer(about: SalaryImport): z.infer<typeof salaryImportAnswer> {
  return {
    id: about.id,
    fileName: about.fileName,
    status: about.status,
    columns: about.columns,
    rows: about.rowCount,
    taken: about.takenCount,
    duplicates: about.duplicateCount,
    sheets: about.sheets && [...about.sheets],
    turnedLines: about.turnedLines,
    rejected: about.rejectedCount,
    uploadedAt: about.uploadedAt.toISOString(),
    uploadedBy: about.userName,
    finishedAt: about.finishedAt?.toISOString() ?? null,
    takenBackAt: about.takenBackAt?.toISOString() ?? null,
    takenBackBy: about.takenBackBy,
  };
}

/** The same with its first observations. */
export function importView({ about, observations, alreadyThere }: SalaryImportView): z.infer<typeof salaryImportView> {
  const preview = observations.map(({ to, bound, ...one }) => ({ ...one, to: to ?? null, bound: bound ?? null }));
  return { ...importAnswer(about), headers: about.headers, alreadyThere, preview };
}

/** Rejected rows as the API shows them. */
export function rejectedPay({ headers, rejected, sheets }: SalaryImport): z.infer<typeof rejectedPayAnswer> {
  const rows = (rejected ?? []).map(({ line, why, also = [], cells }) => ({
    ...{ line, fault: why, faults: [why, ...also] },
    cells: [...cells],
  }));
  const file = rejectedRowsFile({
    headers,
    rows: rows.map(({ line, cells, faults }) => ({
      ...{ line: lineInFile(sheets, line), cells },
      reason: faults.map((fault) => OBSERVATION_FAULT_WORDS[fault]).join('; '),
    })),
    lineHeader: 'Line',
    reasonHeader: 'Reason',
    delimiter: ',',
  });
  return { rows, file: file.text };
}
