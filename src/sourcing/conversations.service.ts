import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationsService, maskedContacts, partsSql } from '../candidates/index.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { ChatExchange } from './chat-exchange.service.js';
import { ChatOutbox } from './chat-outbox.service.js';
import type { NewChatMessage } from './chat-outbox.service.js';
import { ChatsStore } from './chats.store.js';
import { conversationsOf } from './conversation.js';
import type { Conversation } from './conversation.js';
import { NoSuchConversation } from './sourcing.errors.js';

/** The conversations with candidates at the boards, for people and programs. */
@Injectable()
export class Conversations {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly exchange: ChatExchange,
    private readonly chats: ChatsStore,
    private readonly outbox: ChatOutbox,
  ) {}

  /** As they are known here; the boards are not asked. @throws ApplicationNotFound */
  async of(actor: Actor, applicationId: string): Promise<Conversation[]> {
    assertAllowed(actor, 'conversations.read');
    const { id } = await this.applications.find(actor, applicationId);
    return this.readBy(actor, id);
  }

  /** The same for pages; none for those who may not read them. The caller has checked that the actor may see the application. */
  async shown(actor: Actor, applicationId: string): Promise<Conversation[]> {
    if (!mayDo(actor, 'conversations.read')) return [];
    return this.readBy(actor, applicationId);
  }

  /**
   * Writes to the candidate in the chat of a response, in the name of the connected account. It is kept first: what cannot be sent
   * while the person waits is sent by the background, what the board refuses is in `unsent`. The same key again writes nothing.
   *
   * @throws ApplicationNotFound, NoSuchConversation, ChatTextUnusable
   */
  async write(actor: Actor, applicationId: string, message: NewChatMessage): Promise<void> {
    assertAllowed(actor, 'conversations.write');
    const { organisationId } = actor;
    const { id } = await this.applications.find(actor, applicationId);
    const messageId = await this.database.inOrganisation(organisationId, async (db) => {
      await this.held(db, organisationId, id, message.responseId);
      return this.outbox.keep(db, actor, id, message);
    });
    if (messageId === null) return;
    await this.exchange.send(organisationId, messageId);
    // Whoever answers has read what they answer.
    await this.exchange.markRead(organisationId, message.responseId);
  }

  /** Reads the conversation at the board now. @throws ApplicationNotFound, NoSuchConversation */
  async refresh(actor: Actor, applicationId: string, responseId: string): Promise<void> {
    assertAllowed(actor, 'conversations.read');
    const { organisationId } = actor;
    const { id } = await this.applications.find(actor, applicationId);
    await this.database.inOrganisation(organisationId, (db) => this.held(db, organisationId, id, responseId));
    await this.exchange.read(organisationId, responseId);
  }

  /** What was written so far needs no answer; at the board it counts as read. @throws ApplicationNotFound, NoSuchConversation */
  async settle(actor: Actor, applicationId: string, responseId: string): Promise<void> {
    assertAllowed(actor, 'conversations.write');
    const { organisationId } = actor;
    const { id } = await this.applications.find(actor, applicationId);
    await this.database.inOrganisation(organisationId, async (db) => {
      await this.held(db, organisationId, id, responseId);
      // By the board's clock, which dates what comes next.
      await db.query(
        `UPDATE board_chats SET answered_at = (SELECT max(written_at) FROM chat_messages
            WHERE organisation_id = $1 AND response_id = $2 AND side = 'applicant')
          WHERE organisation_id = $1 AND response_id = $2`,
        [organisationId, responseId],
      );
      await this.chats.settle(db, organisationId, responseId);
    });
    await this.exchange.markRead(organisationId, responseId);
  }

  /** As the actor may read them: applicants write their numbers, too. What waits to be sent again is left as it is. */
  private async readBy(actor: Actor, applicationId: string): Promise<Conversation[]> {
    const { organisationId } = actor;
    const conversations = await this.database.inOrganisation(organisationId, (db) =>
      conversationsOf(db, organisationId, applicationId),
    );
    if (mayDo(actor, 'contacts.read')) return conversations;
    return conversations.map(({ messages, ...conversation }) => ({
      ...conversation,
      messages: messages.map((message) =>
        message.side === 'applicant' ? { ...message, text: maskedContacts(message.text) } : message,
      ),
    }));
  }

  /** Keeps the chat from others until the transaction ends. @throws NoSuchConversation for a response of somebody else */
  private async held(
    db: EntityManager,
    organisationId: string,
    applicationId: string,
    responseId: string,
  ): Promise<void> {
    const rows = isId(responseId)
      ? await db.query<unknown[]>(
          `SELECT 1 FROM board_chats chat
             JOIN responses response ON response.organisation_id = $1 AND response.id = chat.response_id
            WHERE chat.organisation_id = $1 AND chat.response_id = $3 AND response.application_id IN (${partsSql('$2')})`,
          [organisationId, applicationId, responseId],
        )
      : [];
    if (rows.length === 0 || !(await this.chats.hold(db, organisationId, responseId))) throw new NoSuchConversation();
  }
}
