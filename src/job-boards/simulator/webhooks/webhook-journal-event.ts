import type { WebhookType } from './webhook-types.table.js';

/** One kind of message that a subscription asks for. */
export interface SubscribedAction {
  readonly type: WebhookType;
  readonly settings?: { readonly vacancies_only_mine?: boolean } | null;
}

/** What happens to the next messages instead of being sent at once. */
export interface WebhookFault {
  /**
   * `drop`: never sent · `duplicate`: sent twice · `delay`: sent later · `reorder`: gathered until there are `times` of them, then sent
   * last one first.
   */
  readonly kind: 'drop' | 'duplicate' | 'delay' | 'reorder';
  /** Null = messages of any type. */
  readonly type: WebhookType | null;
  /** How many messages. */
  readonly times: number;
  readonly skip: number;
  /** Minutes of a `delay`, by the boards' clock. */
  readonly delayMinutes: number;
}

/** Status of an answer, or why there was none. */
export type WebhookOutcome = number | 'timeout' | 'unreachable';

/** What can change about webhooks; entries of the journal, see `JournalEvent`. What is sent follows from the other events. */
export type WebhookJournalEvent =
  | {
      readonly type: 'webhook-subscribed';
      readonly subscriptionId: string;
      readonly managerId: string;
      readonly url: string;
      readonly actions: readonly SubscribedAction[];
    }
  | {
      readonly type: 'webhook-subscription-changed';
      readonly subscriptionId: string;
      readonly url: string;
      readonly actions: readonly SubscribedAction[];
    }
  | { readonly type: 'webhook-unsubscribed'; readonly subscriptionId: string }
  | { readonly type: 'webhook-tried'; readonly delivery: number; readonly outcome: WebhookOutcome }
  | { readonly type: 'webhook-fault-queued'; readonly fault: WebhookFault }
  | { readonly type: 'webhook-faults-cleared' };
