import type { PersonalDataHolder } from '../privacy/index.js';

const OF_CANDIDATE = `application_id IN (SELECT id FROM applications WHERE organisation_id = $1 AND candidate_id = $2)`;

/** What those who interviewed a person made of them, mark by mark under the names of the criteria. */
export const ratingsPersonalData: PersonalDataHolder = {
  table: 'ratings',
  columns: ['marks', 'note'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT rating.application_id, day.date, rating.note, rating.rated_at,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('criterion', criterion.label, 'mark', mark.value)
                                         ORDER BY criterion.position), '[]')
                 FROM jsonb_each(rating.marks) mark
                 JOIN rating_criteria criterion
                   ON criterion.organisation_id = $1 AND criterion.id = mark.key::uuid) AS marks
         FROM ratings rating
         JOIN interview_days day ON day.organisation_id = $1 AND day.id = rating.interview_day_id
        WHERE rating.organisation_id = $1 AND rating.${OF_CANDIDATE} ORDER BY rating.id`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const [, erased] = await db.query<[unknown[], number]>(
      `DELETE FROM ratings WHERE organisation_id = $1 AND ${OF_CANDIDATE}`,
      [organisationId, candidateId],
    );
    return erased;
  },
};
