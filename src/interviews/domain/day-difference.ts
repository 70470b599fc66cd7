import type { DayNow, StandingPerson } from './day-now.js';
import { fixed, improved, newcomer, Pricing } from './day-steps.js';
import type { Placed } from './day-steps.js';

/** What should be changed of a day: nobody is ever uninvited. */
export interface DayDifference {
  readonly invite: readonly { readonly id: string; readonly slot: number }[];
  readonly move: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  /** Per slot, how many more should be invited if only the shortlist were longer. */
  readonly missing: readonly number[];
}

/** More are never missing of a day. */
const MOST_MISSING = 200;

function placedOf(day: DayNow): Placed[] {
  return [
    ...day.standing.map((person) => ({ id: person.id, from: person.slot, slot: person.slot, person })),
    ...day.newcomers.map(({ id, showProbability }) => newcomer(id, showProbability)),
  ];
}

/**
 * What should be changed of a day that stands, so that little of it is changed.
 *
 * Used for: replanning a day to which people are invited. Method: from what stands, the best single step (invite the next newcomer,
 * ask somebody for another time) as long as one is worth more than its price: `values.invitation` and `extraInvitationPrice`, and
 * `MOVE_PRICES`; a confirmed person is moved only for more than that. Plans are compared exactly on ten kinds of day. Afterwards it is
 * counted how many typical people the day would still bear: `missing`. Cost: 0.1 s for 8
 * slots and 40 people who all differ, 0.3 s for 16 slots of two interviewers and 100 people, 1 s when one of those is ill all day, and
 * never more than a few seconds.
 *
 * @param day                   as it stands; newcomers in the order in which they are invited
 * @param extraInvitationPrice  what an invitation must bring beyond its price: more than 0 where a person chose fewer than recommended
 * @returns empty where nothing is worth a message; applied (`withDifference`) it leaves nothing more to change, unless the search was
 *   so long that it was broken off
 */
export function differenceOf(day: DayNow, extraInvitationPrice = 0): DayDifference {
  const search = differenceInTurns(day, extraInvitationPrice);
  for (;;) {
    const turn = search.next();
    if (turn.done === true) return turn.value;
  }
}

/** The same in turns of a few milliseconds, between which others may work. */
export function* differenceInTurns(day: DayNow, extraInvitationPrice = 0): Generator<undefined, DayDifference> {
  const pricing = new Pricing(day, day.values.invitation + extraInvitationPrice);
  const people = yield* improved(pricing, placedOf(day));
  const invite: { id: string; slot: number }[] = [];
  const move: { id: string; from: number; to: number }[] = [];
  for (const { id, from, slot } of people) {
    if (slot === null || slot === from) continue;
    if (from === null) invite.push({ id, slot });
    else move.push({ id, from, to: slot });
  }
  return { invite, move, missing: yield* missingOf(day, people, pricing) };
}

/** How many more per slot if there were as many typical people as could be invited. */
function* missingOf(day: DayNow, people: readonly Placed[], pricing: Pricing): Generator<undefined, number[]> {
  const seated = people.filter(({ slot }) => slot !== null).map(fixed);
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
