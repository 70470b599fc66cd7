import type { Formatter } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { vacancyForm } from './vacancy-form.js';
import type { VacancyForm, VacancyFormValues } from './vacancy-form.js';

/** The form with which a vacancy is changed. */
export interface VacancyPage {
  title: string;
  backHref: string;
  vacancyTitle: string;
  action: string;
  isClosed: boolean;
  form: VacancyForm;
}

/** The page. */
export function vacancyPage(
  vacancy: Vacancy,
  given: { readonly values: VacancyFormValues; readonly fault: string | null },
  f: Formatter,
): VacancyPage {
  return {
    title: f.t('vacancies.edit'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    action: `/vacancies/${vacancy.id}/edit`,
    isClosed: given.values.closed === 'yes',
    form: vacancyForm(given, f),
  };
}
