import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { BOARDS } from '../job-boards/index.js';
import { addDays, dayIn, isCalendarDate } from '../kernel/calendar-date.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import type { Currency, Money } from '../kernel/money.js';
import { storableText } from '../kernel/storable-json.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { VacanciesService } from '../vacancies/index.js';
import { DIRECT_SPEND, spentWithin } from './domain/spend.js';
import type { SpendKind, SpendOfDays } from './domain/spend.js';
import { SpendInvalid, SpendNotFound } from './publishing.errors.js';
import { Spend } from './spend.entity.js';
import { checkSum } from './sums.js';

/** What somebody states about money spent. */
export interface SpendFields {
  readonly source: string;
  readonly vacancyId: string | null;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** Hundredths at the finest; NaN for what is no number. */
  readonly amount: number;
  readonly currency: Currency;
  readonly note: string;
}

/** What was spent within a period for one source, one sum for each currency. */
export interface SpentFor {
  readonly source: string;
  readonly spent: readonly Money[];
  /** Of it what the board told of advertising. */
  readonly advertising: readonly Money[];
}

/** Which spends. */
export interface SpendScope {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Those for these vacancies, and none that are for no vacancy alone; undefined = all. */
  readonly vacancyIds?: readonly string[] | undefined;
}

/** A part of the list. */
export interface SpendFilter {
  readonly source?: string | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly kind?: SpendKind | undefined;
  /** Null = those for no vacancy alone. */
  readonly vacancyId?: string | null | undefined;
}

/** Sources for which money can be noted. */
export const SPEND_SOURCES: readonly string[] = [...BOARDS, DIRECT_SPEND];

const LONGEST_NOTE_CHARACTERS = 300;
/** Tariffs are bought for a year at most; what is older than this is of no use for any cost. Further away it is a slip of the pen. */
const MOST_DAYS_AHEAD = 366;
const MOST_DAYS_BACK = 3_653;

const NEWEST_FIRST: Keyset<Spend> = {
  list: 'spends',
  direction: 'DESC',
  columns: [
    { sql: 'spend.lastDay', kind: 'date', of: ({ lastDay }) => lastDay },
    { sql: 'spend.id', kind: 'id', of: ({ id }) => id },
  ],
};

/** Money spent for responses, whoever knows of it. */
@Injectable()
export class Spends {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes money that no board tells of. @throws SpendInvalid, VacancyNotFound */
  async enter(actor: Actor, fields: SpendFields): Promise<Spend> {
    assertAllowed(actor, 'spend.edit');
    const { organisationId } = actor;
    const note = storableText(fields.note).replaceAll(/\s+/gu, ' ').trim();
    check({ ...fields, note }, dayIn(this.clock.now(), 'UTC'));
    if (fields.vacancyId !== null) await this.vacancies.get(actor, fields.vacancyId);
    return this.database.inOrganisation(organisationId, async (db) => {
      const spends = db.getRepository(Spend);
      const row = spends.create({
        ...{ organisationId, id: newId(), kind: 'typed', connectionId: null, originKey: null },
        ...{ ...fields, note, amount: fields.amount.toFixed(2) },
        ...{ enteredBy: actor.name, enteredAt: this.clock.now(), removedAt: null },
      });
      await spends.insert(row);
      const { id, source, currency, amount } = row;
      await this.audit.record(actor, 'publishing.spend-entered', { type: 'spend', id }, { source, amount, currency });
      return spends.findOneByOrFail({ organisationId, id });
    });
  }

  /** Takes back what a person noted; twice is once. What boards tell would only come again. @throws SpendNotFound */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.keep(actor, id, 'publishing.spend-removed', this.clock.now());
  }

  /** Brings back what was taken back; twice is once. @throws SpendNotFound */
  async restore(actor: Actor, id: string): Promise<void> {
    await this.keep(actor, id, 'publishing.spend-restored', null);
  }

  /** What was taken back and can be brought back; null for anything else. */
  async removed(actor: Actor, id: string): Promise<Spend | null> {
    assertAllowed(actor, 'spend.edit');
    const { organisationId } = actor;
    if (!isId(id)) return null;
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Spend).findOneBy({ organisationId, id, removedAt: Not(IsNull()) }),
    );
  }

  private async keep(actor: Actor, id: string, action: string, removedAt: Date | null): Promise<void> {
    assertAllowed(actor, 'spend.edit');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const spends = db.getRepository(Spend);
      const row = isId(id) ? await spends.findOneBy({ organisationId, id }) : null;
      if (!row || row.kind === 'advertising') throw new SpendNotFound();
      // One statement decides between two who press at once.
      const standing = removedAt === null ? Not(IsNull()) : IsNull();
      const { affected } = await spends.update({ organisationId, id, removedAt: standing }, { removedAt });
      const { source, currency, amount } = row;
      if (affected === 1) await this.audit.record(actor, action, { type: 'spend', id }, { source, amount, currency });
    });
  }

  /** What was spent, the latest days first. @throws CursorInvalid */
  async page(actor: Actor, request: PageRequest & SpendFilter): Promise<Page<Spend>> {
    assertAllowed(actor, 'spend.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) => {
      const query = db
        .getRepository(Spend)
        .createQueryBuilder('spend')
        .where('spend.organisationId = :organisationId AND spend.removedAt IS NULL', { organisationId });
      const { kind, vacancyId } = request;
      if (kind !== undefined) query.andWhere('spend.kind = :kind', { kind });
      if (vacancyId === null) query.andWhere('spend.vacancyId IS NULL');
      else if (vacancyId !== undefined) query.andWhere('spend.vacancyId = :vacancyId', { vacancyId });
      if (request.source !== undefined) query.andWhere('spend.source = :source', { source: request.source });
      if (request.from !== undefined) query.andWhere('spend.lastDay >= :from', { from: request.from });
      if (request.to !== undefined) query.andWhere('spend.firstDay <= :to', { to: request.to });
      return readPage(query, NEWEST_FIRST, request);
    });
  }

  /** What was spent in the period, by source; sources without any are missing. */
  async within(actor: Actor, { from, to, vacancyIds }: SpendScope): Promise<SpentFor[]> {
    assertAllowed(actor, 'spend.read');
    const rows = await this.database.inOrganisation(actor.organisationId, (db) =>
      db.query<(SpendOfDays & { source: string; kind: SpendKind })[]>(
        `SELECT source, kind, sum(amount)::float8 AS amount, currency, first_day::text AS "firstDay", last_day::text AS "lastDay"
           FROM spends
          WHERE organisation_id = $1 AND removed_at IS NULL AND last_day >= $2 AND first_day <= $3
            AND ($4::uuid[] IS NULL OR vacancy_id = ANY ($4))
          GROUP BY source, kind, currency, first_day, last_day ORDER BY source, currency, first_day, last_day, kind`,
        [actor.organisationId, from, to, vacancyIds ?? null],
      ),
    );
    return [...new Set(rows.map(({ source }) => source))].map((source) => {
      const own = rows.filter((row) => row.source === source);
      const told = own.filter(({ kind }) => kind === 'advertising');
      return { source, spent: spentWithin(own, from, to), advertising: spentWithin(told, from, to) };
    });
  }
}

function check(fields: SpendFields, today: CalendarDate): void {
  if (!SPEND_SOURCES.includes(fields.source)) throw new SpendInvalid('source');
  const { amount, currency, firstDay, lastDay, note } = fields;
  checkSum(amount, currency);
  if (!isCalendarDate(firstDay) || !isCalendarDate(lastDay) || firstDay > lastDay) throw new SpendInvalid('days');
  if (firstDay < addDays(today, -MOST_DAYS_BACK) || lastDay > addDays(today, MOST_DAYS_AHEAD)) {
    throw new SpendInvalid('far-days');
  }
  if (note.length > LONGEST_NOTE_CHARACTERS) throw new SpendInvalid('note');
}
