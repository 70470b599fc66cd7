import { arrivalsOn, dayShifts, queueOn, SHIFTS_TO_COMPARE_BY } from './day-now.js';
import type { DayNow, DayShift, StandingPerson } from './day-now.js';

/** What should be changed of a day: nobody is ever uninvited. */
export interface DayDifference {
  readonly invite: readonly { readonly id: string; readonly slot: number }[];
  readonly move: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  /** Per slot, how many more should be invited if only the shortlist were longer. */
  readonly missing: readonly number[];
}

/**
 * What it costs to ask somebody for another time, in interviews. Whoever said yes has planned their day and may say no the second time;
 * that is worth half an interview. Whoever has not answered yet loses nothing but reads a second letter.
 */
export const MOVE_PRICES = { confirmed: 0.5, invited: 0.1 } as const;

/** Nobody is written to for less than this part of an interview: it is less than the calculation is good for. */
const LEAST_GAIN = 0.005;

/** Price of a risk over the limit, in interviews for certainty: large enough to be brought down whatever else it costs. */
const RISK_PRICE = 40;

/** On long days people are moved by no more slots than this: the further, the less they can come, and the longer the search. */
const FURTHEST_MOVE = 8;

/** More changes than this are another plan. */
const MOST_STEPS = 200;

/** Somebody of the search: who they are and where they are put. */
interface Placed {
  readonly id: string;
  /** Null of newcomers. */
  readonly from: number | null;
  readonly slot: number | null;
  readonly person: Pick<StandingPerson, 'isConfirmed' | 'showProbability' | 'showProbabilityIfMoved' | 'mayMove'>;
}

function probabilityOf({ from, slot, person }: Placed): number {
  return from === null || from === slot ? person.showProbability : person.showProbabilityIfMoved;
}

function movePrice({ from, slot, person }: Placed): number {
  if (from === null || from === slot) return 0;
  return person.isConfirmed ? MOVE_PRICES.confirmed : MOVE_PRICES.invited;
}

/** Prices plans: what they are worth less what it costs to get there. */
class Pricing {
  private readonly shifts: readonly DayShift[];
  private readonly arrivals = new Map<string, readonly Float64Array[]>();

  constructor(
    private readonly day: DayNow,
    private readonly invitationPrice: number,
  ) {
    this.shifts = dayShifts(day, SHIFTS_TO_COMPARE_BY);
  }

  /** Worth, and the risk of waiting alone. */
  of(people: readonly Placed[]): { readonly worth: number; readonly risk: number } {
    const { values, limits } = this.day;
    const seated = people.filter(({ slot }) => slot !== null);
    const slots = this.day.interviewers.map((_, slot) =>
      this.arrivalsOf(seated.filter((one) => one.slot === slot).map(probabilityOf)),
    );
    let worth = -seated.reduce((sum, one) => sum + movePrice(one) + (one.from === null ? this.invitationPrice : 0), 0);
    let risk = 0;
    this.shifts.forEach(({ weight }, node) => {
      const queue = queueOn(
        this.day,
        slots.map((ofSlot) => ofSlot[node]),
      );
      const shows = slots.reduce((sum, ofSlot) => sum + meanOf(ofSlot[node]), 0);
      worth += weight * (values.interview * shows - queue.cost);
      risk += weight * queue.someoneWaitsOver;
    });
    return { worth: worth - RISK_PRICE * Math.max(0, risk - (limits.waitRisk ?? 1)), risk };
  }

  /** Per kind of day; slots of the same people are calculated once. */
  private arrivalsOf(probabilities: readonly number[]): readonly Float64Array[] {
    const sorted = [...probabilities].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const known = this.arrivals.get(key);
    if (known !== undefined) return known;
    const coming = this.shifts.map(({ shift }) => arrivalsOn(shift, sorted));
    this.arrivals.set(key, coming);
    return coming;
  }
}

function meanOf(coming: Float64Array): number {
  let mean = 0;
  for (let n = 1; n < coming.length; n += 1) mean += n * coming[n];
  return mean;
}

/** Who may be put elsewhere by one step, one of each kind, with the slots to try. */
function* steps(day: DayNow, people: readonly Placed[]): Generator<{ readonly at: number; readonly to: number }> {
  const seen = new Set<string>();
  const taken = day.interviewers.map((_, slot) => people.filter((one) => one.slot === slot).length);
  const room = day.interviewers.flatMap((_, slot) =>
    day.isOpen[slot] && taken[slot] < (day.limits.perSlot ?? Infinity) ? [slot] : [],
  );
  for (const [at, one] of people.entries()) {
    if (!one.person.mayMove) continue;
    const { isConfirmed, showProbability, showProbabilityIfMoved } = one.person;
    // Of newcomers who are not invited only the next one.
    const kind =
      one.slot === null ? 'next' : [one.from, one.slot, isConfirmed, showProbability, showProbabilityIfMoved].join(' ');
    if (seen.has(kind)) continue;
    seen.add(kind);
    for (const to of room) {
      const isNear =
        one.from === null || day.interviewers.length <= 2 * FURTHEST_MOVE || Math.abs(to - one.from) <= FURTHEST_MOVE;
      if (to !== one.slot && isNear) yield { at, to };
    }
  }
}

function stepped(people: readonly Placed[], { at, to }: { readonly at: number; readonly to: number }): Placed[] {
  return people.map((one, index) => (index === at ? { ...one, slot: to } : one));
}

/** Single steps, the best first, until none is worth a message; an invitation never leads over the limit of waiting. */
function improved(day: DayNow, start: readonly Placed[], pricing: Pricing): readonly Placed[] {
  let people = start;
  let current = pricing.of(people);
  for (let count = 0; count < MOST_STEPS; count += 1) {
    let best: { people: Placed[]; price: ReturnType<Pricing['of']> } | null = null;
    for (const step of steps(day, people)) {
      const next = stepped(people, step);
      const price = pricing.of(next);
      const isInvitation = people[step.at].slot === null;
      if (isInvitation && price.risk > Math.max(day.limits.waitRisk ?? 1, 0)) continue;
      if (price.worth > (best?.price.worth ?? current.worth + LEAST_GAIN)) best = { people: next, price };
    }
    if (best === null) return people;
    people = best.people;
    current = best.price;
  }
  return people;
}

function placedOf(day: DayNow): Placed[] {
  return [
    ...day.standing.map((person) => ({ id: person.id, from: person.slot, slot: person.slot, person })),
    ...day.newcomers.map(({ id, showProbability }) => newcomer(id, showProbability)),
  ];
}

function newcomer(id: string, showProbability: number): Placed {
  const person = { isConfirmed: false, mayMove: true, showProbability, showProbabilityIfMoved: showProbability };
  return { id, from: null, slot: null, person };
}

/**
 * What should be changed of a day that stands, so that little of it is changed.
 *
 * Used for: replanning a day to which people are invited. Method: from what stands, the best single step (invite the next newcomer,
 * ask somebody for another time) as long as one is worth more than its price: `values.invitation` and `extraInvitationPrice`, and
 * `MOVE_PRICES`; a confirmed person is moved only for more than that. Plans are compared exactly on ten kinds of day. Afterwards it is
 * counted how many typical people the day would still bear: `missing`. Cost: some 50 ms for 8 slots and 40 people, below a second for 24.
 *
 * @param day                   as it stands; newcomers in the order in which they are invited
 * @param extraInvitationPrice  what an invitation must bring beyond its price: more than 0 where a person chose fewer than recommended
 * @returns empty where nothing is worth a message; applied (`withDifference`) it leaves nothing more to change
 */
export function differenceOf(day: DayNow, extraInvitationPrice = 0): DayDifference {
  const pricing = new Pricing(day, day.values.invitation + extraInvitationPrice);
  const people = improved(day, placedOf(day), pricing);
  const invite: { id: string; slot: number }[] = [];
  const move: { id: string; from: number; to: number }[] = [];
  for (const { id, from, slot } of people) {
    if (slot === null || slot === from) continue;
    if (from === null) invite.push({ id, slot });
    else move.push({ id, from, to: slot });
  }
  return { invite, move, missing: missingOf(day, people, pricing) };
}

/** How many more per slot if there were as many typical people as could be invited. */
function missingOf(day: DayNow, people: readonly Placed[], pricing: Pricing): number[] {
  const seated = people.filter(({ slot }) => slot !== null).map(fixed);
  let more: readonly Placed[] = [];
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const next = improved(day, [...seated, ...more, newcomer('', day.shared.showProbability)], pricing).slice(
      seated.length,
    );
    if (next.at(-1)?.slot === null) break;
    more = next.map(fixed);
  }
  return day.interviewers.map((_, slot) => more.filter((one) => one.slot === slot).length);
}

function fixed(one: Placed): Placed {
  return { ...one, person: { ...one.person, mayMove: false } };
}

/** The day once the difference, or a part of it, is carried out. */
export function withDifference(day: DayNow, { invite, move }: Pick<DayDifference, 'invite' | 'move'>): DayNow {
  const to = new Map(move.map((one) => [one.id, one.to]));
  const at = new Map(invite.map((one) => [one.id, one.slot]));
  const moved = day.standing.map((person): StandingPerson => {
    const slot = to.get(person.id);
    if (slot === undefined) return person;
    return { ...person, slot, isConfirmed: false, showProbability: person.showProbabilityIfMoved };
  });
  const joined = day.newcomers.flatMap(({ id, showProbability }): StandingPerson[] => {
    const slot = at.get(id);
    if (slot === undefined) return [];
    return [{ id, slot, isConfirmed: false, showProbability, showProbabilityIfMoved: showProbability, mayMove: true }];
  });
  return { ...day, standing: [...moved, ...joined], newcomers: day.newcomers.filter(({ id }) => !at.has(id)) };
}
