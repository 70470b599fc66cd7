import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { CandidatesModule } from '../candidates/index.js';
import { JobBoardsModule } from '../job-boards/index.js';
import { BoardChannels, MessagingModule } from '../messaging/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonalDataRegistry, PrivacyModule } from '../privacy/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { AccountReading } from './account-reading.service.js';
import { AccountReadings } from './account-readings.service.js';
import { CandidateLetters } from './candidate-letters.service.js';
import { BoardReach } from './board-reach.service.js';
import { CandidateChats } from './candidate-chats.service.js';
import { ChatExchange } from './chat-exchange.service.js';
import { ChatMarks } from './chat-marks.service.js';
import { ChatMessage } from './chat-message.entity.js';
import { ChatOutbox } from './chat-outbox.service.js';
import { ChatReading } from './chat-reading.service.js';
import { ChatSending } from './chat-sending.service.js';
import { ChatsStore } from './chats.store.js';
import { CollectionWalk } from './collection-walk.entity.js';
import { CollectionWalks } from './collection-walks.service.js';
import { BoardChatRow } from './board-chat.entity.js';
import { BoardHint } from './board-hint.entity.js';
import { BoardSubscription } from './board-subscription.entity.js';
import { Conversations } from './conversations.service.js';
import { HintRoute } from './hint-route.entity.js';
import { HintRoutes } from './hint-routes.service.js';
import { ConnectionMails } from './connection-mails.service.js';
import { ConnectionResumption } from './connection-resumption.service.js';
import { ConnectionWatch } from './connection-watch.service.js';
import { HintClaims } from './hint-claims.service.js';
import { HintHandling } from './hint-handling.service.js';
import { HintedResponses } from './hinted-responses.service.js';
import { HintsService } from './hints.service.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { BoardAction } from './board-action.entity.js';
import { ApplicationAtBoards } from './application-at-boards.service.js';
import { BoardActionsService } from './board-actions.service.js';
import { Invitations } from './invitations.service.js';
import { Rejections } from './rejections.service.js';
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
import { ViewAllowance } from './view-allowance.entity.js';
import { ViewAllowances } from './view-allowances.service.js';
import { WalkPlan } from './walk-plan.service.js';

/** Synchronisation with the boards. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      RawPayload,
      BoardResponseRow,
      BoardAction,
      BoardChatRow,
      ChatMessage,
      BoardStageChoice,
      BoardTelling,
      RejectionMessage,
      BoardSubscription,
      BoardHint,
      HintRoute,
      ViewAllowance,
      CollectionWalk,
      Reconciliation,
    ]),
    AuditModule,
    JobBoardsModule,
    MessagingModule,
    OrganisationsModule,
    PrivacyModule,
    VacanciesModule,
    CandidatesModule,
  ],
  providers: [
    AccountReading,
    AccountReadings,
    BoardReach,
    CandidateChats,
    CandidateLetters,
    ChatExchange,
    ChatMarks,
    ChatOutbox,
    ChatReading,
    ChatSending,
    ChatsStore,
    Conversations,
    CollectionWalks,
    ConnectionMails,
    ConnectionResumption,
    ConnectionWatch,
    ReconciliationRuns,
    ReconciliationsService,
    ListWalk,
    SubscriptionsService,
    HintsService,
    HintRoutes,
    HintClaims,
    HintHandling,
    HintedResponses,
    PullService,
    ReadingService,
    PullAndRead,
    PullRuns,
    ReadingRuns,
    ViewAllowances,
    WalkPlan,
    ResponsesStore,
    RawPayloadsService,
    SourcingService,
    ApplicationAtBoards,
    BoardActionsService,
    BoardActionsStore,
    Invitations,
    Rejections,
    BoardTellings,
    TellBoardService,
    { provide: TellsBoard, useExisting: TellBoardService },
    TellMoves,
  ],
  exports: [
    SourcingService,
    ApplicationAtBoards,
    BoardActionsService,
    BoardReach,
    BoardTellings,
    Conversations,
    Invitations,
    Rejections,
    SubscriptionsService,
    HintsService,
    ReconciliationsService,
  ],
})
export class SourcingModule implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalDataRegistry,
    private readonly channels: BoardChannels,
    private readonly chats: CandidateChats,
  ) {}

  onModuleInit(): void {
    this.channels.register(this.chats);
    for (const holder of SOURCING_PERSONAL_DATA) this.personalData.register(holder);
  }
}
