import { setTimeout as wait } from 'node:timers/promises';

/**
 * Time as the client experiences it: how long something took and waiting. Apart from the product's clock, which tests
 * stop and move, because pacing against a clock that stands still would wait longer and longer.
 */
export interface Timer {
  /** Milliseconds since some fixed moment; never goes back. */
  elapsedMilliseconds(): number;
  wait(milliseconds: number): Promise<void>;
}

/** The real thing. */
export const systemTimer: Timer = {
  elapsedMilliseconds: () => performance.now(),
  wait: async (milliseconds) => {
    await wait(milliseconds);
  },
};
