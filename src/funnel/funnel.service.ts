import { Injectable } from '@nestjs/common';
import type { Stage } from '../candidates/index.js';
import { jeffreysInterval } from '../math/rate-interval.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { FunnelCounts } from './funnel-counts.service.js';
import type { Cohort } from './funnel-counts.service.js';

/** Every interval of the funnel holds the true rate with this probability. */
const COVERAGE = 0.9;

/** One step of the funnel: of n people who came to the stage before, k came to this one. */
export interface FunnelRow {
  readonly stage: Stage;
  readonly n: number;
  readonly k: number;
  /** k ÷ n; null when n is 0, and for the first row. */
  readonly rate: number | null;
  /** Ends of the 90 % interval of the rate; null for the first row. */
  readonly low: number | null;
  readonly high: number | null;
}

/** The funnel of a cohort. */
export interface Funnel {
  readonly rows: FunnelRow[];
}

/** Conversion by cohort with honest intervals. */
@Injectable()
export class FunnelService {
  constructor(private readonly counts: FunnelCounts) {}

  /** @throws NotAllowed, PeriodInvalid, VacancyNotFound */
  async funnel(actor: Actor, cohort: Cohort): Promise<Funnel> {
    assertAllowed(actor, 'funnel.read');
    const counts = await this.counts.reached(actor, cohort);
    const rows = counts.map(({ stage, reached: k }, i): FunnelRow => {
      const n = counts[i - 1]?.reached;
      if (n === undefined) return { stage, n: k, k, rate: null, low: null, high: null };
      const { from, to } = jeffreysInterval(k, n, COVERAGE);
      return { stage, n, k, rate: n === 0 ? null : k / n, low: from, high: to };
    });
    return { rows };
  }
}
