import fc from 'fast-check';
import {
  differenceInTurns,
  differenceOf,
  withDifference,
  worthWith,
} from '../../../src/interviews/domain/day-difference.js';
import { findOfStream } from '../../../src/interviews/domain/day-finding.js';
import { figuresOfDay, queueOn } from '../../../src/interviews/domain/day-now.js';
import { expectedShows } from '../../../src/interviews/domain/expected-shows.js';
import type { DayNow, StandingPerson } from '../../../src/interviews/domain/day-now.js';
import { disturbanceOf } from '../../../src/interviews/domain/disturbance.js';
import { valuesOfMoney } from '../../../src/interviews/domain/money-values.js';
import { QueueSweeps } from '../../../src/interviews/domain/queue-sweeps.js';
import { stepsInTurns } from '../../../src/platform/turns/index.js';
import { evaluateStream, planStream } from '../../../src/interviews/domain/stream-plan.js';
import { queueOutcome, staffedQueueOutcome } from '../../../src/interviews/domain/stream-queue.js';
import { priceOfFewer } from '../../../src/interviews/domain/price-of-fewer.js';
import { USUAL_PRICES } from '../../../src/interviews/domain/plan-scenario.js';
import { poissonBinomialProbabilities } from '../../../src/math/poisson-binomial.js';

const SHARED = { showProbability: 0.25, dayEffectSd: 0.4 };

/** A day to which as many people as given are invited per slot. */
function dayOf(invites: readonly number[], more: Partial<DayNow> = {}, newcomers = 0): DayNow {
  const standing = invites.flatMap((count, slot) =>
    Array.from({ length: count }, (_, n): StandingPerson => invited(`${String(slot)}-${String(n)}`, slot)),
  );
  return {
    interviewers: invites.map(() => 1),
    isOpen: invites.map(() => true),
    standing,
    newcomers: Array.from({ length: newcomers }, (_, n) => ({ id: `new-${String(n)}`, showProbability: 0.25 })),
    values: USUAL_PRICES,
    disturbance: disturbanceOf(USUAL_PRICES),
    limits: { waitSlots: 2, waitRisk: 0.1, perSlot: null },
    shared: SHARED,
    ...more,
  };
}

function invited(id: string, slot: number): StandingPerson {
  return { id, slot, isConfirmed: false, showProbability: 0.25, showProbabilityIfMoved: 0.25, mayMove: true };
}

/** The plan that the planner makes of the same day. */
function plannedDay(slots: number, available: number): number[] {
  const { showProbability, ...uncertainty } = SHARED;
  const { limits } = dayOf([1]);
  const scenario = { format: 'stream' as const, slots, pool: { available, showProbability }, uncertainty, limits };
  return planStream(scenario).slots.map(({ invite }) => invite);
}

const anyDay = fc
  .record({
    people: fc.array(
      fc.record({ slot: fc.nat(3), isConfirmed: fc.boolean(), chance: fc.constantFrom(0, 0.1, 0.25, 0.6, 1) }),
      { maxLength: 10 },
    ),
    newcomers: fc.array(fc.constantFrom(0.1, 0.25, 0.5), { maxLength: 6 }),
    away: fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
    waitRisk: fc.constantFrom(0.05, 0.2, null),
    perSlot: fc.constantFrom(2, null),
    begun: fc.nat(3),
  })
  .map(({ people, newcomers, away, waitRisk, perSlot, begun }): DayNow => ({
    ...dayOf([0, 0, 0, 0]),
    interviewers: away.map((count) => 2 - count),
    isOpen: away.map((_, slot) => slot >= begun),
    standing: people.map(({ slot, isConfirmed, chance }, n) => ({
      ...invited(`p${String(n)}`, slot),
      isConfirmed,
      showProbability: chance,
      showProbabilityIfMoved: Math.min(chance, 0.25),
      mayMove: slot >= begun && chance > 0 && chance < 1,
    })),
    newcomers: newcomers.map((showProbability, n) => ({ id: `n${String(n)}`, showProbability })),
    limits: { waitSlots: 1, waitRisk, perSlot },
  }));

/** Nobody interviews at some of its times. */
const anyIllDay = fc
  .record({ day: anyDay, ill: fc.subarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 }) })
  .map(({ day, ill }): DayNow => ({
    ...day,
    interviewers: day.interviewers.map((count, slot) => (ill.includes(slot) ? 0 : count)),
  }));

describe('the queue of a day that not everybody can work', () => {
  it('is that of an ordinary day where all are there all the time', () => {
    const arrivals = [[0.2, 0.3, 0.9], [0.5], [], [0.4, 0.4]].map((chances) => poissonBinomialProbabilities(chances));
    for (const interviewers of [1, 2]) {
      const even = queueOutcome(arrivals, { slots: 4, interviewers, waitSlots: 1 });
      const staffed = staffedQueueOutcome(arrivals, {
        interviewers: [1, 1, 1, 1].map(() => interviewers),
        waitSlots: 1,
      });
      expect(staffed).toEqual(even);
    }
  });

  it('lets people wait who come while nobody is there', () => {
    const certain = [1, 1, 0].map((count) => poissonBinomialProbabilities(Array<number>(count).fill(1)));
    const alone = staffedQueueOutcome(certain, { interviewers: [0, 1, 1], waitSlots: 1 });
    expect(alone).toEqual({
      ...{ waitPersonSlots: 2, idleInterviewerSlots: 0, overtimeSlots: 0, notInterviewed: 0, someoneWaitsOver: 0 },
    });
    const over = staffedQueueOutcome(certain, { interviewers: [0, 0, 1], waitSlots: 1 });
    expect(over).toMatchObject({ waitPersonSlots: 1 + 2 + 1, overtimeSlots: 1, someoneWaitsOver: 1 });
  });

  it('has no overtime of whoever is away at the end: those who are left are sent home', () => {
    const certain = [2, 1, 0].map((count) => poissonBinomialProbabilities(Array<number>(count).fill(1)));
    const shape = { interviewers: [1, 0, 0], waitSlots: 3 };
    const gone = staffedQueueOutcome(certain, shape);
    expect(gone).toMatchObject({ overtimeSlots: 0, notInterviewed: 2, someoneWaitsOver: 1 });
    const [one, away] = [dayOf([2, 1, 0], { interviewers: [1, 1, 1] }), dayOf([2, 1, 0], { interviewers: [1, 0, 0] })];
    const sure = (day: DayNow): DayNow => ({
      ...day,
      standing: day.standing.map((person) => ({ ...person, showProbability: 1, showProbabilityIfMoved: 1 })),
    });
    const interviewsOf = (day: DayNow): number => worthWith(sure(day), { invite: [], move: [] }).interviews;
    expect(interviewsOf(one)).toBeCloseTo(3, 12);
    expect(interviewsOf(away)).toBeCloseTo(1, 12);
    const { overtimeSlots, notInterviewed } = figuresOfDay(sure(away));
    expect(overtimeSlots).toBe(0);
    expect(notInterviewed).toBeCloseTo(2, 12);
  });

  it('moves people to where somebody interviews who would else be sent home', () => {
    const day = dayOf([0, 0, 2, 0], { interviewers: [1, 1, 0, 0] });
    const { move } = differenceOf(day);
    expect(move.map(({ from, to }) => [from, to < 2])).toEqual([
      [2, true],
      [2, true],
    ]);
  });
});

describe('the price of one step', () => {
  const prices = (day: DayNow, arrivals: readonly Float64Array[]) => {
    const { cost, someoneWaitsOver } = queueOn(day, arrivals);
    return { cost, risk: someoneWaitsOver };
  };
  const chance = fc.double({ min: 0.02, max: 0.98, noNaN: true });

  it('is that of the whole day once the step is taken', () => {
    const days = fc.record({
      chances: fc.array(fc.array(chance, { minLength: 1, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
      away: fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }),
      ...{ waitSlots: fc.nat(2), slot: fc.nat(4), to: fc.nat(4), next: chance },
    });
    fc.assert(
      fc.property(days, ({ chances, away, waitSlots, slot, to, next }) => {
        const interviewers = away.map((count, at) => (at === 4 ? 2 : 2 - count));
        const day = { ...dayOf([0, 0, 0, 0, 0]), interviewers, limits: { waitSlots, waitRisk: null, perSlot: null } };
        const arrivals = (of: readonly (readonly number[])[]) => of.map((one) => poissonBinomialProbabilities(one));
        const sweeps = new QueueSweeps({ interviewers, waitSlots }, day.values, arrivals(chances));
        const near = (found: { cost: number; risk: number }, people: readonly (readonly number[])[]) => {
          const whole = prices(day, arrivals(people));
          expect(Math.abs(found.cost - whole.cost)).toBeLessThan(1e-9);
          expect(Math.abs(found.risk - whole.risk)).toBeLessThan(1e-9);
        };
        near(sweeps.asItIs(), chances);
        const joined = chances.map((people, at) => (at === to ? [...people, next] : people));
        near(sweeps.joined(to, next), joined);
        if (slot === to) return;
        const moved = joined.map((people, at) => (at === slot ? people.slice(1) : people));
        near(sweeps.moved({ slot, probability: chances[slot][0] }, [{ slot: to, probability: next }])[0], moved);
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});

describe('the figures of a day that stands', () => {
  it('are those of the plan where all are alike', () => {
    const invites = [5, 3, 3, 2];
    const { showProbability, ...uncertainty } = SHARED;
    const { limits } = dayOf([1]);
    const scenario = {
      format: 'stream' as const,
      slots: 4,
      pool: { available: 40, showProbability },
      uncertainty,
      limits,
    };
    const planned = evaluateStream(scenario, invites);
    const stands = figuresOfDay(dayOf(invites));
    expect(stands.value).toBeCloseTo(planned.value, 9);
    expect(stands.waitRisk).toBeCloseTo(planned.risk.someoneWaitsOver, 9);
    expect(stands.expectedShows).toMatchObject({ from: planned.expectedShows.from, to: planned.expectedShows.to });
    expect(stands.expectedShows.mean).toBeCloseTo(planned.expectedShows.mean, 9);
  });

  it('count whoever is there as there, and whoever stayed away as absent', () => {
    const stands = dayOf([2, 0]);
    const [first, second] = stands.standing;
    const known = {
      ...stands,
      standing: [
        { ...first, showProbability: 1 },
        { ...second, showProbability: 0 },
      ],
    };
    expect(figuresOfDay(known)).toMatchObject({ invited: 2, expectedShows: { mean: 1, from: 1, to: 1 } });
  });
});

describe('how many are expected of a day', () => {
  it('is what its figures say, whatever the times of its people', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const chances = day.standing.map(({ showProbability }) => showProbability);
        const [{ expectedShows: figures }, expected] = [figuresOfDay(day), expectedShows(day, chances)];
        expect(expected.mean).toBeCloseTo(figures.mean, 6);
        expect([expected.from, expected.to]).toEqual([figures.from, figures.to]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the difference to approve', () => {
  it('is empty as long as nothing has changed since the plan was made', () => {
    for (const available of [12, 100]) {
      const invites = plannedDay(8, available);
      const { invite, move } = differenceOf(dayOf(invites, {}, 20 * Math.floor(available / 100)));
      expect({ invite, move }).toEqual({ invite: [], move: [] });
    }
  });

  it('invites into the time of those who have cancelled, in the order of the list', () => {
    const invites = plannedDay(8, 100);
    const stands = dayOf(invites, {}, 20);
    const left = { ...stands, standing: stands.standing.filter(({ slot, id }) => !(slot === 0 && id !== '0-0')) };
    const { invite, move, missing } = differenceOf(left);
    expect(move).toEqual([]);
    expect(invite.map(({ id }) => id)).toEqual(invite.map((_, n) => `new-${String(n)}`));
    expect(invite.filter(({ slot }) => slot === 0).length).toBeGreaterThanOrEqual(invites[0] - 2);
    expect(missing).toEqual(invites.map(() => 0));
  });

  it('says how many more it would bear where the shortlist is too short', () => {
    const { invite, missing } = differenceOf(dayOf([1, 1, 1, 1], {}, 1));
    expect(invite).toHaveLength(1);
    const many = differenceOf(dayOf([1, 1, 1, 1], {}, 30));
    expect(many.invite.length).toBe(1 + missing.reduce((sum, count) => sum + count, 0));
    expect(many.missing).toEqual([0, 0, 0, 0]);
  });

  it('moves people away from the hours of an interviewer who is ill, the unanswered before the confirmed', () => {
    const stands = dayOf([12, 5, 5, 5], { interviewers: [1, 2, 2, 2] });
    const standing = stands.standing.map((person) => ({ ...person, isConfirmed: person.id === '0-0' }));
    const ill = { ...stands, standing };
    const { move, invite } = differenceOf(ill);
    expect(invite).toEqual([]);
    expect(move.length).toBeGreaterThan(0);
    expect(move.map(({ from }) => from)).toEqual(move.map(() => 0));
    expect(move[0].id).not.toBe('0-0');
    const [before, after] = [ill, withDifference(ill, { invite, move })].map(figuresOfDay);
    expect(after.waitRisk).toBeLessThan(before.waitRisk);
    expect(after.value).toBeGreaterThan(before.value);
  });

  const sourceOf = ({ move }: { readonly move: readonly { readonly from: number }[] }): number[] =>
    move.map(({ from }) => from);

  it('empties the hours of whoever is ill where that pays: those people have to be written to in any case', () => {
    const limits = { waitSlots: 1, waitRisk: 0.05, perSlot: null };
    const stands = dayOf([2, 1, 2, 2, 3, 3], { interviewers: [1, 0, 0, 1, 1, 1], limits }, 5);
    const { move } = differenceOf({ ...stands, disturbance: { invited: 100, confirmed: 200 } });
    expect(sourceOf({ move })).toEqual([1, 2, 2]);
    for (const { to } of move) expect(stands.interviewers[to]).toBe(1);
  });

  it('crowds nobody into the last time with an interviewer when nobody is there for the rest of the day', () => {
    const standing = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map((slot, n): StandingPerson => ({
      ...invited(`p${n}`, slot),
      ...{ isConfirmed: true, showProbability: 0.86, showProbabilityIfMoved: 0.5, mayMove: slot >= 2 },
    }));
    const open = [0, 1, 2, 3, 4, 5].map((slot) => slot >= 2);
    const day = { ...dayOf([0, 0, 0, 0, 0, 0], { interviewers: [1, 1, 1, 0, 0, 0] }), isOpen: open, standing };
    expect(differenceOf(day).move).toEqual([]);
  });

  it('gives nobody another time only because they would then come less often', () => {
    const standing = [0, 0, 0, 1, 1, 1].map((slot, n): StandingPerson => ({
      ...invited(`p${n}`, slot),
      ...{ isConfirmed: true, showProbability: 0.95, showProbabilityIfMoved: 0.05 },
    }));
    expect(differenceOf(dayOf([0, 0], { standing })).move).toEqual([]);
  });

  it('asks nobody to come where nobody interviews, though those who come might wait for the next time', () => {
    const { invite, move } = differenceOf(dayOf([0, 0, 0, 0], { interviewers: [0, 1, 0, 1] }, 20));
    expect(invite.length).toBeGreaterThan(0);
    expect([...new Set(invite.map(({ slot }) => slot))].sort()).toEqual([1, 3]);
    expect(move).toEqual([]);
  });

  it('moves no more from where nobody interviews than there is room for', () => {
    const limits = { waitSlots: 2, waitRisk: null, perSlot: 3 };
    const day = dayOf([3, 2, 2], { interviewers: [0, 1, 1], limits, disturbance: { invited: 0, confirmed: 0 } });
    expect(sourceOf(differenceOf(day)).length).toBeLessThanOrEqual(2);
  });

  it('never makes the stated sum less, and no line of it brings less than it costs', () => {
    fc.assert(
      fc.property(fc.oneof(anyDay, anyIllDay), (day) => {
        const { invite, move } = differenceOf(day);
        const sum = worthWith(day, { invite, move }).sum;
        const without = [
          ...invite.map((one) => ({ invite: invite.filter((other) => other !== one), move })),
          ...move.map((one) => ({ invite, move: move.filter((other) => other !== one) })),
        ];
        for (const fewer of without) {
          const { waitRisk } = figuresOfDay(withDifference(day, { invite, move }));
          const isWithinLimit = invite.length === 0 || waitRisk <= (day.limits.waitRisk ?? 1) + 1e-9;
          expect([isWithinLimit, worthWith(day, fewer).sum < sum]).toEqual([true, true]);
        }
        const before = worthWith(day, { invite: [], move: [] }).sum;
        expect(sum).toBeGreaterThanOrEqual(before);
        expect(invite.length + move.length === 0 || sum > before).toBe(true);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('gives nobody another time for less than that costs, and the confirmed only for twice as much', () => {
    const alone = dayOf([4, 1, 1, 2], { limits: { waitSlots: 2, waitRisk: null, perSlot: null } });
    const movesAt = (invitedPrice: number, isConfirmed = false): number =>
      differenceOf({
        ...alone,
        standing: alone.standing.map((person) => ({ ...person, isConfirmed })),
        disturbance: { invited: invitedPrice, confirmed: 2 * invitedPrice },
      }).move.length;
    expect(movesAt(0)).toBeGreaterThan(0);
    const most = [0.25, 0.2, 0.15, 0.1, 0.05, 0.02].find((price) => movesAt(price) > 0)!;
    expect(most).toBeLessThan(disturbanceOf(USUAL_PRICES).invited);
    expect(movesAt(most / 2, true)).toBe(movesAt(most));
    expect(differenceOf(alone).move).toEqual([]);
  });

  it('is the same whether prices are stated in interviews or in money', () => {
    const stands = dayOf([4, 2, 3, 2, 3, 3, 2, 2], { interviewers: [0, 0, 1, 1, 1, 1, 1, 1] });
    const money = { interview: 3000, interviewerHour: 4200, waitingHour: 1800, overtimeHour: 6000, invitation: 0 };
    const values = valuesOfMoney(money, 30);
    const inMoney = { ...stands, values, disturbance: disturbanceOf({ ...values, money }) };
    const moves = differenceOf(stands).move;
    expect(moves.length).toBeGreaterThan(0);
    expect(differenceOf(inMoney).move).toEqual(moves);
    const dear = { ...inMoney, disturbance: disturbanceOf({ ...values, money: { ...money, move: 30_000 } }) };
    expect(sourceOf(differenceOf(dear)).every((from) => dear.interviewers[from] === 0)).toBe(true);
  });

  it('applied leaves nothing more to change, uninvites nobody and keeps the limits', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const difference = differenceOf(day);
        const next = withDifference(day, difference);
        expect(differenceOf(next)).toMatchObject({ invite: [], move: [] });
        expect(next.standing.map(({ id }) => id)).toEqual(expect.arrayContaining(day.standing.map(({ id }) => id)));
        for (const { slot } of difference.invite) expect(day.isOpen[slot]).toBe(true);
        for (const { to, from } of difference.move) expect([day.isOpen[to], day.isOpen[from]]).toEqual([true, true]);
        const [before, after] = [day, next].map(figuresOfDay);
        expect(after.waitRisk).toBeLessThanOrEqual(Math.max(before.waitRisk, day.limits.waitRisk ?? 1) + 1e-3);
        for (const slot of new Set(difference.invite.map((one) => one.slot))) {
          const there = next.standing.filter((person) => person.slot === slot).length;
          expect(there).toBeLessThanOrEqual(day.limits.perSlot ?? Infinity);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('is looked for in turns, between which others work', async () => {
    const standing = Array.from({ length: 48 }, (_, n) => ({
      ...invited(`p${n}`, n % 8),
      showProbability: 0.1 + 0.008 * n,
      showProbabilityIfMoved: 0.09 + 0.0072 * n,
    }));
    const day = { ...dayOf(Array<number>(8).fill(0)), standing, disturbance: { invited: 0.05, confirmed: 0.1 } };
    let turns = 0;
    const other = setInterval(() => (turns += 1), 1);
    const difference = await stepsInTurns(differenceInTurns(day, 0));
    clearInterval(other);
    expect(turns).toBeGreaterThan(1);
    expect(difference).toEqual(differenceOf(day));
    expect(difference.move.length).toBeGreaterThan(0);
  });

  it('invites the next of the list to no time that has as many as it may have', async () => {
    const limits = (perSlot: number) => ({ waitSlots: 2, waitRisk: 0.1, perSlot });
    const full = await stepsInTurns(findOfStream(dayOf([1, 1], { limits: limits(1) }, 3), 0));
    expect(full.difference.invite).toEqual([]);
    expect(full.notInvited).toBeNull();
    // With a price beyond any gain nobody is invited where there is room, and that is said.
    const dear = await stepsInTurns(findOfStream(dayOf([2, 1], { limits: limits(2) }, 3), 9));
    expect(dear.notInvited).toMatchObject({ id: 'new-0', slot: 1, why: 'fewer' });
  });

  it('takes somebody who chose fewer than recommended at their word', () => {
    const chosen = dayOf([3, 2, 2, 2, 1, 1, 1, 1], {}, 30);
    expect(differenceOf(chosen).invite.length).toBeGreaterThan(0);
    expect(differenceOf(chosen, 0.9).invite).toEqual([]);
    const curve = [30, 20, 13, 10].map((count) => ({
      invited: count,
      value: 3 - Math.abs(count - 20) / 10,
      interviews: 0,
      waitRisk: 0,
    }));
    const plan = { chosen: { invited: 13, value: 2.3 }, recommended: 20, curve: curve.reverse() };
    expect(priceOfFewer(plan)).toBeCloseTo(0.1, 10);
    expect(priceOfFewer({ ...plan, chosen: { invited: 20, value: 3 } })).toBe(0);
    expect(priceOfFewer({ ...plan, chosen: { invited: 30, value: 2 } })).toBe(0);
  });
});
