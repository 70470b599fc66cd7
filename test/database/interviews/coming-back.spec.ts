import { ApplicationsService } from '../../../src/candidates/index.js';
import { BookingsService, CandidateLinks, DayCancelling, PlanningService } from '../../../src/interviews/index.js';
import { InterviewWorld, TUESDAY } from './interview-world.js';
import type { BookingRow, PlannedTuesday, SlotRow } from './interview-world.js';

describe('a candidate who cancelled and changes their mind', () => {
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
  const states = async (kind: string): Promise<string[]> =>
    (await world.messages(mine.id))
      .filter((message) => message.kind.startsWith(kind))
      .map(({ status, skip_reason }) => skip_reason ?? status);

  const seatsAreRight = (): Promise<void> => world.expectSeatsRight(tuesday.actor.organisationId);

  test.each(['time', 'found-job', 'not-interested', 'other'])('after "%s" is back with one tap', async (reason) => {
    expect(await bookings.cancel(token, reason)).toMatchObject({
      canComeBack: true,
      cancelledBy: 'candidate',
      slotId: mine.interview_slot_id,
      ownTimeFree: true,
    });
    const view = await bookings.comeBack(token, mine.interview_slot_id);
    expect(view).toMatchObject({ status: 'confirmed', canChange: true, canComeBack: false, cancelledBy: null });
    expect(await again()).toMatchObject({
      interview_slot_id: mine.interview_slot_id,
      status: 'confirmed',
      stage: 'booked',
      sequence: 2,
      cancel_reason: null,
    });
    await seatsAreRight();
  });

  test('comes to another time as well', async () => {
    const [, , third] = await slots();
    await bookings.cancel(token, 'time');
    expect((await bookings.view(token)).freeSlots.map(({ id }) => id)).toContain(third.id);
    await bookings.comeBack(token, third.id);
    expect(await again()).toMatchObject({ interview_slot_id: third.id, stage: 'booked', sequence: 2 });
    await seatsAreRight();
  });

  test('is back already and chooses another time in another tab: what was chosen last counts', async () => {
    const [, , third] = await slots();
    await bookings.cancel(token, 'time');
    await bookings.comeBack(token, mine.interview_slot_id);
    expect(await bookings.comeBack(token, third.id)).toMatchObject({ status: 'confirmed', slotId: third.id });
    expect(await again()).toMatchObject({ interview_slot_id: third.id, status: 'confirmed', stage: 'booked' });
    const tried = [mine.interview_slot_id, third.id, mine.interview_slot_id];
    await Promise.allSettled(tried.map((slot) => bookings.comeBack(token, slot)));
    await seatsAreRight();
  });

  test('is told once, with a calendar entry that replaces the cancellation', async () => {
    await bookings.cancel(token, 'other');
    await world.sendAbout(mine.id);
    await Promise.all([1, 2, 3].map(() => bookings.comeBack(token, mine.interview_slot_id)));
    await bookings.comeBack(token, mine.interview_slot_id);
    await world.sendAbout(mine.id);
    expect(await again()).toMatchObject({ sequence: 2 });
    expect(await states('confirmation')).toEqual(['sent']);
    expect(await states('cancelled')).toEqual(['sent']);
    await seatsAreRight();
    const [mail] = await world.mailsTo(mine.application_id);
    const file = mail.attachments[0]?.content.toString() ?? '';
    expect(file).toMatch(/METHOD:REQUEST[^]*SEQUENCE:2[^]*STATUS:CONFIRMED/);
    expect(file).toContain(`UID:${mine.id}@otklik`);
  });

  test('is reminded of what stands, not of what was cancelled', async () => {
    await bookings.cancel(token, 'other');
    await bookings.comeBack(token, mine.interview_slot_id);
    world.app.clock.moveTo(new Date('2026-06-01T15:00:00Z'));
    await world.sendAbout(mine.id);
    expect((await states('reminder-day-before')).sort()).toEqual(['moved', 'sent']);
  });

  test('and cancels again: two cancellations that nobody was told of are one mail', async () => {
    await bookings.cancel(token, 'other');
    await bookings.comeBack(token, mine.interview_slot_id);
    await bookings.cancel(token, 'found-job');
    await world.sendAbout(mine.id);
    expect(await states('cancelled')).toEqual(['moved', 'sent']);
    expect(await states('confirmation')).toEqual(['cancelled']);
    expect(await again()).toMatchObject({ status: 'cancelled', stage: 'withdrawn', sequence: 3 });
    await seatsAreRight();
  });

  test('finds the seat taken: it is said, other times are offered', async () => {
    await bookings.cancel(token, 'other');
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken WHERE id = $1`, [mine.interview_slot_id]);
    expect(await bookings.view(token)).toMatchObject({ canComeBack: true, ownTimeFree: false });
    await expect(bookings.comeBack(token, mine.interview_slot_id)).rejects.toMatchObject({
      code: 'interviews.slot-full',
    });
    expect(await again()).toMatchObject({ status: 'cancelled', stage: 'withdrawn', sequence: 1 });
  });

  test('two who want the last seat: one is back, the other is told', async () => {
    const [, other] = (await world.bookings(tuesday.actor.organisationId)).filter(
      (row) => row.interview_slot_id === mine.interview_slot_id,
    );
    for (const booking of [mine, other]) await bookings.cancel(world.tokenOf(booking), 'other');
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken + 1 WHERE id = $1`, [
      mine.interview_slot_id,
    ]);
    const answers = await Promise.allSettled(
      [mine, other].map((booking) => bookings.comeBack(world.tokenOf(booking), mine.interview_slot_id)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await seatsAreRight();
  });

  describe('has no way back', () => {
    const refused = async (): Promise<void> => {
      expect(await bookings.view(token)).toMatchObject({ canComeBack: false, freeSlots: [] });
      await expect(bookings.comeBack(token, mine.interview_slot_id)).rejects.toMatchObject({
        code: 'interviews.cannot-come-back',
      });
      expect(await again()).toMatchObject({ status: 'cancelled' });
      await seatsAreRight();
    };

    test('when it was us who cancelled', async () => {
      await world.app.get(ApplicationsService).move(tuesday.actor, mine.application_id, 'shortlisted');
      await refused();
    });

    test('when they were rejected since', async () => {
      await bookings.cancel(token, 'time');
      await world.app.get(ApplicationsService).reject(tuesday.actor, mine.application_id, 'место занято');
      await refused();
    });

    test('when they are invited to another day by now', async () => {
      await bookings.cancel(token, 'time');
      const planning = world.app.get(PlanningService);
      const fields = { vacancyId: tuesday.vacancyId, ...TUESDAY, date: '2026-06-03', slots: 3 };
      const day = await planning.planDay(tuesday.actor, fields);
      await planning.approve(tuesday.actor, day.id);
      const rows = await world.bookings(tuesday.actor.organisationId);
      expect(rows.filter((row) => row.application_id === mine.application_id && row.status === 'invited')).toHaveLength(
        1,
      );
      await refused();
    });

    test('when the day is called off', async () => {
      await bookings.cancel(token, 'other');
      await world.app.get(DayCancelling).cancel(tuesday.actor, tuesday.day.id);
      await refused();
    });

    test('once the interview has begun', async () => {
      await bookings.cancel(token, 'other');
      world.app.clock.moveTo(mine.starts_at);
      expect(await bookings.view(token)).toMatchObject({ canComeBack: false });
      await expect(bookings.comeBack(token, mine.interview_slot_id)).rejects.toMatchObject({
        code: 'interviews.too-late',
      });
    });

    test('to a time of another day or organisation, or with a link of another one', async () => {
      await bookings.cancel(token, 'other');
      const strangers = await world.approvedDay(12, { slots: 3 });
      const [strange] = await world.slots(strangers.actor.organisationId);
      await expect(bookings.comeBack(token, strange.id)).rejects.toMatchObject({ code: 'interviews.slot-full' });
      const target = { organisationId: strangers.actor.organisationId, bookingId: mine.id };
      const crossed = world.app.get(CandidateLinks).tokenOf(target, mine.starts_at);
      await expect(bookings.comeBack(crossed, mine.interview_slot_id)).rejects.toMatchObject({ kind: 'not-found' });
    });
  });

  test('at the moment at which the day is called off: nobody is left booked into it', async () => {
    await bookings.cancel(token, 'other');
    await Promise.allSettled([
      bookings.comeBack(token, mine.interview_slot_id),
      world.app.get(DayCancelling).cancel(tuesday.actor, tuesday.day.id),
    ]);
    const rows = await world.bookings(tuesday.actor.organisationId);
    expect(rows.filter(({ status }) => status !== 'cancelled')).toEqual([]);
  });

  test('at the moment at which they are rejected: rejected means no interview', async () => {
    await bookings.cancel(token, 'time');
    await Promise.allSettled([
      bookings.comeBack(token, mine.interview_slot_id),
      world.app.get(ApplicationsService).reject(tuesday.actor, mine.application_id, 'место занято'),
    ]);
    const row = await again();
    expect([row.stage, row.status]).not.toEqual(['rejected', 'confirmed']);
    await seatsAreRight();
  });
});
