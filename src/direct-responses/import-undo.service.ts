import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { TakenBackService } from '../candidates/index.js';
import type { TakenBack } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { CandidateImport } from './candidate-import.entity.js';
import type { CandidateImportRow } from './candidate-import-row.entity.js';
import { importNotDone, MOST_LIST_ROWS } from './direct-responses.errors.js';
import { ImportsService } from './imports.service.js';

/** How many people of the list are gone, were there otherwise, or stay because somebody works with them. */
export type UndoCounts = Readonly<Record<TakenBack, number>>;

/** What can still be done with an import: taken back, or its rejected rows corrected. */
@Injectable()
export class ImportUndo {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsService,
    private readonly takenBack: TakenBackService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The people whom this import brought are gone, as far as nobody has worked with them; the same file imported again brings them back.
   * Twice is once.
   *
   * @throws NotAllowed, or ExpectedError when it is not there or has not finished
   */
  async takeBack(actor: Actor, id: string): Promise<UndoCounts> {
    const { about } = await this.imports.get(actor, id);
    if (about.status !== 'done') throw importNotDone();
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const counts: Record<TakenBack, number> = { removed: 0, left: 0, kept: 0 };
      const { affected } = await db
        .getRepository(CandidateImport)
        .update(
          { organisationId, id, takenBackAt: IsNull() },
          { takenBackAt: this.clock.now(), takenBackBy: actor.name },
        );
      if (affected !== 1) return counts;
      for (const { response_id, application_id, resume_id } of await this.brought(db, organisationId, id)) {
        const arrival = { source: 'import', applicationId: application_id, resumeId: resume_id } as const;
        const became = await this.takenBack.takeBack(db, organisationId, arrival);
        counts[became] += 1;
        if (became === 'kept') continue;
        await db.query(
          `UPDATE direct_responses SET application_id = NULL, resume_id = NULL WHERE organisation_id = $1 AND id = $2`,
          [organisationId, response_id],
        );
      }
      await db.query(`UPDATE candidate_import_rows SET cells = NULL WHERE organisation_id = $1 AND import_id = $2`, [
        organisationId,
        id,
      ]);
      await this.audit.record(actor, 'candidates.import-taken-back', { type: 'vacancy', id: about.vacancyId }, counts);
      return counts;
    });
  }

  /** The rejected rows that are still kept, for whoever corrects them. @throws NotAllowed, ExpectedError of kind not-found */
  async rejectedRows(actor: Actor, id: string): Promise<{ about: CandidateImport; rows: CandidateImportRow[] }> {
    const { about } = await this.imports.get(actor, id);
    return this.database.inOrganisation(actor.organisationId, async () => {
      const rows = await this.imports.rows(actor, id, 'rejected', MOST_LIST_ROWS);
      await this.audit.record(actor, 'candidates.rejected-rows-read', { type: 'vacancy', id: about.vacancyId });
      return { about, rows };
    });
  }

  /** In the order in which responses are taken in, so that nobody waits in a circle. */
  private brought(
    db: EntityManager,
    organisationId: string,
    importId: string,
  ): Promise<{ response_id: string; application_id: string; resume_id: string | null }[]> {
    return db.query(
      `SELECT id AS response_id, application_id, resume_id FROM direct_responses
        WHERE organisation_id = $1 AND import_id = $2 AND application_id IS NOT NULL ORDER BY id FOR UPDATE`,
      [organisationId, importId],
    );
  }
}
