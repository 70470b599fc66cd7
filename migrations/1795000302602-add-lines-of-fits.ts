import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/**
 * Each log counts how often it was taken back or brought back, and each version of what was learnt says how often that had happened: those
 * of before a log went are neither used nor compared with. Versions that are there may have learnt from any log that is taken back.
 */
export class AddLinesOfFits1795000302602 implements MigrationInterface {
  name = 'AddLinesOfFits1795000302602';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE attendance_logs ADD COLUMN turns integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE attendance_logs ALTER COLUMN turns DROP DEFAULT`);
    await runner.query(`ALTER TABLE show_fits ADD COLUMN line integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE show_fits ALTER COLUMN line DROP DEFAULT`);
    await inEveryOrganisation(runner, (organisationId) =>
      runner.query(`UPDATE attendance_logs SET turns = 1 WHERE organisation_id = $1 AND taken_back_at IS NOT NULL`, [
        organisationId,
      ]),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE show_fits DROP COLUMN line`);
    await runner.query(`ALTER TABLE attendance_logs DROP COLUMN turns`);
  }
}
