import { MovableClock } from '../../../src/kernel/clock.js';
import { ConnectionsService, startSimulator } from '../../../src/job-boards/index.js';
import type { RunningSimulator } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { settingsFor } from '../../database/sourcing/boards-fixture.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

let simulator: RunningSimulator;
let api: TestApi;
let client: ReturnType<typeof clientOf>;
let stranger: ReturnType<typeof clientOf>;
let actor: Actor;
let connectionId: string;
let applicationIds: string[];

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const market = { responses: 12 };
  simulator = await startSimulator({ headhunterPort: 0, superjobPort: 0, seed: 7, stateFile: null, clock, market });
  api = await startApi(settingsFor(simulator));
  const made = await organisationWithKeys(api);
  ({ actor } = made);
  client = clientOf(api, await made.key());
  stranger = clientOf(api, await (await organisationWithKeys(api)).key());
  const redirectUri = 'http://localhost:3000/connections/headhunter';
  const code = simulator.control.authorisationCode({ board: 'headhunter', redirectUri });
  ({ connectionId } = await api.t.get(ConnectionsService).connectHeadhunter({ actor, code, redirectUri }));
  await api.t.get(SourcingService).pullAll(actor.organisationId);
  const { body } = await client.get('vacancies');
  const lists = await Promise.all(
    (body.vacancies as { id: string }[]).map(({ id }) => client.get(`vacancies/${id}/applications`)),
  );
  applicationIds = lists.flatMap((list) => (list.body.applications as { id: string }[]).map(({ id }) => id));
});
afterAll(async () => {
  await api.close();
  await simulator.close();
});

it('what a board is told is chosen and read; not by another organisation, and no stage that there is not', async () => {
  const path = `connections/${connectionId}/telling`;
  expect((await client.get(path)).body).toEqual({
    tells: true,
    hasStages: true,
    stages: {},
    boardStages: [],
    invitation: { kind: 'none' },
  });
  const telling = { tells: true, stages: { accepted: null }, invitation: { kind: 'own', text: 'Приходите' } };
  for (let time = 0; time < 2; time += 1) expect((await client.put(path, telling)).body).toMatchObject(telling);
  expect((await client.put(path, { ...telling, stages: { invited: 'made_up' } })).body.type).toBe(
    'urn:otklik:sourcing.no-such-board-stage',
  );
  expect([(await stranger.get(path)).status, (await stranger.put(path, telling)).status]).toEqual([404, 404]);
});

it('a rejection goes with the message that the call names, and with none if it names none', async () => {
  const [first, second, third] = applicationIds;
  const offer = await client.get(`applications/${first}/rejection`);
  expect(offer.body).toMatchObject({ board: 'headhunter', usual: { kind: 'none' } });
  expect(offer.body.templates.length).toBeGreaterThan(1);
  expect((await stranger.get(`applications/${first}/rejection`)).status).toBe(404);
  const message = { kind: 'own', text: 'Спасибо' };
  expect((await client.post(`applications/${first}/reject`, { reason: 'нет опыта', message })).status).toBe(200);
  const usual = async (): Promise<unknown> =>
    (await client.get(`applications/${second}/rejection`)).body.usual as unknown;
  expect(await usual()).toEqual({ kind: 'none' });
  const offered = { kind: 'own', text: 'Спасибо всем', offerNext: true };
  expect((await client.post(`applications/${third}/reject`, { reason: 'нет опыта', message: offered })).status).toBe(
    200,
  );
  expect(await usual()).toEqual({ kind: 'own', text: 'Спасибо всем' });
  expect((await client.post(`applications/${second}/reject`, { reason: 'нет опыта' })).status).toBe(200);
  const told = async (id: string): Promise<unknown> =>
    (await client.get(`applications/${id}/board-actions`)).body.actions as unknown;
  expect([await told(first), await told(second)]).toMatchObject([
    [{ status: 'waiting', stage: 'rejected', message: 'Спасибо' }],
    [{ status: 'waiting', stage: 'rejected', message: null }],
  ]);
  expect((await stranger.get(`applications/${first}/board-actions`)).status).toBe(404);
});

it('what was not told is listed, told again or left', async () => {
  expect((await client.get('board-actions')).body).toEqual({ actions: [], next: null });
  api.t.clock.moveByMinutes(13 * 60);
  const { actions } = (await client.get('board-actions')).body as { actions: { id: string }[] };
  expect(actions).toHaveLength(3);
  for (const word of ['retry', 'dismiss']) {
    expect((await stranger.post(`board-actions/${actions[0].id}/${word}`)).status).toBe(404);
  }
  const twice = [1, 2].map(() => client.post(`board-actions/${actions[0].id}/dismiss`));
  expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([204, 204]);
  for (const { id } of actions.slice(1)) expect((await client.post(`board-actions/${id}/retry`)).status).toBe(204);
  expect((await client.get('board-actions')).body.actions).toEqual([]);
  expect((await client.post(`board-actions/${actions[0].id}/retry`)).status).toBe(404);
});

it('a text that the board does not offer is refused at once, and nobody is rejected; a board that is silent is not waited for', async () => {
  const id = applicationIds.at(-1) ?? '';
  const made = { kind: 'template', templateId: 'made_up' };
  for (const [path, body] of [
    ['reject', { reason: 'нет опыта' }],
    ['moves', { to: 'rejected', reason: 'нет опыта' }],
  ] as const) {
    const refused = await client.post(`applications/${id}/${path}`, { ...body, message: made });
    expect([refused.status, refused.body.type]).toEqual([422, 'urn:otklik:sourcing.no-such-template']);
  }
  expect((await client.get(`applications/${id}`)).body).toMatchObject({ stage: 'new' });
  const { templates } = (await client.get(`applications/${id}/rejection`)).body as {
    templates: { id: string; text: string }[];
  };
  expect(new Set(templates.map(({ text }) => text)).size).toBe(templates.length);
  // As long as a real board may be silent: whoever rejects is answered long before.
  simulator.control.queueFault({ kind: 'slow', match: 'GET /negotiations/', delayMilliseconds: 8_000 });
  const message = { kind: 'template', templateId: templates[0]?.id };
  const began = Date.now();
  expect((await client.post(`applications/${id}/reject`, { reason: 'нет опыта', message })).status).toBe(200);
  expect(Date.now() - began).toBeLessThan(6_000);
});
