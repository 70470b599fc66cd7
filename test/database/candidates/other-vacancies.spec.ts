import { AuditService } from '../../../src/audit/index.js';
import {
  ApplicationNotFound,
  ApplicationsService,
  CandidateErased,
  CandidatesService,
  Duplicates,
  FeedbackService,
  OtherVacancies,
} from '../../../src/candidates/index.js';
import type { ApplicationDetail } from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { VacanciesService, VacancyClosed, VacancyNotFound } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import {
  boardResume,
  colleague,
  connection,
  receive,
  recruiter,
  recruitingApp,
  vacancy,
} from './recruiting-fixture.js';

let t: TestApp;
let others: OtherVacancies;
let applications: ApplicationsService;
let owner: Actor;
let ref: ConnectionRef;
let here: string;
let there: string;
let id: string;

beforeAll(async () => {
  t = await recruitingApp();
  others = t.get(OtherVacancies);
  applications = t.get(ApplicationsService);
});
beforeEach(async () => {
  owner = await recruiter(t, 'owner');
  ref = await connection(t, owner, 'headhunter');
  here = await vacancy(t, owner, { title: 'Кассир' });
  there = await vacancy(t, owner, { title: 'Менеджер', citySlug: 'kazan' });
  id = (await receive(t, ref, here, boardResume({ phones: ['+79035550101'] }))).applicationId;
});
afterAll(() => t.close());

const shown = (applicationId: string): Promise<ApplicationDetail> => applications.get(owner, applicationId);

it('somebody is put up for another vacancy with the same résumé, and stays where they are', async () => {
  await applications.move(owner, id, 'shortlisted');
  await t
    .get(FeedbackService)
    .say(colleague(owner, 'interviewer', 'Игорь'), id, { advice: 'take', words: 'умеет продавать' });
  const { applicationId, isNew } = await others.put(colleague(owner, 'hiring-manager', 'Вера'), id, there);
  expect(isNew).toBe(true);
  const copy = await shown(applicationId);
  expect(copy).toMatchObject({ stage: 'new', boards: ['other-vacancy'], vacancy: { id: there } });
  expect(copy.scoredResumeId).toBe((await shown(id)).scoredResumeId);
  expect(copy.scoredResumeId).not.toBeNull();
  expect(copy.history).toMatchObject([{ fromStage: null, toStage: 'new', userName: 'Вера', reason: 'Кассир' }]);
  const looked = await applications.get(colleague(owner, 'interviewer'), applicationId);
  expect(looked.history).toMatchObject([{ toStage: 'new', reason: null }]);
  expect(copy.others).toMatchObject([
    {
      ...{ id, title: 'Кассир', stage: 'shortlisted' },
      notes: [{ advice: 'take', words: 'умеет продавать', by: 'Игорь' }],
    },
  ]);
  expect(await shown(id)).toMatchObject({ stage: 'shortlisted', others: [{ id: applicationId, citySlug: 'kazan' }] });
  const { rows } = await t.get(AuditService).list(owner.organisationId, { limit: 10 });
  expect(rows.find(({ action }) => action === 'applications.put-up')).toMatchObject({ subjectId: applicationId });
});

it('twice is once, also at the same moment, and so is whoever responded there themselves', async () => {
  const both = await Promise.all([others.put(owner, id, there), others.put(colleague(owner), id, there)]);
  expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
  expect(new Set(both.map(({ applicationId }) => applicationId)).size).toBe(1);
  expect(await others.put(owner, id, there)).toEqual({ applicationId: both[0].applicationId, isNew: false });
  expect(await others.put(owner, id, here)).toEqual({ applicationId: id, isNew: false });
  expect(await others.choices(owner, id)).toEqual([]);
  const third = await vacancy(t, owner);
  expect((await others.choices(owner, id)).map((one) => one.id)).toEqual([third]);
});

it('a response that a board brings afterwards is theirs for that vacancy, not a second one', async () => {
  const { applicationId } = await others.put(owner, id, there);
  const read = boardResume({ phones: ['+79035550101'] });
  const later = await receive(t, await connection(t, owner, 'superjob'), there, read);
  expect(later).toMatchObject({ applicationId, isNew: false });
  expect((await shown(applicationId)).boards.sort()).toEqual(['other-vacancy', 'superjob']);
});

it('of two who were taken for one, neither is judged by a record of the other once they are taken apart', async () => {
  const two = await receive(t, await connection(t, owner, 'superjob'), here, boardResume({ phones: ['+79035550101'] }));
  const { applicationId } = await others.put(owner, id, there);
  expect((await shown(applicationId)).resumes).toHaveLength(2);
  await t.get(Duplicates).split(owner, two.own.candidateId);
  for (const one of [id, applicationId, two.own.applicationId]) {
    const { resumes, scoredResumeId } = await shown(one);
    expect(resumes.map((resume) => resume.id)).toEqual([scoredResumeId]);
  }
  expect((await shown(two.own.applicationId)).others).toEqual([]);
  expect(await others.put(owner, two.own.applicationId, there)).toMatchObject({ isNew: true });
});

it('nobody is put up for a vacancy that is closed or of another organisation, by whoever may not decide, or once erased', async () => {
  const stranger = await recruiter(t, 'owner');
  const theirs = await vacancy(t, stranger);
  await expect(others.put(owner, id, theirs)).rejects.toThrow(VacancyNotFound);
  await expect(others.put(stranger, id, theirs)).rejects.toThrow(ApplicationNotFound);
  await expect(others.choices(stranger, id)).rejects.toThrow(ApplicationNotFound);
  await expect(others.put(colleague(owner, 'interviewer'), id, there)).rejects.toThrow(NotAllowed);
  expect((await applications.get(colleague(owner, 'interviewer'), id)).others).toEqual([]);
  const closed = await vacancy(t, owner);
  await t.get(VacanciesService).edit(owner, closed, { status: 'closed' });
  await expect(others.put(owner, id, closed)).rejects.toThrow(VacancyClosed);
  await t.get(CandidatesService).erase(owner, (await shown(id)).candidateId);
  await expect(others.put(owner, id, there)).rejects.toThrow(CandidateErased);
  await expect(others.choices(owner, id)).rejects.toThrow(CandidateErased);
});
