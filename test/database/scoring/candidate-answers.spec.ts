import { ApplicationsService } from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import { writeSigned } from '../../../src/platform/signed-links/index.js';
import {
  Answering,
  Asking,
  CandidateAnswers,
  QuestionLinkErased,
  QuestionLinkExpired,
  QuestionLinkInvalid,
  QuestionsClosed,
  ScoringService,
} from '../../../src/scoring/index.js';
import { QuestionLinks } from '../../../src/scoring/question-links.service.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, connection, receive, recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { scoringApp } from './scoring-fixture.js';

let t: TestApp;
let actor: Actor;
let ref: ConnectionRef;
let id: string;
let token: string;
let vacancyId: string;

beforeAll(async () => {
  t = await scoringApp();
});
beforeEach(async () => {
  actor = await recruiter(t);
  ref = await connection(t, actor, 'headhunter');
  vacancyId = await vacancy(t, actor);
  id = (await receive(t, ref, vacancyId, boardResume({ emails: ['maria@example.com'] }, {}))).applicationId;
  const roundId = newId();
  await t.get(Asking).ask(actor, id, roundId);
  token = t.get(QuestionLinks).urlOf(actor.organisationId, roundId).split('/q/')[1];
});
afterAll(() => t.close());

const view = () => t.get(CandidateAnswers).view(token);
const asked = async () => (await view()).questions.map(({ requirement }) => requirement);
const say = (requirement: string, verdict: 'met' | 'partly' | 'not-met', words = '') =>
  t.get(CandidateAnswers).answer(token, [{ requirement, verdict, words }]);
const detail = () => t.get(ScoringService).detail(actor, id);
const line = async (requirement: string) => (await detail())?.verdicts.find((one) => one.requirement === requirement);
const audited = () =>
  t.asOwner(`select 1 from audit_entries where organisation_id = $1 and action = 'applications.candidate-answered'`, [
    actor.organisationId,
  ]);

it('what the candidate taps counts at once, and the recruiter sees whose word it is', async () => {
  const before = await detail();
  const [first, second, third] = await asked();
  await t.get(CandidateAnswers).answer(token, [
    { requirement: first, verdict: 'met', words: '' },
    { requirement: second, verdict: 'partly', words: ' Полгода,  в магазине ' },
    { requirement: third, verdict: 'not-met', words: '' },
    { requirement: 'piano', verdict: 'met', words: '' },
  ]);
  expect(await line(first)).toMatchObject({ verdict: 'met', answer: { byCandidate: true, by: '', judged: 'unknown' } });
  expect(await line(second)).toMatchObject({ verdict: 'partly', answer: { words: 'Полгода, в магазине' } });
  expect(await line(third)).toMatchObject({ verdict: 'not-met', points: 0 });
  const after = await detail();
  expect(after?.points).not.toBe(before?.points);
  expect((await t.get(ApplicationsService).list(actor, { vacancyId })).rows[0].scorePoints).toBe(after?.points);
  expect(await t.get(Asking).rounds(actor, id)).toMatchObject([{ answeredAt: t.clock.now() }]);
  expect(await audited()).toHaveLength(1);
});

it('can be answered again while it is open; the same again, also at the same time, is once', async () => {
  const [first] = await asked();
  await Promise.all([say(first, 'met'), say(first, 'met')]);
  await say(first, 'met');
  expect(await audited()).toHaveLength(1);
  await say(first, 'not-met');
  expect(await line(first)).toMatchObject({ verdict: 'not-met' });
  expect((await view()).questions[0].answer).toEqual({ verdict: 'not-met', words: null });
});

it('what a colleague answered is not asked any more, and the link does not overrule them', async () => {
  const [first, second] = await asked();
  await say(second, 'met');
  await t.get(Answering).answer(actor, id, first, { verdict: 'met' });
  await t.get(Answering).answer(actor, id, second, { verdict: 'not-met', words: 'По телефону сказано другое' });
  await say(first, 'not-met');
  expect(await line(first)).toMatchObject({ verdict: 'met', answer: { by: 'Анна', byCandidate: false, words: null } });
  expect(await asked()).toHaveLength(3);
  // What was answered through the link is kept beside it, and counts again when the other is taken back.
  expect(await line(second)).toMatchObject({ verdict: 'not-met', answer: { byCandidate: false } });
  await t.get(Answering).answer(actor, id, second, null);
  expect(await line(second)).toMatchObject({ verdict: 'met', answer: { byCandidate: true } });
});

it('taken back twice is taken back once: what the candidate said stays, also of two presses at the same time', async () => {
  const [, second] = await asked();
  await say(second, 'met');
  t.clock.moveByMinutes(1);
  await t.get(Answering).answer(actor, id, second, { verdict: 'not-met', words: 'По телефону сказано другое' });
  const at = (await line(second))?.answer?.at ?? '';
  const takeBack = () => t.get(Answering).answer(actor, id, second, { at });
  await Promise.all([takeBack(), takeBack()]);
  await takeBack();
  expect(await line(second)).toMatchObject({ verdict: 'met', answer: { byCandidate: true } });
  await t.get(Answering).answer(actor, id, second, { at: (await line(second))?.answer?.at ?? '' });
  expect((await line(second))?.answer).toBeUndefined();
});

it('what a colleague does not believe is asked, the reason is not shown, and the answer counts then', async () => {
  const [first] = await asked();
  await t.get(Answering).answer(actor, id, first, { verdict: 'unknown', words: 'Звучит неправдоподобно' });
  expect((await view()).questions.find(({ requirement }) => requirement === first)?.answer).toBeNull();
  t.clock.moveByMinutes(1);
  await say(first, 'met');
  expect(await line(first)).toMatchObject({ verdict: 'met', answer: { byCandidate: true } });
});

it('is open for two weeks, for nobody but its reader, and not for who was refused or erased', async () => {
  const [first] = await asked();
  const { organisationId } = actor;
  const stranger = await recruiter(t);
  const [body, signed] = token.split('.');
  const { r, e } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { r: string; e: number };
  const forged = Buffer.from(JSON.stringify({ o: stranger.organisationId, r, e })).toString('base64url');
  await expect(t.get(CandidateAnswers).view(`${forged}.${signed}`)).rejects.toThrow(QuestionLinkInvalid);
  const secret = t.settings.linkSecret;
  const elsewhere = writeSigned(secret, 'question-link', { o: stranger.organisationId, r, e });
  await expect(t.get(CandidateAnswers).view(elsewhere)).rejects.toThrow(QuestionLinkErased);
  const booking = writeSigned(secret, 'candidate-link', { o: organisationId, r, e });
  await expect(t.get(CandidateAnswers).view(booking)).rejects.toThrow(QuestionLinkInvalid);
  await t.get(ApplicationsService).move(actor, id, 'rejected', { reason: 'skills' });
  await expect(say(first, 'met')).rejects.toThrow(QuestionsClosed);
  await t.get(ApplicationsService).undo(actor, id);
  t.clock.moveByMinutes(14 * 24 * 60 + 1);
  await expect(view()).rejects.toThrow(QuestionLinkExpired);
});
