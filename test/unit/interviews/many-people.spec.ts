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

describe('a plan for many people', () => {
  it('is worth nearly what the thorough search among fewer finds', () => {
    // The surest 390 are looked at one by one; with the others to choose from as well, nobody does worse.
    const all = people(600);
    const surest = [...all].sort((one, other) => other.showProbability - one.showProbability).slice(0, 390);
    const thorough = planStream({ ...day, people: surest });
    const quick = planStream({ ...day, people: all });
    expect(quick.risk.someoneWaitsOver).toBeLessThanOrEqual(0.1);
    expect(quick.value).toBeGreaterThan(0.99 * thorough.value);
    const ids = quick.slots.map((slot) => slot.people ?? []);
    expect(evaluateStream({ ...day, people: all }, ids).value).toBeCloseTo(quick.value, 10);
  });
});
