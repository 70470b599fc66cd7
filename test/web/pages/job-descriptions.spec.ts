import { AppModule } from '../../../src/app.module.js';
import { DOCX_TYPE } from '../../../src/job-descriptions/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { ApiKeysService, systemActor, UsersService } from '../../../src/organisations/index.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import { textOf } from '../../pages/support/rendering.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

let web: TestWeb;
let desk: Browser;
let manager: Browser;
let organisationId: string;
let vacancyId: string;
let base: string;
const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));

beforeAll(async () => {
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  const person = await newPerson(web);
  ({ organisationId } = person);
  const t = { get: (token: never): unknown => web.app.get(token, { strict: false }) } as unknown as TestApp;
  vacancyId = await vacancy(t, systemActor(organisationId));
  base = `/vacancies/${vacancyId}/job-description`;
  desk = await signedIn(web, person);
  const email = `manager-${organisationId}@example.org`;
  const { userId } = await web.app
    .get(UsersService, { strict: false })
    .createUser({ organisationId, email, name: 'Борис', role: 'hiring-manager', language: 'ru' });
  manager = await signedIn(web, { organisationId, userId });
});
afterAll(() => web.close());

/** Opens the page and sends its form; `location` is where it leads. */
async function send(url: string, fields: Record<string, string>) {
  await desk.get('/job-descriptions');
  await desk.get(base);
  const answer = await desk.submit(url, fields);
  return { ...answer, location: String(answer.headers['location'] ?? '') };
}

const form = {
  language: 'ru',
  country: 'ru',
  post: 'Менеджер по заботе',
  reportsTo: 'директор',
  agreedBy: 'Юрист, П. Орлов',
};

test('the job description of a vacancy is typed, looked at, approved and downloaded', async () => {
  expect((await desk.get(`/vacancies/${vacancyId}/responses`)).body).toContain(`href='${base}'`);
  const empty = await desk.get(base);
  expect(textOf(empty.body)).toContain('1.4. На время отсутствия работника');
  expect(empty.body).toContain("placeholder='Менеджер по работе с клиентами'");
  const preview = await send(`${base}/preview`, form);
  expect(preview.status).toBe(200);
  expect(textOf(preview.body)).toContain('Непосредственное подчинение: директор.');
  expect((await desk.get(base)).body).not.toContain("value='директор'");
  expect((await send(base, form)).status).toBe(303);
  expect((await desk.get(base)).body).toContain("value='директор'");
  const approved = await send(`${base}/approve`, form);
  expect(approved.status).toBe(303);
  const address = approved.location;
  const page = await desk.get(address);
  expect(textOf(page.body)).toContain('Утверждена версия 1');
  expect(textOf(page.body)).toContain('1 июня 2026 г.');
  const again = await send(`${base}/approve`, { ...form, reportsTo: 'начальник отдела' });
  expect(again.location).not.toBe(address);
  expect(textOf((await desk.get(address)).body)).toContain('Непосредственное подчинение: директор.');
  expect(textOf((await desk.get('/job-descriptions')).body)).toContain('Версия 2');
  for (const path of [`${base}/docx`, `${address}/docx`]) {
    const file = await desk.get(path);
    expect(file.headers['content-type']).toBe(DOCX_TYPE);
    expect(file.body.slice(0, 2)).toBe('PK');
  }
});

test('what the law forbids to ask is not taken, and what was typed stays in the form', async () => {
  const typed = { ...form, competences: 'Возраст до 35 лет' };
  const refused = await send(base, typed);
  expect(refused.status).toBe(422);
  expect(textOf(refused.body)).toContain('«Компетенции»');
  expect(textOf(refused.body)).toContain('закон запрещает (возраст)');
  expect(refused.body).toContain('>Возраст до 35 лет</textarea>');
  const preview = await send(`${base}/preview`, typed);
  expect(preview.status).toBe(200);
  expect(textOf(preview.body)).toContain('закон запрещает (возраст)');
  expect((await send(base, { ...form, post: 'х'.repeat(300) })).status).toBe(422);
});

test('a kind of job has one without a vacancy', async () => {
  const path = '/role-profiles/sales-manager/job-description';
  expect((await desk.get('/job-descriptions')).body).toContain(`href='${path}'`);
  const approved = await send(`${path}/approve`, { language: 'kk', country: 'kz' });
  expect(textOf((await desk.get(approved.location)).body)).toContain('ЛАУАЗЫМДЫҚ НҰСҚАУЛЫҚ');
  expect((await desk.get('/role-profiles/astronaut/job-description')).status).toBe(404);
});

test('those who only hire read it and have no form', async () => {
  const page = await manager.get(base);
  expect(page.status).toBe(200);
  expect(page.body).not.toContain(`action='${base}'`);
  expect(textOf(page.body)).toContain('Общие положения');
  expect((await manager.submit(`${base}/approve`, form)).status).toBe(403);
});

test('the API does the same', async () => {
  const { key } = await web.app
    .get(ApiKeysService, { strict: false })
    .create(systemActor(organisationId), { name: 'программа', role: 'recruiter', clientId: null });
  const call = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
    const answer = await web.app.inject({
      ...{ method, url: `/api/v1/job-descriptions${url}`, headers: { authorization: `Bearer ${key}` } },
      ...(payload ? { payload } : {}),
    });
    return {
      status: answer.statusCode,
      type: answer.headers['content-type'],
      json: () => answer.json<Record<string, never>>(),
    };
  };
  const body = { vacancyId, language: 'en', country: 'ua', reportsTo: 'head of sales', date: '2026-05-12' };
  expect((await call('POST', '/preview', body)).json()).toMatchObject({
    document: { head: { date: '12 May 2026', kind: 'JOB DESCRIPTION' } },
    clauses: { '1c': expect.stringMatching(/^1\.\d+\.\d+$/) as string },
  });
  expect((await call('PUT', '/draft', body)).status).toBe(200);
  expect((await call('GET', `/draft?vacancyId=${vacancyId}`)).json()).toMatchObject({
    form: { reportsTo: 'head of sales' },
  });
  const approved = await call('POST', '', body);
  expect(approved.status).toBe(201);
  const { id, version } = approved.json() as unknown as { id: string; version: number };
  expect(((await call('POST', '', body)).json() as unknown as { id: string }).id).toBe(id);
  expect((await call('GET', `?vacancyId=${vacancyId}&limit=1`)).json()).toMatchObject({
    jobDescriptions: [{ id, version }],
  });
  expect((await call('GET', `/${id}`)).json()).toMatchObject({ id, approvedOn: '2026-05-12', country: 'ua' });
  expect((await call('GET', `/${id}/docx`)).type).toBe(DOCX_TYPE);
  const unlawful = await call('PUT', '/draft', { ...body, competences: 'Men only' });
  expect(unlawful.status).toBe(422);
  expect(unlawful.json()).toMatchObject({ type: expect.stringContaining('unlawful-sex') as string });
});

test('a profile from a text is refused where another one was saved meanwhile, and what was typed stays', async () => {
  const profile = `/vacancies/${vacancyId}/profile`;
  const text = 'Сварщик\nТребования:\n- знание 1С обязательно\nОбязанности:\n- варить трубы';
  await desk.get(`${profile}/from-text`);
  const read = await desk.submit(`${profile}/from-text`, { text });
  const seen = { slug: 'client-manager', version: '0' };
  expect(read.body).toContain(`name='slug' value='${seen.slug}'><input type='hidden' name='version' value='0'`);
  const [, keep] = /name='keep' value='([^']+)'/.exec(read.body) ?? [];
  const outdated = { ...seen, version: '1' };
  const again = await desk.submit(`${profile}/from-text/confirm`, { text, keep, ...outdated });
  expect(again.status).toBe(422);
  expect(textOf(again.body)).toContain('Профиль уже изменён');
  expect(again.body).toContain('варить трубы');
  expect(again.body).toContain(`name='version' value='1'`);
});
