import type { DaySummary } from '../../interviews/index.js';
import type { Page } from '../../platform/paging/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { pageHref } from '../frame/parts.js';
import type { Vacancy } from '../../vacancies/index.js';
import type { EmptyPage } from '../frame/parts.js';
import { keyFor } from '../frame/reader.js';
import type { Reader } from '../frame/reader.js';
import { cityName } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import { dayState, expectedText } from './day-words.js';
import { newDayHref } from './plan.page.js';
import { planHref } from './plan-curve.js';

/** A day in the list. */
export interface DayLine {
  href: string;
  when: string;
  vacancy: string;
  city: string;
  invited: string;
  confirmed: string;
  came: string;
  expected: string;
  state: StateWord;
  /** That nobody interviews some of its people; null where somebody does. */
  unattended: string | null;
}

/** A stretch of the list. */
export interface DayRowsPage {
  rows: DayLine[];
  nextHref: string | null;
}

/** The interview days of the organisation. */
export interface DaysPage extends DayRowsPage {
  title: string;
  /** What the list is narrowed to, with the way to all days; null where it is not. */
  about: { text: string; href: string } | null;
  /** For which vacancy one more day can be planned, by title; empty for those who do not plan. */
  plannable: { href: string; label: string }[];
  empty: EmptyPage | null;
}

/** Which days; all of them where neither is given. */
export interface DaysChoice {
  readonly citySlug?: string | undefined;
  readonly vacancyTitle?: string | undefined;
}

/** What the page is made from. */
export interface DaysInput {
  readonly days: Page<DaySummary>;
  readonly choice: DaysChoice;
  readonly reader: Reader;
  /** Vacancies that the reader may plan days for. */
  readonly vacancies: readonly Vacancy[];
}

/** The page: what is to come first, then what was. */
export function daysPage({ days, choice, reader, vacancies }: DaysInput, f: Formatter): DaysPage {
  const { citySlug, vacancyTitle } = choice;
  const chosen = [cityName(citySlug ?? null, f), vacancyTitle].filter(Boolean).join(', ');
  return {
    title: f.t('days.title'),
    about: chosen === '' ? null : { text: chosen, href: '/days' },
    plannable: plannableDays(vacancies, f),
    ...dayRowsPage({ days, choice, reader }, f),
    empty: days.rows.length > 0 ? null : emptyPage(chosen !== '', reader, f),
  };
}

function plannableDays(vacancies: readonly Vacancy[], f: Formatter): DaysPage['plannable'] {
  return vacancies
    .filter(({ status }) => status === 'open')
    .map(({ id, title, citySlug }) => ({
      href: newDayHref(id),
      label: [title, cityName(citySlug, f)].filter(Boolean).join(', '),
    }))
    .sort((a, b) => f.compare(a.label, b.label));
}

function emptyPage(isNarrowed: boolean, reader: Reader, f: Formatter): EmptyPage {
  if (isNarrowed) {
    const [title, advice] = [f.t('days.noneChosenTitle'), f.t('days.noneChosenAdvice')];
    return { title, advice, action: f.t('days.all'), href: '/days' };
  }
  const isMaker = reader === 'maker';
  return {
    title: f.t('days.emptyTitle'),
    advice: f.t(keyFor('days.emptyAdvice', reader)),
    action: isMaker ? f.t('days.emptyAction') : null,
    href: isMaker ? '/vacancies' : null,
  };
}

/** One more stretch of the list, when its end has come into view. */
export function dayRowsPage(
  { days, choice, reader }: Pick<DaysInput, 'days' | 'choice' | 'reader'>,
  f: Formatter,
): DayRowsPage {
  return {
    rows: days.rows.map((summary) => dayLine(summary, reader, f)),
    nextHref: pageHref(daysHref(choice), days.next),
  };
}

/** Where these days are listed. */
export function daysHref({ citySlug, vacancyTitle }: DaysChoice): string {
  const query = new URLSearchParams({
    ...(citySlug === undefined ? {} : { city: citySlug }),
    ...(vacancyTitle === undefined ? {} : { title: vacancyTitle }),
  }).toString();
  return query === '' ? '/days' : `/days?${query}`;
}

/** A plan is worked on by those who plan; others are shown when and where it is to be. */
function dayLine(
  { day, vacancyTitle, totals, unattended, expectedNow }: DaySummary,
  reader: Reader,
  f: Formatter,
): DayLine {
  const isPlanned = day.status === 'planned';
  return {
    href: isPlanned && reader === 'maker' ? planHref(day.vacancyId, day.id) : `/days/${day.id}`,
    when: f.date(day.date),
    vacancy: vacancyTitle,
    city: cityName(day.citySlug, f) ?? '',
    invited: f.number(isPlanned ? day.plan.chosen.invited : totals.invited),
    confirmed: isPlanned ? '—' : f.number(totals.saidYes),
    came: isPlanned ? '—' : f.number(totals.came + totals.late),
    expected: expectedNow
      ? expectedText(expectedNow, f)
      : day.status === 'cancelled'
        ? '—'
        : f.t('days.byPlan', { expected: expectedText(day.plan.chosen.expectedShows, f) }),
    state: dayState(day.status, f),
    unattended: unattended === 0 ? null : f.t('days.unattended', { count: unattended }),
  };
}
