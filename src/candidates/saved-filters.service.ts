import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { isVisible } from '../kernel/visible-text.js';
import { assertAllowed, mayDo, NotAllowed, User } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { holdsContact } from './domain/masked-contacts.js';
import { readPeopleSearch } from './domain/people-search.js';
import { LONGEST_TAG_CHARACTERS, tagKey, tagLength, tagName } from './domain/tag-name.js';
import { SavedFilter } from './saved-filter.entity.js';
import {
  FilterNameEmpty,
  FilterNameTaken,
  FilterNameTooLong,
  FilterNotFound,
  FilterOfContact,
  FiltersTooMany,
} from './saved-filters.errors.js';

/** A filter as somebody sees it. */
export interface KeptFilter {
  readonly id: string;
  readonly name: string;
  /** As it stands in the address of the list, without the vacancy. */
  readonly query: string;
  readonly shared: boolean;
  readonly isOwn: boolean;
  /** Whose it is. */
  readonly userName: string;
  /** The reader may delete it. */
  readonly mayRemove: boolean;
}

/** What is kept of it. */
export interface FilterToSave {
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
}

/** More are a list that has to be searched itself. */
const MOST_OF_ONE = 50;
/** Of all that colleagues share; one's own are seen besides, for they have to be deleted by somebody. */
const MOST_SHOWN = 500;

/** Filters of the list that people keep under names: each their own, shared or not, for every vacancy. */
@Injectable()
export class SavedFilters {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One's own and those that colleagues share, as far as the reader may ask what they ask; in the order of saving. @throws NotAllowed */
  async list(actor: Actor): Promise<KeptFilter[]> {
    assertAllowed(actor, 'saved-filters.use');
    const { organisationId, userId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const filters = db.getRepository(SavedFilter);
      const own = userId === null ? [] : await filters.findBy({ organisationId, userId });
      const ofOthers = await filters.find({
        where: { organisationId, shared: true, ...(userId !== null && { userId: Not(userId) }) },
        order: { id: 'ASC' },
        take: MOST_SHOWN,
      });
      const found = [...own, ...ofOthers].sort((a, b) => (a.id < b.id ? -1 : 1));
      const users = await db
        .getRepository(User)
        .findBy({ organisationId, id: In([...new Set(found.map((filter) => filter.userId))]) });
      const names = new Map(users.map(({ id, name }) => [id, name]));
      return found
        .filter((filter) => filter.userId === userId || mayAsk(actor, filter.query))
        .map(({ id, name, query, shared, userId: ownerId }) => ({
          ...{ id, name, query, shared, isOwn: ownerId === userId, userName: names.get(ownerId) ?? '' },
          mayRemove: ownerId === userId || actor.role === 'owner',
        }));
    });
  }

  /**
   * Keeps a filter. One of the same name is the same filter, kept anew.
   *
   * @throws NotAllowed, FilterNameEmpty, FilterNameTooLong, FilterOfContact, FiltersTooMany
   */
  async save(actor: Actor, { name: typed, query, shared }: FilterToSave): Promise<void> {
    const userId = userOf(actor);
    if (shared) assertAllowed(actor, 'saved-filters.share');
    const [name, key] = [writtenName(typed), tagKey(typed)];
    assertFindsNoOne(query);
    const { organisationId } = actor;
    await this.inTurn(organisationId, userId, async (db) => {
      const filters = db.getRepository(SavedFilter);
      const known = await filters.findOneBy({ organisationId, userId, key });
      if (known?.query === query && known.shared === shared && known.name === name) return;
      if (known === null && (await filters.countBy({ organisationId, userId })) >= MOST_OF_ONE)
        throw new FiltersTooMany(MOST_OF_ONE);
      const id = known?.id ?? newId();
      if (known === null)
        await filters.insert({ organisationId, id, userId, name, key, query, shared, savedAt: this.clock.now() });
      else await filters.update({ organisationId, id }, { name, query, shared, savedAt: this.clock.now() });
      const what = known === null ? 'applications.filter-saved' : 'applications.filter-changed';
      await this.audit.record(actor, what, { type: 'saved-filter', id });
    });
  }

  /** Renames one's own, and shares it or not. @throws NotAllowed, FilterNotFound, FilterNameTaken; see writtenName */
  async edit(actor: Actor, filterId: string, { name: typed, shared }: Omit<FilterToSave, 'query'>): Promise<void> {
    const userId = userOf(actor);
    const { organisationId } = actor;
    await this.inTurn(organisationId, userId, async (db) => {
      const filters = db.getRepository(SavedFilter);
      const found = isId(filterId) ? await filters.findOneBy({ organisationId, userId, id: filterId }) : null;
      if (found === null) throw new FilterNotFound();
      const [name, key] = [writtenName(typed), tagKey(typed)];
      if (shared && !found.shared) assertAllowed(actor, 'saved-filters.share');
      if (name === found.name && shared === found.shared) return;
      const other = await filters.findOneBy({ organisationId, userId, key });
      if (other !== null && other.id !== found.id) throw new FilterNameTaken();
      await filters.update({ organisationId, id: found.id }, { name, key, shared });
      await this.audit.record(actor, 'applications.filter-changed', { type: 'saved-filter', id: found.id });
    });
  }

  /** Deletes one's own, or as an owner a shared one. @throws NotAllowed, FilterNotFound of what is gone and of a colleague's */
  async remove(actor: Actor, filterId: string): Promise<void> {
    const userId = userOf(actor);
    const { organisationId } = actor;
    if (!isId(filterId)) throw new FilterNotFound();
    await this.database.inOrganisation(organisationId, async (db) => {
      const filters = db.getRepository(SavedFilter);
      const found = await filters.findOneBy({ organisationId, id: filterId });
      const mayRemove = found?.userId === userId || (found?.shared === true && actor.role === 'owner');
      if (found === null || !mayRemove) throw new FilterNotFound();
      const { affected } = await filters.delete({ organisationId, id: filterId });
      if (affected)
        await this.audit.record(actor, 'applications.filter-removed', { type: 'saved-filter', id: filterId });
    });
  }

  /** Filters of one person change one at a time: twice is once, and the limit holds. */
  private async inTurn(
    organisationId: string,
    userId: string,
    work: (db: EntityManager) => Promise<void>,
  ): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`saved-filters:${userId}`]);
      await work(db);
    });
  }
}

/** Filters are people's: a key of the API says with each request what it asks for. @throws NotAllowed */
function userOf(actor: Actor): string {
  assertAllowed(actor, 'saved-filters.use');
  if (actor.userId === null) throw new NotAllowed('saved-filters.use');
  return actor.userId;
}

/** Of what the reader may not read a filter would find nobody, and say so of everybody. */
function mayAsk(actor: Actor, query: string): boolean {
  return !new URLSearchParams(query).has('wrote') || mayDo(actor, 'conversations.read');
}

/** A number or an address, or the beginning of one, is of one person, and would outlive their erasure. @throws FilterOfContact */
function assertFindsNoOne(query: string): void {
  const asked = new URLSearchParams(query);
  const [text, tag] = [asked.get('text') ?? '', asked.get('tag') ?? ''];
  const isByName = (readPeopleSearch(text)?.by ?? 'name') === 'name';
  if (!isByName || holdsContact(text) || holdsContact(tag)) throw new FilterOfContact();
}

/** Names of filters are written and compared as tags are. @throws FilterNameEmpty, FilterNameTooLong, FilterOfContact */
function writtenName(typed: string): string {
  const name = tagName(typed);
  if (!isVisible(name)) throw new FilterNameEmpty();
  const characters = tagLength(name);
  if (characters > LONGEST_TAG_CHARACTERS) throw new FilterNameTooLong(LONGEST_TAG_CHARACTERS, characters);
  if (holdsContact(name)) throw new FilterOfContact();
  return name;
}
