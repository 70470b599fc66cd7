import { Inject, Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
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

/** Which entries, and from where in the list. */
export interface AuditFilter extends PageRequest {
  readonly subject?: AuditSubject;
  /** What this person did; null = what keys of programs, candidates and the product itself did. */
  readonly userId?: string | null;
  /** What of this area happened: the part of the action before the dot. */
  readonly area?: string;
}

const NEWEST_FIRST: Keyset<AuditEntry> = {
  list: 'audit',
  direction: 'DESC',
  columns: [{ sql: 'entry.id', kind: 'id', of: ({ id }) => id }],
};

/** Readings of the same within this are one. */
const ONE_READING_MINUTES = 60;

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
        area: action.split('.')[0],
        subjectType: subject.type,
        subjectId: idAsKept(subject),
        // TypeORM's insert type cannot express free JSON.
        details: details as never,
      });
    });
  }

  /**
   * Writes down that somebody reads something: once an hour for one reader and one subject, however often a page is reloaded. Of two
   * readings at the same moment both may be written: none is lost.
   */
  async recordReading(by: AuditedBy, action: string, subject: AuditSubject): Promise<void> {
    await this.database.inOrganisation(by.organisationId, async (db) => {
      const isKnown = await db.getRepository(AuditEntry).existsBy({
        organisationId: by.organisationId,
        subjectType: subject.type,
        subjectId: idAsKept(subject),
        action,
        // Keys of programs have no account: they are told apart by their names.
        userId: by.userId ?? IsNull(),
        userName: by.name,
        happenedAt: MoreThan(new Date(this.clock.now().getTime() - ONE_READING_MINUTES * 60_000)),
      });
      if (!isKnown) await this.record(by, action, subject);
    });
  }

  /** Entries of one organisation, newest first. @throws CursorInvalid */
  async list(organisationId: string, filter: AuditFilter = {}): Promise<Page<AuditEntry>> {
    return this.database.inOrganisation(organisationId, (db) => {
      const query = db
        .getRepository(AuditEntry)
        .createQueryBuilder('entry')
        .where('entry.organisationId = :organisationId', { organisationId });
      const { subject, userId, area } = filter;
      if (subject)
        query.andWhere('entry.subjectType = :type AND entry.subjectId = :id', { ...subject, id: idAsKept(subject) });
      if (userId) query.andWhere('entry.userId = :userId', { userId });
      if (userId === null) query.andWhere('entry.userId IS NULL');
      if (area) query.andWhere('entry.area = :area', { area });
      return readPage(query, NEWEST_FIRST, filter);
    });
  }
}

/** Addresses may have the letters of an id in capitals: it is the same one. */
function idAsKept({ id }: AuditSubject): string {
  return isId(id) ? id.toLowerCase() : id;
}
