import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { RescoringProgress } from '../../scoring/index.js';
import { ADDABLE_REQUIREMENTS, roleProfile } from '../../vacancies/index.js';
import type { AddableRequirement, ProfileVersionLine, Requirement, VacancyProfile } from '../../vacancies/index.js';
import { groupBy } from '../../kernel/group-by.js';
import { localised } from '../frame/wording.js';
import { previewPart, weightText } from './preview.page.js';
import type { PreviewInput, PreviewPart } from './preview.page.js';
import { lineText } from './profile-form.js';
import type { ProfileDraft } from './profile-form.js';

/** A line of the editor. */
interface EditorLine {
  index: number;
  id: string;
  /** All that it asks, for the form. */
  line: string;
  kind: string;
  label: string;
  weight: string;
  /** The weight as it will be saved. */
  share: string;
  mustHave: boolean;
}

/** Lines that stand together: one alone, or the ways of which one is enough. */
interface EditorBlock {
  /** Null for a line that stands alone. */
  ways: { name: string; lines: EditorLine[] }[] | null;
  lines: EditorLine[];
}

/** An older version, and the one that counts. */
interface VersionRow {
  version: string;
  at: MomentText;
  by: string;
  origin: string;
  reason: string;
  isCurrent: boolean;
  restore: number | null;
}

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
  action: string;
  draftAction: string;
  restoreAction: string;
  /** Where is shown what decisions propose; null for those who may not see it. */
  learningHref: string | null;
  /** Null for who may not edit. */
  fromTextHref: string | null;
  mayEdit: boolean;
  slug: string;
  version: number;
  blocks: EditorBlock[];
  groups: { label: string; choices: { value: string; label: string }[] }[];
  scopes: { value: string; label: string; checked: boolean }[];
  reason: string;
  preview: PreviewPart;
  progress: ProgressPart | null;
  versions: VersionRow[];
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
  const { requirements } = draft;
  const part = previewPart({ ...preview, requirements }, f);
  return {
    title: f.t('profile.title'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    about: aboutProfile(stored, f),
    action: address,
    draftAction: `${address}/draft`,
    restoreAction: `${address}/restore`,
    learningHref: mayLearn ? `${address}/learning` : null,
    fromTextHref: mayEdit ? `${address}/from-text` : null,
    mayEdit,
    slug: draft.base.slug,
    version: draft.base.version,
    blocks: blocksOf(requirements, part.shares, f),
    groups: [...groupBy([...ADDABLE_REQUIREMENTS], ({ group }) => group)].map(([group, addable]) => ({
      label: f.t(`profile.addGroups.${group}`),
      choices: addable.map((one) => addChoice(one, f)).sort((a, b) => f.compare(a.label, b.label)),
    })),
    scopes: scopesOf(stored, draft, f),
    reason: draft.reason,
    preview: part,
    progress: progressPart(vacancy.id, progress, f),
    versions: versions.map((row) => versionRow(row, { current: profile.version, mayEdit }, f)),
  };
}

/** Where the profile of a vacancy is edited. */
export function profileHref(vacancyId: string): string {
  return `/vacancies/${vacancyId}/profile`;
}

/** The profile by name, and what makes it another one than the catalogue's. */
export function profileName({ profile }: Pick<VacancyProfile, 'profile'>, f: Formatter): string {
  const base = roleProfile(profile.baseSlug);
  const title = base ? localised(base.title, f) : profile.baseSlug;
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

/** Lines in their order; ways of one group where the first of them stands. */
function blocksOf(requirements: readonly Requirement[], shares: PreviewPart['shares'], f: Formatter): EditorBlock[] {
  const blocks: EditorBlock[] = [];
  const groups = new Map<string, Map<string, EditorLine[]>>();
  for (const [index, requirement] of requirements.entries()) {
    const line = { ...editorLine(requirement, index, f), share: shares[index].text };
    const { route } = requirement;
    if (route === null) {
      blocks.push({ ways: null, lines: [line] });
      continue;
    }
    const ways = groups.get(route.group) ?? new Map<string, EditorLine[]>();
    if (!groups.has(route.group)) blocks.push({ ways: [], lines: [] });
    groups.set(route.group, ways.set(route.option, [...(ways.get(route.option) ?? []), line]));
  }
  const waysInOrder = [...groups.values()];
  return blocks.map((block) => {
    if (block.ways === null) return block;
    const ways = [...(waysInOrder.shift() ?? [])].map(([, lines], at) => ({
      name: f.t('profile.way', { number: f.number(at + 1) }),
      lines,
    }));
    return { ways, lines: [] };
  });
}

function editorLine(requirement: Requirement, index: number, f: Formatter): Omit<EditorLine, 'share'> {
  const { id, kind, label, weight, mustHave } = requirement;
  return {
    index,
    id,
    line: lineText(requirement),
    kind: f.t(`profile.kinds.${kind}`),
    label: localised(label, f),
    weight: weightText(weight, f),
    mustHave,
  };
}

function addChoice({ code, label }: AddableRequirement, f: Formatter): { value: string; label: string } {
  const text = localised(label, f);
  return { value: code, label: text.charAt(0).toUpperCase() + text.slice(1) };
}

function scopesOf({ profile, vacancyCount }: VacancyProfile, draft: ProfileDraft, f: Formatter): ProfilePage['scopes'] {
  const base = roleProfile(profile.baseSlug);
  const title = base ? localised(base.title, f) : profile.baseSlug;
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

function versionRow(
  row: ProfileVersionLine,
  { current, mayEdit }: { readonly current: number; readonly mayEdit: boolean },
  f: Formatter,
): VersionRow {
  const { version, createdAt, userName, origin, restoresVersion, reason } = row;
  return {
    version: f.number(version),
    at: f.moment(createdAt),
    by: userName,
    origin:
      restoresVersion === null
        ? f.t(`profile.origins.${origin}`)
        : f.t('profile.restores', { version: f.number(restoresVersion) }),
    reason,
    isCurrent: version === current,
    restore: mayEdit && version !== current ? version : null,
  };
}
