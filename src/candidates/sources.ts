import { BOARDS } from '../job-boards/index.js';

/**
 * Ways to us that lead through no board: a file that somebody imports, the public form of a vacancy, another system, the door on an
 * interview day, and one of us who writes down what a person tells.
 */
export const DIRECT_SOURCES = ['import', 'form', 'webhook', 'walk-in', 'by-hand'] as const;
export type DirectSource = (typeof DIRECT_SOURCES)[number];

/** Of whoever was put up by one of us for a vacancy that they had not responded to. */
export const FROM_OTHER_VACANCY = 'other-vacancy';

/** Where a response may come from. */
export const SOURCES = [...BOARDS, ...DIRECT_SOURCES, FROM_OTHER_VACANCY] as const;
export type Source = (typeof SOURCES)[number];

/** True of whoever has not responded to the vacancy by any way: nobody may be thanked for a response that they never sent. */
export function onlyPutUp(boards: readonly Source[]): boolean {
  return boards.every((board) => board === FROM_OTHER_VACANCY);
}

/** The door through which a résumé came: a connection to a board, or none of them. */
export interface Door {
  readonly organisationId: string;
  /** Null where no board stands between. */
  readonly connectionId: string | null;
  readonly board: Source;
}
