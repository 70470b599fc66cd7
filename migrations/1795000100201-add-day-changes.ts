import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Days can be cancelled, and their date taken by another day. A version tells a plan that was calculated for a while that the day
 * was changed meanwhile. Bookings know which of their states the person is known to know, and when nobody picked up the phone.
 */
export class AddDayChanges1795000100201 implements MigrationInterface {
  name = 'AddDayChanges1795000100201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interview_days
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN cancelled_at timestamptz,
        DROP CONSTRAINT uq_interview_days_date,
        DROP CONSTRAINT ck_interview_days_status,
        ADD CONSTRAINT ck_interview_days_status CHECK (status IN ('planned', 'approved', 'held', 'cancelled'))`);
    await runner.query(`ALTER TABLE interview_days ALTER COLUMN version DROP DEFAULT`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_interview_days_date ON interview_days (organisation_id, vacancy_id, date)
        WHERE status <> 'cancelled'`);
    await runner.query(`
      ALTER TABLE bookings
        ADD COLUMN known_sequence integer,
        ADD COLUMN no_answer_at timestamptz`);
  }

  /** Works as long as no day is cancelled: the older schema has no word for that. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bookings DROP COLUMN no_answer_at, DROP COLUMN known_sequence`);
    await runner.query(`DROP INDEX uq_interview_days_date`);
    await runner.query(`
      ALTER TABLE interview_days
        DROP CONSTRAINT ck_interview_days_status,
        ADD CONSTRAINT ck_interview_days_status CHECK (status IN ('planned', 'approved', 'held')),
        ADD CONSTRAINT uq_interview_days_date UNIQUE (organisation_id, vacancy_id, date),
        DROP COLUMN cancelled_at,
        DROP COLUMN version`);
  }
}
