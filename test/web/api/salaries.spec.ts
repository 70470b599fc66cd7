import type { Actor, Role } from '../../../src/organisations/index.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';
import { workbookOfSheets } from '../../unit/platform/workbook-builder.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

let api: TestApi;
let actor: Actor;
let keyOf: (role?: Role) => Promise<string>;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ actor, key: keyOf } = await organisationWithKeys(api));
});

describe('salaries', () => {
  it('are bands of the cities with vacancies, and what their budgets buy', async () => {
    const id = await vacancy(api.t as TestApp, actor, { citySlug: 'kazan', budgetAmount: 90_000 });
    const { status, body } = await clientOf(api, await keyOf()).get('salaries');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      places: [{ place: { slug: 'kazan', name: 'Казань' }, bands: [{ level: 1, n: 0, currency: 'RUR' }, {}, {}, {}] }],
      vacancies: [{ vacancyId: id, levels: [{ level: 1 }, { level: 2 }, { level: 3 }, { level: 4 }] }],
    });
  });

  it('say what an amount buys in any city: the more, the more people', async () => {
    const client = clientOf(api, await keyOf());
    const shareOf = async (amount: number): Promise<number> => {
      const { body } = await client.get(`salaries/reach?city=${encodeURIComponent('Арзамас')}&amount=${amount}`);
      return (body as { levels: { share: number }[] }).levels[1]?.share ?? NaN;
    };
    expect(await shareOf(60_000)).toBeLessThan(await shareOf(120_000));
    const unknown = await client.get('salaries/reach?city=Atlantis&amount=60000');
    expect([unknown.status, unknown.body.type]).toEqual([422, 'urn:otklik:salaries.place-unknown']);
    expect((await client.get('salaries/reach?city=moscow&amount=-1')).status).toBe(422);
  });

  it('are not for receptionists and interviewers', async () => {
    for (const role of ['receptionist', 'interviewer'] as const)
      expect((await clientOf(api, await keyOf(role)).get('salaries')).status).toBe(403);
  });
});

describe('tables of pay', () => {
  const TABLE = 'city,level,salary\nKazan,2,90000\nLondon,2,80000\n';

  it('are uploaded, looked at, counted and taken back', async () => {
    const client = clientOf(api, await keyOf());
    const made = await client.post('salaries/imports', { text: TABLE, fileName: 'a.csv' });
    expect(made).toMatchObject({ status: 201, body: { status: 'uploaded', rows: 2, taken: 1, rejected: 1 } });
    expect(made.body.preview).toMatchObject([{ city: 'kazan', level: 2, amount: 90_000, to: null, gross: null }]);
    const { id } = made.body;
    const { headers, columns } = made.body;
    const fields = headers.map((name: string) => Object.keys(columns).find((field) => columns[field] === name) ?? null);
    const again = await client.post(`salaries/imports/${id}/columns`, { columns: fields });
    expect(again.body).toEqual(made.body);
    expect((await client.post(`salaries/imports/${id}/columns`, { columns: [] })).status).toBe(422);
    expect((await client.post(`salaries/imports/${id}/start`)).body).toMatchObject({ status: 'done' });
    const rejected = await client.get(`salaries/imports/${id}/rejected`);
    expect(rejected.body.rows).toEqual([
      { line: 3, fault: 'unknown-city', faults: ['unknown-city'], cells: ['London', '2', '80000'] },
    ]);
    const { body } = await client.get('salaries');
    expect(body.places).toMatchObject([{ place: { slug: 'kazan' }, bands: [{ n: 0 }, { n: 1 }, { n: 0 }, { n: 0 }] }]);
    const stranger = clientOf(api, await (await organisationWithKeys(api)).key());
    expect((await stranger.get(`salaries/imports/${id}`)).status).toBe(404);
    expect((await client.post(`salaries/imports/${id}/take-back`)).body.takenBackBy).not.toBeNull();
    expect((await client.get('salaries/imports')).body).toMatchObject({ imports: [{ id }], next: null });
  });

  it('name the sheet of every row that was not taken from a workbook of several', async () => {
    const key = await keyOf();
    const client = clientOf(api, key);
    const header = ['city', 'level', 'salary'];
    const book = workbookOfSheets([
      [header, ['Kazan', '2', '90000']],
      [header, ['London', '2', '80000']],
    ]);
    const made = await fetch(`${api.address}/api/v1/salaries/imports?fileName=pay`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
      body: book as never,
    });
    const { id } = (await made.json()) as { id: string };
    await client.post(`salaries/imports/${id}/start`);
    const rejected = await client.get(`salaries/imports/${id}/rejected`);
    expect(rejected.body.rows).toMatchObject([{ line: 4 }]);
    expect(rejected.body.file).toContain('"London","2","80000","2 (sheet ""s1"")"');
  });

  it('come as files, with what no column tells beside them, and only from those who may', async () => {
    const send = async (key: string): Promise<Response> =>
      fetch(`${api.address}/api/v1/salaries/imports?fileName=pay&city=Kazan&level=3`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
        body: 'salary\n90000\n',
      });
    const answer = await send(await keyOf());
    expect(await answer.json()).toMatchObject({ fileName: 'pay', preview: [{ city: 'kazan', level: 3 }] });
    expect((await send(await keyOf('hiring-manager'))).status).toBe(403);
    const wrong = await clientOf(api, await keyOf()).post('salaries/imports', { text: 'a,b\nc,d\n' });
    expect(wrong).toMatchObject({ status: 422, body: { type: 'urn:otklik:salaries.no-pay-column' } });
  });
});
