import {
  AttendanceLogsService,
  AttendanceModule,
  AttendanceService,
  fitShowsJob,
  ShowForecasts,
} from '../../../src/attendance/index.js';
import type { LogImported, LogSource } from '../../../src/attendance/index.js';
import { AuditService } from '../../../src/audit/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { OrganisationsModule, OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { VacanciesModule, VacanciesService } from '../../../src/vacancies/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

const HEAD = 'date,city,vacancy,outcome';
const MAY = ['2026-05-04,Москва,Кассир,show', '2026-05-04,Москва,Кассир,no-show', '2026-05-05,Казань,Кассир,no-show'];
const JUNE = ['2026-06-01,Москва,Кассир,show'];
const log = (...rows: readonly string[]): string => `${HEAD}\n${rows.join('\n')}\n`;

let app: TestApp;
let attendance: AttendanceService;
let logs: AttendanceLogsService;
let actor: Actor;

beforeAll(async () => {
  app = await createTestApp({ imports: [OrganisationsModule, VacanciesModule, AttendanceModule], jobs: [fitShowsJob] });
  attendance = app.get(AttendanceService);
  logs = app.get(AttendanceLogsService);
});
afterAll(async () => app.close());
beforeEach(async () => {
  actor = await organisation();
});

async function organisation(): Promise<Actor> {
  const made = { name: 'Ромашка', kind: 'employer' as const, timeZone: 'Europe/Moscow', language: 'ru' };
  const { organisationId } = await app.get(OrganisationsService).createOrganisation(made);
  return { ...systemActor(organisationId), userId: newId(), role: 'recruiter', name: 'Вера' };
}

const importLog = async (
  text: string,
  { fileName = 'log.csv', source }: { fileName?: string; source?: LogSource } = {},
): Promise<LogImported & { logId: string }> => {
  const done = await attendance.importLog(actor, text, { fileName, ...(source && { source }) });
  if (done.logId === null) throw new Error('Nothing was imported');
  return { ...done, logId: done.logId };
};
const invited = async (by = actor): Promise<number> => (await attendance.rates(by)).total?.invited ?? 0;
const trails = async (logId: string): Promise<string[]> => {
  const subject = { type: 'attendance-log', id: logId };
  const { rows } = await app.get(AuditService).list(actor.organisationId, { subject });
  return rows.map(({ action }) => action).reverse();
};

describe('an imported log', () => {
  test('is listed with its figures, the newest first', async () => {
    await importLog(log(...MAY), { fileName: 'C:\\Мои документы\\май.csv' });
    await importLog(log(...MAY, ...JUNE, 'someday,Москва,Кассир,show'), { fileName: 'июнь.csv' });
    const { rows, next } = await logs.list(actor);
    expect(rows).toMatchObject([
      {
        fileName: 'июнь.csv',
        takenCount: 1,
        alreadyThereCount: 3,
        rejectedCount: 1,
        userName: 'Вера',
        takenBackAt: null,
      },
      { fileName: 'май.csv', takenCount: 3, alreadyThereCount: 0, rejectedCount: 0, source: 'employer' },
    ]);
    expect(next).toBeNull();
  });

  test('is listed in pages', async () => {
    for (const row of MAY) await importLog(log(row));
    const first = await logs.list(actor, { limit: 2 });
    const second = await logs.list(actor, { limit: 2, after: first.next });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 1, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(3);
  });

  test('is the same log when its rows come again in another order, under another name', async () => {
    const { logId } = await importLog(log(...MAY));
    const again = await importLog(log(...[...MAY].reverse()), { fileName: 'other.csv' });
    expect(again).toMatchObject({ logId, imported: 0, alreadyThere: 3 });
    expect((await logs.list(actor)).rows).toHaveLength(1);
  });

  test('no row of which could be read is none', async () => {
    const halves = log('someday,Москва,Кассир,show', '2026-05-04,Москва,Кассир,maybe');
    const done = await attendance.importLog(actor, halves, { fileName: 'log.csv' });
    expect(done).toMatchObject({ logId: null, imported: 0, rejected: [{ line: 2 }, { line: 3 }] });
    expect((await logs.list(actor)).rows).toEqual([]);
  });

  test('tells its rejected rows whole, and keeps nothing of them', async () => {
    const rejectedLog =
      'date,name,phone,outcome\n2026-05-04,Анна,1,show\nsomeday,Ольга Петрова,+7 900 123-45-67,show\n';
    const { rejected, headers } = await importLog(rejectedLog);
    expect(rejected).toMatchObject([{ line: 3, cells: ['someday', 'Ольга Петрова', '+7 900 123-45-67', 'show'] }]);
    expect(headers).toEqual(['date', 'name', 'phone', 'outcome']);
    const [kept] = await app.asOwner<{ text: string }>(
      `SELECT concat(
         (SELECT json_agg(r) FROM show_records r WHERE organisation_id = $1),
         (SELECT json_agg(l) FROM attendance_logs l WHERE organisation_id = $1),
         (SELECT json_agg(e) FROM audit_entries e WHERE organisation_id = $1)) AS text`,
      [actor.organisationId],
    );
    expect(kept?.text).toContain('2026-05-04');
    expect(kept?.text).not.toMatch(/Ольга|Петрова|Анна|123-45-67/);
  });
});

describe('taking a log back', () => {
  test('its records no longer count; brought back they do again', async () => {
    const { logId } = await importLog(log(...MAY));
    expect(await logs.takeBack(actor, logId)).toMatchObject({ takenBackBy: 'Вера', takenBackAt: app.clock.now() });
    expect(await attendance.rates(actor)).toMatchObject({ total: null, basis: 'none' });
    const question = { city: 'moscow', vacancyId: null };
    await app.runJobs();
    expect(await app.get(ShowForecasts).predict(actor.organisationId, question)).toMatchObject({
      basis: 'none',
      observations: { organisation: 0 },
    });
    expect(await logs.bringBack(actor, logId)).toMatchObject({ takenBackAt: null, takenBackBy: null });
    expect(await invited()).toBe(3);
    expect(await trails(logId)).toEqual(['attendance.imported', 'attendance.taken-back', 'attendance.brought-back']);
  });

  test('twice is once, and two at the same moment are one', async () => {
    const { logId } = await importLog(log(...MAY));
    await Promise.all([logs.takeBack(actor, logId), logs.takeBack({ ...actor, name: 'Анна' }, logId)]);
    await logs.takeBack(actor, logId);
    expect(await invited()).toBe(0);
    await Promise.all([logs.bringBack(actor, logId), logs.bringBack(actor, logId)]);
    await logs.bringBack(actor, logId);
    expect(await invited()).toBe(3);
    expect(await trails(logId)).toEqual(['attendance.imported', 'attendance.taken-back', 'attendance.brought-back']);
  });

  test('taken back and brought back at the same moment it is in one of the two states, whole', async () => {
    const { logId } = await importLog(log(...MAY));
    await Promise.all([logs.takeBack(actor, logId), logs.bringBack(actor, logId)]);
    const [{ takenBackAt, takenBackBy } = { takenBackAt: undefined, takenBackBy: undefined }] = (await logs.list(actor))
      .rows;
    expect(takenBackAt === null).toBe(takenBackBy === null);
    expect(await invited()).toBe(takenBackAt === null ? 3 : 0);
  });

  test('the same file imported again counts again', async () => {
    const { logId } = await importLog(log(...MAY));
    await logs.takeBack(actor, logId);
    expect(await importLog(log(...MAY), { fileName: 'again.csv' })).toMatchObject({
      logId,
      imported: 3,
      alreadyThere: 0,
    });
    expect(await invited()).toBe(3);
    expect((await logs.list(actor)).rows).toMatchObject([{ takenBackAt: null }]);
  });

  test('the same file imported twice at the moment in which it counts again counts once', async () => {
    const { logId } = await importLog(log(...MAY));
    await logs.takeBack(actor, logId);
    const both = await Promise.all([importLog(log(...MAY)), importLog(log(...MAY))]);
    expect(both.map(({ imported }) => imported).sort()).toEqual([0, 3]);
    expect(await invited()).toBe(3);
  });

  test('a row that another log brings as well goes on counting, whichever of the two is taken back', async () => {
    const first = await importLog(log(...MAY));
    const second = await importLog(log(...MAY.slice(1), ...JUNE));
    expect(second).toMatchObject({ imported: 1, alreadyThere: 2 });
    expect(await invited()).toBe(4);
    await logs.takeBack(actor, first.logId);
    expect(await invited()).toBe(3);
    await logs.takeBack(actor, second.logId);
    expect(await invited()).toBe(0);
    await logs.bringBack(actor, first.logId);
    expect(await invited()).toBe(3);
  });

  test('two logs that overlap imported at the same moment: every row is new in one of them only', async () => {
    const both = await Promise.all([importLog(log(...MAY)), importLog(log(...MAY.slice(1), ...JUNE))]);
    expect(both.reduce((sum, { imported }) => sum + imported, 0)).toBe(4);
    expect(await invited()).toBe(4);
  });

  test('is not for another organisation', async () => {
    const { logId } = await importLog(log(...MAY));
    const stranger = await organisation();
    for (const change of [logs.takeBack(stranger, logId), logs.bringBack(stranger, logId)]) {
      await expect(change).rejects.toMatchObject({ kind: 'not-found', code: 'attendance.log-not-found' });
    }
    expect((await logs.list(stranger)).rows).toEqual([]);
    expect(await invited()).toBe(3);
  });

  test.each(['01980000-0000-7000-8000-000000000000', 'nonsense'])('%s is no log', async (id) => {
    await expect(logs.takeBack(actor, id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('is for those who may import', async () => {
    const { logId } = await importLog(log(...MAY));
    const manager = { ...actor, role: 'hiring-manager' as const };
    expect((await logs.list(manager)).rows).toHaveLength(1);
    await expect(logs.takeBack(manager, logId)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(logs.bringBack(manager, logId)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(logs.list({ ...actor, role: 'interviewer' })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('invented history', () => {
  const INVENTED = log(
    ...Array.from({ length: 40 }, (_, n) => `2026-04-${10 + (n % 20)},Москва,Кассир,${n % 4 ? 'no-show' : 'show'}`),
  );
  const question = { city: 'moscow', vacancyId: null };
  const predict = async () => {
    await app.runJobs();
    return app.get(ShowForecasts).predict(actor.organisationId, question);
  };

  test('counts while there is no other, and says so', async () => {
    await importLog(INVENTED, { source: 'simulator' });
    expect(await attendance.rates(actor)).toMatchObject({
      basis: 'invented',
      inventedLeftOut: 0,
      total: { invited: 40 },
    });
    expect(await predict()).toMatchObject({ basis: 'invented', observations: { organisation: 40 } });
    expect(await attendance.basis(actor)).toBe('invented');
  });

  test('no longer counts beside an own log, and does again once that is taken back', async () => {
    await importLog(INVENTED, { source: 'simulator' });
    const { logId } = await importLog(log(...MAY));
    expect(await attendance.rates(actor)).toMatchObject({
      basis: 'own',
      inventedLeftOut: 40,
      total: { invited: 3 },
      from: '2026-05-04',
    });
    expect(await predict()).toMatchObject({ basis: 'own', observations: { organisation: 3, city: 2 } });
    await logs.takeBack(actor, logId);
    expect(await attendance.rates(actor)).toMatchObject({ basis: 'invented', total: { invited: 40 } });
    await logs.bringBack(actor, logId);
    expect(await attendance.basis(actor)).toBe('own');
  });

  test('can be taken back itself: then the figure of the trade is all there is', async () => {
    const { logId } = await importLog(INVENTED, { source: 'simulator' });
    await logs.takeBack(actor, logId);
    const prediction = await predict();
    expect(prediction).toMatchObject({ basis: 'none', observations: { organisation: 0 } });
    expect(prediction.mean).toBeCloseTo(0.2, 3);
  });

  test('is no row that an own log has already: the same rows as one’s own log are taken', async () => {
    await importLog(INVENTED, { source: 'simulator' });
    expect(await importLog(INVENTED)).toMatchObject({ imported: 40, alreadyThere: 0 });
    expect(await attendance.rates(actor)).toMatchObject({ basis: 'own', total: { invited: 40 }, inventedLeftOut: 40 });
  });

  test('an own log that says of nobody whether they came leaves it in force', async () => {
    await importLog(INVENTED, { source: 'simulator' });
    await importLog(log('2026-05-04,Москва,Кассир,moved'));
    expect(await attendance.basis(actor)).toBe('invented');
  });

  async function hold(at: TestApp, by: Actor): Promise<void> {
    const { id: vacancyId } = await at.get(VacanciesService).create(by, {
      ...{ title: 'Кассир', profileSlug: 'client-manager', citySlug: 'moscow', clientId: null },
      ...{ budgetAmount: null, budgetCurrency: 'RUR', wantedCount: 1, deadline: null },
    });
    const bookingId = newId();
    const record = { organisationId: by.organisationId, bookingId, date: '2026-06-01', citySlug: 'moscow', vacancyId };
    const recorded = { ...record, board: null, format: 'stream', outcome: 'came' as const, known: null };
    // Twice is once.
    await Promise.all([at.get(AttendanceService).record(recorded), at.get(AttendanceService).record(recorded)]);
    await at.get(AttendanceService).record({ ...recorded, outcome: 'no-show' });
  }

  test('a day held while the boards are simulated is invented as well: it counts with the log, and not beside an own one', async () => {
    await importLog(INVENTED, { source: 'simulator' });
    await hold(app, actor);
    expect(await attendance.rates(actor)).toMatchObject({ basis: 'invented', total: { invited: 41 } });
    await importLog(log(...MAY));
    expect(await attendance.rates(actor)).toMatchObject({ basis: 'own', total: { invited: 3 }, inventedLeftOut: 41 });
  });

  test('a day held with real boards puts an end to it', async () => {
    const real = await createTestApp({
      imports: [OrganisationsModule, VacanciesModule, AttendanceModule],
      jobs: [fitShowsJob],
      settings: { boardsSimulated: false },
    });
    try {
      const made = { name: 'Ромашка', kind: 'employer' as const, timeZone: 'Europe/Moscow', language: 'ru' };
      const { organisationId } = await real.get(OrganisationsService).createOrganisation(made);
      const by = systemActor(organisationId);
      await real.get(AttendanceService).importLog(by, INVENTED, { fileName: 'log.csv', source: 'simulator' });
      await hold(real, by);
      expect(await real.get(AttendanceService).rates(by)).toMatchObject({
        basis: 'own',
        total: { invited: 1, came: 1 },
        inventedLeftOut: 40,
      });
    } finally {
      await real.close();
    }
  });
});
