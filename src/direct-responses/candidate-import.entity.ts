import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Vacancy } from '../vacancies/index.js';
import type { ImportColumns } from './domain/import-columns.js';
import type { ListSheet } from './domain/list-sheets.js';

/** `uploaded`: somebody looks at what its columns hold; nobody is a candidate by it yet. */
export const IMPORT_STATUSES = ['uploaded', 'running', 'done'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** A row is one list of people that somebody brought for a vacancy. */
@Entity({ name: 'candidate_imports' })
@Index('ix_candidate_imports_vacancy', ['organisationId', 'vacancyId', 'id'])
@ForeignKey(() => Vacancy, ['organisationId', 'vacancyId'], ['organisationId', 'id'], {
  name: 'fk_candidate_imports_vacancy',
})
@Check('ck_candidate_imports_status', `status IN ('uploaded', 'running', 'done')`)
@Check('ck_candidate_imports_taken_back', `(taken_back_at IS NULL) = (taken_back_by IS NULL)`)
@Check('ck_candidate_imports_undone', `undone_at IS NULL OR taken_back_at IS NOT NULL`)
export class CandidateImport {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_imports' })
  organisationId!: string;

  /** Sorts by the time of the upload. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_imports' })
  id!: string;

  @Column({ name: 'vacancy_id', type: 'uuid' })
  vacancyId!: string;

  /** Name of the file without its folder. */
  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  /** Names of the file's columns. */
  @Column({ name: 'headers', type: 'jsonb' })
  headers!: string[];

  /** What each of them holds: guessed first, then as chosen. */
  @Column({ name: 'columns', type: 'jsonb' })
  columns!: ImportColumns;

  /** Of a workbook with several sheets; null of every other file. */
  @Column({ name: 'sheets', type: 'jsonb', nullable: true })
  sheets!: readonly ListSheet[] | null;

  @Column({ name: 'status', type: 'text' })
  status!: ImportStatus;

  @Column({ name: 'row_count', type: 'integer' })
  rowCount!: number;

  @Column({ name: 'uploaded_at', type: 'timestamptz' })
  uploadedAt!: Date;

  /** Null for a program. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** Null while its people stand. */
  @Column({ name: 'taken_back_at', type: 'timestamptz', nullable: true })
  takenBackAt!: Date | null;

  /** Name of who took it back. */
  @Column({ name: 'taken_back_by', type: 'text', nullable: true })
  takenBackBy!: string | null;

  /** Responses that it had brought when taking it back began. */
  @Column({ name: 'undo_all', type: 'integer' })
  undoAll!: number;

  @Column({ name: 'undo_removed', type: 'integer' })
  undoRemoved!: number;

  /** Of people who had responded otherwise as well. */
  @Column({ name: 'undo_left', type: 'integer' })
  undoLeft!: number;

  @Column({ name: 'undo_kept', type: 'integer' })
  undoKept!: number;

  /** The last response that was looked at; null before the first. */
  @Column({ name: 'undo_through', type: 'uuid', nullable: true })
  undoThrough!: string | null;

  /** Null while some of its people are still to be taken back. */
  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;
}
