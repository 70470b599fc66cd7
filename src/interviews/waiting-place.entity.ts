import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Application } from '../candidates/index.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';

/** Offered: a seat is held for them. Expired: they did not answer in time. Off: somebody of us took them off, or there was nothing to offer any more. */
export type WaitingStatus = 'waiting' | 'offered' | 'accepted' | 'declined' | 'expired' | 'off';

const own = (column: string): [string, string] => ['organisationId', column];

/** A row is what became of one person on the waiting list of one day. Whoever waits and was never offered anything has none. */
@Entity({ name: 'waiting_places' })
@Unique('uq_waiting_places_person', ['organisationId', 'interviewDayId', 'applicationId'])
@Index('uq_waiting_places_offered', ['organisationId', 'applicationId'], {
  unique: true,
  where: `status = 'offered'`,
})
@Index('ix_waiting_places_slot', ['organisationId', 'interviewSlotId'])
@Index('ix_waiting_places_application', ['organisationId', 'applicationId'])
@Check('ck_waiting_places_status', `status IN ('waiting', 'offered', 'accepted', 'declined', 'expired', 'off')`)
@Check('ck_waiting_places_offer', `status <> 'offered' OR (interview_slot_id IS NOT NULL AND expires_at IS NOT NULL)`)
@ForeignKey(() => InterviewDay, own('interviewDayId'), own('id'), {
  name: 'fk_waiting_places_day',
  onDelete: 'CASCADE',
})
@ForeignKey(() => InterviewSlot, own('interviewSlotId'), own('id'), { name: 'fk_waiting_places_slot' })
@ForeignKey(() => Application, own('applicationId'), own('id'), {
  name: 'fk_waiting_places_application',
  onDelete: 'CASCADE',
})
export class WaitingPlace {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_waiting_places' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_waiting_places' })
  id!: string;

  @Column({ name: 'interview_day_id', type: 'uuid' })
  interviewDayId!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  @Column({ name: 'status', type: 'text' })
  status!: WaitingStatus;

  /** The time that is offered, or was offered last: its seat counts as taken while the status is `offered`. */
  @Column({ name: 'interview_slot_id', type: 'uuid', nullable: true })
  interviewSlotId!: string | null;

  /** How often they were offered a seat: a link is of one offer. */
  @Column({ name: 'offer_count', type: 'integer' })
  offerCount!: number;

  @Column({ name: 'offered_at', type: 'timestamptz', nullable: true })
  offeredAt!: Date | null;

  /** Until when the seat is held. */
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
