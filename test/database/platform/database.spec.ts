import { jest } from '@jest/globals';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../src/kernel/ids.js';
import { PreparedStatements, preparingClient } from '../../../src/platform/database/prepared-statements.js';
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

  describe('a transaction', () => {
    /** What the server is asked while one does some work on a connection of its own. */
    async function asked(work: (client: pg.Client) => Promise<unknown>): Promise<unknown[]> {
      const spy = jest.spyOn(pg.Client.prototype, 'query');
      const client = new (preparingClient())(t.url);
      await client.connect();
      try {
        await work(client);
        return spy.mock.calls.map(([statement]) => statement as unknown);
      } finally {
        spy.mockRestore();
        await client.end();
      }
    }

    it('begins together with its first statement, which answers as it would alone', async () => {
      const all = await asked(async (client) => {
        await client.query('START TRANSACTION');
        expect((await client.query('select now() = statement_timestamp() as same')).rows).toEqual([{ same: true }]);
        expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
        await client.query('COMMIT');
      });
      expect(all).toEqual([
        'START TRANSACTION; select now() = statement_timestamp() as same',
        'select 1 as one',
        'COMMIT',
      ]);
    });

    it('begins before a statement that has values, and is undone as a whole', async () => {
      const n = 'select count(*)::int as n from note';
      const all = await asked(async (client) => {
        await client.query('START TRANSACTION');
        await client.query('insert into note values ($1, $2)', [newId(), newId()]);
        expect((await client.query(n)).rows).toEqual([{ n: 3 }]);
        await client.query('ROLLBACK');
        expect((await client.query(n)).rows).toEqual([{ n: 2 }]);
      });
      expect(all).toEqual(['START TRANSACTION', 'insert into note values ($1, $2)', n, 'ROLLBACK', n]);
    });

    it('that fails at its first statement is over with its end, and one without any asks nothing', async () => {
      const all = await asked(async (client) => {
        await client.query('START TRANSACTION');
        await expect(client.query('select 1 / 0')).rejects.toMatchObject({ code: '22012' });
        await client.query('ROLLBACK');
        for (const statement of ['START TRANSACTION', 'COMMIT']) await client.query(statement);
        expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      });
      expect(all).toEqual(['START TRANSACTION; select 1 / 0', 'ROLLBACK', 'select 1 as one']);
    });

    it('has nothing written outside of it where the server could not even read its first statement', async () => {
      const n = 'select count(*)::int as n from note';
      await asked(async (client) => {
        await client.query('START TRANSACTION');
        await expect(client.query('selekt 1')).rejects.toMatchObject({ code: '42601' });
        const insert = client.query('insert into note values ($1, $2)', [newId(), newId()]);
        await expect(insert).rejects.toMatchObject({ code: '25P02' });
        await client.query('ROLLBACK');
        expect((await client.query(n)).rows).toEqual([{ n: 2 }]);
      });
    });

    it('has its statements done in the order in which they are asked at once, and a comment is none', async () => {
      await asked(async (client) => {
        await client.query('START TRANSACTION');
        const id = newId();
        const [, counted] = await Promise.all([
          client.query('insert into note values ($1, $2)', [id, id]),
          client.query('select count(*)::int as n from note where id = $1', [id]),
        ]);
        expect(counted.rows).toEqual([{ n: 1 }]);
        await client.query('ROLLBACK');
        await client.query('START TRANSACTION');
        expect((await client.query('-- nothing')).rows).toEqual([]);
        await client.query('ROLLBACK');
      });
    });
  });

  describe('prepared statements', () => {
    /** What one connection keeps of the statements about a table. */
    const kept = (db: EntityManager): Promise<{ statement: string; planned: number; withoutPlan: number }[]> =>
      db.query(
        `select statement, custom_plans::int as planned, generic_plans::int as "withoutPlan" from pg_prepared_statements
          where statement like '%from kept%' and statement not like '%pg_prepared%' order by statement`,
      );
    const ask = (db: EntityManager, sql: string): Promise<unknown[]> => db.query(sql, [1]);

    beforeAll(() =>
      t.asOwner('create table kept (n int); insert into kept values (1); grant select on kept to public'),
    );

    it('are those that are asked a third time, answer as before, and are planned for what the tables hold at the moment', async () => {
      await t.database.shared(async (db) => {
        for (let asked = 1; asked <= 12; asked += 1) {
          expect(await ask(db, 'select n from kept where n = $1')).toEqual([{ n: 1 }]);
        }
        expect(await ask(db, 'select n + 1 as m from kept where n = $1')).toEqual([{ m: 2 }]);
        expect(await kept(db)).toEqual([{ statement: 'select n from kept where n = $1', planned: 10, withoutPlan: 0 }]);
      });
    });

    it('show each organisation its own rows', async () => {
      for (let asked = 1; asked <= 8; asked += 1) {
        for (const organisationId of [here, there, newId()]) {
          const rows = await t.database.inOrganisation(organisationId, (db) =>
            db.query('select distinct organisation_id as id from note where $1 = $1', [1]),
          );
          expect(rows).toEqual([here, there].includes(organisationId) ? [{ id: organisationId }] : []);
        }
      }
    });

    it('fail once when the tables have changed, and are sent whole from then on', async () => {
      const all = () => t.database.shared((db) => ask(db, 'select * from kept where n = $1'));
      for (let asked = 1; asked <= 3; asked += 1) expect(await all()).toEqual([{ n: 1 }]);
      await t.asOwner(`alter table kept add column word text default 'a'`);
      await expect(all()).rejects.toMatchObject({ driverError: { code: '0A000' } });
      expect(await all()).toEqual([{ n: 1, word: 'a' }]);
    });

    it('are no more than the server has room for, and none is of endless length', () => {
      const statements = new PreparedStatements();
      const name = (sql: string): string | null => [1, 2, 3].map(() => statements.nameOf(sql)).at(-1) ?? null;
      const names = Array.from({ length: 300 }, (_, number) => name(`select ${number}`));
      expect(new Set(names.slice(0, 200)).size).toBe(200);
      expect(names.slice(0, 200)).not.toContain(null);
      expect(names.slice(200).filter((each) => each !== null)).toEqual([]);
      expect(name(`select '${'a'.repeat(10_000)}'`)).toBeNull();
    });

    it('have the same name in every process, whatever else each of them has asked', () => {
      const [one, other] = [new PreparedStatements(), new PreparedStatements()];
      const name = (of: PreparedStatements, sql: string): string | null =>
        [1, 2, 3].map(() => of.nameOf(sql)).at(-1) ?? null;
      const [first, second] = [name(one, 'select $1'), name(one, 'select $1 + 1')];
      expect([name(other, 'select $1 + 1'), name(other, 'select $1')]).toEqual([second, first]);
      expect(first).toMatch(/^otklik_[\w-]{22}$/);
    });
  });
});
