import { Inject, Injectable } from '@nestjs/common';
import { isUnreadable } from '../job-boards/index.js';
import type { BoardVacancy, ConnectionRef, UnreadableItem } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { VacancyPosting } from '../vacancies/index.js';
import { RawPayloadsService } from './raw-payloads.service.js';

/** Even if the counters say that nothing changed, everything is listed again after this: counters of boards are known to err. */
const FULL_WALK_HOURS = 24;

/** How a posting's responses are to be listed. */
export interface ListToWalk {
  readonly posting: VacancyPosting;
  readonly changedOnly: boolean;
  /** The board's counter at that time. */
  readonly count: number | null;
  /** The board publishes it no longer. */
  readonly isEnded: boolean;
}

/** The longest untried first: what an earlier run did not come to is not kept waiting by what fails, or changes, each time. */
export function inWalkOrder(lists: readonly ListToWalk[]): ListToWalk[] {
  return lists.toSorted((a, b) => lastTried(a.posting) - lastTried(b.posting));
}

function lastTried({ lastWalkedAt, walkFailedAt }: VacancyPosting): number {
  return Math.max(lastWalkedAt?.getTime() ?? 0, walkFailedAt?.getTime() ?? 0);
}

/** Decides which lists are worth reading, by the cheap counters first. */
@Injectable()
export class WalkPlan {
  constructor(
    private readonly database: Database,
    private readonly payloads: RawPayloadsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps what the board says of a vacancy. */
  async keepVacancy(connection: ConnectionRef, seen: BoardVacancy | UnreadableItem): Promise<void> {
    const problem = isUnreadable(seen) ? seen.unreadable : null;
    const payload = { kind: 'vacancy' as const, externalId: seen.externalId, raw: seen.raw, problem };
    await this.database.inOrganisation(connection.organisationId, (db) =>
      this.payloads.keep(db, connection, [payload]),
    );
  }

  /** True if the counter moved, the board marks something as new, does not count at all, or the last walk is a day old. */
  isDue(posting: VacancyPosting, seen: BoardVacancy): boolean {
    return (
      seen.responsesCount === null ||
      seen.responsesCount !== posting.walkedCount ||
      seen.hasUpdates === true ||
      this.isStale(posting)
    );
  }

  /**
   * True if it is enough to read the lists that the board marks: the counter stands still, so nothing was added that a
   * person has already looked at on the site.
   */
  mayWalkChangedOnly(posting: VacancyPosting, seen: BoardVacancy): boolean {
    return seen.responsesCount !== null && seen.responsesCount === posting.walkedCount && !this.isStale(posting);
  }

  private isStale({ lastWalkedAt }: VacancyPosting): boolean {
    const oldest = this.clock.now().getTime() - FULL_WALK_HOURS * 3_600_000;
    return lastWalkedAt === null || lastWalkedAt.getTime() <= oldest;
  }
}
