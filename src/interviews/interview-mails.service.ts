import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import type { BoardRecipient, MailDraft, MailRecipient, MessageSubject, Skip } from '../messaging/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { BookingCalendar } from './booking-calendar.service.js';
import { noteMoment } from './booking-moments.js';
import { BookingReader, languageOf } from './booking-reader.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { CandidateLinks } from './candidate-links.service.js';
import { isTooLateToRemind } from './domain/reminders.js';
import type { ReminderKind } from './domain/reminders.js';
import { InterviewMailWriter } from './interview-mail-writer.js';
import type { InterviewMailKind } from './interview-mail-writer.js';
import { interviewMail } from './interview-mail.js';
import type { InterviewMail, InterviewMailFacts } from './interview-mail.js';
import { Recipients } from './recipients.service.js';

/** Writes the mails about bookings from what is true at the moment of sending. */
@Injectable()
export class InterviewMails extends InterviewMailWriter {
  constructor(
    private readonly database: Database,
    private readonly reader: BookingReader,
    private readonly links: CandidateLinks,
    private readonly calendar: BookingCalendar,
    private readonly recipients: Recipients,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async prepare(kind: InterviewMailKind, subject: MessageSubject): Promise<MailDraft<InterviewMail> | Skip> {
    const { organisationId, subjectId } = subject;
    return this.database.inOrganisation(organisationId, async (db) => {
      const context = await this.reader.find(db, organisationId, subjectId);
      if (context === null || context.candidate.erasedAt !== null) return { skip: 'erased' };
      const now = this.clock.now();
      const silent = reasonForSilence(kind, context, subject.subjectVersion, now);
      if (silent !== null) return { skip: silent };
      const { applicationId } = context.booking;
      const to = subject.triedByBoard
        ? { applicationId, byLetter: false }
        : await this.recipients.of(db, context.candidate, applicationId);
      // Whoever cannot be reminded is expected all the same.
      if (isReminder(kind)) await noteMoment(db, kind, context, now, to !== null);
      return to === null ? { skip: 'no-address' } : this.draft(kind, context, to);
    });
  }

  private draft(
    kind: InterviewMailKind,
    context: BookingContext,
    to: MailRecipient | BoardRecipient,
  ): MailDraft<InterviewMail> {
    const { booking, slot, day, candidate, vacancy, companyName } = context;
    const pageUrl = this.links.urlOf({ organisationId: booking.organisationId, bookingId: booking.id }, slot.startsAt);
    const facts: InterviewMailFacts = {
      firstName: candidate.firstName,
      vacancyTitle: vacancy.title,
      companyName,
      startsAt: slot.startsAt,
      timeZone: day.timeZone,
      citySlug: day.citySlug,
      homeCitySlug: candidate.citySlug,
      address: day.address,
      directions: day.directions,
      contactPhone: day.contactPhone,
      cancelledByUs: booking.cancelledBy === 'us',
      pageUrl,
    };
    return {
      fromName: companyName,
      to,
      language: languageOf(context),
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

function isReminder(kind: InterviewMailKind): kind is ReminderKind {
  return kind.startsWith('reminder');
}

/** Whether the mail answers what the candidate has just said: whom we move has to confirm, and is written to by day. */
function answersCandidate(kind: InterviewMailKind, { status, cancelledBy }: BookingContext['booking']): boolean {
  if (kind === 'cancelled') return cancelledBy === 'candidate';
  return kind === 'confirmation' || (kind === 'moved' && status === 'confirmed');
}

/** Why nothing is to be said (any more), in one word; null: say it. */
function reasonForSilence(kind: InterviewMailKind, context: BookingContext, version: number, now: Date): string | null {
  const { booking, slot } = context;
  if (slot.startsAt <= now || booking.outcome !== null) return 'past';
  // Cancelled, taken up and cancelled again is one mail, the last.
  if (kind === 'cancelled' && booking.status !== 'cancelled') return 'not-cancelled';
  if (kind === 'cancelled') return booking.sequence === version ? null : 'moved';
  if (booking.status === 'cancelled') return 'cancelled';
  // Whoever was moved before the invitation left gets the invitation with the new time.
  if (kind === 'invitation') return null;
  if (booking.sequence !== version) return 'moved';
  if (isReminder(kind) && isTooLateToRemind(slot.startsAt, now)) return 'too-late';
  return null;
}
