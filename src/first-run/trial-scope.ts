import type { EntityManager } from 'typeorm';
import { FROM_OTHER_VACANCY, SIMULATED_BOARDS } from '../candidates/index.js';

/** What trying the product out with simulated boards has left. */
export interface TrialScope {
  readonly connectionIds: readonly string[];
  /** Candidates that the boards invented, whole people only. */
  readonly candidateIds: readonly string[];
  /** How many people these are. */
  readonly people: number;
  /** Vacancies that the boards brought and nobody has put anything of their own into. */
  readonly vacancyIds: readonly string[];
  /** Days of interviews for these. */
  readonly days: number;
}

/**
 * Whoever came by another door as well is somebody's own: a list, a form, a request of another system, the door itself. Of people who
 * are several candidates all stay or all go.
 */
const INVENTED = `
  WITH own AS (
    SELECT coalesce(candidate.person_id, candidate.id) AS person
      FROM candidates candidate
     WHERE candidate.organisation_id = $1
       AND (EXISTS (SELECT FROM resumes
                     WHERE organisation_id = $1 AND candidate_id = candidate.id
                       AND (connection_id IS NULL OR connection_id <> ALL ($2)))
            OR EXISTS (SELECT FROM applications
                        WHERE organisation_id = $1 AND candidate_id = candidate.id AND NOT boards <@ $3::text[])))
  SELECT candidate.id, coalesce(candidate.person_id, candidate.id) AS person
    FROM candidates candidate
   WHERE candidate.organisation_id = $1
     AND EXISTS (SELECT FROM resumes
                  WHERE organisation_id = $1 AND candidate_id = candidate.id AND connection_id = ANY ($2))
     AND NOT EXISTS (SELECT FROM own WHERE own.person = coalesce(candidate.person_id, candidate.id))`;

/** Tables by which a vacancy is somebody's own, with the condition that it is. */
const OWN_PARTS: readonly (readonly [table: string, condition: string])[] = [
  ['applications', 'candidate_id <> ALL ($3)'],
  ['vacancy_postings', 'connection_id <> ALL ($2)'],
  ['application_forms', 'TRUE'],
  ['candidate_imports', 'TRUE'],
  ['direct_responses', 'TRUE'],
  ['job_descriptions', 'TRUE'],
  ['job_description_drafts', 'TRUE'],
  ['role_profiles', 'TRUE'],
  ['spends', '(connection_id IS NULL OR connection_id <> ALL ($2))'],
  ['show_records', `source = 'import'`],
];

const BROUGHT = `
  SELECT vacancy.id FROM vacancies vacancy
   WHERE vacancy.organisation_id = $1
     AND EXISTS (SELECT FROM vacancy_postings
                  WHERE organisation_id = $1 AND vacancy_id = vacancy.id AND connection_id = ANY ($2))
     AND NOT EXISTS (SELECT FROM audit_entries
                      WHERE organisation_id = $1 AND subject_type = 'vacancy' AND subject_id = vacancy.id::text
                        AND action IN ('vacancies.created', 'vacancies.changed'))
     ${OWN_PARTS.map(
       ([table, condition]) =>
         `AND NOT EXISTS (SELECT FROM ${table} WHERE organisation_id = $1 AND vacancy_id = vacancy.id AND ${condition})`,
     ).join('\n     ')}`;

/** Ids of the connections to simulated boards. */
export async function simulatedConnections(db: EntityManager, organisationId: string): Promise<string[]> {
  const connections = await db.query<{ id: string }[]>(
    `SELECT id FROM connections WHERE organisation_id = $1 AND is_simulated ORDER BY id`,
    [organisationId],
  );
  return connections.map(({ id }) => id);
}

/** Looks for it. Cost: one pass over the organisation's people. */
export async function trialScope(db: EntityManager, organisationId: string): Promise<TrialScope> {
  const connectionIds = await simulatedConnections(db, organisationId);
  const invented = await db.query<{ id: string; person: string }[]>(INVENTED, [
    organisationId,
    connectionIds,
    [...SIMULATED_BOARDS, FROM_OTHER_VACANCY],
  ]);
  const candidateIds = invented.map(({ id }) => id);
  const brought = await db.query<{ id: string }[]>(BROUGHT, [organisationId, connectionIds, candidateIds]);
  const vacancyIds = brought.map(({ id }) => id);
  const [{ days }] = await db.query<[{ days: number }]>(
    `SELECT count(*)::int AS days FROM interview_days WHERE organisation_id = $1 AND vacancy_id = ANY ($2)`,
    [organisationId, vacancyIds],
  );
  const people = new Set(invented.map(({ person }) => person)).size;
  return { connectionIds, candidateIds, people, vacancyIds, days };
}
