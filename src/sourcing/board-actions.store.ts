import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BoardAnswer } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { BoardActionStatus } from './board-action.entity.js';
import type { ToldStage } from './domain/told-stages.js';
import type { ToldMessageValues } from './told-message.js';

/** An action with what it is about, as things stand now. */
export interface OpenAction extends ToldMessageValues {
  readonly id: string;
  readonly status: BoardActionStatus;
  readonly action: 'reject' | 'move';
  readonly stage: ToldStage;
  readonly boardStage: string | null;
  readonly ledById: string | null;
  readonly connectionId: string;
  readonly externalId: string;
  /** The board's stage as it was last seen. */
  readonly state: string | null;
  readonly tombstone: boolean;
  readonly postingId: string;
  readonly vacancyExternalId: string;
  /** Our stage of the application now. */
  readonly stageNow: string;
}

/** What became of an action. */
export interface ActionEnd {
  readonly status: BoardActionStatus;
  readonly problem: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null;
  readonly answer?: BoardAnswer | null;
  /** The board's stage afterwards, where it was seen. */
  readonly state?: string | null;
  /** What was written to the applicant. */
  readonly written?: string;
}

const ACTION = `
  SELECT action.id, action.status, action.action, action.stage, action.board_stage AS "boardStage", action.led_by_id AS "ledById",
         action.message_kind AS "messageKind", action.template_id AS "templateId", action.message,
         response.connection_id AS "connectionId", response.external_id AS "externalId", response.state, response.tombstone,
         response.posting_id AS "postingId", posting.external_id AS "vacancyExternalId",
         coalesce(shown.stage, application.stage) AS "stageNow"
    FROM board_actions action
    JOIN responses response ON response.organisation_id = $1 AND response.id = action.response_id
    JOIN vacancy_postings posting ON posting.organisation_id = $1 AND posting.id = response.posting_id
    JOIN applications application ON application.organisation_id = $1 AND application.id = response.application_id
    LEFT JOIN applications shown ON shown.organisation_id = $1 AND shown.id = application.merged_into_id
   WHERE action.organisation_id = $1`;

/** The rows of what is told to boards. */
@Injectable()
export class BoardActionsStore {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As it is now; null if it is gone. */
  async find(organisationId: string, actionId: string): Promise<OpenAction | null> {
    const [row] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<OpenAction[]>(`${ACTION} AND action.id = $2`, [organisationId, actionId]),
    );
    return row ?? null;
  }

  /** The one that goes first, locked, if it still waits. */
  async waiting(db: EntityManager, organisationId: string, actionId: string): Promise<OpenAction | null> {
    const [row] = await db.query<OpenAction[]>(
      `${ACTION} AND action.id = $2 AND action.status = 'waiting' FOR UPDATE OF action`,
      [organisationId, actionId],
    );
    return row ?? null;
  }

  /** Others that are due and ask the same about responses of the same publication, locked; what another worker holds is left to it. */
  async alike(db: EntityManager, organisationId: string, first: OpenAction, most: number): Promise<OpenAction[]> {
    return db.query<OpenAction[]>(
      `${ACTION} AND action.id <> $2 AND action.status = 'waiting' AND action.due_at <= $3 AND action.stage = $4
         AND action.message_kind = $5 AND action.message IS NOT DISTINCT FROM $6
         AND response.connection_id = $7 AND response.posting_id = $8
       ORDER BY action.id LIMIT $9 FOR UPDATE OF action SKIP LOCKED`,
      [
        ...[organisationId, first.id, this.clock.now(), first.stage, first.messageKind, first.message],
        ...[first.connectionId, first.postingId, most],
      ],
    );
  }

  /** Those that a process was sending when it died. */
  async leftSending(organisationId: string, ledById: string): Promise<OpenAction[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.query<OpenAction[]>(
        `${ACTION} AND action.status = 'sending' AND (action.led_by_id = $2 OR action.id = $2) ORDER BY action.id`,
        [organisationId, ledById],
      ),
    );
  }

  /** Marks them before the board is called. */
  async markSending(
    db: EntityManager,
    organisationId: string,
    ids: readonly string[],
    { ledById, boardStage }: { readonly ledById: string; readonly boardStage: string | null },
  ): Promise<void> {
    await db.query(
      `UPDATE board_actions SET status = 'sending', led_by_id = $3, board_stage = $4
        WHERE organisation_id = $1 AND id = ANY ($2)`,
      [organisationId, ids, ledById, boardStage],
    );
  }

  /** Notes how it ended, and what is now known of the response. */
  async end(organisationId: string, actionId: string, end: ActionEnd): Promise<void> {
    const { status, problem, answer = null, state = null, written = null } = end;
    await this.database.inOrganisation(organisationId, async (db) => {
      // The response before the action, as whoever erases a person locks them.
      if (state !== null) {
        await db.query(
          `UPDATE responses SET state = $3 WHERE organisation_id = $1
              AND id = (SELECT response_id FROM board_actions WHERE organisation_id = $1 AND id = $2)`,
          [organisationId, actionId, state],
        );
      }
      await db.query(
        `UPDATE board_actions
            SET status = $3, problem_code = $4, problem_values = $5::jsonb, answer_status = $6, answer_request_id = $7,
                answer_body = $8, state_after = $9, message = coalesce($10, message),
                finished_at = CASE WHEN $3 = 'waiting' THEN NULL ELSE $11::timestamptz END
          WHERE organisation_id = $1 AND id = $2`,
        [
          ...[organisationId, actionId, status, problem?.code ?? null, problem && JSON.stringify(problem.values)],
          ...[
            answer?.status ?? null,
            answer?.requestId ?? null,
            answer?.body ?? null,
            state,
            written,
            this.clock.now(),
          ],
        ],
      );
    });
  }
}
