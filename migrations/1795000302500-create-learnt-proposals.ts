import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** What decisions taught for a version of a profile, so that it is calculated once and in the background. */
export class CreateLearntProposals1795000302500 implements MigrationInterface {
  name = 'CreateLearntProposals1795000302500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE learnt_proposals (
        organisation_id uuid NOT NULL,
        profile_slug text NOT NULL,
        profile_version integer NOT NULL,
        digest text NOT NULL,
        proposal jsonb NOT NULL,
        calculated_at timestamptz NOT NULL,
        CONSTRAINT pk_learnt_proposals PRIMARY KEY (organisation_id, profile_slug, profile_version)
      )`);
    for (const statement of tenantPolicy('learnt_proposals')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE learnt_proposals`);
  }
}
