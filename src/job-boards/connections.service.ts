import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AuditedBy } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import type { Board } from './boards.table.js';
import { ConnectionStore } from './connection-store.service.js';
import { viewsOf } from './connection-view.js';
import type { ConnectionView } from './connection-view.js';
import { Connection } from './connection.entity.js';
import { HeadhunterAccounts } from './headhunter/headhunter.accounts.js';
import { HeadhunterClient } from './headhunter/headhunter.client.js';
import type { BoardAccount } from './job-board.port.js';
import { ConnectionRefused, NeedsReconnecting, NoSuchConnection } from './job-boards.errors.js';
import { superjobAccount } from './superjob/superjob.account.js';
import { SuperjobClient } from './superjob/superjob.client.js';

/** The way to a board's page for granting access, and what to keep until the person comes back with a code. */
export interface ConnectStart {
  readonly address: string;
  /** To be compared with the one that comes back. */
  readonly state: string;
  /** HeadHunter only. */
  readonly codeVerifier: string | null;
}

const OLDEST_FIRST: Keyset<Connection> = {
  list: 'connections',
  direction: 'ASC',
  columns: [{ sql: 'connection.id', kind: 'id', of: ({ id }) => id }],
};

/** Makes, lists and watches the organisation's connections to the boards. */
@Injectable()
export class ConnectionsService {
  constructor(
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly headhunter: HeadhunterClient,
    private readonly accounts: HeadhunterAccounts,
    private readonly superjob: SuperjobClient,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** First half of connecting: where to send the person. The redirect address must be used again, letter by letter, in the second. */
  start(board: Board, redirectUri: string): ConnectStart {
    const state = randomBytes(24).toString('base64url');
    if (board === 'superjob') {
      return { address: this.superjob.authorizeAddress({ redirectUri, state }), state, codeVerifier: null };
    }
    const codeVerifier = randomBytes(48).toString('base64url');
    const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
    return { address: this.headhunter.authorizeAddress({ redirectUri, state, codeChallenge }), state, codeVerifier };
  }

  /**
   * Second half for HeadHunter: code for tokens, who it is, what they may do, stored. The same account again renews its connection.
   *
   * @throws ConnectionRefused if the code does not work or the account is no employer's
   */
  async connectHeadhunter(request: {
    readonly actor: AuditedBy;
    readonly code: string;
    readonly redirectUri: string;
    readonly codeVerifier?: string | null;
  }): Promise<ConnectionView> {
    const { code, redirectUri, codeVerifier } = request;
    const grant = await refusedAs('headhunter', () =>
      this.headhunter.exchangeCode(code, redirectUri, codeVerifier ?? undefined),
    );
    const { actor } = request;
    const account = await refusedAs('headhunter', () =>
      this.accounts.read(
        grant.accessToken,
        async (externalUserId) =>
          externalUserId && this.store.actingAccount(actor.organisationId, 'headhunter', externalUserId),
      ),
    );
    return this.store.store(actor, 'headhunter', grant, account);
  }

  /**
   * Second half for SuperJob, by code or by an employer's login and password (which are not kept).
   *
   * @throws ConnectionRefused if they do not work or the account is no employer's
   */
  async connectSuperjob(
    request: { readonly actor: AuditedBy } & (
      { readonly login: string; readonly password: string } | { readonly code: string; readonly redirectUri: string }
    ),
  ): Promise<ConnectionView> {
    const grant = await refusedAs('superjob', () =>
      'code' in request
        ? this.superjob.exchangeCode(request.code, request.redirectUri)
        : this.superjob.signIn(request.login, request.password),
    );
    const user = await refusedAs('superjob', () => this.superjob.currentUser(grant.accessToken));
    if (user.hr === false) throw new ConnectionRefused('superjob', 'the account is not an employer');
    return this.store.store(request.actor, 'superjob', grant, superjobAccount(user, this.clock.now()));
  }

  /** The organisation's connections, oldest first. */
  async list(organisationId: string): Promise<ConnectionView[]> {
    return this.database.inOrganisation(organisationId, async (db) =>
      viewsOf(
        db,
        organisationId,
        await db.getRepository(Connection).find({ where: { organisationId }, order: { id: 'ASC' } }),
      ),
    );
  }

  /** The same list page by page. @throws CursorInvalid */
  async page(organisationId: string, request: PageRequest): Promise<Page<ConnectionView>> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const connections = db.getRepository(Connection).createQueryBuilder('connection');
      const ours = connections.where('connection.organisationId = :organisationId', { organisationId });
      const { rows, next } = await readPage(ours, OLDEST_FIRST, request);
      return { rows: await viewsOf(db, organisationId, rows), next };
    });
  }

  /** One connection as it is now. */
  async state(organisationId: string, connectionId: string): Promise<ConnectionView> {
    if (!isId(connectionId)) throw new NoSuchConnection();
    const [found] = await this.database.inOrganisation(organisationId, async (db) => {
      const rows = await db.getRepository(Connection).findBy({ organisationId, id: connectionId });
      return viewsOf(db, organisationId, rows);
    });
    if (!found) throw new NoSuchConnection();
    return found;
  }

  /** For a board whose account has one lasting key. The same account again renews its connection. */
  async connectByKey(request: {
    readonly actor: AuditedBy;
    readonly board: Board;
    readonly key: string;
    readonly account: Pick<BoardAccount, 'externalUserId' | 'accountName'>;
  }): Promise<ConnectionView> {
    const { actor, board, key, account } = request;
    const grant = { accessToken: key, refreshToken: null, expiresAt: null };
    const unsaid = { externalEmployerId: null, actingAccountId: null, capabilities: {} };
    return this.store.store(actor, board, grant, { ...unsaid, ...account });
  }
}

/** While connecting, a refused code or token is not a lost connection but a failed attempt. */
async function refusedAs<T>(board: Board, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NeedsReconnecting) throw new ConnectionRefused(board, error.reason);
    throw error;
  }
}
