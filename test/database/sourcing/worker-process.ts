import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import type { Settings } from '../../../src/platform/config/index.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';
import { boardEnvironment } from './board-environment.js';

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
  async says(pattern: RegExp): Promise<void> {
    let isOver = false;
    void this.ended.then(() => (isOver = true));
    while (!pattern.test(this.output())) {
      if (isOver) throw new Error(`The worker ended: ${this.output()}`);
      await Promise.race([this.ended, new Promise((resolve) => this.child.stdout?.once('data', resolve))]);
    }
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
