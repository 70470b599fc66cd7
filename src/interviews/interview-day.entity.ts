import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { Vacancy } from '../vacancies/index.js';
import type { DayFormat, DayLimits, DayPlan, DayPrices, GroupRoom, LastReplanned } from './day-plan.js';

/** Planned: nobody knows of it yet. Approved: people are invited. Held: over, outcomes are history. Cancelled: its date is free. */
export type DayStatus = 'planned' | 'approved' | 'held' | 'cancelled';

/** A row is one day of interviews for one vacancy in one place. */
@Entity({ name: 'interview_days' })
@Index('uq_interview_days_date', ['organisationId', 'vacancyId', 'date'], {
  unique: true,
  where: `status <> 'cancelled'`,
})
@Check('ck_interview_days_format', `format IN ('stream', 'group')`)
@Check(
  'ck_interview_days_room',
  `(format = 'group') = (room IS NOT NULL) AND (room IS NULL OR coalesce(
     (room ->> 'minimum')::integer BETWEEN 0 AND (room ->> 'capacity')::integer AND (room ->> 'capacity')::integer > 0
     AND (room ->> 'overflowRisk')::double precision BETWEEN 0 AND 1, false))`,
)
@Check('ck_interview_days_status', `status IN ('planned', 'approved', 'held', 'cancelled')`)
@Check('ck_interview_days_size', `interviewers > 0 AND slot_count > 0 AND slot_minutes > 0`)
@ForeignKey(() => Vacancy, ['organisationId', 'vacancyId'], ['organisationId', 'id'], {
  name: 'fk_interview_days_vacancy',
})
export class InterviewDay {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_interview_days' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_interview_days' })
  id!: string;
  @Column({ name: 'vacancy_id', type: 'uuid' })
  vacancyId!: string;

  /** Day in the city of the interview. */
  @Column({ name: 'date', type: 'date' })
  date!: CalendarDate;
  @Column({ name: 'city_slug', type: 'text' })
  citySlug!: string;
  /** IANA zone in which its times are shown. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;
  @Column({ name: 'format', type: 'text' })
  format!: DayFormat;
  /** The room of group sessions; null of a stream. */
  @Column({ name: 'room', type: 'jsonb', nullable: true })
  room!: GroupRoom | null;
  @Column({ name: 'interviewers', type: 'integer' })
  interviewers!: number;
  /** Whoever comes more than so many minutes after the start of their slot is late. As it was decided when the day was planned. */
  @Column({ name: 'late_after_minutes', type: 'integer' })
  lateAfterMinutes!: number;
  /** A cancellation fewer than so many hours before the start is late; null: one on the day itself is. */
  @Column({ name: 'cancel_late_hours', type: 'integer', nullable: true })
  cancelLateHours!: number | null;
  /** Start of the first slot by the city's clock, `HH:MM`. */
  @Column({ name: 'first_start', type: 'text' })
  firstStart!: string;
  @Column({ name: 'slot_count', type: 'integer' })
  slotCount!: number;
  @Column({ name: 'slot_minutes', type: 'integer' })
  slotMinutes!: number;
  @Column({ name: 'address', type: 'text' })
  address!: string;
  /** How to get in: entrance, floor, pass. */
  @Column({ name: 'directions', type: 'text', nullable: true })
  directions!: string | null;
  /** Phone of the person who meets people. */
  @Column({ name: 'contact_phone', type: 'text', nullable: true })
  contactPhone!: string | null;
  @Column({ name: 'status', type: 'text' })
  status!: DayStatus;
  /** Grows with every change: what was calculated from an older state is not stored over a newer one. */
  @Column({ name: 'version', type: 'integer' })
  version!: number;
  @Column({ name: 'prices', type: 'jsonb' })
  prices!: DayPrices;
  @Column({ name: 'limits', type: 'jsonb' })
  limits!: DayLimits;
  /** How many to invite into which slot, the prediction it rests on, its risk and the curve it was chosen from. */
  @Column({ name: 'plan', type: 'jsonb' })
  plan!: DayPlan;
  /** What was changed last of the day while it stood; null = nothing. */
  @Column({ name: 'last_replanned', type: 'jsonb', nullable: true })
  lastReplanned!: LastReplanned | null;
  /** Freed seats are offered to the waiting list by themselves. */
  @Column({ name: 'offers_seats', type: 'boolean', default: false })
  offersSeats!: boolean;
  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;
  @Column({ name: 'held_at', type: 'timestamptz', nullable: true })
  heldAt!: Date | null;
  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true })
  cancelledAt!: Date | null;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
