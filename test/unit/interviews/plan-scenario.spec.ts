import { z } from 'zod';
import { planOf } from '../../../src/interviews/domain/plan-of-scenario.js';
import { planScenarioSchema } from '../../../src/interviews/domain/plan-scenario.js';
import { planStream } from '../../../src/interviews/domain/stream-plan.js';

const minimal = { format: 'stream', slots: 8, pool: { available: 100, showProbability: 0.2 } } as const;

function complaint(scenario: unknown): string {
  const result = planScenarioSchema.safeParse(scenario);
  return result.success ? '' : z.prettifyError(result.error);
}

describe('scenario of a stream day', () => {
  it('fills in the trade example’s prices and no limits', () => {
    expect(planScenarioSchema.parse(minimal)).toEqual({
      ...minimal,
      slotMinutes: 30,
      interviewers: 1,
      uncertainty: { priorWeight: null, dayEffectSd: 0 },
      values: { interview: 1, waitPersonSlot: 0.3, idleInterviewerSlot: 0.7, overtimeSlot: 1, invitation: 0 },
      limits: { waitSlots: 2, waitRisk: null, perSlot: null },
    });
  });

  it.each<[string, object, RegExp]>([
    [
      'a probability above 1',
      { pool: { available: 1, showProbability: 1.2 } },
      /must not be above 1[\s\S]*pool.showProbability/,
    ],
    [
      'a probability that is no number',
      { pool: { available: 1, showProbability: NaN } },
      /must be a number from 0 to 1/,
    ],
    ['no slots', { slots: 0 }, /must be at least 1[\s\S]*slots/],
    ['half a slot', { slots: 1.5 }, /whole number/],
    ['an unknown key', { slotz: 3 }, /slotz/],
    ['an unknown price', { values: { lunch: 1 } }, /lunch/],
    ['another format', { format: 'party' }, /format/],
    ['a negative price', { values: { invitation: -1 } }, /must not be negative/],
    ['people and a pool', { people: [] }, /either people or a pool/],
    ['neither people nor a pool', { pool: undefined }, /either people or a pool/],
    ['a priorWeight of nothing', { uncertainty: { priorWeight: 0 } }, /must be above 0/],
    [
      'the same person twice',
      {
        pool: undefined,
        people: [
          { id: 'a', showProbability: 0.1 },
          { id: 'a', showProbability: 0.2 },
        ],
      },
      /same id twice/,
    ],
  ])('refuses %s and says so', (_, change, message) => {
    expect(complaint({ ...minimal, ...change })).toMatch(message);
  });

  it('refuses a million people by name', () => {
    const people = Array.from({ length: 1_000_000 }, (_, index) => ({ id: String(index), showProbability: 0.2 }));
    expect(complaint({ ...minimal, pool: undefined, people })).toMatch(/describe them as a pool/);
  });

  it('is checked by the planner too', () => {
    expect(() => planStream({ ...minimal, slots: 0 })).toThrow(z.ZodError);
  });
});

describe('what is said of a plan', () => {
  const money = { interview: 3000, interviewerHour: 1200, waitingHour: 400, overtimeHour: 2000, invitation: 15 };
  const dear = { interview: 3000, interviewerHour: 4200, waitingHour: 1800, overtimeHour: 6000, invitation: 15 };

  it('is that its prices let people wait where no limit is set, and the plan is the same', () => {
    const crowded = planOf({ ...minimal, money });
    expect(crowded).toMatchObject(planStream({ ...minimal, money }));
    expect(crowded).toHaveProperty('remark', expect.stringMatching(/more than 2 slots is \d+ %.*"waitRisk": 0\.1/u));
    expect(planOf({ ...minimal, money, limits: { waitRisk: 0.1 } })).not.toHaveProperty('remark');
    const example = planOf({ ...minimal, money: dear, limits: { waitSlots: 2, waitRisk: 0.1 } });
    expect(example).not.toHaveProperty('remark');
    expect((example as ReturnType<typeof planStream>).risk.someoneWaitsOver).toBeLessThanOrEqual(0.1);
  });

  it('is why nobody is invited to a group', () => {
    const room = { format: 'group' as const, capacity: 12, minimum: 10 };
    const pool = { available: 10, showProbability: 0.2 };
    expect(planOf({ ...room, pool })).toMatchObject({ invited: 0, reason: expect.stringContaining('of 10 people') });
    expect(planOf({ ...room, minimum: 1, pool })).not.toHaveProperty('reason');
    expect(planOf({ ...room, pool: { ...pool, available: 0 } })).toHaveProperty(
      'reason',
      'Nobody is there who could be invited.',
    );
  });

  it('is that the bound on overflow lets too few be invited, and with which bound it would do', () => {
    const scenario = {
      format: 'group' as const,
      capacity: 6,
      minimum: 5,
      overflowRisk: 0,
      pool: { available: 60, showProbability: 0.2 },
    };
    const plan = planOf(scenario) as { invited: number; reason?: string };
    expect(plan.invited).toBe(0);
    const [, wanted, invited] =
      /Set "overflowRisk": ([\d.]+), with which (\d+) can be invited/u.exec(plan.reason ?? '') ?? [];
    // What is advised helps.
    const mended = planOf({ ...scenario, overflowRisk: Number(wanted) }) as { invited: number };
    expect(mended.invited).toBeGreaterThanOrEqual(Number(invited));
    expect(planOf({ ...scenario, minimum: 2 })).not.toHaveProperty('reason');
  });
});
