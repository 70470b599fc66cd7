import { groupTimesFor, streamTimesFor } from '../../../src/interviews/domain/closed-times.js';
import { figuresOfDay } from '../../../src/interviews/domain/day-now.js';
import type { DayNow, StandingPerson } from '../../../src/interviews/domain/day-now.js';
import { figuresOfGroups } from '../../../src/interviews/domain/group-now.js';
import type { GroupNow } from '../../../src/interviews/domain/group-now.js';
import { worthOfDay } from '../../../src/interviews/domain/day-worth.js';
import { roomForOne } from '../../../src/interviews/domain/seats-advised.js';

/** Six times, at one of which nobody interviews; people differ, and one is there already. */
const standing = Array.from({ length: 40 }, (_none, index): StandingPerson => ({
  ...{ id: `p${index}`, slot: [0, 0, 0, 1, 2, 3, 5][index % 7] ?? 0, isConfirmed: index % 3 === 0, mayMove: true },
  showProbability: index === 4 ? 1 : 0.05 + ((index * 37) % 100) / 150,
  showProbabilityIfMoved: 0.1,
}));
const day = (waitRisk: number | null, perSlot: number | null = null): DayNow => ({
  ...{ interviewers: [2, 2, 1, 2, 0, 2], isOpen: [true, true, true, true, true, true], standing, newcomers: [] },
  values: { interview: 1, waitPersonSlot: 0.3, idleInterviewerSlot: 0.7, overtimeSlot: 1, invitation: 0.01 },
  disturbance: { confirmed: 0.5, invited: 0.25 },
  limits: { waitSlots: 1, waitRisk, perSlot, invitations: 100 } as DayNow['limits'],
  shared: { showProbability: 0.3, dayEffectSd: 0.5 },
});
const SLOTS = [0, 1, 2, 3, 5];
const somebody = (more: Partial<StandingPerson>): StandingPerson => ({ ...standing[1], ...more });

describe('times that the plan leaves open to somebody', () => {
  it('have the risk of the whole day with them there, whether they stand or come in addition', () => {
    for (const person of [
      ...standing.slice(0, 8),
      somebody({ id: 'new' }),
      somebody({ id: 'sure', showProbability: 1 }),
    ]) {
      const others = standing.filter(({ id }) => id !== person.id);
      for (const { slot, risk } of streamTimesFor(day(0.2), person, SLOTS)) {
        const whole = figuresOfDay({ ...day(0.2), standing: [...others, { ...person, slot }] });
        expect(Math.abs(risk - whole.waitRisk)).toBeLessThan(1e-12);
      }
    }
  });

  it('are those within the limit, on a day over it those that make it no worse, and none that holds as many as may come', () => {
    const person = standing[1];
    const { waitRisk } = figuresOfDay(day(null));
    const closed = (one: DayNow) => streamTimesFor(one, person, SLOTS).map(({ closed }) => closed);
    expect(closed(day(null))).toEqual(SLOTS.map(() => null));
    // Over its limit whatever they do: theirs stays open, and so does every time that is better.
    const risks = streamTimesFor(day(0), person, SLOTS).map(({ risk }) => risk);
    expect(closed(day(0))).toEqual(risks.map((risk) => (risk > waitRisk + 1e-12 ? 'over-limit' : null)));
    expect(closed(day(0))[0]).toBeNull();
    expect(closed(day(0))).toContain('over-limit');
    expect(streamTimesFor(day(0), somebody({ id: 'new' }), SLOTS).every(({ closed }) => closed === 'over-limit')).toBe(
      true,
    );
    expect(closed(day(null, 10))).toEqual(SLOTS.map((slot) => (slot === 0 ? 'full' : null)));
  });
});

describe('sessions that the plan leaves open to somebody', () => {
  const likely = (slot: number, count: number): StandingPerson[] =>
    Array.from({ length: count }, (_none, index) => ({
      ...{ id: `s${slot}-${index}`, slot, isConfirmed: true, mayMove: true },
      ...{ showProbability: 0.8, showProbabilityIfMoved: 0.8 },
    }));
  /** Far over its bound, a little over it, and far within it. */
  const groups: GroupNow = {
    ...{ interviewers: [1, 1, 1], isOpen: [true, true, true], newcomers: [], wantedShows: null },
    ...{ values: day(null).values, disturbance: day(null).disturbance, shared: day(null).shared },
    standing: [...likely(0, 9), ...likely(1, 6), ...likely(2, 2)],
    room: { capacity: 5, minimum: 2, overflowRisk: 0.1 },
  };
  const closed = (person: StandingPerson, among: number[]) =>
    groupTimesFor(groups, person, among).map(({ closed }) => closed);

  it('are those within the bound, and from one that is over it those that are no worse than it is', () => {
    const [far, little, within] = figuresOfGroups(groups).sessions.map(({ overflow }) => overflow);
    expect(far).toBeGreaterThan(little);
    expect(little).toBeGreaterThan(0.1);
    expect(within).toBeLessThan(0.1);
    const [{ risk }] = groupTimesFor(groups, groups.standing[0], [1]);
    expect(risk).toBeGreaterThan(little);
    expect(risk).toBeLessThan(far);
    expect(closed(groups.standing[0], [1, 2])).toEqual([null, null]);
    expect(closed(groups.standing[9], [0, 2])).toEqual(['over-limit', null]);
    // Of the one that holds to its bound the others would become worse, whatever is true of the worst.
    expect(closed(groups.standing[16], [0, 1])).toEqual(['over-limit', 'over-limit']);
    expect(closed(somebody({ id: 'new', showProbability: 0.8 }), [0, 1, 2])).toEqual([
      'over-limit',
      'over-limit',
      null,
    ]);
  });
});

describe('the times at which one more is wanted', () => {
  it('bring what the whole day is worth more with them there, at the whole day’s risk', () => {
    for (const one of [day(0.2), day(0), day(null)]) {
      const before = worthOfDay(one, figuresOfDay(one)).sum;
      for (const showProbability of [0.3, 1]) {
        for (const { slot, gain, risk } of roomForOne(one, { id: 'new', showProbability }, SLOTS, 0.01)) {
          const whole = figuresOfDay({
            ...one,
            standing: [...standing, somebody({ id: 'new', slot, showProbability })],
          });
          expect(Math.abs(gain - (worthOfDay(one, whole).sum - before))).toBeLessThan(1e-9);
          expect(Math.abs(risk - whole.waitRisk)).toBeLessThan(1e-12);
        }
      }
    }
  });

  it('are those within the limit that bring more than they cost, and more than fewer were chosen for', () => {
    const whys = (one: DayNow, extraPrice: number) =>
      roomForOne(one, { id: 'new', showProbability: 0.3 }, SLOTS, extraPrice).map(({ why }) => why);
    expect(whys(day(0), 0)).toEqual(SLOTS.map(() => 'over-limit'));
    expect(whys(day(null), 0)).toEqual(SLOTS.map(() => 'no-gain'));
    const few = { ...day(null), standing: standing.slice(0, 6) };
    expect(whys(few, 0)).toContain(null);
    expect(whys(few, 10)).not.toContain(null);
    expect(whys(few, 10)).toContain('fewer');
  });
});
