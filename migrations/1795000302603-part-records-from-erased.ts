import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/**
 * Records of one person in a trial of reminders are known as such, so that somebody who is booked anew counts once. Records of people who
 * were erased before say no longer whose booking they were, nor what was known of that person alone.
 */
export class PartRecordsFromErased1795000302603 implements MigrationInterface {
  name = 'PartRecordsFromErased1795000302603';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE show_records ADD COLUMN trial_id uuid`);
    await inEveryOrganisation(runner, async (organisationId) => {
      // Whoever was given other reminders with a later booking counts by the first.
      await runner.query(
        `UPDATE show_records record
            SET trial_id = trial.id, reminder_policy = trial.reminder_policy
           FROM bookings booking
           JOIN LATERAL (SELECT first.id, first.reminder_policy FROM bookings first
                          WHERE first.organisation_id = $1 AND first.application_id = booking.application_id
                            AND first.reminder_policy IS NOT NULL AND first.id <= booking.id
                          ORDER BY first.id LIMIT 1) trial ON true
          WHERE record.organisation_id = $1 AND booking.organisation_id = $1 AND booking.id = record.booking_id`,
        [organisationId],
      );
      await runner.query(
        `UPDATE show_records record
            SET booking_id = NULL, source_key = 'erased:' || record.id, trial_id = anew.trial_id,
                known = (SELECT jsonb_agg(moment.known || '{"scorePoints": null, "payRatio": null}' ORDER BY moment.place)
                           FROM jsonb_array_elements(record.known) WITH ORDINALITY AS moment (known, place))
           FROM (SELECT of_erased.id, CASE WHEN of_erased.trial_id IS NULL THEN NULL
                          ELSE (first_value(of_erased.id) OVER (PARTITION BY of_erased.trial_id ORDER BY of_erased.id)) END AS trial_id
                   FROM show_records of_erased
                   JOIN bookings booking ON booking.organisation_id = $1 AND booking.id = of_erased.booking_id
                   JOIN applications application ON application.organisation_id = $1 AND application.id = booking.application_id
                   JOIN candidates candidate ON candidate.organisation_id = $1 AND candidate.id = application.candidate_id
                  WHERE of_erased.organisation_id = $1 AND candidate.erased_at IS NOT NULL) anew
          WHERE record.organisation_id = $1 AND record.id = anew.id`,
        [organisationId],
      );
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE show_records DROP COLUMN trial_id`);
  }
}
