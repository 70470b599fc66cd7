import { Inject, Injectable } from '@nestjs/common';
import {
  AccountBlocked,
  ActionRefused,
  BoardMisconfigured,
  BoardUnavailable,
  EdgeBlocked,
  isLastWord,
  isUnreadable,
  JobBoards,
  ManagerAccountRefused,
  NeedsReconnecting,
  PublicationRefused,
  QuotaSpent,
} from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { ExpectedError } from '../kernel/errors.js';
import { CLOCK } from '../platform/config/index.js';
import type { PublishedHere } from '../vacancies/index.js';
import { OrderClaims } from './order-claims.service.js';
import { OrderOutcomes } from './order-outcomes.service.js';
import { OrderPrices } from './order-prices.service.js';
import type { FreshPrice } from './order-prices.service.js';
import { OrderStore } from './order-store.service.js';
import type { OrderToPrice } from './order-store.service.js';
import { NotOffered } from './publishing.errors.js';

/** No call of this connection gets anywhere now. */
const CLOSED_DOORS = [
  AccountBlocked,
  ManagerAccountRefused,
  NeedsReconnecting,
  EdgeBlocked,
  QuotaSpent,
  BoardMisconfigured,
] as const;

/** Money is spent soon after somebody said so, or they are asked again: nobody expects it hours later. */
const CONFIRMED_FOR_MINUTES = 15;

/** Sends confirmed orders. */
@Injectable()
export class OrderRun {
  constructor(
    private readonly store: OrderStore,
    private readonly prices: OrderPrices,
    private readonly claims: OrderClaims,
    private readonly outcomes: OrderOutcomes,
    private readonly boards: JobBoards,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sends one order, at most once: the price is read again, and only if it is the one that was confirmed the order is marked as being
   * sent, that mark committed, before the board is called. What was sent and not answered is looked for, never sent again.
   *
   * @throws what the board threw if nothing was sent, so that the queue tries again
   */
  async carryOut(organisationId: string, orderId: string): Promise<void> {
    const found = await this.store.read(organisationId, orderId);
    if (found?.order.status !== 'waiting') return;
    const fresh = await this.freshPrice(found);
    if (fresh === null || !(await this.claims.claim(found.order, fresh))) return;
    await this.send(found);
  }

  /** Null where the order ends here: the board does not offer it, or has been silent for too long. */
  private async freshPrice({ order, priced }: OrderToPrice): Promise<FreshPrice | null> {
    const age = this.clock.now().getTime() - (order.confirmedAt?.getTime() ?? 0);
    const isOld = age > CONFIRMED_FOR_MINUTES * 60_000;
    try {
      if (!isOld) return await this.prices.fresh(priced);
    } catch (error) {
      if (error instanceof NotOffered) await this.store.fail(order, { status: 'refused', problem: error.reason });
      else if (isRefusal(error)) {
        await this.store.fail(order, { status: 'refused', problem: wordOf(error) });
      } else throw error;
      return null;
    }
    await this.store.fail(order, { status: 'refused', problem: 'too-late' });
    return null;
  }

  private async send(found: OrderToPrice): Promise<void> {
    let externalId: string | null;
    try {
      externalId = await this.call(found);
    } catch (error) {
      if (error instanceof PublicationRefused) {
        const { reason: problem, names } = error;
        return this.store.fail(found.order, { status: 'refused', problem, names });
      }
      if (isRefusal(error) || isTooMany(error)) {
        return this.store.fail(found.order, { status: 'refused', problem: wordOf(error) });
      }
      await this.store.fail(found.order, { status: 'unclear', problem: wordOf(error) });
      // A board that has just failed may fail again: then a later look finds it.
      await this.outcomes.look(found).catch(() => this.claims.lookLater(found.order));
      return;
    }
    // Written before anything else is asked: what was paid for must not hang on a further call.
    await this.store.done(found, externalId === null ? null : bare(found, externalId), null);
    if (externalId === null) await this.noteUntil(found);
    else await this.noteShown(found, externalId);
  }

  /** @returns the board's id of what was published; null for the other actions */
  private async call({ order, priced }: OrderToPrice): Promise<string | null> {
    const { publishing } = this.boards.for(priced.connection.board);
    if (!publishing) throw new NotOffered('unavailable');
    const { connection, advertisement, posting } = priced;
    if (advertisement) return publishing.publish(connection, advertisement, order.despiteTwins);
    const externalId = posting?.externalId ?? '';
    if (order.action === 'prolong') await publishing.prolong(connection, externalId);
    else await publishing.upgrade(connection, externalId, order.service);
    return null;
  }

  /** Until when it stands now, where the board says so already: one that lags behind still shows the day before the prolongation. */
  private async noteUntil({ order, priced }: OrderToPrice): Promise<void> {
    const { publishing } = this.boards.for(priced.connection.board);
    const asked = publishing?.publication(priced.connection, priced.posting?.externalId ?? '');
    const until = (await asked?.catch(() => null))?.expiresAt ?? null;
    const isOld =
      order.action === 'prolong' && order.expiresBefore !== null && until !== null && until <= order.expiresBefore;
    if (until !== null && !isOld) await this.store.noteUntil(order, until);
  }

  /** What the board shows of a publication, where it does so already: it may take some minutes. */
  private async noteShown({ order, priced }: OrderToPrice, externalId: string): Promise<void> {
    const board = this.boards.for(priced.connection.board);
    const shown = await board.readVacancy?.(priced.connection, externalId).catch(() => null);
    if (!shown || isUnreadable(shown)) return;
    await this.store.noteShown(priced.connection, shown);
    const until = board.publishing?.stateOf(shown.raw).expiresAt ?? null;
    if (until !== null) await this.store.noteUntil(order, until);
  }
}

/** What is known of a publication without another look at the board. */
function bare({ priced: { advertisement } }: OrderToPrice, externalId: string): PublishedHere {
  const previousExternalId = advertisement?.previousExternalId ?? null;
  const raw = { name: advertisement?.title ?? externalId };
  return { externalId, url: null, publishedAt: null, previousExternalId, raw };
}

/** An answer that comes before the board does anything: nothing was spent. */
function isRefusal(error: unknown): boolean {
  return isLastWord(error) || CLOSED_DOORS.some((kind) => error instanceof kind);
}

/** The board took no calls at that moment, this one neither: somebody may confirm again. */
function isTooMany(error: unknown): boolean {
  return error instanceof BoardUnavailable && error.trouble === 'too-many';
}

/** The word for a failure: the board's own where it has one. */
function wordOf(error: unknown): string {
  if (isTooMany(error)) return 'too-many';
  if (error instanceof ActionRefused || error instanceof PublicationRefused) return error.reason;
  return error instanceof ExpectedError ? error.code : 'unforeseen';
}
