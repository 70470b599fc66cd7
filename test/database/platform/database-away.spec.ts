import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { DataSource } from 'typeorm';
import { plainProblem, statusOf } from '../../../src/platform/failures/index.js';
import { emptyDatabase } from '../../support/test-database.js';

/** What a failed piece of work throws. */
async function thrownBy(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('a database that cannot be reached', () => {
  let source: DataSource;
  beforeAll(async () => {
    source = await new DataSource({ type: 'postgres', url: await emptyDatabase() }).initialize();
  });
  afterAll(() => source.destroy());

  it('is said to be away, and to be asked again later', async () => {
    const nobody = new DataSource({ type: 'postgres', url: 'postgres://nobody@127.0.0.1:9/none' });
    expect(statusOf(await thrownBy(() => nobody.initialize()))).toBe(503);
    const { title, detail } = plainProblem(503, 'an id');
    expect([title, detail]).toEqual(['request.unavailable', expect.stringContaining('Repeat the request')]);
  });

  it('is away where its name is not known now, and where it has several addresses at none of which anybody answers', async () => {
    const nameless = new DataSource({ type: 'postgres', url: 'postgres://nobody@no-such-database.invalid/none' });
    expect(statusOf(await thrownBy(() => nameless.initialize()))).toBe(503);
    const addresses = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }));
    const ofSeveral = await new Promise((resolve) => {
      connect({ host: 'several', port: 9, lookup: (_host, _options, found) => found(null, addresses) }).on(
        'error',
        resolve,
      );
    });
    expect(ofSeveral).toHaveProperty('errors.length', 2);
    expect(statusOf(ofSeveral)).toBe(503);
  });

  it('is away where it has no connection left', async () => {
    const role = `nobody_${randomUUID().replaceAll('-', '')}`;
    await source.query(`CREATE ROLE ${role} LOGIN CONNECTION LIMIT 0`);
    const url = new URL(String((source.options as { url?: string }).url));
    url.searchParams.set('user', role);
    const another = new DataSource({ type: 'postgres', url: url.href });
    expect(statusOf(await thrownBy(() => another.initialize()))).toBe(503);
    await source.query(`DROP ROLE ${role}`);
  });

  it('is away where it ends in the middle of a statement, also for what follows on that connection', async () => {
    const runner = source.createQueryRunner();
    await runner.connect();
    const cut = await thrownBy(() => runner.query('SELECT pg_terminate_backend(pg_backend_pid())'));
    const after = await thrownBy(() => runner.query('SELECT 1'));
    expect([cut, after].map(statusOf)).toEqual([503, 503]);
    await runner.release();
    expect(await source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is not to blame for what was asked wrongly, nor for files that are missing', async () => {
    expect(statusOf(await thrownBy(() => source.query('SELECT 1 / 0')))).toBe(500);
    expect(statusOf(await thrownBy(() => readFile('/no/such/file')))).toBe(500);
  });
});
