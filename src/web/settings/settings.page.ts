import { LANGUAGE_NAMES, VIEW_LANGUAGES } from '../../platform/views/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { SecretRow } from '../../direct-responses/index.js';
import { isAllowed, ROLES } from '../../organisations/index.js';
import type { ApiKeyRow, Client, Organisation, Role, User, Viewer } from '../../organisations/index.js';
import type { Page } from '../../platform/paging/index.js';
import { CITIES } from '../../vacancies/index.js';
import { fieldsOf, seenAgain } from '../frame/form-field.js';
import type { FormField, Refusal } from '../frame/form-field.js';
import { choices, pageHref } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import type { StateWord } from '../frame/wording.js';

/** Forms of the page, by the last part of the address that they are sent to. */
export type SettingsForm = 'account' | 'organisation' | 'users' | 'clients' | 'api-keys';

/** A person who may sign in. */
export interface UserLine {
  editHref: string;
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

/** A secret of systems that send responses. */
export interface SecretLine {
  created: MomentText;
  who: string;
  state: StateWord;
  /** Until when it goes on, where another one has taken its place. */
  ends: MomentText | null;
  endHref: string | null;
}

/** A setting of the installation, as it is now. */
export interface SettingLine {
  env: string;
  value: string;
  says: string;
}

/** A stretch of a list. */
interface Rows<Line> {
  rows: Line[];
  nextHref: string | null;
}

/** One's own account, and what the role lets see of the organisation; a part that it may not see is null. */
export interface SettingsPage {
  title: string;
  account: { email: string; fields: FormField[]; shortestPassword: number };
  organisation: {
    fields: FormField[];
    seen: string;
    mayEdit: boolean;
    mailsHref: string | null;
    takeoutHref: string | null;
    retentionHref: string | null;
  } | null;
  users: (Rows<UserLine> & { link: { whose: string; address: string } | null; fields: FormField[] }) | null;
  clients: (Rows<{ name: string }> & { fields: FormField[] }) | null;
  keys: (Rows<KeyLine> & { fresh: string | null; fields: FormField[] }) | null;
  webhook: { address: string; fresh: string | null; rows: SecretLine[] } | null;
  table: SettingLine[] | null;
}

/** What the page is made from; null where the role may not look. */
export interface SettingsInput {
  readonly viewer: Viewer;
  readonly shortestPassword: number;
  readonly organisation: Organisation | null;
  readonly users: Page<User> | null;
  readonly clients: Page<Client> | null;
  /** To choose one from. */
  readonly allClients: readonly Client[];
  readonly keys: Page<ApiKeyRow> | null;
  readonly secrets: readonly SecretRow[] | null;
  /** Where other systems reach us. */
  readonly publicUrl: string;
  readonly now: Date;
  readonly settings: readonly SettingLine[] | null;
  /** Shown once after they were made. */
  readonly freshLink: string | null;
  readonly freshLinkOf: string | null;
  readonly freshKey: string | null;
  readonly freshSecret: string | null;
  /** A form that was refused: shown again as it was, with the reason beside its field. */
  readonly refusal: Refusal | null;
}

/** Names are shown in histories and lists: longer ones are refused. */
export const LONGEST_NAME = 200;
/** RFC 5321 §4.5.3.1. */
const LONGEST_EMAIL = 254;

/** The page. */
export function settingsPage(input: SettingsInput, f: Formatter): SettingsPage {
  const { viewer, users, clients, keys, refusal } = input;
  const isAgency = viewer.organisationKind === 'agency';
  return {
    title: f.t('settings.title'),
    account: {
      email: viewer.email,
      fields: accountFields(viewer, refusal, f),
      shortestPassword: input.shortestPassword,
    },
    organisation: input.organisation && {
      fields: organisationFields(input.organisation, refusal, f),
      seen: organisationSeen(input.organisation, refusal),
      mayEdit: isAllowed(viewer.actor.role, 'organisation.edit'),
      mailsHref: isAllowed(viewer.actor.role, 'mails.word') ? '/settings/mails' : null,
      takeoutHref: isAllowed(viewer.actor.role, 'organisation.export') ? '/settings/takeout/file' : null,
      retentionHref: isAllowed(viewer.actor.role, 'organisation.edit') ? '/settings/retention' : null,
    },
    users: users && {
      ...rowsOf('users', users, (user) => userLine(user, viewer, f)),
      link:
        input.freshLink === null
          ? null
          : { address: input.freshLink, whose: f.t('settings.signInLink', { name: input.freshLinkOf ?? '' }) },
      fields: userFields(input, f),
    },
    clients:
      clients && isAgency
        ? { ...rowsOf('clients', clients, ({ name }) => ({ name })), fields: [clientField(refusal, f)] }
        : null,
    keys: keys && {
      ...rowsOf('api-keys', keys, (key) => keyLine(key, f)),
      fresh: input.freshKey,
      fields: keyFields(input, f),
    },
    webhook: input.secrets && {
      address: `${input.publicUrl}/api/v1/organisations/${viewer.actor.organisationId}/responses`,
      fresh: input.freshSecret,
      rows: input.secrets.map((secret) => secretLine(secret, input.now, f)),
    },
    table: input.settings && [...input.settings],
  };
}

/** One more stretch of one list, when its end has come into view. */
export function settingsRows(page: SettingsPage, list: 'users' | 'clients' | 'api-keys'): Rows<unknown> {
  const part = { users: page.users, clients: page.clients, 'api-keys': page.keys }[list];
  return { rows: part?.rows ?? [], nextHref: part?.nextHref ?? null };
}

function rowsOf<Row, Line>(list: SettingsForm, { rows, next }: Page<Row>, line: (row: Row) => Line): Rows<Line> {
  return { rows: rows.map(line), nextHref: pageHref(`/settings?list=${list}`, next) };
}

function secretLine({ id, createdAt, userName, endsAt }: SecretRow, now: Date, f: Formatter): SecretLine {
  const ended = endsAt !== null && endsAt <= now;
  return {
    created: f.moment(createdAt),
    who: userName,
    state: ended
      ? { word: f.t('settings.secretEnded'), tone: 'quiet' }
      : {
          word: f.t(endsAt === null ? 'settings.secretPresent' : 'settings.secretEnding'),
          tone: endsAt === null ? 'good' : 'fair',
        },
    ends: endsAt === null ? null : f.moment(endsAt),
    endHref: ended ? null : `/settings/webhook-secrets/${id}/end`,
  };
}

function accountFields(viewer: Viewer, refusal: Refusal | null, f: Formatter): FormField[] {
  const field = fieldsOf('account', refusal);
  const { name } = viewer.actor;
  return [
    field('name', f.t('settings.name'), { value: name, longest: LONGEST_NAME, autocomplete: 'name' }),
    field('language', f.t('frame.language'), { value: viewer.language, choices: languageChoices() }),
  ];
}

/** What its form says of an organisation, as it is read there. */
export function organisationInWords(
  { name, kind, timeZone, language, duplicates }: Organisation,
  f: Formatter,
): Record<'name' | 'kind' | 'timeZone' | 'language' | 'duplicates', string> {
  return {
    ...{ name, timeZone, kind: f.t(`settings.${kind}`) },
    language: languageChoices().find(({ value }) => value === language)?.label ?? language,
    duplicates: f.t(duplicates === 'ask' ? 'settings.duplicatesAsk' : 'settings.duplicatesMerge'),
  };
}

function organisationFields(organisation: Organisation, refusal: Refusal | null, f: Formatter): FormField[] {
  const field = fieldsOf('organisation', refusal);
  const { name, kind, timeZone, language, duplicates } = organisation;
  const kinds = [
    ['employer', f.t('settings.employer')],
    ['agency', f.t('settings.agency')],
  ] as const;
  const ways = [
    ['merge', f.t('settings.duplicatesMerge')],
    ['ask', f.t('settings.duplicatesAsk')],
  ] as const;
  const zones = [...new Set(CITIES.map((city) => city.timeZone))].sort();
  return [
    field('name', f.t('settings.organisationName'), { value: name, longest: LONGEST_NAME }),
    field('kind', f.t('settings.kind'), { value: kind, choices: choices(kinds, kind) }),
    field('timeZone', f.t('settings.timeZone'), { value: timeZone, offers: zones }),
    field('language', f.t('frame.language'), { value: language, choices: languageChoices() }),
    field('duplicates', f.t('settings.duplicates'), { value: duplicates, choices: choices(ways, duplicates) }),
  ];
}

/** A form that was refused goes on from what it showed at first. */
function organisationSeen(
  { name, kind, timeZone, language, duplicates }: Organisation,
  refusal: Refusal | null,
): string {
  return seenAgain('organisation', refusal, { name, kind, timeZone, language, duplicates });
}

function userFields({ viewer, allClients, refusal }: SettingsInput, f: Formatter): FormField[] {
  const field = fieldsOf('users', refusal);
  return [
    field('name', f.t('settings.name'), { longest: LONGEST_NAME }),
    field('email', f.t('settings.email'), { type: 'email', longest: LONGEST_EMAIL }),
    field('language', f.t('frame.language'), { value: viewer.language, choices: languageChoices() }),
    ...roleFields(field, viewer, allClients, f),
  ];
}

function keyFields({ viewer, allClients, refusal }: SettingsInput, f: Formatter): FormField[] {
  const field = fieldsOf('api-keys', refusal);
  const name = field('name', f.t('settings.keyName'), { longest: LONGEST_NAME });
  return [name, ...roleFields(field, viewer, allClients, f)];
}

function clientField(refusal: Refusal | null, f: Formatter): FormField {
  return fieldsOf('clients', refusal)('name', f.t('settings.clientName'), { longest: LONGEST_NAME });
}

/** A role and, where there are clients to look at their own vacancies, which of them. */
export function roleFields(
  field: ReturnType<typeof fieldsOf>,
  viewer: Viewer,
  clients: readonly Client[],
  f: Formatter,
  present: { readonly role: Role; readonly clientId: string | null } = { role: 'recruiter', clientId: null },
): FormField[] {
  const isAgency = viewer.organisationKind === 'agency';
  // Whoever has the role of a client since the organisation was an agency has it until another one is chosen.
  const roles = ROLES.filter((role) => isAgency || role !== 'client' || role === present.role);
  const named = clients.map(({ id, name }) => [id, name] as const);
  return [
    field('role', f.t('settings.role'), {
      value: present.role,
      choices: choices(
        roles.map((role) => [role, f.t(`roles.${role}`)] as const),
        present.role,
      ),
    }),
    ...(isAgency
      ? [
          field('clientId', f.t('settings.client'), {
            value: present.clientId ?? '',
            choices: choices([['', f.t('settings.noClient')], ...named], ''),
            required: false,
          }),
        ]
      : []),
  ];
}

function userLine(user: User, viewer: Viewer, f: Formatter): UserLine {
  const isActive = user.disabledAt === null;
  const action = (name: string, label: string) => ({
    href: `/settings/users/${user.id}/${name}`,
    label: f.t(`settings.${label}`),
  });
  const isOneself = user.id === viewer.actor.userId;
  return {
    editHref: `/settings/users/${user.id}/edit`,
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

function languageChoices(): Choice[] {
  return choices(
    VIEW_LANGUAGES.map((code) => [code, LANGUAGE_NAMES[code]] as const),
    null,
  );
}
