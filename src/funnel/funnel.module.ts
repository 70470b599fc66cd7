import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { CandidatesModule } from '../candidates/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PublishingModule } from '../publishing/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { Fairness } from './fairness.service.js';
import { FunnelCosts } from './funnel-costs.service.js';
import { FunnelPeople } from './funnel-people.service.js';
import { FunnelService } from './funnel.service.js';

/** Conversion, the people behind it, and the forecast. */
@Module({
  imports: [AttendanceModule, CandidatesModule, OrganisationsModule, PublishingModule, VacanciesModule],
  providers: [Fairness, FunnelCosts, FunnelService, FunnelPeople],
  exports: [Fairness, FunnelCosts, FunnelService],
})
export class FunnelModule {}
