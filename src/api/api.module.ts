import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/index.js';
import { JobBoardsModule } from '../job-boards/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { SourcingModule } from '../sourcing/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { ApplicationsController } from './applications/applications.controller.js';
import { ConnectionsController } from './connections/connections.controller.js';
import { HealthController } from './health/health.controller.js';
import { VacanciesController } from './vacancies/vacancies.controller.js';

/** The REST API, /api/v1. */
@Module({
  imports: [OrganisationsModule, JobBoardsModule, VacanciesModule, CandidatesModule, SourcingModule],
  controllers: [VacanciesController, ApplicationsController, ConnectionsController, HealthController],
})
export class ApiModule {}
