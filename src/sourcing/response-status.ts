import { createHash } from 'node:crypto';

/**
 * `waiting`: its résumé is still to be read; `tombstone`: the résumé was deleted or hidden before it was read; `erased`: the
 * person asked to be forgotten, and what the board still lists is not taken in again.
 */
export type ResponseStatus = 'waiting' | 'read' | 'unreadable' | 'tombstone' | 'erased';

const ERASED = 'erased:';

/** What remains of the id of an erased response: enough to know it again when the board lists it, and no more. */
export function erasedId(externalId: string): string {
  return `${ERASED}${createHash('sha256').update(externalId).digest('hex')}`;
}

/** True for such a remainder: the board knows no response of this id. */
export function isErasedId(externalId: string): boolean {
  return externalId.startsWith(ERASED);
}
