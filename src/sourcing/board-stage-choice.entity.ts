import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Connection } from '../job-boards/index.js';
import type { ToldStage } from './domain/told-stages.js';

/** A row is a person's choice to which stage of the board a stage of ours leads; without one the usual stage is looked for. */
@Entity('board_stage_choices')
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_board_stage_choices_connection',
  onDelete: 'CASCADE',
})
export class BoardStageChoice {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_board_stage_choices' })
  organisationId!: string;

  @PrimaryColumn({ name: 'connection_id', type: 'uuid', primaryKeyConstraintName: 'pk_board_stage_choices' })
  connectionId!: string;

  @PrimaryColumn({ name: 'stage', type: 'text', primaryKeyConstraintName: 'pk_board_stage_choices' })
  stage!: ToldStage;

  /** Null = the board is not told of it. */
  @Column({ name: 'board_stage', type: 'text', nullable: true })
  boardStage!: string | null;
}
