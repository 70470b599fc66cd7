import type { Random } from '../../kernel/random.js';
import type { Seats } from './stream-evaluation.js';

/** Who may sit where. */
export interface Seatable {
  /** Per person the probability to come, on average over the kinds of day. */
  readonly meanShow: readonly number[];
  readonly surestFirst: readonly number[];
  /** Invitations to a slot at most. */
  readonly perSlot: number;
}

/** Of the shapes drawn so many are whole days; of the others so many exchange two slots, and the rest deal out the people of two anew. */
const WHOLE_DAYS = 0.5;
const EXCHANGES = 0.4;

/** How much busier or less busy a slot of a day dealt out anew may be. */
const LEAST_LOAD = 0.8;
const MOST_LOAD = 1.2;

function load({ meanShow }: Seatable, people: readonly number[]): number {
  return people.reduce((sum, person) => sum + meanShow[person], 0);
}

/** The surest people, to one slot after the other in this order until as many come to each on average as its load. */
export function dealtOut(
  { meanShow, surestFirst, perSlot }: Seatable,
  loads: readonly number[],
  order: readonly number[],
): Seats {
  const seats = loads.map((): number[] => []);
  let next = 0;
  let due = 0;
  for (const slot of order) {
    due += loads[slot];
    for (; next < surestFirst.length && seats[slot].length < perSlot; next += 1) {
      const person = surestFirst[next];
      if (due < meanShow[person] / 2) break;
      seats[slot].push(person);
      due -= meanShow[person];
    }
  }
  return seats;
}

/**
 * Seatings about as busy as one whose people sit elsewhere, as no single move leads to them.
 *
 * Used for: leaving a plan that no single move betters. Within a limit on waiting, those alike in one slot and the sure ones apart from the
 * unsure make numbers more certain, so that more people may be invited.
 *
 * @returns the surest together at the beginning of the day; the same at its end; the busiest slots first
 */
export function knownShapes(people: Seatable, seats: Seats): Seats[] {
  const loads = seats.map((seated) => load(people, seated));
  const together = dealtOut(people, loads, [...seats.keys()]);
  const busiestFirst = [...seats.keys()].sort((one, other) => loads[other] - loads[one]);
  return [together, together.toReversed(), busiestFirst.map((slot) => seats[slot])];
}

/** Another such seating, drawn at random: all of the day, or two slots of it. */
export function drawnShape(people: Seatable, seats: Seats, random: Random): Seats {
  const order = shuffled([...seats.keys()], random);
  if (seats.length < 2 || random.next() < WHOLE_DAYS) {
    const loads = seats.map((seated) => load(people, seated) * (LEAST_LOAD + (MOST_LOAD - LEAST_LOAD) * random.next()));
    return dealtOut(people, loads, order);
  }
  const [one, other] = order;
  if (random.next() < EXCHANGES) return seats.with(one, seats[other]).with(other, seats[one]);
  const both = [...seats[one], ...seats[other]].sort((left, right) => people.meanShow[right] - people.meanShow[left]);
  const cut = Math.floor(random.next() * (both.length + 1));
  return seats
    .with(one, both.slice(0, cut).slice(0, people.perSlot))
    .with(other, both.slice(cut).slice(0, people.perSlot));
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(random.next() * left.length), 1)[0]);
}
