import { Injectable } from '@nestjs/common';
import type { Actor } from '../organisations/index.js';
import { BoardActionsService } from './board-actions.service.js';
import type { ToldAction } from './board-actions.service.js';
import { Rejections } from './rejections.service.js';
import type { WrittenThrough } from './rejections.service.js';
import { SourcingService } from './sourcing.service.js';
import type { DeliveredResponse } from './sourcing.service.js';

/** What the boards delivered for an application, and what they were told of it. */
export interface AtBoards {
  readonly responses: readonly DeliveredResponse[];
  /** Newest first. */
  readonly told: readonly ToldAction[];
  /** Through which board the person can be told of a rejection; null = through none. */
  readonly rejection: WrittenThrough | null;
}

/** What is known of an application at its boards. */
@Injectable()
export class ApplicationAtBoards {
  constructor(
    private readonly sourcing: SourcingService,
    private readonly actions: BoardActionsService,
    private readonly rejections: Rejections,
  ) {}

  /** The caller has checked that the actor may see the application. */
  async of(actor: Actor, applicationId: string): Promise<AtBoards> {
    return {
      responses: await this.sourcing.responsesOf(actor, applicationId),
      told: await this.actions.of(actor, applicationId),
      rejection: await this.rejections.through(actor, applicationId),
    };
  }
}
