import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Clock } from '../../kernel/clock.js';
import { CLOCK } from '../config/index.js';
import { currentTransaction } from '../database/index.js';
import type { Job, JobPayload } from './job.js';
import { QUEUE_SCHEMA, QueueServer } from './queue-server.js';

/**
 * A run for now is due since a moment ago. The queue wakes its workers for runs that are due by the clock of the transaction that
 * queues them, which stands still at its beginning: due only "now", a run would wait for the next look of a worker, up to five
 * seconds. Longer than any transaction of a request lasts.
 */
const DUE_SINCE_MILLISECONDS = 60_000;

/** Puts work into the background. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly server: QueueServer,
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Queues one run of a job. Inside a transaction the run exists only if the transaction commits.
   *
   * @param options.notBefore  earliest time of the run; now if not given
   * @param options.hurry      a run of the same key that waits, also one that failed and is to be repeated, is run now and with
   *                           this payload: a person asked. One that runs already goes on as it is
   * @param options.again      what is to be done came just now, and a run under way may have looked before: one more follows it
   */
  async enqueue<P extends JobPayload, S>(
    job: Job<P, S>,
    payload: P,
    options: { notBefore?: Date; hurry?: boolean; again?: boolean } = {},
  ): Promise<void> {
    const runner = currentTransaction() ?? this.dataSource.manager;
    const executeSql = async (text: string, values?: unknown[]): Promise<{ rows: unknown[] }> => {
      // With useStructuredResult the driver's rows come as they are, whatever the kind of statement.
      const queryRunner = runner.queryRunner ?? this.dataSource.createQueryRunner();
      try {
        const result = await queryRunner.query(text, values as unknown[], true);
        return { rows: (result.raw as unknown[]) ?? [] };
      } finally {
        if (!runner.queryRunner) await queryRunner.release();
      }
    };
    const startAfter = options.notBefore ?? new Date(this.clock.now().getTime() - DUE_SINCE_MILLISECONDS);
    const singletonKey = job.uniqueBy?.(payload);
    const send = (key: string | undefined): Promise<string | null> =>
      this.server.boss.send(job.name, job.payload.parse(payload), {
        ...(key === undefined ? {} : { singletonKey: key }),
        startAfter,
        db: { executeSql },
      });
    if ((await send(singletonKey)) !== null) return;
    if (options.hurry) {
      await executeSql(
        `update ${QUEUE_SCHEMA}.job set start_after = least(start_after, $3), data = $4::jsonb
          where name = $1 and singleton_key = $2 and state in ('created', 'retry')`,
        [job.name, singletonKey, startAfter, JSON.stringify(payload)],
      );
    }
    if (!options.again) return;
    const { rows } = await executeSql(
      `select 1 from ${QUEUE_SCHEMA}.job where name = $1 and singleton_key = $2 and state = 'active'`,
      [job.name, singletonKey],
    );
    if (rows.length > 0) await send(`${singletonKey} again`);
  }

  /** Whether a run of a job that is unique by its payload waits or runs; one that failed and is to be repeated may take long to come. */
  async isUnderWay<P extends JobPayload, S>(job: Job<P, S>, payload: P): Promise<boolean> {
    const key = job.uniqueBy?.(payload) ?? '';
    const rows: unknown[] = await this.dataSource.query(
      `select 1 from ${QUEUE_SCHEMA}.job
        where name = $1 and singleton_key = any ($2) and state in ('created', 'active') limit 1`,
      [job.name, [key, `${key} again`]],
    );
    return rows.length > 0;
  }

  /** How many runs of each job wait, run or have failed for good. */
  async counts(): Promise<{ name: string; waiting: number; active: number; failed: number }[]> {
    return this.dataSource.query(
      `select name, count(*) filter (where state in ('created', 'retry'))::int as waiting,
              count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'failed')::int as failed
         from ${QUEUE_SCHEMA}.job group by name order by name`,
    );
  }
}
