import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Whoever met a person says how it went and what they would do; those who decide read it. */
export class CreateFeedback1795000305000 implements MigrationInterface {
  name = 'CreateFeedback1795000305000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feedback (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        user_id uuid,
        user_name text NOT NULL,
        advice text,
        words text,
        said_at timestamptz NOT NULL,
        CONSTRAINT pk_feedback PRIMARY KEY (organisation_id, id),
        CONSTRAINT ck_feedback_advice CHECK (advice IN ('take', 'undecided', 'refuse'))
      )`);
    await runner.query(`CREATE INDEX ix_feedback_application ON feedback (organisation_id, application_id, id)`);
    for (const statement of tenantPolicy('feedback')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE feedback
        ADD CONSTRAINT fk_feedback_application FOREIGN KEY (organisation_id, application_id)
            REFERENCES applications (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE feedback`);
  }
}
