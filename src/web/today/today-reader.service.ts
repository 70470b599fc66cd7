import { Injectable } from '@nestjs/common';
import type { Board, NotedFailure } from '../../job-boards/index.js';
import type { DaySummary } from '../../interviews/index.js';
import { ClientsService, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { readerOf } from '../frame/reader.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { WorkloadService } from '../vacancies/workload.service.js';
import type { VacancyWorkload } from '../vacancies/workload.service.js';
import { BoardStates } from './board-states.service.js';
import { todayPage } from './today.page.js';
import type { TodayPage } from './today.page.js';
import { UpcomingDays } from './upcoming-days.service.js';
import { VacancyForecasts } from './vacancy-forecasts.service.js';

/** Gathers what the first page shows to those who work here. */
@Injectable()
export class TodayReader {
  constructor(
    private readonly workload: WorkloadService,
    private readonly upcoming: UpcomingDays,
    private readonly forecasts: VacancyForecasts,
    private readonly boards: BoardStates,
    private readonly clients: ClientsService,
    private readonly visits: Visits,
  ) {}

  /** @param clientId  narrows vacancies and days to one client of an agency */
  async page(actor: Actor, visit: Visit, clientId: string | undefined): Promise<TodayPage> {
    const workloads = mayDo(actor, 'vacancies.read') ? await this.workload.workloads(actor, { clientId }) : null;
    const days = mayDo(actor, 'days.read') ? await this.upcoming.days(actor) : null;
    const input = {
      workloads,
      scope: { clients: workloads ? await this.clients.choices(actor) : [], clientId },
      forecasts: workloads && mayDo(actor, 'funnel.read') ? await this.forecasts.of(actor, workloads) : null,
      days: clientId === undefined ? days : ofVacancies(days, workloads),
      ...(await this.boards.of(actor)),
      reader: readerOf(actor, 'vacancies.edit'),
      mayReadConversations: mayDo(actor, 'conversations.read'),
      mayReconnect: mayDo(actor, 'connections.edit'),
      mayPlan: mayDo(actor, 'days.plan'),
      mayPhone: mayDo(actor, 'bookings.change'),
      failedMails: await this.upcoming.failedMails(actor),
      sentenceOf: (problem: NotedFailure, board: Board) => this.visits.problemSentence(visit, problem, board),
    };
    return todayPage(input, visit.f);
  }
}

function ofVacancies(
  days: readonly DaySummary[] | null,
  workloads: readonly VacancyWorkload[] | null,
): readonly DaySummary[] | null {
  return days?.filter(({ day }) => workloads?.some(({ vacancy }) => vacancy.id === day.vacancyId)) ?? null;
}
