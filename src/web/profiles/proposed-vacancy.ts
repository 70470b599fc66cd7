import type { JobText } from '../../job-texts/index.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { CURRENCIES } from '../../kernel/money.js';
import { oneLine } from '../../kernel/one-line.js';
import { cityBySlug, takenHome } from '../../vacancies/index.js';
import type { VacancyProposal } from '../vacancies/vacancy-proposals.js';

/** Of a longer sentence its beginning tells where to look. */
const QUOTED_CHARACTERS = 200;
const YEAR_MONTHS = 12;

/** The city and the budget of a vacancy by a text, each with the words that it is from; nothing of what it does not say. */
export function proposedVacancy({ city, salary, country }: JobText, today: CalendarDate): VacancyProposal {
  const taxedIn = (city && cityBySlug(city.slug)?.country) ?? country;
  const isAbroad = country === null ? isPaidAbroad(salary?.currency ?? null) : country !== 'ru';
  return {
    ...(city && { citySlug: city.slug, citySaid: quoted(oneLine(city.sentence.text)) }),
    // An empty form begins with a city of Russia, which a vacancy of another country is not in.
    ...(!city && isAbroad && { citySlug: '' }),
    ...(salary && { ...budgetOf(salary, taxedIn, today), budgetSaid: quoted(payQuote(salary.sentence.text)) }),
  };
}

/** The form of a new vacancy that goes by a profile. */
export function newVacancyHref(slug: string): string {
  return `/vacancies?${new URLSearchParams({ profile: slug }).toString()}#new`;
}

/** Dollars and euros are named in texts of any country. */
function isPaidAbroad(currency: string | null): boolean {
  return currency !== null && !['RUR', 'USD', 'EUR'].includes(currency);
}

/** A budget is the most that a month brings in hand: what a text says in another way is quoted, and left to the person. */
function budgetOf(
  { to, currency, gross, period }: NonNullable<JobText['salary']>,
  country: string | null,
  today: CalendarDate,
): Pick<VacancyProposal, 'budgetAmount' | 'budgetCurrency' | 'budgetNote'> {
  const known = CURRENCIES.find((one) => one === currency);
  if (!known) return { budgetNote: 'currency' };
  if (period !== 'month' && period !== 'year') return { budgetNote: 'period', budgetCurrency: known };
  if (to === null) return { budgetNote: 'from', budgetCurrency: known };
  const isYear = period === 'year';
  const monthly = isYear ? to / YEAR_MONTHS : to;
  const kept = takenHome({ amount: monthly, currency: known, gross }, country, today);
  const note = gross === true ? taxNote(kept !== null, isYear) : isYear ? 'year' : null;
  return {
    budgetAmount: String(Math.round(kept ?? monthly)),
    budgetCurrency: known,
    ...(note && { budgetNote: note }),
  };
}

function taxNote(isTaxed: boolean, isYear: boolean): VacancyProposal['budgetNote'] {
  if (isTaxed) return isYear ? 'taxedYear' : 'taxed';
  return isYear ? 'untaxedYear' : 'untaxed';
}

/** What a text says of the pay, without the word for pay before it: where it is quoted, the name of the field says that. */
export function payQuote(sentence: string): string {
  const words = oneLine(sentence);
  const bare = words.replace(/^\p{L}[^:\d]{0,30}:\s*/u, '');
  return bare === '' ? words : bare;
}

function quoted(words: string): string {
  return words.length > QUOTED_CHARACTERS ? `${words.slice(0, QUOTED_CHARACTERS).trimEnd()}…` : words;
}
