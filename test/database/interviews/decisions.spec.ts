import { ApplicationsService } from '../../../src/candidates/index.js';
import { BookingsService, InterviewsAhead } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

describe('an interview cancelled by a decision about the person', () => {
  let world: InterviewWorld;
  let bookings: BookingsService;
  let tuesday: PlannedTuesday;
  let mine: BookingRow;
  let token: string;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    bookings = world.app.get(BookingsService);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
    tuesday = await world.approvedDay(12, { slots: 3 });
    [mine] = await world.bookings(tuesday.actor.organisationId);
    token = world.tokenOf(mine);
  });

  const again = (booking: BookingRow = mine): Promise<BookingRow> => world.again(booking);

  const seatsAreRight = (): Promise<void> => world.expectSeatsRight(tuesday.actor.organisationId);

  const applications = (): ApplicationsService => world.app.get(ApplicationsService);
  const recruiter = (): Actor => ({ ...tuesday.actor, userId: newId(), role: 'recruiter', name: 'Анна' });
  const cancelledMails = async (): Promise<string[]> => {
    await world.sendAbout(mine.id);
    return (await world.messages(mine.id)).filter(({ kind }) => kind === 'cancelled').map(({ status }) => status);
  };

  test('the mail waits for the time to think and says then that it is cancelled', async () => {
    await applications().reject(recruiter(), mine.application_id, 'место занято');
    world.app.clock.moveByMinutes(9);
    expect(await cancelledMails()).toEqual(['waiting']);
    expect(await bookings.view(token)).toMatchObject({ status: 'cancelled', cancelledBy: 'us' });
    world.app.clock.moveByMinutes(1);
    expect(await cancelledMails()).toEqual(['sent']);
  });

  test('taken back in time, the booking is as it was and nobody hears of it', async () => {
    const anna = recruiter();
    await bookings.confirm(token);
    await applications().reject(anna, mine.application_id, 'место занято');
    world.app.clock.moveByMinutes(9);
    await Promise.allSettled([1, 2].map(() => applications().undo(anna, mine.application_id)));
    expect(await again()).toMatchObject({ status: 'confirmed', stage: 'booked', sequence: 0 });
    await seatsAreRight();
    expect(await bookings.view(token)).toMatchObject({ status: 'confirmed', cancelledBy: null, canChange: true });
    world.app.clock.moveByMinutes(2);
    expect(await cancelledMails()).toEqual(['skipped']);
    world.app.clock.moveTo(new Date('2026-06-02T06:00:00Z'));
    await world.sendAbout(mine.id);
    const reminders = (await world.messages(mine.id)).filter(({ kind }) => kind.startsWith('reminder'));
    expect(reminders.map(({ skip_reason }) => skip_reason)).not.toContain('moved');
  });

  test('cancelled, taken back and cancelled again, it is told after all, and once', async () => {
    const anna = recruiter();
    await applications().reject(anna, mine.application_id, 'место занято');
    await applications().undo(anna, mine.application_id);
    await applications().reject(anna, mine.application_id, 'место занято');
    world.app.clock.moveByMinutes(10);
    expect((await cancelledMails()).sort()).toEqual(['sent', 'skipped']);
    await seatsAreRight();
  });

  test('once the person was told it cannot be taken back', async () => {
    const anna = recruiter();
    await applications().reject(anna, mine.application_id, 'место занято');
    world.app.clock.moveByMinutes(10);
    await expect(applications().undo(anna, mine.application_id)).rejects.toMatchObject({
      code: 'interviews.cancellation-told',
    });
    expect(await again()).toMatchObject({ status: 'cancelled', stage: 'rejected' });
  });

  test('nor when somebody else has the seat', async () => {
    const anna = recruiter();
    await applications().reject(anna, mine.application_id, 'место занято');
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken WHERE id = $1`, [mine.interview_slot_id]);
    await expect(applications().undo(anna, mine.application_id)).rejects.toMatchObject({
      code: 'interviews.slot-full',
    });
    expect(await again()).toMatchObject({ status: 'cancelled', stage: 'rejected' });
  });

  test('who is expected is known by application, and to nobody else', async () => {
    const ahead = await world.app.get(InterviewsAhead).of(tuesday.actor, [mine.application_id, newId()]);
    expect([...ahead.values()]).toEqual([
      {
        applicationId: mine.application_id,
        bookingId: mine.id,
        dayId: tuesday.day.id,
        startsAt: mine.starts_at,
        timeZone: 'Europe/Moscow',
      },
    ]);
    const stranger = await world.employer();
    expect((await world.app.get(InterviewsAhead).of(stranger.actor, [mine.application_id])).size).toBe(0);
    await bookings.cancel(token, 'time');
    expect((await world.app.get(InterviewsAhead).of(tuesday.actor, [mine.application_id])).size).toBe(0);
  });
});
