import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Candidate } from './candidate.entity.js';
import type { ContactKind } from './domain/contact-identity.js';

/**
 * A row is one thing by which a candidate may be recognised: a phone, an e-mail address, a board's id of the person or of the résumé, a
 * fingerprint of name and birth date. Several candidates may have the same one.
 */
@Entity({ name: 'candidate_contacts' })
@Unique('uq_candidate_contacts_own', ['organisationId', 'candidateId', 'kind', 'normalised'])
// In byte order, for beginnings and for whole ones: (organisation_id, kind, normalised COLLATE "C").
@Index('ix_candidate_contacts_beginning', { synchronize: false })
@ForeignKey(() => Candidate, ['organisationId', 'candidateId'], ['organisationId', 'id'], {
  name: 'fk_candidate_contacts_candidate',
  onDelete: 'CASCADE',
})
@Check('ck_candidate_contacts_kind', `kind IN ('phone', 'email', 'board-person', 'board-resume', 'name-and-birth')`)
export class CandidateContact {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_contacts' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_candidate_contacts' })
  id!: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: ContactKind;

  /** As written in the résumé; empty for a fingerprint. */
  @Column({ name: 'value', type: 'text' })
  value!: string;

  /** Phone as +E.164, e-mail in lower case, `<board>:<id>`, or the fingerprint. */
  @Column({ name: 'normalised', type: 'text' })
  normalised!: string;
}
