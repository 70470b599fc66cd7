import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Application } from '../candidates/index.js';
import type { DirectSource } from '../candidates/index.js';
import { Vacancy } from '../vacancies/index.js';
import { CandidateImport } from './candidate-import.entity.js';

/**
 * A row is one response that no board brought. It stays when its application is gone: what was taken in once is known again.
 */
@Entity({ name: 'direct_responses' })
@Unique('uq_direct_responses_key', ['organisationId', 'vacancyId', 'source', 'sourceKey'])
@Index('ix_direct_responses_application', ['organisationId', 'applicationId'])
@Index('ix_direct_responses_import', ['organisationId', 'importId'])
@ForeignKey(() => Vacancy, ['organisationId', 'vacancyId'], ['organisationId', 'id'], {
  name: 'fk_direct_responses_vacancy',
})
@ForeignKey(() => CandidateImport, ['organisationId', 'importId'], ['organisationId', 'id'], {
  name: 'fk_direct_responses_import',
})
// Of the two columns application_id alone becomes null.
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_direct_responses_application',
  onDelete: 'SET NULL',
})
@Check('ck_direct_responses_source', `source IN ('import', 'form', 'webhook', 'walk-in', 'by-hand')`)
@Check('ck_direct_responses_import', `import_id IS NULL OR source = 'import'`)
@Check('ck_direct_responses_consent', `(consent_version IS NULL) = (consent_text IS NULL)`)
export class DirectResponse {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_direct_responses' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_direct_responses' })
  id!: string;

  @Column({ name: 'vacancy_id', type: 'uuid' })
  vacancyId!: string;

  @Column({ name: 'source', type: 'text' })
  source!: DirectSource;

  /** Hash of what it is known by: of the whole row, of the form as sent, or of the sender's id. */
  @Column({ name: 'source_key', type: 'text' })
  sourceKey!: string;

  /** The list that it stands in. */
  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId!: string | null;

  /** Null until it is taken in, and after its application is gone. */
  @Column({ name: 'application_id', type: 'uuid', nullable: true })
  applicationId!: string | null;

  @Column({ name: 'resume_id', type: 'uuid', nullable: true })
  resumeId!: string | null;

  /** Where the person came from, in the words of the list or of the other system. */
  @Column({ name: 'origin', type: 'text', nullable: true })
  origin!: string | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  /** What the person agreed to when sending it, where they were asked. */
  @Column({ name: 'consent_version', type: 'text', nullable: true })
  consentVersion!: string | null;

  /** The very sentence, in the language in which it was read. */
  @Column({ name: 'consent_text', type: 'text', nullable: true })
  consentText!: string | null;
}
