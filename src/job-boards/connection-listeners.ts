import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ConnectionRef } from './job-board.port.js';

/** The board no longer accepts a connection. */
export interface ConnectionBroken extends ConnectionRef {
  /** Which break of this connection it is, from 1. */
  readonly breaks: number;
}

/** A higher capability that has to follow: tells people, goes on with what rested. */
export interface ConnectionListener {
  /** Called in the transaction that notes the break, once for each break however many calls meet it. */
  connectionBroken?(db: EntityManager, event: ConnectionBroken): Promise<void>;
  /** Called in the transaction that stores a new access to an account that was connected before. */
  connectionRenewed?(db: EntityManager, connection: ConnectionRef): Promise<void>;
  /** Called in the transaction that changes under which account calls are made: what is visible there may be other. */
  accountChanged?(db: EntityManager, connection: ConnectionRef): Promise<void>;
}

/** Where higher capabilities sign up at the start of the process. */
@Injectable()
export class ConnectionListeners {
  private readonly listeners: ConnectionListener[] = [];

  add(listener: ConnectionListener): void {
    this.listeners.push(listener);
  }

  async broken(db: EntityManager, event: ConnectionBroken): Promise<void> {
    for (const listener of this.listeners) await listener.connectionBroken?.(db, event);
  }

  async renewed(db: EntityManager, connection: ConnectionRef): Promise<void> {
    for (const listener of this.listeners) await listener.connectionRenewed?.(db, connection);
  }

  async accountChanged(db: EntityManager, connection: ConnectionRef): Promise<void> {
    for (const listener of this.listeners) await listener.accountChanged?.(db, connection);
  }
}
