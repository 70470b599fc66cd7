import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Connection } from '../job-boards/index.js';

/** A row is how many résumés may still be read through a connection, as far as is known here. */
@Entity({ name: 'view_allowances' })
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_view_allowances_connection',
  onDelete: 'CASCADE',
})
export class ViewAllowance {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_view_allowances' })
  organisationId!: string;

  @PrimaryColumn({ name: 'connection_id', type: 'uuid', primaryKeyConstraintName: 'pk_view_allowances' })
  connectionId!: string;

  /** What the board named, less what was taken of it since. */
  @Column({ name: 'views_left', type: 'integer' })
  viewsLeft!: number;

  /** When the board was asked. */
  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  /** When the board's day ends. */
  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;
}
