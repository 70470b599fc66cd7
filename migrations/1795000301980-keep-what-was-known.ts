import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/**
 * What was known of a booking at each of its moments is written down at that moment, and goes into the show history with the outcome: who
 * comes can only be learned from what was known before. Of older records this is what was known when they were booked.
 */
export class KeepWhatWasKnown1795000301980 implements MigrationInterface {
  name = 'KeepWhatWasKnown1795000301980';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bookings ADD COLUMN moments jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE bookings ALTER COLUMN moments DROP DEFAULT`);
    await runner.query(`
      ALTER TABLE show_records
        ADD COLUMN known jsonb,
        ADD CONSTRAINT ck_show_records_known CHECK (jsonb_typeof(known) = 'array' AND known <> '[]')`);
    // Of erased people, and of those who were never booked, nothing is known.
    await inEveryOrganisation(runner, (organisationId) =>
      runner.query(
        `UPDATE show_records record
            SET known = jsonb_build_array(jsonb_build_object(
                  'moment', 'booked', 'isConfirmed', false, 'hasNoAnswer', false, 'remindersSent', 0, 'earlier', null)
                  || (booking.features - 'boards'))
           FROM bookings booking
          WHERE record.organisation_id = $1 AND booking.organisation_id = $1 AND booking.id = record.booking_id
            AND jsonb_typeof(booking.features -> 'leadHours') = 'number' AND NOT booking.walk_in`,
        [organisationId],
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE show_records DROP COLUMN known`);
    await runner.query(`ALTER TABLE bookings DROP COLUMN moments`);
  }
}
