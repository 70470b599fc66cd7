import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../candidates/index.js';
import type { Level } from '../vacancies/index.js';
import type { Marks } from './domain/kept-verdicts.js';

/** A row is a score that another one has replaced: by another version of the profile or of the rules, or because the résumé or an answer changed. */
@Entity({ name: 'past_scores' })
@Index('ix_past_scores_application', ['organisationId', 'applicationId', 'id'])
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_past_scores_application',
  onDelete: 'CASCADE',
})
export class PastScore {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_past_scores' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_past_scores' })
  id!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  /** Version of the rules that made it. */
  @Column({ name: 'version', type: 'text' })
  version!: string;

  @Column({ name: 'profile_slug', type: 'text' })
  profileSlug!: string;

  @Column({ name: 'profile_version', type: 'integer' })
  profileVersion!: number;

  /** 0–100. */
  @Column({ name: 'points', type: 'double precision' })
  points!: number;

  @Column({ name: 'level', type: 'integer' })
  level!: Level;

  /** The verdicts that counted, answers of people included. */
  @Column({ name: 'marks', type: 'jsonb' })
  marks!: Marks;

  /** Since when it said so. */
  @Column({ name: 'computed_at', type: 'timestamptz' })
  computedAt!: Date;
}
