import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Scores with the reasons behind them. */
export class CreateScores1795000050002 implements MigrationInterface {
  name = 'CreateScores1795000050002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE scores (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        version text NOT NULL,
        points double precision NOT NULL,
        level integer NOT NULL,
        verdicts jsonb NOT NULL,
        facts jsonb NOT NULL,
        salary jsonb NOT NULL,
        summary jsonb NOT NULL,
        computed_at timestamptz NOT NULL,
        CONSTRAINT pk_scores PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_scores_application UNIQUE (organisation_id, application_id)
      )`);
    for (const statement of tenantPolicy('scores')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE scores ADD CONSTRAINT fk_scores_application
        FOREIGN KEY (organisation_id, application_id) REFERENCES applications (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE scores`);
  }
}
