import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { storableText } from '../kernel/storable-json.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { withLastingIds } from './checked-requirements.js';
import type { Requirement } from './domain/requirement.js';
import { OwnProfile } from './own-profile.entity.js';
import { ProfileVersion } from './profile-version.entity.js';
import type { ProfileOrigin } from './profile-version.entity.js';
import { CATALOGUE_VERSION, ProfilesInUse } from './profiles-in-use.service.js';
import type { ProfileInUse } from './profiles-in-use.service.js';
import { Vacancy } from './vacancy.entity.js';

/** The version that somebody had before them. */
export interface ProfileBase {
  readonly slug: string;
  readonly version: number;
}

/** A version to be added. */
export interface VersionEdit {
  /** Checked when it is saved; weights may add up to anything. */
  readonly requirements: readonly Requirement[];
  /** What the person does, in words of the organisation; null for what the catalogue says, as before if not given. */
  readonly duties?: readonly string[] | null | undefined;
  readonly origin: ProfileOrigin;
  /** The text that it comes from. */
  readonly sourceText?: string | undefined;
  readonly reason?: string;
  /** Refused if something else counts by now; not given where it may replace whatever there is. */
  readonly basedOn?: ProfileBase | undefined;
  readonly restoresVersion?: number | undefined;
}

/** A version in the list of them. */
export type ProfileVersionLine = Omit<ProfileVersion, 'organisationId' | 'profileId' | 'sourceText'>;

/** One whose duties are known: of a text (see storableDuties), as before, or null for those of the catalogue. */
type AddedVersion = Omit<VersionEdit, 'duties'> & Pick<ProfileInUse, 'duties'>;

const LONGEST_REASON_CHARACTERS = 500;
/** Longer than any advertisement that a board takes: of a longer text nobody knows which part of it is one. */
const LONGEST_SOURCE_CHARACTERS = 60_000;
const LONGEST_DUTY_CHARACTERS = 1_000;
const MOST_DUTIES = 50;

/** Versions of the profiles of an organisation: only ever added, each a copy of nothing before it. */
@Injectable()
export class ProfileVersions {
  constructor(
    private readonly inUse: ProfilesInUse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first; none for a profile that stands as the catalogue has it. */
  async of(db: EntityManager, organisationId: string, slug: string): Promise<ProfileVersionLine[]> {
    const own = await db.getRepository(OwnProfile).findOneBy({ organisationId, slug });
    if (!own) return [];
    const where = { organisationId, profileId: own.id };
    return db.getRepository(ProfileVersion).find({ where, order: { version: 'DESC' } });
  }

  /**
   * The row to which versions are added, made where there is none: with what counted so far as its first version.
   *
   * @param slug  of the profile for all who point at it; null: the one of the vacancy alone
   */
  async rowFor(
    db: EntityManager,
    organisationId: string,
    current: ProfileInUse,
    { vacancyId, slug }: { readonly vacancyId: string | null; readonly slug: string | null },
  ): Promise<OwnProfile> {
    const profiles = db.getRepository(OwnProfile);
    const id = newId();
    const row = {
      organisationId,
      id,
      slug: slug ?? `own-${id}`,
      baseSlug: current.baseSlug,
      vacancyId: slug === null ? vacancyId : null,
      ...{ title: null, titleKey: null, kinSlug: null },
      version: 1,
      createdAt: this.clock.now(),
    };
    // Of two first edits at the same time one makes the row and the other one goes on with it.
    const made = await profiles.createQueryBuilder().insert().values(row).orIgnore().returning(['id']).execute();
    const key = slug === null ? { organisationId, vacancyId: vacancyId ?? '' } : { organisationId, slug };
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
        sourceText: null,
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

  /** Adds a version that counts from now on; the caller holds the row. */
  async add(db: EntityManager, actor: Actor, own: OwnProfile, edit: AddedVersion): Promise<number> {
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
      sourceText: storableSource(edit.sourceText),
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
}

function storableSource(text: string | undefined): string | null {
  const kept = storableText(text ?? '').trim();
  return kept === '' || kept.length > LONGEST_SOURCE_CHARACTERS ? null : kept;
}

/** Takes the vacancy and all that point at the slug, always in the same order. */
export async function lockVacancies(
  db: EntityManager,
  organisationId: string,
  { vacancyId, slug }: { readonly vacancyId: string | null; readonly slug: string | null },
): Promise<Vacancy[]> {
  return db
    .getRepository(Vacancy)
    .createQueryBuilder('vacancy')
    .where('vacancy.organisationId = :organisationId', { organisationId })
    .andWhere('(vacancy.id = :vacancyId OR vacancy.profileSlug = :slug)', { vacancyId, slug })
    .orderBy('vacancy.id')
    .setLock('pessimistic_write')
    .getMany();
}

/** Duties as a document has them: a line each, no two alike. */
export function storableDuties(duties: readonly string[]): string[] {
  const lines = duties.map((duty) =>
    storableText(duty).replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_DUTY_CHARACTERS),
  );
  return [...new Set(lines.filter(Boolean))].slice(0, MOST_DUTIES);
}

/** True where somebody had another version before them than counts now. */
export function isOutdated(base: ProfileBase | undefined, current: ProfileInUse): boolean {
  return base !== undefined && (base.slug !== current.slug || base.version !== current.version);
}
