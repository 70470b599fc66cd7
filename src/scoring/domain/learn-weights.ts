import { fitPenalisedLogistic } from '../../math/penalised-logistic.js';
import type { CoefficientPrior, LogisticFit } from '../../math/penalised-logistic.js';
import { DECISION_QUESTIONS } from './decision.js';
import type { Decision } from './decision.js';
import type { EarnedShares } from './movable-weights.js';

/** A decision with what the verdicts of the person come to. */
export interface DecidedShares extends Decision, EarnedShares {}

/** How a question is answered on the whole is learnt nearly freely: its log odds may well be 4 from nought. */
const FREE_PENALTY = 1 / 16;
/** Ten points more usually make the odds of a good decision half as high again; it may as well be nothing, or twice that. */
const USUAL_SLOPE = 0.04;
const SLOPE_PENALTY = 1 / USUAL_SLOPE ** 2;
/** A slope from which the present weights still count as something to hold to: e-fold odds over all hundred points. */
const LEAST_SLOPE = 0.01;
/** Points by which weights may differ from the present ones (standard deviation). Which of them, the decisions themselves say. */
const FREEDOMS_POINTS = [0.5, 1, 2, 4, 8, 16] as const;
/** Must-haves keep their weight; in the fit what they do may be half as much or more than the present weight says. */
const FIXED_FREEDOM = 0.5;

/** How points turn into the odds of a good decision. */
export interface Calibration {
  /** Log odds of a good decision without any points, by question. */
  readonly levels: readonly number[];
  /** Log odds a point. */
  readonly slope: number;
}

/** Points of a person by these weights, as the score gives them. */
export function pointsBy({ earned, fixed }: EarnedShares, weights: ArrayLike<number>): number {
  let points = fixed;
  for (let line = 0; line < earned.length; line += 1) points += weights[line] * earned[line];
  return points;
}

/** Fits how points turn into decisions. */
export function calibrated(decisions: readonly Decision[], points: readonly number[]): Calibration {
  const { coefficients } = fitPenalisedLogistic(
    {
      rows: decisions.map(({ question }, i) => [...questionColumns(question), points[i]]),
      outcomes: outcomesOf(decisions),
    },
    [...freeLevels(), { centre: USUAL_SLOPE, penalty: SLOPE_PENALTY }],
  );
  const levels = [...coefficients];
  const slope = levels.pop() ?? 0;
  return { levels, slope };
}

/** Log odds that a decision is good. */
export function logOdds({ levels, slope }: Calibration, { question }: Decision, points: number): number {
  return levels[DECISION_QUESTIONS.indexOf(question)] + slope * points;
}

/**
 * Weights that explain the decisions better than the present ones, no further from them than the decisions say.
 *
 * Used for: proposals. Model: log odds of a good decision = level of its question + Σ coefficient × share earned; the prior of a coefficient
 * is the present weight × the slope of the present score, with a spread in points that has the highest evidence of six tried ones.
 * What is unknown about a person stands at the mean of what is known about others, and so teaches nothing. Negative coefficients are set
 * to nought, the worst first, and the others fitted again. Recruiters saw the present score when they decided, which draws decisions,
 * and thereby what is learnt, towards it: the error is on the careful side.
 * Cost: some 40 steps of decisions × lines², half a second for a thousand decisions with their cross-validation.
 *
 * @param decisions  with the shares of the lines
 * @param present    points of the lines, from 0 up
 * @returns weights from 0 up with the sum of the present ones; these themselves where nothing speaks for any line
 */
export function learnWeights(decisions: readonly DecidedShares[], present: readonly number[]): Float64Array {
  const columns = centredShares(decisions, present.length);
  const points = columns.map(
    ({ shares, fixed }) => fixed + shares.reduce((sum, x, line) => sum + x * present[line], 0),
  );
  const slope = Math.max(LEAST_SLOPE, calibrated(decisions, points).slope);
  const data = { decisions, columns, present, slope };
  let best: { fit: LogisticFit; freedom: number } | null = null;
  let last: LogisticFit | null = null;
  for (const freedom of FREEDOMS_POINTS) {
    // The ends lie near one another.
    const fit = fitLines(data, freedom, new Set(), last?.coefficients);
    last = fit;
    if (best === null || fit.logEvidence > best.fit.logEvidence) best = { fit, freedom };
  }
  const coefficients = best === null ? null : withoutNegative(data, best.fit, best.freedom);
  const total = present.reduce((a, b) => a + b, 0);
  const sum = coefficients?.reduce((a, b) => a + b, 0) ?? 0;
  if (coefficients === null || !(sum > 0)) return Float64Array.from(present);
  return coefficients.map((value) => (value / sum) * total);
}

interface LineData {
  readonly decisions: readonly DecidedShares[];
  readonly columns: readonly { readonly shares: Float64Array; readonly fixed: number }[];
  readonly present: readonly number[];
  readonly slope: number;
}

/** Shares less their mean; nought for what is unknown. */
function centredShares(decisions: readonly DecidedShares[], lines: number): LineData['columns'] {
  const means = Array.from({ length: lines }, (_, line) => meanOf(decisions.map(({ known }) => known[line])));
  const fixedMean = meanOf(decisions.map(({ fixed }) => fixed));
  return decisions.map(({ known, fixed }) => ({
    shares: known.map((share, line) => (Number.isNaN(share) ? 0 : share - means[line])),
    fixed: fixed - fixedMean,
  }));
}

function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? 0 : known.reduce((a, b) => a + b, 0) / known.length;
}

function fitLines(
  { decisions, columns, present, slope }: LineData,
  freedom: number,
  out: ReadonlySet<number>,
  start?: Float64Array,
): LogisticFit {
  const lines = present.map((_, line) => line).filter((line) => !out.has(line));
  const priors: CoefficientPrior[] = [
    ...freeLevels(),
    { centre: slope, penalty: 1 / (slope * FIXED_FREEDOM) ** 2 },
    ...lines.map((line) => ({ centre: slope * present[line], penalty: 1 / (slope * freedom) ** 2 })),
  ];
  const rows = columns.map(({ shares, fixed }, i) => [
    ...questionColumns(decisions[i].question),
    fixed,
    ...lines.map((line) => shares[line]),
  ]);
  return fitPenalisedLogistic({ rows, outcomes: outcomesOf(decisions) }, priors, start);
}

/** Coefficients of all lines, none below nought. */
function withoutNegative(data: LineData, fit: LogisticFit, freedom: number): Float64Array {
  const out = new Set<number>();
  for (let current = fit; ;) {
    const lines = data.present.map((_, line) => line).filter((line) => !out.has(line));
    const found = current.coefficients.slice(DECISION_QUESTIONS.length + 1);
    const worst = found.indexOf(Math.min(...found));
    if (!(found[worst] < 0)) {
      const all = new Float64Array(data.present.length);
      lines.forEach((line, at) => (all[line] = found[at]));
      return all;
    }
    out.add(lines[worst]);
    const others = current.coefficients.filter((_, at) => at !== worst + DECISION_QUESTIONS.length + 1);
    current = fitLines(data, freedom, out, others);
  }
}

function freeLevels(): CoefficientPrior[] {
  return DECISION_QUESTIONS.map(() => ({ centre: 0, penalty: FREE_PENALTY }));
}

function questionColumns(question: Decision['question']): number[] {
  return DECISION_QUESTIONS.map((one) => Number(one === question));
}

function outcomesOf(decisions: readonly Decision[]): number[] {
  return decisions.map(({ isGood }) => Number(isGood));
}
