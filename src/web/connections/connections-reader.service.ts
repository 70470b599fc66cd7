import { Inject, Injectable } from '@nestjs/common';
import { ConnectionsService } from '../../job-boards/index.js';
import type { Board, NotedFailure } from '../../job-boards/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import { ReconciliationsService, SourcingService, SubscriptionsService } from '../../sourcing/index.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import type { ConnectionsInput } from './connections.page.js';

/** Gathers what the pages about connections show. */
@Injectable()
export class ConnectionsReader {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly sourcing: SourcingService,
    private readonly subscriptions: SubscriptionsService,
    private readonly reconciliations: ReconciliationsService,
    private readonly visits: Visits,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** All connections with how far they are. */
  async all(actor: Actor, visit: Visit): Promise<Omit<ConnectionsInput, 'refusal'>> {
    const { organisationId } = actor;
    const connections = await this.connections.list(organisationId);
    return {
      connections,
      subscriptions: await this.subscriptions.views(organisationId, connections),
      reconciliations: await this.reconciliations.latest(organisationId),
      pollSeconds: this.settings.pollIntervalSeconds,
      progress: (await this.sourcing.progress(organisationId)).connections,
      sentenceOf: (problem: NotedFailure, board: Board) => this.visits.problemSentence(visit, problem, board),
      mayEdit: mayDo(actor, 'connections.edit'),
    };
  }
}
