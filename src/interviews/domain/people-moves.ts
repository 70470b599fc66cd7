import { poissonBinomialProbabilities, withoutTrial } from '../../math/poisson-binomial.js';
import { kickedSeatings } from './kicked-seatings.js';
import type { DayNode } from './day-nodes.js';
import type { Assessment, CandidatePlan, PlanMoves, Worth } from './plan-climb.js';
import { isBetter, LARGE_PLAN, scaledShares } from './plan-climb.js';
import type { PlanCost, PlanLandscape, SlotProfile, Surveyor } from './plan-landscape.js';
import { planSurveyor, priceOf, priceOnDay, withoutTail } from './plan-landscape.js';
import type { FullScenario } from './plan-scenario.js';
import { surestFirst } from './surest-first.js';

/** A plan for named people: per slot their places in the scenario's list. */
export interface PeoplePlan extends CandidatePlan {
  readonly seating: readonly (readonly number[])[];
}

/** A place in the scenario's list, or nobody: a person who never comes. */
type Person = number | null;

/** A probability of coming per kind of day. */
type Chances = readonly number[];

/** People who are nearly alike could be exchanged for ever: smaller gains than this are left alone. */
const LEAST_GAIN_BY_EXCHANGE = 1e-5;

/**
 * Of many people, those whose probabilities of coming differ by less stand for each other when a move is looked for: from so many people
 * in the scenario on, by so much. Exchanging two of them changes a plan's value by some 1e-4 of an interview.
 */
const NEARLY_ALIKE = [
  { people: 400, by: 0.02 },
  { people: 60, by: 0.01 },
] as const;

/** Newcomers are cheap to price: they are told apart so many times finer. */
const NEWCOMERS_FINER = 8;

/** Of so few people and slots single ones matter so much that plans several moves away are tried as well; of more it takes seconds. */
const SMALL = { people: 8, slots: 4 } as const;

/** Slots over which many people are moved at once: further they get by several moves. */
const FAR_ENOUGH = 2;

/** Everything that stays the same while plans for the same people are compared. */
interface PeopleFrame {
  readonly scenario: FullScenario;
  readonly weights: readonly number[];
  readonly survey: Surveyor;
  readonly perSlot: number;
  /** People by falling probability of coming. */
  readonly surestFirst: readonly number[];
  readonly meanShow: readonly number[];
  /** People whose probabilities differ by no more than this stand for each other. */
  readonly alike: number;
  chances(person: Person): Chances;
  /** Per kind of day, the distribution of those who come to a slot with these people; computed once for each array. */
  arrivals(people: readonly number[]): readonly Float64Array[];
}

/** A plan with what is needed to price its neighbours. */
interface Surroundings {
  readonly plan: PeoplePlan;
  readonly landscape: PlanLandscape;
  /** Per slot and kind of day. */
  readonly arrivals: readonly (readonly Float64Array[])[];
  /** One of each kind of those who are not invited, by falling probability. */
  readonly newcomers: readonly number[];
  /** Of a slot, computed once. */
  profile(slot: number): readonly SlotProfile[];
}

function peopleFrame(scenario: FullScenario, nodes: readonly DayNode[], alike: number): PeopleFrame {
  const people = scenario.people ?? [];
  const chances = people.map((_, person) => nodes.map((node) => node.showProbabilities[person]));
  const never = nodes.map(() => 0);
  const weights = nodes.map((node) => node.weight);
  const seen = new WeakMap<readonly number[], readonly Float64Array[]>();
  return {
    scenario,
    weights,
    survey: planSurveyor(scenario, weights),
    arrivals(ofSlot) {
      const known = seen.get(ofSlot);
      if (known !== undefined) return known;
      const coming = nodes.map(({ showProbabilities }) =>
        poissonBinomialProbabilities(ofSlot.map((person) => showProbabilities[person])),
      );
      seen.set(ofSlot, coming);
      return coming;
    },
    perSlot: scenario.limits.perSlot ?? people.length,
    alike,
    surestFirst: surestFirst(people),
    meanShow: chances.map((ofPerson) => ofPerson.reduce((sum, chance, day) => sum + nodes[day].weight * chance, 0)),
    chances: (person) => (person === null ? never : chances[person]),
  };
}

function nearlyAlike({ people = [] }: FullScenario): number {
  return NEARLY_ALIKE.find((step) => people.length >= step.people)?.by ?? 0;
}

function valueOf(frame: PeopleFrame, interviews: number, invited: number, cost: number): number {
  const { values } = frame.scenario;
  return values.interview * interviews - values.invitation * invited - cost;
}

function surroundings(frame: PeopleFrame, seating: readonly (readonly number[])[]): Surroundings {
  const arrivals = seating.map((people) => frame.arrivals(people));
  const perDay = frame.weights.map((_, day) => arrivals.map((ofSlot) => withoutTail(ofSlot[day])));
  const landscape = frame.survey(
    perDay,
    perDay.map((ofDay) => Math.max(...ofDay.map((coming) => coming.length)) + 1),
  );
  const invitedPeople = new Set(seating.flat());
  const interviews = [...invitedPeople].reduce((sum, person) => sum + frame.meanShow[person], 0);
  const { cost, risk } = landscape.current;
  const value = valueOf(frame, interviews, invitedPeople.size, cost);
  const profiles = new Map<number, readonly SlotProfile[]>();
  return {
    plan: { seating, invited: invitedPeople.size, interviews, value, risk },
    landscape,
    arrivals,
    newcomers: kinds(
      frame,
      frame.surestFirst.filter((person) => !invitedPeople.has(person)),
      frame.alike / NEWCOMERS_FINER,
    ),
    profile(slot) {
      const known = profiles.get(slot) ?? landscape.profile(slot);
      profiles.set(slot, known);
      return known;
    },
  };
}

/** Of people by falling probability, one of each kind: the first, and whoever differs enough from the one before. */
function kinds(frame: PeopleFrame, people: readonly number[], alike: number): number[] {
  let previous = Infinity;
  return people.filter((person) => {
    if (previous - frame.meanShow[person] <= alike) return false;
    previous = frame.meanShow[person];
    return true;
  });
}

/** The same of people in any order. */
function kindsOf(frame: PeopleFrame, people: readonly number[]): number[] {
  return kinds(
    frame,
    [...people].sort((left, right) => frame.meanShow[right] - frame.meanShow[left]),
    frame.alike,
  );
}

/** A distribution in which everybody's number is one higher: somebody certain joins. */
function oneMore(coming: Float64Array): Float64Array {
  const shifted = new Float64Array(coming.length + 1);
  shifted.set(coming, 1);
  return shifted;
}

/** Arrivals of a slot without one of its people, as far as they matter. */
function without(frame: PeopleFrame, arrivals: readonly Float64Array[], person: Person): readonly Float64Array[] {
  if (person === null) return arrivals.map(withoutTail);
  return arrivals.map((coming, day) => withoutTail(withoutTrial(coming, frame.chances(person)[day])));
}

/** Per kind of day, the price of a slot with the given arrivals if one more person stays away, and if that person comes. */
function pricesByOne(profiles: readonly SlotProfile[], arrivals: readonly Float64Array[]): [PlanCost[], PlanCost[]] {
  return [
    profiles.map((profile, day) => priceOnDay(profile, arrivals[day], 0)),
    profiles.map((profile, day) => priceOnDay(profile, arrivals[day], 1)),
  ];
}

/** Averages over the kinds of day what happens if a person with these chances is the one more. */
function averaged(frame: PeopleFrame, [away, comes]: readonly [PlanCost[], PlanCost[]], chances: Chances): PlanCost {
  let cost = 0;
  let risk = 0;
  for (let day = 0; day < chances.length; day += 1) {
    const weight = frame.weights[day];
    cost += weight * (away[day].cost + chances[day] * (comes[day].cost - away[day].cost));
    risk += weight * (away[day].risk + chances[day] * (comes[day].risk - away[day].risk));
  }
  return { cost, risk };
}

/** A change of the seating with what it would be worth. */
interface Proposal extends Assessment {
  apply(): (readonly number[])[];
}

function replaced(
  seating: readonly (readonly number[])[],
  changes: ReadonlyMap<number, readonly [out: Person, in_: Person]>,
): (readonly number[])[] {
  return seating.map((people, slot) => {
    const change = changes.get(slot);
    if (change === undefined) return people;
    const [leaving, joining] = change;
    const rest = people.filter((person) => person !== leaving);
    return joining === null ? rest : [...rest, joining];
  });
}

/** Proposals that put somebody unused into a slot, in place of `leaving` (or in addition, if null). */
function* joinings(frame: PeopleFrame, around: Surroundings, slot: number, leaving: Person): Generator<Proposal> {
  const { plan } = around;
  if (leaving === null && plan.seating[slot].length >= frame.perSlot) return;
  const base = without(frame, around.arrivals[slot], leaving);
  const prices = pricesByOne(around.profile(slot), base);
  const interviews = plan.interviews - (leaving === null ? 0 : frame.meanShow[leaving]);
  const invited = plan.invited + (leaving === null ? 1 : 0);
  for (const person of around.newcomers) {
    const { cost, risk } = averaged(frame, prices, frame.chances(person));
    const value = valueOf(frame, interviews + frame.meanShow[person], invited, cost);
    yield { value, risk, apply: () => replaced(plan.seating, new Map([[slot, [leaving, person] as const]])) };
  }
}

function* leavings(frame: PeopleFrame, around: Surroundings): Generator<Proposal> {
  const { plan } = around;
  for (let slot = 0; slot < plan.seating.length; slot += 1) {
    const profile = around.profile(slot);
    for (const person of kindsOf(frame, plan.seating[slot])) {
      const { cost, risk } = priceOf(profile, frame.weights, without(frame, around.arrivals[slot], person));
      const value = valueOf(frame, plan.interviews - frame.meanShow[person], plan.invited - 1, cost);
      yield { value, risk, apply: () => replaced(plan.seating, new Map([[slot, [person, null] as const]])) };
    }
  }
}

/** Proposals by which a slot gives `leaving` to an earlier slot, takes somebody from there, or both at once. */
function* exchanges(
  frame: PeopleFrame,
  around: Surroundings,
  slot: number,
  leaving: Person,
  reach: number,
): Generator<Proposal> {
  const { plan, landscape } = around;
  const base = without(frame, around.arrivals[slot], leaving);
  const away = landscape.branch(slot, base);
  const comes = landscape.branch(slot, base.map(oneMore));
  const roomHere = leaving !== null || plan.seating[slot].length < frame.perSlot;
  for (let earlier = slot - 1; earlier >= Math.max(0, slot - reach); earlier -= 1) {
    away.back();
    comes.back();
    const profiles = [away.profile(), comes.profile()] as const;
    const roomThere = plan.seating[earlier].length < frame.perSlot;
    const partners: Person[] = roomHere ? kindsOf(frame, plan.seating[earlier]) : [];
    if (leaving !== null && roomThere) partners.push(null);
    for (const partner of partners) {
      const rest = without(frame, around.arrivals[earlier], partner);
      const [ifAway, ifComes] = profiles.map((profile) => pricesByOne(profile, rest));
      const here = frame.chances(partner);
      const there = frame.chances(leaving);
      const mixed = [0, 1].map((side) =>
        ifAway[side].map((price, day) => ({
          cost: price.cost + here[day] * (ifComes[side][day].cost - price.cost),
          risk: price.risk + here[day] * (ifComes[side][day].risk - price.risk),
        })),
      );
      const { cost, risk } = averaged(frame, [mixed[0], mixed[1]], there);
      const value = valueOf(frame, plan.interviews, plan.invited, cost);
      const changes = new Map([
        [slot, [leaving, partner] as const],
        [earlier, [partner, leaving] as const],
      ]);
      yield { value, risk, apply: () => replaced(plan.seating, changes) };
    }
  }
}

function best(proposals: Iterable<Proposal>, worth: Worth): Proposal | null {
  let found: Proposal | null = null;
  let foundWorth = -Infinity;
  for (const proposal of proposals) {
    const value = worth(proposal);
    if (value <= foundWorth) continue;
    found = proposal;
    foundWorth = value;
  }
  return found;
}

/** One pass: every invited person against the unused, then against earlier slots; each improvement is made at once. */
function rearranged(frame: PeopleFrame, start: PeoplePlan, worth: Worth, reach: number): PeoplePlan {
  let around = surroundings(frame, start.seating);
  let isChanged = false;
  const take = (proposal: Proposal | null): void => {
    if (proposal === null || !isBetter(proposal, around.plan, worth, LEAST_GAIN_BY_EXCHANGE)) return;
    around = surroundings(frame, proposal.apply());
    isChanged = true;
  };
  for (let slot = start.seating.length - 1; slot >= 0; slot -= 1) {
    for (const leaving of kindsOf(frame, around.plan.seating[slot]))
      take(best(joinings(frame, around, slot, leaving), worth));
    for (const leaving of [...kindsOf(frame, around.plan.seating[slot]), null]) {
      take(best(exchanges(frame, around, slot, leaving, reach), worth));
    }
  }
  return isChanged ? around.plan : start;
}

/** The surest people dealt out slot after slot until every interviewer is busy on average. */
function evenSeating(frame: PeopleFrame): number[][] {
  const { slots, interviewers } = frame.scenario;
  const seating = Array.from({ length: slots }, (): number[] => []);
  const expected = new Float64Array(slots);
  for (const person of frame.surestFirst) {
    let emptiest = 0;
    for (let slot = 1; slot < slots; slot += 1) if (expected[slot] < expected[emptiest]) emptiest = slot;
    if (expected[emptiest] + frame.meanShow[person] / 2 > interviewers) break;
    if (seating[emptiest].length >= frame.perSlot) break;
    seating[emptiest].push(person);
    expected[emptiest] += frame.meanShow[person];
  }
  return seating;
}

/** The same shape with another total, as far as the limits allow: the surest stay or join, the least sure leave. */
function scaled(frame: PeopleFrame, plan: PeoplePlan, total: number): PeoplePlan | null {
  if (plan.invited < LARGE_PLAN || total > frame.surestFirst.length) return null;
  const invited = new Set(plan.seating.flat());
  const unused = frame.surestFirst.filter((person) => !invited.has(person));
  let next = 0;
  const shares = scaledShares(
    plan.seating.map((people) => people.length),
    total,
  );
  const seating = plan.seating.map((people, slot) => {
    const share = Math.min(shares[slot], frame.perSlot);
    if (share >= people.length) {
      const joining = unused.slice(next, next + share - people.length);
      next += joining.length;
      return [...people, ...joining];
    }
    return [...people].sort((left, right) => frame.meanShow[right] - frame.meanShow[left]).slice(0, share);
  });
  return surroundings(frame, seating).plan;
}

/**
 * Moves between plans for different people: invite somebody, leave somebody out, put one in place of another, move a
 * person between slots, exchange two.
 *
 * @param scenario  a checked scenario that lists people
 * @param nodes     the days to average over
 * @param alike     people whose probabilities differ by no more stand for each other; 0: every one is looked at
 */
export function peopleMoves(
  scenario: FullScenario,
  nodes: readonly DayNode[],
  alike = nearlyAlike(scenario),
): PlanMoves<PeoplePlan> {
  const frame = peopleFrame(scenario, nodes, alike);
  const people = scenario.people ?? [];
  const planned = (proposal: Proposal | null): PeoplePlan | null =>
    proposal === null ? null : surroundings(frame, proposal.apply()).plan;
  function* joiningsAnywhere(around: Surroundings): Generator<Proposal> {
    for (let slot = 0; slot < scenario.slots; slot += 1) yield* joinings(frame, around, slot, null);
  }
  return {
    slots: scenario.slots,
    nobody: () =>
      surroundings(
        frame,
        Array.from({ length: scenario.slots }, () => []),
      ).plan,
    even: () => surroundings(frame, evenSeating(frame)).plan,
    coarseStep: () => 1,
    scaled: (plan, total) => scaled(frame, plan, total),
    withMore: (plan, _count, worth) => planned(best(joiningsAnywhere(surroundings(frame, plan.seating)), worth)),
    withFewer: (plan, _count, worth) => planned(best(leavings(frame, surroundings(frame, plan.seating)), worth)),
    rearranged: (plan, worth, reach) =>
      rearranged(frame, plan, worth, frame.alike === 0 ? reach : Math.min(reach, FAR_ENOUGH)),
    *kicks(plan, isLimitBinding) {
      if (people.length <= SMALL.people && scenario.slots <= SMALL.slots) {
        for (const seating of kickedSeatings(plan.seating, frame.surestFirst, frame.perSlot))
          yield surroundings(frame, seating).plan;
      } else if (isLimitBinding && plan.invited < LARGE_PLAN) {
        const least = planned(best(joiningsAnywhere(surroundings(frame, plan.seating)), ({ risk }) => -risk));
        if (least !== null) yield least;
      }
    },
  };
}
