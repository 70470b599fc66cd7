import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { priceKey, priceOf } from './domain/price.js';
import { findOrder } from './find-order.job.js';
import { SENDER_LOST_MINUTES } from './order-outcomes.service.js';
import type { FreshPrice } from './order-prices.service.js';
import { OrderStore } from './order-store.service.js';
import { PostingOrder } from './posting-order.entity.js';

/** Who may send an order: one, once, at the price that was confirmed. */
@Injectable()
export class OrderClaims {
  constructor(
    private readonly database: Database,
    private readonly store: OrderStore,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns false where somebody else has it, or the price is another one than was confirmed: then somebody is asked again */
  async claim({ organisationId, id }: PostingOrder, fresh: FreshPrice): Promise<boolean> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const order = await this.store.lock(db, organisationId, id);
      if (order?.status !== 'waiting') return false;
      if (priceKey(priceOf(order)) !== priceKey(fresh.price)) {
        await this.store.reprice(db, order, fresh, 'price-changed');
        return false;
      }
      const sendingAt = this.clock.now();
      await db
        .getRepository(PostingOrder)
        .update({ organisationId, id }, { status: 'sending', sendingAt, expiresBefore: fresh.expiresAt });
      // Whatever becomes of this process, somebody will look.
      await this.lookLater(order);
      return true;
    });
  }

  /** Queues a look at the board for after the sender must have come back. */
  async lookLater({ organisationId, id: orderId }: PostingOrder): Promise<void> {
    const notBefore = new Date(this.clock.now().getTime() + SENDER_LOST_MINUTES * 60_000);
    await this.queue.enqueue(findOrder, { organisationId, orderId }, { notBefore });
  }
}
