import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { AuditEntry } from './audit-entry.entity.js';

/** Who did it; every Actor fits. */
export interface AuditedBy {
  readonly organisationId: string;
  readonly userId: string | null;
  readonly name: string;
}

/** What it was done to. */
export interface AuditSubject {
  readonly type: string;
  readonly id: string;
}

/** A page of entries, newest first; `next` is the cursor of the page after it. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next: string | null;
}

/** Largest page that one request may ask for: a screenful several times over. */
const LARGEST_PAGE = 200;

/** Keeps the record of who did and read what. */
@Injectable()
export class AuditService {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes one entry. Called within the transaction of the fact it records, it stands or falls with that fact.
   *
   * @param details  ids, numbers and words only; never personal data of candidates
   */
  async record(
    by: AuditedBy,
    action: string,
    subject: AuditSubject,
    details: Record<string, unknown> | null = null,
  ): Promise<void> {
    await this.database.inOrganisation(by.organisationId, async (db) => {
      await db.getRepository(AuditEntry).insert({
        organisationId: by.organisationId,
        id: newId(),
        happenedAt: this.clock.now(),
        userId: by.userId,
        userName: by.name,
        action,
        subjectType: subject.type,
        subjectId: subject.id,
        // TypeORM's insert type cannot express free JSON.
        details: details as never,
      });
    });
  }

  /** Entries of one organisation, newest first, optionally of one subject; `after` is the cursor of the page before. */
  async list(
    organisationId: string,
    options: { subject?: AuditSubject; after?: string | null; limit?: number } = {},
  ): Promise<AuditPage> {
    const limit = Math.min(options.limit ?? 50, LARGEST_PAGE);
    const entries = await this.database.inOrganisation(organisationId, (db) => {
      const query = db
        .getRepository(AuditEntry)
        .createQueryBuilder('entry')
        .where('entry.organisationId = :organisationId', { organisationId })
        .orderBy('entry.id', 'DESC')
        .take(limit + 1);
      if (options.after) query.andWhere('entry.id < :after', { after: options.after });
      if (options.subject) {
        query.andWhere('entry.subjectType = :type AND entry.subjectId = :id', { ...options.subject });
      }
      return query.getMany();
    });
    const page = entries.slice(0, limit);
    return { entries: page, next: entries.length > limit ? (page.at(-1)?.id ?? null) : null };
  }
}
