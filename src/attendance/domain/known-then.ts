/** When something about a booking was written down; moved: to another time, or taken up again. */
export const MOMENTS = ['booked', 'moved', 'reminder-day-before', 'reminder-hours-before'] as const;
export type Moment = (typeof MOMENTS)[number];

/** What somebody says who is asked whether they come, the surest no first. */
export const ANSWERS = ['no', 'unsure', 'none', 'yes'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What was known of a booking at a moment, and may say whether the person comes. It is never changed later, and names nobody. */
export interface KnownThen {
  readonly moment: Moment;
  /** Whole hours from this moment to the interview. */
  readonly leadHours: number;
  /** Hour of the interview by the city's clock, 0–23. */
  readonly localHour: number;
  /** ISO weekday of the interview, 1 = Monday. */
  readonly weekday: number;
  /** 0–100; null when not scored. */
  readonly scorePoints: number | null;
  /** Whether there was an address to write to. */
  readonly hasEmail: boolean;
  readonly isConfirmed: boolean;
  /** True if somebody phoned and nobody picked up. */
  readonly hasNoAnswer: boolean;
  /** Before this moment, about whatever time. */
  readonly remindersSent: number;
  /** What became of the person's bookings that had ended when they were booked; null where nobody counted. */
  readonly earlier: { readonly came: number; readonly missed: number } | null;
  /** What they had answered, where a log says it; of own bookings it follows from `isConfirmed` and `hasNoAnswer`. */
  readonly answer?: Answer | null;
  /** Whether the person lives in another city than that of the interview; null or absent: not known. */
  readonly isOtherCity?: boolean | null;
  /** Wished pay over what the vacancy can pay or, without a budget, over the middle of the band; null or absent: not known. */
  readonly payRatio?: number | null;
  /** Probability that they come, as it was predicted at that moment, day effect included; null or absent: nothing was predicted. */
  readonly predicted?: number | null;
}
