import type { EntityManager } from 'typeorm';
import { UNRECOGNISED } from './domain/contact-identity.js';
import { samePersonSql } from './people.js';

/**
 * SQL of the condition that mails to a person may go to a contact: an address, of this person, and not one that anybody could have put
 * there. Whoever knows somebody's name and phone number can fill in the public form with an address of their own; so what the form alone
 * brought counts for people who came to us by it alone.
 *
 * @param contact  alias of candidate_contacts
 * @param candidateId  column with the id of a candidate that is the person
 */
export function writableAddressSql(contact: string, organisationId: string, candidateId: string): string {
  const broughtOtherwise = (id: string): string =>
    `EXISTS (SELECT 1 FROM resumes otherwise WHERE otherwise.organisation_id = ${organisationId}
               AND otherwise.candidate_id = ${id} AND otherwise.board <> 'form')`;
  return `(${contact}.kind = 'email' AND NOT starts_with(${contact}.normalised, '${UNRECOGNISED}')
    AND ${samePersonSql(`${contact}.candidate_id`, organisationId, candidateId)}
    AND (${broughtOtherwise(`${contact}.candidate_id`)}
         OR NOT (${broughtOtherwise(candidateId)}
                 OR EXISTS (SELECT 1 FROM candidates shown
                              JOIN candidates part ON part.organisation_id = ${organisationId} AND part.person_id = shown.person_id
                             WHERE shown.organisation_id = ${organisationId} AND shown.id = ${candidateId}
                               AND ${broughtOtherwise('part.id')}))))`;
}

/**
 * The address to write to a person at: of the résumé that they responded with before one that they are known by elsewhere; null = none.
 *
 * @param db  transaction of the organisation
 */
export async function mailAddressOf(
  db: EntityManager,
  organisationId: string,
  candidateId: string,
): Promise<string | null> {
  const [row] = await db.query<{ normalised: string }[]>(
    `SELECT contact.normalised FROM candidate_contacts contact
      WHERE contact.organisation_id = $1 AND ${writableAddressSql('contact', '$1', '$2::uuid')}
      ORDER BY contact.candidate_id = $2 DESC, contact.id LIMIT 1`,
    [organisationId, candidateId],
  );
  return row?.normalised ?? null;
}
