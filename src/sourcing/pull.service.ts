import { Injectable, Logger } from '@nestjs/common';
import {
  AccountBlocked,
  ConnectionsService,
  EdgeBlocked,
  isUnreadable,
  JobBoards,
  NeedsReconnecting,
  NotFoundAtBoard,
} from '../job-boards/index.js';
import type { BoardResponse, BoardVacancy, ConnectionRef, UnreadableItem } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';
import { PostingsService } from '../vacancies/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { inParallel } from './in-parallel.js';
import { OneByOne } from './one-by-one.js';
import { ReadingService } from './reading.service.js';
import { ResponsesStore } from './responses.store.js';
import type { StoredResponse } from './responses.store.js';
import { ListsFailed } from './sourcing.errors.js';
import { WalkPlan } from './walk-plan.service.js';

/** Responses stored in one transaction: one page of a board. */
const PAGE = 50;

/** Résumés stored at the same time, each in a transaction of its own: enough to keep the database busy. */
const STORED_AT_ONCE = 4;

/** How a posting's responses are to be listed, and the board's counter at that time. */
interface ListToWalk {
  readonly changedOnly: boolean;
  readonly count: number | null;
}

/** Pages of the protection in front of the board for so many lists in a row are meant for all of them. */
const EDGE_BLOCKS_IN_A_ROW = 3;

/** After this nothing can be listed through the connection now. */
function concernsAll(failure: Error, inARow: number): boolean {
  if (failure instanceof EdgeBlocked) return inARow >= EDGE_BLOCKS_IN_A_ROW;
  return failure instanceof NeedsReconnecting || failure instanceof AccountBlocked;
}

/** Lists what the boards have: vacancies first, then the responses of those where something changed. */
@Injectable()
export class PullService {
  private readonly log = new Logger('sourcing');

  constructor(
    private readonly boards: JobBoards,
    private readonly connections: ConnectionsService,
    private readonly postings: PostingsService,
    private readonly store: ResponsesStore,
    private readonly reading: ReadingService,
    private readonly walks: WalkPlan,
  ) {}

  /**
   * Pulls one connection. Killed at any point and run again, or run by two workers at once, it stores every response once:
   * a posting counts as walked only when its list was stored to the end.
   *
   * @param onPage  called after each stored page
   * @throws the named errors of job-boards when the board cannot be read now
   */
  async pull(connection: ConnectionRef, onPage: () => Promise<void> | void = () => undefined): Promise<void> {
    const { status } = await this.connections.state(connection.organisationId, connection.connectionId);
    if (status !== 'connected') return;
    const board = this.boards.for(connection.board);
    const toWalk: { posting: VacancyPosting; list: ListToWalk }[] = [];
    const published = new Set<string>();
    const lists = new OneByOne(concernsAll);
    const sawAll = await lists.try(async () => {
      for await (const seen of board.listVacancies(connection)) {
        if (seen.externalId !== null) published.add(seen.externalId);
        await lists.try(async () => {
          const due = await this.look(connection, seen);
          if (due !== null) toWalk.push(due);
        });
      }
    });
    for (const { posting, list } of toWalk) await lists.try(() => this.walk(connection, posting, list, onPage));
    // What is not in half a list may be in the other half.
    if (sawAll) await this.walkEnded(connection, published, lists, onPage);
    if (lists.failures.length > 0) throw this.explained(connection, lists);
    await this.connections.notePulled(connection);
  }

  /** Keeps what the board says of a vacancy. @returns the walk that it needs; null = none */
  private async look(
    connection: ConnectionRef,
    seen: BoardVacancy | UnreadableItem,
  ): Promise<{ posting: VacancyPosting; list: ListToWalk } | null> {
    await this.walks.keepVacancy(connection, seen);
    if (isUnreadable(seen)) return null;
    const posting = await this.postings.ensureFromBoard(connection, seen);
    if (!this.walks.isDue(posting, seen)) return null;
    return {
      posting,
      list: { changedOnly: this.walks.mayWalkChangedOnly(posting, seen), count: seen.responsesCount },
    };
  }

  /** Each failure in the log; where others went well, a sentence that says so, otherwise the first. */
  private explained({ board }: ConnectionRef, { failures, done }: OneByOne): Error {
    for (const failure of failures) {
      if (failure instanceof ExpectedError) this.log.warn({ code: failure.code }, `A list failed: ${failure.message}`);
      else this.log.error({ err: failure }, 'A list failed');
    }
    const [first] = failures;
    return done > 0 ? new ListsFailed(board, failures.length, first) : first;
  }

  /** Who responded between the last look and the end of a publication is found by one more walk of its lists. */
  private async walkEnded(
    connection: ConnectionRef,
    published: ReadonlySet<string>,
    lists: OneByOne,
    onPage: () => Promise<void> | void,
  ): Promise<void> {
    const { organisationId, connectionId } = connection;
    for (const posting of await this.postings.postings(organisationId, connectionId)) {
      if (posting.archived || published.has(posting.externalId)) continue;
      await lists.try(async () => {
        await this.walk(connection, posting, { changedOnly: false, count: posting.responsesCount }, onPage);
        await this.postings.markArchived(organisationId, posting.id);
      });
    }
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

  private async walk(
    connection: ConnectionRef,
    posting: VacancyPosting,
    { changedOnly, count }: ListToWalk,
    onPage: () => Promise<void> | void,
  ): Promise<void> {
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
      // A vacancy that disappeared, or that this account may no longer see, must not stop the others.
      if (error instanceof NotFoundAtBoard) return;
      throw error;
    }
    if (page.length > 0) await flush();
    await this.postings.markWalked(connection.organisationId, posting.id, count);
  }
}
