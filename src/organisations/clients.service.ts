import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database, violatedConstraint } from '../platform/database/index.js';
import { assertAllowed } from './access.decorators.js';
import { Client } from './client.entity.js';
import type { Actor } from './domain/actor.js';
import { idOf, nameOf } from './form-fields.js';
import { ClientNameTaken, NotFoundHere } from './organisations.errors.js';

/** The companies that an agency hires for. */
@Injectable()
export class ClientsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, FieldInvalid, ClientNameTaken */
  async create(actor: Actor, name: string): Promise<{ clientId: string }> {
    assertAllowed(actor, 'clients.edit');
    const { organisationId } = actor;
    const id = newId();
    const values = { organisationId, id, name: nameOf(name), createdAt: this.clock.now() };
    await namingOnce(() =>
      this.database.inOrganisation(organisationId, async (db) => {
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

  /** By name; an actor of role `client` gets their own alone. */
  async list(actor: Actor): Promise<Client[]> {
    const { organisationId } = actor;
    const own = actor.role === 'client' ? { id: actor.clientId ?? organisationId } : {};
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Client).find({ where: { organisationId, ...own }, order: { name: 'ASC', id: 'ASC' } }),
    );
  }
}

async function namingOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violatedConstraint(error) === 'uq_clients_name') throw new ClientNameTaken();
    throw error;
  }
}
