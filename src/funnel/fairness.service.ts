import { Injectable } from '@nestjs/common';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import type { Cohort } from './cohort.js';
import { decidedBetween } from './domain/passage.js';
import { FunnelPeople } from './funnel-people.service.js';
import type { StatedPassage } from './funnel-people.service.js';
import { PROTECTED_ATTRIBUTES, PROTECTED_GROUPS, protectedGroups } from './domain/protected-groups.js';
import type { ProtectedAttribute, ProtectedGroups } from './domain/protected-groups.js';
import { selectionRates } from './domain/selection-rates.js';
import type { GroupSelection } from './domain/selection-rates.js';

/** Who is chosen, by one attribute. */
export interface AttributeSelection {
  readonly attribute: ProtectedAttribute;
  readonly groups: readonly (GroupSelection & { readonly waiting: number })[];
  /** Decided people of whom the board does not say it. */
  readonly unstated: number;
}

/** Who of those that were decided upon was chosen, by sex and age. Both are read from the boards' payloads for this count alone. */
@Injectable()
export class Fairness {
  constructor(private readonly people: FunnelPeople) {}

  /**
   * Decided is who was chosen or refused: whoever waits for a decision, however long, is counted apart,
   * and so is whom the product itself put among the chosen, until a person takes them further or refuses them. Who withdrew before is in no number;
   * walk-ins were not chosen by anybody.
   *
   * @throws NotAllowed, PeriodInvalid, VacancyNotFound
   */
  async selection(actor: Actor, cohort: Cohort): Promise<AttributeSelection[]> {
    assertAllowed(actor, 'fairness.read');
    const counted = (await this.people.stated(actor, cohort)).map((passage) => ({
      groups: protectedGroups(passage.payload, passage.respondedOn),
      ...decisionsOf(passage),
    }));
    return PROTECTED_ATTRIBUTES.map((attribute) => {
      const counts = PROTECTED_GROUPS[attribute].map((group) => ({ group, ...sumOf(counted, attribute, group) }));
      return {
        attribute,
        groups: selectionRates<string>(counts).map((group, at) => ({ ...group, waiting: counts[at]?.waiting ?? 0 })),
        unstated: sumOf(counted, attribute, null).decided,
      };
    });
  }
}

/** People of whom a decision was made, those of them who were chosen, and those who wait for one. */
type Decisions = Pick<GroupSelection, 'decided' | 'chosen'> & { readonly waiting: number };

function decisionsOf(passage: StatedPassage): Decisions {
  const { n, k, waiting } = decidedBetween([passage], 'new', 'shortlisted');
  const chosen = passage.picked ? k : 0;
  const asked = n + waiting;
  const decided = passage.rejected ? asked : chosen;
  return { decided, chosen, waiting: asked - decided };
}

function sumOf(
  counted: readonly (Decisions & { readonly groups: ProtectedGroups })[],
  attribute: ProtectedAttribute,
  group: string | null,
): Decisions {
  const members = counted.filter(({ groups }) => groups[attribute] === group);
  const sum = (of: keyof Decisions): number => members.reduce((total, one) => total + one[of], 0);
  return { decided: sum('decided'), chosen: sum('chosen'), waiting: sum('waiting') };
}
