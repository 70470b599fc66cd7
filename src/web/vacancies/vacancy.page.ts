import type { Client } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { currencyOfCity } from '../../vacancies/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import type { Notice } from '../frame/answers.js';
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

/** What the next page says: also that the budget stays in a currency of elsewhere, when the vacancy has moved to another country. */
export function savedNotice(before: Vacancy, after: Vacancy, f: Formatter): Notice {
  const { budgetAmount: amount, budgetCurrency: currency, citySlug } = after;
  const saved = f.t('settings.saved');
  const isOfElsewhere = currency === before.budgetCurrency && currency !== currencyOfCity(citySlug);
  return amount !== null && citySlug !== before.citySlug && isOfElsewhere
    ? { tone: 'fair', text: `${saved} ${f.t('vacancies.currencyStays', { amount: f.money({ amount, currency }) })}` }
    : { tone: 'good', text: saved };
}

/** What the page is made from. */
export interface VacancyPageInput {
  readonly vacancy: Vacancy;
  readonly given: { readonly values: VacancyFormValues; readonly fault: string | null };
  readonly clients: readonly Client[];
}

/** The page. */
export function vacancyPage({ vacancy, given, clients }: VacancyPageInput, f: Formatter): VacancyPage {
  return {
    title: f.t('vacancies.edit'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    action: `/vacancies/${vacancy.id}/edit`,
    isClosed: given.values.closed === 'yes',
    form: vacancyForm({ given, clients }, f),
  };
}
