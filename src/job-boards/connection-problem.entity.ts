import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Connection } from './connection.entity.js';

/** What a connection is used for in the background: listing vacancies and responses, reaching each of them, and reading résumés. */
export const CONNECTION_WORKS = ['pulling', 'reach', 'reading'] as const;
export type ConnectionWork = (typeof CONNECTION_WORKS)[number];

/** A row is what stands in the way of one work of a connection whose access is fine. The work that succeeds again deletes it. */
@Entity('connection_problems')
@Check('ck_connection_problems_during', `during IN ('pulling', 'reach', 'reading')`)
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_connection_problems_connection',
  onDelete: 'CASCADE',
})
export class ConnectionProblemRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_connection_problems' })
  organisationId!: string;

  @PrimaryColumn({ name: 'connection_id', type: 'uuid', primaryKeyConstraintName: 'pk_connection_problems' })
  connectionId!: string;

  @PrimaryColumn({ name: 'during', type: 'text', primaryKeyConstraintName: 'pk_connection_problems' })
  during!: ConnectionWork;

  /** Code of the failure (`job-boards.quota-spent`), which is also the key of its sentence. */
  @Column({ name: 'code', type: 'text' })
  code!: string;

  /** Values for the sentence's placeholders. */
  @Column({ name: 'details', type: 'jsonb' })
  details!: Record<string, string | number>;

  /** When it was first met; what is met again and again keeps it. */
  @Column({ name: 'since', type: 'timestamptz' })
  since!: Date;

  /** When it was last met. */
  @Column({ name: 'noted_at', type: 'timestamptz' })
  notedAt!: Date;
}
