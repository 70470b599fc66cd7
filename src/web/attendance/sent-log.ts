import { z } from 'zod';
import { COLUMN_CHOICES, DATE_ORDERS, OUTCOMES } from '../../attendance/index.js';
import type { ColumnChoices, LogWish } from '../../attendance/index.js';

const columnChoice = z.enum(COLUMN_CHOICES);

/** What a word of the outcome may mean; none = its rows are left out. */
export const MEANINGS = ['none', ...OUTCOMES] as const;
const meaning = z.enum(MEANINGS);

/** A log as a form sends it: a table in text, or the bytes of a workbook in base64url; with what its columns hold, in their order. */
export const logForm = z.object({
  text: z.string().default(''),
  content: z.string().default(''),
  fileName: z.string().max(300).default(''),
  dates: z.enum(DATE_ORDERS).optional(),
  header: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  column: z.union([columnChoice.transform((one) => [one]), z.array(columnChoice)]).default([]),
  // An empty cell is a word, too; where it is the only one, the reader of forms takes its field for one that is not given.
  word: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default(['']),
  meaning: z.union([meaning.transform((one) => [one]), z.array(meaning)]).default([]),
});

/** A log as it was sent. */
export interface SentLog {
  readonly text: string;
  readonly content: string;
  readonly fileName: string;
}

/** The file itself. */
export function fileOf({ text, content }: SentLog): string | Uint8Array {
  return content === '' ? text : Buffer.from(content, 'base64url');
}

/** What the form says about it; columns as they were guessed where it says nothing. */
export function wishOf({ dates, header, column, word, meaning }: z.infer<typeof logForm>): LogWish {
  if (column.length === 0) return { dates };
  const columns: ColumnChoices = Object.fromEntries(header.map((name, at) => [name, column[at] ?? 'none']));
  const outcomes = Object.fromEntries(
    word.flatMap((one, at) => {
      const said = meaning[at] ?? 'none';
      return said === 'none' ? [] : [[one, said]];
    }),
  );
  return { dates, columns, outcomes };
}

/** The log to be sent again, in the fewer letters of two ways. */
export function toSendAgain({ text, content, fileName }: SentLog): SentLog {
  const bytes = Buffer.from(text);
  const plain = text.replace(/[^\u0000-\u007f]/gu, '').length;
  // A form writes each byte of other letters in three.
  const isShorter = (bytes.length * 4) / 3 < plain + (bytes.length - plain) * 3;
  return content === '' && isShorter
    ? { text: '', content: bytes.toString('base64url'), fileName }
    : { text, content, fileName };
}
