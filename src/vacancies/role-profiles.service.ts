import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { checkedRequirements, sameRequirements } from './checked-requirements.js';
import { profileChanges } from './domain/profile-changes.js';
import type { ProfileOrigin } from './profile-version.entity.js';
import { isOutdated, lockVacancies, ProfileVersions, storableDuties } from './profile-versions.service.js';
import type { ProfileBase, ProfileVersionLine, VersionEdit } from './profile-versions.service.js';
import { CATALOGUE_VERSION, ProfilesInUse } from './profiles-in-use.service.js';
import type { ProfileInUse } from './profiles-in-use.service.js';
import { ProfileChangedMeanwhile, ProfileVersionNotFound, VacancyNotFound } from './vacancies.errors.js';
import { VacanciesService } from './vacancies.service.js';
import { VacancyListeners } from './vacancy-listeners.js';
import { Vacancy } from './vacancy.entity.js';

/** For whom a saved profile counts: the vacancy alone, or all vacancies of the organisation that have the same one. */
export const PROFILE_SCOPES = ['vacancy', 'everywhere'] as const;
export type ProfileScope = (typeof PROFILE_SCOPES)[number];

/** A profile to be saved. */
export interface ProfileEdit extends VersionEdit {
  readonly scope: ProfileScope;
  readonly origin: Exclude<ProfileOrigin, 'catalogue' | 'copied'>;
}

/** The profile of a vacancy, with all that it ever was. */
export interface VacancyProfile {
  readonly vacancy: Vacancy;
  readonly profile: ProfileInUse;
  /** Newest first; none while it stands as the catalogue has it. */
  readonly versions: readonly ProfileVersionLine[];
  /** Vacancies that point at the same profile, this one included. */
  readonly vacancyCount: number;
}

/** Role profiles as people edit them. The first edit copies; every further one adds a version. */
@Injectable()
export class RoleProfilesService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly inUse: ProfilesInUse,
    private readonly listeners: VacancyListeners,
    private readonly audit: AuditService,
    private readonly versions: ProfileVersions,
  ) {}

  /** @throws VacancyNotFound */
  async ofVacancy(actor: Actor, vacancyId: string): Promise<VacancyProfile> {
    assertAllowed(actor, 'profiles.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancy = await this.vacancies.get(actor, vacancyId);
      const profile = await this.profileOf(organisationId, vacancy.profileSlug);
      const versions = await this.versions.of(db, organisationId, profile.slug);
      const vacancyCount = await db.getRepository(Vacancy).countBy({ organisationId, profileSlug: profile.slug });
      return { vacancy, profile, versions, vacancyCount };
    });
  }

  /**
   * Saves what the profile of a vacancy requires from now on, as a new version; everybody scored by it is scored anew in the background.
   * What is already so is not saved again.
   *
   * @throws ProfileInvalid, ProfileChangedMeanwhile, VacancyNotFound
   */
  async save(actor: Actor, vacancyId: string, edit: ProfileEdit): Promise<ProfileInUse> {
    assertAllowed(actor, 'profiles.edit');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const seen = await this.vacancies.get(actor, vacancyId);
      const requirements = checkedRequirements(edit.requirements, seen.citySlug);
      const before = await this.profileOf(organisationId, seen.profileSlug);
      const slug = edit.scope === 'everywhere' ? before.baseSlug : null;
      // Whoever scores a résumé by the profile holds its vacancy: one that is scored at this moment is scored before, or by the new version.
      const vacancy = (await lockVacancies(db, organisationId, { vacancyId, slug })).find(({ id }) => id === vacancyId);
      if (!vacancy) throw new VacancyNotFound();
      const current = await this.profileOf(organisationId, vacancy.profileSlug);
      const isForIt = edit.scope === 'vacancy' ? current.vacancyId === vacancyId : current.vacancyId === null;
      const duties = edit.duties === undefined ? current.duties : edit.duties && storableDuties(edit.duties);
      const isSame = sameRequirements(current.requirements, requirements) && isDeepStrictEqual(current.duties, duties);
      if (isForIt && isSame) return current;
      if (vacancy.profileSlug !== seen.profileSlug || isOutdated(edit.basedOn, current)) {
        throw new ProfileChangedMeanwhile();
      }
      const own = await this.versions.rowFor(db, organisationId, current, { vacancyId, slug });
      const version = await this.versions.add(db, actor, own, { ...edit, requirements, duties });
      await this.audit.record(
        actor,
        'vacancies.profile-saved',
        { type: 'vacancy', id: vacancyId },
        {
          scope: edit.scope,
          version,
          origin: edit.origin,
          changes: profileChanges(current.requirements, requirements),
        },
      );
      await this.pointAt(db, vacancy, own.slug);
      return this.profileOf(organisationId, own.slug);
    });
  }

  /** Brings back an older version, as a new one. @throws ProfileVersionNotFound, ProfileChangedMeanwhile, VacancyNotFound */
  async restore(actor: Actor, vacancyId: string, version: number, basedOn?: ProfileBase): Promise<ProfileInUse> {
    assertAllowed(actor, 'profiles.edit');
    const { organisationId } = actor;
    const { profileSlug } = await this.vacancies.get(actor, vacancyId);
    const older = version > CATALOGUE_VERSION && (await this.inUse.version(organisationId, profileSlug, version));
    if (!older) throw new ProfileVersionNotFound();
    return this.save(actor, vacancyId, {
      scope: older.vacancyId === null ? 'everywhere' : 'vacancy',
      requirements: older.requirements,
      duties: older.duties,
      origin: 'edited',
      basedOn,
      restoresVersion: version,
    });
  }

  private async profileOf(organisationId: string, slug: string): Promise<ProfileInUse> {
    const profile = await this.inUse.bySlug(organisationId, slug);
    if (!profile) throw new Error(`A vacancy points at the profile "${slug}", which there is not`);
    return profile;
  }

  /** The vacancy goes by this profile from now on, and whoever follows is told. */
  private async pointAt(db: EntityManager, vacancy: Vacancy, slug: string): Promise<void> {
    const { organisationId, id } = vacancy;
    if (vacancy.profileSlug !== slug) {
      await db.getRepository(Vacancy).update({ organisationId, id }, { profileSlug: slug });
      await this.listeners.changed(db, { before: vacancy, after: { ...vacancy, profileSlug: slug } });
    }
    await this.listeners.profileChanged(db, { organisationId, slug });
  }
}
