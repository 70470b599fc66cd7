import { seededRandom } from '../../kernel/random.js';
import type { Random } from '../../kernel/random.js';
import { annealedBlocks } from './annealed-blocks.js';
import { annealedSeating } from './annealed-seating.js';
import type { DayNode } from './day-nodes.js';
import type { FullScenario } from './plan-scenario.js';
import type { Seatable } from './plan-shapes.js';
import type { Seats } from './stream-evaluation.js';

/** The first two walks are the longest, and so many of the next ones stay near the best plan; after them every so many leads far. */
const FROM_THE_BEST = 15;
const EVERY = 8;

/** Scalar operations of each. */
const WORK_FAR = { first: 1e8, next: 6e7 } as const;
const WORK_IN_BLOCKS = { first: 4e7, next: 2e7 } as const;
const WORK_AFTER_BLOCKS = 6e7;
const WORK_SHORT = 1e7;

/** What walks lose lightly at first and at the end, as shares of the largest price. */
const FAR = 0.05;
const BLOCKS = 0.1;
const AFTER_BLOCKS = { first: 0.02, next: 0.03 } as const;
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

/** The slots in any other order. */
function shuffled(seats: Seats, random: Random): Seats {
  const order = seats.map((people) => ({ people, at: random.next() }));
  return order.sort((one, other) => one.at - other.at).map(({ people }) => people);
}

/** What a walk goes on from, and how. */
interface Walking {
  readonly day: { readonly scenario: FullScenario; readonly nodes: readonly DayNode[]; readonly people: Seatable };
  /** The best seatings so far, the best one first. */
  readonly few: readonly Seats[];
  /** Bound on P(somebody waits too long), 1 for none. */
  readonly riskLimit: number;
  readonly number: number;
  /** What single changes make of a seating. */
  readonly climbed: (seats: Seats) => Seats;
}

/**
 * The end of a walk from one of a few seatings, each number's another one.
 *
 * Used for: days on which costs nearly cancel what they bring, where many people elsewhere at once make a difference of a hundredth of the
 * rest. Method: annealing at a bent price of risk (`PriceOfRisk`), which holds a walk at the limit, where the best plans are. At first of
 * single people from far and of whole blocks of them; then many short walks from the best seating, with a slot at another time of the day,
 * which single changes do not come to; then also from the next best ones, which may be of another kind, and now and then far again: from
 * blocks of people as busy as the slots of the best one from the last to the first, or in any order.
 */
export function longWalk({ day, few, riskLimit, number, climbed }: Walking): Walked {
  const { scenario, nodes, people } = day;
  const [best] = few;
  const random = seededRandom(number + 1);
  const walk = (seats: Seats, from: number, work: number): Seats =>
    annealedSeating(scenario, nodes, seats, riskLimit, { random, work, from, to: AT_END, pricing: 'bent' });
  const inBlocks = (seats: Seats, which: 'first' | 'next'): Walked => {
    const blocks = annealedBlocks(scenario, nodes, people, seats, {
      ...{ riskLimit, work: WORK_IN_BLOCKS[which], from: BLOCKS, pricing: 'bent', seed: number },
    });
    const end = walk(climbed(blocks ?? seats), AFTER_BLOCKS[which], WORK_AFTER_BLOCKS);
    return { seats: end, work: WORK_IN_BLOCKS[which] + WORK_AFTER_BLOCKS };
  };
  if (number === 0) return { seats: walk(best, FAR, WORK_FAR.first), work: WORK_FAR.first };
  if (number === 1) return inBlocks(best, 'first');
  const next = number - FROM_THE_BEST;
  if (next < 0 || next % EVERY > 0) {
    const start = next < 0 ? best : few[Math.floor(few.length * random.next() ** 2)];
    return { seats: walk(elsewhere(start, random), SHORT, WORK_SHORT), work: WORK_SHORT };
  }
  const kind = (next / EVERY) % 3;
  if (kind === 2) return { seats: walk(best, FAR, WORK_FAR.next), work: WORK_FAR.next };
  return inBlocks(kind === 0 ? best.toReversed() : shuffled(best, random), 'next');
}
