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

/** Of the shapes drawn so many are whole days; of the others so many exchange two slots, and the rest deal out the people of a few anew. */
const WHOLE_DAYS = 0.2;
const EXCHANGES = 0.3;

/** How much busier or less busy each of a few slots dealt out anew may be, and how often there are two of them, not three. */
const MOST_OFF = 0.08;
const TWO_SLOTS = 0.5;

/** The same of a whole day in which everybody is another person. */
const MOST_OFF_IN_ALL = 0.02;

/** How much busier or less busy a slot of a day dealt out anew may be. */
const LEAST_LOAD = 0.8;
const MOST_LOAD = 1.2;

/** So many people are put elsewhere in a seating that is disturbed. */
const FEWEST_MOVED = 2;
const MOST_MOVED = 4;

/** For so many of those who are put into another slot somebody of that slot comes back. */
const EXCHANGED = 0.5;

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

/** Another such seating, drawn at random: all of the day, or two or three slots of it. */
export function drawnShape(people: Seatable, seats: Seats, random: Random): Seats {
  const order = shuffled([...seats.keys()], random);
  if (seats.length < 2 || random.next() < WHOLE_DAYS) {
    const loads = seats.map((seated) => load(people, seated) * (LEAST_LOAD + (MOST_LOAD - LEAST_LOAD) * random.next()));
    return dealtOut(people, loads, order);
  }
  const [one, other] = order;
  if (random.next() < EXCHANGES) return seats.with(one, seats[other]).with(other, seats[one]);
  return sortedAnew(people, seats, order.slice(0, random.next() < TWO_SLOTS ? 2 : 3), random);
}

/** The people of some slots divided anew between them: the surest of them to the first, and so on, each about as busy as before. */
function sortedAnew(people: Seatable, seats: Seats, slots: readonly number[], random: Random): Seats {
  const { meanShow } = people;
  const surestFirst = slots.flatMap((slot) => seats[slot]).sort((one, other) => meanShow[other] - meanShow[one]);
  const loads = seats.map((seated) => load(people, seated) * (1 + MOST_OFF * (2 * random.next() - 1)));
  const dealt = dealtOut({ ...people, surestFirst }, loads, slots);
  return seats.map((seated, slot) => (slots.includes(slot) ? dealt[slot] : seated));
}

/** A seating with a few people elsewhere, drawn at random: near this one, and yet beyond the reach of a single change. */
export function disturbedShape({ surestFirst, perSlot }: Seatable, seats: Seats, random: Random): Seats {
  const changed = seats.map((people) => [...people]);
  const invited = new Set(seats.flat());
  const free = surestFirst.filter((person) => !invited.has(person));
  const placeIn = (list: readonly unknown[]): number => Math.floor(random.next() * list.length);
  const moved = FEWEST_MOVED + Math.floor(random.next() * (MOST_MOVED - FEWEST_MOVED + 1));
  for (let count = 0; count < moved; count += 1) {
    const [from, to] = [changed[placeIn(changed)], changed[placeIn(changed)]];
    if (from.length === 0) continue;
    const [person] = from.splice(placeIn(from), 1);
    if (from === to || to.length >= perSlot) {
      from.push(...(free.length > 0 ? free.splice(placeIn(free), 1, person) : [person]));
      continue;
    }
    to.push(person);
    if (random.next() < EXCHANGED) from.push(...to.splice(placeIn(to), 1));
  }
  return changed;
}

/**
 * A seating with one more or one less at a slot, drawn at random, where all are other people then, who follow each other in the order: about
 * as many come as before.
 */
export function resizedShape({ surestFirst, meanShow, perSlot }: Seatable, seats: Seats, random: Random): Seats {
  const slot = Math.floor(random.next() * seats.length);
  const size = seats[slot].length + (random.next() < 0.5 ? 1 : -1);
  const others = new Set(seats.flatMap((people, at) => (at === slot ? [] : people)));
  const order = surestFirst.filter((person) => !others.has(person));
  if (size < 1 || size > Math.min(perSlot, order.length)) return seats;
  const wanted = load({ meanShow, surestFirst, perSlot }, seats[slot]) * (1 + MOST_OFF * (2 * random.next() - 1));
  let [first, sum] = [0, order.slice(0, size).reduce((all, person) => all + meanShow[person], 0)];
  for (; first + size < order.length && sum > wanted; first += 1)
    sum += meanShow[order[first + size]] - meanShow[order[first]];
  return seats.with(slot, order.slice(first, first + size));
}

/** Places in the order of the surest, rising, moved on by a number of them, as far as they stay different and within the list. */
function slid(places: readonly number[], by: number, count: number): number[] {
  let previous = -1;
  return places.map((place, at) => {
    previous = Math.min(count - places.length + at, Math.max(previous + 1, place + by));
    return previous;
  });
}

/**
 * A seating with one more or one less at a slot, where everybody at every slot gives their place to somebody a little less sure, or surer:
 * about as many come as before. One more may be worth more than what any single change makes room for.
 *
 * @param share  how many are to come, as a share of those who come now
 * @returns the same seating where there is nobody more, or less
 */
export function slidShape(people: Seatable, seats: Seats, slot: number, isMore: boolean, share = 1): Seats {
  const { surestFirst, meanShow, perSlot } = people;
  const invited = new Set(seats.flat());
  const newcomer = surestFirst.find((person) => !invited.has(person));
  if (isMore ? newcomer === undefined || seats[slot].length >= perSlot : seats[slot].length === 0) return seats;
  const resized = seats.with(
    slot,
    isMore && newcomer !== undefined ? [...seats[slot], newcomer] : seats[slot].slice(1),
  );
  const rank = new Map(surestFirst.map((person, place) => [person, place]));
  const places = resized
    .flatMap((seated) => seated.map((person) => rank.get(person) ?? 0))
    .sort((one, other) => one - other);
  const wanted = share * load(people, seats.flat());
  let moved = places;
  for (let by = isMore ? 1 : -1; Math.abs(by) < surestFirst.length; by += Math.sign(by)) {
    moved = slid(places, by, surestFirst.length);
    const sum = moved.reduce((all, place) => all + meanShow[surestFirst[place]], 0);
    if (isMore ? sum <= wanted : sum >= wanted) break;
  }
  const others = new Map(places.map((place, at) => [surestFirst[place], surestFirst[Math.max(0, moved[at])]]));
  return resized.map((seated) => seated.map((person) => others.get(person) ?? person));
}

/** Such a seating drawn at random. */
export function drawnSlidShape(people: Seatable, seats: Seats, random: Random): Seats {
  const share = 1 + MOST_OFF_IN_ALL * (2 * random.next() - 1);
  return slidShape(people, seats, Math.floor(random.next() * seats.length), random.next() < 0.5, share);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(random.next() * left.length), 1)[0]);
}
