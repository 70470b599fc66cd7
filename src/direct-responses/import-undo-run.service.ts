import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TakenBackService } from '../candidates/index.js';
import type { TakenBack } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { CandidateImport } from './candidate-import.entity.js';

/** Some half a second: the people of the organisation are nobody else's meanwhile. */
const RESPONSES_AT_ONCE = 50;

/** Somebody of a list, as they come again. */
export interface ComingAgain {
  readonly organisationId: string;
  readonly vacancyId: string;
  readonly importId: string;
  /** As the response of the list is known by. */
  readonly sourceKey: string;
}

interface Brought {
  readonly id: string;
  readonly application_id: string;
  readonly resume_id: string | null;
}

/** Takes the people of a list back, some at a time: whenever it stops, each has been looked at once or waits. */
@Injectable()
export class ImportUndoRun {
  constructor(
    private readonly database: Database,
    private readonly takenBack: TakenBackService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Killed at any point and run again, or run twice at the same time, it looks at every response once. */
  async run(organisationId: string, importId: string): Promise<void> {
    while (await this.database.inOrganisation(organisationId, (db) => this.takeSome(db, organisationId, importId)));
  }

  /** In the caller's transaction. @returns false when there is nothing more to do */
  async takeSome(db: EntityManager, organisationId: string, importId: string): Promise<boolean> {
    const imports = db.getRepository(CandidateImport);
    const key = { organisationId, id: importId };
    // Whoever else is at this import waits here, and goes on behind.
    const about = await imports.findOne({ where: key, lock: { mode: 'pessimistic_write' } });
    if (about === null || about.takenBackAt === null || about.undoneAt !== null) return false;
    const some = await this.brought(db, about);
    const counts: Record<TakenBack, number> = {
      removed: about.undoRemoved,
      left: about.undoLeft,
      kept: about.undoKept,
    };
    for (const { id, application_id: applicationId, resume_id: resumeId } of some) {
      const became = await this.takenBack.takeBack(db, organisationId, { source: 'import', applicationId, resumeId });
      counts[became] += 1;
      if (became === 'kept') continue;
      await db.query(
        `UPDATE direct_responses SET application_id = NULL, resume_id = NULL WHERE organisation_id = $1 AND id = $2`,
        [organisationId, id],
      );
    }
    const isLast = some.length < RESPONSES_AT_ONCE;
    await imports.update(key, {
      ...{ undoRemoved: counts.removed, undoLeft: counts.left, undoKept: counts.kept },
      undoThrough: some.at(-1)?.id ?? about.undoThrough,
      undoneAt: isLast ? this.clock.now() : null,
    });
    return !isLast;
  }

  /**
   * Whoever waits to be taken back with one list and comes again with another one, belongs to that one from now on: as if all had been
   * taken back at once, and brought again afterwards. In the transaction that takes them in, before their response is touched.
   *
   * @returns whether somebody was spared
   */
  async spare(db: EntityManager, { organisationId, vacancyId, importId, sourceKey }: ComingAgain): Promise<boolean> {
    // The import first, then the response: the order in which they are taken back.
    const [old] = await db.query<Pick<CandidateImport, 'id' | 'takenBackAt' | 'undoneAt' | 'undoThrough'>[]>(
      `SELECT id, taken_back_at AS "takenBackAt", undone_at AS "undoneAt", undo_through AS "undoThrough"
         FROM candidate_imports
        WHERE organisation_id = $1 AND id <> $3
          AND id = (SELECT import_id FROM direct_responses
                     WHERE organisation_id = $1 AND vacancy_id = $2 AND source = 'import' AND source_key = $4
                       AND application_id IS NOT NULL)
          FOR UPDATE`,
      [organisationId, vacancyId, importId, sourceKey],
    );
    if (old === undefined || old.takenBackAt === null || old.undoneAt !== null) return false;
    const [, spared] = await db.query<[unknown[], number]>(
      `UPDATE direct_responses SET import_id = $3
        WHERE organisation_id = $1 AND vacancy_id = $2 AND source = 'import' AND source_key = $4
          AND import_id = $5 AND application_id IS NOT NULL AND ($6::uuid IS NULL OR id > $6)`,
      [organisationId, vacancyId, importId, sourceKey, old.id, old.undoThrough],
    );
    if (spared > 0) {
      await db.query(`UPDATE candidate_imports SET undo_left = undo_left + 1 WHERE organisation_id = $1 AND id = $2`, [
        organisationId,
        old.id,
      ]);
    }
    return spared > 0;
  }

  /** In the order in which responses are taken in, so that nobody waits in a circle. */
  private brought(db: EntityManager, { organisationId, id, undoThrough }: CandidateImport): Promise<Brought[]> {
    return db.query(
      `SELECT id, application_id, resume_id FROM direct_responses
        WHERE organisation_id = $1 AND import_id = $2 AND application_id IS NOT NULL AND ($3::uuid IS NULL OR id > $3)
        ORDER BY id LIMIT ${RESPONSES_AT_ONCE} FOR UPDATE`,
      [organisationId, id, undoThrough],
    );
  }
}
