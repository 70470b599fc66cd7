import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { currencyOfCode } from '../kernel/money.js';
import type { Currency } from '../kernel/money.js';
import type { BoardVacancy, ConnectionRef, ListShortfall } from '../job-boards/index.js';
import { OrganisationsService } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { findCity } from './domain/cities.js';
import { currencyOfCity } from './domain/city-currency.js';
import { guessProfile } from './guess-profile.js';
import { storableJson, storableText } from '../kernel/storable-json.js';
import { titleKeyOf } from './title-key.js';
import type { OfferedPay } from './offered-pay.columns.js';
import { VacancyPosting } from './vacancy-posting.entity.js';
import type { SettledMarks } from './vacancy-posting.entity.js';
import { greatestBudget } from './greatest-budget.js';
import { Vacancy } from './vacancy.entity.js';

/** Longest title that is kept; boards allow about 100 characters. */
const LONGEST_TITLE_CHARACTERS = 300;

/** A publication that was made from here, as far as the board has shown it. */
export type PublishedHere = Pick<BoardVacancy, 'externalId' | 'url' | 'publishedAt' | 'previousExternalId' | 'raw'>;

/** Which vacancy is published where, as synchronisation finds it. */
@Injectable()
export class PostingsService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes sure that what a board publishes is known: the posting by its external id, its vacancy by the same title and
   * city, created with a profile guessed from the title where there is none. Twice, or twice at once, is once.
   */
  async ensureFromBoard(connection: ConnectionRef, seen: BoardVacancy): Promise<VacancyPosting> {
    const { organisationId } = connection;
    return this.database.inOrganisation(organisationId, async (db) => {
      const postings = db.getRepository(VacancyPosting);
      const key = { organisationId, connectionId: connection.connectionId, externalId: seen.externalId };
      const known = await postings.findOneBy(key);
      const observed = {
        url: seen.url && storableText(seen.url),
        responsesCount: seen.responsesCount,
        publishedAt: seen.publishedAt,
        archived: seen.archived,
        ...archiving(known, seen, this.clock.now()),
        ...(seen.previousExternalId === null ? {} : { previousExternalId: seen.previousExternalId }),
        ...ledBy(known, seen),
        ...offeredBy(seen),
        raw: storableJson(seen.raw).value as object,
      };
      if (known) await postings.update({ organisationId, id: known.id }, observed);
      else {
        const vacancyId =
          (await this.continuedBy(db, connection, seen)) ?? (await this.vacancyFor(db, organisationId, seen));
        const row = { ...key, id: newId(), vacancyId, ...observed, walkedCount: null, lastWalkedAt: null };
        // Another worker may have stored it while this one waited for the vacancy.
        await postings.createQueryBuilder().insert().values(row).orIgnore().execute();
      }
      return postings.findOneByOrFail(key);
    });
  }

  /**
   * What was published from here: its responses come to the vacancy that it was published for, also where a look at the board was
   * faster and took it for another one's. Twice is once.
   */
  async ensurePublished(connection: ConnectionRef, vacancyId: string, seen: PublishedHere): Promise<VacancyPosting> {
    const { organisationId, connectionId } = connection;
    const key = { organisationId, connectionId, externalId: seen.externalId };
    return this.database.inOrganisation(organisationId, async (db) => {
      const postings = db.getRepository(VacancyPosting);
      const row = {
        ...key,
        ...{ id: newId(), vacancyId, url: seen.url && storableText(seen.url), responsesCount: null, walkedCount: null },
        ...{ publishedAt: seen.publishedAt ?? this.clock.now(), archived: false, lastWalkedAt: null },
        previousExternalId: seen.previousExternalId,
        raw: storableJson(seen.raw).value as object,
      };
      await postings.createQueryBuilder().insert().values(row).orIgnore().execute();
      await postings.update(key, { vacancyId });
      return postings.findOneByOrFail(key);
    });
  }

  /** The posting with the board's id; null if it is not known here. */
  async known(connection: ConnectionRef, externalId: string): Promise<VacancyPosting | null> {
    const { organisationId, connectionId } = connection;
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(VacancyPosting).findOneBy({ organisationId, connectionId, externalId }),
    );
  }

  /** True if anything was published through the connection before. */
  async anyKnown({ organisationId, connectionId }: ConnectionRef): Promise<boolean> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(VacancyPosting).existsBy({ organisationId, connectionId }),
    );
  }

  /** Its responses were listed while the board's counter and marks stood so. @param isFull  every list was walked to its end */
  async markWalked(
    { organisationId, id }: VacancyPosting,
    { count, marks, isFull }: { count: number | null; marks: SettledMarks | null; isFull: boolean },
    shortfall: ListShortfall | null,
  ): Promise<void> {
    const now = this.clock.now();
    const walked = {
      walkedCount: count,
      settledMarks: marks,
      lastWalkedAt: now,
      ...(isFull && { fullyWalkedAt: now, shortfall }),
    };
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(VacancyPosting).update({ organisationId, id }, walked),
    );
  }

  /** Nothing has to be listed though the marks may differ: somebody read what was marked. */
  async settle(posting: VacancyPosting, count: number | null, marks: SettledMarks): Promise<void> {
    const { organisationId, id, settledMarks: known } = posting;
    if (count === posting.walkedCount && known?.unread === marks.unread && known.updates === marks.updates) return;
    await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(VacancyPosting)
        .update({ organisationId, id }, { walkedCount: count, settledMarks: marks, lastWalkedAt: this.clock.now() }),
    );
  }

  /** Its responses could not be listed now. */
  async markWalkFailed(organisationId: string, postingId: string): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(VacancyPosting).update({ organisationId, id: postingId }, { walkFailedAt: this.clock.now() }),
    );
  }

  /** The next look walks every list of what the connection shows, whatever the counters say. */
  async forgetWalks({ organisationId, connectionId }: ConnectionRef): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(VacancyPosting).update({ organisationId, connectionId }, { fullyWalkedAt: null }),
    );
  }

  /** This account is not shown it any more. */
  async markHidden({ organisationId, id }: VacancyPosting, shortfall: ListShortfall | null): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(VacancyPosting).update({ organisationId, id }, { shortfall }),
    );
  }

  /** What the board does not show of the publications that are walked; `postings` = how many it concerns. */
  async shortfall(
    { organisationId, connectionId }: ConnectionRef,
    archivedSince: Date,
  ): Promise<ListShortfall & { readonly postings: number }> {
    const [row] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<[ListShortfall & { postings: number }]>(
        `SELECT count(*)::int AS postings, coalesce(sum((shortfall->>'missing')::int), 0)::int AS missing,
                coalesce(bool_or((shortfall->>'ignoresFilters')::boolean), false) AS "ignoresFilters"
           FROM vacancy_postings
          WHERE organisation_id = $1 AND connection_id = $2 AND shortfall IS NOT NULL
            AND (NOT archived OR archived_at >= $3)`,
        [organisationId, connectionId, archivedSince],
      ),
    );
    return row;
  }

  /** The board publishes it no longer. */
  async markArchived(organisationId: string, postingId: string): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(VacancyPosting)
        .update({ organisationId, id: postingId }, { archived: true, archivedAt: this.clock.now() }),
    );
  }

  /** Postings through one connection, or of the whole organisation. */
  async postings(organisationId: string, connectionId?: string): Promise<VacancyPosting[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(VacancyPosting).findBy({ organisationId, ...(connectionId ? { connectionId } : {}) }),
    );
  }

  /** The open vacancy of the publication that this one continues: published again it is another one to the board, not to us. */
  private async continuedBy(
    db: EntityManager,
    { organisationId, connectionId }: ConnectionRef,
    { previousExternalId: externalId }: BoardVacancy,
  ): Promise<string | null> {
    if (externalId === null) return null;
    const previous = await db.getRepository(VacancyPosting).findOneBy({ organisationId, connectionId, externalId });
    if (!previous) return null;
    const id = previous.vacancyId;
    return (await db.getRepository(Vacancy).existsBy({ organisationId, id, status: 'open' })) ? id : null;
  }

  private async vacancyFor(db: EntityManager, organisationId: string, seen: BoardVacancy): Promise<string> {
    const title = storableText(seen.title).trim().slice(0, LONGEST_TITLE_CHARACTERS) || seen.externalId;
    const titleKey = titleKeyOf(title);
    const city = findCity(seen.city);
    const citySlug = city?.slug ?? '';
    // Two boards are read at the same time: the lock makes the second one find what the first one created.
    await db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `vacancy ${organisationId} ${titleKey} ${citySlug}`,
    ]);
    const vacancies = db.getRepository(Vacancy);
    const known = await vacancies.findOne({
      where: { organisationId, titleKey, citySlug, status: 'open' },
      order: { id: 'ASC' },
    });
    if (known) return known.id;
    const budgetCurrency = currencyOfCode(seen.currency ?? '') ?? currencyOfCity(citySlug);
    const vacancy = vacancies.create({
      organisationId,
      id: newId(),
      clientId: null,
      title,
      titleKey,
      profileSlug: guessProfile(title),
      citySlug,
      timeZone: city?.timeZone ?? (await this.organisations.get(organisationId)).timeZone,
      budgetAmount: budgetOf(seen, budgetCurrency),
      budgetCurrency,
      wantedCount: 1,
      deadline: null,
      status: 'open',
      createdAt: this.clock.now(),
    });
    await vacancies.insert(vacancy);
    return vacancy.id;
  }
}

/** When it was archived: by the board's word, or when that was first seen here. */
function archiving(known: VacancyPosting | null, seen: BoardVacancy, now: Date): Pick<VacancyPosting, 'archivedAt'> {
  return { archivedAt: seen.archived ? (known?.archivedAt ?? seen.archivedAt ?? now) : null };
}

/** Whose it is. Some answers of a board leave that out, or tell the number alone: then what is known stays. */
function ledBy(
  known: VacancyPosting | null,
  { manager }: BoardVacancy,
): Partial<Pick<VacancyPosting, 'managerId' | 'managerName'>> {
  if (!manager) return {};
  const managerId = storableText(manager.externalId);
  const knownName = known?.managerId === managerId ? known.managerName : null;
  return { managerId, managerName: manager.name === null ? knownName : storableText(manager.name) };
}

/** What it offers and to whom. */
function offeredBy(seen: BoardVacancy): OfferedPay {
  return {
    payFrom: seen.salaryFrom,
    payTo: seen.salaryTo,
    payCurrency: seen.currency && storableText(seen.currency),
    payGross: seen.salaryGross ?? null,
    askedExperience: seen.askedExperience ? storableText(seen.askedExperience) : null,
  };
}

/**
 * The upper end of what is offered, or the only one; nothing if nobody is paid so much a month, or if it is in a
 * currency that is not known: its number would be taken for a sum of another one.
 */
function budgetOf({ salaryFrom, salaryTo, currency }: BoardVacancy, budgetCurrency: Currency): number | null {
  if (currency !== null && currencyOfCode(currency) === null) return null;
  const amount = Math.round(salaryTo ?? salaryFrom ?? 0);
  return amount > 0 && amount <= greatestBudget(budgetCurrency) ? amount : null;
}
