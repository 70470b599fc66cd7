import { AttendanceService } from '../../../src/attendance/index.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import {
  BookingDesk,
  BookingsService,
  CandidateLinks,
  DayBoardService,
  DayClosing,
  PlanningService,
  WalkIns,
} from '../../../src/interviews/index.js';
import { BookingReader } from '../../../src/interviews/booking-reader.service.js';
import { ExpectedError } from '../../../src/kernel/errors.js';
import { newId } from '../../../src/kernel/ids.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import { InterviewWorld, TUESDAY } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

describe('the day board', () => {
  let world: InterviewWorld;
  let boards: DayBoardService;
  let walkIns: WalkIns;
  let tuesday: PlannedTuesday;
  let rows: BookingRow[];

  beforeAll(async () => {
    world = await InterviewWorld.open();
    boards = world.app.get(DayBoardService);
    walkIns = world.app.get(WalkIns);
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
    tuesday = await world.approvedDay(14, { slots: 3 });
    rows = await world.bookings(tuesday.actor.organisationId);
    world.app.clock.moveTo(new Date('2026-06-02T06:55:00Z'));
  });

  const totals = async () => (await boards.board(tuesday.actor, tuesday.day.id)).totals;

  test('shows who is expected when, by name, and counts everybody once', async () => {
    const board = await boards.board(tuesday.actor, tuesday.day.id);
    expect(board.vacancyTitle).toBe('Менеджер по работе с клиентами');
    expect(board.slots).toHaveLength(3);
    expect(board.slots[0].rows.map(({ name }) => name)).toContain('Фамилия1 Имя1');
    expect(board.slots.flatMap((slot) => slot.rows)).toHaveLength(rows.length);
    expect(board.slots[0].rows[0].messages.map(({ kind }) => kind)).toContain('invitation');
    expect(board.totals).toMatchObject({
      invited: rows.length,
      expected: rows.length,
      came: 0,
      noShow: 0,
      freedSeats: 0,
      canBeSeen: 3,
    });
  });

  test('the summary of a day counts as its board does; another organisation has none', async () => {
    const { actor } = tuesday;
    await world.app.get(BookingsService).confirm(world.tokenOf(rows[0]));
    await boards.checkIn(actor, rows[0].id, 'came');
    await boards.checkIn(actor, rows[1].id, 'late');
    await world.app.get(BookingsService).confirm(world.tokenOf(rows[2]));
    await world.app.get(BookingsService).cancel(world.tokenOf(rows[3]), 'time');
    const board = await boards.board(actor, tuesday.day.id);
    const { invited, awaited, saidYes, came, late } = board.totals;
    expect([invited, awaited, came, late]).toEqual([rows.length - 1, rows.length - 3, 1, 1]);
    // Who has come since was among those who said yes.
    expect(saidYes).toBe(2);
    const [summary] = await boards.summaries(actor, [board.day]);
    expect(summary).toEqual({
      day: board.day,
      vacancyTitle: board.vacancyTitle,
      unattended: 0,
      isOfOlderHistory: false,
      totals: { invited, awaited, saidYes, came, late, toPhone: 0 },
      expectedNow: board.expectedNow,
    });
    const stranger = { ...actor, organisationId: newId() };
    expect((await boards.summaries(stranger, [board.day]))[0]?.totals.invited).toBe(0);
  });

  test('who is expected is counted from those booked now, on the board and in lists alike', async () => {
    const { actor, day } = tuesday;
    const expected = async () => {
      const board = await boards.board(actor, day.id);
      const [summary] = await boards.summaries(actor, [board.day]);
      expect(summary?.expectedNow).toEqual(board.expectedNow);
      return board.expectedNow;
    };
    const planned = day.plan.chosen.expectedShows;
    const each = planned.mean / rows.length;
    const before = await expected();
    expect(before).toMatchObject({ from: planned.from, to: planned.to });
    expect(before?.mean).toBeCloseTo(planned.mean, 6);
    const [last, ...others] = [...rows].reverse();
    await world.app.get(BookingsService).cancel(world.tokenOf(last), 'time');
    expect((await expected())?.mean).toBeCloseTo(each * (rows.length - 1), 6);
    await world.app.get(BookingsService).confirm(world.tokenOf(others[0]));
    // Who says yes comes more often, also where nobody has seen any answers yet.
    const surer = ((await expected())?.mean ?? 0) - each * (rows.length - 1);
    expect(surer).toBeGreaterThan(0.05);
    await boards.checkIn(actor, rows[0].id, 'came');
    expect((await expected())?.mean).toBeCloseTo(1 + surer + each * (rows.length - 2), 6);
    // The first slot ends: whoever of it is not there is not expected any more.
    const ofFirst = rows.filter(({ starts_at }) => starts_at.getTime() === rows[0].starts_at.getTime()).length;
    world.app.clock.moveTo(new Date('2026-06-02T07:29:00Z'));
    expect((await expected())?.mean).toBeCloseTo(1 + surer + each * (rows.length - 2), 6);
    world.app.clock.moveTo(new Date('2026-06-02T07:30:00Z'));
    expect((await expected())?.mean).toBeCloseTo(1 + surer + each * (rows.length - 1 - ofFirst), 6);
    world.app.clock.moveTo(new Date('2026-06-02T09:00:00Z'));
    expect(await expected()).toEqual({ mean: 1, from: 1, to: 1, chance: null });
    await world.app.get(DayClosing).close(actor, day.id);
    expect(await expected()).toBeNull();
  });

  test('checking in: one tap, once, also from two tablets at the same moment', async () => {
    await Promise.all([boards.checkIn(tuesday.actor, rows[0].id), boards.checkIn(tuesday.actor, rows[0].id)]);
    await boards.checkIn(tuesday.actor, rows[0].id);
    expect(await world.again(rows[0])).toMatchObject({ outcome: 'came', stage: 'came' });
    const moves = await world.app.asOwner(`SELECT * FROM stage_moves WHERE application_id = $1 AND to_stage = 'came'`, [
      rows[0].application_id,
    ]);
    expect(moves).toHaveLength(1);
    expect(await totals()).toMatchObject({ came: 1, expected: rows.length - 1 });
  });

  test('the clock says who is late, a person may know better', async () => {
    world.app.clock.moveTo(new Date('2026-06-02T07:11:00Z'));
    await boards.checkIn(tuesday.actor, rows[0].id);
    await boards.checkIn(tuesday.actor, rows[1].id, 'came');
    expect((await world.again(rows[0])).outcome).toBe('late');
    expect((await world.again(rows[1])).outcome).toBe('came');
    await expect(boards.checkIn(tuesday.actor, rows[1].id, 'late')).rejects.toMatchObject({
      code: 'interviews.already-checked-in',
    });
  });

  test('nobody is checked in before the day has come in its city', async () => {
    world.app.clock.moveTo(new Date('2026-06-01T20:59:00Z'));
    const early = boards.checkIn(tuesday.actor, rows[0].id, 'came');
    await expect(early).rejects.toMatchObject({ code: 'interviews.day-ahead' });
    expect((await world.again(rows[0])).outcome).toBeNull();
    const walkIn = walkIns.add(tuesday.actor, tuesday.day.id, tuesday.applicationIds.at(-1)!);
    await expect(walkIn).rejects.toMatchObject({ code: 'interviews.day-ahead' });
    world.app.clock.moveTo(new Date('2026-06-01T21:01:00Z'));
    await boards.checkIn(tuesday.actor, rows[0].id, 'came');
    expect((await world.again(rows[0])).outcome).toBe('came');
  });

  test.each([
    [
      'behind the link',
      'interviews.too-late',
      (row: BookingRow) => world.app.get(BookingsService).confirm(world.tokenOf(row)),
    ],
    ['by phone', 'interviews.begun', (row: BookingRow) => world.app.get(BookingDesk).confirm(tuesday.actor, row.id)],
  ])('a yes %s at the same moment as the check-in does not take it back', async (_how, code, confirm) => {
    const reader = world.app.get(BookingReader);
    const find = reader.find.bind(reader);
    let goOn = (): void => undefined;
    const toGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const read = new Promise<void>((resolve) => {
      reader.find = async (...given) => {
        reader.find = find;
        const found = await find(...given);
        resolve();
        await toGoOn;
        return found;
      };
    });
    const confirming = confirm(rows[0]);
    await Promise.race([read, confirming]);
    await boards.checkIn(tuesday.actor, rows[0].id);
    goOn();
    await expect(confirming).rejects.toMatchObject({ code });
    expect(await world.again(rows[0])).toMatchObject({ outcome: 'came', status: 'invited', stage: 'came' });
  });

  test('whoever is expected comes through the door, not by a decision; whoever is not may have come elsewhere', async () => {
    const recruiter = { ...tuesday.actor, userId: newId(), role: 'recruiter' as const, name: 'Анна' };
    const applications = world.app.get(ApplicationsService);
    await expect(applications.move(recruiter, rows[0].application_id, 'came')).rejects.toMatchObject({
      code: 'interviews.check-in-instead',
    });
    expect(await world.again(rows[0])).toMatchObject({ outcome: null, stage: 'invited' });
    const receptionist = { ...recruiter, userId: newId(), role: 'receptionist' as const };
    await boards.checkIn(receptionist, rows[0].id);
    expect(await world.again(rows[0])).toMatchObject({ outcome: 'came', stage: 'came' });
    await applications.move(recruiter, tuesday.applicationIds.at(-1)!, 'came');
  });

  test('a check-in can be taken back; twice is once', async () => {
    await boards.checkIn(tuesday.actor, rows[0].id);
    await boards.undoCheckIn(tuesday.actor, rows[0].id);
    await boards.undoCheckIn(tuesday.actor, rows[0].id);
    expect(await world.again(rows[0])).toMatchObject({ outcome: null, stage: 'invited' });
    // The funnel counts moves that were not taken back: who was marked by mistake has not come.
    const counted = await world.app.asOwner<{ count: number }>(
      `SELECT count(*)::integer AS count FROM stage_moves came
        WHERE came.application_id = $1 AND came.to_stage = 'came'
          AND NOT EXISTS (SELECT 1 FROM stage_moves undo WHERE undo.undoes_id = came.id)`,
      [rows[0].application_id],
    );
    expect(counted).toEqual([{ count: 0 }]);
    await boards.checkIn(tuesday.actor, rows[0].id);
    expect(await world.again(rows[0])).toMatchObject({ outcome: 'came', stage: 'came' });
  });

  test('a check-in is not taken back from under a result; once that is taken back, it is', async () => {
    const applications = world.app.get(ApplicationsService);
    const recruiter = { ...tuesday.actor, userId: newId(), name: 'Анна', role: 'recruiter' as const };
    const receptionist = { ...recruiter, userId: newId(), name: 'Вера', role: 'receptionist' as const };
    const [booking] = rows;
    await boards.checkIn(receptionist, booking.id);
    await applications.move(recruiter, booking.application_id, 'passed');
    const refused = { kind: 'conflict', code: 'interviews.decided-since' };
    await expect(boards.undoCheckIn(receptionist, booking.id)).rejects.toMatchObject(refused);
    expect(await world.again(booking)).toMatchObject({ outcome: 'came', stage: 'passed' });
    await applications.undo(recruiter, booking.application_id);
    await boards.undoCheckIn(receptionist, booking.id);
    expect(await world.again(booking)).toMatchObject({ outcome: null, stage: 'invited' });
    // The same by hand, and of whoever was rejected after they came.
    await boards.checkIn(recruiter, booking.id);
    await applications.move(recruiter, booking.application_id, 'passed');
    await applications.move(recruiter, booking.application_id, 'came');
    await boards.undoCheckIn(recruiter, booking.id);
    expect(await world.again(booking)).toMatchObject({ outcome: null, stage: 'invited' });
    const [, other] = rows;
    await boards.checkIn(recruiter, other.id);
    await applications.move(recruiter, other.application_id, 'rejected', { reason: 'no-experience' });
    await expect(boards.undoCheckIn(recruiter, other.id)).rejects.toMatchObject(refused);
  });

  test('a receptionist runs the board and sees no contacts', async () => {
    const receptionist = { ...tuesday.actor, role: 'receptionist' as const };
    await boards.checkIn(receptionist, rows[0].id);
    await boards.undoCheckIn(receptionist, rows[0].id);
    const board = await boards.board(receptionist, tuesday.day.id);
    expect(JSON.stringify(board)).not.toContain('@');
  });

  test('whoever cancelled is no longer expected, cannot be checked in, and leaves a free seat', async () => {
    world.app.clock.moveTo(new Date('2026-06-01T10:00:00Z'));
    const target = { organisationId: tuesday.actor.organisationId, bookingId: rows[0].id };
    await world.app
      .get(BookingsService)
      .cancel(world.app.get(CandidateLinks).tokenOf(target, rows[0].starts_at), 'other');
    await expect(boards.checkIn(tuesday.actor, rows[0].id)).rejects.toMatchObject({
      code: 'interviews.booking-cancelled',
    });
    const board = await boards.board(tuesday.actor, tuesday.day.id);
    expect(board.cancelled).toMatchObject([{ bookingId: rows[0].id, cancelReason: 'other', cancelledBy: 'candidate' }]);
    expect(board.totals).toMatchObject({ expected: rows.length - 1, cancelled: 1, freedSeats: 1 });
  });

  test('a walk-in is found by name, stands on the board as there, and takes no seat', async () => {
    const { actor, day, applicationIds } = tuesday;
    const uninvited = applicationIds.at(-1)!;
    expect(await walkIns.find(actor, day.id, 'фамилия14')).toMatchObject([
      { applicationId: uninvited, name: 'Фамилия14 Имя14', bookingId: null },
    ]);
    expect(await walkIns.find(actor, day.id, 'имя14 фамилия-14')).toHaveLength(1);
    // Whoever is expected today is found, too, and stands on the board already.
    const [expected] = await walkIns.find(actor, day.id, 'Фамилия1 ');
    expect(expected).toMatchObject({ bookingId: expect.any(String), expectedAt: expect.any(Date) });
    expect(await walkIns.find(actor, day.id, '%')).toEqual([]);
    const [seatsBefore] = await world.slots(actor.organisationId);
    const both = await Promise.allSettled([
      walkIns.add(actor, day.id, uninvited),
      walkIns.add(actor, day.id, uninvited),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await totals()).toMatchObject({ walkIns: 1, came: 1, invited: rows.length });
    expect((await world.slots(actor.organisationId))[0].seats_taken).toBe(seatsBefore.seats_taken);
    await expect(walkIns.add(actor, day.id, rows[0].application_id)).rejects.toMatchObject({
      code: 'interviews.already-booked',
    });
    expect(await walkIns.find(actor, day.id, 'Фамилия14')).toMatchObject([{ bookingId: expect.any(String) }]);
  });

  test('namesakes at the door are told apart by the ends of their numbers, by those who may read contacts alone', async () => {
    const { actor, day, applicationIds } = tuesday;
    const pair = applicationIds.slice(-2);
    await world.app.asOwner(
      `insert into candidate_contacts (organisation_id, id, candidate_id, kind, normalised, value)
       select organisation_id, gen_random_uuid(), candidate_id, 'phone', phone, phone
         from applications join unnest($1::uuid[], $2::text[]) as given (application_id, phone) on given.application_id = id`,
      [pair, ['+79990001101', '+79990001102']],
    );
    const ends = async (role: 'recruiter' | 'receptionist') =>
      (await walkIns.find({ ...actor, role }, day.id, 'Фамилия1')).flatMap(({ applicationId, phoneEnd }) =>
        pair.includes(applicationId) ? [phoneEnd] : [],
      );
    expect(await ends('recruiter')).toEqual([null, null]);
    await world.app.asOwner(
      `update candidates set last_name = 'Фамилия-14', first_name = 'Имя14'
        where id = (select candidate_id from applications where id = $1)`,
      [pair[0]],
    );
    expect((await ends('recruiter')).sort()).toEqual(['1101', '1102']);
    expect(await ends('receptionist')).toEqual([null, null]);
  });

  describe('somebody at the door who is booked for another day', () => {
    /** Somebody who is booked for Friday. */
    const fridays = async (): Promise<{ person: string; friday: string }> => {
      const { actor, vacancyId } = tuesday;
      await world.shortlist(actor.organisationId, vacancyId, 3);
      const planning = world.app.get(PlanningService);
      const { id } = await planning.planDay(actor, { vacancyId, ...TUESDAY, slots: 3, date: '2026-06-05' });
      await planning.approve(actor, id);
      const { slots } = await boards.board(actor, id);
      const [guest] = slots.flatMap((slot) => slot.rows);
      return { person: guest.applicationId, friday: guest.bookingId };
    };
    const bookingOf = async (bookingId: string) => {
      const [row] = await world.app.asOwner<{ seats_taken: number }>(
        `SELECT booking.status, booking.outcome, booking.cancelled_by, slot.seats_taken
           FROM bookings booking JOIN interview_slots slot ON slot.id = booking.interview_slot_id WHERE booking.id = $1`,
        [bookingId],
      );
      return row;
    };

    test('is refused with the booking, which is called off when they are taken now: once, of two at the same time', async () => {
      const { actor, day } = tuesday;
      const { person, friday } = await fridays();
      await expect(walkIns.add(actor, day.id, person)).rejects.toMatchObject({
        code: 'interviews.booked-elsewhere',
        values: { date: '2026-06-05', bookingId: friday },
      });
      expect(await walkIns.elsewhere(actor, day.id, person)).toMatchObject({
        ...{ bookingId: friday, name: expect.stringContaining('Фамилия'), mayReplace: true },
        ...{ startsAt: new Date('2026-06-05T07:00:00Z'), day: { address: TUESDAY.address } },
      });
      await expect(walkIns.add(actor, day.id, person, rows[0].id)).rejects.toMatchObject({
        code: 'interviews.booked-elsewhere',
      });
      const seats = (await bookingOf(friday)).seats_taken;
      const both = await Promise.allSettled([1, 2].map(() => walkIns.add(actor, day.id, person, friday)));
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await bookingOf(friday)).toMatchObject({
        status: 'cancelled',
        cancelled_by: 'candidate',
        seats_taken: seats - 1,
      });
      expect(await totals()).toMatchObject({ walkIns: 1, came: 1 });
      expect(await walkIns.elsewhere(actor, day.id, person)).toBeNull();
    });

    test('and was not there at its time: that one ends as a no-show', async () => {
      const { actor, day } = tuesday;
      const { person, friday } = await fridays();
      await world.app.asOwner(
        `UPDATE interview_slots SET starts_at = $2 WHERE id = (
          SELECT interview_slot_id FROM bookings WHERE id = $1)`,
        [friday, new Date('2026-06-01T07:00:00Z')],
      );
      await walkIns.add(actor, day.id, person, friday);
      expect(await bookingOf(friday)).toMatchObject({ status: 'invited', outcome: 'no-show' });
    });

    test('is taken by those alone who may change bookings', async () => {
      const { actor, day } = tuesday;
      const { person, friday } = await fridays();
      const interviewer = { ...actor, role: 'interviewer' as const };
      await expect(walkIns.add(interviewer, day.id, person, friday)).rejects.toThrow(NotAllowed);
      expect(await walkIns.elsewhere(interviewer, day.id, person)).toMatchObject({ mayReplace: false });
    });
  });

  test('people come by themselves while they are being invited to freed places: nobody waits for the other', async () => {
    const { actor, day, vacancyId } = tuesday;
    for (let round = 0; round < 5; round += 1) {
      const people = await world.shortlist(actor.organisationId, vacancyId, 8);
      await world.app.asOwner(
        `UPDATE interview_slots SET planned_invitations = seats_taken + 3, seats = seats_taken + 5
                                WHERE interview_day_id = $1`,
        [day.id],
      );
      const coming = [...people].reverse().map((id) => walkIns.add(actor, day.id, id));
      const answers = await Promise.allSettled([...coming, world.inviteProposed(actor, day.id)]);
      const unexpected = answers.flatMap((answer) =>
        answer.status === 'rejected' && !(answer.reason instanceof ExpectedError) ? [String(answer.reason)] : [],
      );
      expect(unexpected).toEqual([]);
    }
    for (const { id, seats_taken } of await world.slots(actor.organisationId)) {
      const booked = (await world.bookings(actor.organisationId)).filter(
        (row) => row.interview_slot_id === id && row.status !== 'cancelled' && !row.walk_in,
      );
      expect(booked).toHaveLength(seats_taken);
    }
  });

  test('a walk-in by mistake disappears again', async () => {
    const { actor, day, applicationIds } = tuesday;
    const id = await walkIns.add(actor, day.id, applicationIds.at(-1)!);
    await boards.undoCheckIn(actor, id);
    expect(await totals()).toMatchObject({ walkIns: 0, came: 0 });
    const [application] = await world.app.asOwner<{ stage: string }>(`SELECT stage FROM applications WHERE id = $1`, [
      applicationIds.at(-1),
    ]);
    expect(application.stage).toBe('shortlisted');
  });

  test('closing: absent people are no-shows, outcomes become history, once', async () => {
    const { actor, day } = tuesday;
    const closing = world.app.get(DayClosing);
    await boards.checkIn(actor, rows[0].id);
    await walkIns.add(actor, day.id, tuesday.applicationIds.at(-1)!);
    await expect(closing.close(actor, day.id)).rejects.toMatchObject({ code: 'interviews.day-in-other-state' });
    world.app.clock.moveTo(new Date('2026-06-02T09:00:00Z'));
    const answers = await Promise.all([closing.close(actor, day.id), closing.close(actor, day.id)]);
    expect(answers.map(({ noShows }) => noShows)).toEqual([rows.length - 1, rows.length - 1]);
    expect(await world.again(rows[1])).toMatchObject({ outcome: 'no-show', stage: 'withdrawn' });
    const rates = await world.app.get(AttendanceService).rates(actor);
    expect(rates.total).toMatchObject({ invited: rows.length, came: 1 });
    expect(rates.byCity).toMatchObject([{ key: 'moscow', invited: rows.length }]);
    await expect(boards.checkIn(actor, rows[1].id)).rejects.toMatchObject({ code: 'interviews.day-in-other-state' });
    await expect(walkIns.add(actor, day.id, rows[1].application_id)).rejects.toMatchObject({ kind: 'conflict' });
  });

  /** A day with dozens of people, all of whose times have begun. */
  async function crowdedDay(): Promise<void> {
    world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
    tuesday = await world.approvedDay(60);
    rows = await world.bookings(tuesday.actor.organisationId);
    world.app.clock.moveTo(new Date('2026-06-02T12:00:00Z'));
  }

  /** What booking, stage and show history say of every booking of the day. */
  const fates = () =>
    world.app.asOwner<{ id: string; outcome: string | null; stage: string; told: string | null; walk_in: boolean }>(
      `SELECT booking.id, booking.outcome, booking.walk_in, application.stage, record.outcome AS told
         FROM bookings booking
         JOIN applications application ON application.id = booking.application_id
         LEFT JOIN show_records record ON record.booking_id = booking.id
        WHERE booking.organisation_id = $1 AND booking.status <> 'cancelled'`,
      [tuesday.actor.organisationId],
    );
  const refusal = (answer: PromiseSettledResult<unknown>) =>
    answer.status === 'rejected' ? (answer.reason as { code?: string }).code : 'done';

  test.each([0, 10, 25])(
    'people who are checked in while the day is closed have come, or the tap is refused: %i',
    async (before) => {
      await crowdedDay();
      const { actor, day, applicationIds } = tuesday;
      const booked = new Set(rows.map(({ application_id }) => application_id));
      const uninvited = applicationIds.filter((id) => !booked.has(id));
      const tap = ({ id }: BookingRow) => boards.checkIn(actor, id);
      const early = rows.slice(0, before).map(tap);
      const closing = world.app.get(DayClosing).close(actor, day.id);
      const late = rows.slice(before).map(tap);
      const walkingIn = uninvited.map((id) => walkIns.add(actor, day.id, id));
      const taps = await Promise.allSettled([...early, ...late]);
      const walked = await Promise.allSettled(walkingIn);
      const { noShows, recorded } = await closing;

      const all = await fates();
      for (const [index, answer] of taps.entries()) {
        const fate = all.find(({ id }) => id === rows[index].id);
        if (refusal(answer) === 'done') expect(fate).toMatchObject({ outcome: 'late', stage: 'came', told: 'late' });
        else {
          expect(refusal(answer)).toBe('interviews.day-in-other-state');
          expect(fate).toMatchObject({ outcome: 'no-show', stage: 'withdrawn', told: 'no-show' });
        }
      }
      const walkedIn = walked.filter((answer) => refusal(answer) === 'done').length;
      expect(walked.map(refusal).filter((code) => code !== 'done')).toEqual(
        Array.from({ length: uninvited.length - walkedIn }, () => 'interviews.day-in-other-state'),
      );
      expect(all.filter(({ walk_in, told }) => walk_in && told === 'walk-in')).toHaveLength(walkedIn);
      expect(all.filter(({ told }) => told === 'no-show')).toHaveLength(noShows);
      expect(recorded).toBe(all.length);
    },
  );

  test('check-ins that are taken back while the day is closed leave nobody without an outcome', async () => {
    await crowdedDay();
    const { actor, day } = tuesday;
    for (const { id } of rows) await boards.checkIn(actor, id);
    const early = rows.slice(0, 15).map(({ id }) => boards.undoCheckIn(actor, id));
    const closing = world.app.get(DayClosing).close(actor, day.id);
    const late = rows.slice(15).map(({ id }) => boards.undoCheckIn(actor, id));
    const answers = await Promise.allSettled([...early, ...late]);
    await closing;
    const all = await fates();
    for (const [index, answer] of answers.entries()) {
      const outcome = refusal(answer) === 'done' ? 'no-show' : 'late';
      expect(all.find(({ id }) => id === rows[index].id)).toMatchObject({ outcome, told: outcome });
    }
  });

  test('another organisation sees nothing and can do nothing', async () => {
    const { actor: stranger } = await world.employer();
    for (const attempt of [
      boards.board(stranger, tuesday.day.id),
      boards.checkIn(stranger, rows[0].id),
      boards.undoCheckIn(stranger, rows[0].id),
      walkIns.find(stranger, tuesday.day.id, 'Ф'),
      walkIns.add(stranger, tuesday.day.id, rows[0].application_id),
      world.app.get(DayClosing).close(stranger, tuesday.day.id),
    ]) {
      await expect(attempt).rejects.toMatchObject({ kind: 'not-found' });
    }
    expect((await world.again(rows[0])).outcome).toBeNull();
  });
});
