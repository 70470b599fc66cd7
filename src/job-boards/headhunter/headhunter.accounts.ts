import type { Clock } from '../../kernel/clock.js';
import { ExpectedError } from '../../kernel/errors.js';
import type { BoardAccount } from '../job-board.port.js';
import {
  AccountNotOffered,
  BoardMisconfigured,
  BoardUnavailable,
  ConnectionRefused,
  ManagerAccountRefused,
  NotFoundAtBoard,
} from '../job-boards.errors.js';
import { readTolerantly } from '../read-tolerantly.js';
import type { HeadhunterClient } from './headhunter.client.js';
import { managerSchema } from './headhunter.wire.js';
import type { HeadhunterManagerAccounts, HeadhunterMe } from './headhunter.wire.js';

/** Which manager account is wished, once it is known whose they are; null = whatever the board takes for the primary one. */
export type Wish = (externalUserId: string | null) => Promise<string | null>;

/**
 * Whose tokens they are, under which of their manager accounts to act, and what that one may do.
 * https://api.hh.ru/openapi/redoc#tag/Menedzhery-rabotodatelya
 */
export class HeadhunterAccounts {
  constructor(
    private readonly client: HeadhunterClient,
    private readonly clock: Clock,
  ) {}

  /**
   * The account as it is now.
   *
   * @throws ConnectionRefused if it is no employer's; ManagerAccountRefused if it may not be used
   */
  async read(token: string, wishOf: Wish): Promise<BoardAccount> {
    const accounts = await this.accounts(token);
    const wish = await wishOf(accounts.primary_account_id);
    // Whoever has one account needs not say which.
    const isOneOfMany = accounts.items.length > 1;
    const offered = accounts.items.some(({ id }) => id === wish);
    const first = isOneOfMany ? (offered ? wish : accounts.primary_account_id) : null;
    try {
      return await this.readUnder(token, first, accounts);
    } catch (error) {
      const other = error instanceof ManagerAccountRefused && !offered ? error.allowed[0] : undefined;
      if (!other) throw error;
      return this.readUnder(token, other.id, accounts);
    }
  }

  /** The same under this account and no other, which must be one of theirs. @throws AccountNotOffered, ManagerAccountRefused */
  async readAs(token: string, accountId: string): Promise<BoardAccount> {
    const accounts = await this.accounts(token);
    if (!accounts.items.some(({ id }) => id === accountId)) throw new AccountNotOffered('headhunter');
    return this.readUnder(token, accountId, accounts);
  }

  /** The same under the account that is in use: it is not left for another one unless a person says so. */
  async readInUse(token: string, accountId: string | null): Promise<BoardAccount> {
    if (accountId === null) return this.read(token, async () => null);
    return this.readUnder(token, accountId, await this.accounts(token));
  }

  private async readUnder(
    token: string,
    actingAccountId: string | null,
    accounts: HeadhunterManagerAccounts,
  ): Promise<BoardAccount> {
    return this.client.actingAs(actingAccountId, async () => {
      const me = await this.client.me(token);
      const employerId = me.employer?.id ?? null;
      const managerId = me.manager?.id ?? me.id;
      if (me.is_employer === false || employerId === null || managerId === null) {
        throw new ConnectionRefused('headhunter', 'the account is not an employer');
      }
      return {
        externalEmployerId: employerId,
        externalUserId: accounts.primary_account_id ?? managerId,
        actingAccountId,
        accountName: me.employer?.name ?? employerId,
        capabilities: {
          user: userOf(me),
          personalManager: me.personal_manager,
          managerAccounts: accounts,
          // Of several accounts the board tells the employer only; whose they are stands in its list of recruiters.
          ...(accounts.items.length > 1 && {
            managers: await orWhy(() => this.recruiters(token, employerId)),
          }),
          methodAccess: await orWhy(() => this.client.methodAccess(token, employerId, managerId)),
          payableActions: await orWhy(() => this.client.payableApiActions(token, employerId)),
          resumeLimits: await orWhy(() => this.client.resumeLimits(token, employerId, managerId)),
          readAt: this.clock.now().toISOString(),
        },
      };
    });
  }

  /** Their names and nothing else of them. */
  private async recruiters(token: string, employerId: string): Promise<object> {
    const { items } = await this.client.managers(token, employerId, 0);
    const recruiters = items.map((item) => readTolerantly(managerSchema, item));
    return { items: recruiters.flatMap((one) => (one.ok ? [one.value] : [])) };
  }

  /** None where the board has no such list. */
  private async accounts(token: string): Promise<HeadhunterManagerAccounts> {
    try {
      // Of whom there is none any more, the board refuses to say even this.
      return await this.client.actingAs(null, () => this.client.managerAccounts(token));
    } catch (error) {
      if (!(error instanceof NotFoundAtBoard)) throw error;
      return { items: [], primary_account_id: null, is_primary_account_blocked: null };
    }
  }
}

function userOf(me: HeadhunterMe): object {
  return {
    employer: me.is_employer,
    admin: me.manager?.has_admin_rights ?? me.is_admin,
    name: [me.last_name, me.first_name].filter(Boolean).join(' ') || null,
  };
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
