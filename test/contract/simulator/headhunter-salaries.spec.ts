import { HeadhunterCaller, startForTest } from './board-callers.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any */

describe('the salary bank of the simulated HeadHunter', () => {
  let simulator: RunningSimulator;
  let board: HeadhunterCaller;
  let moscow: string;

  beforeEach(async () => {
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
    const areas: any[] = (await board.get('/salary_statistics/dictionaries/salary_areas')).body;
    moscow = areas.find(({ name }) => name === 'Москва').id;
  });

  afterEach(() => simulator.close());

  function evaluate(area: string, query = '') {
    return board.get(`/salary_statistics/paid/salary_evaluation/${area}?${query}`);
  }

  it('is a product of its own', async () => {
    const refused = await evaluate(moscow);
    expect([refused.status, refused.body.errors]).toEqual([403, [{ type: 'forbidden' }]]);
  });

  it('tells what is paid in an area of its own dictionary, by level', async () => {
    simulator.control.change({ headhunterSalaryData: true });
    const usual = (await evaluate(moscow)).body;
    const { minimum, bottom, median, upper, maximum } = usual.market_salary;
    expect([minimum, bottom, median, upper, maximum]).toEqual(
      [maximum, upper, median, bottom, minimum].sort((a, b) => a - b),
    );
    expect(usual.resulting_parameters.areas).toEqual([{ id: moscow, name: 'Москва' }]);
    const senior = (await evaluate(moscow, 'employee_level=senior_specialist')).body.market_salary;
    expect(senior.median).toBeGreaterThan(median);
    expect((await evaluate('1')).status).toBe(404);
    expect((await evaluate(moscow, 'speciality=5')).status).toBe(404);
    expect((await evaluate(moscow, 'employee_level=genius')).body.error).toBe('invalid_request');
  });
});
