import { Inject, Injectable } from '@nestjs/common';
import { JobBoards } from '../job-boards/index.js';
import type { ConnectionRef, ResumesLeft } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { atOnce } from './at-once.js';
import { ReadingBudget } from './reading-budget.js';

/** No longer than a run that has asked reads on without asking again. */
const KEPT_MINUTES = 5;

/**
 * Nearer to the end the board is asked by every run: people open résumés at the board as well, and what other workers have taken
 * and not opened yet the board has not counted.
 */
const RESERVE = 200;

/** How many résumés may be read, shared by all workers, so that a single response costs no question of its own. */
@Injectable()
export class ViewAllowances {
  constructor(
    private readonly database: Database,
    private readonly boards: JobBoards,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Résumés that may still be read today, asked now; null where the board does not say, or not at once. */
  async leftToday(connection: ConnectionRef): Promise<number | null> {
    const asked = this.boards.for(connection.board).resumesLeft?.(connection) ?? Promise.resolve(null);
    return atOnce(asked.then((left) => left?.left ?? null).catch(() => null));
  }

  /** For one run. */
  budgetOf(connection: ConnectionRef): ReadingBudget {
    const board = this.boards.for(connection.board);
    return new ReadingBudget(connection.board, async () => (await board.resumesLeft?.(connection)) ?? null, {
      take: (wanted) => this.take(connection, wanted),
      keep: (left) => this.keep(connection, left),
    });
  }

  /** @returns whether so many may be read by what the board said lately; they count as taken then. If not, it has to be asked */
  private async take({ organisationId, connectionId }: ConnectionRef, wanted: number): Promise<boolean> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - KEPT_MINUTES * 60_000);
    const [, taken] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<[unknown[], number]>(
        `UPDATE view_allowances SET views_left = views_left - $3
          WHERE organisation_id = $1 AND connection_id = $2 AND views_left - $3 >= ${RESERVE}
            AND asked_at > $4 AND ends_at > $5`,
        [organisationId, connectionId, wanted, since, now],
      ),
    );
    return taken === 1;
  }

  /** What the board has just said, less what was taken of it at once. */
  private async keep({ organisationId, connectionId }: ConnectionRef, { left, until }: ResumesLeft): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `INSERT INTO view_allowances (organisation_id, connection_id, views_left, asked_at, ends_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT pk_view_allowances
         DO UPDATE SET views_left = excluded.views_left, asked_at = excluded.asked_at, ends_at = excluded.ends_at`,
        [organisationId, connectionId, left, this.clock.now(), until],
      ),
    );
  }
}
