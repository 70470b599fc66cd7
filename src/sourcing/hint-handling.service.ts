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
import { readResponses } from './read-responses.job.js';
import { ResponsesStore } from './responses.store.js';

const id = z.union([z.string().min(1).max(200), z.number()]).transform(String);
/** Of what a board tells only this is used: where to look. */
const payloadSchema = z.object({
  topic_id: id.nullish(),
  vacancy_id: id.nullish(),
  employer_id: id.nullish(),
});
const bodySchema = z.object({ payload: payloadSchema });

/** Something about one response. */
const OF_RESPONSE = /^(NEW_NEGOTIATION|NEW_RESPONSE|NEGOTIATION_)/;
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
    // While the access is lost nobody can ask; connecting again begins with a look at everything.
    const status = connection.status === 'connected' ? await this.follow(connection, hint) : 'ignored';
    await this.finish(hint, status);
  }

  private async follow(connection: ConnectionView, { kind, body }: BoardHint): Promise<HintStatus> {
    const reading = bodySchema.safeParse(body);
    if (!reading.success) return 'ignored';
    const { topic_id: topicId, vacancy_id: vacancyId, employer_id: employerId } = reading.data.payload;
    if (employerId && employerId !== connection.externalEmployerId) return 'ignored';
    const { organisationId, connectionId } = connection;
    if (OF_VACANCY.test(kind) && vacancyId) {
      await this.queue.enqueue(pullConnection, { organisationId, connectionId }, { hurry: true });
      return 'done';
    }
    if (!OF_RESPONSE.test(kind) || !topicId) return 'ignored';
    if (vacancyId && !(await this.postings.known(connection, vacancyId))) return 'ignored';
    return this.lookAt(connection, topicId, vacancyId ?? '');
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
