import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** People carry words by which they are found again at every vacancy. */
export class CreateCandidateTags1795000305400 implements MigrationInterface {
  name = 'CreateCandidateTags1795000305400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE candidate_tags (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        name text NOT NULL,
        key text NOT NULL COLLATE "C",
        user_name text NOT NULL,
        tagged_at timestamptz NOT NULL,
        CONSTRAINT pk_candidate_tags PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_candidate_tags_own UNIQUE (organisation_id, candidate_id, key)
      )`);
    await runner.query(`CREATE INDEX ix_candidate_tags_key ON candidate_tags (organisation_id, key, candidate_id)`);
    for (const statement of tenantPolicy('candidate_tags')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE candidate_tags
        ADD CONSTRAINT fk_candidate_tags_candidate FOREIGN KEY (organisation_id, candidate_id)
            REFERENCES candidates (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE candidate_tags`);
  }
}
