import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A row is one person of one organisation, whatever boards they came from. Contacts and résumés are tables of their own. */
@Entity({ name: 'candidates' })
@Index('ix_candidates_last_name', ['organisationId', 'lastNameKey'])
@Index('ix_candidates_first_name', ['organisationId', 'firstNameKey'])
@Check('ck_candidates_chosen_language', `chosen_language IN ('ru', 'en', 'uk', 'kk')`)
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

  /** The family name as it is searched by: in small letters, ё as е. */
  @Column({ name: 'last_name_key', type: 'text', collation: 'C', nullable: true, select: false })
  lastNameKey?: string | null;

  /** The first name as it is searched by. */
  @Column({ name: 'first_name_key', type: 'text', collation: 'C', nullable: true, select: false })
  firstNameKey?: string | null;

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
}
