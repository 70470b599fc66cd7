import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import type { Settings } from '../../../src/platform/config/index.js';
import { QUEUE_SCHEMA } from '../../../src/platform/queue/index.js';
import type { TestApp } from '../../support/test-app.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';
import { boardEnvironment } from './board-environment.js';

/** How long a worker may take for nothing at all before the test gives up. */
const PATIENCE_MILLISECONDS = 120_000;

/**
 * Résumés that a process has open at once at HeadHunter: six of a reading, and of the one that may follow it at its heels. Whoever
 * is killed has opened those in vain, and no others.
 */
export const OPEN_AT_ONCE = 2 * 6;

/** A worker as a process of its own, on the system's clock. */
export class WorkerProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly ended: Promise<void>,
    private readonly output: () => string,
  ) {}

  /** @param settings  those of the application beside it: its database, and its data folder with the secrets */
  static start(settings: Settings, simulator: RunningSimulator): WorkerProcess {
    const env = { ...boardEnvironment(settings, simulator), ROLES: 'worker', OTKLIK_POLL_INTERVAL_SECONDS: '5' };
    const child = spawn(process.execPath, [join(PROJECT_ROOT, 'test/database/sourcing/pulling-worker.js')], { env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    return new WorkerProcess(child, new Promise((resolve) => child.once('close', () => resolve())), () => output);
  }

  /** Until the first line that matches. @throws Error with all that it wrote, if it ends before */
  private async says(pattern: RegExp): Promise<void> {
    let isOver = false;
    void this.ended.then(() => (isOver = true));
    while (!pattern.test(this.output())) {
      if (isOver) throw new Error(`The worker ended: ${this.output()}`);
      await Promise.race([this.ended, new Promise((resolve) => this.child.stdout?.once('data', resolve))]);
    }
  }

  /** Lets it work: until then it has started and does nothing. */
  async begin(): Promise<void> {
    await this.says(/Ready/);
    this.child.stdin?.write('begin\n');
    await this.says(/Worker/);
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** As with kill -9: no time for anything. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

/** Asks again and again. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('Nothing more happened');
    await pause(25);
  }
}

/**
 * As if the time had passed after which a dead worker's jobs and claims are free: 15 seconds without a sign of life, half a
 * minute until the repetition, three minutes of a claim.
 *
 * @returns the responses at HeadHunter that it had taken for itself: of these it may have opened the résumés
 */
export async function forgetTheDead(t: TestApp): Promise<string[]> {
  // The database may still be at the last thing that it was asked for.
  await until(async () => {
    const busy = await t.asOwner(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()`,
    );
    return busy.length === 0;
  });
  await t.asOwner(
    `UPDATE ${QUEUE_SCHEMA}.job SET state = 'retry', start_after = now() WHERE state IN ('active', 'retry', 'failed')`,
  );
  const taken = await t.asOwner<{ external_id: string; board: string }>(
    `UPDATE responses response SET next_read_at = now() FROM connections connection
      WHERE connection.id = response.connection_id AND response.status = 'waiting' AND response.next_read_at > now()
      RETURNING response.external_id, connection.board`,
  );
  return taken.filter(({ board }) => board === 'headhunter').map(({ external_id }) => external_id);
}
