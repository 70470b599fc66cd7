import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { CandidatesModule } from '../candidates/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { FunnelPeople } from './funnel-people.service.js';
import { FunnelService } from './funnel.service.js';

/** Conversion, the people behind it, and the forecast. */
@Module({
  imports: [AttendanceModule, CandidatesModule, OrganisationsModule, VacanciesModule],
  providers: [FunnelService, FunnelPeople],
  exports: [FunnelService],
})
export class FunnelModule {}
