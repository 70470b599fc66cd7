import { endOfQuietHours } from '../../../src/messaging/domain/quiet-hours.js';
import { MOST_ATTEMPTS, nextAttempt } from '../../../src/messaging/domain/retry-delays.js';

const at = (text: string): Date => new Date(text);

describe('quiet hours', () => {
  test.each([
    ['2026-06-01T17:59:59Z', null], // 20:59:59 in Moscow
    ['2026-06-01T18:00:00Z', '2026-06-02T06:00:00Z'],
    ['2026-06-01T21:30:00Z', '2026-06-02T06:00:00Z'], // half past midnight
    ['2026-06-02T05:59:59Z', '2026-06-02T06:00:00Z'],
    ['2026-06-02T06:00:00Z', null],
  ])('at %s in Moscow: %s', (now, until) => {
    expect(endOfQuietHours(at(now), 'Europe/Moscow')).toEqual(until === null ? null : at(until));
  });

  test('are those of the city, not of the server', () => {
    expect(endOfQuietHours(at('2026-06-01T12:00:00Z'), 'Asia/Vladivostok')).toEqual(at('2026-06-01T23:00:00Z'));
    expect(endOfQuietHours(at('2026-06-01T12:00:00Z'), 'Europe/Kaliningrad')).toBeNull();
  });

  test('end at nine by the clock also in the night that the clocks change', () => {
    expect(endOfQuietHours(at('2026-03-28T20:00:00Z'), 'Europe/Kyiv')).toEqual(at('2026-03-29T06:00:00Z'));
    expect(endOfQuietHours(at('2026-10-24T20:00:00Z'), 'Europe/Kyiv')).toEqual(at('2026-10-25T07:00:00Z'));
  });
});

test('attempts are made 1, 5, 15, 60 and 180 minutes after the one before, then no more', () => {
  const now = at('2026-06-01T09:00:00Z');
  const minutes = [1, 2, 3, 4, 5, 6]
    .map((attempts) => nextAttempt(attempts, now))
    .map((next) => next && (next.getTime() - now.getTime()) / 60_000);
  expect(minutes).toEqual([1, 5, 15, 60, 180, null]);
  expect(MOST_ATTEMPTS).toBe(6);
});
