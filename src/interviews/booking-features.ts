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
}
