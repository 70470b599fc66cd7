import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A row is what one organisation knows of a person from one source: an account of a board, or a single résumé. Several rows may be one
 * person: they then point to the one under which all are shown, and each keeps its own contacts, résumés and applications.
 */
@Entity({ name: 'candidates' })
@Index('ix_candidates_person', ['organisationId', 'personId'], { where: 'person_id IS NOT NULL' })
@ForeignKey(() => Candidate, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'fk_candidates_person' })
@ForeignKey(() => Candidate, ['organisationId', 'mergedIntoId'], ['organisationId', 'id'], {
  name: 'fk_candidates_merged_into',
})
@Check('ck_candidates_chosen_language', `chosen_language IN ('ru', 'en', 'uk', 'kk')`)
@Check(
  'ck_candidates_merged',
  `merged_into_id IS NULL OR person_id IS NOT NULL AND merged_at IS NOT NULL AND merged_by IS NOT NULL`,
)
export class Candidate {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_candidates' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_candidates' })
  id!: string;

  @Column({ name: 'first_name', type: 'text', nullable: true })
  firstName!: string | null;

  @Column({ name: 'last_name', type: 'text', nullable: true })
  lastName!: string | null;

  @Column({ name: 'middle_name', type: 'text', nullable: true })
  middleName!: string | null;

  /** Language of the résumé that the person was first known by: ru, en, uk or kk. */
  @Column({ name: 'language', type: 'text' })
  language!: string;

  /** Language in which the person asked to be written to; null until they did. */
  @Column({ name: 'chosen_language', type: 'text', nullable: true })
  chosenLanguage!: string | null;

  /** Slug of a city of the places table; null when not stated or not one of them. */
  @Column({ name: 'city_slug', type: 'text', nullable: true })
  citySlug!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Everything that told who it was is gone since then; null = nothing is. */
  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;

  /** The candidate under which all rows of this person are shown, set on that one too; null for a person of one row. */
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  /** The candidate that this one was merged into; null for the one that was kept. Merges make a tree, so that each can be taken back. */
  @Column({ name: 'merged_into_id', type: 'uuid', nullable: true })
  mergedIntoId!: string | null;

  @Column({ name: 'merged_at', type: 'timestamptz', nullable: true })
  mergedAt!: Date | null;

  /** Name of whoever merged it, as it was then. */
  @Column({ name: 'merged_by', type: 'text', nullable: true })
  mergedBy!: string | null;
}
