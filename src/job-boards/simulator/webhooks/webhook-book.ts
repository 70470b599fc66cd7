import type { EventOf, JournalEvent } from '../journal-event.js';
import type { Happening } from './webhook-happenings.js';
import type { SubscribedAction, WebhookFault, WebhookOutcome } from './webhook-journal-event.js';
import { CHANGES_ARE_GATHERED_MILLISECONDS, REDELIVERY_GAPS_MINUTES } from './webhook-types.table.js';
import type { WebhookType } from './webhook-types.table.js';

/** Messages of one user go to one address. */
export interface WebhookSubscription {
  readonly id: string;
  readonly managerId: string;
  url: string;
  actions: readonly SubscribedAction[];
  /** Tries since the last good answer that had none. */
  failures: number;
}

/** One message on its way. */
export interface WebhookDelivery {
  /** Position in the log, from 0. */
  readonly number: number;
  /** Unique within one type and subscription only, as on the board. */
  readonly id: string;
  readonly subscription: WebhookSubscription;
  readonly type: WebhookType;
  readonly vacancyId: string;
  payload: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970; null = not to be sent (any more). */
  dueAt: number | null;
  state: 'waiting' | 'held-back' | 'delivered' | 'dropped' | 'given-up' | 'subscription-ended';
  readonly tries: { readonly at: number; readonly outcome: WebhookOutcome }[];
}

interface QueuedFault {
  readonly fault: WebhookFault;
  met: number;
  /** Messages gathered by a `reorder`. */
  readonly gathered: WebhookDelivery[];
}

/** Subscriptions, what they have been told and what they still have to be told. Changed by journal events only. */
export class WebhookBook {
  private readonly subscribed = new Map<string, WebhookSubscription>();
  private readonly log: WebhookDelivery[] = [];
  private readonly waiting = new Set<WebhookDelivery>();
  private readonly counters = new Map<string, number>();
  private faults: QueuedFault[] = [];
  private everSubscribed = 0;

  get hasSubscriptions(): boolean {
    return this.subscribed.size > 0;
  }

  subscriptions(): WebhookSubscription[] {
    return [...this.subscribed.values()];
  }

  subscription(id: string): WebhookSubscription | undefined {
    return this.subscribed.get(id);
  }

  /** One address per application and user. */
  subscriptionOf(managerId: string): WebhookSubscription | undefined {
    return this.subscriptions().find((subscription) => subscription.managerId === managerId);
  }

  deliveries(): readonly WebhookDelivery[] {
    return this.log;
  }

  /** What should be on its way by now, in the order of its making; nothing to a subscription that has failed too often. */
  due(now: number, failuresUntilStopped: number): WebhookDelivery | undefined {
    for (const delivery of this.waiting) {
      const stopped = delivery.subscription.failures >= failuresUntilStopped;
      if (delivery.dueAt !== null && delivery.dueAt <= now && !stopped) return delivery;
    }
    return undefined;
  }

  /** Instant of the next try; null if none is planned. */
  nextDueAt(failuresUntilStopped: number): number | null {
    let next: number | null = null;
    for (const { dueAt, subscription } of this.waiting) {
      if (dueAt === null || subscription.failures >= failuresUntilStopped) continue;
      next = Math.min(dueAt, next ?? dueAt);
    }
    return next;
  }

  /** Id for a subscription that is about to be made: none comes twice. */
  nextSubscriptionId(): string {
    return `sim${String(this.everSubscribed + 1).padStart(6, '0')}`;
  }

  apply(event: JournalEvent, happenings: readonly Happening[]): void {
    for (const happening of happenings) this.tell(happening);
    switch (event.type) {
      case 'webhook-subscribed': {
        const { subscriptionId: id, managerId, url, actions } = event;
        this.subscribed.set(id, { id, managerId, url, actions, failures: 0 });
        this.everSubscribed += 1;
        return;
      }
      case 'webhook-subscription-changed': {
        const { url, actions } = event;
        Object.assign(this.subscribed.get(event.subscriptionId) ?? {}, { url, actions, failures: 0 });
        return;
      }
      case 'webhook-unsubscribed':
        return this.end(event.subscriptionId);
      case 'tokens-ended':
        return this.applyTokensEnded(event);
      case 'webhook-tried':
        return this.applyTried(event.delivery, event.outcome, Date.parse(event.at));
      case 'webhook-fault-queued':
        this.faults.push({ fault: event.fault, met: 0, gathered: [] });
        return;
      case 'webhook-faults-cleared':
        for (const { gathered } of this.faults) this.release(gathered, Date.parse(event.at));
        this.faults = [];
        return;
      default:
        return undefined;
    }
  }

  /** The user took the access away: "all subscriptions are deleted". A changed password alone leaves them. */
  private applyTokensEnded(event: EventOf<'tokens-ended'>): void {
    if (event.board !== 'headhunter' || event.reason !== 'revoked' || event.accessToken !== null) return;
    for (const id of this.subscribed.keys()) this.end(id);
  }

  private tell(happening: Happening): void {
    for (const subscription of this.subscribed.values()) {
      const action = subscription.actions.find(({ type }) => type === happening.type);
      if (action === undefined || !happening.isFor(subscription.managerId, action)) continue;
      if (this.gatheredInto(subscription, happening)) continue;
      const delivery = this.newDelivery(subscription, happening);
      this.enqueue(delivery);
    }
  }

  /** True if an untold change of the same vacancy takes this one in. */
  private gatheredInto(subscription: WebhookSubscription, happening: Happening): boolean {
    if (happening.type !== 'VACANCY_CHANGE') return false;
    const open = [...this.waiting].find(
      (delivery) =>
        delivery.subscription === subscription &&
        delivery.type === happening.type &&
        delivery.vacancyId === happening.vacancyId &&
        delivery.tries.length === 0 &&
        happening.at - delivery.createdAt < CHANGES_ARE_GATHERED_MILLISECONDS,
    );
    if (open === undefined) return false;
    open.payload = happening.payloadFor(subscription.managerId);
    return true;
  }

  private newDelivery(subscription: WebhookSubscription, happening: Happening, id?: string): WebhookDelivery {
    const { type, vacancyId, at } = happening;
    const delivery: WebhookDelivery = {
      number: this.log.length,
      id: id ?? this.nextId(subscription.managerId, type),
      subscription,
      type,
      vacancyId,
      payload: happening.payloadFor(subscription.managerId),
      createdAt: at,
      dueAt: type === 'VACANCY_CHANGE' ? at + CHANGES_ARE_GATHERED_MILLISECONDS : at,
      state: 'waiting',
      tries: [],
    };
    this.log.push(delivery);
    return delivery;
  }

  /** Counted within one type: the same id comes again with every other type. */
  private nextId(managerId: string, type: WebhookType): string {
    const key = `${managerId}/${type}`;
    const next = (this.counters.get(key) ?? 0) + 1;
    this.counters.set(key, next);
    return String(next);
  }

  private enqueue(delivery: WebhookDelivery): void {
    const queued = this.faults.find(
      ({ fault, met }) => (fault.type === null || fault.type === delivery.type) && met < fault.skip + fault.times,
    );
    if (queued !== undefined) queued.met += 1;
    this.waiting.add(delivery);
    if (queued === undefined || queued.met <= queued.fault.skip) return;
    this.strike(queued, delivery);
  }

  private strike(queued: QueuedFault, delivery: WebhookDelivery): void {
    const { fault, gathered } = queued;
    switch (fault.kind) {
      case 'drop':
        return this.finish(delivery, 'dropped');
      case 'delay':
        delivery.dueAt = (delivery.dueAt ?? 0) + fault.delayMinutes * 60_000;
        return;
      case 'duplicate': {
        const twin = { ...delivery, number: this.log.length, tries: [] };
        this.log.push(twin);
        this.waiting.add(twin);
        return;
      }
      case 'reorder':
        gathered.push(delivery);
        delivery.dueAt = null;
        delivery.state = 'held-back';
        if (gathered.length === fault.times) this.release(gathered.splice(0), delivery.createdAt);
        return;
    }
  }

  /** Held-back messages go, the last one first. */
  private release(gathered: readonly WebhookDelivery[], at: number): void {
    for (const delivery of gathered.toReversed()) {
      if (delivery.state !== 'held-back') continue;
      // Taken out and put in again: the set keeps the order of adding, which decides between equal instants.
      this.waiting.delete(delivery);
      this.waiting.add(delivery);
      delivery.state = 'waiting';
      delivery.dueAt = at;
    }
  }

  private applyTried(number: number, outcome: WebhookOutcome, at: number): void {
    const delivery = this.log[number];
    if (delivery === undefined) return;
    delivery.tries.push({ at, outcome });
    const accepted = typeof outcome === 'number' && ((outcome >= 200 && outcome < 300) || outcome === 409);
    delivery.subscription.failures = accepted ? 0 : delivery.subscription.failures + 1;
    if (delivery.state !== 'waiting') return;
    if (accepted) return this.finish(delivery, 'delivered');
    const gap = REDELIVERY_GAPS_MINUTES[delivery.tries.length - 1];
    if (gap === undefined) return this.finish(delivery, 'given-up');
    delivery.dueAt = at + gap * 60_000;
  }

  private end(subscriptionId: string): void {
    const subscription = this.subscribed.get(subscriptionId);
    this.subscribed.delete(subscriptionId);
    for (const delivery of this.waiting) {
      if (delivery.subscription === subscription) this.finish(delivery, 'subscription-ended');
    }
  }

  private finish(delivery: WebhookDelivery, state: WebhookDelivery['state']): void {
    delivery.state = state;
    delivery.dueAt = null;
    this.waiting.delete(delivery);
  }
}
