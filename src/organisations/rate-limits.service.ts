import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../platform/database/index.js';

const TABLE = 'sign_in_attempts';

/** How many attempts of one kind there may be in a window. */
export interface RateLimit {
  /** Kind of the attempts: begins the keys under which they are counted. */
  readonly kind: string;
  readonly points: number;
  readonly seconds: number;
}

/** Counts attempts over all processes, before it is known whose they are. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly database: Database) {}

  /** Counts one attempt. @returns seconds to wait when it was one too many; null when it was not */
  async consume(limit: RateLimit, subject: string): Promise<number | null> {
    try {
      await this.limiter(limit).consume(keyOf(subject));
      return null;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
      throw refusal;
    }
  }

  /** Forgets all attempts of a subject. */
  async forget(limit: RateLimit, subject: string): Promise<void> {
    await this.limiter(limit).delete(keyOf(subject));
  }

  /** Takes one attempt back. */
  async giveBack(limit: RateLimit, subject: string): Promise<void> {
    await this.limiter(limit).reward(keyOf(subject), 1);
  }

  private limiter({ kind, points, seconds }: RateLimit): RateLimiterPostgres {
    const known = this.limiters.get(kind);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: { query: (query: { text: string; values: unknown[] }) => this.query(query) },
      storeType: 'client',
      tableName: TABLE,
      tableCreated: true,
      clearExpiredByTimeout: false,
      duration: seconds,
      keyPrefix: kind,
      points,
    });
    this.limiters.set(kind, limiter);
    return limiter;
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
