/** What is done to a table when a trial ends. */
export interface TrialTable {
  /** Of the organisation and of these ids. */
  readonly sql: string;
  readonly ids: Ids;
}

type Ids = 'connectionIds' | 'candidateIds' | 'vacancyIds';

/** Bookings of the invented. */
const THEIR_BOOKINGS = `SELECT booking.id FROM bookings booking
  JOIN applications application ON application.organisation_id = $1 AND application.id = booking.application_id
 WHERE booking.organisation_id = $1 AND application.candidate_id = ANY ($2)`;

/**
 * From the top down: what refers to a row goes before it. Rows of tables that are not named go with those that they belong to, as the
 * foreign keys say.
 */
export const TRIAL_TABLES: readonly TrialTable[] = [
  removed('messages', 'candidateIds', `recipient_candidate_id = ANY ($2) OR subject_id IN (${THEIR_BOOKINGS})`),
  // Days that went by with nobody at the door are rehearsals: nobody in them is anybody.
  removed('show_records', 'candidateIds', `source = 'rehearsal' OR booking_id IN (${THEIR_BOOKINGS})`),
  // Of somebody who was erased since, the record names no booking any more.
  removed('show_records', 'vacancyIds', 'vacancy_id = ANY ($2)'),
  removed(
    'salary_observations',
    'candidateIds',
    `source = 'wish' AND source_key IN
       (SELECT id::text FROM applications WHERE organisation_id = $1 AND candidate_id = ANY ($2))`,
  ),
  removed('responses', 'connectionIds', 'connection_id = ANY ($2)'),
  removed('applications', 'candidateIds', 'candidate_id = ANY ($2)'),
  removed('candidates', 'candidateIds', 'id = ANY ($2)'),
  // Of people who stay their résumé stays too: it is of no board that is connected.
  changed('resumes', 'connectionIds', 'SET connection_id = NULL', 'connection_id = ANY ($2)'),
  removed('interview_days', 'vacancyIds', 'vacancy_id = ANY ($2)'),
  removed('posting_orders', 'connectionIds', 'connection_id = ANY ($2)'),
  removed('spends', 'connectionIds', 'connection_id = ANY ($2)'),
  removed('vacancy_postings', 'connectionIds', 'connection_id = ANY ($2)'),
  removed('vacancies', 'vacancyIds', 'id = ANY ($2)'),
  removed('raw_payloads', 'connectionIds', 'connection_id = ANY ($2)'),
  removed('hint_routes', 'connectionIds', 'connection_id = ANY ($2)'),
  removed('connections', 'connectionIds', 'id = ANY ($2)'),
];

function removed(table: string, ids: Ids, condition: string): TrialTable {
  return { sql: `DELETE FROM ${table} WHERE organisation_id = $1 AND (${condition})`, ids };
}

function changed(table: string, ids: Ids, change: string, condition: string): TrialTable {
  return { sql: `UPDATE ${table} ${change} WHERE organisation_id = $1 AND (${condition})`, ids };
}
