import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Currency } from '../kernel/money.js';
import type { Level } from '../vacancies/index.js';
import { SalaryImport } from './salary-import.entity.js';

/** A row is one thing seen of the salary market: what a person who responded wishes, or a row of a table that was brought. No person is named in it. */
@Entity({ name: 'salary_observations' })
@Unique('uq_salary_observations_source', ['organisationId', 'source', 'sourceKey'])
@Index('ix_salary_observations_newest', ['organisationId', 'observedOn', 'id'])
@Index('ix_salary_observations_import', ['organisationId', 'importId', 'id'])
@ForeignKey(() => SalaryImport, ['organisationId', 'importId'], ['organisationId', 'id'], {
  name: 'fk_salary_observations_import',
  onDelete: 'CASCADE',
})
@Check('ck_salary_observations_source', `source IN ('wish', 'import')`)
@Check('ck_salary_observations_import', `(source = 'import') = (import_id IS NOT NULL)`)
@Check('ck_salary_observations_bound', `bound IN ('from', 'to')`)
@Check('ck_salary_observations_level', `level BETWEEN 1 AND 4`)
@Check('ck_salary_observations_amount', `amount > 0`)
export class SalaryObservationRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_salary_observations' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_salary_observations' })
  id!: string;

  @Column({ name: 'source', type: 'text' })
  source!: 'wish' | 'import';

  /** What was observed, so that it counts once: the id of the application, or of this row. */
  @Column({ name: 'source_key', type: 'text' })
  sourceKey!: string;

  /** The import that brought it; its observations count once it is done. */
  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId!: string | null;

  /** Hash of what an imported row is of: the same person or offer in two tables counts once, with the newest. */
  @Column({ name: 'subject', type: 'uuid', nullable: true })
  subject!: string | null;

  /** City of the vacancy, or the place that the table names. */
  @Column({ name: 'city_slug', type: 'text' })
  citySlug!: string;

  @Column({ name: 'level', type: 'integer' })
  level!: Level;

  /** A month, units of the currency, as stated; the lower end of a range. */
  @Column({ name: 'amount', type: 'double precision' })
  amount!: number;

  /** The upper end of a range. */
  @Column({ name: 'amount_to', type: 'double precision', nullable: true })
  amountTo!: number | null;

  /** Which end of an offer the amount is, where one end alone was said. */
  @Column({ name: 'bound', type: 'text', nullable: true })
  bound!: 'from' | 'to' | null;

  @Column({ name: 'currency', type: 'text' })
  currency!: Currency;

  /** True before tax, false after, null not stated. */
  @Column({ name: 'gross', type: 'boolean', nullable: true })
  gross!: boolean | null;

  @Column({ name: 'observed_on', type: 'date' })
  observedOn!: string;
}
