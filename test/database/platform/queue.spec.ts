import { Injectable, Module } from '@nestjs/common';
import { z } from 'zod';
import { newId } from '../../../src/kernel/ids.js';
import { defineJob, JobQueue } from '../../../src/platform/queue/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

@Injectable()
class Ringer {
  readonly rung: string[] = [];
  async ring(name: string): Promise<void> {
    this.rung.push(name);
  }
}

@Module({ providers: [Ringer] })
class BellModule {}

const payload = z.object({ organisationId: z.uuid(), bell: z.string() });
const ring = defineJob({
  name: 'test.ring',
  payload,
  service: Ringer,
  handle: (ringer, { bell }) => ringer.ring(bell),
  uniqueBy: ({ bell }) => bell,
  retry: { attempts: 1, firstDelaySeconds: 1, factor: 1 },
});

describe('job queue', () => {
  let t: TestApp;
  const organisationId = newId();

  beforeAll(async () => {
    t = await createTestApp({ imports: [BellModule], jobs: [ring] });
  });
  afterAll(() => t.close());

  it('queues with the transaction, or not at all', async () => {
    const queue = t.get(JobQueue);
    await t.database.inOrganisation(organisationId, () => queue.enqueue(ring, { organisationId, bell: 'kept' }));
    await t.database
      .inOrganisation(organisationId, async () => {
        await queue.enqueue(ring, { organisationId, bell: 'undone' });
        throw new Error('undo');
      })
      .catch(() => undefined);
    expect(await t.runJobs()).toBe(1);
    expect(t.get(Ringer).rung).toEqual(['kept']);
  });

  it('queues a unique job once while it waits', async () => {
    const queue = t.get(JobQueue);
    await Promise.all([1, 2, 3].map(() => queue.enqueue(ring, { organisationId, bell: 'once' })));
    expect(await t.runJobs()).toBe(1);
  });

  it('runs nothing before its time', async () => {
    const notBefore = new Date(t.clock.now().getTime() + 60 * 60_000);
    await t.get(JobQueue).enqueue(ring, { organisationId, bell: 'later' }, { notBefore });
    expect(await t.runJobs()).toBe(0);
    t.clock.moveByMinutes(61);
    expect(await t.runJobs()).toBe(1);
  });

  it('repeats a failed run at once when a person asks, and not because others do', async () => {
    const queue = t.get(JobQueue);
    const run = { organisationId, bell: 'again' };
    await queue.enqueue(ring, run);
    const soon = new Date(t.clock.now().getTime() + 60_000);
    await t.asOwner(`update pgboss.job set state = 'retry', start_after = $1 where singleton_key = 'again'`, [soon]);
    await queue.enqueue(ring, run);
    expect(await t.runJobs()).toBe(0);
    await queue.enqueue(ring, run, { hurry: true });
    expect(await t.runJobs()).toBe(1);
  });

  it('refuses a payload of another shape', async () => {
    await expect(t.get(JobQueue).enqueue(ring, { organisationId: 'no', bell: '' })).rejects.toThrow(z.ZodError);
  });
});
