import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { ObservationField } from './domain/observation-columns.js';
import { keptTable } from './kept-pay-table.js';
import type { KeptPayTable, PayColumns } from './kept-pay-table.js';
import { columnsHold, observe } from './observations-file.js';
import { payColumnDoubled, payColumnMissing, payColumnsWrong, payTableNotKept } from './salaries.errors.js';
import { SalaryImport } from './salary-import.entity.js';
import { importFields, replaceObservations } from './salary-import-rows.js';
import { SalaryImports } from './salary-imports.service.js';
import type { SalaryImportView } from './salary-imports.service.js';

/** A column of a table, with some of what stands in it. */
export interface PayColumn {
  readonly header: string;
  readonly sample: readonly string[];
  readonly field: ObservationField | null;
}

/** Different cells of a column that are shown, and rows in which they are looked for. */
const SAMPLE_CELLS = 3;
const SAMPLE_ROWS = 20;

/** What the columns of a table of pay hold, as long as it does not count: as guessed, or as a person says. */
@Injectable()
export class SalaryImportColumns {
  constructor(
    private readonly database: Database,
    private readonly imports: SalaryImports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The columns in their order; null once the table counts, or where its rows are no longer kept. @throws NotAllowed */
  async of(actor: Actor, id: string): Promise<PayColumn[] | null> {
    assertAllowed(actor, 'salaries.import');
    const kept = await this.kept(actor, id);
    if (kept === null) return null;
    const sample = kept.rows.slice(0, SAMPLE_ROWS);
    return kept.headers.map((header, column) => {
      const cells = sample.map(({ cells: own }) => own[column]?.trim() ?? '').filter((cell) => cell !== '');
      return { header, sample: [...new Set(cells)].slice(0, SAMPLE_CELLS), field: kept.fields[column] ?? null };
    });
  }

  /**
   * Reads the table anew by what somebody says that its columns hold. Twice is once.
   *
   * @param fields  in the order of the columns
   * @throws NotAllowed, or ExpectedError where the table is not there, counts already, or would tell no pay by that
   */
  async choose(actor: Actor, id: string, fields: PayColumns): Promise<SalaryImportView> {
    await this.imports.get(actor, id);
    const { organisationId } = actor;
    const kept = await this.kept(actor, id);
    if (kept === null) throw payTableNotKept();
    if (fields.length !== kept.headers.length) throw payColumnsWrong(kept.headers.length);
    const doubled = fields.find((field, at) => field !== null && fields.indexOf(field) !== at);
    if (doubled) throw payColumnDoubled(doubled);
    const columns = columnsHold(fields);
    const today = this.clock.now().toISOString().slice(0, 10);
    const read = await observe(kept, columns, { place: kept.place, level: kept.level, today });
    if (read === null) throw payColumnMissing();
    await this.database.inOrganisation(organisationId, async (db) => {
      const { affected } = await db
        .getRepository(SalaryImport)
        .update({ organisationId, id, status: 'uploaded' }, importFields(read, { ...kept, fields }));
      if (affected !== 1) throw payTableNotKept();
      await replaceObservations(db, { organisationId, importId: id }, read.observations);
    });
    return this.imports.get(actor, id);
  }

  private async kept({ organisationId }: Actor, id: string): Promise<KeptPayTable | null> {
    if (!isId(id)) return null;
    const [row] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ text: string | null }[]>(
        `SELECT kept_table AS text FROM salary_imports WHERE organisation_id = $1 AND id = $2 AND status = 'uploaded'`,
        [organisationId, id],
      ),
    );
    return row?.text ? keptTable(row.text) : null;
  }
}
