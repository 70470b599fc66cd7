import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AttendanceModule } from '../attendance/index.js';
import { AuditModule } from '../audit/index.js';
import { DirectResponsesModule } from '../direct-responses/index.js';
import { FirstRunModule } from '../first-run/index.js';
import { TakeoutModule } from '../takeout/index.js';
import { FunnelModule } from '../funnel/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { JobBoardsModule } from '../job-boards/index.js';
import { JobDescriptionsModule } from '../job-descriptions/index.js';
import { MessagingModule } from '../messaging/index.js';
import { CandidatesModule } from '../candidates/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ViewsModule } from '../platform/views/index.js';
import { PublishingModule } from '../publishing/index.js';
import { SalariesModule } from '../salaries/index.js';
import { ScoringModule } from '../scoring/index.js';
import { SourcingModule } from '../sourcing/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditSubjects } from './audit/audit-subjects.service.js';
import { AttendanceController } from './attendance/attendance.controller.js';
import { ApplyController } from './apply/apply.controller.js';
import { FormSwitchController } from './apply/form-switch.controller.js';
import { BookingsController } from './bookings/bookings.controller.js';
import { QuestionsController } from './questions/questions.controller.js';
import { ComparisonController } from './comparison/comparison.controller.js';
import { ConnectionController } from './connections/connection.controller.js';
import { ConnectionsReader } from './connections/connections-reader.service.js';
import { ConnectionsController } from './connections/connections.controller.js';
import { StagesController } from './connections/stages.controller.js';
import { TrialController } from './connections/trial.controller.js';
import { BookingDeskController } from './days/booking-desk.controller.js';
import { CheckInController } from './days/check-in.controller.js';
import { DaysController } from './days/days.controller.js';
import { DaysListController } from './days/days-list.controller.js';
import { PhoneCallsController } from './days/phone-calls.controller.js';
import { PlanController } from './days/plan.controller.js';
import { PlanParts } from './days/plan-parts.service.js';
import { PlanPreviewsController } from './days/plan-previews.controller.js';
import { BoardViews } from './days/board-views.service.js';
import { RatingCriteriaController } from './days/rating-criteria.controller.js';
import { RatingDecisionsController } from './days/rating-decisions.controller.js';
import { RatingsController } from './days/ratings.controller.js';
import { RatingViews } from './days/rating-views.service.js';
import { WalkInsController } from './days/walk-ins.controller.js';
import { DayParts } from './days/day-parts.service.js';
import { PlanAsides } from './days/plan-asides.service.js';
import { ReplanningController } from './days/replanning.controller.js';
import { WaitingListController } from './days/waiting-list.controller.js';
import { OffersController } from './offers/offers.controller.js';
import { PlanDecisionsController } from './days/plan-decisions.controller.js';
import { Refusals } from './frame/refusals.service.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { FailedMailsController } from './failed-mails/failed-mails.controller.js';
import { FailedJobOffersController } from './failed-mails/failed-job-offers.controller.js';
import { FailedQuestionsController } from './failed-mails/failed-questions.controller.js';
import { AssetsController } from './frame/assets.controller.js';
import { PageErrorsFilter } from './frame/page-errors.filter.js';
import { PageInterceptor } from './frame/page.interceptor.js';
import { AtOnceInterceptor } from './frame/read-at-once.js';
import { PreferencesController } from './frame/preferences.controller.js';
import { Visits } from './frame/visits.service.js';
import { FairnessController } from './funnel/fairness.controller.js';
import { FunnelController } from './funnel/funnel.controller.js';
import { SalariesController } from './salaries/salaries.controller.js';
import { SalaryImportsController } from './salaries/salary-imports.controller.js';
import { ImportController } from './imports/import.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { DescriptionController } from './job-descriptions/description.controller.js';
import { DescriptionsController } from './job-descriptions/descriptions.controller.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { LearningController } from './profiles/learning.controller.js';
import { FromTextController } from './profiles/from-text.controller.js';
import { DraftPreviews } from './profiles/draft-previews.service.js';
import { FromTextPages } from './profiles/from-text-pages.service.js';
import { ProfileArchiveController } from './profiles/profile-archive.controller.js';
import { ProfileController } from './profiles/profile.controller.js';
import { SharedFromTextController } from './profiles/shared-from-text.controller.js';
import { SharedProfilesController } from './profiles/shared-profiles.controller.js';
import { OrdersController } from './publishing/orders.controller.js';
import { PublishingController } from './publishing/publishing.controller.js';
import { SpendController } from './spend/spend.controller.js';
import { SearchController } from './search/search.controller.js';
import { AccountController } from './settings/account.controller.js';
import { PeopleController } from './settings/people.controller.js';
import { SettingsForms } from './settings/settings-forms.service.js';
import { SettingsReader } from './settings/settings-reader.service.js';
import { UserController } from './settings/user.controller.js';
import { MailTrialsController } from './mail-wordings/mail-trials.controller.js';
import { MailWordingPages } from './mail-wordings/mail-wording-pages.service.js';
import { MailWordingsController } from './mail-wordings/mail-wordings.controller.js';
import { TakeoutController } from './settings/takeout.controller.js';
import { RetentionController } from './settings/retention.controller.js';
import { SettingsController } from './settings/settings.controller.js';
import { WebhookController } from './settings/webhook.controller.js';
import { SignInPagesModule } from './sign-in/sign-in.module.js';
import { BoardStates } from './today/board-states.service.js';
import { ClientHome } from './today/client-home.service.js';
import { TodayReader } from './today/today-reader.service.js';
import { TodayController } from './today/today.controller.js';
import { VacancyForecasts } from './today/vacancy-forecasts.service.js';
import { UpcomingDays } from './today/upcoming-days.service.js';
import { UntoldController } from './untold/untold.controller.js';
import { AnswersController } from './vacancies/answers.controller.js';
import { TagsController } from './vacancies/tags.controller.js';
import { SaidOfPerson } from './vacancies/said-of-person.service.js';
import { FeedbackController } from './vacancies/feedback.controller.js';
import { OtherVacancyController } from './vacancies/other-vacancy.controller.js';
import { ApplicationsController } from './vacancies/applications.controller.js';
import { AskingController } from './vacancies/asking.controller.js';
import { DecidedAnswer } from './vacancies/decided.service.js';
import { ConversationsController } from './vacancies/conversations.controller.js';
import { DecisionsController } from './vacancies/decisions.controller.js';
import { PanelReader } from './vacancies/panel-reader.service.js';
import { PanelSources } from './vacancies/panel-sources.service.js';
import { JobOfferController } from './vacancies/job-offer.controller.js';
import { RejectionController } from './vacancies/rejection.controller.js';
import { KeptFilters } from './vacancies/kept-filters.service.js';
import { SavedFiltersController } from './vacancies/saved-filters.controller.js';
import { SeveralTagsController } from './vacancies/several-tags.controller.js';
import { SeveralTags } from './vacancies/several-tags.service.js';
import { SeveralController } from './vacancies/several.controller.js';
import { SeveralDecisions } from './vacancies/several.service.js';
import { RowPlaces } from './vacancies/row-places.service.js';
import { ListFileController } from './vacancies/list-file.controller.js';
import { ResponsesController } from './vacancies/responses.controller.js';
import { NewcomersController } from './vacancies/newcomers.controller.js';
import { VacanciesController } from './vacancies/vacancies.controller.js';
import { VacancyPageReader } from './vacancies/vacancy-page-reader.service.js';
import { WorkloadService } from './vacancies/workload.service.js';

/** All pages. */
@Module({
  imports: [
    AttendanceModule,
    AuditModule,
    CandidatesModule,
    DirectResponsesModule,
    FirstRunModule,
    TakeoutModule,
    FunnelModule,
    SalariesModule,
    InterviewsModule,
    JobBoardsModule,
    JobDescriptionsModule,
    MessagingModule,
    OrganisationsModule,
    PublishingModule,
    ScoringModule,
    SignInPagesModule,
    SourcingModule,
    VacanciesModule,
    ViewsModule,
  ],
  controllers: [
    AccountController,
    ApplicationsController,
    AnswersController,
    FeedbackController,
    TagsController,
    OtherVacancyController,
    AskingController,
    ApplyController,
    AssetsController,
    AttendanceController,
    BookingDeskController,
    AuditController,
    BookingsController,
    QuestionsController,
    CheckInController,
    RatingCriteriaController,
    RatingDecisionsController,
    RatingsController,
    WalkInsController,
    ConnectionController,
    ConnectionsController,
    TrialController,
    DaysController,
    DaysListController,
    ConversationsController,
    DecisionsController,
    DescriptionController,
    DescriptionsController,
    DuplicatesController,
    FailedMailsController,
    FailedJobOffersController,
    FailedQuestionsController,
    FormSwitchController,
    FunnelController,
    FairnessController,
    SalariesController,
    SalaryImportsController,
    ImportController,
    ImportsController,
    MailboxController,
    MailTrialsController,
    MailWordingsController,
    OrdersController,
    PeopleController,
    PhoneCallsController,
    PlanController,
    PlanPreviewsController,
    ReplanningController,
    WaitingListController,
    OffersController,
    PlanDecisionsController,
    PreferencesController,
    PublishingController,
    JobOfferController,
    RejectionController,
    ListFileController,
    ResponsesController,
    SearchController,
    TakeoutController,
    RetentionController,
    SettingsController,
    SeveralController,
    SavedFiltersController,
    SeveralTagsController,
    SpendController,
    StagesController,
    TodayController,
    UntoldController,
    UserController,
    NewcomersController,
    VacanciesController,
    ProfileArchiveController,
    ProfileController,
    LearningController,
    FromTextController,
    SharedFromTextController,
    SharedProfilesController,
    ComparisonController,
    WebhookController,
  ],
  providers: [
    BoardViews,
    RatingViews,
    DayParts,
    PlanParts,
    PlanAsides,
    DraftPreviews,
    FromTextPages,
    AuditSubjects,
    BoardStates,
    ClientHome,
    ConnectionsReader,
    DecidedAnswer,
    PageErrorsFilter,
    AtOnceInterceptor,
    PageInterceptor,
    SaidOfPerson,
    PanelReader,
    RowPlaces,
    PanelSources,
    Refusals,
    SettingsForms,
    MailWordingPages,
    SeveralDecisions,
    KeptFilters,
    SeveralTags,
    SettingsReader,
    TodayReader,
    UpcomingDays,
    VacancyForecasts,
    VacancyPageReader,
    Visits,
    WorkloadService,
    { provide: APP_FILTER, useExisting: PageErrorsFilter },
  ],
})
export class WebModule {}
