import type { Timer } from './timer.js';

/** How fast calls that share a credential may go. */
export interface Pace {
  /** The credential (or whatever else the other side counts by); calls with one key share one pace in this process. */
  readonly key: string;
  readonly requestsPerSecond: number;
  /** Most calls under way at the same time. */
  readonly atOnce: number;
}

interface Lane {
  /** Moment of the timer from which the next call may start. */
  freeAt: number;
  running: number;
  readonly waiting: (() => void)[];
}

/**
 * Spaces calls evenly per key and bounds how many run at once, first come first served.
 *
 * Written here because the known limiter libraries (bottleneck, rate-limiter-flexible) read the system clock and set
 * system timers, so that a test of pacing would have to sleep.
 */
export class Pacer {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly timer: Timer) {}

  /** Runs the work when its turn has come. */
  async run<T>(pace: Pace, work: () => Promise<T>): Promise<T> {
    const lane = this.lane(pace.key);
    if (lane.running >= pace.atOnce) await new Promise<void>((resolve) => lane.waiting.push(resolve));
    else lane.running += 1;
    try {
      const now = this.timer.elapsedMilliseconds();
      const start = Math.max(now, lane.freeAt);
      lane.freeAt = start + 1000 / pace.requestsPerSecond;
      if (start > now) await this.timer.wait(start - now);
      return await work();
    } finally {
      // A waiting call takes over the place, so the count stays.
      const next = lane.waiting.shift();
      if (next) next();
      else lane.running -= 1;
    }
  }

  /** No call with this key starts for so long: the other side asked for a pause. */
  holdBack(key: string, milliseconds: number): void {
    const lane = this.lane(key);
    lane.freeAt = Math.max(lane.freeAt, this.timer.elapsedMilliseconds() + milliseconds);
  }

  private lane(key: string): Lane {
    let lane = this.lanes.get(key);
    if (!lane) {
      lane = { freeAt: 0, running: 0, waiting: [] };
      this.lanes.set(key, lane);
    }
    return lane;
  }
}
