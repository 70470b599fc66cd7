import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { OrganisationsService } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';

/** An upload that nobody started by then was not meant. */
const UNSTARTED_HOURS = 24;
/** Rejected rows can be corrected as long as that; they may name people who never become candidates. */
const REJECTED_DAYS = 30;

/** Forgets what stood in lists and became nobody. */
@Injectable()
export class OldImports {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In every organisation. */
  async forget(): Promise<void> {
    const now = this.clock.now().getTime();
    const unstarted = new Date(now - UNSTARTED_HOURS * 3_600_000);
    const rejected = new Date(now - REJECTED_DAYS * 24 * 3_600_000);
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      await this.database.inOrganisation(organisationId, async (db) => {
        await db.query(
          `DELETE FROM candidate_imports WHERE organisation_id = $1 AND status = 'uploaded' AND uploaded_at <= $2`,
          [organisationId, unstarted],
        );
        await db.query(
          `UPDATE candidate_import_rows row SET cells = NULL FROM candidate_imports import
            WHERE row.organisation_id = $1 AND row.cells IS NOT NULL AND row.status = 'rejected'
              AND import.organisation_id = $1 AND import.id = row.import_id AND import.finished_at <= $2`,
          [organisationId, rejected],
        );
      });
    }
  }
}
