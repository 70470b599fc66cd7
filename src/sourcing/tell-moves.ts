import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationListeners, partsSql, TIME_TO_THINK_MINUTES } from '../candidates/index.js';
import type { ApplicationListener, ApplicationMoved, MoveMessage } from '../candidates/index.js';
import { JobBoards } from '../job-boards/index.js';
import type { Board } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { isToldStage } from './domain/told-stages.js';
import type { ToldStage } from './domain/told-stages.js';
import { tellBoard } from './tell-board.job.js';
import { checkedMessage, NOTHING_WRITTEN } from './told-message.js';
import type { ToldMessageValues } from './told-message.js';

/** A response that a board is told about, and how invitations are written there. */
interface Told extends ToldMessageValues {
  readonly id: string;
  readonly board: Board;
}

/** Notes, with every move, what the boards have to be told. */
@Injectable()
export class TellMoves implements ApplicationListener, OnModuleInit {
  constructor(
    private readonly listeners: ApplicationListeners,
    private readonly boards: JobBoards,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async moved(db: EntityManager, event: ApplicationMoved): Promise<void> {
    const { organisationId, moveId, to } = event;
    const chosen = event.message && checkedMessage(event.message);
    if (!isToldStage(to)) return;
    if (to === 'rejected' && chosen && isForNext(event.message)) await remember(db, organisationId, chosen);
    const now = this.clock.now();
    const dueAt = new Date(now.getTime() + TIME_TO_THINK_MINUTES * 60_000);
    for (const response of await this.responsesOf(db, event)) {
      if (to !== 'rejected' && !this.boards.for(response.board).moveStage) continue;
      const { messageKind, templateId, message } = chosen ?? usualMessage(to, event, response);
      const actionId = newId();
      await db.query(
        `INSERT INTO board_actions (organisation_id, id, response_id, stage_move_id, action, stage, status, requested_at, due_at,
                                    message_kind, template_id, message)
         VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, $9, $10, $11)`,
        [
          ...[organisationId, actionId, response.id, moveId, to === 'rejected' ? 'reject' : 'move', to, now, dueAt],
          ...[messageKind, templateId, message],
        ],
      );
      await this.queue.enqueue(tellBoard, { organisationId, actionId }, { notBefore: dueAt });
    }
  }

  /** Of what was shown as one, whatever was in this stage before was told then. */
  private async responsesOf(
    db: EntityManager,
    { organisationId, applicationId, to }: ApplicationMoved,
  ): Promise<Told[]> {
    return db.query<Told[]>(
      `SELECT response.id, connection.board, coalesce(telling.message_kind, 'none') AS "messageKind",
              telling.template_id AS "templateId", telling.message
         FROM responses response
         JOIN connections connection
           ON connection.organisation_id = $1 AND connection.id = response.connection_id
         LEFT JOIN board_tellings telling
           ON telling.organisation_id = $1 AND telling.connection_id = response.connection_id
        WHERE response.organisation_id = $1 AND NOT response.tombstone
          AND response.application_id IN (${partsSql('$2')} AND (part.id = $2 OR part.stage <> $3)) ORDER BY response.id`,
      [organisationId, applicationId, to],
    );
  }
}

/** An invitation is written as it was chosen for the board; nothing else is written unless somebody says so, least of all a taking back. */
function usualMessage(to: ToldStage, { undoesId }: ApplicationMoved, response: Told): ToldMessageValues {
  return to === 'invited' && undoesId === null ? response : NOTHING_WRITTEN;
}

/** What was written for one person is not written to the next, unless somebody wants it to be. */
function isForNext(message: MoveMessage | null): boolean {
  return message?.kind !== 'own' || message.offerNext === true;
}

/** Offered for the next rejection. */
async function remember(db: EntityManager, organisationId: string, message: ToldMessageValues): Promise<void> {
  await db.query(
    `INSERT INTO rejection_messages (organisation_id, message_kind, template_id, message) VALUES ($1, $2, $3, $4)
     ON CONFLICT ON CONSTRAINT pk_rejection_messages
     DO UPDATE SET message_kind = excluded.message_kind, template_id = excluded.template_id, message = excluded.message`,
    [organisationId, message.messageKind, message.templateId, message.message],
  );
}
