import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { HttpClient, HttpClientModule } from '../platform/http-client/index.js';
import { ConnectionAccessService } from './connection-access.service.js';
import { ConnectionListeners } from './connection-listeners.js';
import { ConnectionAccounts } from './connection-accounts.service.js';
import { ConnectionStore } from './connection-store.service.js';
import { ConnectionHealth } from './connection-health.service.js';
import { ConnectionProblemRow } from './connection-problem.entity.js';
import { Connection } from './connection.entity.js';
import { ConnectionsService } from './connections.service.js';
import { HeadhunterAccounts } from './headhunter/headhunter.accounts.js';
import { HeadhunterBoard } from './headhunter/headhunter.board.js';
import { HeadhunterClient } from './headhunter/headhunter.client.js';
import { headhunterPace } from './headhunter/headhunter.limits.js';
import { JobBoards } from './job-boards.service.js';
import { SuperjobBoard } from './superjob/superjob.board.js';
import { SuperjobClient } from './superjob/superjob.client.js';
import { superjobPace } from './superjob/superjob.limits.js';

/** Both boards behind one port, and the organisation's connections to them. */
@Module({
  imports: [TypeOrmModule.forFeature([Connection, ConnectionProblemRow]), AuditModule, HttpClientModule],
  providers: [
    ConnectionAccessService,
    ConnectionAccounts,
    ConnectionStore,
    ConnectionHealth,
    ConnectionListeners,
    ConnectionsService,
    {
      provide: HeadhunterClient,
      inject: [HttpClient, CLOCK, SETTINGS],
      useFactory: (http: HttpClient, clock: Clock, settings: Settings) =>
        new HeadhunterClient(http, clock, {
          apiUrl: settings.headhunterUrl,
          authorizeUrl: settings.headhunterAuthorizeUrl,
          clientId: settings.headhunterClientId,
          clientSecret: settings.headhunterClientSecret,
          userAgent: settings.headhunterUserAgent,
          pace: headhunterPace(settings.headhunterClientId, settings.headhunterRequestsPerSecond),
        }),
    },
    {
      provide: SuperjobClient,
      inject: [HttpClient, CLOCK, SETTINGS],
      useFactory: (http: HttpClient, clock: Clock, settings: Settings) =>
        new SuperjobClient(http, clock, {
          apiUrl: settings.superjobUrl,
          authorizeUrl: settings.superjobAuthorizeUrl,
          clientId: settings.superjobClientId,
          secret: settings.superjobSecret,
          unproven: settings.superjobUnproven,
          pace: superjobPace(settings.superjobClientId, settings.superjobRequestsPerMinute),
        }),
    },
    {
      provide: HeadhunterAccounts,
      inject: [HeadhunterClient, CLOCK],
      useFactory: (client: HeadhunterClient, clock: Clock) => new HeadhunterAccounts(client, clock),
    },
    {
      provide: HeadhunterBoard,
      inject: [HeadhunterClient, ConnectionAccessService, CLOCK],
      useFactory: (client: HeadhunterClient, access: ConnectionAccessService, clock: Clock) =>
        new HeadhunterBoard(client, access, clock),
    },
    {
      provide: SuperjobBoard,
      inject: [SuperjobClient, ConnectionAccessService, CLOCK, SETTINGS],
      useFactory: (client: SuperjobClient, access: ConnectionAccessService, clock: Clock, settings: Settings) =>
        new SuperjobBoard(client, access, clock, settings.superjobUnproven),
    },
    {
      provide: JobBoards,
      inject: [HeadhunterBoard, SuperjobBoard],
      useFactory: (...boards: [HeadhunterBoard, SuperjobBoard]) => new JobBoards(boards),
    },
  ],
  exports: [ConnectionAccounts, ConnectionHealth, ConnectionListeners, ConnectionsService, JobBoards],
})
export class JobBoardsModule {}
