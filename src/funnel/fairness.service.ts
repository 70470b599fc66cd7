import { Injectable } from '@nestjs/common';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import type { Cohort } from './cohort.js';
import { decidedBetween } from './domain/passage.js';
import { FunnelPeople } from './funnel-people.service.js';
import { PROTECTED_ATTRIBUTES, PROTECTED_GROUPS, protectedGroups } from './domain/protected-groups.js';
import type { ProtectedAttribute, ProtectedGroups } from './domain/protected-groups.js';
import { selectionRates } from './domain/selection-rates.js';
import type { GroupSelection } from './domain/selection-rates.js';

/** Who is chosen, by one attribute. */
export interface AttributeSelection {
  readonly attribute: ProtectedAttribute;
  readonly groups: readonly GroupSelection[];
  /** Decided people of whom the board does not say it. */
  readonly unstated: number;
}

/** Who of those that were decided upon was chosen, by sex and age. Both are read from the boards' payloads for this count alone. */
@Injectable()
export class Fairness {
  constructor(private readonly people: FunnelPeople) {}

  /**
   * People of whom it is not decided, and those who withdrew before, are in no number; walk-ins were not chosen by anybody.
   *
   * @throws NotAllowed, PeriodInvalid, VacancyNotFound
   */
  async selection(actor: Actor, cohort: Cohort): Promise<AttributeSelection[]> {
    assertAllowed(actor, 'fairness.read');
    const counted = (await this.people.stated(actor, cohort)).map((passage) => ({
      groups: protectedGroups(passage.payload, passage.respondedOn),
      decided: decidedBetween([passage], 'new', 'shortlisted'),
    }));
    return PROTECTED_ATTRIBUTES.map((attribute) => {
      const counts = PROTECTED_GROUPS[attribute].map((group) => ({ group, ...sumOf(counted, attribute, group) }));
      return {
        attribute,
        groups: selectionRates<string>(counts),
        unstated: sumOf(counted, attribute, null).decided,
      };
    });
  }
}

function sumOf(
  counted: readonly { groups: ProtectedGroups; decided: ReturnType<typeof decidedBetween> }[],
  attribute: ProtectedAttribute,
  group: string | null,
): Pick<GroupSelection, 'decided' | 'chosen'> {
  const members = counted.filter(({ groups }) => groups[attribute] === group);
  return {
    decided: members.reduce((sum, { decided }) => sum + decided.n, 0),
    chosen: members.reduce((sum, { decided }) => sum + decided.k, 0),
  };
}
