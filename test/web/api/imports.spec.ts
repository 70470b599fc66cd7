import { ImportRun } from '../../../src/direct-responses/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';
import { workbook, workbookOfSheets } from '../../unit/platform/workbook-builder.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

const LIST = 'name,phone\nИнна Ким,+79035550101\n=Лиса(),\n';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let api: TestApi;
let actor: Actor;
let keyOf: (role?: Role) => Promise<string>;
let key: string;
let client: ReturnType<typeof clientOf>;
let vacancyId: string;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ actor, key: keyOf } = await organisationWithKeys(api));
  key = await keyOf();
  client = clientOf(api, key);
  vacancyId = await vacancy(api.t as TestApp, actor);
});

const send = async (file: Uint8Array | string, type: string): Promise<Response> =>
  fetch(`${api.address}/api/v1/vacancies/${vacancyId}/imports?fileName=people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': type },
    body: file as never,
  });

it('is uploaded, looked at, started, and taken back', async () => {
  const made = await client.post(`vacancies/${vacancyId}/imports`, { text: LIST, fileName: 'a.csv' });
  expect(made).toMatchObject({ status: 201, body: { status: 'uploaded', rows: 2, columns: ['name', 'phone'] } });
  const { id } = made.body;
  expect((await client.get(`imports/${id}/preview`)).body.rows).toEqual([
    { line: 2, person: expect.objectContaining({ firstName: 'Инна', lastName: 'Ким' }), fault: null, notRead: [] },
    { line: 3, person: null, fault: 'no-contact', notRead: [] },
  ]);
  expect((await client.post(`imports/${id}/start`, {})).body).toMatchObject({ status: 'running' });
  await api.t.get(ImportRun).run(actor.organisationId, id);
  expect((await client.get(`imports/${id}`)).body).toMatchObject({ status: 'done', imported: 1, rejected: 1 });
  const rejected = await client.get(`imports/${id}/rejected`);
  expect(rejected.body.contactNotRecognised).toEqual([]);
  expect(rejected.body.rows).toEqual([{ line: 3, fault: 'no-contact', cells: ['=Лиса()', ''] }]);
  expect(rejected.body.file).toContain(`"'=Лиса()","","3"`);
  const { body } = await client.get(`vacancies/${vacancyId}/applications?board=import`);
  expect(body.applications).toMatchObject([{ boards: ['import'] }]);
  const [{ id: applicationId }] = body.applications;
  const arrivals = `applications/${applicationId}/arrivals`;
  expect((await client.get(arrivals)).body.arrivals).toMatchObject([{ source: 'import', importId: id, origin: null }]);
  const stranger = clientOf(api, await (await organisationWithKeys(api)).key());
  expect((await stranger.get(arrivals)).status).toBe(404);
  expect((await client.post(`imports/${id}/take-back`)).body).toEqual({ removed: 1, left: 0, kept: 0, remaining: 0 });
  expect((await client.get(`vacancies/${vacancyId}/imports`)).body).toMatchObject({ imports: [{ id }], next: null });
});

it('says of which rows the contact is none', async () => {
  const { body } = await client.post(`vacancies/${vacancyId}/imports`, { text: 'name,phone\nИнна Ким,1234\n' });
  expect((await client.get(`imports/${body.id}/preview`)).body.rows).toMatchObject([
    { fault: null, person: { phones: ['1234'] }, notRead: ['contact: is not recognised: 1234'] },
  ]);
  await client.post(`imports/${body.id}/start`, {});
  await api.t.get(ImportRun).run(actor.organisationId, body.id);
  const { body: answer } = await client.get(`imports/${body.id}/rejected`);
  expect(answer).toMatchObject({ rows: [], contactNotRecognised: [2] });
});

it('names the sheet of every row that was not taken from a workbook of several', async () => {
  const header = ['name', 'phone'];
  const book = workbookOfSheets([
    [header, ['Инна Ким', '+79035550101']],
    [header, ['Лиса Ким', '']],
  ]);
  const { id } = (await (await send(book, XLSX)).json()) as { id: string };
  await client.post(`imports/${id}/start`, {});
  await api.t.get(ImportRun).run(actor.organisationId, id);
  const { body } = await client.get(`imports/${id}/rejected`);
  expect(body.rows).toMatchObject([{ line: 4 }]);
  expect(body.file).toContain('"Лиса Ким","","2 (sheet ""s1"")"');
});

it('comes as it is: a table, a workbook, lines of JSON', async () => {
  const book = workbook([
    ['ФИО', 'Телефон'],
    ['Ким Инна', 79035550101],
  ]);
  for (const [file, type] of [
    [LIST, 'text/csv'],
    [book, XLSX],
    ['{"name":"Инна Ким","phone":"+79035550101"}\n', 'application/x-ndjson'],
  ] as const) {
    const answer = await send(file, type);
    expect([type, answer.status]).toEqual([type, 201]);
    expect(await answer.json()).toMatchObject({ fileName: 'people', columns: ['name', 'phone'] });
  }
});

it('is told what is wrong with it', async () => {
  expect(await (await send('', 'text/csv')).json()).toMatchObject({
    status: 422,
    type: 'urn:otklik:direct-responses.list-empty',
  });
  const { body } = await client.post(`vacancies/${vacancyId}/imports`, { text: LIST });
  const wrong = await client.post(`imports/${body.id}/start`, { columns: ['city'] });
  expect(wrong).toMatchObject({ status: 422, body: { type: 'urn:otklik:direct-responses.columns-missing' } });
});

it('is not for another organisation nor for a role that may not', async () => {
  const { body } = await client.post(`vacancies/${vacancyId}/imports`, { text: LIST });
  const stranger = clientOf(api, await (await organisationWithKeys(api)).key());
  const manager = clientOf(api, await keyOf('hiring-manager'));
  for (const [who, status] of [
    [stranger, 404],
    [manager, 403],
  ] as const) {
    expect((await who.get(`imports/${body.id}`)).status).toBe(status);
    expect((await who.post(`imports/${body.id}/start`, {})).status).toBe(status);
    expect((await who.post(`vacancies/${vacancyId}/imports`, { text: LIST })).status).toBe(status);
  }
});
