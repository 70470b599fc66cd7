import { randomUUID } from 'node:crypto';
import { HhApiClient } from '@sargonpiraev/hh-api-client';
import { client as transport } from '@sargonpiraev/hh-api-client/build/generated/client.gen.js';
import { AGENT, startForTest } from './board-callers.js';
import { WebhookReceiver } from './webhook-receiver.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

/**
 * A client that others have generated from HeadHunter's own specification works against the simulator as it is, with nothing but the
 * base address changed. Its edition of the specification has no chats: for them only its transport is used.
 */
describe('a published client of HeadHunter at the simulated board', () => {
  const { sdk } = new HhApiClient({ userAgent: AGENT });
  let simulator: RunningSimulator;
  let receiver: WebhookReceiver;
  let token: string;

  beforeEach(async () => {
    simulator = await startForTest();
    receiver = await WebhookReceiver.start();
    const { data } = await sdk.authorize({
      ...here(),
      body: {
        grant_type: 'authorization_code',
        client_id: simulator.credentials.headhunterClientId,
        client_secret: simulator.credentials.headhunterClientSecret,
        code: simulator.control.authorisationCode({ redirectUri: 'https://otklik.test/back' }),
        redirect_uri: 'https://otklik.test/back',
      },
    });
    token = data.access_token;
  });

  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  /** What every call has in common. Nothing may leave for the real board. */
  function here() {
    const { headhunterUrl: baseUrl } = simulator;
    return {
      baseUrl,
      auth: () => token,
      headers: { 'HH-User-Agent': AGENT },
      throwOnError: true as const,
      fetch: (request: Request): Promise<Response> => {
        if (!request.url.startsWith(`${baseUrl}/`)) throw new Error(`${request.url} is not the simulator.`);
        return fetch(request);
      },
    };
  }

  async function firstVacancy(): Promise<string> {
    const { data } = await sdk.getActiveVacancyList({ ...here(), path: { employer_id: '4181' } });
    return data.items[0]?.id ?? '';
  }

  it('learns who it is and what it may do', async () => {
    const me: any = (await sdk.getCurrentUserInfo(here())).data;
    expect(me).toMatchObject({ is_employer: true, employer: { id: '4181' }, manager: { id: '7714301' } });
    const { data: accounts } = await sdk.getManagerAccounts(here());
    expect(accounts.primary_account_id).toBe('7714301');
    const path = { employer_id: '4181', manager_id: '7714301' };
    const { data: limits } = await sdk.getEmployerManagerLimits({ ...here(), path });
    expect(limits.left.resume_view).toBe(500);
    const { data: managers } = await sdk.getEmployerManagers({ ...here(), path: { employer_id: '4181' } });
    expect(managers.found).toBe(2);
  });

  it('lists vacancies, walks every collection and reads a résumé, spending nothing', async () => {
    const vacancy_id = await firstVacancy();
    const { data: vacancy } = await sdk.getVacancy({ ...here(), path: { vacancy_id } });
    expect((vacancy as any).counters.responses).toBeGreaterThan(0);
    const lists: any = (await sdk.getNegotiations({ ...here(), query: { vacancy_id } })).data;
    const ids = new Set<string>();
    for (const { url } of lists.collections) {
      for (let page = 0, pages = 1; page < pages; page += 1) {
        const { pathname, searchParams } = new URL(url);
        const query = { ...Object.fromEntries(searchParams), vacancy_id, page, per_page: 50 };
        // The specification has one literal path in the place of all collections.
        const options = { ...here(), query, url: pathname } as Parameters<typeof sdk.getCollectionNegotiationsList>[0];
        const list: any = (await sdk.getCollectionNegotiationsList(options)).data;
        for (const { id } of list.items) ids.add(id as string);
        ({ pages } = list);
      }
    }
    expect(ids.size).toBe((vacancy as any).counters.responses);
    const page: any = (await sdk.getCollectionNegotiationsList({ ...here(), query: { vacancy_id } })).data;
    const topic = page.items.find(({ resume }: any) => resume !== null);
    const { data: resume } = await sdk.getResume({ ...here(), path: { resume_id: topic.resume.id as string } });
    expect((resume as any).contact).toBeDefined();
    expect(simulator.control.contactsSpent()).toBe(0);
  });

  it('moves a topic, writes to the applicant and reads what was written', async () => {
    const vacancy_id = await firstVacancy();
    const page: any = (await sdk.getCollectionNegotiationsList({ ...here(), query: { vacancy_id } })).data;
    const { id: nid } = page.items.find(({ resume }: any) => resume !== null);
    const move = await sdk.changeNegotiationAction({ ...here(), path: { collection_name: 'interview', nid } });
    expect(move.response.status).toBe(204);
    await sdk.sendNegotiationMessage({ ...here(), path: { nid }, body: { message: 'Ждём вас завтра' } });
    const { data: messages } = await sdk.getNegotiationMessages({ ...here(), path: { nid } });
    expect(messages.items?.at(-1)?.text).toBe('Ждём вас завтра');
    const item: any = (await sdk.getNegotiationItem({ ...here(), path: { id: nid } })).data;
    expect([item.state.id, item.employer_state.id]).toEqual(['invitation', 'interview']);
    const refused = await sdk.changeNegotiationAction({
      ...here(),
      throwOnError: false,
      path: { collection_name: 'interview', nid },
    });
    expect(refused.error).toMatchObject({ errors: [{ type: 'negotiations', value: 'wrong_state' }] });
  });

  it('finds somebody among the responses and writes a note on them', async () => {
    simulator.control.change({ headhunterResumeDatabase: true });
    const search_by_vacancy_id = await firstVacancy();
    const found: any = (await sdk.searchForResumes({ ...here(), query: { search_by_vacancy_id, per_page: 1 } })).data;
    const path = { applicant_id: found.items[0].owner.id as string };
    const { data: note } = await sdk.addApplicantComment({
      ...here(),
      path,
      body: { text: 'Перезвонить', access_type: 'owner' },
    });
    await sdk.updateApplicantComment({
      ...here(),
      path: { ...path, comment_id: note.id },
      body: { access_type: 'coworkers' },
    });
    const { data: list } = await sdk.getApplicantCommentsList({ ...here(), path });
    expect(list.items.map(({ text, access_type: { id } }) => [text, id])).toEqual([['Перезвонить', 'coworkers']]);
    await sdk.deleteApplicantComment({ ...here(), path: { ...path, comment_id: note.id } });
    expect((await sdk.getApplicantCommentsList({ ...here(), path })).data.found).toBe(0);
  });

  it('subscribes to webhooks and is told of a response', async () => {
    const { data } = await sdk.postWebhookSubscription({
      ...here(),
      body: { url: receiver.url, actions: [{ type: 'NEW_NEGOTIATION_VACANCY', settings: null }] },
    });
    simulator.control.respond();
    await simulator.control.webhooks.deliver();
    expect(receiver.received[0]?.body.subscription_id).toBe(data.id);
    const { data: list } = await sdk.getWebhookSubscriptions(here());
    expect(list.items).toHaveLength(1);
    await sdk.cancelWebhookSubscription({ ...here(), path: { subscription_id: data.id } });
    expect((await sdk.getWebhookSubscriptions(here())).data.items).toEqual([]);
  });

  it('reads and writes chats through its transport', async () => {
    const security = [{ scheme: 'bearer', type: 'http' }] as const;
    const list: any = (await transport.get({ ...here(), security, url: '/common/chats' })).data;
    const url = `/common/chats/${list.items[0].id}/messages`;
    const body = { idempotency_key: randomUUID(), text: 'Добрый день' };
    const json = { ...here().headers, 'Content-Type': 'application/json' };
    const sent: any = await transport.post({ ...here(), security, url, body, headers: json });
    expect(sent.response.status).toBe(201);
    const read: any = (await transport.get({ ...here(), security, url, query: { order: 'prev', limit: 1 } })).data;
    expect(read.messages.map(({ id }: any) => id)).toEqual([sent.data.id]);
  });
});
