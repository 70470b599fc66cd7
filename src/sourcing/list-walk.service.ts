import { Injectable } from '@nestjs/common';
import { isUnreadable, JobBoards, NotFoundAtBoard } from '../job-boards/index.js';
import type { BoardResponse, ConnectionRef, UnreadableItem } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';
import { PostingsService } from '../vacancies/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { inParallel } from './in-parallel.js';
import { ReadingService } from './reading.service.js';
import { ResponsesStore } from './responses.store.js';
import type { StoredResponse } from './responses.store.js';
import type { ListToWalk } from './walk-plan.service.js';

/** Responses stored in one transaction: one page of a board. */
const PAGE = 50;

/** Résumés stored at the same time, each in a transaction of its own: enough to keep the database busy. */
const STORED_AT_ONCE = 4;

/** Called after each stored page. */
export type OnPage = () => Promise<void> | void;

/** Stores the responses of one posting, page by page as the board lists them. */
@Injectable()
export class ListWalk {
  constructor(
    private readonly boards: JobBoards,
    private readonly postings: PostingsService,
    private readonly store: ResponsesStore,
    private readonly reading: ReadingService,
  ) {}

  /** A posting counts as walked only when its list was stored to the end. @throws what the board threw */
  async walk(connection: ConnectionRef, { posting, changedOnly, count }: ListToWalk, onPage: OnPage): Promise<void> {
    const { organisationId } = connection;
    let page: (BoardResponse | UnreadableItem)[] = [];
    const flush = async (): Promise<void> => {
      const stored = await this.store.storePage(connection, posting.id, page);
      page = [];
      await this.takeOver(connection, posting, stored);
      await onPage();
    };
    try {
      for await (const item of this.boards
        .for(connection.board)
        .listResponses(connection, posting.externalId, { changedOnly })) {
        page.push(item);
        if (page.length >= PAGE) await flush();
      }
    } catch (error) {
      // What was listed before the failure is kept; the posting stays unwalked.
      if (page.length > 0) await flush();
      if (error instanceof ExpectedError) await this.postings.markWalkFailed(organisationId, posting.id);
      // A vacancy that disappeared, or that this account may no longer see, must not stop the others.
      if (error instanceof NotFoundAtBoard) return;
      throw error;
    }
    if (page.length > 0) await flush();
    await this.postings.markWalked(organisationId, posting.id, count);
  }

  /** Stores the résumés that came together with their responses. */
  private async takeOver(
    connection: ConnectionRef,
    { vacancyId }: VacancyPosting,
    stored: readonly StoredResponse[],
  ): Promise<void> {
    const arrived = stored.flatMap(({ id, status, item }) =>
      status === 'waiting' && !isUnreadable(item) && item.resume
        ? [{ id, vacancyId, respondedAt: item.respondedAt, read: item.resume }]
        : [],
    );
    const { errors } = await inParallel(
      arrived,
      STORED_AT_ONCE,
      (one) => this.reading.takeOver(connection, one),
      () => true,
    );
    if (errors.length > 0) throw errors[0];
  }
}
