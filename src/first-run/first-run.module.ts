import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { AuditModule } from '../audit/index.js';
import { CandidatesModule } from '../candidates/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { JobBoardsModule } from '../job-boards/index.js';
import { MessagingModule } from '../messaging/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { SourcingModule } from '../sourcing/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { FirstDay } from './first-day.service.js';
import { FirstOrganisation } from './first-organisation.service.js';
import { FirstPull, FirstRun } from './first-run.service.js';
import { TrialEnd } from './trial-end.service.js';

/** What a fresh installation does by itself at its first start, and how it is left behind. */
@Module({
  imports: [
    AttendanceModule,
    AuditModule,
    CandidatesModule,
    InterviewsModule,
    JobBoardsModule,
    MessagingModule,
    OrganisationsModule,
    SourcingModule,
    VacanciesModule,
  ],
  providers: [FirstOrganisation, FirstPull, FirstDay, FirstRun, TrialEnd],
  exports: [FirstRun, TrialEnd],
})
export class FirstRunModule {}
