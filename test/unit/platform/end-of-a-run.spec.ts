import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';

/** Of a process that has this to do when its tests are over. */
function ended(left: string): { code: number | null; said: string } {
  const program = `import { endInTime } from '${join(PROJECT_ROOT, 'test/support/leave.js')}'; ${left}; endInTime(50);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { code: status, said: stderr };
}

test('a run of tests that has left something open ends all the same, as a failure, and says what it is', () => {
  const { code, said } = ended(`(await import('node:net')).createServer().listen(0)`);
  expect([code, said]).toEqual([1, expect.stringContaining('have left open: TCPServerWrap')]);
});

test('a run of tests that has nothing open ends at once, and well', () => {
  expect(ended(``)).toEqual({ code: 0, said: '' });
});
