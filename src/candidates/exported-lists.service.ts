import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { LARGEST_PAGE } from '../platform/paging/index.js';
import { ApplicationsService } from './applications.service.js';
import { ListTooLong } from './candidates.errors.js';
import type { ApplicationFilter, ApplicationRow } from './applications.service.js';
import { knownContactsOfAll } from './known-contacts.js';

/** A line of a list that is taken along, with how the person is reached. */
export interface ExportedRow extends ApplicationRow {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** More than any vacancy brings; a workbook of so many lines opens everywhere. */
const MOST_ROWS = 50_000;

/** Lists of people as files hold them. */
@Injectable()
export class ExportedLists {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly applications: ApplicationsService,
  ) {}

  /**
   * The whole list in its order as it stands at one moment, however many stretches it has: whoever is scored or moved meanwhile is neither lost
   * nor there twice. Taking it along is audited once.
   *
   * @throws NotAllowed, VacancyNotFound, ListTooLong
   */
  async rows(
    actor: Actor,
    filter: Omit<ApplicationFilter, 'after' | 'limit'>,
    most = MOST_ROWS,
  ): Promise<ExportedRow[]> {
    assertAllowed(actor, 'candidates.export');
    assertAllowed(actor, 'contacts.read');
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      await db.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const found: ExportedRow[] = [];
      let after: string | null = null;
      do {
        const { rows, next, total } = await this.applications.list(actor, { ...filter, after, limit: LARGEST_PAGE });
        if (total > most) throw new ListTooLong(most);
        found.push(...(await reached(db, actor, rows)));
        after = next;
      } while (after !== null);
      const subject = { type: 'vacancy', id: filter.vacancyId };
      await this.audit.record(actor, 'applications.list-exported', subject, { count: found.length });
      return found;
    });
  }
}

async function reached(
  db: EntityManager,
  { organisationId }: Actor,
  rows: readonly ApplicationRow[],
): Promise<ExportedRow[]> {
  const ids = rows.map(({ candidateId }) => candidateId);
  const contacts = await knownContactsOfAll(db, organisationId, ids);
  return rows.map((row) => {
    const known = contacts.get(row.candidateId) ?? [];
    const values = (kind: 'phone' | 'email') => known.filter((one) => one.kind === kind).map(({ value }) => value);
    return { ...row, phones: values('phone'), emails: values('email') };
  });
}
