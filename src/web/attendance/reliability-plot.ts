import type { Reliability } from '../../attendance/index.js';
import type { Formatter } from '../../platform/views/index.js';

/**
 * Predicted shares across and observed ones upwards, to be drawn by `partials/reliability-plot`. As in line charts, lengths across are
 * percent of the width and those down are pixels.
 */
export interface ReliabilityPlot {
  height: number;
  top: number;
  bottom: number;
  xTextAt: number;
  label: string;
  ticks: { x: number; y: number; textAt: number; anchor: 'start' | 'middle' | 'end'; label: string }[];
  points: { x: number; y: number; from: number; to: number; label: string }[];
}

/** How predictions of one kind turned out. */
export interface ReliabilityView {
  heading: string;
  agreement: string;
  plot: ReliabilityPlot;
  rows: { predicted: string; observed: string; interval: string; n: string }[];
}

const TOP = 14;
const BOTTOM = 194;
/** Half the height of a digit at 11 px: puts a label's middle on its line. */
const HALF_DIGIT = 4;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** A plot with its figures. */
export function reliabilityView({ stage, n, bins }: Reliability, f: Formatter): ReliabilityView {
  const heading = f.t(`showModel.stages.${stage}`);
  const bookings = f.t('showModel.bookings', { count: n, shown: f.number(n) });
  const rows = bins.map((bin) => ({
    predicted: f.percent(bin.predicted),
    observed: f.percent(bin.observed),
    interval: f.percentRange(bin.low, bin.high),
    n: f.number(bin.n),
  }));
  const agree = bins.filter(({ predicted, low, high }) => predicted >= low && predicted <= high).length;
  return {
    heading: `${heading}, ${bookings}`,
    agreement: f.t('showModel.agreement', { agree: f.number(agree), all: f.number(bins.length) }),
    plot: {
      ...{ height: BOTTOM + 24, top: TOP, bottom: BOTTOM, xTextAt: BOTTOM + 18 },
      label: f.t('showModel.chart', { stage: heading, bookings }),
      ticks: TICKS.map((share) => ({
        ...{ x: acrossOf(share), y: downOf(share), textAt: downOf(share) + HALF_DIGIT, label: f.percent(share) },
        anchor: share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
      })),
      points: bins.map((bin, at) => ({
        ...{ x: acrossOf(bin.predicted), y: downOf(bin.observed), from: downOf(bin.low), to: downOf(bin.high) },
        label: f.t('showModel.point', { ...rows[at] }),
      })),
    },
    rows,
  };
}

function acrossOf(share: number): number {
  return Math.round(1000 * share) / 10;
}

function downOf(share: number): number {
  return Math.round(10 * (BOTTOM - share * (BOTTOM - TOP))) / 10;
}
