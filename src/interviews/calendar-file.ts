import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { ICalCalendar } from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { MailCalendar } from '../platform/mail-transport/index.js';
import type { BookingStatus } from './booking-status.js';

/** An interview as a calendar entry. */
export interface InterviewEvent {
  readonly bookingId: string;
  /** Grows with every change, so that calendars replace what they have: RFC 5545 §3.8.7.4. */
  readonly sequence: number;
  /** Until the candidate has said yes the entry is tentative. */
  readonly status: BookingStatus;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  /** IANA zone of the city; the entry carries its rules, so that it stands right in a phone set to another zone. */
  readonly timeZone: string;
  readonly title: string;
  readonly description: string;
  /** With the city: a calendar on a phone looks the address up. */
  readonly location: string;
  readonly url: string;
  readonly organiser: { readonly name: string; readonly address: string };
  readonly stampedAt: Date;
}

const FILE_NAME = 'interview.ics';

const STATUSES: Readonly<Record<BookingStatus, ICalEventStatus>> = {
  invited: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

/** RFC 5545 §3.1 (CONTROL): not allowed in any value, and generators let them through. Line breaks and tabs are. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * The calendar file of a mail (RFC 5545, scheduled by mail as RFC 6047): a request, or a cancellation that removes the entry.
 *
 * REQUEST and not PUBLISH: only scheduling methods have an addressee, and only with one do Outlook, Gmail and Apple's Mail put the
 * entry into the calendar by themselves, replace it after a move and take it away after a CANCEL (RFC 5546 §3.2.2, §3.2.5); what
 * is published has to be imported by hand and stays when it is cancelled. The price is an ORGANIZER, the address that mails come
 * from, to which a calendar may send its answer; none is asked for (RSVP), because the page behind the link is where to answer.
 */
export function calendarInvitation(
  event: InterviewEvent,
  attendee: { readonly name: string; readonly address: string },
): MailCalendar {
  const method = event.status === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const calendar = calendarOf(event, ICalCalendarMethod[method]);
  calendar.events()[0]?.createAttendee({
    name: clean(attendee.name),
    email: attendee.address,
    role: ICalAttendeeRole.REQ,
    status: event.status === 'confirmed' ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  });
  return { method, fileName: FILE_NAME, content: fileText(calendar, event.timeZone) };
}

/**
 * The same entry to be kept by whoever downloads it: published, because a file that is opened by hand invites nobody, and a
 * PUBLISH has no ATTENDEE (RFC 5546 §3.2.1). Its UID is that of the mails, so that it makes no second entry.
 */
export function calendarDownload(event: InterviewEvent): { readonly fileName: string; readonly content: string } {
  const calendar = calendarOf(event, ICalCalendarMethod.PUBLISH);
  return { fileName: FILE_NAME, content: fileText(calendar, event.timeZone) };
}

/** The UID of a booking's calendar entry: the same for its whole life, whatever is changed. */
function eventUid(bookingId: string): string {
  return `${bookingId}@otklik`;
}

function calendarOf(event: InterviewEvent, method: ICalCalendarMethod): ICalCalendar {
  const calendar = ical({ prodId: { company: 'Otklik', product: 'Interviews' }, method });
  const start = DateTime.fromJSDate(event.startsAt, { zone: event.timeZone });
  calendar.createEvent({
    id: eventUid(event.bookingId),
    sequence: event.sequence,
    stamp: event.stampedAt,
    start,
    end: start.plus({ minutes: event.durationMinutes }),
    timezone: event.timeZone,
    summary: clean(event.title),
    description: clean(event.description),
    location: clean(event.location),
    url: event.url,
    status: STATUSES[event.status],
    organizer: { name: clean(event.organiser.name), email: event.organiser.address },
  });
  return calendar;
}

function clean(text: string): string {
  return text.replaceAll(CONTROLS, '');
}

/**
 * The text of the file with the rules of the zone, which RFC 5545 §3.2.19 demands beside a TZID, and the line break that §3.1 wants
 * after its last line too; ical-generator writes neither. The rules are not left to it because a calendar that has a zone there
 * writes its DTSTAMP in that zone too, and RFC 5545 §3.8.7.2 wants it in UTC.
 */
function fileText(calendar: ICalCalendar, zone: string): string {
  const rules = tzlib_get_ical_block(zone)[0] ?? '';
  return `${calendar.toString().replace('BEGIN:VEVENT', `${rules}\r\nBEGIN:VEVENT`)}\r\n`;
}
