import { Injectable } from '@nestjs/common';
import { languageToWrite } from '../candidates/index.js';
import type { BoardRecipient, MailDraft, MailRecipient } from '../messaging/index.js';
import { BookingCalendar } from './booking-calendar.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { CandidateLinks } from './candidate-links.service.js';
import { isReminder } from './domain/reminders.js';
import type { InterviewMailKind } from './interview-mail-writer.js';
import { interviewMail, mailFactsOf } from './interview-mail.js';
import type { InterviewMail } from './interview-mail.js';

/** Writes the draft of a mail about a booking from the facts around it. */
@Injectable()
export class InterviewDrafts {
  constructor(
    private readonly links: CandidateLinks,
    private readonly calendar: BookingCalendar,
  ) {}

  /** What the person is told. */
  of(kind: InterviewMailKind, context: BookingContext, to: MailRecipient | BoardRecipient): MailDraft<InterviewMail> {
    const { booking, slot, day, companyName } = context;
    const pageUrl = this.links.urlOf({ organisationId: booking.organisationId, bookingId: booking.id }, slot.startsAt);
    const facts = mailFactsOf(context, {
      ...{ pageUrl, cancelledByUs: booking.cancelledBy === 'us', isToConfirm: booking.status === 'invited' },
    });
    return {
      fromName: companyName,
      to,
      language: languageToWrite(context.candidate, context.vacancy),
      timeZone: day.timeZone,
      unsubscribeUrl: pageUrl,
      leavesAtOnce: answersCandidate(kind, booking),
      values: (format) => interviewMail(facts, format),
      ...(isReminder(kind) || 'applicationId' in to
        ? {}
        : { calendar: (format) => this.calendar.invitation(context, to, format) }),
    };
  }
}

/** Whether the mail answers what the candidate has just said: whom we move has to confirm, and is written to by day. */
function answersCandidate(kind: InterviewMailKind, { status, cancelledBy }: BookingContext['booking']): boolean {
  if (kind === 'cancelled') return cancelledBy === 'candidate';
  return kind === 'confirmation' || (kind === 'moved' && status === 'confirmed');
}
