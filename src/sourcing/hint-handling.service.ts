import { Injectable } from '@nestjs/common';
import { ConnectionsService } from '../job-boards/index.js';
import type { ConnectionView } from '../job-boards/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import type { BoardHint, HintStatus } from './board-hint.entity.js';
import { HintClaims } from './hint-claims.service.js';
import { hintSchema } from './hint-payload.js';
import type { HintPayload } from './hint-payload.js';
import { HintedResponses } from './hinted-responses.service.js';
import { pullConnection } from './pull-connection.job.js';
import { readChat } from './read-chat.job.js';

/** Somebody responded. */
const OF_NEW_RESPONSE = /^(NEW_NEGOTIATION|NEW_RESPONSE)/;
/** Something else about one response. */
const OF_RESPONSE = /^NEGOTIATION_/;
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
    private readonly claims: HintClaims,
    private readonly responses: HintedResponses,
    private readonly queue: JobQueue,
  ) {}

  /** Twice, or two at the same time, is once. @throws what the board threw, so that the queue tries again */
  async handle(organisationId: string, hintId: string): Promise<void> {
    const hints = await this.claims.take(organisationId, hintId);
    if (hints.length === 0) return;
    try {
      const connection = await this.connections.state(organisationId, hints[0].connectionId);
      if (connection.status === 'connected') return await this.followAll(connection, hints);
    } catch (error) {
      await this.claims.giveBack(organisationId, hints);
      throw error;
    }
    // While the access is lost nobody can ask; the hints wait for the connection.
    await this.claims.giveBack(organisationId, hints);
  }

  private async followAll(connection: ConnectionView, hints: readonly BoardHint[]): Promise<void> {
    const { organisationId } = connection;
    const told = hints.map((hint) => ({ hint, payload: readPayload(connection, hint) }));
    const isNew = ({ hint, payload }: (typeof told)[number]): boolean =>
      OF_NEW_RESPONSE.test(hint.kind) && Boolean(payload?.topic_id);
    const arrived = told.filter(isNew);
    // All of one vacancy: see how they are taken.
    // The newest first: one that the board cannot show must not stand in the way of those that came after it.
    const topicIds = new Set(arrived.toReversed().flatMap(({ payload }) => payload?.topic_id ?? []));
    const vacancyId = arrived[0]?.payload?.vacancy_id ?? null;
    const { found, left, failure } = await this.responses.lookAtNew(connection, vacancyId, [...topicIds]);
    for (const one of told) {
      const { hint, payload } = one;
      const topicId = payload?.topic_id ?? '';
      if (isNew(one) && left.has(topicId)) continue;
      const seen = found.has(topicId) ? 'done' : 'ignored';
      const status = isNew(one) ? seen : await this.follow(connection, hint.kind, payload);
      await this.claims.finish(organisationId, [hint], status);
    }
    if (failure) throw failure;
  }

  private async follow(connection: ConnectionView, kind: string, payload: HintPayload | null): Promise<HintStatus> {
    if (payload === null) return 'ignored';
    const { topic_id: topicId, vacancy_id: vacancyId } = payload;
    const { organisationId, connectionId } = connection;
    if (OF_VACANCY.test(kind) && vacancyId) {
      await this.queue.enqueue(pullConnection, { organisationId, connectionId }, { hurry: true });
      return 'done';
    }
    if (OF_CHAT.test(kind)) return this.readChats(connection, payload);
    if (!OF_RESPONSE.test(kind) || !topicId) return 'ignored';
    return (await this.responses.lookAt(connection, vacancyId ?? null, topicId)) ? 'done' : 'ignored';
  }

  /** A chat that is not known comes with its response; the letter of a response is no reason to read it. */
  private async readChats(
    { organisationId, connectionId }: ConnectionView,
    { chat_id: chatId, creation_time: writtenAt }: HintPayload,
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
}

/** What it says of this connection's employer; null = nothing that could be used. */
function readPayload({ externalEmployerId }: ConnectionView, { body }: BoardHint): HintPayload | null {
  const { data } = hintSchema.safeParse(body);
  const employerId = data?.payload.employer_id;
  return !data || (employerId && employerId !== externalEmployerId) ? null : data.payload;
}

/** The letter is made with its response; whoever writes more needs longer. What has no time is no letter. */
function isLetter(writtenAt: number, respondedAt: Date | null): boolean {
  return respondedAt !== null && writtenAt <= respondedAt.getTime() + LETTER_SECONDS * 1000;
}
