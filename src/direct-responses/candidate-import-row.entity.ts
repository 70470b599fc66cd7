import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CandidateImport } from './candidate-import.entity.js';
import type { RowFault } from './domain/read-import-row.js';

export const ROW_STATUSES = ['waiting', 'imported', 'already-there', 'rejected'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** A row is one row of a list of people. What stood in it is kept only as long as somebody may have to correct it. */
@Entity({ name: 'candidate_import_rows' })
@Index('ix_candidate_import_rows_status', ['organisationId', 'importId', 'status', 'line'])
@ForeignKey(() => CandidateImport, ['organisationId', 'importId'], ['organisationId', 'id'], {
  name: 'fk_candidate_import_rows_import',
  onDelete: 'CASCADE',
})
@Check('ck_candidate_import_rows_status', `status IN ('waiting', 'imported', 'already-there', 'rejected')`)
export class CandidateImportRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_import_rows' })
  organisationId!: string;

  @PrimaryColumn({ name: 'import_id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_import_rows' })
  importId!: string;

  /** Line of the file. */
  @PrimaryColumn({ name: 'line', type: 'integer', primaryKeyConstraintName: 'pk_candidate_import_rows' })
  line!: number;

  /** Null once it was imported, or too old to be corrected. */
  @Column({ name: 'cells', type: 'jsonb', nullable: true })
  cells!: string[] | null;

  @Column({ name: 'status', type: 'text' })
  status!: RowStatus;

  /** Why it was rejected; of one that was taken in, what of it cannot be used. */
  @Column({ name: 'fault', type: 'text', nullable: true })
  fault!: RowFault | null;
}
