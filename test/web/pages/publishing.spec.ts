import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { ConnectionsService } from '../../../src/job-boards/index.js';
import { startSimulator } from '../../../src/job-boards/simulator/simulator.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';
import { systemActor } from '../../../src/organisations/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { OrderRun } from '../../../src/publishing/order-run.service.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import { settingsFor, waitlessHttp } from '../../database/sourcing/boards-fixture.js';
import { textOf } from '../../pages/support/rendering.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Browser, TestWeb } from '../sign-in/web-fixture.js';

let web: TestWeb;
let simulator: RunningSimulator;
let organisationId: string;
let vacancyId: string;
let connectionId: string;
let desk: Browser;
const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));

beforeAll(async () => {
  simulator = await startSimulator({
    ...{ headhunterPort: 0, superjobPort: 0, seed: 7, stateFile: null, clock, market: { responses: 4 } },
  });
  const settings = testSettings({ ...settingsFor(simulator), databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock, undefined, waitlessHttp(clock));
  await web.app.get(QueueServer, { strict: false }).open();
  const person = await newPerson(web);
  ({ organisationId } = person);
  const t = { get: (token: never): unknown => web.app.get(token, { strict: false }) } as unknown as TestApp;
  const actor = systemActor(organisationId);
  vacancyId = await vacancy(t, actor, { title: 'Менеджер заботы' });
  const redirectUri = 'http://localhost:3000/connections/headhunter';
  const code = simulator.control.authorisationCode({ board: 'headhunter', redirectUri });
  ({ connectionId } = await t.get(ConnectionsService).connectHeadhunter({ actor, code, redirectUri }));
  desk = await signedIn(web, person);
});
afterAll(async () => {
  await web.close();
  await simulator.close();
});

const DESCRIPTION = 'Ищем человека, который любит говорить с людьми и умеет слушать. '.repeat(4);
const fields = {
  title: 'Менеджер заботы',
  description: DESCRIPTION,
  service: 'HH_STANDARD',
  role: '70',
  experience: 'none',
  salaryCurrency: 'RUR',
  salaryTax: 'gross',
};
const bought = (): number => simulator.control.spent().bought.publication;

test('a vacancy is published by the buttons of the pages: form, price, confirmation', async () => {
  expect((await desk.get(`/vacancies/${vacancyId}/edit`)).body).toContain(`/publish?connection&#x3D;${connectionId}`);
  const form = await desk.get(`/vacancies/${vacancyId}/publish?connection=${connectionId}`);
  expect(textOf(form.body)).toContain('Стандарт : 1 публикация «Стандарт» из купленных');
  for (const preset of ["'70' selected", "'one-to-three' selected", "'net' selected"])
    expect(form.body).toContain(preset);
  expect(textOf(form.body)).toContain('По требованиям профиля вакансии.');
  const unlawful = await desk.submit(`/vacancies/${vacancyId}/publish`, {
    ...fields,
    description: `${DESCRIPTION}\n\nТребования:\n— возраст до 35 лет`,
  });
  expect([unlawful.status, bought()]).toEqual([422, 0]);
  expect(textOf(unlawful.body)).toContain('«возраст до 35 лет». Возраст: отказывать по этому признаку нельзя');
  const short = await desk.submit(`/vacancies/${vacancyId}/publish`, {
    ...fields,
    description: 'Коротко <b>и ясно</b>',
  });
  expect(short.status).toBe(422);
  expect(textOf(short.body)).toContain('нужно от 150 до 10 000 знаков, сейчас 14');
  expect(short.body).toContain('Коротко &lt;b&gt;и ясно');
  const many = await desk.submit(`/vacancies/${vacancyId}/publish`, {
    ...{ ...fields, title: '', description: 'Коротко', salaryFrom: '2', salaryTo: '1', contactName: 'Анна' },
  });
  const said = [...many.body.matchAll(/<p class='fault' id='([^']*)'/g)].map(([, at]) => at);
  expect(said).toEqual(['p-title-fault', 'p-description-fault', 'p-from-fault', 'p-name-fault']);
  expect(many.body).toContain("aria-invalid='true' aria-describedby='p-from-fault'");
  const sent = await desk.submit(`/vacancies/${vacancyId}/publish`, fields);
  const href = String(sent.headers['location']);
  expect([sent.status, bought()]).toEqual([303, 0]);
  const order = await desk.get(href);
  expect(textOf(order.body)).toContain('Это будет стоить: 1 публикация «Стандарт» из купленных.');
  const wrong = await desk.submit(`${href}/confirm`, { statedAmount: 'много' });
  expect([wrong.status, textOf(wrong.body).includes('напишите число больше нуля')]).toEqual([422, true]);
  const other = await desk.submit(`${href}/confirm`, { price: 'HH_STANDARD × 0, -' });
  expect([other.status, textOf(other.body).includes('Цена уже не та')]).toEqual([422, true]);
  await desk.get(href);
  expect((await desk.submit(`${href}/confirm`, { statedAmount: '9 500,50', statedCurrency: 'RUR' })).status).toBe(303);
  expect((await desk.get(href)).body).toContain(`hx-get='${href}/outcome'`);
  await web.app.get(OrderRun, { strict: false }).carryOut(organisationId, href.split('/').at(-1) ?? '');
  expect(textOf((await desk.get(`${href}/outcome`)).body)).toContain('Площадка приняла заказ.');
  expect(bought()).toBe(1);
  expect(textOf((await desk.get('/spend')).body)).toContain('9 500,50 ₽');
  const page = textOf((await desk.get(`/vacancies/${vacancyId}/edit`)).body);
  expect(page).toContain('HeadHunter: Менеджер заботы опубликована');
});

test('a publication begins with the text that its vacancy was made from, and with the pay as it says it', async () => {
  const text = `Менеджер сопровождения\nЗарплата от 220 000 рублей в месяц на руки\nТребования:\n- опыт работы с клиентами от 1 года\n${DESCRIPTION}`;
  const read = await desk.submit('/role-profiles/from-text', { text });
  const keep = [...read.body.matchAll(/name='keep' value='([^']+)'/g)].map(([, id]) => id);
  const title = 'Менеджер сопровождения';
  const made = await desk.submit('/role-profiles/from-text/confirm', { text, keep, title, next: 'vacancy' });
  const profileSlug = /own-[\w-]+/.exec(String(made.headers['location']))?.[0] ?? '';
  const begun = async (budgetAmount: string) => {
    const fresh = { title, profileSlug, citySlug: 'moscow', budgetAmount, budgetCurrency: 'RUR', wantedCount: '1' };
    const href = String((await desk.submit('/vacancies', fresh)).headers['location']).replace('/responses', '');
    return (await desk.get(`${href}/publish?connection=${connectionId}`)).body;
  };
  const form = await begun('');
  expect(form).toMatch(/name='description'[^>]*>Менеджер сопровождения\nЗарплата от 220 000/);
  expect(form).toMatch(/name='salaryFrom' inputmode='numeric' value='220000'/);
  expect(form).toMatch(/name='salaryTo' inputmode='numeric' value=''/);
  expect(textOf(form)).toContain('Зарплата указана так, как в тексте, по которому сделан профиль.');
  const both = await begun('300000');
  expect(both).toMatch(/name='salaryFrom'[^>]*value='220000'.*name='salaryTo'[^>]*value='300000'/s);
  expect(textOf(both)).toContain('«От» взято из текста, по которому сделан профиль, «до» — бюджет вакансии, на руки.');
  expect(await begun('200000')).toMatch(/name='salaryFrom'[^>]*value=''.*name='salaryTo'[^>]*value='200000'/s);
});

test('a sum that was typed stays when the board refuses the order as a twin', async () => {
  await desk.get(`/vacancies/${vacancyId}/publish?connection=${connectionId}`);
  const sent = await desk.submit(`/vacancies/${vacancyId}/publish`, fields);
  const href = String(sent.headers['location']);
  await desk.get(href);
  await desk.submit(`${href}/confirm`, { statedAmount: '7 200,50', statedCurrency: 'KZT' });
  await web.app.get(OrderRun, { strict: false }).carryOut(organisationId, href.split('/').at(-1) ?? '');
  const { body } = await desk.get(href);
  expect(textOf(body)).toContain('Площадка уже показывает такую же вакансию');
  expect(body).toContain("name='statedAmount' inputmode='decimal' value='7200.5'");
  expect(body).toContain("<option value='KZT' selected>");
  await desk.submit(`${href}/drop`);
});

test('what was typed stays when the board does not answer or refuses, and is sent again changed', async () => {
  await desk.get(`/vacancies/${vacancyId}/publish?connection=${connectionId}`);
  const typed = {
    ...fields,
    title: 'Менеджер чуткости',
    salaryFrom: '91 000',
    contactName: 'Анна',
    contactEmail: 'a@b.ru',
  };
  simulator.control.queueFault({ match: 'GET /', kind: 'server-error', times: 50 });
  const silent = await desk.submit(`/vacancies/${vacancyId}/publish`, { ...typed, connection: connectionId });
  simulator.control.clearFaults();
  expect(silent.status).toBe(422);
  expect(textOf(silent.body)).toContain('HeadHunter');
  for (const kept of [
    "value='Менеджер чуткости'",
    "value='91 000'",
    "type='hidden' name='service' value='HH_STANDARD'",
  ])
    expect(silent.body).toContain(kept);
  expect(textOf(silent.body)).toContain(
    'Тип публикации Какие типы есть, площадка сейчас не говорит. Останется выбранный: Стандарт.',
  );
  expect(silent.body).toContain('любит говорить с людьми');
  const sent = await desk.submit(`/vacancies/${vacancyId}/publish`, { ...typed, connection: connectionId });
  const href = String(sent.headers['location']);
  await desk.get(href);
  simulator.control.queueFault({
    ...{ match: 'POST /vacancies', kind: 'refusal', status: 403 },
    body: { errors: [{ type: 'vacancies', value: 'quota_exceeded' }] },
  });
  await desk.submit(`${href}/confirm`, {});
  await web.app.get(OrderRun, { strict: false }).carryOut(organisationId, href.split('/').at(-1) ?? '');
  simulator.control.clearFaults();
  const refused = (await desk.get(href)).body;
  expect(textOf(refused)).toContain('Площадка не приняла заказ');
  expect(textOf(refused)).toContain('Изменить и отправить снова');
  const again = /href='(\/vacancies\/[^']*order[^']*)'/.exec(refused)?.[1]?.replaceAll('&#x3D;', '=') ?? '';
  const form = await desk.get(again);
  for (const kept of ["value='Менеджер чуткости'", "value='91000'", "value='Анна'", "value='HH_STANDARD' checked"])
    expect(form.body).toContain(kept);
  expect(form.body).not.toContain('&lt;p&gt;');
  const order = href.split('/').at(-1) ?? '';
  const changed = await desk.submit(`/vacancies/${vacancyId}/publish`, { ...typed, connection: connectionId, order });
  expect(changed.status).toBe(303);
  expect(textOf((await desk.get(href)).body)).toContain('Заказ снят.');
  await desk.submit(`${String(changed.headers['location'])}/drop`);
  const stranger = await signedIn(web, await newPerson(web));
  expect((await stranger.get(again)).status).toBe(404);
});

test('a refusal of the board is said where somebody came from; a strange order is none of ours', async () => {
  const [{ id }] = await web.asOwner<{ id: string }>(`select id from vacancy_postings where vacancy_id = $1`, [
    vacancyId,
  ]);
  await desk.get(`/vacancies/${vacancyId}/edit`);
  simulator.control.change({ headhunterPublications: 1 });
  const poor = await desk.submit(`/postings/${id}/prolong`);
  simulator.control.change({ headhunterPublications: 9 });
  expect(String(poor.headers['location'])).toBe(`/vacancies/${vacancyId}/edit`);
  expect(textOf((await desk.get(`/vacancies/${vacancyId}/edit`)).body)).toContain('не осталось таких публикаций');
  expect(textOf((await desk.get(`/postings/${id}/upgrades`)).body)).toContain('20 304 ₽ Купить на площадке');
  const stranger = await signedIn(web, await newPerson(web));
  await stranger.get('/vacancies');
  expect((await stranger.submit(`/postings/${id}/prolong`)).status).toBe(404);
  expect((await stranger.get(`/postings/${id}/upgrades`)).status).toBe(404);
});

test('money is noted and taken back, and a bad sum keeps what was typed', async () => {
  await desk.get('/spend');
  const sum = {
    source: 'superjob',
    amount: '30 000',
    currency: 'RUR',
    firstDay: '2026-06-01',
    lastDay: '2026-06-30',
    note: 'Счёт 17',
  };
  const bad = await desk.submit('/spend', { ...sum, amount: 'сто' });
  expect([bad.status, bad.body.includes("value='сто'"), bad.body.includes("value='Счёт 17'")]).toEqual([
    422,
    true,
    true,
  ]);
  expect((await desk.submit('/spend', sum)).status).toBe(303);
  const funnel = textOf((await desk.get('/funnel?from=2026-06-01&to=2026-06-01')).body);
  expect(funnel).toContain('SuperJob 1 000 ₽');
  const [{ id }] = await web.asOwner<{ id: string }>(`select id from spends where note = 'Счёт 17'`);
  await desk.get('/spend');
  expect((await desk.submit(`/spend/${id}/remove`)).status).toBe(303);
  const removed = await desk.get(`/spend?removed=${id}`);
  expect(textOf(removed.body)).toContain('Запись за 1 июня 2026 г. – 30 июня 2026 г. убрана: 30 000 ₽. Вернуть');
  expect(textOf(removed.body)).not.toContain('Счёт 17');
  expect((await desk.submit(`/spend/${id}/restore`)).status).toBe(303);
  expect(textOf((await desk.get('/spend')).body)).toContain('Запись возвращена.');
  const back = await desk.get(`/spend?removed=${id}`);
  expect([textOf(back.body).includes('Счёт 17'), back.body.includes('Вернуть')]).toEqual([true, false]);
  const far = await desk.submit('/spend', { ...sum, lastDay: '2226-06-30' });
  expect([far.status, textOf(far.body).includes('не дальше года вперёд')]).toEqual([422, true]);
  const large = await desk.submit('/spend', { ...sum, amount: '30 000 000 000' });
  expect(textOf(large.body)).toContain('«Сумма»: не больше 100 000 000.');
});

test('what a board told day by day stands in the list by months, and leads to its days', async () => {
  for (const day of ['2026-05-10', '2026-05-11']) {
    await web.asOwner(
      `insert into spends (organisation_id, id, kind, source, first_day, last_day, amount, currency, note, entered_at)
       values ($1, gen_random_uuid(), 'advertising', 'headhunter', $2, $2, 412.5, 'RUR', 'Кампания мая', now())`,
      [organisationId, day],
    );
  }
  const { body } = await desk.get('/spend');
  expect(textOf(body)).toContain('10 мая 2026 г. – 11 мая 2026 г. 2 записи по дням HeadHunter');
  const href = /href='(\/spend\?by&#x3D;day[^']*)'/.exec(body)?.[1] ?? '';
  const days = textOf((await desk.get(href.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'))).body);
  expect(days.match(/Кампания мая 412,50 ₽/g)).toHaveLength(2);
  expect(days).toContain('Показать все');
  expect((await desk.get('/spend?by=day&vacancy=x')).status).toBe(422);
  const bad = await desk.get('/spend?by=day&source=headhunter&from=31.02.2026');
  expect([bad.status, textOf(bad.body)]).toEqual([422, expect.stringContaining('здесь нужна дата вида 2026-06-01')]);
  expect(bad.body).toContain("id='spend-heading'");
  expect(bad.body).toContain("<option value='headhunter' selected>");
  const months = async (query: string) => textOf((await desk.get(`/spend?${query}`)).body).includes('2 записи по дням');
  expect([await months('kind=advertising&vacancy=none'), await months('kind=typed')]).toEqual([true, false]);
  expect(await months(`vacancy=${vacancyId}`)).toBe(false);
});

test('figures are read for vacancies of one’s own only', async () => {
  const stranger = await signedIn(web, await newPerson(web));
  await stranger.get('/vacancies');
  expect((await stranger.submit(`/vacancies/${vacancyId}/figures`)).status).toBe(404);
  expect((await stranger.submit(`/vacancies/x/figures`)).status).toBe(404);
  expect((await desk.submit(`/vacancies/${vacancyId}/figures`)).status).toBe(303);
});
