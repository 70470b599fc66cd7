import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { TooManySignIns } from './organisations.errors.js';
import { networkOf, RateLimits } from './rate-limits.service.js';
import type { RateLimit } from './rate-limits.service.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';

const WINDOW_SECONDS = 15 * 60;
/** Enough for somebody who tries all their passwords; a stranger gets a thousand guesses a day. */
const PER_EMAIL: RateLimit = { kind: 'email', points: 10, seconds: WINDOW_SECONDS };
/** An office of a few dozen people behind one address forgets passwords too. */
const PER_ADDRESS: RateLimit = { kind: 'address', points: 50, seconds: WINDOW_SECONDS };

/** Counts failed sign-ins per e-mail and per network address, over all processes. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Counts an attempt before its password is looked at: attempts sent at once are counted as well as those sent in turn.
   *
   * @throws TooManySignIns
   */
  async count(email: string, address: string): Promise<void> {
    await this.consume(PER_ADDRESS, networkOf(address));
    await this.consume(PER_EMAIL, email);
  }

  /** Takes back what a successful sign-in has counted: only failures count. */
  async forgive(email: string, address: string): Promise<void> {
    await this.limits.forget(PER_EMAIL, email);
    await this.limits.giveBack(PER_ADDRESS, networkOf(address));
  }

  /** Removes windows that are over. The package measures them with the computer's own clock, so this does too. */
  async clearOld(): Promise<void> {
    const now = Date.now();
    await this.database.shared((db) =>
      db.createQueryBuilder().delete().from(SignInAttempt).where('expire <= :now', { now }).execute(),
    );
  }

  private async consume(limit: RateLimit, subject: string): Promise<void> {
    const wait = await this.limits.consume(limit, subject);
    if (wait !== null) throw new TooManySignIns(wait);
  }
}
