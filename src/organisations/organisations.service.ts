import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { assertAllowed } from './access.decorators.js';
import { systemActor } from './domain/actor.js';
import type { Actor } from './domain/actor.js';
import { languageOf, nameOf, timeZoneOf } from './form-fields.js';
import { OrganisationDirectoryEntry } from './organisation-directory.entity.js';
import { Organisation } from './organisation.entity.js';
import { FieldInvalid, NotFoundHere } from './organisations.errors.js';

/** What an organisation is made of. */
export interface OrganisationFields {
  readonly name: string;
  readonly kind: 'employer' | 'agency';
  /** IANA name. */
  readonly timeZone: string;
  readonly language: string;
  /** What is done with two candidates whose contacts say that they are one person; merged at once if not said. */
  readonly duplicates?: Organisation['duplicates'];
}

/** Tenants and the list of their ids. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A new, empty organisation.
   *
   * @param within  what must be made together with it or not at all, its first owner above all
   * @throws FieldInvalid
   */
  async createOrganisation(
    fields: OrganisationFields,
    within: (organisationId: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<{ organisationId: string }> {
    const organisationId = newId();
    const values = checked(fields);
    const createdAt = this.clock.now();
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.getRepository(Organisation).insert({ organisationId, id: organisationId, ...values, createdAt });
      await db.getRepository(OrganisationDirectoryEntry).insert({ organisationId, createdAt });
      const subject = { type: 'organisation', id: organisationId };
      await this.audit.record(systemActor(organisationId), 'organisation.created', subject);
      await within(organisationId);
    });
    return { organisationId };
  }

  /** @throws NotFoundHere */
  async get(organisationId: string): Promise<Organisation> {
    const found = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Organisation).findOneBy({ organisationId, id: organisationId }),
    );
    if (!found) throw new NotFoundHere('organisation');
    return found;
  }

  /** Changes the fields that are given. @throws NotAllowed, FieldInvalid */
  async update(actor: Actor, changes: Partial<OrganisationFields>): Promise<Organisation> {
    assertAllowed(actor, 'organisation.edit');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const organisations = db.getRepository(Organisation);
      // Of two people who change different fields at the same moment the second sees what the first has left.
      const before = await organisations.findOneOrFail({
        where: { organisationId, id: organisationId },
        lock: { mode: 'pessimistic_write' },
      });
      const { duplicates = before.duplicates } = changes;
      const values = checked({ ...before, ...changes, duplicates });
      await organisations.update({ organisationId, id: organisationId }, values);
      await this.audit.record(actor, 'organisation.changed', { type: 'organisation', id: organisationId }, values);
      return { ...before, ...values };
    });
  }

  /** Ids of all organisations, oldest first: what workers walk. */
  async allOrganisationIds(): Promise<string[]> {
    const entries = await this.database.shared((db) =>
      db.getRepository(OrganisationDirectoryEntry).find({ order: { createdAt: 'ASC', organisationId: 'ASC' } }),
    );
    return entries.map((entry) => entry.organisationId);
  }
}

function checked({
  name,
  kind,
  timeZone,
  language,
  duplicates = 'merge',
}: OrganisationFields): Required<OrganisationFields> {
  if (kind !== 'employer' && kind !== 'agency') throw new FieldInvalid('kind', 'employer or agency');
  if (duplicates !== 'merge' && duplicates !== 'ask') throw new FieldInvalid('duplicates', 'merge or ask');
  return {
    name: nameOf(name),
    kind,
    timeZone: timeZoneOf(timeZone),
    language: languageOf(language),
    duplicates,
  };
}
