import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { WebSessionStore } from '../platform/web-session/index.js';
import { Organisation } from './organisation.entity.js';
import { SignInLinksService } from './sign-in-links.service.js';
import { subjectOf } from './session-subject.js';
import { User } from './user.entity.js';
import type { Viewer } from './viewer.js';

/** What signing in reads and writes of a user. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly links: SignInLinksService,
    private readonly sessions: WebSessionStore,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The user, disabled ones included. */
  async find(organisationId: string, userId: string): Promise<User | null> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(User).findOneBy({ organisationId, id: userId }),
    );
  }

  /** Who is behind a session; null once the person is disabled or gone. */
  async viewer(organisationId: string, userId: string): Promise<Viewer | null> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const user = await db.getRepository(User).findOneBy({ organisationId, id: userId });
      const organisation = await db.getRepository(Organisation).findOneBy({ organisationId, id: organisationId });
      if (!user || user.disabledAt || !organisation) return null;
      const { role, name, clientId, language, email } = user;
      return {
        actor: { organisationId, userId, role, name, clientId },
        language,
        email,
        organisationName: organisation.name,
        organisationKind: organisation.kind,
        timeZone: organisation.timeZone,
      };
    });
  }

  /** Sets a password. Whoever knew the old one is out: open sessions end and unused links stop working. */
  async savePassword(db: EntityManager, user: User, passwordHash: string): Promise<void> {
    const { organisationId, id, name } = user;
    await db.getRepository(User).update({ organisationId, id }, { passwordHash });
    await this.links.withdraw(db, { organisationId, userId: id });
    await this.sessions.endAllOf(subjectOf({ organisationId, userId: id }));
    await this.audit.record({ organisationId, userId: id, name }, 'users.password-set', { type: 'user', id });
  }

  async noteSignIn(db: EntityManager, user: User, by: 'link' | 'password'): Promise<void> {
    const { organisationId, id, name } = user;
    await db.getRepository(User).update({ organisationId, id }, { lastSignedInAt: this.clock.now() });
    await this.audit.record({ organisationId, userId: id, name }, 'users.signed-in', { type: 'user', id }, { by });
  }
}
