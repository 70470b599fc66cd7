import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { groupBy } from '../kernel/group-by.js';
import { Candidate } from './candidate.entity.js';
import type { NameParts } from './person-name.js';

/** A candidate as lists show it: by what is known of the whole person. */
export interface ListedPerson extends NameParts {
  /** The candidate under which the person is shown. */
  readonly personId: string;
  /** All candidates that are this person, the one asked for first. */
  readonly memberIds: readonly string[];
  readonly language: string;
  readonly erasedAt: Date | null;
}

/**
 * Who is one person with whom changes one at a time in an organisation: merges, splits, erasures, and responses of people who are
 * known already. Whoever takes this turn has it to the end of the transaction. A response takes it before it touches an application
 * and after its own row; so does an erasure.
 */
export async function takePeoplesTurn(db: EntityManager, organisationId: string): Promise<void> {
  await db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`people:${organisationId}`]);
}

/** The people behind these candidates, by the id of the candidate. Cost: index scans. */
export async function listedPeople(
  db: EntityManager,
  organisationId: string,
  candidateIds: readonly string[],
): Promise<Map<string, ListedPerson>> {
  const candidates = db.getRepository(Candidate);
  const asked = await candidates.findBy({ organisationId, id: In([...candidateIds]) });
  const personIds = [...new Set(asked.flatMap(({ personId }) => personId ?? []))];
  const merged = personIds.length === 0 ? [] : await candidates.findBy({ organisationId, personId: In(personIds) });
  const byPerson = groupBy(merged, ({ personId }) => personId);
  return new Map(
    asked.map((candidate) => {
      const others = (byPerson.get(candidate.personId) ?? []).filter(({ id }) => id !== candidate.id).sort(byId);
      const members = [candidate, ...others];
      // A board may hide the name that the other one shows.
      const named = members.find(({ firstName, lastName }) => firstName !== null || lastName !== null) ?? candidate;
      const { firstName, lastName, middleName } = named;
      const { language, erasedAt } = candidate;
      const personId = candidate.personId ?? candidate.id;
      const memberIds = members.map(({ id }) => id);
      return [candidate.id, { personId, memberIds, firstName, lastName, middleName, language, erasedAt }];
    }),
  );
}

/** Ids of all candidates that are one person with this one, itself first. */
export async function membersOf(db: EntityManager, organisationId: string, candidateId: string): Promise<string[]> {
  return [...((await listedPeople(db, organisationId, [candidateId])).get(candidateId)?.memberIds ?? [candidateId])];
}

/**
 * SQL of the condition that one candidate is the same person as another one. An array, not an OR: so an index finds the rows of either.
 *
 * @param candidateId  column with the id of a candidate
 * @param otherId  column with the id of the other
 */
export function samePersonSql(candidateId: string, organisationId: string, otherId: string): string {
  return `(${candidateId} = ANY (ARRAY(
    SELECT ${otherId} UNION ALL
    SELECT member.id FROM candidates one
      JOIN candidates member ON member.organisation_id = ${organisationId} AND member.person_id = one.person_id
     WHERE one.organisation_id = ${organisationId} AND one.id = ${otherId})))`;
}

function byId(a: Candidate, b: Candidate): number {
  return a.id < b.id ? -1 : 1;
}
