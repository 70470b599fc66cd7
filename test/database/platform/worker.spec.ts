import { Injectable, Module } from '@nestjs/common';
import { z } from 'zod';
import { newId } from '../../../src/kernel/ids.js';
import { Database } from '../../../src/platform/database/index.js';
import { defineJob, JobQueue, Worker } from '../../../src/platform/queue/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

/** Counts what was done and lets the test wait for the n-th. */
@Injectable()
class Counter {
  done = 0;
  private waiting: { count: number; go: () => void }[] = [];

  constructor(private readonly database: Database) {}

  reached(count: number): Promise<void> {
    return new Promise((go) => {
      this.waiting.push({ count, go });
      this.release();
    });
  }

  async count(organisationId: string): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) => db.query('select 1'));
    this.done += 1;
    this.release();
  }

  private release(): void {
    for (const { count, go } of this.waiting) if (this.done >= count) go();
  }
}

@Module({ providers: [Counter] })
class CounterModule {}

const count = defineJob({
  name: 'test.count',
  payload: z.object({ organisationId: z.uuid() }),
  service: Counter,
  handle: (counter, { organisationId }) => counter.count(organisationId),
  retry: { attempts: 1, firstDelaySeconds: 1, factor: 1 },
});

describe('worker', () => {
  let t: TestApp;
  const organisationId = newId();

  beforeAll(async () => {
    t = await createTestApp({ imports: [CounterModule], jobs: [count], settings: { roles: ['worker'] } });
  });

  it('works off what waits one after the other; a rest after each of them would outlast this test', async () => {
    for (let i = 0; i < 60; i += 1) await t.get(JobQueue).enqueue(count, { organisationId });
    await t.get(Worker).start();
    await t.get(Counter).reached(60);
    expect(t.get(Counter).done).toBe(60);
  });

  it('lets a run that has begun end with its database when the process stops', async () => {
    const counter = t.get(Counter);
    const work = counter.count.bind(counter);
    let shut = (): void => undefined;
    const closing = new Promise<void>((resolve) => (shut = resolve));
    const begun = new Promise<void>((resolve) => {
      counter.count = async (id) => {
        resolve();
        await closing;
        await work(id);
      };
    });
    await t.get(JobQueue).enqueue(count, { organisationId });
    await begun;
    const closed = t.close();
    shut();
    await closed;
    expect(counter.done).toBe(61);
  });
});
