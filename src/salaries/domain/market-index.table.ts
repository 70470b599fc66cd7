/** What vacancies of a city offered on one day: midpoints of the stated ranges for client and sales managers. */
export interface MarketReading {
  /** Slug of the city. */
  readonly city: string;
  readonly asOf: string;
  readonly source: string;
  /** Median over all asked experiences, roubles a month. */
  readonly medianRoubles: number;
  readonly n: number;
  /** By asked experience: median in roubles, number of vacancies. */
  readonly byExperience: Readonly<Record<'none' | '1-3' | '3-6' | '6+', readonly [medianRoubles: number, n: number]>>;
}

const SOURCE = 'HeadHunter, vacancies for client and sales managers';

/** Readings, newest last. A quarter of the vacancies state pay before tax. */
export const MARKET_READINGS: readonly MarketReading[] = [
  {
    city: 'moscow',
    asOf: '2026-05-31',
    source: SOURCE,
    medianRoubles: 160_000,
    n: 245,
    byExperience: { none: [172_500, 51], '1-3': [160_000, 149], '3-6': [165_000, 38], '6+': [210_000, 7] },
  },
  {
    city: 'saint-petersburg',
    asOf: '2026-05-31',
    source: SOURCE,
    medianRoubles: 130_000,
    n: 214,
    byExperience: { none: [108_000, 51], '1-3': [147_500, 138], '3-6': [137_500, 22], '6+': [120_000, 3] },
  },
  {
    city: 'yekaterinburg',
    asOf: '2026-05-31',
    source: SOURCE,
    medianRoubles: 110_000,
    n: 223,
    byExperience: { none: [101_000, 79], '1-3': [110_000, 126], '3-6': [140_000, 17], '6+': [160_000, 1] },
  },
];
/** Share of those vacancies whose pay is stated before tax. */
export const GROSS_SHARE_OF_READINGS = 0.25;

/**
 * Average monthly wage of all trades before tax, own currency, 2024, rounded: national statistics offices. Only the ratio to Russia is used,
 * to carry the level of pay into countries for which there is no reading yet.
 */
export const AVERAGE_WAGES: Readonly<Record<string, number>> = {
  ru: 88_000,
  kz: 405_000,
  by: 2_280,
  ua: 21_500,
  uz: 5_360_000,
  kg: 37_000,
  az: 1_010,
  ge: 2_050,
};
