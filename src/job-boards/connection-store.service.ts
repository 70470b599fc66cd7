import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AuditedBy } from '../audit/index.js';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { Board } from './boards.table.js';
import { ConnectionAccessService } from './connection-access.service.js';
import { ConnectionListeners } from './connection-listeners.js';
import { ConnectionProblemRow } from './connection-problem.entity.js';
import { viewsOf } from './connection-view.js';
import type { ConnectionView } from './connection-view.js';
import { Connection } from './connection.entity.js';
import type { BoardAccount } from './job-board.port.js';
import type { TokenGrant } from './token-grant.js';

/**
 * Problems of a connection that are over when it was just made anew: the board answered and took what we sent. A spent quota, a missing
 * service or a single list that cannot be read stay until the work itself goes well again.
 */
const DISPROVED_BY_CONNECTING: readonly string[] = [
  'job-boards.needs-reconnecting',
  'job-boards.account-blocked',
  'job-boards.manager-account-refused',
  'job-boards.unavailable',
  'job-boards.edge-blocked',
  'job-boards.misconfigured',
];

/** Keeps what connecting gave. */
@Injectable()
export class ConnectionStore {
  constructor(
    private readonly database: Database,
    private readonly access: ConnectionAccessService,
    private readonly listeners: ConnectionListeners,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'boardsSimulated'>,
  ) {}

  /** The manager account that was chosen for a connection earlier; null = none, or there is no such connection. */
  async actingAccount(organisationId: string, board: Board, externalUserId: string): Promise<string | null> {
    const earlier = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Connection).findOneBy({ organisationId, board, externalUserId }),
    );
    return earlier?.actingAccountId ?? null;
  }

  /** One row per account: two people connecting the same one at the same time end with one connection. */
  async store(actor: AuditedBy, board: Board, grant: TokenGrant, account: BoardAccount): Promise<ConnectionView> {
    const { organisationId } = actor;
    const { externalUserId } = account;
    return this.database.inOrganisation(organisationId, async (db) => {
      const repository = db.getRepository(Connection);
      // The lock makes "is there one?" and "then make one" a single step; the constraint stays the last word.
      await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `connection:${organisationId}:${board}:${externalUserId}`,
      ]);
      const earlier = await repository.findOne({ where: { organisationId, board, externalUserId } });
      const id = earlier?.id ?? newId();
      const row = {
        ...account,
        // What people have set there stays; of the board's answers the newer ones count.
        capabilities: { ...earlier?.capabilities, ...account.capabilities },
        status: 'connected' as const,
        // What a real board has sent is never taken for invented, whatever the installation is set to later.
        isSimulated: this.settings.boardsSimulated && (earlier?.isSimulated ?? true),
        accessTokenEncrypted: this.access.sealed(organisationId, id, grant.accessToken),
        refreshTokenEncrypted: grant.refreshToken && this.access.sealed(organisationId, id, grant.refreshToken),
        tokenExpiresAt: grant.expiresAt,
        problem: null,
        problemDetails: {},
        problemSince: null,
      };
      if (earlier) await repository.update({ organisationId, id }, row as object);
      else await repository.insert({ ...row, board, organisationId, id, createdAt: this.clock.now() } as object);
      await db
        .getRepository(ConnectionProblemRow)
        .delete({ organisationId, connectionId: id, code: In([...DISPROVED_BY_CONNECTING]) });
      if (earlier) await this.listeners.renewed(db, { organisationId, connectionId: id, board });
      const deed = earlier ? 'connections.renewed' : 'connections.made';
      await this.audit.record(actor, deed, { type: 'connection', id }, { board });
      const [stored] = await viewsOf(db, organisationId, await repository.findBy({ organisationId, id }));
      return stored;
    });
  }
}
