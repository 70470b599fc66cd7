import type { EntityManager } from 'typeorm';
import type { ConnectionView } from '../job-boards/index.js';

/** Vacancies that somebody else leads than the account under which we act. */
export interface LedByOther {
  readonly managerId: string;
  /** As the board names them; null where it tells the number alone. */
  readonly manager: string | null;
  /** How many of theirs are published. */
  readonly vacancies: number;
}

/** The account that takes part in chats, or does not. */
export function accountInChats({ actingAccountId, externalUserId }: ConnectionView): string {
  return actingAccountId ?? externalUserId;
}

/** SQL of the same. @param connection  alias of connections */
export function accountSql(connection: string): string {
  return `coalesce(${connection}.acting_account_id, ${connection}.external_user_id)`;
}

/**
 * SQL of the condition that a chat is closed to the account under which we act. A board shows a chat to whom takes part in it alone:
 * whoever leads the vacancy, and whoever was added. So what the board said when it was asked counts, and before that whose the vacancy is.
 *
 * @param chat, posting, connection  aliases of board_chats, vacancy_postings, connections
 */
export function outOfReachSql(chat: string, posting: string, connection: string): string {
  const account = accountSql(connection);
  return `(${chat}.reached_as IS DISTINCT FROM ${account}
    AND coalesce(${chat}.missing_for = ${account} OR ${posting}.manager_id <> ${account}, false))`;
}

/** What the board said of a chat that was asked for. */
export type ChatFound = 'read' | 'written' | 'missing';

const FOUND_SQL: Readonly<Record<ChatFound, string>> = {
  // Read by whoever leads the vacancy it proves nothing for the time after that.
  read: `reached_as = CASE WHEN posting.manager_id = $3 THEN chat.reached_as ELSE $3 END, missing_for = NULL`,
  written: `reached_as = $3, missing_for = NULL`,
  missing: `reached_as = nullif(chat.reached_as, $3), missing_for = $3`,
};

/** Keeps whether the chat of a response was there for an account. */
export async function noteReach(
  db: EntityManager,
  organisationId: string,
  responseId: string,
  { account, found }: { readonly account: string; readonly found: ChatFound },
): Promise<void> {
  await db.query(
    `UPDATE board_chats chat SET ${FOUND_SQL[found]}
       FROM responses response
       JOIN vacancy_postings posting ON posting.organisation_id = $1 AND posting.id = response.posting_id
      WHERE chat.organisation_id = $1 AND chat.response_id = $2
        AND response.organisation_id = $1 AND response.id = chat.response_id`,
    [organisationId, responseId, account],
  );
}

/** Who leads published vacancies of a connection beside the account under which we act: whose chats are closed to us, most first. */
export function ledByOthers(
  db: EntityManager,
  { organisationId, connectionId }: Pick<ConnectionView, 'organisationId' | 'connectionId'>,
): Promise<LedByOther[]> {
  return db.query<LedByOther[]>(
    `SELECT posting.manager_id AS "managerId", max(posting.manager_name) AS manager, count(*)::int AS vacancies
       FROM vacancy_postings posting
       JOIN connections connection ON connection.organisation_id = $1 AND connection.id = posting.connection_id
      WHERE posting.organisation_id = $1 AND posting.connection_id = $2 AND NOT posting.archived
        AND posting.manager_id <> ${accountSql('connection')}
      GROUP BY posting.manager_id ORDER BY vacancies DESC, posting.manager_id`,
    [organisationId, connectionId],
  );
}
