import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Candidate } from './candidate.entity.js';

/**
 * A row is one thing that identifies a person: a phone, an e-mail address, a board's id of the person or of the résumé.
 * The unique constraint is what makes two résumés of one person one candidate, also when they arrive at the same moment.
 */
@Entity({ name: 'candidate_contacts' })
@Unique('uq_candidate_contacts_normalised', ['organisationId', 'kind', 'normalised'])
@Index('ix_candidate_contacts_candidate', ['organisationId', 'candidateId'])
// In byte order, for beginnings: (organisation_id, kind, normalised COLLATE "C").
@Index('ix_candidate_contacts_beginning', { synchronize: false })
@ForeignKey(() => Candidate, ['organisationId', 'candidateId'], ['organisationId', 'id'], {
  name: 'fk_candidate_contacts_candidate',
  onDelete: 'CASCADE',
})
@Check('ck_candidate_contacts_kind', `kind IN ('phone', 'email', 'board-person', 'board-resume')`)
export class CandidateContact {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_contacts' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_contacts' })
  id!: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: 'phone' | 'email' | 'board-person' | 'board-resume';

  /** As written in the résumé. */
  @Column({ name: 'value', type: 'text' })
  value!: string;

  /** Phone as +E.164, e-mail in lower case, otherwise `<board>:<id>`. */
  @Column({ name: 'normalised', type: 'text' })
  normalised!: string;
}
