import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { addressOf } from '../platform/mail-transport/index.js';
import type { MailCalendar } from '../platform/mail-transport/index.js';
import type { Formatter } from '../platform/views/index.js';
import type { BookingContext } from './booking-reader.service.js';
import { calendarDownload, calendarInvitation } from './calendar-file.js';
import type { InterviewEvent } from './calendar-file.js';
import { CandidateLinks } from './candidate-links.service.js';
import { fullAddress } from './domain/full-address.js';
import { LinkedBookings } from './linked-bookings.service.js';

/** The calendar entry of a booking, in the words of its candidate. */
@Injectable()
export class BookingCalendar {
  constructor(
    private readonly linked: LinkedBookings,
    private readonly links: CandidateLinks,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'mailFrom'>,
  ) {}

  /** What goes with a mail. */
  invitation(context: BookingContext, attendee: { name: string; address: string }, format: Formatter): MailCalendar {
    return calendarInvitation(this.event(context, format), attendee);
  }

  /** What is kept by hand from the candidate's page. @throws ExpectedError for a link that is invalid or expired */
  async download(token: string, format: Formatter): Promise<{ readonly fileName: string; readonly content: string }> {
    return this.linked.opened(token, async (_db, context) => calendarDownload(this.event(context, format)));
  }

  private event({ booking, slot, day, vacancy, companyName }: BookingContext, format: Formatter): InterviewEvent {
    const url = this.links.urlOf({ organisationId: booking.organisationId, bookingId: booking.id }, slot.startsAt);
    return {
      bookingId: booking.id,
      sequence: booking.sequence,
      status: booking.status,
      startsAt: slot.startsAt,
      durationMinutes: day.slotMinutes,
      timeZone: day.timeZone,
      title: format.t('interview.calendarTitle', { company: companyName, vacancy: vacancy.title }),
      description: [day.directions, day.contactPhone, url].filter(Boolean).join('\n'),
      location: fullAddress(day.citySlug, day.address, format.language),
      url,
      organiser: { name: companyName, address: addressOf(this.settings.mailFrom) },
      stampedAt: this.clock.now(),
    };
  }
}
