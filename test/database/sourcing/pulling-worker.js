/**
 * A worker that pulls, reads and tells, as a process of its own on the system's clock: the product's modules for that and no
 * others, because a test starts it many times. It begins when it is told to. Settings come from the environment, as ever.
 */
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CandidatesModule } from '../../../dist/src/candidates/index.js';
import { JobBoardsModule } from '../../../dist/src/job-boards/index.js';
import { systemClock } from '../../../dist/src/kernel/clock.js';
import { OrganisationsModule } from '../../../dist/src/organisations/index.js';
import { ConfigModule, loadSettings } from '../../../dist/src/platform/config/index.js';
import { DatabaseModule } from '../../../dist/src/platform/database/index.js';
import { QueueModule, QueueServer, Worker } from '../../../dist/src/platform/queue/index.js';
import { SalariesModule } from '../../../dist/src/salaries/index.js';
import { ScoringModule } from '../../../dist/src/scoring/index.js';
import * as sourcing from '../../../dist/src/sourcing/index.js';
import { VacanciesModule } from '../../../dist/src/vacancies/index.js';

const { pullConnection, readResponses, tellBoard, pollBoards, SourcingModule } = sourcing;

class PullingWorker {}
Module({
  imports: [
    ConfigModule.with(loadSettings(process.env), systemClock),
    DatabaseModule,
    QueueModule.with({ jobs: [pullConnection, readResponses, tellBoard], ticks: [pollBoards] }),
    ...[OrganisationsModule, JobBoardsModule, VacanciesModule, CandidatesModule],
    ...[SalariesModule, ScoringModule, SourcingModule],
  ],
})(PullingWorker);

const app = await NestFactory.createApplicationContext(PullingWorker, { logger: ['error'], abortOnError: false });
await app.get(QueueServer).open();
// It is killed, and would not leave what it has compiled to the next one.
flushCompileCache();
process.stdout.write('Ready\n');
await once(process.stdin, 'data');
await app.get(Worker).start();
process.stdout.write('Worker\n');
