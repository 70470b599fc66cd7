import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Application } from '../candidates/index.js';
import { InterviewDay } from './interview-day.entity.js';

/** Marks by the id of the criterion, 1 to 5 each. */
export type Marks = Readonly<Record<string, number>>;

/** A row is what one of our people made of a person at an interview day. Nobody writes into another's: two who rate at once do not meet. */
@Entity({ name: 'ratings' })
@Unique('uq_ratings_own', ['organisationId', 'interviewDayId', 'applicationId', 'userId'])
@Index('ix_ratings_application', ['organisationId', 'applicationId'])
@Check(
  'ck_ratings_marks',
  `jsonb_typeof(marks) = 'object' AND NOT jsonb_path_exists(marks, '$.* ? (@.type() != "number" || @ < 1 || @ > 5)')`,
)
@ForeignKey(() => InterviewDay, ['organisationId', 'interviewDayId'], ['organisationId', 'id'], {
  name: 'fk_ratings_day',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_ratings_application',
  onDelete: 'CASCADE',
})
export class Rating {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_ratings' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_ratings' })
  id!: string;

  @Column({ name: 'interview_day_id', type: 'uuid' })
  interviewDayId!: string;

  /** As the person was listed then: of somebody who was merged since, what belongs to the parts counts for the whole. */
  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId!: string;

  /** Name shown beside it, as it was then. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'marks', type: 'jsonb' })
  marks!: Marks;

  /** In their own words; null = none. */
  @Column({ name: 'note', type: 'text', nullable: true })
  note!: string | null;

  /** They would decide about the person later. */
  @Column({ name: 'left_for_later', type: 'boolean' })
  leftForLater!: boolean;

  @Column({ name: 'rated_at', type: 'timestamptz' })
  ratedAt!: Date;
}
