import { seededRandom } from '../../kernel/random.js';
import type { Random } from '../../kernel/random.js';
import type { Coming } from './coming-tables.js';
import type { DayNode } from './day-nodes.js';
import type { FullScenario } from './plan-scenario.js';
import { SeatingInWork } from './seating-in-work.js';
import type { SeatChange } from './seating-in-work.js';

type Seats = readonly (readonly number[])[];

/** How a search goes on. */
export interface Annealing {
  readonly random: Random;
  /** Scalar operations after which it ends. */
  readonly work: number;
  /** Losses that are taken lightly at first, and at the end, as shares of the largest price. */
  readonly from: number;
  readonly to: number;
}

/** About a fortieth of a second. Shorter searches miss the best plan of a dozen people now and then. */
const WORK = 6e6;

/** The first search goes far from the climb's plan; those after it look near the best one so far, each in its own way. */
const FAR = 0.2;
const NEAR = 0.02;

/** Where waiting is limited the best plans lie at the limit, with worse ones between them: it takes more searches than where it is not. */
const NEAR_SEARCHES_WITHIN_A_LIMIT = 3;
const NEAR_SEARCHES = 1;

/** Scalar operations after which no further search begins, those of the climb counted: a tenth of a second. */
const MOST_WORK = 2.5e7;

/** How plans beyond single moves are looked for, one search after the other: the same plan for the same scenario. */
function usualAnnealings(hasLimit: boolean, spent: number): Annealing[] {
  const wanted = 1 + (hasLimit ? NEAR_SEARCHES_WITHIN_A_LIMIT : NEAR_SEARCHES);
  const affordable = Math.max(1, Math.floor((MOST_WORK - spent) / WORK));
  return Array.from({ length: Math.min(wanted, affordable) }, (_, search) => ({
    ...{ random: seededRandom(search + 1), work: WORK, from: search === 0 ? FAR : NEAR, to: 5e-4 },
  }));
}

/** What a change does to one slot. Nearly all are refused: who sits there then is listed for those that are taken only. */
interface SlotChange {
  readonly slot: number;
  readonly leaving: number | null;
  readonly joining: number | null;
  readonly coming: Coming;
}

/** What is done to one slot or two. */
interface Change {
  readonly first: SlotChange;
  /** The later one of two, or the same. */
  readonly last: SlotChange;
  /** True where the two slots change places with everybody in them. */
  readonly isWhole: boolean;
}

/** What stays the same during a search. */
interface Search {
  readonly scenario: FullScenario;
  /** Per person, an interview's worth by the chance of it, less the price of the invitation. */
  readonly worth: readonly number[];
  readonly perSlot: number;
  readonly random: Random;
  readonly seating: SeatingInWork;
  /** Those who are not invited, in no order. */
  readonly unused: number[];
}

function oneOf<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random.next() * list.length)];
}

/** A slot with one person less, one more, or one for another. */
function changed({ seating }: Search, slot: number, leaving: number | null, joining: number | null): SlotChange {
  const rest = leaving === null ? seating.coming[slot] : seating.withoutPerson(seating.coming[slot], leaving);
  return { slot, leaving, joining, coming: joining === null ? rest : seating.withPerson(rest, joining) };
}

function ofOne(change: SlotChange): Change {
  return { first: change, last: change, isWhole: false };
}

function ofTwo(one: SlotChange, other: SlotChange, isWhole = false): Change {
  return one.slot < other.slot ? { first: one, last: other, isWhole } : { first: other, last: one, isWhole };
}

/** Who sits in the changed slots then. */
function seatsAfter({ seating: { seats } }: Search, { first, last, isWhole }: Change): SeatChange[] {
  if (isWhole)
    return [
      { slot: first.slot, people: seats[last.slot] },
      { slot: last.slot, people: seats[first.slot] },
    ];
  return (first === last ? [first] : [first, last]).map(({ slot, leaving, joining }) => {
    const rest = seats[slot].filter((person) => person !== leaving);
    return { slot, people: joining === null ? rest : [...rest, joining] };
  });
}

/** True where one in place of the other changes nothing. */
function areAlike({ worth }: Search, one: number, other: number): boolean {
  return worth[one] === worth[other];
}

/** Another slot: the next one as often as any. */
function otherSlot(slots: number, slot: number, random: Random): number {
  if (random.next() < 0.5) {
    const next = slot + (random.next() < 0.5 ? -1 : 1);
    return next < 0 ? 1 : next === slots ? slots - 2 : next;
  }
  const other = Math.floor(random.next() * (slots - 1));
  return other < slot ? other : other + 1;
}

/** A small change at random; null where there is none of the kind drawn. */
function drawn(search: Search): Change | null {
  const { random, seating, unused, perSlot, scenario } = search;
  const { seats } = seating;
  const slot = Math.floor(random.next() * scenario.slots);
  const here = seats[slot];
  const kind = random.next();
  if (kind < 0.12) {
    if (here.length >= perSlot || unused.length === 0) return null;
    return ofOne(changed(search, slot, null, oneOf(unused, random)));
  }
  if (here.length === 0) return null;
  const leaving = oneOf(here, random);
  if (kind < 0.24) return ofOne(changed(search, slot, leaving, null));
  if (kind < 0.44) {
    if (unused.length === 0) return null;
    const joining = oneOf(unused, random);
    return areAlike(search, leaving, joining) ? null : ofOne(changed(search, slot, leaving, joining));
  }
  if (scenario.slots === 1) return null;
  const other = otherSlot(scenario.slots, slot, random);
  const there = seats[other];
  if (kind < 0.7) {
    if (there.length >= perSlot) return null;
    return ofTwo(changed(search, slot, leaving, null), changed(search, other, null, leaving));
  }
  if (kind < 0.96) {
    if (there.length === 0) return null;
    const partner = oneOf(there, random);
    if (areAlike(search, leaving, partner)) return null;
    return ofTwo(changed(search, slot, leaving, partner), changed(search, other, partner, leaving));
  }
  return ofTwo(
    { slot, leaving: null, joining: null, coming: seating.coming[other] },
    { slot: other, leaving: null, joining: null, coming: seating.coming[slot] },
    true,
  );
}

/** What somebody newly invited to a slot brings before queues, less what somebody who leaves it brought. */
function gainOf(search: Search, { leaving, joining }: SlotChange): number {
  return (joining === null ? 0 : search.worth[joining]) - (leaving === null ? 0 : search.worth[leaving]);
}

/**
 * A better seating by annealing: small random changes, of which losses are taken at first and no more at the end.
 *
 * Used for: days on which single people matter, where climbs end on the wrong hill. Method: simulated annealing (Kirkpatrick 1983) over
 * moves, exchanges, newcomers and whole slots; the temperature falls with the work done, so that the answer is the same on any machine.
 *
 * @param scenario   a checked scenario with people
 * @param nodes      kinds of day
 * @param start      a seating within the limits
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
  const people = scenario.people ?? [];
  const seating = new SeatingInWork(scenario, nodes, start);
  const invited = new Set(start.flat());
  const search: Search = {
    worth: people.map((_, person) => {
      const meanShow = nodes.reduce((sum, node) => sum + node.weight * node.showProbabilities[person], 0);
      return scenario.values.interview * meanShow - scenario.values.invitation;
    }),
    ...{ scenario, seating, random: annealing.random },
    perSlot: scenario.limits.perSlot ?? people.length,
    unused: people.map((_, person) => person).filter((person) => !invited.has(person)),
  };
  const { interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot } = scenario.values;
  const unit = Math.max(interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot);
  const excess = new PriceOfExcess(riskLimit, unit);
  // Values less what the start brings before queues: differences are all that counts.
  let gains = 0;
  let now = { value: -seating.price.cost, risk: seating.price.risk };
  let best: { value: number; seats: Seats } = { value: now.value, seats: start };
  for (let steps = 0; seating.work < annealing.work && steps < MOST_STEPS; steps += 1) {
    const change = drawn(search);
    if (change === null) continue;
    excess.adapt(now.risk);
    const { first, last } = change;
    const { cost, risk } = seating.priceWith(first.slot, first.coming, last.slot, last.coming);
    const gained = gains + gainOf(search, first) + (first === last ? 0 : gainOf(search, last));
    const value = gained - cost;
    const loss = now.value - excess.of(now.risk) - (value - excess.of(risk));
    const temperature = unit * annealing.from * (annealing.to / annealing.from) ** (seating.work / annealing.work);
    if (loss > 0 && annealing.random.next() >= Math.exp(-loss / temperature)) continue;
    seating.take(seatsAfter(search, change));
    if (first === last) exchange(search.unused, first);
    gains = gained;
    now = { value, risk };
    if (risk <= riskLimit && value > best.value) best = { value, seats: [...seating.seats] };
  }
  return best.seats;
}

/**
 * The best seating of the usual searches, each from the best one before; `start` if there is none better. See `annealedSeating`.
 *
 * @param spent  scalar operations done for `start` already: of a day that took many fewer searches are made
 */
export function usuallyAnnealed(
  scenario: FullScenario,
  nodes: readonly DayNode[],
  start: Seats,
  riskLimit: number,
  spent: number,
): Seats {
  return usualAnnealings(riskLimit < 1, spent).reduce(
    (seats, annealing) => annealedSeating(scenario, nodes, seats, riskLimit, annealing),
    start,
  );
}

/** Who was invited and is not now is unused, and the other way round. */
function exchange(unused: number[], { leaving, joining }: SlotChange): void {
  if (joining !== null) {
    unused[unused.indexOf(joining)] = unused[unused.length - 1];
    unused.pop();
  }
  if (leaving !== null) unused.push(leaving);
}

/** Looks at a search's risk after which the price of excess is set anew, and by how much it changes then. */
const LOOKS = 300;
const CHANGE = 1.25;

/** The price of excess at first, in the largest price per unit of risk, and how far it may go. */
const FIRST_PRICE = 5;
const LEAST_PRICE = 0.5;
const MOST_PRICE = 1e6;

/** A search that is over the limit more often than this pays more for it, one that seldom is pays less: the best plans lie at the limit. */
const OFTEN = 0.7;
const SELDOM = 0.3;

/** What risk over the limit costs a search, so that it goes to and fro across the limit whatever an interview is worth there. */
class PriceOfExcess {
  private price = FIRST_PRICE;
  private over = 0;
  private seen = 0;

  constructor(
    private readonly riskLimit: number,
    private readonly unit: number,
  ) {}

  of(risk: number): number {
    return risk <= this.riskLimit ? 0 : this.unit * this.price * (risk - this.riskLimit);
  }

  adapt(risk: number): void {
    this.seen += 1;
    if (risk > this.riskLimit) this.over += 1;
    if (this.seen < LOOKS) return;
    if (this.over > OFTEN * LOOKS) this.price = Math.min(MOST_PRICE, this.price * CHANGE);
    if (this.over < SELDOM * LOOKS) this.price = Math.max(LEAST_PRICE, this.price / CHANGE);
    this.over = 0;
    this.seen = 0;
  }
}

/** Changes that cannot be made cost no work: a bound for days on which there are no others. */
const MOST_STEPS = 1_000_000;
