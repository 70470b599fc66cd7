import { ApplicationsService } from '../../../src/candidates/index.js';
import type { ConnectionRef, Resume } from '../../../src/job-boards/index.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { Answering, ProfilePreviews } from '../../../src/scoring/index.js';
import { ProfileInvalid, SharedProfiles, VacanciesService, VacancyNotFound } from '../../../src/vacancies/index.js';
import type { Requirement } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, colleague, connection, receive, recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { CATALOGUE, edited, GOOD, line, scoringApp } from './scoring-fixture.js';

let t: TestApp;
let actor: Actor;
let ref: ConnectionRef;
let vacancyId: string;

beforeAll(async () => {
  t = await scoringApp();
});
beforeEach(async () => {
  actor = await recruiter(t);
  ref = await connection(t, actor, 'headhunter');
  vacancyId = await vacancy(t, actor);
});
afterAll(() => t.close());

const received = async (content = {}) => (await receive(t, ref, vacancyId, boardResume({}, content))).applicationId;
const preview = (requirements: readonly Requirement[], by = actor) =>
  t.get(ProfilePreviews).of(by, vacancyId, requirements);
const ONLY_1C = line('1c', { weight: 10_000 })(CATALOGUE).map((one) =>
  one.id === '1c' ? one : { ...one, weight: one.weight / 10 },
);

const ONLY_KNOWN = ONLY_1C.map((one) => ({ ...one, weight: Math.min(one.weight, 1_000) }));

it('shows who would stand where, and stores nothing', async () => {
  const good = await received({ ...GOOD, skills: [], about: null });
  const knows = await received({ skills: ['1С'] });
  const rows = async () => (await t.get(ApplicationsService).list(actor, { vacancyId })).rows;
  const before = await rows();
  expect(before.map(({ id }) => id)).toEqual([good, knows]);
  expect(await preview(ONLY_1C.map((one) => ({ ...one, weight: Math.min(one.weight, 1_000) })))).toMatchObject({
    people: 2,
    moved: 2,
    mustNotMet: { before: 0, after: 0 },
    top: [
      { id: knows, placeBefore: 2, placeAfter: 1 },
      { id: good, placeBefore: 1, placeAfter: 2, before: { points: before[0].scorePoints } },
    ],
    fallen: [],
  });
  expect(await rows()).toEqual(before);
  expect(await t.asOwner('select 1 from role_profiles where organisation_id = $1', [actor.organisationId])).toEqual([]);
});

it('comes to the points that saving then gives, also where something new is asked', async () => {
  const change = (lines: readonly Requirement[]): Requirement[] => [
    ...line('1c', { weight: 30, mustHave: true })(lines).filter(({ kind }) => kind !== 'education'),
    { kind: 'car', value: {}, id: 'car', label: lines[0].label, mustHave: true, weight: 12, route: null },
    {
      kind: 'licence',
      value: { category: 'B' },
      id: 'licence',
      label: lines[0].label,
      mustHave: false,
      weight: 8,
      route: null,
    },
  ];
  await received({ ...GOOD, car: true, licence: ['B'] });
  await received({ car: false, city: 'Казань' });
  await received({ about: 'Без опыта работы в 1С' });
  const { top, mustNotMet, reread } = await preview(change(CATALOGUE));
  expect([reread, (await preview(ONLY_KNOWN)).reread]).toEqual([3, 0]);
  expect(mustNotMet).toEqual({ before: 0, after: 2 });
  await edited(t, actor, vacancyId, change);
  await t.runJobs();
  const { rows } = await t.get(ApplicationsService).list(actor, { vacancyId });
  expect(top.map(({ id, after: { points, must } }) => [id, points, must])).toEqual(
    rows.map(({ id, scorePoints, mustVerdict }) => [id, scorePoints, mustVerdict]),
  );
});

it('looks into the words of a résumé for what no dictionary knows, in each kind of line that asks so', async () => {
  const base = { label: CATALOGUE[0].label, mustHave: true, weight: 10, route: null };
  const asked: Requirement[] = [
    { ...base, kind: 'skill', value: { anyOf: [], words: 'сварка полуавтоматом' }, id: 'welding' },
    { ...base, kind: 'category', value: { unit: 'category', level: 1 }, id: 'category' },
    { ...base, kind: 'experience', value: { months: 12, occupations: [], words: 'сварщик' }, id: 'welder' },
    { ...base, kind: 'education', value: { level: 'higher', speciality: 'сварочное производство' }, id: 'school' },
  ];
  const about = 'Сварка полуавтоматом. Первая категория.';
  const welds = await received({
    about,
    experience: GOOD.experience?.map((job) => ({ ...job, position: 'Сварщик', description: about })) ?? [],
    education: [{ level: 'higher', institution: 'МГТУ', speciality: 'Сварочное производство', year: 2015 }],
  });
  const sells = await received(GOOD);
  const { top, people } = await preview(asked);
  expect(people).toBe(2);
  expect(top).toMatchObject([{ id: welds, after: { must: 'met' } }, { id: sells }]);
  await edited(t, actor, vacancyId, () => asked);
  await t.runJobs();
  const { rows } = await t.get(ApplicationsService).list(actor, { vacancyId });
  expect(top.map(({ id, after }) => [id, after.points, after.must])).toEqual(
    rows.map(({ id, scorePoints, mustVerdict }) => [id, scorePoints, mustVerdict]),
  );
});

it('reads no résumé where only weights differ', async () => {
  await received(GOOD);
  const before = await preview(ONLY_1C.map((one) => ({ ...one, weight: Math.min(one.weight, 1_000) })));
  await t.asOwner(`update resumes set content = '{}' where organisation_id = $1`, [actor.organisationId]);
  expect(await preview(ONLY_1C.map((one) => ({ ...one, weight: Math.min(one.weight, 1_000) })))).toEqual(before);
});

it('counts what was answered', async () => {
  const id = await received();
  await t.get(Answering).answer(actor, id, '1c', { verdict: 'not-met' });
  expect((await preview(line('1c', { mustHave: true })(CATALOGUE))).mustNotMet).toEqual({ before: 0, after: 1 });
});

it('names who would leave the first ten', async () => {
  const good = await received({ ...GOOD, skills: [], about: null });
  for (let i = 0; i < 10; i += 1) await received({ skills: ['1С'] });
  const { top, fallen, moved } = await preview(ONLY_1C.map((one) => ({ ...one, weight: Math.min(one.weight, 1_000) })));
  expect(top).toHaveLength(10);
  expect(fallen).toMatchObject([{ id: good, placeBefore: 1, placeAfter: 11 }]);
  expect(moved).toBe(11);
});

it('belongs to the organisation; who may not see the profile sees no preview, and nothing is made of nonsense', async () => {
  await expect(preview(CATALOGUE, await recruiter(t))).rejects.toThrow(VacancyNotFound);
  await expect(preview(CATALOGUE, colleague(actor, 'interviewer'))).rejects.toThrow(NotAllowed);
  await expect(preview([])).rejects.toThrow(ProfileInvalid);
});

it('of a profile that several vacancies go by shows the people of all of them in one list', async () => {
  const { slug } = await t.get(SharedProfiles).create(actor, { title: 'Сварщик', requirements: CATALOGUE });
  const ids: string[] = [];
  const people: [string, Partial<Resume>][] = [
    ['В цех', { ...GOOD, skills: [], about: null }],
    ['На выезд', { skills: ['1С'] }],
  ];
  for (const [title, content] of people) {
    const own = await vacancy(t, actor, { title, profileSlug: slug });
    ids.push((await receive(t, ref, own, boardResume({}, content))).applicationId);
  }
  await received({ skills: ['1С'] });
  const [good, knows] = ids;
  const drafted = ONLY_1C.map((one) => ({ ...one, weight: Math.min(one.weight, 1_000) }));
  expect(await t.get(ProfilePreviews).ofProfile(actor, slug, drafted)).toMatchObject({
    people: 2,
    moved: 2,
    top: [
      { id: knows, placeBefore: 2, placeAfter: 1 },
      { id: good, placeBefore: 1, placeAfter: 2 },
    ],
  });
  expect((await t.get(ProfilePreviews).ofProfile(await recruiter(t), slug, drafted)).people).toBe(0);
  const looking = t.get(ProfilePreviews).ofProfile(colleague(actor, 'client'), slug, drafted);
  await expect(looking).rejects.toThrow(NotAllowed);
});

it('of a profile looks at open vacancies alone, and of very many people at the newest', async () => {
  const { slug } = await t.get(SharedProfiles).create(actor, { title: 'Сварщик', requirements: CATALOGUE });
  const ids: string[] = [];
  const vacancies: string[] = [];
  for (const title of ['В цех', 'На выезд', 'В бригаду']) {
    const own = await vacancy(t, actor, { title, profileSlug: slug });
    vacancies.push(own);
    ids.push((await receive(t, ref, own, boardResume({}, { skills: ['1С'] }))).applicationId);
  }
  const looked = async (most?: number) => {
    const { people, newestOf, top } = await t.get(ProfilePreviews).ofProfile(actor, slug, ONLY_KNOWN, most);
    return [people, newestOf, top.map(({ id }) => id).sort()];
  };
  expect(await looked()).toEqual([3, null, [...ids].sort()]);
  expect(await looked(2)).toEqual([2, 3, ids.slice(1).sort()]);
  await t.get(VacanciesService).edit(actor, vacancies[2], { status: 'closed' });
  expect(await looked()).toEqual([2, null, ids.slice(0, 2).sort()]);
  expect(await looked(1)).toEqual([1, 2, [ids[1]]]);
});
