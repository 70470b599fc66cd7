import {
  BookingDesk,
  dayStanding,
  ExpectedShows,
  ReplanningService,
  StaffingService,
} from '../../../src/interviews/index.js';
import type { GroupRoom, ReplannedGroups } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { InterviewWorld, MONDAY_NOON } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

const ROOM: GroupRoom = { capacity: 6, minimum: 2, overflowRisk: 0.1 };
const GROUPS = { slots: 2, slotMinutes: 90, room: ROOM };

describe('replanning a day of groups', () => {
  let world: InterviewWorld;
  let replanning: ReplanningService;
  let tuesday: PlannedTuesday;
  let anna: Actor;
  let rows: BookingRow[];

  beforeAll(async () => {
    world = await InterviewWorld.open();
    replanning = world.app.get(ReplanningService);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(MONDAY_NOON);
    await start(60, GROUPS);
  });

  async function start(people: number, fields: Parameters<InterviewWorld['approvedDay']>[1]): Promise<void> {
    tuesday = await world.approvedDay(people, fields);
    anna = { ...tuesday.actor, userId: newId(), name: 'Анна', role: 'recruiter' };
    rows = await world.bookings(anna.organisationId);
  }

  const proposal = async (): Promise<ReplannedGroups> => world.groupProposal(anna, tuesday.day.id);
  const approve = (shown: string, lines: readonly string[] | null = null, actor = anna) =>
    replanning.approve(actor, tuesday.day.id, shown, lines);
  const standing = async (): Promise<BookingRow[]> =>
    (await world.bookings(anna.organisationId)).filter(({ status }) => status !== 'cancelled');

  async function decline(count: number, from = rows): Promise<void> {
    for (const { id } of from.slice(0, count))
      await world.app.get(BookingDesk).cancel(anna, id, 'candidate', 'found-job');
  }

  test('finds nothing to change as long as nothing has changed, and says why nobody more is invited', async () => {
    const shown = await proposal();
    expect(shown).toMatchObject({ invite: [], move: [], missing: 0, freed: 0, staying: rows.length });
    expect(shown.before).toEqual(shown.after);
    expect(shown.next).toMatchObject({
      why: 'over-limit',
      gain: null,
      applicationId: tuesday.applicationIds[rows.length],
    });
    expect(shown.next!.risk).toBeGreaterThan(ROOM.overflowRisk);
    expect(shown.sessions.map(({ change }) => change)).toEqual([null, null]);
  });

  test('after refusals invites the next to the session that lost people, with the messages of any invitation', async () => {
    await decline(3);
    const shown = await proposal();
    expect(shown.move).toEqual([]);
    expect(shown.invite).toHaveLength(3);
    for (const line of shown.invite) {
      expect(line).toMatchObject({ to: rows[0].starts_at, message: 'invitation', way: 'email', gain: null });
      expect(line.showProbability).toBeGreaterThan(0.1);
    }
    expect(shown.after.sessionsHeld).toBeGreaterThan(shown.before.sessionsHeld);
    expect(await approve(shown.shown)).toEqual({ invited: 3, moved: 0 });
    const booked = (await standing()).filter((row) =>
      shown.invite.some((one) => one.applicationId === row.application_id),
    );
    expect(booked.map(({ starts_at }) => starts_at)).toEqual(shown.invite.map(({ to }) => to));
    await world.sendAbout(booked[0].id);
    const [mail] = await world.mailsTo(booked[0].application_id);
    expect(mail.text).toContain('в группе, вместе с другими кандидатами');
    await world.expectSeatsRight(anna.organisationId);
    expect(await proposal()).toMatchObject({ invite: [], move: [], freed: 0 });
  });

  test('refuses what was shown before somebody answered or joined the shortlist', async () => {
    await decline(3);
    const changes: (() => Promise<unknown>)[] = [
      () => world.app.get(BookingDesk).confirm(anna, rows[5].id),
      () => world.shortlist(anna.organisationId, tuesday.vacancyId, 1),
      () => world.app.get(BookingDesk).cancel(anna, rows[6].id, 'candidate', 'time'),
    ];
    for (const change of changes) {
      const { shown } = await proposal();
      await change();
      await expect(approve(shown)).rejects.toMatchObject({ code: 'interviews.difference-stale' });
      expect((await proposal()).shown).not.toBe(shown);
    }
  });

  test('opens a session that was off once there are people for it', async () => {
    const room: GroupRoom = { capacity: 10, minimum: 4, overflowRisk: 0.05 };
    await start(12, { ...GROUPS, room });
    expect(new Set(rows.map(({ starts_at }) => starts_at.getTime())).size).toBe(1);
    expect(await proposal()).toMatchObject({ invite: [], move: [] });
    await world.shortlist(anna.organisationId, tuesday.vacancyId, 40);
    const shown = await proposal();
    expect(shown.sessions.map(({ change }) => change)).toEqual([null, 'possible']);
    const done = await approve(shown.shown);
    expect(done.invited).toBe(shown.invite.length);
    const [, second] = await world.slots(anna.organisationId);
    expect(second.seats_taken).toBe(shown.invite.filter(({ to }) => to > rows[0].starts_at).length);
    await world.expectSeatsRight(anna.organisationId);
  });

  test('calls off a session that cannot take place by moving its people, who are asked anew', async () => {
    const money = { interview: 3000, interviewerHour: 0, waitingHour: 0, overtimeHour: 0, invitation: 0, move: 100 };
    await start(13, { ...GROUPS, room: { capacity: 12, minimum: 4, overflowRisk: 0.1 }, slots: 1, prices: { money } });
    // As if the plan had spread the few over two sessions.
    await world.app.asOwner(
      `INSERT INTO interview_slots (organisation_id, id, interview_day_id, starts_at, planned_invitations, seats, seats_taken, interviewers_away)
       SELECT organisation_id, gen_random_uuid(), interview_day_id, starts_at + interval '90 minutes', 6, 7, 6, 0
         FROM interview_slots WHERE organisation_id = $1`,
      [anna.organisationId],
    );
    const [first, second] = await world.slots(anna.organisationId);
    await world.app.asOwner(`UPDATE bookings SET interview_slot_id = $2 WHERE organisation_id = $1 AND id = ANY ($3)`, [
      anna.organisationId,
      second.id,
      rows.slice(0, 6).map(({ id }) => id),
    ]);
    await world.app.asOwner(`UPDATE interview_slots SET seats_taken = seats_taken - 6 WHERE id = $1`, [first.id]);
    const shown = await proposal();
    expect(shown.move).toHaveLength(6);
    expect(shown.sessions.map(({ change }) => change)).toEqual([null, 'called-off']);
    expect(await approve(shown.shown)).toEqual({ invited: 0, moved: 6 });
    for (const { application_id: person } of rows.slice(0, 6)) {
      const booking = (await standing()).find((row) => row.application_id === person)!;
      expect([booking.starts_at, booking.sequence]).toEqual([first.starts_at, 1]);
    }
    await world.sendAbout(rows[0].id);
    const [mail] = await world.mailsTo(rows[0].application_id);
    expect(mail.text).toContain('Мы перенесли ваше собеседование');
    const [, off] = await world.slots(anna.organisationId);
    expect([off.seats, off.seats_taken]).toEqual([0, 0]);
    await world.expectSeatsRight(anna.organisationId);
  });

  test('says of a session that will not come together that nothing helps', async () => {
    await start(10, { ...GROUPS, room: { capacity: 8, minimum: 3, overflowRisk: 0.2 }, slots: 1 });
    await decline(rows.length - 2);
    const shown = await proposal();
    expect(shown).toMatchObject({ invite: [], move: [] });
    expect(shown.sessions.map(({ change }) => change)).toEqual(['cannot-be']);
    expect(shown.missing).toBeGreaterThan(3);
  });

  test('of a session that nobody interviews the people are moved', async () => {
    await start(14, { ...GROUPS, room: { capacity: 12, minimum: 1, overflowRisk: 0.1 } });
    const staffing = world.app.get(StaffingService);
    const { slots } = await staffing.staffed(anna, tuesday.day.id);
    await staffing.change(anna, tuesday.day.id, { interviewers: 0, fromSlotId: slots[1].slotId });
    const shown = await proposal();
    expect(shown.move.length).toBeGreaterThan(0);
    for (const { to } of shown.move) expect(to).toEqual(slots[0].startsAt);
    expect(shown.sessions[1].change).toBe('called-off');
  });

  test('approved twice is approved once; of two people at the same time one approves and the other is told', async () => {
    await decline(3);
    const { shown, invite } = await proposal();
    const boris = { ...anna, userId: newId(), name: 'Борис' };
    const both = await Promise.allSettled([approve(shown), approve(shown, null, boris)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'interviews.difference-approved',
    });
    expect(await standing()).toHaveLength(rows.length - 3 + invite.length);
    const approver = both[0].status === 'fulfilled' ? anna : boris;
    expect(await approve(shown, null, approver)).toEqual({ invited: invite.length, moved: 0 });
    expect(await standing()).toHaveLength(rows.length - 3 + invite.length);
    await world.expectSeatsRight(anna.organisationId);
  });

  test('belongs to its organisation', async () => {
    const stranger = (await world.employer()).actor;
    await decline(3);
    const { shown } = await proposal();
    const refused = { code: 'interviews.day-not-found' };
    await expect(world.difference(stranger, tuesday.day.id)).rejects.toMatchObject(refused);
    await expect(approve(shown, null, stranger)).rejects.toMatchObject(refused);
  });

  test('the day as it stands says what is expected of it wherever that is said', async () => {
    await decline(2);
    await world.app.get(BookingDesk).confirm(anna, rows[4].id);
    const reading = await world.reading(anna, tuesday.day.id);
    const found = dayStanding(reading);
    const { expected } = await world.app.get(ExpectedShows).ofDay(anna, reading);
    expect(found).toMatchObject({ format: 'group' });
    expect(found!.figures.expectedShows.mean).toBeCloseTo(expected!.mean, 9);
    const sum = (of: (slot: NonNullable<typeof found>['slots'][number]) => number): number =>
      found!.slots.reduce((all, slot) => all + of(slot), 0);
    expect(sum(({ shows }) => shows)).toBeCloseTo(expected!.mean, 9);
    expect([sum(({ invited }) => invited), sum(({ confirmed }) => confirmed)]).toEqual([rows.length - 2, 1]);
  });
});
