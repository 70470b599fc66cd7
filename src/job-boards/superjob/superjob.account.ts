import type { BoardAccount } from '../job-board.port.js';
import type { SuperjobUser } from './superjob.wire.js';

/** What the board tells of an employer's user, which is little: https://api.superjob.ru/ (user/current). */
export function superjobAccount(user: SuperjobUser, now: Date): BoardAccount {
  return {
    // Not shown by the board to anyone.
    externalEmployerId: null,
    externalUserId: user.id,
    actingAccountId: null,
    accountName: user.name ?? user.id,
    capabilities: { user: { id: user.id, employer: user.hr, name: user.name }, readAt: now.toISOString() },
  };
}
