/** For how long seats are held for people who are asked. */
export interface OfferTimes {
  readonly holdMinutes: number;
  /** The same on the day of the interview itself. */
  readonly holdMinutesOnTheDay: number;
  /** Nobody is waited for later than this before the interview begins: they have to get there. */
  readonly marginMinutes: number;
}

/** Nobody can answer in less than this. */
const LEAST_MINUTES = 10;

/** For no interview that begins before this can anybody be asked at `now`, wherever they are awake. */
export function earliestStart(now: Date, { marginMinutes }: OfferTimes): Date {
  return new Date(now.getTime() + (marginMinutes + LEAST_MINUTES) * 60_000);
}

/** When an offer leaves and until when its seat is held. */
export interface OfferWindow {
  readonly from: Date;
  readonly until: Date;
}

/**
 * When somebody can be asked for a seat, and until when it is held for them.
 *
 * @param now        the present instant
 * @param startsAt   start of the interview
 * @param isThatDay  whether an instant is on the day of the interview
 * @param awake      the hours in which the candidate reads mails: when they begin at the earliest, and the end of so many minutes of them
 * @returns          null when there is too little time to ask
 */
export function offerWindow(
  { now, startsAt, times }: { readonly now: Date; readonly startsAt: Date; readonly times: OfferTimes },
  isThatDay: (at: Date) => boolean,
  awake: { readonly begins: (at: Date) => Date; readonly after: (at: Date, minutes: number) => Date },
): OfferWindow | null {
  const from = awake.begins(now);
  const held = awake.after(from, isThatDay(from) ? times.holdMinutesOnTheDay : times.holdMinutes);
  const last = startsAt.getTime() - times.marginMinutes * 60_000;
  const until = new Date(Math.min(held.getTime(), last));
  return until.getTime() - from.getTime() < LEAST_MINUTES * 60_000 ? null : { from, until };
}
