import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import {
  ProfileChangedMeanwhile,
  ProfileInvalid,
  ProfilesInUse,
  ProfileVersionNotFound,
  RoleProfilesService,
  roleProfile,
  totalWeight,
  VacanciesService,
  VacancyInvalid,
  VacancyNotFound,
} from '../../../src/vacancies/index.js';
import type { ProfileEdit, Requirement } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import { colleague, recruiter, recruitingApp, vacancy } from '../candidates/recruiting-fixture.js';

let t: TestApp;
let profiles: RoleProfilesService;
let actor: Actor;
let vacancyId: string;

beforeAll(async () => {
  t = await recruitingApp();
  profiles = t.get(RoleProfilesService);
});
beforeEach(async () => {
  actor = await recruiter(t);
  vacancyId = await vacancy(t, actor);
});
afterAll(() => t.close());

const CATALOGUE = roleProfile('client-manager')?.requirements ?? [];
const BASE = { slug: 'client-manager', version: 0 };

/** The catalogue's lines with another weight of one of them. */
const heavier = (id: string, weight: number): Requirement[] =>
  CATALOGUE.map((line) => (line.id === id ? { ...line, weight } : line));
const edit = (fields: Partial<ProfileEdit> = {}): ProfileEdit => ({
  scope: 'vacancy',
  origin: 'edited',
  requirements: heavier('1c', 50),
  ...fields,
});
const weightOf = (requirements: readonly Requirement[], id: string) =>
  requirements.find((line) => line.id === id)?.weight;

describe('a role profile', () => {
  it('is the catalogue’s until it is edited, and then a copy whose first version is the catalogue’s', async () => {
    const before = await profiles.ofVacancy(actor, vacancyId);
    expect(before).toMatchObject({ profile: { ...BASE, vacancyId: null }, versions: [], vacancyCount: 1 });
    const saved = await profiles.save(actor, vacancyId, edit({ reason: ' больше 1С ', basedOn: BASE }));
    expect(totalWeight(saved.requirements)).toBe(100);
    expect(weightOf(saved.requirements, '1c')).toBeGreaterThan(weightOf(CATALOGUE, '1c') ?? 100);
    const { profile, versions } = await profiles.ofVacancy(actor, vacancyId);
    expect(profile).toEqual(saved);
    expect(profile).toMatchObject({ version: 2, baseSlug: 'client-manager', vacancyId });
    expect(versions).toMatchObject([
      { version: 2, origin: 'edited', reason: 'больше 1С', userName: 'Анна', restoresVersion: null },
      { version: 1, origin: 'catalogue', requirements: CATALOGUE },
    ]);
  });

  it('of one vacancy leaves the others alone; one for everywhere counts for those that come later too', async () => {
    const other = await vacancy(t, actor);
    await profiles.save(actor, vacancyId, edit());
    expect((await profiles.ofVacancy(actor, other)).profile).toMatchObject(BASE);
    await profiles.save(actor, other, edit({ scope: 'everywhere' }));
    const later = await vacancy(t, actor);
    expect((await profiles.ofVacancy(actor, later)).profile).toMatchObject({ slug: 'client-manager', version: 2 });
    expect((await profiles.ofVacancy(actor, vacancyId)).profile.vacancyId).toBe(vacancyId);
  });

  it('of one vacancy can be made the one of all, and the vacancy then goes by that', async () => {
    const own = await profiles.save(actor, vacancyId, edit());
    const everywhere = await profiles.save(
      actor,
      vacancyId,
      edit({ scope: 'everywhere', requirements: own.requirements }),
    );
    expect(everywhere).toMatchObject({ slug: 'client-manager', version: 2, vacancyId: null });
    expect((await profiles.ofVacancy(actor, vacancyId)).versions).toMatchObject([
      { version: 2 },
      { version: 1, origin: 'catalogue' },
    ]);
    expect((await t.get(VacanciesService).get(actor, vacancyId)).profileSlug).toBe('client-manager');
  });

  it('saved twice is saved once, one after the other and at the same time', async () => {
    const save = () => profiles.save(actor, vacancyId, edit({ basedOn: BASE }));
    const [one, two] = await Promise.all([save(), save()]);
    expect(one).toEqual(two);
    expect(await save()).toEqual(one);
    expect((await profiles.ofVacancy(actor, vacancyId)).versions).toHaveLength(2);
  });

  it('is not overwritten by somebody who has not seen the newest version', async () => {
    const save = (weight: number) =>
      profiles.save(actor, vacancyId, edit({ requirements: heavier('1c', weight), basedOn: BASE }));
    const both = await Promise.allSettled([save(30), save(60)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(ProfileChangedMeanwhile);
  });

  it('saved for all from two vacancies at the same time has both versions in a row', async () => {
    const other = await vacancy(t, actor);
    await Promise.all([
      profiles.save(actor, vacancyId, edit({ scope: 'everywhere', requirements: heavier('1c', 30) })),
      profiles.save(actor, other, edit({ scope: 'everywhere', requirements: heavier('1c', 60) })),
    ]);
    const { versions } = await profiles.ofVacancy(actor, vacancyId);
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it('goes back to an older version by a new one', async () => {
    const second = await profiles.save(actor, vacancyId, edit());
    const third = await profiles.restore(actor, vacancyId, 1, second);
    expect(third).toMatchObject({ version: 3, requirements: CATALOGUE });
    const [newest] = (await profiles.ofVacancy(actor, vacancyId)).versions;
    expect(newest).toMatchObject({ restoresVersion: 1, userName: 'Анна' });
    await expect(profiles.restore(actor, vacancyId, 2, second)).rejects.toThrow(ProfileChangedMeanwhile);
    await expect(profiles.restore(actor, vacancyId, 7)).rejects.toThrow(ProfileVersionNotFound);
  });

  it('never asks for something else under an id that meant another thing', async () => {
    const longer = CATALOGUE.map((line) =>
      line.kind === 'experience' ? { ...line, value: { ...line.value, months: line.value.months + 12 } } : line,
    );
    const saved = await profiles.save(actor, vacancyId, edit({ requirements: longer }));
    const before = new Set(CATALOGUE.filter(({ kind }) => kind === 'experience').map(({ id }) => id));
    const changed = saved.requirements.filter(({ kind }) => kind === 'experience');
    expect(changed.length).toBeGreaterThan(0);
    for (const { id } of changed) expect(before.has(id)).toBe(false);
    // The same form sent again is the same profile.
    expect(await profiles.save(actor, vacancyId, edit({ requirements: longer }))).toEqual(saved);
  });

  it('is refused where it could not be scored by', async () => {
    const refused = async (requirements: unknown, fault: string) => {
      const failure = await profiles
        .save(actor, vacancyId, edit({ requirements: requirements as Requirement[] }))
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ProfileInvalid);
      expect(failure).toMatchObject({ fault });
    };
    await refused([], 'none');
    await refused(
      Array.from({ length: 300 }, (_, n) => ({ ...CATALOGUE[0], id: `line-${String(n)}` })),
      'too-many',
    );
    await refused([...CATALOGUE, CATALOGUE[0]], 'twice');
    await refused([...CATALOGUE, { ...CATALOGUE[0], id: 'the-same-again' }], 'twice');
    await refused(
      CATALOGUE.map((line) => ({ ...line, weight: 0 })),
      'weights',
    );
    await refused([{ ...CATALOGUE[0], kind: 'age' }], 'line');
    await refused([{ ...CATALOGUE[0], weight: -1 }], 'line');
    await refused([{ ...CATALOGUE[0], weight: 1e9 }], 'line');
    expect((await profiles.ofVacancy(actor, vacancyId)).versions).toHaveLength(0);
  });

  it('belongs to its organisation and is edited by those who recruit', async () => {
    await profiles.save(actor, vacancyId, edit({ scope: 'everywhere' }));
    const stranger = await recruiter(t);
    await expect(profiles.ofVacancy(stranger, vacancyId)).rejects.toThrow(VacancyNotFound);
    await expect(profiles.save(stranger, vacancyId, edit())).rejects.toThrow(VacancyNotFound);
    await expect(profiles.restore(stranger, vacancyId, 1)).rejects.toThrow(VacancyNotFound);
    const theirs = await vacancy(t, stranger);
    expect((await profiles.ofVacancy(stranger, theirs)).profile).toMatchObject(BASE);
    const manager = colleague(actor, 'hiring-manager');
    expect((await profiles.ofVacancy(manager, vacancyId)).profile.version).toBe(2);
    await expect(profiles.save(manager, vacancyId, edit())).rejects.toThrow(NotAllowed);
    await expect(profiles.ofVacancy(colleague(actor, 'interviewer'), vacancyId)).rejects.toThrow(NotAllowed);
  });

  it('of one vacancy is given up by choosing another one, and can be chosen again there alone', async () => {
    const vacancies = t.get(VacanciesService);
    const { slug } = await profiles.save(actor, vacancyId, edit());
    await vacancies.edit(actor, vacancyId, { profileSlug: 'sales-manager' });
    expect((await profiles.ofVacancy(actor, vacancyId)).profile.slug).toBe('sales-manager');
    await vacancies.edit(actor, vacancyId, { profileSlug: slug });
    expect((await profiles.ofVacancy(actor, vacancyId)).profile.version).toBe(2);
    const other = await vacancy(t, actor);
    await expect(vacancies.edit(actor, other, { profileSlug: slug })).rejects.toThrow(VacancyInvalid);
    await expect(vacancy(t, actor, { profileSlug: slug })).rejects.toThrow(VacancyInvalid);
  });

  it('keeps what every version required', async () => {
    const { slug } = await profiles.save(actor, vacancyId, edit());
    await profiles.save(actor, vacancyId, edit({ requirements: heavier('crm', 50), origin: 'from-text' }));
    const version = async (number: number) =>
      (await t.get(ProfilesInUse).version(actor.organisationId, slug, number))?.requirements ?? [];
    expect(await version(1)).toEqual(CATALOGUE);
    expect(weightOf(await version(2), '1c')).toBeGreaterThan(weightOf(await version(3), '1c') ?? 100);
    expect(await t.get(ProfilesInUse).version(actor.organisationId, slug, 9)).toBeNull();
  });
});
