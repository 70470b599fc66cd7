import fc from 'fast-check';
import type { PlanScenario } from '../../../src/interviews/domain/plan-scenario.js';
import { planGroup } from '../../../src/interviews/domain/group-plan.js';
import { evaluateStream } from '../../../src/interviews/domain/stream-plan.js';
import { seededRandom } from '../../../src/kernel/random.js';
import type { Random } from '../../../src/kernel/random.js';
import { betaQuantile } from '../../../src/math/incomplete-beta.js';
import { shiftOnLogitScale } from '../../../src/math/logistic.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';

interface Day {
  interviews: number;
  waitPersonSlots: number;
  idleInterviewerSlots: number;
  overtimeSlots: number;
  someoneWaitsOver: number;
}

/** Plays one day person by person, first come, first served: another way of saying what the evaluation computes. */
function playDay(comers: readonly number[], interviewers: number, waitSlots: number): Day {
  const day = { interviews: 0, waitPersonSlots: 0, idleInterviewerSlots: 0, overtimeSlots: 0, someoneWaitsOver: 0 };
  const arrivedAt: number[] = [];
  for (let slot = 0; slot < comers.length || arrivedAt.length > 0; slot += 1) {
    for (let person = 0; person < (comers[slot] ?? 0); person += 1) arrivedAt.push(slot);
    const served = arrivedAt.splice(0, interviewers);
    for (const arrival of served) if (slot - arrival > waitSlots) day.someoneWaitsOver = 1;
    day.interviews += served.length;
    day.waitPersonSlots += arrivedAt.length;
    if (slot < comers.length) day.idleInterviewerSlots += interviewers - served.length;
    else day.overtimeSlots += 1;
  }
  return day;
}

/** Expectation over all outcomes of independent people: 2^people days. */
function enumerateDays(slots: readonly (readonly number[])[], interviewers: number, waitSlots: number): Day {
  const people = slots.flatMap((chances, slot) => chances.map((chance) => ({ slot, chance })));
  const sum = playDay([], interviewers, waitSlots);
  for (let outcome = 0; outcome < 2 ** people.length; outcome += 1) {
    const comers = slots.map(() => 0);
    let probability = 1;
    people.forEach(({ slot, chance }, index) => {
      const comes = ((outcome >> index) & 1) === 1;
      probability *= comes ? chance : 1 - chance;
      if (comes) comers[slot] += 1;
    });
    const day = playDay(comers, interviewers, waitSlots);
    for (const key of Object.keys(sum) as (keyof Day)[]) sum[key] += probability * day[key];
  }
  return sum;
}

function standardNormal(random: Random): number {
  return normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random.next())));
}

describe('evaluation of a plan', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });

  it('equals the enumeration of all outcomes', () => {
    const arbitrary = fc.record({
      slots: fc.array(fc.array(chance, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      interviewers: fc.integer({ min: 1, max: 3 }),
      waitSlots: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ slots, interviewers, waitSlots }) => {
        const people = slots.flatMap((chances, slot) =>
          chances.map((showProbability, index) => ({ id: `${slot}.${index}`, showProbability })),
        );
        fc.pre(people.length <= 11);
        const found = evaluateStream(
          { format: 'stream', slots: slots.length, interviewers, people, limits: { waitSlots } },
          slots.map((chances, slot) => chances.map((_, index) => `${slot}.${index}`)),
        );
        const wanted = enumerateDays(slots, interviewers, waitSlots);
        expect(found.expected.interviews).toBeCloseTo(wanted.interviews, 11);
        expect(found.expected.waitPersonSlots).toBeCloseTo(wanted.waitPersonSlots, 11);
        expect(found.expected.idleInterviewerSlots).toBeCloseTo(wanted.idleInterviewerSlots, 11);
        expect(found.expected.overtimeSlots).toBeCloseTo(wanted.overtimeSlots, 11);
        expect(found.risk.someoneWaitsOver).toBeCloseTo(wanted.someoneWaitsOver, 11);
        found.risk.nobodyComesInSlot.forEach((nobody, slot) => {
          expect(nobody).toBeCloseTo(
            slots[slot].reduce((product, p) => product * (1 - p), 1),
            12,
          );
        });
        const value =
          wanted.interviews - 0.3 * wanted.waitPersonSlots - 0.7 * wanted.idleInterviewerSlots - wanted.overtimeSlots;
        expect(found.value).toBeCloseTo(value, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('gives equal people and a pool the same numbers, day effect included', () => {
    const shared = { format: 'stream', slots: 3, interviewers: 2, uncertainty: { dayEffectSd: 0.6 } } as const;
    const people = Array.from({ length: 9 }, (_, index) => ({ id: String(index), showProbability: 0.35 }));
    const pool = evaluateStream({ ...shared, pool: { available: 9, showProbability: 0.35 } }, [4, 3, 2]);
    const named = evaluateStream({ ...shared, people }, [
      ['0', '1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8'],
    ]);
    expect(named.value).toBeCloseTo(pool.value, 9);
    expect(named.risk.someoneWaitsOver).toBeCloseTo(pool.risk.someoneWaitsOver, 9);
    expect(named.expectedShows.from).toBe(pool.expectedShows.from);
    expect(named.expectedShows.to).toBe(pool.expectedShows.to);
  });

  it.each([
    { interviewers: 1, invites: [7, 5, 4, 4, 4, 4, 4, 4], priorWeight: 50, dayEffectSd: 0.4 },
    { interviewers: 3, invites: [12, 9, 9, 12, 0, 20], priorWeight: 8, dayEffectSd: 0.9 },
  ])(
    'agrees with simulation to four standard errors: $invites',
    ({ interviewers, invites, priorWeight, dayEffectSd }) => {
      const scenario: PlanScenario = {
        format: 'stream',
        slots: invites.length,
        interviewers,
        pool: { available: 300, showProbability: 0.2 },
        uncertainty: { priorWeight, dayEffectSd },
        limits: { waitSlots: 2 },
      };
      const found = evaluateStream(scenario, invites);
      const random = seededRandom(9);
      const repetitions = 30_000;
      const sums: Record<string, { sum: number; squares: number }> = {};
      let inside = 0;
      for (let repetition = 0; repetition < repetitions; repetition += 1) {
        const centre = betaQuantile(random.next(), 0.2 * priorWeight, 0.8 * priorWeight);
        const p = shiftOnLogitScale(centre, dayEffectSd * standardNormal(random));
        const comers = invites.map((count) => {
          let shows = 0;
          for (let person = 0; person < count; person += 1) if (random.next() < p) shows += 1;
          return shows;
        });
        const day: Record<string, number> = {
          ...playDay(comers, interviewers, 2),
          firstEmpty: comers[0] === 0 ? 1 : 0,
        };
        for (const [key, value] of Object.entries(day)) {
          const entry = (sums[key] ??= { sum: 0, squares: 0 });
          entry.sum += value;
          entry.squares += value * value;
        }
        if (day.interviews >= found.expectedShows.from && day.interviews <= found.expectedShows.to) inside += 1;
      }
      const expected: Record<string, number> = {
        ...found.expected,
        someoneWaitsOver: found.risk.someoneWaitsOver,
        firstEmpty: found.risk.nobodyComesInSlot[0],
      };
      for (const [key, { sum, squares }] of Object.entries(sums)) {
        const mean = sum / repetitions;
        const error = Math.sqrt((squares / repetitions - mean * mean) / repetitions);
        expect(Math.abs(mean - expected[key])).toBeLessThan(4 * error);
      }
      expect(inside / repetitions).toBeGreaterThan(0.89);
    },
    60_000,
  );

  it('of different people who share a day, agrees with simulation to four standard errors, in slots and in a room', () => {
    const chances = [0.9, 0.15, 0.3, 0.7, 0.2, 0.45, 0.1, 0.6];
    const people = chances.map((showProbability, index) => ({ id: String(index), showProbability }));
    const shared = { people, uncertainty: { dayEffectSd: 0.8 } };
    const seated = [
      [0, 1, 2],
      [3, 4],
      [5, 6, 7],
    ];
    const day = evaluateStream(
      { format: 'stream', slots: 3, ...shared, limits: { waitSlots: 1 } },
      seated.map((slot) => slot.map(String)),
    );
    const room = planGroup({ format: 'group', capacity: 3, minimum: 2, overflowRisk: 1, ...shared });
    const random = seededRandom(21);
    const repetitions = 40_000;
    const seen = { interviews: 0, waitPersonSlots: 0, overtimeSlots: 0, someoneWaitsOver: 0, overflow: 0, tooFew: 0 };
    const squares = { ...seen };
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const effect = 0.8 * standardNormal(random);
      const comes = chances.map((chance) => (random.next() < shiftOnLogitScale(chance, effect) ? 1 : 0));
      const count = comes.reduce<number>((sum, one) => sum + one, 0);
      const played = playDay(
        seated.map((slot) => slot.reduce<number>((sum, person) => sum + comes[person], 0)),
        1,
        1,
      );
      const outcome: Record<string, number> = { ...played, overflow: count > 3 ? 1 : 0, tooFew: count < 2 ? 1 : 0 };
      for (const key of Object.keys(seen) as (keyof typeof seen)[]) {
        seen[key] += outcome[key];
        squares[key] += outcome[key] ** 2;
      }
    }
    const expected = { ...day.expected, ...day.risk, ...room.risk };
    expect(room.invited).toBe(chances.length);
    for (const key of Object.keys(seen) as (keyof typeof seen)[]) {
      const mean = seen[key] / repetitions;
      const error = Math.sqrt((squares[key] / repetitions - mean ** 2) / repetitions);
      expect([key, Math.abs(mean - expected[key]) < 4 * error]).toEqual([key, true]);
    }
  });
});
