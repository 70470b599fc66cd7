import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CandidateContact } from './candidate-contact.entity.js';
import { isUnrecognised } from './domain/contact-identity.js';
import { membersOf } from './people.js';

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
  const contacts = await db.getRepository(CandidateContact).find({
    where: {
      organisationId,
      candidateId: In(await membersOf(db, organisationId, candidateId)),
      kind: In(['phone', 'email']),
    },
    order: { kind: 'DESC', id: 'ASC' },
  });
  return [...new Map(contacts.map((contact) => [`${contact.kind} ${contact.normalised}`, contact])).values()]
    .sort((a, b) => Number(isUnrecognised(a)) - Number(isUnrecognised(b)))
    .map((contact) => ({
      kind: contact.kind as 'phone' | 'email',
      value: isUnrecognised(contact) ? contact.value : contact.normalised,
    }));
}
