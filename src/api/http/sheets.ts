import { z } from 'zod';

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
