import { z } from 'zod';
import { CURRENCIES } from '../../kernel/money.js';
import type { Currency } from '../../kernel/money.js';
import type { Client } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { CITIES, currencyOfCity, ROLE_PROFILES, VacancyInvalid } from '../../vacancies/index.js';
import type { ProfileInUse, Vacancy, VacancyFields } from '../../vacancies/index.js';
import { named } from '../frame/client-filter.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';
import { typedWhole } from '../frame/typed-number.js';
import {
  assertUnchanged,
  changedFields,
  readSeen,
  seenField,
  seenOf,
  shownBefore,
  touchedFields,
} from '../frame/seen-form.js';
import type { FieldChanged } from '../frame/seen-form.js';
import { cityName, localised } from '../frame/wording.js';
import { readAmount } from '../../kernel/written-amount.js';

const text = z.string().max(2000).default('');

/** How a text may say a pay that is no month's most in hand: before tax, a year's, the least of it, of another time, in another currency. */
const BUDGET_NOTES = ['taxed', 'taxedYear', 'untaxed', 'untaxedYear', 'year', 'from', 'period', 'currency'] as const;

/** The form of a vacancy as a browser sends it. What the fields must be, the vacancies themselves say. */
export const vacancyFormSchema = z.object({
  title: text,
  profileSlug: text,
  citySlug: text,
  /** Not asked where nobody but the organisation itself is hired for. */
  clientId: z.string().max(100).optional(),
  budgetAmount: text,
  budgetCurrency: text,
  wantedCount: text,
  deadline: text,
  closed: text,
  /** Words of a text that the city and the budget were taken from, and why a budget is not as they say it. */
  citySaid: text,
  budgetSaid: text,
  budgetNote: z.enum(BUDGET_NOTES).or(z.literal('')).default('').catch(''),
  /** What the form of a vacancy that is there showed at first. */
  seen: seenField,
});

const proposedText = z.string().max(2000).optional();

/** What the form of a new vacancy may begin with. What is not named stays as an empty form has it. */
export const proposedFields = z.object({
  citySlug: proposedText,
  citySaid: proposedText,
  budgetAmount: proposedText,
  budgetCurrency: proposedText,
  budgetSaid: proposedText,
  budgetNote: z.enum(BUDGET_NOTES).or(z.literal('')).optional().catch(''),
});

/** What is in the form's fields. */
export type VacancyFormValues = z.output<typeof vacancyFormSchema>;

/** The form as it is shown. */
export interface VacancyForm {
  open: boolean;
  fault: string | null;
  values: VacancyFormValues;
  /** What a text said, beside the fields that it filled; null where they were filled by nobody or a person. */
  citySaid: string | null;
  budgetSaid: string | null;
  budgetNote: string | null;
  profiles: Choice[];
  /** With the currency that the budget is in there, unless another one is chosen. */
  cities: (Choice & { currency: Currency })[];
  currencies: Choice[];
  /** Whom an agency hires for; null where there is nobody but itself. */
  clients: Choice[] | null;
}

/** What a form is made from: what was typed into it and why it was refused, and the clients to choose from. */
export interface VacancyFormInput {
  readonly given: { readonly values: VacancyFormValues; readonly fault: string | null } | null;
  readonly clients: readonly Client[];
  /** Slug of the profile that the vacancy alone has; null or not given where it has none. */
  readonly ownProfile?: string | null;
  /** Those of the organisation for any vacancy, beside the catalogue. */
  readonly ownProfiles: readonly Pick<ProfileInUse, 'slug' | 'title'>[];
}

/** An empty choice would look like one that was not asked for. */
const NO_CLIENT = 'none';

const EMPTY: VacancyFormValues = {
  title: '',
  profileSlug: 'client-manager',
  citySlug: 'moscow',
  clientId: NO_CLIENT,
  budgetAmount: '',
  budgetCurrency: '',
  wantedCount: '1',
  deadline: '',
  closed: '',
  ...{ citySaid: '', budgetSaid: '', budgetNote: '' as const },
  seen: '',
};

/** The fields whose faults have a sentence of their own, in the words that stand above them. */
const FAULTY_FIELDS: readonly string[] = [
  'title',
  'profileSlug',
  'citySlug',
  'clientId',
  'budgetAmount',
  'budgetCurrency',
  'wantedCount',
  'deadline',
];

/** What is wrong with a field, named as the form names it; null when the refusal is about something else. */
export function vacancyFault(failure: { code: string; values: object }, f: Formatter): string | null {
  if (failure.code !== 'vacancies.invalid') return null;
  const {
    field = '',
    most,
    currency = 'RUR',
  } = failure.values as { field?: string; most?: number; currency?: Currency };
  if (most !== undefined) return f.t('vacancies.faults.budgetTooMuch', { most: f.money({ amount: most, currency }) });
  return FAULTY_FIELDS.includes(field) ? f.t(`vacancies.faults.${field}`) : null;
}

/** What the form of a vacancy that goes by a profile begins with; null where there is no such profile. */
export function givenFor(
  slug: string,
  ownProfiles: VacancyFormInput['ownProfiles'],
  proposed: z.output<typeof proposedFields>,
  f: Formatter,
): VacancyFormInput['given'] {
  const profile = [...ownProfiles, ...ROLE_PROFILES].find((one) => one.slug === slug);
  if (!profile) return null;
  const title = localised(profile.title, f);
  return { values: { ...EMPTY, ...proposed, profileSlug: slug, title }, fault: null };
}

/** The form, empty or as it was refused. */
export function vacancyForm(
  { given, clients, ownProfile = null, ownProfiles }: VacancyFormInput,
  f: Formatter,
): VacancyForm {
  const values = given?.values ?? EMPTY;
  const cities = CITIES.map(({ slug, names }) => [slug, localised(names, f)] as const);
  return {
    open: given !== null,
    fault: given?.fault ?? null,
    values,
    citySaid: values.citySaid === '' ? null : f.t('vacancies.said', { words: values.citySaid }),
    budgetSaid: values.budgetSaid === '' ? null : f.t('vacancies.said', { words: values.budgetSaid }),
    budgetNote: values.budgetNote === '' ? null : f.t(`vacancies.budgetNotes.${values.budgetNote}`),
    profiles: choices(
      [
        ...(ownProfile === null ? [] : [[ownProfile, f.t('profile.ownChoice')] as const]),
        ...[...ownProfiles, ...ROLE_PROFILES].map(({ slug, title }) => [slug, localised(title, f)] as const),
      ],
      values.profileSlug,
    ),
    cities: choices(
      [['', f.t('vacancies.otherCity')], ...[...cities].sort(([, a], [, b]) => f.compare(a, b))],
      values.citySlug,
    ).map((choice) => ({ ...choice, currency: currencyOfCity(choice.value) })),
    currencies: choices(
      [['', f.t('vacancies.cityCurrency')], ...CURRENCIES.map((code) => [code, f.currency(code)] as const)],
      values.budgetCurrency,
    ),
    clients:
      clients.length > 0
        ? choices([[NO_CLIENT, f.t('clients.none')], ...named(clients)], values.clientId ?? NO_CLIENT)
        : null,
  };
}

/**
 * The form's fields as vacancies want them; a number that is none becomes NaN, which is refused with its reason.
 *
 * @throws VacancyInvalid where one currency stands beside the sum and another one is chosen
 */
export function vacancyFields(
  values: VacancyFormValues,
): Omit<VacancyFields, 'clientId'> & Partial<Pick<VacancyFields, 'clientId'>> {
  return {
    title: values.title,
    profileSlug: values.profileSlug,
    citySlug: values.citySlug,
    ...(values.clientId === undefined ? {} : { clientId: values.clientId === NO_CLIENT ? null : values.clientId }),
    ...budgetOf(values),
    wantedCount: typedWhole(values.wantedCount),
    deadline: values.deadline === '' ? null : values.deadline,
  };
}

function budgetOf(values: VacancyFormValues): Required<Pick<VacancyFields, 'budgetAmount' | 'budgetCurrency'>> {
  const { amount, currency } = readAmount(values.budgetAmount);
  const chosen = values.budgetCurrency as Currency | '';
  if (currency !== null && chosen !== '' && currency !== chosen) {
    throw new VacancyInvalid('budgetCurrency', `the sum is written in ${currency}, but ${chosen} is chosen`);
  }
  return { budgetAmount: amount, budgetCurrency: (currency ?? chosen) || currencyOfCity(values.citySlug) };
}

/** What the form changes of the vacancy that it showed. @throws VacancyInvalid, FieldChanged */
export function vacancyChanges(
  values: VacancyFormValues,
  vacancy: Vacancy,
  said: ReturnType<typeof vacancyInWords>,
): VacancyChanges {
  const now = fieldsAndStatus(values);
  const shown = vacancyFormSchema.safeParse(readSeen(values.seen));
  if (!shown.success) return now;
  const before = fieldsAndStatus(shown.data);
  const { budgetAmount, budgetCurrency, ...changes } = changedFields(now, before);
  // Without a sum its currency is that of the city: whoever moves the vacancy says nothing of a budget that somebody has set meanwhile.
  const isOfCity = now.budgetAmount === null && before.budgetAmount === null;
  const isBudgetChanged = budgetAmount !== undefined || (budgetCurrency !== undefined && !isOfCity);
  // An amount and its currency are one sum.
  const sum = isBudgetChanged ? { budgetAmount: now.budgetAmount, budgetCurrency: now.budgetCurrency } : {};
  const { budgetCurrency: presentCurrency, ...present } = fieldsAndStatus({ ...shownOf(vacancy), seen: '' });
  const compared = present.budgetAmount === null ? present : { ...present, budgetCurrency: presentCurrency };
  assertUnchanged({ ...changes, ...sum }, before, compared, said);
  return { ...changes, ...sum };
}

/** What its form says of a vacancy, as people read it; null where that is nothing, or is known to the form alone. */
export function vacancyInWords(vacancy: Vacancy, f: Formatter) {
  const { title, profileSlug, citySlug, budgetAmount, budgetCurrency, wantedCount, deadline } = vacancy;
  const profile = ROLE_PROFILES.find(({ slug }) => slug === profileSlug);
  const budget = budgetAmount === null ? null : f.money({ amount: budgetAmount, currency: budgetCurrency });
  return {
    ...{ title, budgetAmount: budget, budgetCurrency: budget, wantedCount: f.number(wantedCount) },
    profileSlug: profile ? localised(profile.title, f) : null,
    citySlug: cityName(citySlug, f) ?? f.t('vacancies.otherCity'),
    deadline: deadline === null ? null : f.fullDate(deadline),
  };
}

/** The form for another try, where somebody else has changed the vacancy meanwhile: what was typed, and all else as it is by now. */
export function valuesAgain(
  values: VacancyFormValues,
  vacancy: Vacancy,
  { field, others }: Pick<FieldChanged, 'field' | 'others'>,
): VacancyFormValues {
  const present = shownOf(vacancy);
  const touched = touchedFields(values, values.seen);
  // An amount and its currency are one sum, and told of at once.
  const isSum = touched.budgetAmount !== undefined || touched.budgetCurrency !== undefined;
  const untold = others.filter((name) => field !== 'budgetAmount' || name !== 'budgetCurrency');
  const sum = isSum ? { budgetAmount: values.budgetAmount, budgetCurrency: currencyMeant(values) } : {};
  return { ...present, ...touched, ...sum, seen: seenOf({ ...present, ...shownBefore(values.seen, untold) }) };
}

/** The currency of the sum as it was typed, also where the vacancy is in another city by now. */
function currencyMeant(values: VacancyFormValues): string {
  return values.budgetAmount === '' ? values.budgetCurrency : budgetOf(values).budgetCurrency;
}

type VacancyChanges = Partial<ReturnType<typeof fieldsAndStatus>>;

function fieldsAndStatus(values: VacancyFormValues) {
  const status: Vacancy['status'] = values.closed === 'yes' ? 'closed' : 'open';
  return { ...vacancyFields(values), status };
}

/** The fields of a vacancy that is there. */
export function valuesOfVacancy(vacancy: Vacancy): VacancyFormValues {
  const values = shownOf(vacancy);
  return { ...values, seen: seenOf(values) };
}

function shownOf(vacancy: Vacancy): Omit<VacancyFormValues, 'seen'> {
  return {
    title: vacancy.title,
    profileSlug: vacancy.profileSlug,
    citySlug: vacancy.citySlug,
    clientId: vacancy.clientId ?? NO_CLIENT,
    budgetAmount: vacancy.budgetAmount === null ? '' : String(vacancy.budgetAmount),
    // Without an amount there is nothing in any currency.
    budgetCurrency: vacancy.budgetAmount === null ? '' : vacancy.budgetCurrency,
    wantedCount: String(vacancy.wantedCount),
    deadline: vacancy.deadline ?? '',
    closed: vacancy.status === 'closed' ? 'yes' : '',
    ...{ citySaid: '', budgetSaid: '', budgetNote: '' as const },
  };
}
