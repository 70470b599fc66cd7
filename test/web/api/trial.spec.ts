import { ConnectionsService } from '../../../src/job-boards/index.js';
import { connection } from '../../database/candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ boardsSimulated: true });
});
afterAll(() => api.close());

it('tells how much goes with the simulated boards, and ends the trial once, for the owner alone', async () => {
  const { actor, key } = await organisationWithKeys(api);
  const stranger = await organisationWithKeys(api);
  const theirs = await connection(api.t as TestApp, stranger.actor, 'headhunter');
  await connection(api.t as TestApp, actor, 'headhunter');
  const recruiter = clientOf(api, await key('recruiter'));
  expect([
    (await recruiter.get('connections/trial')).status,
    (await recruiter.post('connections/trial/end')).status,
  ]).toEqual([403, 403]);
  const owner = clientOf(api, await key('owner'));
  const counts = { connections: 1, people: 0, vacancies: 0, days: 0 };
  expect((await owner.get('connections/trial')).body).toEqual({ trial: counts });
  expect(await owner.post('connections/trial/end')).toMatchObject({ status: 200, body: { trial: counts } });
  expect((await owner.post('connections/trial/end')).body).toEqual({ trial: { ...counts, connections: 0 } });
  expect((await owner.get('connections')).body.connections).toEqual([]);
  expect(
    (await api.t.get(ConnectionsService).list(stranger.actor.organisationId)).map((one) => one.connectionId),
  ).toEqual([theirs.connectionId]);
});
