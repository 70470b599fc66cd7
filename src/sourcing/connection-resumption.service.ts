import { Injectable } from '@nestjs/common';
import { ConnectionsService, JobBoards } from '../job-boards/index.js';
import { MessagingService } from '../messaging/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { boardsWithLetters } from './candidate-letters.service.js';
import { handleHint } from './handle-hint.job.js';
import { pullConnection } from './pull-connection.job.js';
import { readChat } from './read-chat.job.js';
import { readResponses } from './read-responses.job.js';
import { sendChatMessage } from './send-chat-message.job.js';
import { tellBoard } from './tell-board.job.js';

/** What rests while the board does not accept a connection is left as it is; here it is taken up again. */
@Injectable()
export class ConnectionResumption {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly queue: JobQueue,
    private readonly outbox: MessagingService,
  ) {}

  /** Twice is once: what has been done in the meantime is not done again. */
  async resume(organisationId: string, connectionId: string): Promise<void> {
    const { status, board } = await this.connections.state(organisationId, connectionId);
    if (status !== 'connected') return;
    const hurry = { hurry: true };
    await this.queue.enqueue(pullConnection, { organisationId, connectionId, hurry: true }, hurry);
    await this.queue.enqueue(readResponses, { organisationId, connectionId }, hurry);
    // A run under way may have met the break just before.
    const anew = { hurry: true, again: true };
    for (const { id: hintId } of await this.waitingHints(organisationId, connectionId)) {
      await this.queue.enqueue(handleHint, { organisationId, hintId }, anew);
    }
    for (const { id: actionId, dueAt } of await this.waitingActions(organisationId, connectionId)) {
      await this.queue.enqueue(tellBoard, { organisationId, actionId }, { notBefore: dueAt, ...anew });
    }
    const messages = await this.waitingMessages(organisationId, connectionId);
    for (const { id: messageId, automated } of messages) {
      if (!automated) await this.queue.enqueue(sendChatMessage, { organisationId, messageId }, anew);
    }
    // What the product writes by itself comes from the outbox, which decides what is to be said now.
    const written = messages.flatMap(({ automated, key }) => (automated ? [key] : []));
    if (written.length > 0) await this.outbox.wake(organisationId, written);
    if (boardsWithLetters(this.boards).includes(board)) await this.outbox.wakeLetters(organisationId);
    for (const { id: responseId } of await this.unreadChats(organisationId, connectionId)) {
      await this.queue.enqueue(readChat, { organisationId, responseId }, anew);
    }
  }

  private async waitingHints(organisationId: string, connectionId: string): Promise<{ id: string }[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `SELECT id FROM board_hints
          WHERE organisation_id = $1 AND connection_id = $2 AND status = 'waiting' ORDER BY id`,
        [organisationId, connectionId],
      ),
    );
  }

  private async waitingMessages(
    organisationId: string,
    connectionId: string,
  ): Promise<{ id: string; automated: boolean; key: string }[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `SELECT message.id, message.automated, message.idempotency_key AS key FROM chat_messages message
           JOIN responses response ON response.organisation_id = $1 AND response.id = message.response_id
          WHERE message.organisation_id = $1 AND response.connection_id = $2 AND message.status IN ('waiting', 'sending')
          ORDER BY message.id`,
        [organisationId, connectionId],
      ),
    );
  }

  private async unreadChats(organisationId: string, connectionId: string): Promise<{ id: string }[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `SELECT response.id FROM board_chats chat
           JOIN responses response ON response.organisation_id = $1 AND response.id = chat.response_id
          WHERE chat.organisation_id = $1 AND response.connection_id = $2 AND chat.told_messages > chat.known_messages
          ORDER BY response.id`,
        [organisationId, connectionId],
      ),
    );
  }

  /** None of them before its time to think is over. */
  private async waitingActions(organisationId: string, connectionId: string): Promise<{ id: string; dueAt: Date }[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `SELECT action.id, action.due_at AS "dueAt" FROM board_actions action
           JOIN responses response ON response.organisation_id = $1 AND response.id = action.response_id
          WHERE action.organisation_id = $1 AND response.connection_id = $2 AND action.status IN ('waiting', 'sending')
          ORDER BY action.id`,
        [organisationId, connectionId],
      ),
    );
  }
}
