import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { JobBoardsModule } from '../job-boards/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { BoardFigures } from './board-figures.service.js';
import { BoardPostings } from './board-postings.service.js';
import { FigureReading } from './figure-reading.entity.js';
import { FigureReadings } from './figure-readings.service.js';
import { LeftOrders } from './left-orders.service.js';
import { OrderClaims } from './order-claims.service.js';
import { OrderOutcomes } from './order-outcomes.service.js';
import { OrderPrices } from './order-prices.service.js';
import { OrderRun } from './order-run.service.js';
import { OrderStore } from './order-store.service.js';
import { PostingDay } from './posting-day.entity.js';
import { PostingOrder } from './posting-order.entity.js';
import { PostingOrders } from './posting-orders.service.js';
import { Publications } from './publications.service.js';
import { Spend } from './spend.entity.js';
import { SpendPeriods } from './spend-periods.service.js';
import { Spends } from './spends.service.js';
import { VacancyPresets } from './vacancy-presets.service.js';

const FOR_OTHERS = [BoardPostings, FigureReadings, PostingOrders, Publications, SpendPeriods, Spends];

/** Publishing at the boards, what it costs and what comes of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([FigureReading, PostingDay, PostingOrder, Spend]),
    AuditModule,
    JobBoardsModule,
    OrganisationsModule,
    VacanciesModule,
  ],
  providers: [
    ...FOR_OTHERS,
    BoardFigures,
    LeftOrders,
    OrderClaims,
    OrderOutcomes,
    OrderPrices,
    OrderRun,
    OrderStore,
    VacancyPresets,
  ],
  exports: FOR_OTHERS,
})
export class PublishingModule {}
