import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of a table of pay of which the range was read the other way round: those of older tables nobody noted. */
export class NoteTurnedRangesOfPay1795000303850 implements MigrationInterface {
  name = 'NoteTurnedRangesOfPay1795000303850';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE salary_imports ADD turned_lines integer[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE salary_imports DROP COLUMN turned_lines`);
  }
}
