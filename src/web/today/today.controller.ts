import { Get } from '@nestjs/common';
import { ConnectionsService } from '../../job-boards/index.js';
import type { Board } from '../../job-boards/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SourcingService } from '../../sourcing/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { WorkloadService } from '../vacancies/workload.service.js';
import { todayPage } from './today.page.js';
import { VacancyForecasts } from './vacancy-forecasts.service.js';
import { UpcomingDays } from './upcoming-days.service.js';

/** The first page after signing in. */
@PageController('/')
export class TodayController {
  constructor(
    private readonly workload: WorkloadService,
    private readonly upcoming: UpcomingDays,
    private readonly forecasts: VacancyForecasts,
    private readonly connections: ConnectionsService,
    private readonly sourcing: SourcingService,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('today.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const { organisationId } = actor;
    const seesConnections = mayDo(actor, 'connections.read');
    const workloads = mayDo(actor, 'vacancies.read') ? await this.workload.workloads(actor) : null;
    const input = {
      workloads,
      forecasts: workloads && mayDo(actor, 'funnel.read') ? await this.forecasts.of(actor, workloads) : null,
      days: mayDo(actor, 'days.read') ? await this.upcoming.days(actor) : null,
      connections: seesConnections ? await this.connections.list(organisationId) : null,
      unreadable: seesConnections ? await this.sourcing.unreadableCount(organisationId) : 0,
      failedMails: mayDo(actor, 'bookings.change') ? await this.upcoming.failedMails(actor) : 0,
      mayReconnect: mayDo(actor, 'connections.edit'),
      mayPlan: mayDo(actor, 'days.plan'),
      mayPhone: mayDo(actor, 'bookings.change'),
      sentenceOf: (problem: string, board: Board) => this.visits.problemSentence(visit, problem, board),
    };
    return show('pages/today/today', todayPage(input, visit.f));
  }
}
