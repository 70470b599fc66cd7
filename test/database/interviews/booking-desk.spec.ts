import { AuditService } from '../../../src/audit/index.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { BookingDesk, BookingsService } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld } from './interview-world.js';
import type { BookingRow, PlannedTuesday, SlotRow } from './interview-world.js';

describe('what staff do with a booking', () => {
  let world: InterviewWorld;
  let desk: BookingDesk;
  let bookings: BookingsService;
  let tuesday: PlannedTuesday;
  let mine: BookingRow;
  let recruiter: Actor;
  let receptionist: Actor;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    desk = world.app.get(BookingDesk);
    bookings = world.app.get(BookingsService);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
    tuesday = await world.approvedDay(12, { slots: 3 });
    [mine] = await world.bookings(tuesday.actor.organisationId);
    recruiter = { ...tuesday.actor, userId: newId(), name: 'Анна', role: 'recruiter' };
    receptionist = { ...recruiter, userId: newId(), name: 'Олег', role: 'receptionist' };
  });

  const organisationId = (): string => tuesday.actor.organisationId;
  const again = (booking: BookingRow = mine): Promise<BookingRow> => world.again(booking);
  const slots = (): Promise<SlotRow[]> => world.slots(organisationId());
  const kinds = async (): Promise<string[]> => (await world.messages(mine.id)).map(({ kind }) => kind);
  const notes = async (): Promise<string[]> => {
    const subject = { type: 'booking', id: mine.id };
    const { rows: entries } = await world.app.get(AuditService).list(organisationId(), { subject });
    return entries.map(({ action, userName }) => `${action} ${userName}`);
  };

  const seatsAreRight = (): Promise<void> => world.expectSeatsRight(organisationId());

  test('a confirmation by phone counts as the candidate’s own, once', async () => {
    await Promise.all([desk.confirm(receptionist, mine.id), bookings.confirm(world.tokenOf(mine))]);
    await desk.confirm(receptionist, mine.id);
    expect(await again()).toMatchObject({ status: 'confirmed', stage: 'booked', sequence: 0 });
    expect((await kinds()).filter((kind) => kind === 'confirmation')).toHaveLength(1);
    expect((await notes()).length).toBeLessThanOrEqual(1);
  });

  test('moving as the candidate asked: confirmed, told, reminded at the new time, the seat given back; twice is once', async () => {
    const [, , third] = await slots();
    await Promise.all([1, 2].map(() => desk.move(receptionist, mine.id, third.id, 'candidate').catch(() => null)));
    await desk.move(receptionist, mine.id, third.id, 'candidate');
    expect(await again()).toMatchObject({
      interview_slot_id: third.id,
      sequence: 1,
      status: 'confirmed',
      stage: 'booked',
    });
    expect((await kinds()).filter((kind) => kind === 'moved')).toHaveLength(1);
    expect((await kinds()).filter((kind) => kind === 'reminder-day-before')).toHaveLength(2);
    expect(await notes()).toEqual(['interviews.booking-moved Олег']);
    await seatsAreRight();
    const detail = await world.app.get(ApplicationsService).get(tuesday.actor, mine.application_id);
    expect(detail.history.at(-1)).toMatchObject({ toStage: 'booked', userName: 'Олег', userId: null });
  });

  test('whom we move is asked anew, and the mail has the new time and a higher SEQUENCE', async () => {
    const [, , third] = await slots();
    await desk.confirm(recruiter, mine.id);
    await desk.move(recruiter, mine.id, third.id, 'us');
    expect(await again()).toMatchObject({ status: 'invited', stage: 'invited', sequence: 1 });
    await world.sendAbout(mine.id);
    const [moved] = await world.mailsTo(mine.application_id);
    expect(moved.subject).toContain('11:00');
    const file = moved.attachments.map(({ content }) => content.toString()).find((text) => text.includes('SEQUENCE'));
    expect(file).toContain('SEQUENCE:1');
    await bookings.confirm(world.tokenOf(await again()));
    expect(await again()).toMatchObject({ status: 'confirmed', stage: 'booked' });
  });

  test('a move of ours keeps quiet hours, one that the candidate asked for is answered at once', async () => {
    const [, , third] = await slots();
    const answersAt = async (by: 'candidate' | 'us', booking: BookingRow) => {
      await desk.move(recruiter, booking.id, third.id, by);
      // Ten at night in Moscow.
      world.app.clock.moveTo(new Date('2026-06-01T19:00:00Z'));
      await world.sendAbout(booking.id);
      world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
      return (await world.messages(booking.id)).find(({ kind }) => kind === 'moved')?.status;
    };
    const others = (await world.bookings(organisationId())).filter((row) => row.interview_slot_id !== third.id);
    await world.app.asOwner(`UPDATE interview_slots SET seats = 20 WHERE id = $1`, [third.id]);
    expect(await answersAt('us', others[0])).toBe('waiting');
    expect(await answersAt('candidate', others[1])).toBe('sent');
  });

  test('candidate and recruiter want different times at the same moment: one of them counts', async () => {
    const [, second, third] = await slots();
    const ends = await Promise.allSettled([
      bookings.move(world.tokenOf(mine), second.id),
      desk.move(recruiter, mine.id, third.id, 'candidate'),
    ]);
    // Whoever read the booking before the other changed it is refused; whoever came only after that has the last word.
    const moves = ends.filter(({ status }) => status === 'fulfilled').length;
    expect(await again()).toMatchObject({ sequence: moves, status: 'confirmed' });
    await world.sendAbout(mine.id);
    const told = (await world.messages(mine.id)).filter(({ kind }) => kind === 'moved');
    expect(told.map(({ status }) => status).sort()).toEqual(moves === 1 ? ['sent'] : ['sent', 'skipped']);
    await seatsAreRight();
  });

  test('the candidate moves while the recruiter cancels: nobody waits for the other for ever, and the seats are right', async () => {
    for (const booking of (await world.bookings(organisationId())).slice(0, 5)) {
      const free = (await slots()).find((slot) => slot.id !== booking.interview_slot_id)!;
      const both = await Promise.allSettled([
        bookings.move(world.tokenOf(booking), free.id),
        desk.cancel(recruiter, booking.id, 'us', 'вакансия закрыта'),
      ]);
      for (const one of both) if (one.status === 'rejected') expect(one.reason).toMatchObject({ kind: 'conflict' });
      expect(await again(booking)).toMatchObject({ status: 'cancelled', stage: 'shortlisted' });
    }
    await seatsAreRight();
  });

  test('a full slot, one of another day or organisation, and a past one are refused', async () => {
    const [, second] = await slots();
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken WHERE id = $1`, [second.id]);
    const strangers = await world.approvedDay(12, { slots: 3 });
    const [strange] = await world.slots(strangers.actor.organisationId);
    for (const slotId of [second.id, strange.id, newId(), 'no id']) {
      const move = desk.move(recruiter, mine.id, slotId, 'candidate');
      const code = slotId === second.id ? 'interviews.time-beyond-plan' : 'interviews.slot-full';
      await expect(move).rejects.toMatchObject({ code });
    }
    expect(await again()).toMatchObject({ sequence: 0, status: 'invited' });
  });

  test.each([
    ['found-job', 'withdrawn'],
    ['time', 'shortlisted'],
  ])('the candidate cannot come (%s): cancelled for them, %s; twice is once', async (reason, stage) => {
    await Promise.all([
      desk.cancel(receptionist, mine.id, 'candidate', reason),
      bookings.cancel(world.tokenOf(mine), reason),
    ]);
    await desk.cancel(receptionist, mine.id, 'candidate', reason);
    expect(await again()).toMatchObject({ status: 'cancelled', sequence: 1, stage });
    expect((await kinds()).filter((kind) => kind === 'cancelled')).toHaveLength(1);
    await seatsAreRight();
  });

  test('we cancel, in our own words: the person is told, is on the shortlist again, and the calendar entry goes', async () => {
    await desk.cancel(recruiter, mine.id, 'us', '  интервьюер заболел ');
    expect(await again()).toMatchObject({ status: 'cancelled', stage: 'shortlisted' });
    const [row] = await world.app.asOwner(`SELECT cancel_reason, cancelled_by FROM bookings WHERE id = $1`, [mine.id]);
    expect(row).toEqual({ cancel_reason: 'интервьюер заболел', cancelled_by: 'us' });
    expect(await notes()).toEqual(['interviews.booking-cancelled Анна']);
    await world.sendAbout(mine.id);
    const [mail] = await world.mailsTo(mine.application_id);
    const file = mail.attachments.map(({ content }) => content.toString()).find((text) => text.includes('METHOD'));
    expect(file).toMatch(/METHOD:CANCEL[^]*SEQUENCE:1[^]*STATUS:CANCELLED/);
    await expect(desk.confirm(recruiter, mine.id)).rejects.toMatchObject({ code: 'interviews.booking-cancelled' });
  });

  test('a reason is needed, and only those offered are the candidate’s', async () => {
    await expect(desk.cancel(recruiter, mine.id, 'us', ' ')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(desk.cancel(recruiter, mine.id, 'us', 'x'.repeat(501))).rejects.toMatchObject({ kind: 'invalid' });
    await expect(desk.cancel(recruiter, mine.id, 'candidate', 'надоело')).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('a receptionist writes down what candidates say and decides nothing; an interviewer neither', async () => {
    const [, , third] = await slots();
    expect(await desk.get(receptionist, mine.id)).toMatchObject({ canChange: true, mayDecide: false });
    for (const attempt of [
      desk.move(receptionist, mine.id, third.id, 'us'),
      desk.cancel(receptionist, mine.id, 'us', 'не нужен'),
      desk.confirm({ ...receptionist, role: 'interviewer' }, mine.id),
      desk.get({ ...receptionist, role: 'interviewer' }, mine.id),
    ]) {
      await expect(attempt).rejects.toMatchObject({ kind: 'forbidden' });
    }
    const manager = { ...receptionist, role: 'hiring-manager' as const };
    await desk.cancel(manager, mine.id, 'us', 'место занято');
    expect(await again()).toMatchObject({ status: 'cancelled' });
  });

  test('once the interview has begun nothing can be changed', async () => {
    const [, second] = await slots();
    world.app.clock.moveTo(mine.starts_at);
    for (const change of [
      desk.confirm(recruiter, mine.id),
      desk.move(recruiter, mine.id, second.id, 'candidate'),
      desk.cancel(recruiter, mine.id, 'us', 'поздно'),
      desk.noAnswer(recruiter, mine.id),
    ]) {
      await expect(change).rejects.toMatchObject({ code: 'interviews.begun' });
    }
    expect(await desk.get(recruiter, mine.id)).toMatchObject({ canChange: false, freeSlots: [] });
  });

  test('another organisation finds no booking', async () => {
    const { actor: stranger } = await world.employer();
    const [, second] = await slots();
    for (const attempt of [
      desk.get(stranger, mine.id),
      desk.confirm(stranger, mine.id),
      desk.move(stranger, mine.id, second.id, 'us'),
      desk.cancel(stranger, mine.id, 'us', 'чужой'),
      desk.noAnswer(stranger, mine.id),
      desk.told(stranger, mine.id),
      desk.get(stranger, 'no id'),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'interviews.booking-not-found' });
    }
    expect(await again()).toMatchObject({ status: 'invited', sequence: 0 });
  });
});
