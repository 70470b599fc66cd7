import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/tenancy.js';

/** How far each list of a posting is known, so that a deep one in which nothing happened is not walked again. */
export class CreateCollectionWalks1795000200404 implements MigrationInterface {
  name = 'CreateCollectionWalks1795000200404';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE collection_walks (
        organisation_id uuid NOT NULL,
        posting_id uuid NOT NULL,
        collection text NOT NULL,
        address text NOT NULL,
        total integer,
        changed integer,
        brought_at timestamptz,
        walked_at timestamptz NOT NULL,
        CONSTRAINT pk_collection_walks PRIMARY KEY (organisation_id, posting_id, collection),
        CONSTRAINT fk_collection_walks_posting FOREIGN KEY (organisation_id, posting_id)
          REFERENCES vacancy_postings (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const statement of tenantPolicy('collection_walks')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE vacancy_postings
        ADD COLUMN settled_marks jsonb,
        ADD COLUMN previous_external_id text,
        ADD COLUMN archived_at timestamptz,
        ADD COLUMN fully_walked_at timestamptz`);
    await runner.query(`UPDATE vacancy_postings SET fully_walked_at = last_walked_at`);
    await runner.query(`UPDATE vacancy_postings SET archived_at = coalesce(last_walked_at, now()) WHERE archived`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE vacancy_postings
        DROP COLUMN settled_marks, DROP COLUMN previous_external_id, DROP COLUMN archived_at, DROP COLUMN fully_walked_at`);
    await runner.query(`DROP TABLE collection_walks`);
  }
}
