import type { PersonalDataHolder } from '../privacy/index.js';

const OF_CANDIDATE = `application_id IN (SELECT id FROM applications WHERE organisation_id = $1 AND candidate_id = $2)`;

/** What a person was offered. */
export const jobOffersPersonalData: PersonalDataHolder = {
  table: 'job_offers',
  columns: ['terms'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT application_id, terms, written_at, ended_at FROM job_offers
        WHERE organisation_id = $1 AND ${OF_CANDIDATE} ORDER BY id`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const [, erased] = await db.query<[unknown[], number]>(
      `DELETE FROM job_offers WHERE organisation_id = $1 AND ${OF_CANDIDATE}`,
      [organisationId, candidateId],
    );
    return erased;
  },
};
