/** A point of a curve with what a reader is told about it. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Where the point leads; absent where it only shows. */
  readonly href?: string | undefined;
}

/** What a chart is drawn from. */
export interface LineChartInput {
  /** By rising x; at least one. */
  readonly points: readonly ChartPoint[];
  /** The x of the point that is marked; null for none. */
  readonly chosenX: number | null;
  readonly tone: string;
  /** What the chart shows, for those who do not see it. */
  readonly label: string;
  /** The axis reaches at least this y, so that what is next to nothing looks like it. */
  readonly leastTop?: number;
  /** The axis begins near the lowest y instead of 0: for what moves by per cents, never for what may be nothing. */
  readonly nearLowest?: boolean;
  /** Labels across are words: fewer of them, and those at the ends turned inwards. */
  readonly wordsAcross?: boolean;
  readonly formatX: (x: number) => string;
  /** With as many digits as neighbouring ticks need to be told apart. */
  readonly formatY: (y: number, digits: number) => string;
  /** The y of the marked point. */
  readonly formatChosen: (y: number) => string;
}

/**
 * A line chart in numbers, to be drawn by `partials/line-chart`. Across, lengths are percent of the width between the axes, whatever it
 * is; down, they are pixels: so texts and points keep their size on a phone and on a wide screen.
 */
export interface LineChart {
  height: number;
  top: number;
  bottom: number;
  xTextAt: number;
  tone: string;
  label: string;
  /** An image, or a group of points that lead somewhere. */
  role: 'img' | 'group';
  yTicks: { at: number; textAt: number; label: string }[];
  xTicks: { at: number; anchor: 'start' | 'middle' | 'end'; label: string }[];
  linePath: string;
  points: { x: number; y: number; value: number; label: string; href: string | undefined }[];
  /** `textBy` = pixels from the point to its label. */
  chosen: { x: number; y: number; textBy: number; textAt: number; anchor: 'start' | 'end'; label: string } | null;
}

const HEIGHT = 172;
const LEFT = 0;
const RIGHT = 100;
const TOP = 14;
const BOTTOM = 146;
/** Half the height of a digit at 11 px: puts a label's middle on its line. */
const HALF_DIGIT = 4;
const MOST_X_TICKS = 8;
const MOST_WORDS_ACROSS = 3;
/** Share of a y that the axis reaches below and above what moves by less: so that a per cent is no cliff. */
const LEAST_MARGIN = 0.05;
/** Left of this a label does not fit before its point on a phone. */
const NEAR_LEFT = 20;

/**
 * Places a curve in a drawing.
 *
 * Used for: the curve a plan was chosen from. Method: linear scales, y from 0 if not said otherwise, ticks at round numbers.
 *
 * @returns coordinates rounded to a tenth of a percent or pixel
 */
export function lineChart(input: LineChartInput): LineChart {
  const xs = input.points.map(({ x }) => x);
  const [lowest, highest] = [Math.min(...xs), Math.max(...xs)];
  const yTicks = yTicksOf(input);
  const bottom = yTicks[0] ?? 0;
  const yDigits = digitsFor((yTicks[1] ?? 1) - bottom);
  const top = yTicks.at(-1) ?? 1;
  const xOf = (x: number): number =>
    highest === lowest ? (LEFT + RIGHT) / 2 : tenth(LEFT + ((x - lowest) / (highest - lowest)) * (RIGHT - LEFT));
  const yOf = (y: number): number => tenth(BOTTOM - ((Math.min(y, top) - bottom) / (top - bottom)) * (BOTTOM - TOP));
  const points = input.points.map(({ x, y, label, href }) => ({ x: xOf(x), y: yOf(y), value: x, label, href }));
  return {
    height: HEIGHT,
    top: TOP,
    bottom: BOTTOM,
    xTextAt: BOTTOM + 18,
    tone: input.tone,
    label: input.label,
    role: points.some(({ href }) => href !== undefined) ? 'group' : 'img',
    yTicks: yTicks.map((y) => ({ at: yOf(y), textAt: yOf(y) + HALF_DIGIT, label: input.formatY(y, yDigits) })),
    xTicks: xTicksOf(input, lowest, highest, xOf),
    linePath: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`).join(''),
    points,
    chosen: chosenPoint(input, xOf, yOf),
  };
}

function chosenPoint(
  { points, chosenX, formatChosen }: LineChartInput,
  xOf: (x: number) => number,
  yOf: (y: number) => number,
): LineChart['chosen'] {
  const point = points.find(({ x }) => x === chosenX);
  if (!point) return null;
  const [x, y] = [xOf(point.x), yOf(point.y)];
  const before = points.filter((one) => one.x < point.x).at(-1);
  const isFalling = before !== undefined && before.y > point.y;
  // A curve that rises leaves room above and before a point, one that falls above and after it.
  const isAfter = x < NEAR_LEFT || (isFalling && x <= 100 - NEAR_LEFT);
  const isRising = before !== undefined && before.y < point.y;
  // At the upper edge what does not rise has room below.
  const isBelow = (isFalling && !isAfter) || (!isRising && y - 8 < TOP + 6);
  return {
    x,
    y,
    textBy: isAfter ? 9 : -9,
    textAt: Math.min(Math.max(isBelow ? y + 16 : y - 8, TOP + 6), BOTTOM - 6),
    anchor: isAfter ? 'start' : 'end',
    label: formatChosen(point.y),
  };
}

function xTicksOf(
  { formatX, wordsAcross = false }: LineChartInput,
  lowest: number,
  highest: number,
  xOf: (x: number) => number,
): LineChart['xTicks'] {
  return wholeTicks(lowest, highest, wordsAcross ? MOST_WORDS_ACROSS : MOST_X_TICKS).map((x) => {
    const at = xOf(x);
    const anchor = wordsAcross && at === LEFT ? 'start' : wordsAcross && at === RIGHT ? 'end' : 'middle';
    return { at, anchor, label: formatX(x) };
  });
}

function yTicksOf({ points, leastTop = 0, nearLowest = false }: LineChartInput): number[] {
  const ys = points.map(({ y }) => y);
  const highest = Math.max(leastTop, ...ys);
  if (!nearLowest) return roundTicks(highest);
  const [low, high] = [(1 - LEAST_MARGIN) * Math.min(...ys), (1 + LEAST_MARGIN) * highest];
  const step = roundTicks(high - low)[1] ?? 1;
  const first = Math.floor(low / step);
  return Array.from({ length: Math.ceil(high / step) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** Three to six round numbers from 0 to at least `most`. */
export function roundTicks(most: number): number[] {
  if (most <= 0) return [0, 1];
  const size = 10 ** Math.floor(Math.log10(most / 4));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * size * 5 >= most) ?? 10) * size;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Digits after the point that multiples of this number have. */
function digitsFor(step: number): number {
  return (/\.(\d+)$/.exec(step.toFixed(9).replace(/0+$/, ''))?.[1] ?? '').length;
}

/** At most so many whole numbers at round distances between two bounds. */
function wholeTicks(lowest: number, highest: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((by) => (highest - lowest) / by < most) ?? 5000;
  const first = Math.ceil(lowest / step) * step;
  return Array.from({ length: Math.floor((highest - first) / step) + 1 }, (_, index) => first + index * step);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
