import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A row is what an organisation has decided about its interviews; without one the usual rules hold. */
@Entity({ name: 'interview_rules' })
@Check('ck_interview_rules_late', `late_after_minutes BETWEEN 0 AND 120`)
@Check('ck_interview_rules_cancel', `cancel_late_hours BETWEEN 1 AND 168`)
export class InterviewRules {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_interview_rules' })
  organisationId!: string;

  /** Whoever comes more than so many minutes after the start of their slot is late. */
  @Column({ name: 'late_after_minutes', type: 'integer' })
  lateAfterMinutes!: number;

  /** A cancellation fewer than so many hours before the start is late; null: one on the day itself is. */
  @Column({ name: 'cancel_late_hours', type: 'integer', nullable: true })
  cancelLateHours!: number | null;

  /** True while each booking gets its reminders by chance, so that what they do can be measured. */
  @Column({ name: 'tries_reminders', type: 'boolean' })
  triesReminders!: boolean;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
