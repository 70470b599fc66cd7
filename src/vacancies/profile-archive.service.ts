import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { OwnProfile } from './own-profile.entity.js';
import { ProfileNotFound, ProfileStillUsed } from './vacancies.errors.js';
import { Vacancy } from './vacancy.entity.js';

/** One that was put away. */
export interface ArchivedProfile {
  readonly slug: string;
  readonly title: string;
  readonly archivedAt: Date;
}

/** Titles of vacancies that a refusal names. */
const NAMED = 5;

/** Own profiles that nobody needs any more are put away: what was scored by them stays explained, and they can be brought back. */
@Injectable()
export class ProfileArchive {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By title. */
  async list(actor: Actor): Promise<ArchivedProfile[]> {
    assertAllowed(actor, 'profiles.read');
    const { organisationId } = actor;
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(OwnProfile)
        .find({ where: { organisationId, archivedAt: Not(IsNull()) }, order: { titleKey: 'ASC' } }),
    );
    return rows.flatMap(({ slug, title, archivedAt }) =>
      title !== null && archivedAt ? [{ slug, title, archivedAt }] : [],
    );
  }

  /** Twice is once. @throws ProfileNotFound also for what the catalogue has, ProfileStillUsed while an open vacancy goes by it */
  async putAway(actor: Actor, slug: string): Promise<void> {
    await this.change(actor, slug, true);
  }

  /** Twice is once. @throws ProfileNotFound */
  async bringBack(actor: Actor, slug: string): Promise<void> {
    await this.change(actor, slug, false);
  }

  private async change(actor: Actor, slug: string, isAway: boolean): Promise<void> {
    assertAllowed(actor, 'profiles.edit');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      // Whoever gives it to a vacancy at the same moment holds the row, or waits for it.
      const own = await db
        .getRepository(OwnProfile)
        .findOne({ where: { organisationId, slug, title: Not(IsNull()) }, lock: { mode: 'pessimistic_write' } });
      if (!own) throw new ProfileNotFound();
      if ((own.archivedAt !== null) === isAway) return;
      if (isAway) {
        const using = await db.getRepository(Vacancy).find({
          select: { id: true, title: true },
          where: { organisationId, profileSlug: slug, status: 'open' },
          order: { id: 'DESC' },
        });
        if (using.length > 0)
          throw new ProfileStillUsed(
            using.slice(0, NAMED).map(({ title }) => title),
            using.length,
          );
      }
      const archivedAt = isAway ? this.clock.now() : null;
      await db.getRepository(OwnProfile).update({ organisationId, id: own.id }, { archivedAt });
      const action = isAway ? 'vacancies.profile-archived' : 'vacancies.profile-brought-back';
      await this.audit.record(actor, action, { type: 'role-profile', id: slug }, { title: own.title ?? '' });
    });
  }
}
