import type { PlanScenario } from '../../../src/interviews/domain/plan-scenario.js';
import type { StreamPlan } from '../../../src/interviews/domain/stream-plan.js';
import { evaluateStream, planStream } from '../../../src/interviews/domain/stream-plan.js';
import { seededRandom } from '../../../src/kernel/random.js';

const trade: PlanScenario = { format: 'stream', slots: 8, pool: { available: 300, showProbability: 0.2 } };

function invites(plan: StreamPlan): number[] {
  return plan.slots.map((slot) => slot.invite);
}

describe('plan of a stream day', () => {
  it('fills the first slots most at equal prices, and beats the trade’s five per slot by a ninth', () => {
    const plan = planStream(trade);
    expect(invites(plan)).toEqual([7, 5, 4, 4, 4, 4, 4, 4]);
    expect(plan.invited).toBe(36);
    const fives = evaluateStream(trade, Array<number>(8).fill(5));
    expect(1 - fives.value / plan.value).toBeCloseTo(0.11, 2);
    expect(plan.expectedShows).toMatchObject({ mean: expect.closeTo(7.2, 10), from: 3, to: 11 });
    expect(plan.risk.someoneWaitsOver).toBeCloseTo(0.23, 2);
    const emptyFirst = [plan, fives].map(({ risk }) => risk.nobodyComesInSlot[0]);
    expect(emptyFirst).toEqual([expect.closeTo(0.8 ** 7, 12), expect.closeTo(0.8 ** 5, 12)]);
  });

  it('is the same in any currency', () => {
    const people = Array.from({ length: 30 }, (_, at) => ({ id: String(at), showProbability: 0.1 + 0.02 * at }));
    const values = { interview: 1, waitPersonSlot: 0.2, idleInterviewerSlot: 1.5, overtimeSlot: 0.5, invitation: 0.01 };
    const times = (factor: number) => ({
      ...{ interview: factor, waitPersonSlot: 0.2 * factor, idleInterviewerSlot: 1.5 * factor },
      ...{ overtimeSlot: 0.5 * factor, invitation: 0.01 * factor },
    });
    const scenario: PlanScenario = { format: 'stream', slots: 5, people, limits: { waitSlots: 1, waitRisk: 0.1 } };
    const plan = planStream({ ...scenario, values });
    for (const factor of [2 ** 20, 2 ** -20]) {
      const other = planStream({ ...scenario, values: times(factor) });
      expect(other.slots).toEqual(plan.slots);
      other.curve.forEach(({ value }, at) => expect(value / factor).toBeCloseTo(plan.curve[at].value, 8));
    }
  });

  it('invites to the earlier time where the later one is worth the same', () => {
    for (const slots of [2, 4, 8]) {
      const one = { ...trade, slots, pool: { available: 1, showProbability: 0.5 } };
      expect(invites(planStream(one))).toEqual([1, ...Array<number>(slots - 1).fill(0)]);
    }
  });

  it('says the same about its own invitations as the evaluation does', () => {
    const scenario: PlanScenario = {
      ...trade,
      uncertainty: { priorWeight: 50, dayEffectSd: 0.4 },
      limits: { waitSlots: 2, waitRisk: 0.1 },
    };
    const plan = planStream(scenario);
    const { curve, evenPlan: fives, ...own } = plan;
    expect(fives.value).toBe(evaluateStream(scenario, Array<number>(8).fill(5)).value);
    expect(own).toEqual(evaluateStream(scenario, invites(plan)));
    expect(own.risk.someoneWaitsOver).toBeLessThanOrEqual(0.1);
    expect(curve.find((point) => point.invited === plan.invited)?.value).toBe(plan.value);
  });

  it('shows a curve that rises to the plan and falls after it', () => {
    const { curve, invited } = planStream(trade);
    const totals = curve.map((point) => point.invited);
    expect(totals).toEqual([...totals].sort((left, right) => left - right));
    expect(curve.length).toBeGreaterThan(15);
    const best = curve.reduce((top, point) => (point.value > top.value ? point : top));
    expect(best.invited).toBe(invited);
    for (let index = 1; index < curve.length; index += 1) {
      expect(curve[index].interviews).toBeGreaterThan(curve[index - 1].interviews);
      expect(curve[index].waitRisk).toBeGreaterThanOrEqual(curve[index - 1].waitRisk - 0.02);
    }
  });

  it('looks beyond an overtime slot that single people do not fill', () => {
    const { value, curve } = planStream({
      ...{ format: 'stream', slots: 6, interviewers: 3, pool: { available: 135, showProbability: 0.97 } },
      ...{ uncertainty: { dayEffectSd: 0.26 }, limits: { waitSlots: 2, waitRisk: 0.01 } },
    });
    const within = curve.filter(({ waitRisk }) => waitRisk <= 0.01).map((point) => point.value);
    expect(value).toBeGreaterThanOrEqual(Math.max(...within) - 1e-3);
  });

  it('keeps the limits on invitations', () => {
    const few = planStream({ ...trade, pool: { available: 11, showProbability: 0.2 } });
    expect(few.invited).toBe(11);
    const narrow = planStream({ ...trade, limits: { perSlot: 3 } });
    for (const count of invites(narrow)) expect(count).toBeLessThanOrEqual(3);
  });

  it.each([0, 1])('has a sane answer at probability %d', (showProbability) => {
    const plan = planStream({ ...trade, pool: { available: 20, showProbability } });
    expect(Number.isFinite(plan.value)).toBe(true);
    if (showProbability === 1) expect(invites(plan)).toEqual(Array(8).fill(1));
    else expect(plan.expectedShows).toEqual({ mean: 0, from: 0, to: 0 });
  });

  it('has a sane answer for nobody, and for a whole labour market', () => {
    expect(planStream({ ...trade, pool: { available: 0, showProbability: 0.2 } }).invited).toBe(0);
    const rare = planStream({ ...trade, slots: 2, pool: { available: 1_000_000, showProbability: 0.0005 } });
    expect(rare.invited).toBeGreaterThan(2_000);
    expect(rare.expectedShows.mean).toBeGreaterThan(1);
  });

  it('keeps the risk of a large day within its limit', () => {
    const plan = planStream({
      ...trade,
      slots: 5,
      interviewers: 4,
      pool: { available: 500, showProbability: 0.1 },
      uncertainty: { priorWeight: 30, dayEffectSd: 0.5 },
      limits: { waitSlots: 1, waitRisk: 0.05 },
    });
    expect(plan.invited).toBeGreaterThan(20);
    expect(plan.risk.someoneWaitsOver).toBeLessThanOrEqual(0.05);
    expect(plan.risk.someoneWaitsOver).toBeGreaterThan(0.03);
  });

  it('refuses invitations that do not fit the scenario', () => {
    expect(() => evaluateStream(trade, [1, 2])).toThrow(/must have 8 members/);
    expect(() => evaluateStream(trade, [1, 2, 3, 4, 5, 6, 7, -1])).toThrow(/invitesPerSlot\[7\]/);
  });
});

describe('plan for different people', () => {
  const random = seededRandom(3);
  const people = Array.from({ length: 60 }, (_, index) => ({
    id: `person ${index}`,
    showProbability: 0.05 + 0.5 * random.next(),
  }));
  const scenario: PlanScenario = {
    format: 'stream',
    slots: 6,
    people,
    uncertainty: { dayEffectSd: 0.4 },
    limits: { waitSlots: 2, waitRisk: 0.1 },
  };

  it('says who goes where, nobody twice, and keeps the limit', () => {
    const plan = planStream(scenario);
    const seated = plan.slots.flatMap((slot) => slot.people ?? []);
    expect(seated).toHaveLength(plan.invited);
    expect(new Set(seated).size).toBe(plan.invited);
    expect(plan.risk.someoneWaitsOver).toBeLessThanOrEqual(0.1);
    const threes = Array.from({ length: 6 }, (_none, slot) => people.slice(3 * slot, 3 * slot + 3).map(({ id }) => id));
    expect(plan.value).toBeGreaterThan(evaluateStream(scenario, threes).value);
    const again = evaluateStream(
      scenario,
      plan.slots.map((slot) => slot.people ?? []),
    );
    expect(again.value).toBe(plan.value);
  });

  it('uses what the limit on waiting leaves open', () => {
    // Days differ so much that the few kinds of day of the search overstate the risk of most plans by a fifth.
    const unsure = Array.from({ length: 194 }, (_, index) => ({
      id: `${index}`,
      showProbability: 0.05 + (0.18 * ((index * 7919) % 194)) / 194,
    }));
    const { value, risk } = planStream({
      ...{ format: 'stream', slots: 8, interviewers: 4, people: unsure },
      ...{ uncertainty: { dayEffectSd: 0.8 }, limits: { waitSlots: 1, waitRisk: 0.1 } },
    });
    expect(risk.someoneWaitsOver).toBeLessThanOrEqual(0.1);
    expect(risk.someoneWaitsOver).toBeGreaterThan(0.095);
    expect(value).toBeGreaterThan(5.1);
  });

  it('prefers people who are likely to come', () => {
    const seated = new Set(planStream(scenario).slots.flatMap((slot) => slot.people ?? []));
    const mean = (chosen: boolean): number => {
      const some = people.filter((person) => seated.has(person.id) === chosen);
      return some.reduce((sum, person) => sum + person.showProbability, 0) / some.length;
    };
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.1);
  });

  it('does not depend on the order in which people are listed', () => {
    const turned = planStream({ ...scenario, people: people.toReversed() });
    expect(turned.value).toBeCloseTo(planStream(scenario).value, 2);
  });

  it('refuses strangers and people invited twice', () => {
    const nobody = Array.from({ length: 5 }, (): string[] => []);
    expect(() => evaluateStream(scenario, [['stranger'], ...nobody])).toThrow(/names nobody/);
    expect(() => evaluateStream(scenario, [['person 1', 'person 1'], ...nobody])).toThrow(/a second time/);
    expect(() => evaluateStream(scenario, [1, 1, 1, 1, 1, 1])).toThrow(/must list ids/);
  });
});
