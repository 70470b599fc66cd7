import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { JobList } from './job.js';
import { JobQueue } from './job-queue.js';
import { JOB_LIST, QueueServer } from './queue-server.js';
import { Worker } from './worker.js';

/** The queue and its worker, for a given list of jobs. */
@Global()
@Module({})
export class QueueModule {
  static with(list: JobList): DynamicModule {
    return {
      module: QueueModule,
      providers: [{ provide: JOB_LIST, useValue: list }, QueueServer, JobQueue, Worker],
      exports: [JobQueue, QueueServer, Worker, JOB_LIST],
    };
  }
}
