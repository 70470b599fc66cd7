import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { isId } from '../../kernel/ids.js';

interface Transaction {
  readonly organisationId: string | null;
  readonly db: EntityManager;
}

const current = new AsyncLocalStorage<Transaction>();

/** The transaction in which the calling code runs, if any: lets the queue write in the same one. */
export function currentTransaction(): EntityManager | null {
  return current.getStore()?.db ?? null;
}

/** The only way to the tables: every statement runs in a transaction that belongs to one organisation, or to none. */
@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * One transaction inside one organisation; row-level security shows the rows of that organisation alone.
   * Called inside another transaction of the same organisation it becomes part of it.
   *
   * @throws Error if called inside a transaction of another organisation: the tenant of a transaction never changes
   */
  async inOrganisation<T>(organisationId: string, work: (db: EntityManager) => Promise<T>): Promise<T> {
    if (!isId(organisationId)) throw new Error('An organisation id is a UUID');
    const outer = current.getStore();
    if (outer?.organisationId === organisationId) return work(outer.db);
    if (outer?.organisationId) throw new Error('A transaction of one organisation cannot work for another');
    return this.dataSource.transaction(async (db) => {
      // A literal, not a parameter: SET takes none, and set_config() would not reach the workers of a distributed database.
      await db.query(`SET LOCAL otklik.organisation_id = '${organisationId}'`);
      return current.run({ organisationId, db }, () => work(db));
    });
  }

  /** A transaction without an organisation: it sees the tables shared by all tenants and no row of any tenant's table. */
  async shared<T>(work: (db: EntityManager) => Promise<T>): Promise<T> {
    const outer = current.getStore();
    if (outer) return work(outer.db);
    return this.dataSource.transaction((db) => current.run({ organisationId: null, db }, () => work(db)));
  }

  /** Leaves the current transaction: what `work` does is committed on its own, whatever happens to the surrounding one. */
  async apart<T>(work: () => Promise<T>): Promise<T> {
    return current.exit(work);
  }
}
