import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Interviewers who are missing from a slot, and what was approved last of a day that was planned anew. */
export class AddDayStaffing1795000302401 implements MigrationInterface {
  name = 'AddDayStaffing1795000302401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interview_slots
        ADD COLUMN interviewers_away integer NOT NULL DEFAULT 0,
        ADD CONSTRAINT ck_interview_slots_away CHECK (interviewers_away >= 0)`);
    await runner.query(`ALTER TABLE interview_days ADD COLUMN last_replanned jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE interview_days DROP COLUMN last_replanned`);
    await runner.query(`
      ALTER TABLE interview_slots DROP CONSTRAINT ck_interview_slots_away, DROP COLUMN interviewers_away`);
  }
}
