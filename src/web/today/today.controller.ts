import { Get, Inject } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DayBoardService, PlanningService } from '../../interviews/index.js';
import type { DayBoard } from '../../interviews/index.js';
import { ConnectionsService } from '../../job-boards/index.js';
import type { Board } from '../../job-boards/index.js';
import type { Clock } from '../../kernel/clock.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import { SourcingService } from '../../sourcing/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { WorkloadService } from '../vacancies/workload.service.js';
import { todayPage } from './today.page.js';

/** The first page after signing in. */
@PageController('/')
export class TodayController {
  constructor(
    private readonly workload: WorkloadService,
    private readonly planning: PlanningService,
    private readonly boards: DayBoardService,
    private readonly connections: ConnectionsService,
    private readonly sourcing: SourcingService,
    private readonly visits: Visits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('today.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const { organisationId } = actor;
    const seesConnections = mayDo(actor, 'connections.read');
    const workloads = mayDo(actor, 'vacancies.read') ? await this.workload.workloads(actor) : null;
    const input = {
      workloads,
      forecasts: null,
      boards: mayDo(actor, 'days.read') ? await this.boardsFromToday(actor) : null,
      connections: seesConnections ? await this.connections.list(organisationId) : null,
      unreadable: seesConnections ? (await this.sourcing.progress(organisationId)).unreadable : 0,
      mayReconnect: mayDo(actor, 'connections.edit'),
      mayPlan: mayDo(actor, 'days.plan'),
      sentenceOf: (problem: string, board: Board) => this.visits.problemSentence(visit, problem, board),
    };
    return show('pages/today/today', todayPage(input, visit.f));
  }

  /** From yesterday by UTC on: somewhere in the world that is still today. */
  private async boardsFromToday(actor: Actor): Promise<DayBoard[]> {
    const from = DateTime.fromJSDate(this.clock.now(), { zone: 'utc' }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
    const days = await this.planning.list(actor, { from });
    const boards = await Promise.all(days.map(({ id }) => this.boards.board(actor, id)));
    return boards.filter(({ day }) => day.status !== 'held' && day.date >= todayIn(day.timeZone, this.clock.now()));
  }
}

function todayIn(zone: string, now: Date): string {
  return DateTime.fromJSDate(now, { zone }).toFormat('yyyy-MM-dd');
}
