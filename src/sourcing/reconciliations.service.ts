import { Inject, Injectable } from '@nestjs/common';
import { ConnectionsService } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { OrganisationsService } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { reconcileConnection } from './reconcile-connection.job.js';
import { Reconciliation } from './reconciliation.entity.js';

/** Hours of Moscow, where the boards are, in which they have least to do: from the first, before the second. */
const NIGHT = [1, 6] as const;
/** Moscow has had no summer time since 2014. */
const MOSCOW_OFFSET_HOURS = 3;
/** One a night; after a day without any it is done by day. */
const ONCE_A_NIGHT_HOURS = 12;
const OVERDUE_HOURS = 36;

/** When every list is walked, and what that found. */
@Injectable()
export class ReconciliationsService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly connections: ConnectionsService,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Queues the connections whose night has come. */
  async queueDue(): Promise<void> {
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      const latest = await this.latest(organisationId);
      for (const { connectionId, status, createdAt } of await this.connections.list(organisationId)) {
        const last = latest.get(connectionId);
        const isLeft = (last?.postingsLeft ?? 0) > 0;
        if (status !== 'connected' || !(isLeft || this.isDue(last?.finishedAt ?? createdAt))) continue;
        await this.queue.enqueue(reconcileConnection, { organisationId, connectionId });
      }
    }
  }

  /** The last one of each connection of the organisation. */
  async latest(organisationId: string): Promise<Map<string, Reconciliation>> {
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(Reconciliation)
        .createQueryBuilder('reconciliation')
        .distinctOn(['reconciliation.connectionId'])
        .where('reconciliation.organisationId = :organisationId', { organisationId })
        .orderBy('reconciliation.connectionId')
        .addOrderBy('reconciliation.finishedAt', 'DESC')
        .getMany(),
    );
    return new Map(rows.map((row) => [row.connectionId, row]));
  }

  private isDue(last: Date): boolean {
    const now = this.clock.now();
    const hours = (now.getTime() - last.getTime()) / 3_600_000;
    const hour = (now.getUTCHours() + MOSCOW_OFFSET_HOURS) % 24;
    return hours >= OVERDUE_HOURS || (hours >= ONCE_A_NIGHT_HOURS && hour >= NIGHT[0] && hour < NIGHT[1]);
  }
}
