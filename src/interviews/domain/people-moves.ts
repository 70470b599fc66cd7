import { annealedBlocks } from './annealed-blocks.js';
import { polishedSeating, timesWork, usuallyAnnealed } from './annealed-seating.js';
import type { Coming } from './coming-tables.js';
import type { DayNode } from './day-nodes.js';
import { DividedBlocks } from './divided-blocks.js';
import type { Assessment, CandidatePlan, PlanMoves, Worth } from './plan-climb.js';
import { isBetter, LARGE_PLAN, scaledShares } from './plan-climb.js';
import type { FullScenario } from './plan-scenario.js';
import { drawnShape, knownShapes } from './plan-shapes.js';
import { SeatingInWork } from './seating-in-work.js';
import type { DayPrice } from './seating-in-work.js';
import { evaluateSeating } from './stream-evaluation.js';
import type { Seats } from './stream-evaluation.js';
import { surestFirst } from './surest-first.js';

/** A plan for named people: per slot their places in the scenario's list. */
export interface PeoplePlan extends CandidatePlan {
  readonly seating: Seats;
}

/** A place in the scenario's list, or nobody: a person who never comes. */
type Person = number | null;

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

/** Newcomers are told apart so many times finer, up to so many kinds of them. */
const NEWCOMERS_FINER = 8;
const MOST_NEWCOMERS = 24;

/** Slots over which many people are moved at once: further they get by several moves, of which a large plan needs none. */
const FAR_ENOUGH = 2;
const FAR_ENOUGH_IN_LARGE_PLANS = 1;

/** The limit is divided a little short of it, for people to be added, and a little beyond, for one to be left out. */
const SHARES_DIVIDED = [0.97, 1.03];

/** Of the shapes drawn so many are divisions, where those are of use. */
const DIVISIONS = 0.5;

/** Scalar operations on people in blocks: about a thirtieth of a second. */
const WORK_ON_BLOCKS = 1.2e7;

/** A plan within a limit is polished so often; one of a longer day that is worth less than this share of its interviews more often. */
const USUAL_ROUNDS = 2;
const MORE_ROUNDS = 6;
const LITTLE_WORTH = 0.15;
const MOST_TIMES_FOR_MORE = 2;

/** Scalar operations after which a climb goes no further: about two seconds, which only days of hundreds of interviews come to. */
const MOST_WORK = 3e8;

/** Everything that stays the same while plans for the same people are compared. */
interface PeopleFrame {
  readonly scenario: FullScenario;
  readonly perSlot: number;
  /** People by falling probability of coming. */
  readonly surestFirst: readonly number[];
  readonly meanShow: readonly number[];
  /** People whose probabilities differ by no more than this stand for each other. */
  readonly alike: number;
  readonly newcomersAlike: number;
  /** The plan that was looked at last; another one is a few changes away. */
  readonly work: SeatingInWork;
}

function peopleFrame(scenario: FullScenario, nodes: readonly DayNode[], alike: number): PeopleFrame {
  const people = scenario.people ?? [];
  const order = surestFirst(people);
  const meanShow = people.map((_, person) =>
    nodes.reduce((sum, node) => sum + node.weight * node.showProbabilities[person], 0),
  );
  const spread = order.length === 0 ? 0 : meanShow[order[0]] - meanShow[order[order.length - 1]];
  return {
    ...{ scenario, meanShow, alike, surestFirst: order },
    perSlot: scenario.limits.perSlot ?? people.length,
    newcomersAlike: alike === 0 ? 0 : Math.max(alike / NEWCOMERS_FINER, spread / MOST_NEWCOMERS),
    work: new SeatingInWork(
      scenario,
      nodes,
      Array.from({ length: scenario.slots }, () => []),
    ),
  };
}

function nearlyAlike({ people = [] }: FullScenario): number {
  return NEARLY_ALIKE.find((step) => people.length >= step.people)?.by ?? 0;
}

/** Looks at a plan: what differs from the last one is changed. */
function lookAt({ work }: PeopleFrame, { seating }: Pick<PeoplePlan, 'seating'>): void {
  const changes = seating
    .map((people, slot) => ({ slot, people }))
    .filter(({ slot, people }) => work.seats[slot] !== people);
  if (changes.length > 0) work.take(changes);
}

function valueOf({ scenario: { values } }: PeopleFrame, interviews: number, invited: number, cost: number): number {
  return values.interview * interviews - values.invitation * invited - cost;
}

function planned(frame: PeopleFrame, seating: PeoplePlan['seating']): PeoplePlan {
  lookAt(frame, { seating });
  const invited = seating.flat();
  const interviews = invited.reduce((sum, person) => sum + frame.meanShow[person], 0);
  const { cost, risk } = frame.work.price;
  return {
    ...{ seating, interviews, risk, invited: invited.length },
    value: valueOf(frame, interviews, invited.length, cost),
  };
}

/** Of people by falling probability, one of each kind: the first, and whoever differs enough from the one before. */
function kinds({ meanShow }: PeopleFrame, people: readonly number[], alike: number): number[] {
  let previous = Infinity;
  return people.filter((person) => {
    if (previous - meanShow[person] <= alike) return false;
    previous = meanShow[person];
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

/** One of each kind of those who are not invited. */
function newcomersTo(frame: PeopleFrame, { seating }: Pick<PeoplePlan, 'seating'>): readonly number[] {
  const invited = new Set(seating.flat());
  const free = frame.surestFirst.filter((person) => !invited.has(person));
  return kinds(frame, free, frame.newcomersAlike);
}

/** A change of the seating with what it would be worth: somebody leaves a slot, somebody joins it, or both. */
interface Proposal extends Assessment {
  readonly changes: readonly (readonly [slot: number, leaving: Person, joining: Person])[];
}

/** The best of the proposals made to it. */
class Best {
  found: Proposal | null = null;
  private foundWorth = -Infinity;

  constructor(
    private readonly frame: PeopleFrame,
    private readonly plan: PeoplePlan,
    private readonly worth: Worth,
  ) {}

  offer({ cost, risk }: DayPrice, changes: Proposal['changes']): void {
    let { interviews, invited } = this.plan;
    for (const [, leaving, joining] of changes) {
      if (leaving !== null) interviews -= this.frame.meanShow[leaving];
      if (joining !== null) interviews += this.frame.meanShow[joining];
      invited += (joining === null ? 0 : 1) - (leaving === null ? 0 : 1);
    }
    const value = valueOf(this.frame, interviews, invited, cost);
    const worth = this.worth({ value, risk });
    if (worth <= this.foundWorth) return;
    this.found = { value, risk, changes };
    this.foundWorth = worth;
  }
}

function seatingWith({ seating }: PeoplePlan, { changes }: Proposal): PeoplePlan['seating'] {
  const bySlot = new Map(changes.map(([slot, leaving, joining]) => [slot, [leaving, joining] as const]));
  return seating.map((people, slot) => {
    const change = bySlot.get(slot);
    if (change === undefined) return people;
    const rest = people.filter((person) => person !== change[0]);
    return change[1] === null ? rest : [...rest, change[1]];
  });
}

/** Those who come to a slot without one of its people. */
function without({ work }: PeopleFrame, slot: number, person: Person): Coming {
  return person === null ? work.coming[slot] : work.withoutPerson(work.coming[slot], person);
}

/** Puts somebody unused into a slot, in place of `leaving` (or in addition, if null). */
function joinings(
  frame: PeopleFrame,
  plan: PeoplePlan,
  slot: number,
  leaving: Person,
  newcomers: readonly number[],
  best: Best,
): void {
  const { work } = frame;
  if (leaving === null && plan.seating[slot].length >= frame.perSlot) return;
  for (const person of newcomers) {
    const coming = work.withPerson(without(frame, slot, leaving), person);
    best.offer(work.priceWith(slot, coming, slot, coming), [[slot, leaving, person]]);
  }
}

/** By which a slot gives `leaving` to an earlier slot, takes somebody from there, or both at once. */
function exchanges(
  frame: PeopleFrame,
  plan: PeoplePlan,
  slot: number,
  leaving: Person,
  reach: number,
  best: Best,
): void {
  const { work } = frame;
  const roomHere = leaving !== null || plan.seating[slot].length < frame.perSlot;
  for (let earlier = slot - 1; earlier >= Math.max(0, slot - reach); earlier -= 1) {
    const roomThere = plan.seating[earlier].length < frame.perSlot;
    const partners: Person[] = roomHere ? kindsOf(frame, plan.seating[earlier]) : [];
    if (leaving !== null && roomThere) partners.push(null);
    for (const partner of partners) {
      const rest = without(frame, slot, leaving);
      const here = partner === null ? rest : work.withPerson(rest, partner);
      const restThere = without(frame, earlier, partner);
      const there = leaving === null ? restThere : work.withPerson(restThere, leaving);
      best.offer(work.priceWith(earlier, there, slot, here), [
        [slot, leaving, partner],
        [earlier, partner, leaving],
      ]);
    }
  }
}

/** One pass: every invited person against the unused, then against earlier slots; each improvement is made at once. */
function rearranged(frame: PeopleFrame, start: PeoplePlan, worth: Worth, reach: number): PeoplePlan {
  let plan = start;
  lookAt(frame, plan);
  let newcomers = newcomersTo(frame, plan);
  const take = (look: (best: Best) => void): void => {
    const best = new Best(frame, plan, worth);
    look(best);
    if (best.found === null || !isBetter(best.found, plan, worth, LEAST_GAIN_BY_EXCHANGE)) return;
    plan = planned(frame, seatingWith(plan, best.found));
    newcomers = newcomersTo(frame, plan);
  };
  for (let slot = start.seating.length - 1; slot >= 0; slot -= 1) {
    for (const leaving of kindsOf(frame, plan.seating[slot])) {
      if (plan.seating[slot].includes(leaving))
        take((best) => {
          joinings(frame, plan, slot, leaving, newcomers, best);
        });
    }
    for (const leaving of [...kindsOf(frame, plan.seating[slot]), null]) {
      if (leaving !== null && !plan.seating[slot].includes(leaving)) continue;
      take((best) => {
        exchanges(frame, plan, slot, leaving, reach, best);
      });
    }
  }
  return plan;
}

function withMore(frame: PeopleFrame, plan: PeoplePlan, worth: Worth): PeoplePlan | null {
  lookAt(frame, plan);
  const best = new Best(frame, plan, worth);
  const newcomers = newcomersTo(frame, plan);
  for (let slot = 0; slot < plan.seating.length; slot += 1) joinings(frame, plan, slot, null, newcomers, best);
  return best.found && planned(frame, seatingWith(plan, best.found));
}

function withFewer(frame: PeopleFrame, plan: PeoplePlan, worth: Worth): PeoplePlan | null {
  lookAt(frame, plan);
  const best = new Best(frame, plan, worth);
  for (let slot = 0; slot < plan.seating.length; slot += 1) {
    for (const person of kindsOf(frame, plan.seating[slot])) {
      const coming = without(frame, slot, person);
      best.offer(frame.work.priceWith(slot, coming, slot, coming), [[slot, person, null]]);
    }
  }
  return best.found && planned(frame, seatingWith(plan, best.found));
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
  return planned(frame, seating);
}

/**
 * Where costs nearly cancel what a day brings a small gain is much: such days are sought longer, but for the short ones, whose plans are
 * wanted at once, and the longest, which take the most time already.
 */
function roundsAtLast(scenario: FullScenario, value: number): number {
  const { slots, interviewers, values } = scenario;
  const isLittle = Math.abs(value) < LITTLE_WORTH * slots * interviewers * values.interview;
  const times = timesWork(scenario);
  return isLittle && times >= 1 && times <= MOST_TIMES_FOR_MORE ? MORE_ROUNDS : USUAL_ROUNDS;
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
  const divisions = new DividedBlocks(scenario, nodes, frame);
  const mayGoOn = (): boolean => frame.work.work < MOST_WORK;
  return {
    slots: scenario.slots,
    crew: 1,
    nobody: () =>
      planned(
        frame,
        Array.from({ length: scenario.slots }, () => []),
      ),
    even: () => planned(frame, evenSeating(frame)),
    divided: (riskLimit) =>
      (divisions.isOfUse(riskLimit) ? SHARES_DIVIDED : []).map((share) =>
        planned(frame, divisions.best(share * riskLimit)),
      ),
    inBlocks({ seating }, riskLimit) {
      const work = WORK_ON_BLOCKS * timesWork(scenario);
      const found = annealedBlocks(scenario, nodes, frame, seating, { riskLimit, work });
      return found && planned(frame, found);
    },
    reshaped: ({ seating }) => knownShapes(frame, seating).map((other) => planned(frame, other)),
    drawn: ({ seating }, random, riskLimit) =>
      planned(
        frame,
        divisions.isOfUse(riskLimit) && random.next() < DIVISIONS
          ? divisions.drawn(riskLimit, random)
          : drawnShape(frame, seating, random),
      ),
    workDone: () => frame.work.work + divisions.work,
    coarseStep: () => 1,
    scaled: (plan, total) => scaled(frame, plan, total),
    withMore: (plan, _count, worth) => (mayGoOn() ? withMore(frame, plan, worth) : null),
    withFewer: (plan, _count, worth) => withFewer(frame, plan, worth),
    rearranged(plan, worth, reach) {
      const far = plan.invited < LARGE_PLAN ? FAR_ENOUGH : FAR_ENOUGH_IN_LARGE_PLANS;
      return mayGoOn() ? rearranged(frame, plan, worth, alike === 0 ? reach : Math.min(reach, far)) : plan;
    },
    statedRisk: ({ seating }) => evaluateSeating(scenario, seating).risk.someoneWaitsOver,
    polished: ({ seating }, riskLimit, round) =>
      planned(frame, polishedSeating(scenario, nodes, seating, riskLimit, round)),
    roundsAtLast: ({ value }) => roundsAtLast(scenario, value),
    escaped: ({ seating }, riskLimit) =>
      planned(frame, usuallyAnnealed(scenario, nodes, seating, riskLimit, frame.work.work)),
  };
}
