import type { EntityManager } from 'typeorm';
import type { CandidateRef, PersonalDataHolder } from '../privacy/index.js';
import { spellingKey } from './domain/name-key.js';
import { takePeoplesTurn } from './people.js';

type Rows = Record<string, unknown>[];

function rows(db: EntityManager, sql: string, { organisationId, candidateId }: CandidateRef): Promise<Rows> {
  return db.query<Rows>(sql, [organisationId, candidateId]);
}

/** A statement that returns the rows it touched, counted. */
async function touched(db: EntityManager, sql: string, candidate: CandidateRef): Promise<number> {
  const [row] = await rows(
    db,
    `WITH touched AS (${sql} RETURNING 1) SELECT count(*)::int AS n FROM touched`,
    candidate,
  );
  return Number(row?.['n'] ?? 0);
}

const OF_CANDIDATE = 'organisation_id = $1 AND candidate_id = $2';

const candidates: PersonalDataHolder = {
  table: 'candidates',
  columns: ['first_name', 'last_name', 'middle_name', 'city_slug', 'chosen_language'],
  export: (candidate, db) =>
    rows(
      db,
      `SELECT organisation_id, id, first_name, last_name, middle_name, language, chosen_language, city_slug, created_at, erased_at
         FROM candidates WHERE organisation_id = $1 AND id = $2`,
      candidate,
    ),
  erase: (candidate, db) =>
    touched(
      db,
      `UPDATE candidates SET first_name = NULL, last_name = NULL, middle_name = NULL, city_slug = NULL, chosen_language = NULL
        WHERE organisation_id = $1 AND id = $2`,
      candidate,
    ),
};

/** Made of the names, which are told as they are. */
const nameWords: PersonalDataHolder = {
  table: 'candidate_name_words',
  columns: ['part', 'word'],
  export: (candidate, db) =>
    rows(db, `SELECT part, word FROM candidate_name_words WHERE ${OF_CANDIDATE} ORDER BY id`, candidate),
  erase: (candidate, db) => touched(db, `DELETE FROM candidate_name_words WHERE ${OF_CANDIDATE}`, candidate),
};

const contacts: PersonalDataHolder = {
  table: 'candidate_contacts',
  columns: ['value', 'normalised'],
  export: (candidate, db) =>
    rows(db, `SELECT kind, value FROM candidate_contacts WHERE ${OF_CANDIDATE} ORDER BY id`, candidate),
  // A response of somebody who is known takes the same turn and then its application: it waits here, or is waited for.
  hold: async ({ organisationId, candidateIds }, db) => {
    await takePeoplesTurn(db, organisationId);
    await db.query(
      `SELECT 1 FROM applications WHERE organisation_id = $1 AND candidate_id = ANY ($2) ORDER BY id FOR NO KEY UPDATE`,
      [organisationId, candidateIds],
    );
  },
  erase: (candidate, db) => touched(db, `DELETE FROM candidate_contacts WHERE ${OF_CANDIDATE}`, candidate),
};

/** What is left keeps the shape of a résumé, so that lists and counts go on working. */
const EMPTY_RESUME = JSON.stringify({
  id: '',
  title: null,
  city: null,
  about: null,
  skills: [],
  experience: [],
  education: [],
  languages: [],
  licence: [],
  car: null,
  relocation: null,
  businessTrips: null,
  rightToWork: [],
  salary: null,
  updatedAt: null,
});

const resumes: PersonalDataHolder = {
  table: 'resumes',
  columns: ['external_id', 'title', 'content', 'problems', 'search'],
  export: (candidate, db) =>
    rows(
      db,
      `SELECT board, external_id, title, content, updated_at_board, read_at FROM resumes WHERE ${OF_CANDIDATE} ORDER BY id`,
      candidate,
    ),
  erase: (candidate, db) =>
    touched(
      db,
      `UPDATE resumes SET external_id = 'erased:' || id, title = NULL, content = '${EMPTY_RESUME}', problems = '[]', search = NULL
        WHERE ${OF_CANDIDATE}`,
      candidate,
    ),
};

const applications: PersonalDataHolder = {
  table: 'applications',
  columns: ['rejected_reason', 'withdrawn_reason', 'wish_amount', 'own', 'responded_with'],
  export: (candidate, db) =>
    rows(
      db,
      `SELECT id, vacancy_id, stage, rejected_reason, withdrawn_reason, responded_at, score_points, rank_points < score_points AS resume_says_nothing, level, wish_amount, wish_currency
         FROM applications WHERE ${OF_CANDIDATE} ORDER BY id`,
      candidate,
    ),
  erase: (candidate, db) =>
    touched(
      db,
      // Without a résumé it is not scored again: what is left of one says nothing.
      `UPDATE applications
          SET rejected_reason = NULL, withdrawn_reason = NULL, wish_amount = NULL, resume_id = NULL, own = NULL, wrote_at = NULL,
              wish_resume_id = NULL, responded_with = '{}', top_reasons = '[]'
        WHERE ${OF_CANDIDATE}`,
      candidate,
    ),
};

const stageMoves: PersonalDataHolder = {
  table: 'stage_moves',
  columns: ['reason'],
  export: (candidate, db) =>
    rows(
      db,
      `SELECT application_id, from_stage, to_stage, moved_at, reason FROM stage_moves
        WHERE organisation_id = $1 AND application_id IN (SELECT id FROM applications WHERE ${OF_CANDIDATE}) ORDER BY id`,
      candidate,
    ),
  // The application may not change history; the database's owner offers this one exception.
  erase: async ({ candidateId }, db) => {
    const [row] = await db.query<{ n: number }[]>(`SELECT erase_stage_move_reasons($1) AS n`, [candidateId]);
    return row?.n ?? 0;
  },
};

const feedback: PersonalDataHolder = {
  table: 'feedback',
  columns: ['advice', 'words'],
  export: (candidate, db) =>
    rows(
      db,
      `SELECT application_id, advice, words, said_at FROM feedback
        WHERE organisation_id = $1 AND application_id IN (SELECT id FROM applications WHERE ${OF_CANDIDATE}) ORDER BY id`,
      candidate,
    ),
  erase: (candidate, db) =>
    touched(
      db,
      `DELETE FROM feedback
        WHERE organisation_id = $1 AND application_id IN (SELECT id FROM applications WHERE ${OF_CANDIDATE})`,
      candidate,
    ),
};

/** Words of ours for the person. */
const tags: PersonalDataHolder = {
  table: 'candidate_tags',
  columns: ['name', 'key'],
  export: (candidate, db) =>
    rows(db, `SELECT name, tagged_at FROM candidate_tags WHERE ${OF_CANDIDATE} ORDER BY id`, candidate),
  erase: (candidate, db) => touched(db, `DELETE FROM candidate_tags WHERE ${OF_CANDIDATE}`, candidate),
};

/** A filter that looks for the family name of the person or for a tag with it, or is named by it, is about them. */
const savedFilters: PersonalDataHolder = {
  table: 'saved_filters',
  columns: ['name', 'key', 'query'],
  export: async (candidate, db) => (await filtersOf(candidate, db)).map(({ name, query }) => ({ name, query })),
  erase: async (candidate, db) => {
    const ids = (await filtersOf(candidate, db)).map(({ id }) => id);
    if (ids.length > 0)
      await db.query(`DELETE FROM saved_filters WHERE organisation_id = $1 AND id = ANY ($2)`, [
        candidate.organisationId,
        ids,
      ]);
    return ids.length;
  },
};

async function filtersOf(
  candidate: CandidateRef,
  db: EntityManager,
): Promise<{ id: string; name: string; query: string }[]> {
  const familyName = await rows(
    db,
    `SELECT word FROM candidate_name_words WHERE ${OF_CANDIDATE} AND part = 'last'`,
    candidate,
  );
  const names = new Set(familyName.map(({ word }) => word));
  const filters = await db.query<{ id: string; name: string; query: string }[]>(
    `SELECT id, name, query FROM saved_filters WHERE organisation_id = $1 ORDER BY id`,
    [candidate.organisationId],
  );
  return filters.filter(({ name, query }) => {
    const asked = new URLSearchParams(query);
    const words = [name, asked.get('text'), asked.get('tag')].join(' ');
    return words.split(/[^\p{L}\p{M}\p{N}'’ʼ-]+/u).some((word) => names.has(spellingKey(word)));
  });
}

/** What this capability knows about a person, lowest table first. */
export const CANDIDATES_PERSONAL_DATA: readonly PersonalDataHolder[] = [
  candidates,
  nameWords,
  savedFilters,
  tags,
  contacts,
  resumes,
  applications,
  stageMoves,
  feedback,
];
