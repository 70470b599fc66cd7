import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BoardChatMark } from '../job-boards/index.js';
import { storableText } from '../kernel/storable-json.js';
import { JobQueue } from '../platform/queue/index.js';
import { readChat } from './read-chat.job.js';

/** What lists of responses say of chats. */
@Injectable()
export class ChatMarks {
  constructor(private readonly queue: JobQueue) {}

  /**
   * Keeps which chats responses have, and has those read in which there is more than is known. The letter of a new response is no
   * reason, nor is an old conversation that others have read: they are read when somebody wants to see them.
   *
   * @param fresh  ids of the responses that were not known before
   */
  async note(
    db: EntityManager,
    organisationId: string,
    chats: readonly { readonly id: string; readonly chat: BoardChatMark }[],
    fresh: ReadonlySet<string>,
  ): Promise<void> {
    if (chats.length === 0) return;
    const rows = chats.map(({ id, chat: { externalId, messages, unread } }) => ({
      response_id: id,
      external_id: storableText(externalId),
      messages,
      known: fresh.has(id) && unread === 0 ? (messages ?? 0) : Math.min(messages ?? 0, 1),
    }));
    const noted = await db.query<{ response_id: string; is_news: boolean | null }[]>(
      `INSERT INTO board_chats AS known (organisation_id, response_id, external_id, told_messages, known_messages)
       SELECT $1, mark.response_id, mark.external_id, mark.messages, mark.known
         FROM jsonb_to_recordset($2::jsonb) AS mark (response_id uuid, external_id text, messages integer, known integer)
        ORDER BY mark.response_id
       ON CONFLICT ON CONSTRAINT pk_board_chats DO UPDATE
          SET external_id = excluded.external_id, told_messages = coalesce(excluded.told_messages, known.told_messages)
       RETURNING response_id, told_messages > known_messages AS is_news`,
      [organisationId, JSON.stringify(rows)],
    );
    for (const { response_id: responseId, is_news: isNews } of noted) {
      if (isNews === true) await this.queue.enqueue(readChat, { organisationId, responseId }, { again: true });
    }
  }
}
