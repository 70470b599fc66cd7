import { AsyncLocalStorage } from 'node:async_hooks';
import { ApplicationsService, Duplicates } from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { Rescoring, rescoreProfile, RescoringRuns, SCORE_VERSION, ScoringService } from '../../../src/scoring/index.js';
import { WantedRescorings } from '../../../src/scoring/wanted-rescorings.service.js';
import { SalaryImports } from '../../../src/salaries/index.js';
import { RoleProfilesService, SharedProfiles, VacanciesService } from '../../../src/vacancies/index.js';
import type { Requirement } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, connection, receive, recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { edited, GOOD, line, scoringApp } from './scoring-fixture.js';

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

const received = async (content = GOOD) => (await receive(t, ref, vacancyId, boardResume({}, content))).applicationId;
const detail = (id: string) => t.get(ScoringService).detail(actor, id);
const rows = async (of = vacancyId) => (await t.get(ApplicationsService).list(actor, { vacancyId: of })).rows;
const of = ({ organisationId }: Actor) => ({ organisationId });
const past = (id: string) =>
  t.asOwner<{ points: number }>('select points from past_scores where application_id = $1', [id]);
const spoil = (sql: string) => t.asOwner(`update ${sql} where organisation_id = $1`, [actor.organisationId]);
/** Until somebody waits for a row that another transaction has. */
async function waitsForLock(): Promise<void> {
  const waiting = () =>
    t.asOwner(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  for (let look = 0; (await waiting()).length === 0; look += 1) if (look > 2_000) throw new Error('Nobody waits');
}
const withCar = (lines: readonly Requirement[]): Requirement[] => [
  ...lines,
  {
    kind: 'car',
    value: {},
    id: 'car',
    label: { ru: 'Машина', en: 'Car', uk: 'Авто', kk: 'Көлік' },
    mustHave: true,
    weight: 10,
    route: null,
  },
];

describe('an edited profile', () => {
  it('scores everybody anew in the background, by the verdicts that are kept', async () => {
    const id = await received();
    const before = await detail(id);
    // What only a résumé could tell shows whether one was read.
    await spoil(`resumes set content = content || '{"about": null, "skills": [], "experience": []}'`);
    const { slug, version } = await edited(t, actor, vacancyId, line('1c', { weight: 60 }));
    expect((await rows())[0].scorePoints).toBe(before?.points);
    expect(await t.runJobs()).toBe(1);
    const after = await detail(id);
    expect(after).toMatchObject({ profile: slug, profileVersion: version, version: SCORE_VERSION });
    expect(after?.points).toBeGreaterThan(before?.points ?? 100);
    expect(after?.verdicts.map(({ evidence }) => evidence)).toEqual(before?.verdicts.map(({ evidence }) => evidence));
    expect(after?.verdicts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(after?.points ?? 0, 6);
    expect((await rows())[0]).toMatchObject({
      scorePoints: after?.points,
      topReasons: [{ requirementId: '1c' }, {}, {}],
    });
  });

  it('comes to the same as if every résumé had been read', async () => {
    const contents = [GOOD, {}, { about: 'холодными звонками не занимаюсь' }, { skills: ['1С', 'Excel'] }];
    const ids = [];
    for (const content of contents) ids.push(await received(content));
    // The first of them were judged before the wishes of the others were seen.
    await t.get(ScoringService).scoreVacancy(actor.organisationId, vacancyId);
    await edited(t, actor, vacancyId, line('1c', { weight: 40, mustHave: true }));
    await t.runJobs();
    const kept = await Promise.all(ids.map(detail));
    const listed = await rows();
    await t.get(ScoringService).scoreVacancy(actor.organisationId, vacancyId);
    expect(await Promise.all(ids.map(detail))).toEqual(kept);
    expect(await rows()).toEqual(listed);
  });

  it('leaves the score of before as it was until it is made anew, and says what counts since', async () => {
    const id = await received();
    const before = await detail(id);
    expect(before?.profileSince).toBeNull();
    const own = await edited(t, actor, vacancyId, line('1c', { weight: 60 }));
    const meanwhile = await detail(id);
    expect(meanwhile).toMatchObject({
      points: before?.points,
      profileVersion: 0,
      profileSince: { madeBy: { slug: 'client-manager', version: 0 }, now: { slug: own.slug, version: own.version } },
    });
    expect(meanwhile?.verdicts).toEqual(before?.verdicts);
    // By hand, twice at once, before the background comes to it.
    const rescore = () => t.get(ScoringService).rescore(actor, id);
    await Promise.all([rescore(), rescore()]);
    const after = await detail(id);
    expect(after).toMatchObject({ profileSince: null, profile: own.slug, profileVersion: own.version });
    expect(await past(id)).toEqual([{ points: before?.points }]);
    await t.runJobs();
    expect(await detail(id)).toEqual(after);
    expect(await past(id)).toHaveLength(1);
  });

  it('of another trade compares wishes anew, though it asks for the same', async () => {
    const id = await received();
    expect(await detail(id)).toMatchObject({ salary: { band: { currency: 'RUR' } }, ofOtherTrade: false });
    const { requirements } = (await t.get(RoleProfilesService).ofVacancy(actor, vacancyId)).profile;
    const { slug } = await t.get(SharedProfiles).create(actor, { title: 'Смотритель маяка', requirements });
    await t.get(VacanciesService).edit(actor, vacancyId, { profileSlug: slug });
    expect(await detail(id)).toMatchObject({
      ...{ profileSince: { madeBy: { version: 0 }, now: { slug } }, ofOtherTrade: true },
      salary: { band: null },
    });
    await t.runJobs();
    expect(await detail(id)).toMatchObject({
      ...{ profile: slug, profileSince: null, salaryThen: null, ofOtherTrade: true },
    });
    await t.get(VacanciesService).edit(actor, vacancyId, { profileSlug: 'client-manager' });
    await t.runJobs();
    const [back] = await t.asOwner<{ salary: { band: unknown } }>(
      'select salary from scores where application_id = $1',
      [id],
    );
    expect(back.salary.band).not.toBeNull();
  });

  it('has résumés read where it asks for something new', async () => {
    const id = await received({ ...GOOD, car: true });
    await edited(t, actor, vacancyId, withCar);
    await t.runJobs();
    expect((await detail(id))?.verdicts.find(({ requirement }) => requirement === 'car')).toMatchObject({
      verdict: 'met',
    });
    expect((await detail(id))?.mustHaves.met).toContain('car');
  });

  it('keeps what the score was, with its version and why it changed', async () => {
    const id = await received();
    const first = await detail(id);
    await edited(t, actor, vacancyId, line('1c', { weight: 60 }));
    await t.runJobs();
    const second = await detail(id);
    await edited(t, actor, vacancyId, (lines) => lines.filter((one) => one.id !== '1c'));
    await t.runJobs();
    const third = await detail(id);
    const [newer, older] = await t.get(ScoringService).earlier(actor, id);
    expect(older).toMatchObject({
      points: first?.points,
      profile: 'client-manager',
      profileVersion: 0,
      version: SCORE_VERSION,
    });
    expect(newer).toMatchObject({ points: second?.points, profileVersion: 2 });
    expect(older.difference).toMatchObject({
      rest: 0,
      points: Math.round(((second?.points ?? 0) - (first?.points ?? 0)) * 10) / 10,
    });
    expect(older.difference?.lines[0]).toMatchObject({ requirement: '1c', cause: 'weight', before: 'met', now: 'met' });
    expect(newer.difference?.lines[0]).toMatchObject({ requirement: '1c', cause: 'removed', before: 'met', now: null });
    expect(newer.difference?.points).toBeCloseTo((third?.points ?? 0) - (second?.points ?? 0), 6);
  });

  it('says that the résumé changed, where it did', async () => {
    const read = boardResume({}, GOOD);
    const { applicationId } = await receive(t, ref, vacancyId, read);
    await receive(t, ref, vacancyId, read);
    expect(await t.get(ScoringService).earlier(actor, applicationId)).toEqual([]);
    await receive(t, ref, vacancyId, { ...read, resume: { ...read.resume, skills: [], about: null } });
    const [earlier] = await t.get(ScoringService).earlier(actor, applicationId);
    expect(earlier.difference?.points).toBeLessThan(0);
    expect(new Set(earlier.difference?.lines.map(({ cause }) => cause))).toEqual(new Set(['verdict']));
  });

  it('of all vacancies scores those of all, and leaves those with one of their own alone', async () => {
    const other = await vacancy(t, actor);
    await received();
    await receive(t, ref, other, boardResume({}, GOOD));
    await edited(t, actor, vacancyId, line('1c', { weight: 60 }));
    await t.runJobs();
    const own = (await rows())[0].scorePoints;
    await edited(t, actor, other, line('1c', { weight: 1 }), { scope: 'everywhere' });
    await t.runJobs();
    expect((await rows())[0].scorePoints).toBe(own);
    expect((await rows(other))[0].scorePoints).not.toBe(own);
  });

  it('goes by the version before again when that is brought back', async () => {
    const id = await received();
    const before = await detail(id);
    const own = await edited(t, actor, vacancyId, (lines) => lines.filter((one) => one.id !== '1c'));
    await t.runJobs();
    await t.get(RoleProfilesService).restore(actor, vacancyId, 1, own);
    await t.runJobs();
    expect((await detail(id))?.points).toBe(before?.points);
    expect((await detail(id))?.verdicts).toEqual(before?.verdicts);
  });
});

describe('scoring a profile anew', () => {
  const rescore = (slug: string) => t.get(Rescoring).rescoreProfile(actor.organisationId, slug);

  it('twice is once, and so is twice at the same time', async () => {
    const ids = [await received(), await received(), await received({})];
    const { slug } = await edited(t, actor, vacancyId, line('1c', { weight: 60 }));
    await Promise.all([rescore(slug), rescore(slug)]);
    const after = await Promise.all(ids.map(detail));
    expect(await rescore(slug)).toEqual({ scored: 0, isDone: true });
    expect(await Promise.all(ids.map(detail))).toEqual(after);
    for (const id of ids) expect(await past(id)).toHaveLength(1);
  });

  it('stopped in the middle, says how far it is, and goes on with those that are left', async () => {
    for (let i = 0; i < 5; i += 1) await received();
    const { slug } = await edited(t, actor, vacancyId, line('1c', { weight: 60 }));
    const progress = () => t.get(Rescoring).progress(actor.organisationId, slug);
    expect(await progress()).toEqual({ total: 5, done: 0 });
    const goesOn = (doneUntil: string | null) => doneUntil === null;
    const stopped = await t.get(Rescoring).rescoreProfile(actor.organisationId, slug, { goesOn, batch: 2 });
    expect(stopped).toEqual({ scored: 2, isDone: false });
    expect(await progress()).toEqual({ total: 5, done: 2 });
    expect(await rescore(slug)).toEqual({ scored: 3, isDone: true });
    expect(await progress()).toEqual({ total: 5, done: 5 });
  });

  it('a résumé that comes while the profile is saved is scored by the new version, before or after', async () => {
    const read = boardResume({}, GOOD);
    await Promise.all([
      receive(t, ref, vacancyId, read),
      edited(t, actor, vacancyId, line('1c', { weight: 60 })),
      receive(t, ref, vacancyId, boardResume({}, GOOD)),
    ]);
    await t.runJobs();
    const { profile } = await t.get(RoleProfilesService).ofVacancy(actor, vacancyId);
    for (const { id } of await rows()) expect((await detail(id))?.profileVersion).toBe(profile.version);
  });

  it('explains no score of earlier rules by the catalogue of now, before it is made anew and afterwards', async () => {
    const id = await received();
    await spoil(`scores set version = '0.9.0', points = 1`);
    expect(await detail(id)).toMatchObject({ points: 1, version: '0.9.0', verdicts: [], changes: [] });
    await t.get(RescoringRuns).queueOutdated();
    await t.runJobs();
    expect(await t.get(ScoringService).earlier(actor, id)).toMatchObject([
      { points: 1, version: '0.9.0', profileVersion: 0, difference: null },
    ]);
    expect((await detail(id))?.verdicts).not.toEqual([]);
  });

  it('reads every résumé anew where the rules were others, and is found by itself', async () => {
    const id = await received();
    await t.get(ScoringService).scoreVacancy(actor.organisationId, vacancyId);
    const right = await detail(id);
    await spoil(`scores set version = '0.9.0', points = 1, marks = '{}'`);
    await t.get(RescoringRuns).queueOutdated();
    expect(await t.runJobs()).toBe(1);
    expect(await detail(id)).toEqual(right);
    expect(await past(id)).toEqual([{ points: 1 }]);
    await t.get(RescoringRuns).queueOutdated();
    expect(await t.runJobs()).toBe(0);
  });

  it('ends, though one résumé cannot be scored and a part of another application keeps the score that it had', async () => {
    const one = await receive(t, ref, vacancyId, boardResume({}, GOOD));
    const other = await receive(t, ref, vacancyId, boardResume({}, GOOD));
    const stumbling = await receive(t, ref, vacancyId, boardResume({}, GOOD));
    await t.get(Duplicates).merge(actor, [one.candidateId, other.candidateId]);
    await t.asOwner(
      `update resumes set content = '{"experience": 1}'
        where id = (select resume_id from applications where id = $1)`,
      [stumbling.applicationId],
    );
    await spoil(`scores set version = '0.9.0', points = 1, marks = '{}'`);
    await t.get(RescoringRuns).queueOutdated();
    expect(await t.runJobs()).toBe(1);
    const versions = await t.asOwner<{ version: string }>(
      'select version from scores where organisation_id = $1 order by version',
      [actor.organisationId],
    );
    expect(versions.map(({ version }) => version)).toEqual(['0.9.0', '0.9.0', SCORE_VERSION]);
    await t.get(RescoringRuns).queueOutdated();
    expect(await t.runJobs()).toBe(0);
    expect(await t.get(Rescoring).progress(actor.organisationId, 'client-manager')).toEqual({ total: 2, done: 2 });
    // By something else it is tried once more.
    await edited(t, actor, vacancyId, line('1c', { weight: 60 }), { scope: 'everywhere' });
    await t.runJobs();
    expect(await t.get(Rescoring).progress(actor.organisationId, 'client-manager')).toEqual({ total: 2, done: 2 });
    expect(await past(stumbling.applicationId)).toEqual([]);
  });

  it('is begun again by itself where the run was lost, and not once it is done', async () => {
    const id = await received();
    const { version } = await edited(t, actor, vacancyId, line('1c', { weight: 60 }));
    // Five times failed, or found under way by whoever saved and ended before.
    await t.asOwner(`delete from pgboss.job where name = $1`, [rescoreProfile.name]);
    await t.get(RescoringRuns).queueOutdated();
    await t.get(RescoringRuns).queueOutdated();
    expect(await t.runJobs()).toBe(1);
    expect(await detail(id)).toMatchObject({ profileVersion: version });
    await t.get(RescoringRuns).queueOutdated();
    expect(await t.runJobs()).toBe(0);
  });

  it('that began before the profile was saved is followed by another one', async () => {
    const id = await received();
    const { slug } = await edited(t, actor, vacancyId, line('1c', { weight: 60 }));
    await t.asOwner(`delete from pgboss.job where name = $1`, [rescoreProfile.name]);
    const seen = await t.get(WantedRescorings).taken({ ...of(actor), kind: 'profile', target: slug });
    const { version } = await edited(t, actor, vacancyId, line('1c', { weight: 70 }));
    await t.asOwner(`delete from pgboss.job where name = $1`, [rescoreProfile.name]);
    expect(seen && (await t.get(WantedRescorings).settled(seen))).toBe(false);
    await t.get(RescoringRuns).queueOutdated();
    await t.runJobs();
    expect(await detail(id)).toMatchObject({ profileVersion: version });
  });

  it('waits for a change that is just being saved', async () => {
    await received();
    const { slug } = await edited(t, actor, vacancyId, line('1c', { weight: 60 }));
    const key = { ...of(actor), kind: 'profile' as const, target: slug };
    const before = await t.get(WantedRescorings).taken(key);
    const outside = AsyncLocalStorage.snapshot();
    let taken: Promise<unknown> = Promise.resolve();
    await t.database.inOrganisation(actor.organisationId, async () => {
      await t.get(WantedRescorings).want(key);
      taken = outside(() => t.get(WantedRescorings).taken(key));
      await waitsForLock();
    });
    expect(await taken).toMatchObject({ edition: (before?.edition ?? 0) + 1 });
  });

  it('leaves other organisations alone', async () => {
    const id = await received();
    const before = await detail(id);
    await edited(t, actor, vacancyId, line('1c', { weight: 60 }), { scope: 'everywhere' });
    const stranger = await recruiter(t);
    await t.get(Rescoring).rescoreProfile(stranger.organisationId, 'client-manager');
    expect(await detail(id)).toEqual({ ...before, profileSince: expect.anything() });
    expect(await t.get(Rescoring).progress(stranger.organisationId, 'client-manager')).toEqual({ total: 0, done: 0 });
  });
});

describe('a table of pay', () => {
  const TABLE = `Кандидат;Город;Уровень;Зарплата;Дата\n${Array.from({ length: 60 }, (_none, i) => [1, 2, 3, 4].map((level) => `${i}-${level};Москва;${level};${400_000 + 1_000 * i};01.06.2026`).join('\n')).join('\n')}\n`;
  const brought = async (by: Actor): Promise<string> => {
    const { about } = await t.get(SalaryImports).upload(by, Buffer.from(TABLE), { fileName: 'pay.csv' });
    await t.get(SalaryImports).start(by, about.id);
    return about.id;
  };
  // Of tests that leave their jobs.
  beforeEach(() => t.runJobs());
  /** As the score has kept it. */
  const bandOf = async (id: string): Promise<number> => {
    const [{ median }] = await t.asOwner<{ median: number }>(
      `SELECT (salary -> 'band' ->> 'median')::float AS median FROM scores WHERE application_id = $1`,
      [id],
    );
    return median;
  };

  it('judges the wishes to open vacancies anew as soon as it counts, and again when it is taken back', async () => {
    const id = await received();
    const closedId = await vacancy(t, actor);
    const old = (await receive(t, ref, closedId, boardResume({}, GOOD))).applicationId;
    await t.get(VacanciesService).edit(actor, closedId, { status: 'closed' });
    const [before, ofOld] = [await bandOf(id), await bandOf(old)];
    const importId = await brought(actor);
    await t.get(SalaryImports).start(actor, importId);
    expect(await t.runJobs()).toBe(1);
    const after = await bandOf(id);
    expect(after).toBeGreaterThan(1.5 * before);
    expect(await bandOf(old)).toBe(ofOld);
    expect((await detail(old))?.salary.band?.median).toBe(ofOld);
    await t.get(SalaryImports).takeBack(actor, importId);
    expect(await t.runJobs()).toBe(1);
    expect(await bandOf(id)).toBeLessThan(after / 1.5);
  });

  it('of another organisation moves nothing', async () => {
    const id = await received();
    const before = await bandOf(id);
    await brought(await recruiter(t));
    expect(await t.runJobs()).toBe(0);
    expect(await bandOf(id)).toBe(before);
  });
});
