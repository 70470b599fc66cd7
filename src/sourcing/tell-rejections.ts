import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationListeners, partsSql, TIME_TO_THINK_MINUTES } from '../candidates/index.js';
import type { ApplicationListener, ApplicationMoved } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { tellBoard } from './tell-board.job.js';

/** Notes, with every rejection, what the boards have to be told. */
@Injectable()
export class TellRejections implements ApplicationListener, OnModuleInit {
  constructor(
    private readonly listeners: ApplicationListeners,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async moved(db: EntityManager, { organisationId, applicationId, moveId, to }: ApplicationMoved): Promise<void> {
    if (to !== 'rejected') return;
    const now = this.clock.now();
    const responses = await db.query<{ id: string }[]>(
      // Of what was shown as one, whatever was turned down before was told then.
      `SELECT id FROM responses
        WHERE organisation_id = $1 AND NOT tombstone
          AND application_id IN (${partsSql('$2')} AND (part.id = $2 OR part.stage <> 'rejected')) ORDER BY id`,
      [organisationId, applicationId],
    );
    for (const { id } of responses) {
      const actionId = newId();
      await db.query(
        `INSERT INTO board_actions (organisation_id, id, response_id, stage_move_id, action, status, requested_at)
         VALUES ($1, $2, $3, $4, 'reject', 'waiting', $5)`,
        [organisationId, actionId, id, moveId, now],
      );
      const notBefore = new Date(now.getTime() + TIME_TO_THINK_MINUTES * 60_000);
      await this.queue.enqueue(tellBoard, { organisationId, actionId }, { notBefore });
    }
  }
}
