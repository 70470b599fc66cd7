import { Injectable } from '@nestjs/common';
import type { Repository } from 'typeorm';
import type { ConnectionRef } from '../job-boards/index.js';
import { Database } from '../platform/database/index.js';
import type { HintTarget } from './hint-address.js';
import { HintRoute } from './hint-route.entity.js';

/** Which connections hear of what a board tells: all those of the same user of the board. */
@Injectable()
export class HintRoutes {
  constructor(private readonly database: Database) {}

  /** What is told for this subscription concerns the connection. */
  async set({ organisationId, connectionId, board }: ConnectionRef, subscriptionId: string): Promise<void> {
    const route = { organisationId, connectionId, board, subscriptionId };
    await this.apart((routes) => routes.upsert(route, ['organisationId', 'connectionId']));
  }

  /** True while this installation listens at the address of that connection. */
  async isInUse({ organisationId, connectionId }: HintTarget): Promise<boolean> {
    return this.apart((routes) => routes.existsBy({ organisationId, connectionId }));
  }

  /**
   * The other connections that a call at the address of this one concerns. That the subscription is the one that was made for it
   * has to be so: whoever knows an address could otherwise call for strangers.
   */
  async others({ organisationId, connectionId }: HintTarget, subscriptionId: string): Promise<HintTarget[]> {
    const told = await this.apart(async (routes) => {
      const own = await routes.findOneBy({ organisationId, connectionId, subscriptionId });
      return own ? routes.findBy({ board: own.board, subscriptionId }) : [];
    });
    return told.filter((route) => route.connectionId !== connectionId);
  }

  private async apart<T>(work: (routes: Repository<HintRoute>) => Promise<T>): Promise<T> {
    return this.database.apart(() => this.database.shared((db) => work(db.getRepository(HintRoute))));
  }
}
