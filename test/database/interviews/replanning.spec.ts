import { AuditService } from '../../../src/audit/index.js';
import { Application } from '../../../src/candidates/index.js';
import {
  BookingDesk,
  DayBoardService,
  PlanningService,
  ReplanningService,
  StaffingService,
  WalkIns,
} from '../../../src/interviews/index.js';
import type { ReplannedStream } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld, MONDAY_NOON } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

describe('replanning a day to which people are invited', () => {
  let world: InterviewWorld;
  let replanning: ReplanningService;
  let staffing: StaffingService;
  let tuesday: PlannedTuesday;
  let anna: Actor;
  let rows: BookingRow[];

  beforeAll(async () => {
    world = await InterviewWorld.open();
    replanning = world.app.get(ReplanningService);
    staffing = world.app.get(StaffingService);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(MONDAY_NOON);
    tuesday = await world.approvedDay(80, { slots: 4 });
    anna = { ...tuesday.actor, userId: newId(), name: 'Анна', role: 'recruiter' };
    rows = await world.bookings(tuesday.actor.organisationId);
  });

  const difference = async (): Promise<ReplannedStream> => world.proposal(anna, tuesday.day.id);
  const approve = (shown: string, lines: readonly string[] | null = null, actor = anna) =>
    replanning.approve(actor, tuesday.day.id, shown, lines);
  const letters = async (): Promise<number> => {
    const [{ count }] = await world.app.asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM messages WHERE organisation_id = $1`,
      [anna.organisationId],
    );
    return count;
  };
  const standing = async (): Promise<BookingRow[]> =>
    (await world.bookings(anna.organisationId)).filter(({ status }) => status !== 'cancelled');

  /** Three of the first time cannot come. */
  async function threeDecline(): Promise<void> {
    for (const { id } of rows.slice(0, 3)) await world.app.get(BookingDesk).cancel(anna, id, 'candidate', 'found-job');
  }

  test('finds nothing to change as long as nothing has changed, and nothing of a day that is not on', async () => {
    expect(await difference()).toMatchObject({ invite: [], move: [], staying: rows.length, missing: 0 });
    const { before, after } = await difference();
    expect(before).toEqual(after);
    expect(before.expectedShows.mean).toBeCloseTo(tuesday.day.plan.chosen.expectedShows.mean, 9);
    const planned = await world.plannedDay(10);
    expect(await world.difference(planned.actor, planned.day.id)).toBeNull();
    world.app.clock.moveTo(new Date('2026-06-02T09:00:00Z'));
    expect(await world.difference(anna, tuesday.day.id)).toBeNull();
  });

  test('proposes the next best for those who declined, with what each would get, and sends nothing by itself', async () => {
    await threeDecline();
    const before = await letters();
    const shown = await difference();
    expect(shown.invite.length).toBeGreaterThanOrEqual(2);
    expect(shown.move).toEqual([]);
    const next = tuesday.applicationIds.slice(rows.length, rows.length + shown.invite.length);
    expect(shown.invite.map(({ applicationId }) => applicationId).sort()).toEqual([...next].sort());
    for (const line of shown.invite) expect(line).toMatchObject({ message: 'invitation', way: 'email', from: null });
    expect(shown.after.value).toBeGreaterThan(shown.before.value);
    expect(shown.after.expectedShows.mean).toBeGreaterThan(shown.before.expectedShows.mean);
    expect(await letters()).toBe(before);

    expect(await approve(shown.shown)).toEqual({ invited: shown.invite.length, moved: 0 });
    const now = await standing();
    for (const line of shown.invite) {
      const booked = now.find((row) => row.application_id === line.applicationId)!;
      expect(booked.starts_at).toEqual(line.to);
      expect(await world.messages(booked.id)).toContainEqual(expect.objectContaining({ kind: 'invitation' }));
    }
    await world.expectSeatsRight(anna.organisationId);
    expect(await difference()).toMatchObject({ invite: [], move: [] });
    const { rows: entries } = await world.app.get(AuditService).list(anna.organisationId, { limit: 50 });
    expect(entries.filter(({ action }) => action === 'interviews.replanned')).toHaveLength(1);
  });

  test('makes those who were put beyond the plan part of it: whoever of them leaves then frees a place as anybody does', async () => {
    const [to] = await world.slots(anna.organisationId);
    await world.app.asOwner(`UPDATE interview_slots SET seats = seats_taken WHERE id = $1`, [to.id]);
    const one = rows.find((row) => row.interview_slot_id !== to.id)!;
    await world.app.get(BookingDesk).move(anna, one.id, to.id, 'us', true);
    const others = rows.filter((row) => row.interview_slot_id !== to.id && row.id !== one.id).slice(0, 3);
    for (const { id } of others) await world.app.get(BookingDesk).cancel(anna, id, 'candidate', 'found-job');
    await approve((await difference()).shown);
    const slot = async () => (await world.slots(anna.organisationId)).find(({ id }) => id === to.id)!;
    const replanned = await slot();
    expect(replanned.seats_beyond_plan).toBe(0);
    await world.expectSeatsRight(anna.organisationId);
    const left = (await standing()).find((row) => row.interview_slot_id === to.id)!;
    await world.app.get(BookingDesk).cancel(anna, left.id, 'candidate', 'found-job');
    expect(await slot()).toMatchObject({ seats: replanned.seats, seats_taken: replanned.seats_taken - 1 });
  });

  test('invites only the lines that were chosen', async () => {
    await threeDecline();
    const shown = await difference();
    const [first] = shown.invite;
    expect(await approve(shown.shown, [first.key])).toEqual({ invited: 1, moved: 0 });
    const now = await standing();
    expect(now.map((row) => row.application_id)).toContain(first.applicationId);
    expect(now).toHaveLength(rows.length - 3 + 1);
    // What was left out is no place of the plan any more, so no button offers to fill it.
    const board = await world.app.get(DayBoardService).board(anna, tuesday.day.id);
    expect(board.totals.freedSeats).toBe(0);
    await expect(approve((await difference()).shown, [])).rejects.toMatchObject({ code: 'interviews.field-invalid' });
    await expect(approve((await difference()).shown, ['invite:x'])).rejects.toMatchObject({
      code: 'interviews.field-invalid',
    });
  });

  test('approved twice is approved once; somebody else is told what was approved', async () => {
    await threeDecline();
    const { shown, invite } = await difference();
    const done = await approve(shown);
    expect(await approve(shown)).toEqual(done);
    const boris = { ...anna, userId: newId(), name: 'Борис' };
    await expect(approve(shown, null, boris)).rejects.toMatchObject({
      code: 'interviews.difference-approved',
      values: { by: 'Анна', invited: invite.length, moved: 0 },
    });
    expect(await standing()).toHaveLength(rows.length - 3 + invite.length);
  });

  test('of two people at the same time one approves and the other is told', async () => {
    await threeDecline();
    const { shown, invite } = await difference();
    const boris = { ...anna, userId: newId(), name: 'Борис' };
    const both = await Promise.allSettled([approve(shown), approve(shown, null, boris)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'interviews.difference-approved' });
    expect(await standing()).toHaveLength(rows.length - 3 + invite.length);
    await world.expectSeatsRight(anna.organisationId);
  });

  test('refuses what was shown before somebody answered, joined the shortlist or fell ill', async () => {
    await threeDecline();
    const changes: (() => Promise<unknown>)[] = [
      () => world.app.get(BookingDesk).confirm(anna, rows[5].id),
      () => world.shortlist(anna.organisationId, tuesday.vacancyId, 1),
      async () => {
        const { slots } = await staffing.staffed(anna, tuesday.day.id);
        await staffing.change(anna, tuesday.day.id, { interviewers: 0, fromSlotId: slots[3].slotId });
      },
      () => world.app.get(BookingDesk).cancel(anna, rows[6].id, 'candidate', 'time'),
    ];
    for (const change of changes) {
      const { shown } = await difference();
      await change();
      const before = await letters();
      await expect(approve(shown)).rejects.toMatchObject({ code: 'interviews.difference-stale' });
      expect(await letters()).toBe(before);
      expect((await difference()).shown).not.toBe(shown);
    }
  });

  test('belongs to its organisation, and to those who plan', async () => {
    const stranger = (await world.employer()).actor;
    const { shown } = await difference();
    const refused = { code: 'interviews.day-not-found' };
    await expect(world.difference(stranger, tuesday.day.id)).rejects.toMatchObject(refused);
    await expect(approve(shown, null, stranger)).rejects.toMatchObject(refused);
    await expect(staffing.change(stranger, tuesday.day.id, { interviewers: 0 })).rejects.toMatchObject(refused);
    const receptionist: Actor = { ...anna, role: 'receptionist' };
    for (const ask of [
      () => world.difference(receptionist, tuesday.day.id),
      () => approve(shown, null, receptionist),
      () => staffing.change(receptionist, tuesday.day.id, { interviewers: 0 }),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: 'organisations.not-allowed' });
    }
  });

  test('an interviewer who is ill empties their hours: everybody there is moved where that pays', async () => {
    await world.app.get(BookingDesk).confirm(anna, rows[0].id);
    const { slots } = await staffing.staffed(anna, tuesday.day.id);
    const [first, second] = slots;
    const away = (last: typeof first) =>
      staffing.change(anna, tuesday.day.id, { interviewers: 0, fromSlotId: first.slotId, untilSlotId: last.slotId });
    expect((await away(first)).map(({ interviewers }) => interviewers)).toEqual([0, 1, 1, 1]);
    const inFirst = rows.filter((row) => row.starts_at.getTime() === first.startsAt.getTime());
    expect((await difference()).move.map(({ from }) => from)).toEqual(inFirst.map(() => first.startsAt));
    expect((await away(second)).map(({ interviewers }) => interviewers)).toEqual([0, 0, 1, 1]);
    const shown = await difference();
    const { disturbance, worth } = shown;
    expect(disturbance).toEqual({ invited: 0.25, confirmed: 0.5 });
    expect(worth.after.disturbed).toBeCloseTo(0, 9);
    expect(worth.after.sum).toBeGreaterThan(worth.before.sum);
    const inBoth = rows.filter((row) => row.starts_at.getTime() <= second.startsAt.getTime());
    expect(shown.move.map(({ applicationId }) => applicationId).sort()).toEqual(
      inBoth.map((row) => row.application_id).sort(),
    );
    expect(shown).toMatchObject({ invite: [], unattended: [] });
    for (const line of shown.move) {
      expect(line).toMatchObject({ message: 'moved', isUnattended: true });
      expect(line.from!.getTime()).toBeLessThanOrEqual(second.startsAt.getTime());
      expect(line.to.getTime()).toBeGreaterThan(second.startsAt.getTime());
    }
    expect(shown.after.waitRisk).toBeLessThan(shown.before.waitRisk);
    expect(await approve(shown.shown)).toEqual({ invited: 0, moved: shown.move.length });
    const now = await standing();
    expect(now).toHaveLength(rows.length);
    for (const { applicationId, to } of shown.move) {
      const booking = now.find((row) => row.application_id === applicationId)!;
      expect([booking.starts_at, booking.sequence]).toEqual([to, 1]);
      await world.sendAbout(booking.id);
      const [mail] = await world.mailsTo(applicationId);
      expect(mail.text).toContain(`${to.getUTCHours() + 3}:${to.toISOString().slice(14, 16)}`);
      expect(mail.text).toContain('Мы перенесли ваше собеседование');
      expect(mail.text).toContain('Подтвердить или изменить');
    }
    await world.expectSeatsRight(anna.organisationId);
    expect(await difference()).toMatchObject({ invite: [], move: [] });
  });

  test('whoever no time has room for, or would not hear of another one, is named: they have to be called off or moved by hand', async () => {
    const { slots } = await staffing.staffed(anna, tuesday.day.id);
    const [first, last] = [slots[0], slots.at(-1)!];
    await world.app.asOwner(`UPDATE interview_days SET limits = jsonb_set(limits, '{perSlot}', '1') WHERE id = $1`, [
      tuesday.day.id,
    ]);
    await staffing.change(anna, tuesday.day.id, { interviewers: 0, untilSlotId: first.slotId });
    const shown = await difference();
    const stay = rows.filter((row) => row.starts_at.getTime() === first.startsAt.getTime());
    expect(shown.move).toEqual([]);
    const [summary] = await world.app.get(DayBoardService).summaries(anna, [tuesday.day]);
    expect(summary.unattended).toBe(stay.length);
    expect(shown.unattended.map((one) => [one.bookingId, one.at, one.why]).sort()).toEqual(
      stay.map(({ id }) => [id, first.startsAt, 'no-room']).sort(),
    );
    await staffing.change(anna, tuesday.day.id, { interviewers: 1 });
    await staffing.change(anna, tuesday.day.id, { interviewers: 0, fromSlotId: last.slotId });
    // They would wait in vain whoever else is called off.
    const { after, callOff } = await difference();
    expect(after.waitRisk).toBeGreaterThan(0.3);
    expect(callOff!.waitRisk).toBeLessThanOrEqual(0.1);
    world.app.clock.moveTo(new Date(last.startsAt.getTime() - 60_000));
    const late = rows.filter((row) => row.starts_at.getTime() === last.startsAt.getTime());
    expect(late.length).toBeGreaterThan(0);
    expect((await difference()).unattended.map(({ bookingId, why }) => [bookingId, why]).sort()).toEqual(
      late.map(({ id }) => [id, 'too-late']).sort(),
    );
  });

  test('of a day that one interviewer fewer leaves too full it names whom to call off first', async () => {
    const crowded = await world.approvedDay(80, { slots: 4, interviewers: 2, limits: { waitSlots: 1, waitRisk: 0.1 } });
    const actor = { ...crowded.actor, userId: newId(), name: 'Анна', role: 'recruiter' as const };
    const shown = async (): Promise<ReplannedStream> => world.proposal(actor, crowded.day.id);
    expect((await shown()).callOff).toBeNull();
    await staffing.change(actor, crowded.day.id, { interviewers: 1 });
    const { after, callOff, move } = await shown();
    expect(after.waitRisk).toBeGreaterThan(0.1);
    expect(callOff!.waitRisk).toBeLessThan(after.waitRisk);
    const [first] = callOff!.people;
    const bookings = await world.bookings(actor.organisationId);
    const booking = bookings.find(({ id }) => id === first.bookingId);
    expect(booking).toMatchObject({ application_id: first.applicationId, starts_at: first.at });
    expect(move.map(({ applicationId }) => applicationId)).not.toContain(first.applicationId);
    // Once they are called off the advice is about somebody else, or is none.
    await world.app.get(BookingDesk).cancel(actor, first.bookingId, 'candidate', 'other');
    const then = await shown();
    expect(then.callOff?.people.map(({ bookingId }) => bookingId) ?? []).not.toContain(first.bookingId);
  });

  test('who is ill comes back; twice is once, and somebody has to be left', async () => {
    const { slots } = await staffing.staffed(anna, tuesday.day.id);
    const before = (await difference()).shown;
    const ill = { interviewers: 0, untilSlotId: slots[1].slotId };
    for (let twice = 0; twice < 2; twice += 1) await staffing.change(anna, tuesday.day.id, ill);
    await expect(staffing.change(anna, tuesday.day.id, { interviewers: 0 })).rejects.toMatchObject({
      code: 'interviews.nobody-interviews',
    });
    await expect(staffing.change(anna, tuesday.day.id, { interviewers: 2 })).rejects.toMatchObject({
      ...{ code: 'interviews.more-than-planned', kind: 'invalid', values: { planned: 1 } },
    });
    for (const wrong of [{ interviewers: -1 }, { interviewers: 0.5 }, { ...ill, fromSlotId: slots[2].slotId }]) {
      await expect(staffing.change(anna, tuesday.day.id, wrong)).rejects.toMatchObject({
        code: 'interviews.field-invalid',
      });
    }
    await Promise.all([1, 2].map(() => staffing.change(anna, tuesday.day.id, { interviewers: 1 })));
    expect((await difference()).shown).toBe(before);
    const { rows: entries } = await world.app.get(AuditService).list(anna.organisationId, { limit: 50 });
    expect(entries.filter(({ action }) => action === 'interviews.staffed')).toHaveLength(2);
  });

  test('on the day itself counts who is there, who did not come and who walked in', async () => {
    world.app.clock.moveTo(new Date('2026-06-02T07:30:00Z'));
    const before = await difference();
    const [extra] = await world.shortlist(anna.organisationId, tuesday.vacancyId, 1);
    await world.app.get(WalkIns).add(anna, tuesday.day.id, extra);
    const after = await difference();
    expect(after.before.expectedShows.mean).toBeCloseTo(before.before.expectedShows.mean + 1, 9);
    for (const { from, to } of [...after.invite, ...after.move]) {
      expect(to.getTime()).toBeGreaterThan(world.app.clock.now().getTime());
      if (from) expect(from.getTime()).toBeGreaterThan(world.app.clock.now().getTime());
    }
  });

  test('asks nobody to a time of which they would hear too late', async () => {
    const startOf = (slot: number): number => rows[0].starts_at.getTime() + slot * 30 * 60_000;
    await threeDecline();
    const noon = await difference();
    expect(noon.invite.map(({ to }) => to.getTime())).toContain(startOf(0));
    // 23:30 in Moscow: what is written now leaves at 9:00, an hour before the first time.
    world.app.clock.moveTo(new Date('2026-06-01T20:30:00Z'));
    expect((await difference()).invite.map(({ to }) => to.getTime())).toContain(startOf(0));
    // A minute after nine the first time is too near, and people who are expected then are left alone.
    world.app.clock.moveTo(new Date('2026-06-02T06:01:00Z'));
    const late = await difference();
    for (const { from, to } of [...late.invite, ...late.move])
      for (const time of [from, to]) expect(time?.getTime() ?? Infinity).toBeGreaterThanOrEqual(startOf(1));
    await expect(approve(noon.shown)).rejects.toMatchObject({ code: 'interviews.difference-stale' });
  });

  test('approves a day without the times of which nobody would hear, and none of which nobody would hear at all', async () => {
    const planning = world.app.get(PlanningService);
    const [early, late] = [
      await world.plannedDay(80, { slots: 4, startTime: '09:30' }),
      await world.plannedDay(80, { slots: 1, startTime: '09:30' }),
    ];
    world.app.clock.moveTo(new Date('2026-06-01T20:30:00Z'));
    const { tooLate } = await planning.approveOnce(early.actor, early.day.id);
    expect(tooLate).toEqual([new Date('2026-06-02T06:30:00Z')]);
    const approved = await planning.get(early.actor, early.day.id);
    expect(await planning.leftOutThen(early.actor, approved)).toEqual(tooLate);
    expect(await planning.leftOutThen(late.actor, approved)).toEqual([]);
    expect(await planning.leftOutThen(late.actor, late.day)).toEqual([]);
    const invited = await world.bookings(early.actor.organisationId);
    // Hours later more times are too near, but to those people are invited: a second press says nothing of them.
    world.app.clock.moveTo(new Date('2026-06-02T06:15:00Z'));
    expect((await planning.approveOnce(early.actor, early.day.id)).tooLate).toEqual([]);
    world.app.clock.moveTo(new Date('2026-06-01T20:30:00Z'));
    expect(invited.length).toBeGreaterThan(0);
    const soonest = new Date('2026-06-02T07:00:00Z').getTime();
    for (const { starts_at: at } of invited) expect(at.getTime()).toBeGreaterThanOrEqual(soonest);
    await expect(planning.approve(late.actor, late.day.id)).rejects.toMatchObject({ code: 'interviews.day-past' });
  });

  test('takes somebody who chose fewer at their word', async () => {
    const planning = world.app.get(PlanningService);
    const { actor, day } = await world.plannedDay(80, { slots: 4 });
    const fewer = Math.round(day.plan.recommended / 2);
    await planning.choose(actor, day.id, fewer);
    await planning.approve(actor, day.id);
    expect(await world.difference(actor, day.id)).toMatchObject({ invite: [], move: [], staying: fewer });
  });

  test('who was shortlisted later and is better is invited first', async () => {
    await threeDecline();
    const [late] = await world.shortlist(anna.organisationId, tuesday.vacancyId, 1);
    await world.app.database.inOrganisation(anna.organisationId, (db) =>
      db.getRepository(Application).update({ organisationId: anna.organisationId, id: late }, { rankPoints: 99 }),
    );
    expect((await difference()).invite.map(({ applicationId }) => applicationId)).toContain(late);
  });
});
