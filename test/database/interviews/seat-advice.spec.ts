import { jest } from '@jest/globals';
import {
  BookingDesk,
  DayStates,
  OfferedSeats,
  OffersPassing,
  StaffingService,
  WaitingListService,
} from '../../../src/interviews/index.js';
import type { SeatAdvice, WaitingLine } from '../../../src/interviews/index.js';
import { PlacedDay } from '../../../src/interviews/domain/day-steps.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld, MONDAY_NOON } from './interview-world.js';
import type { BookingRow } from './interview-world.js';

describe('which freed seats are offered to whom', () => {
  let world: InterviewWorld;
  let waiting: WaitingListService;
  let passing: OffersPassing;
  let anna: Actor;
  let dayId: string;
  let people: readonly string[];
  let rows: BookingRow[];

  beforeAll(async () => {
    world = await InterviewWorld.open();
    waiting = world.app.get(WaitingListService);
    passing = world.app.get(OffersPassing);
  });
  afterAll(async () => world.close());
  beforeEach(() => world.app.clock.moveTo(MONDAY_NOON));
  afterEach(() => jest.restoreAllMocks());

  /** Tuesday with three times and one person each; whoever is left of so many waits. */
  async function tuesday(count: number): Promise<void> {
    ({ anna, dayId, applicationIds: people, rows } = await world.dayOfThree(count));
  }

  const cancels = (index: number, reason: 'time' | 'found-job') =>
    world.app.get(BookingDesk).cancel(anna, rows[index].id, 'candidate', reason);
  const advice = async (): Promise<SeatAdvice> => (await waiting.advice(anna, dayId))!;
  const pass = () => passing.passOn(anna.organisationId);
  const offered = async (): Promise<WaitingLine[]> =>
    (await waiting.read(anna, dayId))!.lines.filter(({ status }) => status === 'offered');
  const timeOf = async (slotId: string): Promise<Date | undefined> =>
    (await waiting.read(anna, dayId))!.free.find((one) => one.slotId === slotId)?.startsAt;

  test('somebody who gave a time back because of the time is asked for the other one, though nobody else waits', async () => {
    await tuesday(3);
    await cancels(0, 'time');
    await cancels(1, 'found-job');
    const [given, other] = [await timeOf(rows[0].interview_slot_id), await timeOf(rows[1].interview_slot_id)];
    expect(await advice()).toMatchObject({ freed: 2, offers: [{ id: rows[0].application_id }], why: 'nobody-left' });
    expect(await waiting.offerByItself(anna, dayId, true)).toBe(1);
    expect(await waiting.offerByItself(anna, dayId, true)).toBe(0);
    expect(await offered()).toMatchObject([{ applicationId: rows[0].application_id, offeredTime: other }]);
    expect(other).not.toEqual(given);
    // The time that they gave back stays, and it is said why.
    expect(await advice()).toMatchObject({ freed: 1, offers: [], why: 'nobody' });
  });

  test('where only the time is free that those who wait gave back, nobody is asked and it is said why', async () => {
    await tuesday(3);
    await cancels(0, 'time');
    expect(await advice()).toMatchObject({ freed: 1, offers: [], why: 'other-times' });
    expect(await waiting.offerByItself(anna, dayId, true)).toBe(0);
    await pass();
    expect(await offered()).toEqual([]);
  });

  test('whoever declined a time and waits on is asked for another that is free, not for that one', async () => {
    await tuesday(4);
    await cancels(0, 'found-job');
    await waiting.offerByItself(anna, dayId, true);
    const [first] = await offered();
    const [place] = await world.app.asOwner<{ id: string }>(`SELECT id FROM waiting_places WHERE application_id = $1`, [
      people[3],
    ]);
    await world.sendAbout(place.id);
    const [mail] = await world.mailsTo(people[3]);
    const [, token] = /https:\/\/otklik\.example\/o\/(\S+)/.exec(mail.text)!;
    const seats = world.app.get(OfferedSeats);
    await seats.decline(token);
    await seats.stay(token);
    await cancels(1, 'found-job');
    await cancels(2, 'found-job');
    expect(await advice()).toMatchObject({ freed: 3, offers: [{ id: people[3] }], why: 'nobody-left' });
    await Promise.all([pass(), pass()]);
    const now = await offered();
    expect(now).toMatchObject([{ applicationId: people[3] }]);
    expect(now[0].offeredSlotId).not.toBe(first.offeredSlotId);
  });

  test('people are asked in their order, each for a time that is left to them', async () => {
    await tuesday(4);
    await cancels(0, 'time');
    await cancels(1, 'found-job');
    // The first of the list gave one of the two up, and the other is theirs; the second gets what the first gave up.
    expect(await waiting.offerByItself(anna, dayId, true)).toBe(2);
    const slotOf = new Map((await offered()).map((line) => [line.applicationId, line.offeredSlotId]));
    expect(slotOf.get(rows[0].application_id)).toBe(rows[1].interview_slot_id);
    expect(slotOf.get(people[3])).toBe(rows[0].interview_slot_id);
  });

  test('is too late where nobody could answer any more, and then nothing is calculated', async () => {
    await tuesday(5);
    await cancels(2, 'found-job');
    const reads = jest.spyOn(world.app.get(DayStates), 'read');
    world.app.clock.moveTo(new Date('2026-06-02T07:50:00Z'));
    expect(await advice()).toMatchObject({ freed: 1, offers: [], why: 'too-late' });
    expect(reads).not.toHaveBeenCalled();
  });

  test('is calculated once as long as nothing changes, and neither for the page nor where no seat is freed', async () => {
    await tuesday(6);
    const reads = jest.spyOn(world.app.get(DayStates), 'read');
    const calculated = jest.spyOn(PlacedDay.prototype, 'steps');
    expect(await waiting.advice(anna, dayId)).toBeNull();
    expect(reads).not.toHaveBeenCalled();
    await cancels(0, 'found-job');
    await waiting.read(anna, dayId);
    expect(calculated).not.toHaveBeenCalled();
    const [one, other] = await Promise.all([advice(), advice()]);
    const before = calculated.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    expect([one, await advice()]).toEqual([other, one]);
    expect(calculated).toHaveBeenCalledTimes(before);
    // With somebody less on the list it is another question.
    await waiting.keep(anna, dayId, people[3], false);
    expect((await advice()).offers).toMatchObject([{ id: people[4] }]);
  });

  test('by hand one is put where the plan would put one more, and where it wants nobody that is said of every time', async () => {
    await tuesday(6);
    // Nothing is freed, but each time has a seat for whoever moves.
    const fewer = (await waiting.roomForOne(anna, dayId))!;
    expect(fewer).toMatchObject({ slotId: null, why: { why: 'fewer' } });
    const { free } = (await waiting.read(anna, dayId))!;
    expect([...fewer.against.keys()].sort()).toEqual(free.map(({ slotId }) => slotId).sort());
    const limit = (risk: number) =>
      world.app.asOwner(
        `UPDATE interview_days SET limits = limits || jsonb_build_object('waitSlots', 0, 'waitRisk', $2::float8),
                plan = jsonb_set(plan, '{recommended}', '3') WHERE id = $1`,
        [dayId, risk],
      );
    await limit(1);
    const room = (await waiting.roomForOne(anna, dayId))!;
    const { next, invite } = await world.proposal(anna, dayId);
    expect(next).toBeNull();
    expect(room.why).toBeNull();
    expect(invite.map(({ to }) => to)).toContainEqual(await timeOf(room.slotId!));
    await limit(0);
    expect(await waiting.roomForOne(anna, dayId)).toMatchObject({ slotId: null, why: { why: 'over-limit' } });
    expect(await waiting.roomForOne({ ...anna, organisationId: newId() }, dayId)).toBeNull();
    await expect(waiting.roomForOne({ ...anna, role: 'receptionist' }, dayId)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  test('by hand nobody is put beyond the plan unless that is said', async () => {
    await tuesday(6);
    const { free, lines } = (await waiting.read(anna, dayId))!;
    const [first, second] = lines.map(({ applicationId }) => applicationId);
    const [{ slotId }, other] = free;
    const beyond = { code: 'interviews.seat-beyond-plan', against: { why: 'fewer' } };
    await expect(waiting.offer(anna, dayId, first, slotId)).rejects.toMatchObject(beyond);
    await expect(waiting.answer(anna, dayId, first, slotId)).rejects.toMatchObject(beyond);
    expect(await offered()).toEqual([]);
    await waiting.offer(anna, dayId, first, slotId, true);
    // What is held for them is theirs; at another time they are one more again, and nothing is lost by the refusal.
    await expect(waiting.answer(anna, dayId, first, other.slotId)).rejects.toMatchObject(beyond);
    expect(await offered()).toMatchObject([{ applicationId: first, offeredSlotId: slotId }]);
    for (let twice = 0; twice < 2; twice += 1) await waiting.answer(anna, dayId, first, slotId);
    await waiting.answer(anna, dayId, second, other.slotId, true);
    const booked = (await waiting.read(anna, dayId))!.lines.filter(({ status }) => status === 'accepted');
    expect(booked.map(({ applicationId }) => applicationId).sort()).toEqual([first, second].sort());
    const notes = await world.app.asOwner<{ details: object }>(
      `SELECT details FROM audit_entries WHERE action LIKE 'interviews.seat-%' AND organisation_id = $1 ORDER BY id`,
      [anna.organisationId],
    );
    expect(notes.map(({ details }) => details)).toEqual([
      { beyondPlan: 'yes' },
      { isYes: true },
      { isYes: true, beyondPlan: 'yes' },
    ]);
  });

  test('is of its organisation and of those who plan, and none of a time at which nobody interviews', async () => {
    await tuesday(5);
    await cancels(0, 'found-job');
    expect(await waiting.advice({ ...anna, organisationId: newId() }, dayId)).toBeNull();
    expect(await waiting.advice(anna, 'x')).toBeNull();
    await expect(waiting.advice({ ...anna, role: 'receptionist' }, dayId)).rejects.toMatchObject({ kind: 'forbidden' });
    const slotId = rows[0].interview_slot_id;
    await world.app
      .get(StaffingService)
      .change(anna, dayId, { interviewers: 0, fromSlotId: slotId, untilSlotId: slotId });
    expect(await waiting.advice(anna, dayId)).toBeNull();
  });
});
