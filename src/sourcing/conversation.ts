import type { EntityManager } from 'typeorm';
import { partsSql } from '../candidates/index.js';
import { capabilitySnapshotOf } from '../job-boards/index.js';
import type { Board, ChatSide } from '../job-boards/index.js';
import { groupBy } from '../kernel/group-by.js';
import { placeSql } from './chat-order.js';
import type { ChatMessageStatus } from './chat-message.entity.js';
import { accountSql, outOfReachSql } from './chat-reach.js';
import { restsSql } from './chat-rest.js';

/** A message as people read it. */
export interface ConversationMessage {
  readonly id: string;
  readonly side: ChatSide;
  readonly author: string | null;
  readonly text: string;
  readonly writtenAt: Date;
  /** Null where the board does not tell. */
  readonly seen: boolean | null;
  readonly automated: boolean;
  /** `sent` is in the chat; `waiting` and `sending` are on their way to it. */
  readonly status: Exclude<ChatMessageStatus, 'refused' | 'failed'>;
}

/** What a person wrote last and the board did not take: to be changed and sent again. */
export interface UnsentMessage {
  /** A failed one may have arrived all the same: written again with its key it is there once. */
  readonly key: string;
  readonly text: string;
  /** `refused`: the board does not take it; `failed`: it could not be brought there. */
  readonly status: 'refused' | 'failed';
  /** The board's word, or a code of ours. */
  readonly problem: string | null;
}

/** Why the account under which we act takes no part in a chat, and who does. */
export interface OutOfReach {
  /** Where another account is chosen. */
  readonly connectionId: string;
  /** Who leads the vacancy by the board's word; null where it does not tell, or says that we do. */
  readonly manager: string | null;
  /** Their account, where it is one of those under which we may act. */
  readonly accountId: string | null;
  /** There is any other account to choose. */
  readonly hasOtherAccounts: boolean;
}

/** What was written with an applicant at one board about one response. */
export interface Conversation {
  readonly responseId: string;
  readonly board: Board;
  /** The board's word for why nobody may write; null = they may, as far as is known. */
  readonly blockReason: string | null;
  /** Null where we take part in it, as far as is known. */
  readonly outOfReach: OutOfReach | null;
  /** Why what is written rests until somebody connects the board again, a code of ours; null = the board accepts the connection. */
  readonly rests: string | null;
  /** When it was last read at the board; null = never. */
  readonly readAt: Date | null;
  /** Messages at the board by its own count; null where it does not count. */
  readonly messagesAtBoard: number | null;
  readonly unansweredSince: Date | null;
  /** Oldest first; of a long conversation the last ones. What the product writes by itself is among them once it is sent. */
  readonly messages: readonly ConversationMessage[];
  readonly unsent: UnsentMessage | null;
}

/** A conversation that is longer is read on at the board. */
export const MOST_SHOWN_MESSAGES = 200;

/** Who leads the vacancy of a chat, and as whom we act. */
interface Leader {
  readonly connectionId: string;
  readonly account: string;
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly managerId: string | null;
  readonly managerName: string | null;
}

interface ChatRow extends Omit<Conversation, 'messages' | 'unsent' | 'outOfReach'>, Leader {
  readonly isOutOfReach: boolean;
}

interface MessageRow extends Omit<ConversationMessage, 'status'> {
  readonly responseId: string;
  readonly status: ChatMessageStatus;
  readonly problem: string | null;
  /** With which it was written here; null for what was read at the board. */
  readonly key: string | null;
}

/** The conversations of an application, that of the oldest response first. */
export async function conversationsOf(
  db: EntityManager,
  organisationId: string,
  applicationId: string,
): Promise<Conversation[]> {
  const chats = await db.query<ChatRow[]>(
    `SELECT response.id AS "responseId", connection.board, chat.block_reason AS "blockReason",
            ${restsSql('connection')} AS rests, chat.read_at AS "readAt",
            chat.told_messages AS "messagesAtBoard", chat.unanswered_since AS "unansweredSince",
            ${outOfReachSql('chat', 'posting', 'connection')} AS "isOutOfReach", connection.id AS "connectionId",
            ${accountSql('connection')} AS account, connection.capabilities,
            posting.manager_id AS "managerId", posting.manager_name AS "managerName"
       FROM responses response
       JOIN board_chats chat ON chat.organisation_id = $1 AND chat.response_id = response.id
       JOIN connections connection ON connection.organisation_id = $1 AND connection.id = response.connection_id
       JOIN vacancy_postings posting ON posting.organisation_id = $1 AND posting.id = response.posting_id
      WHERE response.organisation_id = $1 AND response.application_id IN (${partsSql('$2')})
      ORDER BY coalesce(response.responded_at, response.first_seen_at), response.id`,
    [organisationId, applicationId],
  );
  const rows = await db.query<MessageRow[]>(
    `SELECT last.id, last."responseId", last.side, last.author, last.text, last."writtenAt", last.seen, last.automated,
            last.status, last.problem, last.key
       FROM unnest($2::uuid[]) AS asked (response_id)
      CROSS JOIN LATERAL (
        SELECT message.id, message.response_id AS "responseId", message.side, message.author, message.text,
               message.written_at AS "writtenAt", message.seen, message.automated, message.status, message.problem,
               message.idempotency_key AS key,
               ${placeSql('message')} AS place
          FROM chat_messages message
         WHERE message.organisation_id = $1 AND message.response_id = asked.response_id
           AND (message.status = 'sent' OR NOT message.automated)
         ORDER BY ${placeSql('message')} DESC LIMIT $3) last
      ORDER BY last.place`,
    [organisationId, chats.map(({ responseId }) => responseId), MOST_SHOWN_MESSAGES],
  );
  const byResponse = groupBy(rows, ({ responseId }) => responseId);
  return chats.map(({ isOutOfReach, connectionId, account, capabilities, managerId, managerName, ...chat }) => {
    const all = byResponse.get(chat.responseId) ?? [];
    const leader = { connectionId, account, capabilities, managerId, managerName };
    const outOfReach = isOutOfReach ? whoTakesPart(leader) : null;
    return { ...chat, outOfReach, messages: all.flatMap(shown), unsent: unsentOf(all) };
  });
}

/** Whoever leads the vacancy takes part in its chats. */
function whoTakesPart({ connectionId, account, capabilities, managerId, managerName }: Leader): OutOfReach {
  const others = capabilitySnapshotOf(capabilities).accounts.filter(({ id }) => id !== account);
  const own = others.find(({ id }) => id === managerId);
  const manager = managerId === account ? null : (managerName ?? own?.person ?? managerId);
  return { connectionId, manager, accountId: own?.id ?? null, hasOtherAccounts: others.length > 0 };
}

function shown({ id, side, author, text, writtenAt, seen, automated, status }: MessageRow): ConversationMessage[] {
  if (status === 'refused' || status === 'failed') return [];
  return [{ id, side, author, text, writtenAt, seen, automated, status }];
}

/** Only of what was written last: whoever wrote again since has let it be. */
function unsentOf(rows: readonly MessageRow[]): UnsentMessage | null {
  const own = rows.filter(({ key, automated }) => key !== null && !automated);
  const last = own.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
  if (!last?.key || (last.status !== 'refused' && last.status !== 'failed')) return null;
  return { key: last.key, text: last.text, status: last.status, problem: last.problem };
}
