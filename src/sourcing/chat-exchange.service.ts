import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { ConnectionsService, JobBoards } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';
import { Database } from '../platform/database/index.js';
import { placeSql } from './chat-order.js';
import { ChatReading } from './chat-reading.service.js';
import { ChatSending } from './chat-sending.service.js';

/** A person waits for the page so long; what takes longer goes on, and is seen the next time. */
const LONGEST_WAIT_SECONDS = 8;

/** Talks to boards while a person waits for it. Whatever fails is repeated in the background, or was only a look. */
@Injectable()
export class ChatExchange {
  private readonly log = new Logger('sourcing');

  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly reading: ChatReading,
    private readonly sending: ChatSending,
  ) {}

  async send(organisationId: string, messageId: string): Promise<void> {
    await this.whileWaited(this.sending.attempt(organisationId, messageId));
  }

  async read(organisationId: string, responseId: string): Promise<void> {
    await this.whileWaited(this.reading.read(organisationId, responseId));
  }

  /** What a person here has looked at counts as read at the board, up to the last message that is known. */
  async markRead(organisationId: string, responseId: string): Promise<void> {
    const [last] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ chat: string; message: string; connectionId: string }[]>(
        `SELECT chat.external_id AS chat, message.external_id AS message, response.connection_id AS "connectionId"
           FROM chat_messages message
           JOIN board_chats chat ON chat.organisation_id = $1 AND chat.response_id = message.response_id
           JOIN responses response ON response.organisation_id = $1 AND response.id = message.response_id
          WHERE message.organisation_id = $1 AND message.response_id = $2 AND message.external_id IS NOT NULL
          ORDER BY ${placeSql('message')} DESC LIMIT 1`,
        [organisationId, responseId],
      ),
    );
    if (!last) return;
    const connection = await this.connections.state(organisationId, last.connectionId);
    const board = this.boards.for(connection.board);
    if (connection.status !== 'connected' || !board.markChatRead) return;
    await this.whileWaited(board.markChatRead(connection, last.chat, last.message));
  }

  private async whileWaited(work: Promise<unknown>): Promise<void> {
    const done = work.catch((error: unknown) => {
      if (error instanceof ExpectedError)
        this.log.warn({ code: error.code }, `A chat was not reached: ${error.message}`);
      else this.log.error({ err: error }, 'A chat was not reached');
    });
    await Promise.race([done, pause(LONGEST_WAIT_SECONDS * 1000, undefined, { ref: false })]);
  }
}
