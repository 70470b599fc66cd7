import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Application, Candidate } from '../candidates/index.js';
import { Connection } from '../job-boards/index.js';
import { VacancyPosting } from '../vacancies/index.js';
import type { ResponseStatus } from './response-status.js';

/** Primary key of every tenant table. */
const KEY: [string, string] = ['organisationId', 'id'];

/** A row is one response as a board delivered it. The rows that wait are the list of work: newest first, claimed one by one. */
@Entity({ name: 'responses' })
@Unique('uq_responses_external', ['organisationId', 'connectionId', 'externalId'])
@Index('ix_responses_status', ['organisationId', 'connectionId', 'status', 'respondedAt', 'id'])
@Index('ix_responses_posting', ['organisationId', 'postingId', 'status'])
@Index('ix_responses_candidate', ['organisationId', 'candidateId'])
@Index('ix_responses_application', ['organisationId', 'applicationId'])
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], KEY, { name: 'fk_responses_connection' })
@ForeignKey(() => VacancyPosting, ['organisationId', 'postingId'], KEY, { name: 'fk_responses_posting' })
@ForeignKey(() => Application, ['organisationId', 'applicationId'], KEY, { name: 'fk_responses_application' })
@ForeignKey(() => Candidate, ['organisationId', 'candidateId'], KEY, { name: 'fk_responses_candidate' })
@Check('ck_responses_status', `status IN ('waiting', 'read', 'unreadable', 'tombstone', 'erased')`)
export class BoardResponseRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_responses' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_responses' })
  id!: string;

  @Column({ name: 'connection_id', type: 'uuid' })
  connectionId!: string;

  @Column({ name: 'posting_id', type: 'uuid' })
  postingId!: string;

  /** The board's id of the response, or `unreadable:<digest>`; of an erased one only `erased:<digest of the id>`. */
  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;

  @Column({ name: 'application_id', type: 'uuid', nullable: true })
  applicationId!: string | null;

  @Column({ name: 'candidate_id', type: 'uuid', nullable: true })
  candidateId!: string | null;

  /** By the board's clock; null where it gives no time, or one that lies in the future. */
  @Column({ name: 'responded_at', type: 'timestamptz', nullable: true })
  respondedAt!: Date | null;

  @Column({ name: 'first_seen_at', type: 'timestamptz' })
  firstSeenAt!: Date;

  /** When its résumé was read last. */
  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt!: Date | null;

  /** The board's own word for the stage there. */
  @Column({ name: 'state', type: 'text', nullable: true })
  state!: string | null;

  /** When the board last changed it, by its clock: what is older than that is not taken over. Null where it does not say. */
  @Column({ name: 'changed_at', type: 'timestamptz', nullable: true })
  changedAt!: Date | null;

  /** The applicant deleted or hid the résumé: nothing can be done at the board any more. What was read before is kept. */
  @Column({ name: 'tombstone', type: 'boolean' })
  tombstone!: boolean;

  @Column({ name: 'status', type: 'text' })
  status!: ResponseStatus;

  /** What could not be read and why; null = nothing. */
  @Column({ name: 'problem', type: 'text', nullable: true })
  problem!: string | null;

  @Column({ name: 'cover_letter', type: 'text', nullable: true })
  coverLetter!: string | null;

  @Column({ name: 'resume_external_id', type: 'text', nullable: true })
  resumeExternalId!: string | null;

  @Column({ name: 'resume_url', type: 'text', nullable: true })
  resumeUrl!: string | null;

  /** The version of the résumé that the list showed: another one is read again. */
  @Column({ name: 'resume_updated_at', type: 'timestamptz', nullable: true })
  resumeUpdatedAt!: Date | null;

  /** How often reading was begun since it last succeeded. */
  @Column({ name: 'attempts', type: 'integer' })
  attempts!: number;

  /** Nobody reads it before this time: it is being read, or the board asked to wait. */
  @Column({ name: 'next_read_at', type: 'timestamptz' })
  nextReadAt!: Date;
}
