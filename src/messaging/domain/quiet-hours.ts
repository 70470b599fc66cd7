import { DateTime } from 'luxon';

// Nobody wants a message about a job at night; nine in the evening to nine in the morning by the city of the interview.
const QUIET_FROM_HOUR = 21;
const QUIET_UNTIL_HOUR = 9;

/**
 * When a message may leave that is due now.
 *
 * @param now   the present instant
 * @param zone  IANA time zone of the recipient's city
 * @returns     the next 9:00 of that zone during quiet hours (21:00–9:00, the end excluded), otherwise null: at once
 */
export function endOfQuietHours(now: Date, zone: string): Date | null {
  const local = DateTime.fromJSDate(now, { zone });
  const morning = local.set({ hour: QUIET_UNTIL_HOUR, minute: 0, second: 0, millisecond: 0 });
  if (local.hour >= QUIET_FROM_HOUR) return morning.plus({ days: 1 }).toJSDate();
  if (local.hour < QUIET_UNTIL_HOUR) return morning.toJSDate();
  return null;
}

/**
 * The end of so many minutes in which messages may leave, from an instant in which they may.
 *
 * Used for: giving people time to answer, of which the night is no part.
 *
 * @param from     an instant outside of the quiet hours
 * @param minutes  0 or more
 * @param zone     IANA time zone of the recipient's city
 */
export function afterAwakeMinutes(from: Date, minutes: number, zone: string): Date {
  let [at, left] = [from, minutes * 60_000];
  for (;;) {
    const evening = DateTime.fromJSDate(at, { zone }).set({
      hour: QUIET_FROM_HOUR,
      minute: 0,
      second: 0,
      millisecond: 0,
    });
    const today = evening.toMillis() - at.getTime();
    if (left < today) return new Date(at.getTime() + left);
    left -= today;
    at = endOfQuietHours(evening.toJSDate(), zone) ?? evening.toJSDate();
  }
}
