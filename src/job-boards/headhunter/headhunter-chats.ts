import type { BoardChat, BoardMessage, BoardMessageSent, NewBoardMessage } from '../board-chat.js';
import type { HeadhunterClient } from './headhunter.client.js';
import { toBoardMessage } from './headhunter-chat.mapper.js';

/** Pages of one chat that are read: a thousand messages are no conversation about a job. */
const MOST_PAGES = 20;

/** The conversations with applicants. https://api.hh.ru/openapi/redoc#tag/Chaty */
export class HeadhunterChats {
  constructor(private readonly client: HeadhunterClient) {}

  /**
   * From the last message back to the one that is known: so what was changed or seen among the last ones is read anew. Reading
   * marks nothing as read, which is a call of its own.
   */
  async read(token: string, chatId: string, knownUpTo: string | null): Promise<BoardChat> {
    const read = new Map<string, BoardMessage>();
    let blockReason: string | null = null;
    let before: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const {
        messages,
        has_more: hasMore,
        chat_states: states,
      } = await this.client.chatMessages(token, chatId, before);
      const write = states?.write_message_state;
      if (page === 0 && write?.allowed === false) blockReason = write.reason ?? 'chat_blocked';
      const ids = messages.flatMap(idOf);
      for (const message of messages.map(toBoardMessage)) {
        // The message that a page starts from is in both.
        if (message !== null && !read.has(message.externalId)) read.set(message.externalId, message);
      }
      const [oldest] = ids.toSorted(compareIds);
      const isReached = knownUpTo !== null && ids.includes(knownUpTo);
      if (isReached || hasMore !== true || oldest === undefined || oldest === before) break;
      before = oldest;
    }
    return { messages: [...read.values()].sort(byTime), blockReason };
  }

  async write(token: string, chatId: string, { key, text, isAutomated }: NewBoardMessage): Promise<BoardMessageSent> {
    return this.client.writeChatMessage(token, chatId, { idempotency_key: key, text, is_automated: isAutomated });
  }
}

function idOf(raw: unknown): string[] {
  const id: unknown = typeof raw === 'object' && raw !== null ? (raw as { id?: unknown }).id : null;
  return typeof id === 'string' || typeof id === 'number' ? [String(id)] : [];
}

/** Pages come newest first, each oldest first; what has no time stays where it was within its page. */
function byTime(a: BoardMessage, b: BoardMessage): number {
  return (a.writtenAt?.getTime() ?? 0) - (b.writtenAt?.getTime() ?? 0) || compareIds(a.externalId, b.externalId);
}

/** Ids grow; they are numbers written as text. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || a.localeCompare(b);
}
