import fc from 'fast-check';
import { planGroup } from '../../../src/interviews/domain/group-plan.js';
import type { GroupScenario } from '../../../src/interviews/domain/group-plan-scenario.js';

const room: GroupScenario = {
  format: 'group',
  sessions: 2,
  capacity: 10,
  minimum: 4,
  overflowRisk: 0.05,
  pool: { available: 500, showProbability: 0.2 },
};

/** P(more than `capacity` come) and P(fewer than `minimum` come), by all outcomes. */
function enumerated(
  chances: readonly number[],
  capacity: number,
  minimum: number,
): { overflow: number; tooFew: number } {
  let [overflow, tooFew] = [0, 0];
  for (let outcome = 0; outcome < 2 ** chances.length; outcome += 1) {
    let probability = 1;
    let came = 0;
    chances.forEach((chance, person) => {
      const comes = (outcome >> person) % 2 === 1;
      probability *= comes ? chance : 1 - chance;
      came += Number(comes);
    });
    if (came > capacity) overflow += probability;
    if (came < minimum) tooFew += probability;
  }
  return { overflow, tooFew };
}

type Room = Pick<Required<GroupScenario>, 'sessions' | 'capacity' | 'minimum' | 'overflowRisk'>;

/** How many sessions have too few in the best of all divisions, in which each keeps the bound and is off or takes place once in twenty times. */
function fewestFailing(chances: readonly number[], { sessions, capacity, minimum, overflowRisk }: Room): number {
  const sets = Array.from({ length: 2 ** chances.length }, (_, set) => {
    const { overflow, tooFew } = enumerated(
      chances.filter((_chance, person) => (set >> person) % 2 === 1),
      capacity,
      minimum,
    );
    return set === 0 || (overflow <= overflowRisk && tooFew <= 0.95) ? tooFew : Infinity;
  });
  const fewest = (person: number, groups: readonly number[]): number => {
    if (person === chances.length) return groups.reduce((sum, set) => sum + sets[set], 0);
    const joined = groups.map((set, at) => fewest(person + 1, groups.with(at, set + 2 ** person)));
    return Math.min(fewest(person + 1, groups), ...joined);
  };
  return fewest(0, Array<number>(sessions).fill(0));
}

test('where no session can take place nobody is invited, of a pool and by name', () => {
  const shape = { format: 'group', sessions: 2, capacity: 10, minimum: 8 } as const;
  const pool = planGroup({ ...shape, pool: { showProbability: 0.2, available: 12 } });
  expect([pool.invited, pool.sessions.map(({ invite }) => invite)]).toEqual([0, [0, 0]]);
  const people = Array.from({ length: 7 }, (_, at) => ({ id: String(at), showProbability: 0.9 }));
  expect(planGroup({ ...shape, people }).invited).toBe(0);
  expect(planGroup({ ...shape, minimum: 6, people }).sessions.map(({ invite }) => invite)).toEqual([7, 0]);
});

describe('plan of group sessions', () => {
  it('invites as many to each as the room allows', () => {
    const plan = planGroup(room);
    const [{ invite }] = plan.sessions;
    const one = (count: number) =>
      planGroup({ ...room, sessions: 1, overflowRisk: 1, pool: { available: count, showProbability: 0.2 } }).risk;
    expect(one(invite).overflow).toBeLessThanOrEqual(0.05);
    expect(one(invite + 1).overflow).toBeGreaterThan(0.05);
    expect(plan.risk.tooFew).toBeCloseTo(one(invite).tooFew, 12);
    expect(plan.invited).toBe(2 * invite);
  });

  it('invites fewer when the day is uncertain', () => {
    const uncertain = planGroup({ ...room, uncertainty: { priorWeight: 50, dayEffectSd: 0.4 } });
    expect(uncertain.invited).toBeLessThan(planGroup(room).invited);
    expect(uncertain.risk.overflow).toBeLessThanOrEqual(0.05);
  });

  it('calls sessions off that too few people are left for', () => {
    const plan = planGroup({ ...room, pool: { available: 22, showProbability: 0.2 } });
    expect(plan.sessions.map(({ invite }) => invite)).toEqual([22, 0]);
    expect(plan.expected.sessionsHeld).toBeCloseTo(1 - plan.sessions[0].tooFew, 12);
  });

  it('says the true risks of people by name and keeps the bound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(0, 0.05, 0.2),
        (chances, capacity, overflowRisk) => {
          const minimum = Math.ceil(capacity / 2);
          const people = chances.map((showProbability, index) => ({ id: `${index}`, showProbability }));
          const plan = planGroup({ format: 'group', sessions: 2, capacity, minimum, overflowRisk, people });
          const seen = plan.sessions.flatMap((session) => session.people ?? []);
          expect(new Set(seen).size).toBe(seen.length);
          for (const session of plan.sessions) {
            const truth = enumerated(
              (session.people ?? []).map((id) => chances[Number(id)]),
              capacity,
              minimum,
            );
            expect(session.overflow).toBeCloseTo(truth.overflow, 10);
            expect(session.tooFew).toBeCloseTo(truth.tooFew, 10);
            expect(session.overflow).toBeLessThanOrEqual(overflowRisk + 1e-12);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    // Two unsure people for one who is surer: 0.86 sessions held without exchanges, 1.82 of the next.
    [
      'one session of six people',
      { sessions: 2, capacity: 3, minimum: 2, overflowRisk: 0.05 },
      [0.409, 0.95, 0.408, 0.384, 0.328, 0.354],
      0.9,
    ],
    [
      'four sessions of forty people',
      { sessions: 4, capacity: 5, minimum: 4, overflowRisk: 0.1 },
      [...Array<number>(15).fill(0.524), ...Array<number>(25).fill(0.313)],
      1.95,
    ],
  ])('exchanges people: %s', (_what, room, chances, held) => {
    const people = chances.map((showProbability, index) => ({ id: `${index}`, showProbability }));
    const plan = planGroup({ format: 'group', ...room, people });
    expect(plan.expected.sessionsHeld).toBeGreaterThan(held);
    expect(plan.risk.overflow).toBeLessThanOrEqual(room.overflowRisk);
  });

  it('of a few people is the best of all divisions: one of which exchanges end elsewhere, and any', () => {
    const held = (chances: readonly number[], room: Room): [number, number] => {
      const people = chances.map((showProbability, index) => ({ id: `${index}`, showProbability }));
      return [
        planGroup({ format: 'group', ...room, people }).expected.sessionsHeld,
        room.sessions - fewestFailing(chances, room),
      ];
    };
    const room = { sessions: 2, capacity: 3, minimum: 2, overflowRisk: 0.05 };
    const [found, best] = held([0.75, 0.63, 0.16, 0.29, 0.76], room);
    expect([found.toFixed(4), best.toFixed(4)]).toEqual(['0.8414', '0.8414']);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(0.05, 0.2),
        (chances, sessions, minimum, overflowRisk) => {
          const [all, most] = held(chances, { sessions, capacity: minimum + 1, minimum, overflowRisk });
          expect(all).toBeCloseTo(most, 9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each<[string, object, RegExp]>([
    ['more wanted than there is room for', { minimum: 11 }, /must not be above the capacity/u],
    ['an unknown key', { room: 3 }, /room/u],
    ['no sessions', { sessions: 0 }, /must be at least 1/u],
    ['no room', { capacity: 0 }, /must be at least 1/u],
    ['a risk above 1', { overflowRisk: 2 }, /must not be above 1/u],
    ['nobody at all', { pool: undefined }, /either people or a pool/u],
  ])('refuses %s', (_what, change, message) => {
    expect(() => planGroup({ ...room, ...change })).toThrow(message);
  });

  it('names the risk of the sessions that anybody is invited to, as the curve does', () => {
    const { sessions, risk, curve } = planGroup({
      ...{ format: 'group', sessions: 2, capacity: 6, minimum: 3, overflowRisk: 0.1 },
      people: Array.from({ length: 8 }, (_, n) => ({ id: `p${n}`, showProbability: 0.55 })),
    });
    const held = sessions.filter(({ invite }) => invite > 0);
    expect(held).toHaveLength(1);
    expect(risk).toEqual({ overflow: held[0].overflow, tooFew: held[0].tooFew });
    const point = curve.find(({ invited }) => invited === held[0].invite);
    expect(point?.tooFew).toBeCloseTo(risk.tooFew, 12);
  });

  it.each([0, 1])('has a sane answer at probability %d', (showProbability) => {
    const plan = planGroup({ ...room, pool: { available: 1_000_000, showProbability } });
    if (showProbability === 1) expect(plan.sessions.map(({ invite }) => invite)).toEqual([10, 10]);
    else expect(plan.risk.tooFew).toBe(1);
    expect(plan.curve.every((point) => Number.isFinite(point.shows))).toBe(true);
  });
});
