/** A stretch of time, start included, end excluded. */
export interface TimeRange {
  readonly start: Date;
  readonly end: Date;
}

/** True if the two stretches share an instant. */
export function overlap(a: TimeRange, b: TimeRange): boolean {
  return a.start < b.end && b.start < a.end;
}
