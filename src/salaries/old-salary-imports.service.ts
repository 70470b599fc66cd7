import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { OrganisationsService } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';

/** An upload that nobody confirmed by then was not meant. */
const UNCONFIRMED_HOURS = 24;
/** Rejected rows can be corrected as long as that; they may name people. */
const REJECTED_DAYS = 30;

/** Forgets tables of pay that do not count, and rows that told nothing. */
@Injectable()
export class OldSalaryImports {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In every organisation. */
  async forget(): Promise<void> {
    const now = this.clock.now().getTime();
    const unconfirmed = new Date(now - UNCONFIRMED_HOURS * 3_600_000);
    const rejected = new Date(now - REJECTED_DAYS * 24 * 3_600_000);
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      await this.database.inOrganisation(organisationId, async (db) => {
        await db.query(
          `DELETE FROM salary_imports WHERE organisation_id = $1 AND status = 'uploaded' AND uploaded_at <= $2`,
          [organisationId, unconfirmed],
        );
        await db.query(
          `UPDATE salary_imports SET rejected = NULL
            WHERE organisation_id = $1 AND rejected IS NOT NULL AND uploaded_at <= $2`,
          [organisationId, rejected],
        );
      });
    }
  }
}
