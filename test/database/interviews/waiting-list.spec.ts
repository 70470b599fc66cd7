import { AuditService } from '../../../src/audit/index.js';
import { ApplicationsService, CandidatesService } from '../../../src/candidates/index.js';
import {
  BookingDesk,
  BookingsService,
  DayBoardService,
  DayCancelling,
  OfferedSeats,
  OffersPassing,
  PlanningService,
  StaffingService,
  WaitingListService,
  WaitingTelling,
} from '../../../src/interviews/index.js';
import type { SeatAdvice, WaitingLine, WaitingList } from '../../../src/interviews/index.js';
import { InterviewDay } from '../../../src/interviews/interview-day.entity.js';
import { SeatOffers } from '../../../src/interviews/seat-offers.service.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld, MONDAY_NOON } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

describe('the waiting list of a day', () => {
  let world: InterviewWorld;
  let waiting: WaitingListService;
  let seats: OfferedSeats;
  let passing: OffersPassing;
  let tuesday: PlannedTuesday;
  let anna: Actor;
  let rows: BookingRow[];

  beforeAll(async () => {
    world = await InterviewWorld.open();
    waiting = world.app.get(WaitingListService);
    seats = world.app.get(OfferedSeats);
    passing = world.app.get(OffersPassing);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(MONDAY_NOON);
    const planning = world.app.get(PlanningService);
    const planned = await world.plannedDay(8, { slots: 3 });
    const day = await planning.approve(planned.actor, (await planning.choose(planned.actor, planned.day.id, 3)).id);
    tuesday = { ...planned, day };
    anna = { ...tuesday.actor, userId: newId(), name: 'Анна', role: 'recruiter' };
    rows = await world.bookings(anna.organisationId);
  });

  const list = async (): Promise<WaitingList> => (await waiting.read(anna, tuesday.day.id))!;
  const advice = async (): Promise<SeatAdvice | null> => waiting.advice(anna, tuesday.day.id);
  const lineOf = async (applicationId: string): Promise<WaitingLine | undefined> =>
    (await list()).lines.find((line) => line.applicationId === applicationId);
  const declines = (index: number, reason = 'found-job') =>
    world.app.get(BookingDesk).cancel(anna, rows[index].id, 'candidate', reason);
  const switchOn = () => waiting.offerByItself(anna, tuesday.day.id, true);
  const pass = () => passing.passOn(anna.organisationId);
  const later = (minutes: number) =>
    world.app.clock.moveTo(new Date(world.app.clock.now().getTime() + minutes * 60_000));
  const standing = async (): Promise<BookingRow[]> =>
    (await world.bookings(anna.organisationId)).filter(({ status }) => status !== 'cancelled');

  /** The token of the link in the mail that offers somebody a seat. */
  async function tokenOf(applicationId: string): Promise<string> {
    const [place] = await world.app.asOwner<{ id: string }>(`SELECT id FROM waiting_places WHERE application_id = $1`, [
      applicationId,
    ]);
    await world.sendAbout(place.id);
    const [mail] = await world.mailsTo(applicationId);
    return /https:\/\/otklik\.example\/o\/(\S+)/.exec(mail.text)![1];
  }

  /** Expects that every seat counts as taken that is booked or held, and no other. */
  async function expectSeatsRight(): Promise<void> {
    const booked = await standing();
    const held = await world.app.asOwner<{ slot: string }>(
      `SELECT interview_slot_id AS slot FROM waiting_places WHERE organisation_id = $1 AND status = 'offered'`,
      [anna.organisationId],
    );
    for (const slot of await world.slots(anna.organisationId)) {
      const count =
        booked.filter((row) => row.interview_slot_id === slot.id).length +
        held.filter((one) => one.slot === slot.id).length;
      expect([slot.seats_taken, slot.seats_taken <= slot.seats]).toEqual([count, true]);
    }
  }

  test('holds those who got no seat, best first, and whoever asked for another time', async () => {
    expect((await list()).lines.map(({ applicationId }) => applicationId)).toEqual(tuesday.applicationIds.slice(3));
    await declines(0, 'time');
    const back = await lineOf(rows[0].application_id);
    expect(back).toMatchObject({ why: 'other-time', status: 'waiting', isNext: true });
    expect((await list()).lines[0]).toMatchObject({ applicationId: rows[0].application_id });
    await declines(1);
    expect(await lineOf(rows[1].application_id)).toBeUndefined();
  });

  test('whoever waits is told so once, and whoever was offered a seat meanwhile reads of that alone', async () => {
    const telling = world.app.get(WaitingTelling);
    const stranger = (await world.employer()).actor;
    await expect(telling.tell(stranger, tuesday.day.id)).rejects.toMatchObject({ code: 'interviews.day-not-found' });
    const both = await Promise.all([telling.tell(anna, tuesday.day.id), telling.tell(anna, tuesday.day.id)]);
    expect([...both.sort(), await telling.tell(anna, tuesday.day.id)]).toEqual([0, 5, 0]);
    expect((await list()).lines.map(({ isTold }) => isTold)).toEqual([true, true, true, true, true]);
    const [first, second] = tuesday.applicationIds.slice(3);
    await declines(0);
    await switchOn();
    const places = await world.app.asOwner<{ id: string; application_id: string }>(
      `SELECT id, application_id FROM waiting_places WHERE organisation_id = $1`,
      [anna.organisationId],
    );
    for (const { id, application_id } of places)
      if ([first, second].includes(application_id)) await world.sendAbout(id);
    const subjects = async (person: string) => (await world.mailsTo(person)).map(({ subject }) => subject);
    expect(await subjects(first)).toEqual([expect.stringContaining('Освободилось время')]);
    expect(await subjects(second)).toEqual([expect.stringContaining('Вы в листе ожидания')]);
    const [mail] = await world.mailsTo(second);
    for (const body of [mail.text, mail.html]) expect(body).toContain('2 июня');
  });

  test('says of nobody that there is no seat while there is one', async () => {
    const others = async () => (await list()).lines.map(({ why }) => why);
    expect([(await list()).free.length > 0, ...new Set(await others())]).toEqual([true, 'not-planned']);
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken WHERE interview_day_id = $1`, [
      tuesday.day.id,
    ]);
    expect([(await list()).free, ...new Set(await others())]).toEqual([[], 'no-seat']);
  });

  test('a freed seat is offered to the first, by a mail that says until when, and is held meanwhile', async () => {
    await declines(0);
    expect(await switchOn()).toBe(1);
    const [first, second] = tuesday.applicationIds.slice(3);
    expect(await lineOf(first)).toMatchObject({ status: 'offered', expiresAt: new Date('2026-06-01T11:00:00Z') });
    await tokenOf(first);
    const [mail] = await world.mailsTo(first);
    expect(mail.subject).toContain('Освободилось время');
    expect(mail.text).toContain('14:00');
    expect(mail.html).toContain('/o/');
    expect(mail.attachments).toEqual([]);
    await expectSeatsRight();
    await pass();
    expect(await lineOf(second)).toMatchObject({ status: 'waiting' });
    const board = await world.app.get(DayBoardService).board(anna, tuesday.day.id);
    expect(board.totals.freedSeats).toBe(0);
    expect(await world.inviteProposed(anna, tuesday.day.id)).toBe(0);
  });

  test('a freed seat that does not help the day as it stands is offered to nobody until it does, and it is said why', async () => {
    const invitationCosts = (price: number) =>
      world.app.asOwner(
        `UPDATE interview_days SET prices = prices || jsonb_build_object('invitation', $2::float8) WHERE id = $1`,
        [tuesday.day.id, price],
      );
    await declines(0);
    expect(await advice()).toMatchObject({ freed: 1, why: null, offers: [{ id: tuesday.applicationIds[3] }] });
    await invitationCosts(5);
    expect(await switchOn()).toBe(0);
    await pass();
    const { free, lines } = await list();
    expect(await advice()).toMatchObject({ freed: 1, why: 'no-gain', offers: [] });
    expect(free.filter(({ freed }) => freed > 0)).toMatchObject([{ freed: 1 }]);
    expect(lines.filter(({ status }) => status !== 'waiting')).toEqual([]);
    const { invite } = (await world.difference(anna, tuesday.day.id))!;
    expect(invite).toEqual([]);
    await invitationCosts(0);
    await Promise.all([pass(), pass()]);
    expect((await list()).lines.filter(({ status }) => status === 'offered')).toHaveLength(1);
    await expectSeatsRight();
  });

  test('nobody is asked by an advice about a day that stands otherwise by now', async () => {
    await declines(0);
    const offers = world.app.get(SeatOffers);
    const { organisationId, id } = tuesday.day;
    const given = (await offers.advice(tuesday.day))!;
    await declines(1);
    const asked = await world.app.database.inOrganisation(organisationId, async (db) =>
      offers.offerFreed(db, await db.getRepository(InterviewDay).findOneByOrFail({ organisationId, id }), given),
    );
    expect(asked).toBe(0);
    expect(await offers.advice({ organisationId: newId(), id })).toBeNull();
    const both = await Promise.all([switchOn(), switchOn()]);
    expect(both[0] + both[1]).toBe(2);
    await expectSeatsRight();
  });

  test('who accepts has the seat, confirmed, with a calendar entry; twice is once', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    expect((await seats.view(token)).state).toBe('open');
    const both = await Promise.all([seats.accept(token), seats.accept(token)]);
    for (const view of both) expect(view).toMatchObject({ state: 'accepted', bookingToken: expect.any(String) });
    const mine = (await standing()).filter((row) => row.application_id === first);
    expect(mine).toMatchObject([{ status: 'confirmed', stage: 'booked', starts_at: rows[0].starts_at }]);
    await world.sendAbout(mine[0].id);
    const [mail] = await world.mailsTo(first);
    expect(mail.attachments.map(({ content }) => content.toString()).join()).toContain('STATUS:CONFIRMED');
    expect((await world.messages(mine[0].id)).map(({ kind }) => kind)).not.toContain('invitation');
    await expectSeatsRight();
    expect(await lineOf(first)).toMatchObject({ status: 'accepted', isNext: false });
  });

  test('a seat on offer at a time at which nobody interviews any more is not taken, by link or by phone, until somebody does again', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    const { offeredSlotId } = (await lineOf(first))!;
    const slotId = offeredSlotId!;
    const staffing = world.app.get(StaffingService);
    const staff = (interviewers: number) =>
      staffing.change(anna, tuesday.day.id, { interviewers, fromSlotId: slotId, untilSlotId: slotId });
    await staff(0);
    expect((await seats.accept(token)).state).toBe('gone');
    const byPhone = waiting.answer(anna, tuesday.day.id, first, slotId);
    await expect(byPhone).rejects.toMatchObject({ code: 'interviews.not-offered' });
    expect((await standing()).map((row) => row.application_id)).not.toContain(first);
    await expectSeatsRight();
    await staff(1);
    expect((await seats.accept(token)).state).toBe('accepted');
    await expectSeatsRight();
  });

  test('whoever cannot take the seat on offer because nobody interviews then has let nothing pass: they wait on', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    await tokenOf(first);
    const { offeredSlotId, expiresAt } = (await lineOf(first))!;
    await world.app
      .get(StaffingService)
      .change(anna, tuesday.day.id, { interviewers: 0, fromSlotId: offeredSlotId!, untilSlotId: offeredSlotId! });
    world.app.clock.moveTo(new Date(expiresAt!.getTime() + 1));
    await world.app.get(OffersPassing).passOn(anna.organisationId);
    expect(await lineOf(first)).toMatchObject({ status: 'waiting', isNext: true });
    await expectSeatsRight();
  });

  test('who gives an accepted seat back because of the time waits again, and is asked for another', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    await seats.accept(token);
    const mine = (await standing()).find((row) => row.application_id === first)!;
    const desk = world.app.get(BookingDesk);
    for (let twice = 0; twice < 2; twice += 1) await desk.cancel(anna, mine.id, 'candidate', 'time');
    expect(await lineOf(first)).toMatchObject({ why: 'other-time', status: 'waiting', isNext: true });
    expect(await seats.view(token)).toMatchObject({ state: 'waiting', bookingToken: null });
    for (const on of [false, true]) await waiting.keep(anna, tuesday.day.id, first, on);
    const other = (await list()).free.find(({ startsAt }) => startsAt.getTime() !== mine.starts_at.getTime())!;
    await waiting.offer(anna, tuesday.day.id, first, other.slotId, true);
    expect(await lineOf(first)).toMatchObject({ status: 'offered', offeredTime: other.startsAt });
    await expectSeatsRight();
  });

  test('who gives an accepted seat back for good has none, and has it again when they come back to it', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    await seats.accept(token);
    const bookings = world.app.get(BookingsService);
    const mine = (await standing()).find((row) => row.application_id === first)!;
    const own = world.tokenOf(mine);
    await bookings.cancel(own, 'other');
    expect(await lineOf(first)).toMatchObject({ status: 'declined', isNext: false });
    expect(await seats.view(token)).toMatchObject({ state: 'gone', bookingToken: null });
    await bookings.comeBack(own, mine.interview_slot_id);
    expect(await lineOf(first)).toMatchObject({ status: 'accepted', isNext: false });
    expect(await seats.view(token)).toMatchObject({ state: 'accepted', bookingToken: own });
    await expectSeatsRight();
  });

  test('whom we reject after they accepted has no seat, and has it again when that is taken back in time', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    await seats.accept(token);
    const applications = world.app.get(ApplicationsService);
    await applications.move(anna, first, 'rejected', { reason: 'no-fit' });
    expect(await lineOf(first)).toMatchObject({ status: 'off' });
    expect(await seats.view(token)).toMatchObject({ state: 'gone', bookingToken: null });
    await applications.undo(anna, first);
    expect(await lineOf(first)).toMatchObject({ status: 'accepted' });
    expect((await seats.view(token)).state).toBe('accepted');
    await expectSeatsRight();
  });

  test('who declines frees the seat for the next, and may stay on the list', async () => {
    await declines(0);
    await switchOn();
    const [first, second] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    for (let twice = 0; twice < 2; twice += 1) expect((await seats.decline(token)).state).toBe('declined');
    await expectSeatsRight();
    await pass();
    expect(await lineOf(second)).toMatchObject({ status: 'offered' });
    for (let twice = 0; twice < 2; twice += 1) expect((await seats.stay(token)).state).toBe('waiting');
    expect((await seats.accept(token)).state).toBe('waiting');
    // Asked before, so after all others, and not for the time that did not suit.
    expect((await list()).lines.filter(({ isNext }) => isNext).at(-1)?.applicationId).toBe(first);
  });

  test('an offer that nobody answers goes to the next, whoever runs the job twice or dies in between', async () => {
    await declines(0);
    await switchOn();
    const [first, second, third] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    later(121);
    expect((await seats.view(token)).state).toBe('expired');
    expect((await seats.accept(token)).state).toBe('expired');
    await Promise.all([pass(), pass()]);
    expect(await lineOf(first)).toMatchObject({ status: 'expired' });
    expect(await lineOf(second)).toMatchObject({ status: 'offered' });
    expect(await lineOf(third)).toMatchObject({ status: 'waiting' });
    await expectSeatsRight();
    expect((await seats.accept(token)).state).toBe('expired');
    expect((await seats.stay(token)).state).toBe('waiting');
    expect((await standing()).map((row) => row.application_id)).not.toContain(first);
  });

  test('a yes by phone is never lost to “ask me again” at the same moment, whichever comes first', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    const { offeredSlotId } = (await lineOf(first))!;
    later(121);
    await Promise.all([seats.stay(token), waiting.answer(anna, tuesday.day.id, first, offeredSlotId)]);
    const booked = (await standing()).filter((row) => row.application_id === first);
    expect(booked.map(({ status }) => status)).toEqual(['confirmed']);
    await expectSeatsRight();
    expect((await seats.stay(token)).state).toBe('accepted');
  });

  test('“ask me again” waits for whoever has the turn of the day, and sees what they did', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    later(121);
    let stayed: Promise<unknown> | undefined;
    await world.app.database.inOrganisation(anna.organisationId, async (db) => {
      await db.query(`SELECT id FROM interview_days WHERE id = $1 FOR UPDATE`, [tuesday.day.id]);
      stayed = world.app.database.apart(() => seats.stay(token));
      stayed.catch(() => undefined);
      for (let waits = 0; waits === 0;) {
        const [{ count }] = await world.app.asOwner<{ count: number }>(
          `SELECT count(*)::int AS count FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        waits = count;
      }
      await db.query(`UPDATE waiting_places SET status = 'accepted' WHERE application_id = $1`, [first]);
    });
    await stayed;
    expect(await lineOf(first)).toMatchObject({ status: 'accepted' });
  });

  test('who is too late before the job has noticed may stay on the list, and frees the seat', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    later(121);
    expect((await seats.stay(token)).state).toBe('waiting');
    await expectSeatsRight();
  });

  test('of an answer and the end of its time one happens; a mail that comes too late is not sent', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    later(119);
    await Promise.all([seats.accept(token), pass()]);
    later(5);
    await pass();
    expect(await lineOf(first)).toMatchObject({ status: 'accepted' });
    await expectSeatsRight();
    await declines(1);
    await pass();
    const [, second] = tuesday.applicationIds.slice(3);
    later(121);
    const [place] = await world.app.asOwner<{ id: string }>(`SELECT id FROM waiting_places WHERE application_id = $1`, [
      second,
    ]);
    await world.sendAbout(place.id);
    expect(await world.messages(place.id)).toMatchObject([{ status: 'skipped', skip_reason: 'expired' }]);
  });

  test('by hand anybody who can be written to is asked, also out of turn; twice is once', async () => {
    const { free } = await list();
    const last = tuesday.applicationIds.at(-1)!;
    for (let twice = 0; twice < 2; twice += 1) await waiting.offer(anna, tuesday.day.id, last, free[0].slotId, true);
    expect(await lineOf(last)).toMatchObject({ status: 'offered', offerCount: 1, offeredTime: free[0].startsAt });
    const next = tuesday.applicationIds.at(-2)!;
    await expect(waiting.offer(anna, tuesday.day.id, next, free[0].slotId)).rejects.toMatchObject({
      code: 'interviews.not-offered',
    });
    await expect(waiting.offer(anna, tuesday.day.id, rows[0].application_id, free[1].slotId)).rejects.toMatchObject({
      code: 'interviews.not-on-waiting-list',
    });
    await expectSeatsRight();
    const [byPhone] = await world.shortlist(anna.organisationId, tuesday.vacancyId, 1, 'phone');
    expect(await lineOf(byPhone)).toMatchObject({ way: 'phone', isNext: false });
    await expect(waiting.offer(anna, tuesday.day.id, byPhone, free[1].slotId)).rejects.toMatchObject({
      code: 'interviews.not-on-waiting-list',
    });
  });

  test('of two people who offer the last seat at the same moment one does', async () => {
    const { free } = await list();
    const both = await Promise.allSettled(
      tuesday.applicationIds.slice(3, 5).map((id) => waiting.offer(anna, tuesday.day.id, id, free[0].slotId, true)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expectSeatsRight();
  });

  test('who is taken off is not asked, an open offer ends, and who is put back waits again', async () => {
    await declines(0);
    await switchOn();
    const [first, second] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    for (let twice = 0; twice < 2; twice += 1) await waiting.keep(anna, tuesday.day.id, first, false);
    expect((await seats.accept(token)).state).toBe('gone');
    await waiting.keep(anna, tuesday.day.id, second, false);
    await pass();
    expect(await lineOf(second)).toMatchObject({ status: 'off' });
    expect(await lineOf(tuesday.applicationIds[5])).toMatchObject({ status: 'offered' });
    for (let twice = 0; twice < 2; twice += 1) await waiting.keep(anna, tuesday.day.id, second, true);
    expect(await lineOf(second)).toMatchObject({ status: 'waiting', isNext: true });
    await expectSeatsRight();
    const { rows: entries } = await world.app.get(AuditService).list(anna.organisationId, { limit: 50 });
    const actions = entries.map(({ action }) => action).filter((action) => /waiting|offers/.test(action));
    expect(actions.sort()).toEqual([
      'interviews.offers-begun',
      ...['interviews.taken-off-waiting-list', 'interviews.taken-off-waiting-list', 'interviews.waiting-again'],
    ]);
  });

  test('nothing is offered by itself before somebody switches it on, nor after it is off', async () => {
    await declines(0);
    await pass();
    expect((await list()).lines.every(({ status }) => status === 'waiting')).toBe(true);
    await switchOn();
    await waiting.offerByItself(anna, tuesday.day.id, false);
    await declines(1);
    await pass();
    expect((await list()).lines.filter(({ status }) => status === 'offered')).toHaveLength(1);
  });

  test('the seat of somebody who is rejected meanwhile, and the offers of a day that is called off, end', async () => {
    await declines(0);
    await switchOn();
    const [first, second] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    await world.app.get(ApplicationsService).move(anna, first, 'rejected', { reason: 'no-fit' });
    expect((await seats.accept(token)).state).toBe('gone');
    await pass();
    await expectSeatsRight();
    const other = await tokenOf(second);
    await world.app.get(DayCancelling).cancel(anna, tuesday.day.id);
    expect((await seats.accept(other)).state).toBe('gone');
    expect(await waiting.read(anna, tuesday.day.id)).toBeNull();
    await pass();
    expect(await standing()).toEqual([]);
  });

  test('people who are asked are invited nowhere else, and count as they may come', async () => {
    await declines(0);
    const before = (await world.difference(anna, tuesday.day.id))!;
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const after = (await world.difference(anna, tuesday.day.id))!;
    expect(after.before.invited).toBe(before.before.invited + 1);
    expect(after.invite.map(({ applicationId }) => applicationId)).not.toContain(first);
    const wednesday = await world.app
      .get(PlanningService)
      .planDay(anna, { vacancyId: tuesday.vacancyId, date: '2026-06-03', startTime: '10:00', slots: 2, ...PLACE });
    expect(wednesday.plan.available).toBe(4);
  });

  test('belongs to its organisation, and to those who plan', async () => {
    const stranger = (await world.employer()).actor;
    const receptionist: Actor = { ...anna, role: 'receptionist' };
    const { free } = await list();
    for (const [actor, code] of [
      [stranger, 'interviews.day-not-found'],
      [receptionist, 'organisations.not-allowed'],
    ] as const) {
      for (const ask of [
        () => waiting.read(actor, tuesday.day.id),
        () => waiting.offerByItself(actor, tuesday.day.id, true),
        () => waiting.offer(actor, tuesday.day.id, tuesday.applicationIds[4], free[0].slotId),
        () => waiting.keep(actor, tuesday.day.id, tuesday.applicationIds[4], false),
      ]) {
        await expect(ask()).rejects.toMatchObject({ code });
      }
    }
    await expect(seats.view('none.such')).rejects.toMatchObject({ code: 'interviews.link-invalid' });
  });

  test('all of it is exported with the person, and erased, and the seat is free again', async () => {
    await declines(0);
    await switchOn();
    const [first] = tuesday.applicationIds.slice(3);
    const token = await tokenOf(first);
    const [{ candidate_id: candidateId }] = await world.app.asOwner<{ candidate_id: string }>(
      `SELECT candidate_id FROM applications WHERE id = $1`,
      [first],
    );
    const candidates = world.app.get(CandidatesService);
    const owner: Actor = { ...anna, role: 'owner' };
    expect(JSON.stringify(await candidates.export(owner, candidateId))).toContain('"status":"offered"');
    await candidates.erase(owner, candidateId);
    await expectSeatsRight();
    await expect(seats.view(token)).rejects.toMatchObject({ code: 'interviews.link-erased' });
  });
});

const PLACE = { slotMinutes: 30, interviewers: 1, address: 'Москва, ул. Лесная, 5' } as const;
