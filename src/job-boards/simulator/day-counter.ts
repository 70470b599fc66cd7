/** How often something has happened on each day of Moscow, where the quotas begin anew at midnight. */
export class DayCounter {
  private readonly counts = new Map<string, number>();

  count(at: Date): void {
    this.counts.set(moscowDay(at), this.on(at) + 1);
  }

  on(at: Date): number {
    return this.counts.get(moscowDay(at)) ?? 0;
  }
}

/** Moscow has no summer time: its day is that of UTC three hours later. */
function moscowDay(instant: Date): string {
  return new Date(instant.getTime() + 3 * 3_600_000).toISOString().slice(0, 10);
}
