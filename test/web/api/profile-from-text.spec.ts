import type { Role } from '../../../src/organisations/index.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

const TEXT =
  'Сварщик\nТребования:\n- опыт сварки труб от 2 лет\n- удостоверение НАКС или готовность учиться\n- 4 разряд\n- сменный график\n- до 40 лет';

let api: TestApi;
let keyOf: (role?: Role) => Promise<string>;
let vacancyId: string;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  const { actor, key } = await organisationWithKeys(api);
  keyOf = key;
  vacancyId = await vacancy(api.t as TestApp, actor);
});

const path = (): string => `vacancies/${vacancyId}/profile`;

it('is read, confirmed by sending it back, and scored by', async () => {
  const client = clientOf(api, await keyOf());
  const read = await client.post(`${path()}/from-text`, { text: TEXT });
  expect(read).toMatchObject({ status: 200, body: { title: 'Сварщик', text: TEXT, language: 'ru' } });
  for (const { sentence } of read.body.requirements)
    expect(TEXT.slice(sentence.start, sentence.end)).toBe(sentence.text);
  expect(read.body.terms).toEqual(['shifts']);
  expect(read.body.refused).toMatchObject([{ text: 'до 40 лет' }]);
  const requirements = read.body.requirements.map(({ requirement }: { requirement: object }) => requirement);
  const saved = await client.put(path(), { requirements, origin: 'from-text' });
  expect(saved).toMatchObject({ status: 200, body: { vacancyOnly: true, versions: [{ origin: 'from-text' }, {}] } });
  expect(saved.body.requirements.map(({ kind }: { kind: string }) => kind).sort()).toEqual(
    requirements.map(({ kind }: { kind: string }) => kind).sort(),
  );
  const twice = await client.put(path(), { requirements, origin: 'from-text' });
  expect(twice.body.version).toBe(saved.body.version);
});

it('is read from a file, and a file that is none is refused', async () => {
  const client = clientOf(api, await keyOf());
  const content = Buffer.from(TEXT, 'utf16le').toString('base64url');
  expect((await client.post(`${path()}/from-text`, { content })).body.text).toBe(TEXT);
  const oldWord = Buffer.from('d0cf11e0a1b11ae1', 'hex').toString('base64url');
  expect(await client.post(`${path()}/from-text`, { content: oldWord })).toMatchObject({ status: 422 });
  const long = Buffer.from(`${TEXT}\n${'- водить погрузчик\n'.repeat(12_000)}`).toString('base64url');
  expect(await client.post(`${path()}/from-text`, { content: long })).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('more than 200,000 characters') },
  });
});

it('is not for another organisation, nor for who may not edit profiles', async () => {
  const stranger = clientOf(api, await (await organisationWithKeys(api)).key());
  expect((await stranger.post(`${path()}/from-text`, { text: TEXT })).status).toBe(404);
  const receptionist = clientOf(api, await keyOf('receptionist'));
  expect((await receptionist.post(`${path()}/from-text`, { text: TEXT })).status).toBe(403);
});
