import { Injectable } from '@nestjs/common';
import { FunnelService } from '../../funnel/index.js';
import type { Actor } from '../../organisations/index.js';
import type { VacancyWorkload } from '../vacancies/workload.service.js';
import type { VacancyForecast } from './wanted-part.js';

/** What each open vacancy needs and has to expect. */
@Injectable()
export class VacancyForecasts {
  constructor(private readonly funnels: FunnelService) {}

  /** One forecast per open vacancy, in the order given. */
  async of(actor: Actor, workloads: readonly VacancyWorkload[]): Promise<VacancyForecast[]> {
    const open = workloads.filter(({ vacancy }) => vacancy.status === 'open');
    const outlooks = await this.funnels.outlooks(
      actor,
      open.map(({ vacancy, total }) => ({ wanted: vacancy.wantedCount, have: total })),
    );
    return open.map(({ vacancy }, index) => ({ vacancyId: vacancy.id, ...outlooks[index] }));
  }
}
