/** The mean of one cell: what was seen of one kind in one place. */
export interface CellMean {
  /** Which of the kinds, from 0. */
  readonly kind: number;
  readonly mean: number;
  /** Variance of the mean as an estimate of its cell. */
  readonly variance: number;
}

/** A place with its cells; places lie in areas. */
export interface NestedPlace {
  readonly cells: readonly CellMean[];
}

/** How far each part may lie from the one above it, as variances. */
export interface EffectVariances {
  readonly whole: number;
  readonly kind: number;
  readonly area: number;
  readonly place: number;
  readonly cell: number;
}

/** A value with its variance. */
export interface Estimate {
  readonly mean: number;
  readonly variance: number;
}

interface Group {
  /** Variance of the group's mean as an estimate of the effects above the group. */
  readonly variance: number;
  /** Weighted means: of the value, of one, and of the indicator of each kind. */
  readonly means: Float64Array;
}

/** Effects of the whole, of kinds, areas, places and cells, fitted. */
export interface NestedEffects {
  /** Logarithm of the probability density of the means, given the variances, up to a constant. */
  readonly logLikelihood: number;
  /** What a cell is: `area` and `place` by their index, null for one of which nothing was seen. */
  readonly estimate: (kind: number, area: number | null, place: number | null) => Estimate;
}

/**
 * Means of cells (kind × place, places within areas) as a sum of normal effects: whole + kind + area + place + cell.
 *
 * Used for: pay by level, city and region.
 * Method: exact posterior of the linear mixed model with given variances. Areas, places and cells form a tree, so their covariance is
 * eliminated from the leaves up (each group passes on its weighted mean and variance); what is left is a least-squares problem as large as
 * kinds + 1. Cost: linear in cells.
 * Source: generalised least squares and best linear unbiased prediction, https://en.wikipedia.org/wiki/Best_linear_unbiased_prediction
 *
 * @param areas  places of each area
 * @param kinds  how many kinds there are
 * @param variances  each positive
 * @returns estimates exact up to rounding for the given variances; whatever was not seen has the mean of the levels above and their variance
 */
export function nestedEffects(
  areas: readonly (readonly NestedPlace[])[],
  kinds: number,
  variances: EffectVariances,
): NestedEffects {
  const size = kinds + 2;
  const form = new Float64Array(size * size);
  let logDeterminant = 0;
  const join = (members: readonly Group[], own: number): Group | null => {
    const joined = joinGroups(members, size, form);
    if (joined === null) return null;
    logDeterminant += Math.log(1 + own / joined.variance);
    return { means: joined.means, variance: joined.variance + own };
  };
  const placesOf = areas.map((places) =>
    places.map(({ cells }) => {
      const leaves = cells.map((cell) => leaf(cell, size, variances.cell));
      for (const { variance } of leaves) logDeterminant += Math.log(variance);
      return join(leaves, variances.place);
    }),
  );
  const areaGroups = placesOf.map((places) => join(seen(places), variances.area));
  for (const group of seen(areaGroups)) {
    addOuter(form, group.means, 1 / group.variance, size);
  }
  const fixed = solveFixed(form, size, variances);
  logDeterminant += fixed.logDeterminant;

  const estimate = (kind: number, area: number | null, place: number | null): Estimate => {
    const areaGroup = area === null ? null : (areaGroups[area] ?? null);
    const placeGroup = area === null || place === null ? null : (placesOf[area]?.[place] ?? null);
    const cell =
      placeGroup === null ? undefined : areas[area ?? 0]?.[place ?? 0]?.cells.find((own) => own.kind === kind);
    // How much of what a group shows is its own effect.
    const [ofArea, ofPlace, ofCell] = [
      areaGroup ? variances.area / areaGroup.variance : 0,
      placeGroup ? variances.place / placeGroup.variance : 0,
      cell ? variances.cell / (variances.cell + cell.variance) : 0,
    ];
    const gradient = new Float64Array(size);
    gradient[1] = 1;
    gradient[2 + kind] = 1;
    blend(gradient, areaGroup?.means, ofArea * (1 - ofPlace) * (1 - ofCell));
    blend(gradient, placeGroup?.means, ofPlace * (1 - ofCell));
    blend(gradient, cell && leaf(cell, size, 0).means, ofCell);
    // `gradient` now holds minus what was seen in its first entry, and the weights of the fixed effects in the others.
    let mean = -(gradient[0] ?? 0);
    for (let i = 1; i < size; i += 1) mean += (gradient[i] ?? 0) * (fixed.means[i - 1] ?? 0);
    const own =
      (1 - ofCell) ** 2 * ((1 - ofPlace) ** 2 * variances.area * (1 - ofArea) + variances.place * (1 - ofPlace)) +
      variances.cell * (1 - ofCell);
    return { mean, variance: own + quadratic(fixed.covariance, gradient, size) };
  };
  return { logLikelihood: -0.5 * (logDeterminant + fixed.remainder), estimate };
}

function leaf(cell: CellMean, size: number, own: number): Group {
  const means = new Float64Array(size);
  means[0] = cell.mean;
  means[1] = 1;
  means[2 + cell.kind] = 1;
  return { means, variance: cell.variance + own };
}

function seen(groups: readonly (Group | null)[]): Group[] {
  return groups.filter((group) => group !== null);
}

/** The weighted mean of members; what they differ by among themselves goes into the quadratic form. */
function joinGroups(members: readonly Group[], size: number, form: Float64Array): Group | null {
  if (members.length === 0) return null;
  const means = new Float64Array(size);
  let precision = 0;
  for (const { means: own, variance } of members) {
    precision += 1 / variance;
    for (let i = 0; i < size; i += 1) means[i] = (means[i] ?? 0) + (own[i] ?? 0) / variance;
  }
  for (let i = 0; i < size; i += 1) means[i] = (means[i] ?? 0) / precision;
  if (members.length > 1) {
    const difference = new Float64Array(size);
    for (const { means: own, variance } of members) {
      for (let i = 0; i < size; i += 1) difference[i] = (own[i] ?? 0) - (means[i] ?? 0);
      addOuter(form, difference, 1 / variance, size);
    }
  }
  return { means, variance: 1 / precision };
}

function addOuter(form: Float64Array, vector: Float64Array, weight: number, size: number): void {
  for (let i = 0; i < size; i += 1) {
    const scaled = weight * (vector[i] ?? 0);
    if (scaled === 0) continue;
    for (let j = 0; j < size; j += 1) form[i * size + j] = (form[i * size + j] ?? 0) + scaled * (vector[j] ?? 0);
  }
}

function blend(gradient: Float64Array, means: Float64Array | undefined, share: number): void {
  if (!means) return;
  for (let i = 0; i < gradient.length; i += 1) gradient[i] = (gradient[i] ?? 0) - share * (means[i] ?? 0);
}

interface FixedEffects {
  readonly means: Float64Array;
  readonly covariance: Float64Array;
  readonly logDeterminant: number;
  /** Quadratic form of what the effects do not explain. */
  readonly remainder: number;
}

/** Effects of the whole and of kinds with normal priors around zero, from the quadratic form; by Cholesky decomposition. */
function solveFixed(form: Float64Array, size: number, variances: EffectVariances): FixedEffects {
  const count = size - 1;
  const at = (i: number, j: number): number => form[(i + 1) * size + j + 1] ?? 0;
  const lower = new Float64Array(count * count);
  let logDeterminant = 0;
  for (let i = 0; i < count; i += 1) {
    const prior = i === 0 ? variances.whole : variances.kind;
    logDeterminant += Math.log(prior);
    for (let j = 0; j <= i; j += 1) {
      let sum = at(i, j) + (i === j ? 1 / prior : 0);
      for (let k = 0; k < j; k += 1) sum -= (lower[i * count + k] ?? 0) * (lower[j * count + k] ?? 0);
      lower[i * count + j] = i === j ? Math.sqrt(sum) : sum / (lower[j * count + j] ?? 1);
    }
    logDeterminant += 2 * Math.log(lower[i * count + i] ?? 1);
  }
  const covariance = new Float64Array(count * count);
  for (let column = 0; column < count; column += 1) {
    const unit = new Float64Array(count);
    unit[column] = 1;
    const solved = solveCholesky(lower, unit, count);
    for (let i = 0; i < count; i += 1) covariance[i * count + column] = solved[i] ?? 0;
  }
  const right = Float64Array.from({ length: count }, (_none, i) => form[i + 1] ?? 0);
  const means = solveCholesky(lower, right, count);
  let explained = 0;
  for (let i = 0; i < count; i += 1) explained += (means[i] ?? 0) * (right[i] ?? 0);
  return { means, covariance, logDeterminant, remainder: (form[0] ?? 0) - explained };
}

function solveCholesky(lower: Float64Array, right: Float64Array, count: number): Float64Array {
  const solved = Float64Array.from(right);
  for (let i = 0; i < count; i += 1) {
    for (let k = 0; k < i; k += 1) solved[i] = (solved[i] ?? 0) - (lower[i * count + k] ?? 0) * (solved[k] ?? 0);
    solved[i] = (solved[i] ?? 0) / (lower[i * count + i] ?? 1);
  }
  for (let i = count - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < count; k += 1)
      solved[i] = (solved[i] ?? 0) - (lower[k * count + i] ?? 0) * (solved[k] ?? 0);
    solved[i] = (solved[i] ?? 0) / (lower[i * count + i] ?? 1);
  }
  return solved;
}

function quadratic(matrix: Float64Array, gradient: Float64Array, size: number): number {
  const count = size - 1;
  let sum = 0;
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < count; j += 1)
      sum += (gradient[i + 1] ?? 0) * (matrix[i * count + j] ?? 0) * (gradient[j + 1] ?? 0);
  return sum;
}
