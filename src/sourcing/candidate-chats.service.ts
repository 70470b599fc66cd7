import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { NotTakenByBoard, RestsWithConnection } from '../messaging/index.js';
import type { BoardChannel, BoardMessageToSend, BoardWay } from '../messaging/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { CandidateLetters } from './candidate-letters.service.js';
import { outOfReachSql } from './chat-reach.js';
import { isResting } from './chat-rest.js';
import { ChatSending } from './chat-sending.service.js';

/** What the product writes by itself into the chats of the boards: invitations and the like to people without an e-mail address. */
@Injectable()
export class CandidateChats implements BoardChannel {
  constructor(
    private readonly database: Database,
    private readonly sending: ChatSending,
    private readonly letters: CandidateLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async reaches(organisationId: string, applicationId: string): Promise<BoardWay | null> {
    const [row] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ reached: boolean }[]>(`SELECT ${reachedByChatSql('$1::uuid', '$2::uuid')} AS reached`, [
        organisationId,
        applicationId,
      ]),
    );
    if (row?.reached) return 'chat';
    return (await this.letters.reaches(organisationId, applicationId)) ? 'letter' : null;
  }

  /** The outbox that it comes from repeats it; here it is kept so that it stands in the conversation. */
  async send(message: BoardMessageToSend): Promise<void> {
    const { organisationId } = message;
    const id = await this.database.inOrganisation(organisationId, (db) => this.keep(db, message));
    if (id === null) throw new NotTakenByBoard('refused', 'no chat');
    const { status, problem } = await this.sending.attempt(organisationId, id);
    if (status === 'sent') return;
    if (status === 'waiting' && isResting(problem)) throw new RestsWithConnection(problem ?? status);
    throw new NotTakenByBoard(status === 'refused' ? 'refused' : 'not-sent', problem ?? status);
  }

  async sendLetter(message: BoardMessageToSend): Promise<void> {
    await this.letters.send(message);
  }

  /** In the chat of the last response; the same message again is the same row, with what is true now. */
  private async keep(
    db: EntityManager,
    { organisationId, messageId, applicationId, text }: BoardMessageToSend,
  ): Promise<string | null> {
    const [row] = await db.query<{ id: string }[]>(
      `INSERT INTO chat_messages AS known (organisation_id, id, response_id, side, author, text, written_at, status, automated,
                                           idempotency_key, attempts)
       SELECT $1, $3, response.id, 'employer', 'Otklik', $5, $6, 'waiting', true, $4, 0
         ${openChatsSql('$1::uuid', '$2::uuid')}
        ORDER BY coalesce(response.responded_at, response.first_seen_at) DESC, response.id DESC LIMIT 1
       ON CONFLICT ON CONSTRAINT uq_chat_messages_key DO UPDATE
          SET status = CASE WHEN known.status IN ('refused', 'failed') THEN 'waiting' ELSE known.status END,
              attempts = CASE WHEN known.status IN ('refused', 'failed') THEN 0 ELSE known.attempts END,
              text = CASE WHEN known.status IN ('sending', 'sent') THEN known.text ELSE excluded.text END
       RETURNING id`,
      [organisationId, applicationId, newId(), messageId, text, this.clock.now()],
    );
    return row?.id ?? null;
  }
}

/**
 * SQL of the condition that the person of an application can be written to in the chat of a board.
 *
 * @param application  id of one that is shown: what is shown as part of it counts
 */
export function reachedByChatSql(organisationId: string, application: string): string {
  return `EXISTS (SELECT 1 ${openChatsSql(organisationId, application)})`;
}

/** The chats of an application into which we may write, as far as is known; `response` is theirs. */
function openChatsSql(organisationId: string, application: string): string {
  return `FROM applications part
     JOIN responses response ON response.organisation_id = ${organisationId} AND response.application_id = part.id
     JOIN board_chats chat ON chat.organisation_id = ${organisationId} AND chat.response_id = response.id
     JOIN vacancy_postings posting ON posting.organisation_id = ${organisationId} AND posting.id = response.posting_id
     JOIN connections connection ON connection.organisation_id = ${organisationId} AND connection.id = response.connection_id
    WHERE part.organisation_id = ${organisationId} AND (part.id = ${application} OR part.merged_into_id = ${application})
      AND NOT response.tombstone AND chat.block_reason IS NULL
      AND NOT ${outOfReachSql('chat', 'posting', 'connection')}`;
}
