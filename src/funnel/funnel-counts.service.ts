import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { isClosing, STAGES } from '../candidates/index.js';
import type { Stage } from '../candidates/index.js';
import { isCalendarDate } from '../kernel/calendar-date.js';
import { OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { VacanciesService } from '../vacancies/index.js';
import { PeriodInvalid } from './funnel.errors.js';

/** Stages that lead to a hire, in order. */
export const STEPS: readonly Stage[] = STAGES.filter((stage) => !isClosing(stage));

/** Which responses are looked at. */
export interface Cohort {
  /** All vacancies that the actor may see if absent. */
  readonly vacancyId?: string;
  /** First and last day on which they responded, YYYY-MM-DD in the organisation's time zone, both included. */
  readonly from: string;
  readonly to: string;
}

/** How many applications of a cohort reached a stage, whatever became of them afterwards. */
export interface StageCount {
  readonly stage: Stage;
  readonly reached: number;
}

/** Counts the people of a cohort by the furthest stage that they ever reached. */
@Injectable()
export class FunnelCounts {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly vacancies: VacanciesService,
  ) {}

  /**
   * A stage counts as reached if it or a later one was ever entered: a jump passes what it jumps over. Moves that were taken
   * back do not count. People who are still on their way are in the numbers as far as they have come.
   *
   * @throws PeriodInvalid, VacancyNotFound
   */
  async reached(actor: Actor, cohort: Cohort): Promise<StageCount[]> {
    const { organisationId } = actor;
    const [from, end] = await this.instants(organisationId, cohort);
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancies = cohort.vacancyId
        ? [await this.vacancies.get(actor, cohort.vacancyId)]
        : await this.vacancies.list(actor);
      const rows = await db.query<{ furthest: number; n: number }[]>(
        `SELECT furthest, count(*)::int AS n FROM (
           SELECT max(array_position($5::text[], move.to_stage)) AS furthest
             FROM applications application
             JOIN stage_moves move ON move.organisation_id = $1 AND move.application_id = application.id
            WHERE application.organisation_id = $1 AND application.responded_at >= $2 AND application.responded_at < $3
              AND application.vacancy_id = ANY ($4) AND move.undoes_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM stage_moves undo
                               WHERE undo.organisation_id = $1 AND undo.application_id = application.id AND undo.undoes_id = move.id)
            GROUP BY application.id) AS people
          GROUP BY furthest`,
        [organisationId, from, end, vacancies.map(({ id }) => id), STEPS],
      );
      return STEPS.map((stage, i) => ({
        stage,
        reached: rows.reduce((sum, { furthest, n }) => sum + (furthest >= i + 1 ? n : 0), 0),
      }));
    });
  }

  private async instants(organisationId: string, { from, to }: Cohort): Promise<[Date, Date]> {
    if (!isCalendarDate(from) || !isCalendarDate(to) || from > to) throw new PeriodInvalid();
    const zone = (await this.organisations.get(organisationId)).timeZone;
    const start = DateTime.fromISO(from, { zone }).startOf('day');
    const end = DateTime.fromISO(to, { zone }).plus({ days: 1 }).startOf('day');
    return [start.toJSDate(), end.toJSDate()];
  }
}
