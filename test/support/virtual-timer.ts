import type { Timer } from '../../src/platform/http-client/index.js';

/** Time that passes only when everybody waits: a test of pauses takes none. */
export class VirtualTimer implements Timer {
  private now = 0;
  private readonly sleepers: { until: number; wake: () => void }[] = [];
  /** All pauses that were asked for, in milliseconds. */
  readonly pauses: number[] = [];

  /** Lets each pause pass at once, without waiting for {@link runAll}: where calls follow one another. */
  constructor(private readonly impatient = false) {}

  elapsedMilliseconds(): number {
    return this.now;
  }

  wait(milliseconds: number): Promise<void> {
    this.pauses.push(milliseconds);
    if (this.impatient) {
      this.now += milliseconds;
      return Promise.resolve();
    }
    return new Promise((wake) => this.sleepers.push({ until: this.now + milliseconds, wake }));
  }

  /** Wakes the sleepers in order until nobody sleeps. */
  async runAll(): Promise<void> {
    for (;;) {
      // Let everything run that can run without time passing.
      await new Promise((resolve) => setImmediate(resolve));
      this.sleepers.sort((a, b) => a.until - b.until);
      const next = this.sleepers.shift();
      if (!next) return;
      this.now = Math.max(this.now, next.until);
      next.wake();
    }
  }
}
