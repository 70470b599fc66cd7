import { MOST_LIST_ROWS } from '../../direct-responses/index.js';
import type { ImportView } from '../../direct-responses/index.js';
import type { Page } from '../../platform/paging/index.js';
import { LARGEST_FILE_BYTES } from '../../platform/request-bodies/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { pageHref } from '../frame/parts.js';

/** One list that was brought. */
export interface ImportLine {
  href: string;
  fileName: string;
  when: MomentText;
  who: string;
  figures: string;
  state: string | null;
}

/** The lists of people of a vacancy, and the way to bring one. */
export interface ImportsPage {
  title: string;
  backHref: string;
  vacancyTitle: string;
  /** Null while the vacancy is closed. */
  form: {
    action: string;
    fault: string | null;
    /** The form that reads what was sent; null where it reads no better. */
    resumeForm: { href: string; text: string } | null;
    text: string;
    mostBytes: number;
    about: string;
  } | null;
  rows: ImportLine[];
  olderHref: string | null;
}

/** What the page is made from. */
export interface ImportsInput {
  readonly vacancy: Vacancy;
  readonly imports: Page<ImportView>;
  /** Why the file was refused, and what was pasted. */
  readonly fault: { readonly text: string; readonly isResume: boolean } | null;
  readonly text: string;
}

/** Bytes of a file in base64 are four thirds of it; what else the form holds is little. */
const MOST_BYTES = Math.floor(((LARGEST_FILE_BYTES - 4_096) * 3) / 4);

/** The page. */
export function importsPage({ vacancy, imports, fault, text }: ImportsInput, f: Formatter): ImportsPage {
  const path = `/vacancies/${vacancy.id}/imports`;
  return {
    title: f.t('imports.title'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    form:
      vacancy.status === 'open'
        ? {
            action: path,
            fault: fault?.text ?? null,
            resumeForm: fault?.isResume
              ? { href: `/vacancies/${vacancy.id}/edit#public-form`, text: f.t('imports.resumeForm') }
              : null,
            text,
            mostBytes: MOST_BYTES,
            about: f.t('imports.about', { most: f.number(MOST_LIST_ROWS) }),
          }
        : null,
    rows: imports.rows.map((view) => importLine(view, f)),
    olderHref: pageHref(path, imports.next),
  };
}

function importLine({ about, counts }: ImportView, f: Formatter): ImportLine {
  return {
    href: `/imports/${about.id}`,
    fileName: about.fileName || f.t('imports.nameless'),
    when: f.moment(about.uploadedAt),
    who: about.userName,
    figures: f.t('imports.figures', {
      imported: f.number(counts.imported),
      already: f.number(counts['already-there']),
      rejected: f.number(counts.rejected),
    }),
    state: about.takenBackAt ? f.t('imports.takenBackState') : about.status === 'done' ? null : f.t('imports.running'),
  };
}
