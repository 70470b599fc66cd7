import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Vacancy } from './vacancy.entity.js';

/**
 * A row is a role profile of an organisation: a copy of one of the catalogue, which counts instead of it under the same slug, the
 * profile of one vacancy alone, or one outside the catalogue, which has a title. What it requires stands in its versions.
 */
@Entity({ name: 'role_profiles' })
@Unique('uq_role_profiles_slug', ['organisationId', 'slug'])
@Unique('uq_role_profiles_vacancy', ['organisationId', 'vacancyId'])
@Unique('uq_role_profiles_title', ['organisationId', 'titleKey'])
@Check('ck_role_profiles_title', `(title IS NULL) = (title_key IS NULL) AND (title IS NULL OR vacancy_id IS NULL)`)
@Check('ck_role_profiles_archived', 'archived_at IS NULL OR title IS NOT NULL')
@ForeignKey(() => Vacancy, ['organisationId', 'vacancyId'], ['organisationId', 'id'], {
  name: 'fk_role_profiles_vacancy',
})
export class OwnProfile {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_role_profiles' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_role_profiles' })
  id!: string;

  /** By which vacancies point at it; that of the catalogue for a copy that counts instead of it. */
  @Column({ name: 'slug', type: 'text' })
  slug!: string;

  /** Slug of the profile that it counts instead of, or was copied from for a vacancy; its own for one that has a title. */
  @Column({ name: 'base_slug', type: 'text' })
  baseSlug!: string;

  /** The only vacancy that it is for; null = for all that point at its slug. */
  @Column({ name: 'vacancy_id', type: 'uuid', nullable: true })
  vacancyId!: string | null;

  /** Name of a profile outside the catalogue; null for the others, which are called as what they come from. */
  @Column({ name: 'title', type: 'text', nullable: true })
  title!: string | null;

  /** The title as titles are compared: no two of an organisation are the same. */
  @Column({ name: 'title_key', type: 'text', nullable: true })
  titleKey!: string | null;

  /** Of one with a title: the profile of the catalogue whose kind of job it is; null for another trade. */
  @Column({ name: 'kin_slug', type: 'text', nullable: true })
  kinSlug!: string | null;

  /** Number of the version that counts: always the newest. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;

  /** When one with a title was put away: no vacancy can be given it; null = it can. */
  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
