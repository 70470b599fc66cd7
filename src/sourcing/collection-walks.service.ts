import { Inject, Injectable } from '@nestjs/common';
import { BoardMisconfigured, NotFoundAtBoard } from '../job-boards/index.js';
import type { BoardCollection, ConnectionRef, JobBoard, ListShortfall } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { CollectionWalk } from './collection-walk.entity.js';
import { NOTHING_FOUND, sumOf } from './walk-find.js';
import type { ResponseItem, Stored, WalkFind } from './walk-find.js';
import type { ListToWalk } from './walk-plan.service.js';

/**
 * Walks the lists of one posting no further than is worth it. No order of the board is believed: a list is left when what
 * the counters promised was found, whole lists are walked once a day.
 */
@Injectable()
export class CollectionWalks {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param walkOne  stores one list */
  async walk(connection: ConnectionRef, board: JobBoard, list: ListToWalk, walkOne: Stored): Promise<WalkFind> {
    const known = await this.known(list.posting);
    const lists = { connection, board, list, walkOne, seen: new Set<string>() };
    const first = list.isFull || !list.stagesStand ? NOTHING_FOUND : await this.lookWhereTheLastCame(lists, known);
    if (!list.isFull && list.stagesStand && list.expected > 0 && first.fresh >= list.expected) return first;
    return sumOf(first, await this.byCounters(lists, known, first.fresh));
  }

  /** The list of a posting that the last new responses came to; null where none has come yet. */
  async whereTheLastCame(posting: VacancyPosting): Promise<Pick<BoardCollection, 'id' | 'address'> | null> {
    const [newest] = (await this.known(posting)).toSorted(latestBringer);
    return newest?.broughtAt ? { id: newest.collection, address: newest.address } : null;
  }

  /** A new response came in this stage, which usually has a list of its name: there the next one is looked for first. */
  async noteStage({ organisationId, id: postingId }: VacancyPosting, stage: string): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(CollectionWalk)
        .update({ organisationId, postingId, collection: stage }, { broughtAt: this.clock.now() }),
    );
  }

  /** New responses come to the list that the last ones came to: it is looked at without asking for the counters of all. */
  private async lookWhereTheLastCame(lists: Lists, known: readonly CollectionWalk[]): Promise<WalkFind> {
    const { expected } = lists.list;
    const [newest] = known.toSorted(latestBringer);
    if (expected === 0 || !newest?.broughtAt) return NOTHING_FOUND;
    try {
      const { collection: id, address } = newest;
      const find = await lists.walkOne(
        itemsOf(lists, { id, address }),
        (page, soFar) => soFar.fresh >= expected || page.changed === 0,
      );
      await this.keep(lists.list, { ...newest, total: newest.total === null ? null : newest.total + find.fresh }, find);
      return find;
    } catch (error) {
      // The board has another address for it now.
      if (error instanceof NotFoundAtBoard || error instanceof BoardMisconfigured) return NOTHING_FOUND;
      throw error;
    }
  }

  private async byCounters(lists: Lists, known: readonly CollectionWalk[], found: number): Promise<WalkFind> {
    const { list, connection, board, walkOne } = lists;
    const collections = (await board.listCollections?.(connection, list.posting.externalId)) ?? [];
    const markOf = ({ id }: BoardCollection) => known.find(({ collection }) => collection === id) ?? null;
    const changedFirst = collections.toSorted(
      (a, b) => Number(hasChanged(b, markOf(b))) - Number(hasChanged(a, markOf(a))),
    );
    const completed = new Set<string>();
    let sum = NOTHING_FOUND;
    for (const collection of changedFirst) {
      const mark = markOf(collection);
      const isWanted = list.isFull || hasChanged(collection, mark) || found + sum.fresh < list.expected;
      // A part of a list that was seen whole shows nothing more.
      const isSeen = collection.parent !== null && completed.has(collection.parent);
      if (collection.total === 0 || !isWanted || isSeen) {
        if (isWanted || collection.total !== mark?.total) await this.keep(list, collection, NOTHING_FOUND);
        continue;
      }
      const growth = Math.max(0, (collection.total ?? 0) - (mark?.total ?? 0));
      const before = found + sum.fresh;
      const shortfalls: ListShortfall[] = [];
      const walked = await walkOne(itemsOf(lists, collection, shortfalls), (page, soFar) => {
        if (list.isFull || mark === null) return false;
        const promised = before + soFar.fresh >= list.expected && soFar.changed >= growth;
        return promised && (growth > 0 || page.changed === 0);
      });
      // What a part of a list lacks, the list lacks too.
      const find = { ...walked, shortfall: collection.parent === null ? (shortfalls[0] ?? null) : null };
      if (collection.total !== null && find.listed >= collection.total) completed.add(collection.id);
      sum = sumOf(sum, find);
      await this.keep(list, collection, find);
    }
    return sum;
  }

  private async known({ organisationId, id: postingId }: VacancyPosting): Promise<CollectionWalk[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(CollectionWalk).findBy({ organisationId, postingId }),
    );
  }

  private async keep(
    { posting }: ListToWalk,
    seen: Pick<BoardCollection, 'address' | 'total' | 'changed'> & ({ id: string } | { collection: string }),
    { fresh }: WalkFind,
  ): Promise<void> {
    const now = this.clock.now();
    const row = {
      organisationId: posting.organisationId,
      postingId: posting.id,
      collection: 'collection' in seen ? seen.collection : seen.id,
      ...{ address: seen.address, total: seen.total, changed: seen.changed, walkedAt: now },
      ...(fresh > 0 ? { broughtAt: now } : {}),
    };
    await this.database.inOrganisation(posting.organisationId, (db) =>
      db.getRepository(CollectionWalk).upsert(row, ['organisationId', 'postingId', 'collection']),
    );
  }
}

/** The lists of a posting while they are walked. */
interface Lists {
  readonly connection: ConnectionRef;
  readonly board: JobBoard;
  readonly list: ListToWalk;
  readonly walkOne: Stored;
  /** Ids of this walk: lists overlap, and shift under it. */
  readonly seen: Set<string>;
}

async function* itemsOf(
  { connection, board, list, seen }: Lists,
  collection: Pick<BoardCollection, 'id' | 'address'>,
  shortfalls: ListShortfall[] = [],
): AsyncGenerator<ResponseItem> {
  const items = board.listCollection?.(connection, list.posting.externalId, collection, (one) => shortfalls.push(one));
  if (!items) return;
  for await (const item of items) {
    if (item.externalId !== null && seen.has(item.externalId)) continue;
    if (item.externalId !== null) seen.add(item.externalId);
    yield item;
  }
}

/** Grown, or with more that is marked as new. What left a list is found where it went. */
function hasChanged({ total, changed }: BoardCollection, mark: CollectionWalk | null): boolean {
  return mark === null || total === null || total > (mark.total ?? 0) || (changed ?? 0) > (mark.changed ?? 0);
}

/** The last to bring something new first; of those, the one with most that nobody looked at. */
function latestBringer(a: CollectionWalk, b: CollectionWalk): number {
  return (b.broughtAt?.getTime() ?? 0) - (a.broughtAt?.getTime() ?? 0) || (b.changed ?? 0) - (a.changed ?? 0);
}
