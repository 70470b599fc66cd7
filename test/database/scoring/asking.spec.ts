import { ApplicationNotFound, ApplicationsService } from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { MessageKinds } from '../../../src/messaging/index.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { Answering, Asking, NothingToAsk, openQuestions, ScoringService } from '../../../src/scoring/index.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, colleague, connection, receive, recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { scoringApp } from './scoring-fixture.js';

let t: TestApp;
let actor: Actor;
let ref: ConnectionRef;
let id: string;
let key: string;

beforeAll(async () => {
  t = await scoringApp();
});
beforeEach(async () => {
  actor = await recruiter(t);
  ref = await connection(t, actor, 'headhunter');
  const vacancyId = await vacancy(t, actor);
  id = (await receive(t, ref, vacancyId, boardResume({ emails: ['maria@example.com'] }, {}))).applicationId;
  key = newId();
});
afterAll(() => t.close());

const ask = (by = actor) => t.get(Asking).ask(by, id, key);
const messages = () =>
  t.asOwner<{ id: string }>(`select id from messages where organisation_id = $1 and kind = 'questions'`, [
    actor.organisationId,
  ]);
const prepared = () =>
  t.get(MessageKinds).prepare('questions', {
    ...{
      organisationId: actor.organisationId,
      subjectId: key,
      subjectVersion: 0,
      recipientUserId: null,
      triedByBoard: false,
    },
  });
const open = async () => {
  const score = await t.get(ScoringService).detail(actor, id);
  return score ? openQuestions(score) : [];
};

it('what the résumé leaves open is asked in one message, must-haves and the weightiest first', async () => {
  await ask();
  expect(await messages()).toHaveLength(1);
  expect(await t.get(Asking).rounds(actor, id)).toEqual([
    { askedAt: t.clock.now(), userName: 'Анна', questions: 5, status: 'waiting' },
  ]);
  expect(await prepared()).toMatchObject({ to: { address: 'maria@example.com' }, language: 'ru', leavesAtOnce: false });
});

it('twice, and twice at the same time, asks once', async () => {
  await Promise.all([ask(), ask()]);
  await ask();
  expect(await messages()).toHaveLength(1);
});

it('what was answered meanwhile is not asked, and nobody is asked nothing', async () => {
  await ask();
  for (const { requirement } of await open()) await t.get(Answering).answer(actor, id, requirement, 'met');
  expect(await prepared()).toEqual({ skip: 'answered' });
});

it('who was refused meanwhile is not asked', async () => {
  await ask();
  await t.get(ApplicationsService).reject(actor, id, 'experience');
  expect(await prepared()).toEqual({ skip: 'closed' });
});

it('belongs to the organisation and to those who write to candidates', async () => {
  await expect(ask(await recruiter(t))).rejects.toThrow(ApplicationNotFound);
  await expect(ask(colleague(actor, 'interviewer'))).rejects.toThrow(NotAllowed);
  while ((await open()).length > 0) {
    for (const { requirement } of await open()) await t.get(Answering).answer(actor, id, requirement, 'met');
  }
  await expect(ask()).rejects.toThrow(NothingToAsk);
  expect(await messages()).toHaveLength(0);
});
