import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { storableText } from '../kernel/storable-json.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { checkedRequirements, sameRequirements, withLastingIds } from './checked-requirements.js';
import type { Requirement } from './domain/requirement.js';
import { OwnProfile } from './own-profile.entity.js';
import { ProfileVersion } from './profile-version.entity.js';
import type { ProfileOrigin } from './profile-version.entity.js';
import { CATALOGUE_VERSION, ProfilesInUse } from './profiles-in-use.service.js';
import type { ProfileInUse } from './profiles-in-use.service.js';
import { ProfileChangedMeanwhile, ProfileVersionNotFound, VacancyNotFound } from './vacancies.errors.js';
import { VacanciesService } from './vacancies.service.js';
import { VacancyListeners } from './vacancy-listeners.js';
import { Vacancy } from './vacancy.entity.js';

/** For whom a saved profile counts: the vacancy alone, or all vacancies of the organisation that have the same one. */
export const PROFILE_SCOPES = ['vacancy', 'everywhere'] as const;
export type ProfileScope = (typeof PROFILE_SCOPES)[number];

/** The version that somebody had before them. */
export interface ProfileBase {
  readonly slug: string;
  readonly version: number;
}

/** A profile to be saved. */
export interface ProfileEdit {
  readonly scope: ProfileScope;
  /** Checked when it is saved; weights may add up to anything. */
  readonly requirements: readonly Requirement[];
  /** What a text says that the person does; as before if not given. */
  readonly duties?: readonly string[];
  readonly origin: Exclude<ProfileOrigin, 'catalogue' | 'copied'>;
  readonly reason?: string;
  /** Refused if something else counts by now; not given where it may replace whatever there is. */
  readonly basedOn?: ProfileBase | undefined;
  readonly restoresVersion?: number | undefined;
}

/** A version in the list of them. */
export type ProfileVersionLine = Omit<ProfileVersion, 'organisationId' | 'profileId'>;

/** The profile of a vacancy, with all that it ever was. */
export interface VacancyProfile {
  readonly vacancy: Vacancy;
  readonly profile: ProfileInUse;
  /** Newest first; none while it stands as the catalogue has it. */
  readonly versions: readonly ProfileVersionLine[];
  /** Vacancies that point at the same profile, this one included. */
  readonly vacancyCount: number;
}

const LONGEST_REASON_CHARACTERS = 500;
const LONGEST_DUTY_CHARACTERS = 1_000;
const MOST_DUTIES = 50;

/** Role profiles as people edit them. The first edit copies; every further one adds a version. */
@Injectable()
export class RoleProfilesService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly inUse: ProfilesInUse,
    private readonly listeners: VacancyListeners,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws VacancyNotFound */
  async ofVacancy(actor: Actor, vacancyId: string): Promise<VacancyProfile> {
    assertAllowed(actor, 'profiles.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancy = await this.vacancies.get(actor, vacancyId);
      const profile = await this.profileOf(organisationId, vacancy.profileSlug);
      const own = await db.getRepository(OwnProfile).findOneBy({ organisationId, slug: profile.slug });
      const versions = own
        ? await db
            .getRepository(ProfileVersion)
            .find({ where: { organisationId, profileId: own.id }, order: { version: 'DESC' } })
        : [];
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
    const requirements = checkedRequirements(edit.requirements);
    return this.database.inOrganisation(organisationId, async (db) => {
      const seen = await this.vacancies.get(actor, vacancyId);
      const before = await this.profileOf(organisationId, seen.profileSlug);
      const slug = edit.scope === 'everywhere' ? before.baseSlug : null;
      // Whoever scores a résumé by the profile holds its vacancy: one that is scored at this moment is scored before, or by the new version.
      const [vacancy] = await lockVacancies(db, organisationId, vacancyId, slug);
      const current = await this.profileOf(organisationId, vacancy.profileSlug);
      const isForIt = edit.scope === 'vacancy' ? current.vacancyId === vacancyId : current.vacancyId === null;
      const duties = edit.duties === undefined ? current.duties : storableDuties(edit.duties);
      const isSame = sameRequirements(current.requirements, requirements) && isDeepStrictEqual(current.duties, duties);
      if (isForIt && isSame) return current;
      if (vacancy.profileSlug !== seen.profileSlug || isOutdated(edit.basedOn, current)) {
        throw new ProfileChangedMeanwhile();
      }
      const own = await this.ownFor(db, actor, vacancyId, current, slug);
      const version = await this.addVersion(db, actor, own, { ...edit, requirements, duties });
      await this.audit.record(
        actor,
        'vacancies.profile-saved',
        { type: 'vacancy', id: vacancyId },
        { scope: edit.scope, version, origin: edit.origin },
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
      ...(older.duties ? { duties: older.duties } : {}),
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

  /** The row to which versions are added, made where there is none: with what counted so far as its first version. */
  private async ownFor(
    db: EntityManager,
    actor: Actor,
    vacancyId: string,
    current: ProfileInUse,
    slug: string | null,
  ): Promise<OwnProfile> {
    const { organisationId } = actor;
    const profiles = db.getRepository(OwnProfile);
    const id = newId();
    const row = {
      organisationId,
      id,
      slug: slug ?? `own-${id}`,
      baseSlug: current.baseSlug,
      vacancyId: slug === null ? vacancyId : null,
      version: 1,
      createdAt: this.clock.now(),
    };
    // Of two first edits at the same time one makes the row and the other one goes on with it.
    const made = await profiles.createQueryBuilder().insert().values(row).orIgnore().returning(['id']).execute();
    const key = slug === null ? { organisationId, vacancyId } : { organisationId, slug };
    const own = await profiles.findOneOrFail({ where: key, lock: { mode: 'pessimistic_write' } });
    if ((made.raw as unknown[]).length > 0) {
      const first =
        (slug === null ? null : await this.inUse.version(organisationId, slug, CATALOGUE_VERSION)) ?? current;
      await db.getRepository(ProfileVersion).insert({
        organisationId,
        profileId: own.id,
        version: 1,
        requirements: [...first.requirements],
        duties: first.duties && [...first.duties],
        origin: first.version === CATALOGUE_VERSION ? 'catalogue' : 'copied',
        restoresVersion: null,
        reason: '',
        userId: null,
        userName: '',
        createdAt: this.clock.now(),
      });
    }
    return own;
  }

  private async addVersion(
    db: EntityManager,
    actor: Actor,
    own: OwnProfile,
    edit: Omit<ProfileEdit, 'duties'> & Pick<ProfileInUse, 'duties'>,
  ): Promise<number> {
    const { organisationId, id: profileId } = own;
    const versions = db.getRepository(ProfileVersion);
    const earlier = await versions.find({ where: { organisationId, profileId }, order: { version: 'ASC' } });
    const version = own.version + 1;
    await versions.insert({
      organisationId,
      profileId,
      version,
      requirements: withLastingIds(
        edit.requirements,
        earlier.flatMap(({ requirements }) => requirements),
      ),
      duties: edit.duties && [...edit.duties],
      origin: edit.origin,
      restoresVersion: edit.restoresVersion ?? null,
      reason: storableText(edit.reason ?? '')
        .trim()
        .slice(0, LONGEST_REASON_CHARACTERS),
      userId: actor.userId,
      userName: actor.name,
      createdAt: this.clock.now(),
    });
    await db.getRepository(OwnProfile).update({ organisationId, id: profileId }, { version });
    return version;
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

/** As a document has them: a line each, no two alike. */
function storableDuties(duties: readonly string[]): string[] {
  const lines = duties.map((duty) =>
    storableText(duty).replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_DUTY_CHARACTERS),
  );
  return [...new Set(lines.filter(Boolean))].slice(0, MOST_DUTIES);
}

/** Takes the vacancy and all that point at the slug, always in the same order; the vacancy comes first in the answer. */
async function lockVacancies(
  db: EntityManager,
  organisationId: string,
  vacancyId: string,
  slug: string | null,
): Promise<[Vacancy]> {
  const locked = await db
    .getRepository(Vacancy)
    .createQueryBuilder('vacancy')
    .where('vacancy.organisationId = :organisationId', { organisationId })
    .andWhere('(vacancy.id = :vacancyId OR vacancy.profileSlug = :slug)', { vacancyId, slug })
    .orderBy('vacancy.id')
    .setLock('pessimistic_write')
    .getMany();
  const vacancy = locked.find(({ id }) => id === vacancyId);
  if (!vacancy) throw new VacancyNotFound();
  return [vacancy];
}

function isOutdated(base: ProfileBase | undefined, current: ProfileInUse): boolean {
  return base !== undefined && (base.slug !== current.slug || base.version !== current.version);
}
