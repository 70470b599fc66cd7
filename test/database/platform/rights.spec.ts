import pg from 'pg';
import { APPLICATION_ROLE, migrate, migrationClasses } from '../../../src/platform/database/index.js';
import { emptyDatabase } from '../../support/test-database.js';

/** A user who owns nothing on the server and may create nothing; the trusting test server asks for no password. */
const WEAK = 'weak_user';

describe('rights at the database', () => {
  let url: string;
  let administrator: pg.Client;

  beforeAll(async () => {
    url = await emptyDatabase();
    administrator = new pg.Client({ connectionString: url });
    await administrator.connect();
    await administrator.query(`create role ${WEAK} login`);
  });
  afterAll(() => administrator.end());

  const asWeak = (): string => url.replace('user=otklik', `user=${WEAK}`);

  it('that are missing are named in one line, with the words for the administrator', async () => {
    const said = await migrate(asWeak()).catch((error: Error) => error);
    expect(said).toMatchObject({ name: 'DatabaseStartError' });
    expect((said as Error).message).toMatch(/may not prepare the database \(.*\)\. As an administrator/);
    expect((said as Error).message).toContain(`GRANT ${APPLICATION_ROLE} TO "${WEAK}"`);
    expect((said as Error).message).not.toContain('\n');
  });

  it('are enough once these words were said: nobody need be able to create roles', async () => {
    await administrator.query(`grant ${APPLICATION_ROLE} to ${WEAK}`);
    await administrator.query(`alter database "${administrator.database}" owner to ${WEAK}`);
    expect(await migrate(asWeak())).toHaveLength((await migrationClasses()).length);
  });
});
