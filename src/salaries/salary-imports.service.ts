import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { storableJson, storableText } from '../kernel/storable-json.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { readAs } from '../platform/tables/index.js';
import { findPlace, placesLike, VacancyListeners } from '../vacancies/index.js';
import type { Level, Place } from '../vacancies/index.js';
import type { ReadObservation } from './domain/read-observations.js';
import type { SalaryObservation } from './domain/salary-observation.js';
import { readObservationsFile } from './observations-file.js';
import type { ObservationsFile } from './observations-file.js';
import {
  MOST_PAY_ROWS,
  payColumnMissing,
  payTableEmpty,
  payTableFault,
  payTableTooLong,
  payTableUseless,
  PlaceUnknown,
  salaryImportNotDone,
  salaryImportNotFound,
} from './salaries.errors.js';
import { SalariesService } from './salaries.service.js';
import { SalaryImport } from './salary-import.entity.js';

/** What is said beside the file. */
export interface PayTableAbout {
  readonly fileName: string;
  /** Of rows where no column tells it; as people write it. */
  readonly city?: string | undefined;
  readonly level?: Level | undefined;
}

/** A table of pay with the first of what came of it. */
export interface SalaryImportView {
  readonly about: SalaryImport;
  readonly observations: readonly SalaryObservation[];
  /** Observations of a person or offer that another table has brought as well: the newest of them counts. */
  readonly alreadyThere: number;
}

/** Rows put into one statement. */
const ROWS_PER_STATEMENT = 5_000;
const LONGEST_NAME_CHARACTERS = 200;
/** Columns of a rejected row that are kept, and how much of a cell: a description is no pay. */
const MOST_COLUMNS = 60;
const LONGEST_CELL_CHARACTERS = 300;
/** Rejected rows that are kept to be corrected: of more of them the table itself is wrong. */
const MOST_REJECTED_KEPT = 1_000;
/** Observations that are shown. */
const OBSERVATIONS_SHOWN = 8;

const NEWEST_FIRST: Keyset<SalaryImport> = {
  list: 'salary-imports',
  direction: 'DESC',
  columns: [{ sql: 'import.id', kind: 'id', of: ({ id }) => id }],
};

/** Tables of pay that somebody brings: uploaded, looked at, counted, taken back. */
@Injectable()
export class SalaryImports {
  constructor(
    private readonly database: Database,
    private readonly salaries: SalariesService,
    private readonly audit: AuditService,
    private readonly listeners: VacancyListeners,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads a table to be looked at; nothing counts by that.
   *
   * @param file  a table in text of any encoding, a workbook (.xlsx), or JSON lines
   * @throws NotAllowed, PlaceUnknown, or ExpectedError when the file is no table of pay
   */
  async upload(actor: Actor, file: Uint8Array, about: PayTableAbout): Promise<SalaryImportView> {
    assertAllowed(actor, 'salaries.import');
    const read = await this.read(file, about);
    const { organisationId, userId, name: userName } = actor;
    const id = newId();
    const rejected = read.rejected.slice(0, MOST_REJECTED_KEPT).map(({ line, why, cells }) => {
      return { line, why, cells: cells.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_CELL_CHARACTERS)) };
    });
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.getRepository(SalaryImport).insert({
        ...{ organisationId, id, userId, userName, status: 'uploaded', uploadedAt: this.clock.now() },
        ...{ finishedAt: null, takenBackAt: null, takenBackBy: null },
        fileName: storableText(about.fileName.replace(/^.*[/\\]/, '')).slice(0, LONGEST_NAME_CHARACTERS),
        headers: read.headers
          .slice(0, MOST_COLUMNS)
          .map((name) => storableText(name).slice(0, LONGEST_NAME_CHARACTERS)),
        columns: storableJson(read.columns).value as SalaryImport['columns'],
        rowCount: read.rows.length + read.rejected.length,
        takenCount: read.observations.length,
        duplicateCount: read.duplicates,
        rejectedCount: read.rejected.length,
        rejected: storableJson(rejected).value as SalaryImport['rejected'],
      });
      await this.insert(db, { organisationId, importId: id }, read.observations);
    });
    return this.get(actor, id);
  }

  /** A table of the organisation. @throws NotAllowed, ExpectedError of kind not-found */
  async get(actor: Actor, id: string): Promise<SalaryImportView> {
    assertAllowed(actor, 'salaries.import');
    const { organisationId } = actor;
    if (!isId(id)) throw salaryImportNotFound();
    return this.database.inOrganisation(organisationId, async (db) => {
      const about = await db.getRepository(SalaryImport).findOneBy({ organisationId, id });
      if (about === null) throw salaryImportNotFound();
      const observations = await db.query<SalaryObservation[]>(
        `SELECT city_slug AS city, level, amount, amount_to AS "to", bound, currency, gross, observed_on::text AS date
           FROM salary_observations WHERE organisation_id = $1 AND import_id = $2 ORDER BY id LIMIT $3`,
        [organisationId, id, OBSERVATIONS_SHOWN],
      );
      const [{ n }] = await db.query<[{ n: number }]>(
        `SELECT count(*)::int AS n FROM salary_observations own
          WHERE own.organisation_id = $1 AND own.import_id = $2 AND EXISTS (
                SELECT 1 FROM salary_observations other
                  JOIN salary_imports brought ON brought.organisation_id = $1 AND brought.id = other.import_id
                 WHERE other.organisation_id = $1 AND other.subject = own.subject AND other.import_id < own.import_id
                   AND brought.status = 'done')`,
        [organisationId, id],
      );
      return { about, observations, alreadyThere: n };
    });
  }

  /** Tables that were counted, newest first. @throws NotAllowed, CursorInvalid */
  async list(actor: Actor, request: PageRequest = {}): Promise<Page<SalaryImport>> {
    assertAllowed(actor, 'salaries.import');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) => {
      const query = db
        .getRepository(SalaryImport)
        .createQueryBuilder('import')
        .where(`import.organisationId = :organisationId AND import.status = 'done'`, { organisationId });
      return readPage(query, NEWEST_FIRST, request);
    });
  }

  /** Its observations count from now on. Twice is once. @throws NotAllowed, or ExpectedError when it is not there or has none */
  async start(actor: Actor, id: string): Promise<SalaryImportView> {
    const { about } = await this.get(actor, id);
    if (about.takenCount === 0) throw payTableUseless();
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const { affected } = await db
        .getRepository(SalaryImport)
        .update({ organisationId, id, status: 'uploaded' }, { status: 'done', finishedAt: this.clock.now() });
      if (affected !== 1) return;
      const counts = { taken: about.takenCount, rejected: about.rejectedCount };
      await this.audit.record(actor, 'salaries.imported', { type: 'salary-import', id }, counts);
      await this.listeners.payChanged(db, { organisationId });
    });
    this.salaries.forget(organisationId);
    return this.get(actor, id);
  }

  /** Its observations are gone; the same table brought again brings them back. Twice is once. @throws NotAllowed, ExpectedError */
  async takeBack(actor: Actor, id: string): Promise<SalaryImportView> {
    const { about } = await this.get(actor, id);
    if (about.status !== 'done') throw salaryImportNotDone();
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const { affected } = await db
        .getRepository(SalaryImport)
        .update(
          { organisationId, id, takenBackAt: IsNull() },
          { takenBackAt: this.clock.now(), takenBackBy: actor.name, rejected: null },
        );
      if (affected !== 1) return;
      await db.query(`DELETE FROM salary_observations WHERE organisation_id = $1 AND import_id = $2`, [
        organisationId,
        id,
      ]);
      const counts = { removed: about.takenCount };
      await this.audit.record(actor, 'salaries.import-taken-back', { type: 'salary-import', id }, counts);
      await this.listeners.payChanged(db, { organisationId });
    });
    this.salaries.forget(organisationId);
    return this.get(actor, id);
  }

  /** The rejected rows that are still kept, for whoever corrects them. @throws NotAllowed, ExpectedError of kind not-found */
  async rejectedRows(actor: Actor, id: string): Promise<SalaryImport> {
    const { about } = await this.get(actor, id);
    return this.database.inOrganisation(actor.organisationId, async () => {
      await this.audit.record(actor, 'salaries.rejected-rows-read', { type: 'salary-import', id });
      return about;
    });
  }

  private async read(file: Uint8Array, about: PayTableAbout): Promise<ObservationsFile> {
    const place = placeOf(about.city ?? '');
    const today = this.clock.now().toISOString().slice(0, 10);
    const otherwise = { place, level: about.level ?? null, today };
    const read = await readAs(payTableFault, () => readObservationsFile(file, otherwise));
    if (read === null) throw payColumnMissing();
    const rows = read.rows.length + read.rejected.length;
    if (rows === 0) throw payTableEmpty();
    if (rows > MOST_PAY_ROWS) throw payTableTooLong();
    return read;
  }

  private async insert(
    db: EntityManager,
    { organisationId, importId }: { readonly organisationId: string; readonly importId: string },
    observations: readonly ReadObservation[],
  ): Promise<void> {
    const subjects = subjectsOf(observations);
    for (let from = 0; from < observations.length; from += ROWS_PER_STATEMENT) {
      const part = observations.slice(from, from + ROWS_PER_STATEMENT);
      const column = <K extends keyof ReadObservation>(name: K): (ReadObservation[K] | null)[] =>
        part.map((row) => row[name] ?? null);
      const ids = part.map(() => newId());
      // One array a column: an object a row takes several times as long.
      await db.query(
        `INSERT INTO salary_observations (organisation_id, import_id, source, id, source_key, subject, city_slug, level,
                                          amount, amount_to, bound, currency, gross, observed_on)
         SELECT $1, $2, 'import', row.id, row.id::text, row.subject, row.city, row.level, row.amount, row.amount_to,
                row.bound, row.currency, row.gross, row.observed_on
           FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::int[], $7::float8[], $8::float8[], $9::text[], $10::text[],
                       $11::boolean[], $12::date[])
             AS row (id, subject, city, level, amount, amount_to, bound, currency, gross, observed_on)`,
        [
          ...[organisationId, importId, ids, subjects.slice(from, from + ROWS_PER_STATEMENT)],
          ...[column('city'), column('level'), column('amount'), column('to'), column('bound'), column('currency')],
          ...[column('gross'), column('date')],
        ],
      );
    }
  }
}

function placeOf(name: string): Place | null {
  if (name.trim() === '') return null;
  const found = findPlace(name)?.place;
  if (!found) throw new PlaceUnknown(name, placesLike(name));
  return found;
}

/**
 * Of whom or what each row is, as hashes: nobody is named in the table. A row that does not tell is the same as its like in another table,
 * the second of two alike as the second there.
 */
function subjectsOf(observations: readonly ReadObservation[]): string[] {
  const repeats = new Map<string, number>();
  return observations.map(({ subject, city, level, amount, to, bound, currency, gross, date }) => {
    if (subject !== null) return hashOf(subject);
    const key = JSON.stringify([city, level, amount, to, bound, currency, gross, date]);
    const before = repeats.get(key) ?? 0;
    repeats.set(key, before + 1);
    return hashOf(`${key} ${before}`);
  });
}

/** In the form of a UUID, which takes a third of the room of its digits. */
function hashOf(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
