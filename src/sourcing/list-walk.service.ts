import { Injectable } from '@nestjs/common';
import { ActionRefused, isUnreadable, JobBoards, NotFoundAtBoard } from '../job-boards/index.js';
import type { ConnectionRef, ListShortfall } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';
import { PostingsService } from '../vacancies/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { CollectionWalks } from './collection-walks.service.js';
import { inParallel } from './in-parallel.js';
import { ReadingService } from './reading.service.js';
import { ResponsesStore } from './responses.store.js';
import type { StoredResponse } from './responses.store.js';
import { NOTHING_FOUND, sumOf } from './walk-find.js';
import type { ResponseItem, Stored, WalkFind } from './walk-find.js';
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
    private readonly collections: CollectionWalks,
  ) {}

  /** A posting counts as walked only when its lists were stored as far as was wanted. @throws what the board threw */
  async walk(connection: ConnectionRef, list: ListToWalk, onPage: OnPage): Promise<WalkFind> {
    const { organisationId } = connection;
    const { posting } = list;
    const board = this.boards.for(connection.board);
    const walkOne: Stored = (items, enough) => this.stored(connection, posting, items, { enough, onPage });
    try {
      const find =
        board.listCollections && board.listCollection
          ? await this.collections.walk(connection, board, list, walkOne)
          : await walkOne(board.listResponses(connection, posting.externalId), () => false);
      await this.postings.markWalked(posting, list, find.shortfall);
      return find;
    } catch (error) {
      if (error instanceof ExpectedError) await this.postings.markWalkFailed(organisationId, posting.id);
      // A vacancy that disappeared, or that this account may no longer see, must not stop the others.
      const isHidden = error instanceof NotFoundAtBoard || (list.isEnded && error instanceof ActionRefused);
      if (!isHidden) throw error;
      if (list.isEnded) await this.postings.markHidden(posting, await this.notStored(posting));
      return NOTHING_FOUND;
    }
  }

  /** Given to a colleague whose vacancies this account may not see: what the board counted and nobody will list any more. */
  private async notStored(posting: VacancyPosting): Promise<ListShortfall | null> {
    const missing = (posting.responsesCount ?? 0) - (await this.store.countOf(posting));
    return missing > 0 ? { missing, ignoresFilters: false } : null;
  }

  /** What was listed before a failure, or before it was enough, is kept. */
  private async stored(
    connection: ConnectionRef,
    posting: VacancyPosting,
    items: AsyncIterable<ResponseItem>,
    { enough, onPage }: { enough: Parameters<Stored>[1]; onPage: OnPage },
  ): Promise<WalkFind> {
    let page: ResponseItem[] = [];
    let find = NOTHING_FOUND;
    const flush = async (): Promise<WalkFind> => {
      const { responses, fresh, changed } = await this.store.storePage(connection, posting.id, page);
      const onThisPage = { fresh, changed, listed: page.length, shortfall: null };
      page = [];
      find = sumOf(find, onThisPage);
      await this.takeOver(connection, posting, responses);
      await onPage();
      return onThisPage;
    };
    try {
      for await (const item of items) {
        page.push(item);
        if (page.length >= PAGE && enough(await flush(), find)) return find;
      }
    } catch (error) {
      if (page.length > 0) await flush();
      throw error;
    }
    if (page.length > 0) await flush();
    return find;
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
