import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Connection } from '../job-boards/index.js';
import type { ListShortfall } from '../job-boards/index.js';
import { OfferedPay } from './offered-pay.columns.js';
import { Vacancy } from './vacancy.entity.js';

/** What a board marks besides its counter of responses; null where it has no such mark. */
export interface SettledMarks {
  readonly unread: number | null;
  /** Differs when responses were moved between stages. */
  readonly stages: string | null;
  readonly updates: boolean | null;
}

/** A row is one vacancy as published at one board through one connection. A republished one has a new external id, hence a new row. */
@Entity({ name: 'vacancy_postings' })
@Unique('uq_vacancy_postings_external', ['organisationId', 'connectionId', 'externalId'])
@Index('ix_vacancy_postings_vacancy', ['organisationId', 'vacancyId'])
@ForeignKey(() => Vacancy, ['organisationId', 'vacancyId'], ['organisationId', 'id'], {
  name: 'fk_vacancy_postings_vacancy',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_vacancy_postings_connection',
})
export class VacancyPosting extends OfferedPay {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_vacancy_postings' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_vacancy_postings' })
  id!: string;

  @Column({ name: 'vacancy_id', type: 'uuid' })
  vacancyId!: string;

  @Column({ name: 'connection_id', type: 'uuid' })
  connectionId!: string;

  /** The board's id of the publication. */
  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;

  @Column({ name: 'url', type: 'text', nullable: true })
  url!: string | null;

  /** Responses by the board's own counter when it was last read; null where the board does not count. */
  @Column({ name: 'responses_count', type: 'integer', nullable: true })
  responsesCount!: number | null;

  /** The counter for which every response was listed to the end; differs from responses_count = something is new. */
  @Column({ name: 'walked_count', type: 'integer', nullable: true })
  walkedCount!: number | null;

  /** What the board marked besides its counter when nothing was left to be walked; null = never so far. */
  @Column({ name: 'settled_marks', type: 'jsonb', nullable: true })
  settledMarks!: SettledMarks | null;

  /** The board's id of the publication that this one continues. */
  @Column({ name: 'previous_external_id', type: 'text', nullable: true })
  previousExternalId!: string | null;

  /** The account at the board that leads it; null where the board does not tell. */
  @Column({ name: 'manager_id', type: 'text', nullable: true })
  managerId!: string | null;

  /** As the board names them. */
  @Column({ name: 'manager_name', type: 'text', nullable: true })
  managerName!: string | null;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ name: 'archived', type: 'boolean' })
  archived!: boolean;

  /** When it was first seen to be published no longer. */
  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;

  /** When every list of its responses was last walked to its end, whatever the counters said. */
  @Column({ name: 'fully_walked_at', type: 'timestamptz', nullable: true })
  fullyWalkedAt!: Date | null;

  /** When its responses were last listed as far as the counters asked for. */
  @Column({ name: 'last_walked_at', type: 'timestamptz', nullable: true })
  lastWalkedAt!: Date | null;

  /** When its responses could last not be listed to the end. */
  @Column({ name: 'walk_failed_at', type: 'timestamptz', nullable: true })
  walkFailedAt!: Date | null;

  /** What the board counted and did not show when every list was last walked; null = nothing. */
  @Column({ name: 'shortfall', type: 'jsonb', nullable: true })
  shortfall!: ListShortfall | null;

  /** The publication as the board sent it, without NUL characters, which PostgreSQL cannot hold. */
  @Column({ name: 'raw', type: 'jsonb', nullable: true })
  raw!: unknown;
}
