import type { PersonalDataHolder } from '../privacy/index.js';

const OF_CANDIDATE = `organisation_id = $1
  AND application_id IN (SELECT id FROM applications WHERE organisation_id = $1 AND candidate_id = $2)`;

/** Facts and verdicts quote the résumé. They go as a whole; the points stay with the application. */
const scores = holder(
  'scores',
  ['verdicts', 'facts', 'salary', 'summary', 'marks', 'answered'],
  ['profile_slug', 'profile_version', 'points', 'level', 'computed_at'],
);

const pastScores = holder(
  'past_scores',
  ['marks'],
  ['profile_slug', 'profile_version', 'points', 'level', 'computed_at'],
);

const verdictAnswers = holder('verdict_answers', ['demand', 'verdict', 'words'], ['by_candidate', 'answered_at']);

const questionRounds = holder('question_rounds', ['requirements'], ['asked_at']);

/** What is known of a person by judging, and what they were asked. */
export const SCORES_PERSONAL_DATA = [scores, pastScores, verdictAnswers, questionRounds];

function holder(table: string, columns: readonly string[], beside: readonly string[]): PersonalDataHolder {
  return {
    table,
    columns,
    export: ({ organisationId, candidateId }, db) =>
      db.query(`SELECT ${['application_id', ...columns, ...beside].join(', ')} FROM ${table} WHERE ${OF_CANDIDATE}`, [
        organisationId,
        candidateId,
      ]),
    erase: async ({ organisationId, candidateId }, db) => {
      const erased = await db.query<unknown[]>(
        `WITH erased AS (DELETE FROM ${table} WHERE ${OF_CANDIDATE} RETURNING 1) SELECT * FROM erased`,
        [organisationId, candidateId],
      );
      return erased.length;
    },
  };
}
