import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Requirement } from './domain/requirement.js';
import { OwnProfile } from './own-profile.entity.js';

/**
 * How a version came about: as the catalogue has it, copied from the profile that the vacancy had before, by the editor, from a text,
 * or from weights that were learnt and accepted.
 */
export const PROFILE_ORIGINS = ['catalogue', 'copied', 'edited', 'from-text', 'learnt'] as const;
export type ProfileOrigin = (typeof PROFILE_ORIGINS)[number];

/** A row is a role profile as it was saved once. Rows are only ever added: scores name the version that they were made by. */
@Entity({ name: 'role_profile_versions' })
@ForeignKey(() => OwnProfile, ['organisationId', 'profileId'], ['organisationId', 'id'], {
  name: 'fk_role_profile_versions_profile',
})
@Check('ck_role_profile_versions_origin', `origin IN ('catalogue', 'copied', 'edited', 'from-text', 'learnt')`)
@Check('ck_role_profile_versions_version', `version > 0`)
export class ProfileVersion {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_role_profile_versions' })
  organisationId!: string;

  @PrimaryColumn({ name: 'profile_id', type: 'uuid', primaryKeyConstraintName: 'pk_role_profile_versions' })
  profileId!: string;

  /** Counts from 1. */
  @PrimaryColumn({ name: 'version', type: 'integer', primaryKeyConstraintName: 'pk_role_profile_versions' })
  version!: number;

  /** What is required, checked before it is stored: 100 points over the best routes. */
  @Column({ name: 'requirements', type: 'jsonb' })
  requirements!: Requirement[];

  /** What the person does there, in the words of the text that the profile came from; null = what the catalogue says of such a job. */
  @Column({ name: 'duties', type: 'jsonb', nullable: true })
  duties!: string[] | null;

  /** The whole text that it came from, of use for an advertisement; null where it came from none, or from more than an advertisement. */
  @Column({ name: 'source_text', type: 'text', nullable: true, select: false })
  sourceText!: string | null;

  @Column({ name: 'origin', type: 'text' })
  origin!: ProfileOrigin;

  /** The older version that it brings back; null for a new one. */
  @Column({ name: 'restores_version', type: 'integer', nullable: true })
  restoresVersion!: number | null;

  /** Why, in the words of the person; empty if nothing was said. */
  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  /** Null for what the product itself stored: the copy that the first edit begins with, or the key of a program. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  /** Name of the person at that time. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
