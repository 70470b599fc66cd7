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
import type { BandsByLevel } from '../vacancies/index.js';
import { observedOffer } from './domain/observed-offer.js';
import type { StatedOffer } from './domain/observed-offer.js';
import { countryPay } from './domain/salary-band.js';
import type { CountryPay } from './domain/salary-band.js';
import type { SalaryObservation } from './domain/salary-observation.js';

/** Newest observations that bands are made of: what is older would only cost time. */
const MOST_OBSERVATIONS = 100_000;

/** Vacancies of one organisation whose offers are looked at. */
const MOST_OFFERS = 10_000;

/** Bands are made anew after this … */
const BANDS_KEPT_MINUTES = 10;
/** … or once so many observations, and this share of those known, have come in: a full pull should not wait for the clock. */
const NEW_OBSERVATIONS = 25;
const NEW_SHARE = 0.1;

interface KeptPay {
  readonly pay: CountryPay;
  readonly madeAt: number;
  readonly observations: number;
  newSince: number;
}

/** What people ask in a city: bands by level, from the published shape and what this organisation has seen. */
@Injectable()
export class SalariesService extends SalaryMarket {
  private readonly kept = new Map<string, KeptPay>();

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  /** Bands of a city for a page. @throws NotAllowed */
  async bandsFor(actor: Actor, citySlug: string): Promise<BandsByLevel | null> {
    assertAllowed(actor, 'applications.read');
    return this.bands(actor.organisationId, citySlug);
  }

  async bands(organisationId: string, citySlug: string): Promise<BandsByLevel | null> {
    const city = cityBySlug(citySlug);
    return city && (await this.pay(organisationId, city.country)).bands(city);
  }

  /** Pay of a country, from everything that this organisation has seen of it. */
  async pay(organisationId: string, country: string): Promise<CountryPay> {
    const key = `${organisationId} ${country}`;
    const now = this.clock.now();
    const kept = this.kept.get(key);
    if (kept && !isStale(kept, now.getTime())) return kept.pay;
    const [seen, offers] = [await this.observations(organisationId), await this.offers(organisationId)];
    const observations = [...seen, ...offers];
    const pay = countryPay(country, observations, this.today());
    this.kept.set(key, { pay, madeAt: now.getTime(), observations: observations.length, newSince: 0 });
    return pay;
  }

  /** Bands are made anew when they are next asked for: here at once, in other processes when they are next stale. */
  forget(organisationId: string): void {
    for (const key of this.kept.keys()) if (key.startsWith(`${organisationId} `)) this.kept.delete(key);
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
  private async offers(organisationId: string): Promise<SalaryObservation[]> {
    const stated = await this.database.inOrganisation(organisationId, (db) =>
      db.query<StatedOffer[]>(
        `SELECT DISTINCT ON (vacancy.id) vacancy.city_slug AS city, vacancy.title, posting.asked_experience AS experience,
                posting.pay_from AS "from", posting.pay_to AS "to", posting.pay_currency AS currency,
                posting.pay_gross AS gross, (coalesce(posting.published_at, vacancy.created_at))::date::text AS date
           FROM vacancy_postings posting
           JOIN vacancies vacancy ON vacancy.organisation_id = posting.organisation_id AND vacancy.id = posting.vacancy_id
          WHERE posting.organisation_id = $1 AND (posting.pay_from > 0 OR posting.pay_to > 0)
          ORDER BY vacancy.id, posting.published_at DESC NULLS LAST, posting.id DESC LIMIT $2`,
        [organisationId, MOST_OFFERS],
      ),
    );
    return stated.map(observedOffer).filter((offer) => offer !== null);
  }

  /** One for each person, their newest: who responds to five vacancies wishes once. */
  private async observations(organisationId: string): Promise<SalaryObservation[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.query<SalaryObservation[]>(
        `SELECT DISTINCT ON (whose) city, level, amount, "to", bound, currency, gross, date FROM (
           SELECT coalesce(person.person_id, person.id, seen.subject, seen.id) AS whose, seen.id, seen.city_slug AS city,
                  seen.level, seen.amount, seen.amount_to AS "to", seen.bound, seen.currency, seen.gross,
                  seen.observed_on::text AS date
             FROM salary_observations seen
             LEFT JOIN applications application
               ON application.organisation_id = seen.organisation_id AND application.id = seen.source_key::uuid
             LEFT JOIN candidates person
               ON person.organisation_id = seen.organisation_id AND person.id = application.candidate_id
             LEFT JOIN salary_imports brought ON brought.organisation_id = seen.organisation_id AND brought.id = seen.import_id
            WHERE seen.organisation_id = $1 AND (seen.import_id IS NULL OR brought.status = 'done')
            ORDER BY seen.observed_on DESC, seen.id DESC LIMIT $2) newest
          ORDER BY whose, date DESC, id DESC`,
        [organisationId, MOST_OBSERVATIONS],
      ),
    );
  }
}

function isStale({ madeAt, observations, newSince }: KeptPay, now: number): boolean {
  const age = now - madeAt;
  return age < 0 || age >= BANDS_KEPT_MINUTES * 60_000 || newSince >= NEW_OBSERVATIONS + NEW_SHARE * observations;
}
