import { Injectable } from '@nestjs/common';
import { FunnelService } from '../../funnel/index.js';
import type { Actor } from '../../organisations/index.js';
import type { VacancyWorkload } from '../vacancies/workload.service.js';
import type { VacancyForecast } from './today.page.js';

/** How many responses each open vacancy needs. */
@Injectable()
export class VacancyForecasts {
  constructor(private readonly funnels: FunnelService) {}

  /** One forecast per open vacancy, in the order given. */
  async of(actor: Actor, workloads: readonly VacancyWorkload[]): Promise<VacancyForecast[]> {
    const open = workloads.filter(({ vacancy }) => vacancy.status === 'open');
    return Promise.all(
      open.map(async ({ vacancy }) => ({
        vacancyId: vacancy.id,
        needed: (await this.funnels.forecast(actor, vacancy.id)).needed,
      })),
    );
  }
}
