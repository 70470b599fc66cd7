import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Candidate } from './candidate.entity.js';

/**
 * A row says that a résumé carried contacts of two candidates, so they may be one person. The résumé went to the older of
 * them; merging the two is a person's decision.
 */
@Entity({ name: 'duplicate_hints' })
@Unique('uq_duplicate_hints_pair', ['organisationId', 'candidateId', 'otherCandidateId'])
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

  /** The older of the two. */
  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ name: 'other_candidate_id', type: 'uuid' })
  otherCandidateId!: string;

  @Column({ name: 'seen_at', type: 'timestamptz' })
  seenAt!: Date;
}
