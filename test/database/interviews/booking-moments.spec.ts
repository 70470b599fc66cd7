import { CandidatesService } from '../../../src/candidates/index.js';
import { BookingDesk, BookingsService, DayClosing, PlanningService } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { InterviewMailWriter } from '../../../src/interviews/interview-mail-writer.js';
import { InterviewWorld, MONDAY_NOON, TUESDAY } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

const EVENING = new Date('2026-06-01T15:00:00Z'); // 18:00 in Moscow
const TWO_HOURS_BEFORE = new Date('2026-06-02T05:00:00Z');

describe('what is known of a booking', () => {
  let world: InterviewWorld;
  let tuesday: PlannedTuesday;
  let mine: BookingRow;

  beforeAll(async () => {
    world = await InterviewWorld.open();
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(MONDAY_NOON);
    tuesday = await world.approvedDay(6, { slots: 3 });
    [mine] = await world.bookings(tuesday.actor.organisationId);
  });

  const moments = async (booking = mine) => (await world.again(booking)).moments;

  /** The time of another slot of the day. */
  async function moveElsewhere(): Promise<void> {
    const other = (await world.slots(tuesday.actor.organisationId)).find(
      ({ id, seats, seats_taken }) => id !== mine.interview_slot_id && seats_taken < seats,
    );
    await world.app.get(BookingsService).move(world.tokenOf(mine), other?.id ?? '');
  }

  /** What every try to send the reminder of the evening does first. */
  const prepare = (organisationId: string): Promise<unknown> =>
    world.app.app.get<InterviewMailWriter>(InterviewMailWriter, { strict: false }).prepare('reminder-day-before', {
      ...{ organisationId, subjectId: mine.id, subjectVersion: 0, triedByBoard: false, recipientUserId: null },
    });

  async function remindAt(time: Date): Promise<void> {
    world.app.clock.moveTo(time);
    await world.sendAbout(mine.id);
  }

  test('is written down at each reminder, and stays as it was then', async () => {
    expect(await moments()).toEqual([]);
    await remindAt(EVENING);
    const before = [
      {
        ...{ moment: 'reminder-day-before', sequence: 0, leadHours: 16, localHour: 10, weekday: 2 },
        ...{ isConfirmed: false, hasNoAnswer: false, remindersSent: 0, isSent: true },
        // A little fewer than one of five, whom nobody has learnt anything of yet, as there is no answer.
        predicted: expect.closeTo(0.195, 2),
      },
    ];
    expect(await moments()).toEqual(before);
    await world.app.get(BookingsService).confirm(world.tokenOf(mine));
    expect(await moments()).toEqual(before);
    await remindAt(TWO_HOURS_BEFORE);
    const later = { moment: 'reminder-hours-before', leadHours: 2, isConfirmed: true, remindersSent: 1 };
    expect(await moments()).toEqual([...before, expect.objectContaining(later)]);
  });

  test('is written down once, however often and by how many a reminder is tried', async () => {
    world.app.clock.moveTo(EVENING);
    const { organisationId } = tuesday.actor;
    await Promise.all([1, 2, 3].map(() => prepare(organisationId)));
    await prepare(organisationId);
    expect(await moments()).toHaveLength(1);
  });

  test('is nothing of another organisation’s', async () => {
    const strangers = await world.employer();
    world.app.clock.moveTo(EVENING);
    expect(await prepare(strangers.actor.organisationId)).toEqual({ skip: 'erased' });
    expect(await moments()).toEqual([]);
  });

  test('is what is known of those whom nobody can remind, too', async () => {
    await world.app.asOwner(`DELETE FROM candidate_contacts WHERE organisation_id = $1`, [
      tuesday.actor.organisationId,
    ]);
    await remindAt(EVENING);
    await remindAt(TWO_HOURS_BEFORE);
    expect(await moments()).toMatchObject([
      { moment: 'reminder-day-before', isSent: false },
      { moment: 'reminder-hours-before', remindersSent: 0, isSent: false },
    ]);
  });

  test('is known of the new time when they move', async () => {
    world.app.clock.moveTo(new Date('2026-06-01T10:00:00Z'));
    await moveElsewhere();
    const [moved, ...more] = await moments();
    expect(moved).toMatchObject({ moment: 'moved', sequence: 1, isConfirmed: true });
    // Moscow's clock is three hours ahead.
    expect(moved?.['localHour']).toBe((await world.again(mine)).starts_at.getUTCHours() + 3);
    expect(more).toEqual([]);
    await remindAt(EVENING);
    expect(await moments()).toMatchObject([{ moment: 'moved' }, { moment: 'reminder-day-before', sequence: 1 }]);
  });

  test('does not include which time they left: that is for the way back alone', async () => {
    const at = MONDAY_NOON.toISOString();
    await moveElsewhere();
    expect(await moments()).toMatchObject([{ moment: 'moved', left: { slotId: mine.interview_slot_id, at } }]);
    world.app.clock.moveTo(new Date('2026-06-02T09:00:00Z'));
    await world.app.get(DayClosing).close(tuesday.actor, tuesday.day.id);
    const [{ known }] = await world.app.asOwner<{ known: Record<string, unknown>[] }>(
      `SELECT known FROM show_records WHERE booking_id = $1`,
      [mine.id],
    );
    expect(known.map((one) => [one['moment'], 'left' in one])).toEqual([
      ['booked', false],
      ['moved', false],
    ]);
  });

  test('is known when they come back after they had cancelled', async () => {
    const bookings = world.app.get(BookingsService);
    await bookings.cancel(world.tokenOf(mine), 'other');
    await bookings.comeBack(world.tokenOf(mine), mine.interview_slot_id);
    expect(await moments()).toMatchObject([{ moment: 'moved', localHour: 10, isConfirmed: true }]);
  });

  test('includes that nobody picked up the phone', async () => {
    const recruiter = { ...tuesday.actor, userId: newId(), name: 'Анна', role: 'recruiter' } as const;
    await world.app.get(BookingDesk).noAnswer(recruiter, mine.id);
    await remindAt(EVENING);
    expect(await moments()).toMatchObject([{ hasNoAnswer: true }]);
  });

  test('includes what became of earlier bookings, as of the new one', async () => {
    const { actor, vacancyId, day } = tuesday;
    const [, other, ...others] = await world.bookings(actor.organisationId);
    world.app.clock.moveTo(new Date('2026-06-02T09:00:00Z'));
    await world.app.get(DayClosing).close(actor, day.id);
    // Both turned out to be one person: whoever of the two is booked again stayed away twice.
    await world.app.asOwner(
      `UPDATE candidates SET person_id = (SELECT candidate_id FROM applications WHERE id = $1)
        WHERE id IN (SELECT candidate_id FROM applications WHERE id IN ($1, $2))`,
      [mine.application_id, other.application_id],
    );
    await world.app.asOwner(
      `UPDATE applications SET stage = 'shortlisted', withdrawn_reason = NULL WHERE organisation_id = $1`,
      [actor.organisationId],
    );
    const planning = world.app.get(PlanningService);
    const next = await planning.planDay(actor, { vacancyId, ...TUESDAY, date: '2026-06-09', slots: 3 });
    await planning.approve(actor, next.id);
    const again = (await world.bookings(actor.organisationId)).filter(({ starts_at }) => starts_at > TWO_HOURS_BEFORE);
    const second = again.find(({ id, application_id }) => application_id === mine.application_id && id !== mine.id);
    expect(second?.features).toMatchObject({ earlier: { came: 0, missed: 2 } });
    const third = again.find(({ id, application_id }) =>
      others.some((one) => one.application_id === application_id && one.id !== id),
    );
    expect(third?.features).toMatchObject({ earlier: { came: 0, missed: 1 } });
    expect((await world.again(mine)).features).toMatchObject({ earlier: { came: 0, missed: 0 } });
  });

  test('goes when the person is erased, from the history of a day that is closed later too', async () => {
    await remindAt(EVENING);
    const { actor, day } = tuesday;
    const [{ candidate_id }] = await world.app.asOwner<{ candidate_id: string }>(
      `SELECT candidate_id FROM applications WHERE id = $1`,
      [mine.application_id],
    );
    const owner = { organisationId: actor.organisationId, userId: newId(), role: 'owner', name: 'Вера' } as const;
    await world.app.get(CandidatesService).erase(owner, candidate_id);
    expect(await moments()).toEqual([]);
    world.app.clock.moveTo(new Date('2026-06-02T09:00:00Z'));
    await world.app.get(DayClosing).close(actor, day.id);
    const known = await world.app.asOwner<{ known: unknown }>(
      `SELECT known FROM show_records WHERE organisation_id = $1 ORDER BY booking_id = $2 DESC`,
      [actor.organisationId, mine.id],
    );
    expect(known[0]?.known).toBeNull();
    expect(known[1]?.known).toHaveLength(1);
  });
});
