import { seededRandom } from '../../kernel/random.js';
import type { Random } from '../../kernel/random.js';
import type { DayNode } from './day-nodes.js';
import type { FullScenario } from './plan-scenario.js';
import { PriceOfRisk } from './price-of-risk.js';
import type { Pricing } from './price-of-risk.js';
import { SeatingChanges } from './seating-changes.js';
import { SeatingInWork } from './seating-in-work.js';
import type { Seats } from './stream-evaluation.js';

/** How a search goes on. */
export interface Annealing {
  readonly random: Random;
  /** Scalar operations after which it ends. */
  readonly work: number;
  /** Losses that are taken lightly at first, and at the end, as shares of the largest price. */
  readonly from: number;
  readonly to: number;
  /** Where risk costs. */
  readonly pricing?: Pricing;
}

/** About a fortieth of a second. Shorter searches miss the best plan of a dozen people now and then. */
const WORK = 6e6;

/** Longer days and days of more interviews have more seats to try, and are given more time: so many slots or interviews for each `WORK`. */
const SLOTS_PER_WORK = 12;
const INTERVIEWS_PER_WORK = 24;
const MOST_TIMES_WORK = 3;

/** The first search goes far from its start; the other looks near the best one so far. */
const FAR = 0.1;
const NEAR = 0.02;
const AT_END = 5e-4;

/** Changes that cannot be made cost no work: a bound for days on which there are no others. */
const MOST_STEPS = 1_000_000;

/**
 * A better seating by annealing: small random changes, of which losses are taken at first and no more at the end.
 *
 * Used for: days on which single people matter, where climbs end on the wrong hill. Method: simulated annealing (Kirkpatrick 1983) over
 * moves, exchanges, newcomers, two for one and whole slots (`SeatingChanges`), the limit as a price of risk (`PriceOfRisk`); the temperature falls with
 * the work done, so that the answer is the same on any machine.
 *
 * @param scenario   a checked scenario with people
 * @param nodes      kinds of day
 * @param start      a seating; there is time to come back from beyond the limit on waiting
 * @param riskLimit  bound on P(somebody waits too long), 1 for none
 * @returns the best seating met that keeps the limit on these nodes; `start` if there is none better
 */
export function annealedSeating(
  scenario: FullScenario,
  nodes: readonly DayNode[],
  start: Seats,
  riskLimit: number,
  annealing: Annealing,
): Seats {
  const { interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot, invitation } = scenario.values;
  const unit = Math.max(interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot);
  const worth = (scenario.people ?? []).map((_, person) => {
    const meanShow = nodes.reduce((sum, node) => sum + node.weight * node.showProbabilities[person], 0);
    return interview * meanShow - invitation;
  });
  const seating = new SeatingInWork(scenario, nodes, start);
  const changes = new SeatingChanges(scenario, worth, seating, annealing.random);
  const price = new PriceOfRisk(riskLimit, unit, annealing.pricing);
  let gains = start.flat().reduce((sum, person) => sum + worth[person], 0);
  let now = { value: gains - seating.price.cost, risk: seating.price.risk };
  let best = { value: now.risk <= riskLimit ? now.value : -Infinity, seats: start };
  for (let steps = 0; seating.work < annealing.work && steps < MOST_STEPS; steps += 1) {
    const progress = seating.work / annealing.work;
    const change = changes.drawn(progress);
    if (change === null) continue;
    price.adapt(now.risk);
    const { first, last, whole } = change;
    const { cost, risk } =
      whole === null ? seating.priceWith(first.slot, first.coming, last.slot, last.coming) : seating.priceOf(whole);
    if (risk > price.farthest) continue;
    const gained = gains + changes.gainOf(change);
    const value = gained - cost;
    const loss = now.value - price.of(now.risk) - (value - price.of(risk));
    const temperature = unit * annealing.from * (annealing.to / annealing.from) ** progress;
    if (loss > 0 && annealing.random.next() >= Math.exp(-loss / temperature)) continue;
    changes.take(change);
    gains = gained;
    now = { value, risk };
    if (risk <= riskLimit && value > best.value) best = { value, seats: [...seating.seats] };
  }
  return best.seats;
}

/**
 * The best seating of the usual searches: from the start, and from the best one found. See `annealedSeating`.
 *
 * @param start  a seating within the limits
 */
export function usuallyAnnealed(
  scenario: FullScenario,
  nodes: readonly DayNode[],
  start: Seats,
  riskLimit: number,
): Seats {
  const work = WORK * timesWork(scenario);
  const search = (seed: number, from: number, seats: Seats): Seats =>
    annealedSeating(scenario, nodes, seats, riskLimit, {
      ...{ random: seededRandom(seed), work, from, to: AT_END },
      pricing: seed > 1 ? 'beyond' : 'straight',
    });
  return search(2, NEAR, search(1, FAR, start));
}

/** How many times as much work a day is given. */
export function timesWork({ slots, interviewers }: FullScenario): number {
  const times = Math.max(slots / SLOTS_PER_WORK, (slots * interviewers) / INTERVIEWS_PER_WORK);
  return Math.min(MOST_TIMES_WORK, times);
}
