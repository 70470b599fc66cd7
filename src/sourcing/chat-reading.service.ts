import { Inject, Injectable } from '@nestjs/common';
import { ActionRefused, ConnectionsService, JobBoards, NotFoundAtBoard } from '../job-boards/index.js';
import type { BoardChat } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { isChatNew } from './chat-age.js';
import { accountInChats, noteReach } from './chat-reach.js';
import { ChatsStore } from './chats.store.js';

/** Reads chats. */
@Injectable()
export class ChatReading {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly chats: ChatsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Stores what is new in the chat of a response. @throws what the board threw, where trying again may help */
  async read(organisationId: string, responseId: string): Promise<void> {
    const known = await this.database.inOrganisation(organisationId, (db) =>
      this.chats.toRead(db, organisationId, responseId),
    );
    if (!known) return;
    const connection = await this.connections.state(organisationId, known.connectionId);
    const board = this.boards.for(connection.board);
    if (connection.status !== 'connected' || !board.readChat) return;
    const account = accountInChats(connection);
    let chat: BoardChat;
    try {
      chat = await board.readChat(connection, known.externalId, known.knownUpTo);
    } catch (error) {
      const isGone =
        error instanceof ActionRefused ||
        (error instanceof NotFoundAtBoard && !isChatNew(known.firstSeenAt, this.clock.now()));
      if (!isGone) throw error;
      await this.database.inOrganisation(organisationId, async (db) => {
        await this.chats.giveUp(db, organisationId, responseId);
        if (error instanceof NotFoundAtBoard)
          await noteReach(db, organisationId, responseId, { account, found: 'missing' });
      });
      return;
    }
    await this.database.inOrganisation(organisationId, async (db) => {
      await this.chats.merge(db, organisationId, responseId, chat, known.toldMessages);
      await noteReach(db, organisationId, responseId, { account, found: 'read' });
    });
  }
}
