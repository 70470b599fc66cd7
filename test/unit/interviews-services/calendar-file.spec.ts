import ICAL from 'ical.js';
import { calendarDownload, calendarInvitation } from '../../../src/interviews/calendar-file.js';
import type { InterviewEvent } from '../../../src/interviews/calendar-file.js';
import { CITIES } from '../../../src/vacancies/index.js';

const EVENT: InterviewEvent = {
  bookingId: '01a208f1-afeb-73c6-9654-8bdeaeebfce6',
  sequence: 2,
  status: 'invited',
  startsAt: new Date('2026-06-02T05:00:00Z'),
  durationMinutes: 30,
  timeZone: 'Asia/Yekaterinburg',
  title: 'Ромашка; и Ко, «ООО»',
  description: 'Вход со двора\n+7 495 123-45-67',
  location: 'Екатеринбург, ул. Лесная, 5',
  url: 'https://otklik.example/c/token',
  organiser: { name: 'Ромашка', address: 'hr@example.test' },
  stampedAt: new Date('2026-06-01T09:00:00Z'),
};
const ATTENDEE = { name: 'Ирина', address: 'irina@example.test' };

const invitation = (changes: Partial<InterviewEvent> = {}): string =>
  calendarInvitation({ ...EVENT, ...changes }, ATTENDEE).content;
const download = (changes: Partial<InterviewEvent> = {}): string => calendarDownload({ ...EVENT, ...changes }).content;

/** Content lines, unfolded: RFC 5545 §3.1. */
const lines = (content: string): string[] => content.replaceAll('\r\n ', '').split('\r\n');

/** The file as Thunderbird's parser reads it. */
function read(content: string): { calendar: ICAL.Component; event: ICAL.Component; startsAt: Date; endsAt: Date } {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent')!;
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const at = (name: string): Date => {
    const time = event.getFirstPropertyValue(name) as ICAL.Time;
    expect(event.getFirstProperty(name)?.getParameter('tzid')).toBe(zone.tzid);
    time.zone = zone;
    return time.toJSDate();
  };
  return { calendar, event, startsAt: at('dtstart'), endsAt: at('dtend') };
}

/** What RFC 5545 §3.1 says about the text of a file, whatever it contains. */
function faultsOf(content: string): string[] {
  const faults: string[] = [];
  if (!content.endsWith('END:VCALENDAR\r\n')) faults.push('the last line has no end');
  if (/\r(?!\n)|(?<!\r)\n/.test(content)) faults.push('a line break that is not CRLF');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(content)) faults.push('a control character');
  for (const line of content.slice(0, -2).split('\r\n')) {
    if (Buffer.byteLength(line) > 75) faults.push(`longer than 75 bytes: ${line}`);
    if (line.trim() === '') faults.push('an empty line');
    if (!/^[ \t]|^[A-Z][A-Z-]*[;:]/.test(line)) faults.push(`no content line: ${line}`);
    if (line.includes('\ufffd')) faults.push(`a character cut in two: ${line}`);
  }
  return faults;
}

describe('the calendar file of an interview', () => {
  test('stands at the time of the city, with the rules of its zone', () => {
    const all = lines(invitation());
    expect(all).toContain('DTSTART;TZID=Asia/Yekaterinburg:20260602T100000');
    expect(all).toContain('DTEND;TZID=Asia/Yekaterinburg:20260602T103000');
    expect(all).toContain('BEGIN:VTIMEZONE');
    expect(all).toContain('TZID:Asia/Yekaterinburg');
    expect(all).toContain('TZOFFSETTO:+0500');
    expect(all).toContain('DTSTAMP:20260601T090000Z');
    expect(all).toContain('LOCATION:Екатеринбург\\, ул. Лесная\\, 5');
  });

  test('in a mail it is a request to its candidate, tentative until they have said yes', () => {
    const { calendar, event } = read(invitation());
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.getFirstPropertyValue('uid')).toBe(`${EVENT.bookingId}@otklik`);
    expect(event.getFirstPropertyValue('sequence')).toBe(2);
    expect(event.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(event.getFirstPropertyValue('organizer')).toBe('mailto:hr@example.test');
    const [attendee, ...others] = event.getAllProperties('attendee');
    expect(others).toEqual([]);
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe('mailto:irina@example.test');
    expect(attendee?.getParameter('partstat')).toBe('NEEDS-ACTION');
    expect(attendee?.getParameter('rsvp')).toBe('FALSE');
  });

  test('once confirmed the entry is', () => {
    const { event } = read(invitation({ status: 'confirmed' }));
    expect(event.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event.getFirstProperty('attendee')?.getParameter('partstat')).toBe('ACCEPTED');
  });

  test('a cancellation has the same UID and takes the entry away', () => {
    const { calendar, event } = read(invitation({ status: 'cancelled', sequence: 3 }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event.getFirstPropertyValue('uid')).toBe(`${EVENT.bookingId}@otklik`);
    expect(event.getFirstPropertyValue('sequence')).toBe(3);
    expect(event.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.getAllProperties('attendee')).toHaveLength(1);
    expect(calendarInvitation({ ...EVENT, status: 'cancelled' }, ATTENDEE).method).toBe('CANCEL');
  });

  test('as a download it is the same entry, published: it invites nobody', () => {
    const { calendar, event } = read(download({ status: 'confirmed' }));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.getAllProperties('attendee')).toEqual([]);
    expect(event.getFirstPropertyValue('organizer')).toBe('mailto:hr@example.test');
    expect(event.getFirstPropertyValue('uid')).toBe(`${EVENT.bookingId}@otklik`);
  });

  test.each([
    ['an invitation', invitation],
    ['a download', download],
  ])('%s keeps to the letter of the format, whatever it says', (_, make) => {
    const awkward = `«ООО "Ромашка"»; и Ко, \\n: ${'длинное имя 👩‍💼 '.repeat(30)}`;
    const content = make({
      title: awkward,
      location: `${awkward}\u0007`,
      description: `${awkward}\r\nвторая строка\nтретья\u0000`,
      organiser: { name: `${awkward}\u001b\nдальше`, address: 'hr@example.test' },
    });
    expect(faultsOf(content)).toEqual([]);
    const { event } = read(content);
    expect(event.getFirstPropertyValue('summary')).toBe(awkward);
    expect(event.getFirstPropertyValue('location')).toBe(awkward);
    expect(event.getFirstPropertyValue('description')).toBe(`${awkward}\nвторая строка\nтретья`);
  });

  test('has every property that the format and its scheduling ask for, each once', () => {
    for (const content of [invitation(), invitation({ status: 'cancelled' }), download()]) {
      const { calendar, event } = read(content);
      for (const name of ['prodid', 'version', 'method']) expect(calendar.getAllProperties(name)).toHaveLength(1);
      for (const name of ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'sequence', 'status', 'organizer', 'url']) {
        expect([name, event.getAllProperties(name).length]).toEqual([name, 1]);
      }
      expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone', 'vevent']);
    }
  });

  test('an interview beside the change to summer time lasts as long as any other', () => {
    const content = invitation({ timeZone: 'Europe/Kyiv', startsAt: new Date('2026-03-29T00:45:00Z') });
    expect(lines(content)).toContain('DTSTART;TZID=Europe/Kyiv:20260329T024500');
    expect(lines(content)).toContain('DTEND;TZID=Europe/Kyiv:20260329T041500');
  });

  // The rules that travel in the file are of another hand than the clock that wrote the times: both must mean the same instant.
  test('another reader finds the same instant in the zone of every city', () => {
    for (const timeZone of new Set(CITIES.map((city) => city.timeZone))) {
      for (const startsAt of [new Date('2026-01-15T07:00:00Z'), new Date('2026-07-15T07:00:00Z')]) {
        const found = read(invitation({ timeZone, startsAt }));
        expect([timeZone, found.startsAt]).toEqual([timeZone, startsAt]);
        expect(found.endsAt.getTime() - found.startsAt.getTime()).toBe(30 * 60_000);
      }
    }
  });
});
