import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttendanceModule } from '../attendance/index.js';
import { AuditModule } from '../audit/index.js';
import { ApplicationListeners, CandidatesModule } from '../candidates/index.js';
import { MailComposition, MessageKinds, MessagingModule } from '../messaging/index.js';
import type { Random } from '../kernel/random.js';
import { OrganisationsModule } from '../organisations/index.js';
import { LocalMails, MailTransportModule } from '../platform/mail-transport/index.js';
import { PersonalDataRegistry, PrivacyModule } from '../privacy/index.js';
import { SourcingModule } from '../sourcing/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { ApplicationMoves } from './application-moves.listener.js';
import { BoardReader } from './board-reader.service.js';
import { BookingCalendar } from './booking-calendar.service.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingDesk } from './booking-desk.service.js';
import { BookingMoments } from './booking-moments.service.js';
import { BookingReader } from './booking-reader.service.js';
import { BookingReturns } from './booking-returns.service.js';
import { Booking } from './booking.entity.js';
import { BookingsService } from './bookings.service.js';
import { CandidateLinks } from './candidate-links.service.js';
import { DayBoardService } from './day-board.service.js';
import { DayCancelling } from './day-cancelling.service.js';
import { DayClosing } from './day-closing.service.js';
import { DayFigures } from './day-figures.service.js';
import { DayFindings } from './day-findings.service.js';
import { DayStates } from './day-states.service.js';
import { DifferenceCarrier } from './difference-carrier.service.js';
import { FailedJobOffers } from './failed-job-offers.service.js';
import { FailedMails } from './failed-mails.service.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewDrafts } from './interview-drafts.service.js';
import { InterviewRules } from './interview-rules.entity.js';
import { RANDOM } from './interview-rules.js';
import { InterviewRulesService } from './interview-rules.service.js';
import { InterviewMailWriter } from './interview-mail-writer.js';
import { InterviewMails } from './interview-mails.service.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { Invitees } from './invitees.service.js';
import { HeldSeats } from './held-seats.service.js';
import { OfferMailWriter } from './offer-mail.js';
import { OfferMails } from './offer-mails.service.js';
import { OfferReader } from './offer-reader.service.js';
import { OfferWindows } from './offer-windows.service.js';
import { OfferedSeats } from './offered-seats.service.js';
import { OffersPassing } from './offers-passing.service.js';
import { RatingCriteria } from './rating-criteria.service.js';
import { RatingCriterion } from './rating-criterion.entity.js';
import { Rating } from './rating.entity.js';
import { ratingsPersonalData } from './ratings-personal-data.js';
import { RatingsReader } from './ratings-reader.service.js';
import { RatingsService } from './ratings.service.js';
import { Recipients } from './recipients.service.js';
import { OlderHistory } from './older-history.service.js';
import { OpenTimes } from './open-times.service.js';
import { SeatAdvices } from './seat-advice.service.js';
import { SeatOffers } from './seat-offers.service.js';
import { OnWaitingListMailWriter } from './on-waiting-list-mail.js';
import { OnWaitingListMails } from './on-waiting-list-mails.service.js';
import { JobOffer } from './job-offer.entity.js';
import { JobOfferMailWriter } from './job-offer-mail.js';
import { JobOfferMails } from './job-offer-mails.service.js';
import { JobOfferPreviews } from './job-offer-previews.service.js';
import { JobOffersEnded } from './job-offers-ended.listener.js';
import { jobOffersPersonalData } from './job-offers-personal-data.js';
import { JobOffers } from './job-offers.service.js';
import { WaitingTelling } from './waiting-telling.service.js';
import { WaitingListService } from './waiting-list.service.js';
import { WaitingPeople } from './waiting-people.service.js';
import { waitingPersonalData } from './waiting-personal-data.js';
import { WaitingPlace } from './waiting-place.entity.js';
import { InterviewsAhead } from './interviews-ahead.service.js';
import { LinkedBookings } from './linked-bookings.service.js';
import { INTERVIEW_MESSAGES, OTHER_MESSAGES } from './messages.js';
import { bookingsPersonalData, correctionsPersonalData, messagesPersonalData } from './bookings-personal-data.js';
import { showRecordsPersonalData } from './show-records-personal-data.js';
import { MergedBookings } from './merged-bookings.listener.js';
import { OutcomeCorrection } from './outcome-correction.entity.js';
import { OutcomeCorrections } from './outcome-corrections.service.js';
import { ExpectedShows } from './expected-shows.service.js';
import { PeopleChances } from './people-chances.service.js';
import { ExpectedDoubles } from './expected-doubles.service.js';
import { PhoneCallsService } from './phone-calls.service.js';
import { PlanCalculation } from './plan-calculation.service.js';
import { PlanPreviews } from './plan-previews.service.js';
import { PlanThreads } from './plan-threads.service.js';
import { PlanningService } from './planning.service.js';
import { ReminderTrials } from './reminder-trials.service.js';
import { ReplanningService } from './replanning.service.js';
import { SoonestStarts } from './soonest-starts.service.js';
import { StaffingService } from './staffing.service.js';
import { KnownPeopleAtDoor } from './known-at-door.service.js';
import { WalkIns } from './walk-ins.service.js';
import { WantedInterviewsService } from './wanted-interviews.service.js';

/** Interview days: planned, filled, held. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      InterviewDay,
      InterviewSlot,
      Booking,
      InterviewRules,
      OutcomeCorrection,
      WaitingPlace,
      Rating,
      RatingCriterion,
      JobOffer,
    ]),
    AuditModule,
    MailTransportModule,
    MessagingModule,
    PrivacyModule,
    OrganisationsModule,
    VacanciesModule,
    CandidatesModule,
    AttendanceModule,
    SourcingModule,
  ],
  providers: [
    ApplicationMoves,
    BoardReader,
    BookingCalendar,
    BookingChanges,
    BookingDesk,
    BookingMoments,
    BookingReader,
    BookingReturns,
    BookingsService,
    CandidateLinks,
    DayBoardService,
    DayCancelling,
    DayClosing,
    DayFigures,
    DayFindings,
    DayStates,
    DifferenceCarrier,
    FailedJobOffers,
    FailedMails,
    InterviewDrafts,
    InterviewMails,
    { provide: InterviewMailWriter, useExisting: InterviewMails },
    HeldSeats,
    OfferMails,
    { provide: OfferMailWriter, useExisting: OfferMails },
    OfferReader,
    OfferWindows,
    OfferedSeats,
    OffersPassing,
    RatingCriteria,
    RatingsReader,
    RatingsService,
    Recipients,
    OlderHistory,
    OpenTimes,
    SeatAdvices,
    SeatOffers,
    WaitingListService,
    WaitingPeople,
    WaitingTelling,
    JobOfferMails,
    { provide: JobOfferMailWriter, useExisting: JobOfferMails },
    JobOfferPreviews,
    JobOffers,
    JobOffersEnded,
    OnWaitingListMails,
    { provide: OnWaitingListMailWriter, useExisting: OnWaitingListMails },
    InterviewRulesService,
    InterviewsAhead,
    Invitees,
    LinkedBookings,
    MergedBookings,
    OutcomeCorrections,
    ExpectedShows,
    PeopleChances,
    { provide: RANDOM, useValue: { next: Math.random } satisfies Random },
    PhoneCallsService,
    ExpectedDoubles,
    PlanCalculation,
    PlanThreads,
    PlanPreviews,
    PlanningService,
    ReminderTrials,
    ReplanningService,
    SoonestStarts,
    StaffingService,
    KnownPeopleAtDoor,
    WalkIns,
    WantedInterviewsService,
  ],
  exports: [
    BookingCalendar,
    BookingDesk,
    BookingsService,
    CandidateLinks,
    DayBoardService,
    DayCancelling,
    DayClosing,
    DayFigures,
    DayStates,
    ExpectedShows,
    OlderHistory,
    InterviewRulesService,
    InterviewsAhead,
    FailedJobOffers,
    FailedMails,
    OfferedSeats,
    OffersPassing,
    RatingCriteria,
    RatingsReader,
    RatingsService,
    WaitingListService,
    WaitingTelling,
    JobOfferPreviews,
    JobOffers,
    OutcomeCorrections,
    PhoneCallsService,
    ExpectedDoubles,
    PlanPreviews,
    PlanThreads,
    PlanningService,
    ReplanningService,
    StaffingService,
    KnownPeopleAtDoor,
    WalkIns,
    WantedInterviewsService,
  ],
})
export class InterviewsModule implements OnModuleInit {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly listeners: ApplicationListeners,
    private readonly moves: ApplicationMoves,
    private readonly personalData: PersonalDataRegistry,
    private readonly composition: MailComposition,
    private readonly mails: LocalMails,
  ) {}

  onModuleInit(): void {
    this.kinds.add([...INTERVIEW_MESSAGES, ...OTHER_MESSAGES]);
    this.listeners.add(this.moves);
    this.personalData.register(bookingsPersonalData);
    this.personalData.register(waitingPersonalData);
    this.personalData.register(correctionsPersonalData);
    this.personalData.register(ratingsPersonalData);
    this.personalData.register(jobOffersPersonalData);
    this.personalData.register(showRecordsPersonalData);
    this.personalData.register(
      messagesPersonalData((ids) => this.mails.remove(ids.map((id) => this.composition.messageIdOf(id)))),
    );
  }
}
