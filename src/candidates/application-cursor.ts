import { isId } from '../kernel/ids.js';
import { CursorInvalid } from './candidates.errors.js';

/** The last row of a page: where the next page starts. */
export interface ApplicationCursor {
  readonly rankPoints: number;
  readonly id: string;
}

/** The cursor as an opaque text for an address. */
export function writeCursor({ rankPoints, id }: ApplicationCursor): string {
  return Buffer.from(JSON.stringify([rankPoints, id])).toString('base64url');
}

/** @throws CursorInvalid for anything that writeCursor did not write */
export function readCursor(text: string): ApplicationCursor {
  try {
    const [rankPoints, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown];
    if (typeof rankPoints === 'number' && isId(id)) return { rankPoints, id };
  } catch {
    // Falls through to the one answer for every kind of damage.
  }
  throw new CursorInvalid();
}
