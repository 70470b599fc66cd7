import { z } from 'zod';
import { IMPORT_FIELDS, IMPORT_STATUSES, ROW_FAULTS, undoCounts } from '../../direct-responses/index.js';
import type { CandidateImportRow, ImportPreview, ImportView } from '../../direct-responses/index.js';
import { CURRENCIES } from '../../kernel/money.js';
import { rejectedRowsFile } from '../../platform/tables/index.js';
import { pageAnswer } from '../http/paging.js';
import { lineInFile, sheetsAnswer } from '../http/sheets.js';

const fileName = z.string().max(300);
const columns = z
  .array(z.enum(IMPORT_FIELDS).nullable())
  .max(60)
  .describe('What each column holds, in their order; null = nothing that is taken');

/** A list of people as JSON. */
export const uploadBody = z
  .strictObject({
    fileName: fileName.default(''),
    text: z.string().describe('The list as text: a table or JSON lines'),
  })
  .describe('As text/csv, application/x-ndjson or a workbook (.xlsx) the file itself, with its name in the query');

/** The name of a list that is sent as it is. */
export const uploadQuery = z.object({ fileName: fileName.optional().describe('Name of a file sent as it is') });

/** What the columns hold. */
export const startBody = z.strictObject({ columns: columns.optional().describe('As guessed if left out') });

/** What taking it back did. */
export const undoAnswer = z.object({
  removed: z.int().describe('Responses that are gone'),
  left: z.int().describe('People who had responded otherwise as well'),
  kept: z.int().describe('Responses about which somebody has decided already'),
  remaining: z.int().describe('Responses not yet looked at: it goes on in the background'),
});

/** An import. */
export const importAnswer = z.object({
  id: z.uuid(),
  vacancyId: z.uuid(),
  fileName: z.string(),
  status: z.enum(IMPORT_STATUSES).describe('uploaded = nobody is a candidate by it yet: start it'),
  headers: z.array(z.string()),
  columns,
  rows: z.int(),
  waiting: z.int(),
  imported: z.int(),
  alreadyThere: z.int().describe('People who had responded to the vacancy before, and the same rows once more'),
  rejected: z.int(),
  uploadedAt: z.iso.datetime(),
  uploadedBy: z.string(),
  finishedAt: z.iso.datetime().nullable(),
  takenBackAt: z.iso.datetime().nullable(),
  takenBackBy: z.string().nullable(),
  sheets: sheetsAnswer,
  undo: undoAnswer.nullable().describe('What taking it back has done so far'),
});

/** Imports of a vacancy. */
export const importsAnswer = pageAnswer('imports', importAnswer);

const person = z.object({
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  middleName: z.string().nullable(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  city: z.string().nullable(),
  pay: z
    .object({
      amount: z.number(),
      currency: z
        .enum(CURRENCIES)
        .describe('Where none is written that of the city of the person, or else of the vacancy'),
      gross: z.boolean().optional().describe('Before tax, where it is said'),
    })
    .nullable(),
  origin: z.string().nullable().describe('Where the person came from, in the words of the list'),
  respondedOn: z.iso.date().nullable(),
});
const fault = z.enum(ROW_FAULTS);

/** The first rows as they would be taken in. */
export const previewAnswer = z.object({
  columns,
  rows: z.array(
    z.object({
      line: z.int(),
      person: person.nullable(),
      fault: fault.nullable(),
      notRead: z.array(z.string()).describe('What of the row is left out, and why'),
    }),
  ),
});

/** Rows that were not taken. */
export const rejectedAnswer = z.object({
  rows: z.array(z.object({ line: z.int(), fault: fault.nullable(), cells: z.array(z.string()) })),
  file: z.string().describe('The same as CSV, with line and reason'),
  contactNotRecognised: z
    .array(z.int())
    .describe('Lines of rows that were taken in with a phone number or e-mail that is none, kept as written'),
});

/** An import as the API shows it. */
export function importView({ about, counts }: ImportView): z.infer<typeof importAnswer> {
  return {
    id: about.id,
    vacancyId: about.vacancyId,
    fileName: about.fileName,
    status: about.status,
    headers: about.headers,
    columns: [...about.columns],
    rows: about.rowCount,
    waiting: counts.waiting,
    imported: counts.imported,
    alreadyThere: counts['already-there'],
    rejected: counts.rejected,
    uploadedAt: about.uploadedAt.toISOString(),
    uploadedBy: about.userName,
    finishedAt: about.finishedAt?.toISOString() ?? null,
    takenBackAt: about.takenBackAt?.toISOString() ?? null,
    takenBackBy: about.takenBackBy,
    sheets: about.sheets && [...about.sheets],
    undo: about.takenBackAt && { ...undoCounts(about) },
  };
}

/** A preview as the API shows it. */
export function previewView({ columns: held, rows }: ImportPreview): z.infer<typeof previewAnswer> {
  return {
    columns: [...held],
    rows: rows.map(({ line, read }) => {
      if (typeof read === 'string') return { line, person: null, fault: read, notRead: [] };
      const { firstName, lastName, middleName, phones, emails, city, pay } = read.stated;
      const { origin, respondedOn } = read;
      const names = { firstName, lastName, middleName };
      return {
        line,
        person: { ...names, phones: [...phones], emails: [...emails], city, pay, origin, respondedOn },
        fault: null,
        notRead: [...read.problems, ...read.unrecognised.map((written) => `contact: is not recognised: ${written}`)],
      };
    }),
  };
}

const REASONS: Readonly<Record<(typeof ROW_FAULTS)[number], string>> = {
  'open-quote': 'a quotation mark is not closed: close it or take it out',
  'date-long-ago': 'the date of response is before the year 2000',
  'no-name': 'there is no name',
  'no-contact': 'there is neither a phone number nor an e-mail address',
  'bad-contact': 'the phone number or e-mail address does not look like one',
  'unreadable-date': 'the date of response is not understood',
  'date-ahead': 'the date of response has not come yet',
};

/** Rejected rows as the API shows them. */
export function rejectedView(
  { headers, sheets }: Pick<ImportView['about'], 'headers' | 'sheets'>,
  rows: readonly CandidateImportRow[],
  contactNotRecognised: readonly number[],
): z.infer<typeof rejectedAnswer> {
  const kept = rows.map(({ line, fault: why, cells }) => ({ line, fault: why, cells: cells ?? [] }));
  const file = rejectedRowsFile({
    headers,
    rows: kept.map(({ line, cells, fault: why }) => ({
      line: lineInFile(sheets, line),
      cells,
      reason: why === null ? '' : REASONS[why],
    })),
    lineHeader: 'Line',
    reasonHeader: 'Reason',
    delimiter: ',',
  });
  return { rows: kept, file: file.text, contactNotRecognised: [...contactNotRecognised] };
}
