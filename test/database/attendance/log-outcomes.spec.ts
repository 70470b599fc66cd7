import { AttendanceModule, AttendanceService, fitShowsJob } from '../../../src/attendance/index.js';
import type { LogWish } from '../../../src/attendance/index.js';
import { OrganisationsModule, OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
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

const LOG = [
  'Дата;Итог',
  ...['04.05.2026;пришла', '05.05.2026;пришёл', '06.05.2026;болеет', '07.05.2026;Болеет.', '08.05.2026;'],
  ...['12.05.2026;не пришёл', '13.05.2026;constructor'],
].join('\n');
const MEANT = { болеет: 'no-show', '': 'no-show' } as const;

const importLog = (wish: LogWish = {}, by = actor) => attendance.importLog(by, LOG, { fileName: 'log.csv', ...wish });
const total = async (by = actor) => {
  const { total } = await attendance.rates(by);
  return [total?.came, total?.invited];
};

describe('outcomes that are not understood', () => {
  test('are named with their rows, and left out while nobody says what they mean', async () => {
    const { read } = await attendance.previewLog(actor, LOG, {});
    expect(read?.outcomeWords).toEqual([
      { word: 'болеет', rows: 2, meaning: null },
      { word: '', rows: 1, meaning: null },
      { word: 'constructor', rows: 1, meaning: null },
    ]);
    expect(await importLog()).toMatchObject({ imported: 3, rejected: { length: 4 } });
    expect(await total()).toEqual([2, 3]);
  });

  test('count as somebody says, and are still named with what they mean', async () => {
    const { read } = await attendance.previewLog(actor, LOG, { outcomes: MEANT });
    expect(read?.outcomeWords.map(({ meaning }) => meaning)).toEqual(['no-show', 'no-show', null]);
    expect(await importLog({ outcomes: MEANT })).toMatchObject({ imported: 6, rejected: { length: 1 } });
    expect(await total()).toEqual([2, 6]);
  });

  test('are read as somebody said before, until somebody says otherwise; another reading takes the place of the first', async () => {
    await importLog({ outcomes: MEANT });
    expect(await importLog()).toMatchObject({ imported: 0, alreadyThere: 6 });
    expect(await importLog({ outcomes: MEANT, columns: {} })).toMatchObject({ imported: 0, alreadyThere: 6 });
    expect(await total()).toEqual([2, 6]);
    // Nothing is told of what was said before and is not said now.
    expect(await importLog({ outcomes: { болел: 'moved' } })).toMatchObject({
      unusedWords: [{ word: 'болел', why: 'not-in-log', readAs: null }],
    });
    expect(await importLog()).toMatchObject({ unusedWords: [] });
    await importLog({ outcomes: { ...MEANT, болеет: 'moved' }, columns: {} });
    expect(await total()).toEqual([2, 4]);
    await importLog({ outcomes: {}, columns: {} });
    expect(await total()).toEqual([2, 3]);
  });

  test('said with columns are kept with them', async () => {
    await importLog({ outcomes: MEANT, columns: { Итог: 'outcome', Дата: 'date' } });
    const { read, alreadyThere } = await attendance.previewLog(actor, LOG, {});
    expect([read?.readable.length, alreadyThere]).toEqual([6, 6]);
  });

  test('of one organisation say nothing to another one', async () => {
    await importLog({ outcomes: MEANT });
    const other = await organisation();
    expect(await importLog({}, other)).toMatchObject({ imported: 3 });
    expect(await total(other)).toEqual([2, 3]);
  });

  test('never make anything else of what is understood', async () => {
    await importLog({ outcomes: { 'не пришел': 'came', пришла: 'no-show' } });
    expect(await total()).toEqual([2, 3]);
  });
});

test('answers that are not understood are named and count as none; whoever thinks about it is unsure', async () => {
  const log = [
    'Дата;Явка;Подтвердил?',
    ...['04.05.2026;пришла;да', '04.05.2026;пришёл;думает', '04.05.2026;не пришёл;50/50', '04.05.2026;пришёл;недозвон'],
    ...['05.05.2026;пришла;да', '05.05.2026;пришёл;смайлик', '05.05.2026;пришёл;Смайлик.', '05.05.2026;не пришёл;'],
  ].join('\n');
  const { read } = await attendance.previewLog(actor, log, {});
  expect(read?.columns.answer).toBe('Подтвердил?');
  expect(read?.unreadAnswers).toEqual([{ word: 'смайлик', rows: 2 }]);
  expect(read?.readable.map(({ stated }) => stated?.answer)).toEqual([
    'yes',
    'unsure',
    'unsure',
    'none',
    'yes',
    'none',
    'none',
    'none',
  ]);
  const done = await attendance.importLog(actor, log, { fileName: 'log.csv' });
  expect(done).toMatchObject({ imported: 8, unreadAnswers: [{ word: 'смайлик', rows: 2 }] });
});
