import { callOffFirst, MOST_CALL_OFFS } from '../../../src/interviews/domain/call-off-first.js';
import type { DayNow, StandingPerson } from '../../../src/interviews/domain/day-now.js';
import { figuresOfDay } from '../../../src/interviews/domain/day-now.js';
import { USUAL_PRICES } from '../../../src/interviews/domain/plan-scenario.js';

const person = (id: string, slot: number, more: Partial<StandingPerson> = {}): StandingPerson => ({
  ...{ id, slot, isConfirmed: false, showProbability: 0.5, showProbabilityIfMoved: 0.5, mayMove: true },
  ...more,
});
const crowd = (slot: number, count: number, more: Partial<StandingPerson> = {}): StandingPerson[] =>
  Array.from({ length: count }, (_, n) => person(`${slot}-${n}`, slot, more));
const dayOf = (standing: readonly StandingPerson[], more: Partial<DayNow> = {}): DayNow => ({
  ...{ interviewers: [1, 1, 1], isOpen: [true, true, true], standing, newcomers: [], values: USUAL_PRICES },
  disturbance: { invited: 0.25, confirmed: 0.5 },
  limits: { waitSlots: 1, waitRisk: 0.1, perSlot: null },
  shared: { showProbability: 0.5, dayEffectSd: 0 },
  ...more,
});
const points = (): number => 60;

describe('whom to call off first', () => {
  it('names people of the fullest time until the risk is within its limit, and that risk', () => {
    const day = dayOf([...crowd(0, 1), ...crowd(1, 6), ...crowd(2, 1)]);
    const { ids, waitRisk } = callOffFirst(day, points);
    expect(figuresOfDay(day).waitRisk).toBeGreaterThan(0.1);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => id.startsWith('1-'))).toBe(true);
    expect(waitRisk).toBeLessThanOrEqual(0.1);
    const left = day.standing.filter(({ id }) => !ids.includes(id));
    expect(waitRisk).toBeCloseTo(figuresOfDay({ ...day, standing: left }).waitRisk, 12);
    const oneFewer = day.standing.filter(({ id }) => !ids.slice(0, -1).includes(id));
    expect(figuresOfDay({ ...day, standing: oneFewer }).waitRisk).toBeGreaterThan(0.1);
  });

  it('begins with whoever has least of score times probability; not scored is in the middle', () => {
    const day = dayOf([
      ...crowd(1, 5),
      person('unlikely', 1, { showProbability: 0.2 }),
      person('weak', 1),
      person('unscored', 1, { showProbability: 0.3 }),
    ]);
    const scores: Record<string, number | null> = { unlikely: 60, weak: 20, unscored: null };
    const { ids } = callOffFirst(day, (id) => (id in scores ? scores[id] : 90));
    // 20 × 0.5 < 60 × 0.2 < 50 × 0.3
    expect(ids.slice(0, 3)).toEqual(['weak', 'unlikely', 'unscored']);
  });

  it('leaves alone who has come or would not hear of it, and who waits where nobody interviews', () => {
    const day = dayOf([...crowd(0, 6, { mayMove: false, showProbability: 1 }), ...crowd(1, 2)], {
      interviewers: [1, 0, 1],
    });
    expect(callOffFirst(day, points).ids).toEqual([]);
  });

  it('names nobody within the limit or without one, and never more than a few', () => {
    expect(callOffFirst(dayOf([person('a', 0)]), points).ids).toEqual([]);
    const full = [...crowd(0, 20), ...crowd(1, 20)];
    expect(callOffFirst(dayOf(full), points).ids).toHaveLength(MOST_CALL_OFFS);
    const free = dayOf(full, { limits: { waitSlots: 1, waitRisk: null, perSlot: null } });
    expect(callOffFirst(free, points).ids).toEqual([]);
  });
});
