import { reportNodes, searchNodes } from '../../../src/interviews/domain/day-nodes.js';
import { planGroup } from '../../../src/interviews/domain/group-plan.js';
import { planOf } from '../../../src/interviews/domain/plan-of-scenario.js';
import { planScenarioSchema } from '../../../src/interviews/domain/plan-scenario.js';
import type { PlanScenario } from '../../../src/interviews/domain/plan-scenario.js';
import { poolMoves } from '../../../src/interviews/domain/pool-moves.js';
import { evaluateSeating } from '../../../src/interviews/domain/stream-evaluation.js';
import { evaluateStream, planStream } from '../../../src/interviews/domain/stream-plan.js';
import { overtimeOf } from '../../../src/interviews/domain/stream-queue.js';

function dayOf(showProbability: number, priorWeight: number | null, rest: Partial<PlanScenario> = {}): PlanScenario {
  return {
    ...{ format: 'stream', slots: 8, pool: { available: 1_000, showProbability } },
    ...{ uncertainty: { priorWeight }, ...rest },
  };
}

describe('a pool of which little is known', () => {
  it.each([1e-12, 0.1])('is invited one by one where all of it comes or nobody (%p)', (priorWeight) => {
    const scenario = dayOf(0.2, priorWeight);
    const { slots, value } = planStream(scenario);
    expect(slots.map(({ invite }) => invite)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(value).toBeGreaterThan(evaluateStream(scenario, [1, 1, 1, 1, 1, 1, 3, 1]).value);
  });

  it('has moves of several people that cost what they cost', () => {
    const full = planScenarioSchema.parse(dayOf(0.98, 1));
    const nodes = searchNodes(full);
    const moves = poolMoves(full, nodes);
    let plan = moves.nobody();
    for (const count of [8, 3, 2, 5, 4]) {
      plan = moves.withMore(plan, count, ({ value }) => value) ?? plan;
      expect(plan.value).toBeCloseTo(evaluateSeating(full, plan.seating, nodes).value, 6);
    }
    expect(plan.invited).toBe(22);
  });

  it('is planned from few invitations where many would take a search for ever', () => {
    const scenario = dayOf(0.02, 5, {
      ...{ slots: 10, interviewers: 20, pool: { available: 100_000, showProbability: 0.02 } },
      uncertainty: { priorWeight: 5, dayEffectSd: 1 },
    });
    const started = performance.now();
    const plan = planStream(scenario);
    // Some seconds on a busy machine; before, minutes.
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(plan.value).toBeGreaterThan(plan.evenPlan.value);
    // Nobody at all is worth −140.
    expect(plan.value).toBeGreaterThan(-125);
  }, 120_000);

  it('is refused where a day would take too many of it, unless it is known exactly', () => {
    const pool = { available: 1_000_000, showProbability: 1e-6 };
    expect(planScenarioSchema.safeParse(dayOf(0, 5, { pool })).error?.issues[0]).toMatchObject({
      path: ['uncertainty'],
      message: expect.stringMatching(/^cannot be reckoned over more than 100,000 invitations/),
    });
    expect(planScenarioSchema.safeParse(dayOf(0, null, { pool })).success).toBe(true);
    expect(planScenarioSchema.safeParse(dayOf(0, 5, { pool: { ...pool, available: 100_000 } })).success).toBe(true);
  });
});

describe('the queue of many people', () => {
  it('waits in the overtime as it does person by person', () => {
    for (const interviewers of [1, 3]) {
      for (let left = 0; left <= 12; left += 1) {
        let waited = 0;
        for (let rest = left - interviewers; rest > 0; rest -= interviewers) waited += rest;
        expect(overtimeOf(left, interviewers)).toEqual({
          slots: Math.ceil(left / interviewers),
          waitPersonSlots: waited,
        });
      }
    }
  });

  it('is the same without numbers that nobody will see', () => {
    const scenario = planScenarioSchema.parse(dayOf(0.4, 30, { values: { interview: 1 } }));
    const { expected, expectedShows } = evaluateSeating(scenario, Array<number>(8).fill(600));
    const mean = 0.4 * 4_800;
    expect(expected.interviews).toBeCloseTo(mean, 6);
    expect(expected.overtimeSlots - expected.idleInterviewerSlots).toBeCloseTo(mean - 8, 6);
    expect(expectedShows.from).toBeLessThan(mean);
    expect(reportNodes(scenario, 4_800).length).toBeGreaterThan(30);
  });
});

describe('people who certainly do not come', () => {
  const people = Array.from({ length: 60 }, (_, index) => ({ id: `p${index}`, showProbability: index % 2 }));

  it('are invited to no slot and to no session', () => {
    const never = people.map(({ id }) => ({ id, showProbability: 0 }));
    expect(planStream({ format: 'stream', slots: 4, people: never }).invited).toBe(0);
    const { slots } = planStream({ format: 'stream', slots: 4, people });
    const { sessions } = planGroup({ format: 'group', sessions: 2, capacity: 10, minimum: 4, people });
    const invited = [...slots, ...sessions].flatMap((part) => part.people ?? []);
    expect(invited.length).toBeGreaterThan(10);
    expect(invited.filter((id) => Number(id.slice(1)) % 2 === 0)).toEqual([]);
  });
});

describe('why no number of invitations is enough', () => {
  const reasonOf = (scenario: object): unknown =>
    (planOf({ format: 'inverse', wanted: 5, ...scenario }) as { reason?: string }).reason;

  it('does not call nearly all of it all of it', () => {
    expect(reasonOf({ certainty: 0.99999, showProbability: 1e-6 })).toMatch(/with a certainty of 99\.999 %\.$/);
    const people = Array.from({ length: 9 }, (_, index) => ({ id: String(index), showProbability: 0.9 }));
    expect(reasonOf({ certainty: 0.9999, people })).toMatch(
      /certainty of 99\.911 % only, less than the 99\.99 % asked/,
    );
  });

  it('is that nobody is there', () => {
    expect(reasonOf({ people: [] })).toBe('Nobody is there who could be invited.');
  });
});
