import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ToldStage } from './domain/told-stages.js';
import { BoardResponseRow } from './response.entity.js';
import { ToldAnswer } from './told-answer.columns.js';

/**
 * `unclear`: it was sent, but whether it arrived is unknown and repeating it could tell the applicant twice; `dismissed`: a person has
 * seen that it was not done, and left it.
 */
export const BOARD_ACTION_STATUSES = [
  'waiting',
  'sending',
  'done',
  'refused',
  'skipped',
  'unclear',
  'dismissed',
] as const;
export type BoardActionStatus = (typeof BOARD_ACTION_STATUSES)[number];

/** A row is one thing to tell a board about a response, because of one stage move here; it is told at most once. */
@Entity({ name: 'board_actions' })
@Unique('uq_board_actions_move', ['organisationId', 'responseId', 'stageMoveId'])
@Index('ix_board_actions_open', ['organisationId', 'status', 'dueAt'], {
  where: `status IN ('waiting', 'sending', 'refused', 'unclear')`,
})
@ForeignKey(() => BoardResponseRow, ['organisationId', 'responseId'], ['organisationId', 'id'], {
  name: 'fk_board_actions_response',
  onDelete: 'CASCADE',
})
@Check('ck_board_actions_action', `action IN ('reject', 'move')`)
@Check('ck_board_actions_message', `message_kind IN ('none', 'template', 'own')`)
@Check(
  'ck_board_actions_status',
  `status IN ('waiting', 'sending', 'done', 'refused', 'skipped', 'unclear', 'dismissed')`,
)
export class BoardAction extends ToldAnswer {
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
  action!: 'reject' | 'move';

  /** Our stage that the move led to: told only while the application is in it. */
  @Column({ name: 'stage', type: 'text' })
  stage!: ToldStage;

  /** The board's stage that was asked for; null = not sent so far, or the board chooses. */
  @Column({ name: 'board_stage', type: 'text', nullable: true })
  boardStage!: string | null;

  @Column({ name: 'status', type: 'text' })
  status!: BoardActionStatus;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;

  /** End of the time to think. */
  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: Date;

  /** The action whose job sends this one along with others; its own id if it goes first. */
  @Column({ name: 'led_by_id', type: 'uuid', nullable: true })
  ledById!: string | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
