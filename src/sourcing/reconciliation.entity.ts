import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Connection } from '../job-boards/index.js';

/** A row is one walk through every list of a connection, whatever the board's counters said. */
@Entity({ name: 'reconciliations' })
@Index('ix_reconciliations_connection', ['organisationId', 'connectionId', 'finishedAt'])
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_reconciliations_connection',
  onDelete: 'CASCADE',
})
export class Reconciliation {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_reconciliations' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_reconciliations' })
  id!: string;

  @Column({ name: 'connection_id', type: 'uuid' })
  connectionId!: string;

  @Column({ name: 'began_at', type: 'timestamptz' })
  beganAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz' })
  finishedAt!: Date;

  /** Publications whose lists were walked to their end, those archived lately among them. */
  @Column({ name: 'postings', type: 'integer' })
  postings!: number;

  /** Responses in these lists. */
  @Column({ name: 'listed', type: 'integer' })
  listed!: number;

  /** Of them not known before: the looks of the day had missed them. */
  @Column({ name: 'missed', type: 'integer' })
  missed!: number;

  /** Known, but other than they were: another stage, another version of the résumé. */
  @Column({ name: 'changed', type: 'integer' })
  changed!: number;

  /** Publications whose lists could not be read. */
  @Column({ name: 'failed', type: 'integer' })
  failed!: number;

  /** Publications that the run did not come to; the next one does. */
  @Column({ name: 'postings_left', type: 'integer' })
  postingsLeft!: number;
}
