import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list that came as a workbook tells which of its sheets it was made of, and which were left out. */
export class KeepSheetsOfLists1795000305210 implements MigrationInterface {
  name = 'KeepSheetsOfLists1795000305210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidate_imports ADD COLUMN sheets jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidate_imports DROP COLUMN sheets`);
  }
}
