import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { open, seal, SealBroken } from '../platform/encryption/index.js';
import type { Clock } from '../kernel/clock.js';
import { ConnectionListeners } from './connection-listeners.js';
import { Connection } from './connection.entity.js';
import type { ConnectionStatus } from './connection.entity.js';
import type { ConnectionRef } from './job-board.port.js';
import { AccessTokenExpired, AccountBlocked, NeedsReconnecting, NoSuchConnection } from './job-boards.errors.js';
import type { TokenGrant } from './token-grant.js';

/** What a call to a board needs. */
export interface BoardAccess {
  readonly accessToken: string;
  readonly externalEmployerId: string | null;
  readonly externalUserId: string;
  /** The manager account to act under; null = there is no choice. */
  readonly actingAccountId: string | null;
}

/** Lends a connection's access to a call. */
export type UseAccess = <T>(connection: ConnectionRef, call: (access: BoardAccess) => Promise<T>) => Promise<T>;

/** A token endpoint's renewal: an old refresh token for a new pair. */
export type Renewal = (refreshToken: string) => Promise<TokenGrant>;

/** Longest wait for another process that is renewing the same tokens; its own call to the board ends after 30 s. */
const LOCK_TIMEOUT_MILLISECONDS = 45_000;

/** Lends a connection's access token to calls, and renews it when the board says that it has expired: once, whoever asks first. */
@Injectable()
export class ConnectionAccessService {
  constructor(
    private readonly database: Database,
    private readonly listeners: ConnectionListeners,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a call with the connection's token; on an expired one renews it and makes the call once more.
   * A connection that the board no longer accepts is marked, so that everything else pauses too.
   *
   * @throws NeedsReconnecting, AccountBlocked and whatever the call throws
   */
  async use<T>(ref: ConnectionRef, renew: Renewal, call: (access: BoardAccess) => Promise<T>): Promise<T> {
    const access = await this.read(ref);
    try {
      return await call(access);
    } catch (error) {
      if (!(error instanceof AccessTokenExpired || error instanceof NeedsReconnecting))
        throw await this.noted(ref, error);
      const fresh = await this.renewed(ref, access, renew, error);
      try {
        return await call(fresh);
      } catch (again) {
        const lost = again instanceof AccessTokenExpired ? new NeedsReconnecting(ref.board, 'token_expired') : again;
        throw await this.noted(ref, lost);
      }
    }
  }

  /** Seals a pair for a connection's row. */
  sealed(organisationId: string, connectionId: string, token: string): string {
    return seal(token, this.settings.encryptionKey, context(organisationId, connectionId));
  }

  private async read(ref: ConnectionRef): Promise<BoardAccess> {
    const row = await this.database.inOrganisation(ref.organisationId, (db) => find(db, ref, false));
    if (row.status === 'needs-reconnecting') throw new NeedsReconnecting(ref.board, row.problem ?? 'earlier');
    if (row.status === 'blocked') throw new AccountBlocked(ref.board, row.problem ?? 'earlier', row.problemDetails);
    try {
      return this.opened(row);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      throw await this.noted(ref, new NeedsReconnecting(ref.board, 'token unreadable'));
    }
  }

  /** A newer pair than the used one: stored meanwhile by another process, or fetched now under the row's lock. */
  private async renewed(
    ref: ConnectionRef,
    used: BoardAccess,
    renew: Renewal,
    because: AccessTokenExpired | NeedsReconnecting,
  ): Promise<BoardAccess> {
    // On its own, whatever transaction surrounds it: a pair that was fetched must not be rolled back, there is no second one.
    const outcome = await this.database.apart(() =>
      this.database.inOrganisation(ref.organisationId, async (db): Promise<BoardAccess | Error> => {
        await db.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MILLISECONDS}`);
        const row = await find(db, ref, true);
        const current = this.opened(row);
        if (current.accessToken !== used.accessToken) return current;
        // A revoked token is not renewed: the board would refuse, and a person has to act.
        if (because instanceof NeedsReconnecting || row.refreshTokenEncrypted === null) {
          return because instanceof NeedsReconnecting ? because : new NeedsReconnecting(ref.board, 'no refresh token');
        }
        return this.exchange(db, row, renew);
      }),
    );
    if (outcome instanceof Error) throw await this.noted(ref, outcome);
    return outcome;
  }

  private async exchange(db: EntityManager, row: Connection, renew: Renewal): Promise<BoardAccess | Error> {
    const secret = this.settings.encryptionKey;
    const refreshToken = open(row.refreshTokenEncrypted ?? '', secret, context(row.organisationId, row.id));
    let grant: TokenGrant;
    try {
      grant = await renew(refreshToken);
    } catch (error) {
      return error as Error;
    }
    const { organisationId, id } = row;
    const accessTokenEncrypted = this.sealed(organisationId, id, grant.accessToken);
    const renewedRefresh =
      grant.refreshToken === null ? {} : { refreshTokenEncrypted: this.sealed(organisationId, id, grant.refreshToken) };
    await db
      .getRepository(Connection)
      .update({ organisationId, id }, { accessTokenEncrypted, ...renewedRefresh, tokenExpiresAt: grant.expiresAt });
    const { externalEmployerId, externalUserId, actingAccountId } = row;
    return { accessToken: grant.accessToken, externalEmployerId, externalUserId, actingAccountId };
  }

  /** Marks the connection if the failure says that it is lost; gives the failure back to be thrown. */
  private async noted(ref: ConnectionRef, failure: unknown): Promise<unknown> {
    const lost = failure instanceof NeedsReconnecting || failure instanceof AccountBlocked;
    if (!lost) return failure;
    const status: ConnectionStatus = failure instanceof AccountBlocked ? 'blocked' : 'needs-reconnecting';
    const { organisationId, connectionId: id } = ref;
    const problemDetails = failure instanceof AccountBlocked ? failure.details : {};
    const change = { status, problem: failure.reason, problemDetails, problemSince: this.clock.now() };
    await this.database.apart(() =>
      this.database.inOrganisation(organisationId, async (db) => {
        const connections = db.getRepository(Connection);
        // Of many calls that meet the break one changes the row, and tells of it.
        const noted = await connections.update(
          { organisationId, id, status: 'connected' },
          { ...change, breaks: () => 'breaks + 1' },
        );
        if (noted.affected !== 1) return;
        const { breaks } = await connections.findOneByOrFail({ organisationId, id });
        await this.listeners.broken(db, { organisationId, connectionId: id, board: ref.board, breaks });
      }),
    );
    return failure;
  }

  private opened(row: Connection): BoardAccess {
    return {
      accessToken: open(row.accessTokenEncrypted, this.settings.encryptionKey, context(row.organisationId, row.id)),
      externalEmployerId: row.externalEmployerId,
      externalUserId: row.externalUserId,
      actingAccountId: row.actingAccountId,
    };
  }
}

/** Binds a sealed token to its row: copied into another one it does not open. */
function context(organisationId: string, connectionId: string): string {
  return `${organisationId}/${connectionId}`;
}

async function find(db: EntityManager, ref: ConnectionRef, lock: boolean): Promise<Connection> {
  const { organisationId, connectionId: id } = ref;
  const row = await db
    .getRepository(Connection)
    .findOne({ where: { organisationId, id }, ...(lock && { lock: { mode: 'pessimistic_write' as const } }) });
  if (!row) throw new NoSuchConnection();
  return row;
}
