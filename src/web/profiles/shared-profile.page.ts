import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { ArchivedProfile, SharedProfile, SharedProfileLine } from '../../vacancies/index.js';
import { localised } from '../frame/wording.js';
import { editorPart, versionsPart } from './editor.page.js';
import type { EditorPart, VersionsPart } from './editor.page.js';
import type { PreviewInput } from './preview.page.js';
import type { ProfileDraft } from './profile-form.js';
import { profileHref } from './profile.page.js';
import { newVacancyHref } from './proposed-vacancy.js';

/** Where the profiles that belong to no vacancy alone are. */
export const SHARED_PROFILES = '/role-profiles';

/** A profile in the list. */
interface SharedProfileRow {
  href: string;
  title: string;
  vacancies: string;
  descriptionHref: string;
}

/** All profiles that a vacancy may go by. */
export interface SharedProfilesPage {
  title: string;
  about: string;
  /** Null for who may not make any. */
  make: { newHref: string; fromTextHref: string } | null;
  sections: { id: string; heading: string; rows: SharedProfileRow[]; none: string }[];
  /** Those that were put away; none is said nothing of. */
  archived: { title: string; href: string; at: MomentText; returnHref: string | null }[];
}

/** One of them, or one that is being made. */
export interface SharedProfilePage {
  title: string;
  backHref: string;
  about: string;
  /** Where a vacancy that goes by it is made; null for who may not, while it is not there yet, and when it was put away. */
  vacancyHref: string | null;
  /** Null for who may not edit, and while it is not there yet. */
  copyHref: string | null;
  descriptionHref: string | null;
  /** Puts it away; null for who may not, and for those of the catalogue. */
  archiveHref: string | null;
  /** When it was put away, and the button back. */
  archived: { at: MomentText; returnHref: string | null } | null;
  editor: EditorPart;
  /** Those that go by it. */
  vacancies: { href: string; title: string }[];
  versions: VersionsPart | null;
}

/** What the page is made from. */
export interface SharedProfileInput {
  /** Null while it is being made. */
  readonly stored: SharedProfile | null;
  readonly draft: ProfileDraft;
  readonly name: string | null;
  readonly copyOf: string | null;
  readonly preview: Omit<PreviewInput, 'requirements'>;
  readonly mayEdit: boolean;
}

/** Where one of them is edited. */
export function sharedProfileHref(slug: string): string {
  return `${SHARED_PROFILES}/${encodeURIComponent(slug)}`;
}

/** The list: the organisation's own, then the catalogue's. */
export function sharedProfilesPage(
  {
    profiles,
    archived,
    mayEdit,
  }: {
    readonly profiles: readonly SharedProfileLine[];
    readonly archived: readonly ArchivedProfile[];
    readonly mayEdit: boolean;
  },
  f: Formatter,
): SharedProfilesPage {
  const rows = (isOwn: boolean): SharedProfileRow[] =>
    profiles.filter((one) => one.isOwn === isOwn).map((one) => sharedProfileRow(one, f));
  return {
    title: f.t('profiles.title'),
    about: f.t('profiles.about'),
    make: mayEdit ? { newHref: `${SHARED_PROFILES}/new`, fromTextHref: `${SHARED_PROFILES}/from-text` } : null,
    sections: [
      { id: 'own', heading: f.t('profiles.own'), rows: rows(true), none: f.t('profiles.noneOwn') },
      { id: 'catalogue', heading: f.t('profiles.catalogue'), rows: rows(false), none: '' },
    ],
    archived: archived.map(({ slug, title, archivedAt }) => ({
      title,
      href: sharedProfileHref(slug),
      at: f.moment(archivedAt),
      returnHref: mayEdit ? `${sharedProfileHref(slug)}/unarchive` : null,
    })),
  };
}

function sharedProfileRow({ slug, title, vacancyCount }: SharedProfileLine, f: Formatter): SharedProfileRow {
  return {
    href: sharedProfileHref(slug),
    title: localised(title, f),
    vacancies: f.number(vacancyCount),
    descriptionHref: `${sharedProfileHref(slug)}/job-description`,
  };
}

/** The page of one, with what another weight does to the people of all its vacancies. */
export function sharedProfilePage(
  { stored, draft, name, copyOf, preview, mayEdit }: SharedProfileInput,
  f: Formatter,
): SharedProfilePage {
  const address = stored ? sharedProfileHref(stored.profile.slug) : SHARED_PROFILES;
  const { slug, version } = draft.base;
  return {
    title: stored ? localised(stored.profile.title, f) : f.t('profiles.new'),
    backHref: SHARED_PROFILES,
    about: stored ? aboutShared(stored, f) : '',
    // Whoever edits profiles makes vacancies.
    vacancyHref: stored && mayEdit && !stored.archivedAt ? newVacancyHref(slug) : null,
    copyHref: stored && mayEdit ? `${SHARED_PROFILES}/new?from=${encodeURIComponent(slug)}` : null,
    descriptionHref: stored && `${address}/job-description`,
    archiveHref: stored && mayEdit && name !== null && !stored.archivedAt ? `${address}/archive` : null,
    archived: stored?.archivedAt
      ? { at: f.moment(stored.archivedAt), returnHref: mayEdit ? `${address}/unarchive` : null }
      : null,
    editor: editorPart(
      {
        ...{ draft, name, copyOf, mayEdit, action: address, draftAction: `${address}/draft` },
        preview,
        previewHeading: f.t(stored ? 'profile.previewHeading' : 'profiles.weights'),
        saveAbout: f.t(stored ? 'profile.saveAbout' : 'profiles.saveNewAbout'),
      },
      f,
    ),
    vacancies: (stored?.vacancies ?? []).map(({ id, title }) => ({ href: profileHref(id), title })),
    versions:
      stored && versionsPart(stored.versions, { slug, version, restoreAction: `${address}/restore`, mayEdit }, f),
  };
}

function aboutShared({ profile, vacancies }: SharedProfile, f: Formatter): string {
  return [
    profile.version === 0
      ? f.t('profile.ofCatalogue')
      : f.t('profile.ownOfAll', { version: f.number(profile.version) }),
    f.t('profile.usedBy', { count: vacancies.length }),
  ].join(' · ');
}
