import { calendarFile } from '../../../src/interviews/calendar-file.js';
import type { InterviewEvent } from '../../../src/interviews/calendar-file.js';

const EVENT: InterviewEvent = {
  bookingId: '01a208f1-afeb-73c6-9654-8bdeaeebfce6',
  sequence: 2,
  startsAt: new Date('2026-06-02T05:00:00Z'),
  durationMinutes: 30,
  timeZone: 'Asia/Yekaterinburg',
  title: 'Ромашка; и Ко, «ООО»',
  description: 'Вход со двора\n+7 495 123-45-67',
  location: 'Екатеринбург, ул. Лесная, 5',
  url: 'https://otklik.example/c/token',
  organiser: { name: 'Ромашка', address: 'hr@example.test' },
  attendee: { name: 'Ирина', address: 'irina@example.test' },
  cancelled: false,
  stampedAt: new Date('2026-06-01T09:00:00Z'),
};

/** Content lines, unfolded: RFC 5545 §3.1. */
function lines(event: InterviewEvent): string[] {
  return calendarFile(event).content.replaceAll('\r\n ', '').split('\r\n');
}

describe('the calendar file of an interview', () => {
  test('stands at the time of the city, with the rules of its zone', () => {
    const all = lines(EVENT);
    expect(all).toContain('DTSTART;TZID=Asia/Yekaterinburg:20260602T100000');
    expect(all).toContain('DTEND;TZID=Asia/Yekaterinburg:20260602T103000');
    expect(all).toContain('BEGIN:VTIMEZONE');
    expect(all).toContain('TZID:Asia/Yekaterinburg');
    expect(all).toContain('TZOFFSETTO:+0500');
  });

  test('is a request with the UID of the booking and its sequence', () => {
    const all = lines(EVENT);
    expect(all).toContain('METHOD:REQUEST');
    expect(all).toContain(`UID:${EVENT.bookingId}@otklik`);
    expect(all).toContain('SEQUENCE:2');
    expect(all).toContain('STATUS:CONFIRMED');
    expect(all).toContain('DTSTAMP:20260601T090000Z');
    expect(all.some((line) => line.startsWith('ORGANIZER') && line.endsWith('mailto:hr@example.test'))).toBe(true);
    expect(
      all.some((line) => line.startsWith('ATTENDEE') && line.toLowerCase().endsWith('mailto:irina@example.test')),
    ).toBe(true);
  });

  test('a cancellation has the same UID and takes the entry away', () => {
    const all = lines({ ...EVENT, cancelled: true, sequence: 3 });
    expect(all).toContain('METHOD:CANCEL');
    expect(all).toContain(`UID:${EVENT.bookingId}@otklik`);
    expect(all).toContain('SEQUENCE:3');
    expect(all).toContain('STATUS:CANCELLED');
    expect(calendarFile({ ...EVENT, cancelled: true }).method).toBe('CANCEL');
  });

  test('special characters are escaped and no line is longer than 75 bytes', () => {
    expect(lines(EVENT)).toContain('SUMMARY:Ромашка\\; и Ко\\, «ООО»');
    expect(lines(EVENT).some((line) => line.startsWith('DESCRIPTION:Вход со двора\\n+7'))).toBe(true);
    for (const line of calendarFile(EVENT).content.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });

  test('an interview beside the change to summer time lasts as long as any other', () => {
    const all = lines({ ...EVENT, timeZone: 'Europe/Kyiv', startsAt: new Date('2026-03-29T00:45:00Z') });
    expect(all).toContain('DTSTART;TZID=Europe/Kyiv:20260329T024500');
    expect(all).toContain('DTEND;TZID=Europe/Kyiv:20260329T041500');
  });
});
