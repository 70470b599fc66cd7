import { Injectable } from '@nestjs/common';
import type { Money } from '../kernel/money.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Spends } from '../publishing/index.js';
import { FUNNEL_SOURCES } from './cohort.js';
import type { Cohort, FunnelSource } from './cohort.js';
import { unitCosts } from './domain/cost.js';
import type { UnitCost } from './domain/cost.js';
import { stepCounts } from './domain/passage.js';
import { FunnelPeople } from './funnel-people.service.js';

/** People of one kind and what each of them cost; empty where no spend is known. */
export interface CostOf {
  readonly count: number;
  readonly each: readonly UnitCost[];
}

/** What one source cost and brought. */
export interface CostRow {
  /** Null = all sources together. */
  readonly source: FunnelSource | null;
  /** One sum for each currency; empty = no spend is known, which is not the same as none. */
  readonly spent: readonly Money[];
  /** Of it what boards told of advertising: it brings people through the board, which does not tell who they are. */
  readonly advertising: readonly Money[];
  readonly responses: CostOf;
  readonly interviews: CostOf;
  readonly starts: CostOf;
}

/** Spend ÷ people, by source. */
@Injectable()
export class FunnelCosts {
  constructor(
    private readonly people: FunnelPeople,
    private readonly spends: Spends,
  ) {}

  /**
   * What was spent in the days of the cohort, and how far those came who responded in them. Sources that cost nothing and brought nobody
   * are left out; the last row is all together, where somebody who came by two boards is one person.
   *
   * @throws NotAllowed, PeriodInvalid, VacancyNotFound
   */
  async rows(actor: Actor, cohort: Cohort): Promise<CostRow[]> {
    assertAllowed(actor, 'spend.read');
    const { from, to, vacancyId, clientId } = cohort;
    const isWhole = vacancyId === undefined && clientId === undefined;
    const vacancyIds = isWhole ? undefined : (await this.people.vacanciesOf(actor, cohort)).map(({ id }) => id);
    const counts = await this.people.countsBySource(actor, cohort);
    const known = await this.spends.within(actor, { from, to, vacancyIds });
    const rows: CostRow[] = [];
    for (const source of FUNNEL_SOURCES) {
      const own = known.find((one) => one.source === source);
      const row = costRow(source, own?.spent ?? [], own?.advertising ?? [], counts.of.get(source) ?? []);
      if (row.spent.length > 0 || row.responses.count > 0) rows.push(row);
    }
    const spent = added(known.flatMap((one) => one.spent));
    rows.push(costRow(null, spent, added(known.flatMap((one) => one.advertising)), counts.all));
    return rows;
  }
}

function costRow(
  source: CostRow['source'],
  spent: readonly Money[],
  advertising: readonly Money[],
  counts: Parameters<typeof stepCounts>[0],
): CostRow {
  const steps = stepCounts(counts);
  const costOf = (stage: 'new' | 'came' | 'started'): CostOf => {
    const count = steps.find((step) => step.stage === stage)?.reached ?? 0;
    return { count, each: unitCosts(spent, count) };
  };
  return {
    source,
    spent,
    advertising,
    responses: costOf('new'),
    interviews: costOf('came'),
    starts: costOf('started'),
  };
}

/** One sum for each currency; in hundredths, so that nothing is lost. */
function added(sums: readonly Money[]): Money[] {
  const currencies = [...new Set(sums.map(({ currency }) => currency))];
  return currencies.map((currency) => ({
    currency,
    amount:
      sums.reduce((total, one) => total + (one.currency === currency ? Math.round(one.amount * 100) : 0), 0) / 100,
  }));
}
