import { Injectable } from '@nestjs/common';
import { ConnectionsService } from '../../job-boards/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SourcingService } from '../../sourcing/index.js';
import type { TodayInput } from './today.page.js';

/** How the access to the boards stands, for those who may know. */
@Injectable()
export class BoardStates {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly sourcing: SourcingService,
  ) {}

  async of(actor: Actor): Promise<Pick<TodayInput, 'connections' | 'unreadable'>> {
    const { organisationId } = actor;
    if (!mayDo(actor, 'connections.read')) return { connections: null, unreadable: 0 };
    return {
      connections: await this.connections.list(organisationId),
      unreadable: await this.sourcing.unreadableCount(organisationId),
    };
  }
}
