import { AppModule } from '../../../src/app.module.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { systemActor, UsersService } from '../../../src/organisations/index.js';
import { QueueServer } from '../../../src/platform/queue/index.js';
import { RoleProfilesService, roleProfile, SharedProfiles, VacanciesService } from '../../../src/vacancies/index.js';
import { vacancy } from '../../database/candidates/recruiting-fixture.js';
import { textOf } from '../../pages/support/rendering.js';
import { testSettings } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';
import { cloneTemplate } from '../../support/test-database.js';
import { newPerson, signedIn, startWebOf } from '../sign-in/web-fixture.js';
import type { Answer, Browser, TestWeb } from '../sign-in/web-fixture.js';

const TEXT =
  'Сварщик\r\nТребования:\r\n- опыт сварки труб от 2 лет\r\n- высшее или среднее специальное образование\r\n- до 40 лет';

let web: TestWeb;
let desk: Browser;
let stranger: Browser;
let manager: Browser;
let actor: ReturnType<typeof systemActor>;
let vacancyId: string;

beforeAll(async () => {
  const clock = new MovableClock(new Date('2026-06-01T09:00:00Z'));
  const settings = testSettings({ databaseUrl: await cloneTemplate() });
  web = await startWebOf([AppModule.with(settings, clock)], settings, clock);
  await web.app.get(QueueServer, { strict: false }).open();
});
afterAll(() => web.close());
beforeEach(async () => {
  const owner = await newPerson(web);
  actor = systemActor(owner.organisationId);
  const t = { get: (token: never): unknown => web.app.get(token, { strict: false }) } as unknown as TestApp;
  vacancyId = await vacancy(t, actor);
  desk = await signedIn(web, owner);
  stranger = await signedIn(web, await newPerson(web));
  const { organisationId } = owner;
  const person = { organisationId, email: `m-${organisationId}@example.org`, name: 'Борис', language: 'ru' };
  const { userId } = await web.app
    .get(UsersService, { strict: false })
    .createUser({ ...person, role: 'hiring-manager' });
  manager = await signedIn(web, { organisationId, userId });
});

const of = ({ body }: Answer, name: string): string[] =>
  [...body.matchAll(new RegExp(`name='${name}' value='([^']*)'`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&quot;', '"').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'),
  );
/** What a browser would send of the editor as it stands. */
const formOf = (page: Answer) => ({
  line: of(page, 'line'),
  weight: [...page.body.matchAll(/name='weight' [^>]*value='([^']*)'/g)].map(([, value = '']) => value),
  must: [...page.body.matchAll(/name='must' value='([^']*)'[^>]* checked/g)].map(([, value = '']) => value),
  slug: of(page, 'slug')[0] ?? '',
  version: of(page, 'version')[0] ?? '0',
  duties: /name='duties'[^>]*>([^<]*)</.exec(page.body)?.[1] ?? '',
});
const leadsTo = ({ headers }: Answer): string => String(headers['location'] ?? '');
const profileNow = () => web.app.get(RoleProfilesService, { strict: false }).ofVacancy(actor, vacancyId);

describe('requirements from a text', () => {
  const base = () => `/vacancies/${vacancyId}/profile/from-text`;

  test('are shown, and those that stay become the profile of the vacancy, once', async () => {
    await desk.get(base());
    const read = await desk.submit(base(), { text: TEXT });
    expect(textOf(read.body)).toContain('до 40 лет');
    const keep = of(read, 'keep');
    expect(keep.length).toBeGreaterThan(2);
    const confirm = () => desk.submit(`${base()}/confirm`, { text: TEXT, keep, must: [keep[0]] });
    const [confirmed] = [await confirm(), await confirm()];
    expect(leadsTo(confirmed)).toBe(`/vacancies/${vacancyId}/profile`);
    const { profile, versions } = await profileNow();
    expect(versions.map(({ origin }) => origin)).toEqual(['from-text', 'catalogue']);
    expect(profile.requirements.map(({ id }) => id)).toEqual(keep);
    expect(profile.requirements.filter(({ mustHave }) => mustHave).map(({ id }) => id)).toEqual([keep[0]]);
  });

  test('are not saved where nothing stays, nor for another organisation, nor by who may not edit', async () => {
    await desk.get(base());
    const nothing = await desk.submit(`${base()}/confirm`, { text: TEXT, keep: [] });
    expect(nothing.status).toBe(422);
    expect(nothing.body).toContain("role='alert'");
    await stranger.get('/vacancies');
    expect((await stranger.submit(`${base()}/confirm`, { text: TEXT, keep: ['x'] })).status).toBe(404);
    await manager.get('/vacancies');
    expect((await manager.submit(`${base()}/confirm`, { text: TEXT, keep: ['x'] })).status).toBe(403);
    expect((await profileNow()).versions).toEqual([]);
  });
});

describe('ways to a requirement', () => {
  test('are made in the editor without any script, saved, and given up again', async () => {
    const base = `/vacancies/${vacancyId}/profile`;
    let page = await desk.get(base);
    const [first] = roleProfile('client-manager')?.requirements ?? [];
    const add = (fields: Record<string, string>) =>
      desk.submit(`${base}/draft`, { ...formOf(page), addWeight: '5', ...fields });
    page = await add({ add: 'education:special-secondary', addTo: `instead:${first.id}` });
    page = await add({ add: 'experience:any-work', addTo: '' });
    page = await add({ add: 'other:car', addTo: 'with:education-special-secondary' });
    expect(textOf(page.body)).toContain('Вариант 2');
    expect(leadsTo(await desk.submit(base, { ...formOf(page), scope: 'vacancy' }))).toBe(base);
    const { profile } = await profileNow();
    const routes = profile.requirements.flatMap(({ id, route }) => (route ? [[id, route.option]] : []));
    expect(routes).toEqual([
      [first.id, 'a'],
      ['education-special-secondary', 'b'],
      ['car', 'b'],
    ]);
    page = await desk.get(base);
    page = await desk.submit(`${base}/draft`, { ...formOf(page), remove: first.id });
    expect(textOf(page.body)).not.toContain('Вариант 1');
  });
});

describe('profiles outside the catalogue', () => {
  test('are made from nothing without any script, chosen in a vacancy, edited and brought back', async () => {
    let page = await desk.get('/role-profiles/new');
    page = await desk.submit('/role-profiles/draft', {
      ...formOf(page),
      title: 'Сварщик',
      add: 'other:car',
      addWeight: '0',
    });
    expect(page.body).toContain("name='title' required minlength='2' maxlength='200' value='Сварщик'");
    page = await desk.submit('/role-profiles/draft', {
      ...formOf(page),
      ...{ title: 'Сварщик', add: 'own:skill', addWords: 'аргонодуговая сварка', addWeight: '30', addMust: 'yes' },
    });
    const duties = 'Варит трубы.\r\nСледит за баллонами.';
    const made = await desk.submit('/role-profiles', { ...formOf(page), title: 'Сварщик', duties });
    const path = leadsTo(made);
    expect(path).toMatch(/^\/role-profiles\/own-/);
    const slug = path.slice('/role-profiles/'.length);
    expect((await desk.get('/role-profiles')).body).toContain(`href='${path}'`);
    // From the profile to the vacancy that is hired for by it; not for those who may only look, and not when it was put away.
    expect((await desk.get(path)).body).toContain(`href='/vacancies?profile&#x3D;${slug}#new'`);
    expect((await desk.get(`/vacancies?profile=${slug}`)).body).toContain(`<option value='${slug}' selected>`);
    // Where no text has said anything the rest stays as in an empty form.
    const ofNothing = "<option value='moscow' data-currency='RUR' selected>";
    for (const query of ['', `?profile=${slug}`]) {
      expect((await desk.get(`/vacancies${query}`)).body).toContain(ofNothing);
    }
    expect((await manager.get(path)).body).not.toContain('/vacancies?profile');
    expect((await desk.get('/job-descriptions')).body).toContain(`${path}/job-description`);
    expect(textOf((await desk.get(`${path}/job-description`)).body)).toMatch(
      /аргонодуговая сварка[^]*Варит трубы\.[^]*Следит за баллонами\./,
    );
    const edit = await desk.get(`/vacancies/${vacancyId}/edit`);
    expect(edit.body).toContain(`<option value='${slug}'>Сварщик`);
    await web.app.get(VacanciesService, { strict: false }).edit(actor, vacancyId, { profileSlug: slug });
    expect(textOf((await desk.get(`/vacancies/${vacancyId}/responses`)).body)).toContain('Сварщик');
    page = await desk.get(path);
    const saved = await desk.submit(path, { ...formOf(page), weight: ['70', '30'], title: 'Сварщик цеха', duties: '' });
    expect(leadsTo(saved)).toBe(path);
    const outdated = await desk.submit(path, { ...formOf(page), weight: ['50', '50'], title: 'Сварщик цеха' });
    expect([outdated.status, outdated.body.includes("role='alert'")]).toEqual([422, true]);
    page = await desk.get(path);
    expect(textOf(page.body)).toContain('Сварщик цеха');
    expect(textOf(page.body)).toContain('Пока ничего не изменено');
    const wrong = await desk.submit(path, {
      ...formOf(page),
      weight: ['абв', '-5'],
      title: 'Сварщик',
      reason: 'по плану',
    });
    expect(wrong.status).toBe(422);
    for (const kept of ["value='абв' aria-invalid", "value='-5' aria-invalid", "value='по плану'"])
      expect(wrong.body).toContain(kept);
    expect(textOf((await desk.submit(`${path}/draft`, { ...formOf(page), weight: ['5', '95'] })).body)).toContain(
      'В открытых вакансиях откликов с баллами пока нет.',
    );
    await desk.submit(`${path}/restore`, { restore: '1', slug, version: '2' });
    const brought = (await web.app.get(SharedProfiles, { strict: false }).get(actor, slug)).profile;
    expect([brought.version, brought.duties]).toEqual([3, ['Варит трубы.', 'Следит за баллонами.']]);
    expect(leadsTo(await desk.submit(`${path}/archive`, {}))).toBe(path);
    expect(textOf((await desk.get(path)).body)).toContain(
      'по нему идут открытые вакансии: Менеджер по работе с клиентами',
    );
    await web.app.get(VacanciesService, { strict: false }).edit(actor, vacancyId, { profileSlug: 'client-manager' });
    expect(leadsTo(await desk.submit(`${path}/archive`, {}))).toBe('/role-profiles');
    expect(textOf((await desk.get('/role-profiles')).body)).toMatch(/В архиве .* Сварщик цеха/);
    expect((await desk.get(`/vacancies/${vacancyId}/edit`)).body).not.toContain(`value='${slug}'`);
    await stranger.get('/role-profiles');
    expect((await stranger.submit(`${path}/unarchive`, {})).status).toBe(404);
    expect(leadsTo(await desk.submit(`${path}/unarchive`, {}))).toBe(path);
  });

  test('are made of a copy and of a text, and a refused name is said beside what was typed', async () => {
    const page = await desk.get('/role-profiles/new?from=sales-manager');
    const copy = { ...formOf(page), copyOf: 'sales-manager' };
    const refused = await desk.submit('/role-profiles', { ...copy, title: 'Менеджер по продажам' });
    expect(refused.status).toBe(422);
    expect(textOf(refused.body)).toContain('другой профиль уже называется так');
    expect(leadsTo(await desk.submit('/role-profiles', { ...copy, title: 'Продавец' }))).toMatch(/own-/);
    const read = await desk.submit('/role-profiles/from-text', { text: TEXT });
    expect(of(read, 'title')).toEqual([]);
    expect(read.body).toContain("maxlength='200' value='Сварщик'");
    const keep = of(read, 'keep');
    const long = await desk.submit('/role-profiles/from-text', {
      text: `${TEXT}\n${'- варить трубы\n'.repeat(15_000)}`,
    });
    expect([long.status, of(long, 'keep')]).toEqual([422, []]);
    expect(textOf(long.body)).toMatch(/В тексте больше 200\s000 знаков/u);
    const confirmed = await desk.submit('/role-profiles/from-text/confirm', { text: TEXT, keep, title: 'Сварщик' });
    expect(leadsTo(confirmed)).toMatch(/own-/);
    const said = `Сварщик\nГород: Казань\nЗП: до 90 000 руб. на руки\n${TEXT}`;
    const toVacancy = await desk.submit('/role-profiles/from-text/confirm', {
      ...{ text: said, keep: of(await desk.submit('/role-profiles/from-text', { text: said }), 'keep') },
      ...{ title: 'Сварщик в цех', next: 'vacancy' },
    });
    // Short, whatever the text says: what it said waits in the session, also when the page is loaded again or by another browser.
    expect(leadsTo(toVacancy)).toMatch(/^\/vacancies\?profile=own-[\w-]+#new$/);
    const address = leadsTo(toVacancy).replace('#new', '');
    const form = await desk.get(address);
    expect((await desk.get(address)).body).toContain("inputmode='numeric' value='90000'");
    expect((await stranger.get(address)).body).not.toContain('90000');
    expect(textOf(form.body)).toContain('Профиль создан и выбран в новой вакансии');
    expect(form.body).toMatch(/<option value='kazan'[^>]* selected>/);
    expect(form.body).toContain("name='budgetAmount' inputmode='numeric' value='90000'");
    expect(textOf(form.body)).toContain('Из текста: «до 90 000 руб. на руки»');
    // A refused form still tells where it is from.
    const budgetSaid = of(form, 'budgetSaid')[0] ?? '';
    const again = await desk.submit('/vacancies', { title: 'Сварщик', budgetAmount: 'много', budgetSaid });
    expect(again.body).toContain("role='alert'");
    expect(textOf(again.body)).toContain('Из текста: «до 90 000 руб. на руки»');
    const [title, profileSlug] = ['Сварщик в цех', new URLSearchParams(address.split('?')[1]).get('profile') ?? ''];
    const filled = { title, profileSlug, citySlug: 'kazan', budgetAmount: '90000', wantedCount: '1' };
    expect(leadsTo(await desk.submit('/vacancies', filled))).toMatch(/^\/vacancies\/[\w-]+\/responses$/);
    expect((await desk.get(address)).body).not.toContain("value='90000'");
    const nameless = await desk.submit('/role-profiles/from-text/confirm', { text: TEXT, keep, title: ' ' });
    expect([nameless.status, nameless.body.includes('от 2 до 200 знаков')]).toEqual([422, true]);
    const own = (await web.app.get(SharedProfiles, { strict: false }).list(actor)).filter(({ isOwn }) => isOwn);
    expect(own.map(({ title }) => title.ru)).toEqual(['Продавец', 'Сварщик', 'Сварщик в цех']);
  });

  test('are not for another organisation, and only looked at by who may not edit', async () => {
    const { slug } = await web.app
      .get(SharedProfiles, { strict: false })
      .create(actor, { title: 'Пекарь', copyOf: 'sales-manager' });
    for (const path of [`/role-profiles/${slug}`, `/role-profiles/new?from=${slug}`]) {
      expect((await stranger.get(path)).status).toBe(404);
    }
    const looked = await manager.get(`/role-profiles/${slug}`);
    expect([looked.status, looked.body.includes("name='add'")]).toEqual([200, false]);
    expect((await manager.submit('/role-profiles', { title: 'Повар', version: '0' })).status).toBe(403);
  });
});

test('nobody is compared who is not there, nor who is named as nobody is', async () => {
  for (const query of ['', '?first=x', `?first=${vacancyId}`]) {
    expect((await desk.get(`/vacancies/${vacancyId}/comparison${query}`)).status).toBe(404);
  }
});
