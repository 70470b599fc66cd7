import { ExpectedError } from '../kernel/errors.js';
import type { DayFormat } from './day-plan.js';
import type { WhyClosed } from './domain/closed-times.js';

/** The link was not made by this installation or was mangled on its way. */
export function linkInvalid(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'interviews.link-invalid',
    'This link does not work. Open it from the message again, or call the number in the message.',
  );
}

/** The link is older than two days after the interview. */
export function linkExpired(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'interviews.link-expired',
    'This link has expired: the interview is over. Write to the recruiter if you want another one.',
  );
}

/** The person asked to be forgotten: the link leads to nothing that is still known. */
export function linkErased(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'interviews.link-erased',
    'Your data were erased. If an interview was still to come, it is cancelled; you need not do anything.',
  );
}

export function dayNotFound(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'interviews.day-not-found',
    'There is no such interview day. Choose one from the list.',
  );
}

export function bookingNotFound(): ExpectedError {
  return new ExpectedError(
    'not-found',
    'interviews.booking-not-found',
    'There is no such booking. Reload the day board.',
  );
}

/** A field of a form is not what it must be; `bounds` are the numbers of the demand, for pages in other languages. */
export function fieldInvalid(field: string, demand: string, bounds: Record<string, number> = {}): ExpectedError {
  return new ExpectedError('invalid', 'interviews.field-invalid', `${field}: ${demand}.`, { field, demand, ...bounds });
}

/** Several fields of one form, each with what it must be. */
export class FieldsInvalid extends ExpectedError {
  /** As the problem documents of the API name them. */
  readonly fields: readonly { readonly field: string; readonly problem: string }[];

  /** @param faults  one at least, each of `fieldInvalid` */
  constructor(readonly faults: readonly ExpectedError[]) {
    const [first] = faults;
    super('invalid', first.code, faults.map(({ message }) => message).join(' '), first.values);
    this.fields = faults.map(({ values }) => ({ field: String(values['field']), problem: String(values['demand']) }));
  }
}

/** More interviewers at a time than the day was planned with: its times are invited for so many. */
export function moreThanPlanned(planned: number): ExpectedError {
  return new ExpectedError(
    'invalid',
    'interviews.more-than-planned',
    `The number of interviewers was ${planned} when the day was planned, and people are invited for so many. Write a number from 0 to ${planned}; for more, plan another day.`,
    { field: 'interviewers', planned },
  );
}

/** What became of the booking says something else than whether a person who was expected came. */
export function outcomeSettled(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.outcome-settled',
    'This booking was cancelled, or its person came without one: there is no attendance to correct.',
    {},
  );
}

/** The vacancy has a day on this date already. */
export function dayExists(date: string): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.day-exists',
    `There is an interview day for this vacancy on ${date} already. Open it, or choose another date.`,
    { date },
  );
}

/** Nobody is invited to times that are over. */
export function dayPast(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.day-past',
    'The first time of this day has come already, so nobody is invited to it. Choose another date, or delete the plan.',
  );
}

/** The calculation was ended by its limits of time and memory, or not begun: too many wait, or the product is being stopped. */
export function planNotCalculated(cause: Error): ExpectedError {
  const error = new ExpectedError(
    'unavailable',
    'interviews.plan-not-calculated',
    'The plan could not be calculated just now. Try again in a minute; if it happens again, plan fewer slots, interviewers or people.',
  );
  error.cause = cause;
  return error;
}

/** Nobody would hear of any time of the day before it is too late to come. */
export function dayTooSoon(minutes: number, from: string): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.day-too-soon',
    `It is too late to invite anybody to these times: people need to be told at least ${minutes} min before. Let the day begin at ${from} or later, or choose another date.`,
    { minutes, from },
  );
}

/** A plan that nobody knows of is deleted, not called off. */
export function dayNotApproved(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.day-not-approved',
    'Nobody is invited to this day yet, so there is nothing to call off. Delete its plan instead.',
  );
}

/** What is asked for cannot be done with a day in this state. */
export function dayInOtherState(status: string): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.day-in-other-state',
    `The day is ${status}, so this cannot be done any more. Reload the page.`,
    { status },
  );
}

/** Nobody can have come to a day that lies ahead. */
export function dayAhead(date: string): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.day-ahead',
    `The day is ${date}: people can be checked in when it has come.`,
    { date },
  );
}

/** Nobody can be invited. */
export function nobodyToInvite(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.nobody-to-invite',
    'Nobody is shortlisted for this vacancy. Shortlist people first, then plan the day again.',
  );
}

/** Somebody else took the last seat. */
export function slotFull(): ExpectedError {
  return new ExpectedError('conflict', 'interviews.slot-full', 'This time has just been taken. Choose another one.');
}

/** Somebody else moved the booking to another time meanwhile: the time that was chosen is free all the same. */
export function movedMeanwhile(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.moved-meanwhile',
    'This booking was moved to another time meanwhile. Look at its time now, then move it again if need be.',
  );
}

/** The plan leaves a time closed to one person more: of a stream day because people would wait, of group sessions because of the room. */
export class TimeBeyondPlan extends ExpectedError {
  constructor(
    format: DayFormat,
    /** As of `OtherSlot`. */
    readonly time: { readonly startsAt: Date; readonly closed: WhyClosed | null; readonly risk: number },
  ) {
    const [code, message] = format === 'group' ? SESSION_BEYOND_PLAN : TIME_BEYOND_PLAN;
    super('conflict', code, message);
  }
}

const TIME_BEYOND_PLAN = [
  'interviews.time-beyond-plan',
  'The plan leaves no room at this time: it is full, or people would wait too long. Choose another time, or move beyond the plan.',
] as const;
const SESSION_BEYOND_PLAN = [
  'interviews.session-beyond-plan',
  'The plan has no room in this session: it is full, or more people might come than the room holds. Choose another session, or move beyond the plan.',
] as const;

/** The plan wants nobody more at a time that is offered by hand; the sentence is for those who do not ask again by themselves. */
export class SeatBeyondPlan extends ExpectedError {
  constructor(
    readonly startsAt: Date,
    /** As of `SeatAdvice`. */
    readonly against: { readonly why: 'over-limit' | 'no-gain' | 'fewer'; readonly risk: number },
  ) {
    super(
      'conflict',
      'interviews.seat-beyond-plan',
      'The plan wants nobody more at this time. Choose another time, or offer it beyond the plan.',
    );
  }
}

/** The interview has begun or is over. */
export function tooLateToChange(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.too-late',
    'The interview has begun or is over, so it cannot be changed here any more. Call the number in the message.',
  );
}

/** The same, for those who run the day. */
export function interviewBegun(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.begun',
    'This interview has begun or is over. Check the person in on the day board, or close the day.',
  );
}

/** Somebody changed the day while its plan was being calculated. */
export function dayChangedMeanwhile(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.day-changed-meanwhile',
    'Somebody else changed this day a moment ago. Reload the page and look at it before you change it again.',
  );
}

/** A day that has begun is closed, not cancelled. */
export function dayBegun(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.day-begun',
    'The day has begun: cancel the bookings that are still to come one by one, then close the day.',
  );
}

/** The shortlist has people, but none of them can be told. */
export function nobodyReachable(count: number): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.nobody-reachable',
    'Nobody on the shortlist has a phone number or an e-mail address. Find their contacts at the job board first.',
    { count },
  );
}

/** The booking is cancelled. */
export function bookingCancelled(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.booking-cancelled',
    'This interview is cancelled. Write to the recruiter if you want another time.',
  );
}

/** A decision that cost somebody their interview was to be taken back when they had heard of it. */
export function cancellationTold(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.cancellation-told',
    'The candidate has been told that the interview is cancelled, so this cannot be taken back. Put them on the shortlist and invite them again.',
  );
}

/** Whoever cancelled has been rejected or invited elsewhere meanwhile, or it was not they who cancelled. */
export function cannotComeBack(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.cannot-come-back',
    'There is no way back to this interview any more. Call us if you would like another one.',
  );
}

/** The person is on the board of the day already. */
export function alreadyBooked(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.already-booked',
    'This person has a booking of this day already. Check them in at their time.',
  );
}

/** Somebody who came by themselves is expected on another day. */
export function bookedElsewhere(date: string, bookingId: string): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.booked-elsewhere',
    `This person is booked for ${date} (booking ${bookingId}). Name that booking as "insteadOf" to end it and take them now.`,
    { date, bookingId },
  );
}

/** Said of somebody who is expected at a day: without the check-in the day would count them as absent. */
export function checkInInstead(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.check-in-instead',
    'This person is expected at an interview day. Check them in on its board, or cancel the booking first.',
  );
}

/** Checking in a second time with another outcome needs an undo. */
export function alreadyCheckedIn(outcome: string): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.already-checked-in',
    `This person is marked as "${outcome}" already. Undo that first.`,
    { outcome },
  );
}

/** Something was decided about a person because they came, so that their coming cannot be taken back alone. */
export function decidedSince(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.decided-since',
    'A result of this interview is recorded already. Take it back on the page of the candidate first, then take this mark back.',
  );
}

/** A failed mail about an interview that has begun, or about a state of the booking that is past. */
export function mailOutdated(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.mail-outdated',
    'There is nothing to say in this mail any more: the interview has begun, was changed since, or the person knows. Reload the page.',
  );
}

/** Two applications of one person would have two interviews ahead, or one that its stage has left behind. */
export function twoInterviews(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.two-interviews',
    'Both cannot become one while each has an interview ahead, or one is already further than the interview of the other. Cancel one interview first.',
  );
}

/** Somebody wants to approve changes to a day that has changed since they were shown. */
export function differenceStale(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.difference-stale',
    'Something has changed since these changes were shown, so nothing was sent. Look at the new ones and approve them.',
  );
}

/** Somebody else approved the same changes a moment before. */
export function differenceApproved(by: string, invited: number, moved: number): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.difference-approved',
    `${by} approved changes to this day a moment ago (invited: ${invited}, asked for another time: ${moved}), so nothing was sent for you. Look at what is left to change.`,
    { by, invited, moved },
  );
}

/** A day on which nobody interviews is called off. */
export function nobodyInterviews(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.nobody-interviews',
    'Nobody would be left to interview at any time to come. Call the day off instead, or leave somebody at one time at least.',
  );
}

/** Nobody can be offered a seat who has one, was rejected, or cannot be written to. */
export function notOnWaitingList(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.not-on-waiting-list',
    'This person does not wait for a seat of this day, or cannot be written to. Reload the page.',
  );
}

/** The seat was given away, nobody interviews at its time, or there is too little time left to answer. */
export function notOffered(): ExpectedError {
  return new ExpectedError(
    'conflict',
    'interviews.not-offered',
    'This seat cannot be offered: it was given away, nobody interviews at that time, or the time left is too short to answer. Choose another time.',
  );
}
