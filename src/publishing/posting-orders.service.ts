import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import type { Money } from '../kernel/money.js';
import type { Advertisement } from '../job-boards/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database, violatedConstraint } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { carryOutOrder } from './carry-out-order.job.js';
import { isUnderWay, mayConfirm } from './domain/order.js';
import type { OrderAction, OrderStatus } from './domain/order.js';
import { priceKey, priceOf, storedPrice } from './domain/price.js';
import { OrderOutcomes } from './order-outcomes.service.js';
import { OrderPrices } from './order-prices.service.js';
import type { FreshPrice } from './order-prices.service.js';
import { OrderStore } from './order-store.service.js';
import type { OrderToPrice } from './order-store.service.js';
import { PostingOrder } from './posting-order.entity.js';
import { checkSum } from './sums.js';
import { OrderNotFound, OrderNotOpen, OrderUnderWay, PriceChanged } from './publishing.errors.js';

/** What is to be ordered. */
export interface Wish {
  readonly vacancyId: string;
  readonly connectionId: string;
  readonly action: OrderAction;
  /** Of a publication. */
  readonly advertisement: Advertisement | null;
  /** Of the other actions. */
  readonly posting: { readonly id: string; readonly externalId: string } | null;
  /** The service that an upgrade leads to. */
  readonly service: string;
}

/** What somebody says when they confirm. */
export interface Confirmation {
  /** The price that they saw, as `priceKey` writes it. */
  readonly price: string;
  /** Also where the board already shows the same advertisement. */
  readonly despiteTwins?: boolean;
  /** What the service cost by the contract with the board. */
  readonly stated?: Money | null;
}

/** Orders at boards, as people make and confirm them. */
@Injectable()
export class PostingOrders {
  constructor(
    private readonly database: Database,
    private readonly store: OrderStore,
    private readonly prices: OrderPrices,
    private readonly outcomes: OrderOutcomes,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An order with its price of this moment, for somebody to look at. Nothing is spent by it. @throws NotOffered and what the board throws */
  async prepare(actor: Actor, wish: Wish): Promise<PostingOrder> {
    assertAllowed(actor, 'postings.publish');
    const { organisationId } = actor;
    const { connection } = await this.prices.boardOf(organisationId, wish.connectionId);
    const fresh = await this.prices.fresh({ ...wish, connection });
    const { vacancyId, connectionId, action, advertisement, posting } = wish;
    const order = {
      ...{ organisationId, id: newId(), vacancyId, connectionId, action },
      ...{ postingId: posting?.id ?? null, status: 'prepared' as const, request: advertisement ?? {} },
      ...storedPrice(fresh.price),
      ...{ statedAmount: null, statedCurrency: null, despiteTwins: false, expiresBefore: fresh.expiresAt },
      ...{ expiresAfter: null, externalId: null, problem: null, problemNames: [], preparedAt: this.clock.now() },
    };
    return this.database.inOrganisation(organisationId, async (db) => {
      await db.getRepository(PostingOrder).insert(order);
      return db.getRepository(PostingOrder).findOneByOrFail({ organisationId, id: order.id });
    });
  }

  /** @throws OrderNotFound */
  async get(actor: Actor, id: string): Promise<PostingOrder> {
    return (await this.find(actor, id)).order;
  }

  /**
   * The order with the price that the board asks at this moment, where somebody may confirm it. Looking at it changes nothing.
   *
   * @throws OrderNotFound, and NotOffered or what the board throws where there is no price now
   */
  async withFreshPrice(actor: Actor, id: string): Promise<PostingOrder> {
    const { order, priced } = await this.find(actor, id);
    if (!mayConfirm(order.status)) return order;
    const { price, expiresAt } = await this.prices.fresh(priced);
    if (priceKey(priceOf(order)) === priceKey(price)) return order;
    const status: OrderStatus = order.status === 'prepared' ? 'prepared' : 'price-changed';
    return { ...order, ...storedPrice(price), expiresBefore: expiresAt, status };
  }

  /**
   * Somebody agrees to a price. Twice is once.
   *
   * @throws PriceChanged if it is not the board's price of this moment, OrderNotOpen, OrderUnderWay, NotOffered, OrderNotFound
   */
  async confirm(actor: Actor, id: string, confirmation: Confirmation): Promise<PostingOrder> {
    const found = await this.find(actor, id);
    const { status } = found.order;
    if (isUnderWay(status) || status === 'done') return found.order;
    if (!mayConfirm(status)) throw new OrderNotOpen();
    const { stated } = confirmation;
    if (stated) checkSum(stated.amount, stated.currency);
    try {
      const fresh = await this.prices.fresh(found.priced);
      if (priceKey(fresh.price) !== confirmation.price) {
        await this.reprice(found, fresh);
        throw new PriceChanged();
      }
      await this.asUnderWay(() =>
        this.database.inOrganisation(actor.organisationId, (db) => this.start(db, actor, id, confirmation, fresh)),
      );
    } catch (error) {
      // Confirmed a moment ago by another press: what the board then no longer offers, or offers for another price, is what was bought.
      const { order } = await this.find(actor, id);
      if (!isUnderWay(order.status) && order.status !== 'done') throw error;
    }
    return this.get(actor, id);
  }

  /** Gives up an order of which nothing is on its way, or whose fate a person has found out. Twice is once. @throws OrderNotOpen */
  async drop(actor: Actor, id: string): Promise<PostingOrder> {
    const { order } = await this.find(actor, id);
    await this.database.inOrganisation(actor.organisationId, async (db) => {
      const { organisationId } = order;
      const current = await this.store.lock(db, organisationId, id);
      if (!current || current.status === 'dropped') return;
      if (!mayConfirm(current.status) && current.status !== 'unclear') throw new OrderNotOpen();
      const changed = { status: 'dropped' as const, finishedAt: this.clock.now() };
      await db.getRepository(PostingOrder).update({ organisationId, id }, changed);
      if (current.confirmedAt !== null) await this.store.record(actor, 'publishing.order-dropped', current);
    });
    return this.get(actor, id);
  }

  /** Looks at the board for an order of which it is unclear whether it arrived. @throws OrderNotFound and what the board throws */
  async look(actor: Actor, id: string): Promise<PostingOrder> {
    const found = await this.find(actor, id);
    if (found.order.status === 'unclear') await this.outcomes.look(found);
    return this.get(actor, id);
  }

  /**
   * Somebody has made sure that an unclear order did not arrive and begins it anew: the board is searched once more, and if it has nothing
   * of it, a price can be confirmed again. Twice is once.
   *
   * @throws OrderNotFound and what the board throws
   */
  async beginAnew(actor: Actor, id: string): Promise<PostingOrder> {
    const { status } = await this.look(actor, id);
    if (status === 'unclear') {
      const { organisationId } = actor;
      await this.database.inOrganisation(organisationId, async (db) => {
        const order = await this.store.lock(db, organisationId, id);
        if (order?.status !== 'unclear') return;
        const anew = { status: 'prepared' as const, problem: null, problemNames: [] };
        await db.getRepository(PostingOrder).update({ organisationId, id }, anew);
        await this.store.record(actor, 'publishing.order-begun-anew', order);
      });
    }
    return this.get(actor, id);
  }

  /** @throws NotAllowed, OrderNotFound */
  async find(actor: Actor, id: string): Promise<OrderToPrice> {
    assertAllowed(actor, 'postings.publish');
    const found = isId(id) ? await this.store.read(actor.organisationId, id) : null;
    if (!found) throw new OrderNotFound();
    return found;
  }

  private async start(
    db: EntityManager,
    actor: Actor,
    id: string,
    confirmation: Confirmation,
    fresh: FreshPrice,
  ): Promise<void> {
    const { organisationId } = actor;
    const order = await this.store.lock(db, organisationId, id);
    // Pressed twice at once: the first one has started it.
    if (!order || !mayConfirm(order.status)) return;
    const { despiteTwins = false, stated = null } = confirmation;
    const changed = {
      ...{ ...storedPrice(fresh.price), expiresBefore: fresh.expiresAt, status: 'waiting' as const, despiteTwins },
      ...{ statedAmount: stated && stated.amount.toFixed(2), statedCurrency: stated?.currency ?? null },
      ...{ confirmedAt: this.clock.now(), confirmedUserId: actor.userId, confirmedBy: actor.name },
      ...{ problem: null, problemNames: [], finishedAt: null, sendingAt: null, lookedAt: null },
    };
    await db.getRepository(PostingOrder).update({ organisationId, id }, changed);
    await this.store.record(actor, 'publishing.order-confirmed', { ...order, ...changed });
    await this.queue.enqueue(carryOutOrder, { organisationId, orderId: id }, { hurry: true });
  }

  private async reprice({ order }: OrderToPrice, fresh: FreshPrice): Promise<void> {
    if (priceKey(priceOf(order)) === priceKey(fresh.price)) return;
    await this.database.inOrganisation(order.organisationId, async (db) => {
      const current = await this.store.lock(db, order.organisationId, order.id);
      if (!current || !mayConfirm(current.status)) return;
      await this.store.reprice(db, current, fresh, 'price-changed');
    });
  }

  private async asUnderWay(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (/^uq_posting_orders_/.test(violatedConstraint(error) ?? '')) throw new OrderUnderWay();
      throw error;
    }
  }
}
