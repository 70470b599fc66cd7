import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { BoardResponseRow } from './response.entity.js';

/** `unclear`: it was sent, but whether it arrived is unknown and repeating it could tell the applicant twice. */
export type BoardActionStatus = 'waiting' | 'sending' | 'done' | 'refused' | 'skipped' | 'unclear';

/** A row is one thing to tell a board about a response, because of one stage move here; it is told at most once. */
@Entity({ name: 'board_actions' })
@Unique('uq_board_actions_move', ['organisationId', 'responseId', 'stageMoveId'])
@ForeignKey(() => BoardResponseRow, ['organisationId', 'responseId'], ['organisationId', 'id'], {
  name: 'fk_board_actions_response',
  onDelete: 'CASCADE',
})
@Check('ck_board_actions_action', `action IN ('reject')`)
@Check('ck_board_actions_status', `status IN ('waiting', 'sending', 'done', 'refused', 'skipped', 'unclear')`)
export class BoardAction {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_board_actions' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_board_actions' })
  id!: string;

  @Column({ name: 'response_id', type: 'uuid' })
  responseId!: string;

  /** The move that is told; a move made later is another row. */
  @Column({ name: 'stage_move_id', type: 'uuid' })
  stageMoveId!: string;

  @Column({ name: 'action', type: 'text' })
  action!: 'reject';

  @Column({ name: 'status', type: 'text' })
  status!: BoardActionStatus;

  /** Why it was refused, skipped or is unclear. */
  @Column({ name: 'problem', type: 'text', nullable: true })
  problem!: string | null;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
