import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Connection } from '../job-boards/index.js';

/** A row is what a board was asked to call through one connection. Without one it was never asked. */
@Entity({ name: 'board_subscriptions' })
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_board_subscriptions_connection',
  onDelete: 'CASCADE',
})
export class BoardSubscription {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_board_subscriptions' })
  organisationId!: string;

  @PrimaryColumn({ name: 'connection_id', type: 'uuid', primaryKeyConstraintName: 'pk_board_subscriptions' })
  connectionId!: string;

  /** The board's id of the subscription; null while it could not be made. */
  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  /** What the board calls, without the secret at its end; another one here means that ours has changed. */
  @Column({ name: 'address', type: 'text', nullable: true })
  address!: string | null;

  /** When the board was last asked whether it still stands. */
  @Column({ name: 'checked_at', type: 'timestamptz' })
  checkedAt!: Date;

  /** Code of why it does not stand; null = it does. */
  @Column({ name: 'problem', type: 'text', nullable: true })
  problem!: string | null;
}
