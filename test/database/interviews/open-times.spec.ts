import { AuditService } from '../../../src/audit/index.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { BookingDesk, BookingsService } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld, MONDAY_NOON } from './interview-world.js';
import type { BookingRow } from './interview-world.js';

describe('times that the plan leaves open', () => {
  let world: InterviewWorld;
  let desk: BookingDesk;
  let bookings: BookingsService;
  let anna: Actor;
  let rows: BookingRow[];
  let first: BookingRow;
  let last: BookingRow;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    desk = world.app.get(BookingDesk);
    bookings = world.app.get(BookingsService);
  });
  afterAll(async () => world.close());
  beforeEach(async () => {
    world.app.clock.moveTo(MONDAY_NOON);
    const { actor } = await world.approvedDay(12, { slots: 3 });
    anna = { ...actor, userId: newId(), name: 'Анна', role: 'recruiter' };
    rows = await world.bookings(actor.organisationId);
    [first, last] = [rows[0], rows[rows.length - 1]];
  });

  /** More wait too long than may: whoever comes to the first time makes it worse. */
  const overLimit = () =>
    world.app.asOwner(
      `UPDATE interview_days SET limits = jsonb_set(limits, '{waitRisk}', '0.0001')
                        WHERE organisation_id = $1`,
      [anna.organisationId],
    );
  /** More come to every time than may. */
  const allFull = () =>
    world.app.asOwner(
      `UPDATE interview_days SET limits = jsonb_set(limits, '{perSlot}', '1')
                              WHERE organisation_id = $1`,
      [anna.organisationId],
    );
  const timesOf = async (row: BookingRow): Promise<string[]> =>
    (await bookings.freeSlots(world.tokenOf(row))).map(({ id }) => id);
  const isRefused = (row: BookingRow, slotId: string) =>
    expect(bookings.move(world.tokenOf(row), slotId)).rejects.toMatchObject({ code: 'interviews.slot-full' });

  test('a candidate gets none that leads over the limit of waiting, and one that makes it no worse', async () => {
    expect(await timesOf(last)).toContain(first.interview_slot_id);
    await overLimit();
    expect(await timesOf(last)).not.toContain(first.interview_slot_id);
    await isRefused(last, first.interview_slot_id);
    expect(await world.again(last)).toMatchObject({ interview_slot_id: last.interview_slot_id, sequence: 0 });
    expect(await timesOf(first)).toContain(last.interview_slot_id);
    await bookings.move(world.tokenOf(first), last.interview_slot_id);
    await world.expectSeatsRight(anna.organisationId);
  });

  test('a candidate gets none to which as many come as may', async () => {
    await allFull();
    expect(await timesOf(last)).toEqual([]);
    await isRefused(last, first.interview_slot_id);
  });

  test('whoever cancelled comes back to their own time, which was planned for them, and to no other that leads over the limit', async () => {
    await overLimit();
    const token = world.tokenOf(last);
    await bookings.cancel(token, 'time');
    expect(await bookings.view(token)).toMatchObject({ canComeBack: true, ownTimeFree: true, freeSlots: [] });
    await expect(bookings.comeBack(token, first.interview_slot_id)).rejects.toMatchObject({
      code: 'interviews.slot-full',
    });
    expect(await bookings.comeBack(token, last.interview_slot_id)).toMatchObject({ status: 'confirmed' });
    await world.expectSeatsRight(anna.organisationId);
  });

  describe('and the one that a candidate has only just left', () => {
    let left: string;
    const movedOn = (minutes: number): void =>
      world.app.clock.moveTo(new Date(MONDAY_NOON.getTime() + minutes * 60_000));
    const backAgain = () => bookings.move(world.tokenOf(first), left);

    beforeEach(async () => {
      left = first.interview_slot_id;
      await bookings.move(world.tokenOf(first), last.interview_slot_id);
      await allFull();
    });
    afterEach(async () => world.expectSeatsRight(anna.organisationId));

    test('which it closes by now: theirs for ten minutes, and nobody else’s', async () => {
      await isRefused(last, left);
      movedOn(10);
      expect(await timesOf(first)).toContain(left);
      await Promise.all([backAgain(), backAgain()]);
      await backAgain();
      expect(await world.again(first)).toMatchObject({ interview_slot_id: left, sequence: 2, status: 'confirmed' });
    });

    test('also for whoever undoes it on the phone, who decides nothing', async () => {
      const oleg: Actor = { ...anna, role: 'receptionist' };
      expect((await desk.get(oleg, first.id)).freeSlots.map(({ id }) => id)).toContain(left);
      await desk.move(oleg, first.id, left, 'candidate');
      expect(await world.again(first)).toMatchObject({ interview_slot_id: left, sequence: 2, status: 'confirmed' });
    });

    test('but not later', async () => {
      movedOn(10.1);
      expect(await timesOf(first)).not.toContain(left);
      await isRefused(first, left);
    });

    test('nor when its seat was given away', async () => {
      await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken WHERE id = $1`, [left]);
      expect(await timesOf(first)).not.toContain(left);
      await isRefused(first, left);
    });

    test('nor another one', async () => {
      const [, { id: middle }] = await world.slots(anna.organisationId);
      expect(await timesOf(first)).toEqual([left]);
      await isRefused(first, middle);
    });

    test('nor when something else became of the booking, or we moved it', async () => {
      const token = world.tokenOf(first);
      await bookings.cancel(token, 'time');
      expect(await timesOf(first)).not.toContain(left);
      await bookings.comeBack(token, last.interview_slot_id);
      await isRefused(first, left);
      const other = rows.find((row) => row.interview_slot_id === left && row.id !== first.id)!;
      await desk.move(anna, other.id, last.interview_slot_id, 'us', true);
      await isRefused(other, left);
    });
  });

  test('of two who want the last room that the limit leaves one gets it', async () => {
    const others = rows.filter((row) => row.interview_slot_id !== first.interview_slot_id).slice(-2);
    // One more at the first time is just within the limit, two are over it.
    const risk = await riskAtFirst(others[0]);
    await world.app.asOwner(
      `UPDATE interview_days SET limits = jsonb_set(limits, '{waitRisk}', to_jsonb($2::float8)) WHERE organisation_id = $1`,
      [anna.organisationId, risk + 1e-9],
    );
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats + 5 WHERE organisation_id = $1`, [
      anna.organisationId,
    ]);
    const answers = await Promise.allSettled(
      others.map((row) => bookings.move(world.tokenOf(row), first.interview_slot_id)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await world.expectSeatsRight(anna.organisationId);
  });

  async function riskAtFirst(row: BookingRow): Promise<number> {
    await overLimit();
    const { closedSlots } = await desk.get(anna, row.id);
    return closedSlots.find(({ id }) => id === first.interview_slot_id)!.risk;
  }

  test('a recruiter is told first, and may move beyond the plan, even where no seat is left', async () => {
    await overLimit();
    const to = first.interview_slot_id;
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken WHERE id = $1`, [to]);
    const seen = await desk.get(anna, last.id);
    expect(seen.freeSlots.map(({ id }) => id)).not.toContain(to);
    expect(seen.closedSlots).toContainEqual(expect.objectContaining({ id: to, closed: 'full' }));
    await expect(desk.move(anna, last.id, to, 'candidate')).rejects.toMatchObject({
      code: 'interviews.time-beyond-plan',
    });
    await Promise.all([1, 2].map(() => desk.move(anna, last.id, to, 'candidate', true)));
    expect(await world.again(last)).toMatchObject({ interview_slot_id: to, sequence: 1, status: 'confirmed' });
    const { seats, seats_beyond_plan, seats_taken } = await slotOf(to);
    expect([seats_beyond_plan, seats_taken]).toEqual([1, seats + 1]);
    await world.expectSeatsRight(anna.organisationId);
    const subject = { type: 'booking', id: last.id };
    const { rows: noted } = await world.app.get(AuditService).list(anna.organisationId, { subject });
    expect(noted).toMatchObject([{ action: 'interviews.booking-moved', details: { beyondPlan: 'yes' } }]);
  });

  describe('a seat that was added beyond the plan', () => {
    let to: string;
    let planned: number;
    let other: BookingRow;
    const beyond = (row: BookingRow) => desk.move(anna, row.id, to, 'us', true);

    beforeEach(async () => {
      to = first.interview_slot_id;
      await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken WHERE id = $1`, [to]);
      ({ seats: planned } = await slotOf(to));
      other = rows.filter((row) => row.interview_slot_id !== to)[0];
    });
    afterEach(async () => world.expectSeatsRight(anna.organisationId));

    test('is nobody else’s when the person leaves again', async () => {
      await beyond(last);
      await desk.move(anna, last.id, last.interview_slot_id, 'us');
      expect(await slotOf(to)).toMatchObject({ seats: planned, seats_taken: planned });
      expect(await timesOf(other)).not.toContain(to);
      await isRefused(other, to);
    });

    test('is gone as well when somebody else leaves in their place, and the planned ones are free again as they become so', async () => {
      await Promise.all([beyond(last), beyond(other)]);
      expect(await slotOf(to)).toMatchObject({ seats: planned, seats_beyond_plan: 2, seats_taken: planned + 2 });
      const third = rows.filter((row) => row.interview_slot_id !== to && row.id !== other.id).at(-2)!;
      const leave = (row: BookingRow) => desk.cancel(anna, row.id, 'candidate', 'time');
      await leave(first);
      await leave(last);
      await isRefused(third, to);
      await leave(other);
      await bookings.move(world.tokenOf(third), to);
      expect(await slotOf(to)).toMatchObject({ seats: planned, seats_taken: planned });
    });

    test('is there again for whom a decision took it from, once it is taken back', async () => {
      await beyond(last);
      const applications = world.app.get(ApplicationsService);
      await applications.reject(anna, last.application_id, 'не подходит');
      await isRefused(other, to);
      await applications.undo(anna, last.application_id);
      expect(await world.again(last)).toMatchObject({ status: 'invited', interview_slot_id: to });
      expect(await slotOf(to)).toMatchObject({ seats: planned, seats_taken: planned + 1 });
    });

    test('may be given to somebody else by another decision, and there is no second one for it', async () => {
      await beyond(last);
      await desk.cancel(anna, last.id, 'candidate', 'time');
      await beyond(other);
      expect(await slotOf(to)).toMatchObject({ seats: planned, seats_beyond_plan: 1, seats_taken: planned + 1 });
      await expect(bookings.comeBack(world.tokenOf(last), to)).rejects.toMatchObject({ code: 'interviews.slot-full' });
    });
  });

  const slotOf = async (id: string) => (await world.slots(anna.organisationId)).find((slot) => slot.id === id)!;

  test('beyond the plan is a decision, and none of another organisation', async () => {
    await overLimit();
    const to = first.interview_slot_id;
    const oleg: Actor = { ...anna, role: 'receptionist' };
    expect((await desk.get(oleg, last.id)).closedSlots).toEqual([]);
    await expect(desk.move(oleg, last.id, to, 'candidate', true)).rejects.toMatchObject({ kind: 'forbidden' });
    const stranger = { ...anna, organisationId: newId() };
    await expect(desk.move(stranger, last.id, to, 'us', true)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
