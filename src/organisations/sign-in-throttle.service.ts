import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../platform/database/index.js';
import { TooManySignIns } from './organisations.errors.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';

const TABLE = 'sign_in_attempts';
const WINDOW_SECONDS = 15 * 60;
/** Enough for somebody who tries all their passwords; a stranger gets a thousand guesses a day. */
const FAILURES_PER_EMAIL = 10;
/** An office of a few dozen people behind one address forgets passwords too. */
const FAILURES_PER_ADDRESS = 50;

/** Counts failed sign-ins per e-mail and per network address, over all processes. */
@Injectable()
export class SignInThrottle {
  private readonly byEmail: RateLimiterPostgres;
  private readonly byAddress: RateLimiterPostgres;

  constructor(private readonly database: Database) {
    const options = {
      storeClient: { query: (query: { text: string; values: unknown[] }) => this.query(query) },
      storeType: 'client',
      tableName: TABLE,
      tableCreated: true,
      clearExpiredByTimeout: false,
      duration: WINDOW_SECONDS,
    };
    this.byEmail = new RateLimiterPostgres({ ...options, keyPrefix: 'email', points: FAILURES_PER_EMAIL });
    this.byAddress = new RateLimiterPostgres({ ...options, keyPrefix: 'address', points: FAILURES_PER_ADDRESS });
  }

  /**
   * Counts an attempt before its password is looked at: attempts sent at once are counted as well as those sent in turn.
   *
   * @throws TooManySignIns
   */
  async count(email: string, address: string): Promise<void> {
    await this.consume(this.byAddress, keyOf(networkOf(address)));
    await this.consume(this.byEmail, keyOf(email));
  }

  /** Takes back what a successful sign-in has counted: only failures count. */
  async forgive(email: string, address: string): Promise<void> {
    await this.byEmail.delete(keyOf(email));
    await this.byAddress.reward(keyOf(networkOf(address)), 1);
  }

  /** Removes windows that are over. The package measures them with the computer's own clock, so this does too. */
  async clearOld(): Promise<void> {
    const now = Date.now();
    await this.database.shared((db) =>
      db.createQueryBuilder().delete().from(SignInAttempt).where('expire <= :now', { now }).execute(),
    );
  }

  private async consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new TooManySignIns(Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }

  /** The package wants a client of `pg`; it gets the same answer from the shared transaction. */
  private async query({
    text,
    values,
  }: {
    text: string;
    values: unknown[];
  }): Promise<{ rows: unknown[]; rowCount: number }> {
    const rows = await this.database.apart(() => this.database.shared((db) => db.query<unknown[]>(text, values)));
    return { rows, rowCount: rows.length };
  }
}

/** Keys are hashes: the table needs to know neither e-mails nor addresses, and a name of any length fits. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** One subscriber has a whole /64 of IPv6 addresses (RFC 6177), so its first four groups count; of IPv4 the address. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const last = tail === '' ? [] : tail.split(':');
    while (groups.length + last.length < 8) groups.push('0');
    groups.push(...last);
  }
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
