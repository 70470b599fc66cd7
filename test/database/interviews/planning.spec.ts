import { AttendanceService, ShowFits } from '../../../src/attendance/index.js';
import {
  BookingDesk,
  BookingsService,
  CandidateLinks,
  DayBoardService,
  PlanningService,
  ReplanningService,
  statedPrices,
} from '../../../src/interviews/index.js';
import { PlanCalculation } from '../../../src/interviews/plan-calculation.service.js';
import { newId } from '../../../src/kernel/ids.js';
import { currentTransaction } from '../../../src/platform/database/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { InterviewWorld, MONDAY_NOON, TUESDAY } from './interview-world.js';
import { streamPlan } from '../../support/plan-of-format.js';

const MONEY = { interview: 3000, interviewerHour: 1200, waitingHour: 600, overtimeHour: 2000, invitation: 10 };

describe('planning an interview day', () => {
  let world: InterviewWorld;
  let planning: PlanningService;

  beforeAll(async () => {
    world = await InterviewWorld.open();
    planning = world.app.get(PlanningService);
  });
  afterAll(async () => world.close());
  afterEach(() => world.app.clock.moveTo(MONDAY_NOON));

  test('the plan rests on the shortlist and on the history that was seen', async () => {
    const { actor, vacancyId, day } = await world.plannedDay(40);
    expect(day.plan).toMatchObject({ available: 40, recommended: day.plan.chosen.invited });
    expect(day.plan.prediction.mean).toBeCloseTo(0.2, 3);
    expect(streamPlan(day.plan).chosen.risk.someoneWaitsOver).toBeLessThanOrEqual(0.1);
    const attendance = world.app.get(AttendanceService);
    for (let number = 0; number < 40; number += 1) {
      await attendance.record({
        ...{ organisationId: actor.organisationId, bookingId: newId(), citySlug: 'moscow', vacancyId, board: null },
        ...{ date: `2026-05-${String(1 + (number % 20)).padStart(2, '0')}`, format: 'stream', known: null },
        outcome: number % 10 < 8 ? 'came' : 'no-show',
      });
    }
    await world.shortlist(actor.organisationId, vacancyId, 2);
    expect(await planning.availableNow(actor, day)).toBe(42);
    await world.app.get(ShowFits).refit(actor.organisationId);
    const replanned = await planning.replan(actor, day.id);
    expect(replanned.plan.available).toBe(42);
    expect(replanned.plan.prediction.mean).toBeGreaterThan(0.5);
    expect(replanned.plan.chosen.invited).toBeLessThan(day.plan.chosen.invited);
    expect(await planning.get(actor, day.id)).toMatchObject({ plan: { recommended: replanned.plan.recommended } });
  });

  test('says before the approval whom it invites to which time, and locks nobody by saying it', async () => {
    const { actor, day } = await world.plannedDay(20, { slots: 3 });
    const [would, again] = await Promise.all([planning.wouldInvite(actor, day), planning.wouldInvite(actor, day)]);
    expect(again).toEqual(would);
    expect(would.flatMap(({ people }) => people)).toHaveLength(day.plan.chosen.invited);
    expect(would[0].people[0].name).not.toBe('');
    const approved = await planning.approve(actor, day.id);
    const booked = (await world.bookings(actor.organisationId)).map((row) => [
      row.application_id,
      row.starts_at.getTime(),
    ]);
    const said = would.flatMap(({ startsAt, people }) =>
      people.map(({ applicationId }) => [applicationId, startsAt.getTime()]),
    );
    expect(said.sort()).toEqual(booked.sort());
    expect(await planning.wouldInvite(actor, approved)).toEqual([]);
  });

  test('a plan says that it rests on invented history; made again after an own log it rests on that alone', async () => {
    const { actor, vacancyId } = await world.employer();
    await world.shortlist(actor.organisationId, vacancyId, 20);
    const attendance = world.app.get(AttendanceService);
    const log = (came: number, count: number): string =>
      `date,city,outcome\n${Array.from({ length: count }, (_none, n) => `2026-04-${10 + (n % 20)},Москва,${n < came ? 'show' : 'no-show'}`).join('\n')}`;
    await attendance.importLog(actor, log(300, 300), { fileName: 'log.csv', source: 'simulator' });
    await world.app.get(ShowFits).refit(actor.organisationId);
    const day = await planning.planDay(actor, { vacancyId, ...TUESDAY });
    expect(day.plan.prediction).toMatchObject({ basis: 'invented', observations: { organisation: 300 } });
    await attendance.importLog(actor, log(2, 40), { fileName: 'own.csv' });
    expect(await planning.get(actor, day.id)).toMatchObject({ plan: { prediction: { basis: 'invented' } } });
    await world.app.get(ShowFits).refit(actor.organisationId);
    const { prediction } = (await planning.replan(actor, day.id)).plan;
    expect(prediction).toMatchObject({ basis: 'own', observations: { organisation: 40 } });
    expect(prediction.mean).toBeLessThan(0.2);
  });

  test('invitations wait for the morning at night alone: by day, and later in the same minute, they leave at once', async () => {
    const { actor, day } = await world.plannedDay(20);
    expect(planning.invitationsWaitUntil(actor, day)).toBeNull();
    world.app.clock.moveTo(new Date('2026-06-01T20:00:00Z'));
    expect(planning.invitationsWaitUntil(actor, day)).toEqual(new Date('2026-06-02T06:00:00Z'));
    world.app.clock.moveTo(new Date('2026-06-02T06:00:00.020Z'));
    expect(planning.invitationsWaitUntil(actor, day)).toBeNull();
  });

  test('the same day twice is one day, another day on the same date is refused and leaves the first as it is', async () => {
    const { actor, vacancyId, day } = await world.plannedDay(20);
    const { plan } = await planning.choose(actor, day.id, 7);
    expect(await planning.planDay(actor, { vacancyId, ...TUESDAY })).toMatchObject({ id: day.id, plan, version: 2 });
    const others = [{ slots: 4 }, { address: 'Другой адрес' }, { limits: { waitRisk: 0.3 } }];
    const refuseOthers = async (): Promise<void> => {
      for (const other of others) {
        const planned = planning.planDay(actor, { vacancyId, ...TUESDAY, ...other });
        await expect(planned).rejects.toMatchObject({ code: 'interviews.day-exists' });
      }
    };
    await refuseOthers();
    expect(await planning.list(actor, { vacancyId })).toMatchObject([{ id: day.id, slotCount: 8, version: 2 }]);
    await planning.approve(actor, day.id);
    expect(await planning.planDay(actor, { vacancyId, ...TUESDAY })).toMatchObject({ id: day.id, status: 'approved' });
    await refuseOthers();
  });

  test('a new date moves the day that is planned, and what is not said about it stays', async () => {
    const { actor, vacancyId, day } = await world.plannedDay(20, { limits: { waitRisk: 0.05 } });
    const fields = { ...TUESDAY, date: '2026-06-04', slots: 4 };
    const moved = await planning.changeDay(actor, day.id, fields);
    expect(moved).toMatchObject({ id: day.id, date: '2026-06-04', slotCount: 4, limits: { waitRisk: 0.05 } });
    expect(moved.plan.chosen.slots).toHaveLength(4);
    await planning.changeDay(actor, day.id, fields);
    expect(await planning.list(actor, { vacancyId })).toMatchObject([{ id: day.id, date: '2026-06-04', slotCount: 4 }]);
    await planning.approve(actor, day.id);
    await expect(planning.changeDay(actor, day.id, fields)).rejects.toMatchObject({
      code: 'interviews.day-in-other-state',
    });
  });

  test('what is not said about a change stays, what is said to be empty does not', async () => {
    const { actor, day } = await world.plannedDay(20, { limits: { waitSlots: 3 } });
    const changed = await planning.changeDay(actor, day.id, { directions: null, limits: { waitRisk: 0.2 } });
    expect(changed).toMatchObject({
      ...{ date: day.date, firstStart: '10:00', slotCount: 8, slotMinutes: 30, interviewers: 1 },
      ...{ address: TUESDAY.address, directions: null, contactPhone: TUESDAY.contactPhone },
      limits: { waitSlots: 3, waitRisk: 0.2 },
    });
    expect(await planning.get(actor, day.id)).toMatchObject({ directions: null, contactPhone: TUESDAY.contactPhone });
  });

  test('while it is planned a day goes where its vacancy goes, by the clock of that city', async () => {
    const { actor, vacancyId, day } = await world.plannedDay(20);
    const vacancies = world.app.get(VacanciesService);
    await vacancies.edit(actor, vacancyId, { citySlug: 'yekaterinburg' });
    await expect(planning.planDay(actor, { vacancyId, ...TUESDAY })).rejects.toMatchObject({
      code: 'interviews.day-exists',
    });
    const there = { citySlug: 'yekaterinburg', timeZone: 'Asia/Yekaterinburg' };
    expect(await planning.replan(actor, day.id)).toMatchObject(there);
    expect(await planning.get(actor, day.id)).toMatchObject(there);
    await vacancies.edit(actor, vacancyId, { citySlug: 'novosibirsk' });
    await planning.changeDay(actor, day.id, { address: 'Красный проспект, 1' });
    await planning.approve(actor, day.id);
    expect(await planning.get(actor, day.id)).toMatchObject({ citySlug: 'novosibirsk', timeZone: 'Asia/Novosibirsk' });
    expect((await world.slots(actor.organisationId))[0].starts_at).toEqual(new Date('2026-06-02T03:00:00Z'));
  });

  test('a day is not moved onto another one, not by two people at the same moment either', async () => {
    const { actor, vacancyId, day } = await world.plannedDay(20);
    const other = await planning.planDay(actor, { vacancyId, ...TUESDAY, date: '2026-06-03' });
    await expect(planning.changeDay(actor, other.id, TUESDAY)).rejects.toMatchObject({ code: 'interviews.day-exists' });
    const both = await Promise.allSettled(
      [day, other].map(({ id }) => planning.changeDay(actor, id, { ...TUESDAY, date: '2026-06-05' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const one of both) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'interviews.day-exists' });
    }
    expect(await planning.list(actor, { vacancyId })).toHaveLength(2);
  });

  test('a planned day can be deleted, an approved one cannot', async () => {
    const { actor, vacancyId, day } = await world.plannedDay(20);
    const deleting = await Promise.allSettled([1, 2].map(() => planning.deleteDay(actor, day.id)));
    expect(deleting.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await planning.list(actor)).toEqual([]);
    await expect(planning.deleteDay(actor, day.id)).rejects.toMatchObject({ kind: 'not-found' });
    const { id } = await planning.planDay(actor, { vacancyId, ...TUESDAY });
    await planning.approve(actor, id);
    await expect(planning.deleteDay(actor, id)).rejects.toMatchObject({ code: 'interviews.day-in-other-state' });
    expect(await planning.get(actor, id)).toMatchObject({ status: 'approved' });
  });

  test('of a deletion and an approval at the same moment one is done', async () => {
    const { actor, day } = await world.plannedDay(20);
    const [approved, deleted] = await Promise.allSettled([
      planning.approve(actor, day.id),
      planning.deleteDay(actor, day.id),
    ]);
    expect([approved.status, deleted.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(await planning.list(actor)).toHaveLength(approved.status === 'fulfilled' ? 1 : 0);
    expect((await world.bookings(actor.organisationId)).length > 0).toBe(approved.status === 'fulfilled');
  });

  test('two people plan the same day at once: one day', async () => {
    const { actor, vacancyId } = await world.employer();
    await world.shortlist(actor.organisationId, vacancyId, 10);
    const both = await Promise.allSettled([1, 2].map(() => planning.planDay(actor, { vacancyId, ...TUESDAY })));
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await planning.list(actor)).toHaveLength(1);
    expect(
      await planning.list(actor, { citySlug: 'moscow', vacancyTitle: 'МЕНЕДЖЕР по  работе с клиентами' }),
    ).toHaveLength(1);
    expect(await planning.list(actor, { citySlug: 'kazan' })).toEqual([]);
    expect(await planning.list(actor, { vacancyTitle: 'Менеджер' })).toEqual([]);
  });

  test.each([
    ['date', { date: '2026-02-30' }],
    ['date', { date: '2026-05-30' }],
    ['date', { date: '2027-06-03' }],
    ['startTime', { startTime: '9:00' }],
    ['slots', { slots: 0 }],
    ['slots', { startTime: '23:00' }],
    ['slotMinutes', { slotMinutes: 2.5 }],
    ['interviewers', { interviewers: 1000 }],
    ['slots', { slots: 25, slotMinutes: 10 }],
    ['interviews', { slots: 17, interviewers: 2 }],
    ['address', { address: '  ' }],
    ['address', { address: 'Я'.repeat(501) }],
    ['directions', { directions: 'Я'.repeat(501) }],
    ['contactPhone', { contactPhone: 'позвоните мне' }],
    ['contactPhone', { contactPhone: '1'.repeat(41) }],
    ['prices.interview', { prices: { interview: Number.NaN } }],
    ['money.invitation', { prices: statedPrices({ ...MONEY, invitation: -1 }) }],
    ['money.interview', { prices: statedPrices({ ...MONEY, interview: Number.NaN }) }],
    ['limits.waitRisk', { limits: { waitRisk: 2 } }],
  ])('a %s that cannot be is named: %j', async (field, fields) => {
    const { actor, vacancyId } = await world.employer();
    await world.shortlist(actor.organisationId, vacancyId, 3);
    await expect(planning.planDay(actor, { vacancyId, ...TUESDAY, ...fields })).rejects.toMatchObject({
      code: 'interviews.field-invalid',
      values: { field },
    });
  });

  test('prices in money become those of the slots, stay with the day, follow its slots and can be taken back', async () => {
    const { actor, day } = await world.plannedDay(40);
    const usual = day.prices;
    const inMoney = await planning.changeDay(actor, day.id, { prices: statedPrices(MONEY) });
    expect(inMoney.prices).toEqual({
      ...{ interview: 3000, waitPersonSlot: 300, idleInterviewerSlot: 600, overtimeSlot: 1000, invitation: 10 },
      money: MONEY,
    });
    const longer = await planning.changeDay(actor, day.id, { slotMinutes: 60, slots: 4 });
    expect(longer.prices).toMatchObject({ idleInterviewerSlot: 1200, money: MONEY });
    await planning.changeDay(actor, day.id, { prices: statedPrices(null) });
    expect((await planning.get(actor, day.id)).prices).toEqual(usual);
  });

  test('without a shortlist there is nothing to plan, and it says so', async () => {
    const { actor, vacancyId } = await world.employer();
    await expect(planning.planDay(actor, { vacancyId, ...TUESDAY })).rejects.toMatchObject({
      code: 'interviews.nobody-to-invite',
    });
  });

  test('another point of the curve can be chosen until the day is approved', async () => {
    const { actor, day } = await world.plannedDay(40);
    const chosen = await planning.choose(actor, day.id, 30);
    expect(chosen.plan.chosen.invited).toBe(30);
    expect(chosen.plan.recommended).toBe(day.plan.recommended);
    // Compared with the even plan of the same number, whatever number it is.
    for (const { plan } of [day, chosen]) expect(streamPlan(plan).even?.invited).toBe(plan.chosen.invited);
    const { even } = streamPlan(chosen.plan);
    expect(even?.slots.map(({ invite }) => invite)).toEqual([4, 4, 4, 4, 4, 4, 3, 3]);
    expect(even?.expectedShows.mean).toBeCloseTo(chosen.plan.chosen.expectedShows.mean, 9);
    await expect(planning.choose(actor, day.id, 41)).rejects.toMatchObject({ kind: 'invalid' });
    await planning.approve(actor, day.id);
    expect(await world.bookings(actor.organisationId)).toHaveLength(30);
    await expect(planning.choose(actor, day.id, 20)).rejects.toMatchObject({ code: 'interviews.day-in-other-state' });
    await expect(planning.replan(actor, day.id)).rejects.toMatchObject({ code: 'interviews.day-in-other-state' });
  });

  test('approving books the best into the slots of the plan, once, however many approve', async () => {
    const { actor, day, applicationIds } = await world.plannedDay(40);
    await Promise.all([planning.approve(actor, day.id), planning.approve(actor, day.id)]);
    await planning.approve(actor, day.id);
    const bookings = await world.bookings(actor.organisationId);
    const invited = day.plan.chosen.invited;
    expect(bookings.map(({ application_id }) => application_id).sort()).toEqual(
      applicationIds.slice(0, invited).sort(),
    );
    expect(new Set(bookings.map(({ stage }) => stage))).toEqual(new Set(['invited']));
    const slots = await world.slots(actor.organisationId);
    expect(slots.map(({ seats_taken }) => seats_taken)).toEqual(day.plan.chosen.slots.map(({ invite }) => invite));
    expect(slots[0].starts_at).toEqual(new Date('2026-06-02T07:00:00Z'));
    // Every hour of the day gets its share of the best.
    expect(bookings[0].application_id).toBe(applicationIds[0]);
    expect(bookings[0].features).toMatchObject({ leadHours: 22, localHour: 10, weekday: 2, hasEmail: true });
  });

  test('a shortlist shorter than the plan leaves places free', async () => {
    const { actor, day } = await world.plannedDay(40);
    await world.app.asOwner(
      `UPDATE applications SET stage = 'reviewed' WHERE organisation_id = $1 AND rank_points < 94.5`,
      [actor.organisationId],
    );
    await planning.approve(actor, day.id);
    const bookings = await world.bookings(actor.organisationId);
    expect(bookings).toHaveLength(5);
    const { totals } = await world.app.get(DayBoardService).board(actor, day.id);
    expect(totals.freedSeats).toBeGreaterThan(2);
    const nobody = await world.proposal(actor, day.id);
    expect(nobody).toMatchObject({ invite: [], freed: totals.freedSeats, next: null });
    expect(nobody.missing).toBeGreaterThan(2);
    // No more are proposed than there are people.
    await world.app.asOwner(
      `UPDATE applications SET stage = 'shortlisted' WHERE id IN (
         SELECT id FROM applications WHERE organisation_id = $1 AND stage = 'reviewed' LIMIT 2)`,
      [actor.organisationId],
    );
    expect(await world.inviteProposed(actor, day.id)).toBe(2);
  });

  test('approving a day for which nobody is left changes nothing', async () => {
    const { actor, day } = await world.plannedDay(5);
    await world.app.asOwner(`UPDATE applications SET stage = 'reviewed' WHERE organisation_id = $1`, [
      actor.organisationId,
    ]);
    await expect(planning.approve(actor, day.id)).rejects.toMatchObject({ code: 'interviews.nobody-to-invite' });
    expect(await planning.get(actor, day.id)).toMatchObject({ status: 'planned' });
    expect(await world.slots(actor.organisationId)).toEqual([]);
  });

  test('of a time of today that has passed the start is to blame, of a day that has passed the day', async () => {
    const { actor, vacancyId } = await world.employer();
    await world.shortlist(actor.organisationId, vacancyId, 3);
    const fields = { vacancyId, ...TUESDAY };
    for (const [change, field] of [
      [{ date: '2026-06-01', startTime: '11:00' }, 'startTime'],
      [{ date: '2026-05-31' }, 'date'],
    ] as const) {
      await expect(planning.planDay(actor, { ...fields, ...change })).rejects.toMatchObject({ values: { field } });
    }
  });

  test('a day whose first time has come is not approved; with another date it is', async () => {
    const { actor, day } = await world.plannedDay(20);
    for (const late of ['2026-06-02T07:00:00Z', '2026-06-03T07:00:00Z']) {
      world.app.clock.moveTo(new Date(late));
      await expect(planning.approve(actor, day.id)).rejects.toMatchObject({ code: 'interviews.day-past' });
    }
    expect(await planning.get(actor, day.id)).toMatchObject({ status: 'planned', approvedAt: null });
    expect(await world.bookings(actor.organisationId)).toEqual([]);
    await planning.changeDay(actor, day.id, { date: '2026-06-04' });
    await planning.approve(actor, day.id);
    world.app.clock.moveTo(new Date('2026-06-04T08:00:00Z'));
    expect(await planning.approve(actor, day.id)).toMatchObject({ status: 'approved' });
  });

  test('a freed seat of a time that has come stays free, and whoever is invited comes later', async () => {
    const { actor, day } = await world.approvedDay(40);
    const before = await world.bookings(actor.organisationId);
    const desk = world.app.get(BookingDesk);
    const [early, late] = [before[0], before.at(-1)!];
    for (const { id } of [early, late]) await desk.cancel(actor, id, 'candidate', 'found-job');
    const freed = async () => (await world.app.get(DayBoardService).board(actor, day.id)).totals.freedSeats;
    expect(await freed()).toBe(2);
    world.app.clock.moveTo(early.starts_at);
    expect(await freed()).toBe(1);
    expect(await world.inviteProposed(actor, day.id)).toBeGreaterThan(0);
    const added = (await world.bookings(actor.organisationId)).filter(({ id }) => !before.some((one) => one.id === id));
    for (const { starts_at: at } of added) expect(at.getTime()).toBeGreaterThan(early.starts_at.getTime());
    expect([await freed(), await world.inviteProposed(actor, day.id)]).toEqual([0, 0]);
  });

  test('a freed seat is given to the next best, never to the one who left it', async () => {
    const { actor, day, applicationIds } = await world.approvedDay(40);
    const before = await world.bookings(actor.organisationId);
    const leaving = before[3];
    const target = { organisationId: actor.organisationId, bookingId: leaving.id };
    await world.app
      .get(BookingsService)
      .cancel(world.app.get(CandidateLinks).tokenOf(target, leaving.starts_at), 'time');
    const { shown } = await world.proposal(actor, day.id);
    const approve = () => world.app.get(ReplanningService).approve(actor, day.id, shown, null);
    expect(await Promise.all([approve(), approve()])).toMatchObject([{ invited: 1 }, { invited: 1 }]);
    const added = (await world.bookings(actor.organisationId)).filter(({ id }) => !before.some((one) => one.id === id));
    expect(added.map(({ application_id }) => application_id)).toEqual([applicationIds[before.length]]);
    expect(added[0].starts_at).toEqual(leaving.starts_at);
  });

  test('a person without an address is booked, and the board says that they are to be phoned', async () => {
    const { actor, vacancyId } = await world.employer();
    await world.shortlist(actor.organisationId, vacancyId, 3, 'phone');
    const day = await planning.planDay(actor, { vacancyId, ...TUESDAY });
    await planning.approve(actor, day.id);
    const [booking] = await world.bookings(actor.organisationId);
    await world.sendAbout(booking.id);
    expect((await world.messages(booking.id))[0]).toMatchObject({
      kind: 'invitation',
      status: 'skipped',
      skip_reason: 'no-address',
    });
    const board = await world.app.get(DayBoardService).board(actor, day.id);
    expect(board.slots.flatMap((slot) => slot.rows).filter((row) => row.toPhone)).toMatchObject([
      { bookingId: booking.id },
    ]);
  });

  test('people who can be told in no way are left out, named, and never booked', async () => {
    const { actor, vacancyId } = await world.employer();
    const { organisationId } = actor;
    const silent = await world.shortlist(organisationId, vacancyId, 2, 'none');
    const [misspelt] = await world.shortlist(organisationId, vacancyId, 1);
    await world.app.asOwner(
      `UPDATE candidate_contacts SET normalised = 'unrecognised:headhunter:1:nobody at home' WHERE candidate_id =
         (SELECT candidate_id FROM applications WHERE id = $1)`,
      [misspelt],
    );
    await expect(planning.planDay(actor, { vacancyId, ...TUESDAY })).rejects.toMatchObject({
      code: 'interviews.nobody-reachable',
      values: { count: 3 },
    });
    const reachable = await world.shortlist(organisationId, vacancyId, 3);
    const day = await planning.planDay(actor, { vacancyId, ...TUESDAY });
    expect(day.plan.available).toBe(3);
    expect([...(day.plan.leftOut ?? [])].sort()).toEqual([...silent, misspelt].sort());
    const named = await planning.leftOut(actor, day);
    expect(named.map(({ name }) => name).sort()).toEqual(['Фамилия1 Имя1', 'Фамилия1 Имя1', 'Фамилия2 Имя2']);
    await planning.approve(actor, day.id);
    const booked = (await world.bookings(organisationId)).map(({ application_id }) => application_id);
    expect(booked.every((id) => reachable.includes(id))).toBe(true);
    const { actor: stranger } = await world.employer();
    expect(await planning.leftOut(stranger, day)).toEqual([]);
    expect(await planning.availableNow(stranger, day)).toBe(0);
  });

  test('no transaction is open while a plan is calculated', async () => {
    const { actor, vacancyId, day } = await world.plannedDay(20);
    const calculation = world.app.get(PlanCalculation);
    const open: boolean[] = [];
    const best = calculation.best.bind(calculation);
    const withTotal = calculation.withTotal.bind(calculation);
    calculation.best = (...given) => (open.push(currentTransaction() !== null), best(...given));
    calculation.withTotal = (...given) => (open.push(currentTransaction() !== null), withTotal(...given));
    try {
      await planning.planDay(actor, { vacancyId, ...TUESDAY, date: '2026-06-03' });
      await planning.replan(actor, day.id);
      await planning.changeDay(actor, day.id, TUESDAY);
      await planning.choose(actor, day.id, 5);
    } finally {
      calculation.best = best;
      calculation.withTotal = withTotal;
    }
    expect(open).toEqual([false, false, false, false]);
  });

  test('what was calculated for an older state of the day is not stored over a newer one', async () => {
    const { actor, day } = await world.plannedDay(20);
    const calculation = world.app.get(PlanCalculation);
    const basis = calculation.basis.bind(calculation);
    let goOn = (): void => undefined;
    const toGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const read = new Promise<void>((resolve) => {
      calculation.basis = async (...given) => {
        const found = await basis(...given);
        resolve();
        await toGoOn;
        return found;
      };
    });
    try {
      const changing = planning.changeDay(actor, day.id, { ...TUESDAY, address: 'Другой адрес' });
      await Promise.race([read, changing]);
      await planning.choose(actor, day.id, 5);
      goOn();
      await expect(changing).rejects.toMatchObject({ code: 'interviews.day-changed-meanwhile' });
    } finally {
      calculation.basis = basis;
    }
    const kept = await planning.get(actor, day.id);
    expect(kept).toMatchObject({ version: 2, address: TUESDAY.address, plan: { chosen: { invited: 5 } } });
    const approving = await Promise.allSettled([planning.replan(actor, day.id), planning.approve(actor, day.id)]);
    expect(approving[1]).toMatchObject({ status: 'fulfilled' });
    expect(await planning.get(actor, day.id)).toMatchObject({ status: 'approved' });
  });

  test('another organisation sees and changes nothing', async () => {
    const { day } = await world.plannedDay(10);
    const { actor: stranger, vacancyId } = await world.employer();
    expect(await planning.list(stranger)).toEqual([]);
    for (const attempt of [
      planning.get(stranger, day.id),
      planning.approve(stranger, day.id),
      planning.choose(stranger, day.id, 3),
      planning.replan(stranger, day.id),
      planning.changeDay(stranger, day.id, TUESDAY),
      planning.deleteDay(stranger, day.id),
    ]) {
      await expect(attempt).rejects.toMatchObject({ kind: 'not-found' });
    }
    expect(vacancyId).not.toBe(day.vacancyId);
    await expect(planning.planDay(stranger, { vacancyId: day.vacancyId, ...TUESDAY })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  test('a receptionist may not plan', async () => {
    const { actor, day } = await world.plannedDay(10);
    const receptionist = { ...actor, role: 'receptionist' as const };
    for (const attempt of [
      planning.approve(receptionist, day.id),
      planning.changeDay(receptionist, day.id, TUESDAY),
      planning.deleteDay(receptionist, day.id),
    ]) {
      await expect(attempt).rejects.toMatchObject({ kind: 'forbidden' });
    }
    expect(await planning.get(receptionist, day.id)).toMatchObject({ id: day.id });
  });
});
