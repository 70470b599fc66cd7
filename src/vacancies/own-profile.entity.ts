import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Vacancy } from './vacancy.entity.js';

/**
 * A row is a role profile that an organisation has edited: a copy of one of the catalogue, which counts instead of it under the same
 * slug, or the profile of one vacancy alone. What it requires stands in its versions.
 */
@Entity({ name: 'role_profiles' })
@Unique('uq_role_profiles_slug', ['organisationId', 'slug'])
@Unique('uq_role_profiles_vacancy', ['organisationId', 'vacancyId'])
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

  /** Slug of the profile of the catalogue that it was copied from. */
  @Column({ name: 'base_slug', type: 'text' })
  baseSlug!: string;

  /** The only vacancy that it is for; null = for all that point at its slug. */
  @Column({ name: 'vacancy_id', type: 'uuid', nullable: true })
  vacancyId!: string | null;

  /** Number of the version that counts: always the newest. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
