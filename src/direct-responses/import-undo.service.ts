import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { TakenBack } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { CandidateImport } from './candidate-import.entity.js';
import type { CandidateImportRow } from './candidate-import-row.entity.js';
import { importNotDone, MOST_LIST_ROWS } from './direct-responses.errors.js';
import { ImportUndoRun } from './import-undo-run.service.js';
import { ImportsService } from './imports.service.js';
import { undoImport } from './undo-import.job.js';

/** How many people of the list are gone, were there otherwise, or stay because somebody works with them; and how many are still to come. */
export type UndoCounts = Readonly<Record<TakenBack | 'remaining', number>>;

/** What can still be done with an import: taken back, or its rejected rows corrected. */
@Injectable()
export class ImportUndo {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsService,
    private readonly runs: ImportUndoRun,
    private readonly queue: JobQueue,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The people whom this import brought are gone, as far as nobody has worked with them; the same file imported again brings them back.
   * The first of them at once, those of a long list in the background. Twice is once.
   *
   * @throws NotAllowed, or ExpectedError when it is not there or has not finished
   */
  async takeBack(actor: Actor, id: string): Promise<UndoCounts> {
    const { about } = await this.imports.get(actor, id);
    if (about.status !== 'done') throw importNotDone();
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const begun = { takenBackAt: this.clock.now(), takenBackBy: actor.name };
      const imports = db.getRepository(CandidateImport);
      const { affected } = await imports.update({ organisationId, id, takenBackAt: IsNull() }, begun);
      // Of one that has come to a halt somebody may press again.
      if (affected !== 1) return this.goOn(organisationId, id);
      const [{ all }] = await db.query<[{ all: number }]>(
        `SELECT count(*)::int AS all FROM direct_responses
          WHERE organisation_id = $1 AND import_id = $2 AND application_id IS NOT NULL`,
        [organisationId, id],
      );
      await imports.update({ organisationId, id }, { undoAll: all });
      const subject = { type: 'vacancy', id: about.vacancyId } as const;
      await this.audit.record(actor, 'candidates.import-take-back-begun', subject, { all });
      await db.query(`UPDATE candidate_import_rows SET cells = NULL WHERE organisation_id = $1 AND import_id = $2`, [
        organisationId,
        id,
      ]);
      if (await this.runs.takeSome(db, organisationId, id)) await this.goOn(organisationId, id);
    });
    return undoCounts((await this.imports.get(actor, id)).about);
  }

  private async goOn(organisationId: string, importId: string): Promise<void> {
    await this.queue.enqueue(undoImport, { organisationId, importId });
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
}

/** What taking an import back has done so far. */
export function undoCounts({
  undoAll,
  undoRemoved,
  undoLeft,
  undoKept,
  undoneAt,
}: Pick<CandidateImport, 'undoAll' | 'undoRemoved' | 'undoLeft' | 'undoKept' | 'undoneAt'>): UndoCounts {
  const looked = undoRemoved + undoLeft + undoKept;
  const remaining = undoneAt === null ? Math.max(0, undoAll - looked) : 0;
  return { removed: undoRemoved, left: undoLeft, kept: undoKept, remaining };
}
