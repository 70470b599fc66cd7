import { PassThrough } from 'node:stream';
import { progressOfLong } from '../../../src/platform/terminal/index.js';

function stream(isTTY: boolean): { out: NodeJS.WriteStream; text: () => string } {
  const out = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;
  return { out, text: () => ((out as unknown as PassThrough).read() as Buffer | null)?.toString() ?? '' };
}

describe('how far a long work is', () => {
  it('is said to a pipe only once two seconds are over, a line for a tenth', () => {
    let now = 0;
    const { out, text } = stream(false);
    const progress = progressOfLong(out, () => now);
    progress.line('Rows read: 3');
    for (let day = 1; day <= 50; day += 1) progress.update('Days', day, 100);
    expect(text()).toBe('');
    now = 2_001;
    for (let day = 51; day <= 100; day += 1) progress.update('Days', day, 100);
    progress.stop();
    const lines = text().trimEnd().split('\n');
    expect(lines.map((line) => line.trim().split(/\s+/u).join(' '))).toEqual([
      ...['Days 51/100', 'Days 60/100', 'Days 70/100', 'Days 80/100', 'Days 90/100', 'Days 100/100'],
    ]);
  });

  it('is said to whoever sits at a terminal from the beginning', () => {
    const { out, text } = stream(true);
    const progress = progressOfLong(out, () => 0);
    progress.line('Rows read: 3');
    expect(text()).toBe('  Rows read: 3\n');
  });
});
