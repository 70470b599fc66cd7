/** One moment of a walk over a board: something happens when a kind of call has been answered so many times. */
export class Moment {
  private awaited: { readonly label: string; readonly times: number; readonly deed: () => void } | null = null;
  private readonly answered = new Map<string, number>();

  /** Counts from now. */
  after(times: number, label: string, deed: () => void): void {
    this.answered.clear();
    this.awaited = { label, times, deed };
  }

  /** For the HTTP client: it tells of every answer. */
  readonly seen = ({ label }: { readonly label: string }): void => {
    const times = (this.answered.get(label) ?? 0) + 1;
    this.answered.set(label, times);
    if (this.awaited?.label === label && times === this.awaited.times) this.awaited.deed();
  };
}
