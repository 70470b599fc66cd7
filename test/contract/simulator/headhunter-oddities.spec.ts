import { HeadhunterCaller, call, startForTest, tokenCall } from './board-callers.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any */

describe('oddities of HeadHunter that the simulated one has too', () => {
  let simulator: RunningSimulator;
  let board: HeadhunterCaller;
  let topic: any;

  beforeAll(async () => {
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
    const [created] = simulator.control.respond({ change: { coverLetter: 'Здравствуйте' } });
    topic = (await board.get(`/negotiations/${created?.id}`)).body;
  });

  afterAll(() => simulator.close());

  it('looks at the caller’s name first, then at the token, then at the payment, and at the call itself last', async () => {
    simulator.control.change({ headhunterPaidAccess: false });
    const url = `${simulator.headhunterUrl}/negotiations/read`;
    const broken = { headers: { 'content-type': 'application/json', 'User-Agent': '' }, json: undefined };
    const token = { Authorization: `Bearer ${board.tokens.access_token}` };
    const agent = { 'User-Agent': 'Otklik-tests/1.0 (tests@otklik.test)' };
    const first = async (headers: Record<string, string>): Promise<unknown> =>
      (await call('POST', url, { headers: { ...broken.headers, ...headers } })).body.errors[0];
    expect(await first({})).toEqual({ type: 'bad_user_agent', value: 'unset' });
    expect(await first({ ...agent, Authorization: 'Bearer nonsense' })).toEqual({
      type: 'oauth',
      value: 'bad_authorization',
    });
    expect(await first({ ...agent, ...token })).toMatchObject({ type: 'api_access_payment' });
    simulator.control.change({ headhunterPaidAccess: true });
    expect(await first({ ...agent, ...token })).toMatchObject({ type: 'bad_json_data' });
  });

  it('has the id of a chat as a number in a topic, as text in chats', async () => {
    expect(typeof topic.chat_id).toBe('number');
    expect((await board.get(`/common/chats/${topic.chat_id}/messages`)).body.id).toBe(String(topic.chat_id));
  });

  it('answers an action with 204 and nothing, a message with 201, an unfinished invitation with an error', async () => {
    const move = await board.call('PUT', `/negotiations/consider/${topic.id}`);
    expect([move.status, move.text]).toEqual([204, '']);
    const form = { message: 'Добрый день' };
    expect((await board.call('POST', topic.messages_url as string, { form })).status).toBe(201);
    expect((await board.call('POST', '/negotiations/phone_interview')).status).toBe(400);
  });

  it('writes no colon into the offset of an instant, but does in the dates of what was bought', async () => {
    const vacancy = (await board.get(`/vacancies/${topic.vacancy.id}`)).body;
    expect(vacancy.created_at).toMatch(/\+0300$/);
    expect(vacancy.vacancy_properties.properties[0].start_time).toMatch(/\.\d{3}\+03:00$/);
  });

  it('answers HEAD like GET without a body, and 304 to who has the dictionary already', async () => {
    const full = await board.get('/dictionaries');
    const head = await board.call('HEAD', '/dictionaries');
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', full.headers.get('etag')]);
    expect(head.headers.get('cache-control')).toBe('max-age=1200');
    const etag = full.headers.get('etag') ?? '';
    const known = await board.call('HEAD', '/dictionaries', { headers: { 'If-None-Match': etag } });
    expect(known.status).toBe(304);
  });

  it('takes an address of return both ways and answers token errors in their own shape', async () => {
    const { headhunterClientId: client_id, headhunterClientSecret: client_secret } = simulator.credentials;
    const client = { client_id, client_secret, grant_type: 'authorization_code' };
    const code = simulator.control.authorisationCode();
    const redirect_uri = 'https://otklik.test/back';
    expect((await tokenCall(simulator, { ...client, code, redirect_uri })).status).toBe(200);
    const again = await tokenCall(simulator, { ...client, code });
    expect(again.body).toEqual({ error: 'invalid_grant', error_description: 'code has already been used' });
  });

  it('names the trace of a call in the answer and in its header', async () => {
    const refused = await board.get('/negotiations/1');
    expect(refused.headers.get('x-request-id')).toBe(refused.body.request_id);
  });
});
