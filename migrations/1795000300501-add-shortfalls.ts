import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a board counts and does not show is kept with the publication and told at the connection. */
export class AddShortfalls1795000300501 implements MigrationInterface {
  name = 'AddShortfalls1795000300501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE vacancy_postings ADD COLUMN shortfall jsonb`);
    await runner.query(`
      ALTER TABLE connection_problems
        DROP CONSTRAINT ck_connection_problems_during,
        ADD CONSTRAINT ck_connection_problems_during CHECK (during IN ('pulling', 'reach', 'reading'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM connection_problems WHERE during = 'reach'`);
    await runner.query(`
      ALTER TABLE connection_problems
        DROP CONSTRAINT ck_connection_problems_during,
        ADD CONSTRAINT ck_connection_problems_during CHECK (during IN ('pulling', 'reading'))`);
    await runner.query(`ALTER TABLE vacancy_postings DROP COLUMN shortfall`);
  }
}
