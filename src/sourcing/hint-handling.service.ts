import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ConnectionsService, isUnreadable, JobBoards, NotFoundAtBoard } from '../job-boards/index.js';
import type { ConnectionView } from '../job-boards/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { PostingsService } from '../vacancies/index.js';
import { BoardHint } from './board-hint.entity.js';
import type { HintStatus } from './board-hint.entity.js';
import { pullConnection } from './pull-connection.job.js';
import { readChat } from './read-chat.job.js';
import { readResponses } from './read-responses.job.js';
import { ResponsesStore } from './responses.store.js';

/** Of what an id may be made: it becomes a part of an address. */
const id = z.union([z.string().regex(/^[\w-]{1,200}$/), z.int()]).transform(String);
/** Of what a board tells only this is used: where to look. */
const payloadSchema = z.object({
  topic_id: id.nullish(),
  vacancy_id: id.nullish(),
  employer_id: id.nullish(),
  chat_id: id.nullish(),
  creation_time: z.string().nullish(),
});
const bodySchema = z.object({ payload: payloadSchema });

/** Something about one response. */
const OF_RESPONSE = /^(NEW_NEGOTIATION|NEW_RESPONSE|NEGOTIATION_)/;
/** Somebody wrote: the chat is read. */
const OF_CHAT = /^CHAT_MESSAGE_/;
/** The board makes a letter within so long after the response that it is of. */
const LETTER_SECONDS = 5;
/** Something about a vacancy: the list of vacancies is looked at. */
const OF_VACANCY = /^VACANCY_/;

/** Follows what a board told of. Nothing of it is believed: it says where to look, and what is seen there is stored as ever. */
@Injectable()
export class HintHandling {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly postings: PostingsService,
    private readonly store: ResponsesStore,
    private readonly queue: JobQueue,
  ) {}

  /** Twice, or two at the same time, is once. @throws what the board threw, so that the queue tries again */
  async handle(organisationId: string, hintId: string): Promise<void> {
    const hint = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(BoardHint).findOneBy({ organisationId, id: hintId, status: 'waiting' }),
    );
    if (!hint) return;
    const connection = await this.connections.state(organisationId, hint.connectionId);
    // While the access is lost nobody can ask; the hint waits for the connection.
    if (connection.status !== 'connected') return;
    await this.finish(hint, await this.follow(connection, hint));
  }

  private async follow(connection: ConnectionView, { kind, body }: BoardHint): Promise<HintStatus> {
    const reading = bodySchema.safeParse(body);
    if (!reading.success) return 'ignored';
    const { payload } = reading.data;
    const { topic_id: topicId, vacancy_id: vacancyId, employer_id: employerId } = payload;
    if (employerId && employerId !== connection.externalEmployerId) return 'ignored';
    const { organisationId, connectionId } = connection;
    if (OF_VACANCY.test(kind) && vacancyId) {
      await this.queue.enqueue(pullConnection, { organisationId, connectionId }, { hurry: true });
      return 'done';
    }
    if (OF_CHAT.test(kind)) return this.readChats(connection, payload);
    if (!OF_RESPONSE.test(kind) || !topicId) return 'ignored';
    if (vacancyId && !(await this.postings.known(connection, vacancyId))) return 'ignored';
    return this.lookAt(connection, topicId, vacancyId ?? '');
  }

  /** A chat that is not known comes with its response; the letter of a response is no reason to read it. */
  private async readChats(
    { organisationId, connectionId }: ConnectionView,
    { chat_id: chatId, creation_time: writtenAt }: z.output<typeof payloadSchema>,
  ): Promise<HintStatus> {
    const responses = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ id: string; responded_at: Date | null; read_at: Date | null }[]>(
        `SELECT response.id, response.responded_at, chat.read_at FROM board_chats chat
           JOIN responses response ON response.organisation_id = $1 AND response.id = chat.response_id
          WHERE chat.organisation_id = $1 AND chat.external_id = $2 AND response.connection_id = $3`,
        [organisationId, chatId, connectionId],
      ),
    );
    const news = responses.filter(
      ({ responded_at: respondedAt, read_at: readAt }) =>
        readAt !== null || !isLetter(Date.parse(writtenAt ?? ''), respondedAt),
    );
    for (const { id: responseId } of news) {
      await this.queue.enqueue(readChat, { organisationId, responseId }, { hurry: true, again: true });
    }
    return news.length > 0 ? 'done' : 'ignored';
  }

  private async lookAt(connection: ConnectionView, topicId: string, vacancyId: string): Promise<HintStatus> {
    const board = this.boards.for(connection.board);
    if (!board.readResponse) return 'ignored';
    let item;
    try {
      item = await board.readResponse(connection, topicId);
    } catch (error) {
      if (error instanceof NotFoundAtBoard) return 'ignored';
      throw error;
    }
    const posting = await this.postings.known(connection, (!isUnreadable(item) && item.vacancyExternalId) || vacancyId);
    if (!posting) return 'ignored';
    await this.store.storePage(connection, posting.id, [item]);
    const { organisationId, connectionId } = connection;
    await this.queue.enqueue(readResponses, { organisationId, connectionId }, { hurry: true, again: true });
    return 'done';
  }

  private async finish({ organisationId, id: hintId }: BoardHint, status: HintStatus): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(BoardHint).update({ organisationId, id: hintId }, { status }),
    );
  }
}

/** The letter is made with its response; whoever writes more needs longer. What has no time is no letter. */
function isLetter(writtenAt: number, respondedAt: Date | null): boolean {
  return respondedAt !== null && writtenAt <= respondedAt.getTime() + LETTER_SECONDS * 1000;
}
