import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { FROM_OTHER_VACANCY } from './sources.js';

/** Responses of people that the simulated boards invented, among all. */
export interface InventedShare {
  readonly invented: number;
  readonly all: number;
  /** A simulated board is connected: it goes on inventing. */
  readonly isConnected: boolean;
}

/** Boards that this installation simulates, see the setting `boardsSimulated`. */
export const SIMULATED_BOARDS: readonly string[] = ['headhunter', 'superjob'];

/** Tells how much of what is counted was invented by the simulated boards. */
@Injectable()
export class InventedPeople {
  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'boardsSimulated'>,
  ) {}

  /** Null where the boards are real ones. Cost: one pass over the organisation's applications, in installations that invent them only. */
  async share(organisationId: string): Promise<InventedShare | null> {
    if (!this.settings.boardsSimulated) return null;
    return this.database.inOrganisation(organisationId, async (db) => {
      const rows: InventedShare[] = await db.query(
        `SELECT count(*) FILTER (WHERE boards && $2)::integer AS invented, count(*)::integer AS all,
                EXISTS (SELECT FROM connections WHERE organisation_id = $1) AS "isConnected"
           FROM applications WHERE organisation_id = $1 AND merged_into_id IS NULL AND boards <> $3`,
        // Whoever was put up for another vacancy is counted where they came from.
        [organisationId, SIMULATED_BOARDS, [FROM_OTHER_VACANCY]],
      );
      return rows[0] ?? { invented: 0, all: 0, isConnected: false };
    });
  }
}
