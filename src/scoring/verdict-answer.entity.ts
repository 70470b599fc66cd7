import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Application } from '../candidates/index.js';

/** A row is what a person of the organisation says about one demand to one candidate, having asked: it counts instead of what the résumé says. */
@Entity({ name: 'verdict_answers' })
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_verdict_answers_application',
  onDelete: 'CASCADE',
})
@Check('ck_verdict_answers_verdict', `verdict IN ('met', 'not-met')`)
export class VerdictAnswerRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_verdict_answers' })
  organisationId!: string;

  @PrimaryColumn({ name: 'application_id', type: 'uuid', primaryKeyConstraintName: 'pk_verdict_answers' })
  applicationId!: string;

  /** What is asked (see demandKey): the answer holds in every profile that asks the same. */
  @PrimaryColumn({ name: 'demand', type: 'text', primaryKeyConstraintName: 'pk_verdict_answers' })
  demand!: string;

  @Column({ name: 'verdict', type: 'text' })
  verdict!: 'met' | 'not-met';

  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  /** Name of the person at that time. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;
}
