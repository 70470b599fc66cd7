import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/index.js';
import { titleKeyOf, Vacancy } from '../vacancies/index.js';
import type { KnownThen } from './domain/known-then.js';
import { fitShows } from './domain/show-fit.js';
import type { ShowFit } from './domain/show-fit.js';
import { factsAt } from './domain/show-facts.js';
import type { LastingFacts, Stage } from './domain/show-facts.js';
import { expectedOfPlace, poolPrediction } from './domain/show-prediction.js';
import type { ShowPrediction } from './domain/show-prediction.js';
import { ShowTableBuilder } from './domain/show-table.js';
import { expectedPeople, expectedShow } from './domain/stage-fit.js';
import type { ExpectedPeople, FeatureEffect, StageFit } from './domain/stage-fit.js';
import type { ShowFitRow } from './show-fit.entity.js';
import { ShowFits } from './show-fits.service.js';
import type { ShowBasis } from './show-history.service.js';
import { showKeys } from './show-keys.js';

/** Of which interviews is asked. Null or never seen: as the others. */
export interface DayQuestion {
  /** Slug. */
  readonly city: string | null;
  readonly vacancyId: string | null;
}

/** A day's interviews. */
export interface InterviewsOfDay extends DayQuestion {
  readonly format: string;
  readonly date: string;
}

/** Somebody who may be invited or is, with all that is known of them, oldest first. */
export interface AskedPerson {
  readonly board: string | null;
  readonly known: readonly KnownThen[];
}

/** People of one day of whom is asked; see `ofPeople`. */
export interface DayOfPeople {
  readonly day: InterviewsOfDay;
  readonly people: readonly AskedPerson[];
  readonly stage: Stage;
}

/** A prediction that says what it rests on. */
export interface FoundedPrediction extends ShowPrediction {
  readonly basis: ShowBasis;
  /** The version of what was learnt; null: nothing was, and the trade's figure stands for it. */
  readonly fitId: string | null;
}

/** What is expected of people of one day. */
export interface DayForecast {
  /** Of all of them together, as of a pool. */
  readonly prediction: FoundedPrediction;
  /** Probability of each to come on a day without a day effect. */
  readonly probabilities: readonly number[];
  /** Standard deviation, on the logit scale, of what all of them have in common: the day, and what is not known of all of them. */
  readonly sharedSd: number;
}

/** Moments of which a prediction is kept, so that it can be judged one day, and the stage whose fit makes it. */
const STAGE_OF_MOMENT: Partial<Record<KnownThen['moment'], Stage>> = {
  booked: 'booked',
  'reminder-day-before': 'day-before',
  'reminder-hours-before': 'hours-before',
};

/** What is thought while nothing was learnt. */
const PRIOR = fitShows(new ShowTableBuilder().table).fit;

/** Says who will come, by the version of what was learnt that is in use. */
@Injectable()
export class ShowForecasts {
  constructor(
    private readonly database: Database,
    private readonly fits: ShowFits,
  ) {}

  /** How likely invited people of this city and vacancy are to come, nothing else being known of them. */
  async predict(organisationId: string, question: DayQuestion): Promise<FoundedPrediction> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const row = await this.fits.forPlans(organisationId);
      const lasting = (await lastingFacts(db, organisationId, [question]))(question);
      const { booked } = row?.model ?? PRIOR;
      const expected = expectedOfPlace(booked, lasting);
      return predictionOf(expected, booked, lasting, row);
    });
  }

  /**
   * What is expected of people of one day.
   *
   * @param stage  up to when things are known of them: `booked` of people who may be invited, whose answers nobody knows yet
   */
  async ofPeople(
    organisationId: string,
    day: InterviewsOfDay,
    people: readonly AskedPerson[],
    stage: Stage,
  ): Promise<DayForecast> {
    const [forecast] = await this.ofMany(organisationId, [{ day, people, stage }]);
    return forecast;
  }

  /** The same of many days, in the order given, by as many questions to the database as of one. */
  async ofMany(organisationId: string, asked: readonly DayOfPeople[]): Promise<DayForecast[]> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const row = await this.fits.forPlans(organisationId);
      const lastingOf = await lastingFacts(
        db,
        organisationId,
        asked.map(({ day }) => day),
      );
      return asked.map(({ day, people, stage }) => {
        const lasting = lastingOf(day);
        const fit = (row?.model ?? PRIOR)[stage];
        const facts = people.map(({ board, known }) =>
          factsAt(stage, { ...lasting, format: day.format, board: boardKeyOf(board) }, day.date, known),
        );
        const expected = people.length === 0 ? expectedOfPlace(fit, lasting) : expectedPeople(fit, facts);
        return {
          prediction: predictionOf(expected, fit, lasting, row),
          probabilities: people.length === 0 ? [] : expected.ordinaryDay,
          sharedSd: Math.hypot(expected.sharedSd, expected.dayEffectSd),
        };
      });
    });
  }

  /** Probability that somebody comes, by what is known of them at the last of these moments; null of a moment that is not judged. */
  async ofMoment(organisationId: string, day: InterviewsOfDay, { board, known }: AskedPerson): Promise<number | null> {
    const moment = known.at(-1)?.moment;
    const stage = moment && STAGE_OF_MOMENT[moment];
    if (stage === undefined) return null;
    return this.database.inOrganisation(organisationId, async (db) => {
      const model: ShowFit = (await this.fits.inUse(organisationId))?.model ?? PRIOR;
      const lasting = {
        ...(await lastingFacts(db, organisationId, [day]))(day),
        format: day.format,
        board: boardKeyOf(board),
      };
      return Number(expectedShow(model[stage], factsAt(stage, lasting, day.date, known)).toFixed(4));
    });
  }
}

/**
 * Keys of a city and a vacancy. An imported log names vacancies by their titles, our own days by their ids: both meet under the title, so
 * that a newcomer's log already helps the first plan.
 */
async function lastingFacts(
  db: EntityManager,
  organisationId: string,
  days: readonly DayQuestion[],
): Promise<(day: DayQuestion) => Pick<LastingFacts, 'city' | 'vacancy'>> {
  const ids = [...new Set(days.flatMap(({ vacancyId }) => (vacancyId === null ? [] : [vacancyId])))];
  const vacancies = ids.length === 0 ? [] : await db.getRepository(Vacancy).findBy({ organisationId, id: In(ids) });
  const keyOf = new Map(vacancies.map(({ id, titleKey }) => [id, titleKey]));
  return ({ city, vacancyId }) => ({
    city: showKeys({ citySlug: city, cityText: city, vacancyText: null, board: null }).cityKey,
    vacancy: vacancyId === null ? null : (keyOf.get(vacancyId) ?? titleKeyOf(vacancyId)),
  });
}

function boardKeyOf(board: string | null): string | null {
  return showKeys({ citySlug: null, cityText: null, vacancyText: null, board }).boardKey;
}

function predictionOf(
  expected: ExpectedPeople,
  { features }: StageFit,
  { city, vacancy }: Pick<LastingFacts, 'city' | 'vacancy'>,
  row: ShowFitRow | null,
): FoundedPrediction {
  return {
    ...poolPrediction(expected),
    observations: {
      organisation: row?.bookings ?? 0,
      city: seenOf(features, 'city', city),
      vacancy: seenOf(features, 'vacancy', vacancy),
    },
    basis: row?.basis ?? 'none',
    fitId: row?.id ?? null,
  };
}

function seenOf(features: readonly FeatureEffect[], name: string, key: string | null): number {
  const levels = features.find((feature) => feature.name === name)?.levels ?? [];
  return levels.find((level) => level.key === (key ?? ''))?.n ?? 0;
}
