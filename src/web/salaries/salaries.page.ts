import { lineChart } from '../../platform/views/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { LEAST_OF_TRADE } from '../../salaries/index.js';
import type {
  Leaning,
  LevelReach,
  PlacePay,
  Reach,
  SalaryOverview,
  TradeReach,
  VacancyReach,
} from '../../salaries/index.js';
import { CITIES, currencyOf, LEVELS } from '../../vacancies/index.js';
import type { Level } from '../../vacancies/index.js';
import { choices } from '../frame/parts.js';
import type { Choice, EmptyPage } from '../frame/parts.js';
import { placeName } from './place-name.js';

/** What the page is made from. */
export interface SalariesInput {
  readonly overview: SalaryOverview;
  readonly asked: { readonly city: string; readonly amount: string; readonly level: Level };
  /** Null where nothing could be asked. */
  readonly reach: Reach | null;
  readonly fault: string | null;
  readonly mayImport: boolean;
}

/** What people of a level ask in a place. */
interface BandCell {
  label: string;
  range: string;
  median: string;
  basis: string;
  leaning: string | null;
}

/** A level against an amount. */
interface ReachLine {
  level: string;
  range: string;
  share: string | null;
  bar: { rate: number; low: number; spread: number } | null;
  median: string;
  medianInterval: string;
  basis: string;
  /** How much of the figure is its own data; null where most of it is, and where it has none. */
  leaning: string | null;
}

/** Pay by city and level. */
export interface SalariesPage {
  title: string;
  about: string;
  /** That budgets come first, because no open vacancy is for client managers; null where one is. */
  otherWork: string | null;
  fault: string | null;
  city: string;
  cities: string[];
  amount: string;
  amountLabel: string;
  /** With who is meant by each. */
  levels: (Choice & { about: string })[];
  reach: { heading: string; sentence: string | null; lines: ReachLine[]; withAmount: boolean } | null;
  chart: { caption: string; chart: ReturnType<typeof lineChart> } | null;
  /** Why there is no chart, where it could be. */
  chartLack: string | null;
  places: { name: string; href: string; cells: BandCell[] }[];
  exportHref: string | null;
  workbookHref: string | null;
  /** Null for those who may not bring data. */
  importHref: string | null;
  empty: EmptyPage | null;
  vacancies: {
    title: string;
    href: string;
    place: string;
    budget: string;
    shares: { label: string; share: string }[];
    /** Why there are no shares, or what is said instead of them. */
    lack: string | null;
  }[];
}

/** Half a percent. */
const LEAST_SHARE = 0.005;

/** From this share on a figure is mostly its own. */
const OWN_ENOUGH = 2 / 3;

/** Months of the chart: a year back and this one. */
const CHART_MONTHS = 12;

export function salariesPage({ overview, asked, reach, fault, mayImport }: SalariesInput, f: Formatter): SalariesPage {
  const currency = currencyOf(reach?.place.country ?? 'ru');
  return {
    title: f.t('salaries.title'),
    about: f.t('salaries.about', { day: f.fullDate(overview.asOf) }),
    otherWork: isOtherWork(overview) ? f.t('salaries.otherWork') : null,
    fault,
    city: reach ? placeName(reach.place, f) : asked.city,
    cities: CITIES.map((city) => city.names[f.language]),
    amount: asked.amount,
    amountLabel: f.t('salaries.amount', { currency: f.currencySign(currency) }),
    levels: choices(
      LEVELS.map((level) => [String(level), f.t('salaries.level', { level })]),
      String(asked.level),
    ).map((choice) => ({ ...choice, about: f.t(`salaries.levelAbout.${choice.value}`) })),
    reach: reach && reachPart(reach, asked.level, f),
    chart: reach && chartPart(reach, asked.level, f),
    chartLack: reach && reach.index.length < 2 ? f.t('salaries.chartLack') : null,
    places: overview.places.map((place) => placeLine(place, f)),
    exportHref: overview.places.length > 0 ? '/salaries/export' : null,
    workbookHref: overview.places.length > 0 ? '/salaries/export?format=xlsx' : null,
    importHref: mayImport ? '/salaries/imports' : null,
    empty:
      overview.places.length > 0
        ? null
        : { title: f.t('salaries.emptyTitle'), advice: f.t('salaries.emptyAdvice'), action: null, href: null },
    vacancies: overview.vacancies.map((vacancy) => vacancyLine(vacancy, f)),
  };
}

/** True where there are open vacancies, and every one is of a trade that the bands tell nothing of. */
function isOtherWork({ vacancies }: SalaryOverview): boolean {
  return vacancies.length > 0 && vacancies.every(({ ofTrade }) => ofTrade !== null);
}

function placeLine({ place, bands, leanings }: PlacePay, f: Formatter): SalariesPage['places'][number] {
  return {
    name: placeName(place, f),
    href: `/salaries?city=${encodeURIComponent(place.slug)}`,
    cells: LEVELS.map((level) => {
      const { from, to, median, currency, n } = bands[level];
      return {
        label: f.t('salaries.level', { level }),
        range: f.moneyRange(from, to, currency),
        median: f.t('salaries.median', { median: f.number(median) }),
        basis: basisOf(n, f),
        leaning: leaningOf(n, leanings[level], f),
      };
    }),
  };
}

function reachPart(reach: Reach, level: Level, f: Formatter): SalariesPage['reach'] {
  const { place, bands, leanings, amount, levels } = reach;
  const chosen = levels.find((own) => own.level === level);
  return {
    heading: placeName(place, f),
    sentence:
      amount !== null && chosen
        ? f.t('salaries.sentence', {
            amount: f.money({ amount, currency: chosen.band.currency }),
            city: placeName(place, f),
            level,
            basis: basisOf(chosen.band.n, f),
            ...shareWords(chosen, f),
          })
        : amount === null
          ? f.t('salaries.askAmount', { example: exampleOf(bands[level], f) })
          : null,
    withAmount: amount !== null,
    lines: LEVELS.map((own) => {
      const { from, to, median, interval, currency, n } = bands[own];
      const reached = levels.find((one) => one.level === own) ?? null;
      return {
        level: f.t('salaries.level', { level: own }),
        range: f.moneyRange(from, to, currency),
        share: reached && f.t('salaries.share', shareWords(reached, f)),
        bar: reached && {
          rate: 100 * reached.share,
          low: 100 * reached.low,
          spread: 100 * (reached.high - reached.low),
        },
        median: f.money({ amount: median, currency }),
        medianInterval: f.moneyRange(interval.from, interval.to, currency),
        basis: basisOf(n, f),
        leaning: leaningOf(n, leanings[own], f),
      };
    }),
  };
}

/** A sum such as somebody could write. */
function exampleOf({ median, currency }: Reach['bands'][Level], f: Formatter): string {
  return f.money({ amount: Number(median.toPrecision(2)), currency });
}

function shareWords(
  { share, low, high }: Omit<LevelReach, 'level' | 'band'>,
  f: Formatter,
): { share: string; range: string } {
  // Rounded to nothing it would say that there is nobody.
  if (share < LEAST_SHARE)
    return { share: f.t('salaries.hardlyAny'), range: f.percentRange(low, Math.max(high, 2 * LEAST_SHARE)) };
  return { share: f.percent(share), range: f.percentRange(low, high) };
}

/** The median of the level, month by month, as the index of the country carries it. */
function chartPart({ place, bands, index }: Reach, level: Level, f: Formatter): SalariesPage['chart'] {
  const { median, currency, asOf } = bands[level];
  const thisMonth = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1;
  const monthOf = (x: number): string => {
    const month = thisMonth + x;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  };
  const points = index.slice(0, CHART_MONTHS + 1).map((factor, age) => {
    const amount = Number((median * factor).toPrecision(3));
    return { x: -age, y: amount, label: `${f.month(monthOf(-age))}: ${f.money({ amount, currency })}` };
  });
  // Without a single month that differs there is nothing to draw.
  if (points.every(({ y }) => y === points[0]?.y)) return null;
  const caption = f.t('salaries.chart', { city: placeName(place, f), level });
  return {
    caption,
    chart: lineChart({
      points: points.reverse(),
      chosenX: 0,
      nearLowest: true,
      wordsAcross: true,
      tone: 'accent',
      label: caption,
      formatX: (x) => f.month(monthOf(Math.round(x))),
      formatY: (y) => f.number(y),
      formatChosen: (y) => f.number(y),
    }),
  };
}

function vacancyLine({ vacancy, levels, ofTrade }: VacancyReach, f: Formatter): SalariesPage['vacancies'][number] {
  const { budgetAmount, budgetCurrency, citySlug } = vacancy;
  const city = CITIES.find(({ slug }) => slug === citySlug);
  return {
    title: vacancy.title,
    href: `/vacancies/${vacancy.id}/responses`,
    place: city ? placeName(city, f) : '—',
    budget: budgetAmount === null ? '—' : f.money({ amount: budgetAmount, currency: budgetCurrency }),
    shares: levels.map((own) => ({
      label: f.t('salaries.level', { level: own.level }),
      share: shareWords(own, f).share,
    })),
    lack:
      levels.length > 0
        ? null
        : city
          ? ofTrade
            ? tradeText(ofTrade, f)
            : f.t('salaries.noBudget')
          : f.t('salaries.noCity'),
  };
}

/** Bands of client managers say nothing of welders: what their own responders ask, or why nothing is said. */
function tradeText({ band, reach }: TradeReach, f: Formatter): string {
  if (!band) return f.t('salaries.tradeLack', { least: LEAST_OF_TRADE });
  const asked = f.t('salaries.tradeBand', {
    band: f.moneyRange(band.from, band.to, band.currency),
    basis: basisOf(band.n, f),
  });
  if (!reach) return `${asked} ${f.t('salaries.tradeNoBudget')}`;
  return `${asked} ${f.t('salaries.tradeShare', shareWords(reach, f))}`;
}

function basisOf(n: number, f: Formatter): string {
  return n === 0 ? f.t('salaries.borrowed') : f.t('salaries.basis', { count: n });
}

/** What a median rests on beside its own observations. */
function leaningOf(n: number, { ownShare, drawnWith }: Leaning, f: Formatter): string | null {
  const drawn =
    drawnWith.length === 0
      ? null
      : f.t('salaries.drawnWith', { count: drawnWith.length, levels: drawnWith.map(String).join(', ') });
  const own =
    n === 0 || ownShare >= OWN_ENOUGH
      ? null
      : f.t('salaries.ownShare', { share: ownShare < LEAST_SHARE ? f.t('salaries.hardlyAny') : f.percent(ownShare) });
  return [own, drawn].filter(Boolean).join('; ') || null;
}
