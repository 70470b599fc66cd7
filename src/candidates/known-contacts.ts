import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../kernel/group-by.js';
import { CandidateContact } from './candidate-contact.entity.js';
import { isUnrecognised } from './domain/contact-identity.js';
import { listedPeople, membersOf } from './people.js';

/** How a person is reached. */
export interface KnownContact {
  readonly kind: 'phone' | 'email';
  readonly value: string;
}

/** Phones and e-mails of a whole person, each once, recognised ones first. */
export async function knownContacts(
  db: EntityManager,
  organisationId: string,
  candidateId: string,
): Promise<KnownContact[]> {
  return eachOnce(await contactsOf(db, organisationId, await membersOf(db, organisationId, candidateId)));
}

/** The same of several people at once, by the id of the candidate asked for. Cost: three index scans for all of them. */
export async function knownContactsOfAll(
  db: EntityManager,
  organisationId: string,
  candidateIds: readonly string[],
): Promise<Map<string, KnownContact[]>> {
  const people = await listedPeople(db, organisationId, candidateIds);
  const contacts = groupBy(
    await contactsOf(
      db,
      organisationId,
      [...people.values()].flatMap(({ memberIds }) => memberIds),
    ),
    ({ candidateId }) => candidateId,
  );
  return new Map(
    [...people].map(([id, { memberIds }]) => [id, eachOnce(memberIds.flatMap((member) => contacts.get(member) ?? []))]),
  );
}

function contactsOf(
  db: EntityManager,
  organisationId: string,
  memberIds: readonly string[],
): Promise<CandidateContact[]> {
  return db.getRepository(CandidateContact).find({
    where: { organisationId, candidateId: In([...memberIds]), kind: In(['phone', 'email']) },
    order: { kind: 'DESC', id: 'ASC' },
  });
}

function eachOnce(contacts: readonly CandidateContact[]): KnownContact[] {
  return [...new Map(contacts.map((contact) => [`${contact.kind} ${contact.normalised}`, contact])).values()]
    .sort((a, b) => Number(isUnrecognised(a)) - Number(isUnrecognised(b)))
    .map((contact) => ({
      kind: contact.kind as 'phone' | 'email',
      value: isUnrecognised(contact) ? contact.value : contact.normalised,
    }));
}
