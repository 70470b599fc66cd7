import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from './application.entity.js';

/** What somebody who met a person would do. */
export const ADVICES = ['take', 'undecided', 'refuse'] as const;
export type Advice = (typeof ADVICES)[number];

/** A row is what one of our people said of an application after they met: it decides nothing, and whoever decides reads it. */
@Entity({ name: 'feedback' })
@Index('ix_feedback_application', ['organisationId', 'applicationId', 'id'])
@Check('ck_feedback_advice', `advice IN ('take', 'undecided', 'refuse')`)
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_feedback_application',
  onDelete: 'CASCADE',
})
export class Feedback {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_feedback' })
  organisationId!: string;

  /** Sorts by the time of saying. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_feedback' })
  id!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  /** Null of an API key. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  /** Name shown beside it, as it was then. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  /** Null where words alone were left. */
  @Column({ name: 'advice', type: 'text', nullable: true })
  advice!: Advice | null;

  /** In their own words; null where an advice alone was left. */
  @Column({ name: 'words', type: 'text', nullable: true })
  words!: string | null;

  @Column({ name: 'said_at', type: 'timestamptz' })
  saidAt!: Date;
}
