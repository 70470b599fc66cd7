import { BOARDS } from '../job-boards/index.js';
import type { Board } from '../job-boards/index.js';

/**
 * Ways to us that lead through no board: a file that somebody imports, the public form of a vacancy, another system, the door on an
 * interview day, and one of us who writes down what a person tells.
 */
export const DIRECT_SOURCES = ['import', 'form', 'webhook', 'walk-in', 'by-hand'] as const;
export type DirectSource = (typeof DIRECT_SOURCES)[number];

/** Where a response may come from. */
export const SOURCES = [...BOARDS, ...DIRECT_SOURCES] as const;
export type Source = Board | DirectSource;

/** The door through which a résumé came: a connection to a board, or none of them. */
export interface Door {
  readonly organisationId: string;
  /** Null where no board stands between. */
  readonly connectionId: string | null;
  readonly board: Source;
}
