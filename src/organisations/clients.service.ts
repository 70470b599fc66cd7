import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database, violatedConstraint } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { assertAllowed } from './access.decorators.js';
import { isAgency } from './agency.js';
import { Client } from './client.entity.js';
import type { Actor } from './domain/actor.js';
import { idOf, nameOf } from './form-fields.js';
import { ClientNameTaken, NotAnAgency, NotFoundHere } from './organisations.errors.js';

const BY_NAME: Keyset<Client> = {
  list: 'clients',
  direction: 'ASC',
  columns: [
    { sql: 'client.name', kind: 'text', of: ({ name }) => name },
    { sql: 'client.id', kind: 'id', of: ({ id }) => id },
  ],
};

/** The companies that an agency hires for. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, NotAnAgency, FieldInvalid, ClientNameTaken */
  async create(actor: Actor, name: string): Promise<{ clientId: string }> {
    assertAllowed(actor, 'clients.edit');
    const { organisationId } = actor;
    const id = newId();
    const values = { organisationId, id, name: nameOf(name), createdAt: this.clock.now() };
    await namingOnce(() =>
      this.database.inOrganisation(organisationId, async (db) => {
        if (!(await isAgency(db, organisationId))) throw new NotAnAgency();
        await db.getRepository(Client).insert(values);
        await this.audit.record(actor, 'clients.created', { type: 'client', id });
      }),
    );
    return { clientId: id };
  }

  /** @throws NotAllowed, FieldInvalid, ClientNameTaken, NotFoundHere */
  async rename(actor: Actor, clientId: string, name: string): Promise<void> {
    assertAllowed(actor, 'clients.edit');
    const { organisationId } = actor;
    await namingOnce(() =>
      this.database.inOrganisation(organisationId, async (db) => {
        const { affected } = await db
          .getRepository(Client)
          .update({ organisationId, id: idOf('client', clientId) }, { name: nameOf(name) });
        if (!affected) throw new NotFoundHere('client');
        await this.audit.record(actor, 'clients.renamed', { type: 'client', id: clientId });
      }),
    );
  }

  /** All by name, to choose one from; an actor of role `client` gets their own alone. */
  async list(actor: Actor): Promise<Client[]> {
    return this.database.inOrganisation(actor.organisationId, (db) =>
      visibleTo(db, actor).orderBy('client.name', 'ASC').addOrderBy('client.id', 'ASC').getMany(),
    );
  }

  /** Those to tell vacancies apart by: none where the organisation hires for itself, and none for a client, who sees one's own. */
  async choices(actor: Actor): Promise<Client[]> {
    if (actor.role === 'client') return [];
    const { organisationId } = actor;
    const hires = await this.database.inOrganisation(organisationId, (db) => isAgency(db, organisationId));
    return hires ? this.list(actor) : [];
  }

  /** The same list page by page. @throws CursorInvalid */
  async page(actor: Actor, request: PageRequest): Promise<Page<Client>> {
    return this.database.inOrganisation(actor.organisationId, (db) => readPage(visibleTo(db, actor), BY_NAME, request));
  }

  /** One of them. @throws NotFoundHere */
  async get(actor: Actor, clientId: string): Promise<Client> {
    const client = isId(clientId)
      ? await this.database.inOrganisation(actor.organisationId, (db) =>
          visibleTo(db, actor).andWhere('client.id = :clientId', { clientId }).getOne(),
        )
      : null;
    if (!client) throw new NotFoundHere('client');
    return client;
  }
}

function visibleTo(db: EntityManager, { organisationId, role, clientId }: Actor): SelectQueryBuilder<Client> {
  const query = db
    .getRepository(Client)
    .createQueryBuilder('client')
    .where('client.organisationId = :organisationId', { organisationId });
  return role === 'client' ? query.andWhere('client.id = :own', { own: clientId ?? null }) : query;
}

async function namingOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violatedConstraint(error) === 'uq_clients_name') throw new ClientNameTaken();
    throw error;
  }
}
