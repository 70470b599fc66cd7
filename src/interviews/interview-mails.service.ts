import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import type { MailDraft, MessageSubject, Skip } from '../messaging/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { BookingMoments } from './booking-moments.service.js';
import { BookingReader } from './booking-reader.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { isReminder, isTooLateToRemind } from './domain/reminders.js';
import { InterviewMailWriter } from './interview-mail-writer.js';
import type { InterviewMailKind } from './interview-mail-writer.js';
import { InterviewDrafts } from './interview-drafts.service.js';
import type { InterviewMail } from './interview-mail.js';
import { Recipients } from './recipients.service.js';

/** Writes the mails about bookings from what is true at the moment of sending. */
@Injectable()
export class InterviewMails extends InterviewMailWriter {
  constructor(
    private readonly database: Database,
    private readonly reader: BookingReader,
    private readonly drafts: InterviewDrafts,
    private readonly moments: BookingMoments,
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
      if (isReminder(kind)) await this.moments.note(db, kind, context, { isSent: to !== null });
      return to === null ? { skip: 'no-address' } : this.drafts.of(kind, context, to);
    });
  }
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
