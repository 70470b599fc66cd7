import { AttendanceService, ReminderEffects } from '../../../src/attendance/index.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import {
  BookingsService,
  DayBoardService,
  DayClosing,
  InterviewRulesService,
  OutcomeCorrections,
  PlanningService,
  RANDOM,
  WalkIns,
} from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Random } from '../../../src/kernel/random.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld, MONDAY_NOON, TUESDAY } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

let world: InterviewWorld;
let rules: InterviewRulesService;
let corrections: OutcomeCorrections;
let boards: DayBoardService;

beforeAll(async () => {
  world = await InterviewWorld.open();
  rules = world.app.get(InterviewRulesService);
  corrections = world.app.get(OutcomeCorrections);
  boards = world.app.get(DayBoardService);
});
afterAll(async () => world.close());
beforeEach(() => world.app.clock.moveTo(MONDAY_NOON));

const at = (time: string): void => world.app.clock.moveTo(new Date(time));
const AFTER_TEN_MOSCOW = '2026-06-02T07:20:00Z';
const EVENING = '2026-06-02T20:00:00Z';

async function outcomes(organisationId: string): Promise<Record<string, string>> {
  const rows = await world.app.asOwner<{ booking_id: string; outcome: string }>(
    'SELECT booking_id, outcome FROM show_records WHERE organisation_id = $1',
    [organisationId],
  );
  return Object.fromEntries(rows.map(({ booking_id, outcome }) => [booking_id, outcome]));
}
const audited = async (organisationId: string, action: string): Promise<unknown[]> => {
  const rows = await world.app.asOwner<{ details: unknown }>(
    'SELECT details FROM audit_entries WHERE organisation_id = $1 AND action = $2 ORDER BY id',
    [organisationId, action],
  );
  return rows.map(({ details }) => details);
};
const of = (actor: Actor, role: 'owner' | 'recruiter' | 'interviewer'): Actor => ({
  ...actor,
  userId: newId(),
  role,
  name: 'Вера',
});

describe('the rules of interviews', () => {
  test('are the usual ones until the owner changes them; each change is recorded, twice is once', async () => {
    const { actor } = await world.employer();
    const owner = of(actor, 'owner');
    const usual = { lateAfterMinutes: 10, cancelLateHours: null, triesReminders: false };
    expect(await rules.get(owner)).toEqual(usual);
    const changed = { ...usual, lateAfterMinutes: 25, triesReminders: true };
    expect(await rules.change(owner, { lateAfterMinutes: 25, triesReminders: true })).toEqual(changed);
    expect(await rules.change(owner, changed)).toEqual(changed);
    await Promise.all([rules.change(owner, { cancelLateHours: 5 }), rules.change(owner, { lateAfterMinutes: 30 })]);
    expect(await rules.get(owner)).toEqual({ lateAfterMinutes: 30, cancelLateHours: 5, triesReminders: true });
    expect(await audited(actor.organisationId, 'interviews.rules-changed')).toHaveLength(3);
    expect(await rules.get((await world.employer()).actor)).toEqual(usual);
  });

  test('take no number that cannot be, and no change by anybody else', async () => {
    const { actor } = await world.employer();
    for (const wrong of [
      { lateAfterMinutes: 121 },
      { lateAfterMinutes: 1.5 },
      { cancelLateHours: 0 },
      { lateAfterMinutes: NaN },
    ])
      await expect(rules.change(actor, wrong)).rejects.toMatchObject({ code: 'interviews.field-invalid' });
    await expect(rules.change(of(actor, 'recruiter'), { lateAfterMinutes: 5 })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(rules.get(of(actor, 'interviewer'))).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('go with a day when it is planned: changed later, they change no day that is there', async () => {
    const before = await world.approvedDay(14, { slots: 3 });
    const { actor } = before;
    await rules.change(actor, { lateAfterMinutes: 30, cancelLateHours: 48 });
    const rows = await world.bookings(actor.organisationId);
    // Eighteen hours before: early by the rules of this day, late by those of today.
    await world.app.get(BookingsService).cancel(world.tokenOf(rows[1]), 'other');
    at(AFTER_TEN_MOSCOW);
    await boards.checkIn(actor, rows[0].id);
    at(EVENING);
    await world.app.get(DayClosing).close(actor, before.day.id);
    const known = await outcomes(actor.organisationId);
    expect([known[rows[0]?.id ?? ''], known[rows[1]?.id ?? '']]).toEqual(['late', 'cancelled-early']);
    expect(before.day).toMatchObject({ lateAfterMinutes: 10, cancelLateHours: null });
  });

  test('judge days that are planned after them', async () => {
    const { actor, vacancyId } = await world.employer();
    await rules.change(actor, { lateAfterMinutes: 30, cancelLateHours: 24 });
    await world.shortlist(actor.organisationId, vacancyId, 14);
    const planning = world.app.get(PlanningService);
    const day = await planning.planDay(actor, { vacancyId, ...TUESDAY, slots: 3 });
    await planning.approve(actor, day.id);
    const rows = await world.bookings(actor.organisationId);
    await world.app.get(BookingsService).cancel(world.tokenOf(rows[1]), 'other');
    at(AFTER_TEN_MOSCOW);
    await boards.checkIn(actor, rows[0].id);
    at(EVENING);
    await world.app.get(DayClosing).close(actor, day.id);
    const known = await outcomes(actor.organisationId);
    expect([known[rows[0]?.id ?? ''], known[rows[1]?.id ?? '']]).toEqual(['came', 'cancelled-late']);
  });
});

test('all seven outcomes go into the history', async () => {
  const tuesday = await world.approvedDay(16, { slots: 4 });
  const { actor, day, vacancyId } = tuesday;
  const rows = await world.bookings(actor.organisationId);
  const [came, late, absent, early, lateCancel, moved] = rows as [
    BookingRow,
    BookingRow,
    BookingRow,
    BookingRow,
    BookingRow,
    BookingRow,
  ];
  const bookings = world.app.get(BookingsService);
  const [stranger] = await world.shortlist(actor.organisationId, vacancyId, 1);
  await bookings.cancel(world.tokenOf(early), 'other');
  await bookings.cancel(world.tokenOf(moved), 'time');
  const planning = world.app.get(PlanningService);
  const wednesday = await planning.planDay(actor, { vacancyId, ...TUESDAY, date: '2026-06-03', slots: 2 });
  await planning.approve(actor, wednesday.id);
  at('2026-06-02T06:30:00Z');
  await bookings.cancel(world.tokenOf(lateCancel), 'other');
  at(AFTER_TEN_MOSCOW);
  await boards.checkIn(actor, came.id, 'came');
  await boards.checkIn(actor, late.id, 'late');
  const walkIns = world.app.get(WalkIns);
  const elsewhere = await walkIns.elsewhere(actor, day.id, stranger ?? '');
  const walkIn = await walkIns.add(actor, day.id, stranger ?? '', elsewhere?.bookingId ?? null);
  at(EVENING);
  await world.app.get(DayClosing).close(actor, day.id);
  const known = await outcomes(actor.organisationId);
  expect([came, late, absent, early, lateCancel, moved].map(({ id }) => known[id])).toEqual([
    ...['came', 'late', 'no-show', 'cancelled-early', 'cancelled-late', 'moved'],
  ]);
  expect(known[walkIn]).toBe('walk-in');
});

describe('a correction', () => {
  let tuesday: PlannedTuesday;
  let rows: BookingRow[];

  beforeEach(async () => {
    tuesday = await world.approvedDay(14, { slots: 3 });
    rows = await world.bookings(tuesday.actor.organisationId);
    at(AFTER_TEN_MOSCOW);
    await boards.checkIn(tuesday.actor, rows[0].id, 'came');
  });

  const close = async (): Promise<void> => {
    at(EVENING);
    await world.app.get(DayClosing).close(tuesday.actor, tuesday.day.id);
  };
  const absent = (): BookingRow => rows[1];
  const said = { outcome: 'came', reason: 'Забыли отметить' } as const;

  test('changes the history and keeps what was recorded first: who, when, from, to, why', async () => {
    await close();
    const by = of(tuesday.actor, 'owner');
    await corrections.correct(by, absent().id, said);
    at('2026-06-02T21:00:00Z');
    await corrections.correct(by, absent().id, { outcome: 'late', reason: 'Пришёл в одиннадцать' });
    const kept = { userName: 'Вера', bookingId: absent().id };
    expect(await corrections.list(by, absent().id)).toMatchObject([
      { ...kept, outcomeBefore: 'no-show', outcome: 'came', reason: said.reason, correctedAt: new Date(EVENING) },
      { ...kept, outcomeBefore: 'came', outcome: 'late', correctedAt: new Date('2026-06-02T21:00:00Z') },
    ]);
    expect((await outcomes(by.organisationId))[absent().id]).toBe('late');
    expect(await world.again(absent())).toMatchObject({ outcome: 'late', stage: 'came' });
    expect((await world.app.get(AttendanceService).rates(by)).byFormat[0]?.came).toBe(2);
    expect(await audited(by.organisationId, 'interviews.outcome-corrected')).toEqual([
      { from: 'no-show', to: 'came' },
      { from: 'came', to: 'late' },
    ]);
  });

  test('takes back that somebody came; whoever went on since then stays where they are', async () => {
    await close();
    await corrections.correct(tuesday.actor, rows[0].id, {
      outcome: 'no-show',
      reason: 'Это был другой',
    });
    expect(await world.again(rows[0])).toMatchObject({ outcome: 'no-show', stage: 'withdrawn' });
  });

  test('brings nobody back who withdrew of their own will since then, or was booked and absent again', async () => {
    await close();
    const applications = world.app.get(ApplicationsService);
    const [gone, again] = [absent(), rows[2]] as [BookingRow, BookingRow];
    for (const { application_id: id } of [gone, again]) await applications.move(tuesday.actor, id, 'shortlisted');
    await applications.move(tuesday.actor, gone.application_id, 'withdrawn', { reason: 'found-job' });
    await corrections.correct(tuesday.actor, gone.id, said);
    expect(await world.again(gone)).toMatchObject({ outcome: 'came', stage: 'withdrawn' });
    const planning = world.app.get(PlanningService);
    at('2026-06-03T09:00:00Z');
    const day = await planning.planDay(tuesday.actor, {
      ...{ vacancyId: tuesday.vacancyId, ...TUESDAY, date: '2026-06-05', slots: 2 },
    });
    await planning.approve(tuesday.actor, day.id);
    at('2026-06-05T20:00:00Z');
    await world.app.get(DayClosing).close(tuesday.actor, day.id);
    await corrections.correct(tuesday.actor, again.id, said);
    expect(await world.again(again)).toMatchObject({ outcome: 'came', stage: 'withdrawn' });
  });

  test('of whom no message had reached: they came by themselves, and what was recorded first stays', async () => {
    const [unaware, elsewhere] = [absent(), rows[2]] as [BookingRow, BookingRow];
    await world.app.asOwner(`UPDATE messages SET status = 'failed' WHERE subject_id = ANY ($1)`, [
      [unaware.id, elsewhere.id],
    ]);
    await close();
    const { actor } = tuesday;
    expect(await world.again(unaware)).toMatchObject({ status: 'cancelled', outcome: null, stage: 'shortlisted' });
    expect((await outcomes(actor.organisationId))[unaware.id]).toBeUndefined();
    await expect(corrections.correct(actor, unaware.id, { ...said, outcome: 'no-show' })).rejects.toMatchObject({
      code: 'interviews.outcome-settled',
    });
    await Promise.all([1, 2].map(() => corrections.correct(actor, unaware.id, said)));
    await corrections.correct(actor, unaware.id, said);
    expect(await corrections.list(actor, unaware.id)).toMatchObject([
      { outcomeBefore: 'never-heard', outcome: 'came', reason: said.reason },
    ]);
    expect(await world.again(unaware)).toMatchObject({ status: 'invited', outcome: 'came', stage: 'came' });
    expect((await outcomes(actor.organisationId))[unaware.id]).toBe('walk-in');
    const source = 'SELECT source FROM show_records WHERE booking_id = $1';
    expect(await world.app.asOwner(source, [unaware.id])).toEqual([{ source: 'booking' }]);
    expect(await audited(actor.organisationId, 'interviews.outcome-corrected')).toEqual([
      { from: 'never-heard', to: 'came' },
    ]);
    const held = await boards.board(actor, tuesday.day.id);
    expect([held.totals.walkIns, held.totals.came]).toEqual([1, 2]);
    await world.expectSeatsRight(actor.organisationId);
    // Whoever went on since then stays where they are.
    await world.app
      .get(ApplicationsService)
      .move(actor, elsewhere.application_id, 'withdrawn', { reason: 'found-job' });
    await corrections.correct(actor, elsewhere.id, said);
    expect(await world.again(elsewhere)).toMatchObject({ outcome: 'came', stage: 'withdrawn' });
  });

  test('that they came all the same can be taken back: all is as it was recorded first, and every word of it stays', async () => {
    const unaware = absent();
    await world.app.asOwner(`UPDATE messages SET status = 'failed' WHERE subject_id = $1`, [unaware.id]);
    await close();
    const { actor } = tuesday;
    const back = { outcome: 'never-heard', reason: 'Спутали с другим' } as const;
    await corrections.correct(actor, unaware.id, back);
    expect(await corrections.list(actor, unaware.id)).toEqual([]);
    await corrections.correct(actor, unaware.id, said);
    const row = async () =>
      (await boards.board(actor, tuesday.day.id)).slots
        .flatMap(({ rows: people }) => people)
        .find(({ bookingId }) => bookingId === unaware.id);
    expect(await row()).toMatchObject({ walkIn: true, wasNeverHeard: true, outcome: 'came' });
    await corrections.correct(actor, unaware.id, { outcome: 'late', reason: 'Опоздание' });
    expect(await world.again(unaware)).toMatchObject({ outcome: 'late', stage: 'came' });
    expect((await outcomes(actor.organisationId))[unaware.id]).toBe('walk-in');
    await expect(corrections.correct(actor, unaware.id, { ...said, outcome: 'no-show' })).rejects.toMatchObject({
      code: 'interviews.outcome-settled',
    });
    const { actor: stranger } = await world.employer();
    await expect(corrections.correct(stranger, unaware.id, back)).rejects.toMatchObject({ kind: 'not-found' });
    await Promise.all([1, 2].map(() => corrections.correct(actor, unaware.id, back)));
    await corrections.correct(actor, unaware.id, back);
    expect(await world.again(unaware)).toMatchObject({
      status: 'cancelled',
      outcome: null,
      walk_in: false,
      stage: 'shortlisted',
    });
    expect((await outcomes(actor.organisationId))[unaware.id]).toBeUndefined();
    expect(
      (await corrections.list(actor, unaware.id)).map(({ outcomeBefore, outcome }) => [outcomeBefore, outcome]),
    ).toEqual([
      ['never-heard', 'came'],
      ['came', 'late'],
      ['late', 'never-heard'],
    ]);
    await world.expectSeatsRight(actor.organisationId);
    // And it can be said again.
    await corrections.correct(actor, unaware.id, said);
    expect(await world.again(unaware)).toMatchObject({ status: 'invited', outcome: 'came', stage: 'came' });
    // Of anybody else it was never recorded.
    await expect(corrections.correct(actor, rows[0].id, back)).rejects.toMatchObject({
      code: 'interviews.outcome-settled',
    });
  });

  test('is learnt from', async () => {
    await close();
    await world.app.runJobs();
    await corrections.correct(tuesday.actor, absent().id, said);
    const waiting = await world.app.asOwner<{ data: { organisationId: string } }>(
      `SELECT data FROM pgboss.job WHERE name = 'attendance.fit-shows' AND state = 'created'`,
    );
    expect(JSON.stringify(waiting)).toContain(tuesday.actor.organisationId);
  });

  test('twice is once, and of two at the same moment one is', async () => {
    await close();
    await Promise.all([1, 2].map(() => corrections.correct(tuesday.actor, absent().id, said)));
    await corrections.correct(tuesday.actor, absent().id, said);
    expect(await corrections.list(tuesday.actor, absent().id)).toHaveLength(1);
  });

  test('needs a day that was held, a reason, a booking that was kept, and this organisation', async () => {
    await expect(corrections.correct(tuesday.actor, absent().id, said)).rejects.toMatchObject({
      code: 'interviews.day-in-other-state',
    });
    await world.app.get(WalkIns).find(tuesday.actor, tuesday.day.id, 'Фамилия');
    await close();
    await expect(corrections.correct(tuesday.actor, absent().id, { ...said, reason: ' ' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    const { actor: stranger } = await world.employer();
    await expect(corrections.correct(stranger, absent().id, said)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(corrections.list(stranger, absent().id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(corrections.list(tuesday.actor, 'nobody')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(corrections.correct(of(tuesday.actor, 'interviewer'), absent().id, said)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('reminders that are tried', () => {
  const policies = async (organisationId: string): Promise<(string | null)[]> => {
    const found = await world.app.asOwner<{ reminder_policy: string | null }>(
      'SELECT reminder_policy FROM bookings WHERE organisation_id = $1 ORDER BY id',
      [organisationId],
    );
    return found.map((row) => row.reminder_policy);
  };
  const thirds = (): void => {
    const random = world.app.get<{ next: Random['next'] }>(RANDOM);
    let draw = 0;
    random.next = () => (draw++ % 3) / 3 + 0.1;
  };
  const tried = async (): Promise<PlannedTuesday> => {
    thirds();
    const { actor, vacancyId } = await world.employer();
    await rules.change(actor, { triesReminders: true });
    const applicationIds = await world.shortlist(actor.organisationId, vacancyId, 12);
    const planning = world.app.get(PlanningService);
    const { id } = await planning.planDay(actor, { vacancyId, ...TUESDAY, slots: 3 });
    return { actor, vacancyId, applicationIds, day: await planning.approve(actor, id) };
  };
  const reminders = async (bookingId: string): Promise<string[]> =>
    (await world.messages(bookingId))
      .filter(({ kind, status }) => kind.startsWith('reminder') && status === 'waiting')
      .map(({ kind }) => kind)
      .sort();

  test('are given by chance when a booking is made, and never change: moved, it keeps them', async () => {
    const { actor } = await tried();
    const given = await policies(actor.organisationId);
    expect(new Set(given)).toEqual(new Set(['both', 'day-before', 'hours-before']));
    const rows = await world.app.asOwner<{ id: string; reminder_policy: string }>(
      'SELECT id, reminder_policy FROM bookings WHERE organisation_id = $1',
      [actor.organisationId],
    );
    const wanted: Record<string, string[]> = {
      both: ['reminder-day-before', 'reminder-hours-before'],
      'day-before': ['reminder-day-before'],
      'hours-before': ['reminder-hours-before'],
    };
    for (const { id, reminder_policy } of rows) expect(await reminders(id)).toEqual(wanted[reminder_policy]);
    const one = (await world.bookings(actor.organisationId))[0];
    const bookings = world.app.get(BookingsService);
    const [free] = await bookings.freeSlots(world.tokenOf(one));
    if (free) await bookings.move(world.tokenOf(one), free.id);
    await rules.change(actor, { triesReminders: false });
    expect(await policies(actor.organisationId)).toEqual(given);
  });

  test('are everybody’s usual ones while the trial is off, and in another organisation', async () => {
    await tried();
    const { actor } = await world.approvedDay(8, { slots: 2 });
    expect(new Set(await policies(actor.organisationId))).toEqual(new Set([null]));
    const [row] = await world.bookings(actor.organisationId);
    expect(await reminders(row?.id ?? '')).toEqual(['reminder-day-before', 'reminder-hours-before']);
    expect(await world.app.get(ReminderEffects).results(actor)).toEqual([]);
  });

  test('are for those whom one can reach: whoever has neither address nor chat is in no trial', async () => {
    thirds();
    const { actor, vacancyId } = await world.employer();
    await rules.change(actor, { triesReminders: true });
    await world.shortlist(actor.organisationId, vacancyId, 6);
    const silent = new Set(await world.shortlist(actor.organisationId, vacancyId, 6, 'phone'));
    const planning = world.app.get(PlanningService);
    const { id } = await planning.planDay(actor, { vacancyId, ...TUESDAY, slots: 3 });
    await planning.approve(actor, id);
    const rows = await world.app.asOwner<{ application_id: string; reminder_policy: string | null }>(
      'SELECT application_id, reminder_policy FROM bookings WHERE organisation_id = $1',
      [actor.organisationId],
    );
    const of = (isSilent: boolean) => rows.filter((row) => silent.has(row.application_id) === isSilent);
    expect(of(true).length).toBeGreaterThan(0);
    expect(new Set(of(true).map((row) => row.reminder_policy))).toEqual(new Set([null]));
    expect(of(false).every((row) => row.reminder_policy !== null)).toBe(true);
  });

  test('stay with a person who is booked anew, and the person counts once, by how it ended', async () => {
    const { actor, vacancyId, day } = await tried();
    const rows = await world.bookings(actor.organisationId);
    const anew = rows[1];
    const given = async (): Promise<(string | null)[]> =>
      (
        await world.app.asOwner<{ reminder_policy: string | null }>(
          'SELECT reminder_policy FROM bookings WHERE application_id = $1 ORDER BY id',
          [anew.application_id],
        )
      ).map((row) => row.reminder_policy);
    await world.app.get(BookingsService).cancel(world.tokenOf(anew), 'time');
    const planning = world.app.get(PlanningService);
    const later = await planning.planDay(actor, { vacancyId, ...TUESDAY, date: '2026-06-03', slots: 2 });
    await planning.approve(actor, later.id);
    const [first, second] = await given();
    expect([first, second]).toEqual([first, first]);
    at(AFTER_TEN_MOSCOW);
    await boards.checkIn(actor, rows[0].id, 'came');
    at(EVENING);
    await world.app.get(DayClosing).close(actor, day.id);
    const counted = async (): Promise<number[]> => {
      const results = await world.app.get(ReminderEffects).results(actor);
      return [results.reduce((sum, { booked }) => sum + booked, 0), results.reduce((sum, { came }) => sum + came, 0)];
    };
    // Whoever was moved to a day that is not over does not count yet.
    expect(await counted()).toEqual([rows.length - 1, 1]);
    const cameBy = async (): Promise<number | undefined> =>
      (await world.app.get(ReminderEffects).results(actor)).find(({ policy }) => policy === first)?.came;
    const before = await cameBy();
    at('2026-06-03T07:10:00Z');
    const standing = (await world.bookings(actor.organisationId)).find(
      ({ id, application_id }) => application_id === anew.application_id && id !== anew.id,
    );
    await boards.checkIn(actor, standing?.id ?? '', 'came');
    at('2026-06-03T20:00:00Z');
    await world.app.get(DayClosing).close(actor, later.id);
    const people = new Set((await world.bookings(actor.organisationId)).map(({ application_id }) => application_id));
    expect(await counted()).toEqual([people.size, 2]);
    expect(await cameBy()).toBe((before ?? NaN) + 1);
  });

  test('are measured on everybody who was given them, cancelled or not; the results outlive the trial', async () => {
    const { actor, day } = await tried();
    const rows = await world.bookings(actor.organisationId);
    await world.app.get(BookingsService).cancel(world.tokenOf(rows[2]), 'other');
    at(AFTER_TEN_MOSCOW);
    await boards.checkIn(actor, rows[0].id, 'came');
    at(EVENING);
    await world.app.get(DayClosing).close(actor, day.id);
    await rules.change(actor, { triesReminders: false });
    const results = await world.app.get(ReminderEffects).results(actor);
    expect(results.reduce((sum, { booked }) => sum + booked, 0)).toBe(rows.length);
    expect(results.reduce((sum, { came }) => sum + came, 0)).toBe(1);
    expect(await world.app.get(ReminderEffects).results((await world.employer()).actor)).toEqual([]);
  });
});
