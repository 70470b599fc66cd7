import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  AccountBlocked,
  ActionRefused,
  BoardMisconfigured,
  ConnectionsService,
  EdgeBlocked,
  JobBoards,
  ManagerAccountRefused,
  NeedsReconnecting,
  NotFoundAtBoard,
  PaymentRequired,
  QuotaSpent,
} from '../job-boards/index.js';
import type { BoardActionResult, ConnectionView } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { BoardActionStatus } from './board-action.entity.js';
import { isErasedId } from './response-status.js';

/** Refusals that come before the board does anything. */
const NOT_DONE = [
  NeedsReconnecting,
  AccountBlocked,
  ManagerAccountRefused,
  EdgeBlocked,
  QuotaSpent,
  BoardMisconfigured,
] as const;

interface ActionRow {
  response_id: string;
  status: BoardActionStatus;
  external_id: string;
  connection_id: string;
  tombstone: boolean;
  stage: string;
}

/** Tells a board what was decided here. */
@Injectable()
export class TellBoardService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Does one action, at most once: it is marked as being sent, and that mark committed, before the board is called.
   * What is decided now counts, not what was decided when the action was queued: a rejection taken back is not told.
   *
   * @throws what the board threw if nothing was done there, so that the queue tries again
   */
  async tell(organisationId: string, actionId: string): Promise<void> {
    const claimed = await this.database.inOrganisation(organisationId, (db) =>
      this.claim(db, organisationId, actionId),
    );
    if (!claimed) return;
    const { row, connection } = claimed;
    try {
      const result = await this.boards.for(connection.board).reject(connection, row.external_id, null);
      await this.finish(organisationId, actionId, 'done', explain(result), result.state);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (error instanceof ActionRefused || error instanceof PaymentRequired || error instanceof NotFoundAtBoard) {
        await this.finish(organisationId, actionId, 'refused', why);
        return;
      }
      const isSafe = NOT_DONE.some((kind) => error instanceof kind) || repeatsSafely(connection);
      await this.finish(organisationId, actionId, isSafe ? 'waiting' : 'unclear', why);
      if (isSafe) throw error;
    }
  }

  private async claim(
    db: EntityManager,
    organisationId: string,
    actionId: string,
  ): Promise<{ row: ActionRow; connection: ConnectionView } | null> {
    const [row] = await db.query<ActionRow[]>(
      `SELECT action.response_id, action.status, response.external_id, response.connection_id, response.tombstone,
              coalesce(shown.stage, application.stage) AS stage
         FROM board_actions action
         JOIN responses response ON response.organisation_id = $1 AND response.id = action.response_id
         JOIN applications application ON application.organisation_id = $1 AND application.id = response.application_id
         LEFT JOIN applications shown ON shown.organisation_id = $1 AND shown.id = application.merged_into_id
        WHERE action.organisation_id = $1 AND action.id = $2
        FOR UPDATE OF action`,
      [organisationId, actionId],
    );
    if (!row || !['waiting', 'sending'].includes(row.status)) return null;
    const connection = await this.connections.state(organisationId, row.connection_id);
    const reason = this.reasonToSkip(row, connection);
    if (reason) {
      await this.finish(organisationId, actionId, 'skipped', reason);
      return null;
    }
    // It waits for the connection: whoever connects again has it told.
    if (connection.status !== 'connected') return null;
    // Found as "sending": the process died between the call and its answer.
    if (row.status === 'sending' && !repeatsSafely(connection)) {
      await this.finish(organisationId, actionId, 'unclear', 'the process stopped while it was being sent');
      return null;
    }
    await db.query(`UPDATE board_actions SET status = 'sending' WHERE organisation_id = $1 AND id = $2`, [
      organisationId,
      actionId,
    ]);
    return { row, connection };
  }

  private reasonToSkip(row: ActionRow, connection: ConnectionView): string | null {
    if (row.stage !== 'rejected') return 'the rejection was taken back';
    if (isErasedId(row.external_id)) return 'the person was erased';
    if (row.tombstone) return 'the résumé is gone at the board';
    if (!tellsBoard(connection, this.settings)) return 'telling the board is switched off for this connection';
    return null;
  }

  private async finish(
    organisationId: string,
    actionId: string,
    status: BoardActionStatus,
    problem: string | null,
    state: string | null = null,
  ): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.query(
        `UPDATE board_actions SET status = $3, problem = $4, finished_at = CASE WHEN $3 = 'waiting' THEN NULL ELSE $5::timestamptz END
          WHERE organisation_id = $1 AND id = $2`,
        [organisationId, actionId, status, problem, this.clock.now()],
      );
      if (state === null) return;
      await db.query(
        `UPDATE responses SET state = $3 WHERE organisation_id = $1
            AND id = (SELECT response_id FROM board_actions WHERE organisation_id = $1 AND id = $2)`,
        [organisationId, actionId, state],
      );
    });
  }
}

/**
 * Whether rejections are told to the board: the connection's own `tellBoard` if it is set, otherwise on at the simulated
 * boards and off at the real ones, where an applicant would be told by people who did not know that they do it.
 */
function tellsBoard(connection: ConnectionView, settings: Settings): boolean {
  const own = connection.capabilities['tellBoard'];
  return typeof own === 'boolean' ? own : settings.boardsSimulated;
}

/** HeadHunter's adapter looks at the response's state first and does nothing if it is there already; SuperJob shows none. */
function repeatsSafely({ board }: ConnectionView): boolean {
  return board === 'headhunter';
}

function explain({ alreadyThere }: BoardActionResult): string | null {
  return alreadyThere ? 'it was rejected at the board already' : null;
}
