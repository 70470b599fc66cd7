import { z } from 'zod';
import {
  ANSWERS,
  choiceOf,
  COLUMN_CHOICES,
  DATE_ORDERS,
  LOG_FIELDS,
  OUTCOMES,
  WORD_UNUSED,
  ROW_FAULTS,
  SHOW_BASES,
  SHOW_GROUPINGS,
} from '../../attendance/index.js';
import type {
  AttendanceLog,
  LogImported,
  LogPreview,
  LogRead,
  ReadableRow,
  RejectedRow,
  ShowRate,
  ShowRates,
} from '../../attendance/index.js';
import { rejectedRowsFile } from '../../platform/tables/index.js';
import { pageAnswer } from '../http/paging.js';
import { lineInFile, sheetsAnswer } from '../http/sheets.js';

const rate = z.object({
  key: z.string().nullable().describe('Slug, id or text of the group; null = not stated'),
  name: z.string().nullable(),
  invited: z.int(),
  came: z.int(),
  rate: z.number().min(0).max(1),
  low: z.number().describe('Holds with "high" the rate with probability 0.9'),
  high: z.number(),
});

/** Rates with their numbers behind them. */
export const ratesAnswer = z.object({
  total: rate.nullable(),
  byCity: z.array(rate).describe('The hundred groups with most invitations'),
  byVacancy: z.array(rate),
  byBoard: z.array(rate),
  byFormat: z.array(rate),
  byHour: z.array(rate).describe('Hours of the interview by the clock of its city, the earliest first'),
  byLead: z.array(rate).describe('Time from booking to interview: under a day, under three days, under a week, longer'),
  byConfirmation: z.array(rate).describe('What somebody had said when they were reminded for the last time'),
  leftOut: z.record(z.enum(SHOW_GROUPINGS), z.int()).describe('How many smaller groups there are besides'),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  basis: z
    .enum(SHOW_BASES)
    .describe('What is counted: your own interviews, invented ones of the simulated boards, none'),
  inventedLeftOut: z.int().describe('Invented interviews that do not count, because there are own ones'),
});

/** An imported log. */
export const logAnswer = z.object({
  id: z.uuid(),
  fileName: z.string(),
  source: z.enum(['employer', 'simulator']).describe('simulator = invented by the simulated boards'),
  importedAt: z.iso.datetime(),
  importedBy: z.string().nullable(),
  taken: z.int().describe('Rows that were new when it was imported'),
  alreadyThere: z.int().nullable().describe('Rows that another log had brought; null = not kept'),
  rejected: z.int().nullable().describe('Rows that could not be read; null = not kept'),
  takenBackAt: z.iso.datetime().nullable().describe('null = it counts'),
  takenBackBy: z.string().nullable(),
});

/** Imported logs. */
export const logsAnswer = pageAnswer('logs', logAnswer);

const fileName = z.string().max(300);
const dates = z.enum(DATE_ORDERS).optional();
const LONGEST_COLUMN_CHARACTERS = 1_000;
const columns = z
  .record(z.string(), z.enum(COLUMN_CHOICES))
  // Of a key that is refused the whole of it would be said.
  .refine((named) => Object.keys(named).every((name) => name.length <= LONGEST_COLUMN_CHARACTERS), {
    error: `The name of a column has at most ${String(LONGEST_COLUMN_CHARACTERS)} characters`,
  });

const LONGEST_OUTCOME_CHARACTERS = 1_000;
const outcomes = z
  .record(z.string(), z.enum(OUTCOMES))
  .refine((meant) => Object.keys(meant).every((word) => word.length <= LONGEST_OUTCOME_CHARACTERS), {
    error: `An outcome has at most ${String(LONGEST_OUTCOME_CHARACTERS)} characters`,
  });

/** A log as JSON. */
export const importBody = z
  .strictObject({
    fileName: fileName.default(''),
    text: z.string().optional().describe('The table as text'),
    content: z.base64url().optional().describe('Instead of its text the file as it is: a workbook is no text'),
    dates: dates.describe('How 10/06/2026 is to be read where the table does not tell; with the day first if not said'),
    columns: columns
      .optional()
      .describe('What columns hold, by their names, where they would be taken for something else; see "preview"'),
    outcomes: outcomes
      .optional()
      .describe(
        'What outcomes mean that are not understood, by their words as "outcomeWords" names them; "" = nothing is said',
      ),
  })
  .refine(({ text, content }) => text !== undefined || content !== undefined, {
    path: ['text'],
    error: 'Give the table',
  })
  .refine(({ text, content }) => text === undefined || content === undefined, {
    path: ['content'],
    error: 'Give the table once: as "text" or as "content"',
  })
  .describe('As text/csv the table itself, in any encoding, with its name in the query');

/** The name of a log that is sent as it is. */
export const importQuery = z.object({
  fileName: fileName.optional().describe('Name of a table sent as text/csv'),
  dates: dates.describe('How its dates are to be read where it does not tell'),
});

/** What an import did. */
export const importAnswer = z.object({
  logId: z.uuid().nullable().describe('Take it back or bring it back by this; null = no row could be read'),
  imported: z.int(),
  alreadyThere: z.int(),
  rejected: z.array(
    z.object({
      line: z.int(),
      column: z.string(),
      value: z.string(),
      why: z.enum(ROW_FAULTS).describe('copy: the same row stands above, in a table whose rows all differ otherwise'),
    }),
  ),
  rejectedFile: z
    .string()
    .nullable()
    .describe('The rejected rows whole, with line and reason, as CSV; in this answer only, they are not kept'),
  columns: z.record(z.enum(LOG_FIELDS), z.string().nullable()).describe('Which column of the table was taken for what'),
  questions: z.array(z.string()).describe('Columns of what else people were asked before the interview'),
  unused: z.array(z.string()).describe('Columns that mean nothing of ours: they are not kept'),
  neverUsed: z
    .array(z.string())
    .describe('Columns of sex, age and the like, and of names: nothing is ever learnt from them'),
  yearsTaken: z.int().describe('Dates without a year that were read by those of the rows beside them'),
  repeated: z.int().describe('Rows that are equal to another one and count all the same'),
  unknownPlaces: z.object({
    shown: z.array(z.object({ place: z.string(), rows: z.int() })).describe('Taken as they are written'),
    leftOut: z.int().describe('How many more there are, with fewer rows'),
  }),
  outcomeWords: z
    .array(z.object({ word: z.string(), rows: z.int(), meaning: z.enum(OUTCOMES).nullable() }))
    .describe(
      'Outcomes that are not understood, the most frequent first, with what "outcomes" says of them; null = their rows are left out',
    ),
  unusedWords: z
    .array(z.object({ word: z.string(), why: z.enum(WORD_UNUSED), readAs: z.enum(OUTCOMES).nullable() }))
    .describe(
      'Words of "outcomes" that change nothing: the table has none such, or it is understood by itself as "readAs"; those that can be told stand in "outcomeWords"',
    ),
  unreadAnswers: z
    .array(z.object({ word: z.string(), rows: z.int() }))
    .describe('Answers of people that are not understood and count as none, the most frequent first'),
  dates: z
    .object({ order: z.enum(DATE_ORDERS), example: z.string(), date: z.iso.date() })
    .nullable()
    .describe('How dates were read that may be read in two ways; null = the table tells'),
  sheets: sheetsAnswer,
});

/** Rates as the API shows them. */
export function ratesView(rates: ShowRates): z.infer<typeof ratesAnswer> {
  return {
    total: rates.total && rateView(rates.total),
    byCity: rates.byCity.map(rateView),
    byVacancy: rates.byVacancy.map(rateView),
    byBoard: rates.byBoard.map(rateView),
    byFormat: rates.byFormat.map(rateView),
    byHour: rates.byHour.map(rateView),
    byLead: rates.byLead.map(rateView),
    byConfirmation: rates.byConfirmation.map(rateView),
    leftOut: rates.leftOut,
    from: rates.from,
    to: rates.to,
    basis: rates.basis,
    inventedLeftOut: rates.inventedLeftOut,
  };
}

function rateView({ key, name, invited, came, rate: share, low, high }: ShowRate): z.infer<typeof rate> {
  return { key, name, invited, came, rate: share, low, high };
}

/** A log as the API shows it. */
export function logView(log: AttendanceLog): z.infer<typeof logAnswer> {
  return {
    id: log.id,
    fileName: log.fileName,
    source: log.source,
    importedAt: log.importedAt.toISOString(),
    importedBy: log.userName,
    taken: log.takenCount,
    alreadyThere: log.alreadyThereCount,
    rejected: log.rejectedCount,
    takenBackAt: log.takenBackAt?.toISOString() ?? null,
    takenBackBy: log.takenBackBy,
  };
}

/** What an import did as the API shows it. */
export function importView(done: LogImported): z.infer<typeof importAnswer> {
  const { logId, imported, alreadyThere, rejected } = done;
  return {
    logId,
    imported,
    alreadyThere,
    rejectedFile: rejected.length > 0 ? rejectedFile(done) : null,
    ...readView(done),
    sheets: done.sheets && [...done.sheets],
    unknownPlaces: { shown: [...done.unknownPlaces.shown], leftOut: done.unknownPlaces.leftOut },
  };
}

function readView(read: Omit<LogRead, 'readable'>) {
  const { columns, unused, neverUsed, yearsTaken, repeated, dates, rejected } = read;
  const { outcomeWords, unusedWords, unreadAnswers } = read;
  return {
    columns: Object.fromEntries(LOG_FIELDS.map((field) => [field, columns[field]])) as Record<
      (typeof LOG_FIELDS)[number],
      string | null
    >,
    questions: [...columns.questions],
    unused: [...unused],
    neverUsed: [...neverUsed],
    yearsTaken,
    repeated,
    dates,
    outcomeWords: outcomeWords.map(({ word, rows, meaning }) => ({ word, rows, meaning })),
    unusedWords: unusedWords.map(({ word, why, readAs }) => ({ word, why, readAs })),
    unreadAnswers: unreadAnswers.map(({ word, rows }) => ({ word, rows })),
    rejected: rejected.map(({ line, column, value, why }) => ({ line, column, value, why })),
  };
}

/** Rows of a log that a preview shows. */
const PREVIEWED = 20;

/** How a log would be read. */
export const previewAnswer = z.object({
  headers: z
    .array(z.object({ column: z.string(), holds: z.enum(COLUMN_CHOICES), sample: z.array(z.string()) }))
    .describe('The columns in the order of the table, what each is taken for, and some of what stands in it'),
  missing: z.array(z.enum(['date', 'outcome'])).describe('What no column was found for: name it in "columns"'),
  sheets: sheetsAnswer,
  read: z
    .object({
      ...importAnswer.pick({
        ...{ columns: true, questions: true, unused: true, neverUsed: true },
        ...{
          yearsTaken: true,
          repeated: true,
          dates: true,
          rejected: true,
          outcomeWords: true,
          unusedWords: true,
          unreadAnswers: true,
        },
      }).shape,
      readable: z.int().describe('Rows that would be taken'),
      alreadyThere: z.int().describe('Of these, rows that another import has brought: they add nothing'),
      rows: z
        .array(
          z.object({
            line: z.int(),
            date: z.iso.date(),
            outcome: z.enum(OUTCOMES),
            city: z.string().nullable(),
            vacancy: z.string().nullable(),
            board: z.string().nullable(),
            format: z.string().nullable(),
            localHour: z.int().nullable(),
            leadHours: z.int().nullable(),
            answer: z.enum(ANSWERS).nullable().describe('To the reminder; none = the person did not answer'),
            isConfirmed: z.boolean().nullable(),
          }),
        )
        .describe('The first of them as they would be taken'),
    })
    .nullable()
    .describe('null = something is missing'),
});

/** How a log would be read as the API shows it. */
export function previewView({ table, found, read, alreadyThere, sheets }: LogPreview): z.infer<typeof previewAnswer> {
  const { headers, rows } = table;
  return {
    headers: headers.map((column, at) => ({
      column,
      holds: choiceOf(found, column),
      sample: [...new Set(rows.slice(0, PREVIEWED).map(({ cells }) => cells[at]?.trim() ?? ''))]
        .filter(Boolean)
        .slice(0, 3),
    })),
    missing: (['date', 'outcome'] as const).filter((kind) => found[kind] === null),
    sheets: sheets && [...sheets],
    read: read && {
      ...readView(read),
      readable: read.readable.length,
      alreadyThere,
      rows: read.readable.slice(0, PREVIEWED).map(rowView),
    },
  };
}

function rowView({ line, row, stated }: ReadableRow) {
  const { localHour = null, leadHours = null, answer = null, isConfirmed = null } = stated ?? {};
  return { line, ...row, localHour, leadHours, answer, isConfirmed };
}

const REASONS: Readonly<Record<RejectedRow['why'], string>> = {
  'no-date': 'there is no date',
  'unreadable-date': 'the date is not understood',
  'no-year': 'the date has no year and the rows beside it do not tell it: add the year',
  'date-ahead': 'the day has not come yet',
  'no-outcome': 'it does not say whether the person came',
  'unknown-outcome': 'the outcome is not understood',
  copy: 'the same row stands above',
};

function rejectedFile({ headers, rejected, sheets }: LogImported): string {
  const rows = rejected.map(({ line, cells, why, column }) => ({
    line: lineInFile(sheets, line),
    cells,
    reason: `${column}: ${REASONS[why]}`,
  }));
  return rejectedRowsFile({ headers, rows, lineHeader: 'Line', reasonHeader: 'Reason', delimiter: ',' }).text;
}
