import { Injectable } from '@nestjs/common';
import { clusteredRateInterval } from '../math/clustered-rate.js';
import type { ClusterSums } from '../math/clustered-rate.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { SHOW_CONFIRMATIONS, SHOW_GROUPINGS, SHOW_LEADS, ShowHistoryService } from './show-history.service.js';
import type { ShowBasis, ShowGroup, ShowGrouping } from './show-history.service.js';

/** How often invited people came, in one group. */
export interface ShowRate {
  /** Slug, id or text of the group; null: not stated. */
  readonly key: string | null;
  /** Name as written in the log or the vacancy's title; null: not stated. */
  readonly name: string | null;
  readonly invited: number;
  readonly came: number;
  /** came / invited, 0–1. */
  readonly rate: number;
  /** 90 % interval of the rate, by the spread between days. */
  readonly low: number;
  readonly high: number;
}

/** The show history in numbers. */
export interface ShowRates {
  readonly total: ShowRate | null;
  /** The groups with most invitations, the largest first. */
  readonly byCity: readonly ShowRate[];
  readonly byVacancy: readonly ShowRate[];
  readonly byBoard: readonly ShowRate[];
  readonly byFormat: readonly ShowRate[];
  /** Hours of the interview, then what was known before it; each in its own order, what is not stated last. */
  readonly byHour: readonly ShowRate[];
  readonly byLead: readonly ShowRate[];
  readonly byConfirmation: readonly ShowRate[];
  /** How many smaller groups there are besides. */
  readonly leftOut: Readonly<Record<ShowGrouping, number>>;
  /** First and last day of the history; null without any. */
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: ShowBasis;
  /** Invented invitations that no longer count, because there are own ones. */
  readonly inventedLeftOut: number;
  /** True if the invented ones are left out for good, because own days were held. */
  readonly ownDaysHeld: boolean;
}

const COVERAGE = 0.9;

const HOURS = Array.from({ length: 24 }, (_none, hour) => String(hour));

/** Nobody reads more of them, and each costs an interval. */
const MOST_GROUPS = 100;

/** What the show history says about who will come. */
@Injectable()
export class ShowRatesService {
  constructor(
    private readonly database: Database,
    private readonly history: ShowHistoryService,
  ) {}

  /** Rates with their numbers behind them. @throws NotAllowed */
  async rates(actor: Actor): Promise<ShowRates> {
    assertAllowed(actor, 'attendance.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async () => {
      const { shows, basis, from, to, inventedLeftOut, ownDaysHeld } = await this.history.summary(organisationId);
      const groups = await this.history.groups(organisationId, basis, MOST_GROUPS);
      const of = (wanted: ShowGrouping): ShowGroup[] => groups.filter(({ grouping }) => grouping === wanted);
      return {
        ...{ basis, from, to, inventedLeftOut, ownDaysHeld },
        total: shows.n === 0 ? null : rateOf({ key: 'all', name: null, ...shows }),
        byCity: of('city').map(rateOf),
        byVacancy: of('vacancy').map(rateOf),
        byBoard: of('board').map(rateOf),
        byFormat: of('format').map(rateOf),
        byHour: inOrder(of('hour'), HOURS).map(rateOf),
        byLead: inOrder(of('lead'), SHOW_LEADS).map(rateOf),
        byConfirmation: inOrder(of('confirmation'), SHOW_CONFIRMATIONS).map(rateOf),
        leftOut: Object.fromEntries(
          SHOW_GROUPINGS.map((grouping) => [grouping, leftOutOf(of(grouping))]),
        ) as ShowRates['leftOut'],
      };
    });
  }
}

/** Groups as their keys follow each other, not by size; without a key last. */
function inOrder(groups: readonly ShowGroup[], keys: readonly string[]): ShowGroup[] {
  const placeOf = ({ key }: ShowGroup): number => (key === null ? keys.length : keys.indexOf(key));
  return [...groups].sort((one, other) => placeOf(one) - placeOf(other));
}

function leftOutOf(groups: readonly ShowGroup[]): number {
  return (groups[0]?.all ?? 0) - groups.length;
}

function rateOf({ key, name, ...shows }: ClusterSums & Pick<ShowRate, 'key' | 'name'>): ShowRate {
  const { from, to } = clusteredRateInterval(shows, COVERAGE);
  const { k: came, n: invited } = shows;
  return { key, name, invited, came, rate: came / invited, low: from, high: to };
}
