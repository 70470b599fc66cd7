import { Inject, Injectable } from '@nestjs/common';
import { IANAZone } from 'luxon';
import { IsNull } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { dayIn, isCalendarDate } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { CURRENCIES } from '../kernel/money.js';
import type { Currency } from '../kernel/money.js';
import { assertAllowed, OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database, violatedConstraint } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { cityBySlug } from './domain/cities.js';
import { currencyOfCity } from './domain/city-currency.js';
import { roleProfile } from './domain/role-profiles.js';
import { storableText } from '../kernel/storable-json.js';
import { titleKeyOf } from './title-key.js';
import { OwnProfile } from './own-profile.entity.js';
import { VacancyInvalid, VacancyNotFound } from './vacancies.errors.js';
import { VacancyListeners } from './vacancy-listeners.js';
import { greatestBudget } from './greatest-budget.js';
import { Vacancy } from './vacancy.entity.js';
import type { VacancyStatus } from './vacancy.entity.js';

/** What a person states about a vacancy. */
export interface VacancyFields {
  title: string;
  profileSlug: string;
  citySlug: string;
  /** The company an agency hires for; null where it hires for itself, and with employers always. */
  clientId: string | null;
  /** IANA zone; the city's if not given. */
  timeZone?: string;
  /** Most that is paid a month, whole units. */
  budgetAmount: number | null;
  /** The city's if not given; a budget that is there already stays in its own. */
  budgetCurrency?: Currency;
  wantedCount: number;
  /** Day by which they shall have started, YYYY-MM-DD. */
  deadline: string | null;
}

/** Which vacancies. */
export interface VacancyFilter {
  /** Only those for this client. */
  readonly clientId?: string | undefined;
}

const OPEN_FIRST: Keyset<Vacancy> = {
  list: 'vacancies',
  direction: 'DESC',
  columns: [
    { sql: 'vacancy.status', kind: 'text', of: ({ status }) => status },
    { sql: 'vacancy.id', kind: 'id', of: ({ id }) => id },
  ],
};

/** Greatest number of people that is taken for meant. */
const MOST_WANTED = 1_000;

const CHOOSE_CLIENT = 'choose a client of the list';

/** Vacancies as people work with them. A `client` actor sees those of its own client only. */
@Injectable()
export class VacanciesService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
    private readonly listeners: VacancyListeners,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws VacancyInvalid */
  async create(actor: Actor, fields: VacancyFields): Promise<Vacancy> {
    assertAllowed(actor, 'vacancies.edit');
    const { organisationId } = actor;
    await this.assertMayBeFor(organisationId, fields.clientId);
    const values = checked(fields);
    this.assertStillToCome(values);
    return this.stored(organisationId, async (db) => {
      await assertProfile(db, organisationId, values.profileSlug, null);
      const vacancies = db.getRepository(Vacancy);
      const vacancy = vacancies.create({
        organisationId,
        id: newId(),
        status: 'open',
        createdAt: this.clock.now(),
        ...values,
      });
      await vacancies.insert(vacancy);
      await this.audit.record(actor, 'vacancies.created', { type: 'vacancy', id: vacancy.id });
      return vacancy;
    });
  }

  /** Changes the fields that are given. @throws VacancyInvalid, VacancyNotFound */
  async edit(actor: Actor, id: string, changes: Partial<VacancyFields & { status: VacancyStatus }>): Promise<Vacancy> {
    assertAllowed(actor, 'vacancies.edit');
    const { organisationId } = actor;
    await this.assertMayBeFor(organisationId, changes.clientId ?? null);
    return this.stored(organisationId, async (db) => {
      await this.get(actor, id);
      // Of two people who change different fields at the same moment the second sees what the first has left.
      const before = await db
        .getRepository(Vacancy)
        .findOneOrFail({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
      // An amount is stated in a currency: when the vacancy moves to another country, it does not turn into another sum.
      const budgetCurrency = before.budgetAmount === null ? undefined : before.budgetCurrency;
      const fields = checked({ ...before, budgetCurrency, ...changes }, before);
      // One that has passed meanwhile is no reason to refuse the rest.
      if (fields.deadline !== before.deadline) this.assertStillToCome(fields);
      // One that was put away while the vacancy was closed serves no open one again.
      const opens = before.status !== 'open' && changes.status === 'open';
      if (fields.profileSlug !== before.profileSlug || opens)
        await assertProfile(db, organisationId, fields.profileSlug, id);
      const after = { ...before, ...fields, status: changes.status ?? before.status };
      await db.getRepository(Vacancy).save(after);
      await this.audit.record(actor, 'vacancies.changed', { type: 'vacancy', id }, { fields: Object.keys(changes) });
      await this.listeners.changed(db, { before, after });
      return after;
    });
  }

  /** @throws VacancyNotFound also for a vacancy of another organisation or another client */
  async get(actor: Actor, id: string): Promise<Vacancy> {
    assertAllowed(actor, 'vacancies.read');
    const { organisationId } = actor;
    if (!isId(id)) throw new VacancyNotFound();
    const vacancy = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Vacancy).findOneBy({ organisationId, id }),
    );
    if (!vacancy || !isVisible(actor, vacancy)) throw new VacancyNotFound();
    return vacancy;
  }

  /** All vacancies that the actor may see, open ones first, newest first: for calculations and choices. */
  async list(actor: Actor, filter: VacancyFilter = {}): Promise<Vacancy[]> {
    assertAllowed(actor, 'vacancies.read');
    return this.database.inOrganisation(actor.organisationId, (db) =>
      visibleTo(db, actor, filter).orderBy('vacancy.status', 'DESC').addOrderBy('vacancy.id', 'DESC').getMany(),
    );
  }

  /** The same list page by page, for people and programs that look through it. */
  async page(actor: Actor, request: PageRequest & VacancyFilter): Promise<Page<Vacancy>> {
    assertAllowed(actor, 'vacancies.read');
    return this.database.inOrganisation(actor.organisationId, (db) =>
      readPage(visibleTo(db, actor, request), OPEN_FIRST, request),
    );
  }

  /** How many of them are open. */
  async openCount(actor: Actor, filter: VacancyFilter = {}): Promise<number> {
    assertAllowed(actor, 'vacancies.read');
    return this.database.inOrganisation(actor.organisationId, (db) =>
      visibleTo(db, actor, filter).andWhere(`vacancy.status = 'open'`).getCount(),
    );
  }

  private assertStillToCome({ deadline, timeZone }: Pick<Vacancy, 'deadline' | 'timeZone'>): void {
    if (deadline === null || deadline >= dayIn(this.clock.now(), timeZone)) return;
    throw new VacancyInvalid('deadline', 'choose today or a later day, or leave it empty');
  }

  private async assertMayBeFor(organisationId: string, clientId: string | null): Promise<void> {
    if (clientId === null || (await this.organisations.get(organisationId)).kind === 'agency') return;
    throw new VacancyInvalid('clientId', 'leave it empty: only an agency hires for clients');
  }

  /** A transaction in which the database has the last word on whether there is such a client. */
  private async stored<T>(organisationId: string, work: (db: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.database.inOrganisation(organisationId, work);
    } catch (error) {
      if (violatedConstraint(error) !== 'fk_vacancies_client') throw error;
      throw new VacancyInvalid('clientId', CHOOSE_CLIENT);
    }
  }
}

function visibleTo(db: EntityManager, actor: Actor, filter: VacancyFilter): SelectQueryBuilder<Vacancy> {
  const { organisationId, role, clientId } = actor;
  const query = db
    .getRepository(Vacancy)
    .createQueryBuilder('vacancy')
    .where('vacancy.organisationId = :organisationId', { organisationId });
  if (role === 'client') query.andWhere('vacancy.clientId = :clientId', { clientId });
  if (filter.clientId !== undefined) query.andWhere('vacancy.clientId = :wanted', { wanted: filter.clientId });
  return query;
}

function isVisible(actor: Actor, vacancy: Vacancy): boolean {
  return actor.role !== 'client' || (vacancy.clientId !== null && vacancy.clientId === actor.clientId);
}

/** One of the catalogue, one of the organisation's for any vacancy that is not put away, or the vacancy's own. It stays so until the end. */
async function assertProfile(
  db: EntityManager,
  organisationId: string,
  slug: string,
  id: string | null,
): Promise<void> {
  if (roleProfile(slug)) return;
  const ofAll = { organisationId, slug, vacancyId: IsNull(), archivedAt: IsNull() };
  const where = id === null ? [ofAll] : [ofAll, { organisationId, slug, vacancyId: id }];
  if (await db.getRepository(OwnProfile).findOne({ where, lock: { mode: 'pessimistic_read' } })) return;
  throw new VacancyInvalid(
    'profileSlug',
    'choose a profile of the catalogue, one of your own, or the one of this vacancy',
  );
}

type Budget = Pick<Vacancy, 'budgetAmount' | 'budgetCurrency'>;

/** @param before  what stands already: a budget of the time before its limit is no reason to refuse the rest */
function checked(
  fields: VacancyFields,
  before: Budget | null = null,
): Omit<Vacancy, 'organisationId' | 'id' | 'status' | 'createdAt'> {
  const title = storableText(fields.title).replace(/\s+/gu, ' ').trim();
  if (title.length < 2 || title.length > 300) throw new VacancyInvalid('title', 'write 2 to 300 characters');
  const city = cityBySlug(fields.citySlug);
  if (!city && fields.citySlug !== '') throw new VacancyInvalid('citySlug', 'choose a city of the list');
  if (fields.clientId !== null && !isId(fields.clientId)) throw new VacancyInvalid('clientId', CHOOSE_CLIENT);
  const timeZone = city?.timeZone ?? fields.timeZone ?? '';
  if (!IANAZone.isValidZone(timeZone)) throw new VacancyInvalid('timeZone', 'name a zone such as Europe/Moscow');
  const budgetCurrency = fields.budgetCurrency ?? currencyOfCity(fields.citySlug);
  if (!CURRENCIES.includes(budgetCurrency)) {
    throw new VacancyInvalid('budgetCurrency', `use one of ${CURRENCIES.join(', ')}`);
  }
  const { budgetAmount, wantedCount, deadline } = fields;
  const most = greatestBudget(budgetCurrency);
  const isKept = before?.budgetAmount === budgetAmount && before.budgetCurrency === budgetCurrency;
  if (budgetAmount !== null && !isKept && !isWithin(budgetAmount, 1, most)) {
    throw new VacancyInvalid('budgetAmount', `write a whole number from 1 to ${most}, or leave it empty`, {
      ...(budgetAmount > most ? { most, currency: budgetCurrency } : {}),
    });
  }
  if (!isWithin(wantedCount, 1, MOST_WANTED)) {
    throw new VacancyInvalid('wantedCount', `write a whole number from 1 to ${MOST_WANTED}`);
  }
  if (deadline !== null && !isCalendarDate(deadline)) {
    throw new VacancyInvalid('deadline', 'write the day as YYYY-MM-DD, or leave it empty');
  }
  return {
    clientId: fields.clientId,
    title,
    titleKey: titleKeyOf(title),
    profileSlug: fields.profileSlug,
    citySlug: fields.citySlug,
    timeZone,
    budgetAmount,
    budgetCurrency,
    wantedCount,
    deadline,
  };
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
