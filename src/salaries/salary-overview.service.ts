import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '../kernel/calendar-date.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed, OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import {
  cityBySlug,
  currencyOf,
  currencyOfCity,
  findPlace,
  greatestPay,
  inHand,
  LEVELS,
  placeBySlug,
  placesLike,
  ProfilesInUse,
  tradeOf,
  VacanciesService,
} from '../vacancies/index.js';
import type { Level, Place, Vacancy } from '../vacancies/index.js';
import type { AskedBudget } from './domain/asked-budget.js';
import { budgetReach } from './domain/budget-reach.js';
import type { BudgetReach } from './domain/budget-reach.js';
import type { Leanings, MarketBand, MarketBands } from './domain/salary-band.js';
import { BudgetTooGreat, PlaceNotShown, PlaceUnknown } from './salaries.errors.js';
import { SalariesService } from './salaries.service.js';

/** A place with its bands. */
export interface PlacePay {
  readonly place: Place;
  readonly bands: MarketBands;
  readonly leanings: Leanings;
}

/** A budget against what people of a level ask. */
export interface LevelReach extends BudgetReach {
  readonly level: Level;
  readonly band: MarketBand;
}

/** What a budget buys in a place. */
export interface Reach extends PlacePay {
  /** In hand, in the currency of the place. */
  readonly amount: number | null;
  /** Empty without an amount. */
  readonly levels: readonly LevelReach[];
  /** Pay by months back, as a factor of that of this month. */
  readonly index: readonly number[];
}

/** An open vacancy with what its budget buys; `levels` is empty without a budget, and where the profile is of another trade. */
export interface VacancyReach {
  readonly vacancy: Vacancy;
  readonly levels: readonly LevelReach[];
  /** Null where the profile is of client managers or their kin. */
  readonly ofTrade: TradeReach | null;
}

/** What a budget buys in a trade of which nothing is known but what its own responders ask. */
export interface TradeReach {
  /** Null where too few of them have said. */
  readonly band: MarketBand | null;
  /** Null without a band or a budget. */
  readonly reach: BudgetReach | null;
}

/** What this organisation knows of pay. */
export interface SalaryOverview {
  /** The day by the organisation's clock. */
  readonly asOf: CalendarDate;
  readonly places: readonly PlacePay[];
  readonly vacancies: readonly VacancyReach[];
}

/** Cities in the table, those with the most observations first. */
const MOST_PLACES = 100;

/** Pay by city and level for a page, and what budgets buy. */
@Injectable()
export class SalaryOverviews {
  constructor(
    private readonly database: Database,
    private readonly salaries: SalariesService,
    private readonly vacancies: VacanciesService,
    private readonly profiles: ProfilesInUse,
    private readonly organisations: OrganisationsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Cities of own vacancies and those of which something was seen; a client sees those of their vacancies alone. @throws NotAllowed */
  async overview(actor: Actor): Promise<SalaryOverview> {
    assertAllowed(actor, 'salaries.read');
    const { timeZone } = await this.organisations.get(actor.organisationId);
    const vacancies = (await this.vacancies.list(actor)).filter(({ status }) => status === 'open');
    const observed = actor.role === 'client' ? [] : await this.observedCities(actor.organisationId);
    const slugs = new Set([...vacancies.map(({ citySlug }) => citySlug), ...observed]);
    const known = [...slugs].map(placeBySlug).filter((place) => place !== null);
    const places: PlacePay[] = [];
    for (const place of known.slice(0, MOST_PLACES)) places.push(await this.placePay(actor, place));
    const bandsOf = new Map(places.map(({ place, bands }) => [place.slug, bands]));
    return {
      asOf: dayIn(this.clock.now(), timeZone),
      places,
      vacancies: await this.vacancyReaches(actor, vacancies, bandsOf),
    };
  }

  private async vacancyReaches(
    { organisationId }: Actor,
    vacancies: readonly Vacancy[],
    bandsOf: ReadonlyMap<string, MarketBands>,
  ): Promise<VacancyReach[]> {
    const trades = new Map<string, string | null>();
    const reaches: VacancyReach[] = [];
    for (const vacancy of vacancies) {
      const { profileSlug: slug } = vacancy;
      if (!trades.has(slug)) {
        const profile = await this.profiles.bySlug(organisationId, slug);
        trades.set(slug, profile && tradeOf(profile));
      }
      const trade = trades.get(slug) ?? null;
      const bands = bandsOf.get(vacancy.citySlug);
      reaches.push({
        vacancy,
        levels: trade === null && bands ? levelsOf(this.budgetOf(vacancy), bands) : [],
        ofTrade: trade === null ? null : await this.tradeReach(organisationId, vacancy, trade),
      });
    }
    return reaches;
  }

  private async tradeReach(organisationId: string, vacancy: Vacancy, trade: string): Promise<TradeReach> {
    const city = cityBySlug(vacancy.citySlug);
    const band = city && (await this.salaries.bandOfTrade(organisationId, city, trade));
    const budget = this.budgetOf(vacancy);
    return { band, reach: band && budget !== null ? budgetReach(budget, band) : null };
  }

  /**
   * What an amount buys in a place; a client asks of the cities of their vacancies alone.
   *
   * @param place  as somebody writes it
   * @param budget  null = not asked yet
   * @throws NotAllowed, PlaceUnknown, PlaceNotShown, BudgetTooGreat
   */
  async reach(actor: Actor, place: string, budget: AskedBudget | null): Promise<Reach> {
    assertAllowed(actor, 'salaries.read');
    const found = cityBySlug(place) ?? findPlace(place)?.place;
    if (!found) throw new PlaceUnknown(place, placesLike(place));
    // What is known of other places comes from people of other clients.
    if (actor.role === 'client') await this.assertOwnPlace(actor, found);
    const pay = await this.salaries.pay(actor.organisationId, found.country);
    const bands = pay.bands(found);
    const own = currencyOf(found.country);
    const stated = budget && { ...budget, currency: budget.currency ?? own, gross: budget.gross ?? null };
    const amount = stated && Math.round(inHand(stated, own, this.today()));
    const limit = { amount: greatestPay(own), currency: own };
    if (amount !== null && amount > limit.amount) throw new BudgetTooGreat(limit);
    return {
      ...{ place: found, bands, leanings: pay.leanings(found) },
      ...{ amount, levels: levelsOf(amount, bands), index: pay.index },
    };
  }

  private async assertOwnPlace(actor: Actor, { slug }: Place): Promise<void> {
    const vacancies = await this.vacancies.list(actor);
    if (!vacancies.some(({ citySlug, status }) => citySlug === slug && status === 'open')) throw new PlaceNotShown();
  }

  private async placePay(actor: Actor, place: Place): Promise<PlacePay> {
    const pay = await this.salaries.pay(actor.organisationId, place.country);
    return { place, bands: pay.bands(place), leanings: pay.leanings(place) };
  }

  private budgetOf({ budgetAmount, budgetCurrency, citySlug }: Vacancy): number | null {
    const pay = { amount: budgetAmount ?? 0, currency: budgetCurrency, gross: null };
    return budgetAmount === null ? null : inHand(pay, currencyOfCity(citySlug), this.today());
  }

  private today(): CalendarDate {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private async observedCities(organisationId: string): Promise<string[]> {
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ city: string }[]>(
        `SELECT seen.city_slug AS city FROM salary_observations seen
           LEFT JOIN salary_imports brought ON brought.organisation_id = seen.organisation_id AND brought.id = seen.import_id
          WHERE seen.organisation_id = $1 AND (seen.import_id IS NULL OR brought.status = 'done')
          GROUP BY seen.city_slug ORDER BY count(*) DESC, seen.city_slug LIMIT $2`,
        [organisationId, MOST_PLACES],
      ),
    );
    return rows.map(({ city }) => city);
  }
}

function levelsOf(amount: number | null, bands: MarketBands): LevelReach[] {
  if (amount === null) return [];
  return LEVELS.map((level) => ({ level, band: bands[level], ...budgetReach(amount, bands[level]) }));
}
