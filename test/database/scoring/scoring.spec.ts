import { jest } from '@jest/globals';
import { ApplicationNotFound, ApplicationsService } from '../../../src/candidates/index.js';
import type { WishFilter } from '../../../src/candidates/index.js';
import type { ConnectionRef, Resume } from '../../../src/job-boards/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SalariesModule, SalariesService } from '../../../src/salaries/index.js';
import {
  Answering,
  Rescoring,
  RescoringRuns,
  ScoringModule,
  ScoringService,
  scoreVacancy,
} from '../../../src/scoring/index.js';
import { WantedRescorings } from '../../../src/scoring/wanted-rescorings.service.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import {
  boardResume,
  connection,
  receive,
  recruiter,
  recruitingApp,
  vacancy,
} from '../candidates/recruiting-fixture.js';

let t: TestApp;
let actor: Actor;
let ref: ConnectionRef;
let vacancyId: string;
let scoring: ScoringService;

beforeAll(async () => {
  t = await recruitingApp([SalariesModule, ScoringModule], { jobs: [scoreVacancy] });
  scoring = t.get(ScoringService);
});
beforeEach(async () => {
  actor = await recruiter(t);
  ref = await connection(t, actor, 'headhunter');
  vacancyId = await vacancy(t, actor);
});
afterAll(() => t.close());

const GOOD: Partial<Resume> = {
  about: 'Веду клиентскую базу в 1С и CRM, холодные звонки, переговоры, договоры, работа с возражениями',
  skills: ['1С', 'CRM', 'Холодные звонки', 'Переговоры'],
  experience: [
    {
      start: '2019-01',
      end: null,
      company: 'Кедр',
      position: 'Менеджер по работе с клиентами',
      description: 'Вёл ключевых клиентов, продлевал договоры, отвечал на звонки',
      city: 'Москва',
    },
  ],
  education: [{ level: 'higher', institution: 'МГУ', speciality: 'Экономика', year: 2015 }],
  salary: { amount: 120_000, currency: 'RUR', gross: false },
};

const row = async () => (await t.get(ApplicationsService).list(actor, { vacancyId })).rows[0];

it('a résumé is scored in the transaction that stores it, and the list shows it', async () => {
  const { applicationId } = await receive(t, ref, vacancyId, boardResume({}, GOOD));
  const score = await scoring.detail(actor, applicationId);
  expect(score?.points).toBeGreaterThan(50);
  expect(score?.verdicts.some(({ verdict, evidence }) => verdict === 'met' && evidence.length > 0)).toBe(true);
  expect(await row()).toMatchObject({
    scorePoints: score?.points,
    level: score?.level,
    wishAmount: 120_000,
    wishCurrency: 'RUR',
    wishVerdict: score?.salary.verdict,
  });
  expect((await row()).topReasons).toHaveLength(3);
});

it('an empty résumé stands after one that tells something, until a question is answered', async () => {
  const none = { about: null, skills: [], experience: [], education: [], languages: [], licence: [] };
  const loader = {
    start: '2015-01',
    end: '2016-01',
    company: 'Склад',
    position: 'Грузчик',
    description: null,
    city: null,
  };
  const { applicationId: empty } = await receive(t, ref, vacancyId, boardResume({}, none));
  const told = {
    ...none,
    experience: [loader],
    city: 'Омск',
    education: [{ ...GOOD.education?.[0], level: 'secondary' }],
  };
  const { applicationId: filled } = await receive(t, ref, vacancyId, boardResume({}, told as Partial<Resume>));
  const list = async () => (await t.get(ApplicationsService).list(actor, { vacancyId })).rows;
  const shown = async () => (await list()).map(({ id, saysNothing }) => [id, saysNothing]);
  const points = new Map((await list()).map(({ id, scorePoints }) => [id, scorePoints ?? 0]));
  expect(points.get(empty)).toBeGreaterThan(points.get(filled) ?? 0);
  expect(await shown()).toEqual([
    [filled, false],
    [empty, true],
  ]);
  await scoring.rescore(actor, empty);
  expect((await shown()).at(-1)).toEqual([empty, true]);
  await t.get(Answering).answer(actor, empty, 'crm', { verdict: 'met', words: '' });
  expect(await shown()).toEqual([
    [empty, false],
    [filled, false],
  ]);
});

it('the wish of an old résumé is shown, and is no observation of today’s market', async () => {
  const observed = () =>
    t.asOwner('select 1 from salary_observations where organisation_id = $1', [actor.organisationId]);
  await receive(t, ref, vacancyId, boardResume({}, { ...GOOD, updatedAt: '2018-05-01T09:00:00.000Z' }));
  expect(await row()).toMatchObject({ wishAmount: 120_000, wishVerdict: 'outdated' });
  expect(await observed()).toHaveLength(0);
  await receive(t, ref, await vacancy(t, actor), boardResume({}, GOOD));
  expect(await observed()).toHaveLength(1);
});

it('the wish is compared with the band of now, and a score made before says so until it is made anew', async () => {
  const first = await receive(t, ref, vacancyId, boardResume({}, GOOD));
  const level = (await scoring.detail(actor, first.applicationId))?.level ?? 1;
  // Many who ask much less.
  await t.database.inOrganisation(actor.organisationId, (db) =>
    t.get(SalariesService).observeWishes(
      db,
      actor.organisationId,
      Array.from({ length: 60 }, () => ({
        ...{ applicationId: newId(), citySlug: 'moscow', level },
        wish: { amount: 60_000, currency: 'RUR' as const, gross: false },
      })),
    ),
  );
  const band = (await t.get(SalariesService).bandsFor(actor, 'moscow'))?.[level];
  const seen = await scoring.detail(actor, first.applicationId);
  expect(seen?.salary.band).toEqual(band);
  expect(seen?.salary.band?.n).toBeGreaterThan(60);
  expect(seen?.salaryThen).toMatchObject({ band: { n: 0 } });
  expect(seen?.salaryThen?.verdict).not.toBe(seen?.salary.verdict);
  expect((await row()).wishVerdict).toBe(seen?.salary.verdict);
  const stranger = await recruiter(t);
  await expect(scoring.rescore(stranger, first.applicationId)).rejects.toThrow(ApplicationNotFound);
  await expect(scoring.rescore({ ...actor, role: 'client' }, first.applicationId)).rejects.toThrow();
  // Pressed twice at once, and once more.
  await Promise.all([scoring.rescore(actor, first.applicationId), scoring.rescore(actor, first.applicationId)]);
  await scoring.rescore(actor, first.applicationId);
  const anew = await scoring.detail(actor, first.applicationId);
  expect(anew?.salaryThen).toBeNull();
  expect((await row()).wishVerdict).toBe(anew?.salary.verdict);
  expect(anew?.salary.verdict).toBe(seen?.salary.verdict);
});

it('the list, its filter, its counts and the panel judge a wish by the pay and the budget of now, and of a closed vacancy as it was', async () => {
  const asks = (amount: number) =>
    receive(t, ref, vacancyId, boardResume({}, { ...GOOD, salary: { amount, currency: 'RUR', gross: false } }));
  const [cheap, dear] = [await asks(60_000), await asks(400_000)].map(({ applicationId }) => applicationId);
  const silent = (await receive(t, ref, vacancyId, boardResume({}, { ...GOOD, salary: null }))).applicationId;
  const applications = t.get(ApplicationsService);
  const found = async (wish: WishFilter) => {
    const { rows, total } = await applications.list(actor, { vacancyId, wish });
    const counts = await applications.stageCounts(actor, vacancyId, { wish });
    expect([total, Object.values(counts).reduce((sum, n) => sum + n, 0)]).toEqual([rows.length, rows.length]);
    for (const { id, wishVerdict } of rows) {
      expect(wishVerdict).toBe((await scoring.detail(actor, id))?.salary.verdict);
      expect((await applications.get(actor, id)).wishVerdict).toBe(wishVerdict);
      expect((await applications.rows(actor, [id]))[0]?.wishVerdict).toBe(wishVerdict);
    }
    return rows.map(({ id }) => id);
  };
  expect(await found('fits')).toEqual([cheap]);
  expect(await found('above-band')).toEqual([dear]);
  expect(await found('not-stated')).toEqual([silent]);
  const budget = (budgetAmount: number, status: 'open' | 'closed') =>
    t.asOwner('update vacancies set budget_amount = $2, status = $3 where id = $1', [vacancyId, budgetAmount, status]);
  await budget(50_000, 'open');
  expect(await found('over-budget')).toEqual(expect.arrayContaining([cheap, dear]));
  expect(await found('fits')).toEqual([]);
  await budget(50_000, 'closed');
  expect(await found('over-budget')).toEqual([]);
  expect(await found('fits')).toEqual([cheap]);
  expect(await found('not-stated')).toEqual([silent]);
});

it('a level that changes by time alone is kept with what it was', async () => {
  const now = t.clock.now();
  const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 21)).toISOString().slice(0, 7);
  const experience = (GOOD.experience ?? []).map((job) => ({ ...job, start }));
  const { applicationId } = await receive(t, ref, vacancyId, boardResume({}, { ...GOOD, experience }));
  const before = await scoring.detail(actor, applicationId);
  t.clock.moveTo(new Date(now.getTime() + 100 * 24 * 60 * 60_000));
  try {
    await scoring.rescore(actor, applicationId);
    await scoring.rescore(actor, applicationId);
    const after = await scoring.detail(actor, applicationId);
    const earlier = await scoring.earlier(actor, applicationId);
    expect([before?.level, after?.level]).toEqual([2, 3]);
    expect(earlier).toMatchObject([{ level: 2, points: after?.points, version: after?.version }]);
    expect(after?.computedAt).toEqual(t.clock.now());
  } finally {
    t.clock.moveTo(now);
  }
});

it('if the transaction is undone, so is the score', async () => {
  const work = t.database.inOrganisation(actor.organisationId, async () => {
    await receive(t, ref, vacancyId, boardResume({}, GOOD));
    throw new Error('undo');
  });
  await expect(work).rejects.toThrow('undo');
  const [{ n }] = await t.asOwner<{ n: number }>('select count(*)::int as n from scores where organisation_id = $1', [
    actor.organisationId,
  ]);
  expect(n).toBe(0);
});

it('twice, and twice at the same time, is one score', async () => {
  const { applicationId } = await receive(t, ref, vacancyId, boardResume({}, GOOD));
  const again = () => scoring.scoreApplication(actor.organisationId, applicationId);
  // From the second time on the person's own wish is among those that the band rests on.
  await again();
  const before = await scoring.detail(actor, applicationId);
  await Promise.all([again(), again(), again()]);
  expect(await scoring.detail(actor, applicationId)).toEqual(before);
  const rows = await t.asOwner('select 1 from scores where application_id = $1', [applicationId]);
  expect(rows).toHaveLength(1);
});

it('belongs to its organisation', async () => {
  const { applicationId } = await receive(t, ref, vacancyId, boardResume({}, GOOD));
  await expect(scoring.detail(await recruiter(t), applicationId)).rejects.toThrow(ApplicationNotFound);
  expect(await scoring.scoreVacancy((await recruiter(t)).organisationId, vacancyId)).toBe(0);
});

it('name, contacts and everything else about the person leave it as it is', async () => {
  // A wish would be one more of those that bands rest on.
  const same = { ...GOOD, salary: null };
  const one = await receive(t, ref, vacancyId, boardResume({ firstName: 'Анна', phones: ['+79031234567'] }, same));
  const first = await scoring.detail(actor, one.applicationId);
  const other = await receive(t, ref, vacancyId, boardResume({ firstName: 'Мухаммад', lastName: null }, same));
  const second = await scoring.detail(actor, other.applicationId);
  expect({ ...second, facts: null, verdicts: second?.verdicts.map(({ points }) => points) }).toEqual({
    ...first,
    facts: null,
    verdicts: first?.verdicts.map(({ points }) => points),
  });
});

it('of two résumés of one person that say about as much the one changed last counts', async () => {
  const contacts = { phones: ['+79031234567'] };
  const newer = boardResume(contacts, { ...GOOD, updatedAt: '2026-05-01T00:00:00Z' });
  const { applicationId } = await receive(t, ref, vacancyId, newer);
  const before = await scoring.detail(actor, applicationId);
  const other = { ...GOOD, education: [], title: 'Повар' };
  const superjob = await connection(t, actor, 'superjob');
  await receive(t, superjob, vacancyId, boardResume(contacts, { ...other, updatedAt: '2020-01-01T00:00:00Z' }));
  expect(await scoring.detail(actor, applicationId)).toEqual(before);
  await receive(t, superjob, vacancyId, boardResume(contacts, { ...other, updatedAt: '2026-05-20T00:00:00Z' }));
  expect((await scoring.detail(actor, applicationId))?.points).toBeLessThan(before?.points ?? 0);
  expect(await row()).toMatchObject({ resumeTitle: 'Повар' });
});

it('another profile or budget of the vacancy scores everybody again, in the background; another title does not', async () => {
  for (let i = 0; i < 3; i += 1) await receive(t, ref, vacancyId, boardResume({}, GOOD));
  const before = await row();
  await t.get(VacanciesService).edit(actor, vacancyId, { title: 'Другое название' });
  expect(await t.runJobs()).toBe(0);
  await t.get(VacanciesService).edit(actor, vacancyId, { profileSlug: 'contract-specialist', budgetAmount: 50_000 });
  expect(await t.runJobs()).toBe(1);
  const { rows } = await t.get(ApplicationsService).list(actor, { vacancyId });
  expect(new Set(rows.map(({ scorePoints }) => scorePoints)).size).toBe(1);
  expect(rows[0].scorePoints).not.toBe(before.scorePoints);
  expect(rows.map(({ wishVerdict }) => wishVerdict)).toEqual(['over-budget', 'over-budget', 'over-budget']);
});

it('a vacancy that is read anew goes on where it was, begins again after another change, and is read once', async () => {
  for (let i = 0; i < 3; i += 1) await receive(t, ref, vacancyId, boardResume({}, GOOD));
  const { organisationId } = actor;
  const key = { organisationId, kind: 'vacancy' as const, target: vacancyId };
  const wanted = t.get(WantedRescorings);
  const edit = (budgetAmount: number) => t.get(VacanciesService).edit(actor, vacancyId, { budgetAmount });
  await Promise.all([edit(40_000), edit(50_000)]);
  const open = await wanted.taken(key);
  const ids = (await t.asOwner<{ id: string }>('select id from applications where vacancy_id = $1', [vacancyId]))
    .map(({ id }) => id)
    .sort();
  expect(open && (await wanted.reached(open, ids[1]))).toBe(true);
  const reread = jest.spyOn(t.get(Rescoring), 'rereadVacancy');
  await t.get(RescoringRuns).queueOutdated();
  expect(await t.runJobs()).toBe(1);
  expect(await reread.mock.results[0].value).toEqual({ scored: 1, isDone: true });
  await edit(60_000);
  expect(await wanted.taken(key)).toMatchObject({ edition: 1, doneUntil: null });
  await edit(70_000);
  expect(await wanted.taken(key)).toMatchObject({ edition: 2, doneUntil: null });
  expect(await t.runJobs()).toBe(1);
  await t.get(RescoringRuns).runVacancy(organisationId, vacancyId);
  expect(await reread.mock.results[1].value).toEqual({ scored: 3, isDone: true });
  expect(reread).toHaveBeenCalledTimes(2);
  reread.mockRestore();
});
