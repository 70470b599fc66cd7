import { ApplicationNotFound, ApplicationsService, Duplicates } from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { Answering, OverrulingReasonMissing, RequirementNotFound, ScoringService } from '../../../src/scoring/index.js';
import type { SaidVerdict } from '../../../src/scoring/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, colleague, connection, receive, recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { edited, line, scoringApp } from './scoring-fixture.js';

let t: TestApp;
let actor: Actor;
let ref: ConnectionRef;
let vacancyId: string;
let id: string;

beforeAll(async () => {
  t = await scoringApp();
});
beforeEach(async () => {
  actor = await recruiter(t);
  ref = await connection(t, actor, 'headhunter');
  vacancyId = await vacancy(t, actor);
  await edited(t, actor, vacancyId, line('1c', { weight: 40, mustHave: true }));
  id = (await receive(t, ref, vacancyId, boardResume({}, {}))).applicationId;
  await t.runJobs();
});
afterAll(() => t.close());

const detail = () => t.get(ScoringService).detail(actor, id);
const verdict = async (requirementId = '1c') =>
  (await detail())?.verdicts.find(({ requirement }) => requirement === requirementId);
const row = async () => (await t.get(ApplicationsService).list(actor, { vacancyId })).rows[0];
const answer = (verdict: SaidVerdict['verdict'] | null, by = actor) =>
  t.get(Answering).answer(by, id, '1c', verdict && { verdict });
const overrule = (verdict: SaidVerdict['verdict'], words: string, by = actor) =>
  t.get(Answering).answer(by, id, '1c', { verdict, words });

it('an answer counts instead of what the résumé leaves open, with who and when', async () => {
  const before = await detail();
  expect(await row()).toMatchObject({ mustVerdict: 'unknown' });
  await answer('met');
  const after = await detail();
  const weight = (await verdict())?.weight ?? 0;
  expect(await verdict()).toMatchObject({
    verdict: 'met',
    points: weight,
    answer: { verdict: 'met', judged: 'unknown', by: 'Анна', at: t.clock.now().toISOString() },
  });
  expect(after?.points).toBeGreaterThan(before?.points ?? 100);
  expect(after?.mustHaves.met).toContain('1c');
  expect(await row()).toMatchObject({ scorePoints: after?.points, mustVerdict: 'met' });
  expect(after?.changes.some(({ requirement }) => requirement === '1c')).toBe(false);
});

it('a hiring manager says otherwise than the résumé, as a recruiter does', async () => {
  const manager = colleague(actor, 'hiring-manager', 'Вера');
  await answer('not-met', manager);
  await overrule('met', 'Показала на встрече', manager);
  expect((await verdict())?.answer).toMatchObject({ verdict: 'met', words: 'Показала на встрече', by: 'Вера' });
});

it('one that is not met stays in the list, and taken back leaves the question open again', async () => {
  const before = await detail();
  await answer('not-met');
  expect(await row()).toMatchObject({
    id,
    mustVerdict: 'not-met',
    topReasons: [{ requirementId: '1c', verdict: 'not-met' }, {}, {}],
  });
  await answer(null);
  expect({ ...(await detail()), computedAt: null }).toEqual({ ...before, computedAt: null });
  expect(await row()).toMatchObject({ mustVerdict: 'unknown' });
});

it('survives résumés that are read again, edited weights, new rules and another profile that asks the same', async () => {
  await answer('met');
  await receive(t, ref, vacancyId, boardResume({ phones: ['+79031234567'] }, {}));
  await t.get(ScoringService).scoreApplication(actor.organisationId, id);
  expect(await verdict()).toMatchObject({ verdict: 'met' });
  await edited(t, actor, vacancyId, line('1c', { weight: 5 }));
  await t.runJobs();
  expect(await verdict()).toMatchObject({ verdict: 'met' });
  await t.asOwner(`update scores set version = '0.9.0' where organisation_id = $1`, [actor.organisationId]);
  await t.get(ScoringService).scoreVacancy(actor.organisationId, vacancyId);
  expect(await verdict()).toMatchObject({ verdict: 'met' });
  // The sales manager of the catalogue asks for 1C too.
  await t.get(VacanciesService).edit(actor, vacancyId, { profileSlug: 'sales-manager' });
  await t.runJobs();
  expect(await detail()).toMatchObject({ profile: 'sales-manager' });
  expect(await verdict()).toMatchObject({ verdict: 'met', answer: { by: 'Анна' } });
});

it('twice is once, and of two at the same time the one that came last counts', async () => {
  await answer('met');
  const after = await detail();
  await answer('met');
  expect(await detail()).toEqual(after);
  expect(await t.get(ScoringService).earlier(actor, id)).toHaveLength(1);
  await Promise.all([answer('met'), answer('not-met'), answer('met')]);
  const [kept] = await t.asOwner<{ verdict: string }>('select verdict from verdict_answers where application_id = $1', [
    id,
  ]);
  expect(await verdict()).toMatchObject(kept);
});

it('of two parts that were put together the later answer counts, and saying the other again is heard', async () => {
  const other = await receive(t, ref, vacancyId, boardResume({}, {}));
  await answer('met');
  t.clock.moveByMinutes(1);
  await t.get(Answering).answer(actor, other.applicationId, '1c', { verdict: 'not-met' });
  const [{ candidate_id: candidateId }] = await t.asOwner<{ candidate_id: string }>(
    'select candidate_id from applications where id = $1',
    [id],
  );
  await t.get(Duplicates).merge(actor, [candidateId, other.candidateId]);
  const { rows } = await t.get(ApplicationsService).list(actor, { vacancyId });
  expect(rows.map((shown) => shown.id)).toEqual([id]);
  expect(await verdict()).toMatchObject({ verdict: 'not-met' });
  await answer('met');
  expect(await verdict()).toMatchObject({ verdict: 'met' });
  await answer('not-met');
  await answer('met');
  expect(await verdict()).toMatchObject({ verdict: 'met' });
  await answer(null);
  expect(await verdict()).toMatchObject({ verdict: 'unknown' });
});

it('belongs to the organisation, to those who recruit, and to what the profile asks', async () => {
  await expect(answer('met', await recruiter(t))).rejects.toThrow(ApplicationNotFound);
  await expect(answer('met', colleague(actor, 'interviewer'))).rejects.toThrow(NotAllowed);
  await expect(t.get(Answering).answer(actor, id, 'piano', { verdict: 'met' })).rejects.toThrow(RequirementNotFound);
  expect(await verdict()).toMatchObject({ verdict: 'unknown' });
});

describe('overruling what the résumé says', () => {
  beforeEach(async () => {
    id = (await receive(t, ref, vacancyId, boardResume({}, { skills: ['1С'] }))).applicationId;
    await t.runJobs();
  });
  const audited = () =>
    t.asOwner<{ action: string; details: object }>(
      `select action, details from audit_entries where subject_id = $1 and action like 'applications.%ed' order by id`,
      [id],
    );

  it('wants a reason, which stays beside what the résumé says; the score follows, and so does the audit', async () => {
    const before = await detail();
    expect(await verdict()).toMatchObject({ verdict: 'met' });
    await expect(answer('not-met')).rejects.toThrow(OverrulingReasonMissing);
    await expect(overrule('not-met', ' \n ')).rejects.toThrow(OverrulingReasonMissing);
    expect((await detail())?.points).toBe(before?.points);
    await overrule('not-met', ' Говорит,\nчто только видел ');
    expect(await verdict()).toMatchObject({
      verdict: 'not-met',
      points: 0,
      answer: { judged: 'met', by: 'Анна', byCandidate: false, words: 'Говорит, что только видел' },
    });
    expect((await detail())?.points).toBeLessThan(before?.points ?? 0);
    expect((await audited()).at(-1)).toEqual({
      action: 'applications.overruled',
      details: { requirement: '1c', verdict: 'not-met' },
    });
    await answer(null);
    expect((await detail())?.points).toBe(before?.points);
    expect(await verdict()).toMatchObject({ verdict: 'met' });
  });

  it('may say that nothing is known, and is kept when everybody is scored anew', async () => {
    await overrule('unknown', 'Списано с чужого резюме');
    expect(await verdict()).toMatchObject({ verdict: 'unknown', answer: { judged: 'met' } });
    await receive(t, ref, vacancyId, boardResume({ phones: ['+79031234567'] }, { skills: ['1С'] }));
    await edited(t, actor, vacancyId, line('1c', { weight: 5 }));
    await t.runJobs();
    await t.get(ScoringService).scoreVacancy(actor.organisationId, vacancyId);
    expect(await verdict()).toMatchObject({ verdict: 'unknown', answer: { words: 'Списано с чужого резюме' } });
  });

  it('twice is once, another reason replaces the first, and of two at the same time one stands', async () => {
    await overrule('not-met', 'Не проверено');
    const count = (await audited()).length;
    await overrule('not-met', 'Не проверено');
    expect(await audited()).toHaveLength(count);
    await overrule('not-met', 'Проверено звонком');
    expect(await verdict()).toMatchObject({ answer: { words: 'Проверено звонком' } });
    await Promise.all([overrule('unknown', 'Раз'), overrule('not-met', 'Два')]);
    const [kept] = await t.asOwner<{ verdict: string }>(
      'select verdict from verdict_answers where application_id = $1',
      [id],
    );
    expect(await verdict()).toMatchObject(kept);
    await expect(overrule('not-met', 'Чужое', await recruiter(t))).rejects.toThrow(ApplicationNotFound);
    await expect(overrule('met', 'Видно', colleague(actor, 'interviewer'))).rejects.toThrow(NotAllowed);
  });
});
