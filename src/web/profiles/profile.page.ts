import type { Formatter } from '../../platform/views/index.js';
import type { RescoringProgress } from '../../scoring/index.js';
import type { VacancyProfile } from '../../vacancies/index.js';
import { localised } from '../frame/wording.js';
import { editorPart, versionsPart } from './editor.page.js';
import type { EditorPart, VersionsPart } from './editor.page.js';
import type { PreviewInput } from './preview.page.js';
import type { ProfileDraft } from './profile-form.js';

/** How far everybody is scored by the version that was saved. */
export interface ProgressPart {
  href: string;
  text: string;
  percent: number;
}

/** The profile of a vacancy, to be looked at and edited. */
export interface ProfilePage {
  title: string;
  backHref: string;
  vacancyTitle: string;
  about: string;
  /** Where is shown what decisions propose; null for those who may not see it. */
  learningHref: string | null;
  /** Null for who may not edit. */
  fromTextHref: string | null;
  /** Where a profile for any vacancy is made of this one; null for who may not edit. */
  copyHref: string | null;
  editor: EditorPart;
  progress: ProgressPart | null;
  versions: VersionsPart | null;
}

/** What the page is made from. */
export interface ProfileInput {
  readonly stored: VacancyProfile;
  readonly draft: ProfileDraft;
  readonly preview: Omit<PreviewInput, 'requirements'>;
  readonly progress: RescoringProgress;
  readonly mayEdit: boolean;
  readonly mayLearn: boolean;
}

/** The page. */
export function profilePage(
  { stored, draft, preview, progress, mayEdit, mayLearn }: ProfileInput,
  f: Formatter,
): ProfilePage {
  const { vacancy, profile, versions } = stored;
  const address = profileHref(vacancy.id);
  const { slug, version } = profile;
  return {
    title: f.t('profile.title'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    about: aboutProfile(stored, f),
    learningHref: mayLearn ? `${address}/learning` : null,
    fromTextHref: mayEdit ? `${address}/from-text` : null,
    copyHref: mayEdit ? `/role-profiles/new?from=${encodeURIComponent(slug)}` : null,
    editor: editorPart(
      {
        ...{ draft, preview, mayEdit, action: address, draftAction: `${address}/draft` },
        scopes: scopesOf(stored, draft, f),
        saveAbout: f.t('profile.saveAbout'),
        previewHeading: f.t('profile.previewHeading'),
      },
      f,
    ),
    progress: progressPart(vacancy.id, progress, f),
    versions: versionsPart(versions, { slug, version, restoreAction: `${address}/restore`, mayEdit }, f),
  };
}

/** Where the profile of a vacancy is edited. */
export function profileHref(vacancyId: string): string {
  return `/vacancies/${vacancyId}/profile`;
}

/** The profile by name, and what makes it another one than the catalogue's. */
export function profileName({ profile }: Pick<VacancyProfile, 'profile'>, f: Formatter): string {
  const title = localised(profile.title, f);
  if (profile.version === 0) return title;
  const own = f.t(profile.vacancyId === null ? 'profile.ownOfAll' : 'profile.ownOfVacancy', {
    version: f.number(profile.version),
  });
  return `${title} (${own})`;
}

/** How far the people are; null once all are. */
export function progressPart(vacancyId: string, { total, done }: RescoringProgress, f: Formatter): ProgressPart | null {
  if (done >= total) return null;
  return {
    href: `${profileHref(vacancyId)}/progress`,
    text: f.t('profile.rescoring', { count: total, done: f.number(done) }),
    percent: Math.floor((100 * done) / total),
  };
}

function aboutProfile(stored: VacancyProfile, f: Formatter): string {
  const { profile, vacancyCount } = stored;
  return [
    profileName(stored, f),
    profile.vacancyId === null && f.t('profile.usedBy', { count: vacancyCount }),
    profile.version === 0 && f.t('profile.ofCatalogue'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function scopesOf({ profile, vacancyCount }: VacancyProfile, draft: ProfileDraft, f: Formatter): EditorPart['scopes'] {
  const title = localised(profile.title, f);
  return [
    { value: 'vacancy', label: f.t('profile.scopeVacancy'), checked: draft.scope === 'vacancy' },
    {
      value: 'everywhere',
      label:
        profile.vacancyId === null
          ? f.t('profile.scopeEverywhere', { count: vacancyCount, title })
          : f.t('profile.scopeBase', { title }),
      checked: draft.scope === 'everywhere',
    },
  ];
}
