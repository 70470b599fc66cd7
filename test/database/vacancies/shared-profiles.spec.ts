import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import {
  ProfileArchive,
  ProfileChangedMeanwhile,
  ProfileInvalid,
  ProfileNotFound,
  ProfilesInUse,
  ProfileStillUsed,
  ProfileTitleInvalid,
  ProfileTitleTaken,
  ProfileVersionNotFound,
  roleProfile,
  RoleProfilesService,
  SharedProfiles,
  tradeOf,
  VacanciesService,
  VacancyInvalid,
} from '../../../src/vacancies/index.js';
import type { NewProfile, Requirement } from '../../../src/vacancies/index.js';
import { education, experience, plain } from '../../../src/vacancies/domain/requirement-lines.js';
import type { TestApp } from '../../support/test-app.js';
import { colleague, recruiter, recruitingApp, vacancy } from '../candidates/recruiting-fixture.js';

let t: TestApp;
let profiles: SharedProfiles;
let actor: Actor;

beforeAll(async () => {
  t = await recruitingApp();
  profiles = t.get(SharedProfiles);
});
beforeEach(async () => {
  actor = await recruiter(t);
});
afterAll(() => t.close());

const label = { ru: 'Опыт сварки', en: 'Welding', uk: 'Зварювання', kk: 'Дәнекерлеу' };
const LINES: Requirement[] = [
  education('special-secondary', 40),
  { ...experience('welding', 24, 'any', 60, label, { must: true }) },
];
const make = (fields: Partial<NewProfile> = {}, by = actor) =>
  profiles.create(by, { title: ' Сварщик  4 разряда ', requirements: LINES, ...fields });
const audited = async (action: string) =>
  (
    await t.asOwner<{ details: unknown }>(
      `SELECT details FROM audit_entries WHERE organisation_id = $1 AND action = $2`,
      [actor.organisationId, action],
    )
  ).map(({ details }) => details);

describe('a profile outside the catalogue', () => {
  it('is made from nothing, has a first version, and any vacancy may go by it', async () => {
    const made = await make({ reason: 'нужен цех' });
    expect(made).toMatchObject({
      ...{ version: 1, baseSlug: made.slug, vacancyId: null, kinSlug: null, requirements: LINES },
      title: { ru: 'Сварщик 4 разряда', en: 'Сварщик 4 разряда' },
    });
    const vacancyId = await vacancy(t, actor, { profileSlug: made.slug });
    const { versions, vacancies } = await profiles.get(actor, made.slug);
    expect(versions).toMatchObject([{ version: 1, origin: 'edited', reason: 'нужен цех', userName: 'Анна' }]);
    expect(vacancies).toMatchObject([{ id: vacancyId }]);
    expect((await t.get(RoleProfilesService).ofVacancy(actor, vacancyId)).profile).toEqual(made);
    const [line, ...catalogue] = await profiles.list(actor);
    expect(line).toEqual({ slug: made.slug, title: made.title, isOwn: true, vacancyCount: 1 });
    expect(catalogue.every(({ isOwn }) => !isOwn)).toBe(true);
    expect(await audited('vacancies.profile-created')).toEqual([{ title: 'Сварщик 4 разряда', origin: 'edited' }]);
  });

  it('is made of a copy, whose kind of job it is, and of a text', async () => {
    const copy = await make({ requirements: undefined, copyOf: 'sales-manager' });
    expect(copy).toMatchObject({
      kinSlug: 'sales-manager',
      requirements: roleProfile('sales-manager')?.requirements,
    });
    const ofText = await make({ title: 'Пекарь', isFromText: true });
    expect((await profiles.get(actor, ofText.slug)).versions).toMatchObject([{ origin: 'from-text' }]);
    const again = await make({ title: 'Старший пекарь', copyOf: ofText.slug });
    expect(again).toMatchObject({ kinSlug: null });
    expect((await profiles.get(actor, again.slug)).versions).toMatchObject([{ origin: 'copied' }]);
  });

  it.each([
    ['Менеджер по работе с клиентами (B2B)', 'client-manager'],
    ['Старший менеджер по продажам', 'sales-manager'],
    ['Дәнекерлеуші', null],
  ])('is of the kind of job that its title speaks of: %s', async (title, kinSlug) => {
    const ofText = await make({ title, isFromText: true });
    expect(ofText.kinSlug).toBe(kinSlug);
    expect(tradeOf(ofText)).toBe(kinSlug === null ? ofText.slug : null);
    // A copy stays of the trade of what it is a copy of, however it is called.
    expect(await make({ title: 'Токарь', copyOf: ofText.slug })).toMatchObject({ kinSlug });
  });

  it('has the trade of what counts, asked of many at once as of each', async () => {
    const welder = await make();
    const seller = await make({ title: 'Продавец цеха', copyOf: 'sales-manager' });
    const own = await t.get(RoleProfilesService).save(actor, await vacancy(t, actor, { profileSlug: welder.slug }), {
      ...{ scope: 'vacancy', origin: 'edited', requirements: LINES.slice(0, 1) },
    });
    const inUse = t.get(ProfilesInUse);
    const slugs = [welder.slug, seller.slug, own.slug, 'client-manager', 'nobody-has-it'];
    const trades = await inUse.trades(actor.organisationId, slugs);
    expect([...trades]).toEqual([
      ...[welder.slug, seller.slug, own.slug].map((slug, at) => [slug, at === 1 ? null : welder.slug]),
      ['client-manager', null],
    ]);
    for (const slug of slugs) {
      const profile = await inUse.bySlug(actor.organisationId, slug);
      expect(profile && tradeOf(profile)).toBe(trades.get(slug) ?? null);
    }
    const { organisationId } = await recruiter(t);
    expect([...(await inUse.trades(organisationId, slugs)).keys()]).toEqual(['client-manager']);
  });

  it('made twice is made once, one after the other and at the same time', async () => {
    const [one, two] = await Promise.all([make(), make()]);
    expect(one).toEqual(two);
    expect(await make()).toEqual(one);
    expect(await audited('vacancies.profile-created')).toHaveLength(1);
  });

  it('needs a name that no other one has, the catalogue’s included, and something that weighs', async () => {
    await make();
    await expect(make({ title: 'СВАРЩИК 4 разряда', requirements: [LINES[1]] })).rejects.toThrow(ProfileTitleTaken);
    await expect(make({ title: 'Sales manager' })).rejects.toThrow(ProfileTitleTaken);
    for (const title of ['', ' ', 'я', 'я'.repeat(201)]) {
      await expect(make({ title })).rejects.toThrow(ProfileTitleInvalid);
    }
    await expect(make({ title: 'Пекарь', requirements: [] })).rejects.toThrow(ProfileInvalid);
    await expect(make({ title: 'Пекарь', copyOf: 'astronaut' })).rejects.toThrow(ProfileNotFound);
  });

  it('gets versions and another name, and keeps what it was', async () => {
    const made = await make();
    const basedOn = { slug: made.slug, version: 1 };
    const requirements = [...LINES, plain('car', 20)];
    const edit = { requirements, basedOn, title: 'Сварщик' };
    const saved = await profiles.save(actor, made.slug, edit);
    expect(saved).toMatchObject({ version: 2, title: { ru: 'Сварщик' } });
    expect(await profiles.save(actor, made.slug, edit)).toEqual(saved);
    await expect(profiles.save(actor, made.slug, { requirements: LINES.slice(1), basedOn })).rejects.toThrow(
      ProfileChangedMeanwhile,
    );
    const back = await profiles.restore(actor, made.slug, 1, saved);
    expect(back).toMatchObject({ version: 3, requirements: LINES });
    await expect(profiles.restore(actor, made.slug, 9)).rejects.toThrow(ProfileVersionNotFound);
    expect((await profiles.get(actor, made.slug)).versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    const changes = [expect.objectContaining({ change: 'added' }), expect.objectContaining({ change: 'removed' })];
    expect(await audited('vacancies.shared-profile-saved')).toEqual(
      [2, 3].map((version, at) => ({
        ...{ title: 'Сварщик', version },
        changes: expect.arrayContaining([changes[at], expect.objectContaining({ change: 'weight' })]),
      })),
    );
    expect(await audited('vacancies.profile-renamed')).toEqual([{ title: 'Сварщик', before: 'Сварщик 4 разряда' }]);
    await make({ title: 'Пекарь' });
    await expect(profiles.save(actor, made.slug, { ...edit, title: 'пекарь' })).rejects.toThrow(ProfileTitleTaken);
  });

  it('saved by two at the same time keeps the one and tells the other', async () => {
    const { slug } = await make();
    const save = (weight: number) =>
      profiles.save(actor, slug, {
        requirements: [{ ...LINES[0], weight }, LINES[1]],
        basedOn: { slug, version: 1 },
      });
    const both = await Promise.allSettled([save(10), save(90)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(ProfileChangedMeanwhile);
  });

  it('edited from a vacancy counts for that one, or for all that go by it', async () => {
    const { slug } = await make();
    const vacancyId = await vacancy(t, actor, { profileSlug: slug });
    const service = t.get(RoleProfilesService);
    const requirements = [...LINES, plain('car', 20)];
    const own = await service.save(actor, vacancyId, { scope: 'vacancy', origin: 'edited', requirements });
    expect(own).toMatchObject({ vacancyId, baseSlug: slug, title: { ru: 'Сварщик 4 разряда' } });
    await expect(profiles.get(actor, own.slug)).rejects.toThrow(ProfileNotFound);
    const all = await service.save(actor, vacancyId, { scope: 'everywhere', origin: 'edited', requirements });
    expect(all).toMatchObject({ slug, version: 2 });
  });

  it('of the catalogue is edited for all and keeps its name', async () => {
    const requirements = [...LINES, plain('car', 20)];
    const saved = await profiles.save(actor, 'sales-manager', { requirements, title: 'Другое' });
    expect(saved).toMatchObject({ slug: 'sales-manager', version: 2, title: roleProfile('sales-manager')?.title });
    expect(await profiles.restore(actor, 'sales-manager', 1)).toMatchObject({
      requirements: roleProfile('sales-manager')?.requirements,
    });
  });

  it('belongs to its organisation, and is made by those who recruit', async () => {
    const { slug } = await make();
    const stranger = await recruiter(t);
    for (const work of [
      profiles.get(stranger, slug),
      profiles.save(stranger, slug, { requirements: LINES }),
      profiles.restore(stranger, slug, 1),
      make({ copyOf: slug }, stranger),
    ]) {
      await expect(work).rejects.toThrow(ProfileNotFound);
    }
    expect((await profiles.list(stranger)).some(({ isOwn }) => isOwn)).toBe(false);
    await expect(vacancy(t, stranger, { profileSlug: slug })).rejects.toThrow(VacancyInvalid);
    const id = await vacancy(t, stranger);
    await expect(t.get(VacanciesService).edit(stranger, id, { profileSlug: slug })).rejects.toThrow(VacancyInvalid);
    const manager = colleague(actor, 'hiring-manager');
    expect((await profiles.get(manager, slug)).profile.slug).toBe(slug);
    await expect(make({}, manager)).rejects.toThrow(NotAllowed);
    await expect(profiles.list(colleague(actor, 'client'))).rejects.toThrow(NotAllowed);
  });
});

describe('a profile that nobody needs any more', () => {
  const archive = () => t.get(ProfileArchive);
  const open = (slug: string) => vacancy(t, actor, { profileSlug: slug });

  it('is put away once: no vacancy can be given it, what goes by it stays explained, and it is brought back', async () => {
    const { slug } = await make();
    const vacancyId = await open(slug);
    await t.get(VacanciesService).edit(actor, vacancyId, { status: 'closed' });
    await archive().putAway(actor, slug);
    await archive().putAway(actor, slug);
    expect((await profiles.list(actor)).map((line) => line.slug)).not.toContain(slug);
    expect(await archive().list(actor)).toEqual([{ slug, title: 'Сварщик 4 разряда', archivedAt: t.clock.now() }]);
    await expect(open(slug)).rejects.toThrow(VacancyInvalid);
    await expect(t.get(VacanciesService).edit(actor, vacancyId, { status: 'open' })).rejects.toThrow(VacancyInvalid);
    // A vacancy that is over is still edited, and still says by what its people were scored.
    await t.get(VacanciesService).edit(actor, vacancyId, { wantedCount: 2 });
    expect((await t.get(RoleProfilesService).ofVacancy(actor, vacancyId)).profile.slug).toBe(slug);
    expect(await t.get(ProfilesInUse).ownOfAll(actor.organisationId, slug)).toHaveLength(1);
    await expect(make()).resolves.toMatchObject({ slug });
    await archive().bringBack(actor, slug);
    await archive().bringBack(actor, slug);
    await t.get(VacanciesService).edit(actor, vacancyId, { status: 'open' });
    await open(slug);
    expect(await archive().list(actor)).toEqual([]);
    expect(await audited('vacancies.profile-archived')).toEqual([{ title: 'Сварщик 4 разряда' }]);
    expect(await audited('vacancies.profile-brought-back')).toHaveLength(1);
  });

  it('stays as long as open vacancies go by it, which are named, also where one is opened at the same moment', async () => {
    const { slug } = await make();
    await vacancy(t, actor, { profileSlug: slug, title: 'Сварщик в цех' });
    await expect(archive().putAway(actor, slug)).rejects.toThrow(ProfileStillUsed);
    await expect(archive().putAway(actor, slug)).rejects.toThrow('Сварщик в цех');
    const { slug: other } = await make({ title: 'Токарь' });
    const results = await Promise.allSettled([open(other), archive().putAway(actor, other)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is one of the organisation’s own, for those who may edit', async () => {
    const { slug } = await make();
    await expect(archive().putAway(actor, 'client-manager')).rejects.toThrow(ProfileNotFound);
    await expect(archive().putAway(await recruiter(t), slug)).rejects.toThrow(ProfileNotFound);
    await expect(archive().putAway(colleague(actor, 'hiring-manager'), slug)).rejects.toThrow(NotAllowed);
    expect(await archive().list(actor)).toEqual([]);
  });
});
