import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Vacancy } from '../vacancies/index.js';
import type { Language } from '../vacancies/index.js';
import type { Country, JobDescription } from './domain/job-description.js';

/** A row is a job description as it was approved. Rows are only ever added: whatever changes later, this is what was signed. */
@Entity({ name: 'job_descriptions' })
@Unique('uq_job_descriptions_version', ['organisationId', 'subject', 'version'])
@ForeignKey(() => Vacancy, ['organisationId', 'vacancyId'], ['organisationId', 'id'], {
  name: 'fk_job_descriptions_vacancy',
})
@Check('ck_job_descriptions_version', `version > 0`)
@Check('ck_job_descriptions_language', `language IN ('ru', 'en', 'uk', 'kk')`)
@Check('ck_job_descriptions_country', `country IN ('ru', 'by', 'ua', 'kz')`)
export class ApprovedDescription {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_job_descriptions' })
  organisationId!: string;
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_job_descriptions' })
  id!: string;
  /** What it describes: id of the vacancy, or slug of a profile of the catalogue. */
  @Column({ name: 'subject', type: 'text' })
  subject!: string;
  @Column({ name: 'vacancy_id', type: 'uuid', nullable: true })
  vacancyId!: string | null;
  /** Counts from 1 for each subject. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;
  /** The profile that was written out, and which version of it; 0 = as the catalogue has it. */
  @Column({ name: 'profile_slug', type: 'text' })
  profileSlug!: string;
  @Column({ name: 'profile_version', type: 'integer' })
  profileVersion!: number;
  @Column({ name: 'post', type: 'text' })
  post!: string;
  @Column({ name: 'language', type: 'text' })
  language!: Language;
  @Column({ name: 'country', type: 'text' })
  country!: Country;
  @Column({ name: 'document', type: 'jsonb' })
  document!: JobDescription;
  /** The day that stands on it. */
  @Column({ name: 'approved_on', type: 'date' })
  approvedOn!: string;
  @Column({ name: 'approved_at', type: 'timestamptz' })
  approvedAt!: Date;
  /** Null for the key of a program. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;
  /** Name of the person at that time. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;
}
