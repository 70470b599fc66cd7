import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AttendanceModule } from './attendance/index.js';
import { AuditModule } from './audit/index.js';
import { CandidatesModule } from './candidates/index.js';
import { DirectResponsesModule } from './direct-responses/index.js';
import { FunnelModule } from './funnel/index.js';
import { InterviewsModule } from './interviews/index.js';
import { JobBoardsModule } from './job-boards/index.js';
import { JobDescriptionsModule } from './job-descriptions/index.js';
import { JOBS } from './jobs.js';
import type { Clock } from './kernel/clock.js';
import { MessagingModule } from './messaging/index.js';
import { OrganisationsModule } from './organisations/index.js';
import { ConfigModule } from './platform/config/index.js';
import type { Settings } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { logOptions } from './platform/logging/index.js';
import { QueueModule } from './platform/queue/index.js';
import { ViewsModule } from './platform/views/index.js';
import { PrivacyModule } from './privacy/index.js';
import { PublishingModule } from './publishing/index.js';
import { SalariesModule } from './salaries/index.js';
import { ScoringModule } from './scoring/index.js';
import { SourcingModule } from './sourcing/index.js';
import { VacanciesModule } from './vacancies/index.js';

const CAPABILITIES = [
  AuditModule,
  MessagingModule,
  PrivacyModule,
  OrganisationsModule,
  JobBoardsModule,
  VacanciesModule,
  JobDescriptionsModule,
  CandidatesModule,
  SalariesModule,
  ScoringModule,
  AttendanceModule,
  SourcingModule,
  DirectResponsesModule,
  PublishingModule,
  InterviewsModule,
  FunnelModule,
];

/** All that the product can do, without the ways in by API and pages: to load those as well takes as long again. */
@Module({})
export class ProductModule {
  static with(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: ProductModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: logOptions(settings.logLevel) }),
        ConfigModule.with(settings, clock),
        DatabaseModule,
        QueueModule.with(JOBS),
        ViewsModule,
        ...CAPABILITIES,
      ],
    };
  }
}
