import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Client } from './client.entity.js';
import type { Role } from './domain/permissions.table.js';
import { Organisation } from './organisation.entity.js';

/** A key with which another program calls the API in a role. The key itself is shown once and not kept. */
@Entity({ name: 'api_keys' })
@Unique('uq_api_keys_secret', ['organisationId', 'secretHash'])
@Check(
  'ck_api_keys_role',
  `"role" IN ('owner', 'recruiter', 'hiring-manager', 'interviewer', 'receptionist', 'client')`,
)
@Check('ck_api_keys_client', `("role" = 'client') = ("client_id" IS NOT NULL)`)
@ForeignKey(() => Organisation, ['organisationId'], ['organisationId'], { name: 'fk_api_keys_organisation' })
@ForeignKey(() => Client, ['organisationId', 'clientId'], ['organisationId', 'id'], { name: 'fk_api_keys_client' })
export class ApiKey {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_api_keys' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_api_keys' })
  id!: string;

  /** What it is for, in the words of whoever made it; shown in histories as who did it. */
  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'role', type: 'text' })
  role!: Role;

  @Column({ name: 'client_id', type: 'uuid', nullable: true })
  clientId!: string | null;

  /** SHA-256 of the key, hexadecimal. Enough for 256 random bits: there is nothing to guess. */
  @Column({ name: 'secret_hash', type: 'text' })
  secretHash!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Exact to a minute. */
  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
