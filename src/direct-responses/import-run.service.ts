import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { addDays, dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { dayFirstIn } from '../kernel/written-date.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { currencyOfVacancy, Vacancy } from '../vacancies/index.js';
import { CandidateImport } from './candidate-import.entity.js';
import { CandidateImportRow } from './candidate-import-row.entity.js';
import { DirectIntake, sourceKeyOf } from './direct-intake.service.js';
import { wholeNameColumn } from './domain/import-columns.js';
import { readImportRow } from './domain/read-import-row.js';
import type { ImportedPerson, RowContext } from './domain/read-import-row.js';
import { personOf, resumeOf } from './domain/stated-person.js';
import { usualOrderOf } from './domain/stated-name.js';
import { ImportUndoRun } from './import-undo-run.service.js';

/** What is the same for all rows of an import. */
export interface ImportContext extends RowContext {
  readonly organisationId: string;
  readonly importId: string;
  readonly vacancyId: string;
  readonly timeZone: string;
}

/** Hour of a response of which only the day is told. */
const MIDDAY = 12;

/** Takes the rows of a list in, one transaction a row: whenever it stops, every row is there or waits. */
@Injectable()
export class ImportRun {
  constructor(
    private readonly database: Database,
    private readonly intake: DirectIntake,
    private readonly undo: ImportUndoRun,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Killed at any point and run again, or run twice at the same time, it takes every row in once. */
  async run(organisationId: string, importId: string): Promise<void> {
    const context = await this.context(organisationId, importId);
    if (context === null) return;
    do {
      while (await this.takeNext(context));
    } while (await this.isLeft(context));
    await this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `UPDATE candidate_imports SET status = 'done', finished_at = $3
          WHERE organisation_id = $1 AND id = $2 AND status = 'running'
            AND NOT EXISTS (SELECT 1 FROM candidate_import_rows
                             WHERE organisation_id = $1 AND import_id = $2 AND status = 'waiting')`,
        [organisationId, importId, this.clock.now()],
      ),
    );
  }

  /** How the rows of an import are read; null when there is none that runs. */
  async context(organisationId: string, importId: string): Promise<ImportContext | null> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const about = await db.getRepository(CandidateImport).findOneBy({ organisationId, id: importId });
      if (about === null || about.status === 'done') return null;
      return this.contextOf(db, about);
    });
  }

  /** How the rows of this import are read with these columns. */
  async contextOf(
    db: EntityManager,
    { organisationId, id, vacancyId, headers, columns }: CandidateImport,
  ): Promise<ImportContext> {
    const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: vacancyId });
    const cellsOf = async (column: number): Promise<string[]> => {
      if (column < 0) return [];
      const rows = await db.query<{ text: string | null }[]>(
        `SELECT cells ->> $3::int AS text FROM candidate_import_rows
          WHERE organisation_id = $1 AND import_id = $2 AND cells IS NOT NULL`,
        [organisationId, id, column],
      );
      return rows.flatMap(({ text }) => text ?? []);
    };
    return {
      ...{ organisationId, importId: id, vacancyId, headers, columns },
      timeZone: vacancy.timeZone,
      currency: currencyOfVacancy(vacancy),
      dayFirst: dayFirstIn(await cellsOf(columns.indexOf('respondedOn'))),
      usualOrder: usualOrderOf(await cellsOf(wholeNameColumn(columns))),
      // Tomorrow by UTC has begun already in zones ahead of it, up to 14 hours.
      lastDay: addDays(dayIn(this.clock.now(), 'utc'), 1),
    };
  }

  /** Waits for a row that another worker is at. @returns whether it is still to be taken: that worker may have been stopped */
  private async isLeft({ organisationId, importId }: ImportContext): Promise<boolean> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const left = await db.query<unknown[]>(
        `SELECT FROM candidate_import_rows
          WHERE organisation_id = $1 AND import_id = $2 AND status = 'waiting' LIMIT 1 FOR UPDATE`,
        [organisationId, importId],
      );
      return left.length > 0;
    });
  }

  /** @returns false when no row waits that nobody else is at */
  private async takeNext(context: ImportContext): Promise<boolean> {
    const { organisationId, importId } = context;
    return this.database.inOrganisation(organisationId, async (db) => {
      const [row] = await db.query<{ line: number; cells: string[] }[]>(
        `SELECT line, cells FROM candidate_import_rows
          WHERE organisation_id = $1 AND import_id = $2 AND status = 'waiting'
          ORDER BY line LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [organisationId, importId],
      );
      if (row === undefined) return false;
      const read = readImportRow(row.cells, context);
      const rows = db.getRepository(CandidateImportRow);
      const key = { organisationId, importId, line: row.line };
      if (typeof read === 'string') await rows.update(key, { status: 'rejected', fault: read });
      else {
        const isNew = await this.take(db, context, read);
        // What stood in it is in the résumé now.
        await rows.update(key, {
          ...{ status: isNew ? 'imported' : 'already-there', cells: null },
          fault: read.unrecognised.length > 0 ? 'bad-contact' : null,
        });
      }
      return true;
    });
  }

  /** @returns whether this list brought them */
  private async take(
    db: EntityManager,
    context: ImportContext,
    { stated, origin, respondedOn, problems }: ImportedPerson,
  ): Promise<boolean> {
    const { organisationId, importId, vacancyId, timeZone } = context;
    const key = createHash('sha256')
      .update(JSON.stringify([stated, origin, respondedOn]))
      .digest('base64url');
    const isSpared = await this.undo.spare(db, { organisationId, vacancyId, importId, sourceKey: sourceKeyOf(key) });
    const { outcome } = await this.intake.take(db, {
      ...{ organisationId, vacancyId, importId, source: 'import', key },
      person: personOf(stated),
      resume: resumeOf(key, stated),
      origin,
      respondedAt: respondedOn === null ? null : this.moment(respondedOn, timeZone),
      problems,
    });
    return isSpared || outcome === 'new';
  }

  /** The middle of that day there; of today at most now. */
  private moment(day: string, zone: string): Date {
    const midday = DateTime.fromISO(day, { zone }).set({ hour: MIDDAY }).toJSDate();
    return midday > this.clock.now() ? this.clock.now() : midday;
  }
}
