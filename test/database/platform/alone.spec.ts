import pg from 'pg';
import { claimAlone } from '../../../src/platform/database/index.js';
import { emptyDatabase } from '../../support/test-database.js';

describe('what one process does alone', () => {
  let url: string;
  beforeAll(async () => (url = await emptyDatabase()));

  it('is refused to a second one until the first lets go', async () => {
    const first = await claimAlone(url);
    expect(first).not.toBeNull();
    expect(await claimAlone(url)).toBeNull();
    await first?.release();
    const second = await claimAlone(url);
    expect(second).not.toBeNull();
    await second?.release();
  });

  it('is free again when the connection of the first is cut, as by a kill', async () => {
    await claimAlone(url);
    const server = new pg.Client({ connectionString: url });
    await server.connect();
    await server.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    const second = await claimAlone(url);
    expect(second).not.toBeNull();
    await second?.release();
    await server.end();
  });

  it('is another claim in another database', async () => {
    const here = await claimAlone(url);
    const there = await claimAlone(await emptyDatabase());
    expect(there).not.toBeNull();
    await here?.release();
    await there?.release();
  });
});
