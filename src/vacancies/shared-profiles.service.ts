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
import { Database, violatedConstraint } from '../platform/database/index.js';
import { checkedRequirements, sameRequirements } from './checked-requirements.js';
import type { LocalisedText } from './domain/localised-text.js';
import { recogniseRoleProfile } from './domain/recognise-profile.js';
import type { Requirement } from './domain/requirement.js';
import { ROLE_PROFILES } from './domain/role-profiles.js';
import { OwnProfile } from './own-profile.entity.js';
import { profileChanges } from './domain/profile-changes.js';
import { isOutdated, lockVacancies, ProfileVersions, storableDuties } from './profile-versions.service.js';
import type { ProfileVersionLine, VersionEdit } from './profile-versions.service.js';
import { CATALOGUE_VERSION, ProfilesInUse } from './profiles-in-use.service.js';
import type { ProfileInUse } from './profiles-in-use.service.js';
import { titleKeyOf } from './title-key.js';
import {
  ProfileChangedMeanwhile,
  ProfileNotFound,
  ProfileTitleInvalid,
  ProfileTitleTaken,
  ProfileVersionNotFound,
} from './vacancies.errors.js';
import { VacancyListeners } from './vacancy-listeners.js';
import { Vacancy } from './vacancy.entity.js';

/** A profile that any vacancy may go by, in the list of them. */
export interface SharedProfileLine {
  readonly slug: string;
  readonly title: LocalisedText;
  /** False for those of the catalogue, edited or not. */
  readonly isOwn: boolean;
  readonly vacancyCount: number;
}

/** One of them, with all that it ever was. */
export interface SharedProfile {
  readonly profile: ProfileInUse;
  /** Newest first; none while it stands as the catalogue has it. */
  readonly versions: readonly ProfileVersionLine[];
  /** When it was put away; null = it can be chosen. */
  readonly archivedAt: Date | null;
  /** Those that go by it, newest first. */
  readonly vacancies: readonly Pick<Vacancy, 'id' | 'title'>[];
}

/** A profile to be made. */
export interface NewProfile {
  readonly title: string;
  /** Not given: those of the profile that is copied. */
  readonly requirements?: readonly Requirement[] | undefined;
  /** Slug of the profile that it is a copy of: its kind of job is the same. */
  readonly copyOf?: string | undefined;
  readonly isFromText?: boolean | undefined;
  /** The text that it is made from, where it is known. */
  readonly sourceText?: string | undefined;
  /** What the text says that the person does. */
  readonly duties?: readonly string[] | undefined;
  readonly reason?: string;
}

/** A further version of one. */
export interface SharedProfileEdit extends Omit<VersionEdit, 'origin'> {
  /** Of one outside the catalogue alone; as it is if not given. */
  readonly title?: string | undefined;
}

const LONGEST_TITLE_CHARACTERS = 200;

/** Profiles that belong to no vacancy alone: those of the catalogue, and those that an organisation makes for any trade. */
@Injectable()
export class SharedProfiles {
  constructor(
    private readonly database: Database,
    private readonly inUse: ProfilesInUse,
    private readonly versions: ProfileVersions,
    private readonly listeners: VacancyListeners,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The organisation's own by title, then the catalogue's in its order. */
  async list(actor: Actor): Promise<SharedProfileLine[]> {
    assertAllowed(actor, 'profiles.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const counts = await vacancyCounts(db, organisationId);
      const own = await this.inUse.ownOfAll(organisationId);
      return [
        ...own.map(({ slug, title }) => ({ slug, title, isOwn: true, vacancyCount: counts.get(slug) ?? 0 })),
        ...ROLE_PROFILES.map(({ slug, title }) => ({ slug, title, isOwn: false, vacancyCount: counts.get(slug) ?? 0 })),
      ];
    });
  }

  /** @throws ProfileNotFound also for the profile of one vacancy alone, which is found through its vacancy */
  async get(actor: Actor, slug: string): Promise<SharedProfile> {
    assertAllowed(actor, 'profiles.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const profile = await this.shared(organisationId, slug);
      const vacancies = await db.getRepository(Vacancy).find({
        select: { id: true, title: true },
        where: { organisationId, profileSlug: slug },
        order: { id: 'DESC' },
      });
      const versions = await this.versions.of(db, organisationId, slug);
      const own = await db.getRepository(OwnProfile).findOneBy({ organisationId, slug });
      return { profile, versions, archivedAt: own?.archivedAt ?? null, vacancies };
    });
  }

  /** What a new one may be made of: any profile of the organisation, that of a single vacancy too. @throws ProfileNotFound */
  async toCopy(actor: Actor, slug: string): Promise<ProfileInUse> {
    assertAllowed(actor, 'profiles.edit');
    const profile = await this.inUse.bySlug(actor.organisationId, slug);
    if (!profile) throw new ProfileNotFound();
    return profile;
  }

  /**
   * A profile outside the catalogue. The same again, word for word, makes nothing more.
   *
   * @throws ProfileTitleInvalid, ProfileTitleTaken, ProfileInvalid, ProfileNotFound of what is copied
   */
  async create(actor: Actor, made: NewProfile): Promise<ProfileInUse> {
    assertAllowed(actor, 'profiles.edit');
    const { organisationId } = actor;
    const title = checkedTitle(made.title);
    const copied = made.copyOf === undefined ? null : await this.toCopy(actor, made.copyOf);
    // Client managers ask the pay of client managers, also by a profile that somebody has written anew.
    const kinSlug = copied ? copied.kinSlug : (recogniseRoleProfile(title)?.slug ?? null);
    const requirements = checkedRequirements(made.requirements ?? copied?.requirements ?? []);
    return this.database.inOrganisation(organisationId, async (db) => {
      const id = newId();
      const slug = `own-${id}`;
      const own = Object.assign(new OwnProfile(), {
        ...{ organisationId, id, slug, baseSlug: slug, vacancyId: null, version: 0, archivedAt: null },
        ...{ title, titleKey: titleKeyOf(title), kinSlug, createdAt: this.clock.now() },
      });
      const inserted = await db
        .getRepository(OwnProfile)
        .createQueryBuilder()
        .insert()
        .values(own)
        .orIgnore()
        .returning(['id'])
        .execute();
      if ((inserted.raw as unknown[]).length === 0) return this.sameAs(db, own, requirements);
      const origin = copied ? 'copied' : made.isFromText ? 'from-text' : 'edited';
      const { reason = '', sourceText } = made;
      const duties = made.duties ? storableDuties(made.duties) : (copied?.duties ?? null);
      await this.versions.add(db, actor, own, { requirements, duties, origin, reason, sourceText });
      await this.audit.record(
        actor,
        'vacancies.profile-created',
        { type: 'role-profile', id: slug },
        { title, origin },
      );
      return this.shared(organisationId, slug);
    });
  }

  /**
   * Saves what it requires from now on, for all vacancies that go by it, as a new version; everybody scored by it is scored anew in the
   * background. What is already so is not saved again.
   *
   * @throws ProfileNotFound, ProfileInvalid, ProfileTitleInvalid, ProfileTitleTaken, ProfileChangedMeanwhile
   */
  async save(actor: Actor, slug: string, edit: SharedProfileEdit): Promise<ProfileInUse> {
    assertAllowed(actor, 'profiles.edit');
    const { organisationId } = actor;
    const requirements = checkedRequirements(edit.requirements);
    return this.database.inOrganisation(organisationId, async (db) => {
      await this.shared(organisationId, slug);
      // See RoleProfilesService.save: whoever scores by the profile holds its vacancy.
      await lockVacancies(db, organisationId, { vacancyId: null, slug });
      const known = await db
        .getRepository(OwnProfile)
        .findOne({ where: { organisationId, slug }, lock: { mode: 'pessimistic_write' } });
      if (known && edit.title !== undefined) await this.rename(db, actor, known, edit.title);
      const current = await this.shared(organisationId, slug);
      const duties = edit.duties === undefined ? current.duties : edit.duties && storableDuties(edit.duties);
      const isSame = sameRequirements(current.requirements, requirements) && isDeepStrictEqual(current.duties, duties);
      if (isSame) return current;
      if (isOutdated(edit.basedOn, current)) throw new ProfileChangedMeanwhile();
      const own = await this.versions.rowFor(db, organisationId, current, { vacancyId: null, slug });
      const version = await this.versions.add(db, actor, own, { ...edit, requirements, duties, origin: 'edited' });
      const changes = profileChanges(current.requirements, requirements);
      const details = { title: current.title.ru, version, changes };
      await this.audit.record(actor, 'vacancies.shared-profile-saved', { type: 'role-profile', id: slug }, details);
      await this.listeners.profileChanged(db, { organisationId, slug });
      return this.shared(organisationId, slug);
    });
  }

  /** Brings back an older version, as a new one. @throws ProfileNotFound, ProfileVersionNotFound, ProfileChangedMeanwhile */
  async restore(actor: Actor, slug: string, version: number, basedOn?: VersionEdit['basedOn']): Promise<ProfileInUse> {
    assertAllowed(actor, 'profiles.edit');
    const { organisationId } = actor;
    await this.shared(organisationId, slug);
    const older = version > CATALOGUE_VERSION && (await this.inUse.version(organisationId, slug, version));
    if (!older) throw new ProfileVersionNotFound();
    const { requirements, duties } = older;
    return this.save(actor, slug, { requirements, duties, basedOn, restoresVersion: version });
  }

  private async shared(organisationId: string, slug: string): Promise<ProfileInUse> {
    const profile = await this.inUse.bySlug(organisationId, slug);
    if (!profile || profile.vacancyId !== null) throw new ProfileNotFound();
    return profile;
  }

  /** The profile that has the title already, where it asks the same: a form that was sent twice. */
  private async sameAs(
    db: EntityManager,
    own: OwnProfile,
    requirements: readonly Requirement[],
  ): Promise<ProfileInUse> {
    const { organisationId, titleKey } = own;
    const there = await db.getRepository(OwnProfile).findOneByOrFail({ organisationId, titleKey: titleKey ?? '' });
    const profile = await this.shared(organisationId, there.slug);
    if (!sameRequirements(profile.requirements, requirements)) throw new ProfileTitleTaken();
    return profile;
  }

  private async rename(db: EntityManager, actor: Actor, own: OwnProfile, given: string): Promise<void> {
    const { organisationId, id, slug } = own;
    // Those of the catalogue are called as the catalogue calls them.
    if (own.title === null) return;
    const title = checkedTitle(given);
    if (title === own.title) return;
    try {
      await db.getRepository(OwnProfile).update({ organisationId, id }, { title, titleKey: titleKeyOf(title) });
    } catch (error) {
      if (violatedConstraint(error) !== 'uq_role_profiles_title') throw error;
      throw new ProfileTitleTaken();
    }
    const details = { title, before: own.title };
    await this.audit.record(actor, 'vacancies.profile-renamed', { type: 'role-profile', id: slug }, details);
  }
}

/** No two profiles are called alike, those of the catalogue included, or nobody could choose between them. */
const TITLES_OF_CATALOGUE = new Set(ROLE_PROFILES.flatMap(({ title }) => Object.values(title).map(titleKeyOf)));

function checkedTitle(given: string): string {
  const title = storableText(given).replace(/\s+/gu, ' ').trim();
  if (title.length < 2 || title.length > LONGEST_TITLE_CHARACTERS) throw new ProfileTitleInvalid();
  if (TITLES_OF_CATALOGUE.has(titleKeyOf(title))) throw new ProfileTitleTaken();
  return title;
}

async function vacancyCounts(db: EntityManager, organisationId: string): Promise<Map<string, number>> {
  const rows = await db.query<{ slug: string; count: number }[]>(
    `SELECT profile_slug AS slug, count(*)::int AS count FROM vacancies WHERE organisation_id = $1 GROUP BY profile_slug`,
    [organisationId],
  );
  return new Map(rows.map(({ slug, count }) => [slug, count]));
}
