import { scenarioParts } from '../../src/attendance/index.js';
import { fitShows } from '../../src/attendance/domain/show-fit.js';
import { expectedOfPlace, poolPrediction } from '../../src/attendance/domain/show-prediction.js';
import { ShowTableBuilder } from '../../src/attendance/domain/show-table.js';
import { planStream } from '../../src/interviews/index.js';
import { USUAL_PRICES } from '../../src/interviews/domain/plan-scenario.js';
import { Market } from '../../src/job-boards/simulator/market/market.js';
import { attendance } from '../../src/job-boards/simulator/market/show-up.js';
import { addDays } from '../../src/kernel/calendar-date.js';
import { logistic } from '../../src/math/logistic.js';
import type { Figure } from './measure.js';

const SEED = 20_270_101;
const FIRST_DAY = '2027-01-01';
const DAYS = 1_000;
const DAY = { format: 'stream', slots: 8, slotMinutes: 30, interviewers: 1 } as const;
const HOURS = (DAY.slots * DAY.slotMinutes) / 60;

/** Enough for any of the rules on any day. */
const POOL = 120;

/** The learning rule learns and plans anew each night at first, later once in so many: a rate that rests on hundreds hardly moves. */
const LEARNT_NIGHTLY = 60;
const LEARNT_EVERY = 20;

/** Observations that a rate is worth that is known. */
const KNOWN_WEIGHT = 1e6;

const KNOWN = 'our plan, rate known';

const PLACE = { city: 'city', vacancy: 'vacancy' };

/** What one rule brought on one day. */
interface DayTally {
  readonly interviews: number;
  readonly hours: number;
  readonly waitedLong: number;
  readonly idleSlots: number;
  readonly value: number;
}

/** A rule: how many to invite to each slot of the day with the number, given who of those invited came before. */
type Rule = (day: number, history: ShowTableBuilder) => readonly number[];

/** Bookings of a day, and who of them came, as the show history has them. */
function remember(history: ShowTableBuilder, day: number, comes: readonly boolean[]): void {
  const lasting = { ...PLACE, board: null, format: DAY.format };
  const kept = { date: addDays(FIRST_DAY, day), isOwnDay: true, lasting, known: null, stated: null };
  history.add(comes.map((came) => ({ ...kept, came })));
}

/** What is learnt from a history at night, as the product learns it, and said of people of whom only the place is known. */
function learnt(history: ShowTableBuilder) {
  return poolPrediction(expectedOfPlace(fitShows(history.table).fit.booked, PLACE));
}

/** One day under a rule: those of the invited who come, in a queue before one interviewer. */
function live(invites: readonly number[], comes: readonly boolean[]): DayTally {
  const waiting: number[] = [];
  let next = 0;
  let [shows, waitedLong] = [0, 0];
  let [waits, idle, overtime] = [0, 0, 0];
  for (let slot = 0; slot < DAY.slots || waiting.length > 0; slot += 1) {
    for (let seat = 0; seat < (invites[slot] ?? 0); seat += 1, next += 1) if (comes[next]) waiting.push(slot);
    const first = waiting.shift();
    if (slot >= DAY.slots) overtime += 1;
    if (first === undefined) idle += 1;
    else {
      shows += 1;
      // Over half an hour is more than one slot.
      if (slot - first > 1) waitedLong += 1;
    }
    waits += waiting.length;
  }
  const { interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot } = USUAL_PRICES;
  return {
    ...{ interviews: shows, hours: HOURS + (overtime * DAY.slotMinutes) / 60, waitedLong, idleSlots: idle },
    value: interview * shows - waitPersonSlot * waits - idleInterviewerSlot * idle - overtimeSlot * overtime,
  };
}

function constant(perSlot: number): Rule {
  const invites = Array<number>(DAY.slots).fill(perSlot);
  return () => invites;
}

function invitesFor(prediction: Parameters<typeof scenarioParts>[0]): number[] {
  return planStream({ ...DAY, ...scenarioParts(prediction, POOL) }).slots.map(({ invite }) => invite);
}

function learning(): Rule {
  let invites: readonly number[] = [];
  return (day, history) => {
    if (day < LEARNT_NIGHTLY || day % LEARNT_EVERY === 0) invites = invitesFor(learnt(history));
    return invites;
  };
}

/** Who of the people of each day would come, were they invited. */
function truthOf(days: number): boolean[][] {
  const market = new Market(SEED, '2027-01-01T00:00:00.000Z');
  const [vacancy] = market.vacancies;
  if (!vacancy) throw new Error('The market has no vacancy.');
  const { template } = vacancy;
  return Array.from({ length: days }, (_none, day) => {
    const date = addDays(FIRST_DAY, day);
    return Array.from({ length: POOL }, (_one, place) => {
      const person = market.person(1_000_000 + day * POOL + place, template.city);
      return attendance(market.seed, person, template, date).comes;
    });
  });
}

/**
 * What somebody who knew the simulator's secret would plan with: the share of all who come, and the spread of days on the logit scale, from
 * which what chance alone would make of so many people is taken off.
 */
function knownOf(truth: readonly (readonly boolean[])[]) {
  const shares = truth.map((comes) => comes.filter(Boolean).length / comes.length);
  // Half a person more on either side: nobody's share is 0 or 1.
  const logits = shares.map((share) => Math.log((share * POOL + 0.5) / ((1 - share) * POOL + 0.5)));
  const centre = meanOf(logits);
  const spread = meanOf(logits.map((one) => (one - centre) ** 2));
  const chance = meanOf(shares.map((share) => 1 / (share * POOL + 0.5) + 1 / ((1 - share) * POOL + 0.5)));
  return {
    ...{ mean: meanOf(shares), ordinaryDay: logistic(centre), priorWeight: KNOWN_WEIGHT },
    dayEffectSd: Math.sqrt(Math.max(0, spread - chance)),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * A thousand interview days of the simulator's hidden truth, under rules of thumb and under our plan: one interviewer, eight slots of half
 * an hour, the trade's prices. All rules see the same people and days; what is learnt is learnt as the product does at night, from those who
 * were invited and from nothing else. Printed: interviews per hour of the interviewer, people a day who waited over half an hour, idle share
 * of the planned slots, and what the rule loses a day against our plan with the rate known, in interviews; each ± its standard error over days.
 */
export function overbooking(days = DAYS): Promise<Figure[]> {
  const truth = truthOf(days);
  const known = knownOf(truth);
  const knownInvites = invitesFor(known);
  const overOne = Math.round(1 / known.mean);
  const rules: readonly (readonly [string, Rule])[] = [
    ['one per slot', constant(1)],
    ['two per slot', constant(2)],
    [`1/p = ${overOne} per slot`, constant(overOne)],
    [KNOWN, () => knownInvites],
    ['our plan, rate learned from nothing', learning()],
  ];
  const tallies = rules.map(([, rule]) => {
    const history = new ShowTableBuilder();
    return truth.map((comes, day) => {
      const invites = rule(day, history);
      const invited = invites.reduce((sum, count) => sum + count, 0);
      remember(history, day, comes.slice(0, invited));
      return live(invites, comes);
    });
  });
  const best = tallies[rules.findIndex(([name]) => name === KNOWN)] ?? [];
  return Promise.resolve(tallies.map((tally, index) => figureOf(rules[index]?.[0] ?? '', tally, best)));
}

function figureOf(name: string, tally: readonly DayTally[], best: readonly DayTally[]): Figure {
  const one = tally.map(() => 1);
  const slots = tally.map(() => DAY.slots * DAY.interviewers);
  const value = [
    `${ratio(
      tally.map(({ interviews }) => interviews),
      tally.map(({ hours }) => hours),
    )} an hour`,
    `${ratio(
      tally.map(({ waitedLong }) => waitedLong),
      one,
    )} waited`,
    `idle ${ratio(
      tally.map(({ idleSlots }) => 100 * idleSlots),
      slots,
      1,
    )} %`,
    `regret ${ratio(
      tally.map(({ value: worth }, day) => (best[day]?.value ?? NaN) - worth),
      one,
    )}`,
  ].join(' · ');
  return { what: `${name} (${tally.length} days)`, value };
}

/** Σ of ÷ Σ by, ± the standard error of that over days. */
function ratio(of: readonly number[], by: readonly number[], digits = 2): string {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const mean = sum(of) / sum(by);
  const squares = sum(of.map((value, day) => (value - mean * (by[day] ?? 0)) ** 2));
  return `${mean.toFixed(digits)} ± ${(Math.sqrt(squares) / sum(by)).toFixed(digits)}`;
}
