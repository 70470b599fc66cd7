import { fitShowModel, scenarioParts } from '../../src/attendance/index.js';
import type { DayCell } from '../../src/attendance/domain/show-counts.js';
import { planStream } from '../../src/interviews/index.js';
import type { PlanScenario } from '../../src/interviews/index.js';
import { USUAL_PRICES } from '../../src/interviews/domain/plan-scenario.js';
import { Market } from '../../src/job-boards/simulator/market/market.js';
import { attendance } from '../../src/job-boards/simulator/market/show-up.js';
import { addDays } from '../../src/kernel/calendar-date.js';
import type { Figure } from './measure.js';

const SEED = 20_270_101;
const FIRST_DAY = '2027-01-01';
const DAYS = 1_000;
const DAY = { format: 'stream', slots: 8, slotMinutes: 30, interviewers: 1 } as const;
const HOURS = (DAY.slots * DAY.slotMinutes) / 60;

/** Enough for any of the rules on any day. */
const POOL = 120;

/** The learning rule plans anew each day at first, later once in so many days: a rate that rests on hundreds hardly moves. */
const PLANNED_DAILY = 60;
const PLANNED_EVERY = 10;

const KNOWN = 'our plan, rate known';

const PLACE = { city: 'city', vacancy: 'vacancy' };

/** What one rule brought, summed over the days. */
interface Tally {
  interviews: number;
  hours: number;
  waitedLong: number;
  idleSlots: number;
  value: number;
}

/** A rule: how many to invite to each slot of the day with the number, given who came before. */
type Rule = (day: number, history: readonly DayCell[]) => readonly number[];

function cellOf(day: number, trials: number, shows: number): DayCell {
  return { date: addDays(FIRST_DAY, day), ...PLACE, trials, shows };
}

/** One day under a rule: those of the invited who come, in a queue before one interviewer. */
function live(invites: readonly number[], comes: readonly boolean[], tally: Tally): number {
  const waiting: number[] = [];
  let next = 0;
  let shows = 0;
  let [waits, idle, overtime] = [0, 0, 0];
  for (let slot = 0; slot < DAY.slots || waiting.length > 0; slot += 1) {
    for (let seat = 0; seat < (invites[slot] ?? 0); seat += 1, next += 1) if (comes[next]) waiting.push(slot);
    const first = waiting.shift();
    if (slot >= DAY.slots) overtime += 1;
    if (first === undefined) idle += 1;
    else {
      shows += 1;
      // Over half an hour is more than one slot.
      if (slot - first > 1) tally.waitedLong += 1;
    }
    waits += waiting.length;
  }
  const { interview, waitPersonSlot, idleInterviewerSlot, overtimeSlot } = USUAL_PRICES;
  tally.interviews += shows;
  tally.hours += HOURS + (overtime * DAY.slotMinutes) / 60;
  tally.idleSlots += idle;
  tally.value += interview * shows - waitPersonSlot * waits - idleInterviewerSlot * idle - overtimeSlot * overtime;
  return shows;
}

function constant(perSlot: number): Rule {
  const invites = Array<number>(DAY.slots).fill(perSlot);
  return () => invites;
}

function invitesOf(scenario: PlanScenario): number[] {
  return planStream(scenario).slots.map(({ invite }) => invite);
}

function learning(): Rule {
  let invites: readonly number[] = [];
  return (day, history) => {
    if (day < PLANNED_DAILY || day % PLANNED_EVERY === 0) {
      const prediction = fitShowModel(history).predict({ city: PLACE.city, vacancyId: PLACE.vacancy });
      invites = invitesOf({ ...DAY, ...scenarioParts(prediction, POOL) });
    }
    return invites;
  };
}

/**
 * A thousand interview days of the simulator's hidden truth, under rules of thumb and under our plan: one interviewer, eight slots of half
 * an hour, the trade's prices. All rules see the same people and days. Printed: interviews per hour of the interviewer, people a day who
 * waited over half an hour, idle share of the planned slots, and what the rule loses a day against our plan with the rate known, in interviews.
 */
export function overbooking(days = DAYS): Promise<Figure[]> {
  const market = new Market(SEED, '2027-01-01T00:00:00.000Z');
  const [vacancy] = market.vacancies;
  if (!vacancy) throw new Error('The market has no vacancy.');
  const { template } = vacancy;
  const truth = Array.from({ length: days }, (_none, day) => {
    const date = addDays(FIRST_DAY, day);
    const people = Array.from({ length: POOL }, (_one, place) =>
      market.person(1_000_000 + day * POOL + place, template.city),
    );
    return people.map((person) => attendance(market.seed, person, template, date));
  });
  // What somebody who knew the simulator's secret would plan with: the rate of all, and the spread of its days.
  const cells = truth.map((people, day) => cellOf(day, people.length, people.filter(({ comes }) => comes).length));
  const known = fitShowModel(cells).predict({ city: PLACE.city, vacancyId: PLACE.vacancy });
  const knownInvites = invitesOf({ ...DAY, ...scenarioParts({ ...known, priorWeight: 1e6 }, POOL) });
  const rules: readonly (readonly [string, Rule])[] = [
    ['one per slot', constant(1)],
    ['two per slot', constant(2)],
    [`1/p = ${Math.round(1 / known.mean)} per slot`, constant(Math.round(1 / known.mean))],
    [KNOWN, () => knownInvites],
    ['our plan, rate learned from nothing', learning()],
  ];
  const tallies = rules.map(([, rule]) => {
    const tally: Tally = { interviews: 0, hours: 0, waitedLong: 0, idleSlots: 0, value: 0 };
    const history: DayCell[] = [];
    truth.forEach((people, day) => {
      const invites = rule(day, history);
      const trials = invites.reduce((sum, count) => sum + count, 0);
      const shows = live(
        invites,
        people.map(({ comes }) => comes),
        tally,
      );
      history.push(cellOf(day, trials, shows));
    });
    return tally;
  });
  const best = tallies[rules.findIndex(([name]) => name === KNOWN)]?.value ?? NaN;
  return Promise.resolve(
    tallies.flatMap((tally, index) => figuresOf(rules[index]?.[0] ?? '', tally, days, (best - tally.value) / days)),
  );
}

function figuresOf(name: string, tally: Tally, days: number, regret: number): Figure[] {
  const slots = days * DAY.slots * DAY.interviewers;
  const value = [
    `${(tally.interviews / tally.hours).toFixed(2)}/h`,
    `${(tally.waitedLong / days).toFixed(2)} waited`,
    `idle ${((100 * tally.idleSlots) / slots).toFixed(0)} %`,
    `regret ${regret.toFixed(2)}`,
  ].join(' · ');
  return [{ what: `${name} (${days} days)`, value }];
}
