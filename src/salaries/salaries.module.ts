import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SalaryMarket } from '../candidates/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { SalariesService } from './salaries.service.js';
import { SalaryOverviews } from './salary-overview.service.js';
import { SalaryObservationRow } from './salary-observation.entity.js';

/** Salary levels and bands. Global, because scoring asks for the port and may not import this module. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([SalaryObservationRow]), VacanciesModule],
  providers: [SalariesService, SalaryOverviews, { provide: SalaryMarket, useExisting: SalariesService }],
  exports: [SalariesService, SalaryOverviews, SalaryMarket],
})
export class SalariesModule {}
