import { ApplicationsService } from '../../../src/candidates/index.js';
import {
  BookingsService,
  FailedJobOffers,
  InterviewsAhead,
  JobOfferPreviews,
  JobOffers,
} from '../../../src/interviews/index.js';
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

  describe('a job that is offered in writing', () => {
    const TERMS = 'Оклад 80 000 ₽,\r\nвыход в понедельник <b>';
    let anna: Actor;
    let offers: JobOffers;
    const letters = (): Promise<{ subject_id: string; status: string; skip_reason: string | null }[]> =>
      world.app.asOwner(
        `SELECT subject_id, status, skip_reason FROM messages WHERE organisation_id = $1 AND kind = 'job-offer' ORDER BY id`,
        [anna.organisationId],
      );
    const send = async () => {
      for (const { subject_id } of await letters()) await world.sendAbout(subject_id);
    };
    const stage = async () => (await applications().find(anna, mine.application_id)).stage;

    beforeEach(async () => {
      anna = recruiter();
      offers = world.app.get(JobOffers);
      await world.app.asOwner(`UPDATE applications SET stage = 'passed' WHERE id = $1`, [mine.application_id]);
    });

    test('is read before, leaves when the time to think is over, once, whoever offers it too', async () => {
      const stranger = { ...(await world.employer()).actor, userId: newId(), name: 'Чужая' };
      for (const deed of [
        offers.offer(stranger, mine.application_id, ''),
        world.app.get(JobOfferPreviews).of(stranger, mine.application_id, ''),
      ])
        await expect(deed).rejects.toMatchObject({ kind: 'not-found' });
      const preview = await world.app.get(JobOfferPreviews).of(anna, mine.application_id, TERMS);
      await Promise.all([1, 2].map(() => offers.offer(anna, mine.application_id, TERMS)));
      await offers.offer(recruiter(), mine.application_id, TERMS);
      // Other terms are not lost without a word: the letter that is written has to be withdrawn first.
      await expect(offers.offer(recruiter(), mine.application_id, 'Другое')).rejects.toMatchObject({
        ...{ kind: 'conflict', code: 'interviews.other-offer-stands' },
      });
      expect([await stage(), await letters()]).toEqual(['offered', [expect.objectContaining({ status: 'waiting' })]]);
      await send();
      expect(await world.mailsTo(mine.application_id)).toEqual([]);
      world.app.clock.moveByMinutes(10);
      await send();
      const mails = await world.mailsTo(mine.application_id);
      expect(mails).toMatchObject([{ subject: preview!.subject }]);
      expect(mails[0].text.replaceAll('\r\n', '\n').trim()).toBe(preview!.text.trim());
      expect(preview!.text).toContain('Оклад 80 000 ₽,\nвыход в понедельник <b>');
      expect(mails[0].html).toContain('понедельник &lt;b&gt;');
      expect(await offers.standing(anna, mine.application_id)).toMatchObject({ status: 'sent', userName: 'Анна' });
    });

    test('leads nobody back who has accepted meanwhile', async () => {
      await applications().move(anna, mine.application_id, 'offered');
      await applications().move(anna, mine.application_id, 'accepted');
      await expect(offers.offer(anna, mine.application_id, TERMS)).rejects.toMatchObject({
        code: 'candidates.move-not-allowed',
      });
      expect([await stage(), await letters()]).toEqual(['accepted', []]);
    });

    test('is not sent once it is taken back, and can be made anew; one that does not fit is refused', async () => {
      await offers.offer(anna, mine.application_id, '');
      await applications().undo(anna, mine.application_id);
      expect(await letters()).toMatchObject([{ status: 'skipped', skip_reason: 'not-offered' }]);
      await applications().move(anna, mine.application_id, 'offered');
      expect(await offers.standing(anna, mine.application_id)).toBeNull();
      await expect(offers.offer(anna, mine.application_id, 'я'.repeat(2001))).rejects.toMatchObject({
        code: 'interviews.offer-too-long',
      });
      await offers.offer(anna, mine.application_id, '');
      world.app.clock.moveByMinutes(10);
      await send();
      expect((await letters()).map(({ status }) => status)).toEqual(['skipped', 'sent']);
    });

    test('says in the evening that its letter leaves in the morning', async () => {
      world.app.clock.moveTo(new Date('2026-06-01T17:55:00Z'));
      await offers.offer(anna, mine.application_id, '');
      const leavesAt = new Date('2026-06-02T06:00:00Z');
      expect(await offers.standing(anna, mine.application_id)).toMatchObject({ status: 'waiting', leavesAt });
      world.app.clock.moveByMinutes(10);
      await send();
      expect(await offers.standing(anna, mine.application_id)).toMatchObject({ status: 'waiting', leavesAt });
    });

    test('is listed when its letter did not leave, and sent again once, as long as it stands', async () => {
      const failed = world.app.get(FailedJobOffers);
      await offers.offer(anna, mine.application_id, TERMS);
      world.app.clock.moveByMinutes(10);
      await world.app.asOwner(
        `UPDATE messages SET status = 'failed', failure = 'refused' WHERE organisation_id = $1 AND kind = 'job-offer'`,
        [anna.organisationId],
      );
      const [letter] = await failed.list(anna);
      expect(letter).toMatchObject({
        applicationId: mine.application_id,
        failure: 'refused',
        name: expect.any(String),
      });
      const stranger = (await world.employer()).actor;
      expect([await failed.list(stranger), await failed.count(anna)]).toEqual([[], 1]);
      for (const id of [letter.messageId, newId(), 'nonsense'])
        await expect(failed.sendAgain(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
      await expect(failed.sendAgain({ ...anna, role: 'receptionist' }, letter.messageId)).rejects.toMatchObject({
        kind: 'forbidden',
      });
      const taps = await Promise.allSettled([1, 2].map(() => failed.sendAgain(anna, letter.messageId)));
      expect(taps.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await send();
      expect(await world.mailsTo(mine.application_id)).toHaveLength(1);
      expect(await offers.standing(anna, mine.application_id)).toMatchObject({ status: 'sent' });
      await world.app.asOwner(`UPDATE messages SET status = 'failed' WHERE id = $1`, [letter.messageId]);
      expect(await failed.count(anna)).toBe(1);
      const other = await world.app.asOwner<{ id: string }>(
        `UPDATE applications part SET merged_into_id = other.id FROM applications other
          WHERE part.id = $1 AND other.organisation_id = part.organisation_id AND other.id <> part.id RETURNING other.id`,
        [mine.application_id],
      );
      expect(other).toHaveLength(1);
      expect(await failed.list(anna)).toEqual([]);
      await world.app.asOwner(`UPDATE applications SET merged_into_id = NULL WHERE id = $1`, [mine.application_id]);
      await applications().move(anna, mine.application_id, 'accepted');
      expect(await failed.list(anna)).toEqual([]);
      await expect(failed.sendAgain(anna, letter.messageId)).rejects.toMatchObject({
        code: 'interviews.offer-outdated',
      });
    });
  });
});
