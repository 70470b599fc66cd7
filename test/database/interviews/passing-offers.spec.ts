import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ApplicationsService } from '../../../src/candidates/index.js';
import {
  BookingDesk,
  OffersPassing,
  PlanningService,
  StaffingService,
  WaitingListService,
} from '../../../src/interviews/index.js';
import type { WaitingLine } from '../../../src/interviews/index.js';
import { SeatOffers } from '../../../src/interviews/seat-offers.service.js';
import { newId } from '../../../src/kernel/ids.js';
import { InterviewWorld, MONDAY_NOON, TUESDAY } from './interview-world.js';
import type { BookingRow, DayOfThree, MessageRow } from './interview-world.js';

describe('seats that go from one of a waiting list to the next', () => {
  let world: InterviewWorld;
  let waiting: WaitingListService;
  let passing: OffersPassing;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    waiting = world.app.get(WaitingListService);
    passing = world.app.get(OffersPassing);
  });
  afterAll(async () => world.close());
  beforeEach(() => world.app.clock.moveTo(MONDAY_NOON));
  afterEach(() => jest.restoreAllMocks());

  /** Tuesday with three times and one person each; those who are left of so many wait. */
  async function tuesday(people: number): Promise<Tuesday> {
    const { applicationIds, ...day } = await world.dayOfThree(people);
    return { ...day, waiters: applicationIds.slice(3) };
  }

  /** Freed seats, which the next pass offers. */
  async function freed({ anna, dayId, rows }: Tuesday, count: number): Promise<void> {
    for (const { id } of rows.slice(0, count)) {
      await world.app.get(BookingDesk).cancel(anna, id, 'candidate', 'found-job');
    }
    await world.app.asOwner(`UPDATE interview_days SET offers_seats = true WHERE id = $1`, [dayId]);
  }

  const pass = ({ anna }: Tuesday) => passing.passOn(anna.organisationId);
  const lines = async ({ anna, dayId }: Tuesday): Promise<readonly WaitingLine[]> =>
    (await waiting.read(anna, dayId))!.lines;
  const lineOf = async (day: Tuesday, id: string): Promise<WaitingLine | undefined> =>
    (await lines(day)).find(({ applicationId }) => applicationId === id);

  async function offerOf(applicationId: string): Promise<{ placeId: string; message: MessageRow }> {
    const [place] = await world.app.asOwner<{ id: string }>(`SELECT id FROM waiting_places WHERE application_id = $1`, [
      applicationId,
    ]);
    return { placeId: place.id, message: (await world.messages(place.id)).at(-1)! };
  }

  async function placeOf(applicationId: string): Promise<{ placeId: string }> {
    const sql = `SELECT id AS "placeId" FROM waiting_places WHERE application_id = $1`;
    return (await world.app.asOwner<{ placeId: string }>(sql, [applicationId]))[0];
  }

  async function vacancyOf({ dayId }: Tuesday): Promise<string> {
    const sql = `SELECT vacancy_id AS id FROM interview_days WHERE id = $1`;
    return (await world.app.asOwner<{ id: string }>(sql, [dayId]))[0].id;
  }

  /** Until somebody waits for what somebody else holds. */
  async function somebodyWaits(): Promise<void> {
    for (let waits = 0; waits === 0;) {
      const [{ count }] = await world.app.asOwner<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      waits = count;
    }
  }

  test('whoever invites the same people to another day at this moment and the offers wait one for the other, not both', async () => {
    const day = await tuesday(6);
    const { organisationId } = day.anna;
    const [first, second] = day.waiters;
    await freed(day, 2);
    // On the list they stand the other way round than by id.
    await world.app.asOwner(`UPDATE applications SET rank_points = 96 WHERE id = $1`, [second]);
    let passed: Promise<void> | undefined;
    await world.app.database.inOrganisation(organisationId, async (db) => {
      const take = (id: string) => db.query(`SELECT id FROM applications WHERE id = $1 FOR NO KEY UPDATE`, [id]);
      await take(first);
      passed = world.app.database.apart(() => pass(day));
      passed.catch(() => undefined);
      await somebodyWaits();
      await take(second);
    });
    await passed;
    for (const id of [first, second]) expect(await lineOf(day, id)).toMatchObject({ status: 'offered' });
  });

  test('who was invited elsewhere while the offer waited for them is not asked', async () => {
    const day = await tuesday(5);
    const { organisationId } = day.anna;
    const [first, second] = day.waiters;
    await freed(day, 1);
    let passed: Promise<void> | undefined;
    await world.app.database.inOrganisation(organisationId, async (db) => {
      await db.query(`UPDATE applications SET stage = 'invited' WHERE id = $1`, [first]);
      passed = world.app.database.apart(() => pass(day));
      await somebodyWaits();
    });
    await passed;
    expect(await lineOf(day, first)).toBeUndefined();
    await pass(day);
    expect(await lineOf(day, second)).toMatchObject({ status: 'offered' });
  });

  test('of a yes by phone and the end of the time at the same moment the yes is kept', async () => {
    const day = await tuesday(5);
    const { organisationId } = day.anna;
    const [first] = day.waiters;
    await freed(day, 1);
    await pass(day);
    const offered = (await lineOf(day, first))!;
    world.app.clock.moveTo(new Date(offered.expiresAt!.getTime() + 60_000));
    let passed: Promise<void> | undefined;
    await world.app.database.inOrganisation(organisationId, async (db) => {
      // The answer has the day's turn, and has read that the seat is held for them.
      await db.query(`SELECT id FROM interview_days WHERE id = $1 FOR UPDATE`, [day.dayId]);
      passed = world.app.database.apart(() => pass(day));
      passed.catch(() => undefined);
      await somebodyWaits();
      const { placeId } = await placeOf(first);
      await db.query(`UPDATE waiting_places SET status = 'accepted', answered_at = now() WHERE id = $1`, [placeId]);
    });
    await passed;
    expect(await lineOf(day, first)).toMatchObject({ status: 'accepted' });
  });

  test('a yes by phone is never lost to the end of the time, whichever comes first', async () => {
    for (let round = 0; round < 3; round += 1) {
      world.app.clock.moveTo(MONDAY_NOON);
      const day = await tuesday(4);
      const [first] = day.waiters;
      await freed(day, 1);
      await pass(day);
      const { expiresAt, offeredSlotId } = (await lineOf(day, first))!;
      world.app.clock.moveTo(new Date(expiresAt!.getTime() + 60_000));
      await Promise.all([pass(day), waiting.answer(day.anna, day.dayId, first, offeredSlotId)]);
      const booked = (await world.bookings(day.anna.organisationId)).filter((row) => row.application_id === first);
      expect(booked.map(({ status }) => status)).toEqual(['confirmed']);
      await world.expectSeatsRight(day.anna.organisationId);
    }
  });

  test('what is wrong with one organisation does not keep the seats of the others', async () => {
    const [broken, other] = [await tuesday(4), await tuesday(4)];
    for (const day of [broken, other]) await freed(day, 1);
    const offers = world.app.get(SeatOffers);
    const advise = offers.advice.bind(offers);
    jest.spyOn(offers, 'advice').mockImplementation(async (day) => {
      if (day.id === broken.dayId) throw new Error('deadlock detected');
      return advise(day);
    });
    await passing.run();
    expect(await lineOf(broken, broken.waiters[0])).toMatchObject({ status: 'waiting' });
    expect(await lineOf(other, other.waiters[0])).toMatchObject({ status: 'offered' });
  });

  test('organisations take turns: many days of one do not keep the seats of the next', async () => {
    const planning = world.app.get(PlanningService);
    const [one, other] = [await tuesday(9), await tuesday(4)];
    const days = [one.dayId];
    for (const date of ['2026-06-03', '2026-06-04']) {
      const fields = { ...TUESDAY, date, slots: 3, vacancyId: await vacancyOf(one) };
      const { id } = await planning.planDay(one.anna, fields);
      await planning.approve(one.anna, (await planning.choose(one.anna, id, 2)).id);
      await world.app.asOwner(`UPDATE interview_days SET offers_seats = true WHERE id = $1`, [id]);
      days.push(id);
    }
    for (const day of [one, other]) await freed(day, 1);
    const advised = jest.spyOn(world.app.get(SeatOffers), 'advice');
    await passing.run();
    const own = new Set([...days, other.dayId]);
    const order = advised.mock.calls.map(([{ id }]) => id).filter((id) => own.has(id));
    expect(order).toHaveLength(4);
    expect(order.indexOf(other.dayId)).toBeLessThan(2);
    expect(order.filter((id) => id !== other.dayId)).toEqual(days);
  });

  /** How many statements a pass takes. */
  async function statements(day: Tuesday): Promise<number> {
    const logged = jest.spyOn(world.app.app.get(DataSource).logger, 'logQuery');
    await pass(day);
    const count = logged.mock.calls.length;
    logged.mockRestore();
    return count;
  }

  test('the database is asked as often for many people as for few, and not at all for times that nobody can make', async () => {
    const [few, many] = [await tuesday(5), await tuesday(60)];
    for (const day of [few, many]) {
      await freed(day, 3);
      await world.app.asOwner(`UPDATE candidates SET city_slug = 'kaliningrad' WHERE organisation_id = $1`, [
        day.anna.organisationId,
      ]);
    }
    // Ten in the evening: who may be written to from ten o'clock Moscow time on cannot be asked for any time until eleven.
    world.app.clock.moveTo(new Date('2026-06-01T19:00:00Z'));
    const ofFew = await statements(few);
    expect(await statements(many)).toBe(ofFew);
    expect((await lines(many)).every(({ status }) => status === 'waiting')).toBe(true);
    world.app.clock.moveTo(new Date('2026-06-02T07:00:00Z'));
    expect(await statements(many)).toBeLessThan(ofFew - 5);
  });

  test('those who declined do not push those who wait off the list', async () => {
    const day = await tuesday(205);
    await freed(day, 1);
    const last = day.waiters.at(-1)!;
    await world.app.asOwner(
      `INSERT INTO waiting_places (organisation_id, id, interview_day_id, application_id, status, offer_count, created_at)
       SELECT $1, gen_random_uuid(), $2, id, (ARRAY['declined', 'expired', 'off'])[1 + ordinality % 3], 1, now()
         FROM unnest($3::uuid[]) WITH ORDINALITY AS one (id, ordinality)`,
      [day.anna.organisationId, day.dayId, day.waiters.slice(0, -1)],
    );
    const [next] = await lines(day);
    expect(next).toMatchObject({ applicationId: last, isNext: true });
    await pass(day);
    expect(await lineOf(day, last)).toMatchObject({ status: 'offered' });
  });

  test('a mail that is tried again at night leaves in the morning of the city where its reader lives', async () => {
    const day = await tuesday(5);
    const [first] = day.waiters;
    await freed(day, 1);
    await world.app.asOwner(
      `UPDATE candidates SET city_slug = 'novosibirsk' WHERE id = (SELECT candidate_id FROM applications WHERE id = $1)`,
      [first],
    );
    // Half past eight in the evening there; half an hour today and an hour and a half tomorrow are left to answer.
    world.app.clock.moveTo(new Date('2026-06-01T13:30:00Z'));
    await pass(day);
    expect(await lineOf(day, first)).toMatchObject({ expiresAt: new Date('2026-06-02T03:30:00Z') });
    const { placeId, message } = await offerOf(first);
    const retryAt = new Date('2026-06-01T14:30:00Z');
    await world.app.asOwner(`UPDATE messages SET attempts = 1, not_before = $2 WHERE id = $1`, [message.id, retryAt]);
    world.app.clock.moveTo(retryAt);
    await world.sendAbout(placeId);
    const morning = new Date('2026-06-02T02:00:00Z');
    expect(await world.messages(placeId)).toMatchObject([{ status: 'waiting', not_before: morning }]);
    world.app.clock.moveTo(morning);
    await world.sendAbout(placeId);
    expect(await world.messages(placeId)).toMatchObject([{ status: 'sent' }]);
  });

  test('whom the mail did not reach in time has let nothing pass: they wait on, and the seat goes to the next', async () => {
    const day = await tuesday(6);
    const [first, second] = day.waiters;
    await freed(day, 1);
    await pass(day);
    const { placeId } = await offerOf(first);
    world.app.clock.moveTo(new Date(MONDAY_NOON.getTime() + 121 * 60_000));
    await pass(day);
    expect(await lineOf(day, first)).toMatchObject({ status: 'waiting', isNext: true, offerCount: 1 });
    expect(await lineOf(day, second)).toMatchObject({ status: 'offered' });
    await world.sendAbout(placeId);
    expect(await world.messages(placeId)).toMatchObject([{ status: 'skipped', skip_reason: 'waiting' }]);
  });

  test('the time to answer counts from the sending: a mail that leaves late says a later end, and the seat is held until then', async () => {
    const day = await tuesday(6);
    const [first] = day.waiters;
    await freed(day, 1);
    await pass(day);
    const { placeId } = await offerOf(first);
    const minutes = (count: number) => new Date(MONDAY_NOON.getTime() + count * 60_000);
    expect(await lineOf(day, first)).toMatchObject({ expiresAt: minutes(120) });
    world.app.clock.moveTo(minutes(115));
    await world.sendAbout(placeId);
    expect(await lineOf(day, first)).toMatchObject({ status: 'offered', expiresAt: minutes(235) });
    const [mail] = await world.mailsTo(first);
    // Noon in Moscow and 235 minutes.
    expect(mail.text).toContain('15:55');
    world.app.clock.moveTo(minutes(200));
    await pass(day);
    expect(await lineOf(day, first)).toMatchObject({ status: 'offered' });
    world.app.clock.moveTo(minutes(236));
    await pass(day);
    expect(await lineOf(day, first)).toMatchObject({ status: 'expired' });
  });

  test('a mail that leaves too late to be answered before the interview is not sent', async () => {
    const day = await tuesday(6);
    const [first] = day.waiters;
    await freed(day, 1);
    // Half past eight in the evening: the seat is held until an hour before the interview.
    world.app.clock.moveTo(new Date('2026-06-01T17:30:00Z'));
    await pass(day);
    const { placeId } = await offerOf(first);
    world.app.clock.moveTo(new Date('2026-06-02T05:55:00Z'));
    await world.sendAbout(placeId);
    expect(await world.messages(placeId)).toMatchObject([{ status: 'skipped', skip_reason: 'expired' }]);
  });

  describe('an answer by phone', () => {
    const answer = (day: Tuesday, id: string, slotId: string | null) => waiting.answer(day.anna, day.dayId, id, slotId);
    const freeSlot = async (day: Tuesday) => (await waiting.read(day.anna, day.dayId))!.free[0].slotId;
    const bookingsOf = async (day: Tuesday, id: string): Promise<BookingRow[]> =>
      (await world.bookings(day.anna.organisationId)).filter((row) => row.application_id === id);

    test('books somebody who can only be called, confirmed, without a letter; twice is once', async () => {
      const day = await tuesday(5);
      const [byPhone] = await world.shortlist(day.anna.organisationId, await vacancyOf(day), 1, 'phone');
      await freed(day, 1);
      const slotId = await freeSlot(day);
      await Promise.all([answer(day, byPhone, slotId), answer(day, byPhone, slotId)]);
      await answer(day, byPhone, slotId);
      const [booking, ...others] = await bookingsOf(day, byPhone);
      expect(others).toEqual([]);
      expect(booking).toMatchObject({ status: 'confirmed', interview_slot_id: slotId });
      expect(await lineOf(day, byPhone)).toMatchObject({ status: 'accepted' });
      const { placeId } = await placeOf(byPhone);
      expect(await world.messages(placeId)).toEqual([]);
      await world.expectSeatsRight(day.anna.organisationId);
    });

    test('takes or frees the seat that was offered by letter, or another one', async () => {
      const day = await tuesday(7);
      const [first, second, third] = day.waiters;
      await freed(day, 3);
      await pass(day);
      const offered = (await lineOf(day, first))!.offeredSlotId!;
      await answer(day, first, offered);
      expect(await lineOf(day, first)).toMatchObject({ status: 'accepted' });
      await answer(day, second, null);
      expect(await lineOf(day, second)).toMatchObject({ status: 'declined', expiresAt: null });
      await answer(day, second, null);
      const other = (await waiting.read(day.anna, day.dayId))!.free.find(({ freed: open }) => open > 0)!.slotId;
      expect((await lineOf(day, third))!.offeredSlotId).not.toBe(other);
      await answer(day, third, other);
      expect((await bookingsOf(day, third))[0]).toMatchObject({ status: 'confirmed', interview_slot_id: other });
      await world.expectSeatsRight(day.anna.organisationId);
    });

    test('is refused when the person was rejected at the same moment, or is booked elsewhere: nobody is told that a seat is theirs', async () => {
      const day = await tuesday(6);
      const { organisationId } = day.anna;
      const [first, second] = day.waiters;
      await freed(day, 2);
      await pass(day);
      const offered = (await lineOf(day, first))!.offeredSlotId!;
      let answered: Promise<void> | undefined;
      await world.app.database.inOrganisation(organisationId, async () => {
        await world.app.get(ApplicationsService).reject(day.anna, first, 'no-fit');
        answered = world.app.database.apart(() => answer(day, first, offered));
        answered.catch(() => undefined);
        await somebodyWaits();
      });
      await expect(answered).rejects.toMatchObject({ code: 'interviews.not-on-waiting-list' });
      expect(await bookingsOf(day, first)).toEqual([]);

      const held = (await lineOf(day, second))!.offeredSlotId!;
      await world.app.asOwner(
        `UPDATE bookings SET application_id = $1, status = 'invited', cancelled_by = NULL, cancel_reason = NULL, cancelled_at = NULL
          WHERE id = $2`,
        [second, day.rows[0].id],
      );
      await expect(answer(day, second, held)).rejects.toMatchObject({ code: 'interviews.not-offered' });
      expect(await lineOf(day, second)).toMatchObject({ status: 'offered' });
    });

    test('is refused where no seat is, of somebody who does not wait, and for another organisation', async () => {
      const day = await tuesday(5);
      const [first] = day.waiters;
      await freed(day, 1);
      const slotId = await freeSlot(day);
      await expect(answer(day, first, newId())).rejects.toMatchObject({ code: 'interviews.not-offered' });
      await expect(answer(day, day.rows[2].application_id, slotId)).rejects.toMatchObject({
        code: 'interviews.not-on-waiting-list',
      });
      await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken WHERE id = $1`, [slotId]);
      await expect(answer(day, first, slotId)).rejects.toMatchObject({ code: 'interviews.not-offered' });
      expect(await lineOf(day, first)).toMatchObject({ status: 'waiting' });
      const other = await tuesday(4);
      await expect(waiting.answer(other.anna, day.dayId, first, null)).rejects.toMatchObject({
        code: 'interviews.day-not-found',
      });
    });
  });

  test('a seat that is held at a time at which nobody interviews any more is free in the plan, and held again once somebody comes back', async () => {
    const day = await tuesday(6);
    const staffing = world.app.get(StaffingService);
    await freed(day, 1);
    await pass(day);
    const held = (await lines(day)).find(({ status }) => status === 'offered')!.offeredSlotId!;
    const standing = async (): Promise<number> => (await world.reading(day.anna, day.dayId)).state!.now.standing.length;
    const before = await standing();
    const at = { fromSlotId: held, untilSlotId: held };
    await staffing.change(day.anna, day.dayId, { interviewers: 0, ...at });
    expect(await standing()).toBe(before - 1);
    await staffing.change(day.anna, day.dayId, { interviewers: 1, ...at });
    expect(await standing()).toBe(before);
  });

  test('of a time at which nobody interviews no seat is offered, neither by itself nor to whoever looks for another time', async () => {
    const day = await tuesday(6);
    const staffing = world.app.get(StaffingService);
    const { slots } = await staffing.staffed(day.anna, day.dayId);
    const away = slots[0].slotId;
    await staffing.change(day.anna, day.dayId, { interviewers: 0, fromSlotId: away, untilSlotId: away });
    await freed(day, 2);
    await pass(day);
    const offered = (await lines(day)).filter(({ status }) => status === 'offered');
    expect(offered.map(({ offeredTime }) => offeredTime)).toEqual([slots[1].startsAt]);
    expect((await waiting.read(day.anna, day.dayId))!.free.map(({ slotId }) => slotId)).not.toContain(away);
    const desk = world.app.get(BookingDesk);
    const [last] = day.rows.slice(2);
    expect((await desk.get(day.anna, last.id)).freeSlots.map(({ id }) => id)).not.toContain(away);
    await expect(desk.move(day.anna, last.id, away, 'candidate')).rejects.toMatchObject({
      code: 'interviews.slot-full',
    });
  });
});

interface Tuesday extends Omit<DayOfThree, 'applicationIds'> {
  /** Best first. */
  readonly waiters: readonly string[];
}
