import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ChatSide } from '../job-boards/index.js';
import { BoardChatRow } from './board-chat.entity.js';

/**
 * `sent` is everything that is in the chat, whoever wrote it. `refused`: the board does not take it; `failed`: it could not be
 * brought there.
 */
export type ChatMessageStatus = 'waiting' | 'sending' | 'sent' | 'refused' | 'failed';

/** A row is one message of a chat: read from the board, or written here and brought to it once. */
@Entity({ name: 'chat_messages' })
@Unique('uq_chat_messages_external', ['organisationId', 'responseId', 'externalId'])
@Unique('uq_chat_messages_key', ['organisationId', 'idempotencyKey'])
@ForeignKey(() => BoardChatRow, ['organisationId', 'responseId'], ['organisationId', 'responseId'], {
  name: 'fk_chat_messages_chat',
  onDelete: 'CASCADE',
})
@Check('ck_chat_messages_side', `side IN ('applicant', 'employer', 'board')`)
@Check('ck_chat_messages_status', `status IN ('waiting', 'sending', 'sent', 'refused', 'failed')`)
export class ChatMessage {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_chat_messages' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_chat_messages' })
  id!: string;

  @Column({ name: 'response_id', type: 'uuid' })
  responseId!: string;

  /** The board's id; null as long as it is not known there. */
  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  @Column({ name: 'side', type: 'text' })
  side!: ChatSide;

  /** Whose name stands above it. */
  @Column({ name: 'author', type: 'text', nullable: true })
  author!: string | null;

  @Column({ name: 'text', type: 'text' })
  text!: string;

  /** By the board's clock; of one that is not there yet by ours. */
  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt!: Date;

  /** The other side has seen it; null where the board does not tell. */
  @Column({ name: 'seen', type: 'boolean', nullable: true })
  seen!: boolean | null;

  @Column({ name: 'status', type: 'text' })
  status!: ChatMessageStatus;

  /** The product wrote it by itself: it answers nobody. */
  @Column({ name: 'automated', type: 'boolean' })
  automated!: boolean;

  /** Made before the first call, so that the board itself refuses a second message; null for what was read there. */
  @Column({ name: 'idempotency_key', type: 'uuid', nullable: true })
  idempotencyKey!: string | null;

  /** Who wrote it here. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  /** How often sending was begun. */
  @Column({ name: 'attempts', type: 'integer' })
  attempts!: number;

  /** When it was last taken for sending. */
  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  /** HTTP status of the board's answer: 201, or 409 for one that it had already. */
  @Column({ name: 'answer', type: 'integer', nullable: true })
  answer!: number | null;

  /** Why it was not taken: the board's word, or a code of ours. */
  @Column({ name: 'problem', type: 'text', nullable: true })
  problem!: string | null;
}
