import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { AuditedBy } from '../audit/index.js';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { ExpectedError } from '../kernel/errors.js';
import { isId, newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { ConnectionAccessService } from './connection-access.service.js';
import { Connection } from './connection.entity.js';
import type { ConnectionStatus } from './connection.entity.js';
import { problemsOf } from './connection-health.service.js';
import type { ConnectionProblem } from './connection-health.service.js';
import { ConnectionProblemRow } from './connection-problem.entity.js';
import { HeadhunterClient } from './headhunter/headhunter.client.js';
import type { Board } from './boards.table.js';
import type { ConnectionRef } from './job-board.port.js';
import {
  BoardMisconfigured,
  BoardUnavailable,
  ConnectionRefused,
  NeedsReconnecting,
  NoSuchConnection,
} from './job-boards.errors.js';
import { SuperjobClient } from './superjob/superjob.client.js';
import type { TokenGrant } from './token-grant.js';

/** A connection without its secrets: for pages and jobs. */
export interface ConnectionView extends ConnectionRef {
  readonly status: ConnectionStatus;
  readonly accountName: string;
  readonly externalEmployerId: string | null;
  readonly externalUserId: string;
  /** What is wrong, at most one for each kind of work. */
  readonly problems: readonly ConnectionProblem[];
  readonly lastPulledAt: Date | null;
  readonly tokenExpiresAt: Date | null;
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
}

/** The way to a board's page for granting access, and what to keep until the person comes back with a code. */
export interface ConnectStart {
  readonly address: string;
  /** To be compared with the one that comes back. */
  readonly state: string;
  /** HeadHunter only. */
  readonly codeVerifier: string | null;
}

/**
 * Problems of a connection that are over when it was just made anew: the board answered and took what we sent. A spent quota, a missing
 * service or a single list that cannot be read stay until the work itself goes well again.
 */
const DISPROVED_BY_CONNECTING: readonly string[] = [
  'job-boards.needs-reconnecting',
  'job-boards.account-blocked',
  'job-boards.unavailable',
  'job-boards.edge-blocked',
  'job-boards.misconfigured',
];

/** What a board says of the account that was connected. */
interface Account {
  readonly board: Board;
  readonly externalEmployerId: string | null;
  readonly externalUserId: string;
  readonly accountName: string;
  readonly capabilities: Record<string, unknown>;
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
    private readonly access: ConnectionAccessService,
    private readonly headhunter: HeadhunterClient,
    private readonly superjob: SuperjobClient,
    private readonly audit: AuditService,
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
    return this.store(request.actor, grant, await this.headhunterAccount(grant.accessToken));
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
    return this.store(request.actor, grant, {
      board: 'superjob',
      // Not shown by the board to anyone: https://api.superjob.ru/ (user/current).
      externalEmployerId: null,
      externalUserId: user.id,
      accountName: user.name ?? user.id,
      capabilities: { user: { id: user.id, employer: user.hr } },
    });
  }

  /** The organisation's connections, oldest first. */
  async list(organisationId: string): Promise<ConnectionView[]> {
    return this.database.inOrganisation(organisationId, async (db) =>
      views(
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
      return { rows: await views(db, organisationId, rows), next };
    });
  }

  /** One connection as it is now. */
  async state(organisationId: string, connectionId: string): Promise<ConnectionView> {
    if (!isId(connectionId)) throw new NoSuchConnection();
    const [found] = await this.database.inOrganisation(organisationId, async (db) => {
      const rows = await db.getRepository(Connection).findBy({ organisationId, id: connectionId });
      return views(db, organisationId, rows);
    });
    if (!found) throw new NoSuchConnection();
    return found;
  }

  private async headhunterAccount(token: string): Promise<Account> {
    const me = await refusedAs('headhunter', () => this.headhunter.me(token));
    const employerId = me.employer?.id ?? null;
    const managerId = me.manager?.id ?? me.id;
    if (me.is_employer === false || employerId === null || managerId === null) {
      throw new ConnectionRefused('headhunter', 'the account is not an employer');
    }
    const capabilities = {
      user: { employer: me.is_employer, admin: me.manager?.has_admin_rights ?? me.is_admin },
      methodAccess: await orWhy(() => this.headhunter.methodAccess(token, employerId, managerId)),
      payableActions: await orWhy(() => this.headhunter.payableApiActions(token, employerId)),
      resumeLimits: await orWhy(() => this.headhunter.resumeLimits(token, employerId, managerId)),
      readAt: this.clock.now().toISOString(),
    };
    const accountName = me.employer?.name ?? employerId;
    return {
      board: 'headhunter',
      externalEmployerId: employerId,
      externalUserId: managerId,
      accountName,
      capabilities,
    };
  }

  /** For a board whose account has one lasting key. The same account again renews its connection. */
  async connectByKey(request: {
    readonly actor: AuditedBy;
    readonly board: Board;
    readonly key: string;
    readonly account: Pick<Account, 'externalUserId' | 'accountName'>;
  }): Promise<ConnectionView> {
    const { actor, board, key, account } = request;
    const grant = { accessToken: key, refreshToken: null, expiresAt: null };
    return this.store(actor, grant, { board, externalEmployerId: null, capabilities: {}, ...account });
  }

  /** One row per account: two people connecting the same one at the same time end with one connection. */
  private async store(actor: AuditedBy, grant: TokenGrant, account: Account): Promise<ConnectionView> {
    const { organisationId } = actor;
    const { board, externalUserId } = account;
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
        status: 'connected' as const,
        accessTokenEncrypted: this.access.sealed(organisationId, id, grant.accessToken),
        refreshTokenEncrypted: grant.refreshToken && this.access.sealed(organisationId, id, grant.refreshToken),
        tokenExpiresAt: grant.expiresAt,
        problem: null,
        problemDetails: {},
        problemSince: null,
      };
      if (earlier) await repository.update({ organisationId, id }, row as object);
      else await repository.insert({ ...row, organisationId, id, createdAt: this.clock.now() } as object);
      await db
        .getRepository(ConnectionProblemRow)
        .delete({ organisationId, connectionId: id, code: In([...DISPROVED_BY_CONNECTING]) });
      await this.audit.record(
        actor,
        earlier ? 'connections.renewed' : 'connections.made',
        { type: 'connection', id },
        { board },
      );
      const [stored] = await views(db, organisationId, await repository.findBy({ organisationId, id }));
      return stored;
    });
  }
}

async function views(
  db: EntityManager,
  organisationId: string,
  rows: readonly Connection[],
): Promise<ConnectionView[]> {
  const problems = await problemsOf(db, organisationId, rows);
  return rows.map((row) => ({
    organisationId: row.organisationId,
    connectionId: row.id,
    board: row.board,
    status: row.status,
    accountName: row.accountName,
    externalEmployerId: row.externalEmployerId,
    externalUserId: row.externalUserId,
    problems: problems.get(row.id) ?? [],
    lastPulledAt: row.lastPulledAt,
    tokenExpiresAt: row.tokenExpiresAt,
    capabilities: row.capabilities,
    createdAt: row.createdAt,
  }));
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

/** A capability that cannot be asked for is itself worth knowing; silence of the board or wrong settings are not. */
async function orWhy(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof BoardUnavailable || error instanceof BoardMisconfigured) return { unknown: error.reason };
    return { refused: error instanceof ExpectedError ? error.code : 'unknown' };
  }
}
