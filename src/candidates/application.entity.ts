import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Currency } from '../kernel/money.js';
import { Vacancy } from '../vacancies/index.js';
import { ApplicationPart } from './application-part.js';
import { Candidate } from './candidate.entity.js';
import { STAGES } from './domain/stages.js';
import type { Stage } from './domain/stages.js';
import { ResumeDocument } from './resume.entity.js';
import type { MustVerdict } from './recorded-scores.service.js';
import type { Source } from './sources.js';
import type { TopReason } from './top-reason.js';

const own = (column: string): [string, string] => ['organisationId', column];

/** A row is one candidate for one vacancy. Of several rows of one person for one vacancy one is shown, with all that is in the others. */
@Entity({ name: 'applications' })
@Unique('uq_applications_candidate_vacancy', ['organisationId', 'candidateId', 'vacancyId'])
@Index('ix_applications_best_first', ['organisationId', 'vacancyId', 'rankPoints', 'id'])
@Index('ix_applications_stage_best_first', ['organisationId', 'vacancyId', 'stage', 'rankPoints', 'id'])
@Index('ix_applications_responded_first', ['organisationId', 'vacancyId', 'respondedAt', 'id'])
@Index('ix_applications_responded', ['organisationId', 'respondedAt'])
@Index('ix_applications_resume', ['organisationId', 'resumeId'])
@Index('ix_applications_wish_resume', ['organisationId', 'wishResumeId'], { where: 'wish_resume_id IS NOT NULL' })
@Index('ix_applications_merged_into', ['organisationId', 'mergedIntoId'], { where: 'merged_into_id IS NOT NULL' })
@Index('ix_applications_must_not_met', ['organisationId', 'vacancyId', 'stage'], { where: `must_verdict = 'not-met'` })
@Index('ix_applications_choose_anew', ['organisationId', 'candidateId'], { where: 'choose_anew' })
@Index('ix_applications_wrote', ['organisationId', 'vacancyId'], { where: 'wrote_at IS NOT NULL' })
@ForeignKey(() => Application, own('mergedIntoId'), own('id'), { name: 'fk_applications_merged_into' })
@ForeignKey(() => Candidate, own('candidateId'), own('id'), { name: 'fk_applications_candidate', onDelete: 'CASCADE' })
@ForeignKey(() => Vacancy, own('vacancyId'), own('id'), { name: 'fk_applications_vacancy' })
@ForeignKey(() => ResumeDocument, own('resumeId'), own('id'), { name: 'fk_applications_resume' })
@ForeignKey(() => ResumeDocument, own('wishResumeId'), own('id'), { name: 'fk_applications_wish_resume' })
@Check('ck_applications_stage', `stage IN (${STAGES.map((stage) => `'${stage}'`).join(', ')})`)
@Check('ck_applications_level', `level BETWEEN 1 AND 4`)
@Check('ck_applications_must', `must_verdict IN ('met', 'unknown', 'not-met')`)
export class Application extends ApplicationPart {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_applications' })
  organisationId!: string;
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_applications' })
  id!: string;
  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;
  @Column({ name: 'vacancy_id', type: 'uuid' })
  vacancyId!: string;

  /** Boards and other doors through which this person responded to this vacancy; FROM_OTHER_VACANCY of whoever was put up for it. */
  @Column({ name: 'boards', type: 'text', array: true })
  boards!: Source[];

  @Column({ name: 'stage', type: 'text' })
  stage!: Stage;
  @Column({ name: 'rejected_reason', type: 'text', nullable: true })
  rejectedReason!: string | null;
  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason!: string | null;

  /** First response by the board's clock, or when it was first seen where the board gives no date; of whoever was put up, when that was. */
  @Column({ name: 'responded_at', type: 'timestamptz' })
  respondedAt!: Date;
  /** False where no board gives a date: the response came at that time or earlier. */
  @Column({ name: 'responded_at_known', type: 'boolean', default: true })
  respondedAtKnown!: boolean;
  /** Since when the person can see at a board that we opened the response; null = they cannot. */
  @Column({ name: 'viewed_at', type: 'timestamptz', nullable: true })
  viewedAt!: Date | null;
  /** Since when what the person wrote to us at a board waits for an answer; null = nothing does. */
  @Column({ name: 'wrote_at', type: 'timestamptz', nullable: true })
  wroteAt!: Date | null;
  /** Score, 0–100; null until scored. */
  @Column({ name: 'score_points', type: 'double precision', nullable: true })
  scorePoints!: number | null;
  /** The score, 0 where the résumé tells nothing that could be judged, or −1 while there is none: an index on a column without nulls can be entered at any row. */
  @Column({ name: 'rank_points', type: 'double precision' })
  rankPoints!: number;
  /** Salary level 1–4; null when unknown. */
  @Column({ name: 'level', type: 'integer', nullable: true })
  level!: number | null;
  /** Wished pay a month after tax, as judged; null when not stated. */
  @Column({ name: 'wish_amount', type: 'double precision', nullable: true })
  wishAmount!: number | null;
  /** Currency of the wish: the one in which the band of the city is. */
  @Column({ name: 'wish_currency', type: 'text', nullable: true })
  wishCurrency!: Currency | null;
  /** How the wish stands to the band of level and city. */
  @Column({ name: 'wish_verdict', type: 'text', nullable: true })
  wishVerdict!: string | null;
  /** Whether all must-haves are met; null until scored. */
  @Column({ name: 'must_verdict', type: 'text', nullable: true })
  mustVerdict!: MustVerdict | null;
  /** The requirements that say most about this score, for the list. */
  @Column({ name: 'top_reasons', type: 'jsonb' })
  topReasons!: TopReason[];
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Grows by one with every move: a move is refused if somebody else moved first. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;
}
