import { jest } from '@jest/globals';
import { AttendanceService, ShowFits } from '../../../src/attendance/index.js';
import { DayBoardService, OlderHistory, PlanningService } from '../../../src/interviews/index.js';
import { PeopleChances } from '../../../src/interviews/people-chances.service.js';
import { addDays } from '../../../src/kernel/calendar-date.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld } from './interview-world.js';

describe('plans of an earlier history', () => {
  let world: InterviewWorld;
  let planning: PlanningService;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    planning = world.app.get(PlanningService);
  });
  afterAll(async () => world.close());

  /** As every night: days of ten people are over, of whom so many came. */
  async function learn({ organisationId }: Actor, vacancyId: string, days: number, came: number): Promise<string> {
    for (let at = 0; at < days * 10; at += 1)
      await world.app.get(AttendanceService).record({
        ...{ organisationId, bookingId: newId(), date: addDays('2026-05-01', Math.floor(at / 10)), vacancyId },
        ...{ citySlug: 'moscow', board: 'headhunter', format: 'stream', known: null },
        outcome: at % 10 < came ? 'came' : 'no-show',
      });
    await world.app.get(ShowFits).refit(organisationId);
    return (await world.app.get(ShowFits).inUse(organisationId))!.id;
  }

  /** On the page of today and on that of the plan. */
  async function isOlder(actor: Actor, dayId: string): Promise<boolean> {
    const day = await planning.get(actor, dayId);
    const [summary] = await world.app.get(DayBoardService).summaries(actor, [day]);
    expect(await world.app.get(OlderHistory).isOutgrown(day)).toBe(summary.isOfOlderHistory);
    return summary.isOfOlderHistory;
  }

  test.each([
    ['one by one', {}],
    ['in groups', { slotMinutes: 90, room: { capacity: 6, minimum: 2, overflowRisk: 0.1 } }],
  ])(
    'are marked once other figures would come of it, %s, until they are made again or approved',
    async (_name, how) => {
      const { actor, day, vacancyId } = await world.plannedDay(60, { slots: 3, ...how });
      expect(await isOlder(actor, day.id)).toBe(false);
      const first = await learn(actor, vacancyId, 28, 2);
      await planning.replan(actor, day.id);
      expect(await isOlder(actor, day.id)).toBe(false);
      // Another night like those before.
      expect(await learn(actor, vacancyId, 1, 2)).not.toBe(first);
      expect((await planning.get(actor, day.id)).plan.prediction.fitId).toBe(first);
      expect(await isOlder(actor, day.id)).toBe(false);
      await learn(actor, vacancyId, 28, 6);
      expect(await isOlder(actor, day.id)).toBe(true);
      await planning.approve(actor, day.id);
      expect(await isOlder(actor, day.id)).toBe(false);
    },
  );

  test('are none of another organisation, whatever it has learnt', async () => {
    const { actor, day } = await world.plannedDay(20, { slots: 3 });
    const other = await world.plannedDay(20, { slots: 3 });
    await learn(other.actor, other.vacancyId, 28, 6);
    expect([await isOlder(actor, day.id), await isOlder(other.actor, other.day.id)]).toEqual([false, true]);
  });

  test('are looked at once for what was learnt, however often and by however many they are asked for', async () => {
    const { actor, day, vacancyId } = await world.plannedDay(20, { slots: 3 });
    await learn(actor, vacancyId, 28, 6);
    const look = jest.spyOn(world.app.get(PeopleChances), 'ofNewcomers');
    expect(await Promise.all([isOlder(actor, day.id), isOlder(actor, day.id)])).toEqual([true, true]);
    expect(look).toHaveBeenCalledTimes(1);
    await planning.replan(actor, day.id);
    await learn(actor, vacancyId, 28, 0);
    look.mockClear();
    expect(await isOlder(actor, day.id)).toBe(true);
    expect(look).toHaveBeenCalledTimes(1);
    look.mockRestore();
  });
});
