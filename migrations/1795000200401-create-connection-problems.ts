import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/tenancy.js';

/** Listing responses and reading résumés each have a problem of their own, with the values of its sentence; neither overwrites the other's. */
export class CreateConnectionProblems1795000200401 implements MigrationInterface {
  name = 'CreateConnectionProblems1795000200401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connection_problems (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        during text NOT NULL,
        code text NOT NULL,
        details jsonb NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT pk_connection_problems PRIMARY KEY (organisation_id, connection_id, during),
        CONSTRAINT ck_connection_problems_during CHECK (during IN ('pulling', 'reading')),
        CONSTRAINT fk_connection_problems_connection FOREIGN KEY (organisation_id, connection_id)
          REFERENCES connections (organisation_id, id) ON DELETE CASCADE
      )`);
    for (const statement of tenantPolicy('connection_problems')) await runner.query(statement);
    // Of what was noted without its values the sentence says at least that it is from before; a spent quota is in the way of reading only.
    await runner.query(`
      INSERT INTO connection_problems (organisation_id, connection_id, during, code, details, since)
      SELECT organisation_id, id,
             coalesce(problem_during, CASE WHEN problem = 'job-boards.quota-spent' THEN 'reading' ELSE 'pulling' END),
             problem, '{"reason": "earlier", "quota": "earlier"}', coalesce(problem_since, now())
        FROM connections
       WHERE status = 'connected' AND problem IS NOT NULL`);
    await runner.query(
      `UPDATE connections SET problem = NULL, problem_since = NULL WHERE status = 'connected' AND problem IS NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE connections DROP CONSTRAINT ck_connections_problem_during, DROP COLUMN problem_during`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connections
        ADD COLUMN problem_during text,
        ADD CONSTRAINT ck_connections_problem_during CHECK (problem_during IN ('pulling', 'reading'))`);
    // There is room for one: a spent quota lasts longest.
    await runner.query(`
      UPDATE connections
         SET problem = kept.code, problem_during = kept.during, problem_since = kept.since
        FROM (SELECT DISTINCT ON (organisation_id, connection_id) * FROM connection_problems
               ORDER BY organisation_id, connection_id, during DESC) kept
       WHERE connections.organisation_id = kept.organisation_id AND connections.id = kept.connection_id
         AND connections.status = 'connected'`);
    await runner.query(`DROP TABLE connection_problems`);
  }
}
