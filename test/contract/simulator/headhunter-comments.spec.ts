import { HeadhunterCaller, startForTest } from './board-callers.js';
import type { Answer } from './board-callers.js';
import type { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

describe('notes on a person at the simulated HeadHunter', () => {
  let simulator: RunningSimulator & { readonly clock: MovableClock };
  let board: HeadhunterCaller;
  let colleague: HeadhunterCaller;
  let resumeUrl: string;
  let notes: string;

  beforeEach(async () => {
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
    colleague = await HeadhunterCaller.connect(simulator, '7714302');
    const [created] = simulator.control.respond();
    const { resume } = (await board.get(`/negotiations/${created?.id}`)).body;
    resumeUrl = resume.url;
    notes = resume.owner.comments.url;
  });

  afterEach(() => simulator.close());

  function write(form: Record<string, string>, caller = board): Promise<Answer> {
    return caller.call('POST', notes, { form });
  }

  async function texts(caller = board, query = ''): Promise<string[]> {
    return (await caller.get(`${notes}${query}`)).body.items.map(({ text }: any) => text);
  }

  it('keeps a note for the author alone or for colleagues too, the newest first', async () => {
    const own = await write({ text: 'Только мне', access_type: 'owner' });
    expect([own.status, own.body]).toEqual([
      201,
      {
        id: expect.any(String),
        text: 'Только мне',
        access_type: { id: 'owner', name: 'Виден только мне' },
        author: { full_name: 'Лисицына Вера Олеговна' },
        created_at: '2026-06-01T12:00:00+0300',
        is_mine: true,
      },
    ]);
    await write({ text: 'Всем', access_type: 'coworkers' });
    expect(await texts()).toEqual(['Всем', 'Только мне']);
    expect(await texts(board, '?order_by=creation_time_asc')).toEqual(['Только мне', 'Всем']);
    expect(await texts(board, '?per_page=1&page=1')).toEqual(['Только мне']);
    const [seen] = (await colleague.get(notes)).body.items;
    expect([seen.text, seen.is_mine]).toEqual(['Всем', false]);
    expect((await board.get(resumeUrl)).body.owner.comments.counters.total).toBe(2);
  });

  it('lets the author change text and access, each by itself, and delete it once', async () => {
    const { id } = (await write({ text: 'Перезвонить', access_type: 'owner' })).body;
    const change = (form: Record<string, string>): Promise<Answer> => board.call('PUT', `${notes}/${id}`, { form });
    expect((await change({ access_type: 'coworkers' })).status).toBe(204);
    expect(await texts(colleague)).toEqual(['Перезвонить']);
    expect((await change({ text: 'Перезвонил' })).status).toBe(204);
    expect(await texts(colleague)).toEqual(['Перезвонил']);
    expect((await change({ access_type: 'everybody' })).status).toBe(400);
    const theirs = await colleague.call('DELETE', `${notes}/${id}`);
    expect([theirs.status, theirs.body.errors]).toEqual([403, [{ type: 'forbidden' }]]);
    expect((await board.call('DELETE', `${notes}/${id}`)).status).toBe(204);
    expect((await board.call('DELETE', `${notes}/${id}`)).status).toBe(404);
    expect(await texts()).toEqual([]);
  });

  it('refuses a note without text or access, on nobody, and without paid access', async () => {
    const refused = async (form: Record<string, string>): Promise<unknown> => (await write(form)).body.errors[0].value;
    expect(await refused({ access_type: 'owner' })).toBe('text');
    expect(await refused({ text: ' ', access_type: 'owner' })).toBe('text');
    expect(await refused({ text: 'Да' })).toBe('access_type');
    expect((await board.get('/applicant_comments/1')).status).toBe(404);
    simulator.control.change({ headhunterPaidAccess: false });
    expect((await board.get(notes)).body.errors[0].type).toBe('api_access_payment');
  });
});
