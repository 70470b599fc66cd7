import { Inject, Injectable } from '@nestjs/common';
import { FunnelService } from '../../funnel/index.js';
import { DayFigures } from '../../interviews/index.js';
import type { Clock } from '../../kernel/clock.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import type { Visit } from '../frame/visit.js';
import { cohortOf } from '../funnel/funnel-query.js';
import { WorkloadService } from '../vacancies/workload.service.js';
import { clientHomePage } from './client-home.page.js';
import type { ClientHomePage } from './client-home.page.js';
import { VacancyForecasts } from './vacancy-forecasts.service.js';

/** So many days are looked back on; all of them are with the agency. */
const DAYS_SHOWN = 20;

/** Gathers the first page of a client. */
@Injectable()
export class ClientHome {
  constructor(
    private readonly workload: WorkloadService,
    private readonly forecasts: VacancyForecasts,
    private readonly funnels: FunnelService,
    private readonly days: DayFigures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(actor: Actor, visit: Visit): Promise<ClientHomePage> {
    const cohort = cohortOf({}, this.clock.now(), visit.context.zone);
    const workloads = await this.workload.workloads(actor);
    const input = {
      workloads,
      forecasts: await this.forecasts.of(actor, workloads),
      rows: await this.funnels.rows(actor, cohort),
      cohort,
      days: (await this.days.page(actor, { limit: DAYS_SHOWN })).rows,
    };
    return clientHomePage(input, visit.f);
  }
}
