import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { PROJECT_ROOT } from '../platform/config/index.js';
import { ThreadEnded, Threads } from '../platform/threads/index.js';
import { isSoonPlanned, longPlan } from './domain/long-plans.js';
import type { LongPlans, PlanOrder } from './domain/long-plans.js';
import type { PlanScenario } from './domain/plan-scenario.js';
import { planNotCalculated } from './interviews.errors.js';

/** Calculates plans apart from requests, as one takes up to a few seconds in which nobody else would be answered. */
@Injectable()
export class PlanThreads implements BeforeApplicationShutdown {
  private readonly threads = new Threads<PlanOrder, unknown>({
    what: 'The calculation of a plan',
    file: join(PROJECT_ROOT, 'dist/src/interviews/plan.thread.js'),
    mostAtOnce: 2,
    // More would be answered after their pages have given them up.
    mostWaiting: 16,
    // Ten times what the largest day takes.
    mostMilliseconds: 60_000,
    mostMegabytes: 512,
  });

  /**
   * @param asked  aborted when nobody waits for the plan any more
   * @throws ExpectedError when it takes too long or too much memory, or too many wait; Error as the calculation does
   */
  async calculated<Name extends keyof LongPlans>(
    name: Name,
    args: Parameters<LongPlans[Name]>,
    asked?: AbortSignal,
  ): Promise<ReturnType<LongPlans[Name]>> {
    return (await this.answer({ name, args }, asked)) as ReturnType<LongPlans[Name]>;
  }

  /** Before the server is closed, which waits for all whom it has not answered. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.threads.close();
  }

  private async answer(order: PlanOrder, asked?: AbortSignal): Promise<unknown> {
    if (isSoonPlanned(order.args[0] as PlanScenario)) return longPlan(order);
    try {
      return await this.threads.run(order, asked);
    } catch (error) {
      if (error instanceof ThreadEnded) throw planNotCalculated(error);
      throw error;
    }
  }
}
