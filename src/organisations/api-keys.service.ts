import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database, violatedConstraint } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { assertAllowed, assertMayGrant } from './access.decorators.js';
import { ApiKey } from './api-key.entity.js';
import { isNameOfNobody } from './domain/actor.js';
import type { Actor } from './domain/actor.js';
import type { Role } from './domain/permissions.table.js';
import { idOf, nameOf } from './form-fields.js';
import { KeyNameReserved, NotFoundHere } from './organisations.errors.js';
import { assertRoleFits, roleFields } from './role-fields.js';
import { hashOfToken, randomToken } from './tokens.js';

/**
 * `otklik_<organisation id without dashes>_<43 random characters>`: the tenant is known before the key is looked up,
 * and secret scanners recognise the beginning.
 */
const KEY = /^otklik_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/;

/** Use is noted once a minute, so that a busy program does not write at every call. */
const NOTED_EVERY_MILLISECONDS = 60_000;

/** A key as it is shown in lists; the secret is in none. */
export type ApiKeyRow = Omit<ApiKey, 'secretHash'>;

const NEWEST_FIRST: Keyset<ApiKeyRow> = {
  list: 'api-keys',
  direction: 'DESC',
  columns: [{ sql: 'apiKey.id', kind: 'id', of: ({ id }) => id }],
};

/** What lists show. */
const SHOWN = ['organisationId', 'id', 'name', 'role', 'clientId', 'createdAt', 'lastUsedAt', 'revokedAt'] as const;

/** Keys of other programs. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A new key; `key` is in this answer and nowhere else.
   *
   * @throws NotAllowed, RoleTooHigh, FieldInvalid, KeyNameReserved, NotFoundHere for an unknown client
   */
  async create(
    actor: Actor,
    wanted: { name: string; role: Role; clientId?: string | null },
  ): Promise<{ id: string; key: string }> {
    assertAllowed(actor, 'api-keys.edit');
    const { organisationId } = actor;
    const { role, clientId } = roleFields(wanted.role, wanted.clientId ?? null);
    assertMayGrant(actor, role);
    const name = nameOf(wanted.name);
    if (isNameOfNobody(name)) throw new KeyNameReserved(name);
    const id = newId();
    const key = `otklik_${organisationId.replaceAll('-', '').toLowerCase()}_${randomToken()}`;
    const fields = { organisationId, id, name, role, clientId };
    try {
      await this.database.inOrganisation(organisationId, async (db) => {
        await assertRoleFits(db, organisationId, role);
        const createdAt = this.clock.now();
        await db.getRepository(ApiKey).insert({ ...fields, secretHash: hashOfToken(key), createdAt });
        await this.audit.record(actor, 'api-keys.created', { type: 'api-key', id }, { role });
      });
    } catch (error) {
      if (violatedConstraint(error) === 'fk_api_keys_client') throw new NotFoundHere('client');
      throw error;
    }
    return { id, key };
  }

  /** Newest first, revoked ones included. @throws NotAllowed, CursorInvalid */
  async page(actor: Actor, request: PageRequest = {}): Promise<Page<ApiKeyRow>> {
    assertAllowed(actor, 'api-keys.edit');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) => {
      const keys = db
        .getRepository(ApiKey)
        .createQueryBuilder('apiKey')
        .select(SHOWN.map((column) => `apiKey.${column}`))
        .where('apiKey.organisationId = :organisationId', { organisationId });
      return readPage<ApiKeyRow>(keys, NEWEST_FIRST, request);
    });
  }

  /** Makes the key useless at once. Doing it twice changes nothing. @throws NotAllowed, NotFoundHere */
  async revoke(actor: Actor, id: string): Promise<void> {
    assertAllowed(actor, 'api-keys.edit');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const keys = db.getRepository(ApiKey);
      if (!(await keys.existsBy({ organisationId, id: idOf('api-key', id) }))) throw new NotFoundHere('api-key');
      const { affected } = await keys.update(
        { organisationId, id, revokedAt: IsNull() },
        { revokedAt: this.clock.now() },
      );
      if (affected) await this.audit.record(actor, 'api-keys.revoked', { type: 'api-key', id });
    });
  }

  /** Who calls with this key; null for anything that is not a working key. */
  async authenticate(key: string): Promise<Actor | null> {
    const parts = KEY.exec(key);
    if (!parts) return null;
    const organisationId = parts.slice(1).join('-');
    // Not every row of 32 digits is a UUID.
    if (!isId(organisationId)) return null;
    const now = this.clock.now();
    return this.database.inOrganisation(organisationId, async (db) => {
      const keys = db.getRepository(ApiKey);
      const found = await keys.findOneBy({ organisationId, secretHash: hashOfToken(key), revokedAt: IsNull() });
      if (!found) return null;
      const { id, role, name, clientId, lastUsedAt } = found;
      if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() >= NOTED_EVERY_MILLISECONDS) {
        await keys.update({ organisationId, id }, { lastUsedAt: now });
      }
      return { organisationId, userId: null, role, name, clientId };
    });
  }
}
