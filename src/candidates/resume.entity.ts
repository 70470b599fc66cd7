import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Connection } from '../job-boards/index.js';
import type { Resume } from '../job-boards/index.js';
import { Candidate } from './candidate.entity.js';
import type { Source } from './sources.js';

/**
 * A row is the newest reading of one résumé of a person at one board, of which earlier readings stay among the raw payloads; or what came
 * through another door.
 */
@Entity({ name: 'resumes' })
// Without a connection the other columns alone must differ: NULLS NOT DISTINCT.
@Unique('uq_resumes_external', ['organisationId', 'connectionId', 'board', 'externalId'])
@Index('ix_resumes_candidate', ['organisationId', 'candidateId'])
@Index('ix_resumes_search', ['search'], { type: 'gin' })
@ForeignKey(() => Candidate, ['organisationId', 'candidateId'], ['organisationId', 'id'], {
  name: 'fk_resumes_candidate',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Connection, ['organisationId', 'connectionId'], ['organisationId', 'id'], {
  name: 'fk_resumes_connection',
})
export class ResumeDocument {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_resumes' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_resumes' })
  id!: string;

  @Column({ name: 'candidate_id', type: 'uuid' })
  candidateId!: string;

  /** Null where no board stands between. */
  @Column({ name: 'connection_id', type: 'uuid', nullable: true })
  connectionId!: string | null;

  @Column({ name: 'board', type: 'text' })
  board!: Source;

  /** The board's id of the résumé, or what the other door knows it by. */
  @Column({ name: 'external_id', type: 'text' })
  externalId!: string;

  @Column({ name: 'title', type: 'text', nullable: true })
  title!: string | null;

  /** The neutral résumé. */
  @Column({ name: 'content', type: 'jsonb' })
  content!: Resume;

  /** Language of the text, which chooses the dictionary of the search column. */
  @Column({ name: 'language', type: 'text' })
  language!: string;

  /** Last change by the board's clock. */
  @Column({ name: 'updated_at_board', type: 'timestamptz', nullable: true })
  updatedAtBoard!: Date | null;

  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt!: Date;

  /** What could not be read and why, in words. */
  @Column({ name: 'problems', type: 'jsonb' })
  problems!: string[];

  /** Words of the whole document for text search, written together with the content. */
  @Column({ name: 'search', type: 'tsvector', nullable: true, select: false })
  search!: string | null;
}
