import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Candidate } from './candidate.entity.js';

/** A row is a word that our people have put on a person: all who carry it are found by it at every vacancy. */
@Entity({ name: 'candidate_tags' })
@Unique('uq_candidate_tags_own', ['organisationId', 'candidateId', 'key'])
@Index('ix_candidate_tags_key', ['organisationId', 'key', 'candidateId'])
@ForeignKey(() => Candidate, ['organisationId', 'candidateId'], ['organisationId', 'id'], {
  name: 'fk_candidate_tags_candidate',
  onDelete: 'CASCADE',
})
export class CandidateTag {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_tags' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_tags' })
  id!: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  /** As it was written first in the organisation. */
  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** The same in the form in which tags are compared. In byte order, so that all keys are found one after the other in the index. */
  @Column({ name: 'key', type: 'text', collation: 'C' })
  key!: string;

  /** Name of whoever put it on, as it was then. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'tagged_at', type: 'timestamptz' })
  taggedAt!: Date;
}
