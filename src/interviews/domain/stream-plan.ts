import { bestPlan } from './best-plan.js';
import { searchNodes } from './day-nodes.js';
import { evenPlan } from './even-plan.js';
import type { EvenPlan } from './even-plan.js';
import { bestOfEverySize } from './every-plan.js';
import { peopleMoves } from './people-moves.js';
import type { CandidatePlan, PlanMoves } from './plan-climb.js';
import type { CurvePoint } from './plan-curve.js';
import { CURVE_REACH, planCurve } from './plan-curve.js';
import type { FullScenario, PlanScenario } from './plan-scenario.js';
import { planScenarioSchema, withoutAbsent } from './plan-scenario.js';
import { poolMoves } from './pool-moves.js';
import { inLargestPrice, largestPrice } from './slot-prices.js';
import { smallDay } from './small-day.js';
import type { SmallDay } from './small-day.js';
import type { Seating, StreamEvaluation } from './stream-evaluation.js';
import { evaluateSeating } from './stream-evaluation.js';

/** The best plan found for a stream day, with what it was chosen from. */
export interface StreamPlan extends StreamEvaluation {
  /** What the trade's rule would give. */
  readonly evenPlan: EvenPlan;
  /** Best plan for each number of invitations, rising. */
  readonly curve: readonly CurvePoint[];
}

/** Per slot how many of the pool are invited, or the ids of the people invited. */
type InvitesPerSlot = readonly number[] | readonly (readonly string[])[];

/** Attempts at getting the reported risk of a small day under its limit; the first one nearly always does. */
const MOST_ATTEMPTS = 12;

/** The moves between plans of a scenario, whoever may be invited; what plans are worth is in the day's largest price. */
export function movesOf(scenario: FullScenario): PlanMoves<CandidatePlan> {
  const inUnits = inLargestPrice(scenario);
  const nodes = searchNodes(inUnits);
  return scenario.people === undefined ? poolMoves(inUnits, nodes) : peopleMoves(inUnits, nodes);
}

/** The best plan of a day whose plans can all be looked at, with the curve: best of every size. */
function smallPlan(scenario: FullScenario, day: SmallDay): Omit<StreamPlan, 'evenPlan'> {
  const limit = scenario.limits.waitRisk ?? 1;
  let searchLimit = limit;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const sizes = bestOfEverySize(scenario, day, searchLimit);
    const best = sizes.reduce((plan, other) => (other.risk === 0 && other.value > plan.value ? other : plan));
    const evaluation = evaluateSeating(scenario, best.seating);
    // Rounding, and the nodes of a pool, which depend on the plan's size.
    const excess = evaluation.risk.someoneWaitsOver - limit;
    if (excess <= 0) return { ...evaluation, curve: smallCurve(scenario, sizes, best) };
    searchLimit = Math.max(0, searchLimit - 1.5 * excess);
  }
  throw new RangeError('no plan keeps the limit, which inviting nobody does');
}

function smallCurve(scenario: FullScenario, sizes: readonly CandidatePlan[], best: CandidatePlan): CurvePoint[] {
  const even = (scenario.slots * scenario.interviewers * best.invited) / Math.max(best.interviews, 1e-9);
  const most = Math.ceil(Math.max(best.invited, Math.min(even, sizes.length)) * CURVE_REACH);
  return sizes.slice(0, most + 1).map(({ seating, invited }) => {
    const { value, expected, risk } = evaluateSeating(scenario, seating);
    return { invited, value, interviews: expected.interviews, waitRisk: risk.someoneWaitsOver };
  });
}

/**
 * The best plan for a stream day: how many, or whom, to invite to each slot.
 *
 * Used for: planning a day, and the command `plan`. Method: of a small day all plans are looked at (`bestOfEverySize`). Of a larger one:
 * exact evaluation of the queue (`evaluateSeating`), climbs on coarser nodes (`bestPlan`): for a pool by single moves, for different people
 * by the best of all changes of one or two people and of all pairs of these (`refine`), from many shapes of the day, from annealing
 * (`annealedSeating`) and within a limit on waiting from whole blocks of people, too (`annealedBlocks`); where costs nearly cancel what a
 * day of more than a handful brings, from longer walks besides (`longWalk`), for up to two seconds more. How near the best the plans are
 * that come of it stands in `.docs/plan.md`. Of different people, those
 * who are sure to come go early where waiting is dear: one to a slot, with nobody to queue behind, and the unsure in numbers at the end.
 * Where an idle interviewer or overtime is dear it is the other way round: the unsure in numbers first, for a queue carries over, and the
 * sure ones last, who neither leave the last slot empty nor crowd it (by enumeration, see the tests).
 * Cost: about 0.2 s for 8 slots (pool or 300 people, one interviewer or four), half a second for 1,000 people, 16 slots and 4 interviewers,
 * and a few seconds for the largest day that a scenario may be (500 interviews): of days of hundreds of
 * interviews the climb ends after a fixed number of operations, with the best plan so far.
 *
 * @param scenario  as in `planScenarioSchema`
 * @returns the plan; its own numbers are exact (see `reportNodes`), those of the curve good to about 1e-4
 * @throws ZodError that names every bad value of the scenario
 */
export function planStream(scenario: PlanScenario): StreamPlan {
  const full = withoutAbsent(planScenarioSchema.parse(scenario));
  const small = smallDay(full);
  if (small !== null) return { ...smallPlan(full, small), evenPlan: evenPlan(full) };
  const moves = movesOf(full);
  const limit = full.limits.waitRisk ?? 1;
  const plan = bestPlan(moves, limit);
  const evaluation = evaluateSeating(full, plan.seating);
  const unit = largestPrice(full.values) || 1;
  return {
    ...evaluation,
    evenPlan: evenPlan(full),
    curve: planCurve(moves, plan, limit).map((point) =>
      point.invited === plan.invited
        ? { ...point, value: evaluation.value, waitRisk: evaluation.risk.someoneWaitsOver }
        : { ...point, value: point.value * unit },
    ),
  };
}

/** Ids or numbers per slot as places in the scenario's list. */
function seatingOf(scenario: FullScenario, invitesPerSlot: InvitesPerSlot): Seating {
  if (invitesPerSlot.length !== scenario.slots) {
    throw new RangeError(`invitesPerSlot must have ${scenario.slots} members, but has ${invitesPerSlot.length}`);
  }
  const places = new Map(scenario.people?.map((person, index) => [person.id, index]));
  const used = new Set<number>();
  const seating = invitesPerSlot.map((slot, index) => {
    if (typeof slot === 'number') {
      if (scenario.people !== undefined) throw new RangeError(`invitesPerSlot[${index}] must list ids of people`);
      if (!Number.isSafeInteger(slot) || slot < 0) {
        throw new RangeError(`invitesPerSlot[${index}] must be a whole number from 0 on, but is ${slot}`);
      }
      return slot;
    }
    return slot.map((id) => {
      const place = places.get(id);
      if (place === undefined) throw new RangeError(`invitesPerSlot[${index}] names nobody in the scenario: ${id}`);
      if (used.has(place)) throw new RangeError(`invitesPerSlot[${index}] invites ${id} a second time`);
      used.add(place);
      return place;
    });
  });
  return seating as Seating;
}

/**
 * What a given plan is worth and what it risks, whether or not it keeps the scenario's limits.
 *
 * @param scenario        as in `planScenarioSchema`
 * @param invitesPerSlot  one entry per slot: a number for a pool, ids for people
 * @returns exact numbers, see `evaluateSeating`
 * @throws ZodError for a bad scenario, RangeError naming the entry of `invitesPerSlot` that is wrong
 */
export function evaluateStream(scenario: PlanScenario, invitesPerSlot: InvitesPerSlot): StreamEvaluation {
  const full = planScenarioSchema.parse(scenario);
  return evaluateSeating(full, seatingOf(full, invitesPerSlot));
}
