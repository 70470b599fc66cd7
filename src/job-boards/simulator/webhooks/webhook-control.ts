import { z } from 'zod';
import type { Simulation } from '../simulation.js';
import type { WebhookDelivery, WebhookSubscription } from './webhook-book.js';
import { webhookBody } from './webhook-sender.js';
import type { WebhookSender } from './webhook-sender.js';
import { WEBHOOK_TYPES } from './webhook-types.table.js';
import type { WebhookType } from './webhook-types.table.js';

const faultSchema = z.strictObject({
  kind: z.enum(['drop', 'duplicate', 'delay', 'reorder']),
  type: z
    .enum(Object.keys(WEBHOOK_TYPES) as [WebhookType, ...WebhookType[]])
    .nullable()
    .default(null),
  /** For `reorder`: how many messages change places. */
  times: z.int().positive().optional(),
  skip: z.int().nonnegative().default(0),
  delayMinutes: z.number().nonnegative().default(60),
});

export type WebhookFaultWish = z.input<typeof faultSchema>;

/** A message as the control plane shows it. */
export interface DeliveryReport {
  readonly number: number;
  readonly url: string;
  readonly state: WebhookDelivery['state'];
  /** Status of every answer, or `timeout`, or `unreachable`. */
  readonly outcomes: readonly (number | string)[];
  readonly createdAt: string;
  /** Null when nothing more will be sent. */
  readonly dueAt: string | null;
  readonly body: object;
}

/** What a test may do to the webhooks of the simulated HeadHunter, and read about them. */
export class WebhookControl {
  constructor(
    private readonly simulation: Simulation,
    private readonly sender: WebhookSender,
  ) {}

  subscriptions(): readonly WebhookSubscription[] {
    return this.simulation.webhooks.subscriptions();
  }

  /** Everything that was to be told since the first subscription, oldest first, with what became of it. */
  deliveries(): DeliveryReport[] {
    return this.simulation.webhooks.deliveries().map((delivery) => ({
      number: delivery.number,
      url: delivery.subscription.url,
      state: delivery.state,
      outcomes: delivery.tries.map(({ outcome }) => outcome),
      createdAt: new Date(delivery.createdAt).toISOString(),
      dueAt: delivery.dueAt === null ? null : new Date(delivery.dueAt).toISOString(),
      body: webhookBody(delivery),
    }));
  }

  /** What happens to the next messages. Without `times` one message; two for `reorder`. */
  queueFault(wish: WebhookFaultWish): void {
    const { times, ...fault } = faultSchema.parse(wish);
    const usual = fault.kind === 'reorder' ? 2 : 1;
    this.simulation.commit({ type: 'webhook-fault-queued', fault: { ...fault, times: times ?? usual } });
  }

  /** Forgets the queued faults; messages held back by a `reorder` are sent. */
  clearFaults(): void {
    this.simulation.commit({ type: 'webhook-faults-cleared' });
  }

  /** Sends what is due by the boards' clock and resolves when all of it has been tried. */
  async deliver(): Promise<void> {
    await this.sender.settle();
  }
}
