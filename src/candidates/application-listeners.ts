import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Resume } from '../job-boards/index.js';
import type { Actor } from '../organisations/index.js';
import type { Stage } from './domain/stages.js';

/** The résumé by which an application is judged was read, for the first time or again. */
export interface ResumeRead {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly vacancyId: string;
  readonly resume: Resume;
}

/** An application went from one stage to another. */
export interface ApplicationMoved {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly moveId: string;
  readonly from: Stage;
  readonly to: Stage;
  readonly reason: string | null;
  /** The move that this one takes back; null for an ordinary move. */
  readonly undoesId: string | null;
  readonly actor: Actor;
}

/** What a move means to people outside is told them only after this, so that "undo" really undoes it. */
export const TIME_TO_THINK_MINUTES = 10;

/** A higher capability that does something when an application changes: scores it, tells the board, frees a seat. */
export interface ApplicationListener {
  /** Called in the transaction that stores the résumé. */
  resumeRead?(db: EntityManager, event: ResumeRead): Promise<void>;
  /** Called in the transaction of the move. */
  moved?(db: EntityManager, event: ApplicationMoved): Promise<void>;
}

/** Where higher capabilities sign up at the start of the process. What a listener writes stands or falls with the fact. */
@Injectable()
export class ApplicationListeners {
  private readonly listeners: ApplicationListener[] = [];

  add(listener: ApplicationListener): void {
    this.listeners.push(listener);
  }

  async resumeRead(db: EntityManager, event: ResumeRead): Promise<void> {
    for (const listener of this.listeners) await listener.resumeRead?.(db, event);
  }

  async moved(db: EntityManager, event: ApplicationMoved): Promise<void> {
    for (const listener of this.listeners) await listener.moved?.(db, event);
  }
}
