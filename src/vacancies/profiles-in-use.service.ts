import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/index.js';
import type { LocalisedText } from './domain/localised-text.js';
import type { Requirement } from './domain/requirement.js';
import { roleProfile } from './domain/role-profiles.js';
import { tradeOf } from './domain/trade.js';
import { OwnProfile } from './own-profile.entity.js';
import { ProfileVersion } from './profile-version.entity.js';

/** The version number of a profile that stands as the catalogue has it. */
export const CATALOGUE_VERSION = 0;

/** A version of a profile that vacancies point at. */
export interface ProfileInUse {
  readonly slug: string;
  /** From 1; 0 = as the catalogue has it. */
  readonly version: number;
  /** Slug of the profile that it comes from: its own where it is one of the catalogue, or has a title of its own. */
  readonly baseSlug: string;
  readonly title: LocalisedText;
  /** The profile of the catalogue whose kind of job it is; null for a trade that the catalogue does not have. */
  readonly kinSlug: string | null;
  /** The only vacancy that it is for; null = for all that point at it. */
  readonly vacancyId: string | null;
  readonly requirements: readonly Requirement[];
  /** In the words of the text that it came from; null = those of the catalogue. */
  readonly duties: readonly string[] | null;
}

/** Which requirements count for a slug now, and which did in an older version. For calculations: who may see it is asked above. */
@Injectable()
export class ProfilesInUse {
  constructor(private readonly database: Database) {}

  /** What counts for the slug now: the organisation's own, else the catalogue's; null for a slug that neither has. */
  async bySlug(organisationId: string, slug: string): Promise<ProfileInUse | null> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const own = await db.getRepository(OwnProfile).findOneBy({ organisationId, slug });
      if (own) return inUse(own, await versionOf(db, own, own.version), await namesOf(db, own));
      return ofCatalogue(slug);
    });
  }

  /**
   * The trades of what counts for these slugs now, see tradeOf: two questions to the database, however many slugs there are.
   *
   * @returns by slug; nothing of one that neither the organisation nor the catalogue has
   */
  async trades(organisationId: string, slugs: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const profiles = db.getRepository(OwnProfile);
      const own = await profiles.findBy({ organisationId, slug: In([...slugs]) });
      const bases = await profiles.findBy({ organisationId, slug: In(own.map(({ baseSlug }) => baseSlug)) });
      const [ownOf, kinOf] = [
        new Map(own.map((one) => [one.slug, one])),
        new Map(bases.map(({ slug, kinSlug }) => [slug, kinSlug])),
      ];
      const trades = slugs.flatMap((slug): [string, string | null][] => {
        const baseSlug = ownOf.get(slug)?.baseSlug ?? (roleProfile(slug) && slug);
        if (!baseSlug) return [];
        const kinSlug = roleProfile(baseSlug) ? baseSlug : (kinOf.get(baseSlug) ?? null);
        return [[slug, tradeOf({ kinSlug, baseSlug })]];
      });
      return new Map(trades);
    });
  }

  /** The text that the profile was made from last; null where it never was. */
  async textOf(organisationId: string, slug: string): Promise<string | null> {
    const found = await this.database.inOrganisation(organisationId, async (db) => {
      const own = await db.getRepository(OwnProfile).findOneBy({ organisationId, slug });
      if (own === null) return null;
      const where = { organisationId, profileId: own.id, sourceText: Not(IsNull()) };
      const select = { version: true, sourceText: true } as const;
      return db.getRepository(ProfileVersion).findOne({ where, select, order: { version: 'DESC' } });
    });
    return found?.sourceText ?? null;
  }

  /** Slug of the profile that a vacancy has for itself alone, whether it goes by it or not; null where it has none. */
  async ownSlug(organisationId: string, vacancyId: string): Promise<string | null> {
    const own = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(OwnProfile).findOneBy({ organisationId, vacancyId }),
    );
    return own?.slug ?? null;
  }

  /**
   * What the organisation has for any vacancy beside the catalogue and has not put away, by title.
   *
   * @param kept  slug of one that a vacancy goes by, put away or not
   */
  async ownOfAll(organisationId: string, kept: string | null = null): Promise<Pick<ProfileInUse, 'slug' | 'title'>[]> {
    const own = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(OwnProfile).find({
        where: [
          { organisationId, title: Not(IsNull()), archivedAt: IsNull() },
          ...(kept === null ? [] : [{ organisationId, title: Not(IsNull()), slug: kept }]),
        ],
        order: { titleKey: 'ASC' },
      }),
    );
    return own.map(({ slug, title }) => ({ slug, title: inEveryLanguage(title ?? '') }));
  }

  /** The same profile in one of its versions; null where there is no such version. */
  async version(organisationId: string, slug: string, version: number): Promise<ProfileInUse | null> {
    if (version === CATALOGUE_VERSION) return ofCatalogue(slug);
    return this.database.inOrganisation(organisationId, async (db) => {
      const own = await db.getRepository(OwnProfile).findOneBy({ organisationId, slug });
      const stored = own && (await db.getRepository(ProfileVersion).findOneBy({ ...keyOf(own), version }));
      return own && stored ? inUse(own, stored, await namesOf(db, own)) : null;
    });
  }
}

async function versionOf(db: EntityManager, own: OwnProfile, version: number): Promise<ProfileVersion> {
  return db.getRepository(ProfileVersion).findOneByOrFail({ ...keyOf(own), version });
}

function keyOf({ organisationId, id }: OwnProfile): { organisationId: string; profileId: string } {
  return { organisationId, profileId: id };
}

type Names = Pick<ProfileInUse, 'title' | 'kinSlug'>;

/** Of a copy those of what it comes from. */
async function namesOf(db: EntityManager, own: OwnProfile): Promise<Names> {
  const catalogue = roleProfile(own.baseSlug);
  if (catalogue) return { title: catalogue.title, kinSlug: catalogue.slug };
  const { organisationId, baseSlug: slug } = own;
  const named = own.slug === slug ? own : await db.getRepository(OwnProfile).findOneBy({ organisationId, slug });
  return { title: inEveryLanguage(named?.title ?? slug), kinSlug: named?.kinSlug ?? null };
}

/** A title that a person wrote once. */
function inEveryLanguage(text: string): LocalisedText {
  return { ru: text, en: text, uk: text, kk: text };
}

function inUse(
  { slug, baseSlug, vacancyId }: OwnProfile,
  { version, requirements, duties }: ProfileVersion,
  names: Names,
): ProfileInUse {
  return { slug, version, baseSlug, ...names, vacancyId, requirements, duties };
}

function ofCatalogue(slug: string): ProfileInUse | null {
  const profile = roleProfile(slug);
  if (!profile) return null;
  const { title, requirements } = profile;
  const names = { title, kinSlug: slug };
  return { slug, version: CATALOGUE_VERSION, baseSlug: slug, ...names, vacancyId: null, requirements, duties: null };
}
