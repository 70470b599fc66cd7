import { LANGUAGE_NAMES, VIEW_LANGUAGES } from '../../platform/views/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { isAllowed, ROLES } from '../../organisations/index.js';
import type { ApiKeyRow, Client, Organisation, Role, User, Viewer } from '../../organisations/index.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import type { StateWord } from '../frame/wording.js';

/** A person who may sign in. */
export interface UserLine {
  name: string;
  email: string;
  role: string;
  state: StateWord;
  actions: { href: string; label: string }[];
}

/** A key of another program. */
export interface KeyLine {
  name: string;
  role: string;
  created: MomentText;
  used: MomentText | null;
  revokeHref: string | null;
}

/** A setting of the installation, as it is now. */
export interface SettingLine {
  env: string;
  value: string;
  says: string;
}

/** One's own account, and what the role lets see of the organisation; a part that it may not see is null. */
export interface SettingsPage {
  title: string;
  account: { email: string; name: string; languages: Choice[]; shortestPassword: number };
  organisation: { name: string; kinds: Choice[]; timeZone: string; languages: Choice[]; mayEdit: boolean } | null;
  users: { link: string | null; rows: UserLine[]; roles: Choice[]; clients: Choice[] | null } | null;
  clients: { rows: { name: string }[] } | null;
  keys: { fresh: string | null; rows: KeyLine[]; roles: Choice[] } | null;
  table: SettingLine[] | null;
}

/** What the page is made from; null where the role may not look. */
export interface SettingsInput {
  readonly viewer: Viewer;
  readonly shortestPassword: number;
  readonly organisation: Organisation | null;
  readonly users: readonly User[] | null;
  readonly clients: readonly Client[] | null;
  readonly keys: readonly ApiKeyRow[] | null;
  readonly settings: readonly SettingLine[] | null;
  /** Shown once after they were made. */
  readonly freshLink: string | null;
  readonly freshKey: string | null;
}

/** The page. */
export function settingsPage(input: SettingsInput, f: Formatter): SettingsPage {
  const { viewer, clients } = input;
  return {
    title: f.t('settings.title'),
    account: {
      email: viewer.email,
      name: viewer.actor.name,
      languages: languageChoices(viewer.language),
      shortestPassword: input.shortestPassword,
    },
    organisation: input.organisation && organisationPart(input.organisation, viewer, f),
    users: input.users && {
      link: input.freshLink,
      rows: input.users.map((user) => userLine(user, viewer, f)),
      roles: roleChoices(f),
      clients:
        clients && viewer.organisationKind === 'agency'
          ? choices([['', f.t('settings.noClient')], ...clients.map(({ id, name }) => [id, name] as const)], '')
          : null,
    },
    clients: clients && viewer.organisationKind === 'agency' ? { rows: clients.map(({ name }) => ({ name })) } : null,
    keys: input.keys && {
      fresh: input.freshKey,
      rows: input.keys.map((key) => keyLine(key, f)),
      roles: roleChoices(f),
    },
    table: input.settings && [...input.settings],
  };
}

function organisationPart(organisation: Organisation, viewer: Viewer, f: Formatter): SettingsPage['organisation'] {
  const kinds = [
    ['employer', f.t('settings.employer')],
    ['agency', f.t('settings.agency')],
  ] as const;
  return {
    name: organisation.name,
    kinds: choices(kinds, organisation.kind),
    timeZone: organisation.timeZone,
    languages: languageChoices(organisation.language),
    mayEdit: isAllowed(viewer.actor.role, 'organisation.edit'),
  };
}

function userLine(user: User, viewer: Viewer, f: Formatter): UserLine {
  const isActive = user.disabledAt === null;
  const action = (name: string, label: string) => ({
    href: `/settings/users/${user.id}/${name}`,
    label: f.t(`settings.${label}`),
  });
  const isOneself = user.id === viewer.actor.userId;
  return {
    name: user.name,
    email: user.email,
    role: f.t(`roles.${user.role}`),
    state: isActive
      ? { word: f.t('settings.active'), tone: 'good' }
      : { word: f.t('settings.disabled'), tone: 'quiet' },
    actions: [
      ...(isActive ? [action('link', 'newLink')] : []),
      ...(isOneself ? [] : [isActive ? action('disable', 'disable') : action('enable', 'enable')]),
    ],
  };
}

function keyLine(key: ApiKeyRow, f: Formatter): KeyLine {
  return {
    name: key.name,
    role: f.t(`roles.${key.role}`),
    created: f.moment(key.createdAt),
    used: key.lastUsedAt && f.moment(key.lastUsedAt),
    revokeHref: key.revokedAt === null ? `/settings/api-keys/${key.id}/revoke` : null,
  };
}

function languageChoices(selected: string): Choice[] {
  return choices(
    VIEW_LANGUAGES.map((code) => [code, LANGUAGE_NAMES[code]] as const),
    selected,
  );
}

function roleChoices(f: Formatter): Choice[] {
  const ordinary: Role = 'recruiter';
  return choices(
    ROLES.map((role) => [role, f.t(`roles.${role}`)] as const),
    ordinary,
  );
}
