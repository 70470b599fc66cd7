import { createHmac } from 'node:crypto';
import { RESPONSE_EXAMPLE } from '../../../src/api/responses/responses.schemas.js';
import { AuditService } from '../../../src/audit/index.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { WebhookSecrets } from '../../../src/direct-responses/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import type { TestApp } from '../../support/test-app.js';
import { clientOf, organisationWithKeys, startApi } from './api-fixture.js';
import type { TestApi } from './api-fixture.js';

let api: TestApi;
let t: TestApp;
let actor: Actor;
let owner: Actor;
let keyOf: (role?: Role) => Promise<string>;
let vacancyId: string;
let secret: string;

beforeAll(async () => {
  api = await startApi();
  t = api.t as TestApp;
});
afterAll(() => api.close());
beforeEach(async () => {
  ({ actor, key: keyOf } = await organisationWithKeys(api));
  owner = { ...actor, role: 'owner' };
  vacancyId = await vacancy(t, actor);
  ({ secret } = await t.get(WebhookSecrets).make(owner));
});

const now = (): number => Math.floor(t.clock.now().getTime() / 1000);
const sign = (body: string, at = now(), by = secret): string =>
  `v1=${createHmac('sha256', by).update(`${at}.${body}`).digest('hex')}`;

interface Sending {
  readonly body?: string;
  readonly at?: number;
  readonly signature?: string;
  readonly organisationId?: string;
}

const bodyOf = (more: object = {}): string => JSON.stringify({ ...RESPONSE_EXAMPLE, vacancyId, ...more });

async function send({ body = bodyOf(), at = now(), signature, organisationId = actor.organisationId }: Sending = {}) {
  const answer = await fetch(`${api.address}/api/v1/organisations/${organisationId}/responses`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'otklik-timestamp': String(at),
      'otklik-signature': signature ?? sign(body, at),
    },
    body,
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  return { status: answer.status, body: (await answer.json()) as any };
}

const applications = async () => (await t.get(ApplicationsService).list(actor, { vacancyId })).rows;

describe('a response of another system', () => {
  it('comes into the list, scored, with where it came from', async () => {
    const { status, body } = await send();
    expect([status, body]).toEqual([
      201,
      { responseId: expect.any(String), applicationId: expect.any(String), outcome: 'new' },
    ]);
    expect(await applications()).toMatchObject([
      {
        id: body.applicationId,
        name: 'Орлова Мария',
        boards: ['webhook'],
        respondedAt: new Date('2026-05-31T18:20:00Z'),
        respondedAtKnown: true,
      },
    ]);
  });

  it('is the same when it comes again, replayed or anew, also twice at the same moment', async () => {
    const body = bodyOf();
    const first = await send({ body });
    expect(await send({ body })).toEqual({ status: 200, body: { ...first.body, outcome: 'again' } });
    const twice = bodyOf({
      id: 'other',
      person: { firstName: 'Инна', phones: ['+79165550102'] },
      resume: { id: 'cv-2' },
    });
    const both = await Promise.all([send({ body: twice }), send({ body: twice })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(new Set(both.map(({ body }) => (body as { responseId: string }).responseId)).size).toBe(1);
    expect(await applications()).toHaveLength(2);
  });

  it('of a person who is known renews what is known, by the id of the résumé', async () => {
    const { body } = await send();
    t.clock.moveByMinutes(1);
    const later = await send({ body: bodyOf({ id: 'new', resume: { id: 'cv-91', title: 'Старший менеджер' } }) });
    expect(later).toMatchObject({ status: 201, body: { applicationId: body.applicationId, outcome: 'known-person' } });
    const { resumes } = await t.get(ApplicationsService).get(actor, body.applicationId);
    expect(resumes.map(({ title }) => title)).toEqual(['Старший менеджер']);
  });

  it.each([
    ['a wrong signature', (body: string) => ({ signature: sign(body, now(), 'другой секрет') })],
    ['no signature', () => ({ signature: '' })],
    ['half a signature', (body: string) => ({ signature: sign(body).slice(0, 40) })],
    ['the signature of another body', () => ({ signature: sign('{}') })],
    ['the signature of another time', (body: string) => ({ signature: sign(body, now() - 1) })],
  ])('with %s is refused', async (_what, how) => {
    const body = bodyOf();
    const answer = await send({ body, ...how(body) });
    expect(answer).toMatchObject({ status: 401, body: { type: 'urn:otklik:direct-responses.signature-invalid' } });
    expect(await applications()).toEqual([]);
  });

  it('is refused when it is old or comes from the future, and a replay after the window too', async () => {
    for (const at of [now() - 301, now() + 301, Number.NaN]) {
      expect(await send({ at })).toMatchObject({
        status: 401,
        body: { type: 'urn:otklik:direct-responses.timestamp-outside' },
      });
    }
    expect((await send({ at: now() - 300 })).status).toBe(201);
    const old = { at: now(), body: bodyOf({ id: 'later' }) };
    const signature = sign(old.body, old.at);
    t.clock.moveByMinutes(6);
    expect((await send({ ...old, signature })).status).toBe(401);
  });

  it('proves nothing to another organisation', async () => {
    const stranger = await organisationWithKeys(api);
    await t.get(WebhookSecrets).make({ ...stranger.actor, role: 'owner' });
    const theirs = await vacancy(t, stranger.actor);
    for (const organisationId of [stranger.actor.organisationId, newId()]) {
      expect(await send({ organisationId })).toMatchObject({
        status: 401,
        body: { type: 'urn:otklik:direct-responses.signature-invalid' },
      });
    }
    expect((await send({ body: bodyOf({ vacancyId: theirs }) })).status).toBe(404);
    expect(await applications()).toEqual([]);
  });

  it('is told what is wrong with it, once it is known who sends it', async () => {
    expect((await send({ body: '{"id":' })).status).toBe(400);
    const wrong = await send({ body: bodyOf({ person: {}, surprise: 1 }) });
    expect(wrong).toMatchObject({ status: 422, body: { type: 'urn:otklik:api.request-invalid' } });
    expect((await send({ body: bodyOf({ resume: {} }) })).status).toBe(422);
    expect((await send({ body: '{}', signature: 'v1=0' })).status).toBe(401);
    await t.get(VacanciesService).edit(actor, vacancyId, { status: 'closed' });
    expect(await send()).toMatchObject({ status: 409, body: { type: 'urn:otklik:direct-responses.vacancy-closed' } });
    const large = bodyOf({ origin: 'x'.repeat(300_000) });
    expect((await send({ body: large })).status).toBe(413);
  });

  it.each(['9999-12-31T00:00:00Z', '0001-01-01T00:00:00Z'])('cannot have come at %s, and is told when', async (at) => {
    const { status, body } = await send({ body: bodyOf({ id: `at ${at}`, respondedAt: at }) });
    expect([status, body.type]).toEqual([422, 'urn:otklik:direct-responses.response-time-implausible']);
    expect(body.detail).toContain('between 2000-01-01T00:00:00Z and now');
  });

  it('is described with an example that works', async () => {
    const document = (await (await fetch(`${api.address}/api/docs/openapi.json`)).json()) as {
      paths: Record<string, { post: { requestBody: { content: Record<string, { schema: { example: object } }> } } }>;
    };
    const { post } = document.paths['/api/v1/organisations/{organisationId}/responses'];
    const { example } = post.requestBody.content['application/json'].schema;
    expect((await send({ body: JSON.stringify({ ...example, vacancyId }) })).status).toBe(201);
  });
});

describe('the secret', () => {
  it('is shown once, sealed in the database, and made by owners alone', async () => {
    const client = clientOf(api, await keyOf('owner'));
    const made = await client.post('webhook-secrets');
    expect(made).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^[\w-]{43}$/) } });
    const listed = await client.get('webhook-secrets');
    expect(JSON.stringify(listed.body)).not.toContain(made.body.secret);
    expect((await clientOf(api, await keyOf('recruiter')).post('webhook-secrets')).status).toBe(403);
    const { rows } = await t.get(AuditService).list(actor.organisationId, { area: 'api-keys' });
    expect(rows.filter(({ action }) => action === 'api-keys.webhook-secret-made')).toHaveLength(2);
  });

  it('goes on for a week beside the one that takes its place, and both may be sent', async () => {
    const next = (await t.get(WebhookSecrets).make(owner)).secret;
    expect((await send({ body: bodyOf({ id: 'a' }) })).status).toBe(201);
    const body = bodyOf({ id: 'b' });
    expect((await send({ body, signature: `v2=x,${sign(body, now(), 'x')}, ${sign(body, now(), next)}` })).status).toBe(
      201,
    );
    t.clock.moveByMinutes(7 * 24 * 60 + 1);
    expect((await send({ body: bodyOf({ id: 'c' }) })).status).toBe(401);
    const late = bodyOf({ id: 'd' });
    expect((await send({ body: late, signature: sign(late, now(), next) })).status).toBe(201);
  });

  it('is one however many are made at the same moment, and ends at once', async () => {
    await Promise.all([1, 2, 3].map(() => t.get(WebhookSecrets).make(owner)));
    const rows = await t.get(WebhookSecrets).list(owner);
    expect(rows.filter(({ endsAt }) => endsAt === null)).toHaveLength(1);
    const client = clientOf(api, await keyOf('owner'));
    for (const { id } of rows) {
      const ended = await Promise.all([client.delete(`webhook-secrets/${id}`), client.delete(`webhook-secrets/${id}`)]);
      expect(ended.map(({ status }) => status)).toEqual([204, 204]);
    }
    expect((await send()).status).toBe(401);
    const { rows: entries } = await t.get(AuditService).list(actor.organisationId, { area: 'api-keys', limit: 50 });
    expect(entries.filter(({ action }) => action === 'api-keys.webhook-secret-ended')).toHaveLength(rows.length);
    const stranger = clientOf(api, await (await organisationWithKeys(api)).key('owner'));
    expect((await stranger.delete(`webhook-secrets/${rows[0].id}`)).status).toBe(404);
  });
});
