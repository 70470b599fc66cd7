import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { OrganisationsService } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { carryOutOrder } from './carry-out-order.job.js';
import { findOrder } from './find-order.job.js';
import { SENDER_LOST_MINUTES } from './order-outcomes.service.js';
import { OrderStore } from './order-store.service.js';

/** A confirmed order is taken from the queue within seconds. */
const WAITS_MINUTES = 3;

/** Confirmed orders that nobody works on any more: the queue gave them up, or lost them with a machine. */
@Injectable()
export class LeftOrders {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly store: OrderStore,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async queueAll(): Promise<void> {
    const ago = (minutes: number): Date => new Date(this.clock.now().getTime() - minutes * 60_000);
    for (const organisationId of await this.organisations.allOrganisationIds()) {
      const before = { confirmed: ago(WAITS_MINUTES), sent: ago(SENDER_LOST_MINUTES) };
      const { waiting, sending } = await this.store.leftBehind(organisationId, before);
      for (const orderId of waiting) await this.queue.enqueue(carryOutOrder, { organisationId, orderId });
      for (const orderId of sending) await this.queue.enqueue(findOrder, { organisationId, orderId });
    }
  }
}
