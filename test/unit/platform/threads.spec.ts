import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ThreadEnded, Threads } from '../../../src/platform/threads/index.js';

/** Answers with how many orders it had, refuses, ends, or comes to no end. */
const THREAD = `
  const { parentPort } = require('node:worker_threads');
  let orders = 0;
  parentPort.on('message', (order) => {
    orders += 1;
    if (order === 'for ever') for (;;);
    if (order === 'leave') process.exit(3);
    if (order === 'too much') for (const kept = []; ; ) kept.push(new Array(1e5).fill(kept.length));
    parentPort.postMessage(order === 'refuse' ? { refused: new RangeError('no such day') } : { answer: orders });
  });`;

describe('a calculation in a thread', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'otklik-thread-')), 'thread.cjs');
  writeFileSync(file, THREAD);
  const threads = (mostMilliseconds: number) =>
    new Threads<string, number>({
      what: 'The sum',
      file,
      mostAtOnce: 1,
      mostWaiting: 2,
      mostMilliseconds,
      mostMegabytes: 32,
    });

  it('is answered by the thread of the one before, also after one that was refused', async () => {
    const sums = threads(30_000);
    const refused = sums.run('a').then(() => sums.run('refuse'));
    await expect(refused).rejects.toMatchObject({ name: 'RangeError', message: 'no such day' });
    expect(await sums.run('b')).toBe(3);
    await sums.close();
    await expect(sums.run('c')).rejects.toThrow('The sum was not begun, as the process stops');
  });

  it('waits for its turn, those of the same moment too, and is refused at once where too many wait', async () => {
    const sums = threads(30_000);
    const asked = ['a', 'b', 'c', 'd'].map((order) => sums.run(order));
    await expect(asked[3]).rejects.toThrow('The sum was not begun, as too many wait');
    expect(await Promise.all(asked.slice(0, 3))).toEqual([1, 2, 3]);
    const [under, left] = [sums.run('e'), new AbortController()];
    const away = sums.run('f', left.signal);
    const [next, after] = [sums.run('g'), sums.run('h')];
    await expect(after).rejects.toThrow('too many wait');
    left.abort();
    await expect(away).rejects.toThrow('The sum was not begun, as nobody asks for it any more');
    expect(await Promise.all([under, next, sums.run('i')])).toEqual([4, 5, 6]);
    await sums.close();
  });

  it('whose thread ends is told so, and the next one has another thread', async () => {
    const sums = threads(30_000);
    const [left, next] = await Promise.allSettled([sums.run('leave'), sums.run('a')]);
    expect(left).toMatchObject({ reason: new ThreadEnded('The sum ended with 3 and said nothing') });
    expect(next).toMatchObject({ value: 1 });
    const cause = { code: 'ERR_WORKER_OUT_OF_MEMORY' };
    await expect(sums.run('too much')).rejects.toMatchObject({ message: 'The sum failed', cause });
    expect(await sums.run('b')).toBe(1);
    await sums.close();
  });

  it('that takes too long or is under way when its process stops is ended', async () => {
    await expect(threads(1).run('for ever')).rejects.toThrow('The sum took longer than 0.001 s');
    const sums = threads(30_000);
    const ended = Promise.allSettled([sums.run('for ever'), sums.run('a')]);
    await new Promise((resolve) => setImmediate(resolve));
    await sums.close();
    for (const { status } of await ended) expect(status).toBe('rejected');
  });
});
