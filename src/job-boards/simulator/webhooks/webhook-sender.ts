import type { Simulation } from '../simulation.js';
import type { WebhookDelivery } from './webhook-book.js';
import type { WebhookOutcome } from './webhook-journal-event.js';

/** Longest sleep of the timer: a clock that was moved meanwhile is noticed then at the latest. Milliseconds. */
const LONGEST_SLEEP = 60_000;

/**
 * Sends what is due over real HTTP, one message after the other. Woken by every event; redeliveries come by the boards' clock, so that
 * moving it is all that a test has to do.
 */
export class WebhookSender {
  private sending: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private readonly closing = new AbortController();

  constructor(private readonly simulation: Simulation) {
    simulation.onChange(() => this.wake());
    this.wake();
  }

  /** Resolves when everything that is due by now has been tried. */
  async settle(): Promise<void> {
    do {
      this.wake();
      await this.sending;
    } while (this.due() !== undefined && !this.closing.signal.aborted);
  }

  async close(): Promise<void> {
    this.closing.abort();
    clearTimeout(this.timer);
    await this.sending;
  }

  private wake(): void {
    if (this.sending !== null || this.closing.signal.aborted) return;
    if (this.due() === undefined) return this.sleep();
    this.sending = this.sendDue().finally(() => {
      this.sending = null;
      this.sleep();
    });
  }

  private async sendDue(): Promise<void> {
    // The answer to the call that caused the message goes first.
    await new Promise((resolve) => setImmediate(resolve));
    for (;;) {
      const delivery = this.closing.signal.aborted ? undefined : this.due();
      if (delivery === undefined) return;
      const outcome = await this.send(delivery);
      if (outcome === null) return;
      this.simulation.commit({ type: 'webhook-tried', delivery: delivery.number, outcome });
    }
  }

  private due(): WebhookDelivery | undefined {
    const { webhooks, settings } = this.simulation;
    return webhooks.due(this.simulation.now().getTime(), settings.webhookFailuresUntilStopped);
  }

  private sleep(): void {
    clearTimeout(this.timer);
    if (this.closing.signal.aborted) return;
    const { webhooks, settings } = this.simulation;
    const next = webhooks.nextDueAt(settings.webhookFailuresUntilStopped);
    if (next === null) return;
    const left = Math.max(0, next - this.simulation.now().getTime());
    this.timer = setTimeout(() => this.wake(), Math.min(left + 1, LONGEST_SLEEP)).unref();
  }

  /** Null when the simulator is being closed: then it was not a try. */
  private async send(delivery: WebhookDelivery): Promise<WebhookOutcome | null> {
    const limit = AbortSignal.timeout(this.simulation.settings.webhookTimeoutMilliseconds);
    try {
      const answer = await fetch(delivery.subscription.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8', 'User-Agent': 'simulated-headhunter-webhooks' },
        body: JSON.stringify(webhookBody(delivery)),
        redirect: 'manual',
        signal: AbortSignal.any([limit, this.closing.signal]),
      });
      await answer.body?.cancel();
      return answer.status;
    } catch {
      if (this.closing.signal.aborted) return null;
      return limit.aborted ? 'timeout' : 'unreachable';
    }
  }
}

/** What is sent. `user_id` is deprecated and always "0". */
export function webhookBody({ id, subscription, type, payload }: WebhookDelivery): object {
  return { id, subscription_id: subscription.id, action_type: type, user_id: '0', payload };
}
