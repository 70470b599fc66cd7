import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { RetentionMonths } from './domain/retention.js';

/** A row is for how long an organisation keeps data of people; without one, for as long as nobody erases it. */
@Entity({ name: 'retention_terms' })
@Check(
  'ck_retention_terms_months',
  `jsonb_typeof(months) = 'object'
          AND NOT jsonb_path_exists(months, '$.* ? (@.type() != "number" || @ < 1 || @ > 120)')`,
)
export class RetentionTerms {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_retention_terms' })
  organisationId!: string;

  /** Months since the last move, by the stage that it led to; a stage that is not named has no term. */
  @Column({ name: 'months', type: 'jsonb' })
  months!: RetentionMonths;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
