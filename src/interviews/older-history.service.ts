import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { AttendanceService } from '../attendance/index.js';
import { Application } from '../candidates/index.js';
import { Database } from '../platform/database/index.js';
import { expectedShows } from './domain/expected-shows.js';
import { movesNoticeably } from './domain/noticeable-move.js';
import type { ExpectedCount } from './domain/stream-evaluation.js';
import type { InterviewDay } from './interview-day.entity.js';
import { Invitees } from './invitees.service.js';
import { KeptAnswers } from './kept-answers.js';
import { PeopleChances, sharedOf } from './people-chances.service.js';
import { MOST_LOOKED_AT } from './plan-calculation.service.js';

/**
 * Plans that wait for approval and whose figures are of an earlier history. Something is learnt every night: it is said of a plan only when
 * of the same invitations noticeably more or fewer would be expected now.
 */
@Injectable()
export class OlderHistory {
  private readonly kept = new KeptAnswers<boolean>();

  constructor(
    private readonly attendance: AttendanceService,
    private readonly invitees: Invitees,
    private readonly people: PeopleChances,
    private readonly database: Database,
  ) {}

  /** Whether the plan of this day should be made again. */
  async isOutgrown(day: InterviewDay): Promise<boolean> {
    const { organisationId, id } = day;
    const outgrown = await this.database.inOrganisation(organisationId, (db) =>
      this.outgrown(db, organisationId, [day]),
    );
    return outgrown.has(id);
  }

  /**
   * Those of these days, by their ids, whose plans should be made again. Of each version of a plan it is found once for what was learnt: the
   * pages that ask are opened all day, and another look at the same people tells nothing of the history.
   */
  async outgrown(
    db: EntityManager,
    organisationId: string,
    days: readonly InterviewDay[],
  ): Promise<ReadonlySet<string>> {
    const fitId = await this.attendance.fitInUse(organisationId);
    const outgrown = new Set<string>();
    for (const day of days.filter((one) => restsOnOther(one, fitId))) {
      const key = [organisationId, day.id, day.version, fitId].join(' ');
      if (await this.kept.of(key, () => this.isMoved(db, day))) outgrown.add(day.id);
    }
    return outgrown;
  }

  private async isMoved(db: EntityManager, day: InterviewDay): Promise<boolean> {
    const { invited, expectedShows: then } = day.plan.chosen;
    // What is expected of nobody never moves, and whether now somebody should be invited only another plan says.
    return invited === 0 || movesNoticeably(then, await this.expectedNow(db, day));
  }

  /** How many of those whom the plan invites would be expected if it were made now. */
  private async expectedNow(db: EntityManager, day: InterviewDay): Promise<ExpectedCount> {
    const { organisationId, vacancyId, plan } = day;
    const invited = plan.chosen.slots.flatMap(({ people = [] }) => people);
    const named = invited.length > 0 ? (plan.named?.people ?? []) : [];
    const asked =
      named.length > 0
        ? await db.getRepository(Application).findBy({ organisationId, id: In(named.map(({ id }) => id)) })
        : await this.invitees.reachable(db, organisationId, vacancyId, MOST_LOOKED_AT);
    const known = await this.people.known(db, day, asked);
    const forecast = await this.people.ofNewcomers(day, asked, known);
    const shared = sharedOf(forecast);
    // Of whoever is gone meanwhile nothing new is known; people whom the plan does not tell apart are all like the typical one.
    const chances = new Map(named.map(({ id, showProbability }) => [id, showProbability]));
    for (const [at, { id }] of asked.entries()) chances.set(id, forecast.probabilities[at] ?? shared.showProbability);
    const probabilities =
      named.length > 0
        ? invited.map((id) => chances.get(id) ?? shared.showProbability)
        : Array.from({ length: plan.chosen.invited }, () => shared.showProbability);
    return expectedShows({ shared }, probabilities);
  }
}

/** @param fitId  the version of what is learnt by now; null: nothing is */
function restsOnOther(
  { status, plan: { prediction } }: Pick<InterviewDay, 'status' | 'plan'>,
  fitId: string | null,
): boolean {
  // The oldest plans do not say on what they rest.
  return status === 'planned' && prediction.fitId !== undefined && prediction.fitId !== fitId;
}
