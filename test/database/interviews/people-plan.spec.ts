import { AttendanceService, ShowFits } from '../../../src/attendance/index.js';
import type { KnownThen } from '../../../src/attendance/index.js';
import {
  BookingDesk,
  PlanningService,
  ReplanningService,
  StaffingService,
  WaitingListService,
} from '../../../src/interviews/index.js';
import type { DayFiguresNow } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { showsOf } from '../../unit/attendance/shows-of-a-world.js';
import { InterviewWorld, MONDAY_NOON, TUESDAY } from './interview-world.js';
import { streamPlan } from '../../support/plan-of-format.js';

describe('a plan by the probability of each person', () => {
  let world: InterviewWorld;

  beforeAll(async () => {
    world = await InterviewWorld.open();
  });
  afterAll(async () => world.close());
  beforeEach(() => world.app.clock.moveTo(MONDAY_NOON));

  /**
   * Thirty days on which those who live elsewhere came less often.
   *
   * @param inVain  of those who had not said that they come, whoever stayed away had been phoned and did not pick up
   */
  async function held({ organisationId }: Actor, vacancyId: string, inVain = false): Promise<void> {
    for (const { observation } of showsOf({ seed: 1, days: 30, perDay: 15, from: '2026-04-15', farEffect: -2 })) {
      const { came, known } = observation;
      const notPickedUp = (then: KnownThen): KnownThen =>
        came || then.moment === 'booked' ? then : { ...then, hasNoAnswer: !then.isConfirmed };
      await world.app.get(AttendanceService).record({
        ...{ organisationId, bookingId: newId(), date: observation.date, citySlug: 'moscow', vacancyId },
        ...{ board: 'headhunter', format: 'stream', outcome: came ? 'came' : 'no-show' },
        known: inVain && known ? known.map(notPickedUp) : known,
      });
    }
    await world.app.get(ShowFits).refit(organisationId);
  }

  /** Every other person of the shortlist lives in another city. */
  async function liveElsewhere(applicationIds: readonly string[]): Promise<Set<string>> {
    const far = applicationIds.filter((_id, at) => at % 2 === 0);
    await world.app.asOwner(
      `UPDATE candidates SET city_slug = 'kazan' WHERE id IN (SELECT candidate_id FROM applications WHERE id = ANY ($1))`,
      [far],
    );
    return new Set(far);
  }

  async function planned() {
    const { actor, vacancyId } = await world.employer();
    const { organisationId } = actor;
    await held(actor, vacancyId);
    const applicationIds = await world.shortlist(organisationId, vacancyId, 60);
    const far = await liveElsewhere(applicationIds);
    const planning = world.app.get(PlanningService);
    const day = await planning.planDay(actor, { vacancyId, ...TUESDAY });
    return { actor, organisationId, vacancyId, applicationIds, far, planning, day };
  }

  test('names those of whom most is expected, and rests on the version in use', async () => {
    const { organisationId, day, far } = await planned();
    const { chosen, prediction, recommended, curve, available } = streamPlan(day.plan);
    const inUse = await world.app.get(ShowFits).inUse(organisationId);
    expect(prediction).toMatchObject({ fitId: inUse?.id, observations: { organisation: 450, city: 450 } });
    const named = chosen.slots.flatMap(({ people = [] }) => people);
    expect(named).toHaveLength(chosen.invited);
    expect(new Set(named).size).toBe(recommended);
    // Scores differ by little, the probabilities by a third.
    expect(named.filter((id) => far.has(id)).length).toBeLessThan(named.length / 2);
    expect(curve.find(({ invited }) => invited === recommended)?.value).toBe(chosen.value);
    expect(available).toBe(60);
  });

  test('gives each the time that the plan names, and keeps what was expected of them', async () => {
    const { actor, organisationId, far, planning, day } = await planned();
    await planning.approve(actor, day.id);
    const slots = await world.slots(organisationId);
    const bookings = await world.bookings(organisationId);
    const seated = slots.map(({ id }) =>
      bookings.filter((row) => row.interview_slot_id === id).map(({ application_id: person }) => person),
    );
    expect(seated.map((people) => [...people].sort())).toEqual(
      day.plan.chosen.slots.map(({ people = [] }) => [...people].sort()),
    );
    for (const { features, application_id: person } of bookings) {
      expect(features).toMatchObject({ isOtherCity: far.has(person), predicted: expect.any(Number) });
    }
    const predictedOf = (isFar: boolean): number[] =>
      bookings
        .filter((row) => far.has(row.application_id) === isFar)
        .map(({ features }) => Number(features['predicted']));
    const [near, away] = [predictedOf(false), predictedOf(true)];
    if (away.length > 0) expect(Math.min(...near)).toBeGreaterThan(Math.max(...away));
    await world.expectSeatsRight(organisationId);
  });

  /** An approved day, with what it brings as it stands. */
  async function approved() {
    const found = await planned();
    await found.planning.approve(found.actor, found.day.id);
    const replanning = world.app.get(ReplanningService);
    const difference = async () => world.proposal(found.actor, found.day.id);
    const stands = async (): Promise<DayFiguresNow> => (await difference()).before;
    return { ...found, replanning, difference, stands };
  }

  /** As if the reminder had gone out to everybody. */
  async function reminded(organisationId: string, moment: 'reminder-day-before' | 'reminder-hours-before') {
    const noted = { moment, leadHours: 2, localHour: 10, weekday: 2, isConfirmed: false, hasNoAnswer: false };
    await world.app.asOwner(
      `UPDATE bookings SET moments = moments || ($2::jsonb || jsonb_build_object('sequence', sequence)) WHERE organisation_id = $1`,
      [organisationId, JSON.stringify({ ...noted, remindersSent: 0, isSent: true })],
    );
  }

  test('stands as it was planned right after it is approved, though a yes before the eve says much', async () => {
    const { day, difference } = await approved();
    const { invite, move, before } = await difference();
    expect({ invite, move }).toEqual({ invite: [], move: [] });
    const { value, expectedShows, risk } = streamPlan(day.plan).chosen;
    // Whoever is planned is thought to come in the middle of the day, whoever is invited has an hour.
    expect(before.value).toBeCloseTo(value, 1);
    expect(Math.abs(before.expectedShows.mean / expectedShows.mean - 1)).toBeLessThan(0.02);
    expect(before.waitRisk).toBeCloseTo(risk.someoneWaitsOver, 2);
  });

  test('expects the fewer of those who have not answered the later it is, and no more of them at another time', async () => {
    const { actor, organisationId, day, stands, difference } = await approved();
    const fresh = await stands();
    await reminded(organisationId, 'reminder-day-before');
    const onTheEve = await stands();
    await reminded(organisationId, 'reminder-hours-before');
    const last = await stands();
    expect(onTheEve.expectedShows.mean).toBeLessThan(0.95 * fresh.expectedShows.mean);
    expect(last.expectedShows.mean).toBeLessThan(0.9 * onTheEve.expectedShows.mean);
    const staffing = world.app.get(StaffingService);
    const { slotId } = (await staffing.staffed(actor, day.id)).slots[1];
    await staffing.change(actor, day.id, { interviewers: 0, untilSlotId: slotId });
    const ill = await difference();
    expect(ill.move.length).toBeGreaterThan(0);
    // Nobody becomes likelier to come by being moved who has not answered so far.
    const invited = ill.invite.reduce((sum, { showProbability }) => sum + showProbability, 0);
    expect(ill.after.expectedShows.mean - invited).toBeLessThan(1.02 * ill.before.expectedShows.mean);
    await world.app.get(ReplanningService).approve(
      actor,
      day.id,
      ill.shown,
      ill.move.map(({ key }) => key),
    );
    const now = await difference();
    expect(now.before.expectedShows.mean).toBeLessThan(1.02 * last.expectedShows.mean);
    expect(now.before.expectedShows.mean).toBeGreaterThan(0.9 * last.expectedShows.mean);
    // Whoever answers about the new time is as likely as anybody who has.
    const [{ applicationId }] = ill.move;
    const booked = (await world.bookings(organisationId)).find((row) => row.application_id === applicationId)!;
    await world.app.get(BookingDesk).confirm(actor, booked.id);
    expect((await difference()).before.expectedShows.mean).toBeGreaterThan(now.before.expectedShows.mean + 0.1);
  });

  test('expects no more of whoever was not reached by phone because they have another time', async () => {
    const { actor, organisationId, stands } = await approved();
    const desk = world.app.get(BookingDesk);
    const [mine] = await world.bookings(organisationId);
    const meanOf = async (): Promise<number> => (await stands()).expectedShows.mean;
    const fresh = await meanOf();
    await desk.noAnswer(actor, mine.id);
    const unreached = await meanOf();
    expect(unreached).toBeLessThan(fresh - 0.02);
    const to = (await world.slots(organisationId)).find(
      ({ id, seats, seats_taken }) => id !== mine.interview_slot_id && seats_taken < seats,
    )!;
    await desk.move(actor, mine.id, to.id, 'us', true);
    expect(await meanOf()).toBeLessThan(unreached + 0.01);
    // A yes to the new time is as good as any.
    await desk.confirm(actor, mine.id);
    expect(await meanOf()).toBeGreaterThan(fresh);
  });

  test('a call about a time that was answered since says nothing of whoever is asked in vain about a later one', async () => {
    const { actor, organisationId, vacancyId, day } = await approved();
    // Where a call in vain has never meant anything, it would say nothing of anybody.
    await held(actor, vacancyId, true);
    const desk = world.app.get(BookingDesk);
    const [mine] = await world.bookings(organisationId);
    const chanceOfMine = async (): Promise<number> => {
      const { state } = await world.reading(actor, day.id);
      return state!.now.standing.find(({ id }) => id === mine.id)!.showProbability;
    };
    const had = new Set([mine.interview_slot_id]);
    const moves = async (): Promise<void> => {
      const another = (await world.slots(organisationId)).find(
        ({ id, seats, seats_taken: taken }) => taken < seats && !had.has(id),
      )!;
      had.add(another.id);
      await desk.move(actor, mine.id, another.id, 'us', true);
    };
    // They answer the first time, are reminded in vain of the second, and get a third.
    await desk.noAnswer(actor, mine.id);
    await desk.confirm(actor, mine.id);
    await moves();
    await reminded(organisationId, 'reminder-day-before');
    await moves();
    const called = await chanceOfMine();
    await world.app.asOwner(`UPDATE bookings SET no_answer_at = NULL, no_answer_sequence = NULL WHERE id = $1`, [
      mine.id,
    ]);
    expect(called).toBeCloseTo(await chanceOfMine(), 12);
  });

  test('counts whoever is offered a seat by what is known of them', async () => {
    const { actor, far, day, stands } = await approved();
    const waiting = world.app.get(WaitingListService);
    const { lines, free } = (await waiting.read(actor, day.id))!;
    const { slotId } = free.at(-1)!;
    const fresh = await stands();
    const gain = async (isFar: boolean): Promise<number> => {
      const { applicationId } = lines.find((line) => far.has(line.applicationId) === isFar)!;
      await waiting.offer(actor, day.id, applicationId, slotId, true);
      const { expectedShows } = await stands();
      await waiting.keep(actor, day.id, applicationId, false);
      return expectedShows.mean - fresh.expectedShows.mean;
    };
    expect(await gain(false)).toBeGreaterThan((await gain(true)) + 0.05);
  });

  test('gives the time of somebody who is gone to the next best', async () => {
    const { actor, organisationId, planning, day } = await planned();
    const [gone = ''] = day.plan.chosen.slots.flatMap(({ people = [] }) => people);
    await world.app.asOwner(`UPDATE applications SET stage = 'rejected', rejected_reason = 'x' WHERE id = $1`, [gone]);
    await planning.approve(actor, day.id);
    const bookings = await world.bookings(organisationId);
    expect(bookings).toHaveLength(day.plan.chosen.invited);
    expect(bookings.map(({ application_id: person }) => person)).not.toContain(gone);
  });

  test('names as many others as are chosen, and the chosen plan lies on its curve', async () => {
    const { actor, planning, day, far } = await planned();
    const { recommended, named } = day.plan;
    const plan = streamPlan((await planning.choose(actor, day.id, recommended + 3)).plan);
    const ids = plan.chosen.slots.flatMap(({ people = [] }) => people);
    expect([ids.length, new Set(ids).size]).toEqual([recommended + 3, recommended + 3]);
    expect(ids.filter((id) => far.has(id)).length).toBeLessThan(ids.length / 2);
    const { value, risk, expected } = plan.chosen;
    expect(plan.curve.find(({ invited }) => invited === recommended + 3)).toEqual({
      ...{ invited: recommended + 3, value, interviews: expected.interviews, waitRisk: risk.someoneWaitsOver },
    });
    expect(plan.curve.length).toBe(day.plan.curve.length);
    const within = plan.curve.filter((point) => point.waitRisk <= 0.1);
    expect(within.every((point) => point.value <= streamPlan(day.plan).chosen.value + 1e-3)).toBe(true);
    // The curve ends with those who are told apart.
    expect(plan.curve.at(-1)?.invited).toBeLessThanOrEqual(named?.people.length ?? 0);
    await planning.approve(actor, day.id);
    expect(await world.bookings(actor.organisationId)).toHaveLength(recommended + 3);
  });

  test('takes people for average where more are chosen than are told apart, and where nothing tells them apart', async () => {
    const { actor, planning, day } = await planned();
    await world.app.asOwner(
      `UPDATE interview_days SET plan = jsonb_set(plan, '{named,people}', plan #> '{named,people}' #- '{0}') WHERE id = $1`,
      [day.id],
    );
    const told = (await planning.get(actor, day.id)).plan.named?.people.length ?? 0;
    const other = await planning.choose(actor, day.id, told + 1);
    expect(other.plan.chosen.invited).toBe(told + 1);
    expect(other.plan.chosen.slots.every(({ people }) => people === undefined)).toBe(true);
    const fresh = await world.plannedDay(60);
    expect(fresh.day.plan.named).toBeUndefined();
    expect(fresh.day.plan.chosen.slots.every(({ people }) => people === undefined)).toBe(true);
    expect(fresh.day.plan.prediction.mean).toBeCloseTo(0.2, 2);
  });

  test('knows nothing of another organisation', async () => {
    await planned();
    const { day } = await world.plannedDay(20);
    expect(day.plan.prediction).toMatchObject({ basis: 'none', fitId: null, observations: { organisation: 0 } });
  });

  test('keeps how a wish stands to what is paid, to the budget or else to the middle of the band', async () => {
    const { actor, vacancyId } = await world.employer();
    const { organisationId } = actor;
    const [budgeted, banded, silent] = await world.shortlist(organisationId, vacancyId, 3);
    const band = { median: 80_000 };
    for (const [application, salary] of [
      [budgeted, { wish: { amount: 120_000 }, budget: { amount: 100_000 }, band }],
      [banded, { wish: { amount: 60_000 }, budget: null, band }],
      [silent, { wish: null, budget: { amount: 100_000 }, band }],
    ] as const)
      await world.app.asOwner(`INSERT INTO scores SELECT (jsonb_populate_record(NULL::scores, $1::jsonb)).*`, [
        JSON.stringify({
          ...{ organisation_id: organisationId, id: newId(), application_id: application, version: 'x' },
          ...{
            profile_slug: 'client-manager',
            profile_version: 0,
            marks: {},
            points: 50,
            level: 2,
            verdicts: [],
            facts: {},
          },
          ...{ salary, summary: {}, computed_at: MONDAY_NOON },
        }),
      ]);
    const planning = world.app.get(PlanningService);
    const day = await planning.planDay(actor, { vacancyId, ...TUESDAY, slots: 3 });
    await planning.approve(actor, day.id);
    const ratios = new Map(
      (await world.bookings(organisationId)).map(({ application_id: person, features }) => [
        person,
        features['payRatio'],
      ]),
    );
    expect([budgeted, banded, silent].map((id) => ratios.get(id ?? ''))).toEqual([1.2, 0.75, null]);
  });
});
