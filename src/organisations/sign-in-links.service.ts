import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { assertAllowed } from './access.decorators.js';
import type { Actor } from './domain/actor.js';
import { idOf } from './form-fields.js';
import { NotFoundHere, SignInLinkInvalid } from './organisations.errors.js';
import { SignInLink } from './sign-in-link.entity.js';
import { hashOfToken, randomToken } from './tokens.js';
import { User } from './user.entity.js';

/** Long enough for a colleague who reads the mail tomorrow, short enough for one that is never read. */
const VALID_HOURS = 48;

/** Whose a link is. */
export interface LinkOwner {
  readonly organisationId: string;
  readonly userId: string;
}

/** One-time links: made by an owner or by the product, used once by whoever opens them. */
@Injectable()
export class SignInLinksService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * The address of a fresh link that signs the user in. Links made before and not used yet stop working.
   *
   * @throws NotAllowed, NotFoundHere for an unknown or disabled user
   */
  async createSignInLink(actor: Actor, userId: string): Promise<string> {
    assertAllowed(actor, 'users.edit');
    const { organisationId } = actor;
    const token = randomToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + VALID_HOURS * 3_600_000);
    await this.database.inOrganisation(organisationId, async (db) => {
      const user = await db.getRepository(User).findOneBy({ organisationId, id: idOf('user', userId) });
      if (!user || user.disabledAt) throw new NotFoundHere('user');
      await this.withdraw(db, { organisationId, userId });
      await db
        .getRepository(SignInLink)
        .insert({ tokenHash: hashOfToken(token), organisationId, userId, createdAt, expiresAt });
      await this.audit.record(actor, 'users.sign-in-link-made', { type: 'user', id: userId });
    });
    return `${this.settings.publicUrl}/sign-in/link/${token}`;
  }

  /** Whose link this is, without using it: mail programs open links to look at them. @throws SignInLinkInvalid */
  async ownerOf(token: string): Promise<LinkOwner> {
    const now = this.clock.now();
    const link = await this.database.shared((db) =>
      db.getRepository(SignInLink).findOneBy({ tokenHash: hashOfToken(token) }),
    );
    if (!link || link.usedAt || link.expiresAt <= now) throw new SignInLinkInvalid();
    return { organisationId: link.organisationId, userId: link.userId };
  }

  /** Uses the link up within the caller's transaction; of two at once one succeeds. @throws SignInLinkInvalid */
  async claim(db: EntityManager, token: string): Promise<void> {
    const now = this.clock.now();
    const { affected } = await db
      .createQueryBuilder()
      .update(SignInLink)
      .set({ usedAt: now })
      .where('token_hash = :hash AND used_at IS NULL AND expires_at > :now', { hash: hashOfToken(token), now })
      .execute();
    if (affected !== 1) throw new SignInLinkInvalid();
  }

  /** Makes unused links of a user useless. */
  async withdraw(db: EntityManager, owner: LinkOwner): Promise<void> {
    await db
      .createQueryBuilder()
      .delete()
      .from(SignInLink)
      .where('organisation_id = :organisationId AND user_id = :userId AND used_at IS NULL', { ...owner })
      .execute();
  }

  /** Removes links that can no longer be used. */
  async clearOld(now: Date): Promise<void> {
    await this.database.shared((db) =>
      db.createQueryBuilder().delete().from(SignInLink).where('expires_at < :now', { now }).execute(),
    );
  }
}
