import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { partsSql } from '../candidates/index.js';
import type { Board, BoardStage, NotedFailure } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { pageOf, pageSize, valuesAfter } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { JobQueue } from '../platform/queue/index.js';
import type { BoardActionStatus } from './board-action.entity.js';
import type { ToldStage } from './domain/told-stages.js';
import { NoSuchBoardAction } from './sourcing.errors.js';
import { tellBoard } from './tell-board.job.js';
import type { MessageKind } from './told-message.columns.js';

/** Something that a board was told or is to be told, for people. */
export interface ToldAction {
  readonly id: string;
  readonly applicationId: string;
  readonly board: Board;
  readonly stage: ToldStage;
  /** What the board calls its stage; null = not known, or the board chose. */
  readonly boardStage: string | null;
  readonly status: BoardActionStatus;
  readonly messageKind: MessageKind;
  /** What was written, or what will be if it is ours. */
  readonly message: string | null;
  readonly problem: NotedFailure | null;
  /** HTTP status and id of the board's answer; null = none came. */
  readonly answer: { readonly status: number; readonly requestId: string | null } | null;
  readonly requestedAt: Date;
  readonly dueAt: Date;
  readonly finishedAt: Date | null;
}

/** A row as it is selected. */
interface ActionRow extends Omit<ToldAction, 'boardStage' | 'problem' | 'answer'> {
  readonly boardStageId: string | null;
  readonly stages: readonly BoardStage[] | null;
  readonly code: string | null;
  readonly values: Record<string, string | number> | null;
  readonly answerStatus: number | null;
  readonly requestId: string | null;
}

const NEWEST_FIRST: Keyset<ToldAction> = {
  list: 'board-actions',
  direction: 'DESC',
  columns: [{ sql: 'action.id', kind: 'id', of: ({ id }) => id }],
};

/** A board's bad night is repeated by itself; what waits longer than this is shown to people. */
const OVERDUE_MINUTES = 12 * 60;

/** What is queued again in one go; more follows with the next look at the board. */
const MOST_QUEUED_AGAIN = 500;

/** As long as the queue waits before it repeats the job of the one that led. */
const A_WHILE_MILLISECONDS = 60_000;

const COLUMNS = `
  action.id, coalesce(application.merged_into_id, application.id) AS "applicationId", connection.board, action.stage,
  coalesce(action.state_after, action.board_stage) AS "boardStageId", telling.stages, action.status,
  action.message_kind AS "messageKind", action.message, action.problem_code AS code, action.problem_values AS values,
  action.answer_status AS "answerStatus", action.answer_request_id AS "requestId", action.requested_at AS "requestedAt",
  action.due_at AS "dueAt", action.finished_at AS "finishedAt"`;

const TABLES = `
  board_actions action
  JOIN responses response ON response.organisation_id = $1 AND response.id = action.response_id
  JOIN connections connection ON connection.organisation_id = $1 AND connection.id = response.connection_id
  JOIN applications application ON application.organisation_id = $1 AND application.id = response.application_id
  LEFT JOIN board_tellings telling ON telling.organisation_id = $1 AND telling.connection_id = response.connection_id`;

/** Of the organisation `$1`: what needs a person, by the moment `$2` before which it should have been told. */
const UNTOLD = `action.organisation_id = $1
  AND (action.status IN ('refused', 'unclear') OR (action.status IN ('waiting', 'sending') AND action.due_at < $2))`;

/** What boards were told, and what of it needs a person. */
@Injectable()
export class BoardActionsService {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What was told of an application, newest first, at most 20; what was not worth telling is left out. What people were written, those read who may
   * write it. The caller has checked that the actor may see the application.
   */
  async of(actor: Actor, applicationId: string): Promise<ToldAction[]> {
    assertAllowed(actor, 'applications.read');
    const rows = await this.database.inOrganisation(actor.organisationId, (db) =>
      db.query<ActionRow[]>(
        `SELECT ${COLUMNS} FROM ${TABLES}
          WHERE action.organisation_id = $1 AND response.application_id IN (${partsSql('$2')}) AND action.status <> 'skipped'
            -- Taken back within the time to think: it will not be told.
            AND (action.status <> 'waiting' OR action.stage = coalesce(
                  (SELECT shown.stage FROM applications shown
                    WHERE shown.organisation_id = $1 AND shown.id = application.merged_into_id), application.stage))
          ORDER BY action.id DESC LIMIT 20`,
        [actor.organisationId, applicationId],
      ),
    );
    const readsMessages = mayDo(actor, 'applications.decide');
    return rows.map((row) => toldAction(readsMessages ? row : { ...row, message: null }));
  }

  /** What was refused, is unclear or waits for too long, newest first. @throws CursorInvalid */
  async untold(actor: Actor, request: PageRequest = {}): Promise<Page<ToldAction>> {
    assertAllowed(actor, 'connections.read');
    const { organisationId } = actor;
    const [after] = valuesAfter(NEWEST_FIRST, request) ?? [null];
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.query<ActionRow[]>(
        `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${UNTOLD} AND ($3::uuid IS NULL OR action.id < $3)
          ORDER BY action.id DESC LIMIT $4`,
        [organisationId, this.overdueBefore(), after, pageSize(request) + 1],
      ),
    );
    return pageOf(NEWEST_FIRST, request, rows.map(toldAction));
  }

  /** How many there are: of the index of what is open. */
  async untoldCount(actor: Actor): Promise<number> {
    assertAllowed(actor, 'connections.read');
    const [row] = await this.database.inOrganisation(actor.organisationId, (db) =>
      db.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM board_actions action WHERE ${UNTOLD}`, [
        actor.organisationId,
        this.overdueBefore(),
      ]),
    );
    return row?.n ?? 0;
  }

  /** Tells it again, now: a person has looked, or has mended what was in the way. Doing it twice tells it once. @throws NoSuchBoardAction */
  async retry(actor: Actor, actionId: string): Promise<void> {
    await this.decide(actor, actionId, 'applications.told-again', async (db) => {
      // What a dead process was sending is looked at first, by its own job from now on.
      await db.query(
        `UPDATE board_actions
            SET status = CASE WHEN status = 'sending' THEN 'sending' ELSE 'waiting' END,
                led_by_id = CASE WHEN status = 'sending' THEN id END, problem_code = NULL, problem_values = NULL,
                due_at = $3, finished_at = NULL
          WHERE organisation_id = $1 AND id = $2`,
        [actor.organisationId, actionId, this.clock.now()],
      );
      await this.queue.enqueue(tellBoard, { organisationId: actor.organisationId, actionId }, { hurry: true });
    });
  }

  /** Leaves it untold: it goes out of the list and stays in the application's history. Twice is once. @throws NoSuchBoardAction */
  async dismiss(actor: Actor, actionId: string): Promise<void> {
    await this.decide(actor, actionId, 'applications.left-untold', (db) =>
      db.query(
        `UPDATE board_actions SET status = 'dismissed', finished_at = $3 WHERE organisation_id = $1 AND id = $2`,
        [actor.organisationId, actionId, this.clock.now()],
      ),
    );
  }

  /** Queues anew what waits though its time has come: repetitions end, and connections come back later than that. */
  async queueOverdue(organisationId: string, connectionId: string): Promise<void> {
    const anHourAgo = new Date(this.clock.now().getTime() - 3_600_000);
    const due = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ id: string }[]>(
        `SELECT action.id FROM board_actions action
           JOIN responses response ON response.organisation_id = $1 AND response.id = action.response_id
          WHERE action.organisation_id = $1 AND action.status IN ('waiting', 'sending') AND action.due_at < $2
            AND response.connection_id = $3 AND (action.led_by_id IS NULL OR action.status = 'waiting' OR action.led_by_id = action.id)
          ORDER BY action.due_at LIMIT $4`,
        [organisationId, anHourAgo, connectionId, MOST_QUEUED_AGAIN],
      ),
    );
    for (const { id: actionId } of due) await this.queue.enqueue(tellBoard, { organisationId, actionId });
  }

  /** Queues one that was sent along with others and did not go: its own job may have ended meanwhile. A board in trouble is left alone a while. */
  async tellLater(organisationId: string, actionId: string): Promise<void> {
    const notBefore = new Date(this.clock.now().getTime() + A_WHILE_MILLISECONDS);
    await this.queue.enqueue(tellBoard, { organisationId, actionId }, { notBefore });
  }

  private async decide(
    actor: Actor,
    actionId: string,
    word: string,
    change: (db: EntityManager) => Promise<unknown>,
  ): Promise<void> {
    assertAllowed(actor, 'connections.edit');
    if (!isId(actionId)) throw new NoSuchBoardAction();
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const [row] = await db.query<{ open: boolean; status: BoardActionStatus; application: string; stage: string }[]>(
        `SELECT ${UNTOLD} AS open, action.status, action.stage, response.application_id AS application
           FROM board_actions action JOIN responses response ON response.organisation_id = $1 AND response.id = action.response_id
          WHERE action.organisation_id = $1 AND action.id = $3 FOR UPDATE OF action`,
        [organisationId, this.overdueBefore(), actionId],
      );
      // Pressed twice: it waits already, or is dismissed already.
      const isDone = row?.status === (word === 'applications.left-untold' ? 'dismissed' : 'waiting');
      if (row && !row.open && isDone) return;
      if (!row?.open) throw new NoSuchBoardAction();
      await change(db);
      const subject = { type: 'application' as const, id: row.application };
      await this.audit.record(actor, word, subject, { stage: row.stage });
    });
  }

  private overdueBefore(): Date {
    return new Date(this.clock.now().getTime() - OVERDUE_MINUTES * 60_000);
  }
}

function toldAction(row: ActionRow): ToldAction {
  const { boardStageId, stages, code, values, answerStatus, requestId, ...rest } = row;
  return {
    ...rest,
    boardStage: stages?.find(({ id }) => id === boardStageId)?.name ?? null,
    problem: code === null ? null : { code, values: values ?? {} },
    answer: answerStatus === null ? null : { status: answerStatus, requestId },
  };
}
