import { HeadhunterCaller, OPENING, call, newStateFile, removeFolders, startForTest } from './board-callers.js';
import { webhookFaults } from './headhunter-contract.js';
import { WebhookReceiver } from './webhook-receiver.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

const EVERYTHING = [
  'NEW_NEGOTIATION_VACANCY',
  'NEW_RESPONSE_OR_INVITATION_VACANCY',
  'NEGOTIATION_EMPLOYER_STATE_CHANGE',
  'CHAT_MESSAGE_CREATED',
  'VACANCY_PUBLICATION_FOR_VACANCY_MANAGER',
  'VACANCY_CHANGE',
  'VACANCY_PROLONGATION',
  'VACANCY_ARCHIVATION',
].map((type) => ({ type }));

const RESPONSES = [{ type: 'NEW_NEGOTIATION_VACANCY' }];

describe('webhooks of the simulated HeadHunter', () => {
  let simulator: RunningSimulator;
  let receiver: WebhookReceiver;
  let board: HeadhunterCaller;

  beforeEach(async () => {
    simulator = await startForTest();
    receiver = await WebhookReceiver.start();
    board = await HeadhunterCaller.connect(simulator);
  });

  afterEach(async () => {
    // Whatever the test is about: all of it is as HeadHunter's specification declares.
    expect(receiver.received.flatMap(({ body }) => webhookFaults(body))).toEqual([]);
    await simulator.close();
    await receiver.close();
  });

  afterAll(removeFolders);

  async function subscribe(actions: readonly object[] = EVERYTHING, caller = board): Promise<string> {
    const answer = await caller.call('POST', '/webhook/subscriptions', { json: { url: receiver.url, actions } });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  async function vacancies(): Promise<any[]> {
    return (await board.get('/employers/4181/vacancies/active?all_accessible=true')).body.items;
  }

  function outcomes(): (readonly (number | string)[])[] {
    return simulator.control.webhooks.deliveries().map((delivery) => delivery.outcomes);
  }

  /** Moves the boards' clock and waits for what has become due. */
  async function later(byMinutes: number): Promise<void> {
    simulator.control.moveClock({ byMinutes });
    await simulator.control.webhooks.deliver();
  }

  it('keeps one subscription for an application and user, and lets it be changed and ended', async () => {
    expect((await board.get('/webhook/subscriptions')).body).toEqual({ items: [] });
    const id = await subscribe(RESPONSES);
    const second = await board.call('POST', '/webhook/subscriptions', {
      json: { url: 'http://127.0.0.1/other', actions: RESPONSES },
    });
    expect([second.status, second.body.errors]).toEqual([400, [{ type: 'notifications', value: 'already_exist' }]]);
    const colleague = await HeadhunterCaller.connect(simulator, '7714302');
    await subscribe(RESPONSES, colleague);
    const change = { json: { actions: EVERYTHING } };
    expect((await board.call('PUT', `/webhook/subscriptions/${id}`, change)).status).toBe(204);
    expect((await board.get('/webhook/subscriptions')).body.items).toEqual([
      { id, url: receiver.url, actions: EVERYTHING },
    ]);
    expect((await colleague.call('DELETE', `/webhook/subscriptions/${id}`)).status).toBe(404);
    expect((await board.call('DELETE', `/webhook/subscriptions/${id}`)).status).toBe(204);
    expect((await board.call('DELETE', `/webhook/subscriptions/${id}`)).status).toBe(404);
    expect(await subscribe(RESPONSES)).not.toBe(id);
  });

  it('names the field of a subscription that is wrong', async () => {
    const wrong = async (json: unknown): Promise<unknown> => {
      const answer = await board.call('POST', '/webhook/subscriptions', { json });
      expect(answer.status).toBe(400);
      return answer.body.errors.map(({ type, pointer, reason }: any) => [type, pointer, reason]);
    };
    expect(await wrong({ url: receiver.url })).toEqual([['bad_json_data', '/actions', 'required']]);
    expect(await wrong({ url: receiver.url, actions: [] })).toEqual([
      ['bad_json_data', '/actions', 'size_less_than_min'],
    ]);
    expect(await wrong({ url: 'mailto:x@y.test', actions: RESPONSES })).toEqual([['bad_json_data', '/url', 'invalid']]);
    expect(await wrong({ url: receiver.url, actions: [{ type: 'WEATHER' }] })).toEqual([
      ['bad_json_data', '/actions/0/type', 'invalid'],
    ]);
    const settings = { vacancies_only_mine: true };
    expect(await wrong({ url: receiver.url, actions: [{ type: 'CHAT_MESSAGE_CREATED', settings }] })).toEqual([
      ['bad_json_data', '/actions/0/settings', 'invalid'],
    ]);
  });

  it('tells of everything that happens in the market and by our own calls', async () => {
    const subscription = await subscribe();
    const [vacancy] = await vacancies();
    const [created] = simulator.control.respond({ vacancyId: vacancy.id, change: { coverLetter: 'Здравствуйте' } });
    await simulator.control.webhooks.deliver();
    expect(receiver.types()).toEqual([
      'NEW_NEGOTIATION_VACANCY',
      'NEW_RESPONSE_OR_INVITATION_VACANCY',
      'CHAT_MESSAGE_CREATED',
    ]);
    const topic = (await board.get(`/negotiations/${created?.id}`)).body;
    expect(receiver.received[0]?.body).toEqual({
      id: '1',
      subscription_id: subscription,
      action_type: 'NEW_NEGOTIATION_VACANCY',
      user_id: '0',
      payload: {
        topic_id: created?.id,
        chat_id: String(topic.chat_id),
        resume_id: created?.resumeId,
        vacancy_id: vacancy.id,
        employer_id: '4181',
        negotiation_date: '2026-06-01T12:00:00+0300',
      },
    });
    const move = topic.actions.find(({ id }: any) => id === 'interview');
    await board.call('PUT', move.url as string, { form: { message: 'Ждём вас завтра' } });
    simulator.control.applicantWrites(topic.id as string, 'Приду');
    await simulator.control.webhooks.deliver();
    const [moved, ours, theirs] = receiver.received.slice(3).map(({ body }) => body);
    expect(moved.payload).toMatchObject({
      topic_id: topic.id,
      from_state: 'response',
      to_state: 'interview',
      employer_manager_id: '7714301',
    });
    expect([ours.payload.is_current_participant, ours.payload.role]).toEqual([true, 'EMPLOYER']);
    expect([theirs.payload.is_current_participant, theirs.payload.role]).toEqual([false, 'APPLICANT']);
    const published = simulator.control.republishVacancy(vacancy.id as string);
    await simulator.control.webhooks.deliver();
    const [archived, next] = receiver.received.slice(6).map(({ body }) => body);
    expect(archived).toMatchObject({ action_type: 'VACANCY_ARCHIVATION', payload: { vacancy_id: vacancy.id } });
    expect(next).toMatchObject({
      action_type: 'VACANCY_PUBLICATION_FOR_VACANCY_MANAGER',
      payload: { vacancy_id: published, previous_vacancy_id: vacancy.id },
    });
  });

  it('tells of a prolonged vacancy and of an invitation of ours, which is no new response', async () => {
    simulator.control.change({ headhunterResumeDatabase: true });
    const [vacancy, other] = await vacancies();
    const [created] = simulator.control.respond({ vacancyId: other.id });
    await subscribe();
    await board.call('POST', `/vacancies/${vacancy.id}/prolongate`);
    const form = { vacancy_id: vacancy.id as string, resume_id: created?.resumeId ?? '', message: 'Приходите' };
    await board.call('POST', '/negotiations/interview', { form });
    await simulator.control.webhooks.deliver();
    expect(receiver.types()).toEqual([
      'VACANCY_PROLONGATION',
      'NEW_RESPONSE_OR_INVITATION_VACANCY',
      'CHAT_MESSAGE_CREATED',
    ]);
    expect(receiver.received[1]?.body.payload).toMatchObject({ vacancy_id: vacancy.id, resume_id: created?.resumeId });
  });

  it('counts ids within one type only', async () => {
    await subscribe();
    simulator.control.respond({ count: 2, change: { coverLetter: null } });
    await simulator.control.webhooks.deliver();
    const ids = receiver.received.map(({ body }) => `${body.action_type} ${body.id}`);
    expect(ids).toEqual([
      'NEW_NEGOTIATION_VACANCY 1',
      'NEW_RESPONSE_OR_INVITATION_VACANCY 1',
      'NEW_NEGOTIATION_VACANCY 2',
      'NEW_RESPONSE_OR_INVITATION_VACANCY 2',
    ]);
  });

  it('tells a recruiter of the vacancies that they may see, or only of their own', async () => {
    const colleague = await HeadhunterCaller.connect(simulator, '7714302');
    await subscribe(RESPONSES, colleague);
    const settings = { vacancies_only_mine: true };
    await subscribe([{ ...RESPONSES[0], settings }]);
    const [mine, theirs] = ['7714301', '7714302'].map((owner) => async (): Promise<string> => {
      const all = await vacancies();
      return all.find(({ manager }) => manager.id === owner).id;
    });
    simulator.control.respond({ vacancyId: await mine?.() });
    simulator.control.respond({ vacancyId: await theirs?.() });
    await simulator.control.webhooks.deliver();
    const told = receiver.received.map(({ body }) => body.payload.vacancy_id);
    expect(told).toEqual([await mine?.(), await theirs?.()]);
    await board.call('PUT', `/webhook/subscriptions/${(await board.get('/webhook/subscriptions')).body.items[0].id}`, {
      json: { actions: RESPONSES },
    });
    simulator.control.respond({ vacancyId: await theirs?.() });
    await simulator.control.webhooks.deliver();
    expect(receiver.received).toHaveLength(4);
  });

  it('gathers changes of one vacancy within a few seconds', async () => {
    await subscribe([{ type: 'VACANCY_CHANGE' }]);
    const [vacancy] = await vacancies();
    simulator.control.transferVacancy(vacancy.id as string, '7714302');
    simulator.control.transferVacancy(vacancy.id as string, '7714301');
    await simulator.control.webhooks.deliver();
    expect(receiver.received).toHaveLength(0);
    await later(1);
    expect(receiver.types()).toEqual(['VACANCY_CHANGE']);
  });

  it('takes 409 for an answer and tries again after growing gaps for anything else', async () => {
    await subscribe(RESPONSES);
    receiver.answers = [409];
    simulator.control.respond();
    await simulator.control.webhooks.deliver();
    expect(outcomes()).toEqual([[409]]);
    receiver.answers = [500, 404, 302, 200];
    simulator.control.respond();
    await simulator.control.webhooks.deliver();
    await later(0.9);
    expect(outcomes()[1]).toEqual([500]);
    await later(0.1);
    await later(4.9);
    expect(outcomes()[1]).toEqual([500, 404]);
    await later(0.1);
    await later(15);
    expect(outcomes()[1]).toEqual([500, 404, 302, 200]);
    expect(simulator.control.webhooks.deliveries().map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    const [first, ...repeated] = receiver.received.slice(1).map(({ body }) => body);
    expect(repeated).toEqual([first, first, first]);
  });

  it('does not wait longer than its limit, and notices when nobody is there', async () => {
    simulator.control.change({ webhookTimeoutMilliseconds: 100 });
    await subscribe(RESPONSES);
    receiver.answers = [null];
    simulator.control.respond();
    await simulator.control.webhooks.deliver();
    expect(outcomes()).toEqual([['timeout']]);
    await receiver.close();
    await later(1);
    expect(outcomes()).toEqual([['timeout', 'unreachable']]);
  });

  it('stops after too many bad answers in a row until the subscription is changed; a good one in between resets', async () => {
    simulator.control.change({ webhookFailuresUntilStopped: 3 });
    const id = await subscribe(RESPONSES);
    receiver.answers = [500, 500, 200, 500];
    simulator.control.respond({ count: 3 });
    await simulator.control.webhooks.deliver();
    expect(receiver.received).toHaveLength(3);
    await later(1);
    expect(receiver.received).toHaveLength(5);
    await later(5);
    expect(receiver.received).toHaveLength(6);
    await later(10_000);
    simulator.control.respond();
    await simulator.control.webhooks.deliver();
    expect(receiver.received).toHaveLength(6);
    receiver.answers = [200];
    await board.call('PUT', `/webhook/subscriptions/${id}`, { json: { url: `${receiver.url}/new` } });
    await simulator.control.webhooks.deliver();
    expect(receiver.received.at(-1)?.path).toBe('/hooks/secret/new');
    expect(simulator.control.webhooks.deliveries().every(({ state }) => state === 'delivered')).toBe(true);
  });

  it('gives one message up after its last gap', async () => {
    simulator.control.change({ webhookFailuresUntilStopped: 1000 });
    await subscribe(RESPONSES);
    receiver.answers = [503];
    simulator.control.respond();
    await simulator.control.webhooks.deliver();
    for (let day = 0; day < 8; day += 1) await later(1440);
    expect(outcomes()[0]).toHaveLength(7);
    expect(simulator.control.webhooks.deliveries()[0]?.state).toBe('given-up');
  });

  it('loses, doubles, delays and shuffles the next messages when told to', async () => {
    await subscribe(RESPONSES);
    const { webhooks } = simulator.control;
    const ids = (): string[] => receiver.received.map(({ body }) => body.id as string);
    webhooks.queueFault({ kind: 'drop' });
    webhooks.queueFault({ kind: 'duplicate', skip: 1 });
    webhooks.queueFault({ kind: 'delay', delayMinutes: 30 });
    simulator.control.respond({ count: 4 });
    await webhooks.deliver();
    expect(ids()).toEqual(['2', '3', '3']);
    await later(30);
    expect(ids()).toEqual(['2', '3', '3', '4']);
    const control = `${simulator.headhunterUrl}/control/webhooks`;
    const fault = { kind: 'reorder', type: 'NEW_NEGOTIATION_VACANCY', times: 3 };
    expect((await call('POST', `${control}/faults`, { json: fault })).status).toBe(204);
    simulator.control.respond({ count: 2 });
    await webhooks.deliver();
    expect(ids()).toHaveLength(4);
    simulator.control.respond({ count: 2 });
    expect((await call('POST', `${control}/deliver`)).status).toBe(204);
    expect(ids().slice(4)).toEqual(['7', '6', '5', '8']);
    const log = (await call('GET', control)).body;
    expect(log.deliveries.map(({ state }: any) => state).slice(0, 2)).toEqual(['dropped', 'delivered']);
    webhooks.queueFault({ kind: 'reorder' });
    simulator.control.respond();
    expect((await call('DELETE', `${control}/faults`)).status).toBe(204);
    await webhooks.deliver();
    expect(ids().at(-1)).toBe('9');
  });

  it('forgets the subscription when the access is taken away', async () => {
    const colleague = await HeadhunterCaller.connect(simulator, '7714302');
    await subscribe(RESPONSES, colleague);
    await subscribe(RESPONSES);
    simulator.control.webhooks.queueFault({ kind: 'delay', times: 2 });
    simulator.control.respond();
    expect((await board.call('DELETE', '/token')).status).toBe(204);
    board = await HeadhunterCaller.connect(simulator);
    expect((await board.get('/webhook/subscriptions')).body.items).toEqual([]);
    expect((await colleague.get('/webhook/subscriptions')).body.items).toHaveLength(1);
    simulator.control.tokens({ board: 'headhunter', action: 'revoke' });
    expect(simulator.control.webhooks.subscriptions()).toEqual([]);
    await later(600);
    expect(receiver.received).toEqual([]);
  });

  it('goes on after a restart: what was told is not told again, what was not is', async () => {
    const stateFile = newStateFile();
    const first = await startForTest({ stateFile });
    const caller = await HeadhunterCaller.connect(first);
    await subscribe(RESPONSES, caller);
    receiver.answers = [200, 500, 200];
    first.control.respond({ count: 2 });
    await first.control.webhooks.deliver();
    const log = first.control.webhooks.deliveries();
    await first.close();
    const second = await startForTest({ stateFile, clock: new MovableClock(new Date(OPENING)) });
    try {
      expect(second.control.webhooks.deliveries()).toEqual(log);
      await second.control.webhooks.deliver();
      expect(receiver.received).toHaveLength(2);
      second.control.moveClock({ byMinutes: 1 });
      await second.control.webhooks.deliver();
      expect(receiver.received.map(({ body }) => body.id)).toEqual(['1', '2', '2']);
    } finally {
      await second.close();
    }
  });
});
