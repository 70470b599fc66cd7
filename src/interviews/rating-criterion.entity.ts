import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LocalisedText } from '../vacancies/index.js';
import { InterviewDay } from './interview-day.entity.js';

/** A row is one thing that everybody is rated by on an interview day. A day without any is rated by what is proposed for it. */
@Entity({ name: 'rating_criteria' })
@Unique('uq_rating_criteria_code', ['organisationId', 'interviewDayId', 'code'])
@Index('ix_rating_criteria_day', ['organisationId', 'interviewDayId', 'position'])
@ForeignKey(() => InterviewDay, ['organisationId', 'interviewDayId'], ['organisationId', 'id'], {
  name: 'fk_rating_criteria_day',
  onDelete: 'CASCADE',
})
export class RatingCriterion {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_rating_criteria' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_rating_criteria' })
  id!: string;

  @Column({ name: 'interview_day_id', type: 'uuid' })
  interviewDayId!: string;

  /** What it was proposed as, also after it was renamed; null of one that somebody added. */
  @Column({ name: 'code', type: 'text', nullable: true })
  code!: string | null;

  /** Its name in every language; one that somebody wrote is the same in all. */
  @Column({ name: 'label', type: 'jsonb' })
  label!: LocalisedText;

  /** Where it stands, from the left. */
  @Column({ name: 'position', type: 'integer' })
  position!: number;

  /** When it was taken out; its marks are kept and count again once it is put back. Null = it stands. */
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
