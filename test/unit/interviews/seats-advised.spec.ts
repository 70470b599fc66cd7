import { differenceOf, withDifference, worthWith } from '../../../src/interviews/domain/day-difference.js';
import { figuresOfDay } from '../../../src/interviews/domain/day-now.js';
import type { DayNow } from '../../../src/interviews/domain/day-now.js';
import { disturbanceOf } from '../../../src/interviews/domain/disturbance.js';
import { figuresOfGroups } from '../../../src/interviews/domain/group-now.js';
import type { GroupNow } from '../../../src/interviews/domain/group-now.js';
import { USUAL_PRICES } from '../../../src/interviews/domain/plan-scenario.js';
import { groupSeatsAdvised, seatsAdvised } from '../../../src/interviews/domain/seats-advised.js';
import type { SeatsAdvised } from '../../../src/interviews/domain/seats-advised.js';
import { allSteps } from '../../../src/kernel/all-steps.js';

/** A day to which as many people as given are invited per slot. */
function dayOf(invites: readonly number[], newcomers: number, more: Partial<DayNow> = {}): DayNow {
  const chances = { showProbability: 0.25, showProbabilityIfMoved: 0.25 };
  return {
    interviewers: invites.map(() => 1),
    isOpen: invites.map(() => true),
    standing: invites.flatMap((count, slot) =>
      Array.from({ length: count }, (_, n) => ({
        ...{ id: `${String(slot)}-${String(n)}`, slot, isConfirmed: false, mayMove: true, ...chances },
      })),
    ),
    newcomers: Array.from({ length: newcomers }, (_, n) => ({ id: `new-${String(n)}`, showProbability: 0.25 })),
    values: USUAL_PRICES,
    disturbance: disturbanceOf(USUAL_PRICES),
    limits: { waitSlots: 2, waitRisk: 0.1, perSlot: null },
    shared: { showProbability: 0.25, dayEffectSd: 0.4 },
    ...more,
  };
}

const of = (day: DayNow, free: readonly number[], extraPrice = 0): SeatsAdvised =>
  allSteps(seatsAdvised(day, free, extraPrice));
const total = ({ seats }: SeatsAdvised): number => seats.reduce((sum, count) => sum + count, 0);

/** The day once so many newcomers are invited per slot, and what that is worth. */
function withSeats(day: Pick<DayNow, 'newcomers'>, seats: readonly number[]) {
  const slots = seats.flatMap((count, slot) => Array<number>(count).fill(slot));
  return { invite: slots.map((slot, n) => ({ id: day.newcomers[n].id, slot })), move: [] };
}

describe('free seats that are worth being filled', () => {
  test('are all of a day that is nearly empty, and no more than there are people', () => {
    expect(of(dayOf([1, 1, 1, 1], 20), [1, 0, 1, 0])).toMatchObject({ seats: [1, 0, 1, 0], why: null, risk: null });
    expect(of(dayOf([1, 1, 1, 1], 2), [2, 2, 2, 2]).why).toBe('nobody-left');
    expect(total(of(dayOf([1, 1, 1, 1], 2), [2, 2, 2, 2]))).toBe(2);
    expect(total(of(dayOf([1, 1, 1, 1], 0), [2, 2, 2, 2]))).toBe(0);
  });

  test('are none of a day that is busy with those who are booked, and it is said why', () => {
    const busy = dayOf([7, 5, 4, 4], 20, { limits: { waitSlots: 2, waitRisk: null, perSlot: null } });
    const day = withDifference(busy, differenceOf(busy));
    expect(of(day, [2, 2, 2, 2])).toMatchObject({ seats: [0, 0, 0, 0], why: 'no-gain' });
    const sure = { ...day, standing: day.standing.map((one) => ({ ...one, showProbability: 0.9 })) };
    expect(of({ ...sure, limits: { ...day.limits, waitRisk: 0.1 } }, [2, 2, 2, 2])).toMatchObject({
      seats: [0, 0, 0, 0],
      why: 'over-limit',
    });
  });

  test('are none where replanning proposes nobody, whatever the plan had wanted', () => {
    for (const invites of [
      [2, 2, 2, 2, 2, 2],
      [7, 1, 4, 0, 3, 2],
      [0, 0, 6, 6, 0, 0],
    ]) {
      const day = dayOf(invites, 40);
      const replanned = withDifference(day, differenceOf(day));
      expect(differenceOf(replanned).invite).toEqual([]);
      expect([invites, total(of(replanned, [3, 3, 3, 3, 3, 3]))]).toEqual([invites, 0]);
    }
  });

  test('make the day worth more, and never lead over its limit of waiting', () => {
    const day = dayOf([3, 1, 2, 0, 1, 2], 40);
    const { seats } = of(day, [9, 9, 9, 9, 9, 9]);
    const changes = withSeats(day, seats);
    expect(changes.invite.length).toBeGreaterThan(3);
    expect(worthWith(day, changes).sum).toBeGreaterThan(worthWith(day, { invite: [], move: [] }).sum);
    expect(figuresOfDay(withDifference(day, changes)).waitRisk).toBeLessThanOrEqual(0.1);
  });

  test('are none of a time that is past or at which nobody interviews', () => {
    const day = dayOf([1, 1, 1], 20, { isOpen: [false, true, true], interviewers: [1, 0, 1] });
    expect(of(day, [1, 1, 1]).seats).toEqual([0, 0, 1]);
  });

  test('go to people in their order, each to a time for which they can be asked', () => {
    const day = dayOf([1, 1, 1], 0);
    const waiting = (...notAt: number[][]): DayNow => ({
      ...day,
      newcomers: notAt.map((slots, n) => ({ id: `w-${String(n)}`, showProbability: 0.25, notAt: slots })),
    });
    expect(of(waiting([0]), [1, 1, 0]).offers).toEqual([{ id: 'w-0', slot: 1 }]);
    expect(of(waiting([0]), [1, 1, 0]).why).toBe('nobody-left');
    expect(of(waiting([0]), [1, 0, 0])).toMatchObject({ offers: [], why: 'other-times' });
    expect(of(waiting([0, 1], [0], []), [1, 1, 0]).offers).toEqual([
      { id: 'w-1', slot: 1 },
      { id: 'w-2', slot: 0 },
    ]);
  });

  test('are looked at anew with whoever is likelier to come than those before', () => {
    const price = { ...USUAL_PRICES, invitation: 0.15 };
    const day = dayOf([1, 1, 1, 1], 0, { values: price });
    const likely = (...chances: number[]): SeatsAdvised =>
      of(
        { ...day, newcomers: chances.map((showProbability, n) => ({ id: String(n), showProbability })) },
        [1, 0, 0, 0],
      );
    expect(likely(0.05)).toMatchObject({ offers: [], why: 'no-gain' });
    expect(likely(0.05, 0.05, 0.6)).toMatchObject({ offers: [{ id: '2', slot: 0 }], why: null });
  });

  test('are no more than hold by the exact figures', () => {
    // With so little known of the day, the few kinds of day by which seats are compared say less than all of them.
    const shared = { showProbability: 0.25, priorWeight: 2, dayEffectSd: 2 };
    for (const waitRisk of [0.02, 0.05, 0.2, 0.3, 0.4]) {
      const day = dayOf([3, 2, 2, 1, 2, 1], 60, { shared, limits: { waitSlots: 1, waitRisk, perSlot: null } });
      const found = of(day, [6, 6, 6, 6, 6, 6]);
      const risk = (offers: SeatsAdvised['offers']): number =>
        figuresOfDay(withDifference(day, { invite: offers, move: [] })).waitRisk;
      if (found.offers.length > 0) expect(risk(found.offers)).toBeLessThanOrEqual(waitRisk + 1e-12);
      expect(found.why).not.toBeNull();
    }
  });

  test('are found in a few evaluations, however large the day is', () => {
    for (const [slots, interviewers, invited] of [
      [16, 2, 5],
      [8, 4, 8],
      [32, 1, 2],
    ]) {
      const day = dayOf(Array<number>(slots).fill(invited), 200, {
        interviewers: Array<number>(slots).fill(interviewers),
        limits: { waitSlots: 2, waitRisk: null, perSlot: null },
      });
      const steps = seatsAdvised(day, Array<number>(slots).fill(5), 0);
      let count = 0;
      for (let step = steps.next(); !step.done; step = steps.next()) count += 1;
      // One step for each person that is looked at, and two for each check by the exact figures.
      expect(count).toBeLessThan(5 * slots + 20);
    }
  });

  test('are fewer where a person chose fewer than the plan recommends', () => {
    expect(of(dayOf([1, 1, 1, 1], 20), [1, 1, 1, 1], 5)).toMatchObject({ seats: [0, 0, 0, 0], why: 'fewer' });
  });

  describe('of group sessions', () => {
    const groups = (invites: readonly number[], more: Partial<GroupNow> = {}): GroupNow => ({
      ...dayOf(invites, 20),
      ...{ room: { capacity: 6, minimum: 3, overflowRisk: 0.1 }, wantedShows: null },
      ...more,
    });
    const ofGroups = (day: GroupNow, free: readonly number[], isKept = free.map(() => true)): SeatsAdvised =>
      allSteps(groupSeatsAdvised(day, free, isKept));

    test('are those that do not make the room too full, first where too few would come', () => {
      const day = groups([4, 8]);
      const found = ofGroups(day, [20, 20]);
      expect(found.seats[0]).toBeGreaterThan(found.seats[1]);
      expect(found.why).toBe('over-limit');
      const { sessions } = figuresOfGroups(withDifference(day, withSeats(day, found.seats)));
      for (const { overflow } of sessions) expect(overflow).toBeLessThanOrEqual(0.1);
      expect(found.risk).toBeGreaterThan(0.1);
    });

    test('are none of a session that is given up, and none beyond what a person chose', () => {
      expect(ofGroups(groups([4, 8]), [2, 2], [false, true]).seats).toEqual([0, 2]);
      expect(ofGroups(groups([4, 8], { wantedShows: 3 }), [2, 2])).toMatchObject({ seats: [0, 0], why: 'fewer' });
    });
  });
});
