import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Resume } from '../job-boards/index.js';
import type { Actor } from '../organisations/index.js';
import type { Application } from './application.entity.js';
import type { Stage } from './domain/stages.js';

/** A wished pay that another record of the person states, and when that was changed where it comes from. */
export type StatedWish = Pick<Resume, 'salary' | 'updatedAt'>;

/** The résumé by which an application is judged was read, for the first time or again. */
export interface ResumeRead {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly vacancyId: string;
  readonly resume: Resume;
  /** Counts instead of what the résumé says; null = nothing does. */
  readonly wish: StatedWish | null;
  /** The application was made in this very transaction: nothing is known of it that could have to be looked up. */
  readonly isFirst: boolean;
}

/** What is written to the person with a move, where they are told of it: nothing, a text of the board that they came from, or ours. */
export type MoveMessage =
  | { readonly kind: 'none' }
  | { readonly kind: 'template'; readonly templateId: string }
  | {
      readonly kind: 'own';
      readonly text: string;
      /** It is no letter to this person alone: the next ones are offered it too. */
      readonly offerNext?: boolean;
    };

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
  /** Null: nobody has said; whoever tells it does so as usual. */
  readonly message: MoveMessage | null;
  readonly actor: Actor;
}

/** One application is shown as part of another one of the same person for the same vacancy. */
export interface ApplicationsMerged {
  readonly organisationId: string;
  /** The one that is shown. */
  readonly shown: Application;
  readonly part: Application;
}

/** Applications that were shown as one are those of two people again. */
export interface ApplicationsSplit {
  readonly organisationId: string;
  readonly applicationIds: readonly string[];
}

/** What a move means to people outside is told them only after this, so that "undo" really undoes it. */
export const TIME_TO_THINK_MINUTES = 10;

/** A higher capability that does something when an application changes: scores it, tells the board, frees a seat. */
export interface ApplicationListener {
  /** Called in the transaction that stores the résumé. */
  resumeRead?(db: EntityManager, event: ResumeRead): Promise<void>;
  /** Called in the transaction of the move. */
  moved?(db: EntityManager, event: ApplicationMoved): Promise<void>;
  /** Called before two are merged; refuses with an ExpectedError, and writes nothing. */
  merging?(db: EntityManager, event: ApplicationsMerged): Promise<void>;
  /** Called in the transaction that merges: what belongs to the part goes along. Twice is once. */
  merged?(db: EntityManager, event: ApplicationsMerged): Promise<void>;
  /** Called in the transaction that takes them apart: what belonged to the part goes back. */
  takenApart?(db: EntityManager, event: ApplicationsMerged): Promise<void>;
  /** Called at the end of a split, when everything is where it was. */
  split?(db: EntityManager, event: ApplicationsSplit): Promise<void>;
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

  async merging(db: EntityManager, event: ApplicationsMerged): Promise<void> {
    for (const listener of this.listeners) await listener.merging?.(db, event);
  }

  async merged(db: EntityManager, event: ApplicationsMerged): Promise<void> {
    for (const listener of this.listeners) await listener.merged?.(db, event);
  }

  async takenApart(db: EntityManager, event: ApplicationsMerged): Promise<void> {
    for (const listener of this.listeners) await listener.takenApart?.(db, event);
  }

  async split(db: EntityManager, event: ApplicationsSplit): Promise<void> {
    for (const listener of this.listeners) await listener.split?.(db, event);
  }
}
