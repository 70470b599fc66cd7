import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A table of pay that came as a workbook tells which of its sheets it was made of, and which were left out. */
export class KeepSheetsOfPayTables1795000305340 implements MigrationInterface {
  name = 'KeepSheetsOfPayTables1795000305340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE salary_imports ADD COLUMN sheets jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE salary_imports DROP COLUMN sheets`);
  }
}
