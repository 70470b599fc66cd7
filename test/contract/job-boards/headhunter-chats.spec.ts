import { randomUUID } from 'node:crypto';
import { HeadhunterChats } from '../../../src/job-boards/headhunter/headhunter-chats.js';
import {
  ActionRefused,
  BoardUnavailable,
  NeedsReconnecting,
  NotFoundAtBoard,
} from '../../../src/job-boards/job-boards.errors.js';
import { openAdapters } from './adapter-fixture.js';
import type { AdapterFixture } from './adapter-fixture.js';

const CHAT = '/common/chats/1831/messages';

let t: AdapterFixture;
let chats: HeadhunterChats;
beforeAll(async () => {
  t = await openAdapters();
  chats = new HeadhunterChats(t.headhunter);
});
afterAll(() => t.close());
beforeEach(() => {
  t.board.seen.length = 0;
});

const message = (id: number, more: object = {}): object => ({
  id: String(id),
  type: 'SIMPLE',
  creation_time: `2026-04-24T16:0${id % 10}:00+0300`,
  sender_display_info: { name: 'Ирина', role: 'APPLICANT', is_current_participant: false },
  payload: { text: `№ ${id}` },
  ...more,
});
const page = (messages: unknown[], hasMore: boolean, writing: object = { allowed: true, reason: null }): object => ({
  body: { messages, has_more: hasMore, chat_states: { write_message_state: writing } },
});
const write = () => chats.write('T', '1831', { key: randomUUID(), text: 'Здравствуйте', isAutomated: true });
const failure = async (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);

describe('reading a chat', () => {
  it('goes back page by page, the message between two pages once, oldest first', async () => {
    const pages = [page([message(4), message(5)], true), page([message(2), message(3), message(4)], true)];
    t.board.on(`GET ${CHAT}`, ...pages, page([message(1), message(2)], false));
    const { messages, blockReason } = await chats.read('T', '1831', null);
    expect([messages.map(({ text }) => text), blockReason]).toEqual([['№ 1', '№ 2', '№ 3', '№ 4', '№ 5'], null]);
    expect(t.board.seen.map(({ url }) => url)).toEqual([
      `${CHAT}?limit=50&order=prev`,
      `${CHAT}?limit=50&order=prev&start_message_id=4`,
      `${CHAT}?limit=50&order=prev&start_message_id=2`,
    ]);
  });

  it('goes back no further than to the message that is known', async () => {
    t.board.on(`GET ${CHAT}`, page([message(4), message(5)], true), page([message(3), message(4)], true));
    expect((await chats.read('T', '1831', '3')).messages).toHaveLength(3);
    expect(t.board.seen).toHaveLength(2);
  });

  it('stops where a page shows nothing older, whatever the board promises', async () => {
    t.board.on(`GET ${CHAT}`, page([message(4)], true));
    expect((await chats.read('T', '1831', null)).messages).toHaveLength(1);
    expect(t.board.seen).toHaveLength(2);
  });

  it('takes pages that come newest first', async () => {
    t.board.on(`GET ${CHAT}`, page([message(5), message(4)], true), page([message(4), message(3)], false));
    expect((await chats.read('T', '1831', null)).messages.map(({ text }) => text)).toEqual(['№ 3', '№ 4', '№ 5']);
  });

  it('lives with holes, messages without words, unknown senders and missing times', async () => {
    t.board.on(
      `GET ${CHAT}`,
      page(
        [
          null,
          message(1, { type: 'PARTICIPANT_JOINED', payload: { moved_participant: { id: '7' } } }),
          message(2, { payload: null }),
          message(3, { payload: { text: '  ' } }),
          message(4, { creation_time: null, sender_display_info: null, viewed_by_opponent: null }),
          message(5, { id: 55, sender_display_info: { name: null, role: 'BOT', is_current_participant: null } }),
          { surprise: true },
          message(6, {
            sender_display_info: { name: 'Анна', role: 'EMPLOYER', is_current_participant: true },
            viewed_by_opponent: true,
          }),
        ],
        false,
      ),
    );
    const { messages } = await chats.read('T', '1831', null);
    expect(
      messages.map(({ externalId, side, author, isOurs, seen }) => [externalId, side, author, isOurs, seen]),
    ).toEqual([
      ['4', 'board', null, false, null],
      ['55', 'board', null, false, null],
      ['6', 'employer', 'Анна', true, true],
    ]);
    expect(messages[0].writtenAt).toBeNull();
    expect(messages[2].writtenAt).toEqual(new Date('2026-04-24T13:06:00Z'));
  });

  it.each([
    [{ allowed: false, reason: 'ARCHIVED_BY_EMPLOYER' }, 'ARCHIVED_BY_EMPLOYER'],
    [{ allowed: false }, 'chat_blocked'],
    [{ allowed: true, reason: null }, null],
    [{}, null],
  ])('says why nobody may write: %j', async (writing, expected) => {
    t.board.on(`GET ${CHAT}`, page([message(1)], false, writing));
    expect((await chats.read('T', '1831', null)).blockReason).toBe(expected);
  });
});

describe('writing into a chat', () => {
  it('says what is written, by whose hand, and under which key', async () => {
    t.board.on(`POST ${CHAT}`, { status: 201, body: { id: '38' } });
    const key = randomUUID();
    expect(await chats.write('T', '1831', { key, text: 'Здравствуйте', isAutomated: false })).toEqual({
      externalId: '38',
      status: 201,
    });
    expect(JSON.parse(t.board.seen[0].body)).toEqual({
      idempotency_key: key,
      text: 'Здравствуйте',
      is_automated: false,
    });
  });

  it('is repeated with the same key where the fate of a call is unknown; a known key means that it arrived', async () => {
    t.board.on(
      `POST ${CHAT}`,
      { status: 201, cut: true, body: { id: '38', more: 'x'.repeat(999) } },
      { status: 409, body: { errors: [{ type: 'conflict', reason: 'idempotency_key_already_used' }] } },
    );
    expect(await write()).toEqual({ externalId: null, status: 409 });
    const keys = t.board.seen.map(({ body }) => (JSON.parse(body) as { idempotency_key: string }).idempotency_key);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it.each([null, '', 'null', { no: 'id' }])('an answer of 201 with %j in it says that it arrived', async (body) => {
    t.board.on(`POST ${CHAT}`, { status: 201, body });
    expect(await write()).toEqual({ externalId: null, status: 201 });
  });

  it.each([
    [400, 'text', 'spam_detected'],
    [400, 'text', 'required'],
    [400, 'bad_json_data', 'greater_than_max'],
    [403, 'forbidden', 'chat_blocked'],
    [403, 'forbidden', 'chat_without_vacancy_forbidden'],
  ])('%d %s/%s is the board’s refusal, with its own word', async (status, type, reason) => {
    t.board.on(`POST ${CHAT}`, { status, body: { errors: [{ type, reason }] } });
    const refused = await failure(write());
    expect(refused).toBeInstanceOf(ActionRefused);
    expect(refused).toMatchObject({ reason });
    expect(t.board.seen).toHaveLength(1);
  });

  it.each([
    [403, { type: 'negotiations', value: 'in_a_row_limit' }, ActionRefused],
    [403, { type: 'negotiations', value: 'chat_is_not_ready' }, BoardUnavailable],
    [403, { type: 'oauth', value: 'token_revoked' }, NeedsReconnecting],
    [404, { type: 'not_found' }, NotFoundAtBoard],
    [503, { type: 'service_unavailable' }, BoardUnavailable],
  ])('%d %j is what it is everywhere', async (status, error, expected) => {
    t.board.on(`POST ${CHAT}`, { status, body: { errors: [error] } });
    expect(await failure(write())).toBeInstanceOf(expected);
  });
});

it('a chat is marked as read up to a message by a call of its own', async () => {
  t.board.on('PUT /common/chats/1831/message/38/read', { status: 204 });
  await t.headhunter.markChatRead('T', '1831', '38');
  expect(t.board.seen).toHaveLength(1);
});
