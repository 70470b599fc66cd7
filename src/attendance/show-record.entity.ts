import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { Vacancy } from '../vacancies/index.js';
import { AttendanceLog } from './attendance-log.entity.js';
import type { KnownThen } from './domain/known-then.js';
import type { StatedInLog } from './domain/log-stated.js';
import { OUTCOMES, type Outcome } from './domain/outcome.js';
import type { ReminderPolicy } from './domain/reminder-policy.js';

/** Where a record comes from: a day held with this product, one that went by with simulated boards and nobody at the door (its people are invented), or a log. */
export type ShowSource = 'booking' | 'rehearsal' | 'import';

const own = (column: string): [string, string] => ['organisationId', column];

/** A row is one past booking and what became of it. It names nobody: the show history outlives the people in it. */
@Entity({ name: 'show_records' })
@Unique('uq_show_records_booking', ['organisationId', 'bookingId'])
@Unique('uq_show_records_log', ['organisationId', 'attendanceLogId', 'sourceKey'])
@Index('ix_show_records_date', ['organisationId', 'date'])
@Index('ix_show_records_vacancy', ['organisationId', 'vacancyId'])
@Check('ck_show_records_source', `source IN ('booking', 'rehearsal', 'import')`)
@Check('ck_show_records_log', `(source = 'import') = (attendance_log_id IS NOT NULL)`)
@Check('ck_show_records_outcome', `outcome IN (${OUTCOMES.map((outcome) => `'${outcome}'`).join(', ')})`)
@Check('ck_show_records_known', `jsonb_typeof(known) = 'array' AND known <> '[]'`)
@Check('ck_show_records_stated', `stated IS NULL OR jsonb_typeof(stated) = 'object' AND source = 'import'`)
@Check('ck_show_records_reminder_policy', `reminder_policy IN ('both', 'day-before', 'hours-before')`)
@ForeignKey(() => Vacancy, own('vacancyId'), own('id'), { name: 'fk_show_records_vacancy' })
@ForeignKey(() => AttendanceLog, own('attendanceLogId'), own('id'), { name: 'fk_show_records_attendance_log' })
export class ShowRecordRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_show_records' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_show_records' })
  id!: string;

  /** Day of the interview in its city. */
  @Column({ name: 'date', type: 'date' })
  date!: CalendarDate;

  /** Slug of a city of the places table, null when the text names none of them; and the city as the log writes it. */
  @Column({ name: 'city_slug', type: 'text', nullable: true })
  citySlug!: string | null;
  @Column({ name: 'city_text', type: 'text', nullable: true })
  cityText!: string | null;
  @Column({ name: 'vacancy_id', type: 'uuid', nullable: true })
  vacancyId!: string | null;
  @Column({ name: 'vacancy_text', type: 'text', nullable: true })
  vacancyText!: string | null;

  @Column({ name: 'board', type: 'text', nullable: true })
  board!: string | null;
  /** By what records are counted as one city: the slug, or the text as texts are compared; null: not stated. */
  @Column({ name: 'city_key', type: 'text', nullable: true })
  cityKey!: string | null;

  /** The same of the vacancy's text; a vacancy of our own is known by its id and counts under its title of today. */
  @Column({ name: 'vacancy_key', type: 'text', nullable: true })
  vacancyKey!: string | null;
  @Column({ name: 'board_key', type: 'text', nullable: true })
  boardKey!: string | null;
  @Column({ name: 'format', type: 'text', nullable: true })
  format!: string | null;

  /** What was known of a booking of our own when it was made and at each later moment, oldest first; null where nobody wrote it down. */
  @Column({ name: 'known', type: 'jsonb', nullable: true })
  known!: readonly KnownThen[] | null;

  /** What else a row of a log says; null where it says nothing more. */
  @Column({ name: 'stated', type: 'jsonb', nullable: true })
  stated!: StatedInLog | null;

  /** Which reminders chance gave its person; null outside of any trial. */
  @Column({ name: 'reminder_policy', type: 'text', nullable: true })
  reminderPolicy!: ReminderPolicy | null;

  /** What the records of one person in the trial have in common. */
  @Column({ name: 'trial_id', type: 'uuid', nullable: true })
  trialId!: string | null;

  @Column({ name: 'outcome', type: 'text' })
  outcome!: Outcome;
  @Column({ name: 'source', type: 'text' })
  source!: ShowSource;

  /** The booking's id while its person is known, or a hash of the log's row with its number among equal rows: a row of two logs counts once. */
  @Column({ name: 'source_key', type: 'text' })
  sourceKey!: string;

  @Column({ name: 'booking_id', type: 'uuid', nullable: true })
  bookingId!: string | null;

  /** The log that it was imported with; null for our own days. */
  @Column({ name: 'attendance_log_id', type: 'uuid', nullable: true })
  attendanceLogId!: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;
}
