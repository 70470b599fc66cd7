import { randomUUID } from 'node:crypto';
import { HeadhunterCaller, call, startForTest } from './board-callers.js';
import type { Answer } from './board-callers.js';
import type { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

describe('chats of the simulated HeadHunter', () => {
  let simulator: RunningSimulator & { readonly clock: MovableClock };
  let board: HeadhunterCaller;
  let topic: any;
  let chat: string;

  beforeEach(async () => {
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
    const [vacancy] = (await board.get('/employers/4181/vacancies/active')).body.items;
    const change = { coverLetter: 'Здравствуйте, хочу к вам' };
    const [created] = simulator.control.respond({ vacancyId: vacancy.id, change });
    topic = (await board.get(`/negotiations/${created?.id}`)).body;
    chat = `/common/chats/${topic.chat_id}`;
  });

  afterEach(() => simulator.close());

  function write(text: string, key: string = randomUUID()): Promise<Answer> {
    return board.call('POST', `${chat}/messages`, { json: { idempotency_key: key, text, is_automated: true } });
  }

  const messages = async (query = ''): Promise<any> => (await board.get(`${chat}/messages?${query}`)).body;

  it('lists the recruiter’s chats, the last written to first, with ids as text', async () => {
    const list = (await board.get('/common/chats')).body;
    expect(list.per_page).toBe(20);
    const [newest] = list.items;
    expect(newest).toMatchObject({
      id: String(topic.chat_id),
      type: 'NEGOTIATION',
      unread_message_count: 1,
      block_reason: null,
      last_message: { payload: { text: 'Здравствуйте, хочу к вам' }, sender_display_info: { role: 'APPLICANT' } },
    });
    const unread = (await board.get('/common/chats?filter_unread=true')).body;
    expect((await board.get('/common/chats/counters/unread')).body).toEqual({
      unread_chats_count: String(unread.found),
    });
    const withText = (await board.get('/common/chats?filter_has_text_message=true')).body;
    expect(withText.found).toBeLessThan(list.found);
    expect((await board.get('/common/chats?page=51')).status).toBe(400);
    expect((await board.get('/common/chats?per_page=21')).status).toBe(400);
  });

  it('sends a message once for a key, however often it is sent', async () => {
    const key = randomUUID();
    const first = await write('Когда вам удобно?', key);
    expect(first.status).toBe(201);
    expect(typeof first.body.id).toBe('string');
    const second = await write('Когда вам удобно?', key);
    expect([second.status, second.body.errors[0].type]).toEqual([409, 'conflict']);
    const both = await Promise.all([write('Ещё раз', chatKey()), write('Ещё раз', chatKey())]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const texts = (await messages('limit=50')).messages.map(({ payload }: any) => payload.text);
    expect(texts).toEqual(['Здравствуйте, хочу к вам', 'Когда вам удобно?', 'Ещё раз']);
    // A message of the chat does not turn the applicant's state; see topic-changes.
    expect((await board.get(topic.url as string)).body.state.id).toBe('response');
  });

  function chatKey(): string {
    return '8abcdef8-4abc-4edf-8234-1234567890ab';
  }

  it('reads with a cursor forwards and backwards, the start in both pages', async () => {
    for (let number = 1; number <= 4; number += 1) await write(`№ ${number}`);
    const first = await messages('limit=2');
    expect([first.messages.length, first.has_more]).toEqual([2, true]);
    const next = await messages(`limit=50&start_message_id=${first.messages[1].id}`);
    expect(next.messages.map(({ payload }: any) => payload.text)).toEqual(['№ 1', '№ 2', '№ 3', '№ 4']);
    expect(next.has_more).toBe(false);
    const last = await messages('limit=2&order=prev');
    expect(last.messages.map(({ payload }: any) => payload.text)).toEqual(['№ 3', '№ 4']);
    const before = await messages(`limit=2&order=prev&start_message_id=${last.messages[0].id}`);
    expect(before.messages.map(({ payload }: any) => payload.text)).toEqual(['№ 2', '№ 3']);
    for (const query of ['limit=51', 'order=up', 'start_message_id=5']) {
      expect((await board.get(`${chat}/messages?${query}`)).status).toBe(400);
    }
  });

  it('changes and deletes the recruiter’s own messages only', async () => {
    const { id } = (await write('Ждём во вторник')).body;
    const edit = (messageId: string) =>
      board.call('PUT', `${chat}/messages/${messageId}`, { json: { text: 'Ждём в среду' } });
    simulator.clock.moveByMinutes(1);
    expect((await edit(id as string)).status).toBe(204);
    const [letter, ours] = (await messages()).messages;
    expect(ours).toMatchObject({
      payload: { text: 'Ждём в среду' },
      last_change_time: '2026-06-01T12:01:00+0300',
      can_edit: true,
    });
    const theirs = await edit(letter.id as string);
    expect([theirs.status, theirs.body.errors]).toEqual([
      403,
      [{ type: 'forbidden', reason: 'message_edit_not_allowed' }],
    ]);
    expect((await board.call('DELETE', `${chat}/messages/${id}`)).status).toBe(204);
    expect((await board.call('DELETE', `${chat}/messages/${id}`)).status).toBe(404);
    expect((await messages()).messages).toHaveLength(1);
  });

  it('counts as read only what was said to be read', async () => {
    await messages();
    expect((await board.get(topic.url as string)).body.counters.unread_messages).toBe(1);
    simulator.control.applicantWrites(topic.id as string, 'Второе');
    const [first] = (await messages()).messages;
    expect((await board.call('PUT', `${chat}/message/${first.id}/read`)).status).toBe(204);
    const after = await messages();
    expect([after.unread_message_count, after.messages.map((item: any) => item.viewed_by_opponent)]).toEqual([
      1,
      [true, false],
    ]);
    const { items } = (await board.get(`${chat}/participants`)).body;
    expect(items.map((item: any) => [item.role, item.last_viewed_message_id])).toEqual([
      ['EMPLOYER', first.id],
      ['APPLICANT', null],
    ]);
    expect((await board.call('PUT', `${chat}/message/7/read`)).status).toBe(404);
  });

  it('refuses with reasons: nothing to say, two things at once, spam, files, a bad key', async () => {
    const refused = async (json: object): Promise<unknown[]> => {
      const { status, body } = await board.call('POST', `${chat}/messages`, { json });
      return [status, body.errors[0].type, body.errors[0].reason];
    };
    const key = { idempotency_key: randomUUID() };
    expect(await refused({ ...key, text: '  ' })).toEqual([400, 'text', 'required']);
    expect(await refused(key)).toEqual([400, 'multiple_fields', 'text_or_file_upload_ids']);
    expect(await refused({ ...key, text: 'x', file_upload_ids: ['1'] })).toEqual([
      400,
      'multiple_fields',
      'text_or_file_upload_ids',
    ]);
    expect(await refused({ ...key, text: 'Заходите в казино' })).toEqual([400, 'text', 'spam_detected']);
    expect(await refused({ idempotency_key: 'x', text: 'y' })).toEqual([400, 'bad_json_data', 'invalid']);
    expect(await refused({ ...key, text: 'я'.repeat(20_001) })).toEqual([400, 'bad_json_data', 'greater_than_max']);
    const alone = await board.call('POST', '/common/chats/without_vacancy', {
      json: { resume_hash: topic.resume.id, first_message: 'Привет' },
    });
    expect(alone.body.errors[0].reason).toBe('chat_without_vacancy_forbidden');
  });

  it('is closed by control, by the archive of its vacancy, and open again', async () => {
    const states = async (): Promise<any> => (await messages()).chat_states.write_message_state;
    const control = `${simulator.headhunterUrl}/control/topics/${topic.id}/chat`;
    expect((await call('POST', control, { json: { blockReason: 'PFP_BLOCK' } })).status).toBe(204);
    expect(await states()).toEqual({ allowed: false, reason: 'PFP_BLOCK' });
    const refused = await write('Здравствуйте');
    expect([refused.status, refused.body.errors[0]]).toEqual([403, { type: 'forbidden', reason: 'chat_blocked' }]);
    simulator.control.conditionChat(topic.id as string, { blockReason: 'EMPLOYER_NEGOTIATIONS_LIMIT_EXCEEDED' });
    expect((await board.get('/common/chats')).body.items[0].block_reason).toBe('UNTRUSTED_EMPLOYER');
    simulator.control.conditionChat(topic.id as string, {});
    expect((await write('Здравствуйте')).status).toBe(201);
    simulator.control.archiveVacancy(topic.vacancy.id as string);
    expect(await states()).toEqual({ allowed: false, reason: 'ARCHIVED_BY_EMPLOYER' });
  });

  it('does not exist while it is being made', async () => {
    simulator.control.conditionChat(topic.id as string, { notReadyMinutes: 10 });
    expect((await board.get(`${chat}/messages`)).status).toBe(404);
    const ids = (await board.get('/common/chats')).body.items.map(({ id }: any) => id);
    expect(ids).not.toContain(String(topic.chat_id));
    simulator.clock.moveByMinutes(10);
    expect((await board.get(`${chat}/messages`)).status).toBe(200);
  });

  it('is there for those who take part: the vacancy’s recruiter, who was added, who has written', async () => {
    const colleague = await HeadhunterCaller.connect(simulator, '7714302');
    expect((await colleague.get(`${chat}/messages`)).status).toBe(404);
    expect((await board.call('PUT', `${chat}/participants`, { json: { id: '7714302' } })).status).toBe(204);
    expect((await board.call('PUT', `${chat}/participants`, { json: { id: '1' } })).status).toBe(400);
    expect((await colleague.get(`${chat}/messages`)).status).toBe(200);
    expect((await board.call('PUT', `${chat}/leave`)).status).toBe(204);
    expect((await board.get(`${chat}/messages`)).status).toBe(404);
    await board.call('POST', topic.messages_url as string, { form: { message: 'Я снова здесь' } });
    expect((await board.get(`${chat}/messages`)).status).toBe(200);
  });

  it('can be closed for the applicant', async () => {
    const close = (possibility: string) =>
      board.call('PUT', `${chat}/write_possibility?applicant_write_possibility=${possibility}`);
    expect((await close('false')).status).toBe(204);
    expect(() => simulator.control.applicantWrites(topic.id as string, 'Алло')).toThrow('closed the chat');
    expect((await close('maybe')).status).toBe(400);
    expect((await close('true')).status).toBe(204);
    simulator.control.applicantWrites(topic.id as string, 'Алло');
  });
});
