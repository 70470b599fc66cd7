import { Inject, Injectable } from '@nestjs/common';
import { capabilitySnapshotOf, ConnectionsService } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { OrganisationsService } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { readAccount } from './read-account.job.js';

/** What an account may do changes seldom; limits and services are of the day. */
const READ_EVERY_HOURS = 24;

/** Sees to it that what is known of the accounts at the boards is of today. */
@Injectable()
export class AccountReadings {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly connections: ConnectionsService,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Queues the connections whose account was not read for a day. */
  async queueDue(): Promise<void> {
    const oldest = this.clock.now().getTime() - READ_EVERY_HOURS * 3_600_000;
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      for (const { connectionId, status, capabilities } of await this.connections.list(organisationId)) {
        const readAt = capabilitySnapshotOf(capabilities).readAt?.getTime() ?? 0;
        if (status !== 'connected' || readAt > oldest) continue;
        await this.queue.enqueue(readAccount, { organisationId, connectionId });
      }
    }
  }
}
