import type { EntityManager } from 'typeorm';
import type { ConnectionView } from '../job-boards/index.js';

/** Vacancies that somebody else leads than the account under which we act. */
export interface LedByOther {
  readonly managerId: string;
  /** As the board names them; null where it tells the number alone. */
  readonly manager: string | null;
  /** How many of theirs that are published have chats closed to us. */
  readonly vacancies: number;
}

/** Published vacancies whose chats are closed to the account under which we act. */
export interface ClosedChats {
  /** Of so many that are published. */
  readonly published: number;
  /** Who leads those that are closed, most first. */
  readonly ledBy: readonly LedByOther[];
}

/** How many vacancies are published, and how many of them are closed. */
export function vacanciesOf({ published, ledBy }: ClosedChats): {
  readonly published: number;
  readonly closed: number;
} {
  return { published, closed: ledBy.reduce((sum, { vacancies }) => sum + vacancies, 0) };
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

/** Of the published vacancies of a connection those that others lead, unless each of their chats is known to be open to us. */
export async function closedChats(
  db: EntityManager,
  { organisationId, connectionId }: Pick<ConnectionView, 'organisationId' | 'connectionId'>,
): Promise<ClosedChats> {
  const rows = await db.query<(LedByOther & { published: number })[]>(
    `SELECT "managerId", max(manager) AS manager, count(*) FILTER (WHERE closed)::int AS vacancies, count(*)::int AS published
       FROM (SELECT posting.manager_id AS "managerId", posting.manager_name AS manager,
                    posting.manager_id <> ${accountSql('connection')} AND coalesce(
                      (SELECT bool_or(${outOfReachSql('chat', 'posting', 'connection')})
                         FROM responses response
                         JOIN board_chats chat ON chat.organisation_id = $1 AND chat.response_id = response.id
                        WHERE response.organisation_id = $1 AND response.posting_id = posting.id), true) AS closed
               FROM vacancy_postings posting
               JOIN connections connection ON connection.organisation_id = $1 AND connection.id = posting.connection_id
              WHERE posting.organisation_id = $1 AND posting.connection_id = $2 AND NOT posting.archived) vacancies
      GROUP BY "managerId" ORDER BY vacancies DESC, "managerId"`,
    [organisationId, connectionId],
  );
  return {
    published: rows.reduce((sum, { published }) => sum + published, 0),
    ledBy: rows.flatMap(({ managerId, manager, vacancies }) =>
      vacancies > 0 ? [{ managerId, manager, vacancies }] : [],
    ),
  };
}
