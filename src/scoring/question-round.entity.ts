import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../candidates/index.js';

/** A row is one time that a candidate was asked what the résumé leaves open. */
@Entity({ name: 'question_rounds' })
@Index('ix_question_rounds_application', ['organisationId', 'applicationId', 'id'])
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_question_rounds_application',
  onDelete: 'CASCADE',
})
export class QuestionRound {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_question_rounds' })
  organisationId!: string;

  /** Also the key of the form that asked: sent twice, it asks once. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_question_rounds' })
  id!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  /** Ids of the requirements that were asked about. */
  @Column({ name: 'requirements', type: 'jsonb' })
  requirements!: string[];

  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  /** Name of the person at that time. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  /** When the candidate answered last, through the link; null = not yet. */
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
