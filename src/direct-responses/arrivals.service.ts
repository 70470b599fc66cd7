import { Injectable } from '@nestjs/common';
import { ApplicationsService, partsSql } from '../candidates/index.js';
import type { DirectSource } from '../candidates/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';

/** How somebody came who came through another door than a board. */
export interface ArrivalView {
  readonly source: DirectSource;
  /** Where the person came from, in the words of the list or of the other system. */
  readonly origin: string | null;
  readonly receivedAt: Date;
  readonly importId: string | null;
  /** Which consent was given; null where none was asked for. */
  readonly consentVersion: string | null;
  readonly consentText: string | null;
}

/** Tells how people came. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
  ) {}

  /** Oldest first, with those of applications that are shown as this one. @throws ApplicationNotFound */
  async of(actor: Actor, applicationId: string): Promise<ArrivalView[]> {
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      await this.applications.find(actor, applicationId);
      return db.query<ArrivalView[]>(
        `SELECT source, origin, received_at AS "receivedAt", import_id AS "importId", consent_version AS "consentVersion",
                consent_text AS "consentText"
           FROM direct_responses WHERE organisation_id = $1 AND application_id IN (${partsSql('$2')}) ORDER BY id`,
        [organisationId, applicationId],
      );
    });
  }
}
