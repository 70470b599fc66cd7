export { defineJob, defineTick } from './job.js';
export type { AnyJob, AnyTick, Job, JobList, JobPayload, Retry, Tick } from './job.js';
export { JobQueue } from './job-queue.js';
export { QueueModule } from './queue.module.js';
export { JOB_LIST, QUEUE_SCHEMA, QueueServer } from './queue-server.js';
export { Worker } from './worker.js';
