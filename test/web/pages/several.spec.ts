import { AppModule } from '../../../src/app.module.js';
import { ApplicationsService, TagsService } from '../../../src/candidates/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { MailComposition, MessageKinds } from '../../../src/messaging/index.js';
import { systemActor, UsersService } from '../../../src/organisations/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { Asking } from '../../../src/scoring/index.js';
import { MOST_TICKS } from '../../../src/web/vacancies/several.service.js';
import { boardResume, connection, receive, vacancy } from '../../database/candidates/recruiting-fixture.js';
import { piece, textOf, words } from '../../pages/support/rendering.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Answer, Browser, TestWeb } from '../sign-in/web-fixture.js';

let web: TestWeb;
const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
let desk: Browser;
let stranger: Browser;
let onlooker: Browser;
let actor: ReturnType<typeof systemActor>;
let vacancyId: string;
let otherId: string;
let people: string[];
let elsewhere: string;

beforeAll(async () => {
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
});
afterAll(() => web.close());
beforeEach(async () => {
  const owner = await newPerson(web);
  actor = systemActor(owner.organisationId);
  const { app } = web;
  const t = { get: (token) => app.get(token, { strict: false }), database: app.get(Database), clock } as TestApp;
  vacancyId = await vacancy(t, actor);
  otherId = await vacancy(t, actor);
  const ref = await connection(t, actor, 'headhunter');
  const received = async (of: string, lastName: string) => {
    const person = { firstName: 'Пётр', lastName, emails: [`${newId()}@example.com`] };
    return (await receive(t, ref, of, boardResume(person))).applicationId;
  };
  people = [await received(vacancyId, 'Орлов'), await received(vacancyId, 'Зимин'), await received(vacancyId, 'Белов')];
  elsewhere = await received(otherId, 'Чужой');
  desk = await signedIn(web, owner);
  stranger = await signedIn(web, await newPerson(web));
  const { organisationId } = owner;
  const person = { organisationId, email: `i-${organisationId}@example.org`, name: 'Борис', language: 'ru' };
  const { userId } = await web.app.get(UsersService, { strict: false }).createUser({ ...person, role: 'interviewer' });
  onlooker = await signedIn(web, { organisationId, userId });
  await desk.get(`/vacancies/${vacancyId}/responses`);
});

const at = (step = ''): string => `/vacancies/${vacancyId}/several${step}`;
const stages = async (ids = people): Promise<string[]> => {
  const applications = web.app.get(ApplicationsService, { strict: false });
  return Promise.all(ids.map(async (id) => (await applications.get(actor, id)).stage));
};
const moves = async (id: string): Promise<number> =>
  (await web.app.get(ApplicationsService, { strict: false }).get(actor, id)).history.length;
const ticks = ({ body }: Answer): string[] =>
  [...body.matchAll(/name='application' value='([^']*)'/g)].map(([, value = '']) => value);

test('the list has a box for each person and one bar of actions; whoever may only look has neither', async () => {
  const list = await desk.get(`/vacancies/${vacancyId}/responses`);
  expect(ticks(list).sort()).toEqual([...people].sort());
  expect(list.body).toContain(`action='${at()}'`);
  const looked = await onlooker.get(`/vacancies/${vacancyId}/responses`);
  expect([ticks(looked), looked.body.includes('data-several')]).toEqual([[], false]);
  expect((await onlooker.submit(at(), { kind: 'shortlist', application: people })).status).toBe(403);
});

test('several are read by name first, and shortlisted once, however often it is pressed, and taken back', async () => {
  const [first = '', second = '', third = ''] = people;
  const asked = await desk.submit(at(), { kind: 'shortlist', application: [first, second, elsewhere] });
  expect(textOf(asked.body)).toContain('Отобрать 2 человек?');
  expect([...['Орлов', 'Зимин', 'Чужой', 'Белов'].map((name) => asked.body.includes(name))]).toEqual([
    ...[true, true, false, false],
  ]);
  expect(await stages()).toEqual(['new', 'new', 'new']);
  const form = { kind: 'shortlist', application: [...ticks(asked), elsewhere] };
  const pressed = await Promise.all([desk.submit(at('/carry-out'), form), desk.submit(at('/carry-out'), form)]);
  const again = await desk.submit(at('/carry-out'), form);
  for (const { body } of [...pressed, again]) expect(textOf(body)).toContain('Отобраны 2 человека');
  expect(await stages([first, second, third, elsewhere])).toEqual(['shortlisted', 'shortlisted', 'new', 'new']);
  expect(await moves(first)).toBe(2);
  const back = { application: ticks(again) };
  expect(textOf((await desk.submit(at('/take-back'), back)).body)).toContain('Решение отменено для 2 человек');
  expect(await stages()).toEqual(['new', 'new', 'new']);
  expect(textOf((await desk.submit(at('/take-back'), back)).body)).toContain('Решение отменено для 2 человек');
  expect(await moves(first)).toBe(3);
});

test('another language or theme leads from every step back to the list, for no address shows the step again', async () => {
  const back = `/vacancies/${vacancyId}/responses?group=waiting`;
  const form = { kind: 'shortlist', application: people, back };
  for (const step of ['', '/carry-out']) {
    const { body } = await desk.submit(at(step), form);
    const switches = body.slice(body.indexOf("action='/preferences'"));
    expect(/name='back' value='([^']*)'/.exec(switches)?.[1]?.replaceAll('&#x3D;', '=')).toBe(back);
  }
  // A list that came from elsewhere is no way back.
  const { body } = await desk.submit(at(), { ...form, back: 'https://example.org/' });
  expect(body).not.toContain('example.org');
});

test('only the decision that the page tells of is taken back, once, and never a later one', async () => {
  const [first = '', second = '', third = ''] = people;
  const carried = async (kind: string, application: string[]) =>
    desk.submit(at('/carry-out'), { kind, reason: 'skills', application });
  const shortlisted = await carried('shortlist', people);
  const rejected = await carried('reject', people);
  const back = { application: ticks(rejected) };
  expect(back.application).toHaveLength(3);
  await Promise.all([desk.submit(at('/take-back'), back), desk.submit(at('/take-back'), back)]);
  await desk.submit(at('/take-back'), back);
  expect(await stages()).toEqual(['shortlisted', 'shortlisted', 'shortlisted']);
  await desk.submit(`/applications/${second}/move`, { to: 'rejected', reason: 'city' });
  const stale = await desk.submit(at('/take-back'), { application: ticks(shortlisted) });
  expect(textOf(stale.body)).toContain('Решение отменено для 2 человек');
  expect(textOf(stale.body)).toMatch(/Зимин Пётр\s*после этого решили иначе/);
  expect(await stages()).toEqual(['new', 'rejected', 'new']);
  // Decided anew: the old page does not reach it, and a form without a move takes nothing back.
  await carried('reject', [first, third]);
  for (const application of [back.application, people]) {
    expect(textOf((await desk.submit(at('/take-back'), { application })).body)).toContain(
      'Ни одно решение не отменено',
    );
  }
  expect(await stages()).toEqual(['rejected', 'rejected', 'rejected']);
});

test('what somebody else decided is nobody’s to take back', async () => {
  const [first = '', second = ''] = people;
  await web.app.get(ApplicationsService, { strict: false }).shortlist(actor, first);
  const done = await desk.submit(at('/carry-out'), { kind: 'shortlist', application: [first, second] });
  expect(textOf(done.body)).toContain('Отобраны 2 человека');
  expect(ticks(done).map((value) => value.split(':')[0])).toEqual([second]);
  // What comes next stands above the names, however many they are.
  expect(done.body.indexOf(`href='/vacancies/${vacancyId}/plan'`)).toBeLessThan(done.body.indexOf('several-people'));
  expect(done.body).toContain(`href='/vacancies/${vacancyId}/plan'`);
});

test('a rejection needs one reason for all, and leaves alone whom it does not fit', async () => {
  const [first = '', second = '', third = ''] = people;
  await desk.submit(`/applications/${third}/move`, { to: 'rejected', reason: 'city' });
  const asked = await desk.submit(at(), { kind: 'reject', application: people });
  expect(ticks(asked)).toHaveLength(2);
  expect(textOf(asked.body)).toContain('так уже решено');
  const form = { kind: 'reject', application: ticks(asked) };
  const refused = await desk.submit(at('/carry-out'), form);
  expect([refused.status, refused.body.includes("role='alert'")]).toEqual([422, true]);
  expect(await stages()).toEqual(['new', 'new', 'rejected']);
  await desk.submit(at('/carry-out'), { ...form, reason: 'skills' });
  const applications = web.app.get(ApplicationsService, { strict: false });
  const reasons = await Promise.all(
    [first, second, third].map(async (id) => (await applications.get(actor, id)).rejectedReason),
  );
  expect(reasons).toEqual(['skills', 'skills', 'city']);
});

test('questions go once to each who leaves something open', async () => {
  const asked = await desk.submit(at(), { kind: 'ask', application: people });
  expect(ticks(asked).length).toBe(3);
  expect(textOf(asked.body)).toMatch(/\d вопрос/);
  const form = { kind: 'ask', application: ticks(asked) };
  await Promise.all([desk.submit(at('/carry-out'), form), desk.submit(at('/carry-out'), form)]);
  const done = await desk.submit(at('/carry-out'), form);
  expect(textOf(done.body)).toContain('Вопросы уходят 3 людям');
  expect(done.body).not.toContain(at('/take-back'));
  for (const id of people) {
    expect(await web.app.get(Asking, { strict: false }).rounds(actor, id)).toHaveLength(1);
  }
});

test('what each will read is read before it is sent, word for word, and whom nobody can write to is told', async () => {
  const [first = '', second = '', third = ''] = people;
  const asked = await desk.submit(at(), { kind: 'ask', application: people });
  const letters = [...asked.body.matchAll(/<p class='message-text'>([^<]*)</g)].map(([, text = '']) => textOf(text));
  expect(letters).toHaveLength(3);
  // The same words stand on the page of one person, to be asked alone.
  const alone = textOf((await desk.get(`/applications/${first}/questions`)).body);
  expect(letters.filter((letter) => alone.includes(letter))).not.toEqual([]);
  await desk.submit(at('/carry-out'), { kind: 'ask', application: ticks(asked).slice(0, 1) });
  const [round] = await web.asOwner<{ id: string }>('select id from question_rounds where application_id = $1', [
    first,
  ]);
  const subject = { subjectId: round?.id ?? '', subjectVersion: 0, recipientUserId: null, triedByBoard: false };
  const { organisationId } = actor;
  const draft = await web.app.get(MessageKinds, { strict: false }).prepare('questions', { organisationId, ...subject });
  if ('skip' in draft) throw new Error(draft.skip);
  const message = { organisationId, kind: 'questions' };
  const sent = await web.app.get(MailComposition, { strict: false }).read(message, draft, clock.now());
  expect(textOf(asked.body)).toContain(`Тема: ${sent.subject}`);
  const sentText = sent.text.replace(/\S+\/q\/\S+/, '[здесь будет личная ссылка на страницу с вопросами]');
  expect(letters).toContain(textOf(sentText));
  expect(asked.body).not.toContain('/q/');
  // Nothing chosen is no answer, and the page says so instead of looking as before.
  const [address = ''] = /\/q\/\S+/.exec(sent.text) ?? [];
  const candidate = web.browser();
  const { headers } = await candidate.post(address, {});
  expect(headers['location']).toBe(`${address}?said=nothing`);
  expect(textOf((await candidate.get(`${address}?said=nothing`)).body)).toContain('Вы ничего не отметили');
  await web.asOwner(
    `delete from candidate_contacts where kind = 'email' and organisation_id = $1
       and candidate_id in (select candidate_id from applications where id = $2)`,
    [organisationId, second],
  );
  const unreachable = await desk.submit(at(), { kind: 'ask', application: [second, third] });
  expect(ticks(unreachable).map((value) => value.split(':')[0])).toEqual([third]);
  expect(textOf(unreachable.body)).toMatch(/Зимин Пётр\s*нет адреса почты, и на площадке написать нельзя/);
});

test('whose questions are open is not asked again among several, but by themselves', async () => {
  const [first = '', second = '', third = ''] = people;
  const rounds = async (id: string) => (await web.app.get(Asking, { strict: false }).rounds(actor, id)).length;
  const before = await desk.submit(at(), { kind: 'ask', application: people });
  const key = newId();
  await web.app.get(Asking, { strict: false }).ask(actor, first, key);
  // The page was there before: what is said is what was sent.
  const done = await desk.submit(at('/carry-out'), { kind: 'ask', application: ticks(before).slice(0, 2) });
  expect(textOf(done.body)).toContain('Вопросы уходят 1 человеку');
  expect(textOf(done.body)).toMatch(/Орлов Пётр\s*вопросы уже отправлены \(пн, 1 июня\)/);
  clock.moveByMinutes(60);
  const later = await desk.submit(at(), { kind: 'ask', application: people });
  expect(textOf(later.body)).toContain('Спросить 1 человека?');
  expect(ticks(later).map((value) => value.split(':')[0])).toEqual([third]);
  const none = await desk.submit(at('/carry-out'), { kind: 'ask', application: [first, second] });
  expect(textOf(none.body)).toContain('Никого из отмеченных спросить нельзя');
  expect([await rounds(first), await rounds(second)]).toEqual([1, 1]);
  // By themselves too only where that is wished once more: the panel says when they were asked.
  const panel = (await desk.get(`/applications/${first}`)).body;
  // The message is composed once it is asked for: to the panel alone, or on a page with its button.
  const path = `/applications/${first}/questions`;
  expect(panel).toContain(`data-message='${path}'`);
  expect(panel).not.toContain("<details class='letter'");
  expect((await desk.get(path, { 'hx-request': 'true' })).body).toMatch(/^<details class='letter' open>/);
  const whole = (await desk.get(path)).body;
  expect(whole).toMatch(/<details class='letter' open>/);
  expect(whole).toContain(`name='again' value='${key}'`);
  expect(textOf(panel)).toMatch(/Эти вопросы заданы \(.+\) и ждут ответа. Спросить ещё раз/);
  expect(panel).toContain(`name='again' value='${key}'`);
  await desk.post(`/applications/${first}/questions`, { _csrf: desk.token, key: newId() });
  expect(await rounds(first)).toBe(1);
  const wish = { key: newId(), again: key };
  for (const sent of [wish, wish, { ...wish, key: newId() }])
    await desk.submit(`/applications/${first}/questions`, sent);
  expect(await rounds(first)).toBe(2);
});

test('one leads back to a list that is narrowed by the longest search', async () => {
  for (const letter of ['ж', '漢']) {
    const back = `/vacancies/${vacancyId}/responses?text=${encodeURIComponent(letter.repeat(200))}&group=all`;
    expect((await desk.submit(at(), { kind: 'reject', back })).headers['location']).toBe(back);
    expect((await desk.submit('/preferences', { theme: 'dark', back })).headers['location']).toBe(back);
    const [first = ''] = people;
    const path = `/applications/${first}/rejection?back=${encodeURIComponent(back)}`;
    expect((await desk.get(path)).status).toBe(200);
    const move = { to: 'shortlisted', back };
    expect((await desk.submit(`/applications/${first}/move`, move)).status).toBeLessThan(400);
  }
});

test('where it can be done with nobody, that is said, and why', async () => {
  const [first = ''] = people;
  const said = async (application: string[], kind = 'shortlist') =>
    textOf((await desk.submit(at(), { kind, application })).body);
  const foreign = await said([elsewhere]);
  expect(foreign).toContain('Никого из отмеченных отобрать нельзя');
  expect(foreign).toContain('Отмеченных нет среди откликов этой вакансии');
  await desk.submit(`/applications/${first}/move`, { to: 'rejected', reason: 'city' });
  expect(await said([first], 'reject')).toMatch(/Никому из отмеченных отказать нельзя[^]*Орлов Пётр\s*так уже решено/);
  for (const step of ['', '/carry-out', '/take-back']) {
    const nobody = await desk.submit(at(step), { kind: 'reject', reason: 'skills', application: ['x'] });
    expect(nobody.headers['location']).toMatch(`/vacancies/${vacancyId}/responses`);
  }
  await desk.submit(`/applications/${first}/erase`);
  expect(await said([first])).toContain('данные этого человека стёрты');
});

test('a list that was read to its end is told how many are left', async () => {
  const said = async (form: Record<string, string | string[]>) =>
    textOf((await desk.submit(at(), { kind: 'reject', ...form })).body);
  const [first = ''] = people;
  expect(await said({ application: Array.from({ length: 202 }, () => first) })).not.toContain('За раз решают');
  const crowd = [first, ...Array.from({ length: MOST_TICKS - 1 }, () => newId())];
  expect(await said({ application: crowd })).toMatch(/ещё 1\s790 человек остались/);
  expect(await said({ application: crowd, ticks: '2621' })).toMatch(/ещё 2\s421 человек остался/);
  const list = await desk.get(`/vacancies/${vacancyId}/responses`);
  expect(list.body).toContain(`data-most='${MOST_TICKS}'`);
});

test.each([
  ['ru', 1, ['Отобрать 1 человека?', 'Отказать 1 человеку?', 'Вопросы уходят 1 человеку', 'Отобран 1 человек']],
  ['ru', 2, ['Отобрать 2 человек?', 'Отказать 2 людям?', 'Вопросы уходят 2 людям', 'Отобраны 2 человека']],
  ['ru', 5, ['Отобрать 5 человек?', 'Отказать 5 людям?', 'Вопросы уходят 5 людям', 'Отобрано 5 человек']],
  ['ru', 21, ['Отобрать 21 человека?', 'Отказать 21 человеку?', 'Вопросы уходят 21 человеку', 'Отобран 21 человек']],
  ['uk', 1, ['Відібрати 1 людину?', 'Відмовити 1 людині?', 'Запитання надсилаються 1 людині', 'Відібрано 1 людину']],
  ['uk', 2, ['Відібрати 2 людей?', 'Відмовити 2 людям?', 'Запитання надсилаються 2 людям', 'Відібрано 2 людей']],
  ['uk', 5, ['Відібрати 5 людей?', 'Відмовити 5 людям?', 'Запитання надсилаються 5 людям', 'Відібрано 5 людей']],
  [
    'uk',
    21,
    ['Відібрати 21 людину?', 'Відмовити 21 людині?', 'Запитання надсилаються 21 людині', 'Відібрано 21 людину'],
  ],
] as const)('in %s %i people are counted as one says it', (language, count, said) => {
  const f = words(language);
  const keys = ['shortlist.title', 'reject.title', 'ask.done', 'shortlist.done'] as const;
  expect(keys.map((key) => f.t(`several.${key}`, { count }))).toEqual(said);
});

test('of another organisation there is nobody, and of nobody nothing is asked', async () => {
  await stranger.get('/vacancies');
  const form = { kind: 'reject', reason: 'skills', application: people };
  for (const step of ['', '/carry-out', '/take-back']) expect((await stranger.submit(at(step), form)).status).toBe(404);
  expect(await stages()).toEqual(['new', 'new', 'new']);
  const nobody = await desk.submit(at(), { kind: 'reject', back: `/vacancies/${vacancyId}/responses?group=all` });
  expect(nobody.headers['location']).toBe(`/vacancies/${vacancyId}/responses?group=all`);
  const crowd = [...people, ...Array.from({ length: 200 }, () => newId())];
  const many = textOf((await desk.submit(at(), { kind: 'reject', application: crowd })).body);
  expect(many).toContain('За раз решают не больше чем о 200: ещё 3 человека остались в списке.');
});

test('a tag is put on several and taken off, each time taken back for those alone whom it changed', async () => {
  const list = await desk.get(`/vacancies/${vacancyId}/responses`);
  expect(list.body).toContain(`formaction='${at('/tags')}'`);
  const names = async (): Promise<string[][]> => {
    const all = await Promise.all(people.map((id) => tags().list(actor, id)));
    return all.map((own) => own.map(({ name }) => name));
  };
  const tags = (): TagsService => web.app.get(TagsService, { strict: false });
  const [first = '', second = '', third = ''] = people;
  await tags().add(actor, first, 'VIP');
  const asked = await desk.submit(at('/tags'), { application: [first, second, elsewhere] });
  expect(textOf(asked.body)).toContain('Метка для 2 человек');
  expect(asked.body).not.toContain('Чужой');
  expect(await names()).toEqual([['VIP'], [], []]);
  const form = { application: [...people, elsewhere], name: ' #vip', deed: 'put' };
  const [on, same] = await Promise.all([
    desk.submit(at('/tags/carry-out'), form),
    desk.submit(at('/tags/carry-out'), form),
  ]);
  for (const { body } of [on, same]) expect(textOf(body)).toContain('стоит у 3 человек');
  expect([await names(), await tags().list(actor, elsewhere)]).toEqual([[['VIP'], ['VIP'], ['VIP']], []]);
  // Whom which of the two found first is chance; together they changed two, and the one who had it keeps it.
  const put = [...ticks(on), ...ticks(same)];
  expect(put.map((one) => one.split(':')[0]).sort()).toEqual([second, third].sort());
  const back = { application: put, name: 'vip', deed: 'put' };
  for (let n = 0; n < 2; n += 1) {
    expect(textOf((await desk.submit(at('/tags/take-back'), back)).body)).toContain('«vip» снята с 2 человек');
    expect(await names()).toEqual([['VIP'], [], []]);
  }
  const off = await desk.submit(at('/tags/carry-out'), { ...form, deed: 'take' });
  expect([ticks(off), await names()]).toEqual([[first], [[], [], []]]);
  expect(off.body).toContain("name='name' value='VIP'");
  await desk.submit(at('/tags/take-back'), { application: ticks(off), name: 'VIP', deed: 'take' });
  expect(await names()).toEqual([['VIP'], [], []]);
});

test('a tag of several is refused with what was typed, stops at nobody who carries enough, and is for those who may', async () => {
  const [first = '', second = ''] = people;
  const typed = `${'я'.repeat(39)}<&`;
  const long = await desk.submit(at('/tags/carry-out'), { application: people, name: typed, deed: 'put' });
  expect([long.status, textOf(long.body).includes('41')]).toEqual([422, true]);
  expect(long.body).toContain('&lt;&amp;');
  for (const name of ['', ' #\u200b '])
    expect((await desk.submit(at('/tags/carry-out'), { application: people, name, deed: 'take' })).status).toBe(422);
  const service = web.app.get(TagsService, { strict: false });
  for (let n = 0; n < 20; n += 1) await service.add(actor, first, `метка ${String(n)}`);
  const done = await desk.submit(at('/tags/carry-out'), { application: [first, second], name: 'VIP', deed: 'put' });
  expect(textOf(done.body)).toMatch(/«VIP» стоит у 1 человека.*Орлов.*20/su);
  expect((await service.list(actor, second)).map(({ name }) => name)).toEqual(['VIP']);
  for (const step of ['', '/carry-out', '/take-back']) {
    const form = { application: people, name: 'x', deed: 'put' };
    expect((await onlooker.submit(at(`/tags${step}`), form)).status).toBe(403);
    await stranger.get('/vacancies');
    expect((await stranger.submit(at(`/tags${step}`), form)).status).toBe(404);
  }
  expect(await service.names(actor)).not.toContain('x');
});

test('what a list of the longest search and tag shows is kept under a name, and come back to', async () => {
  const query = new URLSearchParams({ group: 'all', text: 'я'.repeat(200), tag: '👨‍👩‍👧‍👦'.repeat(40) }).toString();
  const back = `/vacancies/${vacancyId}/responses?${query}`;
  await desk.get(`/vacancies/${vacancyId}/responses`);
  const saved = await desk.submit('/saved-filters', { name: 'длинный', query, back });
  expect([saved.status, saved.headers['location']]).toEqual([303, back]);
  expect(textOf((await desk.get('/saved-filters')).body)).toContain('я'.repeat(200));
});

test('the list is taken along as a file, by those who may, of their own organisation', async () => {
  const href = `/vacancies/${vacancyId}/list-file?group=waiting`;
  expect((await desk.get(`/vacancies/${vacancyId}/responses`)).body).toContain('/list-file?group&#x3D;waiting');
  const { headers, body } = await desk.get(href);
  expect([headers['content-type'], body.slice(0, 2)]).toEqual([expect.stringContaining('spreadsheetml'), 'PK']);
  expect([(await onlooker.get(href)).status, (await stranger.get(href)).status]).toEqual([403, 404]);
});

test('a refused name of a filter is there to be corrected, beside why; a phone number is cleared in the list', async () => {
  const back = `/vacancies/${vacancyId}/responses?group=waiting&level=2`;
  const form = { query: 'group=waiting&level=2', back };
  const long = await desk.submit('/saved-filters', { ...form, name: `${'я'.repeat(40)}<`, shared: 'yes' });
  expect(long.status).toBe(422);
  expect(textOf(long.body)).toMatch(/знаков 41, а хранится 40.*Ждут ответа · Уровень: 2/su);
  expect(long.body).toMatch(/name='query' value='group&#x3D;waiting&amp;level&#x3D;2'/);
  expect(long.body).toMatch(/name='name' value='я{40}&lt;'[^>]* autofocus aria-invalid='true'/);
  expect(long.body).toMatch(/name='shared' value='yes' checked/);
  for (const name of ['первый', 'второй'])
    expect((await desk.submit('/saved-filters', { ...form, name })).headers['location']).toBe(back);
  const page = `/saved-filters?${new URLSearchParams({ back }).toString()}`;
  const edits = [...(await desk.get(page)).body.matchAll(/action='(\/saved-filters\/[^/']+)'/g)].map(([, to]) => to);
  // In the order of the alphabet.
  const taken = await desk.submit(edits[1] ?? '', { name: 'ВТОРОЙ', back });
  expect([taken.status, taken.body.match(/name='name' value='ВТОРОЙ'[^>]*aria-invalid/g)?.length]).toEqual([422, 1]);
  expect(taken.body).toContain(`href='${back.replaceAll('&', '&amp;').replaceAll('=', '&#x3D;')}'`);
  const phone = await desk.submit('/saved-filters', { ...form, name: 'x', query: 'group=all&text=%2B79031234567' });
  expect([phone.status, phone.headers['location']]).toEqual([303, back]);
  expect((await desk.submit(`/saved-filters/${newId()}`, { name: 'x', back })).status).toBe(404);
});

test('a filter is deleted once however often it is asked for, and the name that waits for its place stays typed', async () => {
  const form = { query: 'group=waiting&level=3', back: `/vacancies/${vacancyId}/responses?group=waiting` };
  await desk.submit('/saved-filters', { ...form, name: 'уйдёт' });
  const { body: ordinary } = await desk.get('/saved-filters');
  expect(ordinary).not.toContain('autofocus');
  const [remove = ''] = /\/saved-filters\/[^/']+\/remove/.exec(ordinary) ?? [];
  const waiting = { ...form, name: 'ждёт <места>', shared: 'yes' };
  for (const path of [remove, remove]) {
    const { status, headers } = await desk.submit(path, waiting);
    expect(status).toBe(303);
    const { body } = await desk.get(String(headers['location']));
    expect(body).toMatch(/name='name' value='ждёт &lt;места&gt;'[^>]* autofocus>/);
    expect(textOf(body)).toMatch(/Фильтр удалён.*Ждут ответа · Уровень: 3/su);
  }
  await desk.submit('/saved-filters', { ...form, name: 'останется' });
  const refused = (await desk.submit('/saved-filters', { ...waiting, name: 'я'.repeat(41) })).body;
  expect(piece(refused, "/remove'")).toContain(`name='name' value='${'я'.repeat(41)}'`);
});
