import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { MailCalendar } from '../platform/mail-transport/index.js';

/** An interview as a calendar entry. */
export interface InterviewEvent {
  readonly bookingId: string;
  /** Grows with every change, so that calendars replace what they have: RFC 5545 §3.8.7.4. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  /** IANA zone of the city; the entry carries its rules, so that it stands right in a phone set to another zone. */
  readonly timeZone: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly organiser: { readonly name: string; readonly address: string };
  readonly attendee: { readonly name: string; readonly address: string };
  readonly cancelled: boolean;
  readonly stampedAt: Date;
}

/** The UID of a booking's calendar entry: the same for its whole life, whatever is changed. */
function eventUid(bookingId: string): string {
  return `${bookingId}@otklik`;
}

/**
 * The calendar file of an interview (RFC 5545, scheduled by mail as RFC 6047): a request, or a cancellation that removes the
 * entry again.
 */
export function calendarFile(event: InterviewEvent): MailCalendar {
  const method = event.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({ prodId: { company: 'Otklik', product: 'Interviews' }, method });
  const start = DateTime.fromJSDate(event.startsAt, { zone: event.timeZone });
  calendar.createEvent({
    id: eventUid(event.bookingId),
    sequence: event.sequence,
    stamp: event.stampedAt,
    start,
    end: start.plus({ minutes: event.durationMinutes }),
    timezone: event.timeZone,
    summary: event.title,
    description: event.description,
    location: event.location,
    url: event.url,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: event.organiser.name, email: event.organiser.address },
    attendees: [{ name: event.attendee.name, email: event.attendee.address, rsvp: false }],
  });
  return {
    method: event.cancelled ? 'CANCEL' : 'REQUEST',
    fileName: 'interview.ics',
    content: withZone(calendar.toString(), event.timeZone),
  };
}

/**
 * Adds the rules of the zone, which RFC 5545 §3.2.19 demands beside a TZID. Not left to ical-generator: a calendar that has a zone
 * there writes its DTSTAMP in that zone too, and RFC 5545 §3.8.7.2 wants it in UTC.
 */
function withZone(calendar: string, zone: string): string {
  return calendar.replace('BEGIN:VEVENT', `${tzlib_get_ical_block(zone)[0] ?? ''}\r\nBEGIN:VEVENT`);
}
