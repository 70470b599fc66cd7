import type { FormState } from '../../direct-responses/index.js';
import type { Client } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { currencyOfCity } from '../../vacancies/index.js';
import type { LinkedPosting, ProfileInUse, Vacancy } from '../../vacancies/index.js';
import type { Notice } from '../frame/answers.js';
import { boardsPart } from '../publishing/boards-part.js';
import type { BoardsInput, BoardsPart } from '../publishing/boards-part.js';
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
  publicForm: PublicFormPart;
  boards: BoardsPart;
}

/** The form on which people respond by themselves. */
export interface PublicFormPart {
  action: string;
  /** Null while it is switched off. */
  url: string | null;
  /** Shows that it is off because the vacancy is closed; null where it is not. */
  note: string | null;
  isOpen: boolean;
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
  readonly clients: readonly Client[];
  readonly ownProfile: string | null;
  readonly ownProfiles: readonly Pick<ProfileInUse, 'slug' | 'title'>[];
  readonly linked: readonly LinkedPosting[];
  readonly offered: readonly LinkedPosting[];
  readonly publicForm: FormState;
  readonly boards: BoardsInput;
}

/** What the next page says: also that the budget stays in a currency of elsewhere, when the vacancy has moved to another country. */
export function savedNotice(before: Vacancy, after: Vacancy, f: Formatter): Notice {
  const { budgetAmount: amount, budgetCurrency: currency, citySlug } = after;
  const saved = f.t('settings.saved');
  const isOfElsewhere = currency === before.budgetCurrency && currency !== currencyOfCity(citySlug);
  return amount !== null && citySlug !== before.citySlug && isOfElsewhere
    ? { tone: 'fair', text: `${saved} ${f.t('vacancies.currencyStays', { amount: f.money({ amount, currency }) })}` }
    : { tone: 'good', text: saved };
}

/** The page. */
export function vacancyPage(
  { vacancy, given, clients, ownProfile, ownProfiles, linked, offered, publicForm, boards }: VacancyInput,
  f: Formatter,
): VacancyPage {
  return {
    title: f.t('vacancies.edit'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    action: `/vacancies/${vacancy.id}/edit`,
    isClosed: given.values.closed === 'yes',
    form: vacancyForm({ given, clients, ownProfile, ownProfiles }, f),
    postings: postingLines(linked, f),
    move:
      offered.length === 0
        ? null
        : {
            action: `/vacancies/${vacancy.id}/postings`,
            choices: offered.map((posting) => ({ value: posting.id, label: offerLabel(posting, f) })),
          },
    publicForm: {
      action: `/vacancies/${vacancy.id}/form`,
      url: publicForm.isOpen ? publicForm.url : null,
      note: publicForm.isOpen && vacancy.status === 'closed' ? f.t('publicForm.vacancyClosed') : null,
      isOpen: publicForm.isOpen,
    },
    boards: boardsPart(boards, f),
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
