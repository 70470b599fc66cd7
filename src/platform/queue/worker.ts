import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ExpectedError } from '../../kernel/errors.js';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import type { AnyJob, AnyTick, JobList } from './job.js';
import { JOB_LIST, QueueServer } from './queue-server.js';

/** Runs the jobs of the queue in this process. */
@Injectable()
export class Worker implements OnModuleDestroy {
  private readonly log = new Logger('worker');
  private readonly timers: NodeJS.Timeout[] = [];
  private isStopping = false;

  constructor(
    private readonly server: QueueServer,
    private readonly modules: ModuleRef,
    @Inject(JOB_LIST) private readonly list: JobList,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws Error naming the job whose service is not part of the application, so that the process does not start */
  async start(): Promise<void> {
    await this.server.open();
    for (const job of this.list.jobs) await this.workOn(job);
    for (const tick of this.list.ticks) await this.repeat(tick);
  }

  /** Does one run of a job in this process at once: what the worker does with each job that it takes from the queue. */
  async run(job: AnyJob, payload: unknown): Promise<void> {
    await job.handle(this.serviceOf(job), job.payload.parse(payload));
  }

  private serviceOf(entry: AnyJob | AnyTick): unknown {
    try {
      return this.modules.get(entry.service, { strict: false });
    } catch {
      throw new Error(`The job "${entry.name}" has no service: import the module that provides it in app.module.ts`);
    }
  }

  private async workOn(job: AnyJob): Promise<void> {
    this.serviceOf(job);
    for (let line = 0; line < (job.concurrency ?? 1); line += 1) await this.openLine(job);
  }

  /** Takes one run after the other; rests only when there is none. */
  private async openLine(job: AnyJob): Promise<void> {
    const { boss } = this.server;
    const options = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 };
    let line = '';
    line = await boss.work(job.name, options, async (runs) => {
      // The library rests for a whole interval even when more is waiting; a worker that was notified does not.
      boss.notifyWorker(line);
      for (const { id, data } of runs) await this.logged(job.name, id, () => this.run(job, data));
    });
  }

  private async repeat(tick: AnyTick): Promise<void> {
    const service = this.serviceOf(tick);
    const period = typeof tick.everySeconds === 'number' ? tick.everySeconds : tick.everySeconds(this.settings);
    await this.server.boss.work(tick.name, { pollingIntervalSeconds: Math.min(5, period) }, async (runs) => {
      for (const { id } of runs) await this.logged(tick.name, id, () => tick.handle(service));
    });
    // Every process proposes a run in each period; the database accepts the first.
    const propose = (): void => {
      this.server.boss
        .send(tick.name, null, { singletonSeconds: period })
        .catch((error: Error) => this.log.warn(error.message));
    };
    propose();
    this.timers.push(setInterval(propose, period * 1000).unref());
  }

  private async logged(name: string, id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // The database goes away under work that did not end in time; the queue runs it again.
      if (this.isStopping) throw error;
      const correlationId = id ?? randomUUID();
      // A failure with a name says all in its sentence; it is shown to people where it matters and needs no stack.
      if (error instanceof ExpectedError) this.log.warn({ job: name, correlationId, code: error.code }, error.message);
      else this.log.error({ job: name, correlationId, err: error }, `The job ${name} failed`);
      throw error;
    }
  }

  onModuleDestroy(): void {
    this.isStopping = true;
    for (const timer of this.timers) clearInterval(timer);
  }
}
