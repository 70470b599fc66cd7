import { outcomeAt } from '../../../src/interviews/domain/check-in.js';
import { isTooLateToRemind, remindersOf } from '../../../src/interviews/domain/reminders.js';
import { clockOf, isClockTime, slotTimes } from '../../../src/interviews/domain/slot-times.js';
import { dayIn } from '../../../src/kernel/calendar-date.js';

const at = (text: string): Date => new Date(text);

describe('slot times', () => {
  test('follow each other in the zone of the city', () => {
    expect(slotTimes('2026-06-02', '10:00', 3, 30, 'Asia/Vladivostok')).toEqual([
      at('2026-06-02T00:00:00Z'),
      at('2026-06-02T00:30:00Z'),
      at('2026-06-02T01:00:00Z'),
    ]);
  });

  test('keep their length on the day the clocks change', () => {
    const times = slotTimes('2026-03-29', '02:00', 4, 60, 'Europe/Kyiv');
    expect(times.map((time) => (time.getTime() - times[0].getTime()) / 60_000)).toEqual([0, 60, 120, 180]);
  });

  test('a day and a clock belong to a zone', () => {
    expect(dayIn(at('2026-06-01T20:00:00Z'), 'Asia/Vladivostok')).toBe('2026-06-02');
    expect(clockOf(at('2026-06-01T20:30:00Z'), 'Asia/Vladivostok')).toEqual({ hour: 6, weekday: 2 });
  });

  test.each(['10:00', '00:00', '23:59'])('%s is a time of day', (text) => expect(isClockTime(text)).toBe(true));
  test.each(['24:00', '9:00', '10:60', '', null, 10])('%s is none', (text) => expect(isClockTime(text)).toBe(false));
});

describe('reminders', () => {
  const START = at('2026-06-02T07:00:00Z'); // 10:00 in Moscow

  test('come at 18:00 of the day before and two hours before the start, by the clock of the city', () => {
    expect(remindersOf(START, at('2026-05-30T09:00:00Z'), 'Europe/Moscow')).toEqual([
      { kind: 'reminder-day-before', at: at('2026-06-01T15:00:00Z') },
      { kind: 'reminder-hours-before', at: at('2026-06-02T05:00:00Z') },
    ]);
  });

  test('one that would follow the booking within the hour is left out', () => {
    expect(remindersOf(START, at('2026-06-01T14:00:00Z'), 'Europe/Moscow')).toHaveLength(2);
    expect(remindersOf(START, at('2026-06-01T14:00:01Z'), 'Europe/Moscow').map(({ kind }) => kind)).toEqual([
      'reminder-hours-before',
    ]);
    expect(remindersOf(START, at('2026-06-02T05:30:00Z'), 'Europe/Moscow')).toEqual([]);
  });

  test('the evening before is one by the local calendar, also beside a change of clocks', () => {
    const start = at('2026-03-29T07:00:00Z'); // 10:00 in Kyiv, summer time since 3:00
    expect(remindersOf(start, at('2026-03-20T00:00:00Z'), 'Europe/Kyiv')[0]?.at).toEqual(at('2026-03-28T16:00:00Z'));
  });

  test('are too late from twenty minutes before the start', () => {
    expect(isTooLateToRemind(START, at('2026-06-02T06:40:00Z'))).toBe(false);
    expect(isTooLateToRemind(START, at('2026-06-02T06:40:01Z'))).toBe(true);
  });
});

test('a tap means came up to ten minutes after the start, then late', () => {
  const start = at('2026-06-02T07:00:00Z');
  expect(outcomeAt(start, at('2026-06-02T06:00:00Z'), 10)).toBe('came');
  expect(outcomeAt(start, at('2026-06-02T07:10:00Z'), 10)).toBe('came');
  expect(outcomeAt(start, at('2026-06-02T07:10:01Z'), 10)).toBe('late');
});
