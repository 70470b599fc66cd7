import { Injectable } from '@nestjs/common';
import { Comparisons } from '../../candidates/index.js';
import { ConnectionsService } from '../../job-boards/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { BoardActionsService, SourcingService } from '../../sourcing/index.js';
import type { TodayInput } from './today.page.js';

/** How the access to the boards stands, and what of their responses is to be looked at, for those who may know. */
@Injectable()
export class BoardStates {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly sourcing: SourcingService,
    private readonly comparisons: Comparisons,
    private readonly actions: BoardActionsService,
  ) {}

  async of(actor: Actor): Promise<Pick<TodayInput, 'connections' | 'unreadable' | 'untold' | 'duplicates'>> {
    const { organisationId } = actor;
    const duplicates = mayDo(actor, 'duplicates.read') ? await this.comparisons.count(actor) : 0;
    if (!mayDo(actor, 'connections.read')) return { connections: null, unreadable: 0, untold: 0, duplicates };
    return {
      duplicates,
      connections: await this.connections.list(organisationId),
      unreadable: await this.sourcing.unreadableCount(organisationId),
      untold: await this.actions.untoldCount(actor),
    };
  }
}
