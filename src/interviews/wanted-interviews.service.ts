import { Injectable } from '@nestjs/common';
import { ShowFits, ShowForecasts, scenarioParts } from '../attendance/index.js';
import type { FoundedPrediction } from '../attendance/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { VacanciesService } from '../vacancies/index.js';
import { planInverse } from './domain/plan-inverse.js';
import type { ExpectedCount } from './domain/stream-evaluation.js';
import { fieldInvalid } from './interviews.errors.js';
import { Invitees } from './invitees.service.js';

/** "So many real interviews, that surely." */
export interface WantedFields {
  readonly wanted: number;
  /** 0.5–0.99. */
  readonly certainty: number;
}

/** What share of responses is worth inviting, with the ends of its interval: who counts responses knows it. */
export interface ShareOfResponses {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How many to invite, and how many responses to look through. */
export interface WantedInterviews extends WantedFields {
  /** Null where no number up to a million does. */
  readonly invitations: number | null;
  /** Out of so many invitations. */
  readonly expectedShows: ExpectedCount | null;
  /** At the share that is likeliest, at its upper end and at its lower one; null where no number up to a million does. */
  readonly responses: { readonly count: number | null; readonly from: number | null; readonly to: number | null };
  readonly prediction: FoundedPrediction;
  /** When that was learnt; null: nothing was yet. */
  readonly learntAt: Date | null;
  /** People of the shortlist who can be invited now. */
  readonly available: number;
}

/** Beyond these the question is a slip of the pen. */
export const MOST_WANTED = { interviews: 500, certainty: 0.99, leastCertainty: 0.5 } as const;

/** Answers how many people to invite for a number of interviews that really take place. */
@Injectable()
export class WantedInterviewsService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly forecasts: ShowForecasts,
    private readonly fits: ShowFits,
    private readonly invitees: Invitees,
  ) {}

  /**
   * Nothing is stored. Who is invited is not known yet, so all are taken for average people of this city and vacancy, by what is known now:
   * an approved plan beside it may rest on less.
   *
   * @throws ExpectedError for a field that cannot be, and of kind not-found for a vacancy of another organisation
   */
  async answer(
    actor: Actor,
    vacancyId: string,
    { wanted, certainty }: WantedFields,
    { share, low, high }: ShareOfResponses,
  ): Promise<WantedInterviews> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    const { id, citySlug } = await this.vacancies.get(actor, vacancyId);
    const { interviews: most, certainty: highest, leastCertainty: least } = MOST_WANTED;
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > most)
      throw fieldInvalid('wanted', `write a whole number from 1 to ${most}`);
    if (!(certainty >= least && certainty <= highest))
      throw fieldInvalid('certainty', `write a share from ${least} to ${highest}`);
    const city = citySlug === '' ? null : citySlug;
    const prediction = await this.forecasts.predict(organisationId, { city, vacancyId: id });
    const learntAt = (await this.fits.forPlans(organisationId))?.fittedAt ?? null;
    const available = await this.database.inOrganisation(organisationId, (db) =>
      this.invitees.available(db, organisationId, id),
    );
    const { pool, uncertainty } = scenarioParts(prediction, available);
    const at = (invitableRate: number) =>
      planInverse({
        ...{ format: 'inverse', wanted, certainty, invitableRate, uncertainty },
        showProbability: pool.showProbability,
      });
    const { invitations, expectedShows, responses } = at(share);
    return {
      ...{ wanted, certainty, invitations, expectedShows, prediction, learntAt, available },
      responses: { count: responses, from: at(high).responses, to: at(low).responses },
    };
  }
}
