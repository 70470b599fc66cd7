import type { EntityManager } from 'typeorm';
import { In, IsNull } from 'typeorm';
import { Application } from './application.entity.js';
import { CandidateContact } from './candidate-contact.entity.js';
import { normaliseEmail, normalisePhone } from './domain/contact-identity.js';
import { namesDiffer } from './domain/name-likeness.js';
import { listedNames } from './listed-names.js';
import { listedPeople } from './people.js';
import type { NameParts } from './person-name.js';

/** Owners of one contact that are looked at: a number of an office is nobody's own. */
const MOST_OWNERS = 20;

/** Somebody of whom we write down what they tell. */
export interface ToldPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly email: string;
}

/** Who has responded to a vacancy and has the phone number or the e-mail address of whoever is written down. */
export interface KnownResponders {
  readonly applications: readonly (Application & { readonly name: string })[];
  /** Everybody who has that contact, at whatever vacancy, may be called what they are called: nobody needs to ask. */
  readonly isOneName: boolean;
}

/** Finds them however phone, address and name are written. Cost: index scans. */
export async function knownResponders(
  db: EntityManager,
  { organisationId, vacancyId }: { readonly organisationId: string; readonly vacancyId: string },
  told: ToldPerson,
): Promise<KnownResponders> {
  const where = [
    { kind: 'phone' as const, normalised: normalisePhone(told.phone) },
    { kind: 'email' as const, normalised: normaliseEmail(told.email) },
  ].flatMap(({ kind, normalised }) => (normalised === null ? [] : { organisationId, kind, normalised }));
  if (where.length === 0) return { applications: [], isOneName: true };
  const contacts = await db.getRepository(CandidateContact).find({ where, take: MOST_OWNERS });
  const owners = contacts.map(({ candidateId }) => candidateId);
  const people = [...(await listedPeople(db, organisationId, owners)).values()];
  const candidateIds = [...new Set(people.flatMap(({ memberIds }) => memberIds))];
  const applications = await db.getRepository(Application).find({
    where: { organisationId, vacancyId, candidateId: In(candidateIds), mergedIntoId: IsNull() },
    order: { id: 'ASC' },
  });
  const names = await listedNames(db, organisationId, applications);
  const called: NameParts[] = [{ firstName: told.firstName || null, lastName: told.lastName || null }, ...people];
  return {
    applications: applications.map((application) => ({ ...application, name: names.get(application.id) ?? '' })),
    isOneName: !called.some((one, i) => called.slice(i + 1).some((other) => namesDiffer(one, other))),
  };
}
