import { newId } from '../../../src/kernel/ids.js';
import { ConnectionsService, JobBoards, JobBoardsModule } from '../../../src/job-boards/index.js';
import type { BoardResponse, ConnectionView, JobBoard } from '../../../src/job-boards/index.js';
import { startFakeBoard } from '../../contract/job-boards/fake-board.js';
import type { FakeBoard } from '../../contract/job-boards/fake-board.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

let board: FakeBoard;
let app: TestApp;
let hh: JobBoard;
let sj: JobBoard;
let connection: ConnectionView;
let superjob: ConnectionView;

beforeAll(async () => {
  board = await startFakeBoard();
  app = await createTestApp({
    imports: [JobBoardsModule],
    settings: {
      headhunterUrl: board.url,
      superjobUrl: `${board.url}/2.0`,
      headhunterRequestsPerSecond: 10_000,
      superjobRequestsPerMinute: 100_000,
    },
  });
  const actor = { organisationId: newId(), userId: null, name: 'Анна' };
  board.on('POST /token', { body: { access_token: 'A', refresh_token: 'R' } });
  board.on('GET /me', { body: { is_employer: true, employer: { id: '500' }, manager: { id: '12' } } });
  connection = await app.get(ConnectionsService).connectHeadhunter({ actor, code: 'c', redirectUri: 'http://o/' });
  board.on('POST /2.0/oauth2/password/', { body: { access_token: 'S' } });
  board.on('GET /2.0/user/current/', { body: { id: 31, hr: true } });
  superjob = await app.get(ConnectionsService).connectSuperjob({ actor, login: 'l', password: 'p' });
  hh = app.get(JobBoards).for('headhunter');
  sj = app.get(JobBoards).for('superjob');
});

afterAll(async () => {
  await app.close();
  await board.close();
});

beforeEach(() => {
  board.seen.length = 0;
});

type Named = { externalId: string | null };
async function ids(items: AsyncIterable<Named> | Named[]): Promise<(string | null)[]> {
  const list: (string | null)[] = [];
  for await (const item of items) list.push(item.externalId);
  return list;
}

const topic = (id: number): unknown => ({
  id: String(id),
  resume: { id: `r${id}`, url: `${board.url}/resumes/r${id}?topic_id=${id}` },
});
const response = (more: Partial<BoardResponse> = {}): BoardResponse => ({
  externalId: '1',
  vacancyExternalId: '9',
  collection: 'response',
  respondedAt: null,
  updatedAt: null,
  resumeExternalId: 'r1',
  resumeUrl: `${board.url}/resumes/r1?topic_id=1`,
  resumeUpdatedAt: null,
  tombstone: false,
  state: null,
  coverLetter: null,
  raw: {},
  ...more,
});

const RESPONSES = () => ({ id: 'response', address: `${board.url}/negotiations/response?vacancy_id=9` });

function collections(...list: { id: string; total?: number; changed?: number }[]): void {
  board.on('GET /negotiations', {
    body: {
      collections: list.map(({ id, total, changed }) => ({
        id,
        url: `${board.url}/negotiations/${id}?vacancy_id=9`,
        counters: { total: total ?? 1, with_updates: changed ?? 0 },
      })),
      generated_collections: [{ id: 'generated', url: `${board.url}/negotiations/generated?vacancy_id=9` }],
    },
  });
}

describe('responses of a HeadHunter vacancy', () => {
  it('come from every collection that has any, page by page, each once though pages shift', async () => {
    collections({ id: 'response', total: 5 }, { id: 'empty', total: 0 }, { id: 'own_stage_7', total: 2 });
    board.on(
      'GET /negotiations/response',
      { body: { items: [topic(5), topic(4)], page: 0, pages: 3 } },
      // A new response came in: the last of the first page is now the first of the second.
      { body: { items: [topic(4), topic(3)], page: 1, pages: 3 } },
      { body: { items: [topic(2)], page: 2, pages: 3 } },
    );
    board.on('GET /negotiations/own_stage_7', { body: { items: [topic(2), topic(1)], pages: 1 } });
    expect(await ids(hh.listResponses(connection, '9'))).toEqual(['5', '4', '3', '2', '1']);
    expect(board.seen.some(({ url }) => /empty|generated/.test(url))).toBe(false);
  });

  it('deeper than the board shows are reached by parts of the list, unless the board does not know the filter', async () => {
    collections({ id: 'response' });
    const tooDeep = { status: 400, body: { errors: [{ type: 'bad_argument', value: 'page' }] } };
    let knowsFilters = true;
    board.on('GET /negotiations/response', ({ url }) => {
      const { page, experience, education_level: level } = Object.fromEntries(new URL(url, board.url).searchParams);
      if (!experience || !knowsFilters) {
        return page === '0' ? { body: { items: [topic(1)], found: 90, pages: 9 } } : tooDeep;
      }
      if (experience === 'noExperience' && !level) {
        return page === '0' ? { body: { items: [topic(2)], found: 60, pages: 6 } } : tooDeep;
      }
      const items = level === 'higher' ? [topic(3)] : experience === 'moreThan6' ? [topic(4)] : [];
      return { body: { items, found: items.length, pages: 1 } };
    });
    expect(await ids(hh.listResponses(connection, '9'))).toEqual(['1', '2', '3', '4']);
    knowsFilters = false;
    board.seen.length = 0;
    expect(await ids(hh.listResponses(connection, '9'))).toEqual(['1']);
    expect(board.seen.length).toBeLessThan(15);
  });

  it('deeper than the other filters reach are reached by countries, then by what is in them', async () => {
    collections({ id: 'response' });
    const places = [
      {
        id: '113',
        areas: [
          { id: '1', areas: [] },
          { id: '2', areas: [] },
        ],
      },
      { id: '40', areas: [] },
    ];
    board.on('GET /areas', { body: places });
    const people: Record<string, unknown[]> = { '113': [topic(2)], '1': [topic(3)], '2': [topic(4)], '40': [topic(5)] };
    board.on('GET /negotiations/response', ({ url }) => {
      const {
        page,
        experience,
        education_level: level,
        area,
      } = Object.fromEntries(new URL(url, board.url).searchParams);
      const isElsewhere = (experience && experience !== 'noExperience') || (level && level !== 'higher');
      if (isElsewhere) return { body: { items: [], found: 0, pages: 1 } };
      const items = people[area ?? ''] ?? [topic(1)];
      if (area && area !== '113') return { body: { items, found: 1, pages: 1 } };
      if (page === '0') return { body: { items, found: area ? 3 : 5, pages: 9 } };
      return { status: 400, body: { errors: [{ type: 'bad_argument', value: 'page' }] } };
    });
    const shortfalls: unknown[] = [];
    const list = hh.listCollection?.(connection, '9', RESPONSES(), (one) => shortfalls.push(one));
    expect(await ids(list ?? [])).toEqual(['1', '1', '1', '2', '3', '4', '5']);
    expect(shortfalls).toEqual([]);
  });

  it.each([
    ['filters that it does not know', false, { missing: 6, ignoresFilters: true }],
    ['filters that find nobody', true, { missing: 6, ignoresFilters: false }],
  ])('that stay out of reach are told at the end: %s', async (_what, knowsFilters, shortfall) => {
    board.on('GET /negotiations/response', ({ url }) => {
      const { page, experience } = Object.fromEntries(new URL(url, board.url).searchParams);
      if (experience && knowsFilters) return { body: { items: [], found: 0, pages: 1 } };
      if (page === '0') return { body: { items: [topic(1), topic(2), topic(3)], found: 9, pages: 3 } };
      return { status: 400, body: { errors: [{ type: 'bad_argument', value: 'page' }] } };
    });
    const shortfalls: unknown[] = [];
    await ids(hh.listCollection?.(connection, '9', RESPONSES(), (one) => shortfalls.push(one)) ?? []);
    expect(shortfalls).toEqual([shortfall]);
  });

  it('lie in parts of lists, too', async () => {
    board.on('GET /negotiations', {
      body: {
        collections: [
          {
            ...{ id: 'interview', url: `${board.url}/negotiations/interview?vacancy_id=9` },
            counters: { total: 3, with_updates: 1 },
            sub_collections: [{ id: 'own', root_collection: true, url: `${board.url}/negotiations/own?vacancy_id=9` }],
          },
        ],
      },
    });
    board.on('GET /negotiations/interview', { body: { items: [topic(1)], pages: 1 } });
    board.on('GET /negotiations/own', { body: { items: [topic(1), topic(2)], pages: 1 } });
    expect(await hh.listCollections?.(connection, '9')).toMatchObject([
      { id: 'interview', total: 3, changed: 1, parent: null },
      { id: 'own', total: null, changed: null, parent: 'interview' },
    ]);
    expect(await ids(hh.listResponses(connection, '9'))).toEqual(['1', '2']);
  });

  it('that cannot be read are handed over between the others', async () => {
    collections({ id: 'response' });
    board.on('GET /negotiations/response', {
      body: { items: [topic(1), 'nonsense', { resume: {} }, null, { id: 4, resume: null }], pages: 1 },
    });
    const items = [];
    for await (const item of hh.listResponses(connection, '9')) items.push(item);
    expect(items).toMatchObject([
      { externalId: '1' },
      { unreadable: expect.any(String), raw: 'nonsense' },
      { unreadable: expect.stringContaining('id'), raw: { resume: {} } },
      { unreadable: expect.any(String), raw: null },
      { externalId: '4', tombstone: true },
    ]);
  });

  it('end where the board goes no deeper, and a walk that is left asks no further', async () => {
    collections({ id: 'response' });
    board.on(
      'GET /negotiations/response',
      { body: { items: [topic(1)], pages: 9 } },
      { status: 400, body: { errors: [{ type: 'bad_argument', value: 'page' }] } },
    );
    expect(await ids(hh.listResponses(connection, '9'))).toEqual(['1']);
    board.on('GET /negotiations/response', { body: { items: [topic(1), topic(2)], pages: 9 } });
    board.seen.length = 0;
    for await (const item of hh.listResponses(connection, '9')) if (item.externalId === '2') break;
    expect(board.seen).toHaveLength(2);
  });
});

describe('archived vacancies at HeadHunter', () => {
  const since = new Date('2026-05-02T00:00:00Z');
  const old = { id: '1', name: 'Давно', archived_at: '2026-05-01T10:00:00+0300' };
  const recent = (id: string) => ({ id, name: 'Недавно', archived_at: '2026-05-20T10:00:00+0300' });
  const archived = () => hh.listArchivedVacancies?.(connection, since) ?? [];
  const asked = (): string[] =>
    board.seen
      .filter(({ url }) => /archived/.test(url))
      .map(({ url }) => new URL(url, board.url).searchParams.toString());

  it('are listed for each recruiter, those of these days, and not a page more', async () => {
    board.on('GET /employers/500/managers', { body: { items: [{ id: '12' }, { id: '13' }, 'nonsense'], pages: 1 } });
    board.on('GET /employers/500/vacancies/archived', ({ url }) => {
      const { manager_id: manager, page } = Object.fromEntries(new URL(url, board.url).searchParams);
      if (manager === '13') return { body: { items: [recent('7'), old], pages: 1 } };
      return { body: { items: page === '0' ? [recent('5'), recent('6')] : [old], pages: 9 } };
    });
    expect(await ids(archived())).toEqual(['5', '6', '7']);
    expect(asked()).toEqual(
      [
        '12&order_by=archive_time_desc&page=0',
        '12&order_by=archive_time_desc&page=1',
        '13&order_by=archive_time_desc&page=0',
      ].map((query) => `manager_id=${query}&per_page=100`),
    );
    for await (const one of archived()) {
      expect(one).toMatchObject({ archived: true, archivedAt: new Date('2026-05-20T07:00:00Z') });
    }
  });

  it.each([403, 404])('of colleagues are left out where this account may not see them: %i', async (status) => {
    const refusal = { status, body: { errors: [{ type: 'forbidden' }] } };
    board.on('GET /employers/500/managers', { body: { items: [{ id: '13' }], pages: 1 } });
    board.on('GET /employers/500/vacancies/archived', ({ url }) =>
      /manager_id=13/.test(url) ? refusal : { body: { items: [recent('5')], pages: 1 } },
    );
    expect(await ids(archived())).toEqual(['5']);
    board.on('GET /employers/500/managers', refusal);
    expect(await ids(archived())).toEqual(['5']);
  });
});

describe('a résumé at HeadHunter', () => {
  it('is opened by its address exactly as given', async () => {
    board.on('GET /resumes/r1', { body: { id: 'r1', title: 'Менеджер' } });
    const resumeUrl = `${board.url}/resumes/r1?topic_id=1&x=%D0%B0,b;c`;
    expect(await hh.readResume(connection, response({ resumeUrl }))).toMatchObject({
      externalId: 'r1',
      resume: { title: 'Менеджер' },
    });
    expect(board.seen[0].url).toBe('/resumes/r1?topic_id=1&x=%D0%B0,b;c');
  });

  it.each([
    ['deleted', { status: 404, body: { errors: [{ type: 'not_found' }] } }],
    ['hidden', { status: 403, body: { errors: [{ type: 'negotiations', value: 'resume_not_found' }] } }],
  ])('that is %s is a tombstone', async (_what, answer) => {
    board.on('GET /resumes/r1', answer);
    expect(await hh.readResume(connection, response())).toMatchObject({ tombstone: true });
  });

  it('of a tombstone is not asked for', async () => {
    expect(await hh.readResume(connection, response({ tombstone: true }))).toMatchObject({ tombstone: true });
    expect(await hh.readResume(connection, response({ resumeUrl: null }))).toMatchObject({ tombstone: true });
    expect(board.seen).toHaveLength(0);
  });

  it.each([
    ['that spends a paid contact', '/resumes/r1?with_contact=ab65a8562d85'],
    ['of another origin', 'http://127.0.0.1:1/resumes/r1'],
    ['that is none', 'не адрес'],
  ])('at an address %s is left alone and told', async (_what, address) => {
    const resumeUrl = address.startsWith('/') ? board.url + address : address;
    expect(await hh.readResume(connection, response({ resumeUrl }))).toMatchObject({
      unreadable: expect.stringContaining('not called'),
      externalId: 'r1',
    });
    expect(board.seen).toHaveLength(0);
  });

  it('that the board serves broken is kept as it came', async () => {
    board.on('GET /resumes/r1', { body: { title: 'без номера' } });
    expect(await hh.readResume(connection, response())).toMatchObject({
      unreadable: expect.stringContaining('id'),
      raw: { title: 'без номера' },
    });
  });

  it('answers with paid addresses in every corner, and none of them is ever called', async () => {
    const paid = `${board.url}/resumes/r1?with_contact=ab65`;
    const trap = {
      actions: { get_with_contact: { url: paid }, download_with_contact: { pdf: { url: paid }, rtf: { url: paid } } },
      url: paid,
    };
    collections({ id: 'response' });
    board.on('GET /negotiations/response', {
      body: {
        items: [
          { id: '1', resume: { id: 'r1', ...trap, url: `${board.url}/resumes/r1?topic_id=1` } },
          { id: '2', resume: { id: 'r2', ...trap } },
        ],
        pages: 1,
      },
    });
    board.on('GET /resumes/r1', { body: { id: 'r1', ...trap, download: { pdf: { url: paid } } } });
    for await (const item of hh.listResponses(connection, '9')) await hh.readResume(connection, item as BoardResponse);
    expect(board.seen.map(({ url }) => url).filter((url) => url.includes('contact'))).toEqual([]);
    expect(board.seen.some(({ url }) => url === '/resumes/r1?topic_id=1')).toBe(true);
  });
});

describe('a move at HeadHunter', () => {
  const action = (id: string, more: object = {}): object => ({
    id,
    enabled: true,
    method: 'PUT',
    url: `${board.url}/negotiations/${id}/1`,
    resulting_employer_state: { id },
    arguments: [{ id: 'message', required: false }],
    ...more,
  });
  const offered = (state: string, ...actions: object[]): void =>
    board.on('GET /negotiations/1', { body: { id: '1', employer_state: { id: state }, resume: {}, actions } });
  const sent = (): string[] =>
    board.seen.filter(({ method }) => method === 'PUT').map(({ url, body }) => `${url} ${body}`);

  it('is made by the action that the response offers at that moment', async () => {
    offered('response', action('offer'), action('custom_stage'));
    board.on('PUT /negotiations/custom_stage/1', { status: 204 });
    expect(await hh.moveStage?.(connection, '1', 'custom_stage', null)).toMatchObject({
      state: 'custom_stage',
      alreadyThere: false,
      status: 204,
    });
    expect(sent()).toEqual(['/negotiations/custom_stage/1 ']);
  });

  it('is not made twice', async () => {
    offered('custom_stage', action('offer'));
    expect(await hh.moveStage?.(connection, '1', 'custom_stage', 'Здравствуйте')).toMatchObject({ alreadyThere: true });
    expect(sent()).toEqual([]);
  });

  it('that is not offered or not enabled is refused without a call', async () => {
    offered('response', action('offer', { enabled: false }));
    await expect(hh.moveStage?.(connection, '1', 'offer', null)).rejects.toMatchObject({
      code: 'job-boards.action-refused',
    });
    offered('response', action('interview', { arguments: [{ id: 'message', required: true }] }));
    await expect(hh.moveStage?.(connection, '1', 'interview', null)).rejects.toMatchObject({
      reason: 'message_cannot_be_empty',
    });
    expect(sent()).toEqual([]);
  });

  it('is not made by posting, which would invite somebody anew and cost a contact', async () => {
    offered('response', action('offer', { method: 'POST' }));
    await expect(hh.moveStage?.(connection, '1', 'offer', null)).rejects.toMatchObject({ reason: 'no_such_action' });
    expect(board.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('that comes too late is looked at once more', async () => {
    offered('response', action('offer'));
    board.on('PUT /negotiations/offer/1', {
      status: 403,
      body: { errors: [{ type: 'negotiations', value: 'wrong_state' }] },
    });
    await expect(hh.moveStage?.(connection, '1', 'offer', null)).rejects.toMatchObject({ reason: 'wrong_state' });
    expect(board.seen.filter(({ url }) => url === '/negotiations/1')).toHaveLength(2);
    expect(sent()).toHaveLength(2);
  });

  it('refusing an applicant takes the usual refusal, else any, with the message where it takes one', async () => {
    offered('response', action('discard_vacancy_closed'), action('discard_by_employer'));
    board.on('PUT /negotiations/discard_by_employer/1', { status: 204 });
    await hh.reject(connection, '1', 'Спасибо');
    expect(new URLSearchParams(board.seen.at(-1)?.body).get('message')).toBe('Спасибо');
    offered('response', action('group', { sub_actions: [action('discard_after_interview', { arguments: [] })] }));
    board.on('PUT /negotiations/discard_after_interview/1', { status: 204 });
    expect(await hh.reject(connection, '1', 'Спасибо')).toMatchObject({ state: 'discard_after_interview' });
    expect(board.seen.at(-1)?.body).toBe('');
    offered('discard_by_applicant', action('offer'));
    expect(await hh.reject(connection, '1', null)).toMatchObject({ alreadyThere: true });
  });
});

describe('SuperJob', () => {
  const item = (id: number): unknown => ({ resume: { id, firstname: 'Ольга' } });
  const many = (from: number, count: number): unknown[] => Array.from({ length: count }, (_, i) => item(from + i));

  it.each([
    [
      'until there is no more',
      [
        { objects: many(0, 100), more: true },
        { objects: many(99, 3), more: false },
      ],
      102,
    ],
    [
      'until the total where nothing says whether there is more',
      [
        { objects: many(0, 60), total: 70 },
        { objects: many(60, 10), total: 70 },
      ],
      70,
    ],
    [
      'until a page is not full where nothing is said at all',
      [{ objects: many(0, 100) }, { objects: many(100, 4) }],
      104,
    ],
    [
      'until a page is empty, whatever is said',
      [
        { objects: many(0, 5), more: true },
        { objects: [], more: true },
      ],
      5,
    ],
  ])('is walked %s', async (_what, pages, count) => {
    board.on('GET /2.0/resumes/received/9/', ...pages.map((body) => ({ body })));
    expect(new Set(await ids(sj.listResponses(superjob, '9'))).size).toBe(count);
    expect(board.seen).toHaveLength(pages.length);
  });

  it('hands over what cannot be read, and reads by id what came without its résumé', async () => {
    board.on('GET /2.0/resumes/received/9/', { body: { objects: [item(1), { resume: {} }, 5], more: false } });
    const items = [];
    for await (const one of sj.listResponses(superjob, '9')) items.push(one);
    expect(items).toMatchObject([
      { externalId: '9:1' },
      { unreadable: expect.any(String) },
      { unreadable: expect.any(String) },
    ]);
    board.on('GET /2.0/resumes/1/', { body: { id: 1, firstname: 'Ольга' } });
    expect(await sj.readResume(superjob, response({ resumeExternalId: '1', resumeUrl: null }))).toMatchObject({
      person: { firstName: 'Ольга' },
    });
    expect(await sj.readResume(superjob, response({ resumeExternalId: '2', resumeUrl: null }))).toMatchObject({
      tombstone: true,
    });
  });

  it('refuses by the résumé of the response', async () => {
    board.on('POST /2.0/hr/resumes/41/reject/', { body: { result: true } });
    expect(await sj.reject(superjob, '9:41', 'Спасибо')).toMatchObject({ status: 200 });
  });
});
