import type { AuditEntry } from '../../audit/index.js';
import type { User } from '../../organisations/index.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { choices, pageHref } from '../frame/parts.js';
import type { Choice, EmptyPage } from '../frame/parts.js';
import { doerName } from '../frame/wording.js';
import { termsKept, whatChanged } from './what-changed.js';

/** Something that somebody did or read. */
export interface AuditLine {
  at: MomentText;
  who: string;
  what: string;
  subject: { label: string; href: string | null };
}

/** A stretch of the record. */
export interface AuditRowsPage {
  rows: AuditLine[];
  nextHref: string | null;
}

/** Who did and read what, newest first. */
export interface AuditPage extends AuditRowsPage {
  title: string;
  about: string;
  people: Choice[];
  areas: Choice[];
  empty: EmptyPage | null;
}

/** What the record is narrowed to; empty = not narrowed. */
export interface AuditChoice {
  /** Id of a person, or NOBODY. */
  readonly person: string;
  readonly area: string;
}

/** What the page is made from. */
export interface AuditInput {
  readonly entries: Page<AuditEntry>;
  readonly people: readonly Pick<User, 'id' | 'name'>[];
  /** Candidates and files by the id of the subject, as far as they are still there. */
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: AuditChoice;
  /** The words of a key, or the code itself where there are none: the record outlives what the code calls things. */
  readonly wordsOf: (key: string, code: string, values?: Record<string, string>) => string;
}

/** In the place of a person: keys of programs, candidates, and the product itself. */
export const NOBODY = 'nobody';

/** What the record is about; each has a word in the locales. */
export const AUDIT_AREAS = [
  'contacts',
  'conversations',
  'privacy',
  'applications',
  'candidates',
  'interviews',
  'vacancies',
  'publishing',
  'attendance',
  'salaries',
  'connections',
  'users',
  'api-keys',
  'clients',
  'organisation',
] as const;

/** Where subjects have a page; the others are named only. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  application: (id) => `/applications/${id}`,
  vacancy: (id) => `/vacancies/${id}/responses`,
  'interview-day': (id) => `/days/${id}`,
  connection: () => '/connections',
  user: () => '/settings',
  client: () => '/settings',
  'api-key': () => '/settings',
  organisation: () => '/settings',
  'attendance-log': () => '/attendance',
  'salary-import': (id) => `/salaries/imports/${id}`,
  'role-profile': (id) => `/role-profiles/${id}`,
};

/** The page. */
export function auditPage(input: AuditInput, f: Formatter): AuditPage {
  const { people, chosen } = input;
  const isNarrowed = chosen.person !== '' || chosen.area !== '';
  return {
    title: f.t('audit.title'),
    about: f.t('audit.about'),
    people: choices(
      [
        ['', f.t('audit.everybody')],
        ...people.map(({ id, name }) => [id, name] as const),
        [NOBODY, f.t('audit.nobody')],
      ],
      chosen.person,
    ),
    areas: choices(
      [['', f.t('audit.everything')], ...AUDIT_AREAS.map((area) => [area, f.t(`audit.areas.${area}`)] as const)],
      chosen.area,
    ),
    ...auditRowsPage(input, f),
    empty:
      input.entries.rows.length > 0
        ? null
        : {
            title: f.t('audit.emptyTitle'),
            advice: f.t('audit.emptyAdvice'),
            action: isNarrowed ? f.t('audit.emptyAction') : null,
            href: isNarrowed ? '/audit' : null,
          },
  };
}

/** One more stretch, when the end of the list has come into view. */
export function auditRowsPage(input: AuditInput, f: Formatter): AuditRowsPage {
  const { entries, chosen } = input;
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== '')).toString();
  return {
    rows: entries.rows.map((entry) => auditLine(entry, input, f)),
    nextHref: pageHref(query ? `/audit?${query}` : '/audit', entries.next),
  };
}

function auditLine(entry: AuditEntry, { people, names, wordsOf }: AuditInput, f: Formatter): AuditLine {
  const { subjectType: type, subjectId: id } = entry;
  const named = type === 'user' ? people.find((person) => person.id === id)?.name : names.get(id);
  return {
    at: f.moment(entry.happenedAt),
    who: doerName(entry, f),
    what: [
      wordsOf(`audit.actions.${entry.action}`, entry.action, valuesOf(entry, wordsOf, f)),
      entry.action === 'privacy.retention-changed' ? termsKept(entry.details, f) : whatChanged(entry.details, f),
    ]
      .filter(Boolean)
      .join(': '),
    subject: { label: named ?? wordsOf(`audit.subjects.${type}`, type), href: PAGES[type]?.(id) ?? null },
  };
}

/** Of all that goes from one word to another only this is about no stage. */
const OUTCOME_CORRECTED = 'interviews.outcome-corrected';

/** Details as the sentences name them: what is a word of ours in the reader's language, numbers as numbers. */
function valuesOf(
  { action, details }: Pick<AuditEntry, 'action' | 'details'>,
  wordsOf: AuditInput['wordsOf'],
  f: Formatter,
): Record<string, string> {
  const words: Readonly<Partial<Record<string, string>>> = {
    from: action === OUTCOME_CORRECTED ? 'bookingDesk.outcomes' : 'stages',
    to: action === OUTCOME_CORRECTED ? 'bookingDesk.outcomes' : 'stages',
    stage: 'stages',
    role: 'roles',
    board: 'boards',
    ordered: 'publishing.actions',
    mail: 'mailWordings.kinds',
    language: 'mailWordings.languages',
  };
  return Object.fromEntries(
    Object.entries(details ?? {}).flatMap(([name, value]): [string, string][] => {
      if (typeof value === 'number') return [[name, f.number(value)]];
      if (typeof value !== 'string') return [];
      const area = words[name];
      return [[name, area === undefined ? value : wordsOf(`${area}.${value}`, value)]];
    }),
  );
}
