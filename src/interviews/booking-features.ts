import type { KnownThen, Moment } from '../attendance/index.js';

/** What was known when somebody was booked; never filled in later, so that a model learns only from what it could have known. */
export interface BookingFeatures {
  /** Whole hours from booking to interview. */
  readonly leadHours: number;
  /** Hour of the interview by the city's clock, 0–23. */
  readonly localHour: number;
  /** ISO weekday of the interview, 1 = Monday. */
  readonly weekday: number;
  readonly boards: readonly string[];
  /** 0–100; null when not scored. */
  readonly scorePoints: number | null;
  /** Whether there was an address to write to. */
  readonly hasEmail: boolean;
  /** What became of the person's earlier bookings; absent where nobody counted them. */
  readonly earlier?: KnownThen['earlier'];
  /** These two: see `KnownThen`; absent where nobody wrote them down. */
  readonly isOtherCity?: boolean | null;
  readonly payRatio?: number | null;
  /** Probability that the person comes, as predicted then; null where there was nothing to predict it by. */
  readonly predicted?: number | null;
}

/** What was known of a booking at a later moment. */
export interface BookingMoment extends Omit<
  KnownThen,
  'scorePoints' | 'hasEmail' | 'earlier' | 'answer' | 'isOtherCity' | 'payRatio'
> {
  readonly moment: Exclude<Moment, 'booked'>;
  /** Of a reminder: whether there was a way to send it; of anything else true. */
  readonly isSent: boolean;
  /** Of the booking then: which of its times it was about. */
  readonly sequence: number;
  /** Of a move that the candidate wanted: the slot that they left, and when. Nothing that a forecast goes by. */
  readonly left?: { readonly slotId: string; readonly at: string };
}
