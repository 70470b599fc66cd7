import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Application } from '../candidates/index.js';
import type { Verdict } from './domain/judge-requirement.js';

/** A row is what one side says about one demand, the candidate or the organisation: the later word counts instead of what the résumé says. */
@Entity({ name: 'verdict_answers' })
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_verdict_answers_application',
  onDelete: 'CASCADE',
})
@Check('ck_verdict_answers_verdict', `verdict IN ('met', 'partly', 'not-met', 'unknown')`)
export class VerdictAnswerRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_verdict_answers' })
  organisationId!: string;

  @PrimaryColumn({ name: 'application_id', type: 'uuid', primaryKeyConstraintName: 'pk_verdict_answers' })
  applicationId!: string;

  /** What is asked (see demandKey): the answer holds in every profile that asks the same. */
  @PrimaryColumn({ name: 'demand', type: 'text', primaryKeyConstraintName: 'pk_verdict_answers' })
  demand!: string;

  /** 'unknown' where somebody of the organisation does not believe what the résumé says. */
  @Column({ name: 'verdict', type: 'text' })
  verdict!: Verdict;

  /** Answered by the candidate, through the link of the questions. */
  @PrimaryColumn({ name: 'by_candidate', type: 'boolean', primaryKeyConstraintName: 'pk_verdict_answers' })
  byCandidate!: boolean;

  /** What the candidate wrote beside it, or why the organisation says otherwise than the résumé; null = nothing. */
  @Column({ name: 'words', type: 'text', nullable: true })
  words!: string | null;

  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  /** Name of the person of the organisation at that time; empty for the candidate. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;
}
