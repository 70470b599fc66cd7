import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InterviewDay } from './interview-day.entity.js';

/** A row is one start time of an approved day. Seats are claimed by one conditional update of this row, so they never run over. */
@Entity({ name: 'interview_slots' })
@Unique('uq_interview_slots_start', ['organisationId', 'interviewDayId', 'startsAt'])
@Check(
  'ck_interview_slots_seats',
  `seats_taken >= 0 AND seats_beyond_plan >= 0 AND seats_taken <= seats + seats_beyond_plan`,
)
@Check('ck_interview_slots_away', `interviewers_away >= 0`)
@ForeignKey(() => InterviewDay, ['organisationId', 'interviewDayId'], ['organisationId', 'id'], {
  name: 'fk_interview_slots_day',
  onDelete: 'CASCADE',
})
export class InterviewSlot {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_interview_slots' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_interview_slots' })
  id!: string;

  @Column({ name: 'interview_day_id', type: 'uuid' })
  interviewDayId!: string;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  /** How many the plan invites to this time. */
  @Column({ name: 'planned_invitations', type: 'integer' })
  plannedInvitations!: number;

  /** Most people booked for this time: the plan's number and a little room for people who move. */
  @Column({ name: 'seats', type: 'integer' })
  seats!: number;

  /**
   * What a decision added to these: only for whoever is put here by such a decision, or comes back because something is taken back. Whoever
   * else asks finds the time as full as it is planned.
   */
  @Column({ name: 'seats_beyond_plan', type: 'integer', default: 0 })
  seatsBeyondPlan!: number;

  @Column({ name: 'seats_taken', type: 'integer' })
  seatsTaken!: number;

  /** Interviewers of the day who are missing at this time: somebody fell ill. */
  @Column({ name: 'interviewers_away', type: 'integer', default: 0 })
  interviewersAway!: number;
}
