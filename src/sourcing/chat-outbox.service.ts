import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { storableText } from '../kernel/storable-json.js';
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
  /** UUID that the form was made with: the same one again writes nothing. */
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
   * Keeps a message of a person's, to be sent. Call it in a transaction.
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
    if (text === '' || text.length > LONGEST_CHAT_MESSAGE_CHARACTERS)
      throw new ChatTextUnusable(LONGEST_CHAT_MESSAGE_CHARACTERS);
    const { organisationId, userId, name: author } = actor;
    const now = this.clock.now();
    const messageId = newId();
    const kept = await db.query<unknown[]>(
      `INSERT INTO chat_messages (organisation_id, id, response_id, side, author, text, written_at, status, automated,
                                  idempotency_key, user_id, attempts)
       VALUES ($1, $2, $3, 'employer', $4, $5, $6, 'waiting', false, $7, $8, 0)
       ON CONFLICT ON CONSTRAINT uq_chat_messages_key DO NOTHING RETURNING id`,
      [organisationId, messageId, responseId, author, text, now, key, userId],
    );
    if (kept.length === 0) return null;
    const notBefore = new Date(now.getTime() + FIRST_ATTEMPT_MINUTES * 60_000);
    await this.queue.enqueue(sendChatMessage, { organisationId, messageId }, { notBefore });
    await this.audit.record(actor, 'conversations.written', { type: 'application', id: applicationId });
    return messageId;
  }
}
