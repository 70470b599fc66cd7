import { Inject, Injectable } from '@nestjs/common';
import { isUnreadable, JobBoards } from '../job-boards/index.js';
import type { BoardVacancy } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import type { PublishedHere } from '../vacancies/index.js';
import { OrderStore } from './order-store.service.js';
import type { OrderToPrice } from './order-store.service.js';

/** A sender that has not come back after this is lost: its call ends after 30 s and is not repeated, however long it queued before. */
export const SENDER_LOST_MINUTES = 5;

/** The board's clock may be behind ours, and vacancies of the same name published earlier are others. */
const CLOCK_SLACK_MINUTES = 10;

/** Looks at the board for what became of an order that was sent and not answered. It never sends anything. */
@Injectable()
export class OrderOutcomes {
  constructor(
    private readonly store: OrderStore,
    private readonly boards: JobBoards,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the background does for an order whose sender is lost. @throws what the board throws, so that the queue tries again */
  async findLost(organisationId: string, orderId: string): Promise<void> {
    const found = await this.store.read(organisationId, orderId);
    if (found?.order.status !== 'sending' && found?.order.status !== 'unclear') return;
    const { sendingAt } = found.order;
    const lostAt = (sendingAt?.getTime() ?? 0) + SENDER_LOST_MINUTES * 60_000;
    if (found.order.status === 'sending' && this.clock.now().getTime() < lostAt) return;
    if (found.order.status === 'sending')
      await this.store.fail(found.order, { status: 'unclear', problem: 'sender-lost' });
    await this.look(found);
  }

  /** @returns whether it was found to be done; then the order is. @throws what the board throws */
  async look(found: OrderToPrice): Promise<boolean> {
    const isDone = found.order.action === 'publish' ? await this.published(found) : await this.changed(found);
    if (!isDone) await this.store.notFound(found.order);
    return isDone;
  }

  private async published(found: OrderToPrice): Promise<boolean> {
    const { priced, order } = found;
    const wanted = priced.advertisement;
    if (wanted === null) return false;
    const since = (order.sendingAt?.getTime() ?? 0) - CLOCK_SLACK_MINUTES * 60_000;
    const candidates: BoardVacancy[] = [];
    const board = this.boards.for(priced.connection.board);
    for await (const item of board.listVacancies(priced.connection)) {
      if (isUnreadable(item) || item.archived) continue;
      const isSame = item.title === wanted.title && item.areaExternalId === wanted.areaExternalId;
      if (isSame && (item.publishedAt === null || item.publishedAt.getTime() >= since)) candidates.push(item);
    }
    // Asked after the list was read: what was published for another order by then is noted as that one's or as under way.
    const free = await this.store.adoptable(order, wanted, candidates);
    const ours = await this.continuing(found, free);
    // Of several alike nobody can tell which one it is: a person looks.
    const [only] = ours;
    if (ours.length !== 1 || only === undefined) return false;
    const { publishing } = board;
    await this.store.done(found, only, publishing?.stateOf(only.raw).expiresAt ?? null);
    return true;
  }

  /** The list does not say what a publication continues; the vacancy itself does. */
  private async continuing({ priced }: OrderToPrice, candidates: readonly BoardVacancy[]): Promise<PublishedHere[]> {
    const board = this.boards.for(priced.connection.board);
    const previous = priced.advertisement?.previousExternalId ?? null;
    if (previous === null || !board.readVacancy) return [...candidates];
    const whole: PublishedHere[] = [];
    for (const { externalId } of candidates) {
      const read = await board.readVacancy(priced.connection, externalId);
      if (!isUnreadable(read) && read.previousExternalId === previous) whole.push(read);
    }
    return whole;
  }

  private async changed(found: OrderToPrice): Promise<boolean> {
    const { order, priced } = found;
    const { publishing } = this.boards.for(priced.connection.board);
    if (!publishing || priced.posting === null) return false;
    const state = await publishing.publication(priced.connection, priced.posting.externalId);
    const isDone =
      order.action === 'prolong'
        ? isLater(state.expiresAt, order.expiresBefore)
        : order.service.split('+').every((service) => state.services.includes(service));
    if (isDone) await this.store.done(found, null, state.expiresAt);
    return isDone;
  }
}

function isLater(now: Date | null, before: Date | null): boolean {
  return now !== null && before !== null && now.getTime() > before.getTime();
}
