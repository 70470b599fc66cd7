import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database, violatedConstraint } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { WebSessionStore } from '../platform/web-session/index.js';
import { assertAllowed, assertMayGrant } from './access.decorators.js';
import { assertRoleFits, roleFields } from './role-fields.js';
import { systemActor } from './domain/actor.js';
import type { Actor } from './domain/actor.js';
import type { Role } from './domain/permissions.table.js';
import { emailOf, idOf, languageOf, nameOf } from './form-fields.js';
import { Organisation } from './organisation.entity.js';
import { EmailTaken, LastOwner, NotFoundHere } from './organisations.errors.js';
import { subjectOf } from './session-subject.js';
import { SignInName } from './sign-in-name.entity.js';
import { User } from './user.entity.js';

/** A person to be added. */
export interface NewUser {
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: string;
  /** Demanded for the role `client`, refused for every other. */
  readonly clientId?: string | null;
}

/** What an owner may change of a person; the rest is the person's own. */
export interface UserChanges {
  readonly name?: string;
  readonly role?: Role;
  /** Demanded for the role `client`, worth nothing to every other. */
  readonly clientId?: string | null;
}

const BY_NAME: Keyset<User> = {
  list: 'users',
  direction: 'ASC',
  columns: [
    { sql: '(person.disabledAt IS NOT NULL)', kind: 'flag', of: ({ disabledAt }) => disabledAt !== null },
    { sql: 'person.name', kind: 'text', of: ({ name }) => name },
    { sql: 'person.id', kind: 'id', of: ({ id }) => id },
  ],
};

/** The people of an organisation. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly sessions: WebSessionStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds a person, who then signs in by a one-time link.
   *
   * @param actor  who adds; without one it is the product itself (first run, command line)
   * @throws NotAllowed, RoleTooHigh, EmailInvalid, EmailTaken, FieldInvalid
   */
  async createUser(user: NewUser, actor: Actor = systemActor(user.organisationId)): Promise<{ userId: string }> {
    assertAllowed(actor, 'users.edit');
    const { organisationId } = actor;
    const role = roleFields(user.role, user.clientId ?? null);
    assertMayGrant(actor, role.role);
    const userId = newId();
    const fields = {
      organisationId,
      id: userId,
      email: emailOf(user.email),
      name: nameOf(user.name),
      language: languageOf(user.language),
      ...role,
      createdAt: this.clock.now(),
    };
    await namingOnce(() =>
      this.database.inOrganisation(organisationId, async (db) => {
        await assertRoleFits(db, organisationId, fields.role);
        await db.getRepository(User).insert(fields);
        await db.getRepository(SignInName).insert({ email: fields.email, organisationId, userId });
        await this.audit.record(actor, 'users.created', { type: 'user', id: userId }, { role: user.role });
      }),
    );
    return { userId };
  }

  /** Everybody by name, disabled people last. @throws NotAllowed */
  async list(actor: Actor): Promise<User[]> {
    assertAllowed(actor, 'organisation.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(User).find({
        where: { organisationId },
        order: { disabledAt: { direction: 'ASC', nulls: 'FIRST' }, name: 'ASC', id: 'ASC' },
      }),
    );
  }

  /** By name, disabled people last, page by page. @throws NotAllowed, CursorInvalid */
  async page(actor: Actor, request: PageRequest): Promise<Page<User>> {
    assertAllowed(actor, 'organisation.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) => {
      const people = db.getRepository(User).createQueryBuilder('person');
      return readPage(people.where('person.organisationId = :organisationId', { organisationId }), BY_NAME, request);
    });
  }

  /** One person. @throws NotAllowed, NotFoundHere */
  async get(actor: Actor, userId: string): Promise<User> {
    assertAllowed(actor, 'organisation.read');
    const { organisationId } = actor;
    const user = isId(userId)
      ? await this.database.inOrganisation(organisationId, (db) =>
          db.getRepository(User).findOneBy({ organisationId, id: userId }),
        )
      : null;
    if (!user) throw new NotFoundHere('user');
    return user;
  }

  /**
   * Changes the fields that are given. Rights are read anew at every request: the person has those of the new role at once.
   *
   * @throws NotAllowed, RoleTooHigh, NotFoundHere, LastOwner, FieldInvalid
   */
  async edit(actor: Actor, userId: string, changes: UserChanges): Promise<void> {
    assertAllowed(actor, 'users.edit');
    const { organisationId } = actor;
    await this.change(actor, userId, async (db, user) => {
      const name = changes.name === undefined ? user.name : nameOf(changes.name);
      const clientId = changes.clientId === undefined ? user.clientId : changes.clientId;
      const role = roleFields(changes.role ?? user.role, clientId);
      const isRenamed = name !== user.name;
      const isMoved = role.role !== user.role || role.clientId !== user.clientId;
      if (isMoved) {
        assertMayGrant(actor, role.role);
        await assertRoleFits(db, organisationId, role.role);
      }
      if (isRenamed || isMoved) await db.getRepository(User).update({ organisationId, id: userId }, { name, ...role });
      const subject = { type: 'user', id: userId };
      if (isRenamed) await this.audit.record(actor, 'users.renamed', subject);
      if (isMoved) await this.audit.record(actor, 'users.role-changed', subject, { role: role.role });
    });
  }

  /** Ends the person's access at once, open sessions included. Doing it twice changes nothing. @throws NotAllowed, NotFoundHere, LastOwner */
  async disable(actor: Actor, userId: string): Promise<void> {
    assertAllowed(actor, 'users.edit');
    await this.setDisabled(actor, userId, 'users.disabled', this.clock.now());
  }

  /** @throws NotAllowed, NotFoundHere */
  async enable(actor: Actor, userId: string): Promise<void> {
    assertAllowed(actor, 'users.edit');
    await this.setDisabled(actor, userId, 'users.enabled', null);
  }

  /** The person's own name and language. @throws NotAllowed, FieldInvalid, NotFoundHere */
  async changeOwnAccount(actor: Actor, account: { name: string; language: string }): Promise<void> {
    assertAllowed(actor, 'own-account.edit');
    const { organisationId, userId } = actor;
    if (userId === null) throw new NotFoundHere('user');
    const fields = { name: nameOf(account.name), language: languageOf(account.language) };
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.getRepository(User).update({ organisationId, id: userId }, fields);
      await this.audit.record(actor, 'users.own-account-changed', { type: 'user', id: userId });
    });
  }

  private async setDisabled(actor: Actor, userId: string, what: string, disabledAt: Date | null): Promise<void> {
    await this.change(actor, userId, async (db, user) => {
      if ((user.disabledAt === null) === (disabledAt === null)) return;
      const { organisationId } = actor;
      await db.getRepository(User).update({ organisationId, id: userId }, { disabledAt });
      // Not only refused while disabled: an old session must not come back to life when the person does.
      if (disabledAt) await this.sessions.endAllOf(subjectOf({ organisationId, userId }));
      await this.audit.record(actor, what, { type: 'user', id: userId });
    });
  }

  /**
   * Changes one user while the organisation is locked: of two changes at once the second sees what the first has left.
   *
   * @param work  does it and records it, unless there is nothing to change
   */
  private async change(
    actor: Actor,
    userId: string,
    work: (db: EntityManager, user: User) => Promise<void>,
  ): Promise<void> {
    const { organisationId } = actor;
    await namingOnce(() =>
      this.database.inOrganisation(organisationId, async (db) => {
        await db.getRepository(Organisation).findOne({
          where: { organisationId, id: organisationId },
          lock: { mode: 'pessimistic_write' },
        });
        const user = await db.getRepository(User).findOneBy({ organisationId, id: idOf('user', userId) });
        if (!user) throw new NotFoundHere('user');
        const owners = await activeOwners(db, organisationId);
        await work(db, user);
        if (owners > 0 && (await activeOwners(db, organisationId)) === 0) throw new LastOwner();
      }),
    );
  }
}

async function activeOwners(db: EntityManager, organisationId: string): Promise<number> {
  const users = await db.getRepository(User).findBy({ organisationId, role: 'owner' });
  return users.filter((user) => user.disabledAt === null).length;
}

async function namingOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'pk_sign_in_names' || constraint === 'uq_users_email') throw new EmailTaken();
    if (constraint === 'fk_users_client') throw new NotFoundHere('client');
    throw error;
  }
}
