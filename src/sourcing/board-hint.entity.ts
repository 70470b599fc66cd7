import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Connection } from '../job-boards/index.js';

/** `ignored`: about something that is not known here, or that nothing follows from. */
export type HintStatus = 'waiting' | 'done' | 'ignored';

/** A row is one call of a board, as it came. It is only a hint: what it speaks of is asked for. */
@Entity({ name: 'board_hints' })
@Unique('uq_board_hints_event', ['organisationId', 'connectionId', 'subscriptionId', 'kind', 'externalId'])
@Index('ix_board_hints_received', ['organisationId', 'receivedAt'])
@Index('ix_board_hints_waiting', ['organisationId', 'connectionId'], { where: `status = 'waiting'` })
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_board_hints_connection',
  onDelete: 'CASCADE',
})
@Check('ck_board_hints_status', `status IN ('waiting', 'done', 'ignored')`)
export class BoardHint {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_board_hints' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_board_hints' })
  id!: string;

  @Column({ name: 'connection_id', type: 'uuid' })
  connectionId!: string;

  @Column({ name: 'subscription_id', type: 'text' })
  subscriptionId!: string;

  /** The board's word for what happened (`NEW_RESPONSE_OR_INVITATION_VACANCY`). */
  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  /** Unique within subscription and kind; a digest of the body where the board gave none. */
  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;

  @Column({ name: 'body', type: 'jsonb' })
  body!: unknown;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'status', type: 'text' })
  status!: HintStatus;

  /** Somebody follows it, and will have done so by then; null = nobody. */
  @Column({ name: 'taken_until', type: 'timestamptz', nullable: true })
  takenUntil!: Date | null;
}
