import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** People keep filters of the list under names and share them. */
export class CreateSavedFilters1795000305431 implements MigrationInterface {
  name = 'CreateSavedFilters1795000305431';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_filters (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        name text NOT NULL,
        key text NOT NULL COLLATE "C",
        query text NOT NULL,
        shared boolean NOT NULL,
        saved_at timestamptz NOT NULL,
        CONSTRAINT pk_saved_filters PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_saved_filters_own UNIQUE (organisation_id, user_id, key)
      )`);
    for (const statement of tenantPolicy('saved_filters')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE saved_filters
        ADD CONSTRAINT fk_saved_filters_user FOREIGN KEY (organisation_id, user_id)
            REFERENCES users (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE saved_filters`);
  }
}
