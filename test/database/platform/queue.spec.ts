import { Injectable, Module } from '@nestjs/common';
import pg from 'pg';
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

const payload = z.object({ organisationId: z.uuid(), bell: z.string(), loudly: z.boolean().optional() });
const ring = defineJob({
  name: 'test.ring',
  payload,
  service: Ringer,
  handle: (ringer, { bell, loudly }) => ringer.ring(loudly ? `${bell}!` : bell),
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

  it.each([
    ['failed and is to be repeated', 'retry'],
    ['waits for its time', 'created'],
  ])(
    'does what %s at once when a person asks, with what they ask for, and not because others do',
    async (_what, state) => {
      const queue = t.get(JobQueue);
      const run = { organisationId, bell: state };
      await queue.enqueue(ring, run);
      const soon = new Date(t.clock.now().getTime() + 60_000);
      await t.asOwner(
        `update pgboss.job set state = $2::text::pgboss.job_state, start_after = $1 where singleton_key = $2`,
        [soon, state],
      );
      await queue.enqueue(ring, run);
      expect(await t.runJobs()).toBe(0);
      await queue.enqueue(ring, { ...run, loudly: true }, { hurry: true });
      expect(await t.runJobs()).toBe(1);
      expect(t.get(Ringer).rung.at(-1)).toBe(`${state}!`);
    },
  );

  it('leaves a run that is under way as it is', async () => {
    const queue = t.get(JobQueue);
    const run = { organisationId, bell: 'under way' };
    await queue.enqueue(ring, run);
    await t.asOwner(`update pgboss.job set state = 'active' where singleton_key = 'under way'`);
    await queue.enqueue(ring, { ...run, loudly: true }, { hurry: true });
    expect(await t.runJobs()).toBe(0);
    expect(await t.asOwner(`select data, state from pgboss.job where singleton_key = 'under way'`)).toEqual([
      { data: run, state: 'active' },
    ]);
  });

  it('has one more run follow one that is under way, if what is to be done came just now', async () => {
    const queue = t.get(JobQueue);
    const run = { organisationId, bell: 'looked already' };
    await queue.enqueue(ring, run, { again: true });
    await queue.enqueue(ring, run, { again: true });
    expect(await t.runJobs()).toBe(1);
    await queue.enqueue(ring, run);
    await t.asOwner(
      `update pgboss.job set state = 'active' where singleton_key = 'looked already' and state = 'created'`,
    );
    await Promise.all([1, 2, 3].map(() => queue.enqueue(ring, run, { again: true })));
    await queue.enqueue(ring, run);
    expect(await t.runJobs()).toBe(1);
  });

  it('wakes the workers for a run that is queued late in a transaction', async () => {
    const listener = new pg.Client({ connectionString: t.settings.databaseUrl ?? '' });
    await listener.connect();
    try {
      const [{ channel }] = await t.asOwner<{ channel: string }>(
        `select 'pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24) as channel`,
      );
      await listener.query(`listen ${channel}`);
      const woken = new Promise((resolve) => listener.once('notification', ({ payload }) => resolve(payload)));
      // The queue goes by the database's clock here, as in production.
      t.clock.moveTo(new Date());
      await t.database.inOrganisation(organisationId, async (db) => {
        await db.query('select pg_sleep(0.05)');
        await t.get(JobQueue).enqueue(ring, { organisationId, bell: 'late' });
      });
      expect(await woken).toBe('test.ring');
    } finally {
      await listener.end();
    }
  });

  it('takes a run for lost only long after the longest that jobs allow themselves', async () => {
    expect(await t.asOwner(`select expire_seconds from pgboss.queue where name = 'test.ring'`)).toEqual([
      { expire_seconds: 900 },
    ]);
  });

  it('refuses a payload of another shape', async () => {
    await expect(t.get(JobQueue).enqueue(ring, { organisationId: 'no', bell: '' })).rejects.toThrow(z.ZodError);
  });
});
