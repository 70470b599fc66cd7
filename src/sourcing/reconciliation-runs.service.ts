import { Inject, Injectable } from '@nestjs/common';
import { ActionRefused, ConnectionsService, NotFoundAtBoard } from '../job-boards/index.js';
import type { ConnectionView } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { PostingsService } from '../vacancies/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { ListWalk } from './list-walk.service.js';
import { OneByOne } from './one-by-one.js';
import { concernsAll, PullService } from './pull.service.js';
import { Reconciliation } from './reconciliation.entity.js';
import { NOTHING_FOUND, sumOf } from './walk-find.js';
import { inWalkOrder, wholeWalk } from './walk-plan.service.js';
import type { ListToWalk } from './walk-plan.service.js';

/** Archived vacancies go on changing for a while: people are moved and refused, some respond by an old link. */
const ARCHIVED_DAYS = 30;
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
    const connection = await this.connections.state(organisationId, connectionId);
    if (connection.status !== 'connected') return;
    const beganAt = this.clock.now();
    await this.forgetHints(organisationId, beganAt);
    // What an ordinary look finds was not missed.
    await this.pulling.pull(connection);
    const left = inWalkOrder(await this.due(connection, beganAt));
    const walks = new OneByOne(concernsAll);
    let found = NOTHING_FOUND;
    const end = beganAt.getTime() + LONGEST_RUN_MINUTES * 60_000;
    while (left.length > 0 && this.clock.now().getTime() < end) {
      const [list] = left.splice(0, 1);
      await walks.try(async () => {
        found = sumOf(found, await this.walk(connection, list));
      });
    }
    const row = {
      ...{ organisationId, id: newId(), connectionId, beganAt, finishedAt: this.clock.now() },
      ...{ postings: walks.done, failed: walks.failures.length, postingsLeft: left.length },
      ...{ listed: found.listed, missed: found.fresh, changed: found.changed - found.fresh },
    };
    await this.database.inOrganisation(organisationId, (db) => db.getRepository(Reconciliation).insert(row));
  }

  private async due(connection: ConnectionView, now: Date): Promise<ListToWalk[]> {
    const hoursAgo = (hours: number): number => now.getTime() - hours * 3_600_000;
    const isOfTheseDays = ({ archived, archivedAt }: VacancyPosting): boolean =>
      !archived || (archivedAt !== null && archivedAt.getTime() >= hoursAgo(ARCHIVED_DAYS * 24));
    const known = await this.postings.postings(connection.organisationId, connection.connectionId);
    return known
      .filter((one) => isOfTheseDays(one) && (one.fullyWalkedAt?.getTime() ?? 0) < hoursAgo(SAME_NIGHT_HOURS))
      .map((posting) => wholeWalk(posting, posting.archived));
  }

  private async walk(connection: ConnectionView, list: ListToWalk): Promise<typeof NOTHING_FOUND> {
    try {
      return await this.lists.walk(connection, list, () => undefined);
    } catch (error) {
      // An archived vacancy that went to a colleague whose vacancies this account may not see.
      const isHidden = error instanceof ActionRefused || error instanceof NotFoundAtBoard;
      if (list.isEnded && isHidden) return NOTHING_FOUND;
      throw error;
    }
  }

  private async forgetHints(organisationId: string, now: Date): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.query(`DELETE FROM board_hints WHERE organisation_id = $1 AND received_at < $2`, [
        organisationId,
        new Date(now.getTime() - HINTS_KEPT_DAYS * 86_400_000),
      ]),
    );
  }
}
