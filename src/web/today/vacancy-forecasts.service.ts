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
    const needed = await this.funnels.responsesNeeded(
      actor,
      open.map(({ vacancy }) => vacancy.wantedCount),
    );
    return open.map(({ vacancy }, index) => ({ vacancyId: vacancy.id, needed: needed[index] ?? null }));
  }
}
