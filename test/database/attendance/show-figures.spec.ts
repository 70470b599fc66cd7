import {
  AttendanceLogsService,
  AttendanceModule,
  AttendanceService,
  fitShowsJob,
  isShow,
  isTrial,
  ShowFits,
} from '../../../src/attendance/index.js';
import type { KnownThen, Outcome, ShowRate } from '../../../src/attendance/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { seededRandom } from '../../../src/kernel/random.js';
import { clusteredRateInterval, clusterSums } from '../../../src/math/clustered-rate.js';
import { OrganisationsModule, OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { titleKeyOf, VacanciesModule, VacanciesService } from '../../../src/vacancies/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

let app: TestApp;
let attendance: AttendanceService;
let actor: Actor;

beforeAll(async () => {
  app = await createTestApp({
    imports: [OrganisationsModule, VacanciesModule, AttendanceModule],
    jobs: [fitShowsJob],
    settings: { boardsSimulated: false },
  });
  attendance = app.get(AttendanceService);
});
afterAll(async () => app.close());
beforeEach(async () => {
  const made = { name: 'Ромашка', kind: 'employer' as const, timeZone: 'Europe/Moscow', language: 'ru' };
  actor = systemActor((await app.get(OrganisationsService).createOrganisation(made)).organisationId);
});

interface Kept {
  readonly date: string;
  readonly city: string | null;
  readonly vacancy: string | null;
  readonly board: string | null;
  readonly outcome: Outcome;
  readonly key: string;
}

/** Every record that counts, one by one, as it was before the database did the counting. */
async function kept(): Promise<Kept[]> {
  const rows = await app.asOwner<Record<string, string | null>>(
    `SELECT record.date::text, coalesce(record.city_slug, city_text) AS city, coalesce(vacancy.title, vacancy_text) AS vacancy, board,
            outcome, source_key AS key
       FROM show_records record
       LEFT JOIN attendance_logs log ON log.organisation_id = record.organisation_id AND log.id = attendance_log_id
       LEFT JOIN vacancies vacancy ON vacancy.organisation_id = record.organisation_id AND vacancy.id = vacancy_id
      WHERE record.organisation_id = $1 AND log.taken_back_at IS NULL AND log.source IS DISTINCT FROM 'simulator'
      ORDER BY attendance_log_id`,
    [actor.organisationId],
  );
  const keyOf = (text: string | null | undefined): string | null => (text ? titleKeyOf(text) : null);
  return [
    ...new Map(
      rows.map((row) => [
        row['key'],
        {
          ...{ date: row['date'] ?? '', city: keyOf(row['city']), vacancy: keyOf(row['vacancy']) },
          ...{ board: keyOf(row['board']), outcome: row['outcome'] as Outcome, key: row['key'] ?? '' },
        },
      ]),
    ).values(),
  ];
}

function grouped(records: readonly Kept[], keyOf: (record: Kept) => string | null) {
  const groups = new Map<string | null, Map<string, { n: number; k: number }>>();
  for (const record of records.filter(({ outcome }) => isTrial(outcome))) {
    const days = groups.get(keyOf(record)) ?? new Map<string, { n: number; k: number }>();
    const { n, k } = days.get(record.date) ?? { n: 0, k: 0 };
    groups.set(keyOf(record), days.set(record.date, { n: n + 1, k: k + (isShow(record.outcome) ? 1 : 0) }));
  }
  return [...groups]
    .map(([key, days]) => {
      const sums = clusterSums([...days.values()]);
      const { n: invited, k: came } = sums;
      const { from: low, to: high } = clusteredRateInterval(sums, 0.9);
      return { key, invited, came, rate: came / invited, low, high };
    })
    .sort((a, b) => b.invited - a.invited || ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
}

const LOG_HEAD = 'date,city,vacancy,board,outcome';

function invented(seed: number, rows: number): string[] {
  const random = seededRandom(seed);
  const oneOf = (choices: readonly string[]): string => choices[Math.floor(random.next() * choices.length)] ?? '';
  return Array.from({ length: rows }, () =>
    [
      `2026-0${1 + Math.floor(random.next() * 4)}-${10 + Math.floor(random.next() * 15)}`,
      oneOf(['Москва', 'г. Москва', 'Казань', 'Atlantis', 'ATLANTIS ', 'Ёлкино', 'елкино', '']),
      oneOf(['Кассир', 'кассир', 'Менеджер  по продажам', '']),
      oneOf(['hh.ru', 'SuperJob', 'Знакомые', 'знакомые', '']),
      oneOf(['show', 'no-show', 'no-show', 'no-show', 'late', 'moved', 'walk-in', 'отменил в день встречи']),
    ].join(','),
  );
}

test('figures are those of the records counted one by one', async () => {
  const importLog = (rows: readonly string[]) =>
    attendance.importLog(actor, [LOG_HEAD, ...rows].join('\n'), { fileName: 'log.csv' });
  const [first, second] = [invented(1, 700), invented(2, 300)];
  await importLog(first);
  await importLog([...first.slice(500), ...second]);
  const third = await importLog([...second.slice(100), ...invented(3, 100)]);
  await app.get(AttendanceLogsService).takeBack(actor, third.logId ?? '');
  await attendance.importLog(actor, [LOG_HEAD, ...invented(4, 50)].join('\n'), {
    fileName: 'x.csv',
    source: 'simulator',
  });
  const { id: vacancyId } = await app.get(VacanciesService).create(actor, {
    ...{ title: 'Кассир', profileSlug: 'client-manager', citySlug: 'moscow', clientId: null },
    ...{ budgetAmount: null, budgetCurrency: 'RUR', wantedCount: 1, deadline: null },
  });
  for (const outcome of ['came', 'no-show', 'moved'] as const)
    await attendance.record({
      ...{
        organisationId: actor.organisationId,
        bookingId: newId(),
        date: '2026-05-30',
        citySlug: 'moscow',
        vacancyId,
        known: null,
      },
      ...{ board: 'headhunter', format: 'stream', outcome },
    });

  const records = await kept();
  // Of 700 + 500 rows, and three of our own days, those that came twice count once.
  expect(records.length).toBeGreaterThan(950);
  expect(records.length).toBeLessThanOrEqual(1_003);
  const rates = await attendance.rates(actor);
  const figures = (by: 'byCity' | 'byVacancy' | 'byBoard') => rates[by].map(({ name: _name, ...figure }) => figure);
  expect(figures('byCity')).toEqual(grouped(records, ({ city }) => city));
  expect(figures('byVacancy')).toEqual(grouped(records, ({ vacancy }) => vacancy));
  expect(figures('byBoard')).toEqual(grouped(records, ({ board }) => board));
  expect(rates.total).toEqual({ ...grouped(records, () => 'all')[0], name: null });
  const dates = records.filter(({ outcome }) => isTrial(outcome)).map(({ date }) => date);
  expect([rates.from, rates.to]).toEqual([dates.sort()[0], '2026-05-30']);
  expect(rates).toMatchObject({ basis: 'own', ownDaysHeld: true, leftOut: { city: 0, vacancy: 0, board: 0 } });

  const fits = app.get(ShowFits);
  await fits.refit(actor.organisationId);
  const fit = await fits.inUse(actor.organisationId);
  const trials = records.filter(({ outcome }) => isTrial(outcome));
  expect(fit).toMatchObject({ basis: 'own', bookings: trials.length, days: new Set(dates).size });
  const seen = (feature: string): [string, number][] =>
    (fit?.model.booked.features.find(({ name }) => name === feature)?.levels ?? []).map(({ key, n }) => [key, n]);
  for (const [feature, by] of [
    ['city', 'byCity'],
    ['vacancy', 'byVacancy'],
    ['board', 'byBoard'],
  ] as const)
    expect(new Map(seen(feature))).toEqual(new Map(rates[by].map(({ key, invited }) => [key ?? '', invited])));
});

test('of two logs that read a row differently the newer one counts, whichever is asked first', async () => {
  const row = '01.02.2026,Москва,Казань,пришёл';
  await attendance.importLog(actor, `Дата,Город,Вакансия,Явка\n${row}`, { fileName: 'a.csv' });
  const newer = await attendance.importLog(actor, `Дата,Вакансия,Город,Явка\n${row}\n02.02.2026,x,Тула,нет`, {
    fileName: 'b.csv',
  });
  expect((await attendance.rates(actor)).byCity.map(({ key }) => key)).toEqual(['kazan', 'tula']);
  await app.get(AttendanceLogsService).takeBack(actor, newer.logId ?? '');
  expect((await attendance.rates(actor)).byCity.map(({ key }) => key)).toEqual(['moscow']);
});

test('rows that stand in a newer log as well are looked up one by one, before the database has counted its rows too', async () => {
  const rows = Array.from({ length: 400 }, (_, n) => `2026-05-0${1 + (n % 9)},Town ${n},Job ${n},,yes`);
  await attendance.importLog(actor, [LOG_HEAD, ...rows].join('\n'), { fileName: 'a.csv' });
  await attendance.importLog(actor, [LOG_HEAD, ...rows, '2026-05-09,Town x,Job x,,no'].join('\n'), {
    fileName: 'b.csv',
  });
  // The second took only what was new; as if both had taken all of theirs.
  await app.asOwner(
    `INSERT INTO show_records
     SELECT (jsonb_populate_record(record, jsonb_build_object('id', gen_random_uuid(), 'attendance_log_id', newer.id))).*
       FROM show_records record JOIN attendance_logs newer ON newer.file_name = 'b.csv' AND newer.organisation_id = $1
      WHERE record.organisation_id = $1 AND record.attendance_log_id <> newer.id
     ON CONFLICT DO NOTHING`,
    [actor.organisationId],
  );
  const [read] = await app.database.inOrganisation(actor.organisationId, async (db) => {
    expect((await attendance.rates(actor)).leftOut).toMatchObject({ city: 301 });
    return db.query<{ rows: number }[]>(
      `SELECT (seq_tup_read + idx_tup_fetch)::int AS rows FROM pg_stat_xact_user_tables WHERE relname = 'show_records'`,
    );
  });
  // Several figures, each from all rows; each row by each other one would be hundreds of thousands.
  expect(read?.rows).toBeGreaterThan(0);
  expect(read?.rows).toBeLessThanOrEqual(20 * 801);
});

test('a history of thousands of towns and vacancies is shown and learned from within bounds', async () => {
  const log = (rows: readonly string[]): string => [LOG_HEAD, ...rows].join('\n');
  const towns = Array.from(
    { length: 3_000 },
    (_, n) => `2026-05-0${1 + (n % 9)},Town ${n},Job ${n},,${n % 4 ? 'no' : 'yes'}`,
  );
  const known = Array.from({ length: 40 }, (_, n) => `2026-05-0${1 + (n % 9)},Town x,Job x,,${n % 2 ? 'no' : 'yes'}`);
  await attendance.importLog(actor, log([...towns, ...known]), { fileName: 'log.csv' });
  const rates = await attendance.rates(actor);
  expect([rates.byCity.length, rates.byVacancy.length, rates.byBoard.length]).toEqual([100, 100, 1]);
  expect(rates.leftOut).toMatchObject({ city: 2_901, vacancy: 2_901, board: 0, hour: 0 });
  expect(rates.byCity[0]).toMatchObject({ key: 'town x', name: 'Town x', invited: 40, came: 20 });
  expect(rates.total).toMatchObject({ invited: 3_040 });
  // What is rare is learnt from like the rest; a version keeps the levels with most bookings.
  const fit = await app.get(ShowFits).refit(actor.organisationId);
  const cities = fit?.model.booked.features.find(({ name }) => name === 'city')?.levels ?? [];
  expect([fit?.bookings, cities.length]).toEqual([3_040, 500]);
  expect(cities.find(({ key }) => key === 'town x')).toMatchObject({ n: 40 });
});

test('of several spellings the one that most records have is shown, of those that as many have the one written last', async () => {
  const rows = [
    ...['1,Atlantis,Job,ACME', '2,Atlantis,JOB,ACME', '3,Atlantis,job,ЗНАКОМЫЕ', '4,ATLANTIS,Job,ЗНАКОМЫЕ'],
    ...['5,atlantis,job,Знакомые', '6,atlantis,,Знакомые', '7,atlantis,,знакомые', '8,atlantis,,Acme'],
  ].map((row) => `2026-05-0${row},no`);
  await attendance.importLog(actor, [LOG_HEAD, ...rows].join('\n'), { fileName: 'log.csv' });
  const rates = await attendance.rates(actor);
  const names = (of: readonly { name: string | null; invited: number }[]) =>
    of.map(({ name, invited }) => [name, invited]);
  expect(names(rates.byCity)).toEqual([['atlantis', 8]]);
  expect(names(rates.byVacancy)).toEqual([
    ['job', 5],
    [null, 3],
  ]);
  expect(names(rates.byBoard)).toEqual([
    ['Знакомые', 5],
    ['ACME', 3],
  ]);
});

test('days of our own are counted by format, hour, and what was known before them', async () => {
  const { id: vacancyId } = await app.get(VacanciesService).create(actor, {
    ...{ title: 'Кассир', profileSlug: 'client-manager', citySlug: 'moscow', clientId: null },
    ...{ budgetAmount: null, budgetCurrency: 'RUR', wantedCount: 1, deadline: null },
  });
  const then = { weekday: 2, scorePoints: 70, hasEmail: true, hasNoAnswer: false, remindersSent: 0, earlier: null };
  const booked = { ...then, moment: 'booked' as const, isConfirmed: false };
  const reminded = { ...then, moment: 'reminder-hours-before' as const, leadHours: 2, localHour: 9, isConfirmed: true };
  const moved = { ...then, moment: 'moved' as const, leadHours: 30, localHour: 15, isConfirmed: true };
  const histories: readonly (readonly [KnownThen[] | null, Outcome])[] = [
    [[{ ...booked, leadHours: 23, localHour: 9 }, reminded], 'came'],
    [
      [
        { ...booked, leadHours: 24, localHour: 9 },
        { ...reminded, isConfirmed: false },
      ],
      'no-show',
    ],
    // Reminded, then moved: nobody asked about the new time.
    [[{ ...booked, leadHours: 200, localHour: 9 }, reminded, moved], 'late'],
    [[{ ...booked, leadHours: 71, localHour: 10 }], 'no-show'],
    [null, 'came'],
    [[{ ...booked, leadHours: 100, localHour: 10 }], 'moved'],
  ];
  for (const [known, outcome] of histories)
    await attendance.record({
      ...{
        organisationId: actor.organisationId,
        bookingId: newId(),
        date: '2026-05-30',
        citySlug: 'moscow',
        vacancyId,
      },
      ...{ known, board: null, format: 'stream', outcome },
    });
  const rates = await attendance.rates(actor);
  const figures = (groups: readonly ShowRate[]) => groups.map(({ key, invited, came }) => [key, invited, came]);
  expect(figures(rates.byFormat)).toEqual([['stream', 5, 3]]);
  expect(figures(rates.byHour)).toEqual([
    ['9', 2, 1],
    ['10', 1, 0],
    ['15', 1, 1],
    [null, 1, 1],
  ]);
  expect(figures(rates.byLead)).toEqual([
    ['day', 1, 1],
    ['three-days', 2, 0],
    ['longer', 1, 1],
    [null, 1, 1],
  ]);
  expect(figures(rates.byConfirmation)).toEqual([
    ['confirmed', 1, 1],
    ['none', 1, 0],
    [null, 3, 2],
  ]);
  const stranger = await app
    .get(OrganisationsService)
    .createOrganisation({ name: 'Х', kind: 'employer', timeZone: 'Europe/Moscow', language: 'ru' });
  expect((await attendance.rates(systemActor(stranger.organisationId))).byHour).toEqual([]);
});
