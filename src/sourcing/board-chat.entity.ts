import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BoardResponseRow } from './response.entity.js';

/** A row is the chat of one response at its board, and how far it is known here. */
@Entity({ name: 'board_chats' })
@Index('ix_board_chats_external', ['organisationId', 'externalId'])
@ForeignKey(() => BoardResponseRow, ['organisationId', 'responseId'], ['organisationId', 'id'], {
  name: 'fk_board_chats_response',
  onDelete: 'CASCADE',
})
export class BoardChatRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_board_chats' })
  organisationId!: string;

  @PrimaryColumn({ name: 'response_id', type: 'uuid', primaryKeyConstraintName: 'pk_board_chats' })
  responseId!: string;

  /** The board's id of the chat, as text wherever it comes from. */
  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;

  /** Messages in it by the board's last count; null where it does not count. */
  @Column({ name: 'told_messages', type: 'integer', nullable: true })
  toldMessages!: number | null;

  /** How many of them need not be read any more: they were, or it is the letter alone, which a new response comes with. */
  @Column({ name: 'known_messages', type: 'integer' })
  knownMessages!: number;

  /** When it was last read; null = never. */
  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt!: Date | null;

  /** The board's word for why nobody may write; null = they may, as far as is known. */
  @Column({ name: 'block_reason', type: 'text', nullable: true })
  blockReason!: string | null;

  /** The account with which it was had although somebody else leads the vacancy, or was written in; null = none. */
  @Column({ name: 'reached_as', type: 'text', nullable: true })
  reachedAs!: string | null;

  /** The account to which the board did not show it when it was asked for last. */
  @Column({ name: 'missing_for', type: 'text', nullable: true })
  missingFor!: string | null;

  /** What was written until then needs no answer: somebody here said so. */
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** Since when a message of the applicant waits for an answer; null = none does. */
  @Column({ name: 'unanswered_since', type: 'timestamptz', nullable: true })
  unansweredSince!: Date | null;
}
