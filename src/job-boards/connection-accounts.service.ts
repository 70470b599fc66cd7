import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditedBy } from '../audit/index.js';
import { AuditService } from '../audit/index.js';
import { Database } from '../platform/database/index.js';
import type { Board } from './boards.table.js';
import { ConnectionListeners } from './connection-listeners.js';
import { ConnectionProblemRow } from './connection-problem.entity.js';
import type { ConnectionView } from './connection-view.js';
import { Connection } from './connection.entity.js';
import { ConnectionsService } from './connections.service.js';
import type { BoardAccount, ConnectionRef } from './job-board.port.js';
import { AccountNotOffered, ConnectionPaused, ConnectionRefused, NeedsReconnecting } from './job-boards.errors.js';
import { JobBoards } from './job-boards.service.js';

/** What an account may do at its board, read anew, and under which of several accounts to act there. */
@Injectable()
export class ConnectionAccounts {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly listeners: ConnectionListeners,
    private readonly audit: AuditService,
  ) {}

  /** Boards whose account is connected by a key of its own. */
  boardsByKey(): Board[] {
    return this.boards.all().flatMap((one) => (one.accountOfKey ? [one.board] : []));
  }

  /** Connects an account by its key. The same account again renews its connection. @throws ConnectionRefused */
  async connectByKey(actor: AuditedBy, board: Board, key: string): Promise<ConnectionView> {
    const account = await this.accountOf(board, key);
    if (!account) throw new ConnectionRefused(board, 'it is not connected by a key');
    return this.connections.connectByKey({ actor, board, key, account });
  }

  /**
   * Asks the board what the account may do now. @returns false if the board has nothing to be asked about it
   *
   * @throws ConnectionPaused while the board does not accept the connection, and what the board throws
   */
  async readAnew(organisationId: string, connectionId: string): Promise<boolean> {
    const connection = await this.connections.state(organisationId, connectionId);
    if (connection.status !== 'connected') throw new ConnectionPaused(connection.board);
    const account = await this.boards.for(connection.board).readAccount?.(connection, null);
    if (!account) return false;
    await this.database.inOrganisation(organisationId, async (db) => {
      const row = await locked(db, connection);
      // Chosen another one meanwhile: then its own answers are there already.
      if (row.actingAccountId === connection.actingAccountId) await keep(db, row, account);
    });
    return true;
  }

  /**
   * From now on every call is made under this manager account. The same one again changes nothing.
   *
   * @throws AccountNotOffered, ConnectionPaused, ManagerAccountRefused
   */
  async actUnder(actor: AuditedBy, connectionId: string, accountId: string): Promise<void> {
    const { organisationId } = actor;
    const connection = await this.connections.state(organisationId, connectionId);
    if (connection.status !== 'connected') throw new ConnectionPaused(connection.board);
    const account = await this.boards.for(connection.board).readAccount?.(connection, accountId);
    if (!account) throw new AccountNotOffered(connection.board);
    await this.database.inOrganisation(organisationId, async (db) => {
      const row = await locked(db, connection);
      const isChanged = row.actingAccountId !== account.actingAccountId;
      await keep(db, row, account);
      if (!isChanged) return;
      const code = 'job-boards.manager-account-refused';
      await db.getRepository(ConnectionProblemRow).delete({ organisationId, connectionId, code });
      await this.listeners.accountChanged(db, connection);
      const subject = { type: 'connection', id: connectionId };
      await this.audit.record(actor, 'connections.account-changed', subject, { account: accountId });
    });
  }

  /** While connecting, a refused key is not a lost connection but a failed attempt. */
  private async accountOf(
    board: Board,
    key: string,
  ): Promise<Pick<BoardAccount, 'externalUserId' | 'accountName'> | undefined> {
    try {
      return await this.boards.for(board).accountOfKey?.(key);
    } catch (error) {
      if (error instanceof NeedsReconnecting) throw new ConnectionRefused(board, error.reason);
      throw error;
    }
  }
}

async function locked(db: EntityManager, { organisationId, connectionId: id }: ConnectionRef): Promise<Connection> {
  return db
    .getRepository(Connection)
    .findOneOrFail({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
}

/** Whose account it is stays; what people have set beside the board's answers stays too. */
async function keep(db: EntityManager, row: Connection, account: BoardAccount): Promise<void> {
  const { organisationId, id } = row;
  const { externalEmployerId, actingAccountId, accountName } = account;
  const capabilities = { ...row.capabilities, ...account.capabilities };
  await db
    .getRepository(Connection)
    .update({ organisationId, id }, { externalEmployerId, actingAccountId, accountName, capabilities } as object);
}
