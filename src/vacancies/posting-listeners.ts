import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BoardVacancy } from '../job-boards/index.js';
import type { Vacancy } from './vacancy.entity.js';

/** A vacancy was read at a board. */
export interface PostingSeen {
  readonly organisationId: string;
  readonly postingId: string;
  readonly vacancy: Vacancy;
  readonly seen: BoardVacancy;
}

/** A higher capability that wants to know about publications, for example to learn salaries from them. */
export interface PostingListener {
  /** Called in the transaction that stores the publication: what it writes is stored with it or not at all. */
  postingSeen(db: EntityManager, event: PostingSeen): Promise<void>;
}

/** Where higher capabilities sign up at the start of the process. */
@Injectable()
export class PostingListeners {
  private readonly listeners: PostingListener[] = [];

  add(listener: PostingListener): void {
    this.listeners.push(listener);
  }

  async tell(db: EntityManager, event: PostingSeen): Promise<void> {
    for (const listener of this.listeners) await listener.postingSeen(db, event);
  }
}
