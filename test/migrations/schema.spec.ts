import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { PROJECT_ROOT } from '../../src/platform/config/index.js';
import { APPLICATION_ROLE, migrate, migrationClasses } from '../../src/platform/database/index.js';
import { filesBelow } from '../architecture/source-files.js';
import { cloneTemplate, emptyDatabase, openTestDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';

/** Tables that all tenants share, each with the reason why its rows cannot belong to one. */
const SHARED_TABLES: Record<string, string> = {
  migrations: 'which migrations were run',
  organisation_directory: 'ids of all organisations, for jobs that go over all of them',
  sign_in_names: 'finds the organisation of somebody who signs in',
  sign_in_links: 'finds the organisation of a one-time link',
  web_sessions: 'finds who is signed in',
  hint_routes: 'finds all connections of the board’s user whose subscription called',
  sign_in_attempts: 'counts attempts before it is known whose they are',
};

async function entityClasses(): Promise<(new () => object)[]> {
  const modules = await Promise.all(
    filesBelow('src', '.entity.ts').map((path) => import(pathToFileURL(join(PROJECT_ROOT, path)).href)),
  );
  return modules
    .flatMap((module) => Object.values(module as Record<string, unknown>))
    .filter((value) => typeof value === 'function') as (new () => object)[];
}

describe('the migrated schema', () => {
  let t: TestDatabase;
  beforeAll(async () => {
    t = await openTestDatabase();
  });
  afterAll(() => t.close());

  const tenantTables = async (): Promise<string[]> => {
    const rows = await t.asOwner<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    return rows.map(({ name }) => name).filter((name) => !(name in SHARED_TABLES));
  };

  it('agrees with the entities: TypeORM would change nothing', async () => {
    const dataSource = new DataSource({
      type: 'postgres',
      url: await cloneTemplate(),
      entities: await entityClasses(),
    });
    await dataSource.initialize();
    const wanted = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    expect(wanted.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('has an entity for every table', async () => {
    const dataSource = new DataSource({ type: 'postgres', url: t.url, entities: await entityClasses() });
    await dataSource.initialize();
    const known = dataSource.entityMetadatas.map((metadata) => metadata.tableName);
    await dataSource.destroy();
    const tables = [...(await tenantTables()), ...Object.keys(SHARED_TABLES)].filter((name) => name !== 'migrations');
    expect(tables.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('puts every tenant table under a forced policy', async () => {
    const rows = await t.asOwner<{ name: string; forced: boolean; policies: number }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as forced,
              (select count(*)::int from pg_policy where polrelid = pg_class.oid and polqual is not null and polwithcheck is not null) as policies
         from pg_class where relname = any($1) and relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
      [await tenantTables()],
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !row.forced || row.policies !== 1)).toEqual([]);
  });

  it('begins the key of every tenant table with the organisation', async () => {
    const rows = await t.asOwner<{ name: string; first: string }>(
      `select c.relname as name, a.attname as first from pg_constraint k
         join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
        where k.contype = 'p' and c.relname = any($1)`,
      [await tenantTables()],
    );
    expect(rows.length).toBe((await tenantTables()).length);
    expect(rows.filter((row) => row.first !== 'organisation_id')).toEqual([]);
  });

  it('names the organisation in every foreign key, unique constraint and unique index of a tenant table', async () => {
    const constraints = await t.asOwner<{ name: string }>(
      `select k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
        where k.contype in ('f', 'u') and c.relname = any($1) and not exists (
          select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnum = any(k.conkey))`,
      [await tenantTables()],
    );
    const indexes = await t.asOwner<{ name: string }>(
      `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
        where i.indisunique and c.relname = any($1) and not exists (
          select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and a.attnum = any(i.indkey))`,
      [await tenantTables()],
    );
    expect([...constraints, ...indexes]).toEqual([]);
  });

  it('lets the application own nothing and pass no policy', async () => {
    const [role] = await t.asOwner<{ free: boolean; owns: number }>(
      `select rolsuper or rolbypassrls or rolcreaterole as free,
              (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns from pg_roles where rolname = $1`,
      [APPLICATION_ROLE],
    );
    expect(role).toEqual({ free: false, owns: 0 });
  });

  it('keeps histories append-only', async () => {
    const rows = await t.asOwner<{ table_name: string }>(
      `select table_name from information_schema.role_table_grants
        where grantee = $1 and privilege_type in ('UPDATE', 'DELETE') and table_name in ('stage_moves', 'audit_entries')`,
      [APPLICATION_ROLE],
    );
    expect(rows).toEqual([]);
  });
});

describe('migrations', () => {
  it('run once when two processes start at the same time', async () => {
    const url = await emptyDatabase();
    const [one, two] = await Promise.all([migrate(url), migrate(url)]);
    expect([one.length, two.length].sort()).toEqual([0, (await migrationClasses()).length].sort());
  });

  it('can be undone to the last one', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      migrations: await migrationClasses(),
      migrationsTableName: 'migrations',
    });
    await dataSource.initialize();
    for (let left = (await migrationClasses()).length; left > 0; left -= 1) await dataSource.undoLastMigration();
    const tables: { name: string }[] = await dataSource.query(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'migrations'`,
    );
    await dataSource.destroy();
    expect(tables).toEqual([]);
  });

  it('name a server that cannot be reached', async () => {
    await expect(migrate('postgresql://nobody:secret@127.0.0.1:9/none')).rejects.toThrow(
      /cannot be reached .* Check DATABASE_URL/,
    );
  });

  it('give up a server that takes the connection and never answers', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    await expect(migrate(`postgresql://nobody:secret@127.0.0.1:${port}/none`)).rejects.toThrow(
      /cannot be reached .* Check DATABASE_URL/,
    );
    silent.close();
  });
});
