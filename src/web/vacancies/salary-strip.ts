import type { Score, ScoreDetail } from '../../scoring/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { LEAST_OF_TRADE } from '../../salaries/index.js';
import { cityBySlug } from '../../vacancies/index.js';
import type { Tone } from '../frame/wording.js';
import { wishVerdict } from './wish-text.js';

type TextAnchor = 'start' | 'middle' | 'end';

/**
 * The wish against the band, drawn on one line. Lengths are percent of the width, whatever it is: so the figures keep the size of the
 * text around them.
 */
export interface SalaryPart {
  basis: string;
  verdict: string | null;
  tone: Tone;
  sentence: string;
  /** How it or the band stood when the score was made, and what makes it anew where that counts; null where both stand the same. */
  then: { text: string; href: string | null } | null;
  strip: {
    bandFrom: number;
    bandTo: number;
    bandWidth: number;
    lowLabel: string;
    highLabel: string;
    lowAnchor: TextAnchor;
    highAnchor: TextAnchor;
    wish: { x: number; label: string; anchor: TextAnchor } | null;
  };
}

/** Room for half of a point at either end. */
const EDGE = 1.5;
/** Closer to an edge a label does not fit above its point in the middle. */
const NEAR_EDGE = 15;
/** A band narrower than this has its two labels lean apart. */
const NARROW_BAND = 25;

/** The part of the panel about the wish; null where there is no band to compare with. */
export function salaryPart(
  { salary, salaryThen, level }: Pick<ScoreDetail, 'salary' | 'salaryThen' | 'level'>,
  place: { readonly city: string | null; readonly rescoreHref: string | null },
  f: Formatter,
): SalaryPart | null {
  const { band, percentile } = salary;
  if (!band) return null;
  // Beside a sum of many zeros the band would be a dot.
  const wish = salary.verdict === 'not-credible' ? null : salary.wish;
  const { word, tone } = wishVerdict(salary.verdict, f);
  const lowest = Math.min(band.from, wish?.amount ?? band.from);
  const highest = Math.max(band.to, wish?.amount ?? band.to);
  const margin = (highest - lowest) * 0.12;
  const xOf = (amount: number): number =>
    tenth(EDGE + ((amount - lowest + margin) / (highest - lowest + 2 * margin)) * (100 - 2 * EDGE));
  const [bandFrom, bandTo] = [xOf(band.from), xOf(band.to)];
  const isNarrow = bandTo - bandFrom < NARROW_BAND;
  return {
    basis: basisOf(band, f),
    verdict: word,
    tone,
    sentence: sentence(salary, { level, city: place.city }, percentile, f),
    then: salaryThen && thenPart(salary, salaryThen, place.rescoreHref, f),
    strip: {
      bandFrom,
      bandTo,
      bandWidth: tenth(bandTo - bandFrom),
      lowLabel: f.number(band.from),
      highLabel: f.number(band.to),
      lowAnchor: isNarrow && bandFrom >= NEAR_EDGE ? 'end' : anchorAt(bandFrom),
      highAnchor: isNarrow && bandTo <= 100 - NEAR_EDGE ? 'start' : anchorAt(bandTo),
      wish: wish && { x: xOf(wish.amount), label: f.money(wish), anchor: anchorAt(xOf(wish.amount)) },
    },
  };
}

function thenPart(
  { verdict }: Score['salary'],
  then: Score['salary'],
  rescoreHref: string | null,
  f: Formatter,
): SalaryPart['then'] {
  // Without a band there is nothing that the wish was in or outside of.
  if (!then.band) return then.verdict === verdict ? null : { text: f.t('panel.salaryUnjudged'), href: rescoreHref };
  const basis = basisOf(then.band, f);
  // Where the band alone has moved the score would come out as it is.
  if (then.verdict === verdict) {
    const { from, to, currency } = then.band;
    return { text: f.t('panel.bandThen', { band: f.moneyRange(from, to, currency), basis }), href: null };
  }
  const { word } = wishVerdict(then.verdict, f);
  const text = word ? f.t('panel.salaryThen', { verdict: word, basis }) : f.t('panel.salaryUnjudged');
  return { text, href: rescoreHref };
}

/** How much stands behind a band, and of what day. */
function basisOf({ n, asOf }: NonNullable<Score['salary']['band']>, f: Formatter): string {
  const day = f.fullDate(asOf);
  return n === 0 ? f.t('panel.salaryBorrowed', { day }) : f.t('panel.salaryBasis', { count: n, day });
}

/** Why a wish is not compared; null where it is, or nothing is wished. */
export function salaryLack({ band, wish }: Score['salary'], citySlug: string, f: Formatter): string | null {
  if (band || !wish) return null;
  const values = { wish: f.money(wish), least: LEAST_OF_TRADE };
  return f.t(cityBySlug(citySlug) ? 'panel.salaryLackTrade' : 'panel.salaryLackCity', values);
}

function sentence(
  { band, budget, verdict, wish }: Score['salary'],
  { level, city }: { readonly level: number; readonly city: string | null },
  percentile: number | null,
  f: Formatter,
): string {
  if (!band) return '';
  const values = {
    city: city ?? f.t('panel.cityUnknown'),
    level,
    band: f.moneyRange(band.from, band.to, band.currency),
  };
  return [
    verdict === 'not-credible' && wish ? f.t('panel.salaryNotCredible', { wish: f.money(wish) }) : null,
    f.t(band.ofTrade ? 'panel.salaryTrade' : 'panel.salarySentence', values),
    percentile === null ? null : f.t('panel.salaryPercentile', { percent: f.percent(percentile / 100) }),
    budget && f.t('panel.salaryBudget', { budget: f.money(budget) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Labels near an edge lean away from it. */
function anchorAt(x: number): TextAnchor {
  if (x < NEAR_EDGE) return 'start';
  return x > 100 - NEAR_EDGE ? 'end' : 'middle';
}

function tenth(percent: number): number {
  return Math.round(percent * 10) / 10;
}
