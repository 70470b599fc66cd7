/** Does one thing after the other: what fails is remembered and stops none of the others, unless it concerns them all. */
export class OneByOne {
  readonly failures: Error[] = [];
  /** How many went well. */
  done = 0;
  private inARow = 0;

  /** @param stops  whether a failure, the n-th in a row, is thrown at once */
  constructor(private readonly stops: (failure: Error, inARow: number) => boolean) {}

  /** @returns whether it went well */
  async try(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      this.inARow += 1;
      this.failures.push(failure);
      if (this.stops(failure, this.inARow)) throw failure;
      return false;
    }
    this.inARow = 0;
    this.done += 1;
    return true;
  }
}
