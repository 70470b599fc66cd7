import { randomUUID } from 'node:crypto';
import { AGENT, HeadhunterCaller, call, startForTest } from './board-callers.js';
import type { Answer } from './board-callers.js';
import type { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('files in the chats of the simulated HeadHunter', () => {
  let simulator: RunningSimulator & { readonly clock: MovableClock };
  let board: HeadhunterCaller;
  let topicId: string;
  let chat: string;

  beforeEach(async () => {
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
    const [created] = simulator.control.respond({ change: { coverLetter: 'Здравствуйте' } });
    topicId = created?.id ?? '';
    chat = `/common/chats/${(await board.get(`/negotiations/${topicId}`)).body.chat_id}`;
  });

  afterEach(() => simulator.close());

  async function newLink(): Promise<string> {
    return (await board.call('POST', '/common/chats/files/upload_links')).body.upload_url;
  }

  async function upload(bytes: Buffer, options: { link?: string; caller?: HeadhunterCaller } = {}): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), 'Схема проезда.png');
    const { access_token: token } = (options.caller ?? board).tokens;
    const headers = { Authorization: `Bearer ${token}`, 'HH-User-Agent': AGENT };
    const answer = await fetch(options.link ?? (await newLink()), { method: 'POST', headers, body: form });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : null, text };
  }

  function send(uploadId: string, key: string = randomUUID(), caller = board): Promise<Answer> {
    const json = { idempotency_key: key, file_upload_ids: [uploadId] };
    return caller.call('POST', `${chat}/messages`, { json });
  }

  async function messages(): Promise<any> {
    return (await board.get(`${chat}/messages?limit=50`)).body;
  }

  it('says what it takes, takes it at a link of an hour and puts it into a message without words', async () => {
    expect((await board.get('/common/chats/files/conditions')).body.files_upload).toEqual({
      max_size: 20_971_520,
      type: ['jpeg', 'png'],
      mime_type: ['image/jpeg', 'image/png'],
    });
    const link = (await board.call('POST', '/common/chats/files/upload_links')).body;
    expect(link.expires_at).toBe('2026-06-01T13:00:00+0300');
    const { upload_id: id } = (await upload(PNG, { link: link.upload_url })).body;
    const sent = await send(id as string);
    expect(sent.status).toBe(201);
    const { messages: list, chat_states: states } = await messages();
    expect(states.send_file_state).toEqual({ allowed: true });
    expect(list.at(-1)).toMatchObject({
      id: sent.body.id,
      can_edit: false,
      payload: { text: null, attachments: [{ title: 'Схема проезда.png', content_type: 'image/png' }] },
    });
    const [{ url, preview }] = list.at(-1).payload.attachments;
    for (const address of [url, preview.url]) {
      const file = await board.get(address as string);
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png']);
    }
    expect((await board.get('/common/chats')).body.items[0].last_message.payload.text).toBeNull();
  });

  it('shows a file in chats only: not among a topic’s messages, not as a text', async () => {
    const [silent] = simulator.control.respond({ change: { coverLetter: null } });
    simulator.control.applicantSendsFile(silent?.id ?? '', { title: 'Диплом.jpg' });
    const topic = (await board.get(`/negotiations/${silent?.id}`)).body;
    expect(topic.counters.unread_messages).toBe(1);
    expect((await board.get(topic.messages_url as string)).body.items).toEqual([]);
    const found = async (filter: string): Promise<string[]> =>
      (await board.get(`/common/chats?${filter}`)).body.items.map(({ id }: any) => id);
    expect(await found('')).toContain(String(topic.chat_id));
    expect(await found('filter_has_text_message=true')).not.toContain(String(topic.chat_id));
    const [message] = (await board.get(`/common/chats/${topic.chat_id}/messages`)).body.messages;
    expect(message.sender_display_info.role).toBe('APPLICANT');
    expect(message.payload.attachments[0].title).toBe('Диплом.jpg');
  });

  it('takes one upload into one message, by its own recruiter, and one key once', async () => {
    const { upload_id: id } = (await upload(PNG)).body;
    const colleague = await HeadhunterCaller.connect(simulator, '7714302');
    await board.call('PUT', `${chat}/participants`, { json: { id: '7714302' } });
    expect((await send(id as string, randomUUID(), colleague)).status).toBe(400);
    const key = randomUUID();
    expect((await send(id as string, key)).status).toBe(201);
    expect((await send(id as string, key)).status).toBe(409);
    const again = await send(id as string);
    expect([again.status, again.body.errors[0]]).toEqual([400, { type: 'bad_argument', value: 'file_upload_ids' }]);
    expect((await send('nothing')).status).toBe(400);
    expect((await messages()).messages).toHaveLength(2);
  });

  it('deletes a file’s message, but has nothing in it to edit', async () => {
    const { upload_id: id } = (await upload(PNG)).body;
    const url = `${chat}/messages/${(await send(id as string)).body.id}`;
    const edited = await board.call('PUT', url, { json: { text: 'Схема' } });
    expect([edited.status, edited.body.errors[0].reason]).toEqual([403, 'message_edit_not_allowed']);
    expect((await board.call('DELETE', url)).status).toBe(204);
    expect((await messages()).messages).toHaveLength(1);
  });

  it('refuses at the link: strangers with a page, what is no picture or too large, and who comes late', async () => {
    const link = await newLink();
    const stranger = await call('POST', link, { headers: { 'HH-User-Agent': AGENT }, form: {} });
    expect([stranger.status, stranger.text]).toEqual([
      403,
      '<html><title>403: Forbidden</title><body>403: Forbidden</body></html>',
    ]);
    const large = Buffer.concat([PNG, Buffer.alloc(20_971_520)]);
    for (const bytes of [Buffer.from('%PDF-1.4'), large]) {
      const answer = await upload(bytes, { link });
      expect([answer.status, answer.body.errors]).toEqual([400, [{ type: 'bad_argument', value: 'file' }]]);
    }
    simulator.clock.moveByMinutes(60);
    expect((await upload(PNG, { link })).body.errors).toEqual([{ type: 'bad_argument', value: 'state' }]);
  });

  it('takes none while files are switched off', async () => {
    const { upload_id: id } = (await upload(PNG)).body;
    simulator.control.change({ headhunterChatFiles: false });
    const refused = await send(id as string);
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [{ type: 'file_upload_ids', reason: 'temporary_disabled' }],
    ]);
    expect((await messages()).chat_states.send_file_state).toEqual({ allowed: false });
  });

  it('lets the applicant send a picture by a control call, unless the chat is closed for them', async () => {
    const control = `${simulator.headhunterUrl}/control/topics/${topicId}/files`;
    expect((await call('POST', control, { json: { title: 'Права.png', contentType: 'image/png' } })).status).toBe(204);
    expect((await messages()).messages.at(-1).payload.attachments[0].title).toBe('Права.png');
    await board.call('PUT', `${chat}/write_possibility?applicant_write_possibility=false`);
    expect((await call('POST', control, { json: {} })).status).toBe(400);
  });
});
