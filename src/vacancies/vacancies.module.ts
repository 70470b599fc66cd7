import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PostingsService } from './postings.service.js';
import { VacanciesService } from './vacancies.service.js';
import { VacancyListeners } from './vacancy-listeners.js';
import { VacancyPostingsService } from './vacancy-postings.service.js';
import { VacancyPosting } from './vacancy-posting.entity.js';
import { Vacancy } from './vacancy.entity.js';

/** Vacancies and where they are published. */
@Module({
  imports: [TypeOrmModule.forFeature([Vacancy, VacancyPosting]), AuditModule, OrganisationsModule],
  providers: [VacanciesService, PostingsService, VacancyPostingsService, VacancyListeners],
  exports: [VacanciesService, PostingsService, VacancyPostingsService, VacancyListeners],
})
export class VacanciesModule {}
