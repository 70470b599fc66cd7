import { Global, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { SalaryMarket } from '../candidates/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonalDataRegistry, PrivacyModule } from '../privacy/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { OldSalaryImports } from './old-salary-imports.service.js';
import { SALARIES_PERSONAL_DATA } from './salaries-personal-data.js';
import { SalariesService } from './salaries.service.js';
import { SalaryImport } from './salary-import.entity.js';
import { SalaryImportColumns } from './salary-import-columns.service.js';
import { SalaryImports } from './salary-imports.service.js';
import { SalaryOverviews } from './salary-overview.service.js';
import { SalaryObservationRow } from './salary-observation.entity.js';

/** Salary levels and bands. Global, because scoring asks for the port and may not import this module. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([SalaryImport, SalaryObservationRow]),
    AuditModule,
    OrganisationsModule,
    PrivacyModule,
    VacanciesModule,
  ],
  providers: [
    SalariesService,
    SalaryImports,
    SalaryImportColumns,
    SalaryOverviews,
    OldSalaryImports,
    { provide: SalaryMarket, useExisting: SalariesService },
  ],
  exports: [SalariesService, SalaryImports, SalaryImportColumns, SalaryOverviews, SalaryMarket],
})
export class SalariesModule implements OnModuleInit {
  constructor(private readonly personalData: PersonalDataRegistry) {}

  onModuleInit(): void {
    for (const holder of SALARIES_PERSONAL_DATA) this.personalData.register(holder);
  }
}
