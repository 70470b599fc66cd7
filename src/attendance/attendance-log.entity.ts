import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { KeptChoices } from './domain/kept-choices.js';

/** Whose log it is: kept by the employer, or invented by the simulated boards so that a newcomer sees a plan at once. */
export type LogSource = 'employer' | 'simulator';

/**
 * A row is one imported interview log. Its rows are show records that count as long as it is not taken back. Rows that could not be
 * read are not kept: they may name people, and the show history names nobody.
 */
@Entity({ name: 'attendance_logs' })
@Unique('uq_attendance_logs_digest', ['organisationId', 'source', 'digest'])
@Index('ix_attendance_logs_rows', ['organisationId', 'rowsDigest'])
@Check('ck_attendance_logs_source', `source IN ('employer', 'simulator')`)
@Check('ck_attendance_logs_taken_back', `(taken_back_at IS NULL) = (taken_back_by IS NULL)`)
export class AttendanceLog {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_attendance_logs' })
  organisationId!: string;

  /** Sorts by the time of the first import. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_attendance_logs' })
  id!: string;

  /** Name of the file without its folder. */
  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'source', type: 'text' })
  source!: LogSource;

  /** Hash of its readable rows, whatever their order: the same rows again are the same log. */
  @Column({ name: 'digest', type: 'text' })
  digest!: string;

  /** Hash of all its rows, however they are read: of two readings of the same rows one counts. Null where this was not kept yet. */
  @Column({ name: 'rows_digest', type: 'text', nullable: true })
  rowsDigest!: string | null;

  /** What somebody said that its columns hold and its words mean; null where they were taken as they were guessed. */
  @Column({ name: 'choices', type: 'jsonb', nullable: true })
  choices!: KeptChoices | null;

  @Column({ name: 'imported_at', type: 'timestamptz' })
  importedAt!: Date;

  /** Who imported it; null where this was not kept yet. */
  @Column({ name: 'user_name', type: 'text', nullable: true })
  userName!: string | null;

  /** Rows that were new when it was imported. */
  @Column({ name: 'taken_count', type: 'integer' })
  takenCount!: number;

  /** Rows that another log had brought already; null where this was not kept yet. */
  @Column({ name: 'already_there_count', type: 'integer', nullable: true })
  alreadyThereCount!: number | null;

  /** Rows that could not be read; null where this was not kept yet. */
  @Column({ name: 'rejected_count', type: 'integer', nullable: true })
  rejectedCount!: number | null;

  /** Null while its records count. */
  @Column({ name: 'taken_back_at', type: 'timestamptz', nullable: true })
  takenBackAt!: Date | null;

  /** How often it was taken back or brought back: what was learnt before each of these is not used after it. */
  @Column({ name: 'turns', type: 'integer' })
  turns!: number;

  /** Name of who took it back. */
  @Column({ name: 'taken_back_by', type: 'text', nullable: true })
  takenBackBy!: string | null;
}
