import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Clock } from '../../kernel/clock.js';
import { CLOCK } from '../config/index.js';
import { currentTransaction } from '../database/index.js';
import type { Job, JobPayload } from './job.js';
import { QUEUE_SCHEMA, QueueServer } from './queue-server.js';

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
   */
  async enqueue<P extends JobPayload, S>(
    job: Job<P, S>,
    payload: P,
    options: { notBefore?: Date; hurry?: boolean } = {},
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
    const startAfter = options.notBefore ?? this.clock.now();
    const singletonKey = job.uniqueBy?.(payload);
    const sent = await this.server.boss.send(job.name, job.payload.parse(payload), {
      ...(singletonKey === undefined ? {} : { singletonKey }),
      startAfter,
      db: { executeSql },
    });
    if (sent !== null || !options.hurry) return;
    await executeSql(
      `update ${QUEUE_SCHEMA}.job set start_after = least(start_after, $3), data = $4::jsonb
        where name = $1 and singleton_key = $2 and state in ('created', 'retry')`,
      [job.name, singletonKey, startAfter, JSON.stringify(payload)],
    );
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
