import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { CandidatesModule } from '../candidates/index.js';
import { JobBoardsModule } from '../job-boards/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonalDataRegistry, PrivacyModule } from '../privacy/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { CollectionWalk } from './collection-walk.entity.js';
import { CollectionWalks } from './collection-walks.service.js';
import { BoardHint } from './board-hint.entity.js';
import { BoardSubscription } from './board-subscription.entity.js';
import { HintRoute } from './hint-route.entity.js';
import { HintRoutes } from './hint-routes.service.js';
import { HintHandling } from './hint-handling.service.js';
import { HintsService } from './hints.service.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { BoardAction } from './board-action.entity.js';
import { BoardActionsStore } from './board-actions.store.js';
import { BoardStageChoice } from './board-stage-choice.entity.js';
import { BoardTelling } from './board-telling.entity.js';
import { BoardTellings } from './board-tellings.service.js';
import { ListWalk } from './list-walk.service.js';
import { PullAndRead } from './pull-and-read.service.js';
import { PullRuns } from './pull-runs.service.js';
import { PullService } from './pull.service.js';
import { RawPayload } from './raw-payload.entity.js';
import { RawPayloadsService } from './raw-payloads.service.js';
import { Reconciliation } from './reconciliation.entity.js';
import { ReconciliationRuns } from './reconciliation-runs.service.js';
import { ReconciliationsService } from './reconciliations.service.js';
import { ReadingRuns } from './reading-runs.service.js';
import { ReadingService } from './reading.service.js';
import { RejectionMessage } from './rejection-message.entity.js';
import { BoardResponseRow } from './response.entity.js';
import { ResponsesStore } from './responses.store.js';
import { SOURCING_PERSONAL_DATA } from './sourcing-personal-data.js';
import { SourcingService } from './sourcing.service.js';
import { TellBoardService } from './tell-board.service.js';
import { TellMoves } from './tell-moves.js';
import { TellsBoard } from './tells-board.js';
import { WalkPlan } from './walk-plan.service.js';

/** Synchronisation with the boards. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      RawPayload,
      BoardResponseRow,
      BoardAction,
      BoardStageChoice,
      BoardTelling,
      RejectionMessage,
      BoardSubscription,
      BoardHint,
      HintRoute,
      CollectionWalk,
      Reconciliation,
    ]),
    AuditModule,
    JobBoardsModule,
    OrganisationsModule,
    PrivacyModule,
    VacanciesModule,
    CandidatesModule,
  ],
  providers: [
    CollectionWalks,
    ReconciliationRuns,
    ReconciliationsService,
    ListWalk,
    SubscriptionsService,
    HintsService,
    HintRoutes,
    HintHandling,
    PullService,
    ReadingService,
    PullAndRead,
    PullRuns,
    ReadingRuns,
    WalkPlan,
    ResponsesStore,
    RawPayloadsService,
    SourcingService,
    BoardActionsStore,
    BoardTellings,
    TellBoardService,
    { provide: TellsBoard, useExisting: TellBoardService },
    TellMoves,
  ],
  exports: [SourcingService, BoardTellings, SubscriptionsService, HintsService, ReconciliationsService],
})
export class SourcingModule implements OnModuleInit {
  constructor(private readonly personalData: PersonalDataRegistry) {}

  onModuleInit(): void {
    for (const holder of SOURCING_PERSONAL_DATA) this.personalData.register(holder);
  }
}
