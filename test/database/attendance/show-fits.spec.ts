import {
  AttendanceLogsService,
  AttendanceModule,
  AttendanceService,
  fitShowsJob,
  fitShowsNightly,
  ShowFits,
  ShowForecasts,
} from '../../../src/attendance/index.js';
import { addDays } from '../../../src/kernel/calendar-date.js';
import { newId } from '../../../src/kernel/ids.js';
import { OrganisationsModule, OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { VacanciesModule, VacanciesService } from '../../../src/vacancies/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { showsOf } from '../../unit/attendance/shows-of-a-world.js';

let app: TestApp;
let fits: ShowFits;
let actor: Actor;
let vacancyId: string;

beforeAll(async () => {
  app = await createTestApp({
    imports: [OrganisationsModule, VacanciesModule, AttendanceModule],
    jobs: [fitShowsJob],
    settings: { boardsSimulated: false },
  });
  fits = app.get(ShowFits);
});
afterAll(async () => app.close());
beforeEach(async () => {
  actor = await organisation();
  const vacancy = await app.get(VacanciesService).create(actor, {
    ...{ title: 'Кассир', profileSlug: 'client-manager', citySlug: 'moscow', clientId: null },
    ...{ budgetAmount: null, budgetCurrency: 'RUR', wantedCount: 1, deadline: null },
  });
  vacancyId = vacancy.id;
});

async function organisation(): Promise<Actor> {
  const made = { name: 'Ромашка', kind: 'employer' as const, timeZone: 'Europe/Moscow', language: 'ru' };
  return systemActor((await app.get(OrganisationsService).createOrganisation(made)).organisationId);
}

/** Holds days of a world; all of them if not said otherwise. */
async function hold(world: Parameters<typeof showsOf>[0], { until = '9', after = '' } = {}): Promise<void> {
  const shows = showsOf({ from: '2026-03-01', ...world }).map(({ observation }) => observation);
  for (const { date, came, lasting, known } of shows.filter((one) => one.date <= until && one.date > after))
    await app.get(AttendanceService).record({
      ...{ organisationId: actor.organisationId, bookingId: newId(), date, citySlug: 'moscow', vacancyId },
      ...{ board: lasting.board, format: 'stream', outcome: came ? 'came' : 'no-show', known },
    });
}

const versions = async (whose = actor) => (await fits.page(whose)).rows;

const LOG_HEAD = 'date,city,outcome';
const logOf = (days: number, comes: (n: number) => boolean): string =>
  [
    LOG_HEAD,
    ...Array.from(
      { length: 20 * days },
      (_none, n) => `${addDays('2026-02-01', n % days)},Москва,${comes(n) ? 'show' : 'no-show'}`,
    ),
  ].join('\n');

test('a version is being made while its fit waits; one that failed comes again in its own time', async () => {
  const { organisationId } = actor;
  expect(await fits.isBeingMade(organisationId)).toBe(false);
  await fits.queueFit(organisationId);
  expect(await fits.isBeingMade(organisationId)).toBe(true);
  await app.asOwner(`UPDATE pgboss.job SET state = 'retry' WHERE name = $1 AND data ->> 'organisationId' = $2`, [
    fitShowsJob.name,
    organisationId,
  ]);
  expect(await fits.isBeingMade(organisationId)).toBe(false);
});

describe('a fit', () => {
  test('is made of what counts, and kept as a version with its figures', async () => {
    await hold({ seed: 1, days: 30, perDay: 4 });
    const made = await fits.refit(actor.organisationId);
    expect(made).toMatchObject({
      basis: 'own',
      bookings: 120,
      days: 30,
      firstDay: '2026-03-01',
      lastDay: '2026-03-30',
    });
    expect(made).toMatchObject({ verdict: 'first', comparison: null, quality: { days: 9, bookings: 36 } });
    expect(await fits.inUse(actor.organisationId)).toEqual(made);
    expect(await versions()).toEqual([made]);
  });

  test('of the same history again is none, and of two at the same time one is kept', async () => {
    await hold({ seed: 2, days: 5, perDay: 4 });
    const both = await Promise.all([fits.refit(actor.organisationId), fits.refit(actor.organisationId)]);
    expect(new Set(both.map((row) => row?.id)).size).toBe(1);
    await fits.refit(actor.organisationId);
    expect(await versions()).toHaveLength(1);
  });

  test('is of one organisation alone', async () => {
    const strangers = await organisation();
    await hold({ seed: 3, days: 5, perDay: 4 });
    await fits.refit(actor.organisationId);
    expect(await fits.refit(strangers.organisationId)).toBeNull();
    expect([await fits.inUse(strangers.organisationId), await versions(strangers)]).toEqual([null, []]);
    const seen = await app.database.inOrganisation(strangers.organisationId, (db) =>
      db.query(`SELECT id FROM show_fits`),
    );
    expect(seen).toEqual([]);
  });

  test('is never changed', async () => {
    await hold({ seed: 4, days: 3, perDay: 4 });
    await fits.refit(actor.organisationId);
    for (const change of [`UPDATE show_fits SET verdict = 'worse'`, 'DELETE FROM show_fits'])
      await expect(app.database.inOrganisation(actor.organisationId, (db) => db.query(change))).rejects.toThrow(
        /permission denied/,
      );
  });

  test('of nobody is none; of one class, and of the same row many times, is one', async () => {
    expect(await fits.refit(actor.organisationId)).toBeNull();
    await app.get(AttendanceService).importLog(
      actor,
      logOf(1, () => true),
      { fileName: 'all came.csv' },
    );
    expect(await fits.refit(actor.organisationId)).toMatchObject({ bookings: 20, days: 1, quality: null });
    const { mean } = await app.get(ShowForecasts).predict(actor.organisationId, { city: 'moscow', vacancyId: null });
    expect(mean).toBeGreaterThan(0.5);
    expect(mean).toBeLessThan(0.97);
  });

  test('follows a log that comes and goes, a night, and nothing else', async () => {
    const { logId } = await app.get(AttendanceService).importLog(
      actor,
      logOf(10, (n) => n % 3 === 0),
      { fileName: 'a.csv' },
    );
    await app.runJobs();
    expect(await versions()).toMatchObject([{ bookings: 200 }]);
    await app.get(AttendanceLogsService).takeBack(actor, logId ?? '');
    await app.runJobs();
    // Nothing is left: plans rest on the trade's figure, and say so.
    expect(await versions()).toMatchObject([{ bookings: 0, basis: 'none', verdict: 'first' }, { bookings: 200 }]);
    await hold({ seed: 5, days: 2, perDay: 4 });
    app.clock.moveTo(new Date('2026-06-02T12:00:00Z'));
    await fitShowsNightly.handle(fits);
    expect(await app.runJobs()).toBe(0);
    app.clock.moveTo(new Date('2026-06-03T00:10:00Z'));
    await fitShowsNightly.handle(fits);
    await app.runJobs();
    expect((await versions())[0]).toMatchObject({ bookings: 8, basis: 'own' });
  });
});

describe('a fit that is worse than an earlier one on the last days', () => {
  test('is kept with the figures and not used', async () => {
    const world = { seed: 6, days: 60, perDay: 8 };
    await hold(world, { until: '2026-04-15' });
    const earlier = await fits.refit(actor.organisationId);
    await hold(world, { after: '2026-04-15' });
    // Somebody wrote down the opposite of what happened at all days of the spring.
    await app.asOwner(
      `UPDATE show_records SET outcome = CASE outcome WHEN 'came' THEN 'no-show' ELSE 'came' END
        WHERE organisation_id = $1 AND date <= '2026-04-15'`,
      [actor.organisationId],
    );
    const refused = await fits.refit(actor.organisationId);
    expect(refused).toMatchObject({
      verdict: 'worse',
      comparedWithId: earlier?.id,
      comparison: { days: 14, isWorse: true },
    });
    expect(await fits.inUse(actor.organisationId)).toMatchObject({ id: earlier?.id });
    expect((await versions()).map(({ verdict }) => verdict)).toEqual(['worse', 'first']);
  });

  test('is not refused by a handful of days', async () => {
    const world = { seed: 7, days: 30, perDay: 8 };
    await hold(world, { until: '2026-03-27' });
    await fits.refit(actor.organisationId);
    await hold(world, { after: '2026-03-27' });
    expect(await fits.refit(actor.organisationId)).toMatchObject({
      verdict: 'few-days',
      comparison: { days: 3, margin: null },
    });
  });
});

describe('after a log was taken back or brought back', () => {
  const bookings = async () => (await fits.inUse(actor.organisationId))?.bookings ?? null;

  test('a new line begins: versions that had learnt from it are neither used nor compared with', async () => {
    const attendance = app.get(AttendanceService);
    const logs = app.get(AttendanceLogsService);
    await attendance.importLog(
      actor,
      logOf(40, (n) => n % 4 === 0),
      { fileName: 'own.csv' },
    );
    await app.runJobs();
    const { logId } = await attendance.importLog(actor, logOf(60, (n) => n % 4 > 0).replaceAll('Москва', 'Омск'), {
      fileName: 'of somebody else.csv',
    });
    await app.runJobs();
    expect((await versions())[0]).toMatchObject({ bookings: 2_000, line: 0 });
    for (const [change, line, learnt] of [
      ['takeBack', 1, 800],
      ['bringBack', 2, 2_000],
    ] as const) {
      await logs[change](actor, logId ?? '');
      await logs[change](actor, logId ?? '');
      expect(await bookings()).toBeNull();
      await app.runJobs();
      expect((await versions())[0]).toMatchObject({ line, bookings: learnt, verdict: 'first', comparedWithId: null });
      expect(await bookings()).toBe(learnt);
    }
  });

  test('nothing changes for another organisation', async () => {
    const mine = actor;
    await hold({ seed: 8, days: 3, perDay: 4 });
    await fits.refit(mine.organisationId);
    actor = await organisation();
    const { logId } = await app.get(AttendanceService).importLog(
      actor,
      logOf(2, (n) => n % 4 === 0),
      { fileName: 'own.csv' },
    );
    await app.get(AttendanceLogsService).takeBack(actor, logId ?? '');
    expect(await fits.inUse(mine.organisationId)).toMatchObject({ bookings: 12, line: 0 });
  });
});

test('a plan waits for no fit: it takes the version that is there, and one is queued where what counts is of another kind', async () => {
  // Of the tests before.
  await app.runJobs();
  const forecasts = app.get(ShowForecasts);
  const question = { city: 'moscow', vacancyId: null };
  expect(await forecasts.predict(actor.organisationId, question)).toMatchObject({ basis: 'none', fitId: null });
  expect(await app.runJobs()).toBe(0);
  await hold({ seed: 9, days: 10, perDay: 4 });
  expect(await forecasts.predict(actor.organisationId, question)).toMatchObject({ basis: 'none', fitId: null });
  expect(await versions()).toEqual([]);
  await app.runJobs();
  const [made] = await versions();
  expect(await forecasts.predict(actor.organisationId, question)).toMatchObject({ basis: 'own', fitId: made?.id });
  expect(await app.runJobs()).toBe(0);
});
