import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { AuditSubject } from '../audit/index.js';
import { ConnectionsService } from '../job-boards/index.js';
import type { SimulatorControl } from '../job-boards/index.js';
import { OrganisationsService, systemActor, UsersService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';

/** Who owns the organisation that a fresh installation begins with. */
export const FIRST_OWNER_EMAIL = 'owner@otklik.test';

const FINISHED = 'first-run.finished';

/** The organisation of a fresh installation and its connections. Each step finds out by itself whether it was done. */
@Injectable()
export class FirstOrganisation {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly users: UsersService,
    private readonly connections: ConnectionsService,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The organisation of this installation with its owner, made where there is none. */
  async ensure(): Promise<Actor> {
    const [known] = await this.organisations.allOrganisationIds();
    const { organisationId } = known
      ? { organisationId: known }
      : await this.organisations.createOrganisation({
          name: 'Кедровая',
          kind: 'employer',
          timeZone: 'Europe/Moscow',
          language: 'ru',
        });
    const actor = systemActor(organisationId);
    const people = await this.users.list(actor);
    if (people.length === 0) {
      await this.users.createUser({
        organisationId,
        email: FIRST_OWNER_EMAIL,
        name: 'Анна',
        role: 'owner',
        language: 'ru',
      });
    }
    return actor;
  }

  async isFinished(actor: Actor): Promise<boolean> {
    const { rows } = await this.audit.list(actor.organisationId, { subject: subjectOf(actor), limit: 1 });
    return rows.length > 0;
  }

  async finish(actor: Actor): Promise<void> {
    await this.audit.record(actor, FINISHED, subjectOf(actor));
  }

  /** Connects both simulated boards, as a person would on the page Connections. */
  async connectBoards(actor: Actor, control: SimulatorControl): Promise<number> {
    const connected = (await this.connections.list(actor.organisationId)).map((connection) => connection.board);
    const redirectUri = `${this.settings.publicUrl}/connections/headhunter/callback`;
    if (!connected.includes('headhunter')) {
      const code = control.authorisationCode({ board: 'headhunter', redirectUri });
      await this.connections.connectHeadhunter({ actor, code, redirectUri });
    }
    if (!connected.includes('superjob')) {
      const address = `${this.settings.publicUrl}/connections/superjob/callback`;
      const code = control.authorisationCode({ board: 'superjob', redirectUri: address });
      await this.connections.connectSuperjob({ actor, code, redirectUri: address });
    }
    return 2;
  }
}

/** A subject of its own: among all that happens to an organisation the end of its first run would get lost. */
function subjectOf({ organisationId }: Actor): AuditSubject {
  return { type: 'first-run', id: organisationId };
}
