import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Listing responses and reading résumés meet troubles of their own: one that works does not end what is in the way of the other. */
export class AddConnectionProblemDuring1795000120302 implements MigrationInterface {
  name = 'AddConnectionProblemDuring1795000120302';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connections
        ADD COLUMN problem_during text,
        ADD CONSTRAINT ck_connections_problem_during CHECK (problem_during IN ('pulling', 'reading'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE connections DROP CONSTRAINT ck_connections_problem_during, DROP COLUMN problem_during`,
    );
  }
}
