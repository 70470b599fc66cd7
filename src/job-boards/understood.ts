import type { z } from 'zod';
import type { HttpResponse } from '../platform/http-client/index.js';
import type { Board } from './boards.table.js';
import { BoardUnavailable } from './job-boards.errors.js';
import { readTolerantly } from './read-tolerantly.js';

/** What a successful answer says. @throws BoardUnavailable where it was cut off or is of an unknown form */
export function understood<T>(board: Board, response: HttpResponse, schema: z.ZodType<T>): T {
  const json = response.json();
  if (!json.ok) throw new BoardUnavailable(board, json.why, null, 'cut-off');
  const reading = readTolerantly(schema, json.value);
  if (!reading.ok) throw new BoardUnavailable(board, `unknown form of answer, ${reading.why}`, null, 'unreadable');
  return reading.value;
}
