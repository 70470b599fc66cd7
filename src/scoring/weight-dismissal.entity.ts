import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A row says that learnt weights for a version of a profile were not wanted, with the decisions there were. */
@Entity({ name: 'weight_dismissals' })
@Check('ck_weight_dismissals_decisions', `decisions >= 0`)
export class WeightDismissal {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_weight_dismissals' })
  organisationId!: string;

  @PrimaryColumn({ name: 'profile_slug', type: 'text', primaryKeyConstraintName: 'pk_weight_dismissals' })
  profileSlug!: string;

  @PrimaryColumn({ name: 'profile_version', type: 'integer', primaryKeyConstraintName: 'pk_weight_dismissals' })
  profileVersion!: number;

  /** Those that it was learnt from. */
  @Column({ name: 'decisions', type: 'integer' })
  decisions!: number;

  /** The proposal comes back when there are enough decisions after this. */
  @Column({ name: 'dismissed_at', type: 'timestamptz' })
  dismissedAt!: Date;
}
