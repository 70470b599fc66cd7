import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LearntWeights } from './domain/weight-proposal.js';

/** A row is what decisions taught for a version of a profile when they were last looked at. */
@Entity({ name: 'learnt_proposals' })
export class LearntProposal {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_learnt_proposals' })
  organisationId!: string;

  @PrimaryColumn({ name: 'profile_slug', type: 'text', primaryKeyConstraintName: 'pk_learnt_proposals' })
  profileSlug!: string;

  @PrimaryColumn({ name: 'profile_version', type: 'integer', primaryKeyConstraintName: 'pk_learnt_proposals' })
  profileVersion!: number;

  /** Names the requirements, decisions and verdicts that it was learnt from. */
  @Column({ name: 'digest', type: 'text' })
  digest!: string;

  @Column({ name: 'proposal', type: 'jsonb' })
  proposal!: LearntWeights;

  @Column({ name: 'calculated_at', type: 'timestamptz' })
  calculatedAt!: Date;
}
