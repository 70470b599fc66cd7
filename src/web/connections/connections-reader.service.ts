import { Inject, Injectable } from '@nestjs/common';
import { capabilitySnapshotOf, ConnectionsService } from '../../job-boards/index.js';
import type { Board, CapabilitySnapshot, NotedFailure } from '../../job-boards/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import { ReconciliationsService, SourcingService, SubscriptionsService } from '../../sourcing/index.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import type { ConnectionInput } from './connection.page.js';
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

  /** Where people, and boards that send them back, reach the pages. */
  get publicUrl(): string {
    return this.settings.publicUrl;
  }

  /** All connections with how far they are. */
  async all(actor: Actor, visit: Visit): Promise<Omit<ConnectionsInput, 'refusal' | 'keyBoards'>> {
    const { organisationId } = actor;
    return {
      connections: await this.connections.list(organisationId),
      progress: (await this.sourcing.progress(organisationId)).connections,
      sentenceOf: (problem: NotedFailure, board: Board) => this.visits.problemSentence(visit, problem, board),
      mayEdit: mayDo(actor, 'connections.edit'),
    };
  }

  /** One of them with all that is known of it. @throws NoSuchConnection */
  async one(actor: Actor, visit: Visit, connectionId: string): Promise<ConnectionInput> {
    const { organisationId } = actor;
    const connection = await this.connections.state(organisationId, connectionId);
    const subscriptions = await this.subscriptions.views(organisationId, [connection]);
    return {
      connection,
      snapshot: withViewsLeft(capabilitySnapshotOf(connection.capabilities), await this.sourcing.leftToday(connection)),
      subscription: subscriptions.get(connectionId)!,
      reconciliation: (await this.reconciliations.latest(organisationId)).get(connectionId),
      chats: await this.sourcing.closedChats(connection),
      pollSeconds: this.settings.pollIntervalSeconds,
      sentenceOf: (problem: NotedFailure, board: Board) => this.visits.problemSentence(visit, problem, board),
      mayEdit: mayDo(actor, 'connections.edit'),
    };
  }
}

/** The snapshot is a day old at worst; how much of the quota is left changes with every résumé. */
function withViewsLeft(snapshot: CapabilitySnapshot, left: number | null): CapabilitySnapshot {
  const { views } = snapshot;
  if (views === null || left === null) return snapshot;
  return { ...snapshot, views: { ...views, left, used: Math.max(0, views.limit - left) } };
}
