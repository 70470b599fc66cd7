import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { WantedRescoring } from './wanted-rescoring.entity.js';
import type { RescoringKind } from './wanted-rescoring.entity.js';

/** What is to be scored anew. */
export interface RescoringTarget {
  readonly organisationId: string;
  readonly kind: RescoringKind;
  readonly target: string;
}

/** Remembers what is to be scored anew until it is done, whatever becomes of the runs. */
@Injectable()
export class WantedRescorings {
  constructor(private readonly database: Database) {}

  /** In the transaction of the change: from then on a run under way is not the last one. */
  async want({ organisationId, kind, target }: RescoringTarget): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `INSERT INTO wanted_rescorings AS wanted (organisation_id, kind, target, edition) VALUES ($1, $2, $3, 1)
         ON CONFLICT ON CONSTRAINT pk_wanted_rescorings DO UPDATE SET edition = wanted.edition + 1, done_until = NULL`,
        [organisationId, kind, target],
      ),
    );
  }

  /** What is wanted at this moment. A change that is just being saved is waited for. Null = nothing. */
  async taken(key: RescoringTarget): Promise<WantedRescoring | null> {
    return this.database.inOrganisation(key.organisationId, (db) =>
      db.getRepository(WantedRescoring).findOne({ where: { ...key }, lock: { mode: 'for_no_key_update' } }),
    );
  }

  /** Notes how far a vacancy is. Returns false where something else is wanted by now. */
  async reached({ organisationId, kind, target, edition }: WantedRescoring, doneUntil: string): Promise<boolean> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const key = { organisationId, kind, target, edition };
      return (await db.getRepository(WantedRescoring).update(key, { doneUntil })).affected === 1;
    });
  }

  /** Everybody is scored. Returns false where something else is wanted by now. */
  async settled({ organisationId, kind, target, edition }: WantedRescoring): Promise<boolean> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const key = { organisationId, kind, target, edition };
      return (await db.getRepository(WantedRescoring).delete(key)).affected === 1;
    });
  }

  /** Everything that is not done. */
  async open(organisationId: string): Promise<WantedRescoring[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(WantedRescoring).find({ where: { organisationId }, order: { kind: 'ASC', target: 'ASC' } }),
    );
  }
}
