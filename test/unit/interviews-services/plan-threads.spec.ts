import { EventEmitter } from 'node:events';
import { PlanThreads } from '../../../src/interviews/index.js';
import { untilClosed } from '../../../src/web/frame/while-asked.js';

const DAY = { format: 'stream' as const, slots: 2, interviewers: 1 };
const PEOPLE = [0.2, 0.4, 0.6, 0.8].map((showProbability, at) => ({ id: `${at}`, showProbability }));

describe('the calculation of a plan apart from requests', () => {
  it('lets others be answered meanwhile, gives the same plan, and says what to do when it is ended or nobody asks any more', async () => {
    const threads = new PlanThreads();
    const order: string[] = [];
    setImmediate(() => order.push('somebody else'));
    const apart = await threads.calculated('planStream', [{ ...DAY, people: PEOPLE }]);
    order.push(apart.slots.map(({ people }) => people?.join('+')).join(' '));
    expect(order).toEqual(['somebody else', '2+1+0 3']);
    const ended = { code: 'interviews.plan-not-calculated', kind: 'unavailable' };
    const response = new EventEmitter();
    const asked = untilClosed(response);
    response.emit('close');
    await expect(threads.calculated('planStream', [{ ...DAY, people: PEOPLE }], asked)).rejects.toMatchObject(ended);
    await threads.beforeApplicationShutdown();
    await expect(threads.calculated('planStream', [{ ...DAY, people: PEOPLE }])).rejects.toMatchObject(ended);
    const pool = { available: 9, showProbability: 0.2 };
    expect(await threads.calculated('planStream', [{ ...DAY, pool }])).toMatchObject({ invited: 9 });
    // Of people who hardly ever come so many are reckoned with that it takes seconds.
    const market = { available: 100_000, showProbability: 0.0001 };
    await expect(threads.calculated('planStream', [{ ...DAY, pool: market }])).rejects.toMatchObject(ended);
  });
});
