import pg from 'pg';
import { DataSource } from 'typeorm';
import { APPLICATION_ROLE, migrationClasses } from '../../src/platform/database/index.js';
import { cloneTemplate, emptyDatabase } from '../support/test-database.js';

/** A migrated database in which a migration is undone and done again with rows as they were before, whatever those lean on. */
export interface UnboundDatabase {
  readonly dataSource: DataSource;
  readonly client: pg.Client;
  close(): Promise<void>;
}

export async function openUnbound(organisationIds: readonly string[] = []): Promise<UnboundDatabase> {
  const url = await cloneTemplate();
  const dataSource = await new DataSource({ type: 'postgres', url }).initialize();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SET session_replication_role = replica`);
  await addOrganisations(client, organisationIds);
  return {
    ...{ dataSource, client },
    close: async () => {
      await client.end();
      await dataSource.destroy();
    },
  };
}

/** A database whose owner is no superuser, as in production: policies are forced, so they hold for it as well. */
export interface OwnedDatabase {
  /** Past all policies: for old rows and for looking. */
  readonly administrator: pg.Client;
  /** The owner's connection with the migrations up to a stamp, as far as they are not run yet. */
  dataSource(upTo: number): Promise<DataSource>;
  /** @returns the names of those that were run */
  migrateUpTo(stamp: number): Promise<string[]>;
  addOrganisations(ids: readonly string[]): Promise<void>;
}

/** The moment in a migration's name. */
export function stampOf(name: string): number {
  return Number(/\d+$/.exec(name)?.[0]);
}

/** @param owner  a role of its own for each file: the run's server is shared */
export async function openOwned(owner: string): Promise<OwnedDatabase> {
  const url = await emptyDatabase();
  const administrator = new pg.Client({ connectionString: url });
  await administrator.connect();
  await administrator.query(`create role ${owner} login`);
  await administrator.query(`grant ${APPLICATION_ROLE} to ${owner}`);
  await administrator.query(`alter database "${administrator.database}" owner to ${owner}`);
  const dataSource = async (upTo: number): Promise<DataSource> =>
    new DataSource({
      type: 'postgres',
      url: url.replace('user=otklik', `user=${owner}`),
      migrations: (await migrationClasses()).filter(({ name }) => stampOf(name) <= upTo),
      migrationsTableName: 'migrations',
    }).initialize();
  return {
    ...{ administrator, dataSource },
    migrateUpTo: async (stamp) => {
      const source = await dataSource(stamp);
      try {
        return (await source.runMigrations()).map(({ name }) => name);
      } finally {
        await source.destroy();
      }
    },
    addOrganisations: (ids) => addOrganisations(administrator, ids),
  };
}

async function addOrganisations(client: pg.Client, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await client.query(`INSERT INTO organisation_directory (organisation_id, created_at) VALUES ($1, now())`, [id]);
  }
}
