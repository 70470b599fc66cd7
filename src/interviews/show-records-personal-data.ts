import type { PersonalDataHolder } from '../privacy/index.js';

const OF_CANDIDATE = `organisation_id = $1 AND booking_id IN (
  SELECT booking.id FROM bookings booking
    JOIN applications application ON application.organisation_id = $1 AND application.id = booking.application_id
   WHERE booking.organisation_id = $1 AND application.candidate_id = $2)`;

/**
 * What the show history knows of a person as long as it says whose booking it was. Afterwards a record is of nobody: it keeps that somebody
 * was invited on that day, what they had answered, and whether they came, and neither the booking nor what was known of this person alone.
 */
export const showRecordsPersonalData: PersonalDataHolder = {
  table: 'show_records',
  columns: ['known'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(`SELECT date::text, outcome, known FROM show_records WHERE ${OF_CANDIDATE} ORDER BY id`, [
      organisationId,
      candidateId,
    ]),
  erase: async ({ organisationId, candidateId }, db) => {
    // A day is recorded once, when it is closed: no later recording looks for the booking that is forgotten here.
    const erased = await db.query<unknown[]>(
      `WITH erased AS (
         UPDATE show_records record
            SET booking_id = NULL, source_key = 'erased:' || record.id, trial_id = anew.trial_id,
                known = (SELECT jsonb_agg(moment.known || '{"scorePoints": null, "payRatio": null}' ORDER BY moment.place)
                           FROM jsonb_array_elements(record.known) WITH ORDINALITY AS moment (known, place))
           FROM (SELECT id, CASE WHEN trial_id IS NULL THEN NULL
                                 ELSE (first_value(id) OVER (PARTITION BY trial_id ORDER BY id)) END AS trial_id
                   FROM show_records WHERE ${OF_CANDIDATE}) anew
          WHERE record.organisation_id = $1 AND record.id = anew.id RETURNING record.id)
       SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};
