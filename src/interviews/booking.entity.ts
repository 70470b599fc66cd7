import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReminderPolicy } from '../attendance/index.js';
import { Application } from '../candidates/index.js';
import type { BookingFeatures, BookingMoment } from './booking-features.js';
import type { BookingOutcome, BookingStatus } from './booking-status.js';
import { InterviewSlot } from './interview-slot.entity.js';

const own = (column: string): [string, string] => ['organisationId', column];
const CASCADED = { name: 'fk_bookings_application', onDelete: 'CASCADE' } as const;

/** A row is one person expected at one slot. Moving to another slot changes the row, so the calendar entry stays the same one. */
@Entity({ name: 'bookings' })
@Index('uq_bookings_active', ['organisationId', 'applicationId'], {
  unique: true,
  where: `status <> 'cancelled' AND outcome IS NULL`,
})
@Index('ix_bookings_slot', ['organisationId', 'interviewSlotId'])
@Index('ix_bookings_application', ['organisationId', 'applicationId'])
@Check('ck_bookings_status', `status IN ('invited', 'confirmed', 'cancelled')`)
@Check('ck_bookings_outcome', `outcome IN ('came', 'late', 'no-show')`)
@Check('ck_bookings_reminder_policy', `reminder_policy IN ('both', 'day-before', 'hours-before')`)
@Check('ck_bookings_cancelled', `(status = 'cancelled') = (cancelled_at IS NOT NULL)`)
@Check('ck_bookings_cancelled_by', `cancelled_by IN ('candidate', 'us')`)
@Check('ck_bookings_no_answer', `(no_answer_at IS NULL) = (no_answer_sequence IS NULL)`)
@ForeignKey(() => InterviewSlot, own('interviewSlotId'), own('id'), { name: 'fk_bookings_slot' })
@ForeignKey(() => Application, own('applicationId'), own('id'), CASCADED)
@ForeignKey(() => Application, own('ownApplicationId'), own('id'), { name: 'fk_bookings_own_application' })
@ForeignKey(() => Booking, own('insteadOfId'), own('id'), { name: 'fk_bookings_instead_of', onDelete: 'SET NULL' })
export class Booking {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_bookings' })
  organisationId!: string;
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_bookings' })
  id!: string;

  @Column({ name: 'interview_slot_id', type: 'uuid' })
  interviewSlotId!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  /** The application it was made for, if that one is now shown as part of another; null = the same. */
  @Column({ name: 'own_application_id', type: 'uuid', nullable: true })
  ownApplicationId!: string | null;

  @Column({ name: 'status', type: 'text' })
  status!: BookingStatus;

  /** Null until checked in or the day is closed. */
  @Column({ name: 'outcome', type: 'text', nullable: true })
  outcome!: BookingOutcome | null;

  /** SEQUENCE of the calendar entry (RFC 5545 §3.8.7.4): grows when the time changes and when the booking is cancelled or taken up again. */
  @Column({ name: 'sequence', type: 'integer' })
  sequence!: number;

  /** The SEQUENCE that the person is known to know: they made that change themselves or were told by phone. */
  @Column({ name: 'known_sequence', type: 'integer', nullable: true })
  knownSequence!: number | null;

  /** When somebody last phoned and nobody picked up, and about which SEQUENCE: kept when the person gets another time. */
  @Column({ name: 'no_answer_at', type: 'timestamptz', nullable: true })
  noAnswerAt!: Date | null;
  @Column({ name: 'no_answer_sequence', type: 'integer', nullable: true })
  noAnswerSequence!: number | null;

  /** Came without an invitation to this day. */
  @Column({ name: 'walk_in', type: 'boolean' })
  walkIn!: boolean;

  /** Of a walk-in: the booking of another day that ended with it. */
  @Column({ name: 'instead_of_id', type: 'uuid', nullable: true })
  insteadOfId!: string | null;

  /** What was known at booking that may say whether the person comes. */
  @Column({ name: 'features', type: 'jsonb' })
  features!: BookingFeatures;

  /** What was known when it was moved and at each reminder, oldest first. Written down then, and never changed. */
  @Column({ name: 'moments', type: 'jsonb' })
  moments!: readonly BookingMoment[];

  /** Which reminders it gets, as chance decided when it was made; null: the usual ones, outside of any trial. */
  @Column({ name: 'reminder_policy', type: 'text', nullable: true })
  reminderPolicy!: ReminderPolicy | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'checked_in_at', type: 'timestamptz', nullable: true })
  checkedInAt!: Date | null;
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;
  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true })
  cancelledAt!: Date | null;

  /** Why it was cancelled: one of the reasons offered to candidates, a word of ours, or our own words. */
  @Column({ name: 'cancel_reason', type: 'text', nullable: true })
  cancelReason!: string | null;
  @Column({ name: 'cancelled_by', type: 'text', nullable: true })
  cancelledBy!: 'candidate' | 'us' | null;
}
