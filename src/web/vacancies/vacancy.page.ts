import type { Formatter } from '../../platform/views/index.js';
import type { LinkedPosting, Vacancy } from '../../vacancies/index.js';
import { vacancyForm } from './vacancy-form.js';
import type { VacancyForm, VacancyFormValues } from './vacancy-form.js';

/** The form with which a vacancy is changed, and the postings that bring its responses. */
export interface VacancyPage {
  title: string;
  backHref: string;
  vacancyTitle: string;
  action: string;
  isClosed: boolean;
  form: VacancyForm;
  postings: PostingLine[];
  /** Postings that can be moved here; null where there is none, or the vacancy is closed. */
  move: { action: string; choices: { value: string; label: string }[] } | null;
}

/** A posting of a board. */
export interface PostingLine {
  board: string;
  title: string;
  href: string | null;
  archived: boolean;
}

/** The form's fields and what is wrong with them. */
export interface GivenForm {
  readonly values: VacancyFormValues;
  readonly fault: string | null;
}

/** What the page is made from. */
export interface VacancyInput {
  readonly vacancy: Vacancy;
  readonly given: GivenForm;
  readonly linked: readonly LinkedPosting[];
  readonly offered: readonly LinkedPosting[];
}

/** The page. */
export function vacancyPage({ vacancy, given, linked, offered }: VacancyInput, f: Formatter): VacancyPage {
  return {
    title: f.t('vacancies.edit'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    action: `/vacancies/${vacancy.id}/edit`,
    isClosed: given.values.closed === 'yes',
    form: vacancyForm(given, f),
    postings: postingLines(linked, f),
    move:
      offered.length === 0
        ? null
        : {
            action: `/vacancies/${vacancy.id}/postings`,
            choices: offered.map((posting) => ({ value: posting.id, label: offerLabel(posting, f) })),
          },
  };
}

/** Postings with the board that publishes them. */
export function postingLines(postings: readonly LinkedPosting[], f: Formatter): PostingLine[] {
  return postings.map(({ board, title, url, archived }) => ({
    board: f.t(`boards.${board}`),
    title,
    // Addresses come from a board: anything but a web page stays text.
    href: url !== null && /^https?:\/\//.test(url) ? url : null,
    archived,
  }));
}

function offerLabel({ board, title, vacancyTitle }: LinkedPosting, f: Formatter): string {
  return f.t('postings.offer', { board: f.t(`boards.${board}`), title, vacancy: vacancyTitle });
}
