import { mixCounts } from '../../math/discrete-distribution.js';
import { poissonBinomialProbabilities } from '../../math/poisson-binomial.js';
import { reportNodes } from './day-nodes.js';
import { groupScenarioSchema } from './group-plan-scenario.js';
import { sessionFigures } from './group-tables.js';
import { poolSession } from './group-plan.js';
import type { FullGroup, GroupScenario } from './group-plan-scenario.js';
import type { PlannedSession } from './group-plan.js';
import { surestFirst } from './surest-first.js';

/** Room in a slot for one person who cannot come at their own time. */
export const SPARE_SEATS = 1;

/**
 * Seats above the invitations of each group session, for people who cannot come to their own.
 *
 * Used for: the slots of an approved group day. Method: a session to which nobody is invited has none, since whoever moved there would sit
 * alone; any other has one if the bound on overflow holds with one more person, who is taken for the surest of all.
 * Cost: milliseconds for a pool; people × 40 kinds of day for people.
 *
 * @param scenario  as in `groupScenarioSchema`
 * @param sessions  the invitations to each; with ids where the scenario names people
 * @returns seats, in the order of the sessions
 * @throws ZodError for a bad scenario
 */
export function spareSeats(
  scenario: GroupScenario,
  sessions: readonly Pick<PlannedSession, 'invite' | 'people'>[],
): number[] {
  const full = groupScenarioSchema.parse(scenario);
  const overflowWithOneMore = full.people === undefined ? ofPool(full) : ofPeople(full, full.people);
  return sessions.map((session) => {
    if (session.invite === 0) return 0;
    return overflowWithOneMore(session) <= full.overflowRisk ? SPARE_SEATS : 0;
  });
}

type Overflow = (session: Pick<PlannedSession, 'invite' | 'people'>) => number;

function ofPool(full: FullGroup): Overflow {
  const sessionOf = poolSession(full);
  return ({ invite }) => sessionOf(invite + SPARE_SEATS).overflow;
}

function ofPeople(full: FullGroup, people: NonNullable<FullGroup['people']>): Overflow {
  const nodes = reportNodes(full, people.length);
  const placeOf = new Map(people.map(({ id }, place) => [id, place]));
  const surest = surestFirst(people).slice(0, SPARE_SEATS);
  return ({ people: ids = [] }) => {
    const places = [...ids.map((id) => placeOf.get(id)!), ...surest];
    const coming = nodes.map(({ weight, showProbabilities }) => ({
      weight,
      probabilities: poissonBinomialProbabilities(places.map((place) => showProbabilities[place])),
    }));
    return sessionFigures(full, mixCounts(coming)).overflow;
  };
}
