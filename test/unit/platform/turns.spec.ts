import { stepsInTurns } from '../../../src/platform/turns/index.js';

/** Steps that take longer than anybody else should wait. */
function* busy(steps: number): Generator<void, string, void> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 15;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

describe('a long calculation', () => {
  it('lets others have their turn between its steps, and gives its result', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('somebody else'));
    order.push(await stepsInTurns(busy(2)));
    expect(order).toEqual(['somebody else', 'done']);
  });
});
