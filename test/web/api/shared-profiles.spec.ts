import type { Role } from '../../../src/organisations/index.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

const TEXT = 'Сварщик\nТребования:\n- опыт сварки труб от 2 лет\n- 4 разряд';

let api: TestApi;
let keyOf: (role?: Role) => Promise<string>;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ key: keyOf } = await organisationWithKeys(api));
});

it('a profile of any trade is read from a text, made, listed, saved anew and brought back', async () => {
  const client = clientOf(api, await keyOf());
  const read = await client.post('role-profiles/from-text', { text: TEXT });
  const requirements = read.body.requirements.map(({ requirement }: { requirement: object }) => requirement);
  const body = { title: read.body.title, requirements, origin: 'from-text' };
  const made = await client.post('role-profiles', body);
  expect(made).toMatchObject({
    status: 201,
    body: { version: 1, kinSlug: null, title: { ru: 'Сварщик' }, versions: [{ origin: 'from-text' }], vacancies: [] },
  });
  const { slug } = made.body;
  expect((await client.post('role-profiles', body)).body.slug).toBe(slug);
  const { profiles } = (await client.get('role-profiles')).body;
  expect(profiles[0]).toMatchObject({ slug, isOwn: true });
  expect(profiles[1]).toMatchObject({ slug: 'client-manager', isOwn: false });
  const basedOn = { slug, version: 1 };
  const saved = await client.put(`role-profiles/${slug}`, { requirements: requirements.slice(1), basedOn });
  expect(saved.body.version).toBe(2);
  expect((await client.put(`role-profiles/${slug}`, { requirements, basedOn })).status).toBe(409);
  const back = await client.post(`role-profiles/${slug}/restore`, { version: 1 });
  expect(back.body).toMatchObject({ version: 3, requirements: made.body.requirements });
  expect((await client.get(`role-profiles/${slug}`)).body).toEqual(back.body);
  const preview = await client.post(`role-profiles/${slug}/preview`, { requirements });
  expect(preview).toMatchObject({ status: 200, body: { people: 0, moved: 0, top: [] } });
  expect((await client.post(`role-profiles/${slug}/archive`)).body.archivedAt).not.toBeNull();
  expect((await client.get('role-profiles')).body.profiles[0].slug).toBe('client-manager');
  expect((await client.post(`role-profiles/${slug}/unarchive`)).body.archivedAt).toBeNull();
});

it('a profile is made of a copy, with ways to a requirement; without either it is refused', async () => {
  const client = clientOf(api, await keyOf());
  const copy = await client.post('role-profiles', { title: 'Продавец', copyOf: 'client-specialist' });
  expect(copy.body).toMatchObject({ kinSlug: 'client-specialist' });
  const routes = new Set(
    copy.body.requirements.map(({ route }: { route: { option: string } | null }) => route?.option),
  );
  expect(routes.size).toBeGreaterThan(2);
  expect((await client.post('role-profiles', { title: 'Пустой' })).status).toBe(422);
  expect((await client.post('role-profiles', { title: 'Пустой', requirements: [] })).status).toBe(422);
});

it('is not for another organisation, nor for who may not edit profiles', async () => {
  const { slug } = (await clientOf(api, await keyOf()).post('role-profiles', { title: 'П1', copyOf: 'sales-manager' }))
    .body;
  const stranger = clientOf(api, await (await organisationWithKeys(api)).key());
  expect((await stranger.get(`role-profiles/${slug}`)).status).toBe(404);
  expect((await stranger.post(`role-profiles/${slug}/restore`, { version: 1 })).status).toBe(404);
  const interviewer = clientOf(api, await keyOf('interviewer'));
  expect((await interviewer.get(`role-profiles/${slug}`)).status).toBe(403);
  expect((await interviewer.get('role-profiles')).body.profiles[0].isOwn).toBe(false);
});
