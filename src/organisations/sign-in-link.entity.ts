import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A one-time link that signs a person in. Shared by all tenants: the tenant is known only after it is found. */
@Entity({ name: 'sign_in_links' })
@Index('ix_sign_in_links_user', ['organisationId', 'userId'])
export class SignInLink {
  /** SHA-256 of the token in the link, hexadecimal; the token itself is not kept. */
  @PrimaryColumn({ name: 'token_hash', type: 'text', primaryKeyConstraintName: 'pk_sign_in_links' })
  tokenHash!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
