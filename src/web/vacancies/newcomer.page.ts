import type { Formatter } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { newcomerForm } from '../apply/newcomer.page.js';
import type { NewcomerForm, RefusedNewcomer } from '../apply/newcomer.page.js';

/** One person who is added to a vacancy by hand. */
export interface NewcomerPage {
  title: string;
  backHref: string;
  vacancyTitle: string;
  /** Why nobody can be added; null while people are wanted. */
  closed: string | null;
  form: NewcomerForm;
}

/** What it is made from. */
export interface NewcomerPageInput {
  readonly vacancy: Pick<Vacancy, 'id' | 'title' | 'status'>;
  readonly companyName: string;
  readonly refused: RefusedNewcomer | null;
}

/** Where somebody is added to a vacancy. */
export function newcomersHref(vacancyId: string): string {
  return `/vacancies/${vacancyId}/newcomers`;
}

/** The page. */
export function newcomerPage({ vacancy, companyName, refused }: NewcomerPageInput, f: Formatter): NewcomerPage {
  const form = newcomerForm({ href: newcomersHref(vacancy.id), companyName, name: '', isWhole: true, refused }, f);
  return {
    title: f.t('newcomer.title'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    closed: vacancy.status === 'open' ? null : f.t('errors.direct-responses.vacancy-closed'),
    form: { ...form, add: f.t('newcomer.addOne') },
  };
}
