import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an old log says beside day, place and outcome (hour, time since booking, answer) is kept with its rows, so that
 * the forecast may learn from it. A log keeps what somebody said that its columns hold, and by which rows it is known however they are read.
 */
export class KeepColumnsOfLogs1795000302200 implements MigrationInterface {
  name = 'KeepColumnsOfLogs1795000302200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE show_records
        ADD COLUMN stated jsonb,
        ADD CONSTRAINT ck_show_records_stated CHECK (stated IS NULL OR jsonb_typeof(stated) = 'object' AND source = 'import') NOT VALID`);
    await runner.query(`ALTER TABLE attendance_logs ADD COLUMN rows_digest text, ADD COLUMN choices jsonb`);
    await runner.query(`CREATE INDEX ix_attendance_logs_rows ON attendance_logs (organisation_id, rows_digest)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE attendance_logs DROP COLUMN choices, DROP COLUMN rows_digest`);
    await runner.query(`ALTER TABLE show_records DROP COLUMN stated`);
  }
}
