import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity.js';
import type { Stage } from './domain/stages.js';

/** A row is one move of an application: who, when, from, to, why. Rows are only ever added: the application's database role may not change or delete them. */
@Entity({ name: 'stage_moves' })
@Index('ix_stage_moves_application', ['organisationId', 'applicationId', 'id'])
@Index('ix_stage_moves_user', ['organisationId', 'userName', 'movedAt'])
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_stage_moves_application',
  onDelete: 'CASCADE',
})
export class StageMove {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_stage_moves' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_stage_moves' })
  id!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  /** Null for the first row: the application came into being. */
  @Column({ name: 'from_stage', type: 'text', nullable: true })
  fromStage!: Stage | null;

  @Column({ name: 'to_stage', type: 'text' })
  toStage!: Stage;

  @Column({ name: 'moved_at', type: 'timestamptz' })
  movedAt!: Date;

  /** Who moved it; null when the system did. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  /** Name shown in the history, as it was then. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  /** The move that this one takes back; null for an ordinary move. */
  @Column({ name: 'undoes_id', type: 'uuid', nullable: true })
  undoesId!: string | null;
}
