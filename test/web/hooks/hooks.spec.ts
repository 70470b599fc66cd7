import { JobBoards } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import type { NewResponses } from '../../../src/job-boards/simulator/control.schemas.js';
import type { Actor } from '../../../src/organisations/index.js';
import { CLOCK } from '../../../src/platform/config/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { JobQueue } from '../../../src/platform/queue/index.js';
import { PrivacyService } from '../../../src/privacy/index.js';
import { HintHandling } from '../../../src/sourcing/hint-handling.service.js';
import { HintRoutes } from '../../../src/sourcing/hint-routes.service.js';
import { readChat, SourcingService, SubscriptionsService } from '../../../src/sourcing/index.js';
import { fastestAnswer } from '../../support/timing.js';
import { startCalledProduct } from './hooks-fixture.js';
import type { CalledProduct } from './hooks-fixture.js';

let t: CalledProduct;
let actor: Actor;
let connection: ConnectionView;
/** The only one that is open, as the board names it. */
let vacancyId: string;

beforeAll(async () => {
  t = await startCalledProduct({ vacancies: 1, responses: 2 });
  [{ headhunterId: vacancyId }] = t.simulator.control.state()['vacancies'] as [{ headhunterId: string }];
});
afterAll(() => t.close());
beforeEach(async () => {
  t.simulator.control.tokens({ board: 'headhunter', action: 'revoke' });
  // Each new organisation reads whatever the board has: not what all tests before it have left there.
  vacancyId = t.simulator.control.republishVacancy(vacancyId);
  respond({ count: 2 });
  ({ actor, connection } = await t.connected());
});

const respond = (wish: NewResponses = {}) => t.simulator.control.respond({ vacancyId, ...wish });
/** Of people who write no letter, of which the board would tell besides. */
const SILENT = { change: { coverLetter: null } };
const webhooks = () => t.simulator.control.webhooks;
const address = (): string => webhooks().subscriptions()[0]?.url ?? '';
const endpoints = (): Record<string, number> => t.simulator.control.calls().endpoints;
const called = (pattern: RegExp): number =>
  Object.entries(endpoints()).reduce((sum, [name, times]) => sum + (pattern.test(name) ? times : 0), 0);
const hints = () =>
  t.web.asOwner<{ kind: string; status: string }>(
    'SELECT kind, status FROM board_hints WHERE organisation_id = $1 ORDER BY id',
    [actor.organisationId],
  );
const responses = () =>
  t.web.asOwner<{ external_id: string; state: string; status: string; scored: boolean }>(
    `SELECT external_id, state, status, rank_points >= 0 AS scored FROM responses
       LEFT JOIN applications ON applications.organisation_id = responses.organisation_id AND applications.id = application_id
      WHERE responses.organisation_id = $1 ORDER BY external_id`,
    [actor.organisationId],
  );
const subscription = async () =>
  (await t.get(SubscriptionsService).views(actor.organisationId, [connection])).get(connection.connectionId);
const send = (body: unknown, to = address()): Promise<Response> =>
  fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
let events = 0;
const event = (type: string, payload?: object) => ({
  id: `e${(events += 1)}`,
  subscription_id: 's',
  action_type: type,
  payload,
});

describe('the subscription', () => {
  it('is made on connecting, at an address that differs for each connection', async () => {
    expect(webhooks().subscriptions()).toHaveLength(1);
    expect(address()).toMatch(new RegExp(`^${t.settings.publicUrl}/hooks/headhunter/[\\w-]{64}$`));
    expect(await subscription()).toMatchObject({ state: 'stands', checkedAt: t.web.clock.now() });
    const first = address();
    t.simulator.control.tokens({ board: 'headhunter', action: 'revoke' });
    await t.connected();
    expect(address()).not.toBe(first);
  });

  describe('of a board’s user whom two organisations have connected', () => {
    const statesOf = (organisationId: string) =>
      t.web.asOwner<{ kind: string; status: string }>(
        'SELECT kind, status FROM board_hints WHERE organisation_id = $1 ORDER BY id',
        [organisationId],
      );

    it('stays at the address of the first, and both hear of what happens', async () => {
      const first = address();
      const second = await t.connected();
      const hour = async (): Promise<void> => {
        t.web.clock.moveByMinutes(61);
        await t.get(SourcingService).queuePulls();
        await t.runJobs();
        expect(address()).toBe(first);
      };
      expect(address()).toBe(first);
      t.simulator.control.resetCalls();
      await hour();
      await hour();
      expect(called(/(POST|PUT) \/webhook\/subscriptions/)).toBe(0);
      respond(SILENT);
      await webhooks().deliver();
      for (const { organisationId } of [actor, second.actor]) {
        expect(await statesOf(organisationId)).toMatchObject([{ kind: 'NEW_RESPONSE_OR_INVITATION_VACANCY' }]);
      }
      await t.runJobs();
      for (const { organisationId } of [actor, second.actor]) {
        expect(await statesOf(organisationId)).toMatchObject([{ status: 'done' }]);
      }
    });

    it('brings a call twice, or two at once, to each of them once', async () => {
      const second = await t.connected();
      const [{ id: subscription_id }] = webhooks().subscriptions();
      const call = { ...event('VACANCY_CHANGE', { vacancy_id: '1' }), subscription_id };
      await Promise.all([send(call), send(call)]);
      await send(call);
      expect(await hints()).toHaveLength(1);
      expect(await statesOf(second.actor.organisationId)).toHaveLength(1);
    });

    it('brings nothing to a stranger by the number of a subscription alone', async () => {
      const [{ id: subscription_id }] = webhooks().subscriptions();
      const own = address();
      t.simulator.control.tokens({ board: 'headhunter', action: 'revoke' });
      const stranger = await t.connected();
      const [{ id: theirs }] = webhooks().subscriptions();
      expect(theirs).not.toBe(subscription_id);
      await send({ ...event('VACANCY_CHANGE', { vacancy_id: '1' }), subscription_id: theirs }, own);
      expect(await statesOf(stranger.actor.organisationId)).toEqual([]);
    });

    it('goes to the other when the first is no longer ours', async () => {
      const first = address();
      const second = await t.connected();
      await t.web.asOwner('DELETE FROM hint_routes WHERE organisation_id = $1', [actor.organisationId]);
      await t.get(SubscriptionsService).keep(second.connection, true);
      expect(address()).not.toBe(first);
    });
  });

  it('is asked about once an hour, and made again when it is gone', async () => {
    const poll = async (): Promise<void> => {
      await t.get(SourcingService).queuePulls();
      await t.runJobs();
    };
    t.simulator.control.resetCalls();
    await poll();
    expect(called(/subscriptions/)).toBe(0);
    t.web.clock.moveByMinutes(61);
    await poll();
    expect([called(/GET \/webhook\/subscriptions/), called(/(POST|PUT) \/webhook/)]).toEqual([1, 0]);
  });

  it('is made again when the connection is renewed after its access was withdrawn', async () => {
    t.simulator.control.tokens({ board: 'headhunter', action: 'revoke' });
    expect(webhooks().subscriptions()).toHaveLength(0);
    await t.connect(actor);
    expect(webhooks().subscriptions()).toHaveLength(1);
  });

  it('follows another address of ours', async () => {
    const settings = { ...t.settings, publicUrl: 'https://otklik.example' };
    const moved = new SubscriptionsService(
      t.get(Database),
      t.get(JobBoards),
      t.get(HintRoutes),
      settings,
      t.web.app.get(CLOCK),
    );
    await moved.keep(connection);
    expect(address()).toMatch(/^https:\/\/otklik\.example\/hooks\/headhunter\//);
    expect(webhooks().subscriptions()).toHaveLength(1);
  });

  it('is not asked for where no board could call', async () => {
    const settings = { ...t.settings, boardsSimulated: false };
    const local = new SubscriptionsService(
      t.get(Database),
      t.get(JobBoards),
      t.get(HintRoutes),
      settings,
      t.web.app.get(CLOCK),
    );
    t.simulator.control.resetCalls();
    await local.keep(connection, true);
    expect(called(/webhook/)).toBe(0);
    expect((await local.views(actor.organisationId, [connection])).get(connection.connectionId)?.state).toBe(
      'unreachable',
    );
  });

  it('that the board refuses stops nothing, is told and asked for again', async () => {
    t.simulator.control.queueFault({ board: 'headhunter', kind: 'edge-block', match: '/webhook/', times: 1 });
    await t.get(SubscriptionsService).keep(connection, true);
    expect(await subscription()).toMatchObject({ state: 'failed' });
    t.web.clock.moveByMinutes(61);
    await t.get(SubscriptionsService).keep(connection);
    expect(await subscription()).toMatchObject({ state: 'stands' });
  });
});

describe('a new response that the board tells of', () => {
  it('is stored, read and scored at once, and nothing but it is asked for', async () => {
    const before = await responses();
    t.simulator.control.resetCalls();
    respond({ count: 1, ...SILENT });
    await webhooks().deliver();
    expect(await hints()).toEqual([{ kind: 'NEW_RESPONSE_OR_INVITATION_VACANCY', status: 'waiting' }]);
    await t.runJobs();
    const known = before.map(({ external_id }) => external_id);
    const arrived = (await responses()).filter(({ external_id }) => !known.includes(external_id));
    expect(arrived).toMatchObject([{ status: 'read', scored: true }]);
    expect([called(/GET \/negotiations\/:/), called(/GET \/resumes\/:/), called(/vacancies/)]).toEqual([1, 1, 0]);
    expect((await hints())[0]?.status).toBe('done');
    expect(await subscription()).toMatchObject({ lastHintAt: t.web.clock.now() });
  });

  it('told of again, or under another word, when it is here already, is asked for no more', async () => {
    const [one] = respond({ count: 1 });
    await webhooks().deliver();
    await t.runJobs();
    t.simulator.control.resetCalls();
    for (const type of ['NEW_NEGOTIATION_VACANCY', 'NEW_RESPONSE_OR_INVITATION_VACANCY']) {
      await send(event(type, { topic_id: one.id, vacancy_id: one.vacancyId }));
    }
    await t.runJobs();
    expect((await hints()).slice(-2)).toMatchObject([{ status: 'done' }, { status: 'done' }]);
    expect(called(/negotiations|resumes\/:/)).toBe(0);
  });

  it('that is not where the last ones came is asked for by itself, and one that the board does not know is left', async () => {
    const before = (await responses()).length;
    respond({ count: 1 });
    await webhooks().deliver();
    await t.runJobs();
    const [moved, stays] = respond({ count: 2 });
    await webhooks().deliver();
    await t.get(JobBoards).for('headhunter').moveStage?.(connection, moved.id, 'consider', null);
    await send(event('NEW_RESPONSE_OR_INVITATION_VACANCY', { topic_id: '77', vacancy_id: stays.vacancyId }));
    await t.runJobs();
    expect(await responses()).toHaveLength(before + 3);
    expect((await responses()).find(({ external_id: id }) => id === moved.id)).toMatchObject({ state: 'consider' });
    expect(new Set((await hints()).map(({ status }) => status))).toEqual(new Set(['done', 'ignored']));
  });

  it('is looked at once though several runs meet it at once, and by another run when the first had no answer', async () => {
    t.web.clock.moveByMinutes(1);
    respond({ count: 1 });
    await webhooks().deliver();
    await t.runJobs();
    const before = (await responses()).length;
    const arrived = respond({ count: 4 });
    await webhooks().deliver();
    const rows = await t.web.asOwner<{ id: string; kind: string }>(
      `SELECT id, kind FROM board_hints WHERE organisation_id = $1 AND status = 'waiting' AND kind LIKE 'NEW%' ORDER BY id`,
      [actor.organisationId],
    );
    expect(rows).toHaveLength(arrived.length);
    const handle = ({ id }: { id: string }) => t.get(HintHandling).handle(actor.organisationId, id);
    t.simulator.control.queueFault({ board: 'headhunter', kind: 'edge-block', match: 'GET /negotiations', times: 1 });
    const [first, ...others] = rows;
    await expect(handle(first)).rejects.toMatchObject({ code: 'job-boards.edge-blocked' });
    t.web.clock.moveByMinutes(10);
    t.simulator.control.resetCalls();
    await Promise.all([first, ...others].map(handle));
    expect(called(/GET \/negotiations/)).toBe(1);
    await t.runJobs();
    expect(await responses()).toHaveLength(before + arrived.length);
  });

  it('that the board fails to show does not stand in the way of those that came after it', async () => {
    respond({ count: 1 });
    await webhooks().deliver();
    await t.runJobs();
    const before = (await responses()).length;
    const [failing, refused, shown] = respond({ count: 3 });
    // Where no list is looked at: each is asked for by itself.
    for (const { id } of [failing, refused, shown]) {
      await t.get(JobBoards).for('headhunter').moveStage?.(connection, id, 'phone_interview', null);
    }
    await webhooks().deliver();
    const asked = (id: string): string => `GET /negotiations/${id}`;
    t.simulator.control.queueFault({ kind: 'server-error', match: asked(failing.id), times: 1000 });
    t.simulator.control.queueFault({ kind: 'refusal', status: 403, match: asked(refused.id), times: 1000 });
    const told = (): Promise<{ id: string; status: string }[]> =>
      t.web.asOwner(
        `SELECT id, status FROM board_hints WHERE organisation_id = $1 AND kind = 'NEW_RESPONSE_OR_INVITATION_VACANCY'
            AND body #>> '{payload,topic_id}' = ANY ($2) ORDER BY id`,
        [actor.organisationId, [failing.id, refused.id, shown.id]],
      );
    const [, , last] = await told();
    await expect(t.get(HintHandling).handle(actor.organisationId, last.id)).rejects.toMatchObject({
      code: 'job-boards.unavailable',
    });
    expect((await told()).map(({ status }) => status)).toEqual(['waiting', 'ignored', 'done']);
    expect(await responses()).toHaveLength(before + 1);
    t.simulator.control.clearFaults();
  });

  it('is no news for the next look at the board', async () => {
    t.web.clock.moveByMinutes(1);
    respond({ count: 2 });
    await webhooks().deliver();
    await t.runJobs();
    t.web.clock.moveByMinutes(1);
    t.simulator.control.resetCalls();
    await t.get(SourcingService).queuePulls();
    await t.runJobs();
    expect(called(/vacancies\/active/)).toBeGreaterThan(0);
    expect(called(/negotiations/)).toBe(0);
  });

  it('told twice, out of order or not at all, the end is the same', async () => {
    // The last one came to another list than these will, a page of which would show the one that is not told of.
    t.web.clock.moveByMinutes(1);
    const [{ id: elsewhere }] = respond({ count: 1, ...SILENT });
    await t.get(JobBoards).for('headhunter').moveStage?.(connection, elsewhere, 'phone_interview', null);
    await webhooks().deliver();
    await t.runJobs();
    const toldOf = async () => (await hints()).filter(({ kind }) => kind !== 'CHAT_MESSAGE_CREATED').length;
    const [before, toldBefore] = [(await responses()).length, await toldOf()];
    webhooks().queueFault({ kind: 'duplicate' });
    respond({ count: 1, ...SILENT });
    webhooks().queueFault({ kind: 'drop', type: 'NEW_RESPONSE_OR_INVITATION_VACANCY' });
    respond({ count: 1, ...SILENT });
    webhooks().queueFault({ kind: 'reorder', type: 'NEW_RESPONSE_OR_INVITATION_VACANCY', times: 2 });
    respond({ count: 2, ...SILENT });
    await webhooks().deliver();
    await t.runJobs();
    expect(await toldOf()).toBe(toldBefore + 3);
    expect(await responses()).toHaveLength(before + 3);
    await t.get(SourcingService).queuePulls();
    await t.runJobs();
    expect(await responses()).toHaveLength(before + 4);
  });

  it('moved at the board comes to its new stage, in whatever order that is told', async () => {
    const [{ external_id: topic = '' } = {}] = await responses();
    const board = t.get(JobBoards).for('headhunter');
    webhooks().queueFault({ kind: 'reorder', type: 'NEGOTIATION_EMPLOYER_STATE_CHANGE', times: 2 });
    await board.moveStage?.(connection, topic, 'consider', null);
    t.web.clock.moveByMinutes(1);
    await board.moveStage?.(connection, topic, 'phone_interview', null);
    await webhooks().deliver();
    await t.runJobs();
    expect((await responses())[0]?.state).toBe('phone_interview');
  });
});

describe('a change of a vacancy', () => {
  it('has the list of vacancies looked at, at once', async () => {
    t.simulator.control.resetCalls();
    await send(event('VACANCY_ARCHIVATION', { vacancy_id: '1' }));
    await t.runJobs();
    expect(called(/GET \/employers\/:\w+\/vacancies\/active/)).toBeGreaterThan(0);
  });
});

describe('what is not believed', () => {
  it.each([
    ['an unknown vacancy', { topic_id: '1', vacancy_id: '999' }],
    ['another employer', { topic_id: '1', employer_id: '999' }],
    ['an id that would climb out of its address', { topic_id: '..' }],
    ['an id that would ask for more', { topic_id: '1?with_contact=true' }],
    ['no payload', undefined],
  ])('%s is kept and ignored, and the board is not asked', async (_what, payload) => {
    t.simulator.control.resetCalls();
    expect((await send(event('NEW_RESPONSE_OR_INVITATION_VACANCY', payload))).status).toBe(202);
    await t.runJobs();
    expect(await hints()).toMatchObject([{ status: 'ignored' }]);
    expect(t.simulator.control.calls().total).toBe(0);
  });

  it('a response that the board does not know is ignored, and so is anything without a form', async () => {
    await send(event('NEW_RESPONSE_OR_INVITATION_VACANCY', { topic_id: 'no-such' }));
    for (const body of [null, [], 'x', { id: {} }]) expect((await send(body)).status).toBe(202);
    await t.runJobs();
    const statuses = (await hints()).map(({ status }) => status);
    expect([statuses.length, new Set(statuses)]).toEqual([5, new Set(['ignored'])]);
  });

  it('the same event again is one, also at the same time', async () => {
    const body = event('CHAT_MESSAGE_CREATED', {});
    await Promise.all([1, 2, 3, 4].map(() => send(body)));
    await send(body);
    expect(await hints()).toHaveLength(1);
  });
});

describe('the address', () => {
  const body = () => event('CHAT_MESSAGE_CREATED', {});

  it('opens nothing when it is guessed, changed or of somebody else’s making', async () => {
    const real = address();
    const last = real.endsWith('A') ? 'B' : 'A';
    for (const other of [`${real.slice(0, -1)}${last}`, `${real}A`, `${real.slice(0, -64)}x`, `${real}=`]) {
      expect((await send(body(), other)).status).toBe(404);
    }
    expect(await hints()).toEqual([]);
  });

  it('takes neither long bodies nor too many calls', async () => {
    expect((await send({ ...body(), much: 'x'.repeat(20_000) })).status).toBe(422);
    expect((await send({ ...body(), much: 'x'.repeat(300_000) })).status).toBe(413);
    t.web.clock.moveByMinutes(1);
    const statuses: number[] = [];
    // One event over and over is counted like any other, and leaves no more than one behind.
    const again = body();
    for (let n = 0; n < 302; n += 1) statuses.push((await send(again)).status);
    expect([statuses[299], statuses[301]]).toEqual([202, 429]);
    t.web.clock.moveByMinutes(1);
    expect((await send(body())).status).toBe(202);
  });

  it('answers within the time that the board waits, long before', async () => {
    // A busy machine only adds to it.
    expect(await fastestAnswer(20, () => send(body()))).toBeLessThan(200);
  });
});

describe('a message that the board tells of', () => {
  const messages = () =>
    t.web.asOwner<{ side: string; text: string }>(
      `SELECT side, text FROM chat_messages WHERE organisation_id = $1 ORDER BY written_at, id`,
      [actor.organisationId],
    );
  const respondent = async (): Promise<string> => {
    const [{ id }] = respond({ count: 1, change: { coverLetter: 'Хочу к вам' } });
    await webhooks().deliver();
    await t.runJobs();
    return id;
  };

  it('is read at once with the conversation, and nothing but that is asked for', async () => {
    const topicId = await respondent();
    // The letter came with the response.
    expect(await messages()).toEqual([]);
    t.web.clock.moveByMinutes(5);
    t.simulator.control.applicantWrites(topicId, 'Когда собеседование?');
    await webhooks().deliver();
    t.simulator.control.resetCalls();
    await t.runJobs();
    expect(await messages()).toEqual([
      { side: 'applicant', text: 'Хочу к вам' },
      { side: 'applicant', text: 'Когда собеседование?' },
    ]);
    expect(endpoints()).toEqual({ 'headhunter GET /common/chats/:chat/messages': 1 });
    expect((await hints()).at(-1)).toEqual({ kind: 'CHAT_MESSAGE_CREATED', status: 'done' });
  });

  it('is read by one more run, where one that is under way may have looked before', async () => {
    const topicId = await respondent();
    const [{ id: responseId } = { id: '' }] = await t.web.asOwner<{ id: string }>(
      'SELECT id FROM responses WHERE organisation_id = $1 AND external_id = $2',
      [actor.organisationId, topicId],
    );
    const payload = { organisationId: actor.organisationId, responseId };
    await t.get(JobQueue).enqueue(readChat, payload);
    await t.web.asOwner(`UPDATE pgboss.job SET state = 'active' WHERE singleton_key = $1`, [responseId]);
    t.web.clock.moveByMinutes(5);
    t.simulator.control.applicantWrites(topicId, 'Вы здесь?');
    await webhooks().deliver();
    await t.runJobs();
    await t.web.asOwner(`UPDATE pgboss.job SET state = 'completed' WHERE singleton_key = $1`, [responseId]);
    expect((await messages()).map(({ text }) => text)).toContain('Вы здесь?');
  });

  it('of a chat that nobody knows, or without one, is left alone', async () => {
    t.simulator.control.resetCalls();
    await send(event('CHAT_MESSAGE_CREATED', { chat_id: '1', message_id: '2', creation_time: 'yesterday' }));
    await send(event('CHAT_MESSAGE_CREATED', { chat_id: null }));
    await send(event('CHAT_MESSAGE_CREATED', {}));
    await t.runJobs();
    expect((await hints()).slice(-3).map(({ status }) => status)).toEqual(['ignored', 'ignored', 'ignored']);
    expect(called(/chats/)).toBe(0);
  });
});

it('an erased person is not in what the board told', async () => {
  respond({ count: 1 });
  await webhooks().deliver();
  await t.runJobs();
  const [{ candidate_id: candidateId = '' } = {}] = await t.web.asOwner<{ candidate_id: string }>(
    `SELECT candidate_id FROM responses
       JOIN board_hints ON board_hints.organisation_id = $1 AND body -> 'payload' ->> 'topic_id' = responses.external_id
      WHERE responses.organisation_id = $1`,
    [actor.organisationId],
  );
  await t.get(PrivacyService).eraseCandidate(actor, candidateId);
  expect(await hints()).toEqual([]);
});

describe('many new responses that the board tells of', () => {
  it('are found on one page of their list: a call for each résumé and one for fifty', async () => {
    const before = (await responses()).length;
    t.web.clock.moveByMinutes(1);
    respond({ count: 1 });
    await webhooks().deliver();
    await t.runJobs();
    t.simulator.control.resetCalls();
    respond({ count: 50 });
    await webhooks().deliver();
    await t.runJobs();
    expect(await responses()).toHaveLength(before + 51);
    expect((await responses()).filter(({ status }) => status === 'waiting')).toEqual([]);
    expect((await hints()).filter(({ status }) => status === 'waiting')).toEqual([]);
    // Not one of them by itself, and the quota of the day once for a handful.
    expect(called(/negotiations/)).toBe(1);
    expect(called(/GET \/resumes\/:/)).toBe(50);
    expect(called(/.*/)).toBeLessThanOrEqual(50 + 1 + 1);
  });
});
