import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { isClosing, STAGES } from '../candidates/index.js';
import type { Stage } from '../candidates/index.js';
import { isCalendarDate } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { VacanciesService } from '../vacancies/index.js';
import { PeriodInvalid } from './funnel.errors.js';

/** Stages that lead to a hire, in order. */
const STEPS: readonly Stage[] = STAGES.filter((stage) => !isClosing(stage));

/** Which responses are looked at. */
export interface Cohort {
  /** All vacancies that the actor may see if absent. */
  readonly vacancyId?: string;
  /** First and last day on which they responded, YYYY-MM-DD in the organisation's time zone, both included. */
  readonly from: string;
  readonly to: string;
}

/** Somebody who has not moved for so long will not move on: no step of a hire takes longer. */
const PENDING_DAYS = 30;
const MILLISECONDS_PER_DAY = 86_400_000;

/** How many applications of a cohort reached a stage, whatever became of them afterwards. */
export interface ReachedStage {
  readonly stage: Stage;
  readonly reached: number;
  /** Of them: got no further yet, but neither rejected nor withdrawn and moved within the last month. */
  readonly pending: number;
}

/** Counts the people of a cohort by the furthest stage that they ever reached. */
@Injectable()
export class FunnelCounts {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly vacancies: VacanciesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A stage counts as reached if it or a later one was ever entered: a jump passes what it jumps over. Moves that were taken
   * back do not count. People who are still on their way are in the numbers as far as they have come.
   *
   * @throws PeriodInvalid, VacancyNotFound
   */
  async reached(actor: Actor, cohort: Cohort): Promise<ReachedStage[]> {
    const { organisationId } = actor;
    const [from, end] = await this.instants(organisationId, cohort);
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancies = cohort.vacancyId
        ? [await this.vacancies.get(actor, cohort.vacancyId)]
        : await this.vacancies.list(actor);
      const rows = await db.query<{ furthest: number; is_pending: boolean; n: number }[]>(COUNT, [
        organisationId,
        from,
        end,
        vacancies.map(({ id }) => id),
        STEPS,
        new Date(this.clock.now().getTime() - PENDING_DAYS * MILLISECONDS_PER_DAY),
      ]);
      const sum = (counts: (row: (typeof rows)[number]) => boolean): number =>
        rows.reduce((total, row) => total + (counts(row) ? row.n : 0), 0);
      return STEPS.map((stage, i) => ({
        stage,
        reached: sum(({ furthest }) => furthest >= i + 1),
        pending: sum(({ furthest, is_pending }) => furthest === i + 1 && is_pending),
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

/** Moves that were taken back, and the taking back itself, are left out. */
const COUNT = `
  SELECT furthest, is_pending, count(*)::int AS n FROM (
    SELECT max(array_position($5::text[], move.to_stage)) AS furthest,
           application.stage NOT IN ('rejected', 'withdrawn') AND max(move.moved_at) >= $6 AS is_pending
      FROM applications application
      JOIN stage_moves move ON move.organisation_id = $1 AND move.application_id = application.id
     WHERE application.organisation_id = $1 AND application.responded_at >= $2 AND application.responded_at < $3
       AND application.vacancy_id = ANY ($4) AND move.undoes_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM stage_moves undo
                        WHERE undo.organisation_id = $1 AND undo.application_id = application.id AND undo.undoes_id = move.id)
     GROUP BY application.id, application.stage) AS people
   GROUP BY furthest, is_pending`;
