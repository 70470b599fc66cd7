import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BookingOutcome } from './booking-status.js';
import { Booking } from './booking.entity.js';
import type { NEVER_HEARD } from './cancel-reasons.js';

/** A row is one outcome of a day that was held, corrected by a person. The first of a booking says what was recorded then. */
@Entity({ name: 'outcome_corrections' })
@Index('ix_outcome_corrections_booking', ['organisationId', 'bookingId'])
@Check('ck_outcome_corrections_before', `outcome_before IN ('came', 'late', 'no-show', 'never-heard')`)
@Check(
  'ck_outcome_corrections_outcome',
  `outcome IN ('came', 'late', 'no-show', 'never-heard') AND outcome <> outcome_before`,
)
@ForeignKey(() => Booking, ['organisationId', 'bookingId'], ['organisationId', 'id'], {
  name: 'fk_outcome_corrections_booking',
  onDelete: 'CASCADE',
})
export class OutcomeCorrection {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_outcome_corrections' })
  organisationId!: string;

  /** Sorts by the time of the correction. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_outcome_corrections' })
  id!: string;

  @Column({ name: 'booking_id', type: 'uuid' })
  bookingId!: string;

  @Column({ name: 'outcome_before', type: 'text' })
  outcomeBefore!: BookingOutcome | typeof NEVER_HEARD;

  @Column({ name: 'outcome', type: 'text' })
  outcome!: BookingOutcome | typeof NEVER_HEARD;

  /** In the words of who corrected it; null of erased people. */
  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'corrected_at', type: 'timestamptz' })
  correctedAt!: Date;
}
