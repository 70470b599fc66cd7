import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { CandidatesModule } from '../candidates/index.js';
import { DirectResponsesModule } from '../direct-responses/index.js';
import { FirstRunModule } from '../first-run/index.js';
import { TakeoutModule } from '../takeout/index.js';
import { FunnelModule } from '../funnel/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { JobBoardsModule } from '../job-boards/index.js';
import { JobDescriptionsModule } from '../job-descriptions/index.js';
import { MessagingModule } from '../messaging/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PublishingModule } from '../publishing/index.js';
import { SalariesModule } from '../salaries/index.js';
import { ScoringModule } from '../scoring/index.js';
import { SourcingModule } from '../sourcing/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { AuditModule } from '../audit/index.js';
import { ApplicationsController } from './applications/applications.controller.js';
import { ConversationsController } from './applications/conversations.controller.js';
import { FailedJobOffersController } from './applications/failed-job-offers.controller.js';
import { FailedQuestionsController } from './applications/failed-questions.controller.js';
import { ArrivalsController } from './applications/arrivals.controller.js';
import { ProfileFromTextController, SharedProfileFromTextController } from './profiles/profile-from-text.controller.js';
import { AnswersController } from './profiles/answers.controller.js';
import { LearningController } from './profiles/learning.controller.js';
import { ProfilesController } from './profiles/profiles.controller.js';
import { SharedProfilesController } from './profiles/shared-profiles.controller.js';
import { ScoresController } from './applications/scores.controller.js';
import { AttendanceController } from './attendance/attendance.controller.js';
import { RemindersController } from './attendance/reminders.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { DuplicatesController } from './candidates/duplicates.controller.js';
import { CandidatesController } from './candidates/candidates.controller.js';
import { ConnectionAnswers } from './connections/connection-answers.service.js';
import { ConnectionController } from './connections/connection.controller.js';
import { ConnectionsController } from './connections/connections.controller.js';
import { TellingController } from './connections/telling.controller.js';
import { TrialController } from './connections/trial.controller.js';
import { BookingsController } from './days/bookings.controller.js';
import { DaysController } from './days/days.controller.js';
import { FailedMailsController } from './days/failed-mails.controller.js';
import { PlansController } from './days/plans.controller.js';
import { WantedController } from './days/wanted.controller.js';
import { ReplanningController } from './days/replanning.controller.js';
import { WaitingListController } from './days/waiting-list.controller.js';
import { RunningDaysController } from './days/running-days.controller.js';
import { FairnessController } from './funnel/fairness.controller.js';
import { FunnelController } from './funnel/funnel.controller.js';
import { SalariesController } from './salaries/salaries.controller.js';
import { SalaryImportsController } from './salaries/salary-imports.controller.js';
import { TagNamesController, TagsController } from './applications/tags.controller.js';
import { FeedbackController } from './applications/feedback.controller.js';
import { JobOffersController } from './applications/job-offers.controller.js';
import { OtherVacanciesController } from './applications/other-vacancies.controller.js';
import { HealthController } from './health/health.controller.js';
import { HooksController } from './hooks/hooks.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { JobDescriptionsController } from './job-descriptions/job-descriptions.controller.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { ApiKeysController } from './organisation/api-keys.controller.js';
import { ClientsController } from './organisation/clients.controller.js';
import { TakeoutController } from './organisation/takeout.controller.js';
import { RetentionController } from './organisation/retention.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { UsersController } from './organisation/users.controller.js';
import { PostingOrdersController } from './publishing/orders.controller.js';
import { PublishingController } from './publishing/publishing.controller.js';
import { SpendController } from './publishing/spend.controller.js';
import { ResponsesController } from './responses/responses.controller.js';
import { WebhookSecretsController } from './responses/webhook-secrets.controller.js';
import { FormsController } from './vacancies/forms.controller.js';
import { VacanciesController } from './vacancies/vacancies.controller.js';

/** The REST API, /api/v1. */
@Module({
  imports: [
    OrganisationsModule,
    JobBoardsModule,
    VacanciesModule,
    JobDescriptionsModule,
    CandidatesModule,
    ScoringModule,
    SourcingModule,
    AttendanceModule,
    DirectResponsesModule,
    PublishingModule,
    InterviewsModule,
    AuditModule,
    FirstRunModule,
    TakeoutModule,
    FunnelModule,
    SalariesModule,
    MessagingModule,
  ],
  controllers: [
    VacanciesController,
    JobDescriptionsController,
    ApplicationsController,
    ConversationsController,
    ScoresController,
    FeedbackController,
    TagsController,
    TagNamesController,
    JobOffersController,
    OtherVacanciesController,
    ProfilesController,
    LearningController,
    ProfileFromTextController,
    SharedProfileFromTextController,
    SharedProfilesController,
    AnswersController,
    CandidatesController,
    DuplicatesController,
    DaysController,
    AttendanceController,
    RemindersController,
    PlansController,
    WantedController,
    ReplanningController,
    WaitingListController,
    RunningDaysController,
    BookingsController,
    FailedMailsController,
    FailedJobOffersController,
    FailedQuestionsController,
    ArrivalsController,
    FormsController,
    ResponsesController,
    WebhookSecretsController,
    FunnelController,
    FairnessController,
    SalariesController,
    SalaryImportsController,
    PublishingController,
    PostingOrdersController,
    SpendController,
    ImportsController,
    ConnectionController,
    ConnectionsController,
    TellingController,
    TrialController,
    HealthController,
    HooksController,
    OrganisationController,
    TakeoutController,
    RetentionController,
    UsersController,
    ClientsController,
    ApiKeysController,
    MailboxController,
    AuditController,
  ],
  providers: [ConnectionAnswers],
})
export class ApiModule {}
