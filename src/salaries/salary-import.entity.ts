import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { SheetUse } from '../platform/tables/index.js';
import type { ObservationField } from './domain/observation-columns.js';
import type { ObservationFault } from './domain/read-observations.js';

/** `uploaded`: somebody looks at how it was read; nothing counts by it yet. */
export const SALARY_IMPORT_STATUSES = ['uploaded', 'done'] as const;
export type SalaryImportStatus = (typeof SALARY_IMPORT_STATUSES)[number];

/** A row of the table that tells no pay. */
export interface RejectedPayRow {
  readonly line: number;
  readonly why: ObservationFault;
  /** What else is wrong with it; not there where nothing is. */
  readonly also?: readonly ObservationFault[];
  readonly cells: readonly string[];
}

/** A row is one table of pay that somebody brought. */
@Entity({ name: 'salary_imports' })
@Check('ck_salary_imports_status', `status IN ('uploaded', 'done')`)
@Check('ck_salary_imports_taken_back', `(taken_back_at IS NULL) = (taken_back_by IS NULL)`)
export class SalaryImport {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_salary_imports' })
  organisationId!: string;

  /** Sorts by the time of the upload. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_salary_imports' })
  id!: string;

  /** Name of the file without its folder. */
  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'status', type: 'text' })
  status!: SalaryImportStatus;

  /** Names of the file's columns. */
  @Column({ name: 'headers', type: 'jsonb' })
  headers!: string[];

  /** Of a workbook with several sheets; null of every other file. */
  @Column({ name: 'sheets', type: 'jsonb', nullable: true })
  sheets!: readonly SheetUse[] | null;

  /** What was taken for what: field → name of the column. */
  @Column({ name: 'columns', type: 'jsonb' })
  columns!: Partial<Record<ObservationField, string>>;

  @Column({ name: 'row_count', type: 'integer' })
  rowCount!: number;

  /** Observations that came of it. */
  @Column({ name: 'taken_count', type: 'integer' })
  takenCount!: number;

  /** Rows of which another one of the file is a newer copy. */
  @Column({ name: 'duplicate_count', type: 'integer' })
  duplicateCount!: number;

  @Column({ name: 'rejected_count', type: 'integer' })
  rejectedCount!: number;

  /** The first lines where the range stood the wrong way round, «от» above «до», and was read turned. */
  @Column({ name: 'turned_lines', type: 'integer', array: true, default: () => "'{}'" })
  turnedLines!: number[];

  /** The first rejected rows as they stood in the file; null once they are too old to be corrected. */
  @Column({ name: 'rejected', type: 'jsonb', nullable: true })
  rejected!: RejectedPayRow[] | null;

  /** Its rows as they are read, until it counts; not read with it, for they may be megabytes. */
  @Column({ name: 'kept_table', type: 'text', nullable: true, select: false })
  keptTable!: string | null;

  @Column({ name: 'uploaded_at', type: 'timestamptz' })
  uploadedAt!: Date;

  /** Null for a program. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** Null while its observations stand. */
  @Column({ name: 'taken_back_at', type: 'timestamptz', nullable: true })
  takenBackAt!: Date | null;

  @Column({ name: 'taken_back_by', type: 'text', nullable: true })
  takenBackBy!: string | null;
}
