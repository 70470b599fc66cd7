import fc from 'fast-check';

import { seededRandom } from '../../../src/kernel/random.js';
import { reportNodes, searchNodes } from '../../../src/interviews/domain/day-nodes.js';
import { peopleMoves } from '../../../src/interviews/domain/people-moves.js';
import { bestPlan } from '../../../src/interviews/domain/best-plan.js';
import { planScenarioSchema } from '../../../src/interviews/domain/plan-scenario.js';
import { rankedMoves } from '../../../src/interviews/domain/ranked-moves.js';
import { refineOnce } from '../../../src/interviews/domain/refined-seating.js';
import { SeatsAtWork } from '../../../src/interviews/domain/seats-at-work.js';
import { SeatingInWork } from '../../../src/interviews/domain/seating-in-work.js';
import { evaluateSeating } from '../../../src/interviews/domain/stream-evaluation.js';
import { evaluateStream, planStream } from '../../../src/interviews/domain/stream-plan.js';
import type { PlanScenario } from '../../../src/interviews/domain/plan-scenario.js';

/** People who differ, in no order. */
function people(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    showProbability: 0.05 + (0.4 * ((index * 7919) % count)) / count,
  }));
}

const day: PlanScenario = {
  format: 'stream',
  slots: 6,
  interviewers: 3,
  uncertainty: { dayEffectSd: 0.4 },
  limits: { waitSlots: 2, waitRisk: 0.1 },
};

/** The best of a search that looks at every person and every pair of slots. */
function thoroughValue(scenario: PlanScenario): number {
  const full = planScenarioSchema.parse(scenario);
  const nodes = searchNodes(full);
  const { seating } = bestPlan(peopleMoves(full, nodes, Infinity), full.limits.waitRisk ?? 1);
  return evaluateSeating(full, seating).value;
}

describe('a plan for many people', () => {
  it.each<[string, (place: number) => number]>([
    ['who all differ', (place) => 0.05 + 0.4 * ((place * 79) % 120) * (1 / 120)],
    ['of two kinds', (place) => (place % 5 === 0 ? 0.8 : 0.1)],
    ['who are nearly alike', (place) => 0.19 + 0.02 * ((place * 37) % 120) * (1 / 120)],
    ['who never or always come', (place) => place % 2],
    ['of whom hardly anybody comes', (place) => 0.001 + 0.01 * ((place * 37) % 120) * (1 / 120)],
  ])('%s is worth what the thorough search finds, within one per cent, and keeps the limit', (_who, chance) => {
    for (const waitRisk of [0.1, 0.01, 0]) {
      const scenario: PlanScenario = {
        ...{ format: 'stream', slots: 5, interviewers: 1, uncertainty: { dayEffectSd: 0.4, priorWeight: 50 } },
        people: Array.from({ length: 120 }, (_, place) => ({ id: `p${place}`, showProbability: chance(place) })),
        limits: { waitSlots: 2, waitRisk, perSlot: 9 },
      };
      const plan = planStream(scenario);
      const thorough = thoroughValue(scenario);
      expect(plan.risk.someoneWaitsOver).toBeLessThanOrEqual(waitRisk);
      for (const { invite } of plan.slots) expect(invite).toBeLessThanOrEqual(9);
      expect(plan.value).toBeGreaterThan(thorough - 0.01 * Math.max(1, Math.abs(thorough)));
    }
  });

  it('is worth nearly what the thorough search among hundreds finds', () => {
    const scenario: PlanScenario = { ...day, people: people(600) };
    const quick = planStream(scenario);
    expect(quick.risk.someoneWaitsOver).toBeLessThanOrEqual(0.1);
    expect(quick.value).toBeGreaterThan(0.99 * thoroughValue(scenario));
    const ids = quick.slots.map((slot) => slot.people ?? []);
    expect(evaluateStream(scenario, ids).value).toBeCloseTo(quick.value, 10);
  });

  it('is worth no less where waiting is not limited than where it is', () => {
    const large: PlanScenario = {
      ...{ format: 'stream', slots: 16, interviewers: 4, uncertainty: { dayEffectSd: 0.4 } },
      people: Array.from({ length: 1000 }, (_, at) => ({
        id: String(at),
        showProbability: 0.05 + 0.5 * (at / 1000) ** 2,
      })),
    };
    const limited = planStream({ ...large, limits: { waitSlots: 2, waitRisk: 0.1 } });
    expect(planStream(large).value).toBeGreaterThan(limited.value);
  });
});

describe('a day that may turn out very differently', () => {
  const differing = (dayEffectSd: number, limits: object) =>
    planScenarioSchema.parse({ ...day, people: people(60), uncertainty: { dayEffectSd }, limits });

  it('is seen by the search about as it is stated', () => {
    for (const dayEffectSd of [0.8, 1.5, 3]) {
      const scenario = differing(dayEffectSd, { waitSlots: 1, waitRisk: 0.1 });
      const seats = Array.from({ length: 6 }, (_, slot) => [0, 1, 2, 3, 4, 5, 6].map((at) => 6 * at + slot));
      const [seen, stated] = [searchNodes(scenario), undefined].map((nodes) => evaluateSeating(scenario, seats, nodes));
      expect(Math.abs(seen.value - stated.value)).toBeLessThan(0.02);
      expect(Math.abs(seen.risk.someoneWaitsOver - stated.risk.someoneWaitsOver)).toBeLessThan(0.02);
    }
  });

  it('has a plan that no change of one or two people betters as it is stated', () => {
    for (const limits of [{}, { waitSlots: 1, waitRisk: 0.1 }]) {
      const scenario = differing(0.8, limits);
      const { slots } = planStream(scenario);
      const work = new SeatsAtWork(scenario, reportNodes(scenario, 0));
      work.go(slots.map((slot) => (slot.people ?? []).map((id) => Number(id.slice(1)))));
      expect(refineOnce(work, scenario.limits.waitRisk ?? 1)).toBeLessThan(2e-5);
    }
  });
});

describe('a seating in work', () => {
  it('has the price of the day, proposed and taken, wherever it was changed before', () => {
    const scenario = planScenarioSchema.parse({ ...day, people: people(120) });
    const nodes = searchNodes(scenario);
    const random = seededRandom(1);
    const below = (count: number): number => Math.floor(random.next() * count);
    const seating = new SeatingInWork(scenario, nodes, [[], [], [], [], [], []]);
    for (let step = 0; step < 60; step += 1) {
      const [first, last] = [below(6), below(6)].sort((one, other) => one - other);
      const slots = first === last ? [first] : [first, last];
      const changes = slots.map((slot) => {
        const free = [...Array(120).keys()].filter((person) => person % 6 === slot);
        const joining = free.slice(0, below(step % 10 === 9 ? 20 : 8));
        return { slot, people: joining, coming: seating.comingOf(joining) };
      });
      const after = seating.seats.map(
        (seated, slot) => changes.find((change) => change.slot === slot)?.people ?? seated,
      );
      const { value, expected, risk } = evaluateSeating(scenario, after, nodes);
      const proposed = [seating.priceOf(changes)];
      proposed.push(seating.priceWith(first, changes[0].coming, last, changes[changes.length - 1].coming));
      if (step % 3 > 0) {
        seating.take(changes);
        proposed.push(seating.price);
      }
      for (const price of proposed) {
        expect(price.cost).toBeCloseTo(scenario.values.interview * expected.interviews - value, 7);
        expect(price.risk).toBeCloseTo(risk.someoneWaitsOver, 8);
      }
    }
  });

  it('has the price of the day, however many come to one of the slots and wait behind it', () => {
    for (const limits of [{}, { waitSlots: 2, waitRisk: 0.1 }]) {
      const scenario = planScenarioSchema.parse({ ...day, slots: 4, limits, people: people(120) });
      const nodes = searchNodes(scenario);
      const crowded = [[0], [1, 2], Array.from({ length: 60 }, (_, at) => at + 10), [100]];
      const { value, expected } = evaluateSeating(scenario, crowded, nodes);
      const known = scenario.values.interview * expected.interviews - value;
      expect(new SeatingInWork(scenario, nodes, crowded).price.cost).toBeCloseTo(known, 6);
      const seating = new SeatingInWork(scenario, nodes, [[], [], [], []]);
      seating.take(crowded.map((seated, slot) => ({ slot, people: seated })));
      expect(seating.price.cost).toBeCloseTo(known, 6);
    }
  });
});

describe('the seats of a day', () => {
  it('are changed where that gains something, though waiting is not limited', () => {
    const scenario = planScenarioSchema.parse({ ...day, limits: {}, people: people(120) });
    const work = new SeatsAtWork(scenario, searchNodes(scenario));
    work.go(Array.from({ length: 6 }, (_, slot) => Array.from({ length: 20 }, (_, at) => 6 * at + slot)));
    const most = Math.max(...work.allSeats().map(({ value }) => value));
    expect(most).toBeGreaterThan(0.1);
    expect(rankedMoves(work, { slack: null }).ranked[0].value).toBeGreaterThanOrEqual(most);
  });

  it('say what anybody would bring in them as two evaluations of the day do', () => {
    const chance = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    const seated = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 9, maxLength: 9 });
    const day = fc.record({ interviewers: fc.integer({ min: 1, max: 2 }), waitSlots: fc.integer({ min: 0, max: 2 }) });
    fc.assert(
      fc.property(
        fc.array(chance, { minLength: 9, maxLength: 9 }),
        seated,
        day,
        (chances, slots, { interviewers, waitSlots }) => {
          const scenario = planScenarioSchema.parse({
            ...{ format: 'stream', slots: 3, interviewers, limits: { waitSlots, waitRisk: 0.3 } },
            ...{
              people: chances.map((showProbability, at) => ({ id: String(at), showProbability })),
              uncertainty: { dayEffectSd: 0.5 },
            },
          });
          const nodes = searchNodes(scenario);
          const seating = [0, 1, 2].map((slot) => [...slots.keys()].filter((person) => slots[person] === slot));
          const work = new SeatsAtWork(scenario, nodes, Infinity);
          work.go(seating);
          const [seats, free] = [work.allSeats(), work.free()];
          const gains = work.gainsOf(seats, free);
          const before = evaluateSeating(scenario, seating, nodes);
          seats.forEach(({ slot, leaving }, row) => {
            free.forEach((joining, column) => {
              const changed = seating.with(slot, [...seating[slot].filter((person) => person !== leaving), joining]);
              const after = evaluateSeating(scenario, changed, nodes);
              const at = row * free.length + column;
              expect(gains.value[at]).toBeCloseTo(after.value - before.value, 9);
              expect(gains.risk[at]).toBeCloseTo(after.risk.someoneWaitsOver - before.risk.someoneWaitsOver, 9);
            });
          });
        },
      ),
      { numRuns: 25, seed: 12 },
    );
  });
});
