import type { Actor } from '../../../src/organisations/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

let api: TestApi;
let t: TestApp;
let actor: Actor;
let client: ReturnType<typeof clientOf>;
let manager: ReturnType<typeof clientOf>;
let owner: ReturnType<typeof clientOf>;
let stranger: ReturnType<typeof clientOf>;

beforeAll(async () => {
  api = await startApi();
  t = api.t as TestApp;
});
beforeEach(async () => {
  const organisation = await organisationWithKeys(api);
  client = clientOf(api, await organisation.key('recruiter'));
  manager = clientOf(api, await organisation.key('hiring-manager'));
  owner = clientOf(api, await organisation.key('owner'));
  stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
  actor = organisation.actor;
});
afterAll(() => api.close());

async function two(): Promise<{ candidateId: string; applicationId: string }[]> {
  const ref = await connection(t, actor, 'superjob');
  const vacancyId = await vacancy(t, actor);
  const phones = ['+79031234567'];
  return [
    await receive(t, ref, vacancyId, boardResume({ phones })),
    await receive(t, ref, vacancyId, boardResume({ phones })),
  ];
}

test('an organisation that asks first gets a suggestion, decides, and takes it back', async () => {
  expect((await owner.get('organisation')).body.duplicates).toBe('merge');
  expect((await owner.patch('organisation', { duplicates: 'ask' })).body).toMatchObject({
    duplicates: 'ask',
    kind: 'agency',
  });
  expect((await owner.patch('organisation', { name: 'Кедр и сосна' })).body.duplicates).toBe('ask');
  const [one, other] = await two();
  const { body } = await client.get('duplicates');
  expect(body).toMatchObject({ suggestions: [{ evidence: ['phone'] }], next: null });
  expect((await client.get(`applications/${one.applicationId}`)).body.possiblySame).toBe(1);
  const ids = [one.candidateId, other.candidateId];
  const compared = await client.get(`candidates/${other.candidateId}/duplicates`);
  expect(compared.body.people.map(({ contacts }: { contacts: unknown[] }) => contacts.length)).toEqual([1, 1]);
  expect((await manager.get(`candidates/${other.candidateId}/duplicates`)).body.people[0].contacts).toBeNull();
  expect((await manager.post('candidates/merge', { candidateIds: ids })).status).toBe(403);
  expect((await stranger.post('candidates/merge', { candidateIds: ids })).status).toBe(404);
  expect((await client.post('candidates/merge', { candidateIds: ids })).body).toEqual({ candidateId: one.candidateId });
  expect((await client.post('candidates/merge', { candidateIds: ids })).body).toEqual({ candidateId: one.candidateId });
  // Old addresses lead on.
  for (const { applicationId } of [one, other]) {
    const { body: application } = await client.get(`applications/${applicationId}`);
    expect(application).toMatchObject({ id: one.applicationId, candidateId: one.candidateId, possiblySame: 0 });
  }
  const exported = await client.get(`candidates/${other.candidateId}/personal-data`);
  expect([exported.body.candidateId, exported.body.data.resumes.length]).toEqual([one.candidateId, 2]);
  expect((await stranger.post(`candidates/${other.candidateId}/split`)).status).toBe(404);
  expect((await client.post(`candidates/${one.candidateId}/split`)).status).toBe(409);
  expect((await client.post(`candidates/${other.candidateId}/split`)).status).toBe(204);
  expect((await client.get(`applications/${other.applicationId}`)).body.id).toBe(other.applicationId);
  expect((await client.get('duplicates')).body.suggestions).toEqual([]);
});

test('different people are not suggested again', async () => {
  await owner.patch('organisation', { duplicates: 'ask' });
  const ids = (await two()).map(({ candidateId }) => candidateId);
  expect((await stranger.post('candidates/tell-apart', { candidateIds: ids })).status).toBe(404);
  expect((await client.post('candidates/tell-apart', { candidateIds: ids })).status).toBe(204);
  expect((await client.post('candidates/tell-apart', { candidateIds: ids })).status).toBe(204);
  expect((await client.get('duplicates')).body.suggestions).toEqual([]);
  expect((await client.post('candidates/tell-apart', { candidateIds: ids.slice(1) })).status).toBe(422);
});
