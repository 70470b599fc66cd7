import { AppModule } from '../../../src/app.module.js';
import { AuditService } from '../../../src/audit/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { OrganisationsService, systemActor, UsersService } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import { textOf } from '../../pages/support/rendering.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Answer, Browser, TestWeb } from '../sign-in/web-fixture.js';

const MARIA = {
  ...{ lastName: 'Орлова', firstName: 'Мария', phone: '8 903 123-45-67', email: 'maria@example.com' },
  ...{ city: 'Казань', experience: 'Три года вела клиентов в Сбере: звонки, договоры, 1С.', consent: 'yes' },
};

let web: TestWeb;
let organisationId: string;
let vacancyId: string;
let desk: Browser;
let stranger: Browser;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
});
afterAll(() => web.close());
beforeEach(async () => {
  const person = await newPerson(web);
  ({ organisationId } = person);
  const t = { get: (token: never): unknown => web.app.get(token, { strict: false }) } as unknown as TestApp;
  vacancyId = await vacancy(t, systemActor(organisationId));
  desk = await signedIn(web, person);
  stranger = await signedIn(web, await newPerson(web));
  await desk.get('/vacancies');
  await stranger.get('/vacancies');
});

const address = (): string => `/vacancies/${vacancyId}/newcomers`;
const add = (fields: Record<string, string> = {}, by = desk): Promise<Answer> =>
  by.submit(address(), { ...MARIA, ...fields });
const kept = () =>
  web.app.get(Database, { strict: false }).inOrganisation(organisationId, (db) =>
    db.query<
      { consent_text: string; boards: string[]; stage: string; city: string; about: string; points: number | null }[]
    >(
      `SELECT typed.consent_text, application.boards, application.stage, resume.content ->> 'city' AS city,
              resume.content ->> 'about' AS about, application.score_points AS points
         FROM direct_responses typed
         JOIN applications application ON application.id = typed.application_id
         JOIN resumes resume ON resume.id = typed.resume_id
        WHERE typed.vacancy_id = $1 AND typed.source = 'by-hand'`,
      [vacancyId],
    ),
  );

test('feedback that says nothing, or too much, comes back to the page of the person with what was chosen and written', async () => {
  const person = String((await add()).headers['location']);
  const empty = await desk.submit(`${person}/feedback`, { words: ' ' });
  expect(empty.status).toBe(422);
  expect(textOf(empty.body)).toMatch(/Орлова Мария.*Напишите заметку или выберите, что вы советуете/s);
  const long = await desk.submit(`${person}/feedback`, { advice: 'take', words: `говорит <ясно> ${'я'.repeat(4000)}` });
  expect(long.status).toBe(422);
  expect(textOf(long.body)).toContain('Слишком длинно: знаков 4015, а сохраняется до 4000');
  expect(long.body).toMatch(/value='take' checked/);
  expect(long.body).toContain('>говорит &lt;ясно&gt; яяя');
  expect((await desk.submit(`${person}/feedback`, { words: 'говорит ясно' })).status).toBe(303);
});

test('somebody is added from the empty list of a vacancy, with their consent, and is scored', async () => {
  const empty = (await desk.get(`/vacancies/${vacancyId}/responses`)).body;
  expect(textOf(empty)).toContain('Человека можно добавить вручную');
  expect(empty).toContain(`href='${address()}'`);
  expect(textOf((await desk.get(address())).body)).toContain('Опыт и навыки: несколько строк своими словами');
  const added = await add();
  expect(added.headers['location']).toMatch(/^\/applications\/[\w-]+$/);
  const shown = textOf((await desk.get(String(added.headers['location']))).body);
  expect(shown).toContain('Человек добавлен. Вот его отклик.');
  expect(shown).toContain('Орлова Мария');
  const [row] = await kept();
  expect(row).toMatchObject({ boards: ['by-hand'], stage: 'new', city: 'Казань', about: MARIA.experience });
  expect(row.consent_text).toContain('может хранить');
  expect(row.points).toBeGreaterThan(0);
  expect(textOf((await desk.get(`/vacancies/${vacancyId}/responses?group=all&board=by-hand`)).body)).toContain(
    'Орлова Мария',
  );
});

test('twice is once, also at the same moment, and whoever responded before is found', async () => {
  const [one, two] = await Promise.all([add(), add()]);
  expect(one.headers['location']).toBe(two.headers['location']);
  const again = await add({ email: '', experience: 'Перезвонила' });
  expect(again.headers['location']).toBe(one.headers['location']);
  expect(textOf((await desk.get(String(again.headers['location']))).body)).toContain('Этот человек уже откликался');
  const { rows } = await web.app.get(AuditService, { strict: false }).list(organisationId, { area: 'candidates' });
  expect(rows.filter(({ action }) => action === 'candidates.added').length).toBeLessThanOrEqual(2);
  await web.app.get(Database, { strict: false }).inOrganisation(organisationId, async (db) => {
    expect(await db.query(`SELECT count(*)::int AS n FROM applications WHERE merged_into_id IS NULL`)).toEqual([
      { n: 1 },
    ]);
  });
});

/** How many responses to the vacancy are shown. */
const shown = async (): Promise<number> => {
  const [row] = await web.app
    .get(Database, { strict: false })
    .inOrganisation(organisationId, (db) =>
      db.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM applications WHERE vacancy_id = $1 AND merged_into_id IS NULL`,
        [vacancyId],
      ),
    );
  return row?.n ?? 0;
};

test('who has the phone of somebody of the vacancy under another name is asked about, and no second response comes of it', async () => {
  const first = await add();
  const asked = await add({ lastName: 'Орел', email: '', phone: '+7 (903) 123-45-67' });
  expect(asked.status).toBe(422);
  expect(textOf(asked.body)).toContain('Этот телефон или почта уже есть у откликнувшихся');
  expect(asked.body).toContain(`href='${String(first.headers['location'])}'`);
  expect(textOf(asked.body)).toContain('Орлова Мария: открыть отклик');
  expect(asked.body).toContain("value='Орел'");
  expect(await shown()).toBe(1);
});

test('whoever shares a phone is added once it is said, and then each of the two is asked about but not added again', async () => {
  await add();
  const other = { lastName: 'Орлов', firstName: 'Олег', email: '' };
  expect((await add({ ...other, other: 'yes' })).headers['location']).toMatch(/^\/applications\//);
  expect(await shown()).toBe(2);
  // What was said is not asked elsewhere.
  expect(textOf((await desk.get('/duplicates')).body)).toContain('Все разные');
  // Word for word the same is found without a question.
  expect((await add(other)).status).toBe(303);
  expect((await add()).status).toBe(303);
  const again = await add({ experience: 'Перезвонила' });
  expect(textOf(again.body)).toContain('Орлова Мария: открыть отклик');
  expect(textOf(again.body)).toContain('Орлов Олег: открыть отклик');
  expect(await shown()).toBe(2);
});

test('whoever is said to be somebody else is nobody of the vacancy, also where an address would make them one person', async () => {
  await add();
  expect((await add({ lastName: 'Орлов', firstName: 'Олег', email: '', other: 'yes' })).status).toBe(303);
  // The mother and the daughter have one name, one address and the phone of the family.
  const daughter = { experience: 'Учусь, работы ещё не было' };
  expect((await add(daughter)).status).toBe(422);
  const added = await add({ ...daughter, other: 'yes' });
  expect(added.status).toBe(303);
  expect(textOf((await desk.get(String(added.headers['location']))).body)).toContain('Человек добавлен');
  expect(await shown()).toBe(3);
  expect(textOf((await desk.get('/duplicates')).body)).toContain('Все разные');
});

test('where people decide themselves who is one person, the same name is asked about too', async () => {
  await web.app.get(OrganisationsService, { strict: false }).update(systemActor(organisationId), { duplicates: 'ask' });
  await add();
  expect((await add({ experience: 'Перезвонила' })).status).toBe(422);
  expect(await shown()).toBe(1);
});

test('nobody is added without consent or a contact, and what was typed comes back', async () => {
  const typed = Object.fromEntries(Object.entries(MARIA).filter(([name]) => name !== 'consent'));
  const refused = await desk.submit(address(), { ...typed, phone: '12', email: '' });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain("value='Орлова'");
  expect(refused.body).toContain(`>${MARIA.experience}</textarea>`);
  expect(textOf(refused.body)).toContain('Напишите телефон с кодом или почту');
  expect(textOf(refused.body)).toContain('Прочитайте человеку эти слова');
  expect(await kept()).toEqual([]);
});

test('is not for another organisation, a closed vacancy, nor whoever brings no lists', async () => {
  expect([(await stranger.get(address())).status, (await add({}, stranger)).status]).toEqual([404, 404]);
  const email = `m-${organisationId}@example.org`;
  const { userId } = await web.app
    .get(UsersService, { strict: false })
    .createUser({ organisationId, email, name: 'Борис', language: 'ru', role: 'hiring-manager' });
  const manager = await signedIn(web, { organisationId, userId });
  await manager.get('/vacancies');
  expect((await add({}, manager)).status).toBe(403);
  await web.app
    .get(VacanciesService, { strict: false })
    .edit(systemActor(organisationId), vacancyId, { status: 'closed' });
  expect(textOf((await desk.get(address())).body)).toContain('Вакансия закрыта');
  await add();
  expect(await kept()).toEqual([]);
});

test('in Kazakh the form asks for the name of the person who is written down, not of its reader', async () => {
  await desk.submit('/preferences', { language: 'kk' });
  const { body } = await desk.get(address());
  expect(body).toContain('>Тегі</label>');
  expect(body).not.toContain('Тегіңіз');
});

test('a person is put up for another vacancy by the buttons, told of there and here, once', async () => {
  const t = { get: (token: never): unknown => web.app.get(token, { strict: false }) } as unknown as TestApp;
  const person = String((await add()).headers['location']);
  const form = `${person}/other-vacancy`;
  expect((await desk.get(person)).body).toContain(`href='${form}'`);
  expect(textOf((await desk.get(form)).body)).toContain('Других открытых вакансий, на которых этого человека ещё нет');
  const other = await vacancy(t, systemActor(organisationId), { title: 'Кассир <ночной>', citySlug: 'kazan' });
  expect(textOf((await desk.get(form)).body)).toContain('Кассир &lt;ночной&gt;, Казань');
  const empty = await desk.submit(form, {});
  expect([empty.status, textOf(empty.body)]).toEqual([422, expect.stringContaining('Выберите вакансию.')]);
  const put = await desk.submit(form, { vacancy: other });
  const copy = String(put.headers['location']);
  expect([put.status, copy === person]).toEqual([303, false]);
  const there = textOf((await desk.get(copy)).body);
  expect(there).toContain('Готово: вот отклик на вакансию «Кассир &lt;ночной&gt;».');
  expect(there).toMatch(/На других вакансиях.*новый Менеджер по работе с клиентами Москва/s);
  expect(there).toMatch(/История.*из вакансии «Менеджер по работе с клиентами»/s);
  expect(textOf((await desk.get(person)).body)).toMatch(/На других вакансиях.*Кассир/s);
  expect(textOf((await desk.get(`/vacancies/${other}/responses`)).body)).toContain('Орлова Мария');
  expect((await desk.submit(form, { vacancy: other })).headers['location']).toBe(copy);
  const closed = await vacancy(t, systemActor(organisationId), { title: 'Швея', citySlug: 'kazan' });
  await t.get(VacanciesService).edit(systemActor(organisationId), closed, { status: 'closed' });
  const late = await desk.submit(form, { vacancy: closed });
  expect([late.status, late.headers['location']]).toEqual([303, form]);
  expect(textOf((await desk.get(form)).body)).toMatch(/Вакансия закрыта.*Других открытых вакансий/s);
  expect((await stranger.get(form)).status).toBe(404);
  expect((await stranger.submit(form, { vacancy: other })).status).toBe(404);
  expect((await desk.submit(form, { vacancy: 'x' })).status).toBe(404);
});
