import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/tenancy.js';

/** What candidates were asked because their résumés leave it open. */
export class CreateQuestionRounds1795000300903 implements MigrationInterface {
  name = 'CreateQuestionRounds1795000300903';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE question_rounds (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        requirements jsonb NOT NULL,
        user_id uuid,
        user_name text NOT NULL,
        asked_at timestamptz NOT NULL,
        CONSTRAINT pk_question_rounds PRIMARY KEY (organisation_id, id)
      )`);
    await runner.query(
      `CREATE INDEX ix_question_rounds_application ON question_rounds (organisation_id, application_id, id)`,
    );
    for (const statement of tenantPolicy('question_rounds')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE question_rounds ADD CONSTRAINT fk_question_rounds_application FOREIGN KEY (organisation_id, application_id)
        REFERENCES applications (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE question_rounds`);
  }
}
