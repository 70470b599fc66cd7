import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttendanceModule } from '../attendance/index.js';
import { AuditModule } from '../audit/index.js';
import { ApplicationListeners, CandidatesModule } from '../candidates/index.js';
import { MailComposition, MessageKinds, MessagingModule } from '../messaging/index.js';
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
import { BookingReader } from './booking-reader.service.js';
import { BookingReturns } from './booking-returns.service.js';
import { Booking } from './booking.entity.js';
import { BookingsService } from './bookings.service.js';
import { CandidateLinks } from './candidate-links.service.js';
import { DayBoardService } from './day-board.service.js';
import { DayCancelling } from './day-cancelling.service.js';
import { DayClosing } from './day-closing.service.js';
import { DayFigures } from './day-figures.service.js';
import { DayStates } from './day-states.service.js';
import { DifferenceCarrier } from './difference-carrier.service.js';
import { FailedMails } from './failed-mails.service.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewMailWriter } from './interview-mail-writer.js';
import { InterviewMails } from './interview-mails.service.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { Invitees } from './invitees.service.js';
import { InterviewsAhead } from './interviews-ahead.service.js';
import { LinkedBookings } from './linked-bookings.service.js';
import { INTERVIEW_MESSAGES } from './messages.js';
import { bookingsPersonalData, messagesPersonalData } from './bookings-personal-data.js';
import { MergedBookings } from './merged-bookings.listener.js';
import { PhoneCallsService } from './phone-calls.service.js';
import { PlanCalculation } from './plan-calculation.service.js';
import { PlanningService } from './planning.service.js';
import { ReplanningService } from './replanning.service.js';
import { StaffingService } from './staffing.service.js';
import { WalkIns } from './walk-ins.service.js';

/** Interview days: planned, filled, held. */
@Module({
  imports: [
    TypeOrmModule.forFeature([InterviewDay, InterviewSlot, Booking]),
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
    BookingReader,
    BookingReturns,
    BookingsService,
    CandidateLinks,
    DayBoardService,
    DayCancelling,
    DayClosing,
    DayFigures,
    DayStates,
    DifferenceCarrier,
    FailedMails,
    InterviewMails,
    { provide: InterviewMailWriter, useExisting: InterviewMails },
    InterviewsAhead,
    Invitees,
    LinkedBookings,
    MergedBookings,
    PhoneCallsService,
    PlanCalculation,
    PlanningService,
    ReplanningService,
    StaffingService,
    WalkIns,
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
    InterviewsAhead,
    FailedMails,
    PhoneCallsService,
    PlanningService,
    ReplanningService,
    StaffingService,
    WalkIns,
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
    this.kinds.add(INTERVIEW_MESSAGES);
    this.listeners.add(this.moves);
    this.personalData.register(bookingsPersonalData);
    this.personalData.register(
      messagesPersonalData((ids) => this.mails.remove(ids.map((id) => this.composition.messageIdOf(id)))),
    );
  }
}
