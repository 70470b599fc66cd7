export type { BoardMessage, BoardRow, BoardSlot, BoardTotals, DayBoard, DaySummary } from './board-reader.service.js';
export { cancelsInterview } from './application-moves.listener.js';
export { Booking } from './booking.entity.js';
export type { BookingOutcome, BookingStatus } from './booking-status.js';
export { BookingCalendar } from './booking-calendar.service.js';
export { BookingDesk } from './booking-desk.service.js';
export type { DeskBooking } from './booking-desk.service.js';
export { OlderHistory } from './older-history.service.js';
export type { FreeSlot, OtherSlot } from './open-times.service.js';
export { BookingsService } from './bookings.service.js';
export type { CandidateView } from './bookings.service.js';
export { byFormat } from './by-format.js';
export type { OfGroups, OfStream } from './by-format.js';
export { CANCEL_REASONS, CHANGED_BY, DAY_CANCELLED, NEVER_HEARD, isNeverHeard } from './cancel-reasons.js';
export type { CancelReason, ChangedBy } from './cancel-reasons.js';
export { cityClock } from './city-clock.js';
export { CandidateLinks } from './candidate-links.service.js';
export { DayBoardService } from './day-board.service.js';
export { DayCancelling } from './day-cancelling.service.js';
export { DayClosing } from './day-closing.service.js';
export type { DayClosed } from './day-closing.service.js';
export { dayStanding } from './day-standing.js';
export type { DayStanding, StandingSlot } from './day-standing.js';
export { DayStates } from './day-states.service.js';
export type { DayReading } from './day-states.service.js';
export { DayFigures } from './day-figures.service.js';
export { lastPlannableDay, MOST_OF_DAY, statedPrices } from './day-fields.js';
export type { DayFields } from './day-fields.js';
export type {
  DayFormat,
  DayLimits,
  DayPlan,
  DayPrices,
  GroupDayPlan,
  GroupRoom,
  LastReplanned,
  StreamDayPlan,
} from './day-plan.js';
export type { DayFiguresNow } from './domain/day-now.js';
export type { GroupFiguresNow, SessionNow } from './domain/group-now.js';
export type { DayWorth } from './domain/day-worth.js';
export type { DayMoney } from './domain/money-values.js';
export type { CurvePoint } from './domain/plan-curve.js';
export { planGroupDay } from './domain/group-day.js';
export { whyNobody } from './domain/nobody-invited.js';
export type { GroupDayPoint, GroupEvaluation, SessionSlot } from './domain/group-day.js';
export { fullAddress } from './domain/full-address.js';
export { remindersOf } from './domain/reminders.js';
export { anyScenarioSchema, isRiskToRemark, planOf } from './domain/plan-of-scenario.js';
export { planScenarioSchema } from './domain/plan-scenario.js';
export type { FullScenario, PlanScenario } from './domain/plan-scenario.js';
export type { ShowsExpected } from './domain/expected-shows.js';
export type { ExpectedCount, PlannedSlot, StreamEvaluation } from './domain/stream-evaluation.js';
export { evaluateStream, planStream } from './domain/stream-plan.js';
export type { StreamPlan } from './domain/stream-plan.js';
export { clockOf, hasBegun, isClockTime, slotTimes } from './domain/slot-times.js';
export { unstatedMoney } from './domain/usual-money.js';
export { nextWorkingDay } from './domain/working-days.js';
export { ExpectedShows } from './expected-shows.service.js';
export type { DayExpectation } from './expected-shows.service.js';
export { FailedJobOffers } from './failed-job-offers.service.js';
export type { FailedJobOffer } from './failed-job-offers.service.js';
export { FailedMails } from './failed-mails.service.js';
export type { FailedMail } from './failed-mails.service.js';
export { FieldsInvalid, SeatBeyondPlan, TimeBeyondPlan } from './interviews.errors.js';
export { InterviewDay } from './interview-day.entity.js';
export type { DayStatus } from './interview-day.entity.js';
export type { InterviewMail } from './interview-mail.js';
export { InterviewSlot } from './interview-slot.entity.js';
export { RANDOM } from './interview-rules.js';
export type { RuleFields } from './interview-rules.js';
export { InterviewRulesService } from './interview-rules.service.js';
export { OutcomeCorrection } from './outcome-correction.entity.js';
export { OutcomeCorrections } from './outcome-corrections.service.js';
export { InterviewsModule } from './interviews.module.js';
export type { InterviewAhead } from './interviews-ahead.service.js';
export { InterviewsAhead } from './interviews-ahead.service.js';
export { INTERVIEW_MESSAGES, OTHER_MESSAGES } from './messages.js';
export { SPLIT } from './merged-bookings.listener.js';
export type { ExpectedDouble, ListedDouble } from './expected-doubles.service.js';
export { ExpectedDoubles } from './expected-doubles.service.js';
export { PhoneCallsService } from './phone-calls.service.js';
export type { PhoneCall, PhoneCalls } from './phone-calls.service.js';
export { PlanPreviews } from './plan-previews.service.js';
export { PlanThreads } from './plan-threads.service.js';
export type { PreviewedDay } from './plan-previews.service.js';
export { PlanningService } from './planning.service.js';
export { ReplanningService } from './replanning.service.js';
export type {
  CallOffAdvice,
  ChosenChanges,
  NextInvitation,
  ReplannedDay,
  ReplannedGroups,
  ReplannedLine,
  ReplannedStream,
  SessionChange,
} from './replanned-day.js';
export type { Replanned } from './replanning.service.js';
export type { MeanRating } from './domain/rating-means.js';
export type { Criterion, CriteriaOfDay } from './rating-criteria.service.js';
export { LONGEST_CRITERION_CHARACTERS, MOST_CRITERIA, RatingCriteria } from './rating-criteria.service.js';
export { RatingCriterion } from './rating-criterion.entity.js';
export { Rating } from './rating.entity.js';
export type { DayRating, GridRow, RatingGrid } from './ratings-reader.service.js';
export { RatingsReader } from './ratings-reader.service.js';
export type { RatedPerson } from './ratings.service.js';
export { MOST_NOTE_CHARACTERS, RatingsService } from './ratings.service.js';
export { StaffingService } from './staffing.service.js';
export type { StaffedSlot } from './staffing.service.js';
export { OfferedSeats } from './offered-seats.service.js';
export type { OfferView } from './offered-seats.service.js';
export { OffersPassing } from './offers-passing.service.js';
export type { OfferState } from './offer-reader.service.js';
export { passOffersOn } from './pass-offers-on.job.js';
export { MOST_WANTED, WantedInterviewsService } from './wanted-interviews.service.js';
export type { WantedFields, WantedInterviews } from './wanted-interviews.service.js';
export { WaitingListService } from './waiting-list.service.js';
export type { RoomForOne, SeatAdvice } from './seat-advice.service.js';
export type { WaitingLine, WaitingList } from './waiting-list.service.js';
export { JobOfferPreviews } from './job-offer-previews.service.js';
export type { JobOfferPreview } from './job-offer-previews.service.js';
export { JobOffers, LONGEST_TERMS_CHARACTERS } from './job-offers.service.js';
export type { StandingOffer } from './job-offers.service.js';
export { WaitingTelling } from './waiting-telling.service.js';
export { WaitingPlace } from './waiting-place.entity.js';
export type { WaitingStatus } from './waiting-place.entity.js';
export type { WouldBeInvited } from './invitees.service.js';
export { KnownPeopleAtDoor } from './known-at-door.service.js';
export type { KnownAtDoor } from './known-at-door.service.js';
export { WalkIns } from './walk-ins.service.js';
export type { BookedElsewhere, PossibleWalkIn } from './walk-ins.service.js';
