import { AttendanceModule, AttendanceService } from '../../../src/attendance/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { OrganisationsModule, OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { VacanciesModule, VacanciesService } from '../../../src/vacancies/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

const LOG = `date,time,city,vacancy,board,format,outcome
2026-05-04,10:00,Москва,Менеджер по работе с клиентами,headhunter,stream,show
2026-05-04,10:00,Москва,Менеджер по работе с клиентами,headhunter,stream,no-show
2026-05-04,10:00,Москва,Менеджер по работе с клиентами,headhunter,stream,no-show
2026-05-05,10:30,Нижний Новгород,Кассир,superjob,stream,late
`;

describe('importing an old interview log', () => {
  let app: TestApp;
  let attendance: AttendanceService;
  let actor: Actor;

  beforeAll(async () => {
    app = await createTestApp({ imports: [OrganisationsModule, VacanciesModule, AttendanceModule] });
    attendance = app.get(AttendanceService);
  });
  afterAll(async () => app.close());

  beforeEach(async () => {
    actor = await organisation();
  });

  async function organisation(): Promise<Actor> {
    const made = { name: 'Ромашка', kind: 'employer' as const, timeZone: 'Europe/Moscow', language: 'ru' };
    const { organisationId } = await app.get(OrganisationsService).createOrganisation(made);
    return systemActor(organisationId);
  }

  const importLog = (text: string, fileName = 'log.csv', by = actor) => attendance.importLog(by, text, { fileName });
  const stored = () =>
    app.asOwner<Record<string, unknown>>(
      `SELECT date::text, city_slug, city_text, vacancy_text, board, outcome, file_name FROM show_records
        WHERE organisation_id = $1 ORDER BY date, outcome`,
      [actor.organisationId],
    );

  test('takes every row, cities recognised, equal rows counted', async () => {
    expect(await importLog(LOG, '/home/anna/log.csv')).toMatchObject({ imported: 4, alreadyThere: 0, rejected: [] });
    const rows = await stored();
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({ date: '2026-05-04', city_slug: 'moscow', outcome: 'came', file_name: 'log.csv' });
    expect(rows[3]).toMatchObject({
      city_slug: 'nizhny-novgorod',
      board: 'superjob',
      outcome: 'late',
      vacancy_text: 'Кассир',
    });
  });

  test('the same rows again add nothing, in the same file, another file or another order', async () => {
    await importLog(LOG);
    expect(await importLog(LOG)).toMatchObject({ imported: 0, alreadyThere: 4 });
    const [head, first, ...rest] = LOG.trimEnd().split('\n');
    const longer = [head, ...rest, first, '2026-05-06,11:00,Москва,Кассир,superjob,stream,show'].join('\r\n');
    expect(await importLog(longer, 'other.csv')).toMatchObject({ imported: 1, alreadyThere: 4 });
    expect(await stored()).toHaveLength(5);
  });

  test('two imports of one file at the same moment bring its rows once', async () => {
    const both = await Promise.all([importLog(LOG), importLog(LOG)]);
    expect(both.map(({ imported }) => imported).sort()).toEqual([0, 4]);
    expect(await stored()).toHaveLength(4);
  });

  test('rows that cannot be read are named with their line; the others are taken', async () => {
    const broken = `${LOG}someday,10:00,Москва,Кассир,superjob,stream,show\n2026-05-07,10:00,Москва,"Кассир\nстарший",superjob,stream,maybe\n`;
    expect(await importLog(broken)).toMatchObject({
      imported: 4,
      rejected: [
        { line: 6, why: 'unreadable-date', column: 'date', value: 'someday' },
        { line: 8, why: 'unknown-outcome', column: 'outcome', value: 'maybe' },
      ],
    });
  });

  test('semicolons, a byte order mark, other names of columns, other words, rows of unequal length', async () => {
    const log =
      '\uFEFFДата;Город;Должность;Явка\r\n04.05.2026;г. Москва;Кассир;Да \r\n05.05.2026;Москва;Кассир;нет;лишнее\r\n\r\n';
    expect(await importLog(log)).toMatchObject({ imported: 2, rejected: [] });
    expect((await stored()).map(({ date, outcome, city_slug }) => [date, outcome, city_slug])).toEqual([
      ['2026-05-04', 'came', 'moscow'],
      ['2026-05-05', 'no-show', 'moscow'],
    ]);
  });

  test.each([
    ['nothing', '', 'attendance.log-unreadable'],
    ['only a header', 'date,outcome\n', 'attendance.log-unreadable'],
    ['no column of outcomes', 'date,city\n2026-05-04,Москва\n', 'attendance.columns-missing'],
    ['a binary file', '\u0000\u0001\u0002PK\u0003\u0004', 'attendance.log-unreadable'],
  ])('%s is refused in one sentence, and nothing is stored', async (_, text, code) => {
    await expect(importLog(text)).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
  });

  test('an imported log already helps the first plan of the same vacancy', async () => {
    const vacancy = await app.get(VacanciesService).create(actor, {
      ...{ title: 'Менеджер по работе с клиентами', profileSlug: 'client-manager', citySlug: 'moscow', clientId: null },
      ...{ budgetAmount: null, budgetCurrency: 'RUR', wantedCount: 1, deadline: null },
    });
    const question = { city: 'moscow', vacancyId: vacancy.id };
    const before = await attendance.predict(actor.organisationId, question);
    expect(before).toMatchObject({ observations: { organisation: 0, city: 0, vacancy: 0 } });
    expect(before.mean).toBeCloseTo(0.2, 3);
    const rows = Array.from(
      { length: 60 },
      (_, n) =>
        `2026-04-${String((n % 30) + 1).padStart(2, '0')},Москва,менеджер  по работе с клиентами,${n % 2 ? 'show' : 'no-show'}`,
    );
    await importLog(`date,city,vacancy,outcome\n${rows.join('\n')}\n`);
    const after = await attendance.predict(actor.organisationId, question);
    expect(after.observations).toEqual({ organisation: 60, city: 60, vacancy: 60 });
    expect(after.mean).toBeGreaterThan(0.4);
    expect(await attendance.predict(actor.organisationId, { city: 'kazan', vacancyId: null })).toMatchObject({
      observations: { organisation: 60, city: 0 },
    });
  });

  test('rates come with their numbers and intervals', async () => {
    await importLog(LOG);
    const rates = await attendance.rates(actor);
    expect(rates).toMatchObject({ from: '2026-05-04', to: '2026-05-05', total: { invited: 4, came: 2, rate: 0.5 } });
    expect(rates.byCity.map(({ key, invited, came }) => [key, invited, came])).toEqual([
      ['moscow', 3, 1],
      ['nizhny-novgorod', 1, 1],
    ]);
    expect(rates.byVacancy).toHaveLength(2);
    const [moscow] = rates.byCity;
    expect(moscow.low).toBeLessThan(1 / 3);
    expect(moscow.high).toBeGreaterThan(1 / 3);
  });

  test('an organisation without history has no rates', async () => {
    expect(await attendance.rates(actor)).toMatchObject({ total: null, byCity: [], from: null });
  });

  test('another organisation sees nothing of it, and its own import of the same file is its own', async () => {
    await importLog(LOG);
    const stranger = await organisation();
    expect((await attendance.rates(stranger)).total).toBeNull();
    expect(await importLog(LOG, 'log.csv', stranger)).toMatchObject({ imported: 4 });
  });

  test('who may not import is refused', async () => {
    const interviewer = { ...actor, userId: newId(), role: 'interviewer' as const };
    await expect(importLog(LOG, 'log.csv', interviewer)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('twenty thousand rows are one import', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `2026-0${1 + (n % 5)}-${String(1 + (n % 28)).padStart(2, '0')},Москва,${n},${n % 5 ? 'no' : 'yes'}`,
    );
    expect(await importLog(`date,city,number,outcome\n${rows.join('\n')}`)).toMatchObject({ imported: 20_000 });
  }, 30_000);
});
