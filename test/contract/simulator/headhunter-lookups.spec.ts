import { HeadhunterCaller, startForTest } from './board-callers.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

describe('small dictionaries of the simulated HeadHunter', () => {
  let simulator: RunningSimulator;
  let board: HeadhunterCaller;

  beforeAll(async () => {
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
  });

  afterAll(() => simulator.close());

  it.each(['/languages', '/industries', '/locales', '/locales/resume', '/metro', '/metro/1', '/districts'])(
    'answers %s, and 304 to who has it already',
    async (path) => {
      const first = await board.get(path);
      expect([first.status, Object.keys(first.body as object).length > 0]).toEqual([200, true]);
      const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
      expect((await board.call('GET', path, { headers })).status).toBe(304);
    },
  );

  it.each(['/skills', '/educational_institutions'])('answers %s for the ids that are asked for', async (path) => {
    expect((await board.get(path)).status).toBe(400);
    const id = path === '/skills' ? '1114' : '39144';
    const { items } = (await board.get(`${path}?id=${id}&id=0`)).body;
    expect(items.map((item: { id: string }) => item.id)).toEqual([id]);
  });

  it('knows no metro where there is none', async () => {
    expect((await board.get('/metro/3')).status).toBe(404);
  });
});
