import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { FunnelCounts } from './funnel-counts.service.js';
import { FunnelService } from './funnel.service.js';

/** Conversion and forecast. */
@Module({
  imports: [OrganisationsModule, VacanciesModule],
  providers: [FunnelService, FunnelCounts],
  exports: [FunnelService],
})
export class FunnelModule {}
