import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Candidate } from './candidate.entity.js';
import type { NamePart } from './domain/name-words.js';

/** A row is one word of a candidate's name, with all that follows it in its part, by whose beginning the candidate is found. */
@Entity({ name: 'candidate_name_words' })
@Unique('uq_candidate_name_words_own', ['organisationId', 'candidateId', 'part', 'word'])
@Index('ix_candidate_name_words_beginning', ['organisationId', 'word'])
@Check('ck_candidate_name_words_part', `part IN ('last', 'first', 'middle')`)
@ForeignKey(() => Candidate, ['organisationId', 'candidateId'], ['organisationId', 'id'], {
  name: 'fk_candidate_name_words_candidate',
  onDelete: 'CASCADE',
})
export class CandidateNameWord {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_name_words' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_name_words' })
  id!: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  /** Family name, first name or father's name. */
  @Column({ name: 'part', type: 'text' })
  part!: NamePart;

  /** As all spellings of it are compared. */
  @Column({ name: 'word', type: 'text', collation: 'C' })
  word!: string;
}
