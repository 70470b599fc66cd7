import type { KnownThen } from '../../../src/attendance/index.js';
import { BookingsService, DayBoardService, DayClosing, PlanningService } from '../../../src/interviews/index.js';
import { InterviewWorld, tokenIn } from './interview-world.js';

describe('an interview day from plan to history', () => {
  let world: InterviewWorld;
  beforeAll(async () => {
    world = await InterviewWorld.open();
  });
  afterAll(async () => {
    await world.close();
  });

  test('plan, approve, invite, confirm by link, remind, check in, close', async () => {
    const { app } = world;
    const { actor, day } = await world.plannedDay(20, { slots: 3 });
    expect(day.plan.chosen.invited).toBeGreaterThan(4);
    expect(day.plan.curve.length).toBeGreaterThan(5);
    await app.get(PlanningService).approve(actor, day.id);
    await app.runJobs();

    const bookings = await world.bookings(actor.organisationId);
    expect(bookings).toHaveLength(day.plan.chosen.invited);
    const first = bookings[0];
    const [invitation] = await world.mailsTo(first.application_id);
    expect(invitation?.subject).toContain('10:00');
    expect(invitation?.attachments.some(({ content }) => content.toString().includes('METHOD:REQUEST'))).toBe(true);

    const token = tokenIn(invitation);
    const view = await app.get(BookingsService).confirm(token);
    expect(view).toMatchObject({ status: 'confirmed', canChange: true, timeZone: 'Europe/Moscow' });
    await app.runJobs();
    expect((await world.mailsTo(first.application_id)).map(({ subject }) => subject.split(' ')[0])).toEqual([
      'Ждём',
      'Собеседование',
    ]);

    app.clock.moveTo(new Date('2026-06-01T15:00:00Z')); // 18:00 in Moscow
    await app.runJobs();
    app.clock.moveTo(new Date('2026-06-02T06:00:00Z')); // 9:00 in Moscow
    await app.runJobs();
    const mails = await world.mailsTo(first.application_id);
    expect(mails[1]?.subject).toMatch(/^Завтра собеседование в 10:00/);
    expect(mails[0]?.subject).toMatch(/^Сегодня в 10:00/);

    app.clock.moveTo(new Date('2026-06-02T06:55:00Z'));
    await app.get(DayBoardService).checkIn(actor, first.id);
    const board = await app.get(DayBoardService).board(actor, day.id);
    expect(board.totals).toMatchObject({
      came: 1,
      expected: bookings.length - 1,
      saidYes: 1,
      invited: bookings.length,
    });

    app.clock.moveTo(new Date('2026-06-02T09:00:00Z'));
    const closed = await app.get(DayClosing).close(actor, day.id);
    expect(closed).toEqual({ noShows: bookings.length - 1, recorded: bookings.length });
    const after = await world.bookings(actor.organisationId);
    expect(new Set(after.map(({ outcome, stage }) => `${outcome} ${stage}`))).toEqual(
      new Set(['came came', 'no-show withdrawn']),
    );
    const history = await app.asOwner<{ known: KnownThen[] }>(
      `SELECT outcome, known FROM show_records WHERE organisation_id = $1 ORDER BY booking_id = $2 DESC`,
      [actor.organisationId, first.id],
    );
    expect(history).toHaveLength(bookings.length);
    // As it was known at noon the day before, in its evening, and two hours before.
    const booked = { localHour: 10, weekday: 2, hasEmail: true, hasNoAnswer: false, earlier: { came: 0, missed: 0 } };
    expect(history[0]?.known).toEqual([
      expect.objectContaining({ ...booked, moment: 'booked', leadHours: 22, isConfirmed: false, remindersSent: 0 }),
      expect.objectContaining({
        ...booked,
        moment: 'reminder-day-before',
        leadHours: 16,
        isConfirmed: true,
        remindersSent: 0,
      }),
      expect.objectContaining({
        ...booked,
        moment: 'reminder-hours-before',
        leadHours: 1,
        isConfirmed: true,
        remindersSent: 1,
      }),
    ]);
    expect(history[1]?.known[1]).toMatchObject({ moment: 'reminder-day-before', isConfirmed: false });
  });
});
