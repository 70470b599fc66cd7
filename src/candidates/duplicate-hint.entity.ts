import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Candidate } from './candidate.entity.js';
import type { Evidence } from './domain/same-person.js';

/** Not decided yet, the same person, or two people who are not asked about again. */
export type HintStatus = 'open' | 'merged' | 'different';

/** A row says that two candidates may be one person, why, and what was decided about it. */
@Entity({ name: 'duplicate_hints' })
@Unique('uq_duplicate_hints_pair', ['organisationId', 'candidateId', 'otherCandidateId'])
@Check('ck_duplicate_hints_order', `candidate_id < other_candidate_id`)
@Check('ck_duplicate_hints_status', `status IN ('open', 'merged', 'different')`)
@Index('ix_duplicate_hints_open', ['organisationId', 'id'], { where: `status = 'open'` })
@Index('ix_duplicate_hints_other', ['organisationId', 'otherCandidateId'])
@ForeignKey(() => Candidate, ['organisationId', 'candidateId'], ['organisationId', 'id'], {
  name: 'fk_duplicate_hints_candidate',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Candidate, ['organisationId', 'otherCandidateId'], ['organisationId', 'id'], {
  name: 'fk_duplicate_hints_other',
  onDelete: 'CASCADE',
})
export class DuplicateHint {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_duplicate_hints' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_duplicate_hints' })
  id!: string;

  /** The one whose id comes first, so that a pair is one row. */
  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ name: 'other_candidate_id', type: 'uuid' })
  otherCandidateId!: string;

  @Column({ name: 'seen_at', type: 'timestamptz' })
  seenAt!: Date;

  /** What they have in common. */
  @Column({ name: 'evidence', type: 'text', array: true })
  evidence!: Evidence[];

  @Column({ name: 'status', type: 'text' })
  status!: HintStatus;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** Name of whoever decided, as it was then. */
  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;
}
