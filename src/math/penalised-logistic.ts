import { requireNumber, requirePositive } from './argument-checks.js';

/** Observations of a yes or no, with what may explain it. */
export interface LogisticData {
  /** One row per observation, one number per coefficient; an intercept is a column of ones. */
  readonly rows: readonly ArrayLike<number>[];
  /** 1 or 0 for each row. */
  readonly outcomes: ArrayLike<number>;
}

/** Where a coefficient is drawn to, and how strongly: the reciprocal of the variance of its Gaussian prior. */
export interface CoefficientPrior {
  readonly centre: number;
  readonly penalty: number;
}

/** Coefficients with what is known of them. */
export interface LogisticFit {
  readonly coefficients: Float64Array;
  /** Log-likelihood less half of penalty × squared distance from the centres. */
  readonly logPosterior: number;
  /** Logarithm of the probability of the outcomes with the coefficients averaged out (Laplace's method): tells which penalties fit. */
  readonly logEvidence: number;
}

/** Twice what the slowest of a thousand awkward data sets needed. */
const MOST_STEPS = 100;
/** Halvings of one step: beyond 2⁻⁵⁰ of it nothing moves. */
const MOST_HALVINGS = 50;
/** Share of the promised rise that a step must bring (Armijo's rule). */
const LEAST_RISE = 1e-4;
/** Promised rise, as a share of the height, that rounding hides: from here on whole steps are right, and looking whether they rise is not. */
const HIDDEN_RISE = 1e-11;
/** Such steps: each doubles the number of right digits. */
const LAST_STEPS = 2;

/** Rows that are taken into the second derivative together: each number of it is then read and written once for all of them. */
const ROWS_AT_ONCE = 4;

/** What is fitted, with the numbers of all rows behind one another and rows of noughts up to a whole number of rows at once. */
interface Problem {
  readonly cells: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly outcomes: ArrayLike<number>;
  readonly priors: readonly CoefficientPrior[];
}

interface Point {
  readonly coefficients: Float64Array;
  readonly value: number;
  /** Of each row: its outcome less the probability of it, and the variance of the outcome. */
  readonly residuals: Float64Array;
  readonly variances: Float64Array;
}

function problemOf({ rows, outcomes }: LogisticData, priors: readonly CoefficientPrior[]): Problem {
  const columns = priors.length;
  const cells = new Float64Array(Math.ceil(rows.length / ROWS_AT_ONCE) * ROWS_AT_ONCE * columns);
  rows.forEach((row, i) => cells.set(row, i * columns));
  return { cells, rows: rows.length, columns, outcomes, priors };
}

function pointAt({ cells, rows, columns, outcomes, priors }: Problem, coefficients: Float64Array): Point {
  const residuals = new Float64Array(rows);
  const variances = new Float64Array(cells.length / Math.max(1, columns));
  let value = 0;
  for (let i = 0, at = 0; i < rows; i += 1, at += columns) {
    let sum = 0;
    for (let j = 0; j < columns; j += 1) sum += cells[at + j] * coefficients[j];
    const towards = outcomes[i] === 1 ? sum : -sum;
    // Everything of one power, exact in both tails: ln p of what happened, 1 − p of it, and p (1 − p).
    const power = Math.exp(-Math.abs(sum));
    value += Math.min(0, towards) - Math.log1p(power);
    const missed = (towards >= 0 ? power : 1) / (1 + power);
    residuals[i] = outcomes[i] === 1 ? missed : -missed;
    variances[i] = power / (1 + power) ** 2;
  }
  priors.forEach(({ centre, penalty }, j) => {
    value -= 0.5 * penalty * (coefficients[j] - centre) ** 2;
  });
  return { coefficients, value, residuals, variances };
}

function gradientAt({ cells, rows, columns, priors }: Problem, { coefficients, residuals }: Point): Float64Array {
  const gradient = Float64Array.from(priors, ({ centre, penalty }, j) => penalty * (centre - coefficients[j]));
  for (let i = 0, at = 0; i < rows; i += 1, at += columns) {
    const residual = residuals[i];
    for (let j = 0; j < columns; j += 1) gradient[j] += residual * cells[at + j];
  }
  return gradient;
}

/** The negative second derivative of the log posterior, as lower triangle. */
function curvatureAt({ cells, columns, priors }: Problem, { variances }: Point): Float64Array[] {
  const all = new Float64Array(columns * columns);
  for (let i = 0, a = 0; i < variances.length; i += ROWS_AT_ONCE, a += ROWS_AT_ONCE * columns) {
    const b = a + columns;
    const c = b + columns;
    const d = c + columns;
    for (let j = 0, line = 0; j < columns; j += 1, line += columns) {
      const first = variances[i] * cells[a + j];
      const second = variances[i + 1] * cells[b + j];
      const third = variances[i + 2] * cells[c + j];
      const fourth = variances[i + 3] * cells[d + j];
      // Answers to questions are columns of noughts but for a few ones.
      if (first === 0 && second === 0 && third === 0 && fourth === 0) continue;
      for (let k = 0; k <= j; k += 1)
        all[line + k] += first * cells[a + k] + second * cells[b + k] + third * cells[c + k] + fourth * cells[d + k];
    }
  }
  return priors.map(({ penalty }, j) => {
    all[j * columns + j] += penalty;
    return all.subarray(j * columns, (j + 1) * columns);
  });
}

/** Cholesky's factor in place. What is left of a diagonal is never below its penalty; rounding of collinear columns could make it so. */
function factorise(matrix: Float64Array[], priors: readonly CoefficientPrior[]): void {
  for (let j = 0; j < matrix.length; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      let rest = matrix[j][k];
      for (let m = 0; m < k; m += 1) rest -= matrix[j][m] * matrix[k][m];
      matrix[j][k] = j === k ? Math.sqrt(Math.max(rest, priors[j].penalty)) : rest / matrix[k][k];
    }
  }
}

function solve(factor: readonly Float64Array[], right: Float64Array): Float64Array {
  const result = Float64Array.from(right);
  const size = result.length;
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < j; k += 1) result[j] -= factor[j][k] * result[k];
    result[j] /= factor[j][j];
  }
  for (let j = size - 1; j >= 0; j -= 1) {
    for (let k = j + 1; k < size; k += 1) result[j] -= factor[k][j] * result[k];
    result[j] /= factor[j][j];
  }
  return result;
}

function moved(problem: Problem, { coefficients }: Point, step: Float64Array, share: number): Point {
  return pointAt(
    problem,
    coefficients.map((value, j) => value + share * step[j]),
  );
}

/** The point that a step leads to, shortened until it rises; null where nothing does any more. */
function stepped(problem: Problem, from: Point, step: Float64Array, promised: number): Point | null {
  for (let halving = 0, share = 1; halving < MOST_HALVINGS; halving += 1, share /= 2) {
    const to = moved(problem, from, step, share);
    if (to.value >= from.value + LEAST_RISE * share * promised) return to;
  }
  return null;
}

function check({ rows, outcomes }: LogisticData, priors: readonly CoefficientPrior[], start: ArrayLike<number>): void {
  if (outcomes.length !== rows.length) throw new RangeError('outcomes must be as many as rows');
  priors.forEach(({ centre, penalty }, j) => {
    requireNumber(`priors[${j}].centre`, centre);
    requirePositive(`priors[${j}].penalty`, penalty);
  });
  if (start.length !== priors.length) throw new RangeError('start must have a number for every prior');
  for (let j = 0; j < start.length; j += 1) requireNumber(`start[${j}]`, start[j]);
  rows.forEach((row, i) => {
    if (row.length !== priors.length) throw new RangeError(`rows[${i}] must have a number for every prior`);
    // Made for each of many thousand numbers, the name of the one that is wrong would take longer than the fit.
    for (let j = 0; j < row.length; j += 1) if (!Number.isFinite(row[j])) requireNumber(`rows[${i}][${j}]`, row[j]);
    if (outcomes[i] !== 0 && outcomes[i] !== 1) throw new RangeError(`outcomes[${i}] must be 0 or 1`);
  });
}

/**
 * Logistic regression whose coefficients are drawn to given values (ridge penalty; Gaussian prior), by its highest point.
 *
 * Used for: learning weights from few decisions without leaving those that are in force further than the decisions say.
 * Method: Newton's with Cholesky's factor and a halving line search, from the centres unless told otherwise. Every coefficient has a penalty, so that the highest
 * point is one and finite, with separable outcomes, constant or equal columns and no rows at all. The evidence is Laplace's: the highest
 * point's height × the width of the Gaussian that touches it there.
 * Cost: 5 to 10 steps of rows × coefficients².
 * Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 2nd edition, §4.4; Bishop, Pattern Recognition and Machine
 * Learning, §4.4.1 for the evidence.
 *
 * @param data    finite numbers, of any scale; outcomes 0 or 1
 * @param priors  one per column: any finite centre, penalty above 0
 * @param start   finite coefficients to set out from, if one knows of some that are near; they change the way, not the end
 * @returns coefficients within 1e-8 of their size (at least of 1) for penalties from 1e-6 and columns up to 100; the evidence within 1e-8
 *   of Laplace's formula
 * @throws RangeError naming the row, outcome or prior that is out of its range
 */
export function fitPenalisedLogistic(
  data: LogisticData,
  priors: readonly CoefficientPrior[],
  start: ArrayLike<number> = priors.map(({ centre }) => centre),
): LogisticFit {
  check(data, priors, start);
  const problem = problemOf(data, priors);
  let point = pointAt(problem, Float64Array.from(start));
  for (let count = 0, last = 0; ; count += 1) {
    const [gradient, curvature] = [gradientAt(problem, point), curvatureAt(problem, point)];
    factorise(curvature, priors);
    const step = solve(curvature, gradient);
    const promised = step.reduce((sum, value, j) => sum + value * gradient[j], 0);
    const isHidden = promised < HIDDEN_RISE * (1 + Math.abs(point.value));
    if (count === MOST_STEPS || last === LAST_STEPS) return resultOf(point, priors, curvature);
    if (isHidden) last += 1;
    const next = isHidden ? moved(problem, point, step, 1) : stepped(problem, point, step, promised);
    if (next === null) return resultOf(point, priors, curvature);
    point = next;
  }
}

function resultOf(
  { coefficients, value }: Point,
  priors: readonly CoefficientPrior[],
  factor: readonly Float64Array[],
): LogisticFit {
  let logEvidence = value;
  priors.forEach(({ penalty }, j) => {
    logEvidence += 0.5 * Math.log(penalty) - Math.log(factor[j][j]);
  });
  return { coefficients, logPosterior: value, logEvidence };
}
