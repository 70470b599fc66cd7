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
  /** Of whom the board does not say it. */
  readonly unstated: { readonly decided: number; readonly waiting: number };
}

/** Who is chosen: with those who are in no group, everybody of the cohort. */
export interface Selection {
  readonly attributes: readonly AttributeSelection[];
  readonly people: number;
  /** Withdrew before a person chose them. */
  readonly withdrew: number;
  /** Came without having been invited. */
  readonly walkedIn: number;
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
  async selection(actor: Actor, cohort: Cohort): Promise<Selection> {
    assertAllowed(actor, 'fairness.read');
    const all = await this.people.stated(actor, cohort);
    const stayed = all.filter(({ withdrew }) => !withdrew);
    const counted = stayed.map((passage) => ({
      groups: protectedGroups(passage.payload, passage.respondedOn),
      ...decisionsOf(passage),
    }));
    const attributes = PROTECTED_ATTRIBUTES.map((attribute) => {
      const counts = PROTECTED_GROUPS[attribute].map((group) => ({ group, ...sumOf(counted, attribute, group) }));
      const { decided, waiting } = sumOf(counted, attribute, null);
      return {
        attribute,
        groups: selectionRates<string>(counts).map((group, at) => ({ ...group, waiting: counts[at]?.waiting ?? 0 })),
        unstated: { decided, waiting },
      };
    });
    const [people, stayedPeople] = [all, stayed].map((some) => some.reduce((sum, one) => sum + one.people, 0));
    const asked = counted.reduce((sum, one) => sum + one.decided + one.waiting, 0);
    return { attributes, people, withdrew: people - stayedPeople, walkedIn: stayedPeople - asked };
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
