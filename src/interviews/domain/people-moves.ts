import type { Random } from '../../kernel/random.js';
import { annealedBlocks } from './annealed-blocks.js';
import { timesWork, usuallyAnnealed } from './annealed-seating.js';
import type { DayNode } from './day-nodes.js';
import { reportNodes } from './day-nodes.js';
import { DividedBlocks } from './divided-blocks.js';
import { longWalk } from './long-walks.js';
import type { CandidatePlan, PlanMoves, Worth } from './plan-climb.js';
import { LARGE_PLAN, scaledShares } from './plan-climb.js';
import type { FullScenario } from './plan-scenario.js';
import { disturbedShape, drawnShape, drawnSlidShape, knownShapes, resizedShape, slidShape } from './plan-shapes.js';
import { rankedMoves } from './ranked-moves.js';
import { refine, refineOnce } from './refined-seating.js';
import { NOBODY, SeatsAtWork } from './seats-at-work.js';
import type { Seat } from './seats-at-work.js';
import { fullWorth, largestPrice } from './slot-prices.js';
import { evaluateSeating } from './stream-evaluation.js';
import type { Seats } from './stream-evaluation.js';
import { surestFirst } from './surest-first.js';

/** A plan for named people: per slot their places in the scenario's list. */
export interface PeoplePlan extends CandidatePlan {
  readonly seating: Seats;
}

/** A climb goes on while a step gains so much of the largest price for each interview of the day; at last, as much in all. */
const ENOUGH_FOR_AN_INTERVIEW = 3e-5;
const ENOUGH_AT_LAST = 1e-5;

/** The limit is divided a little short of it, for people to be added, and a little beyond, for one to be left out. */
const SHARES_DIVIDED = [0.97, 1.03];

/**
 * Of the shapes drawn so many have a few people elsewhere, so many one slot of another size, and so many one more or less and everybody else
 * other people; of the rest so many are divisions, where those are of use.
 */
const DISTURBED = 0.3;
const RESIZED = 0.2;
const SLID = 0.2;
const DIVISIONS = 0.5;

/** Scalar operations on people in blocks: about a thirtieth of a second. */
const WORK_ON_BLOCKS = 1.2e7;

/** Scalar operations after which a climb goes no further: about two seconds, which only days of hundreds of interviews come to. */
const MOST_WORK = 3e8;

/** Of so few people a plan is found soon: there is time to seek it longer. */
const FEW_PEOPLE = 130;

/** Of a handful the usual searches come to the best plan, and longer ones to no other. */
const HANDFUL = 20;
const MOST_TIMES_LONGER = { handful: 3, few: 12, many: 3 } as const;

/** Scalar operations on long walks for each time as little worth: for a few people a second or two at most. */
const WORK_OF_WALKS = { handful: 3e7, few: 5e7 } as const;

/** Of more people a plan is walked from only where there is hardly anything left of what the day brings. */
const WORK_OF_WALKS_OF_MANY = 5e8;

function sizeOf(people: number): keyof typeof MOST_TIMES_LONGER {
  if (people > FEW_PEOPLE) return 'many';
  return people > HANDFUL ? 'few' : 'handful';
}

function workOfWalks(size: keyof typeof MOST_TIMES_LONGER, timesAsLittle: number): number {
  if (size === 'many') return timesAsLittle < MOST_TIMES_LONGER.few ? 0 : WORK_OF_WALKS_OF_MANY;
  return WORK_OF_WALKS[size] * (Math.min(MOST_TIMES_LONGER[size], timesAsLittle) - 1);
}

/** Everything that stays the same while plans for the same people are compared. */
interface PeopleFrame {
  readonly scenario: FullScenario;
  readonly perSlot: number;
  /** People by falling probability of coming. */
  readonly surestFirst: readonly number[];
  readonly meanShow: readonly number[];
  /** The plan that was looked at last; another one is a few changes away. */
  readonly work: SeatsAtWork;
}

function peopleFrame(scenario: FullScenario, nodes: readonly DayNode[], mostKinds?: number): PeopleFrame {
  const people = scenario.people ?? [];
  return {
    scenario,
    perSlot: scenario.limits.perSlot ?? people.length,
    surestFirst: surestFirst(people),
    meanShow: people.map((_, person) =>
      nodes.reduce((sum, node) => sum + node.weight * node.showProbabilities[person], 0),
    ),
    work: new SeatsAtWork(scenario, nodes, mostKinds),
  };
}

/** The plan that is being looked at. */
function planAtWork({ work, meanShow }: PeopleFrame): PeoplePlan {
  const { seats, value, risk } = work;
  const invited = seats.flat();
  const interviews = invited.reduce((sum, person) => sum + meanShow[person], 0);
  return { ...{ seating: seats, invited: invited.length, interviews }, value, risk };
}

function planned(frame: PeopleFrame, seating: Seats): PeoplePlan {
  frame.work.go(seating);
  return planAtWork(frame);
}

/** The plan worth most among those in which one seat of these is taken by one of these people. */
function withTaken(
  frame: PeopleFrame,
  plan: PeoplePlan,
  worth: Worth,
  isMeant: (seat: Seat) => boolean,
  joining: readonly number[] | null,
): PeoplePlan | null {
  const { work } = frame;
  const seats = work.allSeats().filter(isMeant);
  const gains = joining === null ? null : work.gainsOf(seats, joining);
  const width = joining?.length ?? 1;
  let [best, most] = [-1, -Infinity];
  for (let at = 0; at < seats.length * width; at += 1) {
    const value = plan.value + (gains?.value[at] ?? seats[at].value);
    const risk = plan.risk + (gains?.risk[at] ?? seats[at].risk);
    const found = worth({ value, risk });
    if (found <= most) continue;
    [best, most] = [at, found];
  }
  if (best < 0) return null;
  const { slot, leaving } = seats[Math.floor(best / width)];
  const moves = [{ slot, leaving, joining: joining?.[best % width] ?? NOBODY }];
  work.make(moves, work.tried(moves));
  return planAtWork(frame);
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

function drawn(frame: PeopleFrame, divisions: DividedBlocks, random: Random, seating: Seats, riskLimit: number): Seats {
  const kind = random.next();
  if (kind < DISTURBED) return disturbedShape(frame, seating, random);
  if (kind < DISTURBED + RESIZED) return resizedShape(frame, seating, random);
  if (kind < DISTURBED + RESIZED + SLID) return drawnSlidShape(frame, seating, random);
  const isDivided = divisions.isOfUse(riskLimit) && random.next() < DIVISIONS;
  return isDivided ? divisions.drawn(riskLimit, random) : drawnShape(frame, seating, random);
}

/** Of the seatings with one more, and of those with one less, in which all are other people, the likeliest to be any good. */
function bestSlid(frame: PeopleFrame, seating: Seats): PeoplePlan[] {
  const { work, scenario } = frame;
  work.go(seating);
  const { price } = rankedMoves(work, { slack: scenario.limits.waitRisk === null ? null : 0 });
  const worth = (plan: PeoplePlan): number => plan.value - price * plan.risk;
  return [true, false].map((isMore) =>
    seating
      .map((_, slot) => planned(frame, slidShape(frame, seating, slot, isMore)))
      .reduce((best, plan) => (worth(plan) > worth(best) ? plan : best)),
  );
}

/** The ways up from a plan by changes of one or two people. */
function climbs(frame: PeopleFrame, nodes: readonly DayNode[], mostKinds?: number) {
  const { scenario, work } = frame;
  const unit = largestPrice(scenario.values);
  let stated: SeatsAtWork | null = null;
  const passed = new Set<string>();
  const refined = (on: SeatsAtWork, { seating }: PeoplePlan, riskLimit: number, enough: number): Seats => {
    on.go(seating);
    refine(on, riskLimit, { enough: enough * unit, mostWork: MOST_WORK });
    return on.seats;
  };
  return {
    climbed(plan: PeoplePlan, riskLimit: number): PeoplePlan {
      work.go(plan.seating);
      const enough = ENOUGH_FOR_AN_INTERVIEW * scenario.slots * scenario.interviewers * unit;
      refine(work, riskLimit, { enough, mostWork: MOST_WORK, passed });
      return planAtWork(frame);
    },
    polished(plan: PeoplePlan, riskLimit: number): PeoplePlan {
      refined(work, plan, riskLimit, ENOUGH_AT_LAST);
      return planAtWork(frame);
    },
    walked(few: readonly PeoplePlan[], riskLimit: number, number: number): PeoplePlan {
      const { seats, work: done } = longWalk({
        ...{ day: { scenario, nodes, people: frame }, few: few.map(({ seating }) => seating), riskLimit, number },
        climbed: (seating) => refined(work, planned(frame, seating), riskLimit, ENOUGH_AT_LAST),
      });
      work.worked(done);
      return planned(frame, seats);
    },
    finished(plan: PeoplePlan, riskLimit: number): PeoplePlan {
      if (nodes.length === 1) return plan;
      stated ??= new SeatsAtWork(scenario, reportNodes(scenario, 0), mostKinds);
      const seats = refined(stated, plan, riskLimit, ENOUGH_AT_LAST);
      return evaluateSeating(scenario, seats).risk.someoneWaitsOver <= riskLimit ? planned(frame, seats) : plan;
    },
  };
}

/**
 * Moves between plans for different people: invite somebody, leave somebody out, put one in place of another, move a
 * person between slots, exchange two.
 *
 * @param scenario   a checked scenario that lists people
 * @param nodes      the days to average over
 * @param mostKinds  so many people are told apart where a move is looked for, if not the usual number
 */
export function peopleMoves(
  scenario: FullScenario,
  nodes: readonly DayNode[],
  mostKinds?: number,
): PlanMoves<PeoplePlan> {
  const frame = peopleFrame(scenario, nodes, mostKinds);
  const { work } = frame;
  const divisions = new DividedBlocks(scenario, nodes, frame);
  const size = sizeOf(frame.surestFirst.length);
  return {
    ...{ slots: scenario.slots, crew: 1, fullWorth: fullWorth(scenario) },
    mostTimesLonger: MOST_TIMES_LONGER[size],
    workOfWalks: (timesAsLittle) => workOfWalks(size, timesAsLittle),
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
      const found = annealedBlocks(scenario, nodes, frame, seating, {
        riskLimit,
        work: WORK_ON_BLOCKS * timesWork(scenario),
      });
      return found && planned(frame, found);
    },
    reshaped: ({ seating }) => [
      ...knownShapes(frame, seating).map((other) => planned(frame, other)),
      ...bestSlid(frame, seating),
    ],
    drawn: ({ seating }, random, riskLimit) => planned(frame, drawn(frame, divisions, random, seating, riskLimit)),
    workDone: () => work.work + divisions.work,
    coarseStep: () => 1,
    scaled: (plan, total) => scaled(frame, plan, total),
    withMore(plan, _count, worth) {
      work.go(plan.seating);
      return withTaken(frame, plan, worth, ({ leaving }) => leaving === NOBODY, work.free());
    },
    withFewer(plan, _count, worth) {
      work.go(plan.seating);
      return withTaken(frame, plan, worth, ({ leaving }) => leaving !== NOBODY, null);
    },
    rearranged(plan, riskLimit) {
      work.go(plan.seating);
      return refineOnce(work, riskLimit, true) > 0 ? planAtWork(frame) : plan;
    },
    ...climbs(frame, nodes, mostKinds),
    statedRisk: ({ seating }) => evaluateSeating(scenario, seating).risk.someoneWaitsOver,
    escaped: ({ seating }, riskLimit) => planned(frame, usuallyAnnealed(scenario, nodes, seating, riskLimit)),
  };
}
