import { mayDo } from '../../organisations/index.js';
import type { Action, Viewer } from '../../organisations/index.js';
import { LANGUAGE_NAMES, THEMES, VIEW_LANGUAGES } from '../../platform/views/index.js';
import type { Formatter, IconName, Theme } from '../../platform/views/index.js';
import type { Notice } from './answers.js';
import type { InventedNote } from './invented-note.js';

/** One line of the navigation. */
export interface NavigationItem {
  href: string;
  label: string;
  icon: IconName;
  current: boolean;
}

/** What the layout shows around every page of the desk. */
export interface FramePage {
  navigation: NavigationItem[];
  /** What people are found by; null for those who may not look for them. */
  search: string | null;
  themes: { code: Theme; label: string; icon: IconName; pressed: 'true' | 'false' }[];
  languages: { code: string; label: string; pressed: 'true' | 'false' }[];
  account: { name: string; role: string; organisation: string } | null;
  notice: { tone: Notice['tone']; text: string; icon: IconName } | null;
  invented: InventedNote | null;
}

/** Sections in the order of a day's work, with the action that opens each. */
const SECTIONS: readonly { path: string; key: string; icon: IconName; action: Action; also?: string }[] = [
  { path: '/', key: 'today', icon: 'house', action: 'today.read', also: '/failed-mails' },
  { path: '/vacancies', key: 'vacancies', icon: 'briefcase', action: 'vacancies.read', also: '/applications' },
  { path: '/days', key: 'days', icon: 'calendar-days', action: 'days.read' },
  { path: '/funnel', key: 'funnel', icon: 'funnel', action: 'funnel.read' },
  { path: '/salaries', key: 'salaries', icon: 'wallet', action: 'salaries.read' },
  { path: '/attendance', key: 'attendance', icon: 'user-check', action: 'attendance.read' },
  { path: '/mailbox', key: 'mailbox', icon: 'mail', action: 'mailbox.read' },
  { path: '/connections', key: 'connections', icon: 'plug', action: 'connections.read' },
  { path: '/audit', key: 'audit', icon: 'history', action: 'audit.read' },
  { path: '/settings', key: 'settings', icon: 'settings', action: 'own-account.edit' },
];

const THEME_ICONS: Readonly<Record<Theme, IconName>> = { auto: 'sun-moon', light: 'sun', dark: 'moon' };
const THEME_KEYS: Readonly<Record<Theme, string>> = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' };
const NOTICE_ICONS: Readonly<Record<Notice['tone'], IconName>> = {
  good: 'circle-check',
  fair: 'triangle-alert',
  bad: 'circle-alert',
};

/** What the frame is made from. */
export interface FrameInput {
  readonly viewer: Viewer | null;
  readonly path: string;
  readonly theme: Theme;
  readonly notice: Notice | null;
  /** Said above pages that count invented people; null on others. */
  readonly invented?: InventedNote | null;
}

/** The frame as this viewer may see it: sections that their role may open, their name, switches for theme and language. */
export function framePage(input: FrameInput, f: Formatter): FramePage {
  const { viewer, notice } = input;
  return {
    navigation: viewer ? navigation(viewer, input.path, f) : [],
    search: viewer && searchLabel(viewer, f),
    themes: THEMES.map((code) => ({
      code,
      label: f.t(`frame.${THEME_KEYS[code]}`),
      icon: THEME_ICONS[code],
      pressed: code === input.theme ? 'true' : 'false',
    })),
    languages: VIEW_LANGUAGES.map((code) => ({
      code,
      label: LANGUAGE_NAMES[code],
      pressed: code === f.language ? 'true' : 'false',
    })),
    account: viewer && {
      name: viewer.actor.name,
      role: viewer.actor.role === 'system' ? 'Otklik' : f.t(`roles.${viewer.actor.role}`),
      organisation: viewer.organisationName,
    },
    notice: notice && { ...notice, icon: NOTICE_ICONS[notice.tone] },
    invented: input.invented ?? null,
  };
}

function searchLabel({ actor }: Viewer, f: Formatter): string | null {
  if (!mayDo(actor, 'applications.read')) return null;
  return f.t(mayDo(actor, 'contacts.read') ? 'search.byAnything' : 'search.byName');
}

function navigation(viewer: Viewer, path: string, f: Formatter): NavigationItem[] {
  return SECTIONS.filter(({ action }) => mayDo(viewer.actor, action)).map(({ path: href, key, icon, also }) => ({
    href,
    label: f.t(`frame.${key}`),
    icon,
    current: (href === '/' ? path === '/' : isBelow(path, href)) || (also !== undefined && isBelow(path, also)),
  }));
}

/** The list of the section that an address lies below; null where the reader may not open it, or the address is the list. */
export function listOf({ actor }: Viewer, url: string, f: Formatter): { href: string; label: string } | null {
  const path = url.split('?')[0] ?? url;
  const section = SECTIONS.find((one) => one.path !== '/' && path.startsWith(`${one.path}/`));
  return section && mayDo(actor, section.action) ? { href: section.path, label: f.t(`frame.${section.key}`) } : null;
}

function isBelow(path: string, section: string): boolean {
  return path === section || path.startsWith(`${section}/`);
}
