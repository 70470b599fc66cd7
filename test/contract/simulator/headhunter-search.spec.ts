import { HeadhunterCaller, startForTest } from './board-callers.js';
import type { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

describe('the search for résumés of the simulated HeadHunter', () => {
  let simulator: RunningSimulator & { readonly clock: MovableClock };
  let board: HeadhunterCaller;

  beforeEach(async () => {
    simulator = await startForTest();
    simulator.control.change({ headhunterResumeDatabase: true });
    board = await HeadhunterCaller.connect(simulator);
  });

  afterEach(() => simulator.close());

  async function search(query: string): Promise<any> {
    const answer = await board.get(`/resumes?${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  }

  async function titled(query: string): Promise<string[]> {
    return (await search(query)).items.map(({ title }: any) => title);
  }

  it('is bought apart from the access to the API', async () => {
    simulator.control.change({ headhunterResumeDatabase: false });
    const refused = await board.get('/resumes');
    expect(refused.status).toBe(403);
    expect(refused.body.errors).toEqual([{ type: 'api_access_payment', value: 'action_must_be_payed' }]);
    const groups = (await board.get('/employers/4181/managers/7714301/method_access')).body.items;
    expect(groups.find(({ id }: any) => id === '2').access.has_access).toBe(false);
  });

  it('finds by all words, among the responses to one vacancy if asked, and spends no view and no contact', async () => {
    const [first, second] = (await board.get('/employers/4181/vacancies/active?all_accessible=true')).body.items;
    const [there] = simulator.control.respond({ vacancyId: first.id, change: { title: 'Сомелье по меду' } });
    simulator.control.respond({ vacancyId: second.id, change: { title: 'Сомелье по чаю' } });
    expect((await titled(`text=${encodeURIComponent('сомелье')}`)).sort()).toEqual([
      'Сомелье по меду',
      'Сомелье по чаю',
    ]);
    const words = `text=${encodeURIComponent('чаю Сомелье')}`;
    expect(await titled(words)).toEqual(['Сомелье по чаю']);
    expect(await titled(`${words}&search_by_vacancy_id=${first.id}`)).toEqual([]);
    expect(await titled(`${words}&search_by_vacancy_id=${second.id}`)).toEqual(['Сомелье по чаю']);
    expect(await titled(`${words}&search_in_responses=true&nonsense=1`)).toEqual(['Сомелье по чаю']);
    expect((await board.get('/resumes?search_by_vacancy_id=1')).status).toBe(400);
    const [found] = (await search(`text=${encodeURIComponent('меду')}`)).items;
    expect([found.id, found.last_negotiation.employer_state.id]).toEqual([there?.resumeId, 'response']);
    expect(simulator.control.state()).toMatchObject({ contactsSpent: 0, resumeViewsToday: 0 });
    simulator.control.deleteResume(there?.resumeId ?? '');
    expect((await search(`text=${encodeURIComponent('меду')}`)).found).toBe(0);
  });

  it('filters and sorts', async () => {
    const [{ id }] = (await board.get('/employers/4181/vacancies/active')).body.items;
    const wish = (amount: number) => ({ title: 'Сомелье', wish: { amount, currency: 'RUR' as const } });
    for (const amount of [90_000, 70_000]) simulator.control.respond({ vacancyId: id, change: wish(amount) });
    const text = `text=${encodeURIComponent('сомелье')}`;
    const wishes = async (query: string): Promise<number[]> =>
      (await search(`${text}&${query}`)).items.map(({ salary }: any) => salary.amount);
    expect(await wishes('order_by=salary_asc')).toEqual([70_000, 90_000]);
    expect(await wishes('order_by=salary_desc')).toEqual([90_000, 70_000]);
    expect(await wishes('salary_from=80000')).toEqual([90_000]);
    expect((await board.get('/resumes?order_by=beauty')).status).toBe(400);
  });

  it('pages by at most a hundred down to the two thousandth', async () => {
    const { found } = await search('per_page=100');
    const seen = new Set<string>();
    for (let page = 0; page * 100 < found; page += 1) {
      for (const { id } of (await search(`per_page=100&page=${page}`)).items) seen.add(id as string);
    }
    expect(seen.size).toBe(found);
    expect((await board.get('/resumes?per_page=101')).status).toBe(400);
    await search('per_page=10&page=199');
    const deep = await board.get('/resumes?per_page=10&page=200');
    expect([deep.status, deep.body.errors.map(({ value }: any) => value)]).toEqual([400, ['page', 'per_page']]);
  });

  it('counts searches against a daily limit of their own until Moscow’s midnight', async () => {
    simulator.control.change({ headhunterSearchesPerDay: 2 });
    await search('');
    await search('');
    const spent = await board.get('/resumes');
    expect([spent.status, spent.body.errors]).toEqual([
      429,
      [{ type: 'resumes', value: 'daily_resume_search_limit_exceeded' }],
    ]);
    const [created] = simulator.control.respond();
    expect((await board.get(`/resumes/${created?.resumeId}`)).status).toBe(200);
    // The market opened at 12:00 Moscow time.
    simulator.clock.moveByMinutes(12 * 60);
    await search('');
  });
});
