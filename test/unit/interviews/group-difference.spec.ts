import fc from 'fast-check';
import { withDifference } from '../../../src/interviews/domain/day-difference.js';
import { findOfGroups } from '../../../src/interviews/domain/day-finding.js';
import { groupDifferenceOf } from '../../../src/interviews/domain/group-difference.js';
import { figuresOfGroups } from '../../../src/interviews/domain/group-now.js';
import type { GroupNow } from '../../../src/interviews/domain/group-now.js';
import { planGroup } from '../../../src/interviews/domain/group-plan.js';
import { stepsInTurns } from '../../../src/platform/turns/index.js';

const ROOM = { capacity: 6, minimum: 3, overflowRisk: 0.1 };
const POOL = { showProbability: 0.3, dayEffectSd: 0 };

/** Sessions with so many people each, all of whom come with the same chance. */
function dayOf(invited: readonly number[], more: Partial<GroupNow> & { readonly available?: number } = {}): GroupNow {
  const { available = 0, ...rest } = more;
  const chance = POOL.showProbability;
  return {
    interviewers: invited.map(() => 1),
    isOpen: invited.map(() => true),
    standing: invited.flatMap((count, slot) =>
      Array.from({ length: count }, (_, at) => ({
        ...{ id: `${String(slot)}-${String(at)}`, slot, isConfirmed: false, mayMove: true },
        ...{ showProbability: chance, showProbabilityIfMoved: chance },
      })),
    ),
    newcomers: Array.from({ length: available }, (_, at) => ({ id: `new-${String(at)}`, showProbability: chance })),
    values: { interview: 1, waitPersonSlot: 0.3, idleInterviewerSlot: 0.7, overtimeSlot: 1, invitation: 0 },
    disturbance: { invited: 0.25, confirmed: 0.5 },
    shared: POOL,
    room: ROOM,
    wantedShows: null,
    ...rest,
  };
}

/** P(at least `least` of n come), by the binomial sum. */
function atLeast(least: number, n: number, p: number): number {
  let [term, sum] = [(1 - p) ** n, 0];
  for (let k = 0; k <= n; k += 1) {
    if (k >= least) sum += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return sum;
}

describe('what should be changed of a day of groups', () => {
  test('the figures are those of the binomial distribution', () => {
    const { sessions, sessionsHeld, expectedShows } = figuresOfGroups(dayOf([10, 12, 0]));
    expect(sessions[0].tooFew).toBeCloseTo(1 - atLeast(3, 10, 0.3), 12);
    expect(sessions[1].overflow).toBeCloseTo(atLeast(7, 12, 0.3), 12);
    expect(sessionsHeld).toBeCloseTo(atLeast(3, 10, 0.3) + atLeast(3, 12, 0.3), 12);
    expect(expectedShows.mean).toBeCloseTo(6.6, 12);
  });

  test('nothing, of a day that stands as it was planned', () => {
    const { sessions } = planGroup({
      ...{ format: 'group', sessions: 2, ...ROOM, pool: { showProbability: 0.3, available: 60 } },
      uncertainty: { dayEffectSd: 0 },
    });
    const invited = sessions.map(({ invite }) => invite);
    const { invite, move, missing } = groupDifferenceOf(dayOf(invited, { available: 60 - invited[0] - invited[1] }));
    expect({ invite, move, missing }).toEqual({ invite: [], move: [], missing: [0, 0] });
  });

  test('as many newcomers as the room bears, into the session that needs them most', () => {
    const { invite, move } = groupDifferenceOf(dayOf([14, 9], { available: 30 }));
    expect(move).toEqual([]);
    expect(invite.length).toBeGreaterThan(2);
    expect(invite.every(({ slot }) => slot === 1)).toBe(true);
    const after = figuresOfGroups(withDifference(dayOf([14, 9], { available: 30 }), { invite, move }));
    for (const { overflow } of after.sessions) expect(overflow).toBeLessThanOrEqual(ROOM.overflowRisk);
    // One more would be one too many.
    expect(atLeast(7, after.sessions[1].invited + 1, 0.3)).toBeGreaterThan(ROOM.overflowRisk);
  });

  test('a session that cannot take place is called off where its people help another', () => {
    const day = dayOf([5, 3]);
    const { invite, move, spare } = groupDifferenceOf(day);
    expect(invite).toEqual([]);
    expect(new Set(move.map(({ to }) => to)).size).toBe(1);
    const after = figuresOfGroups(withDifference(day, { invite, move }));
    expect(after.sessions.map(({ invited }) => invited).sort((a, b) => a - b)).toEqual([0, 8]);
    expect(after.sessionsHeld).toBeGreaterThan(figuresOfGroups(day).sessionsHeld);
    expect(spare[after.sessions.findIndex(({ invited }) => invited === 0)]).toBe(0);
  });

  test('a session that nobody interviews is called off, and one that has begun is left alone', () => {
    const ill = dayOf([6, 6], { interviewers: [0, 1] });
    expect(groupDifferenceOf(ill).move.map(({ from, to }) => [from, to])).toEqual(Array(6).fill([0, 1]));
    const begun = dayOf([5, 3], { isOpen: [false, true] });
    expect(groupDifferenceOf(begun)).toMatchObject({ invite: [], move: [] });
  });

  test('a session that was off is possible again with people of the shortlist, and with too few it is not', () => {
    const { invite } = groupDifferenceOf(dayOf([14, 0], { available: 12 }));
    expect(invite).toHaveLength(12);
    expect(invite.every(({ slot }) => slot === 1)).toBe(true);
    expect(groupDifferenceOf(dayOf([14, 0], { available: 2 })).invite).toEqual([]);
  });

  test('nobody is moved for less than it costs, and whoever said yes for twice as much', () => {
    expect(groupDifferenceOf(dayOf([9, 8])).move).toEqual([]);
    const dear = dayOf([5, 3], { disturbance: { invited: 2, confirmed: 4 } });
    expect(groupDifferenceOf(dear).move).toEqual([]);
  });

  test('whoever chose fewer is taken at their word: only those who will not come are replaced', async () => {
    const day = dayOf([9, 9], { available: 20, wantedShows: 5.4 });
    expect(groupDifferenceOf(day).invite).toEqual([]);
    const fewer = dayOf([9, 7], { available: 20, wantedShows: 5.4 });
    expect(groupDifferenceOf(fewer).invite).toHaveLength(2);
    const found = await stepsInTurns(findOfGroups(day));
    expect(found.notInvited).toMatchObject({ id: 'new-0', why: 'fewer', gain: null });
  });

  test('says whom an invitation would go to next and what is risked then', async () => {
    const { notInvited } = await stepsInTurns(findOfGroups(dayOf([14], { available: 3 })));
    expect(notInvited).toMatchObject({ id: 'new-0', slot: 0, why: 'over-limit' });
    expect(notInvited?.risk).toBeCloseTo(atLeast(7, 15, 0.3), 6);
  });

  test('says how many more typical people it would take', () => {
    const { missing, invite } = groupDifferenceOf(dayOf([5], { available: 2 }));
    expect(invite).toHaveLength(2);
    const [most] = planGroup({
      ...{ format: 'group', sessions: 1, ...ROOM, pool: { showProbability: 0.3, available: 60 } },
      uncertainty: { dayEffectSd: 0 },
    }).sessions;
    expect(missing).toEqual([most.invite - 7]);
  });

  test('whatever stands: nobody is uninvited, no bound is broken by those who join, and carried out it leaves nothing to change', () => {
    const counts = fc.array(fc.nat(15), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.nat(12), fc.double({ min: 0, max: 0.8, noNaN: true }), (invited, available, sd) => {
        const day = dayOf(invited, { available, shared: { ...POOL, dayEffectSd: sd } });
        const changes = groupDifferenceOf(day);
        const next = withDifference(day, changes);
        expect(next.standing).toHaveLength(day.standing.length + changes.invite.length);
        const [before, after] = [figuresOfGroups(day), figuresOfGroups(next)];
        expect(after.sessionsHeld).toBeGreaterThanOrEqual(before.sessionsHeld - 1e-6);
        for (const [slot, { invited: count, overflow }] of after.sessions.entries())
          if (count > before.sessions[slot].invited) expect(overflow).toBeLessThanOrEqual(ROOM.overflowRisk + 1e-3);
        expect(groupDifferenceOf(next)).toMatchObject({ invite: [], move: [] });
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
