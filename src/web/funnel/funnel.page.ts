import type { Cohort, CostRow, Funnel, FunnelRow } from '../../funnel/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { EmptyPage } from '../frame/parts.js';
import { rateBar } from '../frame/rate-bar.js';
import type { RateBar } from '../frame/rate-bar.js';
import { cohortForm } from './cohort-form.js';
import type { CohortForm, CohortFormInput } from './cohort-form.js';
import { costPart } from './cost-part.js';
import type { CostPart } from './cost-part.js';
import { forecastSentence } from './forecast-words.js';
import type { PeopleFigure } from './people-figure.js';
import { queryOf } from './funnel-query.js';
import { peopleHref } from './people.page.js';

/** One step of the funnel. */
export interface FunnelLine {
  stage: string;
  /** A step that not everybody takes, beside the way from stage to stage. */
  aside: boolean;
  reached: PeopleFigure;
  rate: string;
  interval: string;
  bar: RateBar | null;
  /** Those of whom it is decided; null for the first step. */
  of: PeopleFigure | null;
  waiting: PeopleFigure | null;
}

/** The funnel of a cohort of responses. */
export interface FunnelPage {
  title: string;
  about: string;
  form: CohortForm;
  /** Why there are no figures; null when there are. */
  fault: string | null;
  forecast: string | null;
  rows: FunnelLine[];
  /** What people cost; null for those who may not know. */
  costs: CostPart | null;
  empty: EmptyPage | null;
  /** Where is shown who is chosen, by sex and age; null for those who may not know. */
  fairnessHref: string | null;
}

/** What the page is made from. */
export interface FunnelInput extends CohortFormInput {
  /** Null where the period is none. */
  readonly funnel: Funnel | null;
  readonly fault: string | null;
  /** Null where there is no period, or the reader may not know. */
  readonly costs: readonly CostRow[] | null;
  readonly maySeeFairness: boolean;
}

/** The page. */
export function funnelPage(input: FunnelInput, f: Formatter): FunnelPage {
  const { funnel, cohort, fault } = input;
  const { from, to } = cohort;
  const hasPeople = (funnel?.rows[0]?.k ?? 0) > 0;
  return {
    title: f.t('funnel.title'),
    fairnessHref: input.maySeeFairness ? `/fairness?${queryOf(cohort)}` : null,
    about: fault === null ? f.t('funnel.about', { from: f.fullDate(from), to: f.fullDate(to) }) : '',
    form: cohortForm('/funnel', input, f),
    fault,
    forecast: funnel && hasPeople ? forecastSentence(funnel.forecast, f) : null,
    costs: input.costs && costPart(input.costs, cohort, f),
    rows: funnel && hasPeople ? funnelLines(funnel.rows, cohort, f) : [],
    empty:
      funnel && !hasPeople
        ? {
            title: f.t('funnel.emptyTitle'),
            advice: f.t('funnel.emptyAdvice'),
            action: f.t('funnel.emptyAction'),
            href: '/funnel?from=2000-01-01',
          }
        : null,
  };
}

/** The steps, each number with the address of the people behind it. */
export function funnelLines(rows: readonly FunnelRow[], cohort: Cohort, f: Formatter): FunnelLine[] {
  return rows.map((row) => funnelLine(row, cohort, f));
}

function funnelLine(row: FunnelRow, cohort: Cohort, f: Formatter): FunnelLine {
  const { stage, of, reached, n, k, waiting, rate, low, high } = row;
  // An interval says what was seen of people: where nobody is decided yet, "0–100 %" would look like something measured.
  const seen = rate === null || low === null || high === null ? null : { rate, low, high };
  const isFirst = of === null;
  return {
    stage: f.t(`funnel.reached.${stage}`),
    aside: stage === 'booked',
    reached: { text: f.number(reached), href: reached > 0 ? peopleHref(cohort, stage, 'reached') : null },
    rate: seen ? f.percent(seen.rate) : '—',
    interval: seen ? f.percentRange(seen.low, seen.high) : '—',
    bar: seen && rateBar(seen),
    of: isFirst
      ? null
      : {
          text: f.t('funnel.ofDecided', { k: f.number(k), n: f.number(n) }),
          href: n > 0 ? peopleHref(cohort, stage, 'decided') : null,
        },
    waiting: isFirst || waiting === 0 ? null : { text: f.number(waiting), href: peopleHref(cohort, stage, 'waiting') },
  };
}
