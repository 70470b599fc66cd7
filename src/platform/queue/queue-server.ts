import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { APPLICATION_ROLE } from '../database/index.js';
import type { AnyJob, JobList } from './job.js';
import { checkJobList } from './job.js';

export const QUEUE_SCHEMA = 'pgboss';

/** The injection token of the list of all jobs. */
export const JOB_LIST = Symbol('job list');

/** A worker that is silent for this long is dead and its job is run again; the least that the library allows is 10. */
const HEARTBEAT_SECONDS = 15;

/** A run that lasts longer is taken for lost and begun again beside it: jobs that can last end themselves well before. */
const LONGEST_RUN_SECONDS = 15 * 60;

/** Time for running jobs to end when the process stops: a mail takes less; reading goes on where it was at the next start. */
const STOP_SECONDS = 3;

/** The queue in the database: pg-boss with a queue for each job. Starts when the first of queue or worker needs it. */
@Injectable()
export class QueueServer implements BeforeApplicationShutdown {
  private readonly log = new Logger('queue');
  private started: PgBoss | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(JOB_LIST) private readonly list: JobList,
  ) {}

  /** @throws Error if the queue was not opened first */
  get boss(): PgBoss {
    if (!this.started) throw new Error('The queue is used before it was opened');
    return this.started;
  }

  /** Creates the queue's tables and queues where they are missing. */
  async open(): Promise<void> {
    if (this.started) return;
    checkJobList(this.list);
    const boss = new PgBoss({
      connectionString: this.settings.databaseUrl ?? '',
      schema: QUEUE_SCHEMA,
      max: 4,
      useListenNotify: this.settings.roles.includes('worker'),
      // The dead worker's jobs are looked for this often, so that a restart goes on within seconds.
      monitorIntervalSeconds: 5,
      superviseIntervalSeconds: 5,
      supervise: this.settings.roles.includes('worker'),
      schedule: false,
      monitorVacuum: false,
    });
    boss.on('error', (error) => this.log.error(error.message));
    await boss.start();
    this.started = boss;
    for (const job of this.list.jobs) await this.createQueue(boss, job);
    for (const tick of this.list.ticks) {
      await boss.createQueue(tick.name, {
        policy: 'exclusive',
        retryLimit: 0,
        deleteAfterSeconds: 3600,
        heartbeatSeconds: HEARTBEAT_SECONDS,
      });
    }
    await this.openToApplication();
  }

  private async createQueue(boss: PgBoss, job: AnyJob): Promise<void> {
    const options = {
      retryLimit: job.retry.attempts,
      retryDelay: job.retry.firstDelaySeconds,
      retryBackoff: job.retry.factor === 2,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: LONGEST_RUN_SECONDS,
      deleteAfterSeconds: 7 * 86_400,
      notify: true,
    };
    await boss.createQueue(job.name, { ...options, policy: job.uniqueBy ? 'exclusive' : 'standard' });
    // A queue that is there already keeps its options: those of an earlier version are replaced.
    await boss.updateQueue(job.name, options);
  }

  /** Jobs are queued inside tenants' transactions, which run with the application's rights. */
  private async openToApplication(): Promise<void> {
    const client = new pg.Client({ connectionString: this.settings.databaseUrl ?? '' });
    await client.connect();
    try {
      await client.query(`grant usage on schema ${QUEUE_SCHEMA} to ${APPLICATION_ROLE}`);
      await client.query(
        `grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${APPLICATION_ROLE}`,
      );
      await client.query(`grant execute on all functions in schema ${QUEUE_SCHEMA} to ${APPLICATION_ROLE}`);
    } finally {
      await client.end();
    }
  }

  /** Before the connections of the database are closed: a mail that is just leaving must be noted as sent. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.started?.stop({ graceful: true, timeout: STOP_SECONDS * 1000 });
    this.started = null;
  }
}
