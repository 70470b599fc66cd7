// Up to here it is the queue at the reception, not the person, that is late.
const LATE_AFTER_MINUTES = 10;

/** What a tap on "here" means at this moment: came, or came late. */
export function outcomeAt(startsAt: Date, now: Date): 'came' | 'late' {
  return now.getTime() - startsAt.getTime() > LATE_AFTER_MINUTES * 60_000 ? 'late' : 'came';
}
