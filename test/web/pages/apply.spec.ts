import { AppModule } from '../../../src/app.module.js';
import { ApplicationForms } from '../../../src/direct-responses/index.js';
import { CandidatesService } from '../../../src/candidates/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { VIEW_LANGUAGES } from '../../../src/platform/views/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { textOf } from '../../pages/support/rendering.js';
import { PARAGRAPH, pdf, word } from '../../unit/platform/text-file-builder.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Answer, Browser, TestWeb } from '../sign-in/web-fixture.js';

const ANSWERS = {
  ...{ firstName: 'Мария', lastName: 'Орлова' },
  ...{ phone: '8 903 123-45-67', email: 'maria@example.com', city: 'Москва', pay: '90 000' },
  ...{ experience: 'Три года вела клиентов в CRM и 1С.', consent: 'yes', language: 'ru', website: '' },
};

let web: TestWeb;
let actor: Actor;
let vacancyId: string;
let path: string;
let phone: Browser;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
});
afterAll(() => web.close());
beforeEach(async () => {
  await web.asOwner('delete from sign_in_attempts');
  actor = systemActor((await newPerson(web)).organisationId);
  const t = { get: (token: never): unknown => web.app.get(token, { strict: false }) } as unknown as TestApp;
  vacancyId = await vacancy(t, actor);
  const { url } = await web.app.get(ApplicationForms, { strict: false }).switch(actor, vacancyId, true);
  path = new URL(url ?? '').pathname;
  phone = web.browser();
});

const send = (fields: Partial<typeof ANSWERS> = {}): Promise<Answer> => phone.post(path, { ...ANSWERS, ...fields });

const applications = () =>
  web.asOwner<{ last_name: string; boards: string[]; consent_text: string; consent_version: string }>(
    `SELECT candidate.last_name, application.boards, response.consent_text, response.consent_version
       FROM applications application
       JOIN candidates candidate ON candidate.id = application.candidate_id
       JOIN direct_responses response ON response.application_id = application.id
      WHERE application.organisation_id = $1 ORDER BY response.id`,
    [actor.organisationId],
  );

test('a person responds without an account, and what they agreed to is kept', async () => {
  const page = await phone.get(path, { 'accept-language': 'ru' });
  expect(page.status).toBe(200);
  expect(textOf(page.body)).toContain(
    'Менеджер по работе с клиентами Москва Достаточно имени и телефона или почты. Остальное поможет решить быстрее. Имя Фамилия Телефон Почта',
  );
  const answer = await send();
  expect([answer.status, answer.headers['location']]).toEqual([303, `${path}?said=sent&language=ru`]);
  const thanks = await phone.get(String(answer.headers['location']));
  expect(textOf(thanks.body)).toContain('Спасибо, отклик получен');
  expect(thanks.body).not.toContain('<form');
  expect(await applications()).toEqual([
    {
      last_name: 'Орлова',
      boards: ['form'],
      consent_text: expect.stringMatching(/^Согласие: Ромашка может хранить/),
      consent_version: '1',
    },
  ]);
});

test('the form says what is kept of whoever fills it in, and where they have it erased', async () => {
  const { body } = await phone.get(path);
  expect(body).toContain('хранит ваше имя, контакты, резюме');
  expect(body).toMatch(/href='mailto:[^@']+@[^?']+\?subject/);
});

test('the same answer comes whether or not somebody is known; one person is one application', async () => {
  const first = await send();
  const again = await send();
  const changed = await send({ experience: 'Уже четыре года.' });
  const [one, two] = await Promise.all([
    send({ phone: '89161112233', email: '' }),
    send({ phone: '89161112233', email: '' }),
  ]);
  const seen = [first, again, changed, one, two].map(({ status, headers, body }) => [
    status,
    headers['location'],
    body,
  ]);
  expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1);
  const [{ n }] = await web.asOwner<{ n: number }>(
    `SELECT count(*)::int AS n FROM applications WHERE organisation_id = $1 AND merged_into_id IS NULL`,
    [actor.organisationId],
  );
  expect(n).toBe(2);
});

test('without consent, a name or a way to be reached nothing is taken, and what was typed stays', async () => {
  const without = Object.fromEntries(Object.entries(ANSWERS).filter(([name]) => name !== 'consent'));
  const answer = await phone.post(path, { ...without, firstName: '12', phone: '', email: 'нет', pay: 'много' });
  expect(answer.status).toBe(422);
  const text = textOf(answer.body);
  for (const sentence of [
    'Напишите, как вас зовут.',
    'Это не похоже на адрес почты.',
    'Напишите одну сумму цифрами',
    'Без согласия мы не можем принять отклик.',
  ])
    expect(text).toContain(sentence);
  expect(answer.body).toContain(`value='Москва'`);
  expect(answer.body).toContain('Три года вела клиентов');
  expect((await send({ phone: '', email: '' })).body).toContain('иначе с вами не связаться');
  expect((await send({ experience: 'a'.repeat(5_001) })).status).toBe(422);
  expect(await applications()).toEqual([]);
});

describe('a résumé as a file', () => {
  const about = () =>
    web.asOwner<{ about: string; points: number }>(
      `SELECT resume.content->>'about' AS about, application.score_points AS points
         FROM applications application JOIN resumes resume ON resume.id = application.resume_id
        WHERE application.organisation_id = $1`,
      [actor.organisationId],
    );
  const sendFile = (file: Buffer, fields: Partial<typeof ANSWERS> = {}): Promise<Answer> =>
    phone.post(path, { ...ANSWERS, experience: '', ...fields, fileName: 'cv', content: file.toString('base64url') });

  test.each([
    ['PDF', pdf('Account manager, five years of cold calls and CRM'), 'five years of cold calls'],
    ['DOCX', word(PARAGRAPH('Пять лет вела ключевых клиентов, CRM Битрикс24')), 'вела ключевых клиентов'],
    ['TXT', Buffer.from('Пять лет активных продаж, 1С и холодные звонки'), 'холодные звонки'],
  ])('%s is read and scored like what is typed', async (_kind, file, words) => {
    expect((await sendFile(file)).status).toBe(303);
    const [{ about: read, points }] = await about();
    expect(read).toContain(words);
    await send({ experience: '', phone: '+79160000001', email: '' });
    const scores = await about();
    expect(scores.map((one) => one.points)).toContain(points);
    expect(Math.min(...scores.map((one) => one.points))).toBeLessThan(points);
  });

  test('tells the address that the form does not', async () => {
    await sendFile(
      Buffer.from('Мария Орлова\nmaria.cv@example.com\n+7 916 000-00-09\nОпыт работы\nЛён, info@len.example.com'),
      {
        email: '',
      },
    );
    const contacts = await web.asOwner<{ normalised: string }>(
      `SELECT normalised FROM candidate_contacts WHERE organisation_id = $1 AND kind IN ('phone', 'email') ORDER BY 1`,
      [actor.organisationId],
    );
    expect(contacts.map(({ normalised }) => normalised)).toEqual(['+79031234567', 'maria.cv@example.com']);
  });

  test('goes with the person, and is shown to them', async () => {
    await sendFile(Buffer.from('Опыт: пять лет, приметное слово зюзюблик'));
    const candidates = web.app.get(CandidatesService, { strict: false });
    const [{ id }] = await web.asOwner<{ id: string }>(`SELECT id FROM candidates WHERE organisation_id = $1`, [
      actor.organisationId,
    ]);
    const owner = { ...actor, userId: newId(), role: 'owner' as const };
    expect(JSON.stringify(await candidates.export(owner, id))).toContain('зюзюблик');
    await candidates.erase(owner, id);
    const left = await web.asOwner(
      `SELECT 1 FROM resumes WHERE organisation_id = $1 AND resumes::text LIKE '%зюзюблик%'`,
      [actor.organisationId],
    );
    expect(left).toEqual([]);
  });

  test('that cannot be read is refused in words, and nothing is taken', async () => {
    for (const file of [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), pdf(null), Buffer.from('%PDF-1.4 broken')]) {
      const answer = await sendFile(file);
      expect([answer.status, textOf(answer.body).includes('Подойдёт PDF, DOCX, ODT, RTF или TXT')]).toEqual([
        422,
        true,
      ]);
    }
    expect(textOf((await sendFile(Buffer.from('x'.repeat(6_000_000)))).body)).toContain('до 5 МБ');
    const forgotten = await sendFile(Buffer.from('Опыт'), { firstName: '' });
    expect(textOf(forgotten.body)).toContain('Выберите файл резюме ещё раз');
    expect(await applications()).toEqual([]);
  });

  test('whose name came without it is no thanks but asked for once more, and nothing is taken', async () => {
    const answer = await phone.post(path, { ...ANSWERS, file: 'cv5.pdf' });
    expect([answer.status, textOf(answer.body).includes('Из этого файла не удалось прочитать текст')]).toEqual([
      422,
      true,
    ]);
    expect(await applications()).toEqual([]);
  });

  test('of large ones few come from one address, and none where there is no form', async () => {
    const large = Buffer.from('Опыт '.repeat(60_000));
    expect((await phone.post('/apply/x', { ...ANSWERS, content: large.toString('base64url') })).status).toBe(404);
    const statuses: number[] = [];
    // Refused ones are no responses, but cost as much.
    for (let sent = 0; sent < 41; sent += 1) statuses.push((await sendFile(large, { firstName: '' })).status);
    expect([statuses.slice(0, 40).every((status) => status === 422), statuses[40]]).toEqual([true, 429]);
  });
});

test('a program that fills in every field learns nothing and brings nobody', async () => {
  const answer = await send({ website: 'https://example.com' });
  expect([answer.status, answer.headers['location']]).toEqual([303, `${path}?said=sent&language=ru`]);
  expect(await applications()).toEqual([]);
});

test('too many forms from one address are refused, and told so', async () => {
  const answers = await Promise.all(
    Array.from({ length: 42 }, (_, i) => send({ phone: `+7903555${String(1000 + i)}`, email: '' })),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(2);
  expect(textOf(refused[0]?.body ?? '')).toContain('Отсюда пришло слишком много анкет.');
});

test('a closed vacancy and a form that is switched off say so, and take nobody', async () => {
  const forms = web.app.get(ApplicationForms, { strict: false });
  await forms.switch(actor, vacancyId, false);
  expect(textOf((await phone.get(path)).body)).toContain('Приём откликов закрыт');
  expect((await send()).headers['location']).toBe(path);
  await forms.switch(actor, vacancyId, true);
  await web.app.get(VacanciesService, { strict: false }).edit(actor, vacancyId, { status: 'closed' });
  expect(textOf((await phone.get(path)).body)).toContain('На эту вакансию больше не ищут людей.');
  expect((await send()).headers['location']).toBe(path);
  expect(await applications()).toEqual([]);
});

test.each(VIEW_LANGUAGES)('it speaks %s, also where it cannot go on', async (language) => {
  const page = await phone.get(`${path}?language=${language}`);
  expect(page.body).toContain(`<html lang='${language}'`);
  expect(textOf(page.body)).not.toMatch(/apply\.|\{\{/);
  const refused = await phone.post(path, { ...ANSWERS, language, consent: '' });
  expect([refused.status, refused.body.includes(`<html lang='${language}'`)]).toEqual([422, true]);
  const nowhere = await phone.get('/apply/x', { 'accept-language': language });
  expect(nowhere.status).toBe(404);
});

test('an address that was made up, or spelled otherwise, leads nowhere', async () => {
  const other = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A');
  for (const wrong of [other, `${path}A`, '/apply/', `/apply/${'A'.repeat(43)}`]) {
    expect([wrong, (await phone.get(wrong)).status]).toEqual([wrong, 404]);
  }
});

test('those who edit the vacancy switch it on and off, copy its address, and nobody of another organisation', async () => {
  const person = await newPerson(web);
  const desk = await signedIn(web, person);
  const t = { get: (token: never): unknown => web.app.get(token, { strict: false }) } as unknown as TestApp;
  const own = await vacancy(t, systemActor(person.organisationId));
  expect((await desk.get(`/vacancies/${own}/edit`)).body).not.toContain('/apply/');
  const on = await desk.submit(`/vacancies/${own}/form`, { open: 'yes' });
  expect(on.status).toBe(303);
  const { body } = await desk.get(`/vacancies/${own}/edit`);
  const address = /value='([^']*\/apply\/[\w-]{43})'/.exec(body)?.[1] ?? '';
  expect((await phone.get(new URL(address).pathname)).status).toBe(200);
  await desk.submit(`/vacancies/${own}/form`, { open: 'no' });
  expect((await desk.get(`/vacancies/${own}/edit`)).body).not.toContain(address);
  expect((await desk.submit(`/vacancies/${vacancyId}/form`, { open: 'no' })).status).toBe(404);
  expect(textOf((await phone.get(path)).body)).toContain('Имя Фамилия');
});
