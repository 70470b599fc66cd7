import { jest } from '@jest/globals';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { BookingDesk, BookingsService, CandidateLinks } from '../../../src/interviews/index.js';
import { BookingChanges } from '../../../src/interviews/booking-changes.service.js';
import { InterviewSlot } from '../../../src/interviews/interview-slot.entity.js';
import { LinkedBookings } from '../../../src/interviews/linked-bookings.service.js';
import { OpenTimes } from '../../../src/interviews/open-times.service.js';
import { ExpectedError } from '../../../src/kernel/errors.js';
import { newId } from '../../../src/kernel/ids.js';
import { InterviewWorld } from './interview-world.js';
import type { BookingRow, PlannedTuesday, SlotRow } from './interview-world.js';

/** Where an application can be when nothing is going on any more, by its booking. */
const ALLOWED_STAGES: Readonly<Record<string, readonly string[]>> = {
  invited: ['invited'],
  confirmed: ['booked'],
  cancelled: ['shortlisted', 'withdrawn', 'rejected'],
};

describe('what candidates do behind their link', () => {
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
  const slots = (): Promise<SlotRow[]> => world.slots(tuesday.actor.organisationId);
  const kinds = async (): Promise<string[]> => (await world.messages(mine.id)).map(({ kind }) => kind);

  const seatsAreRight = (): Promise<void> => world.expectSeatsRight(tuesday.actor.organisationId);

  test('the page shows this interview and nothing of anybody else', async () => {
    const view = await bookings.view(token);
    expect(view).toMatchObject({
      status: 'invited',
      vacancyTitle: 'Менеджер по работе с клиентами',
      companyName: 'ООО «Ромашка & Ко»',
      address: 'Москва, ул. Лесная, 5',
      canChange: true,
    });
    expect(view.startsAt).toEqual(mine.starts_at);
    expect(view.freeSlots).toHaveLength(2);
    expect(JSON.stringify(view)).not.toContain('Фамилия');
  });

  test('confirming: once, however often it is tapped', async () => {
    await Promise.all([bookings.confirm(token), bookings.confirm(token)]);
    await bookings.confirm(token);
    expect(await again()).toMatchObject({ status: 'confirmed', stage: 'booked', sequence: 0 });
    expect((await kinds()).filter((kind) => kind === 'confirmation')).toHaveLength(1);
  });

  test('moving: another slot, a new sequence, one message, new reminders, the seat given back', async () => {
    const [, , third] = await slots();
    const view = await bookings.move(token, third.id);
    await bookings.move(token, third.id);
    expect(view).toMatchObject({ status: 'confirmed' });
    expect(view.startsAt).toEqual(third.starts_at);
    expect(await again()).toMatchObject({ interview_slot_id: third.id, sequence: 1, stage: 'booked' });
    expect((await kinds()).filter((kind) => kind === 'moved')).toHaveLength(1);
    expect((await kinds()).filter((kind) => kind === 'reminder-day-before')).toHaveLength(2);
    await seatsAreRight();
  });

  test('the reminders of the old time stay silent, those of the new one speak', async () => {
    const [, , third] = await slots();
    await world.sendAbout(mine.id);
    await bookings.move(token, third.id);
    world.app.clock.moveTo(new Date('2026-06-01T15:00:00Z'));
    await world.sendAbout(mine.id);
    const reminders = (await world.messages(mine.id)).filter(({ kind }) => kind === 'reminder-day-before');
    expect(reminders.map(({ status, skip_reason }) => [status, skip_reason])).toEqual([
      ['skipped', 'moved'],
      ['sent', null],
    ]);
    const [reminder, moved] = await world.mailsTo(mine.application_id);
    expect(reminder.subject).toContain('11:00');
    expect(moved.subject).toContain('11:00');
    const file = moved.attachments.map(({ content }) => content.toString()).find((text) => text.includes('SEQUENCE'));
    expect(file).toContain('SEQUENCE:1');
    expect(file).toContain(`UID:${mine.id}@otklik`);
    expect(file).toContain('TZID=Europe/Moscow:20260602T110000');
  });

  test('two people want the last seat: one gets it, the other is told, both keep an interview', async () => {
    const [first, second, third] = await world.slots(tuesday.actor.organisationId);
    const others = (await world.bookings(tuesday.actor.organisationId)).filter(
      (row) => row.interview_slot_id !== third.id,
    );
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken + 1 WHERE id = $1`, [third.id]);
    const wanting = others.slice(0, 4);
    const answers = await Promise.allSettled(wanting.map((booking) => bookings.move(world.tokenOf(booking), third.id)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'interviews.slot-full' });
    }
    expect([first.id, second.id, third.id]).toContain((await again(wanting[0])).interview_slot_id);
    await seatsAreRight();
  });

  test('two people move the same booking to different times: the second is told that it was moved, not that the time is taken', async () => {
    const [, second, third] = await slots();
    const linked = world.app.get(LinkedBookings);
    const changes = world.app.get(BookingChanges);
    const { organisationId } = tuesday.actor;
    // Both have looked at the booking before either moves it.
    const [slot] = await linked.ofOrganisation(organisationId, mine.id, (db) =>
      db.getRepository(InterviewSlot).findBy({ organisationId, id: third.id }),
    );
    await linked.ofOrganisation(organisationId, mine.id, async (db, seen) => {
      await bookings.move(token, second.id);
      await expect(changes.move(db, tuesday.actor, seen, slot)).rejects.toMatchObject({
        code: 'interviews.moved-meanwhile',
      });
    });
    expect(await again()).toMatchObject({ interview_slot_id: second.id });
    await seatsAreRight();
  });

  test('two people change places at the same moment: both do', async () => {
    const rows = await world.bookings(tuesday.actor.organisationId);
    const [early, late] = [rows[0], rows.at(-1)!];
    await Promise.all([
      bookings.move(world.tokenOf(early), late.interview_slot_id),
      bookings.move(world.tokenOf(late), early.interview_slot_id),
    ]);
    expect((await again(early)).interview_slot_id).toBe(late.interview_slot_id);
    expect((await again(late)).interview_slot_id).toBe(early.interview_slot_id);
    await seatsAreRight();
  });

  test('one person taps two times at once: one of them counts', async () => {
    const [, second, third] = await slots();
    // Both have looked at the booking before either moves it, however busy the machine is.
    const times = world.app.get(OpenTimes);
    const keep = times.keep.bind(times);
    let looked = 0;
    let go = (): void => undefined;
    const bothLooked = new Promise<void>((resolve) => (go = resolve));
    const spy = jest.spyOn(times, 'keep').mockImplementation(async (...asked) => {
      looked += 1;
      if (looked === 2) go();
      await bothLooked;
      await keep(...asked);
    });
    const taps = await Promise.allSettled([bookings.move(token, second.id), bookings.move(token, third.id)]);
    spy.mockRestore();
    expect(taps.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await again()).toMatchObject({ sequence: 1, status: 'confirmed' });
    await seatsAreRight();
  });

  test('one person taps the last seat of a time twice at once: it is theirs, and neither tap is refused', async () => {
    const [, , third] = await slots();
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken + 1 WHERE id = $1`, [third.id]);
    await Promise.all([bookings.move(token, third.id), bookings.move(token, third.id)]);
    expect(await again()).toMatchObject({ interview_slot_id: third.id, sequence: 1 });
    await seatsAreRight();
  });

  test('cancelling frees the seat, ends the application, sends the calendar cancellation; twice is once', async () => {
    await Promise.all([bookings.cancel(token, 'found-job'), bookings.cancel(token, 'found-job')]);
    const view = await bookings.cancel(token, 'found-job');
    expect(view).toMatchObject({ status: 'cancelled', canChange: false, canComeBack: true });
    expect(await again()).toMatchObject({ status: 'cancelled', stage: 'withdrawn', sequence: 1 });
    await seatsAreRight();
    await world.sendAbout(mine.id);
    const messages = await world.messages(mine.id);
    expect(messages.filter(({ kind }) => kind === 'cancelled').map(({ status }) => status)).toEqual(['sent']);
    expect(messages.find(({ kind }) => kind === 'invitation')).toMatchObject({
      status: 'skipped',
      skip_reason: 'cancelled',
    });
    const [cancelled] = await world.mailsTo(mine.application_id);
    const file = cancelled.attachments.map(({ content }) => content.toString()).find((text) => text.includes('METHOD'));
    expect(file).toMatch(/METHOD:CANCEL[^]*SEQUENCE:1[^]*STATUS:CANCELLED/);
    await expect(bookings.confirm(token)).rejects.toMatchObject({ code: 'interviews.booking-cancelled' });
  });

  test('nobody is reminded of a cancelled interview', async () => {
    await bookings.cancel(token, 'other');
    world.app.clock.moveTo(new Date('2026-06-02T06:00:00Z'));
    await world.sendAbout(mine.id);
    const reminders = (await world.messages(mine.id)).filter(({ kind }) => kind.startsWith('reminder'));
    expect(reminders.map(({ status, skip_reason }) => [status, skip_reason])).toEqual([
      ['skipped', 'cancelled'],
      ['skipped', 'cancelled'],
    ]);
  });

  test('"not at that time" keeps the person on the shortlist', async () => {
    await bookings.cancel(token, 'time');
    expect(await again()).toMatchObject({ status: 'cancelled', stage: 'shortlisted' });
  });

  test('a reason that is not offered is refused', async () => {
    await expect(bookings.cancel(token, '<script>')).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('once the interview has begun nothing can be changed, but it can be looked at', async () => {
    const [, second] = await slots();
    world.app.clock.moveTo(mine.starts_at);
    for (const change of [bookings.confirm(token), bookings.move(token, second.id), bookings.cancel(token, 'time')]) {
      await expect(change).rejects.toMatchObject({ code: 'interviews.too-late' });
    }
    expect(await bookings.view(token)).toMatchObject({ canChange: false, freeSlots: [] });
  });

  test('times that are past, of another day or of another organisation cannot be chosen', async () => {
    const strangers = await world.approvedDay(12, { slots: 3 });
    const [strange] = await world.slots(strangers.actor.organisationId);
    for (const slotId of [strange.id, newId(), 'no id']) {
      await expect(bookings.move(token, slotId)).rejects.toMatchObject({ code: 'interviews.slot-full' });
    }
    const last = (await world.bookings(tuesday.actor.organisationId)).at(-1)!;
    world.app.clock.moveTo(new Date('2026-06-02T07:10:00Z'));
    await expect(bookings.move(world.tokenOf(last), mine.interview_slot_id)).rejects.toMatchObject({
      code: 'interviews.slot-full',
    });
  });

  test('a booking under another organisation is not found', async () => {
    const strangers = await world.employer();
    const target = { organisationId: strangers.actor.organisationId, bookingId: mine.id };
    const crossed = world.app.get(CandidateLinks).tokenOf(target, mine.starts_at);
    await expect(bookings.view(crossed)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(bookings.confirm(crossed)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('a candidate who is rejected meanwhile is uninvited and the seat is free', async () => {
    await world.app.get(ApplicationsService).reject(tuesday.actor, mine.application_id, 'место занято');
    expect(await again()).toMatchObject({ status: 'cancelled', stage: 'rejected' });
    await seatsAreRight();
    expect(await bookings.view(token)).toMatchObject({ status: 'cancelled', canChange: false });
  });

  test('a decision, the candidate and the desk at the same moment: one happens, the others are told, nobody waits for ever', async () => {
    const { actor, day } = tuesday;
    const applications = world.app.get(ApplicationsService);
    const desk = world.app.get(BookingDesk);
    const rows = await world.bookings(actor.organisationId);
    const [, , third] = await slots();
    const attempts = rows.flatMap((row) => [
      () => bookings.confirm(world.tokenOf(row)),
      () => applications.reject(actor, row.application_id, 'одно'),
      () => bookings.move(world.tokenOf(row), third.id),
      () => applications.reject(actor, row.application_id, 'другое'),
      () => bookings.cancel(world.tokenOf(row), 'time'),
      () => desk.noAnswer(actor, row.id),
      () => desk.cancel(actor, row.id, 'us', 'иначе'),
    ]);
    const filling = [1, 2, 3].map(() => world.inviteProposed(actor, day.id));
    const answers = await Promise.allSettled([...attempts.map((attempt) => attempt()), ...filling]);
    const unexpected = answers.flatMap((answer) =>
      answer.status === 'rejected' && !(answer.reason instanceof ExpectedError) ? [String(answer.reason)] : [],
    );
    expect(unexpected).toEqual([]);
    await seatsAreRight();
    for (const { status, stage } of await world.bookings(actor.organisationId)) {
      expect([status, ALLOWED_STAGES[status]]).toEqual([status, expect.arrayContaining([stage])]);
    }
  });
});
