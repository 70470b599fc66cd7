import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { budgetOf, ProfilesInUse, wishNow } from '../vacancies/index.js';
import type { Level, PayScale, Vacancy, WishVerdict } from '../vacancies/index.js';
import { wishKeySql } from './application-filter.js';
import type { WishFilter } from './application-filter.js';
import type { Application } from './application.entity.js';
import { SalaryMarket } from './salary-market.port.js';

type KeptWish = Pick<Application, 'level' | 'wishAmount' | 'wishCurrency' | 'wishVerdict'>;

const FITS: readonly (string | null)[] = ['below-band', 'in-band'];

/**
 * How the wishes of applications stand to what is known of pay at this moment: the same in the list, its filter and the panel. What is kept
 * with an application is as of its score.
 */
@Injectable()
export class WishesNow {
  constructor(
    private readonly profiles: ProfilesInUse,
    @Optional() @Inject(SalaryMarket) private readonly market: SalaryMarket | null,
  ) {}

  /** What wishes of a vacancy are compared with; null of one that is over: there they stay as they were judged. */
  async scale(vacancy: Vacancy): Promise<PayScale | null> {
    return (await this.scales([vacancy])).get(vacancy.id) ?? null;
  }

  /** Of several vacancies of one organisation, by the ids of those that are open: a list of many costs no more questions than one of one. */
  async scales(vacancies: readonly Vacancy[]): Promise<ReadonlyMap<string, PayScale>> {
    const open = vacancies.filter(({ status }) => status === 'open');
    const scales = new Map<string, PayScale>();
    if (!this.market || open.length === 0) return scales;
    const slugs = new Set(open.map(({ profileSlug }) => profileSlug));
    const trades = await this.profiles.trades(open[0].organisationId, [...slugs]);
    for (const vacancy of open) {
      const trade = trades.get(vacancy.profileSlug);
      if (trade === undefined) continue;
      const bands = await this.market.bands(vacancy.organisationId, vacancy.citySlug, trade);
      scales.set(vacancy.id, { bands, budget: budgetOf(vacancy) });
    }
    return scales;
  }

  /**
   * Keys of the wishes of a vacancy that a filter lets through.
   * Cost: a look at every application of the vacancy, as the filter itself has.
   */
  async wanted(db: EntityManager, vacancy: Vacancy, wish: WishFilter): Promise<string[]> {
    const scale = await this.scale(vacancy);
    const kept = await db.query<(KeptWish & { key: string })[]>(
      `SELECT DISTINCT ${wishKeySql('application')} AS key, level, wish_amount AS "wishAmount",
              wish_currency AS "wishCurrency", wish_verdict AS "wishVerdict"
         FROM applications application WHERE organisation_id = $1 AND vacancy_id = $2 AND merged_into_id IS NULL`,
      [vacancy.organisationId, vacancy.id],
    );
    return kept.flatMap((one) => (isWanted(wish, one, wishVerdictNow(one, scale)) ? one.key : []));
  }
}

/** How a wish stands now; as it was judged where there is nothing to compare with, null where it was not yet. */
export function wishVerdictNow(kept: KeptWish, scale: PayScale | null): string | null {
  const { level, wishAmount: amount, wishCurrency: currency, wishVerdict: verdict } = kept;
  if (scale === null || level === null || verdict === null || amount === null || currency === null) return verdict;
  return wishNow({ level: level as Level, wish: { amount, currency }, verdict: verdict as WishVerdict }, scale).verdict;
}

function isWanted(wish: WishFilter, { wishAmount }: KeptWish, verdict: string | null): boolean {
  if (wish === 'not-stated') return wishAmount === null;
  return wish === 'fits' ? FITS.includes(verdict) : verdict === wish;
}
