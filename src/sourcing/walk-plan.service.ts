import { Inject, Injectable } from '@nestjs/common';
import { isUnreadable } from '../job-boards/index.js';
import type { BoardVacancy, ConnectionRef, UnreadableItem } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { SettledMarks, VacancyPosting } from '../vacancies/index.js';
import { RawPayloadsService } from './raw-payloads.service.js';

/** Even if the counters say that nothing changed, everything is listed again after this: counters of boards are known to err. */
const FULL_WALK_HOURS = 24;

/** How a posting's responses are to be listed. */
export interface ListToWalk {
  readonly posting: VacancyPosting;
  /** Every list to its end, whatever the counters say. */
  readonly isFull: boolean;
  /** New responses by the board's counter. */
  readonly expected: number;
  /** Nothing says that responses were moved between the lists. */
  readonly stagesStand: boolean;
  /** The board's counter and marks at that time. */
  readonly count: number | null;
  readonly marks: SettledMarks | null;
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

  /** The walk that a posting needs; null = none: nothing moved since the last one, which is not a day old. */
  async walkOf(posting: VacancyPosting, seen: BoardVacancy): Promise<ListToWalk | null> {
    const { walkedCount, settledMarks: settled } = posting;
    const { responsesCount: count, unreadCount, hasUpdates, stagesMark } = seen;
    const stagesStand = stagesMark === (settled?.stages ?? null) && settled !== null;
    // Reading lowers the number of unread ones; only what raises it is news.
    const told = count === walkedCount ? 0 : await this.toldSince(posting);
    const isUnread = (unreadCount ?? 0) > (settled?.unread ?? 0) + told;
    const isMarked = isUnread || (hasUpdates === true && settled?.updates !== true && told === 0);
    const isFull = this.isStale(posting) || count === null;
    // A counter that fell is as good as one that rose: something is other than it was.
    const expected = Math.max(0, (count ?? 0) - (walkedCount ?? 0) - told);
    const counterStands = expected === 0 && (count ?? 0) >= (walkedCount ?? 0);
    if (!isFull && counterStands && stagesStand && !isMarked) return null;
    return { posting, isFull, expected, stagesStand, count, marks: marksOf(seen), isEnded: false };
  }

  /** Responses that came since the last walk because the board told of them: its counter has them, no list has to be looked at. */
  private async toldSince({ organisationId, id, lastWalkedAt }: VacancyPosting): Promise<number> {
    const [row] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM responses WHERE organisation_id = $1 AND posting_id = $2 AND first_seen_at > $3`,
        [organisationId, id, lastWalkedAt],
      ),
    );
    return row?.n ?? 0;
  }

  private isStale({ lastWalkedAt, fullyWalkedAt }: VacancyPosting): boolean {
    const oldest = this.clock.now().getTime() - FULL_WALK_HOURS * 3_600_000;
    return lastWalkedAt === null || fullyWalkedAt === null || fullyWalkedAt.getTime() <= oldest;
  }
}

/** Every list of a posting to its end. */
export function wholeWalk(posting: VacancyPosting, isEnded: boolean): ListToWalk {
  const { responsesCount: count, settledMarks: marks } = posting;
  return { posting, isFull: true, expected: 0, stagesStand: false, count, marks, isEnded };
}

/** What the board marks besides its counter of responses. */
export function marksOf({ unreadCount, stagesMark, hasUpdates }: BoardVacancy): SettledMarks {
  return { unread: unreadCount, stages: stagesMark, updates: hasUpdates };
}
