import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { idOfName, newId } from '../kernel/ids.js';
import { storableText } from '../kernel/storable-json.js';
import { isVisible } from '../kernel/visible-text.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { LONGEST_CHAT_MESSAGE_CHARACTERS } from './chats.store.js';
import { sendChatMessage } from './send-chat-message.job.js';
import { ChatTextUnusable } from './sourcing.errors.js';

/** What a person writes to a candidate. */
export interface NewChatMessage {
  /** The response in whose chat it is written. */
  readonly responseId: string;
  /** UUID that the form was made with: the same one again writes nothing, or has what failed sent again. */
  readonly key: string;
  readonly text: string;
}

/** Whoever writes waits for the first attempt; the background sees to the message after this. */
const FIRST_ATTEMPT_MINUTES = 1;

/** The outbox of chats: what is written here is kept first and sent then. */
@Injectable()
export class ChatOutbox {
  constructor(
    private readonly queue: JobQueue,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a message of a person's, to be sent. Call it in a transaction that holds the chat. One with this key that failed is sent
   * again, with that key: if it arrived all the same, the board knows it again.
   *
   * @returns its id; null when one with this key is there already
   * @throws ChatTextUnusable
   */
  async keep(
    db: EntityManager,
    actor: Actor,
    applicationId: string,
    { responseId, key, text: typed }: NewChatMessage,
  ): Promise<string | null> {
    const text = storableText(typed).replaceAll('\r\n', '\n').trim();
    if (!isVisible(text) || text.length > LONGEST_CHAT_MESSAGE_CHARACTERS)
      throw new ChatTextUnusable(LONGEST_CHAT_MESSAGE_CHARACTERS);
    const { organisationId, userId, name: author } = actor;
    const now = this.clock.now();
    // Of the failed one an attempt stays counted: read at the board meanwhile, it is recognised as ours.
    const [kept] = await db.query<{ id: string }[]>(
      `INSERT INTO chat_messages AS known (organisation_id, id, response_id, side, author, text, written_at, status, automated,
                                           idempotency_key, user_id, attempts)
       VALUES ($1, $2, $3, 'employer', $4, $5, $6, 'waiting', false, $7, $8, 0)
       ON CONFLICT ON CONSTRAINT uq_chat_messages_key DO UPDATE
          SET status = 'waiting', author = excluded.author, user_id = excluded.user_id, written_at = excluded.written_at,
              problem = NULL, attempts = 1
        WHERE known.status = 'failed' AND known.response_id = excluded.response_id AND NOT known.automated
       RETURNING id`,
      [
        organisationId,
        newId(),
        responseId,
        author,
        text,
        now,
        await this.keyFor(db, organisationId, { responseId, key, text }),
        userId,
      ],
    );
    if (!kept) return null;
    const messageId = kept.id;
    const notBefore = new Date(now.getTime() + FIRST_ATTEMPT_MINUTES * 60_000);
    await this.queue.enqueue(sendChatMessage, { organisationId, messageId }, { notBefore });
    await this.audit.record(actor, 'conversations.written', { type: 'application', id: applicationId });
    return messageId;
  }

  /** To another person, or in another text than the one that failed, it is another message, however often the form is sent. */
  private async keyFor(db: EntityManager, organisationId: string, message: NewChatMessage): Promise<string> {
    const { responseId, key, text } = message;
    const [known] = await db.query<{ text: string; response_id: string; status: string }[]>(
      `SELECT text, response_id, status FROM chat_messages WHERE organisation_id = $1 AND idempotency_key = $2`,
      [organisationId, key],
    );
    if (known && known.response_id !== responseId) return idOfName(key, responseId);
    return known?.status === 'failed' && known.text !== text ? idOfName(key, text) : key;
  }
}
