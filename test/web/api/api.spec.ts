import { newId } from '../../../src/kernel/ids.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

let api: TestApi;
let t: TestApp;
let actor: Actor;
let keyOf: (role?: Role) => Promise<string>;
let client: ReturnType<typeof clientOf>;

beforeAll(async () => {
  api = await startApi();
  t = api.t as TestApp;
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ actor, key: keyOf } = await organisationWithKeys(api));
  client = clientOf(api, await keyOf());
});

async function application(vacancyId: string, content = {}): Promise<string> {
  const ref = await connection(t, actor, 'headhunter');
  return (await receive(t, ref, vacancyId, boardResume({ phones: ['+79031234567'] }, content))).applicationId;
}

describe('vacancies', () => {
  const fields = { title: 'Аккаунт-менеджер', profileSlug: 'client-manager', citySlug: 'moscow', wantedCount: 3 };

  it('are made, listed, read and changed', async () => {
    const made = await client.post('vacancies', fields);
    expect(made).toMatchObject({ status: 201, body: { ...fields, timeZone: 'Europe/Moscow', status: 'open' } });
    const { id } = made.body;
    expect((await client.get('vacancies')).body.vacancies).toEqual([made.body]);
    const changed = await client.patch(`vacancies/${id}`, { status: 'closed', deadline: '2026-09-01' });
    expect(changed.body).toEqual({ ...made.body, status: 'closed', deadline: '2026-09-01' });
    expect((await client.get(`vacancies/${id}`)).body).toEqual(changed.body);
  });

  it('say which field is wrong', async () => {
    const { status, type, body } = await client.post('vacancies', { ...fields, wantedCount: 0, surprise: 1 });
    expect([status, type]).toEqual([422, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({ type: 'urn:otklik:api.request-invalid', status: 422 });
    expect(body.fields.map(({ field }: { field: string }) => field)).toContain('wantedCount');
    const unknownCity = await client.post('vacancies', { ...fields, citySlug: 'atlantis' });
    expect(unknownCity).toMatchObject({ status: 422, body: { type: 'urn:otklik:vacancies.invalid' } });
  });
});

describe('applications', () => {
  it('are paged best first, read in detail, decided and undone', async () => {
    const vacancyId = await vacancy(t, actor);
    const ids = await Promise.all([1, 2, 3].map((n) => application(vacancyId, { title: `Менеджер ${n}` })));
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page = await client.get(
        `vacancies/${vacancyId}/applications?limit=1&stage=new${after && `&after=${after}`}`,
      );
      expect(page).toMatchObject({ status: 200, body: { total: 1 } });
      seen.push(...page.body.applications.map(({ id }: { id: string }) => id));
      after = page.body.next;
    }
    // One person with one phone: three résumés are one application.
    expect(seen).toEqual([...new Set(ids)]);
    const id = ids[0];
    expect((await client.get(`applications/${id}`)).body).toMatchObject({
      id,
      vacancyId,
      stage: 'new',
      history: [1, 2, 3].map(() => ({ from: null, to: 'new', by: 'Otklik' })),
      allowedMoves: expect.arrayContaining(['shortlisted', 'rejected']),
    });
    expect((await client.get(`applications/${id}`)).body.resumes).toHaveLength(3);
    expect((await client.get(`applications/${id}/contacts`)).body).toEqual({
      contacts: [{ kind: 'phone', value: '+79031234567' }],
    });
    const { score } = (await client.get(`applications/${id}/score`)).body;
    expect(score.points).toBeGreaterThan(0);
    expect(score.verdicts.length).toBeGreaterThan(3);
    expect(await client.post(`applications/${id}/shortlist`)).toMatchObject({
      status: 200,
      body: { stage: 'shortlisted' },
    });
    expect(await client.post(`applications/${id}/reject`, { reason: 'далеко' })).toMatchObject({
      body: { stage: 'rejected' },
    });
    expect(await client.post(`applications/${id}/undo`)).toMatchObject({ body: { stage: 'shortlisted', version: 4 } });
    expect(await client.post(`vacancies/${vacancyId}/undo`)).toMatchObject({ body: { id, stage: 'new', version: 5 } });
    await client.post(`applications/${id}/shortlist`);
    const stale = { to: 'reviewed', expectedVersion: 1 };
    expect(await client.post(`applications/${id}/moves`, stale)).toMatchObject({
      status: 409,
      body: { type: 'urn:otklik:candidates.moved-meanwhile' },
    });
    expect((await client.get(`vacancies/${vacancyId}/stages`)).body.counts).toMatchObject({ shortlisted: 1, new: 0 });
    expect((await client.get(`vacancies/${vacancyId}/unreadable`)).body).toEqual({ responses: [], next: null });
    const funnel = await client.get(`funnel?from=2026-06-01&to=2026-06-01&vacancyId=${vacancyId}`);
    expect(funnel.body.rows.slice(0, 3)).toMatchObject([
      { stage: 'new', k: 1 },
      { stage: 'reviewed', n: 1, k: 1, rate: 1, high: 1 },
      { stage: 'shortlisted', n: 1, k: 1 },
    ]);
  });

  it('are put up for another vacancy, and tell of each other to those who decide', async () => {
    const [here, there] = [await vacancy(t, actor, { title: 'Кассир' }), await vacancy(t, actor)];
    const id = await application(here);
    expect((await client.get(`applications/${id}`)).body.others).toEqual([]);
    await client.post(`applications/${id}/feedback`, { advice: 'take', words: 'быстро считает' });
    const put = await client.post(`applications/${id}/other-vacancies`, { vacancyId: there });
    expect(put).toMatchObject({ status: 200, body: { isNew: true } });
    const { applicationId } = put.body;
    const again = await client.post(`applications/${id}/other-vacancies`, { vacancyId: there });
    expect(again.body).toEqual({ applicationId, isNew: false });
    const { body } = await client.get(`applications/${applicationId}`);
    expect(body).toMatchObject({ boards: ['other-vacancy'], history: [{ from: null, to: 'new', reason: 'Кассир' }] });
    expect(body.others).toEqual([
      {
        ...{
          id,
          vacancyId: here,
          title: 'Кассир',
          citySlug: 'moscow',
          stage: 'new',
          since: '2026-06-01T09:00:00.000Z',
        },
        feedback: [
          { advice: 'take', words: 'быстро считает', by: expect.any(String), saidAt: '2026-06-01T09:00:00.000Z' },
        ],
      },
    ]);
    const looked = await clientOf(api, await keyOf('interviewer')).get(`applications/${applicationId}`);
    expect(looked.body).toMatchObject({ others: [], history: [{ reason: null }] });
    const stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
    const theirs = await stranger.post(`applications/${id}/other-vacancies`, { vacancyId: there });
    expect(theirs.status).toBe(404);
  });

  it('carry tags, by which they are found at every vacancy', async () => {
    const [here, there] = [await vacancy(t, actor), await vacancy(t, actor)];
    const id = await application(here);
    await application(here);
    const put = await client.post(`applications/${id}/tags`, { name: 'Резерв' });
    expect(put).toMatchObject({
      status: 200,
      body: { tags: [{ name: 'Резерв', taggedAt: '2026-06-01T09:00:00.000Z' }] },
    });
    expect((await client.post(`applications/${id}/tags`, { name: 'резерв' })).body).toEqual(put.body);
    expect((await client.get('tags')).body.tags).toContain('Резерв');
    const { applicationId } = (await client.post(`applications/${id}/other-vacancies`, { vacancyId: there })).body;
    const found = async (of: string): Promise<unknown> =>
      (await client.get(`vacancies/${of}/applications?tag=${encodeURIComponent('РЕЗЕРВ')}`)).body.applications.map(
        (row: { id: string }) => row.id,
      );
    expect([await found(here), await found(there)]).toEqual([[id], [applicationId]]);
    const told = async (by: typeof client): Promise<unknown> =>
      (await by.get(`vacancies/${here}/applications`)).body.applications.map((row: { tags: string[] }) => row.tags);
    expect([await told(client), await told(clientOf(api, await keyOf('interviewer')))]).toEqual([
      [['Резерв']],
      [['Резерв']],
    ]);
    expect((await client.post(`applications/${id}/tags`, { name: '' })).status).toBe(422);
    const looks = clientOf(api, await keyOf('interviewer'));
    expect((await looks.post(`applications/${id}/tags`, { name: 'x' })).status).toBe(403);
    const stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
    expect((await stranger.get(`applications/${id}/tags`)).status).toBe(404);
    expect((await stranger.get('tags')).body).toEqual({ tags: [] });
    const [{ id: tagId }] = put.body.tags;
    expect((await client.delete(`applications/${applicationId}/tags/${tagId}`)).status).toBe(204);
    expect((await client.get(`applications/${id}/tags`)).body).toEqual({ tags: [] });
  });

  it('of another organisation do not exist', async () => {
    const vacancyId = await vacancy(t, actor);
    const id = await application(vacancyId);
    const stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
    for (const path of [
      `vacancies/${vacancyId}`,
      `vacancies/${vacancyId}/applications`,
      `applications/${id}`,
      `applications/${id}/score`,
      `applications/${id}/contacts`,
    ]) {
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
    }
    for (const path of [`applications/${id}/shortlist`, `applications/${id}/undo`]) {
      expect([path, (await stranger.post(path)).status]).toEqual([path, 404]);
    }
  });
});

describe('persons’ data', () => {
  it('are exported and erased for good, once, and not for another organisation', async () => {
    const vacancyId = await vacancy(t, actor);
    const id = await application(vacancyId);
    const { candidateId } = (await client.get(`applications/${id}`)).body;
    const path = `candidates/${candidateId}/personal-data`;
    const owner = clientOf(api, await keyOf('owner'));
    const stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
    expect([(await stranger.get(path)).status, (await stranger.delete(path)).status]).toEqual([404, 404]);
    const { body } = await client.get(path);
    expect(body).toMatchObject({ candidateId, data: { candidates: [{ last_name: 'Орлова' }] } });
    expect((await client.delete(path)).status).toBe(403);
    const erased = await Promise.all([owner.delete(path), owner.delete(path)]);
    expect(erased.map(({ status }) => status)).toEqual([200, 200]);
    expect(erased[0].body).toEqual(erased[1].body);
    expect((await client.get(`applications/${id}`)).body).toMatchObject({
      name: '—',
      stage: 'withdrawn',
      erasedAt: erased[0].body.erasedAt,
      allowedMoves: [],
    });
    expect(await client.post(`applications/${id}/shortlist`)).toMatchObject({
      status: 409,
      body: { type: 'urn:otklik:candidates.erased' },
    });
    expect(JSON.stringify((await client.get(path)).body)).not.toMatch(/Орлова|79031234567/);
  });
});

describe('keys', () => {
  it('are needed, must be right, and open what their role may', async () => {
    expect(await clientOf(api, null).get('vacancies')).toMatchObject({ status: 401, body: { status: 401 } });
    expect(await clientOf(api, 'otklik_nonsense').get('vacancies')).toMatchObject({ status: 401 });
    const interviewer = clientOf(api, await keyOf('interviewer'));
    expect((await interviewer.get('vacancies')).status).toBe(200);
    expect(await interviewer.get('connections')).toMatchObject({
      status: 403,
      body: { type: 'urn:otklik:organisations.not-allowed' },
    });
  });
});

describe('failures', () => {
  it.each([
    ['GET', 'vacancies/not-an-id', undefined, 422],
    ['GET', `vacancies/${newId()}`, undefined, 404],
    ['GET', `vacancies/${newId()}/applications?limit=0`, undefined, 422],
    ['GET', 'funnel?from=yesterday&to=2026-01-01', undefined, 422],
    ['GET', 'funnel?from=2026-02-01&to=2026-01-01', undefined, 422],
    ['POST', `applications/${newId()}/reject`, { reason: '' }, 422],
    ['POST', `connections/${newId()}/pull`, undefined, 404],
  ])('%s %s is a problem document', async (method, path, body, status) => {
    const answer = method === 'GET' ? await client.get(path) : await client.post(path, body);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(answer.body).toMatchObject({
      status,
      detail: expect.any(String),
      instance: expect.stringMatching(/^urn:uuid:/),
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/\.ts|node_modules|\bat (?!least|most)\w+/);
  });
});

it('JSON that is none is refused before anything looks at it', async () => {
  expect((await client.post('vacancies', '{"title": ')).status).toBe(400);
});

describe('health', () => {
  it('is open to everybody', async () => {
    const answer = await clientOf(api, null).get('health');
    expect([answer.status, answer.body]).toEqual([200, { live: true, ready: true }]);
  });
});

describe('progress and connections', () => {
  it('are told without secrets', async () => {
    const { connectionId } = await connection(t, actor, 'superjob');
    const { body } = await client.get('connections');
    expect(body.connections).toEqual([
      {
        id: connectionId,
        board: 'superjob',
        status: 'connected',
        accountName: 'superjob',
        problems: [],
        lastPulledAt: null,
        lastReconciliation: null,
        tellsAtOnce: { state: 'impossible', checkedAt: null, lastHintAt: null },
      },
    ]);
    expect((await client.get('progress')).body).toMatchObject({ found: 0, scored: 0, connections: [{ connectionId }] });
    expect((await client.post(`connections/${connectionId}/pull`)).status).toBe(202);
  });

  it('of one is told what its account may do, as far as the board told it', async () => {
    const { connectionId } = await connection(t, actor, 'superjob');
    const { status, body } = await client.get(`connections/${connectionId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: connectionId,
      actingAccountId: null,
      account: { readAt: null, accounts: [], methods: null, services: null, views: null, personalManager: null },
      needs: [],
    });
    const told = { readAt: '2026-06-01T08:00:00.000Z', payableActions: { items: [] } };
    const { connectionId: other } = await connection(t, actor, 'headhunter');
    await t.database.inOrganisation(actor.organisationId, (db) =>
      db.query(`UPDATE connections SET capabilities = $2 WHERE id = $1`, [other, told]),
    );
    expect((await client.get(`connections/${other}`)).body).toMatchObject({
      account: { readAt: told.readAt, services: [] },
      needs: expect.arrayContaining([{ name: 'service', state: 'missing', ask: 'personal-manager' }]),
    });
  });

  it('of a stranger, or by a key where there are none, are not to be had', async () => {
    const theirs = await connection(t, (await organisationWithKeys(api)).actor, 'headhunter');
    const { connectionId } = theirs;
    expect((await client.get(`connections/${connectionId}`)).status).toBe(404);
    expect((await client.post(`connections/${connectionId}/read-anew`)).status).toBe(404);
    expect((await client.put(`connections/${connectionId}/account`, { accountId: '1' })).status).toBe(404);
    expect(await client.post('connections/keys/superjob', { key: 'k' })).toMatchObject({
      status: 422,
      body: { title: 'job-boards.connection-refused' },
    });
  });

  it.each(['needs-reconnecting', 'blocked'])('one that is %s is not pulled by hand', async (status) => {
    const { connectionId } = await connection(t, actor, 'superjob');
    await t.database.inOrganisation(actor.organisationId, (db) =>
      db.query(`UPDATE connections SET status = $2 WHERE id = $1`, [connectionId, status]),
    );
    const answer = await client.post(`connections/${connectionId}/pull`);
    expect(answer).toMatchObject({ status: 409, body: { title: 'job-boards.connection-paused' } });
  });
});

describe('the description', () => {
  it('names every route of the API with its schemas, and the page shows it', async () => {
    const { status, body } = await clientOf(api, null).get('/api/docs/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toMatch(/^3\./);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/vacancies',
        '/api/v1/applications/{id}',
        '/api/v1/days/{id}/approve',
        '/api/v1/funnel',
      ]),
    );
    for (const [path, methods] of Object.entries<
      Record<string, { summary?: string; responses: Record<string, unknown> }>
    >(body.paths)) {
      for (const operation of Object.values(methods)) {
        expect([path, Boolean(operation.summary), '401' in operation.responses]).toEqual([path, true, true]);
      }
    }
    const list = body.paths['/api/v1/vacancies/{id}/applications'].get;
    expect(list.parameters.map(({ name }: { name: string }) => name).sort()).toEqual([
      'after',
      'board',
      'id',
      'level',
      'limit',
      'minScore',
      'must',
      'sort',
      'stage',
      'tag',
      'text',
      'viewed',
      'wish',
      'wrote',
    ]);
    const page = await clientOf(api, null).get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.type).toMatch(/^text\/html/);
  });
});
