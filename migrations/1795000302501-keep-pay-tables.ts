import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rows of a table of pay until it counts, so that its columns may be taken for something else. */
export class KeepPayTables1795000302501 implements MigrationInterface {
  name = 'KeepPayTables1795000302501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE salary_imports ADD kept_table text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE salary_imports DROP COLUMN kept_table`);
  }
}
