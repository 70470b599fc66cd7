import { Injectable } from '@nestjs/common';
import type { Board } from '../../job-boards/index.js';
import type { Actor } from '../../organisations/index.js';
import { Database } from '../../platform/database/index.js';
import type { Page, PageRequest } from '../../platform/paging/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import type { Vacancy, VacancyFilter } from '../../vacancies/index.js';

/** How a vacancy stands today. */
export interface VacancyWorkload {
  readonly vacancy: Vacancy;
  readonly boards: Board[];
  /** Applications nobody has decided on. */
  readonly waiting: number;
  /** When the one of them that has waited longest came in. */
  readonly waitingSince: Date | null;
  /** False when no board says when that one came: it may wait longer. */
  readonly waitingSinceKnown: boolean;
  /** Of them: can see at the board that we opened their response. */
  readonly waitingViewed: number;
  /** People whose message at a board waits for an answer, whatever their stage. */
  readonly wrote: number;
  /** When the first of these messages came. */
  readonly wroteSince: Date | null;
  /** Highest score among those who wait; null when none is scored. */
  readonly waitingBest: number | null;
  readonly shortlisted: number;
  /** People who came to an interview and have not heard what comes next. */
  readonly came: number;
  readonly total: number;
  /** People who have started to work. */
  readonly started: number;
}

type Counts = Omit<VacancyWorkload, 'vacancy' | 'boards'> & { vacancyId: string };

const NOTHING = {
  waiting: 0,
  waitingSince: null,
  waitingSinceKnown: true,
  waitingViewed: 0,
  wrote: 0,
  wroteSince: null,
  waitingBest: null,
  shortlisted: 0,
  came: 0,
  total: 0,
  started: 0,
};

/** The figures of the first page and of the list of vacancies: two aggregates over the organisation's applications. */
@Injectable()
export class WorkloadService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
  ) {}

  /** One entry for each vacancy that the actor may see, in the order of the list of vacancies. */
  async workloads(actor: Actor, filter: VacancyFilter = {}): Promise<VacancyWorkload[]> {
    return this.of(actor, await this.vacancies.list(actor, filter));
  }

  /** The entries of a page of that list. */
  async page(actor: Actor, request: PageRequest & VacancyFilter): Promise<Page<VacancyWorkload>> {
    const { rows, next } = await this.vacancies.page(actor, request);
    return { rows: await this.of(actor, rows), next };
  }

  private async of({ organisationId }: Actor, vacancies: readonly Vacancy[]): Promise<VacancyWorkload[]> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const ids = vacancies.map(({ id }) => id);
      const counts = await db.query<Counts[]>(
        `SELECT vacancy_id AS "vacancyId",
                count(*) FILTER (WHERE stage IN ('new', 'reviewed'))::int AS waiting,
                min(responded_at) FILTER (WHERE stage IN ('new', 'reviewed')) AS "waitingSince",
                coalesce((array_agg(responded_at_known ORDER BY responded_at)
                  FILTER (WHERE stage IN ('new', 'reviewed')))[1], true) AS "waitingSinceKnown",
                count(*) FILTER (WHERE stage IN ('new', 'reviewed') AND viewed_at IS NOT NULL)::int AS "waitingViewed",
                count(wrote_at)::int AS wrote, min(wrote_at) AS "wroteSince",
                max(score_points) FILTER (WHERE stage IN ('new', 'reviewed')) AS "waitingBest",
                count(*) FILTER (WHERE stage = 'shortlisted')::int AS shortlisted,
                count(*) FILTER (WHERE stage = 'came')::int AS came,
                count(*)::int AS total,
                count(*) FILTER (WHERE stage IN ('started', 'month-1', 'month-6'))::int AS started
           FROM applications
          WHERE organisation_id = $1 AND vacancy_id = ANY ($2) AND merged_into_id IS NULL GROUP BY vacancy_id`,
        [organisationId, ids],
      );
      const postings = await db.query<{ vacancyId: string; board: Board }[]>(
        `SELECT DISTINCT posting.vacancy_id AS "vacancyId", connection.board
           FROM vacancy_postings posting
           JOIN connections connection
             ON connection.organisation_id = posting.organisation_id AND connection.id = posting.connection_id
          WHERE posting.organisation_id = $1 AND posting.vacancy_id = ANY ($2) ORDER BY connection.board`,
        [organisationId, ids],
      );
      return vacancies.map((vacancy) => ({
        ...NOTHING,
        ...counts.find(({ vacancyId }) => vacancyId === vacancy.id),
        vacancy,
        boards: postings.filter(({ vacancyId }) => vacancyId === vacancy.id).map(({ board }) => board),
      }));
    });
  }
}
