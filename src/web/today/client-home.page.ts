import type { Cohort, FunnelRow } from '../../funnel/index.js';
import type { DaySummary } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { dayState } from '../days/day-words.js';
import { queryOf } from '../funnel/funnel-query.js';
import { funnelLines } from '../funnel/funnel.page.js';
import type { FunnelLine } from '../funnel/funnel.page.js';
import type { EmptyPage } from '../frame/parts.js';
import { cityName } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import type { VacancyWorkload } from '../vacancies/workload.service.js';
import { wantedPart } from './wanted-part.js';
import type { VacancyForecast, WantedPart } from './wanted-part.js';

/** An interview day in numbers: nobody is named. */
export interface CountedDay {
  when: string;
  vacancy: string;
  city: string;
  invited: string;
  came: string;
  state: StateWord;
}

/** The first page of a client of an agency: how its vacancies go. */
export interface ClientHomePage {
  title: string;
  dateText: string;
  wanted: WantedPart;
  funnel: { about: string; href: string; rows: FunnelLine[]; empty: EmptyPage | null };
  days: { rows: CountedDay[]; empty: EmptyPage | null };
}

/** What the page is made from. */
export interface ClientHomeInput {
  readonly workloads: readonly VacancyWorkload[];
  readonly forecasts: readonly VacancyForecast[];
  readonly rows: readonly FunnelRow[];
  readonly cohort: Cohort;
  /** The last one first. */
  readonly days: readonly DaySummary[];
}

/** The page. */
export function clientHomePage(input: ClientHomeInput, f: Formatter): ClientHomePage {
  const { workloads, forecasts, cohort, days } = input;
  const open = workloads.filter(({ vacancy }) => vacancy.status === 'open');
  const hasPeople = (input.rows[0]?.reached ?? 0) > 0;
  return {
    title: f.t('today.clientTitle'),
    dateText: f.fullDate(f.now),
    wanted: wantedPart({ open, forecasts, reader: 'client' }, f),
    funnel: {
      about: f.t('funnel.about', { from: f.fullDate(cohort.from), to: f.fullDate(cohort.to) }),
      href: `/funnel?${queryOf(cohort)}`,
      rows: hasPeople ? funnelLines(input.rows, cohort, f) : [],
      empty: hasPeople ? null : emptyPart('Funnel', f),
    },
    days: { rows: days.map((day) => countedDay(day, f)), empty: days.length > 0 ? null : emptyPart('Days', f) },
  };
}

function countedDay({ day, vacancyTitle, totals }: DaySummary, f: Formatter): CountedDay {
  return {
    when: f.date(day.date),
    vacancy: vacancyTitle,
    city: cityName(day.citySlug, f) ?? '',
    invited: f.number(totals.invited),
    came: f.number(totals.came + totals.late),
    state: dayState(day.status, f),
  };
}

function emptyPart(name: 'Funnel' | 'Days', f: Formatter): EmptyPage {
  return {
    title: f.t(`today.client${name}EmptyTitle`),
    advice: f.t(`today.client${name}EmptyAdvice`),
    action: null,
    href: null,
  };
}
