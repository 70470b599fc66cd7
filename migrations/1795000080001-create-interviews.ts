import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Interview days, their slots and the bookings of people into them. */
export class CreateInterviews1795000080001 implements MigrationInterface {
  name = 'CreateInterviews1795000080001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interview_days (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        vacancy_id uuid NOT NULL,
        date date NOT NULL,
        city_slug text NOT NULL,
        time_zone text NOT NULL,
        format text NOT NULL,
        interviewers integer NOT NULL,
        first_start text NOT NULL,
        slot_count integer NOT NULL,
        slot_minutes integer NOT NULL,
        address text NOT NULL,
        directions text,
        contact_phone text,
        status text NOT NULL,
        prices jsonb NOT NULL,
        limits jsonb NOT NULL,
        plan jsonb NOT NULL,
        approved_at timestamptz,
        held_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_interview_days PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_interview_days_date UNIQUE (organisation_id, vacancy_id, date),
        CONSTRAINT ck_interview_days_format CHECK (format IN ('stream')),
        CONSTRAINT ck_interview_days_status CHECK (status IN ('planned', 'approved', 'held')),
        CONSTRAINT ck_interview_days_size CHECK (interviewers > 0 AND slot_count > 0 AND slot_minutes > 0)
      )`);
    await runner.query(`
      CREATE TABLE interview_slots (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        interview_day_id uuid NOT NULL,
        starts_at timestamptz NOT NULL,
        planned_invitations integer NOT NULL,
        seats integer NOT NULL,
        seats_taken integer NOT NULL,
        CONSTRAINT pk_interview_slots PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_interview_slots_start UNIQUE (organisation_id, interview_day_id, starts_at),
        CONSTRAINT ck_interview_slots_seats CHECK (seats_taken >= 0 AND seats_taken <= seats)
      )`);
    await runner.query(`
      CREATE TABLE bookings (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        interview_slot_id uuid NOT NULL,
        application_id uuid NOT NULL,
        status text NOT NULL,
        outcome text,
        sequence integer NOT NULL,
        walk_in boolean NOT NULL,
        features jsonb NOT NULL,
        checked_in_at timestamptz,
        confirmed_at timestamptz,
        cancelled_at timestamptz,
        cancel_reason text,
        cancelled_by text,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_bookings PRIMARY KEY (organisation_id, id),
        CONSTRAINT ck_bookings_status CHECK (status IN ('invited', 'confirmed', 'cancelled')),
        CONSTRAINT ck_bookings_outcome CHECK (outcome IN ('came', 'late', 'no-show')),
        CONSTRAINT ck_bookings_cancelled CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
        CONSTRAINT ck_bookings_cancelled_by CHECK (cancelled_by IN ('candidate', 'us'))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_bookings_active ON bookings (organisation_id, application_id)
        WHERE status <> 'cancelled' AND outcome IS NULL`);
    await runner.query(`CREATE INDEX ix_bookings_slot ON bookings (organisation_id, interview_slot_id)`);
    await runner.query(`CREATE INDEX ix_bookings_application ON bookings (organisation_id, application_id)`);
    for (const table of ['interview_days', 'interview_slots', 'bookings']) {
      for (const statement of tenantPolicy(table)) await runner.query(statement);
    }
    await runner.query(`
      ALTER TABLE interview_days ADD CONSTRAINT fk_interview_days_vacancy
        FOREIGN KEY (organisation_id, vacancy_id) REFERENCES vacancies (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE interview_slots ADD CONSTRAINT fk_interview_slots_day
        FOREIGN KEY (organisation_id, interview_day_id) REFERENCES interview_days (organisation_id, id) ON DELETE CASCADE`);
    await runner.query(`
      ALTER TABLE bookings ADD CONSTRAINT fk_bookings_slot
        FOREIGN KEY (organisation_id, interview_slot_id) REFERENCES interview_slots (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE bookings ADD CONSTRAINT fk_bookings_application
        FOREIGN KEY (organisation_id, application_id) REFERENCES applications (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE bookings`);
    await runner.query(`DROP TABLE interview_slots`);
    await runner.query(`DROP TABLE interview_days`);
  }
}
