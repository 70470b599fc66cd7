import {
  AttendanceLogsService,
  AttendanceModule,
  AttendanceService,
  fitShowsJob,
  ShowForecasts,
} from '../../../src/attendance/index.js';
import type { ColumnChoices, StatedInLog } from '../../../src/attendance/index.js';
import { digestsOf } from '../../../src/attendance/log-names.js';
import { OrganisationsModule, OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { workbookFile } from '../../../src/platform/tables/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

let app: TestApp;
let attendance: AttendanceService;
let actor: Actor;

beforeAll(async () => {
  app = await createTestApp({ imports: [OrganisationsModule, AttendanceModule], jobs: [fitShowsJob] });
  attendance = app.get(AttendanceService);
});
afterAll(async () => app.close());

beforeEach(async () => {
  actor = await organisation();
});

async function organisation(): Promise<Actor> {
  const made = { name: 'Ромашка', kind: 'employer' as const, timeZone: 'Europe/Moscow', language: 'ru' };
  return systemActor((await app.get(OrganisationsService).createOrganisation(made)).organisationId);
}

const importLog = (file: string | Uint8Array, columns?: ColumnChoices, by = actor) =>
  attendance.importLog(by, file, { fileName: 'log.csv', columns });
const stated = async (by = actor): Promise<(StatedInLog | null)[]> => {
  const rows = await app.asOwner<{ stated: StatedInLog | null }>(
    `SELECT record.stated FROM show_records record
       JOIN attendance_logs log ON log.organisation_id = record.organisation_id AND log.id = record.attendance_log_id
      WHERE record.organisation_id = $1 AND log.taken_back_at IS NULL ORDER BY record.date, record.id`,
    [by.organisationId],
  );
  return rows.map((row) => row.stated);
};
const datesOf = async (): Promise<string[]> => {
  const rows = await app.asOwner<{ date: string }>(
    'SELECT date::text FROM show_records WHERE organisation_id = $1 ORDER BY id',
    [actor.organisationId],
  );
  return rows.map(({ date }) => date);
};
const lines = (...rows: readonly string[]): string => rows.join('\n');

describe('the further columns of an old log', () => {
  const CALLS = lines(
    'Дата собеседования;Время;ФИО;Дата звонка;Канал;Оценка;Обещал прийти;Пол;Явка',
    '04.05.2026;10:30;Иванова;01.05.2026;звонок;70;Да;ж;пришла',
    '04.05.2026;11:00;Петров;04.05.2026;письмо;;не знаю;м;нет',
    '05.05.2026;9:00–9:30;Сидоров;20.04.2026;звонок;55;;м;нет',
    '06.05.2026;;Козлова;07.05.2026;через Анну;41;нет;ж;пришла',
  );

  test('are kept as what they mean, and others not at all: whatever they are called, they may name people', async () => {
    const done = await importLog(CALLS);
    expect(done).toMatchObject({
      imported: 4,
      columns: { time: 'Время', booked: 'Дата звонка', answer: 'Обещал прийти', lead: null },
      unused: ['Канал', 'Оценка'],
      neverUsed: ['ФИО', 'Пол'],
    });
    expect(await stated()).toEqual([
      { localHour: 10, leadHours: 72, answer: 'yes', isConfirmed: true },
      { localHour: 11, leadHours: 0, answer: 'unsure', isConfirmed: false },
      // Nobody answered anything on that day.
      { localHour: 9, leadHours: 360 },
      { answer: 'no', isConfirmed: false },
    ]);
  });

  /** What a form sends: each column with what it holds, guessed or not. */
  const ALL: ColumnChoices = {
    ...{ 'Дата собеседования': 'date', Время: 'time', ФИО: 'none', 'Дата звонка': 'booked', Канал: 'none' },
    ...{ Оценка: 'none', 'Обещал прийти': 'answer', Пол: 'none', Явка: 'outcome' },
  };
  const logs = async () => (await app.get(AttendanceLogsService).list(actor, { limit: 10 })).rows;

  test('make no other log of it when they are confirmed one by one: twice is once', async () => {
    await importLog(CALLS);
    expect(await importLog(CALLS, ALL)).toMatchObject({ imported: 0, alreadyThere: 4 });
    expect(await importLog(CALLS)).toMatchObject({ imported: 0, alreadyThere: 4 });
    const backwards = Object.fromEntries(Object.entries(ALL).reverse());
    expect(await importLog(CALLS, backwards)).toMatchObject({ imported: 0, alreadyThere: 4 });
    expect(await logs()).toHaveLength(1);
    await Promise.all([importLog(CALLS, ALL), importLog(CALLS)]);
    expect((await logs()).map(({ takenBackAt }) => takenBackAt)).toEqual([null]);
  });

  test('are found again in a log that was named when their order mattered, and it is named anew', async () => {
    await importLog(CALLS);
    const { read } = await attendance.previewLog(actor, CALLS, {});
    const [now, before] = digestsOf(read!.readable, read!, null).names;
    expect(before).not.toBe(now);
    await app.asOwner(`UPDATE attendance_logs SET digest = $2 WHERE organisation_id = $1 AND digest = $3`, [
      ...[actor.organisationId, before, now],
    ]);
    expect((await attendance.previewLog(actor, CALLS, {})).alreadyThere).toBe(4);
    expect(await importLog(CALLS, ALL)).toMatchObject({ imported: 0, alreadyThere: 4 });
    const [{ digest }] = await app.asOwner<{ digest: string }>(
      `SELECT digest FROM attendance_logs WHERE organisation_id = $1`,
      [actor.organisationId],
    );
    expect(digest).toBe(now);
    expect((await logs()).map(({ takenBackAt }) => takenBackAt)).toEqual([null]);
  });

  test('of sex, age and names are used for nothing, whoever says so', async () => {
    for (const [column, choice] of [
      ['Пол', 'format'],
      ['ФИО', 'vacancy'],
    ] as const)
      await expect(importLog(CALLS, { [column]: choice })).rejects.toMatchObject({
        code: 'attendance.column-protected',
        values: { column },
      });
    expect(await importLog(CALLS, { Пол: 'none' })).toMatchObject({ imported: 4 });
  });

  test('of sex, age and names are used for nothing, though an earlier version kept that they are', async () => {
    const { logId } = await importLog(CALLS, { Канал: 'format' });
    await app.asOwner(`UPDATE attendance_logs SET choices = '{"Пол":"vacancy","Канал":"format"}' WHERE id = $1`, [
      logId,
    ]);
    const { read } = await attendance.previewLog(actor, CALLS, {});
    expect(read?.neverUsed).toEqual(['ФИО', 'Пол']);
    expect(await importLog(CALLS)).toMatchObject({
      columns: { format: 'Канал', vacancy: null },
      neverUsed: ['ФИО', 'Пол'],
    });
    expect((await attendance.rates(actor)).total).toMatchObject({ invited: 4 });
  });

  test('of rows that were imported before, the preview says that they add nothing; read otherwise they take their place', async () => {
    const look = async (columns?: ColumnChoices, by = actor) => {
      const { read, alreadyThere } = await attendance.previewLog(by, CALLS, { columns });
      return [read?.readable.length, alreadyThere];
    };
    expect(await look()).toEqual([4, 0]);
    const { logId } = await importLog(CALLS);
    expect(await look()).toEqual([4, 4]);
    expect(await importLog(CALLS)).toMatchObject({ imported: 0, alreadyThere: 4 });
    const oneMore = `${CALLS}\n07.05.2026;10:00;Белова;01.05.2026;звонок;70;Да;ж;пришла`;
    const more = await attendance.previewLog(actor, oneMore, {});
    expect([more.read?.readable.length, more.alreadyThere]).toEqual([5, 4]);
    expect(await look({ Канал: 'board' })).toEqual([4, 0]);
    expect(await look(undefined, await organisation())).toEqual([4, 0]);
    await app.get(AttendanceLogsService).takeBack(actor, logId ?? '');
    expect(await look()).toEqual([4, 0]);
  });

  test.each([...['Surname', 'Applicant', 'Претендент', 'Тегі', 'Человек', 'Кто пришёл', 'Комментарий', 'ФИО клиента']])(
    '%s: somebody who stands there twice is kept nowhere',
    async (header) => {
      await importLog(lines(`date,${header},came`, '2026-05-04,Ольга Петрова,yes', '2026-05-05,Ольга Петрова,no'), {
        date: 'date',
        came: 'outcome',
      });
      const kept = await app.asOwner<{ text: string }>(
        'SELECT record::text || log::text AS text FROM show_records record JOIN attendance_logs log ON log.id = record.attendance_log_id WHERE record.organisation_id = $1',
        [actor.organisationId],
      );
      expect(kept).toHaveLength(2);
      expect(kept.map(({ text }) => text).join()).not.toMatch(/Ольга|Петрова/iu);
    },
  );

  test('count in the figures by hour, time since booking and promise', async () => {
    await importLog(CALLS);
    const { byHour, byLead, byConfirmation } = await attendance.rates(actor);
    const figures = (groups: typeof byHour) => groups.map(({ key, invited, came }) => [key, invited, came]);
    expect(figures(byHour)).toEqual([
      ['9', 1, 0],
      ['10', 1, 1],
      ['11', 1, 0],
      [null, 1, 1],
    ]);
    expect(figures(byLead)).toEqual([
      ['day', 1, 0],
      ['week', 1, 1],
      ['longer', 1, 0],
      [null, 1, 1],
    ]);
    expect(figures(byConfirmation)).toEqual([
      ['confirmed', 1, 1],
      ['unsure', 1, 0],
      ['no', 1, 1],
      [null, 1, 0],
    ]);
  });

  test('who was not asked, who gave no answer and who said no are told apart', async () => {
    const said = ['да', 'да', 'нет', 'нет', 'не знаю', 'нет ответа', 'не спрашивали', 'не спрашивали', 'не спрашивали'];
    const came = (at: number): string => (at % 2 === 0 ? 'пришла' : 'нет');
    await importLog(
      lines('Дата;Подтвердил по СМС;Время;Явка', ...said.map((cell, at) => `04.05.2026;${cell};1${at}:00;${came(at)}`)),
    );
    const { byConfirmation } = await attendance.rates(actor);
    expect(byConfirmation.map(({ key, invited, came }) => [key, invited, came])).toEqual([
      ['confirmed', 2, 1],
      ['unsure', 1, 1],
      ['none', 1, 0],
      ['no', 2, 1],
      [null, 3, 2],
    ]);
    expect((await attendance.rates(await organisation())).byConfirmation).toEqual([]);
  });

  test('of logs that were imported earlier it is known only that somebody did not promise', async () => {
    await importLog(lines('Дата;Придёт?;Явка', '04.05.2026;да;пришла', '04.05.2026;нет;нет'));
    await app.asOwner(`UPDATE show_records SET stated = stated - 'answer' WHERE organisation_id = $1`, [
      actor.organisationId,
    ]);
    const { byConfirmation } = await attendance.rates(actor);
    expect(byConfirmation.map(({ key, invited }) => [key, invited])).toEqual([
      ['confirmed', 1],
      ['unconfirmed', 1],
    ]);
  });

  test('instants are days and hours by the clock of the organisation', async () => {
    const at = (text: string): number => Date.parse(text);
    await importLog(lines('slot,arrived', `${at('2026-05-04T22:30:00Z')},Y`, `${at('2026-05-05T07:00:00Z')},N`));
    const { byHour, dates } = { ...(await attendance.rates(actor)), dates: await datesOf() };
    expect(byHour.map(({ key, came }) => [key, came])).toEqual([
      ['1', 1],
      ['10', 0],
    ]);
    expect(dates).toEqual(['2026-05-05', '2026-05-05']);
  });

  test('of a length of time say their unit in their name; a time behind the date counts', async () => {
    await importLog(lines('date,hours ahead,came', '2026-05-04T15:20,26,yes', '05.05.2026 9:00,x,no'));
    expect(await stated()).toEqual([{ localHour: 15, leadHours: 26 }, { localHour: 9 }]);
    await importLog(lines('date,days before,came', '2026-05-06,2,yes'));
    expect((await stated()).at(-1)).toEqual({ leadHours: 48 });
  });
});

describe('columns that somebody names', () => {
  const ODD = lines('Когда;Кто;Финал;Проверка', '04.05.2026;А;да;нет', '05.05.2026;Б;нет;да', '06.05.2026;В;да;да');

  test('are read as they say, where nothing else tells what they hold', async () => {
    await expect(importLog(ODD)).rejects.toMatchObject({ code: 'attendance.columns-missing' });
    expect(await attendance.previewLog(actor, ODD, {})).toMatchObject({
      found: { date: 'Когда', outcome: null },
      read: null,
    });
    expect(await importLog(ODD, { Финал: 'outcome', Проверка: 'answer' })).toMatchObject({ imported: 3, rejected: [] });
    expect((await attendance.rates(actor)).total).toMatchObject({ invited: 3, came: 2 });
    expect((await stated()).map((said) => said?.isConfirmed)).toEqual([false, true, true]);
  });

  test('take the place of what was read before, and are remembered for the same rows; another organisation is asked itself', async () => {
    const first = await importLog(ODD, { Финал: 'outcome' });
    const second = await importLog(ODD, { Проверка: 'outcome', Финал: 'none' });
    expect(second).toMatchObject({ imported: 3, alreadyThere: 0 });
    expect((await attendance.rates(actor)).total).toMatchObject({ invited: 3, came: 2 });
    const { rows } = await app.get(AttendanceLogsService).list(actor);
    expect(rows.map(({ id, takenBackAt }) => [id, takenBackAt === null])).toEqual([
      [second.logId, true],
      [first.logId, false],
    ]);
    expect(await importLog(ODD)).toMatchObject({ logId: second.logId, imported: 0, alreadyThere: 3 });
    expect(await importLog(ODD, { Проверка: 'outcome', Финал: 'none' })).toMatchObject({
      logId: second.logId,
      imported: 0,
    });
    await expect(importLog(ODD, undefined, await organisation())).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('said as they were guessed are nothing new', async () => {
    const log = lines('Дата;Город;Явка', '04.05.2026;Омск;да', '05.05.2026;Омск;нет');
    const { logId } = await importLog(log);
    expect(await importLog(log, { Дата: 'date', Город: 'city', Явка: 'outcome' })).toMatchObject({
      logId,
      imported: 0,
    });
  });

  test('read in two ways at the same moment count in one of them', async () => {
    await Promise.all([importLog(ODD, { Финал: 'outcome' }), importLog(ODD, { Проверка: 'outcome' })]);
    expect((await attendance.rates(actor)).total).toMatchObject({ invited: 3 });
  });

  test('that are not there, or two of one meaning, are refused; so is a stranger', async () => {
    await expect(importLog(ODD, { Явка: 'outcome' })).rejects.toMatchObject({ code: 'attendance.column-unknown' });
    await expect(importLog(ODD, { Финал: 'outcome', Проверка: 'outcome' })).rejects.toMatchObject({
      code: 'attendance.column-doubled',
    });
    const receptionist = { ...actor, userId: actor.organisationId, role: 'receptionist' as const };
    await expect(attendance.previewLog(receptionist, ODD, {})).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('ugly files', () => {
  test('a preview keeps nothing', async () => {
    const { read } = await attendance.previewLog(actor, 'date,came\n2026-05-04,yes\nx,no\n', {});
    expect([read?.readable.length, read?.rejected.map(({ why }) => why)]).toEqual([1, ['unreadable-date']]);
    expect((await attendance.rates(actor)).total).toBeNull();
  });

  test('names of columns in two rows, of which the upper one stands above several columns', async () => {
    const log = lines(
      'Журнал;;;;',
      'Дата;Кандидат;;Собеседование;',
      ';ФИО;Город;Явка;Этап',
      '04.05.2026;Иванова;Омск;да;1',
      '05.05.2026;Петров;Омск;нет;1',
    );
    expect(await importLog(log)).toMatchObject({
      imported: 2,
      rejected: [],
      columns: { date: 'Дата', city: 'Город', outcome: 'Явка' },
    });
  });

  test('a workbook with days, times and numbers of its own', async () => {
    const cells = [
      ['Дата встречи', 'Время', 'Город', 'Явка'],
      ['2026-05-04', '10:30', 'Омск', 'Да '],
      [46147, 0.5, 'Омск', 'нет'],
    ];
    expect(await importLog(workbookFile('log', cells))).toMatchObject({ imported: 2, rejected: [] });
    expect((await stated()).map((said) => said?.localHour)).toEqual([10, 12]);
    expect((await attendance.rates(actor)).to).toBe('2026-05-05');
  });

  test('a column that says who stayed away is turned round', async () => {
    await importLog(lines('Дата,Неявка', '04.05.2026,да', '05.05.2026,нет', '06.05.2026,нет'));
    expect((await attendance.rates(actor)).total).toMatchObject({ invited: 3, came: 2 });
  });

  test('copies in a table whose rows all differ are rejected with that reason; where people cannot be told apart they count', async () => {
    const rows = Array.from({ length: 12 }, (_none, n) => `0${1 + (n % 9)}.05.2026;${1_000 + n};да`);
    const done = await importLog(lines('Дата;Номер;Явка', ...rows, rows[3] ?? ''));
    expect(done).toMatchObject({ imported: 12, repeated: 0, rejected: [{ line: 14, why: 'copy' }] });
    const alike = await importLog(
      lines('Дата;Явка', ...Array<string>(3).fill('04.05.2026;да')),
      undefined,
      await organisation(),
    );
    expect(alike).toMatchObject({ imported: 3, repeated: 2, rejected: [] });
  });

  test('outcomes that are all missing are rejected one by one, and nothing is kept', async () => {
    const done = await importLog(lines('Дата;Явка', '04.05.2026;', '05.05.2026;NA'));
    expect(done).toMatchObject({ logId: null, imported: 0 });
    expect(done.rejected.map(({ line, why }) => [line, why])).toEqual([
      [2, 'no-outcome'],
      [3, 'no-outcome'],
    ]);
  });

  test.each([
    ['да', 0.5, 1],
    ['нет', 0, 0.2],
  ])('a log in which everybody was "%s" gives a sane forecast', async (word, low, high) => {
    await importLog(
      lines('Дата;Явка', ...Array.from({ length: 40 }, (_none, n) => `${10 + (n % 20)}.04.2026;${word}`)),
    );
    await app.runJobs();
    const { mean } = await app.get(ShowForecasts).predict(actor.organisationId, { city: null, vacancyId: null });
    expect(mean).toBeGreaterThan(low);
    expect(mean).toBeLessThan(high);
  });
});
