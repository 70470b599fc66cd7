import { seededRandom } from '../../../src/kernel/random.js';
import { parseJsonBody } from '../../../src/platform/http-client/json-body.js';
import { Pacer } from '../../../src/platform/http-client/pacer.js';
import { backOffMilliseconds, retryAfterMilliseconds } from '../../../src/platform/http-client/retry.js';
import { VirtualTimer } from '../../support/virtual-timer.js';

describe('back-off', () => {
  it('doubles, with half of each pause random', () => {
    const random = seededRandom(1);
    for (const [attempt, full] of [
      [1, 1000],
      [2, 2000],
      [5, 16_000],
    ] as const) {
      const pauses = Array.from({ length: 200 }, () => backOffMilliseconds(attempt, random));
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(full / 2);
      expect(Math.max(...pauses)).toBeLessThan(full);
      expect(new Set(pauses).size).toBeGreaterThan(190);
    }
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-06-01T09:00:00Z');
  it.each([
    ['seconds', '120', undefined, 120_000],
    ['zero', '0', undefined, 0],
    [
      'a date, compared with the answer’s own clock',
      'Mon, 01 Jun 2026 12:00:30 GMT',
      'Mon, 01 Jun 2026 12:00:00 GMT',
      30_000,
    ],
    ['a date alone, compared with ours', 'Mon, 01 Jun 2026 09:01:00 GMT', undefined, 60_000],
    ['a date that is over', 'Mon, 01 Jun 2020 09:01:00 GMT', undefined, 0],
    ['nonsense', 'soon', undefined, null],
    ['nothing', undefined, undefined, null],
    ['a negative number', '-5', undefined, 0],
  ])('%s', (_what, header, date, expected) => {
    const pause = retryAfterMilliseconds(header, date, now);
    if (expected === 0) expect([0, null]).toContain(pause);
    else expect(pause).toBe(expected);
  });
});

describe('pacing', () => {
  const pace = { key: 'a', requestsPerSecond: 4, atOnce: 100 };

  it('starts calls of one key evenly and leaves other keys alone', async () => {
    const timer = new VirtualTimer();
    const pacer = new Pacer(timer);
    const starts: number[] = [];
    const call = async (): Promise<void> => void starts.push(timer.elapsedMilliseconds());
    const own = Array.from({ length: 5 }, () => pacer.run(pace, call));
    const other = pacer.run({ ...pace, key: 'b' }, async () => timer.elapsedMilliseconds());
    await timer.runAll();
    await Promise.all(own);
    expect(starts).toEqual([0, 250, 500, 750, 1000]);
    expect(await other).toBe(0);
  });

  it('never has more under way than allowed, and lets the next go when one fails', async () => {
    const timer = new VirtualTimer();
    const pacer = new Pacer(timer);
    let running = 0;
    let most = 0;
    const call = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await timer.wait(10_000);
      running -= 1;
      throw new Error('failed');
    };
    const calls = Array.from({ length: 7 }, () => pacer.run({ ...pace, atOnce: 2 }, call).catch(() => 'failed'));
    await timer.runAll();
    expect(await Promise.all(calls)).toEqual(Array<string>(7).fill('failed'));
    expect(most).toBe(2);
  });

  it('waits as long as it was told to hold back', async () => {
    const timer = new VirtualTimer();
    const pacer = new Pacer(timer);
    pacer.holdBack('a', 5_000);
    const start = pacer.run(pace, async () => timer.elapsedMilliseconds());
    await timer.runAll();
    expect(await start).toBe(5_000);
  });
});

describe('bodies', () => {
  it('come as values that PostgreSQL can store', () => {
    const body = parseJsonBody('{"a\\u0000":"x\\u0000y","b":["\\ud83d\\ude42","\\ud83d","\\ude42z"],"c":"\\\\u0000"}');
    expect(body).toEqual({ ok: true, value: { a: 'xy', b: ['🙂', '\ufffd', '\ufffdz'], c: '\\u0000' } });
  });

  it.each([
    ['', 'the body is empty'],
    ['<html>403</html>', 'the body is a page, not data'],
    ['{"a":[1,2', 'the body is not JSON or was cut off'],
  ])('that are none say why: %j', (text, why) => {
    expect(parseJsonBody(text)).toEqual({ ok: false, why });
  });
});
