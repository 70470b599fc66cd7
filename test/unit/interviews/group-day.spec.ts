import fc from 'fast-check';
import { groupWithTotal, planGroupDay } from '../../../src/interviews/domain/group-day.js';
import { planGroup } from '../../../src/interviews/domain/group-plan.js';
import type { GroupScenario } from '../../../src/interviews/domain/group-plan-scenario.js';
import { spareSeats } from '../../../src/interviews/domain/spare-seats.js';
import { fastestMilliseconds } from '../../support/timing.js';

const room = { format: 'group' as const, sessions: 2, capacity: 10, minimum: 4, overflowRisk: 0.05 };
const pool = { available: 500, showProbability: 0.2 };
const uncertainty = { priorWeight: 50, dayEffectSd: 0.4 };
const people = Array.from({ length: 60 }, (_, index) => ({
  id: `${index}`,
  showProbability: 0.05 + 0.6 * (((index * 37) % 60) / 60),
}));

describe('day of group sessions', () => {
  it.each<[string, GroupScenario]>([
    ['a pool', { ...room, pool, uncertainty }],
    ['people', { ...room, people, uncertainty: { dayEffectSd: 0.4 } }],
    ['people too few for all sessions', { ...room, people: people.slice(0, 12) }],
    ['a pool too small for all sessions', { ...room, pool: { available: 22, showProbability: 0.2 } }],
  ])('of %s invites whom the plan of groups invites, and its number once more gives the same', (_what, scenario) => {
    const { chosen, curve } = planGroupDay(scenario);
    const { sessions, invited, expected } = planGroup(scenario);
    expect(chosen).toMatchObject({ slots: sessions, invited });
    expect(chosen.expectedShows.mean).toBeCloseTo(expected.shows, 9);
    expect(chosen.expected.sessionsHeld).toBeCloseTo(expected.sessionsHeld, 9);
    expect(groupWithTotal(scenario, invited)).toEqual(chosen);
    const { overflow, tooFew } = chosen.risk;
    expect(curve.find((point) => point.invited === invited)).toMatchObject({ overflow, tooFew });
    expect(curve.length).toBeLessThanOrEqual(42);
    expect(curve.map((point) => point.invited)).toEqual([...curve].map((point) => point.invited).sort((a, b) => a - b));
  });

  it('invites exactly as many as a person chose, each once, and keeps the bound while it can be kept', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 12 }),
        (chances, sessions, wanted) => {
          const total = Math.min(wanted, chances.length);
          const named = chances.map((showProbability, index) => ({ id: `${index}`, showProbability }));
          const scenario = { ...room, sessions, capacity: 3, minimum: 2, people: named };
          const { slots, invited, risk } = groupWithTotal(scenario, total);
          const seen = slots.flatMap(({ people: ids = [] }) => ids);
          expect([invited, seen.length, new Set(seen).size]).toEqual([total, total, total]);
          if (total <= planGroup(scenario).invited) expect(risk.overflow).toBeLessThanOrEqual(0.05 + 1e-9);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each<[string, GroupScenario]>([
    ['a pool', { ...room, pool, uncertainty }],
    ['people', { ...room, people, uncertainty: { dayEffectSd: 0.4 } }],
  ])('spares a seat in a session of %s as long as the bound holds, and none in one that is off', (_what, scenario) => {
    const sessions = planGroup(scenario).sessions;
    const off = { invite: 0, ...(scenario.people && { people: [] }) };
    const roomy = groupWithTotal(scenario, 12).slots;
    expect(spareSeats(scenario, [...sessions, off])).toEqual([...sessions.map(() => 0), 0]);
    expect(spareSeats(scenario, roomy)).toEqual(roomy.map(({ invite }) => (invite > 0 ? 1 : 0)));
    expect(roomy.some(({ invite }) => invite > 0)).toBe(true);
    expect(spareSeats({ ...scenario, overflowRisk: 1 }, sessions)).toEqual(sessions.map(() => 1));
  });

  it('says how many come to all sessions together, who share the day', () => {
    const alone = planGroupDay({ ...room, pool }).chosen;
    const shared = groupWithTotal({ ...room, pool, uncertainty }, alone.invited);
    expect(shared.expectedShows.mean).toBeCloseTo(alone.expectedShows.mean, 0);
    const width = ({ from, to }: { readonly from: number; readonly to: number }): number => to - from;
    expect(width(shared.expectedShows)).toBeGreaterThan(width(alone.expectedShows));
  });

  it('brings more people and a greater risk of no room with every point of its curve', () => {
    const { curve } = planGroupDay({ ...room, sessions: 1, pool, uncertainty });
    for (const [before, point] of curve.slice(1).map((one, index) => [curve[index], one])) {
      expect(point.shows).toBeGreaterThan(before.shows);
      expect(point.overflow).toBeGreaterThanOrEqual(before.overflow);
      expect(point.tooFew).toBeLessThanOrEqual(before.tooFew + 1e-12);
    }
  });

  it('of the largest halls costs a few plans of their groups, not one for every number of sessions', () => {
    const halls = {
      ...room,
      sessions: 24,
      capacity: 200,
      pool: { available: 20_000, showProbability: 0.2 },
      uncertainty,
    };
    const alone = fastestMilliseconds(3, () => planGroup(halls));
    expect(fastestMilliseconds(3, () => planGroupDay(halls))).toBeLessThan(15 * alone);
  });

  it('of nobody says that nobody comes', () => {
    expect(groupWithTotal({ ...room, people }, 0)).toMatchObject({
      ...{ invited: 0, risk: { overflow: 0, tooFew: 1 }, expectedShows: { mean: 0, from: 0, to: 0 } },
    });
  });
});
