import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Board } from '../job-boards/index.js';

/**
 * A row says that what a board calls for one of its subscriptions concerns this connection too. A board has one subscription for each
 * of its users, and the same user may be connected by several organisations. Shared by all tenants: it is read before it is known whose
 * the others are.
 */
@Entity({ name: 'hint_routes' })
@Index('ix_hint_routes_subscription', ['board', 'subscriptionId'])
export class HintRoute {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_hint_routes' })
  organisationId!: string;

  @PrimaryColumn({ name: 'connection_id', type: 'uuid', primaryKeyConstraintName: 'pk_hint_routes' })
  connectionId!: string;

  @Column({ name: 'board', type: 'text' })
  board!: Board;

  /** The board's id of the subscription. */
  @Column({ name: 'subscription_id', type: 'text' })
  subscriptionId!: string;
}
