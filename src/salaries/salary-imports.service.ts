import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { storableText } from '../kernel/storable-json.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { readAs } from '../platform/tables/index.js';
import type { SheetUse } from '../platform/tables/index.js';
import { findPlace, placesLike, VacancyListeners } from '../vacancies/index.js';
import type { Level, Place } from '../vacancies/index.js';
import type { SalaryObservation } from './domain/salary-observation.js';
import { readObservationsFile } from './observations-file.js';
import type { ObservationsFile, Otherwise } from './observations-file.js';
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
import { importFields, MOST_COLUMNS, replaceObservations } from './salary-import-rows.js';

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

const LONGEST_NAME_CHARACTERS = 200;
/** A workbook of more sheets is no table of pay. */
const MOST_SHEETS = 100;
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
    const otherwise = {
      place: placeOf(about.city ?? ''),
      level: about.level ?? null,
      today: this.clock.now().toISOString().slice(0, 10),
    };
    const read = await this.read(file, otherwise);
    const { organisationId, userId, name: userName } = actor;
    const id = newId();
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.getRepository(SalaryImport).insert({
        ...{ organisationId, id, userId, userName, status: 'uploaded', uploadedAt: this.clock.now() },
        ...{ finishedAt: null, takenBackAt: null, takenBackBy: null },
        fileName: storableText(about.fileName.replace(/^.*[/\\]/, '')).slice(0, LONGEST_NAME_CHARACTERS),
        headers: read.headers
          .slice(0, MOST_COLUMNS)
          .map((name) => storableText(name).slice(0, LONGEST_NAME_CHARACTERS)),
        sheets: keptSheets(read.sheets),
        ...importFields(read, { ...read.table, ...otherwise, fields: read.fields }),
      });
      await replaceObservations(db, { organisationId, importId: id }, read.observations);
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
        // Person by person: a row by each other row would be millions, and the database knows no better of a table that has just come.
        `SELECT coalesce(sum(own), 0)::int AS n FROM (
           SELECT count(*) FILTER (WHERE import_id = $2) AS own, count(*) FILTER (WHERE import_id <> $2) AS earlier
             FROM salary_observations
            WHERE organisation_id = $1 AND subject IS NOT NULL
              AND (import_id = $2 OR import_id = ANY (ARRAY(
                   SELECT brought.id FROM salary_imports brought
                    WHERE brought.organisation_id = $1 AND brought.id < $2 AND brought.status = 'done')))
            GROUP BY subject) person
          WHERE earlier > 0`,
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
        .update(
          { organisationId, id, status: 'uploaded' },
          { status: 'done', finishedAt: this.clock.now(), keptTable: null },
        );
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

  private async read(
    file: Uint8Array,
    otherwise: Otherwise,
  ): Promise<ObservationsFile & { sheets: readonly SheetUse[] }> {
    let sheets: readonly SheetUse[] = [];
    const read = await readAs(payTableFault, () =>
      readObservationsFile(file, otherwise, { sheets: (used) => (sheets = used) }),
    );
    if (read === null) throw payColumnMissing();
    const rows = read.rows.length + read.rejected.length;
    if (rows === 0) throw payTableEmpty();
    if (rows > MOST_PAY_ROWS) throw payTableTooLong();
    return { ...read, sheets };
  }
}

/** Null of a file that has but one. */
function keptSheets(sheets: readonly SheetUse[]): SheetUse[] | null {
  if (sheets.length < 2) return null;
  return sheets
    .slice(0, MOST_SHEETS)
    .map(({ name, ...use }) => ({ ...use, name: storableText(name).slice(0, LONGEST_NAME_CHARACTERS) }));
}

function placeOf(name: string): Place | null {
  if (name.trim() === '') return null;
  const found = findPlace(name)?.place;
  if (!found) throw new PlaceUnknown(name, placesLike(name));
  return found;
}
