import { AuditService } from '../../../src/audit/index.js';
import {
  ApplicationNotFound,
  ApplicationsService,
  CandidateErased,
  CandidatesService,
  Duplicates,
  FeedbackEmpty,
  FeedbackService,
  FeedbackTooLong,
} from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
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
let feedback: FeedbackService;
let owner: Actor;
let interviewer: Actor;
let ref: ConnectionRef;
let vacancyId: string;
let id: string;

beforeAll(async () => {
  t = await recruitingApp();
  feedback = t.get(FeedbackService);
});
beforeEach(async () => {
  owner = await recruiter(t, 'owner');
  interviewer = colleague(owner, 'interviewer', 'Игорь');
  ref = await connection(t, owner, 'headhunter');
  vacancyId = await vacancy(t, owner);
  id = (await receive(t, ref, vacancyId, boardResume())).applicationId;
});
afterAll(() => t.close());

const said = async () =>
  (await feedback.list(owner, id)).map(({ userName, advice, words }) => [userName, advice, words]);

it('of an interviewer is read by whoever decides, newest first, and moves nobody', async () => {
  await feedback.say(interviewer, id, { advice: 'take', words: '  говорит ясно,\r\nцену знает ' });
  await feedback.say(colleague(owner, 'hiring-manager', 'Вера'), id, { advice: null, words: 'надо подумать' });
  expect(await said()).toEqual([
    ['Вера', null, 'надо подумать'],
    ['Игорь', 'take', 'говорит ясно,\nцену знает'],
  ]);
  expect((await t.get(ApplicationsService).get(owner, id)).stage).toBe('new');
  const { rows } = await t.get(AuditService).list(owner.organisationId, { limit: 10 });
  expect(rows.filter(({ action }) => action === 'applications.feedback-given')).toMatchObject([
    { subjectId: id },
    { subjectId: id },
  ]);
});

it('needs an advice or a word', async () => {
  await expect(feedback.say(interviewer, id, { advice: null, words: ' \n' })).rejects.toThrow(FeedbackEmpty);
  expect(await said()).toEqual([]);
});

it('is kept whole or not at all', async () => {
  await feedback.say(interviewer, id, { advice: null, words: `${'я'.repeat(3999)}\r\nю`.slice(1) });
  await expect(feedback.say(interviewer, id, { advice: null, words: 'я'.repeat(4001) })).rejects.toThrow(
    FeedbackTooLong,
  );
  expect((await said()).map(([, , words]) => words?.length)).toEqual([4000]);
});

it('said twice, or twice at the same time, is said once; other words are another one', async () => {
  const same = { advice: 'refuse', words: 'путает цифры' } as const;
  await Promise.all([feedback.say(interviewer, id, same), feedback.say(interviewer, id, same)]);
  await feedback.say(owner, id, same);
  await feedback.say(interviewer, id, same);
  expect(await said()).toHaveLength(2);
  await feedback.say(interviewer, id, { ...same, words: 'путает цифры и даты' });
  expect(await said()).toHaveLength(3);
});

it('is taken back by whoever said it, once, and by nobody else', async () => {
  await feedback.say(interviewer, id, { advice: 'undecided', words: '' });
  const [{ id: feedbackId }] = await feedback.list(owner, id);
  await expect(feedback.takeBack(owner, id, feedbackId)).rejects.toThrow(NotAllowed);
  await Promise.all([feedback.takeBack(interviewer, id, feedbackId), feedback.takeBack(interviewer, id, feedbackId)]);
  expect(await said()).toEqual([]);
  const { rows } = await t.get(AuditService).list(owner.organisationId, { limit: 10 });
  expect(rows.filter(({ action }) => action === 'applications.feedback-taken-back')).toHaveLength(1);
});

it('is nothing for clients and receptionists, nor for another organisation', async () => {
  const words = { advice: null, words: 'хорошо' };
  for (const role of ['client', 'receptionist'] as const) {
    await expect(feedback.say(colleague(owner, role), id, words)).rejects.toThrow(NotAllowed);
    await expect(feedback.list(colleague(owner, role), id)).rejects.toThrow(NotAllowed);
  }
  const stranger = await recruiter(t, 'owner');
  await expect(feedback.say(stranger, id, words)).rejects.toThrow(ApplicationNotFound);
  await expect(feedback.list(stranger, id)).rejects.toThrow(ApplicationNotFound);
  await feedback.say(interviewer, id, words);
  const [{ id: feedbackId }] = await feedback.list(owner, id);
  await expect(feedback.takeBack(stranger, id, feedbackId)).rejects.toThrow(ApplicationNotFound);
});

it('of two records that become one person is read together', async () => {
  const other = await receive(t, ref, vacancyId, boardResume());
  await feedback.say(interviewer, id, { advice: 'take', words: '' });
  await feedback.say(interviewer, other.applicationId, { advice: 'refuse', words: '' });
  const { candidateId } = await t.get(ApplicationsService).get(owner, id);
  await t.get(Duplicates).merge(owner, [candidateId, other.candidateId]);
  expect(await said()).toHaveLength(2);
});

it('is exported with the person, is erased with them, and is said of nobody who is erased', async () => {
  await feedback.say(interviewer, id, { advice: 'refuse', words: 'опоздала на час' });
  const { candidateId } = await t.get(ApplicationsService).get(owner, id);
  const candidates = t.get(CandidatesService);
  expect(JSON.stringify(await candidates.export(owner, candidateId))).toContain('опоздала на час');
  await candidates.erase(owner, candidateId);
  expect(await said()).toEqual([]);
  await expect(feedback.say(interviewer, id, { advice: 'take', words: '' })).rejects.toThrow(CandidateErased);
});
