import { newId } from '../../../src/kernel/ids.js';
import { openTestDatabase } from '../../support/test-database.js';
import type { TestDatabase } from '../../support/test-database.js';

describe('Database', () => {
  let t: TestDatabase;
  const here = newId();
  const there = newId();

  beforeAll(async () => {
    t = await openTestDatabase();
    await t.asOwner(
      'create table note (organisation_id uuid not null, id uuid not null, primary key (organisation_id, id))',
    );
    const { tenantPolicy } = await import('../../../src/platform/database/index.js');
    for (const statement of tenantPolicy('note')) await t.asOwner(statement);
    for (const organisationId of [here, there]) {
      await t.database.inOrganisation(organisationId, (db) =>
        db.query('insert into note values ($1, $2)', [organisationId, newId()]),
      );
    }
  });
  afterAll(() => t.close());

  const count = async (organisationId: string): Promise<number> =>
    t.database.inOrganisation(organisationId, async (db) => {
      const rows: { n: number }[] = await db.query('select count(*)::int as n from note');
      return rows[0]?.n ?? -1;
    });

  it('shows each organisation its own rows', async () => {
    expect(await count(here)).toBe(1);
    expect(await count(newId())).toBe(0);
  });

  it('shows no row without an organisation, also after a transaction that had one on the same connection', async () => {
    await count(here);
    const rows: unknown[] = await t.database.shared((db) => db.query('select * from note'));
    expect(rows).toEqual([]);
  });

  it('refuses a row of another organisation', async () => {
    const write = t.database.inOrganisation(here, (db) =>
      db.query('insert into note values ($1, $2)', [there, newId()]),
    );
    await expect(write).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('joins a transaction of the same organisation and refuses another one inside it', async () => {
    await expect(
      t.database.inOrganisation(here, async () => {
        await t.database.inOrganisation(here, (db) => db.query('insert into note values ($1, $2)', [here, newId()]));
        throw new Error('undo');
      }),
    ).rejects.toThrow('undo');
    expect(await count(here)).toBe(1);
    await expect(t.database.inOrganisation(here, () => count(there))).rejects.toThrow(/another/);
  });

  it('refuses an organisation id that is not a UUID', async () => {
    await expect(count("x'; drop table note; --")).rejects.toThrow(/UUID/);
  });
});
