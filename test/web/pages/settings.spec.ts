import { join } from 'node:path';
import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { startFakeBoard } from '../../contract/job-boards/fake-board.js';
import type { FakeBoard } from '../../contract/job-boards/fake-board.js';
import { UsersService } from '../../../src/organisations/index.js';
import { listMails, LocalMailbox, readMail } from '../../../src/platform/mail-transport/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { textOf } from '../../pages/support/rendering.js';
import { dataFolder, testSettings } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, PASSWORD, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Answer, Browser, TestWeb } from '../sign-in/web-fixture.js';

let board: FakeBoard;
let mailbox: LocalMailbox;
let web: TestWeb;
let owner: { organisationId: string; userId: string; email: string };
let desk: Browser;

beforeAll(async () => {
  board = await startFakeBoard();
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const boards = { superjobUrl: `${board.url}/2.0`, superjobRequestsPerMinute: 100_000 };
  const dataDir = dataFolder();
  mailbox = await LocalMailbox.start({ port: 0, folder: join(dataDir, 'mailbox') });
  const mails = { smtpUrl: `smtp://127.0.0.1:${mailbox.port}`, mailFrom: 'hr@example.test', mailboxLocal: true };
  const settings = testSettings({ ...boards, ...mails, databaseUrl: await cloneTemplate() }, dataDir);
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
});
afterAll(async () => {
  await web.close();
  await board.close();
  await mailbox.stop();
});
beforeEach(async () => {
  owner = await newPerson(web);
  desk = await signedIn(web, owner);
  await desk.get('/settings');
  await desk.submit('/settings/organisation', {
    name: 'Кедр',
    kind: 'agency',
    timeZone: 'Europe/Moscow',
    language: 'ru',
  });
  await desk.get('/settings');
});

const organisation = { name: 'Сосна', kind: 'employer', timeZone: 'Europe/Moscow', language: 'ru' };
const person = { name: 'Марина', email: 'marina@example.test', role: 'recruiter' };

test.each([
  ['account', 'name', { name: ' ', language: 'en' }, 'от 1 до 200'],
  ['account', 'language', { name: 'Вера', language: 'xx' }, 'Выберите язык'],
  ['organisation', 'name', { ...organisation, name: '' }, 'от 1 до 200'],
  ['organisation', 'timeZone', { ...organisation, timeZone: 'Mars/Base' }, 'часовой пояс'],
  ['organisation', 'kind', { ...organisation, kind: 'sect' }, 'работодатель'],
  ['users', 'email', { ...person, email: 'марина' }, 'не похоже на адрес'],
  ['users', 'role', { ...person, role: 'king' }, 'Выберите роль'],
  ['users', 'language', { ...person, language: 'xx' }, 'Выберите язык'],
  ['users', 'clientId', { ...person, role: 'client' }, 'Выберите заказчика'],
  ['clients', 'name', { name: 'Я'.repeat(201) }, 'от 1 до 200'],
  ['api-keys', 'name', { name: '', role: 'recruiter' }, 'от 1 до 200'],
  ['api-keys', 'clientId', { name: '1С', role: 'client', clientId: 'nobody' }, 'Выберите заказчика'],
])('the form %s says beside %s what is wrong, and keeps what was typed', async (form, field, sent, sentence) => {
  const answer = await desk.submit(`/settings/${form}`, sent);
  expect(answer.status).toBe(422);
  const fault = new RegExp(`<p class='fault' id='${form}-${field}-fault' role='alert'>([^<]*)</p>`).exec(answer.body);
  expect(fault?.[1]).toContain(sentence);
  expect(answer.body).toContain('<!doctype html>');
  for (const [name, value] of Object.entries(sent)) {
    if (value.trim() === '' || (name === field && ['kind', 'language', 'role', 'clientId'].includes(name))) continue;
    const shown = new RegExp(`id='${form}-${name}'[^]*?(value='${value}'|<option value='${value}' selected>)`);
    expect([name, shown.test(answer.body)]).toEqual([name, true]);
  }
  const address = await desk.get(`/settings/${form}`);
  expect([address.status, address.headers['location']]).toEqual([303, '/settings']);
});

test('what is taken already is said beside its field; twice at once one gets it', async () => {
  await desk.submit('/settings/clients', { name: 'Завод' });
  await desk.get('/settings');
  const again = await desk.submit('/settings/clients', { name: 'Завод' });
  expect([again.status, /<p class='fault' id='clients-name-fault'[^>]*>([^<]*)/.exec(again.body)?.[1]]).toEqual([
    422,
    expect.stringContaining('уже есть'),
  ]);
  await desk.get('/settings');
  const email = `${owner.userId}@example.test`;
  const both = await Promise.all([1, 2].map(() => desk.submit('/settings/users', { ...person, email })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
});

test('the language of the account shows at once, though another one was chosen at the foot of the page before', async () => {
  await desk.submit('/preferences', { language: 'kk', back: '/settings' });
  expect((await desk.get('/settings')).body).toContain("<html lang='kk'");
  await desk.submit('/settings/account', { name: 'Віра', language: 'uk' });
  expect((await desk.get('/settings')).body).toMatch(/<html lang='uk'[^]*<h1[^>]*>Налаштування</);
});

test('whoever signs in reads the language of their own account, whoever chose another one in this browser before', async () => {
  const [first, second] = [await newPerson(web), await newPerson(web)];
  for (const person of [first, second]) await signedIn(web, person);
  const browser = web.browser();
  await browser.get('/sign-in');
  await browser.submit('/sign-in', { email: first.email, password: PASSWORD });
  await browser.get('/settings');
  await browser.submit('/preferences', { language: 'kk', back: '/settings' });
  expect((await browser.get('/settings')).body).toContain("<html lang='kk'");
  await browser.submit('/sign-out');
  expect((await browser.get('/sign-in')).body).toContain('<h1>Кіру</h1>');
  await browser.submit('/sign-in', { email: second.email, password: PASSWORD });
  expect((await browser.get('/settings')).body).toContain("<html lang='ru'");
  await desk.submit('/settings/account', { name: 'Віра', language: 'uk' });
  const elsewhere = web.browser();
  await elsewhere.get('/sign-in');
  await elsewhere.submit('/sign-in', { email: owner.email, password: PASSWORD });
  for (const address of ['/settings', '/no-such-page', '/vacancies/1/no-such-page']) {
    expect([address, (await elsewhere.get(address)).body]).toEqual([
      address,
      expect.stringContaining("<html lang='uk'"),
    ]);
  }
  expect((await web.browser().get('/no-such-page')).body).toContain("<html lang='ru'");
});

test.each([
  ['uk', 'uk'],
  ['kk', 'kk'],
  [undefined, 'ru'],
])('a colleague is added in the language %s: they have %s from the link on', async (chosen, had) => {
  const email = `${owner.userId}-${had}@example.test`;
  const sent = await desk.submit('/settings/users', { ...person, email, ...(chosen ? { language: chosen } : {}) });
  expect(sent.status).toBe(303);
  const link = new URL(/http[^<'"]*\/sign-in\/link\/[^<'"]*/.exec((await desk.get('/settings')).body)?.[0] ?? '');
  expect((await web.browser().get(link.pathname)).body).toContain(`<html lang='${had}'`);
});

test('the only owner stays, and is told so on the page itself', async () => {
  const answer = await desk.submit(`/settings/users/${owner.userId}/disable`);
  expect([answer.status, answer.headers['location']]).toEqual([303, '/settings']);
  expect((await desk.get('/settings')).body).toContain('единственный владелец');
});

test('a person’s name and role are changed on their page, and the new rights hold at once', async () => {
  const users = web.app.get(UsersService, { strict: false });
  const { organisationId } = owner;
  const email = `olga-${organisationId}@example.test`;
  const { userId } = await users.createUser({
    organisationId,
    email,
    name: 'Ольга',
    role: 'recruiter',
    language: 'ru',
  });
  const colleague = await signedIn(web, { organisationId, userId });
  expect((await colleague.get('/connections')).status).toBe(200);
  const address = `/settings/users/${userId}/edit`;
  expect((await desk.get('/settings')).body).toContain(`href='${address}'`);
  expect((await desk.get(address)).body).toMatch(/<option value='recruiter' selected>/);
  const saved = await desk.submit(address, { name: 'Ольга Петрова', role: 'receptionist' });
  expect([saved.status, saved.headers['location']]).toEqual([303, '/settings']);
  expect((await desk.get('/settings')).body).toContain('Ольга Петрова');
  expect((await colleague.get('/connections')).status).toBe(403);
  expect((await colleague.get('/days')).status).toBe(200);
  // A page of before, on which the rights are still the old ones.
  const seen = JSON.stringify({ name: 'Ольга Петрова', role: 'recruiter', clientId: null });
  await desk.submit(address, { name: 'Ольга Иванова', role: 'recruiter', seen });
  expect((await desk.get('/settings')).body).toContain('Ольга Иванова');
  expect((await colleague.get('/connections')).status).toBe(403);
  expect(seenIn(await desk.get(address))).toContain('"role":"receptionist"');
  const refused = await desk.submit(address, { name: '', role: 'client' });
  expect([refused.status, refused.body.includes("id='user-name-fault'")]).toEqual([422, true]);
  const alone = `/settings/users/${owner.userId}/edit`;
  await desk.get(alone);
  const last = await desk.submit(alone, { name: 'Анна', role: 'recruiter' });
  expect([last.status, /id='user-role-fault'[^>]*>([^<]*)/.exec(last.body)?.[1]]).toEqual([
    422,
    expect.stringContaining('единственный владелец'),
  ]);
  const stranger = await signedIn(web, await newPerson(web));
  expect((await stranger.get(address)).status).toBe(404);
  expect((await colleague.get(address)).status).toBe(403);
});

test('people, clients and keys of another organisation are in none of the lists', async () => {
  await desk.submit('/settings/clients', { name: 'Тайный завод' });
  const stranger = await signedIn(web, await newPerson(web));
  for (const list of ['users', 'clients', 'api-keys']) {
    const { status, body } = await stranger.get(`/settings?list=${list}`, { 'hx-request': 'true' });
    expect([status, body.includes('Тайный завод'), body.includes(owner.email)]).toEqual([200, false, false]);
  }
  expect((await desk.get('/settings?list=users&after=damaged')).status).toBe(422);
});

test('a board that does not let us in says so above the fields; the login stays, the password does not', async () => {
  await desk.get('/connections');
  board.on('POST /2.0/oauth2/password/', { status: 400, body: { error: 'invalid_grant' } });
  const login = { login: 'hr@example.test', password: 'geheim-1' };
  const refused = await desk.submit('/connections/superjob', login);
  expect(refused.status).toBe(422);
  expect(refused.body).toMatch(/role='alert'[^>]*>.*SuperJob/);
  expect(refused.body).toContain("value='hr@example.test'");
  expect(refused.body).not.toContain('geheim-1');
  expect((await desk.submit('/connections/superjob', { login: '', password: '' })).status).toBe(422);
  expect((await desk.get('/connections/superjob')).headers['location']).toBe('/connections');
  board.on('POST /2.0/oauth2/password/', { body: { access_token: 'S' } });
  board.on('GET /2.0/user/current/', { body: { id: 7, name: 'Кедр', hr: 1 } });
  await desk.get('/connections');
  expect((await desk.submit('/connections/superjob', login)).headers['location']).toBe('/connections');
  expect((await desk.get('/connections')).body).toContain('SuperJob подключён');
});

test('of two owners who have the form open each changes what they touched, also once it was refused', async () => {
  const shown = { name: 'Кедр', kind: 'agency', timeZone: 'Europe/Moscow', language: 'ru', duplicates: 'merge' };
  const seen = seenIn(await desk.get('/settings'));
  expect(JSON.parse(seen)).toEqual(shown);
  await desk.submit('/settings/organisation', { ...shown, kind: 'employer', duplicates: 'ask', seen });
  // Of the other one, whose page is older, the first try has a slip in it.
  const refused = await desk.submit('/settings/organisation', { ...shown, name: 'Сосна', timeZone: 'Mars', seen });
  expect(seenIn(refused)).toBe(seen);
  await desk.submit('/settings/organisation', { ...shown, name: 'Сосна', seen });
  expect(JSON.parse(seenIn(await desk.get('/settings')))).toEqual({
    ...shown,
    ...{ name: 'Сосна', kind: 'employer', duplicates: 'ask' },
  });
  // Of two names the second one is not the last by chance: it is asked for once more, and all else is as it is by now.
  const second = await desk.submit('/settings/organisation', { ...shown, name: 'Ель', seen });
  expect(second.status).toBe(422);
  expect(textOf(second.body)).toContain('Поле «Название» тем временем изменил кто-то другой: теперь там «Сосна».');
  const asking = await desk.submit('/settings/organisation', {
    ...shown,
    duplicates: 'merge',
    seen: seenIn(await desk.get('/settings')).replace('ask', ''),
  });
  expect(textOf(asking.body)).toContain('теперь там «сначала спрашивать»');
  expect(second.body).toMatch(/name='name'[^>]* value='Ель'/);
  expect(JSON.parse(seenIn(second))).toMatchObject({ name: 'Сосна', kind: 'employer' });
  expect(second.body).toMatch(/<option value='employer' selected>/);
  await desk.submit('/settings/organisation', {
    ...shown,
    kind: 'employer',
    duplicates: 'ask',
    name: 'Ель',
    seen: seenIn(second),
  });
  expect(JSON.parse(seenIn(await desk.get('/settings')))).toMatchObject({ name: 'Ель', kind: 'employer' });
  // Of two fields each is told of.
  const older = { ...shown, name: 'Дуб', kind: 'agency', duplicates: 'keep', timeZone: 'Asia/Almaty' };
  const third = await desk.submit('/settings/organisation', {
    ...{ ...older, seen: JSON.stringify({ ...shown, timeZone: 'Asia/Omsk' }) },
  });
  expect(textOf(third.body)).toContain('теперь там «Ель»');
  const fourth = await desk.submit('/settings/organisation', { ...older, seen: seenIn(third) });
  expect(textOf(fourth.body)).toContain('теперь там «Europe/Moscow»');
});

const seenIn = ({ body }: Answer): string =>
  (/name='seen' value='([^']*)'/.exec(body)?.[1] ?? '').replaceAll('&quot;', '"');

test('names keep no characters that ring, colour or turn the text round', async () => {
  await desk.submit('/settings/organisation', { ...organisation, name: 'Со\u0007с\u001b[31mна \u202eанатемС\u2066' });
  const [row] = await web.asOwner<{ name: string }>('select name from organisations where organisation_id = $1', [
    owner.organisationId,
  ]);
  expect(row?.name).toBe('Сос[31mна анатемС');
});

test('a secret of other systems is shown once, and ends by its button', async () => {
  expect((await desk.submit('/settings/webhook-secrets')).status).toBe(303);
  const shown = await desk.get('/settings');
  expect(shown.body).toMatch(/Скопируйте секрет сейчас: больше он не покажется\.\s*<code class='long-code'>[\w-]{43}</);
  expect(shown.body).toContain(`/api/v1/organisations/${owner.organisationId}/responses`);
  const again = await desk.get('/settings');
  expect(again.body).not.toContain('Скопируйте секрет');
  const end = /\/settings\/webhook-secrets\/[0-9a-f-]{36}\/end/.exec(again.body)?.[0] ?? '';
  expect((await desk.submit(end)).status).toBe(303);
  expect((await desk.get('/settings')).body).not.toContain(end);
});

test('for how long data is kept is set by stage, and a refused term stays as typed beside its reason', async () => {
  const address = '/settings/retention';
  expect((await desk.get('/settings')).body).toContain(`href='${address}'`);
  const form = (await desk.get(address)).body;
  expect(form).toContain("name='month-6'");
  expect(form).not.toContain("name='booked'");
  const refused = await desk.submit(address, { rejected: 'год', withdrawn: '6' });
  expect([refused.status, textOf(refused.body)]).toEqual([
    422,
    expect.stringContaining('Укажите целое число месяцев от 1 до 120'),
  ]);
  expect(refused.body).toMatch(/id='retention-rejected'[^>]*value='год'[^>]*aria-invalid='true'/);
  expect((await desk.submit(address, { rejected: ' 12 ', withdrawn: '6' })).headers['location']).toBe(address);
  expect((await desk.get(address)).body).toMatch(/name='rejected' type='text' value='12'/);
  expect(textOf((await desk.get('/audit?area=privacy')).body)).toContain('Изменены сроки хранения данных');
  // Of two owners who have the page open each sets what they touched, and is told where the other one was before them.
  const seen = seenIn(await desk.get(address));
  await desk.submit(address, { rejected: '24', withdrawn: '6', seen });
  expect((await desk.submit(address, { rejected: '12', withdrawn: '7', seen })).status).toBe(303);
  expect(JSON.parse(seenIn(await desk.get(address)))).toMatchObject({ rejected: '24', withdrawn: '7', 'month-6': '' });
  const second = await desk.submit(address, { rejected: '36', withdrawn: '6', seen });
  expect(textOf(second.body)).toContain('Поле «отказ» тем временем изменил кто-то другой: теперь там «24».');
  await desk.submit(address, { rejected: '36', withdrawn: '7', seen: seenIn(second) });
  expect(JSON.parse(seenIn(await desk.get(address)))).toMatchObject({ rejected: '36', withdrawn: '7' });
});

describe('mails in the organisation’s own words', () => {
  const address = '/settings/mails/invitation/ru';
  const typed = { subject: 'Ждём вас {{дата}}', lead: 'Здравствуйте & <b>добро пожаловать</b>.\r\nЖдём в {{время}}.' };
  const valueOf = (body: string, name: string): string =>
    new RegExp(`id='wording-${name}'(?: [^>]*?value='([^']*)'|[^>]*>\\s*([^<]*)<)`).exec(body)?.slice(1).join('') ?? '';

  test('are written on a page of their own, shown as they will be read, and taken back and brought back by a tap', async () => {
    expect((await desk.get('/settings')).body).toContain("href='/settings/mails'");
    expect(textOf((await desk.get('/settings/mails')).body)).not.toContain('свой текст');
    const form = (await desk.get(address)).body;
    expect(valueOf(form, 'subject')).toBe('Собеседование {{дата}} в {{время}}: {{вакансия}}');
    expect(form).toContain("data-insert='{{вакансия}}' data-into='wording-lead'");
    const rest = { leadPutUp: valueOf(form, 'leadPutUp'), ask: valueOf(form, 'ask'), signature: 'Отдел подбора' };
    const sent = { ...typed, ...rest };
    // While somebody types the preview alone comes, and its frame shows what is typed; nothing is stored.
    const part = await desk.submit(`${address}/preview`, sent, { 'hx-request': 'true' });
    expect([part.status, part.body.includes('<html')]).toEqual([200, false]);
    expect(textOf(part.body)).toContain('Ждём вас ср, 3 июня');
    const frame =
      /src='([^']*frame[^']*)'/.exec(part.body)?.[1]?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&') ?? '';
    const inFrame = await desk.get(frame);
    expect(inFrame.headers['content-security-policy']).toContain("default-src 'none'");
    expect(inFrame.body).toContain('Здравствуйте &amp; &lt;b&gt;добро пожаловать&lt;/b&gt;.<br>Ждём в 10:00.');
    expect(inFrame.body).toContain('Отдел подбора');
    expect((await desk.get(`${address}/frame`)).body).toContain('Спасибо за отклик');
    await desk.get(address);
    // Without JavaScript the page comes with what was typed.
    const whole = await desk.submit(`${address}/preview`, sent);
    expect([whole.status, valueOf(whole.body, 'subject')]).toEqual([200, typed.subject]);
    expect((await desk.submit(address, sent)).headers['location']).toBe(address);
    const kept = (await desk.get(address)).body;
    expect([valueOf(kept, 'subject'), valueOf(kept, 'signature')]).toEqual([typed.subject, 'Отдел подбора']);
    expect(textOf(kept)).toMatch(/Сохранено[^]*Анна, /);
    expect(textOf((await desk.get('/settings/mails')).body)).toContain('свой текст');
    await desk.get(address);
    await desk.submit(`${address}/take-back`);
    const usual = (await desk.get(address)).body;
    expect(valueOf(usual, 'subject')).toContain('{{вакансия}}');
    expect(usual).toContain(`action='${address}/bring-back'`);
    await desk.submit(`${address}/bring-back`);
    expect(valueOf((await desk.get(address)).body, 'subject')).toBe(typed.subject);
    expect(textOf((await desk.get('/audit?area=organisation')).body)).toContain(
      'Письму «Приглашение» возвращён свой текст',
    );
    // What another version wrote and this one cannot use is said where it can be mended.
    const older = '{"lead": "{{salary}}", "gone": "x"}';
    await web.asOwner('update mail_wordings set sentences = sentences || $1 where organisation_id = $2', [
      older,
      owner.organisationId,
    ]);
    expect(textOf((await desk.get(address)).body)).toContain('Эти фразы нельзя использовать: Начало. Вместо них');
    expect(textOf((await desk.get('/settings/mails')).body)).toContain('не используется');
    // Nobody else reads them.
    const stranger = await signedIn(web, await newPerson(web));
    expect(valueOf((await stranger.get(address)).body, 'subject')).toContain('{{вакансия}}');
    for (const nothing of ['/settings/mails/connection-broken/ru', '/settings/mails/invitation/xx'])
      expect((await desk.get(nothing)).status).toBe(404);
    expect((await desk.get(`${address}/test`)).headers['location']).toBe(address);
  });

  test('are refused at their fields with what is allowed, and what was typed stays', async () => {
    await desk.get(address);
    const wrong = { ...typed, subject: 'Раз {{зарплата}}', ask: 'Два\n{{время}', leadPutUp: 'x'.repeat(1001) };
    for (const to of [address, `${address}/preview`, `${address}/test`]) {
      await desk.get(address);
      const answer = await desk.submit(to, wrong);
      expect([to, answer.status]).toEqual([to, 422]);
      const fault = (name: string) => new RegExp(`id='wording-${name}-fault'[^>]*>([^<]*)`).exec(answer.body)?.[1];
      expect(fault('subject')).toContain(
        'Строка 1: «зарплата» в этом письме подставить нечем. Можно вставить: {{имя}}',
      );
      expect(fault('ask')).toContain('Строка 2: скобка в «{{время}»');
      expect(fault('leadPutUp')).toContain('1001 символов, а помещается 1000');
      expect(fault('lead')).toBeUndefined();
      expect(valueOf(answer.body, 'subject')).toBe(wrong.subject);
    }
    expect(textOf((await desk.get('/settings/mails')).body)).not.toContain('свой текст');
  });

  test('of two who write one sentence the second is told, and of two sentences both stay', async () => {
    const opened = await desk.get(address);
    const seen = seenIn(opened);
    const shown = Object.fromEntries(
      ['subject', 'lead', 'leadPutUp', 'ask', 'signature'].map((name) => [name, valueOf(opened.body, name)]),
    );
    await desk.submit(address, { ...shown, subject: 'Первая тема', seen });
    const refused = await desk.submit(address, { ...shown, subject: 'Вторая тема', signature: 'Вера', seen });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Поле «Тема» тем временем изменил кто-то другой: теперь там «Первая тема»');
    expect([valueOf(refused.body, 'subject'), valueOf(refused.body, 'signature')]).toEqual(['Вторая тема', 'Вера']);
    // An older page on which nobody has touched the subject leaves it as it is by now.
    await desk.submit(address, { ...shown, signature: 'Вера', seen });
    const kept = (await desk.get(address)).body;
    expect([valueOf(kept, 'subject'), valueOf(kept, 'signature')]).toEqual(['Первая тема', 'Вера']);
  });

  test('go to whoever tries them out, as they are typed, and into the local mailbox', async () => {
    await desk.get(address);
    const answer = await desk.submit(`${address}/test`, { ...typed, signature: 'Проба' });
    expect(answer.status).toBe(200);
    expect(textOf(answer.body)).toContain(`Проба отправлена: ${owner.email}`);
    expect(valueOf(answer.body, 'subject')).toBe(typed.subject);
    const [newest] = await listMails(mailbox.folder);
    const mail = await readMail(mailbox.folder, newest?.id ?? '');
    expect(mail.to).toContain(owner.email);
    expect(mail.subject).toBe('Ждём вас ср, 3 июня');
    expect(mail.text).toMatch(/добро пожаловать<\/b>\.\s+Ждём в 10:00\.[^]*Проба\s+--/);
    expect(textOf((await desk.get('/mailbox')).body)).toContain('Ждём вас ср, 3 июня');
    expect(textOf((await desk.get('/settings/mails')).body)).not.toContain('свой текст');
  });
});
