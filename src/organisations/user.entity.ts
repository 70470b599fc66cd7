import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Client } from './client.entity.js';
import type { Role } from './domain/permissions.table.js';
import { Organisation } from './organisation.entity.js';

/** A person who works with the product in one organisation, or looks at it for one client. */
@Entity({ name: 'users' })
@Unique('uq_users_email', ['organisationId', 'email'])
@Check('ck_users_email', `"email" = lower("email")`)
@Check('ck_users_language', `"language" IN ('ru', 'en', 'uk', 'kk')`)
@Check('ck_users_role', `"role" IN ('owner', 'recruiter', 'hiring-manager', 'interviewer', 'receptionist', 'client')`)
@Check('ck_users_client', `("role" = 'client') = ("client_id" IS NOT NULL)`)
@ForeignKey(() => Organisation, ['organisationId'], ['organisationId'], { name: 'fk_users_organisation' })
@ForeignKey(() => Client, ['organisationId', 'clientId'], ['organisationId', 'id'], { name: 'fk_users_client' })
export class User {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_users' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_users' })
  id!: string;

  /** In lower case; the name that the person signs in with. */
  @Column({ name: 'email', type: 'text' })
  email!: string;

  /** Shown in histories. */
  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'role', type: 'text' })
  role!: Role;

  /** Set for the role `client` and only for it: whose vacancies the person sees. */
  @Column({ name: 'client_id', type: 'uuid', nullable: true })
  clientId!: string | null;

  /** Language of the pages. */
  @Column({ name: 'language', type: 'text' })
  language!: string;

  /** argon2id in its text form; null until the person has chosen a password by a one-time link. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'last_signed_in_at', type: 'timestamptz', nullable: true })
  lastSignedInAt!: Date | null;

  /** From then on the person can neither sign in nor use an open session. */
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;
}
