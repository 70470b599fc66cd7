import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SalaryMarket } from '../candidates/index.js';
import type { ObservedWish } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { cityBySlug } from '../vacancies/index.js';
import type { BandsByLevel } from '../vacancies/index.js';
import { salaryBands } from './domain/salary-band.js';
import type { SalaryObservation } from './domain/salary-observation.js';

/** Newest observations that a band is made of: older ones weigh next to nothing and would only cost time. */
const MOST_OBSERVATIONS = 20_000;

/** Bands are made anew after this … */
const BANDS_KEPT_MINUTES = 10;
/** … or once so many observations, and this share of those known, have come in: a full pull should not wait for the clock. */
const NEW_OBSERVATIONS = 25;
const NEW_SHARE = 0.1;

interface KeptBands {
  readonly bands: BandsByLevel;
  readonly madeAt: number;
  readonly observations: number;
  newSince: number;
}

/** What people ask in a city: bands by level, from the published shape and what this organisation has seen. */
@Injectable()
export class SalariesService extends SalaryMarket {
  private readonly kept = new Map<string, KeptBands>();

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
    if (!city) return null;
    const key = `${organisationId} ${citySlug}`;
    const now = this.clock.now();
    const kept = this.kept.get(key);
    if (kept && !isStale(kept, now.getTime())) return kept.bands;
    const observations = await this.observations(organisationId);
    const bands = salaryBands({ city, observations, asOf: now.toISOString().slice(0, 10) });
    this.kept.set(key, { bands, madeAt: now.getTime(), observations: observations.length, newSince: 0 });
    return bands;
  }

  async observeWish(
    db: EntityManager,
    { organisationId, applicationId, citySlug, level, wish }: ObservedWish,
  ): Promise<void> {
    if (!Number.isFinite(wish.amount) || wish.amount <= 0 || !cityBySlug(citySlug)) return;
    await db.query(
      `INSERT INTO salary_observations (organisation_id, id, source, source_key, city_slug, level, amount, currency, gross, observed_on)
       VALUES ($1, $2, 'wish', $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT ON CONSTRAINT uq_salary_observations_source DO UPDATE
          SET level = excluded.level, amount = excluded.amount, currency = excluded.currency, gross = excluded.gross,
              observed_on = excluded.observed_on`,
      [
        organisationId,
        newId(),
        applicationId,
        citySlug,
        level,
        wish.amount,
        wish.currency,
        wish.gross,
        this.clock.now().toISOString().slice(0, 10),
      ],
    );
    const kept = this.kept.get(`${organisationId} ${citySlug}`);
    if (kept) kept.newSince += 1;
  }

  private async observations(organisationId: string): Promise<SalaryObservation[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.query<SalaryObservation[]>(
        `SELECT city_slug AS city, level, amount, currency, gross, observed_on::text AS date
           FROM salary_observations WHERE organisation_id = $1 ORDER BY observed_on DESC, id DESC LIMIT $2`,
        [organisationId, MOST_OBSERVATIONS],
      ),
    );
  }
}

function isStale({ madeAt, observations, newSince }: KeptBands, now: number): boolean {
  const age = now - madeAt;
  return age < 0 || age >= BANDS_KEPT_MINUTES * 60_000 || newSince >= NEW_OBSERVATIONS + NEW_SHARE * observations;
}
