import { localLevel } from '../../math/local-level.js';
import type { LevelReading } from '../../math/local-level.js';
import { nestedEffects } from '../../math/nested-effects.js';
import type { Estimate, NestedEffects, NestedPlace } from '../../math/nested-effects.js';
import type { Place } from '../../vacancies/domain/places.js';
import type { Level } from '../../vacancies/domain/level.js';
import { LEVELS } from '../../vacancies/domain/level.js';
import { estimateVariances, supposedVariances } from './effect-variances.js';
import type { ObservedLogs } from './observed-logs.js';
import { MOST_MONTHS } from './observed-logs.js';

/** Spread of log pay between people of one level and city before observation, and how many observations that guess weighs. */
const NOISE_SD = 0.3;
const NOISE_WEIGHT = 10;
/** Equal figures in every row do not make pay certain: wishes are rounded to some per cent. */
const LEAST_NOISE_SD = 0.03;
/** Tuning of Cauchy weights: 95 % as good as the mean where there are no outliers (Holland and Welsch, 1977). */
const CAUCHY_TUNING = 2.385;
/**
 * Under normal noise: how far a weighted mean around a wrong centre goes to the right one (mean slope of the weighted deviation by the mean
 * weight), and variance × sum of weights of an estimate.
 */
const CAUCHY_REACH = 0.7948;
const CAUCHY_VARIANCE = 0.9236;
/** A median of absolute deviations × this is the standard deviation of normal noise; it tells as much as 0.37 of the observations would. */
const MAD_TO_SD = 1.4826;
const MAD_EFFICIENCY = 0.37;
/** A deviation so many times the spread of all of them is a slip of the pen and widens no band: one of 16,000 honest ones is so far. */
const SLIP_SPREADS = 4;
/** A single absurd figure is no spread: people of one cell differ no more than so many times as much as all do. */
const MOST_OWN_SPREAD = 2;
/**
 * How pay of a whole country moves: steadily by a quarter in two years is within reason, and by a per cent in a month more or less; by a
 * quarter in a month it does not.
 */
const MONTHLY_MOTION = { stepVariance: 0.01 ** 2, driftVariance: 0.01 ** 2 };
/** Observations of which the common spread is made: more of them add nothing to it but time. */
const NOISE_SAMPLE = 20_000;
/** Fewer observations of a month are no picture of it. */
const LEAST_OF_MONTH = 3;
/** Passes after which estimates stand still; the variances are estimated after some of them. */
const PASSES = 12;
const VARIANCE_PASSES: ReadonlySet<number> = new Set([4, 8]);

/** What observations of one country show, on the scale of log pay less the prior. */
export interface SalaryFit {
  /** The shift of a cell, by the day asked for. */
  readonly shift: (place: Place, level: Level) => Estimate;
  /** How far the shift of a cell moves with the mean of its own observations, 0–1; the rest is held by other cells and the prior. */
  readonly ownShare: (place: Place, level: Level) => number;
  /** Spread of people within a cell, as a standard deviation. */
  readonly spread: (place: Place, level: Level) => number;
  /** Observations of exactly this cell. */
  readonly count: (place: Place, level: Level) => number;
  /** Log index of the country's pay by months back, 0 for the month asked for, as far back as something was seen. */
  readonly index: readonly number[];
}

/**
 * Fits pay of one country.
 *
 * Used for: bands of pay, and what a budget buys.
 * Method: log pay = prior + country + level + region + city + level within the city + index of the month + noise. Noise has outliers: passes
 * of Cauchy weights around the present estimate, begun at the prior, so that a single absurd figure moves next to nothing while many that
 * agree win against any prior. In each pass: weighted cell means; the index as a level that drifts and wanders by month; effects by the exact posterior
 * of the nested model; spread by the median of absolute deviations of what is no slip. Variances of effects are estimated twice on the way.
 * Cost: linear in observations, 12 passes.
 *
 * @returns estimates for every place and level, seen or not; intervals from `variance` hold 90 % on simulated markets (test/numeric)
 */
export function fitSalaries(logs: ObservedLogs): SalaryFit {
  const layout = layoutOf(logs.places);
  const shifts = new Float64Array(logs.places.length * LEVELS.length);
  let variances = supposedVariances();
  let noise = NOISE_SD;
  let index: Index = { levels: new Float64Array(MOST_MONTHS + 1), extraVariance: 0 };
  let effects = nestedEffects([], LEVELS.length, variances);
  let areas: NestedPlace[][] = [];
  const every = Math.ceil(logs.values.length / NOISE_SAMPLE);
  for (let pass = 0; pass < PASSES && logs.values.length > 0; pass += 1) {
    const weights = weigh(logs, shifts, index, noise);
    areas = cellMeans(logs, weights, shifts, index, layout, CAUCHY_VARIANCE * noise ** 2);
    if (VARIANCE_PASSES.has(pass)) variances = estimateVariances(areas, LEVELS.length, variances);
    effects = nestedEffects(areas, LEVELS.length, variances);
    readShifts(effects, layout, shifts);
    index = monthlyIndex(logs, weights, shifts, CAUCHY_VARIANCE * noise ** 2);
    noise = pooledNoise(deviations(logs, shifts, index, every), logs.values.length);
  }
  return answers(logs, layout, { effects, areas, shifts, index, noise });
}

/** Where each place stands in the tree. */
interface Layout {
  readonly areaOf: Int32Array;
  readonly placeOf: Int32Array;
  readonly sizes: readonly number[];
  readonly areas: ReadonlyMap<string, number>;
  readonly indexes: ReadonlyMap<string, number>;
}

interface Index {
  /** By months back. */
  readonly levels: Float64Array;
  /** What is not known of the way from the observations to the day asked for. */
  readonly extraVariance: number;
}

function layoutOf(places: readonly Place[]): Layout {
  const areas = new Map<string, number>();
  const sizes: number[] = [];
  const areaOf = new Int32Array(places.length);
  const placeOf = new Int32Array(places.length);
  places.forEach(({ region }, index) => {
    const area = areas.get(region) ?? sizes.push(0) - 1;
    areas.set(region, area);
    areaOf[index] = area;
    placeOf[index] = sizes[area] ?? 0;
    sizes[area] = (sizes[area] ?? 0) + 1;
  });
  return { areaOf, placeOf, sizes, areas, indexes: new Map(places.map(({ slug }, index) => [slug, index])) };
}

function weigh(logs: ObservedLogs, shifts: Float64Array, index: Index, noise: number): Float64Array {
  const scale = CAUCHY_TUNING * noise;
  return logs.weights.map((weight, i) => weight / (1 + (deviation(logs, shifts, index, i) / scale) ** 2));
}

function deviation(logs: ObservedLogs, shifts: Float64Array, index: Index, i: number): number {
  return (logs.values[i] ?? 0) - (index.levels[logs.ages[i] ?? 0] ?? 0) - (shifts[logs.cells[i] ?? 0] ?? 0);
}

/** Of every observation, or of every so many. */
function deviations(logs: ObservedLogs, shifts: Float64Array, index: Index, every = 1): Float64Array {
  const count = Math.ceil(logs.values.length / every);
  return Float64Array.from({ length: count }, (_none, i) => deviation(logs, shifts, index, i * every));
}

function cellMeans(
  logs: ObservedLogs,
  weights: Float64Array,
  shifts: Float64Array,
  index: Index,
  { areaOf, placeOf, sizes }: Layout,
  variance: number,
): NestedPlace[][] {
  const sums = new Float64Array(logs.places.length * LEVELS.length);
  const totals = new Float64Array(sums.length);
  logs.cells.forEach((cell, i) => {
    const weight = weights[i] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + weight * deviation(logs, shifts, index, i);
    totals[cell] = (totals[cell] ?? 0) + weight;
  });
  const areas = sizes.map((size): NestedPlace[] => new Array<NestedPlace>(size).fill({ cells: [] }));
  logs.places.forEach((_place, at) => {
    const cells = LEVELS.flatMap((_level, kind) => {
      const cell = at * LEVELS.length + kind;
      const total = totals[cell] ?? 0;
      const mean = (shifts[cell] ?? 0) + (sums[cell] ?? 0) / total / CAUCHY_REACH;
      return total > 0 ? [{ kind, mean, variance: variance / total }] : [];
    });
    const area = areas[areaOf[at] ?? 0];
    if (area) area[placeOf[at] ?? 0] = { cells };
  });
  return areas;
}

function readShifts(effects: NestedEffects, { areaOf, placeOf }: Layout, shifts: Float64Array): void {
  areaOf.forEach((area, at) => {
    for (const kind of LEVELS.keys())
      shifts[at * LEVELS.length + kind] = effects.estimate(kind, area, placeOf[at] ?? 0).mean;
  });
}

/** What all cells have in common by month. */
function monthlyIndex(logs: ObservedLogs, weights: Float64Array, shifts: Float64Array, variance: number): Index {
  const sums = new Float64Array(MOST_MONTHS + 1);
  const totals = new Float64Array(MOST_MONTHS + 1);
  logs.ages.forEach((age, i) => {
    const weight = weights[i] ?? 0;
    sums[age] = (sums[age] ?? 0) + weight * ((logs.values[i] ?? 0) - (shifts[logs.cells[i] ?? 0] ?? 0));
    totals[age] = (totals[age] ?? 0) + weight;
  });
  const readings = Array.from(totals, (total, age): LevelReading => {
    return total > 0 ? { mean: (sums[age] ?? 0) / total, variance: variance / total } : { mean: 0, variance: Infinity };
  }).reverse();
  const { levels, lastVariance } = localLevel(readings, MONTHLY_MOTION);
  const last = levels.at(-1) ?? 0;
  const all = totals.reduce((sum, total) => sum + total, 0);
  return {
    levels: Float64Array.from(levels, (level) => level - last).reverse(),
    extraVariance: Math.max(0, lastVariance - variance / all),
  };
}

/** Spread of people around their centre, robust to slips and held towards what is usual while few are known. */
export function pooledNoise(distances: Float64Array, count: number): number {
  return Math.max(LEAST_NOISE_SD, heldNoise(spreadOf(distances), count, NOISE_SD));
}

function heldNoise(seen: number, count: number, supposed: number): number {
  const told = MAD_EFFICIENCY * count;
  return Math.sqrt((NOISE_WEIGHT * supposed ** 2 + told * seen ** 2) / (NOISE_WEIGHT + told));
}

/** Standard deviation of deviations without slips: these lie far out on both sides, and so push the median of sizes outwards. */
function spreadOf(values: Float64Array): number {
  const sizes = values.map(Math.abs).sort();
  const most = SLIP_SPREADS * MAD_TO_SD * medianOf(sizes);
  const slips = sizes.findIndex((size) => size > most);
  return MAD_TO_SD * medianOf(slips === -1 ? sizes : sizes.subarray(0, slips));
}

export function medianOf(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** The oldest month of which enough was seen to speak of: before it the index would be drift alone. */
function monthsSeen({ ages }: ObservedLogs): number {
  const counts = new Int32Array(MOST_MONTHS + 1);
  for (const age of ages) counts[age] = (counts[age] ?? 0) + 1;
  return Math.max(
    0,
    counts.findLastIndex((count) => count >= LEAST_OF_MONTH),
  );
}

interface Fitted {
  readonly effects: NestedEffects;
  /** What the effects were estimated from. */
  readonly areas: readonly (readonly NestedPlace[])[];
  readonly shifts: Float64Array;
  readonly index: Index;
  readonly noise: number;
}

function answers(logs: ObservedLogs, layout: Layout, { effects, areas, shifts, index, noise }: Fitted): SalaryFit {
  const byCell = new Map<number, number[]>();
  deviations(logs, shifts, index).forEach((distance, i) => {
    const cell = logs.cells[i] ?? 0;
    const own = byCell.get(cell);
    if (own) own.push(distance);
    else byCell.set(cell, [distance]);
  });
  const cellOf = (place: Place, level: Level): number => {
    const at = layout.indexes.get(place.slug);
    return at === undefined ? -1 : at * LEVELS.length + level - 1;
  };
  const estimateOf = (place: Place, level: Level): Estimate => {
    const at = layout.indexes.get(place.slug);
    const area = layout.areas.get(place.region) ?? null;
    return effects.estimate(level - 1, area, at === undefined ? null : (layout.placeOf[at] ?? 0));
  };
  return {
    index: [...index.levels.subarray(0, monthsSeen(logs) + 1)],
    count: (place, level) => byCell.get(cellOf(place, level))?.length ?? 0,
    spread: (place, level) => {
      const own = byCell.get(cellOf(place, level)) ?? [];
      const seen = spreadOf(Float64Array.from(own));
      return heldNoise(Math.min(seen, MOST_OWN_SPREAD * noise), own.length, noise);
    },
    shift: (place, level) => {
      const { mean, variance } = estimateOf(place, level);
      return { mean, variance: variance + index.extraVariance };
    },
    // Of a Gaussian posterior the two variances are in that ratio, whatever else it leans on.
    ownShare: (place, level) => {
      const at = layout.indexes.get(place.slug);
      if (at === undefined) return 0;
      const cells = areas[layout.areaOf[at] ?? 0]?.[layout.placeOf[at] ?? 0]?.cells ?? [];
      const own = cells.find(({ kind }) => kind === level - 1);
      return own ? Math.min(1, estimateOf(place, level).variance / own.variance) : 0;
    },
  };
}
