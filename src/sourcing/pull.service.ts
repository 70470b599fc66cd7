import { Injectable } from '@nestjs/common';
import { ConnectionsService, isUnreadable, JobBoards, NotFoundAtBoard } from '../job-boards/index.js';
import type { BoardResponse, BoardVacancy, ConnectionRef, UnreadableItem } from '../job-boards/index.js';
import { PostingsService } from '../vacancies/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { inParallel } from './in-parallel.js';
import { ReadingService } from './reading.service.js';
import { ResponsesStore } from './responses.store.js';
import type { StoredResponse } from './responses.store.js';
import { WalkPlan } from './walk-plan.service.js';

/** Responses stored in one transaction: one page of a board. */
const PAGE = 50;

/** Résumés stored at the same time, each in a transaction of its own: enough to keep the database busy. */
const STORED_AT_ONCE = 4;

/** Lists what the boards have: vacancies first, then the responses of those where something changed. */
@Injectable()
export class PullService {
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
    const toWalk: { posting: VacancyPosting; seen: BoardVacancy }[] = [];
    for await (const seen of board.listVacancies(connection)) {
      await this.walks.keepVacancy(connection, seen);
      if (isUnreadable(seen)) continue;
      const posting = await this.postings.ensureFromBoard(connection, seen);
      if (this.walks.isDue(posting, seen)) toWalk.push({ posting, seen });
    }
    for (const { posting, seen } of toWalk) await this.walk(connection, posting, seen, onPage);
    await this.connections.notePulled(connection);
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
    seen: BoardVacancy,
    onPage: () => Promise<void> | void,
  ): Promise<void> {
    const options = { changedOnly: this.walks.mayWalkChangedOnly(posting, seen) };
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
        .listResponses(connection, posting.externalId, options)) {
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
    await this.postings.markWalked(connection.organisationId, posting.id, seen.responsesCount);
  }
}
