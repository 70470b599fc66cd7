import {
  BookingDesk,
  BookingsService,
  DayBoardService,
  DayCancelling,
  DayClosing,
  PlanningService,
} from '../../../src/interviews/index.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { InterviewWorld, TUESDAY } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

describe('a day that is cancelled', () => {
  let world: InterviewWorld;
  let cancelling: DayCancelling;
  let tuesday: PlannedTuesday;
  let rows: BookingRow[];

  beforeAll(async () => {
    world = await InterviewWorld.open();
    cancelling = world.app.get(DayCancelling);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
    tuesday = await world.approvedDay(14, { slots: 3 });
    rows = await world.bookings(tuesday.actor.organisationId);
  });

  const present = (): Promise<BookingRow[]> => world.bookings(tuesday.actor.organisationId);

  test('tells everybody once, frees the seats, and puts people back on the shortlist; twice is once', async () => {
    const { actor, day } = tuesday;
    await world.app.get(BookingsService).confirm(world.tokenOf(rows[0]));
    const counts = await Promise.all([cancelling.cancel(actor, day.id), cancelling.cancel(actor, day.id)]);
    expect(counts.sort((a, b) => a - b)).toEqual([0, rows.length]);
    expect(await cancelling.cancel(actor, day.id)).toBe(0);
    for (const row of await present()) expect(row).toMatchObject({ status: 'cancelled', stage: 'shortlisted' });
    expect((await world.slots(actor.organisationId)).map(({ seats_taken }) => seats_taken)).toEqual([0, 0, 0]);
    await world.sendAbout(rows[0].id);
    const [mail] = await world.mailsTo(rows[0].application_id);
    expect(mail.subject).toContain('отменено');
    expect((await world.messages(rows[0].id)).filter(({ kind }) => kind === 'cancelled')).toHaveLength(1);
    const { history } = await world.app.get(ApplicationsService).get(actor, rows[0].application_id);
    expect(history.at(-1)).toMatchObject({ toStage: 'shortlisted', reason: 'day-cancelled' });
    expect(await world.app.get(DayBoardService).board(actor, day.id)).toMatchObject({
      day: { status: 'cancelled' },
      totals: { invited: 0, cancelled: rows.length },
    });
  });

  test('leaves its date free for another day, whose invitations go to the same people', async () => {
    const { actor, vacancyId, day } = tuesday;
    await cancelling.cancel(actor, day.id);
    const planning = world.app.get(PlanningService);
    const other = await planning.planDay(actor, { vacancyId, ...TUESDAY, slots: 3, address: 'Другой адрес' });
    expect(other.id).not.toBe(day.id);
    await planning.approve(actor, other.id);
    const booked = (await present()).filter(({ status }) => status === 'invited');
    expect(booked.map(({ application_id }) => application_id)).toContain(rows[0].application_id);
  });

  test('is not one that nobody knows of yet: its plan is deleted', async () => {
    const { actor, day } = await world.plannedDay(5);
    await expect(cancelling.cancel(actor, day.id)).rejects.toMatchObject({ code: 'interviews.day-not-approved' });
    expect(await world.app.get(PlanningService).get(actor, day.id)).toMatchObject({ status: 'planned' });
  });

  test('is not one that has begun, at which somebody is already, or that is over', async () => {
    const { actor, day } = tuesday;
    world.app.clock.moveTo(new Date('2026-06-02T06:50:00Z'));
    await world.app.get(DayBoardService).checkIn(actor, rows[0].id);
    await expect(cancelling.cancel(actor, day.id)).rejects.toMatchObject({ code: 'interviews.day-begun' });
    await world.app.get(DayBoardService).undoCheckIn(actor, rows[0].id);
    world.app.clock.moveTo(new Date('2026-06-02T07:00:00Z'));
    await expect(cancelling.cancel(actor, day.id)).rejects.toMatchObject({ code: 'interviews.day-begun' });
    world.app.clock.moveTo(new Date('2026-06-02T09:00:00Z'));
    await world.app.get(DayClosing).close(actor, day.id);
    await expect(cancelling.cancel(actor, day.id)).rejects.toMatchObject({ code: 'interviews.day-in-other-state' });
  });

  test('invites nobody to freed seats, and nobody can be moved into it or checked in', async () => {
    const { actor, day } = tuesday;
    await world.app.get(BookingsService).cancel(world.tokenOf(rows[0]), 'other');
    await Promise.allSettled([world.inviteProposed(actor, day.id), cancelling.cancel(actor, day.id)]);
    expect((await present()).filter(({ status }) => status !== 'cancelled')).toEqual([]);
    expect(await world.difference(actor, day.id)).toBeNull();
    await expect(world.app.get(DayClosing).close(actor, day.id)).rejects.toMatchObject({ kind: 'conflict' });
    const desk = world.app.get(BookingDesk);
    await expect(desk.confirm(actor, rows[1].id)).rejects.toMatchObject({ code: 'interviews.booking-cancelled' });
    await expect(world.app.get(DayBoardService).checkIn(actor, rows[1].id)).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('while candidates answer: both come to an end and nobody is left expecting an interview', async () => {
    const { actor, day } = tuesday;
    const bookings = world.app.get(BookingsService);
    const [, , third] = await world.slots(actor.organisationId);
    const all = await Promise.allSettled([
      bookings.move(world.tokenOf(rows[0]), third.id),
      bookings.confirm(world.tokenOf(rows[1])),
      bookings.cancel(world.tokenOf(rows[2]), 'time'),
      world.app.get(ApplicationsService).reject(actor, rows[3].application_id, 'место занято'),
      cancelling.cancel(actor, day.id),
    ]);
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject({ kind: 'conflict' });
    expect((await present()).filter(({ status }) => status !== 'cancelled')).toEqual([]);
    expect((await world.slots(actor.organisationId)).map(({ seats_taken }) => seats_taken)).toEqual([0, 0, 0]);
  });

  test('is nobody else’s, and not a receptionist’s to cancel', async () => {
    const { actor: stranger } = await world.employer();
    await expect(cancelling.cancel(stranger, tuesday.day.id)).rejects.toMatchObject({ kind: 'not-found' });
    const receptionist = { ...tuesday.actor, role: 'receptionist' as const };
    await expect(cancelling.cancel(receptionist, tuesday.day.id)).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await present()).every(({ status }) => status === 'invited')).toBe(true);
  });
});
