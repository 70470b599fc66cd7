import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Application } from '../candidates/index.js';

/** A row is what was answered about one demand to one candidate, by them or by who asked them: it counts instead of what the résumé says. */
@Entity({ name: 'verdict_answers' })
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_verdict_answers_application',
  onDelete: 'CASCADE',
})
@Check('ck_verdict_answers_verdict', `verdict IN ('met', 'partly', 'not-met')`)
export class VerdictAnswerRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_verdict_answers' })
  organisationId!: string;

  @PrimaryColumn({ name: 'application_id', type: 'uuid', primaryKeyConstraintName: 'pk_verdict_answers' })
  applicationId!: string;

  /** What is asked (see demandKey): the answer holds in every profile that asks the same. */
  @PrimaryColumn({ name: 'demand', type: 'text', primaryKeyConstraintName: 'pk_verdict_answers' })
  demand!: string;

  @Column({ name: 'verdict', type: 'text' })
  verdict!: 'met' | 'partly' | 'not-met';

  /** Answered by the candidate, through the link of the questions. */
  @Column({ name: 'by_candidate', type: 'boolean' })
  byCandidate!: boolean;

  /** What the candidate wrote beside it; null = nothing. */
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
