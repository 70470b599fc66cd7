import { Injectable } from '@nestjs/common';
import { jeffreysInterval } from '../math/rate-interval.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { titleKeyOf, Vacancy } from '../vacancies/index.js';
import type { ShowPrediction, ShowRecord } from './domain/show-model.js';
import { fitShowModel } from './domain/show-model.js';
import { isShow, isTrial } from './domain/outcome.js';
import { ShowHistoryService } from './show-history.service.js';
import type { ShowBasis, ShowHistory } from './show-history.service.js';
import type { ShowRecordRow } from './show-record.entity.js';

/** Whose coming is predicted. */
export interface ShowQuestion {
  /** Slug of a city; null: unknown. */
  readonly city: string | null;
  readonly vacancyId: string | null;
}

/** A prediction that says what it rests on. */
export interface FoundedPrediction extends ShowPrediction {
  readonly basis: ShowBasis;
}

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
  /** 90 % credible interval of the rate. */
  readonly low: number;
  readonly high: number;
}

/** The show history in numbers. */
export interface ShowRates {
  readonly total: ShowRate | null;
  readonly byCity: readonly ShowRate[];
  readonly byVacancy: readonly ShowRate[];
  readonly byBoard: readonly ShowRate[];
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

/** What the show history says about who will come. */
@Injectable()
export class ShowRatesService {
  constructor(
    private readonly database: Database,
    private readonly shown: ShowHistoryService,
  ) {}

  /** How likely invited people of this city and vacancy are to come, by everything that this organisation has seen. */
  async predict(organisationId: string, question: ShowQuestion): Promise<FoundedPrediction> {
    const { history, vacancyKeyOf, basis } = await this.history(organisationId);
    const asked = { city: question.city, vacancyId: vacancyKeyOf(question.vacancyId) };
    return { ...fitShowModel(history).predict(asked), basis };
  }

  /** Rates with their numbers behind them. @throws NotAllowed */
  async rates(actor: Actor): Promise<ShowRates> {
    assertAllowed(actor, 'attendance.read');
    const { records, titles, basis, inventedLeftOut, ownDaysHeld } = await this.load(actor.organisationId);
    const trials = records.filter((row) => isTrial(row.outcome));
    const dates = trials.map((row) => row.date).sort();
    return {
      total: groupRates(trials, () => ({ key: 'all', name: null }))[0] ?? null,
      byCity: groupRates(trials, (row) => ({ key: cityKey(row), name: row.cityText ?? row.citySlug })),
      byVacancy: groupRates(trials, (row) => {
        const name = row.vacancyId === null ? row.vacancyText : (titles.get(row.vacancyId)?.title ?? row.vacancyText);
        return { key: name === null ? null : titleKeyOf(name), name };
      }),
      byBoard: groupRates(trials, (row) => ({ key: row.board && titleKeyOf(row.board), name: row.board })),
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      basis,
      inventedLeftOut,
      ownDaysHeld,
    };
  }

  private async load(organisationId: string): Promise<ShowHistory & { titles: Map<string, Vacancy> }> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const history = await this.shown.counted(organisationId);
      const vacancies = await db.getRepository(Vacancy).findBy({ organisationId });
      return { ...history, titles: new Map(vacancies.map((vacancy) => [vacancy.id, vacancy])) };
    });
  }

  /**
   * The history with one key per vacancy. An imported log names vacancies by their titles, our own days by their ids: both
   * meet under the title, so that a newcomer's log already helps the first plan.
   */
  private async history(organisationId: string): Promise<{
    history: ShowRecord[];
    vacancyKeyOf: (vacancyId: string | null) => string | null;
    basis: ShowBasis;
  }> {
    const { records, basis, titles } = await this.load(organisationId);
    const vacancyKeyOf = (vacancyId: string | null): string | null =>
      vacancyId === null ? null : titleKeyOf(titles.get(vacancyId)?.title ?? vacancyId);
    const history = records.map((row) => ({
      date: row.date,
      city: cityKey(row),
      vacancyId:
        row.vacancyId === null
          ? row.vacancyText === null
            ? null
            : titleKeyOf(row.vacancyText)
          : vacancyKeyOf(row.vacancyId),
      outcome: row.outcome,
    }));
    return { history, vacancyKeyOf, basis };
  }
}

/** "Chennai", "chennai " and "CHENNAI" are one city, known to the places table or not. */
function cityKey({ citySlug, cityText }: ShowRecordRow): string | null {
  return citySlug ?? (cityText === null ? null : titleKeyOf(cityText));
}

function groupRates(
  rows: readonly ShowRecordRow[],
  groupOf: (row: ShowRecordRow) => { key: string | null; name: string | null },
): ShowRate[] {
  const groups = new Map<string | null, { name: string | null; invited: number; came: number }>();
  for (const row of rows) {
    const { key, name } = groupOf(row);
    const group = groups.get(key) ?? { name, invited: 0, came: 0 };
    group.invited += 1;
    if (isShow(row.outcome)) group.came += 1;
    groups.set(key, group);
  }
  return [...groups.entries()]
    .map(([key, { name, invited, came }]) => {
      const { from, to } = jeffreysInterval(came, invited, COVERAGE);
      return { key, name, invited, came, rate: came / invited, low: from, high: to };
    })
    .sort((a, b) => b.invited - a.invited || ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
}
