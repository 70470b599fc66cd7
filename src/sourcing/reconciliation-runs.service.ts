import { Inject, Injectable } from '@nestjs/common';
import { ConnectionsService } from '../job-boards/index.js';
import type { ConnectionView } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { PostingsService } from '../vacancies/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { ListWalk } from './list-walk.service.js';
import { OneByOne } from './one-by-one.js';
import { ARCHIVED_DAYS, concernsAll, PullService } from './pull.service.js';
import { Reconciliation } from './reconciliation.entity.js';
import { NOTHING_FOUND, sumOf } from './walk-find.js';
import { whileConnected } from './while-connected.js';
import { inWalkOrder, wholeWalk } from './walk-plan.service.js';
import type { ListToWalk } from './walk-plan.service.js';

/** What was walked to its end as lately as this was so for the same night. */
const SAME_NIGHT_HOURS = 6;
/** No list is begun after this, long before the queue takes the run for lost. */
const LONGEST_RUN_MINUTES = 8;
/** What boards were told of, and told us, is of no use after this. */
const HINTS_KEPT_DAYS = 30;

/** Walks every list of a connection and keeps what that found. */
@Injectable()
export class ReconciliationRuns {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly pulling: PullService,
    private readonly postings: PostingsService,
    private readonly lists: ListWalk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws what the board threw when it gives nothing now, so that the queue tries again */
  async run(organisationId: string, connectionId: string): Promise<void> {
    const ref = { organisationId, connectionId };
    await whileConnected(this.connections, ref, (connection) => this.reconcile(connection));
  }

  private async reconcile(connection: ConnectionView): Promise<void> {
    if (connection.status !== 'connected') return;
    const { organisationId, connectionId } = connection;
    const beganAt = this.clock.now();
    await this.forgetHints(organisationId, beganAt);
    // What an ordinary look finds was not missed.
    await this.pulling.pull(connection);
    const walks = new OneByOne(concernsAll);
    const archive = new OneByOne(concernsAll);
    await archive.try(() => this.pulling.findArchived(connection, daysAgo(ARCHIVED_DAYS, beganAt)));
    const left = inWalkOrder(await this.due(connection, beganAt));
    let found = NOTHING_FOUND;
    const end = beganAt.getTime() + LONGEST_RUN_MINUTES * 60_000;
    while (left.length > 0 && this.clock.now().getTime() < end) {
      const [list] = left.splice(0, 1);
      await walks.try(async () => {
        const find = await this.lists.walk(connection, list, () => undefined);
        // Of what was archived before it was ever seen here nothing could be missed.
        const isFirst = list.posting.lastWalkedAt === null;
        found = sumOf(found, isFirst ? { ...find, fresh: 0, changed: find.changed - find.fresh } : find);
      });
    }
    const row = {
      ...{ organisationId, id: newId(), connectionId, beganAt, finishedAt: this.clock.now() },
      ...{ postings: walks.done, failed: walks.failures.length + archive.failures.length, postingsLeft: left.length },
      ...{ listed: found.listed, missed: found.fresh, changed: found.changed - found.fresh },
    };
    await this.database.inOrganisation(organisationId, (db) => db.getRepository(Reconciliation).insert(row));
  }

  private async due(connection: ConnectionView, now: Date): Promise<ListToWalk[]> {
    const isOfTheseDays = ({ archived, archivedAt }: VacancyPosting): boolean =>
      !archived || (archivedAt !== null && archivedAt >= daysAgo(ARCHIVED_DAYS, now));
    const sameNight = daysAgo(SAME_NIGHT_HOURS / 24, now);
    const known = await this.postings.postings(connection.organisationId, connection.connectionId);
    return known
      .filter((one) => isOfTheseDays(one) && (one.fullyWalkedAt === null || one.fullyWalkedAt < sameNight))
      .map((posting) => wholeWalk(posting, posting.archived));
  }

  private async forgetHints(organisationId: string, now: Date): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.query(`DELETE FROM board_hints WHERE organisation_id = $1 AND received_at < $2`, [
        organisationId,
        daysAgo(HINTS_KEPT_DAYS, now),
      ]),
    );
  }
}

function daysAgo(days: number, now: Date): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
