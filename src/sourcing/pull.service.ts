import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  AccountBlocked,
  ActionRefused,
  BoardUnavailable,
  ConnectionHealth,
  EdgeBlocked,
  isUnreadable,
  JobBoards,
  NeedsReconnecting,
  NotFoundAtBoard,
} from '../job-boards/index.js';
import type { BoardVacancy, ConnectionRef, ConnectionView, UnreadableItem } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { ExpectedError } from '../kernel/errors.js';
import { CLOCK } from '../platform/config/index.js';
import { PostingsService } from '../vacancies/index.js';
import { ListWalk } from './list-walk.service.js';
import type { OnPage } from './list-walk.service.js';
import { OneByOne } from './one-by-one.js';
import { ListsFailed } from './sourcing.errors.js';
import { inWalkOrder, marksOf, WalkPlan, wholeWalk } from './walk-plan.service.js';
import type { ListToWalk } from './walk-plan.service.js';

/**
 * So many lists in a row without an answer, or with a page of the protection in front of the board, mean that the board
 * gives nothing now. A list that hangs costs two minutes: four attempts of half a minute.
 */
const SILENT_IN_A_ROW = 3;

/** No list is begun after this, long before the queue takes the run for lost; the next run begins with those that are left. */
const LONGEST_RUN_MINUTES = 8;

/** After this nothing can be listed through the connection now. */
export function concernsAll(failure: Error, inARow: number): boolean {
  if (failure instanceof EdgeBlocked || failure instanceof BoardUnavailable) return inARow >= SILENT_IN_A_ROW;
  return failure instanceof NeedsReconnecting || failure instanceof AccountBlocked;
}

/** What the board's list of vacancies showed. */
interface Listing {
  /** Fails if the list could not be read to its end. */
  readonly pages: OneByOne;
  /** Fails for each vacancy on it that could not be stored. */
  readonly vacancies: OneByOne;
  readonly due: ListToWalk[];
}

/** Lists what the boards have: vacancies first, then the responses of those where something changed. */
@Injectable()
export class PullService {
  private readonly log = new Logger('sourcing');

  constructor(
    private readonly boards: JobBoards,
    private readonly health: ConnectionHealth,
    private readonly postings: PostingsService,
    private readonly lists: ListWalk,
    private readonly plan: WalkPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Pulls one connection. Killed at any point and run again, or run by two workers at once, it stores every response once:
   * a posting counts as walked only when its list was stored to the end.
   *
   * @throws the named errors of job-boards when the board cannot be read now
   */
  async pull(connection: ConnectionView, onPage: OnPage = () => undefined): Promise<void> {
    if (connection.status !== 'connected') return;
    const end = this.clock.now().getTime() + LONGEST_RUN_MINUTES * 60_000;
    const listing = await this.listVacancies(connection);
    const walks = new OneByOne(concernsAll);
    const left = inWalkOrder(listing.due);
    while (left.length > 0 && this.clock.now().getTime() < end) {
      const [list] = left.splice(0, 1);
      await walks.try(() => this.walk(connection, list, onPage));
    }
    const failure = this.explained(connection, listing, walks);
    if (failure) throw failure;
    if (left.length === 0) await this.health.notePulled(connection);
    else this.log.log(`A pull ended with its time; ${left.length} lists are left to the next`);
  }

  private async listVacancies(connection: ConnectionRef): Promise<Listing> {
    const published = new Set<string>();
    const due: ListToWalk[] = [];
    const pages = new OneByOne(concernsAll);
    const vacancies = new OneByOne(concernsAll);
    const sawAll = await pages.try(async () => {
      for await (const seen of this.boards.for(connection.board).listVacancies(connection)) {
        if (seen.externalId !== null) published.add(seen.externalId);
        await vacancies.try(async () => {
          const list = await this.look(connection, seen);
          if (list !== null) due.push(list);
        });
      }
    });
    // What is not in half a list may be in the other half.
    if (sawAll) due.push(...(await this.ended(connection, published)));
    return { pages, vacancies, due };
  }

  /** Keeps what the board says of a vacancy. @returns the walk that it needs; null = none */
  private async look(connection: ConnectionRef, seen: BoardVacancy | UnreadableItem): Promise<ListToWalk | null> {
    await this.plan.keepVacancy(connection, seen);
    if (isUnreadable(seen)) return null;
    const posting = await this.postings.ensureFromBoard(connection, await this.withHistory(connection, seen));
    const list = await this.plan.walkOf(posting, seen);
    if (list === null) await this.postings.settle(posting, seen.responsesCount, marksOf(seen));
    return list;
  }

  /** Which publication a new one continues is told by the board with the vacancy alone, not in its list. */
  private async withHistory(connection: ConnectionRef, seen: BoardVacancy): Promise<BoardVacancy> {
    const board = this.boards.for(connection.board);
    if (!board.readVacancy || seen.previousExternalId !== null) return seen;
    if (await this.postings.known(connection, seen.externalId)) return seen;
    if (!(await this.postings.anyKnown(connection))) return seen;
    const whole = await board.readVacancy(connection, seen.externalId).catch((error: unknown) => {
      // Listed, but not shown by itself: then nothing is known of what it continues.
      if (error instanceof NotFoundAtBoard) return null;
      throw error;
    });
    return whole === null || isUnreadable(whole) ? seen : { ...seen, previousExternalId: whole.previousExternalId };
  }

  /** Who responded between the last look and the end of a publication is found by one more walk of its lists. */
  private async ended(connection: ConnectionRef, published: ReadonlySet<string>): Promise<ListToWalk[]> {
    const known = await this.postings.postings(connection.organisationId, connection.connectionId);
    return known
      .filter(({ archived, externalId }) => !archived && !published.has(externalId))
      .map((posting) => wholeWalk(posting, true));
  }

  private async walk(connection: ConnectionRef, list: ListToWalk, onPage: OnPage): Promise<void> {
    try {
      await this.lists.walk(connection, list, onPage);
    } catch (error) {
      // Given to a colleague whose vacancies this account may not see: to us it has ended. The board says so in either way.
      const isHidden = error instanceof ActionRefused || error instanceof NotFoundAtBoard;
      if (!(list.isEnded && isHidden)) throw error;
    }
    if (list.isEnded) await this.postings.markArchived(connection.organisationId, list.posting.id);
  }

  /**
   * Each failure in the log. If only lists of responses failed and others went well, a sentence that says so, otherwise
   * the first failure: it is the cause of all that is missing.
   */
  private explained({ board }: ConnectionRef, { pages, vacancies }: Listing, walks: OneByOne): Error | null {
    const failures = [...pages.failures, ...vacancies.failures, ...walks.failures];
    for (const failure of failures) {
      if (failure instanceof ExpectedError) this.log.warn({ code: failure.code }, `A list failed: ${failure.message}`);
      else this.log.error({ err: failure }, 'A list failed');
    }
    const [first] = failures;
    if (!first) return null;
    const othersWentWell = pages.failures.length === 0 && walks.done > 0;
    return othersWentWell ? new ListsFailed(board, failures.length, first) : first;
  }
}
