import {
  BookingDesk,
  BookingsService,
  PlanningService,
  PlanPreviews,
  WaitingListService,
} from '../../../src/interviews/index.js';
import type { GroupRoom } from '../../../src/interviews/index.js';
import { systemActor } from '../../../src/organisations/index.js';
import { groupPlan } from '../../support/plan-of-format.js';
import { InterviewWorld, TUESDAY } from './interview-world.js';

const ROOM: GroupRoom = { capacity: 6, minimum: 2, overflowRisk: 0.1 };
const GROUPS = { slots: 2, slotMinutes: 90, room: ROOM };

describe('days of groups', () => {
  let world: InterviewWorld;
  let planning: PlanningService;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    planning = world.app.get(PlanningService);
  });
  afterAll(async () => world.close());

  test('each slot is a session in the room, filled as far as the risk allows', async () => {
    const { actor, vacancyId, day } = await world.plannedDay(60, GROUPS);
    expect(day).toMatchObject({ format: 'group', room: ROOM });
    const { chosen, recommended, curve } = groupPlan(day.plan);
    expect(chosen.slots).toHaveLength(2);
    expect(chosen.invited).toBe(recommended);
    expect(chosen.invited).toBeGreaterThan(2 * ROOM.capacity);
    expect(chosen.risk.overflow).toBeLessThanOrEqual(ROOM.overflowRisk);
    expect(curve.some(({ overflow }) => overflow > ROOM.overflowRisk)).toBe(true);
    // Twice is once; the same day otherwise is another one.
    expect((await planning.planDay(actor, { vacancyId, ...TUESDAY, ...GROUPS })).id).toBe(day.id);
    for (const room of [null, { ...ROOM, capacity: 7 }])
      await expect(planning.planDay(actor, { vacancyId, ...TUESDAY, ...GROUPS, room })).rejects.toMatchObject({
        code: 'interviews.day-exists',
      });
  });

  test('of two plans of the same groups at the same time one is made', async () => {
    const { actor, vacancyId } = await world.employer();
    await world.shortlist(actor.organisationId, vacancyId, 10);
    const fields = { vacancyId, ...TUESDAY, ...GROUPS };
    const [one, other] = await Promise.all([planning.planDay(actor, fields), planning.planDay(actor, fields)]);
    expect(one.id).toBe(other.id);
    expect(await planning.list(actor)).toHaveLength(1);
  });

  test('another number of invitations, an approval and freed seats work as on any day', async () => {
    const { actor, day } = await world.plannedDay(60, GROUPS);
    const fewer = await planning.choose(actor, day.id, day.plan.recommended - 5);
    expect(groupPlan(fewer.plan).chosen.invited).toBe(day.plan.recommended - 5);
    await Promise.all([planning.approve(actor, day.id), planning.approve(actor, day.id)]);
    const bookings = await world.bookings(actor.organisationId);
    expect(bookings).toHaveLength(day.plan.recommended - 5);
    await world.sendAbout(bookings[0].id);
    const [invitation] = await world.mailsTo(bookings[0].application_id);
    expect(invitation.text).toContain('в группе, вместе с другими кандидатами');
    const starts = bookings.map(({ starts_at }) => starts_at.toISOString());
    expect([...new Set(starts)]).toEqual(['2026-06-02T07:00:00.000Z', '2026-06-02T08:30:00.000Z']);
    await world.shortlist(actor.organisationId, day.vacancyId, 2);
    // Whoever chose fewer is taken at their word.
    const proposal = await world.groupProposal(actor, day.id);
    expect(proposal).toMatchObject({ invite: [], move: [], next: { why: 'fewer' } });
  });

  test('nobody moves to a session that is off, and into a full one no more than the bound allows', async () => {
    const room: GroupRoom = { capacity: 10, minimum: 4, overflowRisk: 0.05 };
    const { actor, day } = await world.plannedDay(12, { ...GROUPS, room });
    expect(groupPlan(day.plan).chosen.slots.map(({ invite }) => invite)).toEqual([12, 0]);
    await planning.approve(actor, day.id);
    expect((await world.slots(actor.organisationId)).map(({ seats }) => seats)).toEqual([13, 0]);
    const [row] = await world.bookings(actor.organisationId);
    const [, off] = await world.slots(actor.organisationId);
    const bookings = world.app.get(BookingsService);
    expect((await bookings.view(world.tokenOf(row))).freeSlots).toEqual([]);
    await expect(bookings.move(world.tokenOf(row), off.id)).rejects.toMatchObject({ code: 'interviews.slot-full' });
    const move = world.app.get(BookingDesk).move(actor, row.id, off.id, 'candidate');
    await expect(move).rejects.toMatchObject({ code: 'interviews.session-beyond-plan' });
    const list = await world.app.get(WaitingListService).read(actor, day.id);
    expect(list?.free.map(({ slotId }) => slotId)).not.toContain(off.id);

    const full = await world.approvedDay(60, { ...GROUPS, room: ROOM });
    const invited = groupPlan(full.day.plan).chosen.slots.map(({ invite }) => invite);
    expect((await world.slots(full.actor.organisationId)).map(({ seats }) => seats)).toEqual(invited);
    await world.expectSeatsRight(actor.organisationId);
  });

  test('a stream becomes groups and groups a stream, as long as nobody is invited', async () => {
    const { actor, day } = await world.plannedDay(30);
    const groups = await planning.changeDay(actor, day.id, GROUPS);
    expect(groups).toMatchObject({ format: 'group', plan: { format: 'group' } });
    // What is left out stays.
    expect((await planning.changeDay(actor, day.id, { interviewers: 2 })).room).toEqual(ROOM);
    const stream = await planning.changeDay(actor, day.id, { room: null });
    expect(stream).toMatchObject({ format: 'stream', room: null });
    expect(stream.plan.format).toBeUndefined();
    expect(await planning.get(actor, day.id)).toMatchObject({ format: 'stream', room: null });
  });

  test('a preview keeps nothing, and another organisation sees nothing', async () => {
    const { actor, vacancyId } = await world.employer();
    await world.shortlist(actor.organisationId, vacancyId, 20);
    const fields = { vacancyId, ...TUESDAY, ...GROUPS };
    expect((await world.app.get(PlanPreviews).ofDay(actor, fields)).plan.format).toBe('group');
    expect(await planning.list(actor)).toEqual([]);
    const day = await planning.planDay(actor, fields);
    const stranger = systemActor((await world.employer()).actor.organisationId);
    await expect(planning.changeDay(stranger, day.id, { room: null })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(planning.planDay(stranger, fields)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('a hall for more than are looked at by name is filled from all of the shortlist', async () => {
    const { day } = await world.plannedDay(320, { slots: 1, room: { capacity: 200, minimum: 20, overflowRisk: 0.05 } });
    expect(day.plan.named).toBeUndefined();
    expect(day.plan.chosen.invited).toBe(320);
  });

  test.each([
    ['no seats', { capacity: 0 }, 'room.capacity'],
    ['more than any hall has', { capacity: 201 }, 'room.capacity'],
    ['more people than seats', { minimum: 7 }, 'room.minimum'],
    ['a risk that is none', { overflowRisk: Number.NaN }, 'room.overflowRisk'],
  ])('%s is refused', async (_what, change, field) => {
    const { actor, vacancyId } = await world.employer();
    const room = { ...ROOM, ...change };
    await expect(planning.planDay(actor, { vacancyId, ...TUESDAY, ...GROUPS, room })).rejects.toMatchObject({
      values: { field },
    });
  });

  test.each([
    ['groups without a room', `room = NULL`],
    ['a room of a stream', `format = 'stream'`],
    ['more needed than it holds', `room = jsonb_set(room, '{minimum}', '7')`],
    ['a room that says nothing', `room = '{}'`],
    ['a risk above one', `room = jsonb_set(room, '{overflowRisk}', '2')`],
  ])('the database refuses %s', async (_what, change) => {
    const { actor, day } = await world.plannedDay(3, GROUPS);
    await expect(
      world.app.asOwner(`UPDATE interview_days SET ${change} WHERE organisation_id = $1 AND id = $2`, [
        actor.organisationId,
        day.id,
      ]),
    ).rejects.toThrow('ck_interview_days_room');
  });
});
