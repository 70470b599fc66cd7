import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../candidates/index.js';

/** A row is one offer of a job in writing. It stands until the person is moved on or back. */
@Entity({ name: 'job_offers' })
@Index('uq_job_offers_standing', ['organisationId', 'applicationId'], { unique: true, where: 'ended_at IS NULL' })
@Index('ix_job_offers_application', ['organisationId', 'applicationId'])
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_job_offers_application',
  onDelete: 'CASCADE',
})
export class JobOffer {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_job_offers' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_job_offers' })
  id!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  /** What is offered, in the words of whoever offers it; null where nothing was added to the usual words. */
  @Column({ name: 'terms', type: 'text', nullable: true })
  terms!: string | null;

  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  /** Name at that time. */
  @Column({ name: 'user_name', type: 'text' })
  userName!: string;

  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt!: Date;

  /** When the person was moved on or back. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
