import { Injectable } from '@nestjs/common';
import { OrganisationsService } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { JudgedResumes } from './judged-resumes.service.js';
import { membersOf, takePeoplesTurn } from './people.js';

/** Chooses once more where an older rule chose by which record somebody is judged. */
@Injectable()
export class RepeatedChoices {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly judged: JudgedResumes,
  ) {}

  /** One person a transaction: killed at any point and run again, or run twice at the same time, it goes on with whoever waits. */
  async run(): Promise<void> {
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      while (await this.chooseNext(organisationId));
    }
  }

  /** @returns false when nobody waits */
  private async chooseNext(organisationId: string): Promise<boolean> {
    return this.database.inOrganisation(organisationId, async (db) => {
      await takePeoplesTurn(db, organisationId);
      const [next] = await db.query<{ candidate_id: string }[]>(
        `SELECT candidate_id FROM applications WHERE organisation_id = $1 AND choose_anew ORDER BY candidate_id LIMIT 1`,
        [organisationId],
      );
      if (next === undefined) return false;
      const memberIds = await membersOf(db, organisationId, next.candidate_id);
      await this.judged.settle(db, organisationId, memberIds);
      await db.query(
        `UPDATE applications SET choose_anew = false
          WHERE organisation_id = $1 AND candidate_id = ANY ($2) AND choose_anew`,
        [organisationId, memberIds],
      );
      return true;
    });
  }
}
