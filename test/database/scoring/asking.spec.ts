import { jest } from '@jest/globals';
import { ApplicationNotFound, ApplicationsService } from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { MessageKinds } from '../../../src/messaging/index.js';
import { NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import {
  AskedAlready,
  Answering,
  Asking,
  FailedQuestions,
  KeyAskedAnother,
  NothingToAsk,
  openQuestions,
  QuestionPreviews,
  QuestionsOutdated,
  ScoringService,
} from '../../../src/scoring/index.js';
import type { QuestionPreview } from '../../../src/scoring/index.js';
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
const detail = () => t.get(ScoringService).detail(actor, id);
const standing = async () => t.get(Asking).standing(actor, id, await detail());
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
    { askedAt: t.clock.now(), userName: 'Анна', answeredAt: null, questions: 5, status: 'waiting' },
  ]);
  expect(await prepared()).toMatchObject({ to: { address: 'maria@example.com' }, language: 'ru', leavesAtOnce: false });
});

it('what will be asked can be read before, asks nothing yet, and is for those alone who may write to people of the organisation', async () => {
  const preview = await t.get(QuestionPreviews).of(actor, id);
  // Whoever has just read the score has it read no second time.
  const score = await detail();
  const read = jest.spyOn(t.get(ScoringService), 'detail');
  expect(await t.get(QuestionPreviews).of(actor, id, score)).toEqual(preview);
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
  expect(preview).toMatchObject({ questions: 5, channel: 'email' });
  expect(await messages()).toEqual([]);
  await expect(t.get(QuestionPreviews).of({ ...actor, role: 'interviewer' }, id)).rejects.toThrow(NotAllowed);
  const stranger = await recruiter(t);
  await expect(t.get(QuestionPreviews).of(stranger, id)).rejects.toThrow(ApplicationNotFound);
});

it('asks in the language in which the same person is invited', async () => {
  await ask();
  await t.asOwner(`update candidates set language = 'en' where organisation_id = $1`, [actor.organisationId]);
  // Many write their résumé in English for employers; the vacancy that they answered is in Russian.
  expect(await prepared()).toMatchObject({ language: 'ru' });
  await t.asOwner(`update candidates set chosen_language = 'kk' where organisation_id = $1`, [actor.organisationId]);
  expect(await prepared()).toMatchObject({ language: 'kk' });
});

it('how much will be asked and by which way is known without the message, and says the same', async () => {
  const outline = async (by = actor) => t.get(QuestionPreviews).outline(by, id, await detail());
  const { questions, channel } = (await t.get(QuestionPreviews).of(actor, id)) as QuestionPreview;
  expect(await outline()).toEqual({ questions, channel });
  expect(await t.get(QuestionPreviews).outline(actor, id, null)).toBe('nothing-open');
  await expect(outline({ ...actor, role: 'interviewer' })).rejects.toThrow(NotAllowed);
  await expect(outline(await recruiter(t))).rejects.toThrow(ApplicationNotFound);
  await t.asOwner(`delete from candidate_contacts where organisation_id = $1`, [actor.organisationId]);
  expect([await outline(), await t.get(QuestionPreviews).of(actor, id)]).toEqual(['no-address', 'no-address']);
});

it('twice, and twice at the same time, asks once', async () => {
  await Promise.all([ask(), ask()]);
  await ask();
  expect(await messages()).toHaveLength(1);
});

it('a key that asked somebody else is refused, at the same moment too, so that nobody is left unasked', async () => {
  const other = (await receive(t, ref, await vacancy(t, actor), boardResume({ emails: ['anna@example.com'] }, {})))
    .applicationId;
  const asked = await Promise.allSettled([id, other].map((one) => t.get(Asking).ask(actor, one, key)));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({ reason: new KeyAskedAnother() });
  expect(await messages()).toHaveLength(1);
  const left = asked[0]?.status === 'fulfilled' ? other : id;
  await expect(t.get(Asking).ask(actor, left, key)).rejects.toThrow(KeyAskedAnother);
  await t.get(Asking).ask(actor, left, newId());
  expect(await messages()).toHaveLength(2);
});

it('two people who ask at the same moment ask once, and the second reads when the first did', async () => {
  const askedAt = t.clock.now();
  const taps = await Promise.allSettled([ask(), t.get(Asking).ask(colleague(actor), id, newId())]);
  expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(taps.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { askedAt } });
  expect(await messages()).toHaveLength(1);
});

describe('the same questions while they are open', () => {
  const later = (again?: string, by = actor) => t.get(Asking).ask(by, id, newId(), again);

  it('are not asked again without a second wish, however long they wait', async () => {
    const askedAt = t.clock.now();
    expect(await standing()).toBeNull();
    await ask();
    t.clock.moveByMinutes(3 * 24 * 60);
    expect(await standing()).toEqual({ key, askedAt });
    await expect(later()).rejects.toThrow(AskedAlready);
    await expect(later(newId())).rejects.toThrow(AskedAlready);
    expect(await messages()).toHaveLength(1);
  });

  it('are asked once more by who names what was asked, at the same time too', async () => {
    await ask();
    t.clock.moveByMinutes(1);
    const taps = await Promise.allSettled([later(key), later(key, colleague(actor))]);
    expect(taps.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(later(key)).rejects.toThrow(AskedAlready);
    expect(await messages()).toHaveLength(2);
  });

  it('may be asked where the message did not leave or was answered, and of nobody else', async () => {
    await ask();
    await t.asOwner(`update messages set status = 'failed', failure = 'refused' where organisation_id = $1`, [
      actor.organisationId,
    ]);
    expect(await standing()).toBeNull();
    await later();
    await t.asOwner(`update question_rounds set answered_at = now() where organisation_id = $1`, [
      actor.organisationId,
    ]);
    await later();
    expect(await messages()).toHaveLength(3);
    const stranger = await recruiter(t);
    await expect(later(key, stranger)).rejects.toThrow(ApplicationNotFound);
    await expect(t.get(Asking).standing(stranger, id, null)).rejects.toThrow(ApplicationNotFound);
  });
});

it('what was asked is still asked where an edited profile leaves weightier things open', async () => {
  const [, ...asked] = (await open()).map(({ requirement }) => requirement);
  const score = await t.get(ScoringService).detail(actor, id);
  const others = (score?.verdicts ?? []).map((line) => ({
    ...line,
    verdict: 'unknown' as const,
    weight: asked.includes(line.requirement) ? 1 : 50,
  }));
  expect(
    openQuestions({ verdicts: others }, asked)
      .map(({ requirement }) => requirement)
      .sort(),
  ).toEqual(asked.sort());
});

it('what was answered meanwhile is not asked, and nobody is asked nothing', async () => {
  await ask();
  for (const { requirement } of await open()) await t.get(Answering).answer(actor, id, requirement, { verdict: 'met' });
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
    for (const { requirement } of await open())
      await t.get(Answering).answer(actor, id, requirement, { verdict: 'met' });
  }
  await expect(ask()).rejects.toThrow(NothingToAsk);
  expect(await messages()).toHaveLength(0);
});

describe('questions that did not leave', () => {
  let messageId: string;
  const failed = () => t.get(FailedQuestions).list(actor);
  const sendAgain = (by = actor, which = messageId) => t.get(FailedQuestions).sendAgain(by, which);

  beforeEach(async () => {
    await ask();
    [{ id: messageId }] = await messages();
    await t.asOwner(
      `update messages set status = 'failed', failure = 'refused', problem = '550 no such user' where id = $1`,
      [messageId],
    );
  });

  it('are listed with the person and what is known of them', async () => {
    const [question, ...others] = await failed();
    expect(others).toEqual([]);
    expect(question).toMatchObject({ messageId, applicationId: id, channel: 'email', failure: 'refused', open: 5 });
    expect(question.name).not.toBe('');
    expect(await t.get(FailedQuestions).count(actor)).toBe(1);
  });

  it('are sent again once, whoever taps twice, and that is on record once', async () => {
    const taps = await Promise.allSettled([sendAgain(), sendAgain()]);
    expect(taps.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(sendAgain()).rejects.toMatchObject({ code: 'messaging.not-to-be-sent-again' });
    expect(await t.get(Asking).rounds(actor, id)).toMatchObject([{ status: 'waiting' }]);
    expect(await failed()).toEqual([]);
    const records = await t.asOwner(
      `select 1 from audit_entries where organisation_id = $1 and action = 'conversations.questions-sent-again'`,
      [actor.organisationId],
    );
    expect(records).toHaveLength(1);
  });

  it('are no matter any more once they are answered, asked anew, or the person was refused', async () => {
    const asked = await open();
    for (const { requirement } of asked) await t.get(Answering).answer(actor, id, requirement, { verdict: 'met' });
    expect(await failed()).toEqual([]);
    await expect(sendAgain()).rejects.toThrow(QuestionsOutdated);
    await t.get(Answering).answer(actor, id, asked[0].requirement, null);
    expect(await failed()).toMatchObject([{ open: 1 }]);
    t.clock.moveTo(new Date(t.clock.now().getTime() + 60_000));
    await t.get(Asking).ask(actor, id, newId());
    await expect(sendAgain()).rejects.toThrow(QuestionsOutdated);
    await t.get(ApplicationsService).reject(actor, id, 'experience');
    expect(await failed()).toEqual([]);
  });

  it('are not for another organisation, nor for those who write to nobody', async () => {
    const stranger = await recruiter(t);
    expect(await t.get(FailedQuestions).list(stranger)).toEqual([]);
    for (const which of [messageId, newId(), 'nonsense']) {
      await expect(sendAgain(stranger, which)).rejects.toMatchObject({ kind: 'not-found' });
    }
    await expect(sendAgain(colleague(actor, 'interviewer'))).rejects.toThrow(NotAllowed);
    await expect(t.get(FailedQuestions).list(colleague(actor, 'receptionist'))).rejects.toThrow(NotAllowed);
  });
});
