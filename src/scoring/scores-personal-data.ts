import type { PersonalDataHolder } from '../privacy/index.js';

const OF_CANDIDATE = `organisation_id = $1
  AND application_id IN (SELECT id FROM applications WHERE organisation_id = $1 AND candidate_id = $2)`;

/** Facts and verdicts quote the résumé. They go as a whole; the points stay with the application. */
export const scoresPersonalData: PersonalDataHolder = {
  table: 'scores',
  columns: ['verdicts', 'facts', 'salary', 'summary'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT application_id, points, level, verdicts, facts, salary, summary, computed_at FROM scores WHERE ${OF_CANDIDATE}`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (DELETE FROM scores WHERE ${OF_CANDIDATE} RETURNING id) SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};
