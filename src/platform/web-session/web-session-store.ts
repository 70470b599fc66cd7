import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Session } from 'fastify';
import type { Clock } from '../../kernel/clock.js';
import { CLOCK, SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { Database } from '../database/index.js';
import { WebSession } from './web-session.entity.js';

/** However often it is used, a session ends after this: a stolen one does not live on for ever. */
const LONGEST_LIFE_DAYS = 30;
/** What a visitor needs to fill in a form. Whoever calls up form after form leaves no more rows than this lets stand. */
const VISITOR_HOURS = 2;
/** Use moves the end forward in steps of this size, so that not every page view writes. */
const RENEWED_EVERY_MINUTES = 5;

type Done = (error?: unknown) => void;

/** Keeps web sessions in PostgreSQL, in the form that @fastify/session asks for. */
@Injectable()
export class WebSessionStore {
  private readonly log = new Logger('web-session');

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Called by the plugin for a request with a session cookie. */
  get(id: string, callback: (error: unknown, session?: Session | null) => void): void {
    this.answer(this.read(id), callback);
  }

  /** Called by the plugin for a new or changed session. */
  set(id: string, session: Session, callback: Done): void {
    this.answer(this.write(id, session), callback);
  }

  /** Called by the plugin when a session ends. */
  destroy(id: string, callback: Done): void {
    this.answer(
      this.database.shared((db) => db.getRepository(WebSession).delete({ idHash: hashOf(id) })),
      callback,
    );
  }

  /** Ends every session of one person, in the caller's transaction if there is one. */
  async endAllOf(subject: string): Promise<void> {
    await this.database.shared((db) => db.getRepository(WebSession).delete({ subject }));
  }

  /** Removes sessions that are over. */
  async clearExpired(): Promise<void> {
    const now = this.clock.now();
    await this.database.shared((db) =>
      db.createQueryBuilder().delete().from(WebSession).where('expires_at <= :now', { now }).execute(),
    );
  }

  /**
   * Tells the plugin how it went. In its callback the plugin goes on with the whole request, and nobody waits for this promise: what is
   * thrown there would end the process.
   */
  private answer<T>(work: Promise<T>, callback: (error: unknown, result?: T) => void): void {
    work
      .then((result) => callback(null, result), callback)
      .catch((error: unknown) => this.log.error({ err: error }, 'A request could not go on after its session'));
  }

  private async read(id: string): Promise<Session | null> {
    const now = this.clock.now();
    return this.database.shared(async (db) => {
      const rows = db.getRepository(WebSession);
      const row = await rows.findOneBy({ idHash: hashOf(id) });
      if (!row || row.expiresAt <= now) return null;
      const expiresAt = this.endOf(row.createdAt, now, row.subject);
      if (expiresAt.getTime() - row.expiresAt.getTime() >= RENEWED_EVERY_MINUTES * 60_000) {
        await rows.update({ idHash: row.idHash }, { expiresAt });
      }
      return { ...(row.content as unknown as Session), resumed: true };
    });
  }

  private async write(id: string, session: Session): Promise<void> {
    const now = this.clock.now();
    const { resumed, ...content } = JSON.parse(JSON.stringify(session)) as Session;
    const idHash = hashOf(id);
    const subject = session.subject ?? null;
    await this.database.shared(async (db) => {
      const rows = db.getRepository(WebSession);
      const values = { idHash, subject, content: content as never };
      // A session that was read and has been ended since must not come back to life by being saved.
      if (resumed) await rows.update({ idHash }, values);
      else await rows.upsert({ ...values, createdAt: now, expiresAt: this.endOf(now, now, subject) }, ['idHash']);
    });
  }

  /** End of a session that was begun and used at the given instants. */
  private endOf(begun: Date, used: Date, subject: string | null): Date {
    const { sessionHours } = this.settings;
    const hours = subject === null ? Math.min(VISITOR_HOURS, sessionHours) : sessionHours;
    const idle = used.getTime() + hours * 3_600_000;
    return new Date(Math.min(idle, begun.getTime() + LONGEST_LIFE_DAYS * 86_400_000));
  }
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
