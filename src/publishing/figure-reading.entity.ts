import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Connection } from '../job-boards/index.js';

/** A row says when the figures of a connection's publications and its advertising were last read to the end. */
@Entity({ name: 'figure_readings' })
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_figure_readings_connection',
  onDelete: 'CASCADE',
})
export class FigureReading {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_figure_readings' })
  organisationId!: string;

  @PrimaryColumn({ name: 'connection_id', type: 'uuid', primaryKeyConstraintName: 'pk_figure_readings' })
  connectionId!: string;

  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt!: Date;
}
