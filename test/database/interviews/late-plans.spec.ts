import { PlanningService, PlanPreviews } from '../../../src/interviews/index.js';
import { InterviewWorld, MONDAY_NOON, TUESDAY } from './interview-world.js';
import { streamPlan } from '../../support/plan-of-format.js';

/** Of Tuesday's first time, 10:00 in Moscow. */
const AT_TEN = new Date('2026-06-02T07:00:00Z');
const before = (minutes: number): Date => new Date(AT_TEN.getTime() - minutes * 60_000);

let world: InterviewWorld;
let planning: PlanningService;

beforeAll(async () => {
  world = await InterviewWorld.open();
  planning = world.app.get(PlanningService);
});
afterAll(() => world.close());
afterEach(() => world.app.clock.moveTo(MONDAY_NOON));

test('a plan made shortly before the day is for the times of which people can hear, and sends as many as it says', async () => {
  world.app.clock.moveTo(before(20));
  const { actor, day } = await world.plannedDay(30, { slots: 4 });
  const { chosen, even, lateSlots } = streamPlan(day.plan);
  expect(lateSlots).toBe(2);
  expect(chosen.slots.map(({ invite }) => invite > 0)).toEqual([false, false, true, true]);
  expect(even?.slots.slice(0, 2).map(({ invite }) => invite)).toEqual([0, 0]);
  expect(chosen.risk.nobodyComesInSlot).toHaveLength(4);
  // As good as a day of two times: nobody sits idle where nobody is expected.
  world.app.clock.moveTo(MONDAY_NOON);
  const { day: short } = await world.plannedDay(30, { slots: 2 });
  expect(chosen.expected.idleInterviewerSlots).toBeCloseTo(
    streamPlan(short.plan).chosen.expected.idleInterviewerSlots,
    1,
  );
  world.app.clock.moveTo(before(20));
  const other = await planning.withInvited(actor, day.id, chosen.invited - 1);
  expect(other.plan.chosen.slots.map(({ invite }) => invite > 0)).toEqual([false, false, true, true]);
  await planning.approve(actor, day.id);
  expect(await world.bookings(actor.organisationId)).toHaveLength(chosen.invited);
});

test('a plan for groups is as well', async () => {
  world.app.clock.moveTo(before(20));
  const room = { capacity: 10, minimum: 2, overflowRisk: 0.1 };
  const { day } = await world.plannedDay(60, { slots: 3, room });
  expect(day.plan.lateSlots).toBe(2);
  expect(day.plan.chosen.slots.map(({ invite }) => invite > 0)).toEqual([false, false, true]);
});

test('a day of which nobody would hear is refused before it is planned, with how soon and how long before', async () => {
  const { actor, vacancyId } = await world.employer();
  await world.shortlist(actor.organisationId, vacancyId, 10);
  world.app.clock.moveTo(before(20));
  const fields = { vacancyId, ...TUESDAY, slots: 2 };
  const refusal = { code: 'interviews.day-too-soon', values: { minutes: 60, from: '10:45' } };
  await expect(planning.planDay(actor, fields)).rejects.toMatchObject(refusal);
  await expect(world.app.get(PlanPreviews).ofDay(actor, fields)).rejects.toMatchObject(refusal);
  expect(await planning.list(actor)).toEqual([]);
  expect((await planning.planDay(actor, { ...fields, startTime: '10:45' })).plan.lateSlots).toBeUndefined();
});

test('a plan that was for the whole day is made anew for the rest of it', async () => {
  const { actor, day } = await world.plannedDay(30, { slots: 4 });
  expect(day.plan.lateSlots).toBeUndefined();
  world.app.clock.moveTo(before(50));
  expect((await planning.replan(actor, day.id)).plan.lateSlots).toBe(1);
});
