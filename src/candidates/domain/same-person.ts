import { groupBy } from '../../kernel/group-by.js';
import type { NameParts } from './name-likeness.js';
import { namesDiffer, sameSkeleton } from './name-likeness.js';

/**
 * What two candidates have in common. `phone` and `email`: a contact that nobody of another name has; `shared-…`: one that people of
 * different names or birth dates have, as in a family, an agency, at an employer's reception; `career`: name, birth date and a job at
 * the same time; `phone-or-email`: noted before evidence was told apart; `since-apart`: they were said to be different people, and something
 * that they have in common came to light later.
 */
export const EVIDENCE = [
  'phone',
  'email',
  'shared-phone',
  'shared-email',
  'career',
  'phone-or-email',
  'since-apart',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** A candidate as far as it tells who it is. */
export interface Recognisable extends NameParts {
  /** Fingerprints of name and birth date. */
  readonly prints: readonly string[];
}

/** Somebody else who has one of the contacts. */
export interface Owner extends Recognisable {
  readonly candidateId: string;
  readonly personId: string;
  readonly contact: { readonly kind: string; readonly normalised: string };
}

/** That a candidate may be the same person. */
export interface Sign {
  readonly candidateId: string;
  readonly personId: string;
  readonly evidence: readonly Evidence[];
  /** Enough to merge without asking. */
  readonly strong: boolean;
}

/** Owners of one contact that are looked at: enough to see that it is nobody's own. Keeps the cost flat. */
export const MOST_OWNERS = 20;

/** With more people of other names than these behind one contact it is a reception's, and asking about each of them is noise. */
const MOST_STRANGERS = 3;

/**
 * Who of the owners of a candidate's phones and e-mails may be the same person.
 *
 * A contact proves it unless people of different names or birth dates have it. Then nothing is proven, and those whose name fits are
 * suggested, or the strangers if there are few and none fits.
 */
export function signsOf(me: Recognisable, owners: readonly Owner[]): Sign[] {
  const found = new Map<string, { candidateId: string; evidence: Set<Evidence>; strong: boolean }>();
  const writable = owners.filter(({ contact }) => contact.kind === 'phone' || contact.kind === 'email');
  for (const sharers of groupBy(writable, ({ contact }) => `${contact.kind} ${contact.normalised}`).values()) {
    const kind = sharers[0].contact.kind === 'phone' ? 'phone' : 'email';
    const isShared = [me, ...sharers].some((one, i, all) => all.slice(i + 1).some((other) => differ(one, other)));
    const fitting = sharers.filter((owner) => !differ(me, owner));
    const strangers = new Set(sharers.map(({ personId }) => personId)).size > MOST_STRANGERS ? [] : sharers;
    const meant = isShared && fitting.length === 0 ? strangers : fitting;
    for (const { candidateId, personId } of meant) {
      const sign = found.get(personId) ?? { candidateId, evidence: new Set(), strong: false };
      sign.evidence.add(isShared ? `shared-${kind}` : kind);
      found.set(personId, { ...sign, strong: sign.strong || !isShared });
    }
  }
  return [...found].map(([personId, sign]) => ({ ...sign, personId, evidence: [...sign.evidence].sort() }));
}

/** True if name or birth date say that these are two people; what is not known says nothing. */
export function differ(one: Recognisable, other: Recognisable): boolean {
  if (namesDiffer(one, other)) return true;
  const bothBorn = one.prints.length > 0 && other.prints.length > 0;
  return bothBorn && sameSkeleton(one, other) && !one.prints.some((print) => other.prints.includes(print));
}

/**
 * True if one of these owners has something in common with a candidate that none of the candidate's own records has had before. Of what
 * so many have that not all of them were looked at nobody knows who had it.
 *
 * @param memberIds  all candidates that are the person in question
 */
export function cameToLight(
  me: Recognisable,
  memberIds: readonly string[],
  owners: readonly Owner[],
  otherPersonId: string,
): boolean {
  const keyOf = ({ contact }: Owner): string => `${contact.kind} ${contact.normalised}`;
  const newOnes = [...groupBy(owners, keyOf).values()].filter(
    (having) => having.length < MOST_OWNERS && !having.some(({ candidateId }) => memberIds.includes(candidateId)),
  );
  return newOnes.flat().some((owner) => owner.personId === otherPersonId && !differ(me, owner));
}
