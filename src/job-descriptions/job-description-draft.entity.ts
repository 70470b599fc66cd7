import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Vacancy } from '../vacancies/index.js';
import type { PostFacts } from './form.js';

/** A row is what was typed for the job description of one post and is not approved yet. */
@Entity({ name: 'job_description_drafts' })
@ForeignKey(() => Vacancy, ['organisationId', 'vacancyId'], ['organisationId', 'id'], {
  name: 'fk_job_description_drafts_vacancy',
})
export class JobDescriptionDraft {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_job_description_drafts' })
  organisationId!: string;

  /** What it describes: id of the vacancy, or slug of a profile of the catalogue. */
  @PrimaryColumn({ name: 'subject', type: 'text', primaryKeyConstraintName: 'pk_job_description_drafts' })
  subject!: string;

  @Column({ name: 'vacancy_id', type: 'uuid', nullable: true })
  vacancyId!: string | null;

  @Column({ name: 'facts', type: 'jsonb' })
  facts!: PostFacts;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
