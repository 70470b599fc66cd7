import { Injectable } from '@nestjs/common';
import { maskedContacts, partsSql } from '../candidates/index.js';
import { ConnectionPaused, ConnectionsService } from '../job-boards/index.js';
import type { Board, ConnectionView } from '../job-boards/index.js';
import { assertAllowed, mayDo, OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { pageOf, pageSize, valuesAfter } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { VacanciesService } from '../vacancies/index.js';
import { closedChats } from './chat-reach.js';
import type { ClosedChats } from './chat-reach.js';
import { PullAndRead } from './pull-and-read.service.js';
import { pullConnection } from './pull-connection.job.js';
import { readResponses } from './read-responses.job.js';
import type { ResponseStatus } from './response-status.js';

/** How far pulling has come, for one connection. */
export interface ConnectionProgress {
  readonly connectionId: string;
  readonly board: Board;
  /** Responses that the board delivered: the sum of the five numbers below. */
  readonly found: number;
  /** Of them: résumé read, candidate known. */
  readonly read: number;
  /** Résumé still to be read. */
  readonly waiting: number;
  readonly unreadable: number;
  /** The person deleted or hid the résumé before it was read. */
  readonly tombstones: number;
  /** The person asked to be forgotten. Each response is in exactly one of the five numbers. */
  readonly erased: number;
}

/** How far pulling has come, for the whole organisation. */
export interface Progress {
  readonly found: number;
  readonly read: number;
  /** Applications with a score. Two responses of one person to one vacancy are one application. */
  readonly scored: number;
  readonly unreadable: number;
  readonly waiting: number;
  readonly tombstones: number;
  readonly erased: number;
  readonly connections: ConnectionProgress[];
}

/** A response of which no application could be made, or whose résumé is gone. */
export interface UnreadableResponse {
  readonly responseId: string;
  readonly board: Board;
  /** The board's id of the response. */
  readonly externalId: string;
  readonly respondedAt: Date;
  /** `waiting`: it could not be read so far and is tried again. */
  readonly status: 'unreadable' | 'waiting';
  /** What could not be read and why. */
  readonly problem: string;
}

/** What the board delivered for an application. */
export interface DeliveredResponse {
  readonly board: Board;
  readonly respondedAt: Date;
  readonly coverLetter: string | null;
  /** The board's own word for the stage there. */
  readonly state: string | null;
  /** The applicant deleted or hid the résumé: nothing can be done at the board any more. */
  readonly tombstone: boolean;
  readonly problem: string | null;
  /** What became of telling the board about a rejection; null = nothing to tell. */
  readonly told: string | null;
}

const NEWEST_FIRST: Keyset<UnreadableResponse> = {
  list: 'unreadable',
  direction: 'DESC',
  columns: [
    { sql: '"respondedAt"', kind: 'instant', of: ({ respondedAt }) => respondedAt.toISOString() },
    { sql: 'response.id', kind: 'id', of: ({ responseId }) => responseId },
  ],
};

/** Progress is counted at most this often while pulling: each count reads an index. */
const PROGRESS_EVERY_MILLISECONDS = 250;

/** Synchronisation with the boards: starting it, and how far it is. */
@Injectable()
export class SourcingService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly connections: ConnectionsService,
    private readonly work: PullAndRead,
    private readonly queue: JobQueue,
    private readonly vacancies: VacanciesService,
  ) {}

  /** Queues a pull of every connection of every organisation. */
  async queuePulls(): Promise<void> {
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      for (const { connectionId, status } of await this.connections.list(organisationId)) {
        if (status === 'connected') await this.queue.enqueue(pullConnection, { organisationId, connectionId });
      }
    }
  }

  /** "Pull now" of one connection. @throws NoSuchConnection, ConnectionPaused while the board does not accept it */
  async queuePull(actor: Actor, connectionId: string): Promise<void> {
    assertAllowed(actor, 'connections.edit');
    const { organisationId } = actor;
    const { status, board } = await this.connections.state(organisationId, connectionId);
    if (status !== 'connected') throw new ConnectionPaused(board);
    await this.queue.enqueue(pullConnection, { organisationId, connectionId, hurry: true }, { hurry: true });
    // Also for a pull that runs already, and with what earlier ones have listed.
    await this.queue.enqueue(readResponses, { organisationId, connectionId }, { hurry: true });
  }

  /**
   * Pulls and reads everything in this process, all connections at the same time. Safe beside workers that do the same.
   *
   * @throws the first failure, after all connections have come as far as they could
   */
  async pullAll(
    organisationId: string,
    options: { onProgress?: (progress: Progress) => void } = {},
  ): Promise<Progress> {
    const connections = await this.connections.list(organisationId);
    let lastTold = 0;
    const tell = async (): Promise<void> => {
      if (!options.onProgress || performance.now() - lastTold < PROGRESS_EVERY_MILLISECONDS) return;
      lastTold = performance.now();
      options.onProgress(await this.progress(organisationId));
    };
    const outcomes = await Promise.allSettled(connections.map((connection) => this.work.run(connection, tell)));
    const progress = await this.progress(organisationId);
    options.onProgress?.(progress);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    return progress;
  }

  /** Résumés that may still be read today, asked now; null where the board does not say, or not at once. */
  async leftToday(connection: ConnectionView): Promise<number | null> {
    return connection.status === 'connected' ? this.work.leftToday(connection) : null;
  }

  /** Published vacancies of a connection whose chats are closed to us. */
  async closedChats(connection: ConnectionView): Promise<ClosedChats> {
    return this.database.inOrganisation(connection.organisationId, (db) => closedChats(db, connection));
  }

  /** How far pulling has come. */
  async progress(organisationId: string): Promise<Progress> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const connections = await db.query<ConnectionProgress[]>(
        `SELECT connection.id AS "connectionId", connection.board,
                count(response.id)::int AS found,
                count(*) FILTER (WHERE response.status = 'read')::int AS read,
                count(*) FILTER (WHERE response.status = 'waiting')::int AS waiting,
                count(*) FILTER (WHERE response.status = 'unreadable')::int AS unreadable,
                count(*) FILTER (WHERE response.status = 'tombstone')::int AS tombstones,
                count(*) FILTER (WHERE response.status = 'erased')::int AS erased
           FROM connections connection
           LEFT JOIN responses response
             ON response.organisation_id = connection.organisation_id AND response.connection_id = connection.id
          WHERE connection.organisation_id = $1
          GROUP BY connection.id, connection.board ORDER BY connection.id`,
        [organisationId],
      );
      const [scores] = await db.query<{ scored: number }[]>(
        `SELECT count(*)::int AS scored FROM applications WHERE organisation_id = $1 AND rank_points >= 0
            AND merged_into_id IS NULL`,
        [organisationId],
      );
      const sum = (part: keyof ConnectionProgress): number =>
        connections.reduce((total, connection) => total + Number(connection[part]), 0);
      return {
        found: sum('found'),
        read: sum('read'),
        scored: scores?.scored ?? 0,
        unreadable: sum('unreadable'),
        waiting: sum('waiting'),
        tombstones: sum('tombstones'),
        erased: sum('erased'),
        connections,
      };
    });
  }

  /** How many responses wait to be read: of the index alone, so that every page may ask. */
  async waiting(organisationId: string): Promise<number> {
    return this.countOf(organisationId, 'waiting');
  }

  /** How many responses could not be read, likewise. */
  async unreadableCount(organisationId: string): Promise<number> {
    return this.countOf(organisationId, 'unreadable');
  }

  private async countOf(organisationId: string, status: ResponseStatus): Promise<number> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const [row] = await db.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM connections connection
           JOIN responses response
             ON response.organisation_id = $1 AND response.connection_id = connection.id AND response.status = $2
          WHERE connection.organisation_id = $1`,
        [organisationId, status],
      );
      return row?.n ?? 0;
    });
  }

  /** Responses to a vacancy that could not be read, newest first: shown beside the list, so that nobody is overlooked. */
  async unreadable(actor: Actor, vacancyId: string, request: PageRequest = {}): Promise<Page<UnreadableResponse>> {
    assertAllowed(actor, 'applications.read');
    const { organisationId } = actor;
    await this.vacancies.get(actor, vacancyId);
    const [at, id] = valuesAfter(NEWEST_FIRST, request) ?? [null, null];
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.query<UnreadableResponse[]>(
        `SELECT response.id AS "responseId", connection.board, response.external_id AS "externalId",
                coalesce(response.responded_at, response.first_seen_at) AS "respondedAt", response.status, response.problem
           FROM responses response
           JOIN vacancy_postings posting
             ON posting.organisation_id = response.organisation_id AND posting.id = response.posting_id
           JOIN connections connection
             ON connection.organisation_id = response.organisation_id AND connection.id = response.connection_id
          WHERE response.organisation_id = $1 AND posting.vacancy_id = $2 AND response.problem IS NOT NULL
            AND response.status IN ('unreadable', 'waiting')
            AND ($4::timestamptz IS NULL
                 OR (coalesce(response.responded_at, response.first_seen_at), response.id) < ($4, $5::uuid))
          ORDER BY "respondedAt" DESC, response.id DESC LIMIT $3`,
        [organisationId, vacancyId, pageSize(request) + 1, at, id],
      ),
    );
    return pageOf(NEWEST_FIRST, request, rows);
  }

  /** What the boards delivered for an application, oldest first. The caller has checked that the actor may see it. */
  async responsesOf(actor: Actor, applicationId: string): Promise<DeliveredResponse[]> {
    assertAllowed(actor, 'applications.read');
    const responses = await this.database.inOrganisation(actor.organisationId, (db) =>
      db.query<DeliveredResponse[]>(
        `SELECT connection.board, coalesce(response.responded_at, response.first_seen_at) AS "respondedAt",
                response.cover_letter AS "coverLetter", response.state, response.tombstone, response.problem,
                (SELECT status FROM board_actions action
                  WHERE action.organisation_id = response.organisation_id AND action.response_id = response.id
                  ORDER BY action.id DESC LIMIT 1) AS told
           FROM responses response
           JOIN connections connection
             ON connection.organisation_id = response.organisation_id AND connection.id = response.connection_id
          WHERE response.organisation_id = $1 AND response.application_id IN (${partsSql('$2')})
          ORDER BY "respondedAt", response.id`,
        [actor.organisationId, applicationId],
      ),
    );
    if (mayDo(actor, 'contacts.read')) return responses;
    return responses.map((response) => ({ ...response, coverLetter: maskedContacts(response.coverLetter) }));
  }
}
