import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row is one secret with which other systems sign the responses that they send. */
@Entity({ name: 'webhook_secrets' })
export class WebhookSecret {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_webhook_secrets' })
  organisationId!: string;

  /** Sorts by the time when it was made. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_webhook_secrets' })
  id!: string;

  /** Sealed with the installation's key, bound to this row: a signature cannot be checked by a hash. */
  @Column({ name: 'secret_encrypted', type: 'text' })
  secretEncrypted!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Who made it. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  /** From then on it proves nothing; null for the present one. */
  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true })
  endsAt!: Date | null;
}
