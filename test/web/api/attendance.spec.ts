import { AttendanceService, ShowFits } from '../../../src/attendance/index.js';
import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { ApiKeysService, systemActor } from '../../../src/organisations/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { TABLE_TYPES } from '../../../src/platform/tables/index.js';
import { testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { workbookOfSheets } from '../../unit/platform/workbook-builder.js';
import { newPerson, startWebOf } from '../sign-in/web-fixture.js';
import type { TestWeb } from '../sign-in/web-fixture.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

const LOG = 'date,name,city,outcome\n2026-05-04,Анна,Москва,show\n2026-05-05,Борис,Казань,no-show\n';
const BROKEN = `${LOG}someday,=Ольга(),Москва,show\n`;

let api: TestApi;
let actor: Actor;
let keyOf: (role?: Role) => Promise<string>;
let key: string;
let client: ReturnType<typeof clientOf>;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ actor, key: keyOf } = await organisationWithKeys(api));
  key = await keyOf();
  client = clientOf(api, key);
});

const importLog = (text = LOG, by = client) => by.post('attendance/logs', { fileName: 'май.csv', text });

const sendTable = async (bytes: Uint8Array | string, query = '', type = 'text/csv') => {
  const answer = await fetch(`${api.address}/api/v1/attendance/logs${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': type },
    body: bytes as never,
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  return { status: answer.status, body: (await answer.json()) as any };
};

describe('an interview log', () => {
  it('is imported as JSON; its rejected rows come whole with the answer, safe for a spreadsheet', async () => {
    const { status, body } = await importLog(BROKEN);
    expect(status).toBe(200);
    expect(body).toEqual({
      logId: expect.any(String),
      imported: 2,
      alreadyThere: 0,
      rejected: [{ line: 4, column: 'date', value: 'someday', why: 'unreadable-date' }],
      rejectedFile: expect.any(String),
      columns: {
        ...{ date: 'date', outcome: 'outcome', city: 'city', vacancy: null, board: null, format: null },
        ...{ time: null, booked: null, lead: null, answer: null },
      },
      questions: [],
      unused: [],
      neverUsed: ['name'],
      repeated: 0,
      unknownPlaces: { shown: [], leftOut: 0 },
      dates: null,
      outcomeWords: [],
      sheets: null,
      unreadAnswers: [],
      yearsTaken: 0,
      unusedWords: [],
    });
    expect(body.rejectedFile.split('\r\n')).toEqual([
      '\uFEFF"date","name","city","outcome","Line","Reason"',
      `"someday","'=Ольга()","Москва","show","4","date: the date is not understood"`,
      '',
    ]);
    expect((await importLog(BROKEN)).body).toMatchObject({ logId: body.logId, imported: 0, alreadyThere: 2 });
    expect((await importLog()).body.rejectedFile).toBeNull();
  });

  it('of several sheets names the sheet of every rejected row, whose line is that of the sheet', async () => {
    const header = ['date', 'outcome'];
    const book = workbookOfSheets([
      [header, ['2026-05-04', 'show'], ['someday', 'show']],
      [header, ['2026-05-05', 'no-show'], ['2026-05-06', 'show'], ['never', 'show']],
    ]);
    const { body } = await client.post('attendance/logs', { content: book.toString('base64url') });
    expect(body).toMatchObject({ imported: 3, rejected: [{ line: 3 }, { line: 7 }] });
    expect(body.rejectedFile.split('\r\n').slice(1, -1)).toEqual([
      '"someday","show","3 (sheet ""s0"")","date: the date is not understood"',
      '"never","show","4 (sheet ""s1"")","date: the date is not understood"',
    ]);
  });

  it('is looked at first: nothing is kept; what its columns hold is said, and it is imported so', async () => {
    const text = 'when,channel,score,result,again\n2026-05-04,call,70,yes,no\n2026-05-05,call,,no,yes\n';
    const looked = await client.post('attendance/logs/preview', { text });
    expect([looked.status, looked.body.missing, looked.body.read]).toEqual([200, [], expect.anything()]);
    expect(looked.body.headers[1]).toEqual({ column: 'channel', holds: 'none', sample: ['call'] });
    expect(looked.body.read).toMatchObject({ readable: 2, alreadyThere: 0, unused: ['channel', 'score', 'again'] });
    const columns = { again: 'answer', score: 'none' };
    const { body } = await client.post('attendance/logs/preview', { text, columns });
    expect(body.read.rows[0]).toEqual({
      ...{ line: 2, date: '2026-05-04', outcome: 'came', city: null, vacancy: null, board: null, format: null },
      ...{ localHour: null, leadHours: null, answer: 'no', isConfirmed: false },
    });
    expect((await client.get('attendance/rates')).body.total).toBeNull();
    const content = Buffer.from(text).toString('base64url');
    const twice = await client.post('attendance/logs', { content, text: 'date,attended', columns });
    expect([twice.status, JSON.stringify(twice.body)]).toEqual([422, expect.stringContaining('Give the table once')]);
    const long = await client.post('attendance/logs', { content, columns: { ['x'.repeat(1_001)]: 'none' } });
    expect([long.status, JSON.stringify(long.body)]).toEqual([422, expect.stringContaining('at most 1000 characters')]);
    const done = await client.post('attendance/logs', { content, columns });
    expect(done.body).toMatchObject({
      imported: 2,
      columns: { answer: 'again' },
      unused: ['channel', 'score'],
    });
    expect((await client.post('attendance/logs', { text, columns: { again: 'someday' } })).status).toBe(422);
    expect((await client.post('attendance/logs', { text, columns: { nowhere: 'city' } })).status).toBe(422);
  });

  it('has its outcomes read as the request says; those that are not understood are named before and after', async () => {
    const text = `${LOG}2026-05-06,Вера,Казань,sick\n2026-05-07,Глеб,Казань,\n2026-05-08,Дина,Казань,maybe\n`;
    const [sick, empty, maybe] = ['sick', '', 'maybe'].map((word) => ({ word, rows: 1, meaning: null }));
    const looked = await client.post('attendance/logs/preview', { text });
    expect(looked.body.read).toMatchObject({ readable: 2, outcomeWords: [sick, empty, maybe] });
    const outcomes = { Sick: 'no-show', '': 'cancelled-late' };
    const said = [{ ...sick, meaning: 'no-show' }, { ...empty, meaning: 'cancelled-late' }, maybe];
    const { body } = await client.post('attendance/logs/preview', { text, outcomes });
    expect(body.read).toMatchObject({ readable: 4, outcomeWords: said, unusedWords: [] });
    const vain = { sik: 'no-show', Show: 'moved' };
    const misspelt = await client.post('attendance/logs/preview', { text, outcomes: vain });
    expect(misspelt.body.read).toMatchObject({ readable: 2, outcomeWords: [sick, empty, maybe] });
    expect(misspelt.body.read.unusedWords).toEqual([
      { word: 'sik', why: 'not-in-log', readAs: null },
      { word: 'Show', why: 'understood', readAs: 'came' },
    ]);
    expect((await client.get('attendance/rates')).body.total).toBeNull();
    const done = await client.post('attendance/logs', { text, outcomes });
    expect(done.body).toMatchObject({ imported: 4, outcomeWords: said });
    const again = await client.post('attendance/logs', { text, outcomes });
    expect(again.body).toMatchObject({ logId: done.body.logId, imported: 0, alreadyThere: 4, unusedWords: [] });
    expect((await client.get('attendance/rates')).body.total).toMatchObject({ came: 1, invited: 4 });
    const other = clientOf(api, await (await organisationWithKeys(api)).key());
    expect((await importLog(text, other)).body).toMatchObject({ imported: 2, outcomeWords: [sick, empty, maybe] });
    const unknown = await client.post('attendance/logs', { text, outcomes: { sick: 'ill' } });
    expect([unknown.status, JSON.stringify(unknown.body)]).toEqual([422, expect.stringContaining('cancelled-early')]);
    const long = await client.post('attendance/logs', { text, outcomes: { ['x'.repeat(1_001)]: 'came' } });
    expect([long.status, JSON.stringify(long.body)]).toEqual([422, expect.stringContaining('at most 1000 characters')]);
  });

  it('is imported as it is, in an old encoding too, named by the query', async () => {
    const inWindows1251 = Uint8Array.from(LOG, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x410 + 0xc0;
    });
    const { status, body } = await sendTable(inWindows1251, '?fileName=old.csv', 'text/csv; charset=windows-1251');
    expect([status, body.imported]).toEqual([200, 2]);
    expect((await client.get('attendance/logs')).body.logs).toMatchObject([{ fileName: 'old.csv' }]);
    expect((await client.get('attendance/rates')).body).toMatchObject({
      byCity: [{ key: 'kazan' }, { key: 'moscow' }],
      leftOut: { city: 0, vacancy: 0, board: 0 },
    });
  });

  it.each([
    ['nothing', '', 'attendance.log-empty'],
    ['only a header', 'date,outcome\n', 'attendance.log-empty'],
    ['no table', 'hello\nworld\n', 'attendance.columns-missing'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'attendance.log-unreadable'],
  ])('that is %s is refused by name, as text and as it is', async (_, text, code) => {
    const problem = { status: 422, body: { type: `urn:otklik:${code}`, detail: expect.any(String) } };
    expect(await importLog(text)).toMatchObject(problem);
    expect(await sendTable(Buffer.from(text, 'latin1'))).toMatchObject(problem);
  });

  it('that is a workbook is refused as text, and as it is where it is broken', async () => {
    const text = 'PK\u0003\u0004\u0014\u0000';
    expect(await importLog(text)).toMatchObject({ status: 422, body: { type: 'urn:otklik:attendance.log-not-text' } });
    expect(await sendTable(Buffer.from(text, 'latin1'))).toMatchObject({
      ...{ status: 422, body: { type: 'urn:otklik:attendance.log-unreadable' } },
    });
  });

  it('has its doubtful dates read as the request says', async () => {
    const text = 'date,place,outcome\n04/05/2026,Atlantis,yes\n';
    const { body } = await client.post('attendance/logs', { text, dates: 'month-first' });
    expect(body).toMatchObject({
      dates: { order: 'month-first', example: '04/05/2026', date: '2026-04-05' },
      unknownPlaces: { shown: [{ place: 'Atlantis', rows: 1 }], leftOut: 0 },
    });
    const answer = await sendTable(text, '?dates=day-first');
    expect(answer.body).toMatchObject({ imported: 1, dates: { order: 'day-first', date: '2026-05-04' } });
    expect((await client.get('attendance/rates')).body).toMatchObject({ total: { invited: 1 }, from: '2026-05-04' });
    expect(await sendTable(text, '?dates=sideways')).toMatchObject({ status: 422 });
  });

  it('without its text is refused by the name of the field', async () => {
    const { status, body } = await client.post('attendance/logs', { fileName: 'x', surprise: 1 });
    expect([status, body.type]).toEqual([422, 'urn:otklik:api.request-invalid']);
    expect(body.fields.map(({ field }: { field: string }) => field)).toContain('text');
  });

  it('is listed, taken back and brought back', async () => {
    const { logId } = (await importLog()).body;
    const log = {
      ...{ id: logId, fileName: 'май.csv', source: 'employer', importedBy: 'recruiter' },
      ...{ importedAt: '2026-06-01T09:00:00.000Z', taken: 2, alreadyThere: 0, rejected: 0 },
    };
    const counts = { takenBackAt: null, takenBackBy: null };
    expect((await client.get('attendance/logs')).body).toEqual({ logs: [{ ...log, ...counts }], next: null });
    const taken = { ...log, takenBackAt: '2026-06-01T09:00:00.000Z', takenBackBy: 'recruiter' };
    expect((await client.post(`attendance/logs/${logId}/take-back`)).body).toEqual(taken);
    expect((await client.get('attendance/rates')).body).toMatchObject({ total: null, basis: 'none' });
    expect((await client.post(`attendance/logs/${logId}/bring-back`)).body).toEqual({ ...log, ...counts });
    expect((await client.get('attendance/rates')).body).toMatchObject({ total: { invited: 2 }, basis: 'own' });
  });

  it('is one of a list in pages', async () => {
    for (const day of [1, 2, 3]) await importLog(`date,outcome\n2026-05-0${String(day)},show\n`);
    const first = (await client.get('attendance/logs?limit=2')).body;
    const second = (await client.get(`attendance/logs?limit=2&after=${first.next}`)).body;
    expect([first.logs.length, second.logs.length, second.next]).toEqual([2, 1, null]);
    expect(await client.get('attendance/logs?after=nonsense')).toMatchObject({ status: 422 });
    expect(await client.get('attendance/logs?limit=0')).toMatchObject({ status: 422 });
  });

  it('of another organisation does not exist', async () => {
    const { logId } = (await importLog()).body;
    const stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
    for (const verb of ['take-back', 'bring-back'])
      expect(await stranger.post(`attendance/logs/${logId}/${verb}`)).toMatchObject({
        status: 404,
        body: { type: 'urn:otklik:attendance.log-not-found' },
      });
    expect((await stranger.get('attendance/logs')).body.logs).toEqual([]);
    expect((await stranger.get('attendance/rates')).body.total).toBeNull();
    expect((await client.get('attendance/rates')).body.total).toMatchObject({ invited: 2 });
  });

  it('invented by the simulated boards is called so', async () => {
    const invented = { fileName: 'interviews.csv', source: 'simulator' } as const;
    await api.t.get(AttendanceService).importLog(actor, LOG, invented);
    expect((await client.get('attendance/rates')).body).toMatchObject({ basis: 'invented', inventedLeftOut: 0 });
    await importLog('date,outcome\n2026-05-09,show\n');
    expect((await client.get('attendance/rates')).body).toMatchObject({
      basis: 'own',
      inventedLeftOut: 2,
      total: { invited: 1 },
    });
    expect((await client.get('attendance/logs')).body.logs.map(({ source }: { source: string }) => source)).toEqual([
      'employer',
      'simulator',
    ]);
  });

  it('is described: what may be sent, and what comes', async () => {
    const { body } = await clientOf(api, null).get('/api/docs/openapi.json');
    const { post, get } = body.paths['/api/v1/attendance/logs'];
    expect(Object.keys(post.requestBody.content)).toEqual(['application/json', ...TABLE_TYPES]);
    expect(get.parameters.map(({ name }: { name: string }) => name).sort()).toEqual(['after', 'limit']);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/api/v1/attendance/rates', '/api/v1/attendance/logs/{id}/take-back']),
    );
  });
});

describe('a log that is too large', () => {
  let web: TestWeb;
  beforeAll(async () => {
    const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
    const settings = testSettings({ databaseUrl: await cloneTemplate() });
    web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  });
  afterAll(() => web.close());

  it.each(['text/csv', 'application/json'])('is refused as %s with its limit, before it is read', async (type) => {
    const { organisationId } = await newPerson(web);
    const keys = web.app.get(ApiKeysService, { strict: false });
    const { key: bearer } = await keys.create(systemActor(organisationId), { name: 'script', role: 'recruiter' });
    const answer = await web.app.inject({
      method: 'POST',
      url: '/api/v1/attendance/logs',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': type },
      payload: 'x'.repeat(9 * 1024 * 1024),
    });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      413,
      'application/problem+json; charset=utf-8',
    ]);
    expect(answer.json()).toMatchObject({
      status: 413,
      detail: expect.stringContaining('Up to 8 MB are taken at once'),
    });
  });
});

describe('what plans rest on', () => {
  it('is told with its versions, and is nothing of another organisation’s', async () => {
    const nothing = { inUse: null, isBeingMade: false, moves: [], reliability: [] };
    expect((await client.get('attendance/model')).body).toEqual(nothing);
    await importLog();
    expect((await client.get('attendance/model')).body).toMatchObject({ isBeingMade: true });
    await api.t.get(ShowFits).refit(actor.organisationId);
    const { body } = await client.get('attendance/model');
    expect(body).toMatchObject({
      inUse: { basis: 'own', bookings: 2, days: 2, from: '2026-05-04', to: '2026-05-05', verdict: 'first' },
      moves: [],
      reliability: [],
    });
    const versions = await client.get('attendance/model/versions?limit=1');
    expect(versions.body).toEqual({ versions: [body.inUse], next: null });
    const other = clientOf(api, await (await organisationWithKeys(api)).key());
    expect((await other.get('attendance/model')).body).toEqual(nothing);
    expect((await other.get('attendance/model/versions')).body).toEqual({ versions: [], next: null });
  });

  it('is not for interviewers', async () => {
    const interviewer = clientOf(api, await keyOf('interviewer'));
    expect((await interviewer.get('attendance/model')).status).toBe(403);
    expect((await interviewer.get('attendance/model/versions')).status).toBe(403);
  });
});

describe('the rules of interviews', () => {
  it('are read by who hires and changed by the owner, each alone', async () => {
    const owner = clientOf(api, await keyOf('owner'));
    const usual = { lateAfterMinutes: 10, cancelLateHours: null, triesReminders: false };
    expect((await client.get('attendance/rules')).body).toEqual(usual);
    expect((await client.patch('attendance/rules', { lateAfterMinutes: 5 })).status).toBe(403);
    const changed = { ...usual, cancelLateHours: 12 };
    expect(await owner.patch('attendance/rules', { cancelLateHours: 12 })).toMatchObject({
      status: 200,
      body: changed,
    });
    expect((await owner.patch('attendance/rules', { lateAfterMinutes: 121 })).status).toBe(422);
    expect((await client.get('attendance/rules')).body).toEqual(changed);
    expect((await client.get('attendance/reminders')).body).toEqual({ policies: [] });
  });
});
