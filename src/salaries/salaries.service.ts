import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SalaryMarket } from '../candidates/index.js';
import type { ObservedWish } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { newId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { cityBySlug } from '../vacancies/index.js';
import type { BandsByLevel, Place } from '../vacancies/index.js';
import { LatestKept } from './domain/latest-kept.js';
import { observedOffer } from './domain/observed-offer.js';
import type { StatedOffer } from './domain/observed-offer.js';
import { countryPay } from './domain/salary-band.js';
import type { CountryPay, MarketBand } from './domain/salary-band.js';
import { tradeBands } from './domain/trade-bands.js';
import type { SeenPay, TradeBands } from './domain/trade-bands.js';

/** Newest observations that bands are made of: what is older would only cost time. */
const MOST_OBSERVATIONS = 100_000;

/** Vacancies of one organisation whose offers are looked at. */
const MOST_OFFERS = 10_000;

/** Bands are made anew after this … */
const BANDS_KEPT_MINUTES = 10;
/** … after this where anything at all has come in, so that the end of a pull is not left out for minutes … */
const BANDS_SETTLE_MINUTES = 1;
/** … or once more than this share of those known has come in: while few are known each one counts at once, and a pull stays linear. */
const NEW_SHARE = 0.1;
/** Organisations × countries whose pay is kept at a time: of the largest each takes some megabytes. */
const MOST_KEPT = 50;

/** The trade of a vacancy's profile (see tradeOf): an own profile outside the catalogue that is kin to nothing in it, or a copy of one. */
const TRADE = 'other_trade.slug AS trade';
const TRADE_OF_VACANCY = `LEFT JOIN role_profiles used_profile
               ON used_profile.organisation_id = vacancy.organisation_id AND used_profile.slug = vacancy.profile_slug
             LEFT JOIN role_profiles other_trade
               ON other_trade.organisation_id = vacancy.organisation_id AND other_trade.slug = used_profile.base_slug
              AND other_trade.title IS NOT NULL AND other_trade.kin_slug IS NULL`;

/** Whom an observation is of, as far as is known. */
const WHOSE = 'coalesce(person.person_id, person.id, seen.subject, seen.id)';

interface KeptPay {
  readonly pay: CountryPay;
  readonly trades: TradeBands;
  readonly madeAt: number;
  readonly observations: number;
  newSince: number;
}

/** What people ask in a city: bands by level, from the published shape and what this organisation has seen. */
@Injectable()
export class SalariesService extends SalaryMarket {
  private readonly kept = new LatestKept<KeptPay>(MOST_KEPT);
  /** What is being made of observations that may not be kept any more is left to those who wait for it. */
  private readonly making = new Map<string, Promise<KeptPay>>();

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  /** Bands of a city for a page. @throws NotAllowed */
  async bandsFor(actor: Actor, citySlug: string): Promise<BandsByLevel | null> {
    assertAllowed(actor, 'applications.read');
    return this.bands(actor.organisationId, citySlug, null);
  }

  async bands(organisationId: string, citySlug: string, trade: string | null): Promise<BandsByLevel | null> {
    const city = cityBySlug(citySlug);
    if (!city) return null;
    if (trade === null) return (await this.pay(organisationId, city.country)).bands(city);
    const band = await this.bandOfTrade(organisationId, city, trade);
    return band && { 1: band, 2: band, 3: band, 4: band };
  }

  /** What those who responded to a profile of another trade ask; null where too few of them have said. */
  async bandOfTrade(organisationId: string, city: Place, trade: string): Promise<MarketBand | null> {
    const { trades } = await this.seen(organisationId, city.country);
    return trades.get(trade)?.get(city.slug) ?? null;
  }

  /** Pay of client managers in a country, from everything that this organisation has seen of it. */
  async pay(organisationId: string, country: string): Promise<CountryPay> {
    return (await this.seen(organisationId, country)).pay;
  }

  private async seen(organisationId: string, country: string): Promise<KeptPay> {
    const key = `${organisationId} ${country}`;
    const kept = this.kept.get(key);
    if (kept && !isStale(kept, this.clock.now().getTime())) return kept;
    // Whoever makes them has a connection by then: of those who wait for them, none holds the last one.
    return this.database.inOrganisation(organisationId, async () => {
      const others = await this.making.get(key)?.catch(() => null);
      return others ?? this.make(key, organisationId, country);
    });
  }

  /** Those who ask at the same time, as responses that are read do, have it made once. */
  private async make(key: string, organisationId: string, country: string): Promise<KeptPay> {
    const making = this.made(organisationId, country);
    this.making.set(key, making);
    try {
      const made = await making;
      if (this.making.get(key) === making) this.kept.put(key, made);
      return made;
    } finally {
      if (this.making.get(key) === making) this.making.delete(key);
    }
  }

  private async made(organisationId: string, country: string): Promise<KeptPay> {
    const madeAt = this.clock.now().getTime();
    const seen = [...(await this.observations(organisationId)), ...(await this.offers(organisationId))];
    const ofManagers = seen.filter(({ trade }) => trade === null);
    return {
      pay: countryPay(country, ofManagers, this.today()),
      trades: tradeBands(country, seen, this.today()),
      ...{ madeAt, observations: seen.length, newSince: 0 },
    };
  }

  lookAgain(organisationId: string): void {
    this.forget(organisationId);
  }

  /** Bands are made anew when they are next asked for: here at once, in other processes when they are next stale. */
  forget(organisationId: string): void {
    const isOf = (key: string): boolean => key.startsWith(`${organisationId} `);
    this.kept.deleteWhere(isOf);
    for (const key of this.making.keys()) if (isOf(key)) this.making.delete(key);
  }

  async observeWishes(db: EntityManager, organisationId: string, wishes: readonly ObservedWish[]): Promise<void> {
    const newest = new Map(wishes.map((one) => [one.applicationId, one]));
    const today = this.today();
    const rows = [...newest.values()].flatMap(
      ({ applicationId, citySlug, level, wish: { amount, currency, gross }, statedOn = today }) =>
        Number.isFinite(amount) && amount > 0 && cityBySlug(citySlug)
          ? [{ id: newId(), applicationId, citySlug, level, amount, currency, gross, statedOn }]
          : [],
    );
    if (rows.length === 0) return;
    await db.query(
      `INSERT INTO salary_observations (organisation_id, id, source, source_key, city_slug, level, amount, currency, gross, observed_on)
       SELECT $1, id, 'wish', "applicationId", "citySlug", level, amount, currency, gross, "statedOn"
         FROM jsonb_to_recordset($2::jsonb) AS fresh(id uuid, "applicationId" text, "citySlug" text, level integer,
              amount double precision, currency text, gross boolean, "statedOn" date)
       ON CONFLICT ON CONSTRAINT uq_salary_observations_source DO UPDATE
          SET level = excluded.level, amount = excluded.amount, currency = excluded.currency, gross = excluded.gross,
              observed_on = excluded.observed_on`,
      [organisationId, JSON.stringify(rows)],
    );
    for (const { citySlug } of rows) {
      const kept = this.kept.get(`${organisationId} ${cityBySlug(citySlug)?.country ?? ''}`);
      if (kept) kept.newSince += 1;
    }
  }

  private today(): CalendarDate {
    return this.clock.now().toISOString().slice(0, 10);
  }

  /** What own vacancies offer at the boards, the newest publication of each: one at two boards is one offer. */
  private async offers(organisationId: string): Promise<SeenPay[]> {
    const stated = await this.database.inOrganisation(organisationId, (db) =>
      db.query<(StatedOffer & Pick<SeenPay, 'trade'>)[]>(
        `SELECT DISTINCT ON (vacancy.id) vacancy.city_slug AS city, vacancy.title, posting.asked_experience AS experience,
                posting.pay_from AS "from", posting.pay_to AS "to", posting.pay_currency AS currency,
                posting.pay_gross AS gross, ${TRADE}, (coalesce(posting.published_at, vacancy.created_at))::date::text AS date
           FROM vacancy_postings posting
           JOIN vacancies vacancy ON vacancy.organisation_id = posting.organisation_id AND vacancy.id = posting.vacancy_id
           ${TRADE_OF_VACANCY}
          WHERE posting.organisation_id = $1 AND (posting.pay_from > 0 OR posting.pay_to > 0)
          ORDER BY vacancy.id, posting.published_at DESC NULLS LAST, posting.id DESC LIMIT $2`,
        [organisationId, MOST_OFFERS],
      ),
    );
    return stated.flatMap(({ trade, ...offer }) => {
      const seen = observedOffer(offer);
      return seen ? [{ ...seen, trade }] : [];
    });
  }

  /**
   * One for each person and trade, their newest: who responds to five vacancies wishes once.
   *
   * The key becomes an id inside, before the rows are limited: row-level security lets no cast near an index. Applications and people
   * are looked up one by one: while nothing is known of their tables, as in a first pull, a join would read the whole of them for each.
   */
  private async observations(organisationId: string): Promise<SeenPay[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.query<SeenPay[]>(
        `SELECT DISTINCT ON (${WHOSE}, trade) responded_to.trade, seen.city, seen.level, seen.amount, seen."to", seen.bound,
                seen.currency, seen.gross, seen.date
           FROM (SELECT seen.organisation_id, seen.id, seen.source_key::uuid AS application_id, seen.subject,
                        seen.city_slug AS city, seen.level, seen.amount, seen.amount_to AS "to", seen.bound, seen.currency,
                        seen.gross, seen.observed_on::text AS date
                   FROM salary_observations seen
                   LEFT JOIN salary_imports brought
                     ON brought.organisation_id = seen.organisation_id AND brought.id = seen.import_id
                  WHERE seen.organisation_id = $1 AND (seen.import_id IS NULL OR brought.status = 'done')
                  ORDER BY seen.observed_on DESC, seen.id DESC LIMIT $2) seen
           LEFT JOIN LATERAL (
                SELECT candidate_id, vacancy_id FROM applications
                 WHERE organisation_id = $1 AND id = seen.application_id LIMIT 1) application ON true
           LEFT JOIN LATERAL (
                SELECT id, person_id FROM candidates
                 WHERE organisation_id = $1 AND id = application.candidate_id LIMIT 1) person ON true
           LEFT JOIN LATERAL (
                SELECT ${TRADE} FROM vacancies vacancy ${TRADE_OF_VACANCY}
                 WHERE vacancy.organisation_id = $1 AND vacancy.id = application.vacancy_id LIMIT 1
           ) responded_to ON true
          ORDER BY ${WHOSE}, trade, seen.date DESC, seen.id DESC`,
        [organisationId, MOST_OBSERVATIONS],
      ),
    );
  }
}

function isStale({ madeAt, observations, newSince }: KeptPay, now: number): boolean {
  const age = now - madeAt;
  const keptMinutes = newSince > 0 ? BANDS_SETTLE_MINUTES : BANDS_KEPT_MINUTES;
  return age < 0 || age >= keptMinutes * 60_000 || newSince > NEW_SHARE * observations;
}
