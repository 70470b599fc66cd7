import type { DaySummary } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import type { EmptyPage } from '../frame/parts.js';
import { cityName } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import { dayState, expectedText } from './day-words.js';
import { newDayHref } from './plan.page.js';

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
}

/** The interview days of the organisation. */
export interface DaysPage {
  title: string;
  /** For which vacancy one more day can be planned, by title; empty for those who do not plan. */
  plannable: { href: string; label: string }[];
  rows: DayLine[];
  empty: EmptyPage | null;
}

/** The page: what is to come first, then what was. */
export function daysPage(days: readonly DaySummary[], vacancies: readonly Vacancy[], f: Formatter): DaysPage {
  const open = vacancies.filter(({ status }) => status === 'open');
  return {
    title: f.t('days.title'),
    plannable: open
      .map(({ id, title, citySlug }) => ({
        href: newDayHref(id),
        label: [title, cityName(citySlug, f)].filter(Boolean).join(', '),
      }))
      .sort((a, b) => f.compare(a.label, b.label)),
    rows: days.map((summary) => dayLine(summary, f)),
    empty:
      days.length > 0
        ? null
        : {
            title: f.t('days.emptyTitle'),
            advice: f.t('days.emptyAdvice'),
            action: f.t('days.emptyAction'),
            href: '/vacancies',
          },
  };
}

function dayLine({ day, vacancyTitle, totals, expectedNow }: DaySummary, f: Formatter): DayLine {
  const isPlanned = day.status === 'planned';
  return {
    href: isPlanned ? `/vacancies/${day.vacancyId}/plan?day=${day.id}` : `/days/${day.id}`,
    when: f.date(day.date),
    vacancy: vacancyTitle,
    city: cityName(day.citySlug, f) ?? '',
    invited: f.number(isPlanned ? day.plan.chosen.invited : totals.invited),
    confirmed: isPlanned ? '—' : f.number(totals.confirmed),
    came: isPlanned ? '—' : f.number(totals.came + totals.late),
    expected: expectedNow
      ? expectedText(expectedNow, f)
      : day.status === 'cancelled'
        ? '—'
        : f.t('days.byPlan', { expected: expectedText(day.plan.chosen.expectedShows, f) }),
    state: dayState(day.status, f),
  };
}
