import type { Role } from './permissions.table.js';

/** Who does something: a signed-in person, an API key, or the product itself. */
export interface Actor {
  readonly organisationId: string;
  /** Null for the product itself and for API keys. */
  readonly userId: string | null;
  readonly role: Role | 'system';
  /** Shown in histories: "Анна", "Otklik". */
  readonly name: string;
  /** Of role `client` always set: such an actor sees the vacancies of this client and nothing else. */
  readonly clientId?: string | null;
}

/** By what the histories name the product itself. */
const PRODUCT_NAME = 'Otklik';

/** By what the histories name a candidate who did something; the name of the person is in the application itself. */
export const CANDIDATE_NAME = 'Candidate';

/** What has one of these names and no user was decided by none of the organisation's people. */
export const NAMES_OF_NOBODY: readonly string[] = [PRODUCT_NAME, CANDIDATE_NAME];

/** In letters of any size: people who read a history tell names apart by no more than that. */
export function isNameOfNobody(name: string): boolean {
  return NAMES_OF_NOBODY.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** The product acting for a candidate: what somebody did by a link of their own. */
export function candidateActor(organisationId: string): Actor {
  return { ...systemActor(organisationId), name: CANDIDATE_NAME };
}

/** The product acting by itself within one organisation (synchronisation, reminders). */
export function systemActor(organisationId: string): Actor {
  return { organisationId, userId: null, role: 'system', name: PRODUCT_NAME };
}
