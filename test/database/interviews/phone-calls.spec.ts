import { AuditService } from '../../../src/audit/index.js';
import { BookingDesk, BookingsService, CandidateLinks, DayBoardService } from '../../../src/interviews/index.js';
import { DayClosing, PhoneCallsService, PlanningService } from '../../../src/interviews/index.js';
import type { InterviewDay } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld, TUESDAY } from './interview-world.js';
import type { BookingRow } from './interview-world.js';

describe('the people to be phoned', () => {
  let world: InterviewWorld;
  let calls: PhoneCallsService;
  let desk: BookingDesk;
  let recruiter: Actor;
  let day: InterviewDay;
  let rows: BookingRow[];

  beforeAll(async () => {
    world = await InterviewWorld.open();
    calls = world.app.get(PhoneCallsService);
    desk = world.app.get(BookingDesk);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
    const { actor, vacancyId } = await world.employer();
    recruiter = { ...actor, userId: newId(), name: 'Анна', role: 'recruiter' };
    await world.shortlist(actor.organisationId, vacancyId, 6, 'phone');
    const planning = world.app.get(PlanningService);
    const planned = await planning.planDay(actor, { vacancyId, ...TUESDAY, slots: 3 });
    day = await planning.approve(actor, (await planning.choose(actor, planned.id, 3)).id);
    rows = await world.bookings(actor.organisationId);
    await sendAll();
  });

  const sendAll = async (): Promise<void> => {
    for (const { id } of rows) await world.sendAbout(id);
  };
  const toPhone = async (): Promise<string[]> =>
    (await calls.list(recruiter, day.id)).calls.map(({ bookingId }) => bookingId);
  const reads = async (): Promise<number> => {
    const { rows: entries } = await world.app.get(AuditService).list(recruiter.organisationId, { limit: 200 });
    return entries.filter(({ action }) => action === 'contacts.read').length;
  };

  test('are those whom no mail could tell, earliest first, with their numbers; every number read is recorded', async () => {
    const list = await calls.list(recruiter, day.id);
    expect(list.calls.map(({ bookingId }) => bookingId)).toEqual(rows.map(({ id }) => id));
    for (const call of list.calls) {
      expect(call).toMatchObject({
        news: 'invited',
        noAnswerAt: null,
        phones: [expect.stringMatching(/^\+7903\d{7}$/)],
      });
    }
    expect(await reads()).toBe(rows.length);
    const boards = world.app.get(DayBoardService);
    const board = await boards.board(recruiter, day.id);
    expect(board.totals.toPhone).toBe(rows.length);
    expect((await boards.summaries(recruiter, [day]))[0]?.totals.toPhone).toBe(rows.length);
  });

  test('have their numbers for whoever is asked to phone, who sees no others', async () => {
    const receptionist = { ...recruiter, role: 'receptionist' as const };
    const numbers = async (actor: Actor, bookingId: string): Promise<readonly string[] | null> =>
      desk.phones(actor, await desk.get(actor, bookingId, day.id));
    const phone = [expect.stringMatching(/^\+7903\d{7}$/)] as unknown[];
    expect(await numbers(receptionist, rows[0].id)).toEqual(phone);
    expect(await reads()).toBe(1);
    const list = await calls.list(receptionist, day.id);
    expect(list.calls.map(({ phones }) => phones)).toEqual(rows.map(() => phone));
    expect(await reads()).toBe(rows.length);

    await desk.confirm(receptionist, rows[0].id);
    expect(await numbers(receptionist, rows[0].id)).toBeNull();
    expect(await numbers(recruiter, rows[0].id)).toEqual(phone);
  });

  test('are nothing for those who phone nobody, nor for another organisation', async () => {
    await expect(calls.list({ ...recruiter, role: 'interviewer' }, day.id)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const stranger = { ...recruiter, organisationId: newId(), role: 'receptionist' as const };
    await expect(calls.list(stranger, day.id)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await reads()).toBe(0);
  });

  test('leave the list when they confirm, cannot come, move by themselves, or the interview begins', async () => {
    await desk.confirm(recruiter, rows[0].id);
    expect(await toPhone()).toEqual([rows[1].id, rows[2].id]);
    await desk.cancel(recruiter, rows[1].id, 'candidate', 'time');
    await sendAll();
    expect(await toPhone()).toEqual([rows[2].id]);
    const target = { organisationId: recruiter.organisationId, bookingId: rows[2].id };
    const token = world.app.get(CandidateLinks).tokenOf(target, rows[2].starts_at);
    await world.app.get(BookingsService).move(token, rows[0].interview_slot_id);
    await sendAll();
    expect(await toPhone()).toEqual([]);
  });

  test('are not phoned once their time has come', async () => {
    world.app.clock.moveTo(rows[0].starts_at);
    expect(await toPhone()).toEqual(rows.filter(({ starts_at }) => starts_at > rows[0].starts_at).map(({ id }) => id));
  });

  test('stay when nobody picks up, with the time of the last try', async () => {
    await desk.noAnswer(recruiter, rows[0].id);
    world.app.clock.moveTo(new Date('2026-06-01T10:00:00Z'));
    await Promise.all([desk.noAnswer(recruiter, rows[0].id), desk.noAnswer(recruiter, rows[0].id)]);
    const [first] = (await calls.list(recruiter, day.id)).calls;
    expect(first).toMatchObject({ bookingId: rows[0].id, noAnswerAt: new Date('2026-06-01T10:00:00Z') });
  });

  test('are known not to have picked up when they get another time, but not to have been called about that one', async () => {
    await desk.noAnswer(recruiter, rows[0].id);
    await desk.move(recruiter, rows[0].id, rows[2].interview_slot_id, 'us');
    await sendAll();
    const callOf = async () => (await calls.list(recruiter, day.id)).calls.find((one) => one.bookingId === rows[0].id);
    expect(await callOf()).toMatchObject({ news: 'moved', noAnswerAt: new Date('2026-06-01T09:00:00Z') });
    expect((await world.again(rows[0])).moments).toMatchObject([{ moment: 'moved', hasNoAnswer: false }]);
    world.app.clock.moveTo(new Date('2026-06-01T10:00:00Z'));
    await desk.noAnswer(recruiter, rows[0].id);
    expect(await callOf()).toMatchObject({ noAnswerAt: new Date('2026-06-01T10:00:00Z') });
  });

  test('are phoned again about what we change, until they are told; twice is once', async () => {
    await desk.confirm(recruiter, rows[0].id);
    await desk.move(recruiter, rows[0].id, rows[2].interview_slot_id, 'us');
    await desk.cancel(recruiter, rows[1].id, 'us', 'место занято');
    await sendAll();
    const news = async () =>
      (await calls.list(recruiter, day.id)).calls.map(({ bookingId, news: what }) => [bookingId, what]);
    expect(await news()).toEqual(
      expect.arrayContaining([
        [rows[0].id, 'moved'],
        [rows[1].id, 'cancelled'],
      ]),
    );
    await Promise.all([desk.told(recruiter, rows[1].id), desk.told(recruiter, rows[1].id)]);
    await desk.told(recruiter, rows[0].id);
    expect(await toPhone()).toEqual([rows[2].id]);
    const subject = { type: 'booking', id: rows[1].id };
    const { rows: entries } = await world.app.get(AuditService).list(recruiter.organisationId, { subject });
    expect(entries.filter(({ action }) => action === 'interviews.booking-told')).toHaveLength(1);
  });

  test('are back on the shortlist once the day is over if nobody told them, and teach nothing', async () => {
    await desk.told(recruiter, rows[0].id);
    await desk.confirm(recruiter, rows[2].id);
    world.app.clock.moveTo(new Date('2026-06-02T12:00:00Z'));
    const closing = world.app.get(DayClosing);
    expect(await closing.close(recruiter, day.id)).toEqual({ noShows: 2, recorded: 2 });
    expect(await closing.close(recruiter, day.id)).toEqual({ noShows: 2, recorded: 0 });
    const now = await world.bookings(recruiter.organisationId);
    const stateOf = ({ id }: BookingRow) => now.find((row) => row.id === id);
    expect(stateOf(rows[0])).toMatchObject({ outcome: 'no-show', stage: 'withdrawn' });
    expect(stateOf(rows[1])).toMatchObject({ status: 'cancelled', outcome: null, stage: 'shortlisted' });
    expect(stateOf(rows[2])).toMatchObject({ outcome: 'no-show', stage: 'withdrawn' });
    const records = await world.app.asOwner<{ booking_id: string }>(
      `SELECT booking_id FROM show_records WHERE organisation_id = $1`,
      [recruiter.organisationId],
    );
    expect(records.map(({ booking_id: id }) => id).sort()).toEqual([rows[0].id, rows[2].id].sort());
    await world.expectSeatsRight(recruiter.organisationId);
  });

  test('of another organisation are nobody', async () => {
    const { actor: stranger } = await world.employer();
    await expect(calls.list(stranger, day.id)).rejects.toMatchObject({ code: 'interviews.day-not-found' });
  });
});
