import { DataSource } from 'typeorm';
import { AttendanceService, ShowFits } from '../../../src/attendance/index.js';
import {
  BookingsService,
  DayBoardService,
  DayClosing,
  ExpectedShows,
  PlanningService,
  ReplanningService,
  WaitingListService,
} from '../../../src/interviews/index.js';
import type { ExpectedCount, InterviewDay } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { tradeLog } from '../../unit/attendance/trade-log.js';
import { InterviewWorld, MONDAY_NOON, TUESDAY } from './interview-world.js';
import type { PlannedTuesday } from './interview-world.js';

let world: InterviewWorld;
let boards: DayBoardService;

beforeAll(async () => {
  world = await InterviewWorld.open();
  boards = world.app.get(DayBoardService);
});
afterAll(async () => world.close());
beforeEach(() => world.app.clock.moveTo(MONDAY_NOON));

const LOG = tradeLog({ seed: 3, days: 40, perDay: 15 });

async function importLog(actor: Actor, source: 'employer' | 'simulator', text = LOG): Promise<void> {
  await world.app.get(AttendanceService).importLog(actor, text, { fileName: 'log.csv', source });
  await world.app.get(ShowFits).refit(actor.organisationId);
}

/** What each page says of a day. */
async function saidOf({ actor, day }: PlannedTuesday): Promise<(ExpectedCount | null | undefined)[]> {
  const board = await boards.board(actor, day.id);
  const [summary] = await boards.summaries(actor, [board.day]);
  const reading = await world.reading(actor, day.id);
  const { expected } = await world.app.get(ExpectedShows).ofDay(actor, reading);
  const difference = await world.app.get(ReplanningService).difference(actor, reading);
  return [board.expectedNow, summary?.expectedNow, expected, difference?.before.expectedShows];
}

/** The one thing that all pages say. */
async function expectedOf(tuesday: PlannedTuesday): Promise<ExpectedCount> {
  const [first, ...others] = await saidOf(tuesday);
  for (const other of others) {
    expect(other?.mean).toBeCloseTo(first?.mean ?? NaN, 6);
    expect([other?.from, other?.to]).toEqual([first?.from, first?.to]);
  }
  return first!;
}

/** Nobody came to any of its interviews. */
const NOBODY = LOG.split('\n')
  .map((line, at) => (at === 0 ? line : line.replace(/,"[^"]*"(,"[^"]*")$/u, ',"No"$1')))
  .join('\n');

/** The statements that some work sends to the database. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const dataSource = world.app.get(DataSource);
  const quiet = dataSource.logger;
  let count = 0;
  const logQuery = (): number => (count += 1);
  dataSource.logger = Object.assign(Object.create(quiet) as typeof quiet, { logQuery });
  await work();
  dataSource.logger = quiet;
  return count;
}

describe('what is expected of a day', () => {
  test('is the same on its board, in lists, on its plan page and where it is planned anew', async () => {
    const { actor, vacancyId } = await world.employer();
    await importLog(actor, 'employer');
    const applicationIds = await world.shortlist(actor.organisationId, vacancyId, 20);
    const planning = world.app.get(PlanningService);
    const { id } = await planning.planDay(actor, { vacancyId, ...TUESDAY, slots: 4 });
    const tuesday = { actor, vacancyId, applicationIds, day: await planning.approve(actor, id) };
    const rows = await world.bookings(actor.organisationId);
    const atFirst = await expectedOf(tuesday);
    expect(atFirst.mean).toBeCloseTo(tuesday.day.plan.chosen.expectedShows.mean, 1);
    await world.app.get(BookingsService).confirm(world.tokenOf(rows[0]));
    const withYes = await expectedOf(tuesday);
    expect(withYes.mean).toBeGreaterThan(atFirst.mean + 0.15);
    // Who says no cancels, and is not expected.
    await world.app.get(BookingsService).cancel(world.tokenOf(rows[1]), 'time');
    const withoutOne = await expectedOf(tuesday);
    expect(withoutOne.mean).toBeLessThan(withYes.mean - 0.3);
    // Whoever is asked for the seat may take it.
    expect(await world.app.get(WaitingListService).offerByItself(actor, id, true)).toBe(1);
    expect((await expectedOf(tuesday)).mean).toBeGreaterThan(withoutOne.mean + 0.1);
    world.app.clock.moveTo(new Date(rows[0].starts_at.getTime() + 60_000));
    await boards.checkIn(actor, rows[0].id, 'came');
    expect((await expectedOf(tuesday)).mean).toBeGreaterThan(1);
    const stranger = { ...actor, organisationId: newId() };
    await expect(world.reading(stranger, id)).rejects.toMatchObject({ code: 'interviews.day-not-found' });
  });

  test('is the same where nobody is invited any more and somebody is asked', async () => {
    const { actor, vacancyId } = await world.employer();
    await importLog(actor, 'employer');
    const applicationIds = await world.shortlist(actor.organisationId, vacancyId, 4);
    const planning = world.app.get(PlanningService);
    const { id } = await planning.planDay(actor, { vacancyId, ...TUESDAY, slots: 2 });
    const tuesday = { actor, vacancyId, applicationIds, day: await planning.approve(actor, id) };
    await world.shortlist(actor.organisationId, vacancyId, 12);
    for (const row of await world.bookings(actor.organisationId)) {
      await world.app.get(BookingsService).cancel(world.tokenOf(row), 'time');
    }
    expect((await expectedOf(tuesday)).mean).toBe(0);
    expect(await world.app.get(WaitingListService).offerByItself(actor, id, true)).toBeGreaterThan(0);
    expect((await expectedOf(tuesday)).mean).toBeGreaterThan(0.1);
  });

  test('changes everywhere when an imported log takes the place of the invented one, and the plan keeps what it had expected', async () => {
    const { actor, vacancyId } = await world.employer();
    await importLog(actor, 'simulator');
    const applicationIds = await world.shortlist(actor.organisationId, vacancyId, 20);
    const planning = world.app.get(PlanningService);
    const { id } = await planning.planDay(actor, { vacancyId, ...TUESDAY, slots: 4 });
    const tuesday = { actor, vacancyId, applicationIds, day: await planning.approve(actor, id) };
    const expectations = world.app.get(ExpectedShows);
    expect((await expectations.ofDay(actor, await world.reading(actor, id))).basis).toBe('invented');
    const before = await expectedOf(tuesday);
    await importLog(actor, 'employer', NOBODY);
    const after = await expectedOf(tuesday);
    expect(after.mean).toBeLessThan(0.2 * before.mean);
    expect((await expectations.ofDay(actor, await world.reading(actor, id))).basis).toBe('own');
    const kept = await planning.get(actor, id);
    expect(kept.plan.chosen.expectedShows).toEqual(tuesday.day.plan.chosen.expectedShows);
  });

  test('is asked of many days in as many questions as of one, and of no day in none', async () => {
    const { actor, vacancyId } = await world.employer();
    const planning = world.app.get(PlanningService);
    const days: InterviewDay[] = [];
    for (const date of ['2026-06-02', '2026-06-03', '2026-06-04']) {
      await world.shortlist(actor.organisationId, vacancyId, 6);
      const { id } = await planning.planDay(actor, { vacancyId, ...TUESDAY, date, slots: 2 });
      days.push(await planning.approve(actor, id));
    }
    const asked = (some: InterviewDay[]) => statementsOf(async () => boards.summaries(actor, some));
    await asked(days);
    const ofOne = await asked(days.slice(0, 1));
    expect(await asked(days)).toBe(ofOne);
    // The transaction with its organisation, the lists of the board, slots, bookings, fit and vacancies.
    expect(ofOne).toBeLessThanOrEqual(13);
    expect(await asked([])).toBeLessThanOrEqual(3);
  });
});

describe('a day of an installation that tries everything out', () => {
  const sourcesOf = (organisationId: string) =>
    world.app.asOwner<{ source: string }>('SELECT DISTINCT source FROM show_records WHERE organisation_id = $1', [
      organisationId,
    ]);

  test('is one’s own history as soon as somebody was checked in by hand, and invented if it only went by', async () => {
    const attendance = world.app.get(AttendanceService);
    for (const isByHand of [true, false]) {
      world.app.clock.moveTo(MONDAY_NOON);
      const { actor, day } = await world.approvedDay(8, { slots: 2 });
      await importLog(actor, 'simulator');
      const [row] = await world.bookings(actor.organisationId);
      world.app.clock.moveTo(new Date('2026-06-02T07:05:00Z'));
      if (isByHand) await boards.checkIn(actor, row.id, 'came');
      world.app.clock.moveTo(new Date('2026-06-02T20:00:00Z'));
      await world.app.get(DayClosing).close(actor, day.id);
      const sources = (await sourcesOf(actor.organisationId)).map(({ source }) => source).sort();
      expect(sources).toEqual([isByHand ? 'booking' : 'rehearsal', 'import'].sort());
      expect(await attendance.basis(actor)).toBe(isByHand ? 'own' : 'invented');
    }
  });
});
