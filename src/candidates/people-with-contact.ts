import type { EntityManager } from 'typeorm';
import { CandidateContact } from './candidate-contact.entity.js';
import { normaliseEmail, normalisePhone } from './domain/contact-identity.js';
import { listedPeople } from './people.js';

/** Owners of one contact that are looked at: a number of an office is nobody's own. */
const MOST_OWNERS = 20;

/** All candidates of the people who have this phone number or this e-mail address, however either is written. */
export async function peopleWithContact(
  db: EntityManager,
  organisationId: string,
  { phone, email }: { readonly phone: string; readonly email: string },
): Promise<string[]> {
  const where = [
    { kind: 'phone' as const, normalised: normalisePhone(phone) },
    { kind: 'email' as const, normalised: normaliseEmail(email) },
  ].flatMap(({ kind, normalised }) => (normalised === null ? [] : { organisationId, kind, normalised }));
  if (where.length === 0) return [];
  const contacts = await db.getRepository(CandidateContact).find({ where, take: MOST_OWNERS });
  const people = await listedPeople(
    db,
    organisationId,
    contacts.map(({ candidateId }) => candidateId),
  );
  return [...new Set([...people.values()].flatMap(({ memberIds }) => memberIds))];
}
