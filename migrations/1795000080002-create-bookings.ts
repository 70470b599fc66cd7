import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantPolicy } from '../src/platform/database/index.js';

/** Bookings: people expected at slots. */
export class CreateBookings1795000080002 implements MigrationInterface {
  name = 'CreateBookings1795000080002';

  async up(runner: QueryRunner): Promise<void> {
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
    for (const statement of tenantPolicy('bookings')) await runner.query(statement);
    await runner.query(`
      ALTER TABLE bookings ADD CONSTRAINT fk_bookings_slot
        FOREIGN KEY (organisation_id, interview_slot_id) REFERENCES interview_slots (organisation_id, id)`);
    await runner.query(`
      ALTER TABLE bookings ADD CONSTRAINT fk_bookings_application
        FOREIGN KEY (organisation_id, application_id) REFERENCES applications (organisation_id, id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE bookings`);
  }
}
