import { z } from 'zod';
import { placeOfLine } from '../../direct-responses/index.js';
import type { SheetUse } from '../../platform/tables/index.js';

/** What became of the sheets of a workbook that was brought. */
export const sheetsAnswer = z
  .array(
    z.object({
      name: z.string(),
      rows: z.int(),
      from: z.int().nullable().describe('Lines of the list after this one are those of the sheet; null = left out'),
    }),
  )
  .nullable()
  .describe('Of a workbook with several sheets: those without the header of the list are left out');

/** A line in a file of rejected rows: that of its own sheet with its name where several make the list, as a spreadsheet numbers it. */
export function lineInFile(sheets: readonly SheetUse[] | null, at: number): number | string {
  const { sheet, line } = placeOfLine(sheets, at);
  return sheet === null ? line : `${line} (sheet "${sheet}")`;
}
