import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/**
 * Who is late, and whose cancellation is late, is a rule of the organisation that each day takes with it when it is planned: changed later,
 * it changes no day that is there. What somebody corrects on a day that was held keeps what stood there before. When the organisation
 * tries reminders, each booking keeps which ones it gets, and takes that into the show history.
 */
export class CreateInterviewRules1795000302201 implements MigrationInterface {
  name = 'CreateInterviewRules1795000302201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interview_rules (
        organisation_id uuid NOT NULL,
        late_after_minutes integer NOT NULL,
        cancel_late_hours integer,
        tries_reminders boolean NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_interview_rules PRIMARY KEY (organisation_id),
        CONSTRAINT ck_interview_rules_late CHECK (late_after_minutes BETWEEN 0 AND 120),
        CONSTRAINT ck_interview_rules_cancel CHECK (cancel_late_hours BETWEEN 1 AND 168)
      )`);
    // Days of before were judged by these.
    await runner.query(`
      ALTER TABLE interview_days
        ADD COLUMN late_after_minutes integer NOT NULL DEFAULT 10,
        ADD COLUMN cancel_late_hours integer`);
    await runner.query(`ALTER TABLE interview_days ALTER COLUMN late_after_minutes DROP DEFAULT`);
    await runner.query(`
      ALTER TABLE bookings
        ADD COLUMN reminder_policy text,
        ADD CONSTRAINT ck_bookings_reminder_policy CHECK (reminder_policy IN ('both', 'day-before', 'hours-before')) NOT VALID`);
    await runner.query(`
      ALTER TABLE show_records
        ADD COLUMN reminder_policy text,
        ADD CONSTRAINT ck_show_records_reminder_policy CHECK (reminder_policy IN ('both', 'day-before', 'hours-before')) NOT VALID`);
    await runner.query(`
      CREATE TABLE outcome_corrections (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        booking_id uuid NOT NULL,
        outcome_before text NOT NULL,
        outcome text NOT NULL,
        reason text,
        user_name text NOT NULL,
        corrected_at timestamptz NOT NULL,
        CONSTRAINT pk_outcome_corrections PRIMARY KEY (organisation_id, id),
        CONSTRAINT ck_outcome_corrections_before CHECK (outcome_before IN ('came', 'late', 'no-show')),
        CONSTRAINT ck_outcome_corrections_outcome CHECK (outcome IN ('came', 'late', 'no-show') AND outcome <> outcome_before)
      )`);
    await runner.query(
      `CREATE INDEX ix_outcome_corrections_booking ON outcome_corrections (organisation_id, booking_id)`,
    );
    for (const table of ['interview_rules', 'outcome_corrections'])
      for (const statement of tenantPolicy(table)) await runner.query(statement);
    await runner.query(`
      ALTER TABLE outcome_corrections
        ADD CONSTRAINT fk_outcome_corrections_booking FOREIGN KEY (organisation_id, booking_id)
            REFERENCES bookings (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE outcome_corrections`);
    await runner.query(`ALTER TABLE show_records DROP COLUMN reminder_policy`);
    await runner.query(`ALTER TABLE bookings DROP COLUMN reminder_policy`);
    await runner.query(`ALTER TABLE interview_days DROP COLUMN cancel_late_hours, DROP COLUMN late_after_minutes`);
    await runner.query(`DROP TABLE interview_rules`);
  }
}
