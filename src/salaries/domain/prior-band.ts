import type { Place } from '../../vacancies/domain/places.js';
import type { Level } from '../../vacancies/domain/level.js';
import { LEVELS } from '../../vacancies/domain/level.js';
import { takeHomePay } from '../../vacancies/domain/take-home-pay.js';
import { AVERAGE_WAGES, GROSS_SHARE_OF_READINGS, MARKET_READINGS } from './market-index.table.js';
import type { MarketReading } from './market-index.table.js';
import { PUBLISHED_SHAPE } from './published-shape.table.js';

/**
 * Offers of May 2026 rise far less with experience than the published table does (from none to over three years by 25–35 % against
 * three times in Yekaterinburg and Saint Petersburg): the published steps are halved on the logarithmic scale until observation tells better.
 */
const STEP_SHARE = 0.5;
/** Share of each level among the vacancies of a reading: "1–3 years" covers levels 2 and 3 alike. */
const LEVEL_MIX: (reading: MarketReading) => Readonly<Record<Level, number>> = ({ byExperience, n }) => ({
  1: byExperience.none[1] / n,
  2: byExperience['1-3'][1] / (2 * n),
  3: byExperience['1-3'][1] / (2 * n),
  4: (byExperience['3-6'][1] + byExperience['6+'][1]) / n,
});
/** Where many residents work, for regions around a city that has a reading: they are paid there or at home, so half-way between. */
const WORKS_IN: Readonly<Record<string, string>> = {
  'Московская область': 'moscow',
  'Ленинградская область': 'saint-petersburg',
};
/** The capitals pay differently from everywhere else: other cities borrow from the rest of the country. */
const CAPITALS: ReadonlySet<string> = new Set(['moscow', 'saint-petersburg']);
/** Kyiv, Minsk, Astana and the like stand to their countries as Saint Petersburg does to other Russian cities. */
const LEADING_CITIES: ReadonlySet<string> = new Set([
  'almaty',
  'astana',
  'minsk',
  'kyiv',
  'tashkent',
  'bishkek',
  'baku',
  'tbilisi',
]);

/** Priors depend on the tables alone; observations by the hundred thousand ask for the same few. */
const KNOWN_PRIORS = new Map<string, number>();

const SHAPE_CITIES = Object.keys(PUBLISHED_SHAPE);

/**
 * Logarithm of the median take-home pay of a level in a city before anything was observed there.
 *
 * Method: the published table gives the steps between levels and the order of cities, the newest reading of a city its height; a city
 * of the table without a reading takes the mean height of those that have one; other cities of Russia take that of the table's cities
 * outside the capitals, and suburbs of the capitals stand half-way; other countries take those by the ratio of average wages.
 *
 * @returns natural logarithm of a monthly amount after tax in the currency of the city's country
 */
export function priorLogMedian(city: Place, level: Level): number {
  const key = `${city.slug}:${level}`;
  const known = KNOWN_PRIORS.get(key);
  if (known !== undefined) return known;
  const value = computePrior(city, level);
  KNOWN_PRIORS.set(key, value);
  return value;
}

function computePrior(city: Place, level: Level): number {
  const reference = referenceCity(city);
  const height = heightOf(city, reference);
  return height + stepOf(reference ?? 'yekaterinburg', level) + countryShift(city);
}

/** The city of the table whose pay a city shares; null = that of other cities. */
function referenceCity(city: Place): string | null {
  if (city.slug in PUBLISHED_SHAPE) return city.slug;
  if (city.country !== 'ru') return LEADING_CITIES.has(city.slug) ? 'saint-petersburg' : null;
  return WORKS_IN[city.region] ?? null;
}

function heightOf({ region, slug }: Place, reference: string | null): number {
  if (reference === null) return regionalHeight();
  const isSuburb = WORKS_IN[region] === reference && slug !== reference;
  return isSuburb ? mean([cityHeight(reference), regionalHeight()]) : cityHeight(reference);
}

function countryShift(city: Place): number {
  const [own, russian] = [AVERAGE_WAGES[city.country], AVERAGE_WAGES.ru];
  return own === undefined || russian === undefined ? 0 : Math.log(own / russian);
}

/** Log pay of a middling person (level mix of a reading) in a city of the table. */
function cityHeight(slug: string): number {
  const reading = MARKET_READINGS.findLast(({ city }) => city === slug);
  if (reading) return readingHeight(reading);
  // Without a reading: the published height, raised by what readings lie above it elsewhere.
  const rises = MARKET_READINGS.map((other) => readingHeight(other) - publishedMean(other.city));
  return publishedMean(slug) + mean(rises);
}

function readingHeight(reading: MarketReading): number {
  const { medianRoubles, asOf } = reading;
  const net =
    GROSS_SHARE_OF_READINGS * takeHomePay(medianRoubles, 'ru', asOf) + (1 - GROSS_SHARE_OF_READINGS) * medianRoubles;
  const mix = LEVEL_MIX(reading);
  // The reading is of all levels together: the height is that of a person whose step is zero.
  return Math.log(net) - LEVELS.reduce((sum, level) => sum + mix[level] * stepOf(reading.city, level), 0);
}

function regionalHeight(): number {
  return mean(SHAPE_CITIES.filter((slug) => !CAPITALS.has(slug)).map(cityHeight));
}

/** Step of a level against the mean of the four, on the logarithmic scale. */
function stepOf(slug: string, level: Level): number {
  return STEP_SHARE * (Math.log(middle(slug, level)) - publishedMean(slug));
}

function publishedMean(slug: string): number {
  return mean(LEVELS.map((level) => Math.log(middle(slug, level))));
}

function middle(slug: string, level: Level): number {
  const range = PUBLISHED_SHAPE[slug]?.[level];
  if (!range) throw new RangeError(`The published table has no city ${slug}`);
  return Math.sqrt(range.from * range.to);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
