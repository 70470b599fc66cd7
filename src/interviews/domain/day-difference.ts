import { allSteps } from '../../kernel/all-steps.js';
import { figuresByShifts, figuresOfDay, SHIFTS_TO_COMPARE_BY } from './day-now.js';
import type { DayFiguresNow, DayNow, StandingPerson } from './day-now.js';
import { worthOfDay } from './day-worth.js';
import type { DayWorth } from './day-worth.js';
import { fixed, improved, isUnattended, kindOf, newcomer, Pricing } from './day-steps.js';
import type { Placed } from './day-steps.js';

/** What should be changed of a day: nobody is ever uninvited. */
export interface DayDifference {
  readonly invite: readonly { readonly id: string; readonly slot: number }[];
  readonly move: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  /** Per slot, how many more should be invited if only the shortlist were longer. */
  readonly missing: readonly number[];
}

/** What is done to whom. */
export type Changes = Pick<DayDifference, 'invite' | 'move'>;

/** More are never missing of a day. */
const MOST_MISSING = 200;

/** More than any interview is worth. */
const OVER_LIMIT = 1e12;

/** A risk that is over its limit by less than this is at it. */
const ROUNDING = 1e-12;

/** Everybody where they are. */
export function placedOf(day: Pick<DayNow, 'standing' | 'newcomers'>): Placed[] {
  return [
    ...day.standing.map((person) => ({ id: person.id, from: person.slot, slot: person.slot, person })),
    ...day.newcomers.map(({ id, showProbability }) => newcomer(id, showProbability)),
  ];
}

/**
 * What should be changed of a day that stands, so that little of it is changed.
 *
 * Used for: replanning a day to which people are invited. Method: from what stands, the best single step (invite the next newcomer,
 * give somebody another time) as long as one is worth more than its price: `values.invitation` and `extraInvitationPrice`, and
 * `disturbance`. Where people are expected while nobody interviews moving them costs nothing of that kind, as they have to be written to in
 * any case, and it is also tried to move all of them first; the better of both is taken. Plans are compared on ten kinds of day; what does
 * not pay by the exact figures is taken back, so that nothing is proposed that makes the stated sum less, whoever is ill. Afterwards it is
 * counted how many typical people the day would still bear: `missing`. Cost: 0.1 s for 8 slots and 40 people who all differ, 0.3 s for 16
 * slots of two interviewers and 100 people, 1 s when one of those is ill all day, and a few seconds where far more people are expected than
 * can be interviewed.
 *
 * @param day                   as it stands; newcomers in the order in which they are invited
 * @param extraInvitationPrice  what an invitation must bring beyond its price: more than 0 where a person chose fewer than recommended
 * @returns empty where nothing is worth a message; applied (`withDifference`) it leaves nothing more to change, unless the search was
 *   so long that it was broken off
 */
export function differenceOf(day: DayNow, extraInvitationPrice = 0): DayDifference {
  return allSteps(differenceInTurns(day, extraInvitationPrice));
}

/** The same in turns of a few milliseconds, between which others may work. */
export function* differenceInTurns(day: DayNow, extraInvitationPrice = 0): Generator<void, DayDifference, void> {
  const pricing = new Pricing(day, day.values.invitation + extraInvitationPrice);
  const people = yield* bestOf(day, pricing);
  return { ...changesOf(people), missing: yield* missingOf(day, people, pricing) };
}

/** What was done to people to put them where they are. */
export function changesOf(people: readonly Placed[]): Changes {
  const invite: { id: string; slot: number }[] = [];
  const move: { id: string; from: number; to: number }[] = [];
  for (const { id, from, slot } of people) {
    if (slot === null || slot === from) continue;
    if (from === null) invite.push({ id, slot });
    else move.push({ id, from, to: slot });
  }
  return { invite, move };
}

/** What a day is worth once changes are carried out, by its exact figures. */
export function worthWith(day: DayNow, changes: Changes): DayWorth {
  return worthOfDay(day, figuresOfDay(withDifference(day, changes)), movedOf(day, changes));
}

/** Those whose other time costs something: where nobody interviews people have to be written to in any case. */
function movedOf(day: DayNow, { move }: Changes): StandingPerson[] {
  const ids = new Set(move.flatMap(({ id, from }) => (isUnattended(day, from) ? [] : [id])));
  return day.standing.filter(({ id }) => ids.has(id));
}

/** An invitation never leads over the limit of waiting, whatever it is worth. */
function priceBy(figuresOf: (day: DayNow) => DayFiguresNow, day: DayNow, changes: Changes): number {
  const figures = figuresOf(withDifference(day, changes));
  const over = changes.invite.length === 0 ? 0 : Math.max(0, figures.waitRisk - (day.limits.waitRisk ?? 1) - ROUNDING);
  return worthOfDay(day, figures, movedOf(day, changes)).sum - OVER_LIMIT * over;
}

/** The best of what was found, and what stands where nothing found is better. */
function* bestOf(day: DayNow, pricing: Pricing): Generator<void, readonly Placed[], void> {
  const stands = placedOf(day);
  const starts = stands.some(({ slot }) => isUnattended(day, slot)) ? [false, true] : [false];
  let best: readonly Placed[] = stands;
  let sum = priceBy(figuresOfDay, day, changesOf(stands)) + pricing.leastGain;
  for (const emptiesFirst of starts) {
    // Each search may take as long as one.
    pricing.work = 0;
    const found = yield* worthwhile(day, pricing, yield* improved(pricing, stands, emptiesFirst));
    const price = priceBy(figuresOfDay, day, changesOf(found));
    if (price > sum) [best, sum] = [found, price];
  }
  return best;
}

/** Of what does not pay so large a part is taken back before it is looked at what pays then: a crowd would take long one by one. */
const TAKEN_BACK_AT_ONCE = 1 / 2;

/** Takes back, the least worth first, what by the exact figures is worth less than it costs, or leads over the limit of waiting. */
function* worthwhile(
  day: DayNow,
  { leastGain }: Pricing,
  placed: readonly Placed[],
): Generator<void, readonly Placed[], void> {
  let people = placed;
  // The exact figures only have to tell apart what few kinds of day do not.
  let figuresOf = roughFigures;
  for (;;) {
    const sum = priceBy(figuresOf, day, changesOf(people));
    const idle: { readonly id: string; readonly gain: number }[] = [];
    const seen = new Set<string>();
    for (const one of people) {
      if (one.slot === one.from || seen.has(kindOf(one))) continue;
      seen.add(kindOf(one));
      const without = changesOf(people.filter(({ id }) => id !== one.id));
      const ofTime = one.from === null ? Infinity : sum - priceBy(figuresOf, lessLikely(day, one), without);
      const gain = ofTime < leastGain ? ofTime : Math.min(ofTime, sum - priceBy(figuresOf, day, without));
      yield;
      if (gain < leastGain) idle.push({ id: one.id, gain });
    }
    if (idle.length === 0 && figuresOf === figuresOfDay) return people;
    if (idle.length === 0) figuresOf = figuresOfDay;
    idle.sort((left, right) => left.gain - right.gain);
    const back = new Set(idle.slice(0, Math.ceil(idle.length * TAKEN_BACK_AT_ONCE)).map(({ id }) => id));
    people = people.map((one) => (back.has(one.id) ? { ...one, slot: one.from } : one));
  }
}

function roughFigures(day: DayNow): DayFiguresNow {
  return figuresByShifts(day, SHIFTS_TO_COMPARE_BY);
}

/**
 * The day on which somebody comes as seldom at the time that they have as once they are moved: what another time brings against it, it brings
 * by itself. On a day with too many people it would pay to ask anybody to come at any other time, only because they come less often then.
 */
function lessLikely(day: DayNow, { id, person: { showProbabilityIfMoved: showProbability } }: Placed): DayNow {
  return { ...day, standing: day.standing.map((one) => (one.id === id ? { ...one, showProbability } : one)) };
}

/** How many more per slot, where everybody of the shortlist is invited, if there were as many typical people as could be invited. */
function* missingOf(day: DayNow, people: readonly Placed[], pricing: Pricing): Generator<void, number[], void> {
  const seated = people.filter(({ slot }) => slot !== null).map(fixed);
  if (seated.length < people.length) return day.interviewers.map(() => 0);
  let more: readonly Placed[] = [];
  for (let count = 0; count < MOST_MISSING; count += 1) {
    const all = yield* improved(pricing, [...seated, ...more, newcomer('', day.shared.showProbability)]);
    const next = all.slice(seated.length);
    if (next.at(-1)?.slot === null) break;
    more = next.map(fixed);
  }
  return day.interviewers.map((_, slot) => more.filter((one) => one.slot === slot).length);
}

/** The day once the difference, or a part of it, is carried out. */
export function withDifference<T extends Pick<DayNow, 'standing' | 'newcomers'>>(day: T, { invite, move }: Changes): T {
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
