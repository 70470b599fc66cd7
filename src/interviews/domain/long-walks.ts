import { seededRandom } from '../../kernel/random.js';
import type { Random } from '../../kernel/random.js';
import { annealedBlocks } from './annealed-blocks.js';
import { annealedSeating } from './annealed-seating.js';
import type { DayNode } from './day-nodes.js';
import type { FullScenario } from './plan-scenario.js';
import type { Seatable } from './plan-shapes.js';
import type { Seats } from './stream-evaluation.js';

/** One after the other as long as there is work left: far from the plan, in blocks and then near what comes of that, and many short walks. */
const WALKS = 32;

/** Scalar operations of each. */
const WORK_FAR = 1e8;
const WORK_IN_BLOCKS = 4e7;
const WORK_NEAR = 6e7;
const WORK_SHORT = 1e7;

/** What walks lose lightly at first and at the end, as shares of the largest price. */
const FAR = 0.05;
const NEAR = 0.02;
const BLOCKS = 0.1;
const SHORT = 0.015;
const AT_END = 5e-4;

/** Of short walks so many begin with one slot put elsewhere, the others with two exchanged. */
const INSERTED = 0.7;

/** A walk's seating, and how much work it was. */
export interface Walked {
  readonly seats: Seats;
  readonly work: number;
}

/** A seating with the people of one slot at another time of the day, and those between a slot earlier or later; or with two slots exchanged. */
function elsewhere(seats: Seats, random: Random): Seats {
  const from = Math.floor(random.next() * seats.length);
  const to = Math.floor(random.next() * seats.length);
  if (random.next() < INSERTED) return seats.toSpliced(from, 1).toSpliced(to, 0, seats[from]);
  return seats.with(from, seats[to]).with(to, seats[from]);
}

/**
 * The end of a walk from a seating, each number's another one.
 *
 * Used for: days on which costs nearly cancel what they bring, where many people elsewhere at once make a difference of a hundredth of the
 * rest. Method: annealing at a bent price of risk (`PriceOfRisk`), which holds a walk at the limit, where the best plans are: of single
 * people from far and from whole blocks of them, and of single people near the plan with a slot at another time of the day, which single
 * changes do not come to.
 *
 * @param climbed    what single changes make of a seating on the way
 * @param riskLimit  bound on P(somebody waits too long), 1 for none
 */
export function longWalk(
  day: { readonly scenario: FullScenario; readonly nodes: readonly DayNode[]; readonly people: Seatable },
  start: Seats,
  riskLimit: number,
  number: number,
  climbed: (seats: Seats) => Seats,
): Walked {
  const { scenario, nodes, people } = day;
  const random = seededRandom(number + 1);
  const walk = (seats: Seats, from: number, work: number): Seats =>
    annealedSeating(scenario, nodes, seats, riskLimit, { random, work, from, to: AT_END, pricing: 'bent' });
  const kind = number % WALKS;
  if (kind === 0) return { seats: walk(start, FAR, WORK_FAR), work: WORK_FAR };
  if (kind > 1) return { seats: walk(elsewhere(start, random), SHORT, WORK_SHORT), work: WORK_SHORT };
  const blocks = annealedBlocks(scenario, nodes, people, start, {
    ...{ riskLimit, work: WORK_IN_BLOCKS, from: BLOCKS, pricing: 'bent', seed: number },
  });
  return { seats: walk(climbed(blocks ?? start), NEAR, WORK_NEAR), work: WORK_IN_BLOCKS + WORK_NEAR };
}
