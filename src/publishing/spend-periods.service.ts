import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Currency } from '../kernel/money.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { pageOf, pageSize, valuesAfter } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import type { SpendKind, SpendSource } from './domain/spend.js';
import type { SpendFilter } from './spends.service.js';

/** What was spent for one source and vacancy within a month, as far as a board told it day by day; anything else as it was noted. */
export interface SpendPeriod {
  /** Of the sum, or of the last one of several. */
  readonly id: string;
  readonly kind: SpendKind;
  readonly source: SpendSource;
  readonly vacancyId: string | null;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly amount: number;
  readonly currency: Currency;
  /** How many sums it is made of. */
  readonly sums: number;
  /** Null where those of several differ. */
  readonly note: string | null;
  readonly enteredBy: string | null;
}

const NEWEST_FIRST: Keyset<SpendPeriod> = {
  list: 'spend-periods',
  direction: 'DESC',
  columns: [
    { sql: 'last_day', kind: 'date', of: ({ lastDay }) => lastDay },
    { sql: 'id', kind: 'id', of: ({ id }) => id },
  ],
};

/** The list of money spent as people read it: a board tells one sum for each campaign and day, which are hundreds a month. */
@Injectable()
export class SpendPeriods {
  constructor(private readonly database: Database) {}

  /** @throws CursorInvalid */
  async page(actor: Actor, request: PageRequest & SpendFilter): Promise<Page<SpendPeriod>> {
    assertAllowed(actor, 'spend.read');
    const { source = null, from = null, to = null, kind = null, vacancyId = null } = request;
    const isForNone = request.vacancyId === null;
    const [day = null, id = null] = valuesAfter(NEWEST_FIRST, request) ?? [];
    const rows = await this.database.inOrganisation(actor.organisationId, (db) =>
      db.query<SpendPeriod[]>(
        `SELECT max(id::text) AS id, kind, source, vacancy_id AS "vacancyId", min(first_day)::text AS "firstDay",
                max(last_day)::text AS "lastDay", sum(amount)::float8 AS amount, currency, count(*)::int AS sums,
                CASE WHEN min(note) = max(note) THEN min(note) END AS note, min(entered_by) AS "enteredBy"
           FROM spends
          WHERE organisation_id = $1 AND removed_at IS NULL AND ($2::text IS NULL OR source = $2)
            AND ($3::date IS NULL OR last_day >= $3) AND ($4::date IS NULL OR first_day <= $4)
            AND ($8::text IS NULL OR kind = $8)
            AND ($9::uuid IS NULL OR vacancy_id = $9) AND (NOT $10::boolean OR vacancy_id IS NULL)
          GROUP BY kind, source, vacancy_id, currency,
                   CASE WHEN kind = 'advertising' THEN to_char(last_day, 'YYYY-MM') ELSE id::text END
         HAVING $5::date IS NULL OR (max(last_day), max(id::text)) < ($5, $6)
          ORDER BY max(last_day) DESC, max(id::text) DESC LIMIT $7`,
        [actor.organisationId, source, from, to, day, id, pageSize(request) + 1, kind, vacancyId, isForNone],
      ),
    );
    return pageOf(NEWEST_FIRST, request, rows);
  }
}
