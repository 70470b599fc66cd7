import type { Forecast, Funnel, FunnelRow } from '../../funnel/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { choices } from '../frame/parts.js';
import type { Choice, EmptyPage } from '../frame/parts.js';
import { rateBar } from '../frame/rate-bar.js';
import type { RateBar } from '../frame/rate-bar.js';
import { groupOf } from '../vacancies/response-groups.js';

/** One step of the funnel. */
export interface FunnelLine {
  stage: string;
  people: string;
  /** The people behind the number; null where they are of several vacancies. */
  href: string | null;
  rate: string;
  interval: string;
  bar: RateBar | null;
  of: string;
}

/** The funnel of a cohort of responses. */
export interface FunnelPage {
  title: string;
  about: string;
  vacancies: Choice[];
  from: string;
  to: string;
  forecast: string | null;
  rows: FunnelLine[];
  empty: EmptyPage | null;
}

/** What the page is made from. */
export interface FunnelInput {
  readonly funnel: Funnel;
  readonly vacancies: readonly Vacancy[];
  readonly vacancyId: string | null;
  readonly from: string;
  readonly to: string;
}

/** The page. */
export function funnelPage(input: FunnelInput, f: Formatter): FunnelPage {
  const { funnel, vacancies, vacancyId, from, to } = input;
  const isEmpty = (funnel.rows[0]?.k ?? 0) === 0;
  return {
    title: f.t('funnel.title'),
    about: f.t('funnel.about', { from: f.fullDate(from), to: f.fullDate(to) }),
    vacancies: choices(
      [['', f.t('funnel.allVacancies')], ...vacancies.map(({ id, title }) => [id, title] as const)],
      vacancyId ?? '',
    ),
    from,
    to,
    forecast: isEmpty ? null : forecastSentence(funnel.forecast, f),
    rows: isEmpty ? [] : funnel.rows.map((row, index) => funnelLine(row, { index, vacancyId }, f)),
    empty: isEmpty
      ? {
          title: f.t('funnel.emptyTitle'),
          advice: f.t('funnel.emptyAdvice'),
          action: f.t('funnel.emptyAction'),
          href: '/funnel?from=2000-01-01',
        }
      : null,
  };
}

function funnelLine(row: FunnelRow, place: { index: number; vacancyId: string | null }, f: Formatter): FunnelLine {
  const { stage, n, k, rate, low, high } = row;
  const hasInterval = low !== null && high !== null;
  return {
    stage: f.t(`funnel.reached.${stage}`),
    people: f.number(k),
    href: place.vacancyId && k > 0 ? `/vacancies/${place.vacancyId}/responses?group=${groupOf(stage)}` : null,
    rate: rate === null ? '—' : f.percent(rate),
    interval: hasInterval ? f.percentRange(low, high) : '—',
    bar: hasInterval && n > 0 ? rateBar({ rate: rate ?? 0, low, high }) : null,
    of: place.index === 0 ? '' : f.t('funnel.ofPrevious', { n: f.number(n) }),
  };
}

function forecastSentence({ wanted, have, needed, expected }: Forecast, f: Formatter): string {
  if (needed === null) return f.t('funnel.sentenceUnknown');
  const values = { wanted: f.number(wanted), needed: f.number(needed), have: f.number(have) };
  return [
    f.t('funnel.sentenceNeed', values),
    have >= needed ? f.t('funnel.sentenceEnough') : f.t('funnel.sentenceMissing', { missing: f.number(needed - have) }),
    expected &&
      f.t('funnel.sentenceExpected', { mean: f.number(expected.mean, 1), from: expected.from, to: expected.to }),
  ]
    .filter(Boolean)
    .join(' ');
}
