import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Currency } from '../kernel/money.js';
import type { Level } from '../vacancies/index.js';

/** A row is one thing seen of the salary market: what a person who responded wishes. No person is named in it. */
@Entity({ name: 'salary_observations' })
@Unique('uq_salary_observations_source', ['organisationId', 'source', 'sourceKey'])
@Index('ix_salary_observations_newest', ['organisationId', 'observedOn', 'id'])
@Check('ck_salary_observations_source', `source IN ('wish')`)
@Check('ck_salary_observations_level', `level BETWEEN 1 AND 4`)
@Check('ck_salary_observations_amount', `amount > 0`)
export class SalaryObservationRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_salary_observations' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_salary_observations' })
  id!: string;

  @Column({ name: 'source', type: 'text' })
  source!: 'wish';

  /** What was observed, so that it counts once: the id of the application. */
  @Column({ name: 'source_key', type: 'text' })
  sourceKey!: string;

  /** City of the vacancy. */
  @Column({ name: 'city_slug', type: 'text' })
  citySlug!: string;

  @Column({ name: 'level', type: 'integer' })
  level!: Level;

  /** A month, whole units of the currency, as stated. */
  @Column({ name: 'amount', type: 'double precision' })
  amount!: number;

  @Column({ name: 'currency', type: 'text' })
  currency!: Currency;

  /** True before tax, false after, null not stated. */
  @Column({ name: 'gross', type: 'boolean', nullable: true })
  gross!: boolean | null;

  @Column({ name: 'observed_on', type: 'date' })
  observedOn!: string;
}
