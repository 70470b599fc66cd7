import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SendingFailure } from '../platform/mail-transport/index.js';
import type { ViewLanguage } from '../platform/views/index.js';

/** From being written with its fact to its end: sent, skipped because nothing was to be said any more, or failed. */
export type MessageStatus = 'waiting' | 'sending' | 'sent' | 'skipped' | 'failed';

/** Ways to a candidate. */
export type MessageChannel = 'email' | 'board' | 'letter';

/** What is known of a mail that did not leave: see SendingFailure of the mail transport; `unwritten`: it could not be put into words. */
export type MessageFailure = SendingFailure | 'unwritten';

/** A row is one message to one candidate, or to one of our own people: written in the transaction of the fact that causes it, sent at most once. What it says is decided when it is sent. */
@Entity({ name: 'messages' })
@Unique('uq_messages_dedupe', ['organisationId', 'dedupeKey'])
@Index('ix_messages_subject', ['organisationId', 'subjectType', 'subjectId'])
@Index('ix_messages_recipient', ['organisationId', 'recipientCandidateId'])
@Index('ix_messages_status', ['organisationId', 'status', 'notBefore'])
@Check('ck_messages_channel', `channel IN ('email', 'board', 'letter')`)
@Check('ck_messages_failure', `failure IN ('not-sent', 'refused', 'unknown', 'unwritten')`)
@Check('ck_messages_status', `status IN ('waiting', 'sending', 'sent', 'skipped', 'failed')`)
export class Message {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_messages' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_messages' })
  id!: string;

  /** Name of the message kind: `invitation`, `reminder-day-before`… */
  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  /** By which way it goes, decided when it is first sent: by e-mail, or where there is no address by the chat of the job board. */
  @Column({ name: 'channel', type: 'text' })
  channel!: MessageChannel;

  /** What the message is about (`booking`), with its id. */
  @Column({ name: 'subject_type', type: 'text' })
  subjectType!: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  /** State of the subject that the message was written for; a kind may skip a message whose subject has moved on. */
  @Column({ name: 'subject_version', type: 'integer' })
  subjectVersion!: number;

  @Column({ name: 'recipient_candidate_id', type: 'uuid', nullable: true })
  recipientCandidateId!: string | null;

  @Column({ name: 'recipient_user_id', type: 'uuid', nullable: true })
  recipientUserId!: string | null;

  /** Says which fact causes the message, so that the same fact twice makes one message. */
  @Column({ name: 'dedupe_key', type: 'text' })
  dedupeKey!: string;

  @Column({ name: 'status', type: 'text' })
  status!: MessageStatus;

  /** Not sent earlier than this. */
  @Column({ name: 'not_before', type: 'timestamptz' })
  notBefore!: Date;

  /** How often sending was begun. */
  @Column({ name: 'attempts', type: 'integer' })
  attempts!: number;

  /** When a worker last took it for sending. */
  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** Language it was written in, known once it was prepared. */
  @Column({ name: 'language', type: 'text', nullable: true })
  language!: ViewLanguage | null;

  /** Subject line as it went out. */
  @Column({ name: 'rendered_subject', type: 'text', nullable: true })
  renderedSubject!: string | null;

  /** Why nothing was said: `cancelled`, `past`, `no-address`… */
  @Column({ name: 'skip_reason', type: 'text', nullable: true })
  skipReason!: string | null;

  /** The last thing that went wrong, in words, without personal data. */
  @Column({ name: 'problem', type: 'text', nullable: true })
  problem!: string | null;

  /** The same in a word. */
  @Column({ name: 'failure', type: 'text', nullable: true })
  failure!: MessageFailure | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
