import { randomUUID } from 'node:crypto';
import { COLLEAGUE_ID, RECRUITER_ID } from '../../../src/job-boards/simulator/recruiters.table.js';
import { ApiKeysService, systemActor, UsersService } from '../../../src/organisations/index.js';
import type { Role } from '../../../src/organisations/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { textOf } from '../../pages/support/rendering.js';
import { startCalledProduct } from '../hooks/hooks-fixture.js';
import type { CalledProduct } from '../hooks/hooks-fixture.js';
import { newPerson, signedIn } from '../sign-in/web-fixture.js';
import type { Browser } from '../sign-in/web-fixture.js';

let t: CalledProduct;
let organisationId: string;
let desk: Browser;
let applicationId: string;
let conversation: string;
let topicId: string;
let vacancyId: string;

beforeAll(async () => {
  t = await startCalledProduct();
  const person = await newPerson(t.web);
  ({ organisationId } = person);
  await t.connect(systemActor(organisationId));
  desk = await signedIn(t.web, person);
});
afterAll(() => t.close());
beforeEach(async () => {
  const [{ id }] = t.simulator.control.respond({ change: { coverLetter: 'Хочу к вам' } });
  topicId = id;
  await t.simulator.control.webhooks.deliver();
  await t.runJobs();
  t.web.clock.moveByMinutes(3);
  t.simulator.control.applicantWrites(topicId, 'Когда собеседование?');
  await t.simulator.control.webhooks.deliver();
  await t.runJobs();
  const [row] = await t.web.asOwner<{ application: string; response: string; vacancy: string }>(
    `SELECT application_id AS application, responses.id AS response, vacancy_id AS vacancy FROM responses
       JOIN applications ON applications.id = application_id
      WHERE responses.organisation_id = $1 AND external_id = $2`,
    [organisationId, topicId],
  );
  applicationId = row.application;
  vacancyId = row.vacancy;
  conversation = `/applications/${applicationId}/conversations/${row.response}`;
});

const page = async (browser = desk): Promise<string> => (await browser.get(`/applications/${applicationId}`)).body;
const colleague = async (role: Role): Promise<Browser> => {
  const { userId } = await t.get(UsersService).createUser({
    ...{ organisationId, email: `${role}-${randomUUID()}@example.org`, name: 'Борис', role, language: 'ru' },
  });
  return signedIn(t.web, { organisationId, userId });
};

test('what a candidate wrote is on Today, in the list and on the person’s page, and is answered there without scripts', async () => {
  expect(textOf((await desk.get('/')).body)).toMatch(/(ждёт|ждут) ответа на сообщени/);
  const list = `/vacancies/${vacancyId}/responses?group=all&wrote=unanswered`;
  expect((await desk.get(list)).body).toContain(`/applications/${applicationId}`);
  expect(textOf(await page())).toContain('Когда собеседование?');
  const sent = await desk.submit(conversation, { text: 'Завтра в 10:00' });
  expect([sent.status, sent.headers['location']]).toEqual([
    303,
    `/applications/${applicationId}#conversation-${conversation.split('/').at(-1)}`,
  ]);
  // The same form again, as by "back" and another press.
  await desk.submit(conversation, { text: 'Завтра в 10:00' });
  expect((await page()).match(/Завтра в 10:00/g)).toHaveLength(1);
  expect((await desk.get(list)).body).not.toContain(`/applications/${applicationId}`);
});

test('what the board refuses stays in the form, with the reason', async () => {
  await page();
  await desk.submit(conversation, { text: 'Ждём в казино' });
  const body = await page();
  expect(body).toContain('Ждём в казино</textarea>');
  expect(textOf(body)).toContain('считает текст спамом');
});

test('the panel gets the part alone, also when it says that nothing has to be answered', async () => {
  await page();
  const part = await desk.submit(`${conversation}/settle`, {}, { 'HX-Request': 'true' });
  expect([part.status, part.body.includes('<html')]).toEqual([200, false]);
  expect(part.body).not.toContain('/settle');
  // The mark in the list goes with it.
  expect(part.body).toMatch(/<span id='wrote-[0-9a-f-]{36}' hx-swap-oob='outerHTML'><\/span>/);
  const read = await desk.postText(`${conversation}/refresh`, `_csrf=${desk.token}`, { 'HX-Request': 'true' });
  expect(textOf(read.body)).toContain('Когда собеседование?');
});

test('people of other organisations, interviewers and clients have nothing of it', async () => {
  const stranger = await signedIn(t.web, await newPerson(t.web));
  await stranger.get('/vacancies');
  const form = (browser: Browser) => `_csrf=${browser.token}&key=${randomUUID()}&text=Привет`;
  expect((await stranger.postText(conversation, form(stranger))).status).toBe(404);
  const interviewer = await colleague('interviewer');
  expect(await page(interviewer)).not.toContain('Когда собеседование?');
  expect((await interviewer.postText(conversation, form(interviewer))).status).toBe(403);
  expect(textOf((await interviewer.get('/')).body)).not.toMatch(/ответа на сообщени/);
});

test('programs read and write the same', async () => {
  const owner = { ...systemActor(organisationId), role: 'owner' as const };
  const { key } = await t.get(ApiKeysService).create(owner, { name: 'x', role: 'recruiter' });
  const call = async (method: 'GET' | 'POST', path: string, body?: object) => {
    const answer = await t.web.app.inject({
      ...{ method, url: `/api/v1${path}`, headers: { authorization: `Bearer ${key}` } },
      ...(body ? { payload: body } : {}),
    });
    return { status: answer.statusCode, body: answer.json<{ conversations: { messages: { text: string }[] }[] }>() };
  };
  const read = await call('GET', `/applications/${applicationId}/conversations`);
  expect(read.body.conversations[0].messages.map(({ text }) => text)).toEqual(['Хочу к вам', 'Когда собеседование?']);
  const message = { key: randomUUID(), text: 'Из программы' };
  for (let times = 0; times < 2; times += 1) {
    const written = await call('POST', `${conversation}/messages`, message);
    expect(written.body.conversations[0].messages.map(({ text }) => text)).toEqual([
      ...['Хочу к вам', 'Когда собеседование?', 'Из программы'],
    ]);
  }
  expect((await call('POST', `${conversation}/settle`)).body.conversations[0]).toMatchObject({ unansweredSince: null });
  expect((await call('POST', `${conversation}/refresh`)).status).toBe(200);
  expect((await call('POST', `${conversation}/messages`, { ...message, text: '' })).status).toBe(422);
});

test('where a colleague leads the vacancy, page and program say who can answer before anybody writes', async () => {
  const [{ posting, connection }] = await t.web.asOwner<{ posting: string; connection: string }>(
    `SELECT posting.external_id AS posting, posting.connection_id AS connection FROM vacancy_postings posting
       JOIN responses ON responses.posting_id = posting.id WHERE responses.external_id = $1 AND posting.organisation_id = $2`,
    [topicId, organisationId],
  );
  t.simulator.control.transferVacancy(posting, COLLEAGUE_ID);
  await t.get(SourcingService).pullAll(organisationId);
  const body = await page();
  expect(textOf(body)).toContain('ведёт Павел Рудаков');
  expect(body).not.toContain(`id='text-${conversation.split('/').at(-1)}'`);
  expect(textOf((await desk.get(`/connections/${connection}`)).body)).toMatch(/: Павел Рудаков \(\d+ ваканси[яий]\)/);
  const read = async (path: string): Promise<unknown> => {
    const owner = { ...systemActor(organisationId), role: 'owner' as const };
    const { key } = await t.get(ApiKeysService).create(owner, { name: 'x', role: 'owner' });
    const headers = { authorization: `Bearer ${key}` };
    return (await t.web.app.inject({ method: 'GET', url: `/api/v1${path}`, headers })).json();
  };
  expect(await read(`/applications/${applicationId}/conversations`)).toMatchObject({
    conversations: [{ outOfReach: { connectionId: connection, manager: 'Павел Рудаков', accountId: null } }],
  });
  expect(await read(`/connections/${connection}`)).toMatchObject({
    needs: expect.arrayContaining([{ name: 'chats', state: 'partly', ask: 'vacancy-managers' }]) as unknown,
    chatsClosed: [{ managerId: COLLEAGUE_ID, manager: 'Павел Рудаков' }],
  });
  t.simulator.control.transferVacancy(posting, RECRUITER_ID);
});
