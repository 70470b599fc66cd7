import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Board } from './boards.table.js';

/** `needs-reconnecting`: tokens refused, a person must connect anew; `blocked`: the board blocked the account. Jobs pause in both. */
export const CONNECTION_STATUSES = ['connected', 'needs-reconnecting', 'blocked'] as const;
export type ConnectionStatus = (typeof CONNECTION_STATUSES)[number];

/** An organisation's authorised access to a job board: one account of an employer there. */
@Entity('connections')
@Unique('uq_connections_account', ['organisationId', 'board', 'externalUserId'])
@Check('ck_connections_board', `board ~ '^[a-z][a-z0-9-]{1,39}$'`)
@Check('ck_connections_status', `status IN ('connected', 'needs-reconnecting', 'blocked')`)
export class Connection {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_connections' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_connections' })
  id!: string;

  @Column({ name: 'board', type: 'text' })
  board!: Board;

  @Column({ name: 'status', type: 'text' })
  status!: ConnectionStatus;

  /** The employer's id at the board; null where the board does not tell it. */
  @Column({ name: 'external_employer_id', type: 'text', nullable: true })
  externalEmployerId!: string | null;

  /** The account's id at the board: HeadHunter's manager, SuperJob's user. Connecting the same account again renews its row. */
  @Column({ name: 'external_user_id', type: 'text' })
  externalUserId!: string;

  /** Made at the boards that an installation simulates: whatever comes by it is invented. */
  @Column({ name: 'is_simulated', type: 'boolean', default: false })
  isSimulated!: boolean;

  /** HeadHunter's manager account under which calls are made, of a person who has several; null = there is no choice. */
  @Column({ name: 'acting_account_id', type: 'text', nullable: true })
  actingAccountId!: string | null;

  /** Shown on the connections page: the employer's or the account's name. */
  @Column({ name: 'account_name', type: 'text' })
  accountName!: string;

  /** Sealed with the installation's key, bound to this row. */
  @Column({ name: 'access_token_encrypted', type: 'text' })
  accessTokenEncrypted!: string;

  /** Sealed likewise; null if the board gave none. */
  @Column({ name: 'refresh_token_encrypted', type: 'text', nullable: true })
  refreshTokenEncrypted!: string | null;

  /** What the board promised; only its answer decides whether the token still works. */
  @Column({ name: 'token_expires_at', type: 'timestamptz', nullable: true })
  tokenExpiresAt!: Date | null;

  /** What the account may do at the board, as it was when connecting: the board's own answers by name. */
  @Column({ name: 'capabilities', type: 'jsonb', default: {} })
  capabilities!: Record<string, unknown>;

  /** How often the board has ceased to accept it so far: tells one break from the next. */
  @Column({ name: 'breaks', type: 'integer', default: 0 })
  breaks!: number;

  /** Why the board refuses the tokens, in its own word (`token_revoked`); null while connected. */
  @Column({ name: 'problem', type: 'text', nullable: true })
  problem!: string | null;

  /** Values for the sentence's placeholders beside that word: who blocked the account. */
  @Column({ name: 'problem_details', type: 'jsonb', default: {} })
  problemDetails!: Record<string, string | number>;

  @Column({ name: 'problem_since', type: 'timestamptz', nullable: true })
  problemSince!: Date | null;

  /** End of the last complete pull. */
  @Column({ name: 'last_pulled_at', type: 'timestamptz', nullable: true })
  lastPulledAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
