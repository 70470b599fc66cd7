import { Injectable } from '@nestjs/common';
import { isLastWord, isUnreadable, JobBoards } from '../job-boards/index.js';
import type { ConnectionView, JobBoard } from '../job-boards/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { PostingsService } from '../vacancies/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { CollectionWalks } from './collection-walks.service.js';
import { readResponses } from './read-responses.job.js';
import { ResponsesStore } from './responses.store.js';
import type { ResponseItem } from './walk-find.js';

/** One is asked for by itself; from two on a page of their list costs no more calls, and usually shows them all. */
const WORTH_A_PAGE = 2;

/** A page of the board's list. */
const PAGE = 50;

/** What came of looking at several. */
export interface LookedAt {
  readonly found: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
  /** What was thrown at the first of those that are left. */
  readonly failure?: Error;
}

/** Looks at responses that the board told of, in as few calls as it takes. */
@Injectable()
export class HintedResponses {
  constructor(
    private readonly database: Database,
    private readonly boards: JobBoards,
    private readonly postings: PostingsService,
    private readonly store: ResponsesStore,
    private readonly collections: CollectionWalks,
    private readonly queue: JobQueue,
  ) {}

  /**
   * New ones of a vacancy: what is held already is not asked for again.
   *
   * @param topicIds  in the order in which they are asked for; after one that fails no further one is, for the board may be down
   * @returns `found`: those that the board knows, and that are of a vacancy which is known here; `left`: those that were not got to know
   */
  async lookAtNew(
    connection: ConnectionView,
    vacancyId: string | null,
    topicIds: readonly string[],
  ): Promise<LookedAt> {
    const posting = vacancyId === null ? null : await this.postings.known(connection, vacancyId);
    if (topicIds.length === 0 || (vacancyId !== null && posting === null)) return { found: new Set(), left: new Set() };
    const found = await this.held(connection, topicIds);
    const missing = new Set(topicIds.filter((id) => !found.has(id)));
    if (posting !== null && missing.size >= WORTH_A_PAGE) {
      const page = await this.pageOf(connection, posting, missing);
      if (page.length > 0) await this.keep(connection, posting, page);
      for (const { externalId } of page) if (externalId !== null && missing.delete(externalId)) found.add(externalId);
    }
    const left = new Set(missing);
    for (const id of missing) {
      try {
        if (await this.lookAt(connection, vacancyId, id, true)) found.add(id);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        return { found, left, failure: error };
      }
      left.delete(id);
    }
    return { found, left };
  }

  /**
   * As it is now.
   *
   * @param isNew  the next ones will be where it is
   * @returns false for one that the board does not know, or of a vacancy that is not known here
   */
  async lookAt(connection: ConnectionView, vacancyId: string | null, topicId: string, isNew = false): Promise<boolean> {
    if (vacancyId !== null && !(await this.postings.known(connection, vacancyId))) return false;
    const board = this.boards.for(connection.board);
    if (!board.readResponse) return false;
    const item = await orNothing(board.readResponse(connection, topicId));
    if (item === null) return false;
    const posting = await this.postings.known(
      connection,
      (!isUnreadable(item) && item.vacancyExternalId) || (vacancyId ?? ''),
    );
    if (!posting) return false;
    await this.keep(connection, posting, [item]);
    if (isNew && !isUnreadable(item) && item.state !== null) await this.collections.noteStage(posting, item.state);
    return true;
  }

  /** The beginning of the list that new responses come to, to the last one that is looked for. */
  private async pageOf(
    connection: ConnectionView,
    posting: VacancyPosting,
    wanted: ReadonlySet<string>,
  ): Promise<ResponseItem[]> {
    const board = this.boards.for(connection.board);
    const list = board.listCollection && (await this.collections.whereTheLastCame(posting));
    if (!list) return [];
    return (await orNothing(beginning(board, connection, posting, list, wanted))) ?? [];
  }

  private async held(
    { organisationId, connectionId }: ConnectionView,
    topicIds: readonly string[],
  ): Promise<Set<string>> {
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ external_id: string }[]>(
        `SELECT external_id FROM responses WHERE organisation_id = $1 AND connection_id = $2 AND external_id = ANY ($3)`,
        [organisationId, connectionId, topicIds],
      ),
    );
    return new Set(rows.map(({ external_id: id }) => id));
  }

  private async keep(
    connection: ConnectionView,
    posting: VacancyPosting,
    items: readonly ResponseItem[],
  ): Promise<void> {
    await this.store.storePage(connection, posting.id, items);
    const { organisationId, connectionId } = connection;
    await this.queue.enqueue(readResponses, { organisationId, connectionId }, { hurry: true, again: true });
  }
}

async function beginning(
  board: JobBoard,
  connection: ConnectionView,
  { externalId: vacancyId }: VacancyPosting,
  list: Parameters<NonNullable<JobBoard['listCollection']>>[2],
  wanted: ReadonlySet<string>,
): Promise<ResponseItem[]> {
  const items: ResponseItem[] = [];
  let found = 0;
  for await (const item of board.listCollection?.(connection, vacancyId, list) ?? []) {
    items.push(item);
    if (item.externalId !== null && wanted.has(item.externalId)) found += 1;
    if (found === wanted.size || items.length === PAGE) break;
  }
  return items;
}

async function orNothing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isLastWord(error)) return null;
    throw error;
  }
}
