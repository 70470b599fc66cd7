import { Injectable } from '@nestjs/common';
import { JobBoards } from '../job-boards/index.js';
import { reachedByChatSql } from './candidate-chats.service.js';
import { boardsWithLetters, byLetterSql } from './candidate-letters.service.js';

/** Who can be written to at a job board, for lists of people: the same ways as those of single messages. */
@Injectable()
export class BoardReach {
  constructor(private readonly boards: JobBoards) {}

  /**
   * SQL of the condition that the person of an application can be written to in a chat, or by letter where that is switched on.
   *
   * @param organisationId, application  SQL of the two ids
   */
  reachedSql(organisationId: string, application: string): string {
    const byChat = reachedByChatSql(organisationId, application);
    const boards = boardsWithLetters(this.boards);
    if (boards.length === 0) return byChat;
    return `(${byChat} OR EXISTS (SELECT 1 ${byLetterSql(boards, organisationId, application)}))`;
  }
}
