import { z } from 'zod';
import type { Formatter } from '../../platform/views/index.js';
import { CITIES, ROLE_PROFILES } from '../../vacancies/index.js';
import type { Vacancy, VacancyFields } from '../../vacancies/index.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import { typedWhole } from '../frame/typed-number.js';
import { localised } from '../frame/wording.js';

const text = z.string().max(2000).default('');

/** The form of a vacancy as a browser sends it. What the fields must be, the vacancies themselves say. */
export const vacancyFormSchema = z.object({
  title: text,
  profileSlug: text,
  citySlug: text,
  budgetAmount: text,
  wantedCount: text,
  deadline: text,
  closed: text,
});

/** What is in the form's fields. */
export type VacancyFormValues = z.output<typeof vacancyFormSchema>;

/** The form as it is shown. */
export interface VacancyForm {
  open: boolean;
  fault: string | null;
  values: VacancyFormValues;
  profiles: Choice[];
  cities: Choice[];
}

const EMPTY: VacancyFormValues = {
  title: '',
  profileSlug: 'client-manager',
  citySlug: 'moscow',
  budgetAmount: '',
  wantedCount: '1',
  deadline: '',
  closed: '',
};

/** The fields whose faults have a sentence of their own, in the words that stand above them. */
const FAULTY_FIELDS: readonly string[] = [
  'title',
  'profileSlug',
  'citySlug',
  'budgetAmount',
  'wantedCount',
  'deadline',
];

/** What is wrong with a field, named as the form names it; null when the refusal is about something else. */
export function vacancyFault(failure: { code: string; values: object }, f: Formatter): string | null {
  if (failure.code !== 'vacancies.invalid') return null;
  const { field = '' } = failure.values as { field?: string };
  return FAULTY_FIELDS.includes(field) ? f.t(`vacancies.faults.${field}`) : null;
}

/** The form, empty or as it was refused. */
export function vacancyForm(
  given: { readonly values: VacancyFormValues; readonly fault: string | null } | null,
  f: Formatter,
): VacancyForm {
  const values = given?.values ?? EMPTY;
  const cities = CITIES.map(({ slug, names }) => [slug, localised(names, f)] as const);
  return {
    open: given !== null,
    fault: given?.fault ?? null,
    values,
    profiles: choices(
      ROLE_PROFILES.map(({ slug, title }) => [slug, localised(title, f)]),
      values.profileSlug,
    ),
    cities: choices(
      [['', f.t('vacancies.otherCity')], ...[...cities].sort(([, a], [, b]) => f.compare(a, b))],
      values.citySlug,
    ),
  };
}

/** The form's fields as vacancies want them; a number that is none becomes NaN, which is refused with its reason. */
export function vacancyFields(values: VacancyFormValues): Omit<VacancyFields, 'clientId' | 'budgetCurrency'> {
  return {
    title: values.title,
    profileSlug: values.profileSlug,
    citySlug: values.citySlug,
    budgetAmount: values.budgetAmount === '' ? null : typedWhole(values.budgetAmount),
    wantedCount: typedWhole(values.wantedCount),
    deadline: values.deadline === '' ? null : values.deadline,
  };
}

/** The fields of a vacancy that is there. */
export function valuesOfVacancy(vacancy: Vacancy): VacancyFormValues {
  return {
    title: vacancy.title,
    profileSlug: vacancy.profileSlug,
    citySlug: vacancy.citySlug,
    budgetAmount: vacancy.budgetAmount === null ? '' : String(vacancy.budgetAmount),
    wantedCount: String(vacancy.wantedCount),
    deadline: vacancy.deadline ?? '',
    closed: vacancy.status === 'closed' ? 'yes' : '',
  };
}
