import { DateTime } from 'luxon';

/** What a tap on "here" means at this moment: came, or came late. @param lateAfterMinutes  as decided for the day */
export function outcomeAt(startsAt: Date, now: Date, lateAfterMinutes: number): 'came' | 'late' {
  return now.getTime() - startsAt.getTime() > lateAfterMinutes * 60_000 ? 'late' : 'came';
}

/** What a seat was that was given back at this moment, by the cut-off of its day: time to be filled again, or none. */
export function cancelledAs(
  cancelledAt: Date,
  startsAt: Date,
  { cancelLateHours, zone }: { readonly cancelLateHours: number | null; readonly zone: string },
): 'cancelled-early' | 'cancelled-late' {
  const from =
    cancelLateHours === null
      ? DateTime.fromJSDate(startsAt, { zone }).startOf('day').toMillis()
      : startsAt.getTime() - cancelLateHours * 3_600_000;
  return cancelledAt.getTime() < from ? 'cancelled-early' : 'cancelled-late';
}
